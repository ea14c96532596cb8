"""What the files for reading and the table of promises are made of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import date, time

from journal.conversations import Conversation
from journal.exchange.promise_table import ListedPromise, written_table
from journal.exchange.sheets import Sheet
from journal.promises import Due, DueKind, Promise, PromiseState, Side
from journal.storage.clients import client
from journal.storage.conversation_columns import conversations_with
from journal.storage.promises import promises_with


def clients_to_write(db: sqlite3.Connection, *, client_id: int | None = None) -> tuple[int, ...]:
    """The clients there is a sheet of, in the order of their names: one, or all but those merged into others."""
    if client_id is not None:
        return (client_id,)
    rows = db.execute("select id from clients where merged_into_id is null order by name_key, id")
    return tuple(row["id"] for row in rows)


def sheet(db: sqlite3.Connection, client_id: int) -> Sheet:
    """What is known about a client, with the numbers of the talks, the earliest first."""
    about = (client_id,)
    alone = "select id from promises where client_id = ? and conversation_id is null and state <> 'void' order by id"
    talks = "select id from conversations where client_id = ? and deleted_at is null order by day, starts_at, id"
    lessons = db.execute("select text from lessons where client_id = ? and pinned = 1 order by id", about)
    limits = db.execute("select text from limits where client_id = ? and ended_on is null order by id", about)
    return Sheet(
        uid=db.execute("select uid from clients where id = ?", about).fetchone()["uid"],
        client=client(db, client_id),
        limits={row["id"]: row["text"] for row in db.execute("select id, text from limits")},
        own_limits=tuple(row["text"] for row in limits),
        lessons=tuple(row["text"] for row in lessons),
        talks=tuple(row["id"] for row in db.execute(talks, about)),
        alone=promises_with(db, [row["id"] for row in db.execute(alone, about)]),
    )


def talks_with_promises(
    db: sqlite3.Connection, ids: Sequence[int]
) -> tuple[tuple[Conversation, tuple[Promise, ...]], ...]:
    """The talks with these numbers, each with what was promised in it."""
    rows = db.execute(
        """
        select id from promises
        where conversation_id in (select value from json_each(?)) and state <> 'void'
        order by id
        """,
        (json.dumps(list(ids)),),
    )
    found = promises_with(db, [row["id"] for row in rows])
    return tuple(
        (talk, tuple(promise for promise in found if promise.conversation_id == talk.id))
        for talk in conversations_with(db, ids)
    )


def listed_promises(db: sqlite3.Connection, *, client_id: int | None = None) -> Iterator[ListedPromise]:
    """Every promise but those entered by mistake, in the order in which they were made."""
    rows = db.execute(
        """
        select
            promises.*,
            coalesce(clients.name, '') as client,
            coalesce(conversations.code, '') as conversation
        from promises
        left join clients on clients.id = promises.client_id
        left join conversations on conversations.id = promises.conversation_id
        where promises.state <> 'void' and (?1 is null or promises.client_id = ?1)
        order by promises.id
        """,
        (client_id,),
    )
    for row in rows:
        yield ListedPromise(
            code=row["code"],
            client=row["client"],
            side=Side(row["direction"]),
            text=row["text"],
            due=Due(
                DueKind(row["due_kind"]),
                date.fromisoformat(row["due_on"]) if row["due_on"] else None,
                time.fromisoformat(row["due_time"]) if row["due_time"] else None,
            ),
            state=PromiseState(row["state"]),
            made_on=date.fromisoformat(row["made_on"]),
            conversation=row["conversation"],
            under_pressure=bool(row["under_pressure"]),
            uid=row["uid"],
        )


def write_promises(db: sqlite3.Connection, write: Callable[[bytes], object], *, client_id: int | None = None) -> int:
    """Write the table of promises, in UTF-8; how many there were."""
    lines = 0
    for line in written_table(listed_promises(db, client_id=client_id)):
        write(line)
        lines += 1
    return lines - 1
