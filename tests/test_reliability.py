"""How promises were kept, in four counts."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from journal import promise_acts
from journal.promises import Due, Promise, PromiseState, Side
from journal.reliability import Reliability, reliability
from tests.generated import SATURDAY, History, days, done, histories, moment, promised

FRIDAY = date(2026, 11, 27)
LATER = Due.on(FRIDAY + days(7))


def kept(promise: Promise, on: date) -> Promise:
    return done(promise, promise_acts.keep(promise, at=moment(on), on=on))


def renegotiated(promise: Promise, *, on: date, agreed: bool = True, due: Due = LATER) -> Promise:
    event = promise_acts.renegotiate(promise, due=due, asked_by=Side.MINE, agreed=agreed, at=moment(on), on=on)
    return done(promise, event)


def test_kept_by_the_first_date_counts_there() -> None:
    assert reliability([kept(promised(Due.on(FRIDAY)), FRIDAY)]) == Reliability(on_first_date=1)


def test_kept_a_day_later_is_late() -> None:
    assert reliability([kept(promised(Due.on(FRIDAY)), FRIDAY + days(1))]) == Reliability(late=1)


def test_the_day_of_delivery_counts_and_not_that_of_the_confirmation() -> None:
    promise = promised(Due.on(FRIDAY))
    delivered = done(promise, promise_acts.deliver(promise, at=moment(FRIDAY), on=FRIDAY))
    confirmed = done(delivered, promise_acts.confirm(delivered, at=moment(FRIDAY + days(9)), on=FRIDAY + days(9)))
    assert reliability([confirmed]) == Reliability(on_first_date=1)
    assert reliability([delivered]).n == 0


def test_what_bounced_counts_by_its_last_delivery() -> None:
    promise = promised(Due.on(FRIDAY))
    delivered = done(promise, promise_acts.deliver(promise, at=moment(FRIDAY), on=FRIDAY))
    back = done(delivered, promise_acts.bounce(delivered, at=moment(FRIDAY), on=FRIDAY))
    assert reliability([kept(back, FRIDAY + days(2))]) == Reliability(late=1)


def test_a_new_date_agreed_before_the_due_date_is_honoured() -> None:
    moved = renegotiated(promised(Due.on(FRIDAY)), on=FRIDAY)
    assert reliability([kept(moved, FRIDAY + days(7))]) == Reliability(on_agreed_date=1)
    assert reliability([kept(moved, FRIDAY + days(8))]) == Reliability(late=1)


def test_a_new_date_agreed_after_the_due_date_is_late_even_when_kept() -> None:
    moved = renegotiated(promised(Due.on(FRIDAY)), on=FRIDAY + days(1))
    assert reliability([kept(moved, FRIDAY + days(2))]) == Reliability(late=1)


def test_a_new_date_that_was_not_agreed_is_late() -> None:
    moved = renegotiated(promised(Due.on(FRIDAY)), on=SATURDAY, agreed=False)
    assert reliability([kept(moved, FRIDAY + days(2))]) == Reliability(late=1)


def test_a_slip_is_late_even_when_kept_by_the_first_date() -> None:
    promise = promised(Due.on(FRIDAY))
    slipped = done(promise, promise_acts.slip(promise, due=LATER, at=moment(SATURDAY), on=SATURDAY))
    assert reliability([kept(slipped, FRIDAY - days(1))]) == Reliability(late=1)


def test_broken_and_withdrawn_count_together_and_released_and_void_not_at_all() -> None:
    promise, at = promised(Due.on(FRIDAY)), moment(SATURDAY)
    broken = done(promise, promise_acts.break_(promise, told=True, at=at, on=SATURDAY))
    withdrawn = done(promise, promise_acts.withdraw(promise, told=True, at=at, on=SATURDAY))
    released = done(promise, promise_acts.release(promise, told=True, at=at, on=SATURDAY))
    void = done(promise, promise_acts.void(promise, at=at, on=SATURDAY))
    assert reliability([broken, withdrawn, released, void]) == Reliability(broken_or_withdrawn=2)


def test_undated_and_before_the_talk_count_once_they_are_dated() -> None:
    for due in (Due.undated(), Due.before_talk()):
        promise = promised(due)
        dated = done(promise, promise_acts.set_date(promise, due=Due.on(FRIDAY), at=moment(SATURDAY), on=SATURDAY))
        assert reliability([kept(promise, FRIDAY)]).n == 0
        assert reliability([kept(dated, FRIDAY)]) == Reliability(on_first_date=1)


@settings(max_examples=500)
@given(st.lists(histories(most=4), max_size=2))
def test_every_promise_that_was_dated_and_kept_or_not_is_counted_exactly_once(found: list[History]) -> None:
    promises = [history.promise for history in found]
    ended = (PromiseState.KEPT, PromiseState.BROKEN, PromiseState.WITHDRAWN)
    assert reliability(promises).n == sum(p.first_due is not None and p.state in ended for p in promises)
