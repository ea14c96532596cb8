"""Putting a copy in the journal's place, with what lies there now set aside whole."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from journal.backups import Backup, BackupKind, name_of
from journal.errors import CannotOpen
from journal.frozen import dataclass
from journal.places import backups_folder
from journal.storage.backups import is_good
from journal.storage.connection import BUSY_SECONDS, connect_alone, keep_private, make_private
from journal.storage.failures import cannot_open

_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """Which copy is the journal now, and where the one that was there is kept; None where there was none."""

    backup: Backup
    set_aside: Path | None


def restore(journal: Path, backup: Backup, *, at: datetime, patience: float = BUSY_SECONDS) -> Restored:
    """Put the copy in the journal's place. At every moment one of the two lies there, whole.

    Where the journal is a link, what it leads to is replaced. `patience` is how many seconds it waits for another
    program to be done. Raises CannotOpen: "backup_bad" when the copy is not what it was, "locked" while another
    program or window has the journal open, "copy_failed"; then nothing was changed.
    """
    if not is_good(backup):
        raise CannotOpen("backup_bad", name=backup.path.name)
    folder, stem, journal = backups_folder(journal), journal.stem, Path(os.path.realpath(journal))
    fresh = journal.with_name(f".{journal.name}.{os.getpid()}.restoring")
    try:
        make_private(fresh)
        shutil.copyfile(backup.path, fresh)
        _sync(fresh)
        with _held(journal, patience=patience):
            aside = _set_aside(journal, folder, stem, at)
            os.replace(fresh, journal)
            _sync(journal.parent)
        if aside is not None:
            _drop_empty_log(aside)
    except OSError as error:
        raise CannotOpen("copy_failed") from error
    finally:
        fresh.unlink(missing_ok=True)
    return Restored(backup=backup, set_aside=aside)


@contextmanager
def _held(journal: Path, *, patience: float) -> Iterator[None]:
    """Nobody else reads or writes the journal meanwhile, and all of it is in one file; a damaged one is let be."""
    # SQLite would throw the log of an empty file away, and it may hold all there is.
    if not journal.exists() or not journal.stat().st_size:
        yield
        return
    try:
        connection = connect_alone(journal, patience=patience)
    except sqlite3.Error as error:
        found = cannot_open(error)
        if found is not None and found.reason == "locked":
            raise found from error
        yield
        return
    with closing(connection):
        yield


def _set_aside(journal: Path, folder: Path, stem: str, at: datetime) -> Path | None:
    """Give the journal a second name among the backups, and move what belongs to it there. The -wal would otherwise be
    replayed over the copy that takes its place."""
    if not journal.exists() and not any(journal.with_name(journal.name + ending).exists() for ending in _BESIDE):
        return None
    copy = 1
    while (aside := folder / name_of(stem, at, BackupKind.SET_ASIDE, copy)).exists():
        copy += 1
    if journal.exists():
        keep_private(journal)
        try:
            os.link(journal, aside)
        except OSError:
            _move_aside(journal, aside)
    for ending in _BESIDE:
        beside = journal.with_name(journal.name + ending)
        if beside.exists():
            shutil.move(beside, aside.with_name(aside.name + ending))
    return aside


def _move_aside(journal: Path, aside: Path) -> None:
    """Where there are no links: by its name, since reading the file here would give the lock on it away."""
    try:
        os.rename(journal, aside)
    except OSError:
        # The backups lie on another file system.
        partial = aside.with_name(f".{aside.name}.{os.getpid()}.partial")
        make_private(partial)
        shutil.copyfile(journal, partial)
        _sync(partial)
        os.rename(partial, aside)


def _drop_empty_log(aside: Path) -> None:
    log = aside.with_name(f"{aside.name}-wal")
    if log.exists() and not log.stat().st_size:
        log.unlink()
        aside.with_name(f"{aside.name}-shm").unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
