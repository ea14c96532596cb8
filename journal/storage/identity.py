"""Which file the journal is, and whether it still is the one that was opened."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing, nullcontext

from journal.errors import CannotOpen, CannotSave, NewerJournal, NotAJournal
from journal.storage.connection import connect_to_look, snapshot
from journal.storage.failures import cannot_open
from journal.synced import conflict_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

# "Aftw", as SQLite keeps it in bytes 68 to 71 of the file.
APPLICATION_ID = 0x41667477
# The number of the last file in schema/.
SCHEMA_VERSION = 8


class Identity:
    """Which file lies behind a path: a device and an inode."""

    __slots__ = ("_place",)

    def __init__(self, device: int, inode: int) -> None:
        self._place = (device, inode)

    @classmethod
    def of(cls, path: Path | str) -> Self:
        """The file that lies there now. Raises OSError."""
        found = os.stat(path)
        return cls(found.st_dev, found.st_ino)

    def check(self, path: Path) -> None:
        """Raises CannotSave when another file lies there now, or none: SQLite would write into the void."""
        try:
            same = Identity.of(path)._place == self._place
        except OSError:
            same = False
        if not same:
            raise CannotSave("file_replaced")


def look(path: Path | str) -> bool:
    """Whether a journal of this version lies at `path`; False when there is none yet, or an older one.

    Raises CannotOpen, NewerJournal or NotAJournal when it is nothing to be opened; changes nothing.
    """
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        if os.path.islink(path):
            raise CannotOpen("link_to_nothing", path=os.path.realpath(path)) from None
        if _has_backups(path):
            raise NotAJournal("missing_beside_backups") from None
        return False
    except OSError as error:
        raise CannotOpen("no_permission") from error
    if not stat.S_ISREG(found.st_mode):
        raise CannotOpen("not_a_file")
    second = conflict_copy(path)
    if second is not None:
        raise CannotOpen("conflict_copy", name=second)
    if not found.st_size:
        if _has_backups(path):
            raise NotAJournal("empty_beside_backups")
        if os.path.exists(f"{path}-wal"):
            raise NotAJournal("damaged")
        return False
    try:
        return _version_of(path) == SCHEMA_VERSION
    except sqlite3.Error as error:
        raise cannot_open(error) or error from error


def version_in(connection: sqlite3.Connection) -> int:
    """The version of the journal behind a connection, 0 when nothing has been written there.

    Raises NewerJournal, NotAJournal, or sqlite3.Error.
    """
    # At one moment: another process may be making the journal between one answer and the next.
    with nullcontext() if connection.in_transaction else snapshot(connection):
        mark: int = connection.execute("pragma application_id").fetchone()[0]
        version: int = connection.execute("pragma user_version").fetchone()[0]
        tables: int = connection.execute("select count(*) from sqlite_schema").fetchone()[0]
    if mark != APPLICATION_ID:
        if mark or version or tables:
            raise NotAJournal("another_program")
        return 0
    if version > SCHEMA_VERSION:
        raise NewerJournal("newer", version=version, known=SCHEMA_VERSION)
    if not tables:
        raise NotAJournal("damaged")
    return version


def _version_of(path: Path | str) -> int:
    try:
        with closing(connect_to_look(path)) as connection:
            return version_in(connection)
    except sqlite3.OperationalError as error:
        # After a crash, a file without a write-ahead log must be rolled back before anyone can read it.
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
    with closing(connect_to_look(path, recovering=True)) as connection:
        return version_in(connection)


def _has_backups(path: Path | str) -> bool:
    from pathlib import Path

    from journal.backups import read_name
    from journal.places import backups_folder

    journal = Path(path)
    try:
        return any(read_name(name, journal.stem) for name in os.listdir(backups_folder(journal)))
    except OSError:
        return False
