"""The live card: bullets, phases, the clock, and promises that are caught and stand in AFTER."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from journal.conversations import Answer, Half
from journal.drafts import ConversationDraft
from journal.language import Language
from journal.phrases import Phase
from journal.storage import drafting, promises
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.after import AfterPage
from screens.app import AfterwordApp
from screens.bullets import Bullet
from screens.cells import cell_len
from screens.live_card import LiveCard
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    NARROW,
    SMALL,
    WIDE,
    Driver,
    entry,
    form,
    is_on,
    opened,
    pasted,
    planned,
    row_with,
    save_after,
    session_on,
    shown,
    shows,
    typed,
    until,
    written,
)

DAY = timedelta(days=1)
BEFORE = (
    Answer(prompt="leave_out", text="the sick leave"),
    Answer(prompt="core_sentence", text="I can do both, not at once."),
    Answer(prompt="my_question", text="What would hurt most?"),
    Answer(prompt="if", text="she goes silent"),
    Answer(prompt="then", text="wait"),
    Answer(prompt="options", text="two rounds"),
)


def after_draft(store: Store, talk_id: int) -> ConversationDraft | None:
    """The draft of AFTER as the file holds it now."""
    assert store.drafts.flush(5.0)
    kept = store.read(drafting.draft_of, talk_id, Half.AFTER)
    return None if kept is None else kept.draft


@asynccontextmanager
async def card(
    store: Store,
    at: datetime,
    *,
    size: tuple[int, int] = WIDE,
    language: Language = "en",
    answers: tuple[Answer, ...] = BEFORE,
) -> AsyncIterator[tuple[Driver, int]]:
    """The card of a talk in an hour, opened from Today."""
    talk = planned(store, at, at + timedelta(hours=1), answers=answers)
    async with opened(store, at, size=size, language=language) as pilot:
        await shows(pilot, "the late estimate")
        await pilot.press("l")
        await is_on(pilot, LiveCard)
        await until(pilot, lambda: isinstance(pilot.app.focused, Bullet), "the cursor on a bullet")
        yield pilot, talk.conversation_id


def bullet_texts(pilot: Driver) -> list[str]:
    return [bullet.text for bullet in pilot.app.screen.query(Bullet)]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_bullets_stand_in_their_order_and_what_to_avoid_comes_last(
    store: Store, at: datetime, size: tuple[int, int]
) -> None:
    async with card(store, at, size=size) as (pilot, _):
        assert bullet_texts(pilot) == [
            "I can do both, not at once.",
            "What would hurt most?",
            "If she goes silent, then I wait",
            "two rounds",
            "the sick leave",
        ]
        seen = shown(pilot)
        assert seen.index("I can do both") < seen.index("What would hurt most?") < seen.index("If she goes silent")


@pytest.mark.parametrize("language", ["en", "de"])
async def test_without_a_before_it_offers_what_often_helps(store: Store, at: datetime, language: Language) -> None:
    async with card(store, at, language=language, answers=()) as (pilot, _):
        texts = texts_for(language)
        assert texts.live.not_prepared.split(".")[0] in shown(pilot)
        assert bullet_texts(pilot)[-1] == texts.templates.avoid("empty_promises")


async def test_space_ticks_off_and_goes_on_to_the_next(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, _):
        await pilot.press("space")
        await shows(pilot, "✓ I can do both")
        focused = pilot.app.focused
        assert isinstance(focused, Bullet)
        assert focused.text == "What would hurt most?"
        await pilot.press("up", "space")
        await until(pilot, lambda: "✓" not in shown(pilot), "no tick")


async def test_the_arrows_go_through_five_phases_and_stop_at_the_ends(store: Store, at: datetime) -> None:
    texts = texts_for("en")
    async with card(store, at) as (pilot, _):
        await pilot.press("left")
        for phase in Phase:
            await shows(pilot, f"▸ {texts.templates.phase(phase)}")
            assert texts.live.aims[phase] in shown(pilot)
            assert texts.live.body[phase] in shown(pilot)
            await pilot.press("right")
        await shows(pilot, f"▸ {texts.templates.phase(Phase.AGREE)}")
        await pilot.press("left")
        await shows(pilot, f"▸ {texts.templates.phase(Phase.FUTURE)}")


async def test_the_phrases_are_those_of_the_phase_in_the_clients_form_of_address(store: Store, at: datetime) -> None:
    talk = planned(store, at, at + timedelta(hours=1), answers=BEFORE)

    def du(db: object) -> None:
        db.conn.execute("update clients set address_form = 'du'")  # type: ignore[attr-defined]  # the store hands a Database over

    for informal in (False, True):
        if informal:
            store.write(du).result()
        async with opened(store, at, language="de") as pilot:
            pilot.app.call_later(pilot.app.open_live_card, talk.conversation_id)  # type: ignore[attr-defined]  # Pilot knows it only as an App
            await is_on(pilot, LiveCard)
            phrase = texts_for("de").templates.phrase("how_are_you", address_form="du" if informal else "sie")
            assert " ".join(phrase.split()[:4]) in shown(pilot)


async def test_the_clock_counts_from_the_opening_and_s_begins_anew(store: Store, at: datetime) -> None:
    moment = [at]
    talk = planned(store, at, at + timedelta(hours=1), answers=BEFORE)
    app = AfterwordApp(replace(session_on(store, at), clock=lambda: moment[0]))
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        app.call_later(app.open_live_card, talk.conversation_id)
        await is_on(pilot, LiveCard)
        moment[0] = at + timedelta(minutes=12)
        await pilot.press("right")
        await shows(pilot, "12 min")
        assert "0 min in this phase" in shown(pilot)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        app.call_later(app.open_live_card, talk.conversation_id)
        await is_on(pilot, LiveCard)
        await shows(pilot, "12 min")
        await pilot.press("s")
        await until(pilot, lambda: "12 min" not in shown(pilot), "a clock that begins anew")


async def test_ticks_and_the_phase_are_there_when_the_card_is_opened_again(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, _):
        await pilot.press("space", "right", "escape")
        await is_on(pilot, TodayPage)
        await pilot.press("l")
        await is_on(pilot, LiveCard)
        await shows(pilot, "✓ I can do both")
        await shows(pilot, "▸ Listen")


async def test_a_caught_promise_stands_in_after_with_its_day_written_out(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("enter")
        await typed(pilot, "send the plan @fri")
        await shows(pilot, "Fri 27 Nov, in 6 days")
        await pilot.press("enter")
        await shows(pilot, "1 promise caught")
        await typed(pilot, "< the logo @tomorrow 14:00")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(pilot.app.focused, Bullet), "the cursor back on a bullet")
        await pilot.press("a")
        await is_on(pilot, AfterPage)
        draft = form(pilot).draft
        assert draft.conversation_id == talk_id
        assert draft.mine == ("send the plan @2026-11-27",)
        assert draft.theirs == ("the logo @2026-11-22 14:00",)


async def test_every_letter_is_in_the_file_before_enter(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("enter")
        await typed(pilot, "send the pl")
        await shows(pilot, "send the pl")
        await until(pilot, lambda: after_draft(store, talk_id) is not None, "the draft")
        draft = after_draft(store, talk_id)
        assert draft is not None
        assert draft.mine == ("send the pl",)


async def test_leaving_keeps_a_line_that_was_not_finished(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("enter")
        await typed(pilot, "send it @someday soon")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        draft = after_draft(store, talk_id)
        assert draft is not None
        assert draft.mine == ("send it @someday soon",)


async def test_a_line_that_cannot_be_read_stays_and_says_why(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, _):
        await pilot.press("enter")
        await typed(pilot, "send it @30.2.")
        await pilot.press("enter")
        assert "send it @30.2." in row_with(pilot, "February")
        assert "caught" not in shown(pilot)


async def test_the_draft_of_after_that_is_there_is_added_to(store: Store, at: datetime) -> None:
    talk = planned(store, at, at + timedelta(hours=1), answers=BEFORE)
    left = ConversationDraft(
        half=Half.AFTER,
        conversation_id=talk.conversation_id,
        client="Lindqvist Optics",
        topic="the late estimate",
        mine=("call the printer @?",),
        answers=(Answer(prompt="went_well", text="I listened"),),
    )
    key = store.drafts.new_key()
    store.drafts.keep(key, left)
    assert store.drafts.flush(5.0)
    async with opened(store, at) as pilot:
        pilot.app.call_later(pilot.app.open_live_card, talk.conversation_id)  # type: ignore[attr-defined]  # Pilot knows it only as an App
        await is_on(pilot, LiveCard)
        await shows(pilot, "call the printer")
        await pilot.press("enter")
        await typed(pilot, "send the plan")
        await pilot.press("enter", "escape")
        await is_on(pilot, TodayPage)
    found = after_draft(store, talk.conversation_id)
    assert found is not None
    assert found.mine == ("call the printer @?", "send the plan")
    assert found.answers == left.answers
    assert len(store.read(drafting.drafts)) == 1


async def test_what_is_caught_after_a_form_over_the_card_was_saved_is_kept_as_well(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("enter")
        await typed(pilot, "send the plan")
        pilot.app.call_later(pilot.app.open_half, talk_id, Half.AFTER)  # type: ignore[attr-defined]  # Pilot knows it only as an App
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: form(pilot).draft.mine == ("send the plan",), "the promise in AFTER")
        await save_after(pilot)
        await pilot.press("escape")
        await is_on(pilot, LiveCard)
        await until(pilot, lambda: "send the plan" not in shown(pilot), "a line that was saved to go")
        await pilot.press("tab", "tab")
        await typed(pilot, "call the printer")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
    draft = after_draft(store, talk_id)
    assert draft is not None
    assert draft.mine == ("call the printer",)
    assert [promise.text for promise in store.read(promises.unsettled)] == ["send the plan"]


async def test_a_page_of_keys_over_the_card_changes_nothing(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("enter")
        await typed(pilot, "send the plan @fri")
        await pilot.press("enter")
        await typed(pilot, "and the")
        await pilot.press("tab", "question_mark")
        await until(pilot, lambda: not isinstance(pilot.app.screen, LiveCard), "the page of keys")
        await pilot.press("escape")
        await is_on(pilot, LiveCard)
        await shows(pilot, "and the")
        draft = after_draft(store, talk_id)
        assert draft is not None
        assert draft.mine == ("send the plan @2026-11-27", "and the")


async def test_looking_at_the_card_leaves_no_draft_and_neither_does_what_was_deleted_again(
    store: Store, at: datetime
) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("space", "right", "enter")
        await typed(pilot, "x")
        await until(pilot, lambda: after_draft(store, talk_id) is not None, "the draft")
        await pilot.press("backspace")
        await until(pilot, lambda: after_draft(store, talk_id) is None, "no draft")
        await typed(pilot, "y")
        await until(pilot, lambda: after_draft(store, talk_id) is not None, "the draft again")


async def test_backspace_in_the_empty_line_takes_the_last_promise_back_into_it(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("enter")
        await typed(pilot, "< the logos @fri")
        await pilot.press("enter")
        await shows(pilot, "1 promise caught")
        await pilot.press("backspace")
        await shows(pilot, "< the logos @2026-11-27")
        draft = after_draft(store, talk_id)
        assert draft is not None
        assert draft.theirs == ("the logos @2026-11-27",)


async def test_pasting_several_lines_catches_one_promise_of_each(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("enter")
        await pasted(pilot, "send the plan @fri\n< the logo\n")
        await shows(pilot, "2 promises caught")
        draft = after_draft(store, talk_id)
        assert draft is not None
        assert (draft.mine, draft.theirs) == (("send the plan @2026-11-27",), ("the logo",))


async def test_letters_typed_into_the_line_are_no_keys_of_the_card(store: Store, at: datetime) -> None:
    async with card(store, at) as (pilot, talk_id):
        await pilot.press("tab")
        await typed(pilot, "as a last step")
        draft = after_draft(store, talk_id)
        assert draft is not None
        assert draft.mine == ("as a last step",)
        assert isinstance(pilot.app.screen, LiveCard)


async def test_the_card_is_only_for_a_talk_to_come(store: Store, at: datetime) -> None:
    held = written(store, at - DAY, entry(starts_at=at - DAY))
    async with opened(store, at) as pilot:
        pilot.app.call_later(pilot.app.open_live_card, held.conversation_id)  # type: ignore[attr-defined]  # Pilot knows it only as an App
        await shows(pilot, "still to come")
        assert isinstance(pilot.app.screen, TodayPage)


async def test_l_on_the_page_of_a_planned_conversation_opens_its_card(store: Store, at: datetime) -> None:
    talk = planned(store, at, at + DAY, answers=BEFORE)
    async with opened(store, at) as pilot:
        pilot.app.call_later(pilot.app.open_talk, talk.conversation_id)  # type: ignore[attr-defined]  # Pilot knows it only as an App
        await is_on(pilot, TalkPage)
        await pilot.press("l")
        await is_on(pilot, LiveCard)


@pytest.mark.parametrize("language", ["en", "de"])
async def test_the_smallest_screen_has_the_bullets_the_phrases_and_the_line(
    store: Store, at: datetime, language: Language
) -> None:
    async with card(store, at, size=SMALL, language=language) as (pilot, _):
        texts = texts_for(language)
        for wanted in ("I can do both", texts.live.say, texts.live.body[Phase.OPEN], texts.live.catch):
            assert wanted in shown(pilot)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_glance_is_enough_for_each_line_of_a_phase(language: Language) -> None:
    live = texts_for(language).live
    assert set(live.aims) == set(live.body) == set(Phase)
    assert all(cell_len(line) <= 56 for lines in (live.aims, live.body) for line in lines.values())
