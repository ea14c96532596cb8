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
    db.table(table).insert(dict(row), pk="id")
    made: int = db.conn.execute("select last_insert_rowid()").fetchone()[0]
    return made
