"""A copy of the journal that has been checked before it gets its name."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from journal.errors import CannotOpen
from journal.storage.connection import connect_to_look, make_private


def verified_copy(path: Path, target: Path) -> None:
    """Copy the journal at `path`, as last committed, to `target`, which must not exist yet.

    The copy is opened and compared before it is named; a copy that fails leaves nothing under that name.
    Raises CannotOpen("copy_failed").
    """
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        with _gone_unless_named(partial):
            make_private(partial)
            with closing(connect_to_look(path)) as source:
                source.execute("vacuum into ?", (str(partial),))
                expected = row_counts(source)
            with closing(connect_to_look(partial)) as copy:
                if not is_sound(copy) or row_counts(copy) != expected:
                    raise CannotOpen("copy_failed")
            _sync(partial)
            give_name(partial, target)
            _sync(target.parent)
    except (sqlite3.Error, OSError) as error:
        raise CannotOpen("copy_failed") from error


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds the file whole and every foreign key answered."""
    whole = [row[0] for row in connection.execute("pragma quick_check")] == ["ok"]
    return whole and connection.execute("pragma foreign_key_check").fetchone() is None


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table holds, the index's own tables left out."""
    names = [
        row[0]
        for row in connection.execute(
            """
            select name
            from sqlite_schema
            where type = 'table' and name <> 'search' and name not like 'search!_%' escape '!'
            """
        )
    ]
    return {name: connection.execute(f'select count(*) from "{name}"').fetchone()[0] for name in names}  # noqa: S608 - names come from the schema


def give_name(partial: Path, target: Path) -> None:
    """Give the finished file its name, which nothing else may have. Raises OSError."""
    try:
        os.link(partial, target)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links, such as that of most memory sticks.
        if target.exists():
            raise
        os.rename(partial, target)


@contextmanager
def _gone_unless_named(partial: Path) -> Iterator[None]:
    try:
        yield
    finally:
        partial.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
