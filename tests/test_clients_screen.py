"""The list of the clients and the page of a profile, driven by keys."""

from __future__ import annotations

from datetime import datetime

import pytest
from rich.cells import cell_len
from sqlite_utils import Database

from journal.clients import ClientStatus, Note, NoteKind
from journal.language import LANGUAGES, Language
from journal.storage import client_profiles as profiles
from journal.storage import clients
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.client import ClientPage
from screens.client_form import ClientForm
from screens.clients import ClientsPage, Listed
from screens.fields.field import LABEL_CELLS
from screens.profile_list import ProfileList, folded
from screens.promise import PromisePage
from screens.row_list import RowList
from screens.talk import TalkPage
from tests.client_pages import ACME, acme, client_menu, noted, open_profile, stand_on
from tests.screen_support import (
    HOSTILE_TOGETHER,
    NARROW,
    SMALL,
    WIDE,
    is_on,
    opened,
    row_with,
    rows,
    shown,
    shown_as,
    shows,
)

LONG = "Verwaltungsgesellschaft " * 9


# the list


async def test_the_list_shows_what_is_open_on_both_sides_the_last_contact_and_the_archived_last(
    store: Store, at: datetime
) -> None:
    acme(store, at)
    old = store.write(clients.ensure_client, "Old Harbour", at=at).result()
    store.write(profiles.set_status, old, ClientStatus.ARCHIVED, at=at).result()
    async with opened(store, at) as pilot:
        await pilot.press("c")
        await shows(pilot, "2 clients, 1 of them archived")
        line = row_with(pilot, ACME)
        assert "Mon 16 Nov" in line
        assert "→1 ←1" in line
        assert "1 overdue" in line
        screen = shown(pilot)
        assert screen.index(ACME) < screen.index("Old Harbour")
        assert "archived" in row_with(pilot, "Old Harbour")
        assert "no talk yet" in row_with(pilot, "Old Harbour")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_empty_list_says_what_to_do(store: Store, at: datetime, language: Language) -> None:
    async with opened(store, at, language=language) as pilot:
        await pilot.press("c", "enter")
        await shows(pilot, texts_for(language).clients.none_yet[:40])


async def test_thousands_of_clients_are_there_and_read_only_as_far_as_one_looks(store: Store, at: datetime) -> None:
    def fill(db: Database) -> None:
        for number in range(3000):
            clients.ensure_client(db, f"client {number}", at=at)

    store.write(fill).result()
    async with opened(store, at) as pilot:
        await pilot.press("c")
        await shows(pilot, "3000 clients")
        lines = pilot.app.screen.query_one(RowList).lines
        assert isinstance(lines, Listed)
        assert len(lines.windows) <= 2
        await pilot.press("end")
        await shows(pilot, "client 0 ")


# the profile


async def test_a_profile_shows_everything_that_is_known(store: Store, at: datetime) -> None:
    client_id = acme(store, at)
    noted(
        store,
        at,
        client_id,
        Note(id=0, kind=NoteKind.CARE, text="hears criticism as contempt"),
        Note(id=0, kind=NoteKind.CON, text="late decisions", weight=3),
        Note(id=0, kind=NoteKind.PRO, text="pays on time", weight=4),
        Note(id=0, kind=NoteKind.RAISE, text="the hourly rate"),
        Note(id=0, kind=NoteKind.RAISE, text="raised long ago", settled_on=at.date()),
    )
    store.write(profiles.add_limit, client_id, "late-evening demands", raise_at=3, leave_at=None, at=at).result()
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        screen = shown(pilot)
        for words in (
            "2 days late → send the estimate",
            "← approve the draft",
            "late-evening demands",
            "not touched so far; raise it at three",
            "the hourly rate",
            "hears criticism",
            "●●●○○ late decisions",
            "●●●●○ pays on time",
            "(n = 0)",
            "the late estimate",
        ):
            assert words in screen, words
        assert "raised long ago" not in screen


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [WIDE, NARROW, SMALL])
async def test_a_profile_without_anything_says_what_to_do_at_every_size(
    store: Store, at: datetime, language: Language, size: tuple[int, int]
) -> None:
    store.write(clients.ensure_client, LONG, at=at).result()
    async with opened(store, at, language=language, size=size) as pilot:
        page = await open_profile(pilot)
        assert all(cell_len(row) <= size[0] for row in rows(pilot))
        assert LONG[:40] in shown(pilot).replace("\n", " ")
        texts = texts_for(language)
        said = " ".join(getattr(line, "what", "") for line in page.query_one(ProfileList).lines)
        assert texts.today.nothing_owed in said
        assert texts.clients.no_talks[:20] in said
        if size is WIDE:
            assert texts.clients.nothing_noted[:20] in shown(pilot)
        else:
            assert texts.clients.nothing_noted[:20] in said


async def test_what_is_noted_can_be_reached_on_a_narrow_screen(store: Store, at: datetime) -> None:
    noted(store, at, acme(store, at), Note(id=0, kind=NoteKind.SCOPE, text="two rounds of changes, no print"))
    async with opened(store, at, size=SMALL) as pilot:
        await open_profile(pilot)
        await stand_on(pilot, "two rounds of changes")
        await shows(pilot, "two rounds of changes")


async def test_enter_opens_the_promise_or_the_talk_the_cursor_stands_on(store: Store, at: datetime) -> None:
    acme(store, at)
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        await stand_on(pilot, "approve the draft")
        await pilot.press("enter")
        await is_on(pilot, PromisePage)
        await pilot.press("escape")
        await is_on(pilot, ClientPage)
        await stand_on(pilot, "the late estimate")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await pilot.press("escape")
        await is_on(pilot, ClientPage)
        await pilot.press("escape")
        await is_on(pilot, ClientsPage)


@pytest.mark.parametrize("text", HOSTILE_TOGETHER)
async def test_what_was_written_about_a_client_is_shown_as_it_was(store: Store, at: datetime, text: str) -> None:
    client_id = store.write(clients.ensure_client, text, at=at).result()
    noted(store, at, client_id, Note(id=0, kind=NoteKind.RAISE, text=text), Note(id=0, kind=NoteKind.CARE, text=text))
    async with opened(store, at) as pilot:
        await open_profile(pilot)
        assert shown_as(text.split(" ", maxsplit=1)[0]) in shown(pilot)
        await pilot.press("e")
        await is_on(pilot, ClientForm)
        await pilot.press("escape")
        await client_menu(pilot, "escape")
        assert isinstance(pilot.app.screen, ClientPage)


# whatever the language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_the_profile_fits_its_column(language: Language) -> None:
    texts = texts_for(language).clients
    labels = [*texts.labels.values(), texts.new_name, texts.other_client, texts.limit_text, texts.raise_at]
    labels += [texts.leave_at, texts.what_to_raise]

    assert [label for label in labels if cell_len(label) > LABEL_CELLS - 1] == []
    assert set(texts.kinds) == set(NoteKind)
    assert set(texts.statuses) == set(ClientStatus)


def test_a_long_sentence_is_folded_without_losing_a_word() -> None:
    words = "a longer sentence with a Donaudampfschifffahrtsgesellschaftskapitän and 日本語日本語日本語 in it"
    for width in (8, 12, 30, 200):
        lines = folded(words, width)
        assert all(cell_len(line) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == words.replace(" ", "")
