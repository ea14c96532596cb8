"""The history, narrowed to one client, one outcome or one year, and read in windows."""

from __future__ import annotations

import sqlite3
from datetime import date

from journal.conversations import Status
from journal.frozen import dataclass
from journal.storage.conversations import LINES, HistoryLine, lines_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Which conversations a list shows; None shows every client, every outcome, every year."""

    client_id: int | None = None
    status: Status | None = None
    year: int | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Narrowed()


def how_many(db: sqlite3.Connection, wanted: Narrowed) -> int:
    """How many conversations that lets through, deleted ones not counted."""
    where, values = _where(wanted)
    (count,) = db.execute(f"select count(*) from conversations where {where}", values).fetchone()  # noqa: S608
    return int(count)


def window(
    db: sqlite3.Connection, wanted: Narrowed, *, before: tuple[date, int] | None, limit: int
) -> tuple[HistoryLine, ...]:
    """A page of the history, the newest day first; `before` is the `place` of the last line of the page before."""
    where, values = _where(wanted)
    if before is not None:
        where += " and (conversations.day, conversations.id) < (?, ?)"
        values += [before[0].isoformat(), before[1]]
    rows = db.execute(
        f"{LINES} where {where} order by conversations.day desc, conversations.id desc limit ?",
        (*values, limit),
    )
    return lines_in(rows)


def years(db: sqlite3.Connection) -> tuple[int, ...]:
    """The years in which there are conversations, the newest first."""
    rows = db.execute(
        """
        with recursive found (year) as (
            select max(substr(day, 1, 4)) from conversations where deleted_at is null
            union all
            select (
                select substr(day, 1, 4)
                from conversations
                where day < found.year || '-01-01' and deleted_at is null
                order by day desc
                limit 1
            )
            from found
            where found.year is not null
        )
        select year from found where year is not null
        """
    )
    return tuple(int(row["year"]) for row in rows)


def _where(wanted: Narrowed) -> tuple[str, list[str | int]]:
    clauses, values = ["conversations.deleted_at is null"], list[str | int]()
    if wanted.client_id is not None:
        clauses.append("conversations.client_id = ?")
        values.append(wanted.client_id)
    if wanted.status is not None:
        clauses.append("conversations.status = ?")
        values.append(wanted.status)
    if wanted.year is not None:
        clauses.append("conversations.day between ? and ?")
        values += [f"{wanted.year:04}-01-01", f"{wanted.year:04}-12-31"]
    return " and ".join(clauses), values
