"""What happens to a promise: which acts are allowed, what they change, what they refuse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal import promise_acts
from journal.promise_acts import PartReceived, Refusal, WhyNot
from journal.promise_life import allowed, apply, replay
from journal.promise_times import not_undone
from journal.promises import Action, Due, NewPromise, Promise, PromiseEvent, PromiseState, Side
from tests.generated import SATURDAY, History, Pick, T, attempt, days, done, header, histories, moment, promised

AT = moment(SATURDAY)
ON = SATURDAY
FRIDAY = date(2026, 11, 27)


def mine(due: Due | None = None) -> Promise:
    return promised(due or Due.on(FRIDAY))


def theirs(due: Due | None = None) -> Promise:
    return promised(due or Due.on(FRIDAY), side=Side.THEIRS)


def why(outcome: PromiseEvent | PartReceived | Refusal) -> WhyNot:
    assert isinstance(outcome, Refusal)
    return outcome.reason


def renegotiated(promise: Promise, due: Due, *, on: date = ON, agreed: bool = True) -> Promise:
    return done(
        promise,
        promise_acts.renegotiate(promise, due=due, asked_by=Side.MINE, agreed=agreed, at=moment(on), on=on),
    )


def snoozed(promise: Promise, until: date, *, on: date = ON) -> Promise:
    return done(promise, promise_acts.snooze(promise, until=until, next_talk_on=None, at=moment(on), on=on))


def test_a_promise_of_mine_is_delivered_and_then_confirmed() -> None:
    delivered = done(mine(), promise_acts.deliver(mine(), at=AT, on=ON))
    kept = done(delivered, promise_acts.confirm(delivered, at=moment(FRIDAY), on=FRIDAY))
    assert (delivered.state, delivered.delivered_on) == (PromiseState.DELIVERED, ON)
    assert (kept.state, kept.delivered_on, kept.settled_on) == (PromiseState.KEPT, ON, FRIDAY)


def test_what_bounces_is_open_again_with_the_due_it_had() -> None:
    delivered = done(mine(), promise_acts.deliver(mine(), at=AT, on=ON))
    back = done(delivered, promise_acts.bounce(delivered, missing="page two", at=AT, on=ON))
    assert (back.state, back.due, back.delivered_on) == (PromiseState.OPEN, Due.on(FRIDAY), None)


def test_a_part_received_closes_the_promise_and_gives_one_for_the_rest() -> None:
    outcome = promise_acts.part_received(theirs(), rest="the logo ", rest_due=Due.before_talk(), at=AT, on=ON)
    assert isinstance(outcome, PartReceived)
    assert apply(theirs(), outcome.event).state is PromiseState.KEPT
    assert outcome.rest == NewPromise(text="the logo", side=Side.THEIRS, due=Due.before_talk())


def test_a_snooze_never_moves_the_due_date() -> None:
    put_off = snoozed(mine(), SATURDAY + days(3))
    assert (put_off.due, put_off.moves, put_off.snoozes) == (Due.on(FRIDAY), 0, 1)
    assert put_off.snoozed_until == SATURDAY + days(3)


def test_a_fourth_snooze_is_refused() -> None:
    promise = mine()
    for _ in range(3):
        promise = snoozed(promise, SATURDAY + days(1))
    fourth = promise_acts.snooze(promise, until=SATURDAY + days(1), next_talk_on=None, at=AT, on=ON)
    assert fourth == Refusal(reason=WhyNot.TOO_OFTEN, action=Action.SNOOZE, times=3)


@pytest.mark.parametrize(("away", "fine"), [(0, False), (1, True), (7, True), (8, False)])
def test_a_snooze_lasts_one_to_seven_days(away: int, *, fine: bool) -> None:
    outcome = promise_acts.snooze(mine(), until=ON + days(away), next_talk_on=None, at=AT, on=ON)
    assert isinstance(outcome, PromiseEvent) is fine


def test_a_snooze_reaches_the_next_talk_and_not_past_it() -> None:
    talk_on = ON + days(3)
    reaches = promise_acts.snooze(mine(), until=talk_on, next_talk_on=talk_on, at=AT, on=ON)
    passes = promise_acts.snooze(mine(), until=talk_on + days(1), next_talk_on=talk_on, at=AT, on=ON)
    assert isinstance(reaches, PromiseEvent)
    assert passes == Refusal(reason=WhyNot.TALK_BEFORE, action=Action.SNOOZE, day=talk_on)


def test_nothing_is_snoozed_on_the_day_of_the_talk() -> None:
    assert why(promise_acts.snooze(mine(), until=ON + days(1), next_talk_on=ON, at=AT, on=ON)) is WhyNot.TALK_BEFORE


def test_another_decision_ends_the_snooze() -> None:
    put_off = snoozed(mine(), SATURDAY + days(3))
    assert renegotiated(put_off, Due.on(FRIDAY + days(7))).snoozed_until is None


def test_a_new_date_agreed_on_the_due_day_is_in_time_and_a_day_later_it_is_not() -> None:
    assert not renegotiated(mine(), Due.on(FRIDAY + days(7)), on=FRIDAY).off_time
    assert renegotiated(mine(), Due.on(FRIDAY + days(7)), on=FRIDAY + days(1)).off_time


def test_a_new_date_that_was_not_agreed_moves_the_promise_and_cannot_be_in_time() -> None:
    moved = renegotiated(mine(), Due.on(FRIDAY + days(7)), agreed=False)
    assert (moved.due, moved.off_time, moved.moves) == (Due.on(FRIDAY + days(7)), True, 1)


def test_a_slip_is_a_move_nobody_was_told_of() -> None:
    event = promise_acts.slip(mine(), due=Due.on(FRIDAY + days(1)), at=AT, on=ON)
    slipped = done(mine(), event)
    assert isinstance(event, PromiseEvent)
    assert event.told is False
    assert (slipped.slips, slipped.moves, slipped.off_time) == (1, 1, True)


def test_only_my_own_promises_slip_and_only_theirs_are_nudged() -> None:
    assert why(promise_acts.slip(theirs(), due=Due.on(FRIDAY), at=AT, on=ON)) is WhyNot.SIDE
    assert why(promise_acts.nudge(mine(), at=AT, on=ON)) is WhyNot.SIDE


def test_a_new_due_in_the_past_or_the_same_as_before_is_refused() -> None:
    again = promise_acts.slip(mine(), due=Due.on(FRIDAY), at=AT, on=ON)
    past = promise_acts.slip(mine(), due=Due.on(ON - days(1)), at=AT, on=ON)
    assert (why(again), why(past)) == (WhyNot.SAME_DUE, WhyNot.PAST)


def test_the_first_date_of_an_undated_promise_is_no_move() -> None:
    undated = mine(Due.undated())
    dated = done(undated, promise_acts.set_date(undated, due=Due.on(FRIDAY), at=AT, on=ON))
    assert (undated.first_due, dated.first_due, dated.moves) == (None, Due.on(FRIDAY), 0)


def test_before_the_next_talk_agreed_for_a_date_has_its_first_date_and_from_there_on_moves() -> None:
    dated = renegotiated(mine(Due.before_talk()), Due.on(FRIDAY))
    moved = renegotiated(dated, Due.on(FRIDAY + days(7)))
    assert (dated.first_due, dated.moves) == (Due.on(FRIDAY), 0)
    assert (moved.first_due, moved.moves) == (Due.on(FRIDAY), 1)


def test_reviews_are_counted_from_the_present_due_on() -> None:
    undated = mine(Due.undated())
    reviewed = done(undated, promise_acts.review(undated, at=AT, on=ON))
    dated = done(reviewed, promise_acts.set_date(reviewed, due=Due.before_talk(), at=AT, on=ON))
    assert (reviewed.reviews, dated.reviews, dated.last_reviewed_on) == (1, 0, None)


def test_a_dated_promise_is_moved_and_an_undated_one_is_given_a_date() -> None:
    undated = mine(Due.undated())
    assert why(promise_acts.set_date(mine(), due=Due.on(FRIDAY), at=AT, on=ON)) is WhyNot.DATED
    assert why(promise_acts.slip(undated, due=Due.on(FRIDAY), at=AT, on=ON)) is WhyNot.UNDATED
    assert why(promise_acts.set_date(undated, due=Due.undated(), at=AT, on=ON)) is WhyNot.NEEDS_DATE


def test_a_correction_is_no_move_and_corrects_the_first_date_too() -> None:
    corrected = done(mine(), promise_acts.correct(mine(), due=Due.on(FRIDAY + days(7)), at=AT, on=ON))
    assert (corrected.moves, corrected.first_due, corrected.off_time) == (0, Due.on(FRIDAY + days(7)), False)


def test_a_correction_after_a_move_leaves_the_first_date_alone() -> None:
    moved = renegotiated(mine(), Due.on(FRIDAY + days(7)))
    corrected = done(moved, promise_acts.correct(moved, due=Due.on(FRIDAY + days(8)), at=AT, on=ON))
    assert (corrected.due, corrected.first_due) == (Due.on(FRIDAY + days(8)), Due.on(FRIDAY))


def test_a_correction_can_take_the_client_away_and_leaves_the_rest() -> None:
    corrected = done(mine(), promise_acts.correct(mine(), client_id=None, at=AT, on=ON))
    assert corrected == replace(mine(), client_id=None, client="")


def test_a_correction_that_changes_nothing_is_refused() -> None:
    assert why(promise_acts.correct(mine(), text="send the estimate", at=AT, on=ON)) is WhyNot.NOTHING_CHANGED


def test_someday_needs_a_reason_and_ends_within_thirty_days() -> None:
    undated = mine(Due.undated())
    silent = promise_acts.review(undated, someday=ON + days(30), at=AT, on=ON)
    far = promise_acts.review(undated, someday=ON + days(31), reason="spring", at=AT, on=ON)
    fine = promise_acts.review(undated, someday=ON + days(30), reason="spring", at=AT, on=ON)
    assert (why(silent), why(far)) == (WhyNot.NO_WORDS, WhyNot.TOO_FAR)
    assert done(undated, fine).someday_until == ON + days(30)


def test_a_promise_handed_over_stays_mine_and_open() -> None:
    handed = done(mine(), promise_acts.hand_over(mine(), to=" Noor ", at=AT, on=ON))
    assert (handed.handed_to, handed.side, handed.state) == ("Noor", Side.MINE, PromiseState.OPEN)


@pytest.mark.parametrize(
    ("end", "state"),
    [
        (promise_acts.release, PromiseState.RELEASED),
        (promise_acts.withdraw, PromiseState.WITHDRAWN),
        (promise_acts.break_, PromiseState.BROKEN),
    ],
)
def test_an_ended_promise_can_be_reopened_with_the_due_it_had(end: object, state: PromiseState) -> None:
    assert callable(end)
    ended = done(mine(), end(mine(), told=True, line="I called", at=AT, on=ON))
    again = done(ended, promise_acts.reopen(ended, reason="it matters after all", at=AT, on=ON))
    assert (ended.state, again.state, again.due, again.settled_on) == (state, PromiseState.OPEN, mine().due, None)


def test_nothing_happens_on_a_day_that_has_not_come_anywhere() -> None:
    assert why(promise_acts.deliver(mine(), at=AT, on=ON + days(2))) is WhyNot.NOT_YET
    assert isinstance(promise_acts.deliver(mine(), at=AT, on=ON + days(1)), PromiseEvent)


def test_making_a_promise_cannot_be_undone() -> None:
    made = promise_acts.make(NewPromise(text="x", side=Side.MINE, due=Due.undated()), client_id=None, at=AT, on=ON)
    assert why(promise_acts.undo([replace(made, id=1)], at=AT, on=ON)) is WhyNot.NOTHING_TO_UNDO


def test_undoing_a_part_received_names_the_rest_that_goes_with_it() -> None:
    made = promise_acts.make(NewPromise(text="x", side=Side.THEIRS, due=Due.undated()), client_id=None, at=AT, on=ON)
    part = promise_acts.part_received(theirs(), rest="y", rest_due=Due.undated(), at=AT, on=ON)
    assert isinstance(part, PartReceived)
    undone = promise_acts.undo([replace(made, id=1), replace(part.event, id=2, rest_id=9)], at=AT, on=ON)
    assert isinstance(undone, PromiseEvent)
    assert (undone.undoes_id, undone.rest_id) == (2, 9)


def test_a_history_that_does_not_begin_with_the_making_is_no_history() -> None:
    event = promise_acts.deliver(mine(), at=AT, on=ON)
    assert isinstance(event, PromiseEvent)
    with pytest.raises(ValueError, match="being made"):
        replay(header(ON), [event])


# ── whatever happens ────────────────────────────────────────────────────────────────────────────────────────────────

actions = st.sampled_from([action for action in Action if action is not Action.MAKE])


def by_number(number: int) -> Pick:
    def pick(options: Sequence[T], /) -> T:
        return options[number % len(options)]

    return pick


@settings(max_examples=500)
@given(histories())
def test_replaying_the_events_gives_the_state_that_each_event_led_to(history: History) -> None:
    standing = not_undone(history.events)
    promise = replay(history.header, standing[:1])
    for event in standing[1:]:
        promise = apply(promise, event)
    assert promise == history.promise == replay(history.header, history.events)


@settings(max_examples=500)
@given(history=histories(), action=actions, numbers=st.integers(0, 1000), later=st.integers(0, 400))
def test_an_act_is_refused_exactly_when_the_promise_does_not_allow_it_or_a_value_is_wrong(
    history: History, action: Action, numbers: int, later: int
) -> None:
    on = history.on + days(later)
    outcome = attempt(
        action,
        history.promise,
        history.events,
        at=moment(on),
        on=on,
        next_talk_on=None,
        pick=by_number(numbers),
    )
    if action is Action.UNDO:
        assert isinstance(outcome, Refusal) is (len(not_undone(history.events)) == 1)
    elif action not in allowed(history.promise):
        assert why(outcome) in {WhyNot.STATE, WhyNot.SIDE, WhyNot.DATED, WhyNot.UNDATED}
    elif isinstance(outcome, Refusal):
        assert outcome.reason not in {WhyNot.STATE, WhyNot.SIDE, WhyNot.DATED, WhyNot.UNDATED}


@settings(max_examples=500)
@given(history=histories(), action=actions, numbers=st.integers(0, 1000))
def test_undoing_the_last_act_gives_the_promise_as_it_was_before(
    history: History, action: Action, numbers: int
) -> None:
    outcome = attempt(
        action,
        history.promise,
        history.events,
        at=moment(history.on),
        on=history.on,
        next_talk_on=None,
        pick=by_number(numbers),
    )
    event = outcome.event if isinstance(outcome, PartReceived) else outcome
    if isinstance(event, Refusal) or action is Action.UNDO:
        return
    after = [*history.events, replace(event, id=len(history.events) + 1)]
    undo = promise_acts.undo(after, at=moment(history.on, time(13)), on=history.on)
    assert isinstance(undo, PromiseEvent)
    assert replay(history.header, [*after, replace(undo, id=len(after) + 1)]) == history.promise


@settings(max_examples=500)
@given(histories())
def test_snoozes_and_nudges_and_reviews_never_touch_the_due_and_moves_are_counted(history: History) -> None:
    promise = replay(history.header, not_undone(history.events)[:1])
    for event in not_undone(history.events)[1:]:
        after = apply(promise, event)
        if event.action in (Action.RENEGOTIATE, Action.SLIP):
            first = promise.first_due is None and after.first_due is not None
            assert after.moves - promise.moves == (0 if first else 1)
        elif event.action not in (Action.SET_DATE, Action.CORRECT):
            assert (after.due, after.moves, after.first_due) == (promise.due, promise.moves, promise.first_due)
        if event.action is Action.SNOOZE:
            assert after.snoozed_until is not None
            assert timedelta(0) < after.snoozed_until - event.day <= days(7)
        promise = after
    assert promise.snoozes <= 3
