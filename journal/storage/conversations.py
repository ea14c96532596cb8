"""Conversations: reading them, saving a form, deleting, and moving one to another client."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.clean import clean
from journal.conversations import Channel, Conversation, Half, Moment, Status
from journal.entries import Entry
from journal.errors import NotFound, WrongField
from journal.frozen import dataclass
from journal.promises import Promise, PromiseState
from journal.storage.clients import ensure_client
from journal.storage.columns import day, moment_or_none, moment_text
from journal.storage.conversation_columns import conversations_with, write_answers, write_feelings
from journal.storage.promises import add_for, of_conversation

if TYPE_CHECKING:
    from sqlite_utils import Database

LINES = """
    select
        conversations.id,
        conversations.code,
        conversations.client_id,
        clients.name as client,
        conversations.topic,
        conversations.status,
        conversations.day,
        conversations.starts_at,
        conversations.channel,
        conversations.expected_discomfort,
        conversations.discomfort,
        conversations.reflected_at is not null as reflected,
        conversations.has_promises
    from conversations
    join clients on clients.id = conversations.client_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """A conversation in a list. `place` is what `recent` goes on from."""

    id: int
    code: str
    client_id: int
    client: str
    topic: str
    status: Status
    day: date
    starts_at: datetime | None
    channel: Channel | None
    expected: int | None
    discomfort: int | None
    reflected: bool
    has_promises: bool

    @property
    def place(self) -> tuple[date, int]:
        return self.day, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What one save wrote. `next_talk_id` is the talk that was planned, or given a new time, with it."""

    conversation_id: int
    code: str
    client_id: int
    promise_ids: tuple[int, ...]
    mail_owed: bool
    next_talk_id: int | None


def conversation(db: sqlite3.Connection, conversation_id: int) -> Conversation:
    """One conversation, deleted or not; raises NotFound."""
    found = conversations_with(db, (conversation_id,))
    if not found:
        raise NotFound("no_conversation", name=str(conversation_id))
    return found[0]


def by_code(db: sqlite3.Connection, code: str) -> Conversation:
    """The conversation a list names by that code; raises NotFound."""
    row = db.execute(
        "select id from conversations where code = ? and deleted_at is null", (clean(code).strip().lower(),)
    ).fetchone()
    if row is None:
        raise NotFound("no_conversation", name=code)
    return conversation(db, row["id"])


def planned_with(db: sqlite3.Connection, client_id: int) -> tuple[Conversation, ...]:
    """The planned talks with a client, the earliest first, those whose time has passed included."""
    rows = db.execute(
        """
        select id
        from conversations
        where client_id = ? and status = 'planned' and deleted_at is null
        order by day, starts_at is null, starts_at, id
        """,
        (client_id,),
    )
    return conversations_with(db, [row["id"] for row in rows])


def last_held_with(db: sqlite3.Connection, client_id: int, limit: int = 3) -> tuple[Conversation, ...]:
    """The last talks with a client that took place, wholly or partly, the newest first."""
    rows = db.execute(
        """
        select id
        from conversations
        where client_id = ? and status in ('held', 'partly') and deleted_at is null
        order by day desc, starts_at desc, id desc
        limit ?
        """,
        (client_id, limit),
    )
    return conversations_with(db, [row["id"] for row in rows])


def recent(
    db: sqlite3.Connection, *, before: tuple[date, int] | None = None, limit: int, client_id: int | None = None
) -> tuple[HistoryLine, ...]:
    """A page of the history, the newest day first; `before` is the `place` of the last line of the page before."""
    asked = "where conversations.deleted_at is null"
    values: list[str | int] = []
    if client_id is not None:
        asked += " and conversations.client_id = ?"
        values.append(client_id)
    if before is not None:
        asked += " and (conversations.day, conversations.id) < (?, ?)"
        values += [before[0].isoformat(), before[1]]
    rows = db.execute(
        f"{LINES} {asked} order by conversations.day desc, conversations.id desc limit ?", (*values, limit)
    )
    return lines_in(rows)


def with_topic_like(db: sqlite3.Connection, typed: str, *, limit: int) -> tuple[HistoryLine, ...]:
    """The newest conversations whose topic has words that begin like those typed; accents do not count."""
    import re

    words = re.findall(r"\w+", clean(typed))
    if not words:
        return ()
    asked = """
        where conversations.deleted_at is null
          and conversations.id in (select rowid / 16 from search where search match ? and rowid % 16 = 4)
        order by conversations.day desc, conversations.id desc
        limit ?
    """
    rows = db.execute(
        f"{LINES} {asked}",
        (" ".join(f'"{word}"*' for word in words), limit),
    )
    return lines_in(rows)


def open_promises_of(db: sqlite3.Connection, conversation_id: int) -> tuple[Promise, ...]:
    """What was promised in a talk and is open or unconfirmed; to be decided before the talk is deleted."""
    unsettled = (PromiseState.OPEN, PromiseState.DELIVERED)
    return tuple(promise for promise in of_conversation(db, conversation_id) if promise.state in unsettled)


def save(db: Database, entry: Entry, *, at: datetime, on: date, draft: str | None = None) -> Saved:
    """Write everything a form says, and remove its draft.

    `at` is this moment, aware; `on` the journal's day, on which its promises are made; `draft` the draft keeper's key.
    A conversation that is there keeps its earlier version, and the promises it has: those of the entry are added. It
    keeps its status when BEFORE is saved. Raises NotFound, and WrongField for a client, a topic or a promise without
    words.
    """
    from journal.storage import drafting, saving
    from journal.storage.versions import keep_version

    if not clean(entry.topic).strip():
        raise WrongField("topic", "topic_empty")
    client_id = ensure_client(db, entry.client, at=at)
    if entry.conversation_id is None:
        conversation_id = saving.insert_talk(db, entry, client_id, at=at)
    else:
        conversation_id = entry.conversation_id
        keep_version(db, conversation_id, at=at)
        saving.change_client(db, conversation_id, client_id, at=at)
        saving.update_talk(db, entry, conversation_id, at=at)
    write_answers(db, conversation_id, entry.half, entry.answers)
    own = Moment.BEFORE if entry.half is Half.BEFORE else Moment.AFTER
    write_feelings(db, conversation_id, {own} | {feeling.moment for feeling in entry.feelings}, entry.feelings)
    made = [
        add_for(db, new, client_id=client_id, conversation_id=conversation_id, at=at, on=on).id
        for new in entry.promises
    ]
    saving.announce(db, entry, conversation_id, client_id, at=at)
    next_talk_id = None
    if entry.half is Half.AFTER:
        saving.owe_mail(db, conversation_id, entry.mail_owed, at=at)
        saving.touch_limits(db, entry, conversation_id)
        next_talk_id = saving.plan_next_talk(db, entry, conversation_id, at=at)
    drafting.purge(db, at=at)
    if draft is not None:
        db.conn.execute("delete from drafts where uid = ?", (draft,))
    saved = conversation(db.conn, conversation_id)
    return Saved(
        conversation_id=conversation_id,
        code=saved.code,
        client_id=client_id,
        promise_ids=tuple(made),
        mail_owed=saved.mail_owed,
        next_talk_id=next_talk_id,
    )


def delete(db: Database, conversation_id: int, *, at: datetime) -> None:
    """Take a conversation out of every list; `undelete` brings it back. Its promises stay. Raises NotFound."""
    _set_deleted(db, conversation_id, moment_text(at), at)


def undelete(db: Database, conversation_id: int, *, at: datetime) -> None:
    """Bring a deleted conversation back. Raises NotFound."""
    _set_deleted(db, conversation_id, None, at)


def move_to_client(db: Database, conversation_id: int, name: str, *, at: datetime) -> int:
    """Make it the conversation of the client of that name, who is made if need be; the id of the client.

    Its promises, consequences and lessons go along; the corrections of the promises are dated by `at` as given.
    Raises NotFound, and WrongField for an empty name.
    """
    from journal.storage import saving
    from journal.storage.versions import keep_version

    keep_version(db, conversation_id, at=at)
    client_id = ensure_client(db, name, at=at)
    saving.change_client(db, conversation_id, client_id, at=at)
    return client_id


def _set_deleted(db: Database, conversation_id: int, deleted_at: str | None, at: datetime) -> None:
    changed = db.conn.execute(
        "update conversations set deleted_at = ?, changed_at = ? where id = ?",
        (deleted_at, moment_text(at), conversation_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_conversation", name=str(conversation_id))


def lines_in(rows: Iterable[sqlite3.Row]) -> tuple[HistoryLine, ...]:
    """The lines that rows of `LINES` hold."""
    return tuple(
        HistoryLine(
            id=row["id"],
            code=row["code"],
            client_id=row["client_id"],
            client=row["client"],
            topic=row["topic"],
            status=Status(row["status"]),
            day=day(row["day"]),
            starts_at=moment_or_none(row["starts_at"]),
            channel=Channel(row["channel"]) if row["channel"] else None,
            expected=row["expected_discomfort"],
            discomfort=row["discomfort"],
            reflected=bool(row["reflected"]),
            has_promises=bool(row["has_promises"]),
        )
        for row in rows
    )
