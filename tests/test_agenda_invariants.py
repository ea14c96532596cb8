"""What holds for every journal at every moment: nothing is forgotten, counted twice, or changed by itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.agenda import agenda, next_date
from journal.agenda_settings import DEFAULTS
from journal.conversations import Status
from journal.facts import Facts
from journal.lanes import Agenda, Item, Kind, Lane
from journal.lateness import days_late, due_day, journal_day, overdue, second_talk_overdue
from journal.next_talks import Talks
from journal.promise_life import replay
from journal.promises import DueKind, Promise, PromiseState, Side
from journal.working_days import working_days_after
from tests.generated import HELD, History, World, days, histories, moment, worlds

FIVE_HUNDRED = settings(max_examples=500)
ZONES = st.sampled_from(["Pacific/Auckland", "America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata", "UTC"])


def in_lanes(found: Agenda) -> list[Item]:
    return [item for lane in found.lanes for item in lane.items]


def must_be_somewhere(facts: Facts, at: datetime) -> list[str]:
    """What may not be forgotten, told from the facts alone."""
    return [
        *(f"draft:{draft.id}" for draft in facts.drafts),
        *(f"promise:{promise.id}" for promise in facts.promises),
        *(f"talk:{talk.id}" for talk in facts.talks if talk.status is Status.PLANNED),
        *(
            f"talk:{talk.id}"
            for talk in facts.talks
            if talk.status in HELD and talk.reflected_at is None and talk.reflection_waived_on is None
        ),
        *(f"mail:{talk.id}" for talk in facts.talks if talk.mail_owed_since is not None),
        *(f"second_talk:{talk.id}" for talk in facts.talks if talk.second_talk),
        *(f"consequence:{consequence.id}" for consequence in facts.consequences),
    ]


# ── 1: everything is in exactly one lane, or has a date ─────────────────────────────────────────────────────────────


@FIVE_HUNDRED
@given(worlds())
def test_every_loose_end_is_in_exactly_one_lane_or_has_a_date_ahead(world: World) -> None:
    found = agenda(world.facts, at=world.at)
    places = Counter([item.key for item in in_lanes(found)] + [waiting.item.key for waiting in found.later])
    assert set(must_be_somewhere(world.facts, world.at)) <= set(places)
    assert set(places.values()) <= {1}
    assert all(waiting.next_on > found.on for waiting in found.later)


@FIVE_HUNDRED
@given(worlds())
def test_on_its_date_each_one_is_in_the_lane_that_was_said_and_not_before(world: World) -> None:
    found = agenda(world.facts, at=world.at)
    day_begins = DEFAULTS.day_starts
    for waiting in found.later:
        for clock in (day_begins, time(23, 59)):
            then = agenda(world.facts, at=datetime.combine(waiting.next_on, clock, world.at.tzinfo))
            lanes = [item.lane for item in in_lanes(then) if item.key == waiting.item.key]
            # A day that is due at a minute is over after that minute, and a talk asks what became of it by evening.
            moves_on = {Lane.TODAY: {Lane.OVERDUE, Lane.THEY_ARE_LATE, Lane.DID_IT_HAPPEN}}
            assert len(lanes) == 1
            assert lanes[0] is waiting.item.lane or lanes[0] in moves_on.get(waiting.item.lane, set())
        day_before = waiting.next_on - days(1)
        if day_before > found.on:
            then = agenda(world.facts, at=datetime.combine(day_before, time(23, 59), world.at.tzinfo))
            assert waiting.item.key not in {item.key for item in in_lanes(then)}


@FIVE_HUNDRED
@given(worlds())
def test_the_lanes_stand_in_their_order_and_none_is_empty(world: World) -> None:
    found = agenda(world.facts, at=world.at)
    order = list(Lane)
    assert [order.index(lane.lane) for lane in found.lanes] == sorted(order.index(lane.lane) for lane in found.lanes)
    assert all(lane.items or lane.snoozed for lane in found.lanes)
    assert all(item.lane is lane.lane for lane in found.lanes for item in lane.items)


# ── 2: that date is the one of the table ────────────────────────────────────────────────────────────────────────────


def latest(promise: Promise, talks: Talks, at: datetime) -> date:
    """The last day on which the promise may come back, by the bounds of the table."""
    on = journal_day(at)
    if promise.state is PromiseState.DELIVERED:
        assert promise.delivered_on is not None
        return max(on, working_days_after(promise.delivered_on, 5))
    bounds = []
    due = due_day(promise, talks)
    if promise.snoozed_until is not None and promise.snoozed_until > on:
        bounds.append(promise.snoozed_until)
    elif due is not None:
        bounds.append(max(on, due - days(7)))
    elif promise.someday_until is not None:
        bounds.append(max(on, promise.someday_until))
    else:
        touched = [promise.dated_on, promise.last_reviewed_on, promise.last_nudged_on]
        bounds.append(max(on, max(day for day in touched if day is not None) + days(7)))
    return min(bounds)


@FIVE_HUNDRED
@given(worlds())
def test_no_promise_comes_back_later_than_the_table_says(world: World) -> None:
    talks = Talks.of(world.facts.talks, world.facts.clients)
    for promise in world.facts.promises:
        next_on = next_date(promise, talks, at=world.at)
        assert next_on is not None
        assert journal_day(world.at) <= next_on <= latest(promise, talks, world.at)


@FIVE_HUNDRED
@given(worlds())
def test_a_dated_promise_that_is_not_snoozed_comes_back_seven_days_before_or_today(world: World) -> None:
    on = journal_day(world.at)
    talks = Talks.of(world.facts.talks, world.facts.clients)
    for promise in world.facts.promises:
        due = due_day(promise, talks)
        if promise.state is PromiseState.OPEN and due is not None and promise.snoozed_until is None:
            assert next_date(promise, talks, at=world.at) == max(on, due - days(7))


@FIVE_HUNDRED
@given(worlds())
def test_one_promise_alone_has_the_date_that_the_whole_agenda_gives_it(world: World) -> None:
    found = agenda(world.facts, at=world.at)
    talks = Talks.of(world.facts.talks, world.facts.clients)
    dates = {item.key: found.on for item in in_lanes(found)}
    dates |= {waiting.item.key: waiting.next_on for waiting in found.later}
    for promise in world.facts.promises:
        assert next_date(promise, talks, at=world.at) == dates[f"promise:{promise.id}"]


@FIVE_HUNDRED
@given(worlds())
def test_what_is_no_promise_comes_back_within_five_working_days_or_seven_days_before_its_talk(world: World) -> None:
    found = agenda(world.facts, at=world.at)
    for waiting in found.later:
        if waiting.item.kind is Kind.TALK:
            assert waiting.item.when is not None
            assert waiting.next_on == waiting.item.when - days(7)
        elif waiting.item.kind in (Kind.MAIL, Kind.SECOND_TALK):
            talk = next(talk for talk in world.facts.talks if talk.id == waiting.item.fact.id)
            assert waiting.next_on <= working_days_after(talk.day, 5)


# ── 3: one count of what is overdue ─────────────────────────────────────────────────────────────────────────────────


@FIVE_HUNDRED
@given(worlds())
def test_the_overdue_count_is_what_the_one_function_says(world: World) -> None:
    talks = Talks.of(world.facts.talks, world.facts.clients)
    late = [promise for promise in world.facts.promises if overdue(promise, talks, at=world.at)]
    second_talks = [talk for talk in world.facts.talks if second_talk_overdue(talk, at=world.at)]
    found = agenda(world.facts, at=world.at)
    assert found.overdue_count == len(late) + len(second_talks)
    assert found.overdue_theirs == sum(promise.side is Side.THEIRS for promise in late)
    assert found.overdue_count == found.overdue_mine + found.overdue_theirs
    headings = [found.lane(Lane.OVERDUE), found.lane(Lane.THEY_ARE_LATE)]
    assert found.overdue_count == sum(lane.count for lane in headings)
    assert found.snoozed_overdue_count == sum(lane.snoozed for lane in headings)


@FIVE_HUNDRED
@given(worlds())
def test_snoozing_archiving_and_silence_change_no_count(world: World) -> None:
    found = agenda(world.facts, at=world.at)
    awake = [replace(promise, snoozed_on=None, snoozed_until=None) for promise in world.facts.promises]
    clients = [
        replace(client, archived=not client.archived, last_contact_on=None, last_talk_on=None)
        for client in world.facts.clients
    ]
    other = agenda(replace(world.facts, promises=tuple(awake), clients=tuple(clients)), at=world.at)
    assert (other.overdue_count, other.due_today_count) == (found.overdue_count, found.due_today_count)
    assert other.snoozed_overdue_count == 0


@FIVE_HUNDRED
@given(worlds())
def test_lateness_and_overdue_say_the_same(world: World) -> None:
    talks = Talks.of(world.facts.talks, world.facts.clients)
    found = agenda(world.facts, at=world.at)
    for item in in_lanes(found):
        if isinstance(item.fact, Promise) and item.fact.state is PromiseState.OPEN:
            assert item.overdue is overdue(item.fact, talks, at=world.at)
            assert item.days_late == days_late(item.fact, talks, on=found.on)
            assert (item.lane in (Lane.OVERDUE, Lane.THEY_ARE_LATE)) is item.overdue
            assert item.overdue or (item.days_late or 0) <= 0


# ── 4 and 5: no change without an event ─────────────────────────────────────────────────────────────────────────────


@FIVE_HUNDRED
@given(histories())
def test_replaying_gives_the_same_promise_every_time(history: History) -> None:
    assert replay(history.header, history.events) == replay(history.header, list(history.events)) == history.promise


@FIVE_HUNDRED
@given(worlds(), st.integers(1, 400))
def test_time_alone_settles_nothing_and_makes_nothing_less_overdue(world: World, later: int) -> None:
    talks = Talks.of(world.facts.talks, world.facts.clients)
    then = world.at + days(later)
    now_found, then_found = agenda(world.facts, at=world.at), agenda(world.facts, at=then)
    assert then_found.overdue_count >= now_found.overdue_count
    for promise in world.facts.promises:
        assert overdue(promise, talks, at=then) or not overdue(promise, talks, at=world.at)
        assert due_day(promise, talks) == due_day(promise, talks)
    still_there = {item.key for item in in_lanes(then_found)} | {waiting.item.key for waiting in then_found.later}
    assert set(must_be_somewhere(world.facts, world.at)) <= still_there


@FIVE_HUNDRED
@given(worlds(), st.integers(1, 60))
def test_what_is_in_a_lane_and_awaits_a_decision_is_still_in_one_on_every_later_day(world: World, later: int) -> None:
    then = agenda(world.facts, at=world.at + days(later))
    kept = {item.key for item in in_lanes(then)}
    for item in in_lanes(agenda(world.facts, at=world.at)):
        if item.kind is not Kind.CONTRACT:
            assert item.key in kept


# ── 6: the same in every zone ───────────────────────────────────────────────────────────────────────────────────────


@FIVE_HUNDRED
@given(history=histories(), later=st.integers(-30, 60), minutes=st.integers(0, 24 * 60 - 1), here=ZONES, there=ZONES)
def test_at_the_same_local_time_a_promise_is_equally_due_everywhere(
    history: History, later: int, minutes: int, here: str, there: str
) -> None:
    promise = history.promise
    wall = datetime.combine(history.on + days(later), time(minutes // 60, minutes % 60))
    looks = [wall.replace(tzinfo=ZoneInfo(zone)) for zone in (here, there)]
    assert overdue(promise, at=looks[0]) is overdue(promise, at=looks[1])
    assert next_date(promise, at=looks[0]) == next_date(promise, at=looks[1])
    if promise.state in (PromiseState.OPEN, PromiseState.DELIVERED):
        first, second = (agenda(Facts(promises=(promise,)), at=at) for at in looks)
        assert first == second


@FIVE_HUNDRED
@given(
    due=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    zone=ZONES,
    minutes=st.integers(-3 * 24 * 60, 3 * 24 * 60),
    history=histories(most=0),
)
def test_across_daylight_saving_a_date_is_overdue_exactly_from_four_on_the_next_day(
    due: date, zone: str, minutes: int, history: History
) -> None:
    promise = replace(history.promise, due=replace(history.promise.due, kind=DueKind.DATE, day=due, time=None))
    at = (datetime.combine(due, time(4), ZoneInfo("UTC")) + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
    assert overdue(promise, at=at) is (at.replace(tzinfo=None) >= datetime.combine(due + days(1), time(4)))
    assert due_day(promise) == due


def test_the_journals_day_of_a_moment_is_that_of_the_clock_on_the_wall() -> None:
    assert journal_day(moment(date(2026, 10, 25), time(3, 59))) == date(2026, 10, 24)
