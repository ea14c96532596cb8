"""The page of a conversation, the history, and what can be done to what was saved."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from journal.conversations import Answer, Moment, Status
from journal.language import Language
from journal.promises import PromiseState
from journal.storage import clients, conversations, promises, versions
from journal.storage.store import Store, open_store
from screens.after import AfterPage
from screens.ask_client import AskClient
from screens.before import BeforePage
from screens.history import HistoryPage
from screens.key_page import KeyPage
from screens.let_go import LetGo
from screens.question import Choose
from screens.row_list import RowList
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    HOSTILE,
    NARROW,
    SMALL,
    Driver,
    entry,
    fill_in,
    in_days,
    is_on,
    mine,
    opened,
    pasted,
    planned,
    row_with,
    rows,
    save_after,
    shown,
    shown_as,
    shows,
    theirs,
    typed,
    until,
    written,
)


def held(store: Store, at: datetime, *, promised: bool = True, topic: str = "the late estimate") -> int:
    """A talk that was held two days ago."""
    then = at - timedelta(days=2)
    made = (mine("send the estimate", in_days(at, 3)), theirs("pay the first half", in_days(at, 4))) if promised else ()
    saved = written(
        store, at, entry(topic=topic, starts_at=then, promises=made, answers=(Answer(prompt="went_well", text="calm"),))
    )
    return saved.conversation_id


async def open_talk(pilot: Driver) -> TalkPage:
    """Open the newest conversation from the history."""
    await pilot.press("h")
    await is_on(pilot, HistoryPage)
    await until(pilot, lambda: pilot.app.screen.query_one(RowList).row is not None, "a row")
    await pilot.press("enter")
    await is_on(pilot, TalkPage)
    page = pilot.app.screen
    assert isinstance(page, TalkPage)
    return page


async def more(pilot: Driver, key: str) -> None:
    """Choose one of the rarer things."""
    await pilot.press("x")
    await is_on(pilot, Choose)
    await pilot.press(key)
    await pilot.pause()


# ── history ─────────────────────────────────────────────────────────────────────────────────────────────────────────


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
    held(store, at)
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


# ── the page of a talk ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_both_halves_stand_side_by_side(store: Store, at: datetime) -> None:
    talk = planned(store, at, at + timedelta(days=1), answers=(Answer(prompt="goal", text="a date"),))
    async with opened(store, at) as pilot:
        page = await open_talk(pilot)
        assert page.talk_id == talk.conversation_id
        assert "Before" in row_with(pilot, "After")
        assert "a date" in shown(pilot)
        assert "Nothing written." in shown(pilot)


async def test_the_arrow_keys_scroll_a_long_half_and_reach_its_end(store: Store, at: datetime) -> None:
    text = "\n".join(f"line {number}" for number in range(120)) + "\nthe very end"
    written(store, at, entry(starts_at=at, answers=(Answer(prompt="free_writing", text=text),)))
    for size in ((116, 34), NARROW, SMALL):
        async with opened(store, at, size=size) as pilot:
            await open_talk(pilot)
            for _ in range(6):
                if "the very end" in shown(pilot):
                    break
                await pilot.press("tab", "end")
                await pilot.pause()
            await shows(pilot, "the very end")
            await pilot.press("escape", "t")
            await is_on(pilot, TodayPage)


async def test_a_talk_changed_by_another_process_is_shown_as_it_is_now(
    store: Store, journal_path: Path, at: datetime
) -> None:
    talk_id = held(store, at)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await pilot.press("question_mark")
        await is_on(pilot, KeyPage)
        other = open_store(journal_path, at=at)
        written(other, at, entry(topic="renamed elsewhere", starts_at=at, conversation_id=talk_id))
        other.close()
        await pilot.press("space")
        await is_on(pilot, TalkPage)
        await shows(pilot, "renamed elsewhere")


async def test_the_other_half_can_be_written_from_the_page(store: Store, at: datetime) -> None:
    held(store, at)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await more(pilot, "o")
        await is_on(pilot, BeforePage)
        await fill_in(pilot, "goal", "what I had wanted")
        await pilot.press("ctrl+s")
        await is_on(pilot, TalkPage)
        await shows(pilot, "what I had wanted")
        assert "calm" in shown(pilot)
        talk = store.read(conversations.recent, limit=1)[0]
        assert talk.status is Status.HELD


# ── versions ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_edited_talk_keeps_its_earlier_version_which_can_be_brought_back(store: Store, at: datetime) -> None:
    talk_id = held(store, at)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await more(pilot, "v")
        await shows(pilot, "There is no earlier version.")
        await pilot.press("e")
        await is_on(pilot, AfterPage)
        await fill_in(pilot, "went_well", "very ")
        await save_after(pilot)
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await until(pilot, lambda: "very" in shown(pilot), "what was changed")
        assert len(store.read(versions.versions_of, talk_id)) == 1
        assert len(store.read(promises.of_conversation, talk_id)) == 2
        await more(pilot, "v")
        await is_on(pilot, Choose)
        await pilot.press("1")
        await is_on(pilot, TalkPage)
        await until(pilot, lambda: "very" not in shown(pilot), "the earlier version")
        assert "calm" in shown(pilot)
        assert len(store.read(versions.versions_of, talk_id)) == 2


async def test_bringing_back_an_earlier_version_can_be_taken_back_with_u(store: Store, at: datetime) -> None:
    talk_id = held(store, at)
    written(
        store,
        at,
        entry(
            starts_at=at - timedelta(days=2), conversation_id=talk_id, answers=(Answer(prompt="went_well", text="new"),)
        ),
    )
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await shows(pilot, "new")
        await more(pilot, "v")
        await is_on(pilot, Choose)
        await pilot.press("1")
        await is_on(pilot, TalkPage)
        await shows(pilot, "calm")
        await pilot.press("u")
        await until(pilot, lambda: "calm" not in shown(pilot), "the version one had")


# ── deleting ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_deleting_asks_and_n_leaves_everything_as_it_was(store: Store, at: datetime) -> None:
    held(store, at, promised=False)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await more(pilot, "d")
        await is_on(pilot, Choose)
        assert "Delete “the late estimate”?" in shown(pilot)
        await pilot.press("n")
        await is_on(pilot, TalkPage)
        assert len(store.read(conversations.recent, limit=5)) == 1


async def test_a_deleted_talk_is_gone_and_u_brings_it_back(store: Store, at: datetime) -> None:
    held(store, at, promised=False)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await more(pilot, "d")
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
    talk_id = held(store, at)
    made = [promise.id for promise in store.read(promises.of_conversation, talk_id)]
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await more(pilot, "d")
        await is_on(pilot, Choose)
        assert "2 promises that are still open" in shown(pilot)
        await pilot.press(key)
        await is_on(pilot, HistoryPage)
        await shows(pilot, "No conversations yet")
        assert [store.read(promises.promise, number).state for number in made] == states
        await pilot.press("u")
        await shows(pilot, "1 conversation")
        assert [store.read(promises.promise, number).state for number in made] == [PromiseState.OPEN] * 2


# ── to another client ───────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_talk_can_be_moved_to_another_client_and_back(store: Store, at: datetime) -> None:
    held(store, at)
    written(store, at, entry(client="Brandt Furniture", topic="older", starts_at=at - timedelta(days=30)))
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await more(pilot, "m")
        await is_on(pilot, AskClient)
        await typed(pilot, "brandt")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await shows(pilot, "Brandt Furniture · ")
        await pilot.press("u")
        await shows(pilot, "Lindqvist Optics · ")


async def test_escape_moves_nothing(store: Store, at: datetime) -> None:
    held(store, at)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await more(pilot, "m")
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
    held(store, at, promised=False, topic=f"T {text}")
    async with opened(store, at, size=(160, 40)) as pilot:
        await open_talk(pilot)
        await more(pilot, "m")
        await is_on(pilot, AskClient)
        await pasted(pilot, f"N {text}")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await shows(pilot, f"N {shown_as(text)} · ")
        await more(pilot, "d")
        await is_on(pilot, Choose)
        assert f"T {shown_as(text)}" in shown(pilot)
        await pilot.press("d")
        await is_on(pilot, HistoryPage)
        await shows(pilot, "Deleted")
        assert f"T {shown_as(text)}" in shown(pilot)
        await pilot.press("u")
        await shows(pilot, "Back again")
        assert not [sign for sign in shown(pilot) if ord(sign) < 32 and sign != "\n"]


# ── everywhere ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_u_with_nothing_to_take_back_says_so(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await pilot.press("u")
        await shows(pilot, "Nothing to undo in this session.")


@pytest.mark.parametrize("language", ["en", "de"])
async def test_the_page_of_keys_names_every_key_of_the_page_and_any_key_closes_it(
    store: Store, at: datetime, language: Language
) -> None:
    async with opened(store, at, language=language) as pilot:
        await pilot.press("question_mark")
        await is_on(pilot, KeyPage)
        for word in ("History", "Let go", "Undo") if language == "en" else ("Verlauf", "Feierabend", "Zurücknehmen"):
            assert word in shown(pilot)
        await pilot.press("z")
        await is_on(pilot, TodayPage)


async def test_the_palette_in_german_finds_commands_by_their_german_names(store: Store, at: datetime) -> None:
    async with opened(store, at, language="de") as pilot:
        await pilot.press("ctrl+p")
        await shows(pilot, "Aufschreiben")
        assert "Screenshot" not in shown(pilot)
        await typed(pilot, "feier")
        await until(pilot, lambda: "Vorbereiten" not in shown(pilot).split("n Aufschreiben")[0], "fewer commands")
        await pilot.press("enter")
        await is_on(pilot, LetGo)


async def test_a_client_chosen_in_the_palette_opens_the_form_with_the_name_in_it(store: Store, at: datetime) -> None:
    held(store, at)
    async with opened(store, at) as pilot:
        await pilot.press("ctrl+p", *"lindq")
        await shows(pilot, "Lindqvist Optics: Write down")
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: "Lindqvist Optics" in row_with(pilot, "Who?"), "the client")


async def test_a_planned_talk_chosen_by_its_client_in_the_palette_is_offered(store: Store, at: datetime) -> None:
    planned(store, at, at - timedelta(hours=1), topic="the roof")
    async with opened(store, at) as pilot:
        await pilot.press("ctrl+p", *"lindq")
        await shows(pilot, "Lindqvist Optics: Write down")
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: "the roof" in row_with(pilot, "What about?"), "the topic")


async def test_the_feelings_of_all_moments_stand_on_the_page(store: Store, at: datetime) -> None:
    talk = written(store, at, entry(starts_at=at))
    assert store.read(conversations.conversation, talk.conversation_id).feelings == ()
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await pilot.press("e")
        await is_on(pilot, AfterPage)
        await fill_in(pilot, "feelings_before", "anx")
        await pilot.press("enter")
        await fill_in(pilot, "feelings_after", "rel")
        await pilot.press("3")
        await fill_in(pilot, "feelings_theirs", "cal")
        await pilot.press("enter")
        await save_after(pilot)
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        for text in ("anxious ●", "relieved ●●●", "calm ●"):
            await shows(pilot, text)
        felt = store.read(conversations.conversation, talk.conversation_id).feelings
        assert {one.moment for one in felt} == {Moment.BEFORE, Moment.AFTER}
