"""Reading what can still be read of a damaged journal."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from journal.errors import CannotOpen
from journal.storage.connection import connect_to_look
from journal.storage.failures import cannot_open


def save_readable(journal: Path, *, at: datetime) -> tuple[Path, int]:
    """Write every row that can be read into a new JSON file beside the journal; its path, and how many rows it holds.

    The file belongs to its owner alone; the journal is not changed. Raises CannotOpen when nothing can be read, or
    nothing can be written.
    """
    target = journal.with_name(f"{journal.stem}-readable-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.json")
    try:
        with closing(connect_to_look(journal)) as connection:
            tables = {name: list(_rows(connection, name)) for name in _tables(connection)}
    except sqlite3.Error as error:
        raise cannot_open(error) or error from error
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        with open(os.open(target, flags, 0o600), "w", encoding="utf-8", errors="replace") as file:
            json.dump(tables, file, ensure_ascii=False, indent=1, default=str)
    except OSError as error:
        raise CannotOpen("copy_failed") from error
    return target, sum(map(len, tables.values()))


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        """
        select name from sqlite_schema
        where type = 'table' and name not like 'search%' and name not like 'sqlite!_%' escape '!'
        order by name
        """
    )
    return [row[0] for row in rows]


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[dict[str, object]]:
    """The rows from the first up to the damage, and from the last down to it."""
    seen: set[object] = set()
    for direction in ("asc", "desc"):
        try:
            for row in connection.execute(f'select rowid as "", * from "{table}" order by rowid {direction}'):  # noqa: S608 - names come from the schema
                if row[0] in seen:
                    break
                seen.add(row[0])
                yield {name: row[name] for name in row.keys() if name}  # noqa: SIM118 - a row is no mapping
        except sqlite3.DatabaseError:
            continue
        else:
            if direction == "asc":
                return
