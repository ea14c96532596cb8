"""The journal's file, opened: reads on the thread that asks, writes one after the other on a thread of their own."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from journal.errors import CannotOpen
from journal.storage.connection import connect, keep_private, snapshot
from journal.storage.failures import cannot_open
from journal.storage.identity import Identity, look, version_in
from journal.synced import synced_by

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from sqlite_utils import Database

    from journal.storage.keeper import DraftKeeper
    from journal.storage.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")


# How long a read may still run when the store closes, before it is interrupted, and again.
_STOP_SECONDS = 0.02


def _now() -> datetime:
    return datetime.now(UTC)


def open_store(path: Path | str, *, at: datetime, now: Callable[[], datetime] = _now, wal: bool | None = None) -> Store:
    """The journal at `path`, made if there is none there, and brought up to date if an older version wrote it.

    `at` is this moment, aware; `now` answers with the moment a draft is kept. `wal` is False for a file in a folder
    that is synced or on a network; None looks where it lies. Raises CannotOpen, NewerJournal or NotAJournal, leaving
    the file as it was.
    """
    if wal is None:
        wal = synced_by(path) is None
    if not look(path):
        from pathlib import Path

        from journal.storage.migration import bring_up_to_date

        bring_up_to_date(Path(path), at=at, wal=wal)
    keep_private(path)
    store = Store(path, now=now, wal=wal)
    store.read(version_in)
    return store


class Store:
    """An open journal. Asks and changes are plain functions of `journal.storage`, whose first argument it supplies."""

    def __init__(self, path: Path | str, *, now: Callable[[], datetime] = _now, wal: bool = True) -> None:
        self._path = path
        self._now = now
        self._wal = wal
        self._identity = Identity.of(path)
        self._lock = threading.RLock()
        self._readers: dict[threading.Thread, _Reader] = {}
        self._writer: Writer | None = None
        self._keeper: DraftKeeper | None = None
        self._closed = False

    @property
    def path(self) -> Path:
        """Where the file lies."""
        from pathlib import Path

        return Path(self._path)

    def read(self, ask: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `ask` finds; all its queries see the journal at one moment.

        Raises CannotOpen when the file cannot be read (any more), and what `ask` raises.
        """
        reader = self._reader()
        try:
            with reader.lock, snapshot(reader.connection):
                return ask(reader.connection, *args, **kwargs)
        except sqlite3.Error as error:
            raise cannot_open(error) or error from error

    def write(self, change: Callable[Concatenate[Database, P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The result of `change`, once all of it is in the file.

        The future raises CannotSave when the file refused, and what `change` raised otherwise; either way nothing was
        changed. Changes happen in the order in which they were asked for and cannot be cancelled.
        """
        return self._writing().submit(lambda database: change(database, *args, **kwargs))

    @property
    def drafts(self) -> DraftKeeper:
        """The keeper of what is being typed."""
        with self._lock:
            if self._keeper is None:
                from journal.storage.keeper import DraftKeeper

                self._keeper = DraftKeeper(self.path, identity=self._identity, now=self._now, wal=self._wal)
            return self._keeper

    def close(self) -> None:
        """Write what is waiting to be written, and close every connection, so that one file remains."""
        with self._lock:
            self._closed = True
            keeper, writer, readers = self._keeper, self._writer, list(self._readers.values())
            self._readers.clear()
        if keeper is not None:
            keeper.close()
        if writer is not None:
            writer.close()
        for reader in readers:
            reader.close()

    def _writing(self) -> Writer:
        with self._lock:
            if self._writer is None:
                from journal.storage.writer import Writer

                self._writer = Writer(self.path, identity=self._identity, wal=self._wal)
                if self._closed:
                    self._writer.close()
            return self._writer

    def _reader(self) -> _Reader:
        thread = threading.current_thread()
        found = self._readers.get(thread)
        if found is not None:
            return found
        if self._closed:
            raise CannotOpen("closed")
        try:
            reader = _Reader(connect(self._path, wal=self._wal))
        except sqlite3.Error as error:
            raise cannot_open(error) or error from error
        with self._lock:
            for ended in [thread for thread in self._readers if not thread.is_alive()]:
                self._readers.pop(ended).close()
            self._readers[thread] = reader
        return reader


class _Reader:
    """A thread's own connection; the lock is only ever waited for by the thread that closes the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.lock = threading.RLock()

    def close(self) -> None:
        # Only a query that is running is interrupted: a pending interrupt would stop the checkpoint that closing makes.
        # One that is about to run would miss a single one.
        while not self.lock.acquire(timeout=_STOP_SECONDS):
            self.connection.interrupt()
        try:
            self.connection.execute("select 1").close()
            self.connection.close()
        finally:
            self.lock.release()
