"""How much there is in the journal."""

from __future__ import annotations

import sqlite3


def conversations_with(db: sqlite3.Connection, client_id: int) -> int:
    """How many conversations were or will be with that client, deleted ones not counted."""
    (count,) = db.execute(
        "select count(*) from conversations where client_id = ? and deleted_at is null", (client_id,)
    ).fetchone()
    return int(count)
