"""The names of the tables, in one place: sqlite-utils would make a table of any name it does not know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sqlite_utils import Database

TableName = Literal[
    "clients",
    "client_names",
    "contacts",
    "client_notes",
    "limits",
    "conversations",
    "answers",
    "feelings",
    "conversation_versions",
    "lessons",
    "limit_touches",
    "consequences",
    "mails",
    "promises",
    "promise_events",
    "drafts",
    "draft_revisions",
    "morning_rounds",
    "morning_decisions",
    "vents",
    "preferences",
]


def insert(db: Database, table: TableName, row: Mapping[str, str | int | None]) -> int:
    """Insert a row by its columns' names; the id it got."""
    # Plain SQL: saving a promise on the command line takes less time than loading sqlite-utils.
    marks = ", ".join("?" * len(row))
    sql = f"insert into {table} ({', '.join(row)}) values ({marks}) returning id"  # noqa: S608 - names of our own
    made: int = db.conn.execute(sql, tuple(row.values())).fetchone()[0]
    return made


def update(db: Database, table: TableName, row_id: int, row: Mapping[str, str | int | None]) -> None:
    """Give some columns of a row other values."""
    columns = ", ".join(f"{name} = ?" for name in row)
    db.conn.execute(f"update {table} set {columns} where id = ?", (*row.values(), row_id))  # noqa: S608 - as above
