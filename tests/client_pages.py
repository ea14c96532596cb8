"""The pages of the clients, opened and walked by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from journal.clients import Client, Note
from journal.storage import client_profiles as profiles
from journal.storage import clients
from journal.storage.store import Store
from screens.client import ClientPage
from screens.clients import ClientsPage
from screens.profile_list import ProfileList
from screens.question import Choose
from tests.screen_support import Driver, entry, in_days, is_on, mine, shown, theirs, until, written

ACME = "Lindqvist Optics"


def acme(store: Store, at: datetime) -> int:
    """A client with a talk, a late promise of one's own and one of theirs."""
    wanted = entry(
        starts_at=at - timedelta(days=5),
        promises=(mine("send the estimate", in_days(at, -2)), theirs("approve the draft", in_days(at, 4))),
    )
    return written(store, at - timedelta(days=5), wanted).client_id


def noted(store: Store, at: datetime, client_id: int, *notes: Note) -> Client:
    before = store.read(clients.client, client_id)
    return store.write(profiles.revise, replace(before, notes=notes), before=before, at=at).result().after


async def open_profile(pilot: Driver) -> ClientPage:
    await pilot.press("c")
    await is_on(pilot, ClientsPage)
    await pilot.press("enter")
    await is_on(pilot, ClientPage)
    page = pilot.app.screen
    assert isinstance(page, ClientPage)
    await until(pilot, lambda: page.found is not None and bool(len(page.query_one(ProfileList).lines)), "the profile")
    return page


async def client_menu(pilot: Driver, key: str) -> None:
    await pilot.press("x")
    await is_on(pilot, Choose)
    await pilot.press(key)


async def stand_on(pilot: Driver, words: str) -> None:
    found = pilot.app.screen.query_one(ProfileList)
    for _ in range(len(found.lines)):
        if found.row is not None and words in found.row.what:
            return
        await pilot.press("down")
        await pilot.pause()
    raise AssertionError(f"no row says {words!r}:\n{shown(pilot)}")
