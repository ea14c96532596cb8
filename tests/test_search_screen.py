"""The page that searches, and the filter of the history, driven by keys."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from journal.conversations import Answer, Status
from journal.language import Language
from journal.storage import clients, promises
from journal.storage.store import Store
from screens.app import AfterwordApp
from screens.history import HistoryPage
from screens.promise import PromisePage
from screens.row_list import RowList
from screens.search import SearchLine, SearchPage
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    HOSTILE_TOGETHER,
    NARROW,
    SMALL,
    Driver,
    entry,
    is_on,
    mine,
    opened,
    pasted,
    planned,
    shown,
    shown_as,
    shows,
    typed,
    until,
    written,
)


def talk(store: Store, at: datetime, topic: str, *, client: str = "Lindqvist Optics", **more: object) -> int:
    wanted = entry(topic=topic, client=client, starts_at=at - timedelta(days=2), **more)  # type: ignore[arg-type] # as entry() takes them
    return written(store, at, wanted).conversation_id


async def search(pilot: Driver, text: str) -> None:
    await pilot.press("slash")
    await is_on(pilot, SearchPage)
    await typed(pilot, text)


async def answered(pilot: Driver) -> None:
    """Wait until what stands in the line has been looked for."""
    page = pilot.app.screen
    assert isinstance(page, SearchPage)
    await until(pilot, lambda: page.shown_for == page.typed, "the results")
    await pilot.pause()


def standing_on(pilot: Driver) -> str:
    row = pilot.app.screen.query_one(RowList).row
    return row.what if row else ""


@pytest.mark.parametrize(
    ("language", "how"),
    [("en", "Everything you ever wrote is searched"), ("de", "Durchsucht wird alles, was du je geschrieben hast")],
)
@pytest.mark.parametrize("size", [NARROW, SMALL])
async def test_before_anything_is_typed_it_says_what_can_be_looked_for(
    store: Store, at: datetime, language: Language, how: str, size: tuple[int, int]
) -> None:
    async with opened(store, at, language=language, size=size) as pilot:
        await pilot.press("slash")
        await is_on(pilot, SearchPage)
        await shows(pilot, how)
        await shows(pilot, "is:open" if language == "en" else "ist:offen")


async def test_results_come_while_typing_from_the_third_letter_on(store: Store, at: datetime) -> None:
    talk(store, at, "the kiwi affair", answers=(Answer(prompt="went_well", text="we laughed about kiwis"),))
    async with opened(store, at) as pilot:
        await search(pilot, "ki")
        await shows(pilot, "from the third letter on")
        assert "kiwi affair" not in shown(pilot)
        await typed(pilot, "w")
        await shows(pilot, "we laughed about kiwis")
        await shows(pilot, "2 places")
        assert "Lindqvist Optics  2" in shown(pilot)
        assert "What went well?" in shown(pilot)


async def test_nothing_found_is_said_in_words(store: Store, at: datetime) -> None:
    async with opened(store, at, language="de") as pilot:
        await search(pilot, "kiwi")
        await shows(pilot, "Nichts gefunden.")


async def test_enter_right_after_the_last_letter_opens_the_first_result(store: Store, at: datetime) -> None:
    talk(store, at, "the kiwi affair")
    async with opened(store, at) as pilot:
        await search(pilot, "kiwi")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        assert "the kiwi affair" in shown(pilot)
        await pilot.press("escape")
        await is_on(pilot, SearchPage)
        await shows(pilot, "the kiwi affair")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)


async def test_enter_finds_what_has_less_than_three_letters(store: Store, at: datetime) -> None:
    talk(store, at, "中文 and more")
    async with opened(store, at) as pilot:
        await search(pilot, "中文")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)


async def test_the_arrows_move_in_the_list_while_typing_goes_on(store: Store, at: datetime) -> None:
    talk(store, at, "kiwi", promises=(mine("kiwi pie"), mine("kiwi jam")))
    async with opened(store, at) as pilot:
        await search(pilot, "kiwi")
        await answered(pilot)
        first = standing_on(pilot)
        await pilot.press("down")
        assert standing_on(pilot) != first
        await typed(pilot, " pie")
        await answered(pilot)
        assert standing_on(pilot) == "kiwi pie"
        await pilot.press("enter")
        await is_on(pilot, PromisePage)


async def test_a_clients_name_opens_its_last_conversation(store: Store, at: datetime) -> None:
    talk(store, at, "the estimate")
    async with opened(store, at) as pilot:
        await search(pilot, "lindq")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        assert "the estimate" in shown(pilot)


async def test_a_client_without_a_conversation_says_so(store: Store, at: datetime) -> None:
    store.write(lambda db: clients.ensure_client(db, "Lindqvist Optics", at=at)).result()
    async with opened(store, at) as pilot:
        await search(pilot, "lindq")
        await pilot.press("enter")
        await shows(pilot, "There is no conversation with this client yet.")


async def test_the_highlighted_result_stands_at_length_beside_the_list(store: Store, at: datetime) -> None:
    long = "It began slowly. " * 20 + "Then the kiwi came up. " + "We went on. " * 5
    talk(store, at, "the estimate", answers=(Answer(prompt="went_well", text=long),))
    async with opened(store, at) as pilot:
        await search(pilot, "kiwi")
        await answered(pilot)
        assert standing_on(pilot).startswith("…")
        assert "kiwi" in standing_on(pilot)
        await shows(pilot, "the estimate, Thu 19 Nov")


async def test_what_changes_meanwhile_is_shown(store: Store, at: datetime) -> None:
    talk(store, at, "kiwi")
    async with opened(store, at) as pilot:
        await search(pilot, "kiwi")
        await shows(pilot, "1 place")
        store.write(promises.add, mine("kiwi pie"), at=at, on=at.date()).result()
        assert isinstance(pilot.app, AfterwordApp)
        pilot.app.journal_changed.publish(None)
        await shows(pilot, "kiwi pie")
        await shows(pilot, "Without a client")


@pytest.mark.parametrize(
    "text", ['"', "AND OR", "NEAR(a", "***", "x" * 10_000, "before:31.02. is:blue", "مرحبا \u202e 🙂"]
)
async def test_anything_can_be_pasted_into_the_line(store: Store, at: datetime, text: str) -> None:
    talk(store, at, "kiwi")
    async with opened(store, at, size=SMALL) as pilot:
        await search(pilot, "")
        await pasted(pilot, text)
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await is_on(pilot, SearchPage)
        line = pilot.app.screen.query_one(SearchLine)
        line.value = "kiwi"
        await shows(pilot, "1 place")


@pytest.mark.parametrize("hostile", HOSTILE_TOGETHER)
async def test_hostile_texts_are_shown_as_they_are(store: Store, at: datetime, hostile: str) -> None:
    talk(store, at, f"kiwi {hostile}", client=f"Borg {hostile}")
    async with opened(store, at) as pilot:
        await search(pilot, "kiwi")
        await answered(pilot)
        assert shown_as(hostile)[:12] in shown(pilot)


async def test_a_filter_is_said_as_it_was_understood_and_one_that_was_not_too(store: Store, at: datetime) -> None:
    talk(store, at, "kiwi")
    async with opened(store, at) as pilot:
        await search(pilot, "kiwi after:friday before:xyz client:lind")
        await answered(pilot)
        await shows(pilot, "from Fri 20 Nov on")
        await shows(pilot, "client lind")
        await shows(pilot, "“before:xyz” was not understood")


async def test_the_pages_keys_work_from_the_list(store: Store, at: datetime) -> None:
    talk(store, at, "kiwi")
    async with opened(store, at) as pilot:
        await search(pilot, "kiwi")
        await answered(pilot)
        await pilot.press("tab")
        await until(pilot, lambda: isinstance(pilot.app.focused, RowList), "the list")
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(pilot.app.focused, SearchLine), "the line")
        await pilot.press("tab")
        await pilot.press("h")
        await is_on(pilot, HistoryPage)


# --- the filter of the history ---


def several(store: Store, at: datetime) -> None:
    talk(store, at, "the first kiwi")
    talk(store, at, "the plum", client="Borg")
    talk(store, at, "cut short", status=Status.PARTLY)
    planned(store, at, at + timedelta(days=3), topic="still ahead")
    written(store, at, entry(topic="long ago", starts_at=at - timedelta(days=800)))


async def filtered(pilot: Driver, *keys: str) -> None:
    await pilot.press("h")
    await is_on(pilot, HistoryPage)
    await pilot.press("f")
    await shows(pilot, "Which conversations?")
    await pilot.press(*keys)


async def test_the_history_shows_one_client(store: Store, at: datetime) -> None:
    several(store, at)
    async with opened(store, at) as pilot:
        await filtered(pilot, "c")
        await shows(pilot, "Of which client?")
        await typed(pilot, "bo")
        await pilot.press("enter")
        await is_on(pilot, HistoryPage)
        await shows(pilot, "1 conversation · Borg")
        assert "the plum" in shown(pilot)
        assert "the first kiwi" not in shown(pilot)


async def test_a_name_nobody_has_is_said_and_escape_leaves_the_history_as_it_was(store: Store, at: datetime) -> None:
    several(store, at)
    async with opened(store, at) as pilot:
        await filtered(pilot, "c")
        await shows(pilot, "Of which client?")
        await typed(pilot, "zzz")
        await pilot.press("enter")
        await shows(pilot, "No client goes by the name")
        await pilot.press("escape")
        await is_on(pilot, HistoryPage)
        await shows(pilot, "the first kiwi")


async def test_the_history_shows_what_came_of_it_and_a_year_and_all_again(store: Store, at: datetime) -> None:
    several(store, at)
    async with opened(store, at) as pilot:
        await filtered(pilot, "s")
        await shows(pilot, "partly held")
        await pilot.press("3")
        await shows(pilot, "1 conversation · partly held")
        assert "cut short" in shown(pilot)
        assert "the plum" not in shown(pilot)
        await filtered(pilot, "y")
        await shows(pilot, "Of which year?")
        await pilot.press("2")
        await shows(pilot, "None of these. Press f for others.")
        await filtered(pilot, "a")
        await shows(pilot, "the plum")
        await filtered(pilot, "y")
        await shows(pilot, "Of which year?")
        await pilot.press("2")
        await shows(pilot, "1 conversation · 2024")
        assert "long ago" in shown(pilot)
