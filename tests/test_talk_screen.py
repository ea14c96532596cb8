"""The page of a conversation: its halves, and its earlier versions."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from journal.conversations import Answer, Moment, Status
from journal.storage import conversations, promises, versions
from journal.storage.store import Store, open_store
from screens.after import AfterPage
from screens.before import BeforePage
from screens.key_page import KeyPage
from screens.question import Choose
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    NARROW,
    SMALL,
    entry,
    fill_in,
    is_on,
    opened,
    planned,
    row_with,
    save_after,
    shown,
    shows,
    until,
    written,
)
from tests.talk_pages import held_talk, open_talk, talk_menu

# ── the page of a talk ────────────────────────────────────────────────────────────────────────────────────────────────


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
    talk_id = held_talk(store, at)
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
    held_talk(store, at)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await talk_menu(pilot, "o")
        await is_on(pilot, BeforePage)
        await fill_in(pilot, "goal", "what I had wanted")
        await pilot.press("ctrl+s")
        await is_on(pilot, TalkPage)
        await shows(pilot, "what I had wanted")
        assert "calm" in shown(pilot)
        talk = store.read(conversations.recent, limit=1)[0]
        assert talk.status is Status.HELD


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


# ── versions ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_edited_talk_keeps_its_earlier_version_which_can_be_brought_back(store: Store, at: datetime) -> None:
    talk_id = held_talk(store, at)
    async with opened(store, at) as pilot:
        await open_talk(pilot)
        await talk_menu(pilot, "v")
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
        await talk_menu(pilot, "v")
        await is_on(pilot, Choose)
        await pilot.press("1")
        await is_on(pilot, TalkPage)
        await until(pilot, lambda: "very" not in shown(pilot), "the earlier version")
        assert "calm" in shown(pilot)
        assert len(store.read(versions.versions_of, talk_id)) == 2


async def test_bringing_back_an_earlier_version_can_be_taken_back_with_u(store: Store, at: datetime) -> None:
    talk_id = held_talk(store, at)
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
        await talk_menu(pilot, "v")
        await is_on(pilot, Choose)
        await pilot.press("1")
        await is_on(pilot, TalkPage)
        await shows(pilot, "calm")
        await pilot.press("u")
        await until(pilot, lambda: "calm" not in shown(pilot), "the version one had")
