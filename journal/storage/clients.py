"""Clients as rows: finding them by any name they ever had, and what is noted about them."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from journal.clean import clean
from journal.clients import (
    AddressForm,
    Client,
    ClientName,
    ClientStatus,
    Contact,
    Limit,
    Note,
    NoteKind,
    name_key,
)
from journal.conversations import Channel
from journal.errors import NotFound, WrongField
from journal.storage.codes import uuid7
from journal.storage.columns import day_or_none, moment_text
from journal.storage.tables import insert

if TYPE_CHECKING:
    from sqlite_utils import Database


def client_names(db: sqlite3.Connection) -> tuple[ClientName, ...]:
    """Every client but those merged into others; the most recently used first, archived ones last."""
    rows = db.execute(
        """
        select id, name, status = 'archived' as archived
        from clients
        where merged_into_id is null
        order by
            archived,
            max(
                created_at,
                coalesce(
                    (
                        select day from conversations
                        where client_id = clients.id and deleted_at is null
                        order by day desc
                        limit 1
                    ),
                    ''
                ),
                coalesce((select max(made_on) from promises where client_id = clients.id), '')
            ) desc,
            id desc
        """
    )
    return tuple(ClientName(id=row["id"], name=row["name"], archived=bool(row["archived"])) for row in rows)


def find_client(db: sqlite3.Connection, name: str) -> ClientName | None:
    """The client who goes by the name, or once went by it; case, blanks and the encoding of accents do not count."""
    row = db.execute(
        """
        select clients.id, clients.name, clients.status = 'archived' as archived
        from client_names
        join clients on clients.id = client_names.client_id
        where client_names.name_key = ?
        """,
        (name_key(clean(name)),),
    ).fetchone()
    return None if row is None else ClientName(id=row["id"], name=row["name"], archived=bool(row["archived"]))


def client_named(db: sqlite3.Connection, name: str) -> ClientName:
    """The client who goes by the name; raises NotFound."""
    found = find_client(db, name)
    if found is None:
        raise NotFound("no_client", name=name)
    return found


def ensure_client(db: Database, name: str, *, at: datetime) -> int:
    """The id of the client who goes by the name, made if there is none. Raises WrongField for an empty name."""
    written = " ".join(clean(name).split())
    if not written:
        raise WrongField("client", "client_empty")
    found = find_client(db.conn, written)
    if found is not None:
        return found.id
    now, key = moment_text(at), name_key(written)
    made = db.conn.execute(
        """
        insert into clients (uid, name, name_key, created_at, changed_at)
        values (?, ?, ?, ?, ?)
        returning id
        """,
        (uuid7(at), written, key, now, now),
    ).fetchone()
    client_id: int = made["id"]
    insert(db, "client_names", {"client_id": client_id, "name": written, "name_key": key})
    return client_id


def client(db: sqlite3.Connection, client_id: int) -> Client:
    """The profile of a client; of one merged into another, the other's. Raises NotFound."""
    row = db.execute("select * from clients where id = ?", (client_id,)).fetchone()
    if row is None:
        raise NotFound("no_client", name=str(client_id))
    if row["merged_into_id"] is not None:
        return client(db, row["merged_into_id"])
    names = db.execute(
        "select name from client_names where client_id = ? and name <> ? order by id", (client_id, row["name"])
    )
    return Client(
        id=row["id"],
        name=row["name"],
        status=ClientStatus(row["status"]),
        former_names=tuple(name for (name,) in names),
        address_form=AddressForm(row["address_form"]) if row["address_form"] else None,
        language=row["language"],
        channel=Channel(row["channel"]) if row["channel"] else None,
        cadence_days=row["cadence_days"],
        contract_ends_on=day_or_none(row["contract_ends_on"]),
        notice_on=day_or_none(row["notice_on"]),
        contacts=contacts_of(db, client_id),
        notes=notes_of(db, client_id),
    )


def contacts_of(db: sqlite3.Connection, client_id: int) -> tuple[Contact, ...]:
    """The people at a client."""
    rows = db.execute("select id, name, role from contacts where client_id = ? order by id", (client_id,))
    return tuple(Contact(id=row["id"], name=row["name"], role=row["role"]) for row in rows)


def notes_of(db: sqlite3.Connection, client_id: int) -> tuple[Note, ...]:
    """What is noted about a client, by kind and in its order; settled notes included."""
    rows = db.execute(
        """
        select id, kind, text, weight, settled_on
        from client_notes
        where client_id = ?
        order by kind, position, id
        """,
        (client_id,),
    )
    return tuple(
        Note(
            id=row["id"],
            kind=NoteKind(row["kind"]),
            text=row["text"],
            weight=row["weight"],
            settled_on=day_or_none(row["settled_on"]),
        )
        for row in rows
    )


def limits_of(db: sqlite3.Connection, client_id: int) -> tuple[Limit, ...]:
    """The limits that hold for a client, those for everyone included, with how often this client touched each."""
    rows = db.execute(
        """
        select
            limits.id,
            limits.client_id,
            limits.text,
            limits.raise_at,
            limits.leave_at,
            count(conversations.id) as touches,
            max(case when conversations.id is not null then limit_touches.touched_on end) as last_touched_on
        from limits
        left join limit_touches on limit_touches.limit_id = limits.id
        left join conversations
            on conversations.id = limit_touches.conversation_id
            and conversations.client_id = ?1
            and conversations.deleted_at is null
        where (limits.client_id = ?1 or limits.client_id is null) and limits.ended_on is null
        group by limits.id
        order by limits.client_id is null, limits.id
        """,
        (client_id,),
    )
    return tuple(
        Limit(
            id=row["id"],
            client_id=row["client_id"],
            text=row["text"],
            raise_at=row["raise_at"],
            leave_at=row["leave_at"],
            touches=row["touches"],
            last_touched_on=day_or_none(row["last_touched_on"]),
        )
        for row in rows
    )
