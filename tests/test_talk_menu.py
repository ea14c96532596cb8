"""A conversation is deleted or moved to another client by its menu, and brought back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from journal.promises import PromiseState
from journal.storage import clients, conversations, promises
from journal.storage.store import Store
from screens.ask_client import AskClient
from screens.history import HistoryPage
from screens.question import Choose
from screens.talk import TalkPage
from tests.screen_support import HOSTILE, entry, is_on, opened, pasted, shown, shown_as, shows, typed, written
from tests.talk_pages import held_talk, open_talk, talk_menu

# ── deleting ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_deleting_asks_and_n_leaves_everything_as_it_was(store: Store, at: datetime) -> None:
    held_talk(store, at, promised=False)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await talk_menu(pilot, "d")
        await is_on(pilot, Choose)
        assert "Delete “the late estimate”?" in shown(pilot)
        await pilot.press("n")
        await is_on(pilot, TalkPage)
        assert len(store.read(conversations.recent, limit=5)) == 1


async def test_a_deleted_talk_is_gone_and_u_brings_it_back(store: Store, at: datetime) -> None:
    held_talk(store, at, promised=False)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await talk_menu(pilot, "d")
        await is_on(pilot, Choose)
        await pilot.press("d")
        await is_on(pilot, HistoryPage)
        await shows(pilot, "No conversations yet")
        assert "Deleted: the late estimate" in shown(pilot)
        await pilot.press("u")
        await shows(pilot, "1 conversation")
        assert "Back again: the late estimate" in shown(pilot)


@pytest.mark.parametrize(
    ("key", "states"), [("k", [PromiseState.OPEN] * 2), ("v", [PromiseState.VOID] * 2)], ids=["keep", "void"]
)
async def test_deleting_a_talk_with_open_promises_offers_to_keep_them_or_to_take_them_along(
    store: Store, at: datetime, key: str, states: list[PromiseState]
) -> None:
    talk_id = held_talk(store, at)
    made = [promise.id for promise in store.read(promises.of_conversation, talk_id)]
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await talk_menu(pilot, "d")
        await is_on(pilot, Choose)
        assert "2 promises that are still open" in shown(pilot)
        await pilot.press(key)
        await is_on(pilot, HistoryPage)
        await shows(pilot, "No conversations yet")
        assert [store.read(promises.promise, number).state for number in made] == states
        await pilot.press("u")
        await shows(pilot, "1 conversation")
        assert [store.read(promises.promise, number).state for number in made] == [PromiseState.OPEN] * 2


# ── to another client ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_talk_can_be_moved_to_another_client_and_back(store: Store, at: datetime) -> None:
    held_talk(store, at)
    written(store, at, entry(client="Brandt Furniture", topic="older", starts_at=at - timedelta(days=30)))
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await talk_menu(pilot, "m")
        await is_on(pilot, AskClient)
        await typed(pilot, "brandt")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await shows(pilot, "Brandt Furniture · ")
        await pilot.press("u")
        await shows(pilot, "Lindqvist Optics · ")


async def test_escape_moves_nothing(store: Store, at: datetime) -> None:
    held_talk(store, at)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await talk_menu(pilot, "m")
        await is_on(pilot, AskClient)
        await typed(pilot, "Elsewhere")
        await pilot.press("escape")
        await is_on(pilot, TalkPage)
        assert "Lindqvist Optics · " in shown(pilot)
        assert store.read(clients.find_client, "Elsewhere") is None


@pytest.mark.parametrize("text", HOSTILE[::2])
async def test_hostile_names_move_and_hostile_topics_are_deleted_and_brought_back_as_they_are(
    store: Store, at: datetime, text: str
) -> None:
    held_talk(store, at, promised=False, topic=f"T {text}")
    async with opened(store, at, size=(160, 40)) as pilot:
        await open_talk(pilot)
        await talk_menu(pilot, "m")
        await is_on(pilot, AskClient)
        await pasted(pilot, f"N {text}")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await shows(pilot, f"N {shown_as(text)} · ")
        await talk_menu(pilot, "d")
        await is_on(pilot, Choose)
        assert f"T {shown_as(text)}" in shown(pilot)
        await pilot.press("d")
        await is_on(pilot, HistoryPage)
        await shows(pilot, "Deleted")
        assert f"T {shown_as(text)}" in shown(pilot)
        await pilot.press("u")
        await shows(pilot, "Back again")
        assert not [sign for sign in shown(pilot) if ord(sign) < 32 and sign != "\n"]
