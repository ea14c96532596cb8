"""When each loose end comes back, and into which lane: a function for each row of the table."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from journal.frozen import dataclass
from journal.lanes import Lane, Suggestion
from journal.promises import DueKind, Promise, Side
from journal.working_days import working_days_after

if TYPE_CHECKING:
    from journal.agenda_settings import AgendaSettings
    from journal.facts import ClientFact, TalkFact

MOVED_OFTEN = 2
"""From this many moves on, a promise is marked and suggests talking to the client."""
UNDATED_DAYS = 7
"""What has no date is never out of sight for longer, whatever days the person is away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a loose end belongs on a day: in `lane` once `comes_on` has come, unless snoozed; else on `next_on` later.

    `when` is the day it is about, `due` the same where lateness counts from it. `next_lane` is its lane on `next_on`.
    """

    lane: Lane
    comes_on: date
    when: date | None = None
    due: date | None = None
    overdue: bool = False
    suggests: Suggestion | None = None
    again_on: date | None = None
    snoozed_to: date | None = None
    next_lane: Lane | None = None

    def is_in_lane(self, on: date) -> bool:
        """Whether it stands in its lane that day."""
        return self.comes_on <= on and self.snoozed_to is None

    def next_on(self, on: date) -> date:
        """The day on which it stands in a lane: `on` itself when it does now."""
        return self.snoozed_to or max(self.comes_on, on)


def open_promise(
    promise: Promise, *, due: date | None, is_overdue: bool, wakes_on: date | None, on: date, settings: AgendaSettings
) -> Standing:
    """An open promise. `due` is its due day and `wakes_on` the end of its last snooze, None where there is none."""
    if due is None:
        comes_on = when = review_day(promise, settings)
    elif due <= on or is_overdue:
        comes_on, when = on, due
    else:
        comes_on, when = due - timedelta(days=settings.coming_up_days), due
    snoozed_to = wakes_on if wakes_on is not None and on < wakes_on else None
    if wakes_on is not None and snoozed_to is None:
        comes_on = min(comes_on, wakes_on)
    again_on = _next_nudge(promise, settings) if is_overdue else None
    return Standing(
        lane=_promise_lane(promise, due, is_overdue=is_overdue, day=on),
        comes_on=comes_on,
        when=when,
        due=due,
        overdue=is_overdue,
        suggests=_suggestion(promise, due, is_overdue=is_overdue, on=on, settings=settings),
        again_on=again_on if again_on is not None and again_on > on else None,
        snoozed_to=snoozed_to,
        next_lane=_promise_lane(promise, due, is_overdue=is_overdue, day=snoozed_to or max(comes_on, on)),
    )


def _promise_lane(promise: Promise, due: date | None, *, is_overdue: bool, day: date) -> Lane:
    if due is None:
        return Lane.TO_REVIEW
    # A talk that is past and not said to be held makes nothing overdue: the promise waits with the question.
    if is_overdue or (due < day and promise.due.kind is not DueKind.TALK):
        return Lane.OVERDUE if promise.side is Side.MINE else Lane.THEY_ARE_LATE
    return Lane.TODAY if due <= day else Lane.COMING_UP


def _suggestion(
    promise: Promise, due: date | None, *, is_overdue: bool, on: date, settings: AgendaSettings
) -> Suggestion | None:
    waits_for_them = promise.side is Side.THEIRS and (is_overdue or due is None)
    again_on = _next_nudge(promise, settings)
    if waits_for_them and again_on is not None and again_on > on:
        return None
    if waits_for_them and promise.nudges + 1 >= settings.nudges_before_asking:
        return Suggestion.ENOUGH_NUDGES
    if due is None and promise.side is Side.MINE:
        asks = promise.reviews + 1 >= settings.reviews_before_asking or promise.someday_until is not None
        return Suggestion.DECIDE if asks else Suggestion.STILL_OPEN
    if promise.moves >= MOVED_OFTEN:
        return Suggestion.TALK_ABOUT_IT
    return Suggestion.NUDGE if waits_for_them else None


def _next_nudge(promise: Promise, settings: AgendaSettings) -> date | None:
    if promise.side is Side.MINE or promise.last_nudged_on is None:
        return None
    return working_days_after(promise.last_nudged_on, settings.nudge_again_days, settings.away)


def review_day(promise: Promise, settings: AgendaSettings) -> date:
    """When a promise without a due day comes to review next; it stays in review until something is said about it."""
    if promise.someday_until is not None:
        return promise.someday_until
    since = promise.dated_on or promise.made_on
    reviewed_on = promise.last_reviewed_on
    if promise.side is Side.MINE:
        if reviewed_on is None:
            return since + timedelta(days=settings.first_review_days)
        often = reviewed_on < since + timedelta(days=settings.often_reviewed_days)
        return reviewed_on + timedelta(days=settings.review_days if often else settings.later_review_days)
    last = max(since, reviewed_on or since)
    wait = settings.first_nudge_days
    if promise.last_nudged_on is not None and promise.last_nudged_on >= last:
        last, wait = promise.last_nudged_on, settings.nudge_again_days
    return min(working_days_after(last, wait, settings.away), last + timedelta(days=UNDATED_DAYS))


def delivered_promise(delivered_on: date, settings: AgendaSettings) -> Standing:
    """Delivered and not confirmed."""
    return Standing(
        lane=Lane.HAPPY_WITH_IT,
        comes_on=working_days_after(delivered_on, settings.confirm_days, settings.away),
        when=delivered_on,
        suggests=Suggestion.HAPPY_WITH_IT,
    )


def planned_talk(talk: TalkFact, *, is_over: bool, on: date, settings: AgendaSettings) -> Standing:
    """A planned talk; `is_over` once its time has passed by long enough to ask what became of it."""
    if is_over:
        return Standing(
            lane=Lane.DID_IT_HAPPEN, comes_on=min(talk.day, on), when=talk.day, suggests=Suggestion.DID_IT_HAPPEN
        )
    if talk.day <= on:
        return Standing(lane=Lane.TODAY, comes_on=talk.day, when=talk.day)
    comes_on = talk.day - timedelta(days=settings.coming_up_days)
    return Standing(
        lane=Lane.COMING_UP,
        comes_on=comes_on,
        when=talk.day,
        next_lane=Lane.TODAY if comes_on == talk.day else Lane.COMING_UP,
    )


def missing_reflection(talk: TalkFact, *, on: date, settings: AgendaSettings) -> Standing:
    """A talk that was held and waits for its reflection."""
    may_close = on >= talk.day + timedelta(days=settings.reflection_days)
    return Standing(
        lane=Lane.REFLECTION,
        comes_on=min(talk.day, on),
        when=talk.day,
        suggests=Suggestion.CLOSE_WITHOUT if may_close else Suggestion.REFLECT,
    )


def none_promised(talk: TalkFact, *, on: date) -> Standing:
    """A talk that was held and made no promise on either side."""
    return Standing(lane=Lane.REFLECTION, comes_on=min(talk.day, on), when=talk.day, suggests=Suggestion.REALLY_NONE)


def owed_mail(owed_on: date) -> Standing:
    """A summary mail, on the day on which it should be sent."""
    return Standing(lane=Lane.MAIL_OWED, comes_on=owed_on, when=owed_on)


def second_talk(*, due: date, is_overdue: bool, on: date, settings: AgendaSettings) -> Standing:
    """A second talk that is wanted and has no date: a promise of one's own to agree one."""
    comes_on = due - timedelta(days=settings.coming_up_days)
    lane = Lane.OVERDUE if is_overdue else Lane.TODAY if due <= on else Lane.COMING_UP
    return Standing(
        lane=lane,
        comes_on=on if due <= on else comes_on,
        when=due,
        due=due,
        overdue=is_overdue,
        suggests=Suggestion.AGREE_A_DATE,
        next_lane=Lane.TODAY if max(comes_on, on) == due else lane,
    )


def contract_notice(client: ClientFact, *, on: date, settings: AgendaSettings) -> Standing | None:
    """A contract's notice date, or its end where no notice date is known; None when it has none or it is long over.

    It shows for a week from each of the marked days before it, the last time until a week after it.
    """
    day = client.notice_on or client.contract_ends_on
    if day is None or client.archived:
        return None
    shown = timedelta(days=settings.contract_shown_days)
    starts = sorted(day - timedelta(days=before) for before in settings.contract_days)
    ends = [start + shown for start in starts[:-1]] + [day + shown]
    for start, end in zip(starts, ends, strict=True):
        if on < end:
            return Standing(lane=Lane.KEEP_AN_EYE, comes_on=start, when=day, due=day)
    return None


def quiet_client(client: ClientFact, *, since: date, settings: AgendaSettings) -> Standing | None:
    """A client with something open; `since` is the last contact, or the day the oldest open thing came up."""
    if client.archived:
        return None
    if client.cadence_days is not None:
        comes_on = since + timedelta(days=client.cadence_days)
    else:
        comes_on = working_days_after(since, settings.quiet_days, settings.away)
    return Standing(lane=Lane.KEEP_AN_EYE, comes_on=comes_on, when=client.last_contact_on)
