"""When a promise is overdue, and what "before the next talk" falls on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from journal import promise_acts
from journal.agenda import agenda
from journal.agenda_settings import AgendaSettings
from journal.conversations import Status
from journal.facts import Facts, TalkFact
from journal.lanes import Kind, Lane
from journal.lateness import days_late, due_day, journal_day, overdue
from journal.next_talks import Talks
from journal.promises import Due, Side
from tests.generated import SATURDAY, days, done, moment, promised, talk
from tests.on_today import lane_of, seen, shown

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("at", "late"),
    [
        (moment(FRIDAY, time(0, 1)), False),
        (moment(FRIDAY, time(23, 59)), False),
        (moment(FRIDAY + days(1), time(0, 1)), False),
        (moment(FRIDAY + days(1), time(3, 59)), False),
        (moment(FRIDAY + days(1), time(4, 0)), True),
    ],
)
def test_a_date_is_overdue_from_the_start_of_the_next_day_at_four(at: datetime, *, late: bool) -> None:
    assert overdue(promised(Due.on(FRIDAY)), at=at) is late


def test_a_day_that_begins_at_midnight_makes_it_overdue_one_minute_after() -> None:
    at = moment(date(2026, 11, 28), time(0, 1))
    assert overdue(promised(Due.on(FRIDAY)), at=at, settings=AgendaSettings(day_starts=time(0)))


@pytest.mark.parametrize(("clock", "late"), [(time(14, 0), False), (time(14, 0, 59), False), (time(14, 1), True)])
def test_a_date_with_time_is_overdue_after_that_minute(clock: time, *, late: bool) -> None:
    assert overdue(promised(Due.at(FRIDAY, time(14))), at=moment(FRIDAY, clock)) is late


def test_something_due_in_the_small_hours_belongs_to_the_evening_before() -> None:
    promise = promised(Due.at(FRIDAY, time(2)))
    found = agenda(Facts(promises=(promise,)), at=moment(FRIDAY - days(1), time(22)))
    assert shown(found) == {Lane.TODAY: [Kind.PROMISE]}
    assert due_day(promise) == FRIDAY - days(1)


def test_a_day_of_the_journal_begins_at_four() -> None:
    assert journal_day(moment(FRIDAY, time(3, 59))) == FRIDAY - days(1)
    assert journal_day(moment(FRIDAY, time(4))) == FRIDAY
    assert journal_day(moment(FRIDAY, time(0, 30)), time(0)) == FRIDAY


def test_what_is_due_on_a_leap_day_is_overdue_on_the_first_of_march() -> None:
    promise = promised(Due.on(date(2028, 2, 29)))
    assert lane_of(promise, date(2028, 2, 21)) is None
    assert lane_of(promise, date(2028, 2, 22)) is Lane.COMING_UP
    assert not overdue(promise, at=moment(date(2028, 2, 29), time(23, 59)))
    assert days_late(promise, on=date(2028, 3, 1)) == 1


def test_what_is_due_on_the_last_of_a_month_is_one_day_late_on_the_first_of_the_next() -> None:
    promise = promised(Due.on(date(2027, 1, 31)))
    assert [days_late(promise, on=date(2027, 1, 31) + days(n)) for n in (-1, 0, 1, 29)] == [-1, 0, 1, 29]
    assert overdue(promise, at=moment(date(2027, 2, 1)))


def test_lateness_is_never_cut_off_and_undated_promises_have_none() -> None:
    assert days_late(promised(Due.on(FRIDAY)), on=FRIDAY + days(400)) == 400
    assert days_late(promised(Due.undated()), on=FRIDAY + days(400)) is None


def test_a_due_date_is_the_same_in_auckland_and_in_los_angeles_at_the_same_local_time() -> None:
    promise = promised(Due.at(FRIDAY, time(14)))
    for clock, late in ((time(14, 0), False), (time(14, 1), True)):
        for zone in ("Pacific/Auckland", "America/Los_Angeles", "Europe/Berlin"):
            at = datetime.combine(FRIDAY, clock, ZoneInfo(zone))
            assert overdue(promise, at=at) is late
            assert agenda(Facts(promises=(promise,)), at=at).overdue_count == late


@pytest.mark.parametrize("changes_on", [date(2026, 3, 29), date(2026, 10, 25)])
def test_daylight_saving_moves_no_due_date(changes_on: date) -> None:
    promise = promised(Due.on(changes_on), on=changes_on - days(3))
    berlin = ZoneInfo("Europe/Berlin")
    next_day = changes_on + days(1)
    assert not overdue(promise, at=datetime.combine(next_day, time(3, 59), berlin))
    assert overdue(promise, at=datetime.combine(next_day, time(4), berlin))


def test_what_is_delivered_or_settled_is_not_overdue() -> None:
    promise = promised(Due.on(FRIDAY))
    delivered = done(promise, promise_acts.deliver(promise, at=moment(FRIDAY), on=FRIDAY))
    assert not overdue(delivered, at=moment(FRIDAY + days(9)))


# ── before the next talk ────────────────────────────────────────────────────────────────────────────────────────────

BEFORE_TALK = promised(Due.before_talk(), conversation_id=7)
MADE_IN = talk(SATURDAY, status=Status.HELD, number=7)


def test_before_the_next_talk_without_a_talk_is_reviewed_like_an_undated_promise() -> None:
    assert due_day(BEFORE_TALK, Talks.of([MADE_IN])) is None
    assert lane_of(BEFORE_TALK, SATURDAY, MADE_IN) is None
    assert lane_of(BEFORE_TALK, SATURDAY + days(1), MADE_IN) is Lane.TO_REVIEW


def test_before_the_next_talk_is_due_on_the_day_of_the_earliest_planned_one() -> None:
    talks = (MADE_IN, talk(FRIDAY + days(20), number=8), talk(FRIDAY, number=9))
    assert due_day(BEFORE_TALK, Talks.of(talks)) == FRIDAY
    assert [lane_of(BEFORE_TALK, day, *talks) for day in (SATURDAY, FRIDAY)] == [Lane.COMING_UP, Lane.TODAY]


def test_it_is_never_overdue_through_the_talk_that_made_it() -> None:
    assert not overdue(BEFORE_TALK, Talks.of([MADE_IN]), at=moment(FRIDAY))
    earlier = talk(SATURDAY - days(3), status=Status.HELD, number=6)
    assert not overdue(BEFORE_TALK, Talks.of([earlier, MADE_IN]), at=moment(FRIDAY))


@pytest.mark.parametrize("status", [Status.HELD, Status.PARTLY])
def test_it_is_overdue_once_a_later_talk_was_held(status: Status) -> None:
    talks = (MADE_IN, talk(TUESDAY, number=8, status=status))
    assert overdue(BEFORE_TALK, Talks.of(talks), at=moment(TUESDAY))
    assert days_late(BEFORE_TALK, Talks.of(talks), on=FRIDAY) == 3
    assert lane_of(BEFORE_TALK, FRIDAY, *talks) is Lane.OVERDUE


@pytest.mark.parametrize("status", [Status.MOVED, Status.CANCELLED, Status.AVOIDED])
def test_a_talk_that_did_not_take_place_makes_nothing_overdue(status: Status) -> None:
    assert not overdue(BEFORE_TALK, Talks.of([MADE_IN, talk(TUESDAY, number=8, status=status)]), at=moment(FRIDAY))


def test_a_talk_moved_three_times_takes_the_promise_with_it() -> None:
    moved: list[TalkFact] = []
    day = TUESDAY
    for number in range(3):
        talks = [MADE_IN, *moved, talk(day, number=8 + number)]
        assert due_day(BEFORE_TALK, Talks.of(talks)) == day
        moved.append(replace(talks[-1], status=Status.MOVED))
        day += days(10)
    last = Talks.of([MADE_IN, *moved, talk(day, number=20)])
    assert due_day(BEFORE_TALK, last) == day
    assert not overdue(BEFORE_TALK, last, at=moment(day))


def test_a_past_talk_nobody_spoke_of_keeps_the_promise_on_today_and_makes_it_not_late() -> None:
    found = seen(BEFORE_TALK, FRIDAY, MADE_IN, talk(TUESDAY, number=8))
    assert found is not None
    assert (found.lane, found.overdue, found.days_late) == (Lane.TODAY, False, 0)


def test_the_talk_of_another_client_does_not_count() -> None:
    other = talk(TUESDAY, number=8, status=Status.HELD, client_id=2)
    assert not overdue(BEFORE_TALK, Talks.of([MADE_IN, other]), at=moment(FRIDAY))


def test_a_second_talk_on_the_same_day_without_times_is_a_later_one() -> None:
    first, second = (talk(SATURDAY, clock=None, status=Status.HELD, number=number) for number in (7, 8))
    assert overdue(BEFORE_TALK, Talks.of([first, second]), at=moment(SATURDAY))


def test_a_talk_that_was_over_before_a_promise_on_its_own_is_not_its_next_talk() -> None:
    alone = promised(Due.before_talk(), clock=time(12))
    over, ahead = talk(SATURDAY, clock=time(9), number=8), talk(SATURDAY, clock=time(15), number=9)
    assert due_day(alone, Talks.of([over])) is None
    assert due_day(alone, Talks.of([over, ahead])) == SATURDAY


def test_a_promise_caught_during_a_talk_without_a_time_is_not_due_before_that_talk() -> None:
    under_way, another = (talk(SATURDAY, clock=None, number=number) for number in (7, 8))
    assert due_day(BEFORE_TALK, Talks.of([under_way])) is None
    assert due_day(BEFORE_TALK, Talks.of([under_way, another])) == SATURDAY


def test_a_talk_planned_for_the_same_day_without_a_time_is_still_to_come() -> None:
    assert due_day(promised(Due.before_talk()), Talks.of([talk(SATURDAY, clock=None)])) == SATURDAY
    assert due_day(promised(Due.before_talk()), Talks.of([talk(SATURDAY, clock=None, status=Status.HELD)])) is None


def test_before_the_next_talk_agreed_anew_means_the_talk_after_that() -> None:
    held = talk(TUESDAY, number=8, status=Status.HELD)
    again = done(
        BEFORE_TALK,
        promise_acts.renegotiate(
            BEFORE_TALK, due=Due.before_talk(), asked_by=Side.MINE, agreed=True, at=moment(TUESDAY), on=TUESDAY
        ),
    )
    assert overdue(BEFORE_TALK, Talks.of([MADE_IN, held]), at=moment(FRIDAY))
    assert not overdue(again, Talks.of([MADE_IN, held]), at=moment(FRIDAY))


def test_a_talk_held_while_it_was_delivered_does_not_make_it_overdue_when_it_bounces() -> None:
    delivered = done(BEFORE_TALK, promise_acts.deliver(BEFORE_TALK, at=moment(MONDAY), on=MONDAY))
    back = done(delivered, promise_acts.bounce(delivered, at=moment(FRIDAY), on=FRIDAY))
    meanwhile, since = (talk(day, status=Status.HELD, number=9) for day in (TUESDAY, FRIDAY + days(3)))
    assert not overdue(back, Talks.of([MADE_IN, meanwhile]), at=moment(FRIDAY))
    assert overdue(back, Talks.of([MADE_IN, since]), at=moment(FRIDAY + days(3)))
