"""Promises in long lists, read in windows without replaying their history."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal import promise_acts
from journal.errors import CannotSave
from journal.frozen import dataclass
from journal.promise_acts import Refusal
from journal.promises import Due, Promise, PromiseState, Side
from journal.storage import promises
from journal.storage.promise_columns import due_in

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which promises a list shows; None shows both sides, every state, every client."""

    side: Side | None = None
    settled: bool | None = False
    client_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """A promise in a list."""

    id: int
    code: str
    text: str
    side: Side
    due: Due
    state: PromiseState
    client_id: int | None
    client: str
    under_pressure: bool


def how_many(db: sqlite3.Connection, wanted: Filter) -> int:
    """How many promises the filter lets through."""
    where, values = _where(wanted)
    (count,) = db.execute(f"select count(*) from promises where {where}", values).fetchone()  # noqa: S608
    return int(count)


def window(db: sqlite3.Connection, wanted: Filter, *, start: int, length: int) -> tuple[PromiseLine, ...]:
    """A stretch of the list: open ones by their due day, undated ones last; settled ones the newest first."""
    where, values = _where(wanted)
    order = (
        "promises.due_on is null, promises.due_on, promises.due_time, promises.id"
        if wanted.settled is False
        else "promises.id desc"
    )
    rows = db.execute(
        f"""
        select promises.*, coalesce(clients.name, '') as client
        from promises
        left join clients on clients.id = promises.client_id
        where {where}
        order by {order}
        limit ? offset ?
        """,  # noqa: S608 - the clauses are those below; every value is bound
        (*values, length, start),
    )
    return tuple(_line(row) for row in rows)


def undo_last(db: Database, promise_id: int, *, at: datetime, on: date) -> Promise:
    """The promise as it was before the last thing that happened to it. Raises CannotSave when nothing did."""
    event = promise_acts.undo(promises.history(db.conn, promise_id), at=at, on=on)
    if isinstance(event, Refusal):
        raise CannotSave("changed_meanwhile")
    return promises.record(db, event)


def _where(wanted: Filter) -> tuple[str, list[str | int]]:
    clauses, values = ["promises.state <> 'void'"], list[str | int]()
    if wanted.settled is not None:
        clauses.append(
            "promises.state not in ('open', 'delivered')"
            if wanted.settled
            else "promises.state in ('open', 'delivered')"
        )
    if wanted.side is not None:
        clauses.append("promises.direction = ?")
        values.append(wanted.side)
    if wanted.client_id is not None:
        clauses.append("promises.client_id = ?")
        values.append(wanted.client_id)
    return " and ".join(clauses), values


def _line(row: sqlite3.Row) -> PromiseLine:
    return PromiseLine(
        id=row["id"],
        code=row["code"],
        text=row["text"],
        side=Side(row["direction"]),
        due=due_in(row) or Due.undated(),
        state=PromiseState(row["state"]),
        client_id=row["client_id"],
        client=row["client"],
        under_pressure=bool(row["under_pressure"]),
    )
