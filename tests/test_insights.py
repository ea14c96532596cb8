"""What many talks say together: counted again the plain way, and never averaged below five."""

from __future__ import annotations

import calendar
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.conversations import Channel, Feeling, Moment, Ratings, Status
from journal.dread import LEAST, average, dread
from journal.feelings import WORDS, Change, compare
from journal.felt import Felt, felt_overall
from journal.insights import ended_on, insights
from journal.periods import Bucket, Period, buckets, calendar_year, choices, last_months, named, place
from journal.promises import Due, Side
from journal.talk_groups import By, TimeOfDay, groups, time_of_day
from journal.talks_seen import TOOK_PLACE, TalkSeen
from tests.generated import SATURDAY, History, histories, promised

days = st.dates(date(2019, 12, 1), date(2026, 12, 31))
digits = st.integers(0, 10)
rated = st.builds(
    Ratings,
    expected=st.none() | digits,
    discomfort=st.none() | digits,
    goal=st.none() | st.integers(0, 4),
    control=st.none() | st.integers(1, 5),
    talk_share=st.sampled_from((None, 25, 50, 75)),
)
words = st.lists(
    st.tuples(st.sampled_from([word.id for word in WORDS]), st.integers(1, 3)), max_size=3, unique_by=lambda one: one[0]
)


@st.composite
def felt(draw: st.DrawFn) -> Felt:
    """What was felt at the three moments of a talk."""
    found = {
        moment: tuple(
            Feeling(moment=moment, whose=Side.MINE, word=word, intensity=intensity) for word, intensity in draw(words)
        )
        for moment in Moment
    }
    return Felt(before=found[Moment.BEFORE], after=found[Moment.AFTER], morning=found[Moment.MORNING])


@st.composite
def talks(draw: st.DrawFn) -> TalkSeen:
    """A talk of any outcome, with any of its numbers missing."""
    day = draw(days)
    hour = draw(st.none() | st.integers(0, 23))
    return TalkSeen(
        id=draw(st.integers(1, 10_000)),
        day=day,
        status=draw(st.sampled_from([Status.HELD, Status.HELD, Status.PARTLY, Status.AVOIDED, Status.MOVED])),
        starts_at=None if hour is None else datetime.combine(day, time(hour, 30), UTC),
        zone="UTC",
        decided_at=draw(st.none() | st.just(datetime.combine(day, time(9), UTC) - timedelta(days=3))),
        channel=draw(st.sampled_from([None, *Channel])),
        template=draw(st.sampled_from([None, "standard", "boundary"])),
        ratings=draw(rated),
        answers={"cause": tuple(draw(st.lists(st.sampled_from(["price", "scope"]), max_size=2)))},
        felt=draw(felt()),
    )


@given(st.lists(st.tuples(digits, digits), max_size=30))
def test_feared_and_felt_are_counted_talk_by_talk(pairs: list[tuple[int, int]]) -> None:
    found = dread(pairs)
    easier = [expected - was for expected, was in pairs if was < expected]
    harder = [was - expected for expected, was in pairs if was > expected]
    assert (found.easier, found.harder, found.n) == (len(easier), len(harder), len(pairs))
    for shown, apart in ((found.easier_by, easier), (found.harder_by, harder)):
        assert shown.n == len(apart)
        assert shown.mean == (pytest.approx(sum(apart) / len(apart)) if len(apart) >= LEAST else None)


@given(st.lists(st.floats(-1e6, 1e6), max_size=12))
def test_below_five_there_is_no_average_and_what_is_missing_is_said(values: list[float]) -> None:
    found = average(values)
    assert (found.mean is None) == (len(values) < 5)
    assert found.missing == max(0, 5 - len(values))


@settings(max_examples=25)
@given(st.lists(talks(), max_size=14), st.sampled_from(By))
def test_every_talk_is_in_each_group_it_belongs_to_and_in_no_other(found: list[TalkSeen], by: By) -> None:
    def keys(talk: TalkSeen) -> list[str]:
        share = talk.ratings.talk_share
        known: dict[By, str | None] = {
            By.CHANNEL: talk.channel,
            By.TIME_OF_DAY: time_of_day(talk),
            By.TEMPLATE: talk.template,
            By.TALK_SHARE: str(share) if share else None,
        }
        if by in known:
            return [key] if (key := known[by]) else []
        return sorted(set(talk.answers.get(by.value, ())))

    counted = Counter(key for talk in found for key in keys(talk))
    told = groups(found, by)
    assert {group.key: group.talks for group in told} == dict(counted)
    for group in told:
        values = [talk.ratings.control for talk in found if group.key in keys(talk) and talk.ratings.control]
        assert group.control.n == len(values)
        assert group.control.mean == (pytest.approx(sum(values) / len(values)) if len(values) >= LEAST else None)


@settings(max_examples=25)
@given(st.lists(felt(), max_size=9))
def test_changes_of_feelings_are_those_of_each_talk_with_both_moments(every: list[Felt]) -> None:
    found = felt_overall(every)
    both = [one for one in every if one.before and one.after]
    counted = Counter(change for one in both for change in compare(one.before, one.after).changes)
    assert found.to_after.n == len(both)
    assert dict(found.to_after.counts) == {change: counted[change] for change in Change}
    assert found.to_morning.n == sum(bool(one.after and one.morning) for one in every)
    assert (found.before.point is None) == (len(both) < LEAST)
    assert all(-1 <= centre.point.valence <= 1 for centre in (found.before, found.after, found.morning) if centre.point)


def test_words_far_apart_are_places_of_their_own_and_not_a_middle_nobody_felt() -> None:
    angry, calm = (Feeling(moment=Moment.AFTER, whose=Side.MINE, word=word, intensity=2) for word in ("angry", "calm"))
    assert [len(points) for _, points in Felt(after=(angry, calm)).places] == [2]
    assert [len(points) for _, points in Felt(after=(calm,)).places] == [1]


@settings(max_examples=25)
@given(st.lists(talks(), max_size=10), days, st.sampled_from(["3m", "12m", "2024", "2025", "all"]))
def test_only_the_talks_of_the_period_that_took_place_are_counted(found: list[TalkSeen], on: date, word: str) -> None:
    period = named(word, on=on)
    assert period is not None
    seen = insights(found, (), period=period, on=on)
    held = [one for one in found if period.holds(one.day) and one.status in TOOK_PLACE]
    assert seen.talks == len(held)
    pairs = [(one.ratings.expected, one.ratings.discomfort) for one in held]
    assert seen.dread.n == len(seen.rated) == sum(None not in pair for pair in pairs)
    assert list(seen.rated) == sorted(seen.rated, key=lambda one: one[0])
    assert seen.outcomes[Status.AVOIDED] == sum(one.status is Status.AVOIDED for one in found if period.holds(one.day))


@settings(max_examples=40)
@given(st.lists(histories(most=4), max_size=12))
def test_the_promises_of_all_months_together_are_those_of_the_period(found: list[History]) -> None:
    promises = [one.promise for one in found]
    on = SATURDAY + timedelta(days=120)
    seen = insights((), promises, period=Period(), on=on)
    for side, total in ((Side.MINE, seen.mine), (Side.THEIRS, seen.theirs)):
        parts = [part.mine if side is Side.MINE else part.theirs for part in seen.kept]
        assert sum(part.n for part in parts) == total.n
        assert sum(part.late for part in parts) == total.late
        assert total.n == sum(one.side is side and ended_on(one) is not None for one in promises)


def test_an_open_promise_has_not_ended() -> None:
    assert ended_on(promised(Due.on(SATURDAY))) is None


def test_the_days_of_hesitating_are_the_median_from_the_first_decision() -> None:
    def prepared(number: int, ahead: int) -> TalkSeen:
        decided = datetime(2026, 11, 20, 12, tzinfo=UTC) - timedelta(days=ahead)
        return TalkSeen(id=number, day=date(2026, 11, 20), status=Status.HELD, zone="UTC", decided_at=decided)

    ahead = [0, 1, 2, 9, 30, 4]
    seen = [prepared(number, days_ahead) for number, days_ahead in enumerate(ahead)]
    after_it = prepared(99, -2)
    found = insights([*seen, after_it], (), period=Period(), on=SATURDAY).lead
    assert (found.n, found.days) == (6, 3.0)
    assert insights(seen[:4], (), period=Period(), on=SATURDAY).lead.days is None


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (time(3, 59), TimeOfDay.EVENING),
        (time(4), TimeOfDay.MORNING),
        (time(11, 59), TimeOfDay.MORNING),
        (time(12), TimeOfDay.NOON),
        (time(14), TimeOfDay.AFTERNOON),
        (time(18), TimeOfDay.EVENING),
    ],
)
def test_the_time_of_day_is_that_of_the_clock_where_it_was_written(clock: time, said: TimeOfDay) -> None:
    at = datetime.combine(date(2026, 1, 20), clock, UTC)
    here = TalkSeen(id=1, day=at.date(), status=Status.HELD, starts_at=at, zone="UTC")
    assert time_of_day(here) is said
    two_hours_east = TalkSeen(
        id=1, day=at.date(), status=Status.HELD, starts_at=at - timedelta(hours=2), zone="Etc/GMT-2"
    )
    assert time_of_day(two_hours_east) is said


# periods and their parts


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.integers(1, 240))
def test_the_last_months_begin_on_a_first_and_hold_so_many_months(on: date, months: int) -> None:
    period = last_months(months, on=on)
    assert period.since is not None
    assert period.since.day == 1
    assert period.holds(on)
    whole = (on.year - period.since.year) * 12 + on.month - period.since.month + 1
    assert whole == months or period.since == date.min


def test_the_last_months_are_right_at_the_end_of_a_month_and_on_a_leap_day() -> None:
    assert last_months(3, on=date(2028, 2, 29)).since == date(2027, 12, 1)
    assert last_months(12, on=date(2028, 2, 29)).since == date(2027, 3, 1)
    assert last_months(3, on=date(2027, 3, 31)).since == date(2027, 1, 1)
    assert last_months(12, on=date(2026, 12, 31)).since == date(2026, 1, 1)
    assert not last_months(12, on=date(2028, 2, 29)).holds(date(2028, 3, 1))


def test_every_day_of_a_leap_year_lies_in_the_part_of_its_month() -> None:
    year = [date(2028, 1, 1) + timedelta(days=count) for count in range(366)]
    parts = buckets(year, period=calendar_year(2028), on=date(2029, 5, 5))
    assert [(part.year, part.month, part.months) for part in parts] == [(2028, month, 1) for month in range(1, 13)]
    counted = Counter(place(day, parts) for day in year)
    assert [counted[month] for month in range(12)] == [calendar.monthrange(2028, month)[1] for month in range(1, 13)]


@settings(max_examples=60)
@given(st.lists(st.dates(), max_size=12), st.integers(2, 20))
def test_parts_follow_on_one_another_and_hold_every_day(found: list[date], most: int) -> None:
    parts = buckets(found, period=Period(), on=SATURDAY, most=most)
    assert bool(parts) == bool(found)
    assert len(parts) <= most
    assert len({part.months for part in parts}) <= 1
    begins = [part.year * 12 + part.month - 1 for part in parts]
    assert all(later - earlier == parts[0].months for earlier, later in pairwise(begins))
    for day in found:
        part = parts[place(day, parts)]
        assert (
            part.year * 12 + part.month - 1
            <= day.year * 12 + day.month - 1
            < (part.year * 12 + part.month - 1 + part.months)
        )


def test_a_quiet_month_is_shown_empty_and_not_left_out() -> None:
    parts = buckets([date(2026, 1, 31), date(2026, 3, 1)], period=Period(), on=SATURDAY)
    assert parts == tuple(Bucket(year=2026, month=month, months=1) for month in (1, 2, 3))


def test_the_periods_one_can_turn_to_go_from_short_to_everything() -> None:
    offered = choices([2025, 2026, 2027], on=SATURDAY)
    assert [(one.months, one.year) for one in offered] == [
        (3, None),
        (12, None),
        (None, 2026),
        (None, 2025),
        (None,) * 2,
    ]


@pytest.mark.parametrize("word", ["", "0m", "12", "m", "0000", "ALL", "12 m", "²m", "20261"])
def test_any_other_word_is_no_period(word: str) -> None:
    assert named(word, on=SATURDAY) is None
