"""Copies of the journal: made, checked, looked into, and thrown away when there are enough."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from journal.backups import Backup, BackupKind, is_due, name_of, read_name, too_many
from journal.errors import CannotOpen, JournalError, NotAJournal, NotFound
from journal.frozen import dataclass
from journal.places import backups_folder
from journal.storage.connection import connect_to_look, make_private
from journal.storage.copies import is_sound, verified_copy
from journal.storage.failures import cannot_open
from journal.storage.identity import version_in

# So many copies in one second are more than any person makes.
_COPIES_PER_SECOND = 100
# No copy takes as long as this, so nobody is working on it any more.
_UNFINISHED_SECONDS = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a journal or a copy of it holds. `newest` is the day of its newest conversation."""

    clients: int
    conversations: int
    promises: int
    drafts: int
    newest: date | None
    version: int


def backups_of(journal: Path) -> tuple[Backup, ...]:
    """The copies beside the journal, the newest first."""
    found: list[Backup] = []
    try:
        files = list(backups_folder(journal).iterdir())
    except OSError:
        return ()
    for file in files:
        read = read_name(file.name, journal.stem)
        if read is not None and file.is_file() and not _is_journal_itself(file, journal):
            made_at, kind = read
            found.append(Backup(path=file, made_at=made_at, kind=kind, size=file.stat().st_size))
    return tuple(sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True))


def back_up(journal: Path, kind: BackupKind, *, at: datetime) -> Backup:
    """Make a copy of the journal that has been opened, compared and summed before it gets its name.

    Raises CannotOpen("copy_failed").
    """
    folder = backups_folder(journal)
    for copy in range(1, _COPIES_PER_SECOND):
        target = folder / name_of(journal.stem, at, kind, copy)
        if not target.exists():
            break
    verified_copy(journal, target)
    made = Backup(path=target, made_at=at, kind=kind, size=target.stat().st_size)
    write_checksum(made)
    return made


def back_up_when_due(journal: Path, *, at: datetime) -> Backup | None:
    """Make the automatic copy of the day if there is none yet, and throw away what need not stay.

    Raises CannotOpen("copy_failed").
    """
    if not is_due(backups_of(journal), at):
        return None
    _remove_unfinished(backups_folder(journal))
    made = back_up(journal, BackupKind.AUTOMATIC, at=at)
    for old in too_many(backups_of(journal)):
        # The one just made has been verified, so at least that one stays.
        if old.path != made.path:
            throw_away(old)
    return made


def throw_away(backup: Backup) -> None:
    """Delete the copy and all that lies beside it."""
    for ending in ("", ".sha256", "-wal", "-shm", "-journal"):
        backup.path.with_name(backup.path.name + ending).unlink(missing_ok=True)


def write_checksum(backup: Backup) -> None:
    """Note the checksum of the copy beside it. Raises CannotOpen("copy_failed")."""
    noted = backup.checksum_file
    partial = noted.with_name(f".{noted.name}.{os.getpid()}.partial")
    try:
        make_private(partial)
        partial.write_text(f"{_checksum(backup.path)}  {backup.path.name}\n", encoding="utf-8")
        os.replace(partial, noted)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise CannotOpen("copy_failed") from error


def is_good(backup: Backup) -> bool:
    """Whether the copy is, byte by byte, what was checked when it was made, and can be opened as a journal."""
    try:
        noted = backup.checksum_file.read_text(encoding="utf-8").split(maxsplit=1)[:1]
    except (OSError, UnicodeDecodeError):
        noted = []
    try:
        if noted and noted[0] != _checksum(backup.path):
            return False
        with closing(connect_to_look(backup.path)) as copy:
            # Zero is a file in which nothing has been written.
            return is_sound(copy) and version_in(copy) > 0
    except (OSError, sqlite3.Error, JournalError):
        return False


def newest_good(journal: Path) -> Backup | None:
    """The newest copy that is good."""
    return next((one for one in backups_of(journal) if one.kind is not BackupKind.SET_ASIDE and is_good(one)), None)


def backup_named(journal: Path, name: str) -> Backup:
    """The copy of that name, or of that path. Raises NotFound."""
    for one in backups_of(journal):
        if name in (one.path.name, one.path.stem, str(one.path)):
            return one
    raise NotFound("no_backup", name=name)


def contents(path: Path) -> Contents:
    """What the journal or copy at `path` holds. Raises CannotOpen, NewerJournal or NotAJournal."""
    try:
        with closing(connect_to_look(path)) as connection:
            version = version_in(connection)
            if not version:
                # Nothing has been written there.
                raise NotAJournal("not_a_database")
            row = connection.execute(
                """
                select
                    (select count(*) from clients where merged_into_id is null) as clients,
                    (select count(*) from conversations) as conversations,
                    (select count(*) from promises) as promises,
                    (select count(*) from drafts where discarded_at is null) as drafts,
                    (select max(day) from conversations where reflected_at is not null) as newest
                """
            ).fetchone()
    except sqlite3.Error as error:
        raise cannot_open(error) or NotAJournal("damaged") from error
    return Contents(
        clients=row["clients"],
        conversations=row["conversations"],
        promises=row["promises"],
        drafts=row["drafts"],
        newest=_day(row["newest"]),
        version=version,
    )


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        # A damaged day is no day; the rest can still be counted.
        return None


def _is_journal_itself(file: Path, journal: Path) -> bool:
    """Whether a restore that was interrupted left the journal a second name: reading it by that would miss its log."""
    return journal.exists() and os.path.samefile(file, journal)


def _remove_unfinished(folder: Path) -> None:
    """Take away what copies that were interrupted long ago have left."""
    for partial in folder.glob(".*.partial*"):
        if time.time() - partial.stat().st_mtime > _UNFINISHED_SECONDS:
            partial.unlink(missing_ok=True)


def _checksum(path: Path) -> str:
    with open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
