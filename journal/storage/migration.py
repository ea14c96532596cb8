"""Bringing the journal's file up to this version, all of the way or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from journal.backups import Backup, BackupKind, name_of
from journal.errors import CannotOpen
from journal.places import backups_folder
from journal.storage.backups import write_checksum
from journal.storage.connection import connect, make_private, transaction
from journal.storage.copies import verified_copy
from journal.storage.failures import cannot_open
from journal.storage.identity import APPLICATION_ID, SCHEMA_VERSION, version_in

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations


def schema_files() -> tuple[Path, ...]:
    """The numbered SQL files in their order, from the wheel or from a checkout."""
    packaged = Path(str(files("journal") / "schema"))
    folder = packaged if packaged.is_dir() else Path(__file__).parents[2] / "schema"
    return tuple(sorted(folder.glob("[0-9]*.sql")))


def bring_up_to_date(path: Path, *, at: datetime, wal: bool | None = None) -> None:
    """Make the journal at `path` where there is none, or apply what an older version lacks.

    An older journal is copied into the backups first, and the copy checked. Several processes may do this at the same
    moment. Raises CannotOpen, NewerJournal or NotAJournal, leaving the file as it was.
    """
    try:
        make_private(path)
        with closing(connect(path, wal=wal, indexing=True)) as connection, transaction(connection):
            version = version_in(connection)
            if 0 < version < SCHEMA_VERSION:
                _copy_first(path, version, at)
            if version < SCHEMA_VERSION:
                apply(connection, schema_files())
    except sqlite3.Error as error:
        raise cannot_open(error) or error from error
    except OSError as error:
        raise CannotOpen("no_permission" if isinstance(error, PermissionError) else "disk_error") from error


def apply(connection: sqlite3.Connection, sql_files: Sequence[Path]) -> None:
    """Apply those of the files that the file behind the connection lacks, inside the caller's transaction."""
    from sqlite_utils import Database

    database = Database(connection, execute_plugins=False)
    _migrations(sql_files).apply(database)
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    connection.execute(f"pragma user_version = {len(sql_files)}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: `executescript` would commit the transaction it runs in."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
    if gathered.strip():
        yield gathered


def _migrations(sql_files: Sequence[Path]) -> Migrations:
    from sqlite_utils import Migrations

    migrations = Migrations("journal")
    for file in sql_files:

        def step(database: Database, script: str = file.read_text(encoding="utf-8")) -> None:
            for statement in statements(script):
                database.conn.execute(statement)

        migrations(name=file.stem)(step)
    return migrations


def _copy_first(path: Path, version: int, at: datetime) -> None:
    kind = BackupKind.BEFORE_UPGRADE
    plain = backups_folder(path) / name_of(path.stem, at, kind)
    target = plain.with_name(f"{plain.stem}-from-{version}.db")
    copy = 1
    # An upgrade that was killed has left its copy.
    while target.exists():
        copy += 1
        target = plain.with_name(f"{plain.stem}-from-{version}-{copy}.db")
    verified_copy(path, target)
    write_checksum(Backup(path=target, made_at=at, kind=kind, size=target.stat().st_size))
