"""Acts on promises, checked: each gives the event to append, or a refusal in so many values.

They take the promise as it stands, `at` (the UTC moment of noting it) and `on` (the journal's day on which it
happened), and never raise for what a person did.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from journal.agenda_settings import SNOOZE_DAYS, SNOOZE_TIMES, SOMEDAY_DAYS
from journal.frozen import dataclass, replace
from journal.promise_life import MINE_OPEN, ONLY_ONE_SIDE, THEIRS_OPEN, allowed, apply
from journal.promise_times import not_undone
from journal.promises import Action, Due, DueKind, NewPromise, Promise, PromiseEvent, PromiseState, Side

if TYPE_CHECKING:
    from collections.abc import Sequence


class WhyNot(StrEnum):
    """Why an act is refused."""

    STATE = "state"
    """The promise is not in a state that allows it."""
    SIDE = "side"
    """It is only for promises of the other side."""
    UNDATED = "undated"
    """There is no due to move; it can be given its first date."""
    DATED = "dated"
    """It has a date already; that can be moved, not given."""
    NEEDS_DATE = "needs_date"
    """The new due must be a day, a day and time, or the next talk."""
    PAST = "past"
    """`day`, the new due or the end of the pause, is over already."""
    SAME_DUE = "same_due"
    """The new due is the one it has."""
    NOT_YET = "not_yet"
    """`day`, on which it is said to have happened, lies ahead."""
    TOO_OFTEN = "too_often"
    """It was done `times` times, as often as it may be."""
    TOO_FAR = "too_far"
    """`day` is the last day it may be put off to."""
    TALK_BEFORE = "talk_before"
    """The next talk with the client, on `day`, comes first."""
    NO_WORDS = "no_words"
    """It needs a few words: the text, the reason, or to whom."""
    NOTHING_CHANGED = "nothing_changed"
    NOTHING_TO_UNDO = "nothing_to_undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An act that cannot be done, and why; `day` and `times` where the reason names them."""

    reason: WhyNot
    action: Action
    day: date | None = None
    times: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartReceived:
    """The event that closes a promise received in part, and the promise of the rest, whose id the event then names."""

    event: PromiseEvent
    rest: NewPromise


def _refused(promise: Promise, action: Action, *, at: datetime, on: date) -> Refusal | None:
    # The person's day is at most one ahead of the UTC one, wherever they are.
    if on > at.date() + timedelta(days=1):
        return Refusal(reason=WhyNot.NOT_YET, action=action, day=on)
    if action in allowed(promise):
        return None
    if promise.state is PromiseState.OPEN:
        if action in ONLY_ONE_SIDE and action not in (MINE_OPEN if promise.side is Side.MINE else THEIRS_OPEN):
            return Refusal(reason=WhyNot.SIDE, action=action)
        if action in (Action.RENEGOTIATE, Action.SLIP):
            return Refusal(reason=WhyNot.UNDATED, action=action)
        if action in (Action.SET_DATE, Action.REVIEW):
            return Refusal(reason=WhyNot.DATED, action=action, day=promise.due.day)
    return Refusal(reason=WhyNot.STATE, action=action)


def _plain(promise: Promise, action: Action, at: datetime, on: date, note: str) -> PromiseEvent | Refusal:
    return _refused(promise, action, at=at, on=on) or _event(promise, action, at, on, note)


def _event(promise: Promise, action: Action, at: datetime, on: date, note: str = "") -> PromiseEvent:
    return PromiseEvent(id=0, promise_id=promise.id, action=action, at=at, day=on, note=note.strip() or None)


def make(new: NewPromise, *, client_id: int | None, at: datetime, on: date) -> PromiseEvent:
    """The event that makes a promise."""
    return PromiseEvent(
        id=0,
        action=Action.MAKE,
        at=at,
        day=on,
        text=new.text,
        side=new.side,
        due=new.due,
        client_id=client_id,
        under_pressure=new.under_pressure,
    )


def deliver(promise: Promise, *, at: datetime, on: date, note: str = "") -> PromiseEvent | Refusal:
    """Mine: done, and not confirmed yet."""
    return _plain(promise, Action.DELIVER, at, on, note)


def confirm(promise: Promise, *, at: datetime, on: date, note: str = "") -> PromiseEvent | Refusal:
    """Mine: they are happy with what was delivered."""
    return _plain(promise, Action.CONFIRM, at, on, note)


def keep(promise: Promise, *, at: datetime, on: date, note: str = "") -> PromiseEvent | Refusal:
    """Kept, or theirs: received."""
    return _plain(promise, Action.KEEP, at, on, note)


def bounce(promise: Promise, *, missing: str = "", at: datetime, on: date) -> PromiseEvent | Refusal:
    """Mine: what was delivered came back, and is owed again."""
    return _plain(promise, Action.BOUNCE, at, on, missing)


def part_received(
    promise: Promise, *, rest: str, rest_due: Due, at: datetime, on: date, note: str = ""
) -> PartReceived | Refusal:
    """Theirs: a part came; this promise is kept and the rest is a promise of its own."""
    refused = _refused(promise, Action.PART, at=at, on=on)
    if refused:
        return refused
    if not rest.strip():
        return Refusal(reason=WhyNot.NO_WORDS, action=Action.PART)
    return PartReceived(
        event=replace(_event(promise, Action.PART, at, on, note), due=rest_due),
        rest=NewPromise(text=rest.strip(), side=promise.side, due=rest_due),
    )


def renegotiate(
    promise: Promise, *, due: Due, asked_by: Side, agreed: bool, at: datetime, on: date, reason: str = ""
) -> PromiseEvent | Refusal:
    """A new due that the other side was asked for; not agreed, it still moves the due, but cannot be kept on time."""
    event = _moved(promise, Action.RENEGOTIATE, due, at=at, on=on, note=reason)
    return event if isinstance(event, Refusal) else replace(event, asked_by=asked_by, agreed=agreed)


def slip(promise: Promise, *, due: Due, at: datetime, on: date, note: str = "") -> PromiseEvent | Refusal:
    """Mine: moved without telling."""
    if due.kind is DueKind.UNDATED and Action.SLIP in allowed(promise):
        return Refusal(reason=WhyNot.NEEDS_DATE, action=Action.SLIP)
    event = _moved(promise, Action.SLIP, due, at=at, on=on, note=note)
    return event if isinstance(event, Refusal) else replace(event, told=False)


def set_date(promise: Promise, *, due: Due, at: datetime, on: date) -> PromiseEvent | Refusal:
    """The first date of a promise that had none."""
    if due.kind is DueKind.UNDATED and Action.SET_DATE in allowed(promise):
        return Refusal(reason=WhyNot.NEEDS_DATE, action=Action.SET_DATE)
    return _moved(promise, Action.SET_DATE, due, at=at, on=on)


def _moved(
    promise: Promise, action: Action, due: Due, *, at: datetime, on: date, note: str = ""
) -> PromiseEvent | Refusal:
    refused = _refused(promise, action, at=at, on=on)
    if refused:
        return refused
    # "Before the next talk" given again means another talk than the first time.
    if due == promise.due and due.kind is not DueKind.TALK:
        return Refusal(reason=WhyNot.SAME_DUE, action=action, day=due.day)
    if due.day is not None and due.day < on:
        return Refusal(reason=WhyNot.PAST, action=action, day=due.day)
    return replace(_event(promise, action, at, on, note), due=due)


def nudge(promise: Promise, *, how: str = "", at: datetime, on: date) -> PromiseEvent | Refusal:
    """Theirs: they were reminded."""
    return _plain(promise, Action.NUDGE, at, on, how)


def snooze(
    promise: Promise,
    *,
    until: date,
    next_talk_on: date | None,
    at: datetime,
    on: date,
    most_times: int = SNOOZE_TIMES,
    most_days: int = SNOOZE_DAYS,
) -> PromiseEvent | Refusal:
    """Remind me later; the due stays. `next_talk_on` is the day of the next talk with the client, None without one."""
    refused = _refused(promise, Action.SNOOZE, at=at, on=on)
    if refused:
        return refused
    if promise.snoozes >= most_times:
        return Refusal(reason=WhyNot.TOO_OFTEN, action=Action.SNOOZE, times=promise.snoozes)
    if next_talk_on is not None and (until > next_talk_on or next_talk_on <= on):
        return Refusal(reason=WhyNot.TALK_BEFORE, action=Action.SNOOZE, day=next_talk_on)
    if until <= on:
        return Refusal(reason=WhyNot.PAST, action=Action.SNOOZE, day=until)
    if until > on + timedelta(days=most_days):
        return Refusal(reason=WhyNot.TOO_FAR, action=Action.SNOOZE, day=on + timedelta(days=most_days))
    return replace(_event(promise, Action.SNOOZE, at, on), until=until)


def release(
    promise: Promise, *, who: str = "", told: bool, line: str = "", at: datetime, on: date
) -> PromiseEvent | Refusal:
    """The receiver waived it."""
    return _ended(promise, Action.RELEASE, who, told, line, at, on)


def withdraw(
    promise: Promise, *, who: str = "", told: bool, line: str = "", at: datetime, on: date
) -> PromiseEvent | Refusal:
    """The giver took it back."""
    return _ended(promise, Action.WITHDRAW, who, told, line, at, on)


def break_(
    promise: Promise, *, who: str = "", told: bool, line: str = "", at: datetime, on: date
) -> PromiseEvent | Refusal:
    """It was not kept and will not be."""
    return _ended(promise, Action.BREAK, who, told, line, at, on)


def _ended(
    promise: Promise, action: Action, who: str, told: bool, line: str, at: datetime, on: date
) -> PromiseEvent | Refusal:
    event = _plain(promise, action, at, on, line)
    return event if isinstance(event, Refusal) else replace(event, person=who.strip() or None, told=told)


def hand_over(promise: Promise, *, to: str, at: datetime, on: date, note: str = "") -> PromiseEvent | Refusal:
    """Mine: someone else does it; it stays mine."""
    event = _plain(promise, Action.HAND_OVER, at, on, note)
    if isinstance(event, Refusal):
        return event
    if not to.strip():
        return Refusal(reason=WhyNot.NO_WORDS, action=Action.HAND_OVER)
    return replace(event, person=to.strip())


def reopen(promise: Promise, *, reason: str = "", at: datetime, on: date) -> PromiseEvent | Refusal:
    """Owed again, whatever its end was; the due is the one it had."""
    return _plain(promise, Action.REOPEN, at, on, reason)


def correct(
    promise: Promise,
    *,
    text: str | None = None,
    side: Side | None = None,
    due: Due | None = None,
    client_id: int | Literal["same"] | None = "same",
    under_pressure: bool | None = None,
    at: datetime,
    on: date,
) -> PromiseEvent | Refusal:
    """What was mistyped, put right; what is left out stays, and nothing counts as moved."""
    refused = _refused(promise, Action.CORRECT, at=at, on=on)
    if refused:
        return refused
    if text is not None and not text.strip():
        return Refusal(reason=WhyNot.NO_WORDS, action=Action.CORRECT)
    event = replace(
        _event(promise, Action.CORRECT, at, on),
        text=promise.text if text is None else text.strip(),
        side=side or promise.side,
        due=due or promise.due,
        client_id=promise.client_id if client_id == "same" else client_id,
        under_pressure=promise.under_pressure if under_pressure is None else under_pressure,
    )
    if apply(promise, event) == promise:
        return Refusal(reason=WhyNot.NOTHING_CHANGED, action=Action.CORRECT)
    return event


def void(promise: Promise, *, at: datetime, on: date, note: str = "") -> PromiseEvent | Refusal:
    """Entered by mistake: outside every count."""
    return _plain(promise, Action.VOID, at, on, note)


def review(
    promise: Promise,
    *,
    someday: date | None = None,
    reason: str = "",
    at: datetime,
    on: date,
    most_days: int = SOMEDAY_DAYS,
) -> PromiseEvent | Refusal:
    """Without a date: still open, or with `someday` put aside until that day, with a reason."""
    event = _plain(promise, Action.REVIEW, at, on, reason)
    if isinstance(event, Refusal) or someday is None:
        return event
    if event.note is None:
        return Refusal(reason=WhyNot.NO_WORDS, action=Action.REVIEW)
    if someday <= on:
        return Refusal(reason=WhyNot.PAST, action=Action.REVIEW, day=someday)
    if someday > on + timedelta(days=most_days):
        return Refusal(reason=WhyNot.TOO_FAR, action=Action.REVIEW, day=on + timedelta(days=most_days))
    return replace(event, until=someday)


def undo(events: Sequence[PromiseEvent], *, at: datetime, on: date) -> PromiseEvent | Refusal:
    """Takes the last event back that still counts; the making cannot be undone, only voided.

    `events` is the whole stored history of one promise, oldest first. A `rest_id` on the result names the promise of
    a rest that must be voided with it.
    """
    standing = not_undone(events)
    if len(standing) < 2:
        return Refusal(reason=WhyNot.NOTHING_TO_UNDO, action=Action.UNDO)
    last = standing[-1]
    return PromiseEvent(
        id=0, promise_id=last.promise_id, action=Action.UNDO, at=at, day=on, undoes_id=last.id, rest_id=last.rest_id
    )
