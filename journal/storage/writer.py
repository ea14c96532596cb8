"""The one thread that writes what a person saves."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeVar, cast

from journal.errors import CannotSave
from journal.storage.connection import connect, transaction
from journal.storage.failures import reason_of
from journal.storage.identity import Identity

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")

# How often the thread looks whether the program has ended without closing the store.
_LOOK_SECONDS = 1.0


class Writer:
    """Runs changes one after the other, each in its own transaction, on a thread started with the first of them."""

    def __init__(self, path: Path, *, identity: Identity, wal: bool) -> None:
        self._path = path
        self._identity = identity
        self._wal = wal
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._database: Database | None = None

    def submit(self, change: Callable[[Database], T]) -> Future[T]:
        """The result of a change, once it is in the file."""
        future: Future[T] = Future()
        # A future that runs cannot be cancelled: what was asked to be saved is saved, whoever stops waiting for it.
        future.set_running_or_notify_cancel()
        with self._lock:
            if self._closed:
                future.set_exception(CannotSave("closed"))
                return future
            self._jobs.put(lambda: self._settle(future, change))
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._work, name="afterword-writer")
                self._thread.start()
        return future

    def close(self) -> None:
        """Make the changes that were asked for, then close the connection."""
        with self._lock:
            self._closed = True
            thread = self._thread
            self._jobs.put(None)
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=_LOOK_SECONDS)
            except Empty:
                if threading.main_thread().is_alive():
                    continue
                break
            if job is None:
                break
            job()
        if self._database is not None:
            self._database.conn.close()
            self._database = None

    def _settle(self, future: Future[T], change: Callable[[Database], T]) -> None:
        try:
            result = self._change(change)
        except BaseException as error:  # noqa: BLE001 - it is raised again by whoever asks the future
            future.set_exception(error)
        else:
            future.set_result(result)

    def _change(self, change: Callable[[Database], T]) -> T:
        try:
            self._identity.check(self._path)
            database = self._opened()
            with transaction(database.conn):
                return change(database)
        except sqlite3.Error as error:
            raise CannotSave(reason_of(error)) from error

    def _opened(self) -> Database:
        if self._database is None:
            connection = connect(self._path, wal=self._wal, indexing=True)
            # It answers to everything a Database does, and is one as soon as a change needs more than the connection.
            self._database = cast("Database", _LoadedWhenAsked(connection))
        return self._database


class _LoadedWhenAsked:
    """A Database of sqlite-utils that is loaded when it is first asked for more than its connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection

    def __getattr__(self, name: str) -> object:
        from sqlite_utils import Database

        return getattr(Database(self.conn, execute_plugins=False), name)
