"""What can be done to a client by the menu of its page, driven by keys."""

from __future__ import annotations

from datetime import datetime, timedelta

from journal.storage import clients, conversations
from journal.storage.client_lists import limits_of_all
from journal.storage.store import Store
from screens.after import AfterPage
from screens.before import BeforePage
from screens.client import ClientPage
from screens.clients import ClientsPage
from screens.question import Choose
from screens.row_list import RowList
from screens.short_form import ShortForm
from tests.client_pages import ACME, acme, client_menu, open_profile, stand_on
from tests.screen_support import (
    SMALL,
    entry,
    form,
    go_to,
    is_on,
    mine,
    open_form,
    opened,
    pasted,
    save_after,
    shown,
    shows,
    typed,
    until,
    written,
)


async def test_a_client_is_renamed_by_the_menu_and_the_name_of_another_is_refused(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    other = store.write(clients.ensure_client, "Borg", at=at - timedelta(days=30)).result()
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await client_menu(pilot, "n")
        await is_on(pilot, ShortForm)
        await pilot.press("end", "ctrl+u")
        await typed(pilot, "borg")
        await pilot.press("enter")
        await shows(pilot, "Another client goes by this name")
        await pilot.press("end", "ctrl+u")
        await typed(pilot, "Lens House")
        await pilot.press("enter")
        await shows(pilot, "also known as Lindqvist Optics")
        assert store.read(clients.client, client_id).name == "Lens House"
        await pilot.press("u")
        await until(pilot, lambda: store.read(clients.client, client_id).name == ACME, "the old name")
        assert store.read(clients.client, other).name == "Borg"


async def test_two_clients_are_made_one_after_a_question_and_parted_again(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    gone = written(
        store,
        at,
        entry(client="Optik L.", topic="the bill", starts_at=at - timedelta(days=40), promises=(mine("pay"),)),
    ).client_id
    async with opened(store, at) as pilot:
        await pilot.press("c")
        await is_on(pilot, ClientsPage)
        rows = pilot.app.screen.query_one(RowList)
        await until(pilot, lambda: rows.row is not None, "the rows")
        for _ in range(len(rows.lines)):
            if rows.row is not None and rows.row.key != client_id:
                await pilot.press("down")
        await pilot.press("enter")
        await is_on(pilot, ClientPage)
        await shows(pilot, "approve the draft")
        await client_menu(pilot, "m")
        await is_on(pilot, ShortForm)
        await typed(pilot, "nobody")
        await pilot.press("enter")
        await shows(pilot, "There is no client by this name.")
        await pilot.press("end", "ctrl+u")
        await typed(pilot, "opt")
        await pilot.press("enter")
        await is_on(pilot, Choose)
        await shows(pilot, "Make them one")
        assert "“Optik L.” moves to “Lindqvist Optics”" in shown(pilot)
        question = pilot.app.screen
        assert isinstance(question, Choose)
        assert "1 conversation, 1 promise" in question.question
        await pilot.press("y")
        await shows(pilot, "also known as Optik L.")
        assert store.read(clients.client, gone).id == client_id
        await pilot.press("u")
        await until(pilot, lambda: store.read(clients.client, gone).id == gone, "two clients again")


async def test_an_archived_client_says_that_open_promises_keep_showing(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await client_menu(pilot, "a")
        await until(pilot, lambda: store.read(clients.client, client_id).archived, "the archive")
        await shows(pilot, "Archived: Lindqvist Optics. 2 open")
        await pilot.press("t")
        await shows(pilot, "send the estimate")


async def test_a_limit_is_made_by_the_menu_and_changed_by_enter(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await client_menu(pilot, "l")
        await is_on(pilot, ShortForm)
        await typed(pilot, "shouting")
        await pilot.press("enter")
        await typed(pilot, "3")
        await pilot.press("enter")
        await typed(pilot, "2")
        await pilot.press("enter")
        await shows(pilot, "You would leave before you had raised it.")
        await pilot.press("backspace", "5", "enter")
        await shows(pilot, "raise it at three; leave at five")
        await stand_on(pilot, "shouting")
        await pilot.press("enter")
        await is_on(pilot, ShortForm)
        await pilot.press("ctrl+s")
        await is_on(pilot, ClientPage)
        await client_menu(pilot, "e")
        await until(pilot, lambda: not store.read(clients.limits_of, client_id), "the end of the limit")
        await pilot.press("u")
        await until(pilot, lambda: bool(store.read(clients.limits_of, client_id)), "the limit again")


async def test_a_limit_for_every_client_is_made_on_their_list_and_offered_whoever_it_is(
    store: Store, at: datetime
) -> None:
    client_id = acme(store, at)
    async with opened(store, at, size=SMALL) as pilot:
        await pilot.press("c")
        await is_on(pilot, ClientsPage)
        await client_menu(pilot, "l")
        await is_on(pilot, ShortForm)
        await shows(pilot, "for every client. Tone, payment")
        await typed(pilot, "insults")
        await pilot.press("ctrl+s")
        await is_on(pilot, ClientsPage)
        (limit,) = store.read(clients.limits_of, client_id)
        assert (limit.text, limit.client_id) == ("insults", None)
        await open_form(pilot, AfterPage)
        await typed(pilot, "Somebody New")
        await pilot.press("enter")
        await typed(pilot, "the shouting")
        await pilot.press("f3")
        await go_to(pilot, "find")
        await pasted(pilot, "limit touched")
        await pilot.press("enter")
        await until(pilot, lambda: form(pilot).field("limit_touched") is not None, "the limits")
        await go_to(pilot, "limit_touched")
        await pilot.press("space")
        await save_after(pilot)
        await pilot.press("escape", "c")
        await is_on(pilot, ClientsPage)
        await client_menu(pilot, "e")
        await until(pilot, lambda: not store.read(limits_of_all), "the end of the limit")
        await pilot.press("u")
        await until(pilot, lambda: bool(store.read(limits_of_all)), "the limit again")
        await pilot.press("x")
        await shows(pilot, "! insults  1×")


async def test_a_raised_topic_becomes_a_planned_talk_filled_in_and_stands_no_longer(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await client_menu(pilot, "s")
        await is_on(pilot, ShortForm)
        await typed(pilot, "the hourly rate")
        await pilot.press("enter")
        await shows(pilot, "To be raised")
        await client_menu(pilot, "p")
        await is_on(pilot, BeforePage)
        await shows(pilot, "the hourly rate")
        assert ACME in shown(pilot)
        await pilot.press("escape")
        await is_on(pilot, ClientPage)
        (note,) = store.read(clients.client, client_id).notes
        assert note.settled_on is None
        await client_menu(pilot, "p")
        await is_on(pilot, BeforePage)
        await until(pilot, lambda: pilot.app.focused is not None, "the cursor")
        await pilot.press("ctrl+s")
        await is_on(pilot, ClientPage)
        await until(pilot, lambda: store.read(clients.client, client_id).notes[0].settled_on is not None, "settled")
        (talk,) = store.read(conversations.planned_with, client_id)
        assert talk.topic == "the hourly rate"


async def test_a_conversation_begun_on_a_profile_is_with_that_client(store: Store, at: datetime) -> None:
    acme(store, at)
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await pilot.press("p")
        await is_on(pilot, BeforePage)
        await shows(pilot, ACME)
