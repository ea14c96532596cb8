"""Looking whether a journal is whole: its pages, its rows, its index, and the copies beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from journal.backups import Backup, BackupKind
from journal.errors import CannotOpen, NotAJournal
from journal.frozen import dataclass
from journal.storage.backups import Contents, backups_of, contents, is_good
from journal.storage.connection import connect, connect_to_look
from journal.storage.failures import cannot_open
from journal.storage.identity import look


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was looked at. Each of the four is True when nothing was found wrong.

    `index` is None when the file may not be written, which looking at the index needs. `copies` are those beside the
    journal with whether each is good; `holds` is None when the file is too damaged to be counted.
    """

    pages: bool
    rows: bool
    index: bool | None
    holds: Contents | None
    copies: tuple[tuple[Backup, bool], ...]

    @property
    def sound(self) -> bool:
        """Whether the journal itself is whole, whatever is true of the copies."""
        return self.pages and self.rows and self.index is not False


def check(journal: Path) -> Verdict:
    """Look at all of the journal and at all of its copies; takes seconds for a large one, and changes nothing.

    Raises CannotOpen when there is nothing that can be opened as a journal at all.
    """
    opens = True
    try:
        look(journal)
    except NotAJournal as error:
        if error.reason != "damaged":
            raise
        opens = False
    copies = tuple((one, is_good(one)) for one in backups_of(journal) if one.kind is not BackupKind.SET_ASIDE)
    try:
        with closing(_looking_closely(journal) if opens else connect_to_look(journal)) as connection:
            pages = _pages_are_whole(connection)
            rows = _rows_are_right(connection)
        holds = contents(journal)
    except sqlite3.DatabaseError as error:
        found = cannot_open(error)
        if found is not None and found.reason in ("locked", "no_permission"):
            raise found from error
        pages, rows, holds = False, False, None
    except CannotOpen:
        pages, rows, holds = False, False, None
    return Verdict(
        pages=pages, rows=rows, index=_index_is_right(journal) if opens else None, holds=holds, copies=copies
    )


def _looking_closely(journal: Path) -> sqlite3.Connection:
    """A connection that writes nothing but may: one that may not leaves the schema's own checks out."""
    if not os.access(journal, os.W_OK):
        return connect_to_look(journal)
    connection = connect_to_look(journal, recovering=True)
    connection.execute("pragma query_only = on")
    return connection


def _pages_are_whole(connection: sqlite3.Connection) -> bool:
    return [row[0] for row in connection.execute("pragma integrity_check(1)")] == ["ok"]


def _rows_are_right(connection: sqlite3.Connection) -> bool:
    return connection.execute("pragma foreign_key_check").fetchone() is None


def _index_is_right(journal: Path) -> bool | None:
    try:
        with closing(connect(journal, indexing=True)) as connection:
            connection.execute("begin immediate")
            try:
                # 1 asks for a comparison with the texts themselves, https://sqlite.org/fts5.html#the_integrity_check_command
                connection.execute("insert into search (search, rank) values ('integrity-check', 1)")
            finally:
                connection.execute("rollback")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT:
            return False
        return None
    return True
