"""Acts on promises said in the person's language: what was done, why it cannot be, and what a history says of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from journal.dates_said import day_name
from journal.promise_acts import Refusal
from journal.promises import Action, Due, DueKind, Promise, PromiseEvent, Side
from journal.texts.acts import ActTexts
from journal.texts.choose import Texts
from journal.texts.dates import DateTexts

_ENDS = (Action.RELEASE, Action.WITHDRAW, Action.BREAK)
_MOVES = (Action.RENEGOTIATE, Action.SLIP, Action.SET_DATE)


def refusal_said(refusal: Refusal, texts: Texts) -> str:
    """The sentence that says why an act cannot be done and, where there is a way on, what to do."""
    return texts.acts.refused(refusal, texts.dates)


def done_said(event: PromiseEvent, promise: Promise, texts: Texts, *, on: date, back_on: date | None = None) -> str:
    """What was done to a promise, in one line, with the day it is due now or comes back on.

    `promise` is as it was before or after; `back_on` is the day on which a snooze ends, `until` unless told.
    """
    acts = texts.acts
    lead = acts.done[event.action]
    if event.action is Action.KEEP and promise.side is Side.THEIRS:
        lead = acts.received
    if event.action is Action.RENEGOTIATE and not event.agreed:
        lead = acts.not_agreed
    said = lead(promise.text)
    if event.action in _MOVES and event.due is not None:
        return f"{said} {acts.due_now(_due_away(event.due, texts.dates, on))}"
    comes_back = back_on or event.until
    if event.action in (Action.SNOOZE, Action.REVIEW) and comes_back is not None:
        return f"{said} {acts.back_on(_day_away(comes_back, texts.dates, on))}"
    return said


def event_said(event: PromiseEvent, texts: ActTexts, dates: DateTexts, on: date, *, side: Side = Side.MINE) -> str:
    """One event of a promise's history, without its day: "moved to Fri 27 Nov, agreed, they asked: on holiday".

    `on` is today: days of other years are named with their year. `side` is whose promise it is.
    """
    said = ", ".join((_itself(event, texts, dates, on, side), *_beside(event, texts)))
    return f"{said}: {event.note}" if event.note else said


def _itself(event: PromiseEvent, texts: ActTexts, dates: DateTexts, on: date, side: Side) -> str:
    say = texts.events[event.action]
    match event.action:
        case Action.KEEP if side is Side.THEIRS:
            return texts.event_received
        case Action.CORRECT:
            return say(f"{event.text or ''}, {_due(event.due, dates, on) or texts.without_date}")
        case Action.SNOOZE | Action.REVIEW:
            return say(day_name(event.until, dates, on=on) if event.until else "")
        case _:
            return say(event.person or _due(event.due, dates, on))


def _beside(event: PromiseEvent, texts: ActTexts) -> Iterator[str]:
    if event.agreed is not None:
        yield texts.agreed if event.agreed else texts.agreed_not
    if event.asked_by is not None:
        yield texts.i_asked if event.asked_by is Side.MINE else texts.they_asked
    if event.action in _ENDS and event.told is not None:
        yield texts.told if event.told else texts.not_told


def _due(due: Due | None, dates: DateTexts, on: date) -> str:
    """The due in words, "" without one."""
    if due is None or due.kind is DueKind.UNDATED:
        return ""
    if due.day is None:
        return dates.before_talk
    return f"{day_name(due.day, dates, on=on)}{f' {due.time:%H:%M}' if due.time else ''}"


def _due_away(due: Due, dates: DateTexts, on: date) -> str:
    said = _due(due, dates, on)
    return said if due.day is None else f"{said}, {dates.away((due.day - on).days)}"


def _day_away(day: date, dates: DateTexts, on: date) -> str:
    return f"{day_name(day, dates, on=on)}, {dates.away((day - on).days)}"
