"""The one place where connections to the journal's file are opened, and the one way to write through them."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial

from journal.synced import synced_by

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

BUSY_SECONDS = 5.0

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_OTHERS = 0o077
_BESIDE = ("", "-wal", "-shm", "-journal")

# What may stand in a file's address as it is.
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:")

# One byte of bad UTF-8 would otherwise make its whole row unreadable.
_TEXT = partial(str, encoding="utf-8", errors="replace")

_PRAGMAS = (
    "foreign_keys = on",
    "secure_delete = on",
    "cell_size_check = on",
    "temp_store = memory",
)


def connect(
    path: Path | str, *, wal: bool | None = None, patience: float = BUSY_SECONDS, indexing: bool = False
) -> sqlite3.Connection:
    """A connection with the journal's settings to a file that is there already.

    It may be closed by another thread than the one that uses it. `wal` is False for a file in a folder that is synced
    or on a network, where the write-ahead log is not safe; None looks where it lies. `patience` is how many seconds it
    waits for another process to finish writing. `indexing` is True where text is written that search must find: only
    there may the triggers of the schema reach the full-text index. Raises sqlite3.Error.
    """
    if wal is None:
        wal = synced_by(path) is None
    connection = _open(path, "rw", patience)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"pragma {pragma}")
        # SQLite up to 3.40 counts FTS5 among what an untrusted schema may not touch, so one connection trusts it.
        connection.execute(f"pragma trusted_schema = {'on' if indexing else 'off'}")
        connection.execute(f"pragma synchronous = {'full' if wal else 'extra'}")
        _switch_journal_mode(connection, "wal" if wal else "delete")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_look(path: Path | str, *, recovering: bool = False) -> sqlite3.Connection:
    """A connection for looking at what a file is, which cannot change it.

    With `recovering` it may do what SQLite does before anyone can read a file that was being written in a crash.
    Raises sqlite3.Error.
    """
    if recovering:
        return _open(path, "rw", BUSY_SECONDS)
    # Beside an empty file SQLite would delete the log, which holds all that is left.
    return _open(path, "ro" if os.path.exists(path) and os.path.getsize(path) else "ro&immutable=1", BUSY_SECONDS)


def connect_alone(path: Path | str, *, patience: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection that nobody else can open one beside, until it is closed; all of the journal is in its file then.

    The lock lies on the file itself: nobody can begin a new log while files are moved about. Raises sqlite3.Error, at
    once or after `patience` seconds when another connection is open.
    """
    connection = _open(path, "rw", patience)
    try:
        # Before the first look at the file, or the lock would lie in the file beside it.
        connection.execute("pragma locking_mode = exclusive")
        connection.execute("begin exclusive")
        connection.execute("commit")
        connection.execute("pragma wal_checkpoint(truncate)")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is written, or nothing is.

    The write lock is taken at the start: a transaction that takes it later, when it first writes, fails at once if
    another process has written meanwhile, however long it would be willing to wait.
    """
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Every query inside sees the journal as it was at the first one."""
    connection.execute("begin")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("rollback")


def make_private(path: Path) -> None:
    """Make the file, empty, and its folder where they are missing, and let nobody else read them, whatever the umask.

    A folder that was there already keeps its mode. Raises OSError.
    """
    missing = []
    folder = path.parent
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for folder in reversed(missing):
        with suppress(FileExistsError):
            folder.mkdir(_FOLDER_MODE)
            folder.chmod(_FOLDER_MODE)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, _FILE_MODE))
        path.chmod(_FILE_MODE)
    keep_private(path)


def keep_private(path: Path | str) -> None:
    """Take away what a copy or another program may have allowed others. SQLite gives new -wal files the file's mode."""
    real = os.path.realpath(path)
    for ending in _BESIDE:
        with suppress(FileNotFoundError, PermissionError):
            mode = os.stat(real + ending).st_mode & 0o777
            if mode & _OTHERS:
                os.chmod(real + ending, mode & ~_OTHERS)


def _open(path: Path | str, mode: str, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{_uri(path)}?mode={mode}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.row_factory = sqlite3.Row
    connection.text_factory = _TEXT
    return connection


def _uri(path: Path | str) -> str:
    # As pathlib has it, which takes longer to load than the whole answer of `due`.
    absolute = os.path.abspath(path).replace(os.sep, "/")
    plain = "".join(chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(absolute))
    return f"file://{'' if plain.startswith('/') else '/'}{plain}"


def _switch_journal_mode(connection: sqlite3.Connection, mode: str) -> None:
    # Switching needs the file for itself for a moment and does not always wait for it.
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            if connection.execute(f"pragma journal_mode = {mode}").fetchone()[0] == mode:
                return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        else:
            # Another connection holds the file in its present mode, which works as well.
            return
        time.sleep(0.01)  # between two tries, as another process holds the file
