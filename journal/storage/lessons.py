"""Lessons as rows: pinning them, letting them go, and finding those that hold for a client."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.clean import clean
from journal.clock import local
from journal.errors import NotFound, WrongField
from journal.lessons import MOST_SHOWN, Lesson, NewLesson
from journal.storage.codes import uuid7
from journal.storage.columns import moment, moment_text
from journal.storage.tables import insert

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMNS = """
    select lessons.id, lessons.text, lessons.client_id, clients.name as client, lessons.changed_at, lessons.useful
    from lessons
    left join clients on clients.id = lessons.client_id
"""


def pin(database: Database, lesson: NewLesson, *, at: datetime, on: date | None = None) -> int:
    """Pin a sentence; its id. One that says the same for the same client, or for all, is pinned again instead.

    `on` is the journal's day, the local day of `at` when it is not given. Raises WrongField when it says nothing.
    """
    text = _written(lesson.text)
    known = same(database.conn, lesson)
    if known is not None:
        _set_pinned(database, known, pinned=True, at=at)
        return known
    return insert(
        database,
        "lessons",
        {
            "uid": uuid7(at),
            "client_id": lesson.client_id,
            "conversation_id": lesson.conversation_id,
            "text": text,
            "made_on": (on or local(at).date()).isoformat(),
            "changed_at": moment_text(at),
        },
    )


def unpin(database: Database, lesson_id: int, *, at: datetime) -> None:
    """Let a lesson go; it is kept and still found by search. Raises NotFound."""
    _set_pinned(database, lesson_id, pinned=False, at=at)


def pin_again(database: Database, lesson_id: int, *, at: datetime) -> None:
    """Pin a lesson that was let go. Raises NotFound."""
    _set_pinned(database, lesson_id, pinned=True, at=at)


def remove(database: Database, lesson_id: int) -> None:
    """Take back a lesson that was just written: nothing of it stays. Raises NotFound."""
    if database.conn.execute("delete from lessons where id = ?", (lesson_id,)).rowcount == 0:
        raise NotFound("no_lesson", name=str(lesson_id))


def mark_useful(database: Database, lesson_id: int, *, times: int = 1) -> None:
    """Count that a lesson helped, or with -1 that this was said by mistake. Raises NotFound."""
    # The moment of a change is that of the pinning: how often a lesson helped does not make it a newer one.
    changed = database.conn.execute("update lessons set useful = max(0, useful + ?) where id = ?", (times, lesson_id))
    if changed.rowcount == 0:
        raise NotFound("no_lesson", name=str(lesson_id))


def same(connection: sqlite3.Connection, lesson: NewLesson) -> int | None:
    """The id of a lesson that says the same for the same client, pinned or not."""
    row = connection.execute(
        "select id from lessons where client_id is ? and text = ? order by pinned desc, id desc limit 1",
        (lesson.client_id, _written(lesson.text)),
    ).fetchone()
    return None if row is None else row["id"]


def is_pinned(connection: sqlite3.Connection, lesson_id: int) -> bool:
    """Whether a lesson is pinned now."""
    row = connection.execute("select pinned from lessons where id = ?", (lesson_id,)).fetchone()
    return row is not None and bool(row["pinned"])


def lessons_for(
    connection: sqlite3.Connection, client_id: int | None, *, limit: int = MOST_SHOWN
) -> tuple[Lesson, ...]:
    """The pinned lessons of a client and those for all, the most useful first; with None those for all alone.

    Among equally useful ones the client's own stand first, then the newest.
    """
    return _lessons(
        connection.execute(
            f"""
            {_COLUMNS}
            where lessons.pinned = 1 and (lessons.client_id is null or lessons.client_id = ?)
            order by lessons.useful desc, lessons.client_id is null, lessons.made_on desc, lessons.id desc
            limit ?
            """,
            (client_id, limit),
        )
    )


def pinned_lessons(connection: sqlite3.Connection) -> tuple[Lesson, ...]:
    """Every pinned lesson: those for all first, then client by client, the most useful first."""
    return _lessons(
        connection.execute(
            f"""
            {_COLUMNS}
            where lessons.pinned = 1
            order by
                lessons.client_id is not null,
                clients.name,
                lessons.client_id,
                lessons.useful desc,
                lessons.made_on desc,
                lessons.id desc
            """
        )
    )


def _lessons(rows: Iterable[sqlite3.Row]) -> tuple[Lesson, ...]:
    return tuple(
        Lesson(
            id=row["id"],
            text=row["text"],
            client_id=row["client_id"],
            client=row["client"] or "",
            pinned_at=moment(row["changed_at"]),
            useful=row["useful"],
        )
        for row in rows
    )


def _written(text: str) -> str:
    written = " ".join(clean(text).split())
    if not written:
        raise WrongField("text", "text_empty")
    return written


def _set_pinned(database: Database, lesson_id: int, *, pinned: bool, at: datetime) -> None:
    changed = database.conn.execute(
        "update lessons set pinned = ?, changed_at = ? where id = ?", (int(pinned), moment_text(at), lesson_id)
    )
    if changed.rowcount == 0:
        raise NotFound("no_lesson", name=str(lesson_id))
