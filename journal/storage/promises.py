"""Promises as rows: what happens to them is appended, and what they are is replayed from it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.clean import clean
from journal.errors import CannotSave, NotFound, WrongField
from journal.frozen import replace
from journal.promise_life import PromiseHeader, allowed, replay
from journal.promise_times import not_undone
from journal.promises import Action, NewPromise, Promise, PromiseEvent, PromiseState
from journal.storage.codes import fresh_code, uuid7
from journal.storage.columns import day, ids_text, moment, moment_text
from journal.storage.promise_columns import due_columns, event_columns, event_in
from journal.storage.tables import insert, update

if TYPE_CHECKING:
    from sqlite_utils import Database


_WITH_IDS = """
    select
        promises.id,
        promises.code,
        promises.made_on,
        promises.created_at,
        promises.conversation_id,
        promises.contact_id,
        coalesce(clients.name, '') as client
    from promises
    left join clients on clients.id = promises.client_id
    where promises.id in (select value from json_each(?))
"""


def promise(db: sqlite3.Connection, promise_id: int) -> Promise:
    """One promise as it stands; raises NotFound."""
    found = promises_with(db, (promise_id,))
    if not found:
        raise NotFound("no_promise", name=str(promise_id))
    return found[0]


def by_code(db: sqlite3.Connection, code: str) -> Promise:
    """The promise a list names by that code; raises NotFound."""
    row = db.execute("select id from promises where code = ?", (clean(code).strip().lower(),)).fetchone()
    if row is None:
        raise NotFound("no_promise", name=code)
    return promise(db, row["id"])


def history(db: sqlite3.Connection, promise_id: int) -> tuple[PromiseEvent, ...]:
    """Everything that ever happened to the promise, what was undone included, oldest first."""
    rows = db.execute("select * from promise_events where promise_id = ? order by id", (promise_id,))
    return tuple(event_in(row) for row in rows)


def unsettled(db: sqlite3.Connection) -> tuple[Promise, ...]:
    """The open and the delivered promises, in the order in which they were made."""
    # Named, since SQLite would rather read every promise there is, in their order, than sort these few.
    unsettled = "select id from promises indexed by promises_unsettled where state in ('open', 'delivered') order by id"
    return promises_with(db, _ids(db, unsettled))


def open_with(db: sqlite3.Connection, client_id: int) -> tuple[Promise, ...]:
    """Every open promise between me and a client, the newest first."""
    return promises_with(
        db,
        _ids(
            db,
            "select id from promises where client_id = ? and state = 'open' order by made_on desc, id desc",
            (client_id,),
        ),
    )


def of_client(db: sqlite3.Connection, client_id: int) -> tuple[Promise, ...]:
    """Every promise between me and a client, those entered by mistake left out, the newest first."""
    return promises_with(
        db,
        _ids(
            db,
            "select id from promises where client_id = ? and state <> 'void' order by made_on desc, id desc",
            (client_id,),
        ),
    )


def of_conversation(db: sqlite3.Connection, conversation_id: int) -> tuple[Promise, ...]:
    """What was promised in a talk, those entered by mistake left out, in the order in which it was."""
    return promises_with(
        db,
        _ids(
            db,
            "select id from promises where conversation_id = ? and state <> 'void' order by id",
            (conversation_id,),
        ),
    )


def promises_with(db: sqlite3.Connection, ids: Sequence[int]) -> tuple[Promise, ...]:
    """The promises with these ids, in their order, replayed; unknown ids are left out."""
    wanted = ids_text(ids)
    events: defaultdict[int, list[PromiseEvent]] = defaultdict(list)
    for row in db.execute(
        """
        select *
        from promise_events
        where promise_id in (select value from json_each(?))
        order by id
        """,
        (wanted,),
    ):
        events[row["promise_id"]].append(event_in(row))
    headers = {row["id"]: _header(row) for row in db.execute(_WITH_IDS, (wanted,))}
    return tuple(replay(headers[found], events[found]) for found in ids if found in headers)


def add(
    db: Database,
    new: NewPromise,
    *,
    client: str | None = None,
    conversation_id: int | None = None,
    contact_id: int | None = None,
    at: datetime,
    on: date,
) -> Promise:
    """A new promise, made on the journal's day `on`.

    The client is made if need be; without one, it is that of the conversation, if any. Raises WrongField when the
    text or the name is empty, NotFound when there is no such conversation.
    """
    # Imported where it writes: `due` reads promises, and its imports are its time.
    from journal.storage.clients import ensure_client

    client_id = None if client is None else ensure_client(db, client, at=at)
    if client_id is None and conversation_id is not None:
        row = db.conn.execute("select client_id from conversations where id = ?", (conversation_id,)).fetchone()
        if row is None:
            raise NotFound("no_conversation", name=str(conversation_id))
        client_id = row["client_id"]
    return add_for(db, new, client_id=client_id, conversation_id=conversation_id, contact_id=contact_id, at=at, on=on)


def add_for(
    db: Database,
    new: NewPromise,
    *,
    client_id: int | None,
    conversation_id: int | None = None,
    contact_id: int | None = None,
    at: datetime,
    on: date,
) -> Promise:
    """As `add`, for a client that is known already, or for none."""
    text = clean(new.text).strip()
    if not text:
        raise WrongField("promise", "promise_empty")
    promise_id = insert(
        db,
        "promises",
        {
            "uid": uuid7(at),
            "code": fresh_code(db.conn),
            "conversation_id": conversation_id,
            "contact_id": contact_id,
            "made_on": on.isoformat(),
            "created_at": moment_text(at),
            "client_id": client_id,
            "text": text,
            "direction": new.side,
            "under_pressure": new.under_pressure,
            **due_columns(new.due),
            "state": PromiseState.OPEN,
            "changed_at": moment_text(at),
        },
    )
    made = PromiseEvent(
        id=0,
        promise_id=promise_id,
        action=Action.MAKE,
        at=at,
        day=on,
        text=text,
        side=new.side,
        due=new.due,
        client_id=client_id,
        under_pressure=new.under_pressure,
    )
    return append(db, made)


def record(db: Database, event: PromiseEvent) -> Promise:
    """The promise after one more thing happened to it.

    Raises NotFound when there is no such promise, and CannotSave("changed_meanwhile") when it no longer stands where
    that can happen, because another window or process was faster. Undoing a part received voids the promise of the
    rest.
    """
    events = history(db.conn, event.promise_id)
    before = promise(db.conn, event.promise_id)
    if event.action is Action.UNDO:
        last = not_undone(events)[-1]
        possible = last.id == event.undoes_id and last.action is not Action.MAKE
    else:
        possible = event.action in allowed(before)
    if not possible:
        raise CannotSave("changed_meanwhile")
    after = append(db, event)
    if event.action is Action.UNDO and event.rest_id is not None:
        rest = promise(db.conn, event.rest_id)
        if Action.VOID in allowed(rest):
            append(db, PromiseEvent(id=0, promise_id=rest.id, action=Action.VOID, at=event.at, day=event.day))
    return after


def record_part(db: Database, event: PromiseEvent, rest: NewPromise) -> tuple[Promise, Promise]:
    """The promise that was received in part, and the new one of the rest. Raises as `record` does."""
    before = promise(db.conn, event.promise_id)
    made = add_for(
        db,
        rest,
        client_id=before.client_id,
        conversation_id=before.conversation_id,
        contact_id=before.contact_id,
        at=event.at,
        on=event.day,
    )
    return record(db, replace(event, rest_id=made.id)), made


def append(db: Database, event: PromiseEvent) -> Promise:
    """Append an event whatever the state, and bring the promise's own columns up to what its events give."""
    insert(db, "promise_events", {"uid": uuid7(event.at), **event_columns(event)})
    after = promise(db.conn, event.promise_id)
    update(
        db,
        "promises",
        after.id,
        {
            "client_id": after.client_id,
            "text": after.text,
            "direction": after.side,
            "under_pressure": after.under_pressure,
            **due_columns(after.due),
            "state": after.state,
            "changed_at": moment_text(event.at),
        },
    )
    # Read again, because a correction may have changed whose promise it is.
    return promise(db.conn, event.promise_id)


def _ids(db: sqlite3.Connection, sql: str, values: Iterable[str | int] = ()) -> list[int]:
    return [row[0] for row in db.execute(sql, tuple(values))]


def _header(row: sqlite3.Row) -> PromiseHeader:
    return PromiseHeader(
        id=row["id"],
        code=row["code"],
        made_on=day(row["made_on"]),
        created_at=moment(row["created_at"]),
        conversation_id=row["conversation_id"],
        client=row["client"],
        contact_id=row["contact_id"],
    )
