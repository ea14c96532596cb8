"""The draft keeper: whatever is typed is in the file a moment later, and nothing waits for it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from journal.drafts import ConversationDraft, KeptDraft, to_json
from journal.errors import CannotSave
from journal.frozen import dataclass
from journal.storage.codes import uuid7
from journal.storage.connection import connect, transaction
from journal.storage.draft_rows import Gone, Place, write_draft
from journal.storage.failures import reason_of
from journal.storage.identity import Identity

# How long after a failure it is tried again, and how often the thread looks whether the program has ended.
_AGAIN_SECONDS = 1.0
# Shorter than that of a save, which is not tried again by itself, so that ending never takes long.
_PATIENCE_SECONDS = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """All that was typed is in the file. `draft_id` is None while there is nothing in it worth keeping."""

    key: str
    at: datetime
    draft_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotKept:
    """The file refuses; the newest text is held and tried again. `reason` is one of those CannotSave gives."""

    key: str
    reason: str


Listener = Callable[[Kept | NotKept], None]


class DraftKeeper:
    """Writes the newest text of every draft at once, on one thread with a connection of its own."""

    def __init__(self, path: Path, *, identity: Identity, now: Callable[[], datetime], wal: bool = True) -> None:
        self._path = path
        self._identity = identity
        self._now = now
        self._wal = wal
        self._turn = threading.Condition()
        self._waiting: dict[str, ConversationDraft] = {}
        self._writing = False
        self._failing = False
        self._finished: set[str] = set()
        self._unfinished_rows: set[str] = set()
        self._states: dict[str, Kept | NotKept] = {}
        self._places: dict[str, Place] = {}
        self._listeners: tuple[Listener, ...] = ()
        self._thread: threading.Thread | None = None
        self._connection: sqlite3.Connection | None = None
        self._closing = False

    def new_key(self) -> str:
        """What a form that was just opened keeps its text under; nothing is written yet."""
        return uuid7(self._now())

    def resume(self, kept: KeptDraft) -> str:
        """The key of a draft that is opened again. What another window wrote since is kept as an earlier version."""
        with self._turn:
            self._finished.discard(kept.key)
            self._places[kept.key] = Place.of(kept)
        return kept.key

    def keep(self, key: str, draft: ConversationDraft) -> None:
        """Write the text as soon as possible; returns at once. Earlier text under the key that still waits is skipped.

        A draft gets its row when it first has content. After `finish` or `close` nothing is kept any more.
        """
        with self._turn:
            if key in self._finished or self._closing:
                return
            self._waiting[key] = draft
            self._failing = False
            self._start()
            self._turn.notify_all()

    def finish(self, key: str) -> None:
        """The text was saved: nothing more is kept under the key, and what is left of its draft goes."""
        with self._turn:
            if key in self._finished:
                return
            self._finished.add(key)
            self._waiting.pop(key, None)
            self._states.pop(key, None)
            if self._places.pop(key, None) is not None or self._writing:
                self._unfinished_rows.add(key)
                self._start()
            self._turn.notify_all()

    def kept_at(self, key: str) -> datetime | None:
        """When the text was last in the file, whole, in UTC; None while it is not."""
        state = self._states.get(key)
        return state.at if isinstance(state, Kept) else None

    def state(self, key: str) -> Kept | NotKept | None:
        """How it stands with a draft; None before it was first kept."""
        return self._states.get(key)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of every change of state, on the keeper's thread, until the answer is called.

        A listener that raises is not called again: keeping goes on.
        """
        with self._turn:
            self._listeners = (*self._listeners, listener)
        return lambda: self._forget(listener)

    def flush(self, timeout: float) -> bool:
        """Wait until everything is in the file, at most `timeout` seconds, and say whether it is."""
        with self._turn:
            self._failing = False
            self._turn.notify_all()
            return self._turn.wait_for(self._is_done, timeout)

    def unkept(self) -> tuple[ConversationDraft, ...]:
        """What was typed and is not in the file yet, each form's newest text."""
        with self._turn:
            return tuple(draft for draft in self._waiting.values() if draft.has_content)

    def close(self, timeout: float = 1.0) -> bool:
        """Flush, then end the thread; says whether everything is in the file."""
        done = self.flush(timeout)
        with self._turn:
            self._closing = True
            thread = self._thread
            self._turn.notify_all()
        if thread is not None:
            thread.join()
        return done

    def _is_done(self) -> bool:
        return not self._waiting and not self._writing and not self._unfinished_rows

    def _start(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._work, name="afterword-drafts")
            self._thread.start()

    def _forget(self, listener: Listener) -> None:
        with self._turn:
            self._listeners = tuple(known for known in self._listeners if known is not listener)

    def _work(self) -> None:
        while self._wait_for_text():
            with self._turn:
                taken, self._waiting = self._waiting, {}
                saved, self._unfinished_rows = self._unfinished_rows, set()
                self._writing = True
            try:
                for key, draft in taken.items():
                    self._keep(key, draft)
                self._remove(saved)
            finally:
                with self._turn:
                    self._writing = False
                    self._turn.notify_all()
        self._disconnect()

    def _wait_for_text(self) -> bool:
        with self._turn:
            while True:
                if (self._waiting or self._unfinished_rows) and not self._failing:
                    return True
                if self._closing or not threading.main_thread().is_alive():
                    return False
                # The timeout is also what tries again after a failure.
                if not self._turn.wait(_AGAIN_SECONDS):
                    self._failing = False

    def _keep(self, key: str, draft: ConversationDraft) -> None:
        state: Kept | NotKept
        try:
            content = to_json(draft)
            at = self._now()
            connection = self._connected()
            with transaction(connection):
                found = write_draft(connection, key, draft, content, place=self._places.get(key), at=at)
        except Exception as error:  # noqa: BLE001 - whatever it was, the text must not be thought to be kept
            self._disconnect()
            state = NotKept(key=key, reason=error.reason if isinstance(error, CannotSave) else reason_of(error))
            with self._turn:
                self._failing = True
                if key not in self._finished:
                    self._waiting.setdefault(key, draft)
        else:
            with self._turn:
                if isinstance(found, Gone):
                    self._places.pop(key, None)
                elif found is not None:
                    self._places[key] = found
            state = Kept(key=key, at=at, draft_id=found.draft_id if isinstance(found, Place) else None)
        self._tell(state)

    def _remove(self, keys: set[str]) -> None:
        try:
            for key in keys:
                connection = self._connected()
                with transaction(connection):
                    connection.execute("delete from drafts where uid = ?", (key,))
                self._places.pop(key, None)
        except (sqlite3.Error, CannotSave, OSError):
            self._disconnect()
            with self._turn:
                self._failing = True
                self._unfinished_rows |= keys

    def _tell(self, state: Kept | NotKept) -> None:
        with self._turn:
            if state.key in self._finished:
                return
            self._states[state.key] = state
            listeners = self._listeners
        for listener in listeners:
            try:
                listener(state)
            except Exception:  # noqa: BLE001 - what becomes of a screen must not stop the keeping
                self._forget(listener)

    def _connected(self) -> sqlite3.Connection:
        self._identity.check(self._path)
        if self._connection is None:
            self._connection = connect(self._path, wal=self._wal, patience=_PATIENCE_SECONDS)
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
