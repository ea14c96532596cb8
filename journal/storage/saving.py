"""The parts of one save: the talk's own row, and what it leaves to be done."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from journal.clean import clean
from journal.conversations import Half, Status
from journal.entries import Entry, When
from journal.promises import Action, PromiseEvent
from journal.storage.codes import fresh_code, uuid7
from journal.storage.columns import ids_text, moment_text
from journal.storage.conversation_columns import when_columns
from journal.storage.promises import append, promises_with
from journal.storage.tables import insert, update
from journal.storage.versions import keep_version

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = dict[str, str | int | None]


def insert_talk(db: Database, entry: Entry, client_id: int, *, at: datetime) -> int:
    """A new conversation; it follows on from the last one that wanted a second talk and has none."""
    now = moment_text(at)
    return insert(
        db,
        "conversations",
        {
            "uid": uuid7(at),
            "code": fresh_code(db.conn),
            "client_id": client_id,
            "topic": clean(entry.topic).strip(),
            "status": entry.status,
            **when_columns(entry.when),
            "channel": entry.channel,
            "follows_id": _wanting_second_talk(db, client_id, entry.when),
            "template": entry.template,
            "goal_tag": entry.goal_tag,
            **_ratings(entry),
            "second_talk": wants_second_talk(entry),
            "prepared_at": now if entry.half is Half.BEFORE else None,
            "reflected_at": now if entry.reflected else None,
            "created_at": now,
            "changed_at": now,
        },
    )


def update_talk(db: Database, entry: Entry, conversation_id: int, *, at: datetime) -> None:
    """What the form says about a conversation that is there: the other half's own columns stay as they are.

    A conversation deleted meanwhile in another window comes back.
    """
    now = moment_text(at)
    columns: Row = {
        "topic": clean(entry.topic).strip(),
        **when_columns(entry.when),
        "channel": entry.channel,
        "deleted_at": None,
        "changed_at": now,
    }
    if entry.half is Half.BEFORE:
        columns |= {
            "template": entry.template,
            "goal_tag": entry.goal_tag,
            "expected_discomfort": entry.ratings.expected,
        }
    else:
        columns |= {"status": entry.status, "second_talk": wants_second_talk(entry), **_ratings(entry)}
        if entry.ratings.expected is None:
            del columns["expected_discomfort"]
    update(db, "conversations", conversation_id, columns)
    first_time = {"prepared_at": entry.half is Half.BEFORE, "reflected_at": entry.reflected}
    for column, holds in first_time.items():
        if holds:
            db.conn.execute(
                f"update conversations set {column} = coalesce({column}, ?) where id = ?",  # noqa: S608 - two fixed names
                (now, conversation_id),
            )


def wants_second_talk(entry: Entry) -> bool:
    """Whether another talk is wanted; one that was moved always wants its new time."""
    return entry.second_talk or entry.second_talk_when is not None or entry.status is Status.MOVED


def plan_next_talk(db: Database, entry: Entry, conversation_id: int, *, at: datetime) -> int | None:
    """The planned talk that follows on from this one, or that it was moved to; None when no time was given.

    One that is planned already gets the time. A moved talk hands its BEFORE half on.
    """
    if entry.second_talk_when is None:
        return None
    planned = db.conn.execute(
        """
        select id
        from conversations
        where (follows_id = ?1 or moved_from_id = ?1) and status = 'planned' and deleted_at is null
        order by id
        limit 1
        """,
        (conversation_id,),
    ).fetchone()
    columns: Row = {**when_columns(entry.second_talk_when), "changed_at": moment_text(at)}
    if planned is not None:
        keep_version(db, planned["id"], at=at)
        update(db, "conversations", planned["id"], columns)
        next_id: int = planned["id"]
        return next_id
    this = db.conn.execute("select * from conversations where id = ?", (conversation_id,)).fetchone()
    columns |= {
        "uid": uuid7(at),
        "code": fresh_code(db.conn),
        "client_id": this["client_id"],
        "topic": this["topic"],
        "status": Status.PLANNED,
        "channel": this["channel"],
        "created_at": moment_text(at),
    }
    if entry.status is not Status.MOVED:
        return insert(db, "conversations", {**columns, "follows_id": conversation_id})
    handed_on = ("follows_id", "template", "goal_tag", "expected_discomfort", "prepared_at")
    columns |= {column: this[column] for column in handed_on}
    next_id = insert(db, "conversations", {**columns, "moved_from_id": conversation_id})
    _copy_before(db, conversation_id, next_id)
    return next_id


def owe_mail(db: Database, conversation_id: int, owed: bool, *, at: datetime) -> bool:
    """Owe the summary mail, or no longer; one that was sent stays sent. Whether it is owed now."""
    now = moment_text(at)
    if owed:
        db.conn.execute(
            """
            insert into mails (uid, conversation_id, state, owed_since, changed_at)
            values (?1, ?2, 'owed', ?3, ?3)
            on conflict (conversation_id) do update
            set state = 'owed', owed_since = excluded.owed_since, settled_at = null, changed_at = excluded.changed_at
            where state = 'waived'
            """,
            (uuid7(at), conversation_id, now),
        )
    else:
        db.conn.execute(
            """
            update mails
            set state = 'waived', settled_at = ?1, changed_at = ?1
            where conversation_id = ?2 and state = 'owed'
            """,
            (now, conversation_id),
        )
    found = db.conn.execute("select state from mails where conversation_id = ?", (conversation_id,)).fetchone()
    return found is not None and found["state"] == "owed"


def announce(db: Database, entry: Entry, conversation_id: int, client_id: int, *, at: datetime) -> None:
    """Write down the consequence, in place of the one of this talk that is not decided yet."""
    if entry.consequence is None:
        return
    row: Row = {
        "text": clean(entry.consequence.text).strip(),
        "review_on": entry.consequence.review_on.isoformat(),
        "changed_at": moment_text(at),
    }
    undecided = db.conn.execute(
        "select id from consequences where conversation_id = ? and decided_on is null order by id limit 1",
        (conversation_id,),
    ).fetchone()
    if undecided is not None:
        update(db, "consequences", undecided["id"], row)
    else:
        insert(
            db,
            "consequences",
            {**row, "uid": uuid7(at), "client_id": client_id, "conversation_id": conversation_id},
        )


def touch_limits(db: Database, entry: Entry, conversation_id: int) -> None:
    """Count the limits that the talk touched, and no others."""
    touched = ids_text(entry.limits_touched)
    db.conn.execute(
        "delete from limit_touches where conversation_id = ? and limit_id not in (select value from json_each(?))",
        (conversation_id, touched),
    )
    db.conn.execute(
        """
        insert or ignore into limit_touches (limit_id, conversation_id, touched_on)
        select id, ?, ? from limits where id in (select value from json_each(?))
        """,
        (conversation_id, entry.when.day.isoformat(), touched),
    )


def change_client(db: Database, conversation_id: int, client_id: int, *, at: datetime) -> None:
    """Make it another client's conversation, with its promises, its consequences and its lessons."""
    before = db.conn.execute("select client_id from conversations where id = ?", (conversation_id,)).fetchone()
    if before["client_id"] == client_id:
        return
    now = moment_text(at)
    ids = [
        row["id"]
        for row in db.conn.execute(
            "select id from promises where conversation_id = ? and client_id is ? order by id",
            (conversation_id, before["client_id"]),
        )
    ]
    for promise in promises_with(db.conn, ids):
        corrected = PromiseEvent(
            id=0,
            promise_id=promise.id,
            action=Action.CORRECT,
            at=at,
            day=at.date(),
            text=promise.text,
            side=promise.side,
            due=promise.due,
            client_id=client_id,
            under_pressure=promise.under_pressure,
        )
        append(db, corrected)
    db.conn.execute(
        "update conversations set client_id = ?, changed_at = ? where id = ?", (client_id, now, conversation_id)
    )
    for table in ("consequences", "lessons"):
        db.conn.execute(
            f"update {table} set client_id = ?, changed_at = ? where conversation_id = ? and client_id = ?",  # noqa: S608 - two fixed names
            (client_id, now, conversation_id, before["client_id"]),
        )


def _ratings(entry: Entry) -> Row:
    return {
        "expected_discomfort": entry.ratings.expected,
        "discomfort": entry.ratings.discomfort,
        "goal_reached": entry.ratings.goal,
        "control": entry.ratings.control,
        "talk_share": entry.ratings.talk_share,
    }


def _wanting_second_talk(db: Database, client_id: int, when: When) -> int | None:
    row = db.conn.execute(
        """
        select id
        from conversations as earlier
        where client_id = ?
          and day <= ?
          and second_talk = 1
          and deleted_at is null
          and not exists (
              select 1 from conversations
              where follows_id = earlier.id and deleted_at is null and status not in ('cancelled', 'avoided')
          )
          and not exists (
              select 1 from conversations
              where moved_from_id = earlier.id and deleted_at is null and status not in ('cancelled', 'avoided')
          )
        order by day desc, id desc
        limit 1
        """,
        (client_id, when.day.isoformat()),
    ).fetchone()
    return None if row is None else row["id"]


def _copy_before(db: Database, conversation_id: int, next_id: int) -> None:
    db.conn.execute(
        """
        insert into answers (conversation_id, half, prompt, position, text)
        select ?, half, prompt, position, text
        from answers
        where conversation_id = ? and half = 'before'
        order by id
        """,
        (next_id, conversation_id),
    )
    db.conn.execute(
        """
        insert into feelings (conversation_id, moment, whose, word, intensity, position)
        select ?, moment, whose, word, intensity, position
        from feelings
        where conversation_id = ? and moment = 'before'
        order by id
        """,
        (next_id, conversation_id),
    )
