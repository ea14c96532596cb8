"""The life of a promise: what may be done to it in which state, and the state that its events give."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.frozen import dataclass, replace
from journal.promise_times import closed_since, not_undone, pauses_after
from journal.promises import Action, Due, DueKind, Promise, PromiseEvent, PromiseState, Side

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseHeader:
    """What no event tells: ids, when it was written down, and the present names of others."""

    id: int
    code: str
    made_on: date
    created_at: datetime
    conversation_id: int | None
    client: str
    contact_id: int | None = None


ALWAYS = frozenset({Action.RENEGOTIATE, Action.SNOOZE, Action.RELEASE, Action.WITHDRAW, Action.BREAK, Action.CORRECT})
EITHER_OPEN = ALWAYS | {Action.KEEP, Action.VOID, Action.SET_DATE, Action.REVIEW}
MINE_OPEN = EITHER_OPEN | {Action.DELIVER, Action.SLIP, Action.HAND_OVER}
THEIRS_OPEN = EITHER_OPEN | {Action.PART, Action.NUDGE}
DELIVERED = frozenset({Action.CONFIRM, Action.BOUNCE, Action.REOPEN, Action.VOID})
SETTLED = frozenset({Action.REOPEN, Action.VOID})
ONLY_ONE_SIDE = (MINE_OPEN | THEIRS_OPEN) - (MINE_OPEN & THEIRS_OPEN)

SETTLES_AS = {
    Action.CONFIRM: PromiseState.KEPT,
    Action.KEEP: PromiseState.KEPT,
    Action.PART: PromiseState.KEPT,
    Action.RELEASE: PromiseState.RELEASED,
    Action.WITHDRAW: PromiseState.WITHDRAWN,
    Action.BREAK: PromiseState.BROKEN,
    Action.VOID: PromiseState.VOID,
}


def is_dated(due: Due) -> bool:
    """Whether the due names a day."""
    return due.day is not None


def allowed(promise: Promise) -> frozenset[Action]:
    """What may be done to the promise as it stands; making and undoing are not acts on it."""
    if promise.state is PromiseState.VOID:
        return frozenset({Action.REOPEN})
    if promise.state is PromiseState.DELIVERED:
        return DELIVERED
    if promise.state is not PromiseState.OPEN:
        return SETTLED
    acts = MINE_OPEN if promise.side is Side.MINE else THEIRS_OPEN
    if is_dated(promise.due):
        return acts - {Action.SET_DATE, Action.REVIEW}
    if promise.due.kind is DueKind.UNDATED:
        return acts - {Action.RENEGOTIATE, Action.SLIP}
    return acts


def replay(header: PromiseHeader, events: Iterable[PromiseEvent]) -> Promise:
    """The promise its events give, oldest first; undone ones leave no trace.

    Raises ValueError when the first of them did not make it.
    """
    standing = not_undone(events)
    if not standing or standing[0].action is not Action.MAKE:
        raise ValueError("a promise begins by being made")
    made = standing[0]
    if made.text is None or made.side is None or made.due is None:
        raise ValueError("a promise is made with a text, a side and a due")
    promise = Promise(
        id=header.id,
        code=header.code,
        text=made.text,
        side=made.side,
        due=made.due,
        state=PromiseState.OPEN,
        made_on=header.made_on,
        created_at=header.created_at,
        client_id=made.client_id,
        client=header.client,
        conversation_id=header.conversation_id,
        under_pressure=bool(made.under_pressure),
        contact_id=header.contact_id,
        first_due=made.due if is_dated(made.due) else None,
        dated_on=header.made_on,
    )
    for event in standing[1:]:
        promise = apply(promise, event)
    return promise if promise.client == header.client else replace(promise, client=header.client)


def apply(promise: Promise, event: PromiseEvent) -> Promise:
    """The promise after one more event. After a correction of the client, `client` is empty until it is read again.

    Raises ValueError for "make" and "undo", which only `replay` can follow.
    """
    match event.action:
        case Action.MAKE | Action.UNDO:
            raise ValueError("only a whole history can be made or undone")
        case Action.DELIVER:
            return replace(
                promise,
                state=PromiseState.DELIVERED,
                delivered_on=event.day,
                closed_at=closed_since(promise.closed_at, event.action, event.at),
                snoozed_on=None,
                snoozed_until=None,
            )
        case Action.CONFIRM | Action.KEEP | Action.PART | Action.RELEASE | Action.WITHDRAW | Action.BREAK | Action.VOID:
            return replace(
                promise,
                state=SETTLES_AS[event.action],
                settled_on=event.day,
                delivered_on=event.day if event.action in (Action.KEEP, Action.PART) else promise.delivered_on,
                closed_at=closed_since(promise.closed_at, event.action, event.at),
                snoozed_on=None,
                snoozed_until=None,
            )
        case Action.BOUNCE | Action.REOPEN:
            return replace(
                promise,
                state=PromiseState.OPEN,
                delivered_on=None,
                settled_on=None,
                closed_at=closed_since(promise.closed_at, event.action, event.at),
                pauses=pauses_after(promise.pauses, promise.closed_at, event.action, event.at),
            )
        case Action.RENEGOTIATE | Action.SLIP | Action.SET_DATE:
            return _with_new_due(promise, event)
        case Action.CORRECT:
            return _corrected(promise, event)
        case Action.NUDGE:
            return replace(
                promise, nudges=promise.nudges + 1, last_nudged_on=event.day, snoozed_on=None, snoozed_until=None
            )
        case Action.SNOOZE:
            return replace(
                promise, snoozes=promise.snoozes + 1, snoozed_on=event.day, snoozed_until=event.until or event.day
            )
        case Action.HAND_OVER:
            return replace(promise, handed_to=event.person)
        case Action.REVIEW:
            return replace(
                promise,
                reviews=promise.reviews + 1,
                last_reviewed_on=event.day,
                someday_until=event.until,
                snoozed_on=None,
                snoozed_until=None,
            )


def _with_new_due(promise: Promise, event: PromiseEvent) -> Promise:
    due = event.due or promise.due
    moved = event.action is not Action.SET_DATE
    gives_first_date = promise.first_due is None and is_dated(due)
    after_the_day = promise.due.day is not None and event.day > promise.due.day
    return replace(
        promise,
        due=due,
        first_due=due if gives_first_date else promise.first_due,
        dated_on=event.day,
        dated_at=event.at,
        moves=promise.moves + (moved and not gives_first_date),
        slips=promise.slips + (event.action is Action.SLIP),
        off_time=promise.off_time or (moved and (after_the_day or not event.agreed)),
        reviews=0,
        last_reviewed_on=None,
        someday_until=None,
        snoozed_on=None,
        snoozed_until=None,
    )


def _corrected(promise: Promise, event: PromiseEvent) -> Promise:
    due = event.due or promise.due
    is_first = promise.first_due in (None, promise.due) and promise.moves == 0
    return replace(
        promise,
        text=event.text or promise.text,
        side=event.side or promise.side,
        due=due,
        first_due=(due if is_dated(due) else None) if is_first else promise.first_due,
        client_id=event.client_id,
        client=promise.client if event.client_id == promise.client_id else "",
        under_pressure=promise.under_pressure if event.under_pressure is None else event.under_pressure,
    )
