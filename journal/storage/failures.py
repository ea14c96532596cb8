"""SQLite's own words for what went wrong, turned into reasons a person can be told."""

from __future__ import annotations

import sqlite3

from journal.errors import CannotOpen, NotAJournal

# The primary result codes of https://sqlite.org/rescode.html; the extended ones hold them in their lowest byte.
_PRIMARY = 0xFF
_REASONS = (
    (sqlite3.SQLITE_FULL, "disk_full"),
    (sqlite3.SQLITE_READONLY, "read_only"),
    (sqlite3.SQLITE_PERM, "no_permission"),
    (sqlite3.SQLITE_CANTOPEN, "no_permission"),
    (sqlite3.SQLITE_BUSY, "locked"),
    (sqlite3.SQLITE_LOCKED, "locked"),
    (sqlite3.SQLITE_IOERR, "disk_error"),
    (sqlite3.SQLITE_CORRUPT, "damaged"),
    (sqlite3.SQLITE_NOTADB, "not_a_database"),
    (sqlite3.SQLITE_INTERRUPT, "closed"),
)
_NOT_OURS = frozenset({"damaged", "not_a_database"})


def reason_of(error: BaseException) -> str:
    """Why SQLite refused, in a word.

    One of disk_full, read_only, no_permission, locked, disk_error, damaged, not_a_database, closed, unknown.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return "no_permission" if isinstance(error, PermissionError) else "unknown"
    return next((reason for primary, reason in _REASONS if code & _PRIMARY == primary), "unknown")


def cannot_open(error: sqlite3.Error) -> CannotOpen | None:
    """What to raise when a file cannot be opened or read; None when the fault is not the file's."""
    reason = reason_of(error)
    if reason == "unknown":
        return None
    return NotAJournal(reason) if reason in _NOT_OURS else CannotOpen(reason)
