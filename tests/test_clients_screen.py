"""The pages of the clients: the list, the profile, its form, its menu, driven by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from rich.cells import cell_len
from sqlite_utils import Database

from journal.clients import Client, ClientStatus, Note, NoteKind
from journal.language import LANGUAGES, Language
from journal.storage import client_profiles as profiles
from journal.storage import clients, conversations
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.before import BeforePage
from screens.client import ClientPage
from screens.client_form import ClientForm
from screens.clients import ClientsPage, Listed
from screens.fields.field import LABEL_CELLS, Field
from screens.profile_list import ProfileList, folded
from screens.promise import PromisePage
from screens.question import Choose
from screens.row_list import RowList
from screens.short_form import ShortForm
from screens.talk import TalkPage
from tests.screen_support import (
    HOSTILE_TOGETHER,
    NARROW,
    SMALL,
    WIDE,
    Driver,
    entry,
    in_days,
    is_on,
    mine,
    opened,
    row_with,
    rows,
    shown,
    shown_as,
    shows,
    theirs,
    typed,
    until,
    written,
)

ACME = "Lindqvist Optics"
LONG = "Verwaltungsgesellschaft " * 9


def _acme(store: Store, at: datetime) -> int:
    """A client with a talk, a late promise of one's own and one of theirs."""
    wanted = entry(
        starts_at=at - timedelta(days=5),
        promises=(mine("send the estimate", in_days(at, -2)), theirs("approve the draft", in_days(at, 4))),
    )
    return written(store, at - timedelta(days=5), wanted).client_id


def _noted(store: Store, at: datetime, client_id: int, *notes: Note) -> Client:
    before = store.read(clients.client, client_id)
    return store.write(profiles.revise, replace(before, notes=notes), before=before, at=at).result().after


async def _profile(pilot: Driver) -> ClientPage:
    await pilot.press("c")
    await is_on(pilot, ClientsPage)
    await pilot.press("enter")
    await is_on(pilot, ClientPage)
    page = pilot.app.screen
    assert isinstance(page, ClientPage)
    await until(pilot, lambda: page.found is not None and bool(len(page.query_one(ProfileList).lines)), "the profile")
    return page


async def _menu(pilot: Driver, key: str) -> None:
    await pilot.press("x")
    await is_on(pilot, Choose)
    await pilot.press(key)


async def _stand_on(pilot: Driver, words: str) -> None:
    found = pilot.app.screen.query_one(ProfileList)
    for _ in range(len(found.lines)):
        if found.row is not None and words in found.row.what:
            return
        await pilot.press("down")
        await pilot.pause()
    raise AssertionError(f"no row says {words!r}:\n{shown(pilot)}")


# the list


async def test_the_list_shows_what_is_open_on_both_sides_the_last_contact_and_the_archived_last(
    store: Store, at: datetime
) -> None:
    _acme(store, at)
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
    client_id = _acme(store, at)
    _noted(
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
        await _profile(pilot)
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
        page = await _profile(pilot)
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
    _noted(store, at, _acme(store, at), Note(id=0, kind=NoteKind.SCOPE, text="two rounds of changes, no print"))
    async with opened(store, at, size=SMALL) as pilot:
        await _profile(pilot)
        await _stand_on(pilot, "two rounds of changes")
        await shows(pilot, "two rounds of changes")


async def test_enter_opens_the_promise_or_the_talk_the_cursor_stands_on(store: Store, at: datetime) -> None:
    _acme(store, at)
    async with opened(store, at) as pilot:
        await _profile(pilot)
        await _stand_on(pilot, "approve the draft")
        await pilot.press("enter")
        await is_on(pilot, PromisePage)
        await pilot.press("escape")
        await is_on(pilot, ClientPage)
        await _stand_on(pilot, "the late estimate")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await pilot.press("escape")
        await is_on(pilot, ClientPage)
        await pilot.press("escape")
        await is_on(pilot, ClientsPage)


@pytest.mark.parametrize("text", HOSTILE_TOGETHER)
async def test_what_was_written_about_a_client_is_shown_as_it_was(store: Store, at: datetime, text: str) -> None:
    client_id = store.write(clients.ensure_client, text, at=at).result()
    _noted(store, at, client_id, Note(id=0, kind=NoteKind.RAISE, text=text), Note(id=0, kind=NoteKind.CARE, text=text))
    async with opened(store, at) as pilot:
        await _profile(pilot)
        assert shown_as(text.split(" ", maxsplit=1)[0]) in shown(pilot)
        await pilot.press("e")
        await is_on(pilot, ClientForm)
        await pilot.press("escape")
        await _menu(pilot, "escape")
        assert isinstance(pilot.app.screen, ClientPage)


# the form


async def test_a_profile_is_edited_saved_at_once_and_taken_back(store: Store, at: datetime) -> None:
    client_id = _acme(store, at)
    before = store.read(clients.client, client_id)
    async with opened(store, at) as pilot:
        await _profile(pilot)
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
    client_id = _acme(store, at)
    before = store.read(clients.client, client_id)
    async with opened(store, at) as pilot:
        await _profile(pilot)
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
    client_id = _acme(store, at)
    before = store.read(clients.client, client_id)
    async with opened(store, at) as pilot:
        await _profile(pilot)
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


# the menu


async def test_a_client_is_renamed_by_the_menu_and_the_name_of_another_is_refused(store: Store, at: datetime) -> None:
    client_id = _acme(store, at)
    other = store.write(clients.ensure_client, "Borg", at=at - timedelta(days=30)).result()
    async with opened(store, at) as pilot:
        await _profile(pilot)
        await _menu(pilot, "n")
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
    client_id = _acme(store, at)
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
        await _menu(pilot, "m")
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
    client_id = _acme(store, at)
    async with opened(store, at) as pilot:
        await _profile(pilot)
        await _menu(pilot, "a")
        await until(pilot, lambda: store.read(clients.client, client_id).archived, "the archive")
        await shows(pilot, "Archived: Lindqvist Optics. 2 open")
        await pilot.press("t")
        await shows(pilot, "send the estimate")


async def test_a_limit_is_made_by_the_menu_and_changed_by_enter(store: Store, at: datetime) -> None:
    client_id = _acme(store, at)
    async with opened(store, at) as pilot:
        await _profile(pilot)
        await _menu(pilot, "l")
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
        await _stand_on(pilot, "shouting")
        await pilot.press("enter")
        await is_on(pilot, ShortForm)
        await pilot.press("ctrl+s")
        await is_on(pilot, ClientPage)
        await _menu(pilot, "e")
        await until(pilot, lambda: not store.read(clients.limits_of, client_id), "the end of the limit")
        await pilot.press("u")
        await until(pilot, lambda: bool(store.read(clients.limits_of, client_id)), "the limit again")


async def test_a_raised_topic_becomes_a_planned_talk_filled_in_and_stands_no_longer(store: Store, at: datetime) -> None:
    client_id = _acme(store, at)
    async with opened(store, at) as pilot:
        await _profile(pilot)
        await _menu(pilot, "s")
        await is_on(pilot, ShortForm)
        await typed(pilot, "the hourly rate")
        await pilot.press("enter")
        await shows(pilot, "To be raised")
        await _menu(pilot, "p")
        await is_on(pilot, BeforePage)
        await shows(pilot, "the hourly rate")
        assert ACME in shown(pilot)
        await pilot.press("escape")
        await is_on(pilot, ClientPage)
        (note,) = store.read(clients.client, client_id).notes
        assert note.settled_on is None
        await _menu(pilot, "p")
        await is_on(pilot, BeforePage)
        await until(pilot, lambda: pilot.app.focused is not None, "the cursor")
        await pilot.press("ctrl+s")
        await is_on(pilot, ClientPage)
        await until(pilot, lambda: store.read(clients.client, client_id).notes[0].settled_on is not None, "settled")
        (talk,) = store.read(conversations.planned_with, client_id)
        assert talk.topic == "the hourly rate"


async def test_a_conversation_begun_on_a_profile_is_with_that_client(store: Store, at: datetime) -> None:
    _acme(store, at)
    async with opened(store, at) as pilot:
        await _profile(pilot)
        await pilot.press("p")
        await is_on(pilot, BeforePage)
        await shows(pilot, ACME)


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
