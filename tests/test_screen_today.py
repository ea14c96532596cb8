"""Today: the sentence, the lanes, the pane beside them, and whatever text ends up on it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from textual.events import AppFocus

from journal.conversations import Half
from journal.drafts import ConversationDraft
from journal.language import Language
from journal.storage.store import Store, open_store
from screens.after import AfterPage
from screens.history import HistoryPage
from screens.row_list import RowList
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    HOSTILE,
    NARROW,
    SMALL,
    Driver,
    entry,
    in_days,
    is_on,
    mine,
    opened,
    planned,
    row_with,
    rows,
    shown,
    shown_as,
    shows,
    theirs,
    written,
)


def fill(store: Store, at: datetime) -> None:
    """A journal with something in the lanes one sees every day."""
    written(
        store,
        at - timedelta(days=5),
        entry(
            starts_at=at - timedelta(days=5),
            promises=(
                mine("send the estimate", in_days(at, -3)),
                mine("call the printer", in_days(at, 0)),
                mine("look for a second designer", in_days(at, 4)),
                theirs("pay the first half", in_days(at, -2)),
            ),
        ),
    )
    planned(store, at, at + timedelta(days=2), topic="the new terms", client="Brandt Furniture")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "This journal is empty. Press n to write down"), ("de", "Dieses Tagebuch ist leer. Drück n")],
)
async def test_an_empty_journal_says_in_one_sentence_what_to_do_next(
    store: Store, at: datetime, language: Language, sentence: str
) -> None:
    async with opened(store, at, language=language) as pilot:
        assert sentence in shown(pilot)


async def test_the_lanes_stand_in_their_order_and_a_late_promise_says_how_late(store: Store, at: datetime) -> None:
    fill(store, at)
    async with opened(store, at) as pilot:
        text = shown(pilot)
        places = [text.index(f"\n  {lane}") for lane in ("Overdue", "Today", "They are late", "Coming up")]
        assert places == sorted(places)
        assert "3 days late → send the estimate" in text
        assert "One promise is overdue. One is due today." in text


async def test_today_speaks_german_when_asked_to(store: Store, at: datetime) -> None:
    fill(store, at)
    async with opened(store, at, language="de") as pilot:
        text = shown(pilot)
        assert "Samstag, 21. November" in text
        assert "3 Tage drüber → send the estimate" in text
        for lane in ("Überfällig", "Heute", "Sie sind in Verzug", "Demnächst"):
            assert lane in text
        assert "Aufschreiben" in rows(pilot)[-1]


async def test_the_client_stands_beside_the_list_on_a_wide_screen_and_not_on_a_narrow_one(
    store: Store, at: datetime
) -> None:
    fill(store, at)
    async with opened(store, at) as pilot:
        await shows(pilot, "You owe")
    async with opened(store, at, size=NARROW) as pilot:
        await pilot.press("down")
        assert "You owe" not in shown(pilot)
        assert "send the estimate" in shown(pilot)


@pytest.mark.parametrize("language", ["en", "de"])
async def test_how_late_a_promise_is_is_never_cut_on_a_small_screen(
    store: Store, at: datetime, language: Language
) -> None:
    written(
        store,
        at - timedelta(days=20),
        entry(starts_at=at - timedelta(days=20), promises=(mine("send the estimate", in_days(at, -12)),)),
    )
    async with opened(store, at, language=language, size=SMALL) as pilot:
        assert ("12 days late" if language == "en" else "12 Tage drüber") in row_with(pilot, "send")


async def test_a_terminal_that_is_too_small_says_how_much_room_is_needed(store: Store, at: datetime) -> None:
    fill(store, at)
    async with opened(store, at, size=(50, 14)) as pilot:
        assert "60 × 18" in shown(pilot)


async def test_a_name_of_two_hundred_letters_is_cut_and_leaves_the_columns_where_they_are(
    store: Store, at: datetime
) -> None:
    name = "Lindqvist " * 20
    written(
        store,
        at - timedelta(days=5),
        entry(client=name, starts_at=at - timedelta(days=5), promises=(mine("send the estimate", in_days(at, -3)),)),
    )
    fill(store, at)
    for size in ((116, 34), NARROW, SMALL):
        async with opened(store, at, size=size) as pilot:
            found = [row for row in rows(pilot) if "→ send the estimate" in row]
            assert len(found) == 2
            assert len({row.index("Lindqvist") for row in found}) == 1
            assert any("Lindqvist" in row and "…" in row for row in found)


@pytest.mark.parametrize("text", HOSTILE[1::2])
async def test_hostile_words_stand_on_today_and_in_history_as_they_are(store: Store, at: datetime, text: str) -> None:
    written(
        store,
        at - timedelta(days=5),
        entry(
            client=f"C {text}",
            topic=f"T {text}",
            starts_at=at - timedelta(days=5),
            promises=(mine(f"P {text}", in_days(at, -3)),),
        ),
    )
    store.drafts.keep("one", ConversationDraft(half=Half.AFTER, client=f"D {text}", topic=f"E {text}"))
    assert store.drafts.flush(5)
    async with opened(store, at, size=(200, 34)) as pilot:
        assert f"P {shown_as(text)}" in shown(pilot)
        assert f"E {shown_as(text)}" in shown(pilot)
        await pilot.press("down")
        await shows(pilot, "You owe")
        await pilot.press("h")
        await is_on(pilot, HistoryPage)
        await shows(pilot, f"T {shown_as(text)}")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        assert f"T {shown_as(text)}" in shown(pilot)
        assert f"P {shown_as(text)}" in shown(pilot)
        assert not [sign for sign in shown(pilot) if ord(sign) < 32 and sign != "\n"]


async def test_enter_on_a_draft_goes_on_with_it(store: Store, at: datetime) -> None:
    store.drafts.keep("one", ConversationDraft(half=Half.AFTER, client="Lindqvist Optics", topic="the estimate"))
    assert store.drafts.flush(5)
    async with opened(store, at) as pilot:
        assert "Unfinished" in shown(pilot)
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await shows(pilot, "the estimate")


async def test_after_and_edit_are_dim_on_a_promise_and_not_on_a_talk(store: Store, at: datetime) -> None:
    fill(store, at)
    async with opened(store, at) as pilot:
        page = pilot.app.screen
        assert isinstance(page, TodayPage)
        assert not page.active_bindings["a"].enabled
        await _stand_on(pilot, "the new terms")
        assert page.active_bindings["a"].enabled


async def _stand_on(pilot: Driver, what: str) -> None:
    """Move the cursor down to the row that says so."""
    rows_list = pilot.app.screen.query_one(RowList)
    for _ in range(len(rows_list.lines)):
        if rows_list.row is not None and what in rows_list.row.what:
            return
        await pilot.press("down")
    raise AssertionError(f"no row says {what!r}")


def change_elsewhere(path: Path, at: datetime) -> None:
    """Another process writes a talk down."""
    other = open_store(path, at=at)
    try:
        written(other, at, entry(client="Brandt Furniture", topic="seen elsewhere", starts_at=at, reflected=False))
    finally:
        other.close()


async def test_what_another_process_wrote_is_there_when_the_window_has_the_focus_again(
    store: Store, journal_path: Path, at: datetime
) -> None:
    async with opened(store, at) as pilot:
        change_elsewhere(journal_path, at)
        pilot.app.post_message(AppFocus())
        await shows(pilot, "seen elsewhere")


async def test_what_another_process_wrote_is_there_when_one_comes_back_to_the_page(
    store: Store, journal_path: Path, at: datetime
) -> None:
    async with opened(store, at) as pilot:
        await pilot.press("h")
        await is_on(pilot, HistoryPage)
        change_elsewhere(journal_path, at)
        await pilot.press("t")
        await shows(pilot, "seen elsewhere")


async def _letters(pilot: Driver, keys: tuple[str, ...]) -> None:
    for key in keys:
        await pilot.press(key)


async def test_the_cursor_stays_within_the_list_at_both_ends(store: Store, at: datetime) -> None:
    fill(store, at)
    async with opened(store, at) as pilot:
        rows_list = pilot.app.screen.query_one(RowList)
        await _letters(pilot, ("home", "up", "up"))
        assert rows_list.row is not None
        assert rows_list.row.what == "send the estimate"
        await _letters(pilot, ("end", "down", "pagedown"))
        assert rows_list.row is not None
        assert rows_list.row.what == "look for a second designer"
