"""A promise's due and its events, to columns and back."""

from __future__ import annotations

import sqlite3
from datetime import time

from journal.clean import clean
from journal.promises import Action, Due, DueKind, PromiseEvent, Side
from journal.storage.columns import day, day_or_none, moment, moment_text


def due_columns(due: Due | None) -> dict[str, str | None]:
    """The three columns that hold a due."""
    return {
        "due_kind": None if due is None else due.kind,
        "due_on": due.day.isoformat() if due is not None and due.day is not None else None,
        "due_time": due.time.strftime("%H:%M") if due is not None and due.time is not None else None,
    }


def due_in(row: sqlite3.Row) -> Due | None:
    """The due that a row holds."""
    if row["due_kind"] is None:
        return None
    clock = time.fromisoformat(row["due_time"]) if row["due_time"] is not None else None
    return Due(DueKind(row["due_kind"]), day_or_none(row["due_on"]), clock)


def event_columns(event: PromiseEvent) -> dict[str, str | int | None]:
    """An event as the columns of promise_events, but for its ids."""
    return {
        "promise_id": event.promise_id,
        "action": event.action,
        "at": moment_text(event.at),
        "day": event.day.isoformat(),
        "text": _cleaned(event.text),
        "direction": event.side,
        "client_id": event.client_id,
        "under_pressure": event.under_pressure,
        **due_columns(event.due),
        "until": None if event.until is None else event.until.isoformat(),
        "asked_by": event.asked_by,
        "agreed": event.agreed,
        "told": event.told,
        "person": _cleaned(event.person),
        "note": _cleaned(event.note),
        "rest_id": event.rest_id,
        "undoes_id": event.undoes_id,
    }


def event_in(row: sqlite3.Row) -> PromiseEvent:
    """The event that a row of promise_events holds."""
    return PromiseEvent(
        id=row["id"],
        promise_id=row["promise_id"],
        action=Action(row["action"]),
        at=moment(row["at"]),
        day=day(row["day"]),
        text=row["text"],
        side=_side(row["direction"]),
        client_id=row["client_id"],
        under_pressure=_flag(row["under_pressure"]),
        due=due_in(row),
        until=day_or_none(row["until"]),
        asked_by=_side(row["asked_by"]),
        agreed=_flag(row["agreed"]),
        told=_flag(row["told"]),
        person=row["person"],
        note=row["note"],
        rest_id=row["rest_id"],
        undoes_id=row["undoes_id"],
    )


def _cleaned(text: str | None) -> str | None:
    return None if text is None else clean(text)


def _side(value: str | None) -> Side | None:
    return None if value is None else Side(value)


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)
