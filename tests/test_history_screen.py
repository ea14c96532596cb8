"""The history: what stands in it, and what it says when nothing does."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from journal.language import Language
from journal.storage.store import Store
from screens.after import AfterPage
from screens.history import HistoryPage
from screens.row_list import RowList
from screens.talk import TalkPage
from tests.screen_support import NARROW, entry, is_on, opened, row_with, rows, shown, shows, until, written
from tests.talk_pages import held_talk


@pytest.mark.parametrize(("language", "sentence"), [("en", "No conversations yet. Press n"), ("de", "Noch keine")])
async def test_an_empty_history_says_what_to_do_next(
    store: Store, at: datetime, language: Language, sentence: str
) -> None:
    async with opened(store, at, language=language) as pilot:
        await pilot.press("h")
        await shows(pilot, sentence)
        await pilot.press("enter", "a", "e", "end", "up")
        assert isinstance(pilot.app.screen, HistoryPage)


async def test_the_newest_conversation_stands_first_and_the_list_goes_to_its_end(store: Store, at: datetime) -> None:
    for day in range(300):
        written(store, at, entry(topic=f"talk {day}", starts_at=at - timedelta(days=day)))
    async with opened(store, at) as pilot:
        await pilot.press("h")
        await shows(pilot, "300 conversations")
        assert "talk 0" in rows(pilot)[4]
        await pilot.press("end")
        await shows(pilot, "talk 299")
        await pilot.press("home")
        await until(pilot, lambda: "talk 299" not in shown(pilot), "the top")


async def test_a_talk_of_another_year_says_its_year(store: Store, at: datetime) -> None:
    written(store, at, entry(topic="long ago", starts_at=at - timedelta(days=700)))
    async with opened(store, at, size=NARROW) as pilot:
        await pilot.press("h")
        await shows(pilot, "long ago")
        assert "2024" in row_with(pilot, "long ago")


async def test_e_means_the_same_in_the_history_and_on_the_page_of_a_talk(store: Store, at: datetime) -> None:
    held_talk(store, at)
    async with opened(store, at) as pilot:
        await pilot.press("h")
        await is_on(pilot, HistoryPage)
        await pilot.press("e")
        await until(pilot, lambda: not isinstance(pilot.app.screen, HistoryPage), "another screen")
        assert isinstance(pilot.app.screen, AfterPage)


async def test_the_list_stays_where_it_was_after_a_look_at_a_talk(store: Store, at: datetime) -> None:
    for day in range(40):
        written(store, at, entry(topic=f"talk {day}", starts_at=at - timedelta(days=day)))
    async with opened(store, at) as pilot:
        await pilot.press("h")
        await is_on(pilot, HistoryPage)
        await pilot.press(*["down"] * 7, "enter")
        await is_on(pilot, TalkPage)
        await pilot.press("escape")
        await is_on(pilot, HistoryPage)
        row = pilot.app.screen.query_one(RowList).row
        assert row is not None
        assert row.what == "talk 7"
