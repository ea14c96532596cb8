"""Writing a great many rows in one go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_CACHE_KIB = 64 * 1024


@contextmanager
def roomy(connection: sqlite3.Connection) -> Iterator[None]:
    """Keeps more of the file in memory, or the indexes of a large journal are read and written again and again."""
    usual = connection.execute("pragma cache_size").fetchone()[0]
    connection.execute(f"pragma cache_size = -{_CACHE_KIB}")
    try:
        yield
    finally:
        connection.execute(f"pragma cache_size = {usual}")


@contextmanager
def indexed_afterwards(connection: sqlite3.Connection) -> Iterator[None]:
    """What is inserted inside is put into the full-text index at the end, all at once: much faster than row by row."""
    triggers = connection.execute(
        "select name, sql from sqlite_schema where type = 'trigger' and name like '%\\_search\\_insert' escape '\\'"
    ).fetchall()
    for trigger in triggers:
        connection.execute(f"drop trigger {trigger['name']}")
    yield
    connection.execute("insert into search (search) values ('rebuild')")
    for trigger in triggers:
        connection.execute(trigger["sql"])
