"""The form of a profile, driven by keys."""

from __future__ import annotations

from datetime import date, datetime

from journal.storage import clients
from journal.storage.store import Store
from screens.client import ClientPage
from screens.client_form import ClientForm
from screens.fields.field import Field
from tests.client_pages import acme, open_profile
from tests.screen_support import is_on, opened, shows, typed, until


async def test_a_profile_is_edited_saved_at_once_and_taken_back(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    before = store.read(clients.client, client_id)
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await pilot.press("e")
        await is_on(pilot, ClientForm)
        await shows(pilot, "Leave out what is about someone's health")
        form = pilot.app.screen
        for name, text in (
            ("cadence", "14"),
            ("notice", "31.12.2026"),
            ("contacts", "Kim Ode, CTO"),
            ("pro", "pays *4"),
        ):
            form.query_one(f"#field-{name}", Field).focus_control()
            await pilot.pause()
            await typed(pilot, text)
            await pilot.press("enter")
        await pilot.press("ctrl+s")
        await is_on(pilot, ClientPage)
        await shows(pilot, "Kim Ode, CTO")
        after = store.read(clients.client, client_id)
        assert (after.cadence_days, after.notice_on) == (14, date(2026, 12, 31))
        assert [(note.text, note.weight) for note in after.notes] == [("pays", 4)]
        await pilot.press("u")
        await until(pilot, lambda: store.read(clients.client, client_id) == before, "the old profile")


async def test_leaving_the_form_changes_nothing_and_what_was_typed_is_there_again(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    before = store.read(clients.client, client_id)
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await pilot.press("e")
        await is_on(pilot, ClientForm)
        pilot.app.screen.query_one("#field-care", Field).focus_control()
        await pilot.pause()
        await typed(pilot, "be gentle")
        await pilot.press("escape")
        await is_on(pilot, ClientPage)
        assert store.read(clients.client, client_id) == before
        await shows(pilot, "Nothing was changed")
        await pilot.press("e")
        await is_on(pilot, ClientForm)
        await shows(pilot, "be gentle")


async def test_a_date_that_cannot_be_read_is_pointed_out_and_nothing_is_saved(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    before = store.read(clients.client, client_id)
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await pilot.press("e")
        await is_on(pilot, ClientForm)
        pilot.app.screen.query_one("#field-notice", Field).focus_control()
        await pilot.pause()
        await typed(pilot, "5/3/2027")
        await pilot.press("ctrl+s")
        await shows(pilot, "This date cannot be read.")
        assert isinstance(pilot.app.screen, ClientForm)
        assert pilot.app.screen.query_one("#field-notice").has_focus_within
        assert store.read(clients.client, client_id) == before
