"""What the program remembers for itself, by name."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def remembered(db: sqlite3.Connection, name: str) -> str | None:
    """What is remembered under the name; None when nothing is."""
    row = db.execute("select value from preferences where name = ?", (name,)).fetchone()
    return row["value"] if row else None


def remember(db: Database, name: str, value: str) -> None:
    """Remember the value under the name, instead of what was remembered there before."""
    db.conn.execute(
        "insert into preferences (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
        (name, value),
    )
