"""Deleting a conversation, and taking that back."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from journal import promise_acts
from journal.promise_acts import Refusal
from journal.promise_times import not_undone
from journal.promises import Action
from journal.storage import conversations, promises

if TYPE_CHECKING:
    from sqlite_utils import Database


def delete(db: Database, conversation_id: int, *, at: datetime, on: date, void_open: bool) -> tuple[int, ...]:
    """Delete a conversation; what was promised in it stays, or with `void_open` was a mistake as far as it is open.

    The ids of the promises that were made void. Raises NotFound.
    """
    voided = []
    for promise in conversations.open_promises_of(db.conn, conversation_id) if void_open else ():
        event = promise_acts.void(promise, at=at, on=on)
        if not isinstance(event, Refusal):
            promises.record(db, event)
            voided.append(promise.id)
    conversations.delete(db, conversation_id, at=at)
    return tuple(voided)


def bring_back(db: Database, conversation_id: int, voided: tuple[int, ...], *, at: datetime, on: date) -> None:
    """Take a deletion back, with the promises that went with it. Raises NotFound."""
    conversations.undelete(db, conversation_id, at=at)
    for promise_id in voided:
        history = promises.history(db.conn, promise_id)
        # What was decided about it since, in another window, stands.
        if not_undone(history)[-1].action is not Action.VOID:
            continue
        event = promise_acts.undo(history, at=at, on=on)
        if not isinstance(event, Refusal):
            promises.record(db, event)
