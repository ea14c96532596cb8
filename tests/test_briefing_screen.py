"""The briefing on the screen: how one comes to it, what never folds away, and what its keys do."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from journal.conversations import Answer
from journal.language import Language
from journal.promises import Due, NewPromise, Side
from journal.storage import clients, promises
from journal.storage.store import Store
from screens.after import AfterPage
from screens.before import BeforePage
from screens.briefing import BriefingPage, wrapped
from screens.cells import cell_len
from screens.live_card import LiveCard
from screens.mail import MailPage
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    HOSTILE_TOGETHER,
    NARROW,
    SMALL,
    WIDE,
    Driver,
    entry,
    form,
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
    until,
    written,
)

DAY = timedelta(days=1)
CLIENT = "Lindqvist Optics"


async def open_briefing(pilot: Driver, store: Store, name: str = CLIENT) -> BriefingPage:
    """The briefing of a client, in front of Today."""
    app = pilot.app
    app.call_later(app.open_briefing, store.read(clients.client_named, name).id)  # type: ignore[attr-defined]  # Pilot knows it only as an App
    await is_on(pilot, BriefingPage)
    await shows(pilot, name)
    page = app.screen
    assert isinstance(page, BriefingPage)
    return page


def many(store: Store, at: datetime, count: int = 40) -> None:
    """So many promises on either side, one due each day, the oldest long late."""

    def make(db: object) -> None:
        for place in range(count):
            for side in Side:
                new = NewPromise(text=f"{side} thing {place}", side=side, due=Due.on(in_days(at, place - 12)))
                promises.add(db, new, client=CLIENT, at=at - 20 * DAY, on=in_days(at, -20))  # type: ignore[arg-type]  # the store hands a Database over

    store.write(make).result()


@pytest.mark.parametrize("size", [WIDE, NARROW, SMALL])
async def test_what_is_owed_stands_in_the_first_frame_with_forty_promises(
    store: Store, at: datetime, size: tuple[int, int]
) -> None:
    many(store, at)
    async with opened(store, at, size=size) as pilot:
        await open_briefing(pilot, store)
        await shows(pilot, "Delivered, not confirmed")
        seen = shown(pilot)
        assert seen.index("Last time" if "Last time" in seen else "No talk") < seen.index("I owe  40")
        assert seen.index("I owe  40") < seen.index("mine thing 0") < seen.index("They owe  40")
        assert seen.index("They owe  40") < seen.index("theirs thing 0") < seen.index("Delivered, not confirmed")
        assert row_with(pilot, "mine thing 0").strip().startswith("12 days late")
        told = [int(row.split("and ")[1].split(" more")[0]) for row in rows(pilot) if " more" in row and "and " in row]
        listed = [sum(f"{side} thing" in row for row in rows(pilot)) for side in ("mine", "theirs")]
        assert [more + here for more, here in zip(told, listed, strict=True)] == [40, 40]


async def test_enter_shows_all_of_them_and_the_most_pressing_again(store: Store, at: datetime) -> None:
    many(store, at)
    async with opened(store, at, size=NARROW) as pilot:
        await open_briefing(pilot, store)
        assert "mine thing 20" not in shown(pilot)
        await pilot.press("enter", "pagedown")
        await shows(pilot, "mine thing 20")
        await pilot.press("home", "enter")
        await shows(pilot, "more")


async def test_a_short_briefing_has_nothing_more_to_show(store: Store, at: datetime) -> None:
    written(store, at - DAY, entry(starts_at=at - DAY, promises=(mine("the plan", in_days(at, 1)),)))
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        assert "show_all" not in {one.binding.id for one in pilot.app.screen.active_bindings.values()}


@pytest.mark.parametrize(("language", "heading"), [("en", "I owe"), ("de", "Ich schulde")])
async def test_b_on_today_opens_the_client_the_cursor_stands_on(
    store: Store, at: datetime, language: Language, heading: str
) -> None:
    written(store, at - 5 * DAY, entry(starts_at=at - 5 * DAY, promises=(mine("the plan", in_days(at, -1)),)))
    async with opened(store, at, language=language) as pilot:
        await shows(pilot, "the plan")
        await pilot.press("b")
        await is_on(pilot, BriefingPage)
        await shows(pilot, heading)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)


async def test_b_on_promises_and_on_a_conversation_opens_it_too(store: Store, at: datetime) -> None:
    held = written(store, at - 5 * DAY, entry(starts_at=at - 5 * DAY, promises=(mine("the plan", in_days(at, 9)),)))
    async with opened(store, at) as pilot:
        await pilot.press("o")
        await shows(pilot, "the plan")
        await pilot.press("b")
        await is_on(pilot, BriefingPage)
        await pilot.press("escape")
        await shows(pilot, "the plan")
        pilot.app.call_later(pilot.app.open_talk, held.conversation_id)  # type: ignore[attr-defined]  # Pilot knows it only as an App
        await is_on(pilot, TalkPage)
        await pilot.press("b")
        await is_on(pilot, BriefingPage)


async def test_b_does_nothing_on_an_empty_journal(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await pilot.press("b", "l")
        await is_on(pilot, TodayPage)


async def test_p_prepares_the_planned_talk_and_a_new_one_without_it(store: Store, at: datetime) -> None:
    written(store, at - 5 * DAY, entry(starts_at=at - 5 * DAY))
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        await shows(pilot, "No talk is planned. Press p to prepare.")
        await pilot.press("p")
        await is_on(pilot, BeforePage)
        assert form(pilot).draft.client == CLIENT
        assert form(pilot).draft.conversation_id is None
        await pilot.press("escape")
        await is_on(pilot, BriefingPage)
    talk = planned(store, at, at + DAY, topic="the new terms")
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        await pilot.press("p")
        await is_on(pilot, BeforePage)
        assert form(pilot).draft.conversation_id == talk.conversation_id


async def test_a_writes_after_of_todays_talk_and_not_of_one_next_week(store: Store, at: datetime) -> None:
    planned(store, at, at + 7 * DAY, topic="next week")
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        await pilot.press("a")
        await is_on(pilot, AfterPage)
        assert form(pilot).draft.conversation_id is None
        assert form(pilot).draft.client == CLIENT
    today = planned(store, at, at - timedelta(hours=1), topic="today")
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        await pilot.press("a")
        await is_on(pilot, AfterPage)
        assert form(pilot).draft.conversation_id == today.conversation_id


async def test_l_opens_the_card_of_the_planned_talk(store: Store, at: datetime) -> None:
    planned(store, at, at + DAY)
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        await pilot.press("l")
        await is_on(pilot, LiveCard)


async def test_the_follow_up_mail_is_offered_once_a_talk_was_held(store: Store, at: datetime) -> None:
    planned(store, at, at + DAY)
    async with opened(store, at) as pilot:
        page = await open_briefing(pilot, store)
        assert "mail" not in {one.binding.id for one in page.active_bindings.values()}
    written(store, at - DAY, entry(starts_at=at - DAY))
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        await pilot.press("f")
        await is_on(pilot, MailPage)


async def test_y_copies_what_may_be_shared_and_nothing_else(store: Store, at: datetime) -> None:
    answers = (Answer(prompt="goal", text="a secret goal"),)
    planned(store, at, at + DAY, topic="the new terms", answers=answers)
    written(store, at - DAY, entry(starts_at=at - DAY, promises=(theirs("the logo", in_days(at, 2)),)))
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        assert "a secret goal" in shown(pilot)
        await pilot.press("y")
        await until(pilot, lambda: bool(pilot.app.clipboard), "the copy")
        assert "the logo" in pilot.app.clipboard
        assert "the new terms" in pilot.app.clipboard
        assert "secret" not in pilot.app.clipboard


async def test_it_shows_at_once_what_was_decided_elsewhere(store: Store, at: datetime) -> None:
    written(store, at - DAY, entry(starts_at=at - DAY))
    async with opened(store, at) as pilot:
        await open_briefing(pilot, store)
        assert "the late plan" not in shown(pilot)
        store.write(promises.add, mine("the late plan"), client=CLIENT, at=at, on=at.date()).result()
        pilot.app.journal_changed.publish(None)  # type: ignore[attr-defined]  # Pilot knows it only as an App
        await shows(pilot, "the late plan")


@pytest.mark.parametrize("text", HOSTILE_TOGETHER)
async def test_nothing_a_person_wrote_is_markup(store: Store, at: datetime, text: str) -> None:
    written(store, at - DAY, entry(client=text, topic=text, starts_at=at - DAY, promises=(mine(text, at.date()),)))
    async with opened(store, at, size=WIDE) as pilot:
        page = await open_briefing(pilot, store, shown_as(text))
        assert shown_as(text) in row_with(pilot, "today")
        assert page.briefing.client.name == shown_as(text)


def test_text_is_broken_between_words_and_never_wider_than_the_room() -> None:
    assert list(wrapped("one two three", 8)) == ["one two", "three"]
    assert list(wrapped("", 8)) == [""]
    assert all(cell_len(row) <= 8 for row in wrapped("文字文字文字 and averyverylongword", 8))
