"""AFTER brings the planned talk along: which one is offered, and how its BEFORE stands beside the form."""

from __future__ import annotations

from datetime import datetime, timedelta

from journal.conversations import Channel, Status
from journal.storage import conversations
from journal.storage.store import Store
from screens.after import AfterPage
from tests.screen_support import (
    NARROW,
    due_talk,
    fill_in,
    form,
    open_form,
    opened,
    planned,
    row_with,
    rows,
    save_after,
    shown,
    shows,
    typed,
    until,
)


async def test_a_known_client_brings_the_talk_that_was_due_and_enter_takes_it(store: Store, at: datetime) -> None:
    talk_id = due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter")
        await until(pilot, lambda: "the late estimate" in row_with(pilot, "What about?"), "the topic")
        assert "planned" in row_with(pilot, "What about?")
        assert "17:30" in row_with(pilot, "What about?")
        await pilot.press("enter")
        await shows(pilot, "a date we both believe in")
        assert "2026-11-21 17:30" in row_with(pilot, "When and how?")
        page = form(pilot)
        assert page.when.value[1] is Channel.VIDEO
        assert "anxious ●●" in row_with(pilot, "  Feelings before ")
        assert "you expected 7" in row_with(pilot, "Discomfort")
        await save_after(pilot)
        talk = store.read(conversations.conversation, talk_id)
        assert talk.status is Status.HELD
        assert [answer.text for answer in talk.answers] == ["a date we both believe in"]
        assert talk.ratings.expected == 7


async def test_a_talk_of_another_day_is_offered_with_its_day(store: Store, at: datetime) -> None:
    planned(store, at, at - timedelta(days=1, hours=3))
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter")
        await until(pilot, lambda: "planned" in row_with(pilot, "What about?"), "the offer")
        assert "20 Nov" in row_with(pilot, "What about?")


async def test_typing_another_topic_leaves_the_planned_talk_alone(store: Store, at: datetime) -> None:
    talk_id = due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter")
        await until(pilot, lambda: "the late estimate" in row_with(pilot, "What about?"), "the topic")
        await typed(pilot, "something else")
        await pilot.press("enter")
        assert form(pilot).topic.value == "something else"
        await save_after(pilot)
        assert store.read(conversations.conversation, talk_id).status is Status.PLANNED


async def test_saving_right_behind_the_offer_completes_the_talk_that_was_offered(store: Store, at: datetime) -> None:
    talk_id = due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter")
        await until(pilot, lambda: "the late estimate" in row_with(pilot, "What about?"), "the topic")
        await save_after(pilot)
        assert store.read(conversations.conversation, talk_id).status is Status.HELD


async def test_the_talk_is_offered_also_when_the_client_is_left_by_tab(store: Store, at: datetime) -> None:
    due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "Lindqvist Optics")
        await pilot.press("tab")
        await until(pilot, lambda: "the late estimate" in row_with(pilot, "What about?"), "the topic")


async def test_before_stands_in_place_of_the_form_on_a_narrow_screen_at_f2(store: Store, at: datetime) -> None:
    due_talk(store, at)
    async with opened(store, at, size=NARROW) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter", "enter")
        assert "a date we both believe in" not in shown(pilot)
        await pilot.press("f2")
        await shows(pilot, "a date we both believe in")
        await pilot.press("f2")
        await until(pilot, lambda: "a date we both believe in" not in shown(pilot), "the form")
        assert "Did it happen?" in shown(pilot)


async def test_f2_is_offered_where_it_does_something(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        if "f2" not in rows(pilot)[-1]:
            return
        before = shown(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: shown(pilot) != before, "any change")


async def test_a_talk_that_was_held_is_not_said_to_be_past(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "when", "yesterday 16:00")
        await shows(pilot, "Fri 20 Nov 16:00")
        assert "already past" not in shown(pilot)
