"""What stands on Today, and when each loose end comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from journal import promise_acts
from journal.agenda import agenda, next_date
from journal.agenda_settings import AgendaSettings
from journal.conversations import Half, Status
from journal.facts import ConsequenceFact, DraftFact, Facts, TalkFact
from journal.lanes import Kind, Lane, Suggestion
from journal.promises import Due, Promise, Side
from tests.generated import SATURDAY, client, days, done, moment, promised, talk
from tests.on_today import first_shown, lane_of, seen, shown

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)


# ── coming back ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_dated_promise_comes_up_seven_days_before_and_stays_until_decided() -> None:
    promise = promised(Due.on(SATURDAY + days(20)))
    lanes = [lane_of(promise, SATURDAY + days(n)) for n in (12, 13, 19, 20, 21, 300)]
    assert lanes == [None, Lane.COMING_UP, Lane.COMING_UP, Lane.TODAY, Lane.OVERDUE, Lane.OVERDUE]


def test_theirs_comes_up_the_same_way_and_then_they_are_late() -> None:
    promise = promised(Due.on(FRIDAY), side=Side.THEIRS)
    assert [lane_of(promise, FRIDAY + days(n)) for n in (-1, 0, 1)] == [
        Lane.COMING_UP,
        Lane.TODAY,
        Lane.THEY_ARE_LATE,
    ]


def test_theirs_overdue_shows_while_the_client_is_archived() -> None:
    promise = promised(Due.on(FRIDAY), side=Side.THEIRS)
    found = agenda(Facts(promises=(promise,), clients=(client(archived=True),)), at=moment(FRIDAY + days(30)))
    assert shown(found) == {Lane.THEY_ARE_LATE: [Kind.PROMISE]}
    assert (found.overdue_count, found.overdue_theirs) == (1, 1)


def test_a_nudge_is_suggested_at_once_and_again_three_working_days_later() -> None:
    promise = promised(Due.on(FRIDAY), side=Side.THEIRS)
    monday = FRIDAY + days(3)
    nudged = done(promise, promise_acts.nudge(promise, at=moment(monday), on=monday))
    asked = [(item.lane, item.suggests) for n in range(4) if (item := seen(nudged, monday + days(n)))]
    assert asked == [(Lane.THEY_ARE_LATE, None)] * 3 + [(Lane.THEY_ARE_LATE, Suggestion.NUDGE)]
    before = seen(promise, monday)
    assert before is not None
    assert before.suggests is Suggestion.NUDGE


def test_from_the_third_nudge_on_it_asks_for_more_than_a_nudge() -> None:
    promise = promised(Due.on(FRIDAY), side=Side.THEIRS)
    for n in (3, 10):
        promise = done(promise, promise_acts.nudge(promise, at=moment(FRIDAY + days(n)), on=FRIDAY + days(n)))
    found = seen(promise, FRIDAY + days(20))
    assert found is not None
    assert found.suggests is Suggestion.ENOUGH_NUDGES


def reviewed(promise: Promise, day: date) -> Promise:
    return done(promise, promise_acts.review(promise, at=moment(day), on=day))


def test_an_undated_promise_comes_next_morning_then_every_three_days_for_two_weeks_then_every_seven() -> None:
    promise = promised(Due.undated())
    reviews: list[date] = []
    for _ in range(9):
        day = first_shown(promise, since=reviews[-1] if reviews else SATURDAY)
        reviews.append(day)
        promise = reviewed(promise, day)
    assert [(day - SATURDAY).days for day in reviews] == [1, 4, 7, 10, 13, 16, 23, 30, 37]


def test_the_third_review_asks_for_a_decision() -> None:
    promise = promised(Due.undated())
    asked = []
    for n in (1, 4, 7):
        found = seen(promise, SATURDAY + days(n))
        asked.append(found.suggests if found else None)
        promise = reviewed(promise, SATURDAY + days(n))
    assert asked == [Suggestion.STILL_OPEN, Suggestion.STILL_OPEN, Suggestion.DECIDE]


def test_someday_rests_until_its_day_and_then_asks_for_a_decision() -> None:
    undated = promised(Due.undated())
    put_aside = done(
        undated,
        promise_acts.review(undated, someday=SATURDAY + days(30), reason="spring", at=moment(SATURDAY), on=SATURDAY),
    )
    found = seen(put_aside, SATURDAY + days(30))
    assert first_shown(put_aside) == SATURDAY + days(30)
    assert found is not None
    assert found.suggests is Suggestion.DECIDE


def test_theirs_undated_suggests_a_first_nudge_after_five_working_days() -> None:
    promise = promised(Due.undated(), side=Side.THEIRS)
    assert first_shown(promise) == FRIDAY
    found = seen(promise, FRIDAY)
    assert found is not None
    assert (found.lane, found.suggests) == (Lane.TO_REVIEW, Suggestion.NUDGE)


def test_theirs_undated_comes_back_three_working_days_after_a_nudge() -> None:
    promise = promised(Due.undated(), side=Side.THEIRS)
    nudged = done(promise, promise_acts.nudge(promise, at=moment(FRIDAY), on=FRIDAY))
    assert first_shown(nudged, since=FRIDAY) == FRIDAY + days(5)


def test_days_away_put_the_first_nudge_off_but_never_beyond_seven_days() -> None:
    promise = promised(Due.undated(), side=Side.THEIRS)
    away = AgendaSettings(away=frozenset({MONDAY}))
    long_away = AgendaSettings(away=frozenset(MONDAY + days(n) for n in range(30)))
    assert next_date(promise, at=moment(SATURDAY), settings=away) == SATURDAY + days(7)
    assert next_date(promise, at=moment(SATURDAY), settings=long_away) == SATURDAY + days(7)
    assert next_date(promise, at=moment(SATURDAY)) == FRIDAY


def snoozed(promise: Promise, until: date, *, on: date) -> Promise:
    return done(promise, promise_acts.snooze(promise, until=until, next_talk_on=None, at=moment(on), on=on))


def test_a_snoozed_promise_leaves_the_list_and_stays_in_the_counts() -> None:
    late, other = promised(Due.on(FRIDAY)), promised(Due.on(FRIDAY), number=2)
    put_off = snoozed(late, FRIDAY + days(4), on=FRIDAY + days(1))
    found = agenda(Facts(promises=(put_off, other)), at=moment(FRIDAY + days(2)))
    overdue_lane = found.lane(Lane.OVERDUE)
    assert [item.fact for item in overdue_lane.items] == [other]
    assert (overdue_lane.snoozed, overdue_lane.count) == (1, 2)
    assert (found.overdue_count, found.snoozed_overdue_count) == (2, 1)
    assert [(waiting.next_on, waiting.item.lane) for waiting in found.later] == [(FRIDAY + days(4), Lane.OVERDUE)]


def test_it_is_back_when_the_snooze_ends_and_says_how_often_it_was_put_off() -> None:
    put_off = snoozed(promised(Due.on(FRIDAY)), FRIDAY + days(4), on=FRIDAY + days(1))
    found = seen(put_off, FRIDAY + days(4))
    assert found is not None
    assert (found.lane, found.snoozed) == (Lane.OVERDUE, 1)


def test_a_snooze_before_the_due_day_ends_on_it() -> None:
    put_off = snoozed(promised(Due.on(MONDAY)), SATURDAY + days(7), on=SATURDAY)
    assert lane_of(put_off, SATURDAY + days(1)) is None
    assert lane_of(put_off, MONDAY) is Lane.TODAY
    later = agenda(Facts(promises=(put_off,)), at=moment(SATURDAY)).later
    assert [(waiting.next_on, waiting.item.lane) for waiting in later] == [(MONDAY, Lane.TODAY)]


def test_a_talk_agreed_after_the_snooze_ends_it_also_once_it_was_held() -> None:
    put_off = snoozed(promised(Due.on(SATURDAY - days(2)), on=SATURDAY - days(9)), SATURDAY + days(6), on=SATURDAY)
    planned, held = talk(TUESDAY, number=8), talk(TUESDAY, number=8, status=Status.HELD)
    assert [lane_of(put_off, day, planned) for day in (MONDAY, TUESDAY)] == [None, Lane.OVERDUE]
    assert lane_of(put_off, TUESDAY + days(1), held) is Lane.OVERDUE
    gone = replace(client(), last_talk_on=TUESDAY)
    found = agenda(Facts(promises=(put_off,), clients=(gone,)), at=moment(TUESDAY + days(1)))
    assert Lane.OVERDUE in shown(found)


def test_a_reminder_asked_for_comes_even_when_nothing_else_would_be_shown() -> None:
    put_off = snoozed(promised(Due.on(SATURDAY + days(40))), SATURDAY + days(2), on=SATURDAY)
    assert lane_of(put_off, SATURDAY + days(1)) is None
    assert lane_of(put_off, SATURDAY + days(2)) is Lane.COMING_UP


def test_what_would_not_be_shown_anyway_is_not_counted_as_put_off() -> None:
    put_off = snoozed(promised(Due.on(SATURDAY + days(40))), SATURDAY + days(2), on=SATURDAY)
    assert agenda(Facts(promises=(put_off,)), at=moment(SATURDAY)).lanes == ()


def test_what_was_moved_twice_is_marked_and_suggests_talking() -> None:
    promise = promised(Due.on(SATURDAY + days(1)))
    for n in (2, 3):
        promise = done(
            promise, promise_acts.slip(promise, due=Due.on(SATURDAY + days(n)), at=moment(SATURDAY), on=SATURDAY)
        )
        found = seen(promise, SATURDAY)
        assert found is not None
        assert (found.moved, found.suggests) == ((2, Suggestion.TALK_ABOUT_IT) if n == 3 else (0, None))


def test_what_was_delivered_asks_after_five_working_days_whether_they_are_happy() -> None:
    promise = promised(Due.on(FRIDAY))
    delivered = done(promise, promise_acts.deliver(promise, at=moment(SATURDAY), on=SATURDAY))
    assert lane_of(delivered, FRIDAY - days(1)) is None
    assert lane_of(delivered, FRIDAY) is Lane.HAPPY_WITH_IT


# ── talks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def kinds_at(at: datetime, *talks: TalkFact) -> dict[Lane, list[Kind]]:
    return shown(agenda(Facts(talks=talks), at=at))


def test_a_planned_talk_comes_up_is_on_today_and_then_asks_what_became_of_it() -> None:
    planned = talk(FRIDAY, clock=time(10))
    lanes = [
        *kinds_at(moment(FRIDAY - days(8)), planned),
        *kinds_at(moment(FRIDAY - days(7)), planned),
        *kinds_at(moment(FRIDAY, time(21, 59)), planned),
        *kinds_at(moment(FRIDAY, time(22)), planned),
        *kinds_at(moment(FRIDAY + days(200)), planned),
    ]
    assert lanes == [Lane.COMING_UP, Lane.TODAY, Lane.DID_IT_HAPPEN, Lane.DID_IT_HAPPEN]


def test_a_late_talk_stays_on_today_until_twelve_hours_have_passed() -> None:
    planned = talk(FRIDAY, clock=time(22))
    assert list(kinds_at(moment(FRIDAY + days(1), time(9)), planned)) == [Lane.TODAY]
    assert list(kinds_at(moment(FRIDAY + days(1), time(10)), planned)) == [Lane.DID_IT_HAPPEN]


def test_a_talk_without_a_time_asks_from_the_next_day() -> None:
    planned = talk(FRIDAY, clock=None)
    assert list(kinds_at(moment(FRIDAY + days(1), time(3, 59)), planned)) == [Lane.TODAY]
    assert list(kinds_at(moment(FRIDAY + days(1), time(4)), planned)) == [Lane.DID_IT_HAPPEN]


def test_a_held_talk_waits_for_its_reflection_and_from_the_third_day_may_be_closed_without() -> None:
    held = talk(FRIDAY, status=Status.HELD, reflected=False)
    found = [agenda(Facts(talks=(held,)), at=moment(FRIDAY + days(n))).lane(Lane.REFLECTION).items[0] for n in range(4)]
    assert [item.suggests for item in found] == [Suggestion.REFLECT] * 2 + [Suggestion.CLOSE_WITHOUT] * 2
    assert not kinds_at(moment(FRIDAY), replace(held, reflection_waived_on=FRIDAY))


def test_a_talk_held_without_any_promise_asks_once_whether_there_was_really_none() -> None:
    held = talk(FRIDAY, status=Status.HELD, promises=0)
    assert kinds_at(moment(FRIDAY), held) == {Lane.REFLECTION: [Kind.NONE_PROMISED]}
    assert kinds_at(moment(FRIDAY), replace(held, no_promises_on=FRIDAY)) == {}


def test_a_mail_is_owed_twenty_four_hours_after_the_talk() -> None:
    held = talk(FRIDAY, status=Status.HELD, mail_owed_since=moment(FRIDAY, time(9)))
    assert kinds_at(moment(FRIDAY, time(23)), held) == {}
    assert kinds_at(moment(FRIDAY + days(1), time(7)), held) == {Lane.MAIL_OWED: [Kind.MAIL]}


def test_a_second_talk_without_a_date_is_a_promise_of_mine_due_in_two_working_days() -> None:
    held = talk(FRIDAY, status=Status.HELD, second_talk=True)
    lanes = [next(iter(kinds_at(moment(FRIDAY + days(n)), held))) for n in (0, 3, 4, 5)]
    assert lanes == [Lane.COMING_UP, Lane.COMING_UP, Lane.TODAY, Lane.OVERDUE]
    assert agenda(Facts(talks=(held,)), at=moment(FRIDAY + days(5))).overdue_mine == 1


# ── the rest ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_consequence_comes_on_its_day() -> None:
    facts = Facts(consequences=(ConsequenceFact(id=1, client_id=1, client="", text="stop the work", review_on=FRIDAY),))
    assert shown(agenda(facts, at=moment(FRIDAY - days(1)))) == {}
    assert shown(agenda(facts, at=moment(FRIDAY))) == {Lane.KEEP_AN_EYE: [Kind.CONSEQUENCE]}


def test_a_contract_shows_for_a_week_from_thirty_fourteen_and_three_days_before_its_notice() -> None:
    notice = SATURDAY + days(60)
    facts = Facts(clients=(replace(client(), notice_on=notice),))
    visible = [n for n in range(-45, 20) if shown(agenda(facts, at=moment(notice + days(n))))]
    assert visible == [*range(-30, -23), *range(-14, -7), *range(-3, 7)]


@pytest.mark.parametrize(("cadence", "first"), [(None, 14), (20, 20)])
def test_a_quiet_client_with_something_open_shows_after_ten_working_days_or_its_cadence(
    cadence: int | None, first: int
) -> None:
    quiet = replace(client(last_contact_on=MONDAY), cadence_days=cadence)
    facts = Facts(promises=(promised(Due.on(MONDAY + days(90))),), clients=(quiet,))
    visible = [n for n in range(30) if shown(agenda(facts, at=moment(MONDAY + days(n))))]
    assert visible == list(range(first, 30))
    assert not shown(agenda(Facts(clients=(quiet,)), at=moment(MONDAY + days(29))))


def test_a_draft_is_the_first_lane_of_all() -> None:
    draft = DraftFact(
        id=1,
        half=Half.AFTER,
        conversation_id=None,
        client="",
        topic="",
        started_at=moment(FRIDAY),
        kept_at=moment(FRIDAY),
    )
    facts = Facts(drafts=(draft,), promises=(promised(Due.on(FRIDAY)),))
    assert list(shown(agenda(facts, at=moment(FRIDAY + days(1))))) == [Lane.UNFINISHED, Lane.OVERDUE]


def test_a_lane_is_ordered_by_day_then_time_then_age() -> None:
    promises = (
        promised(Due.on(FRIDAY), number=1, clock=time(15)),
        promised(Due.on(FRIDAY), number=2, clock=time(11)),
        promised(Due.at(FRIDAY, time(9)), number=3),
        promised(Due.on(FRIDAY - days(1)), number=4),
    )
    found = agenda(Facts(promises=promises), at=moment(FRIDAY + days(5)))
    assert [item.fact.id for item in found.lane(Lane.OVERDUE).items] == [4, 3, 2, 1]


def test_counts_tell_what_is_due_today_on_either_side() -> None:
    promises = (promised(Due.on(FRIDAY)), promised(Due.on(FRIDAY), number=2, side=Side.THEIRS))
    found = agenda(Facts(promises=promises, talks=(talk(FRIDAY),)), at=moment(FRIDAY))
    assert (found.due_today_count, found.overdue_count) == (2, 0)


def test_five_thousand_facts_are_laid_out_in_well_under_a_second() -> None:
    talks = tuple(talk(SATURDAY + days(n % 90 - 60), number=n, client_id=n % 40) for n in range(1000)) + tuple(
        talk(SATURDAY + days(n % 90 - 60), number=n, client_id=n % 40, status=Status.HELD) for n in range(1000, 2000)
    )
    dues = [Due.on(FRIDAY), Due.before_talk(), Due.undated()]
    promises = tuple(promised(dues[n % 3], number=n, client_id=n % 40) for n in range(3000))
    began = datetime.now(ZoneInfo("UTC"))
    found = agenda(Facts(talks=talks, promises=promises), at=moment(FRIDAY))
    took = datetime.now(ZoneInfo("UTC")) - began
    assert sum(len(lane.items) for lane in found.lanes) + len(found.later) > 3000
    assert took < timedelta(seconds=1)
