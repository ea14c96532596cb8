"""Clients in a journal, put there and read back."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from journal.clients import AddressForm, Client, ClientStatus, Contact, Note, NoteKind
from journal.conversations import Channel
from journal.promises import Due, NewPromise, Promise, Side
from journal.storage import client_profiles as profiles
from journal.storage import clients, conversations, promises
from journal.storage.conversations import Saved
from journal.storage.store import Store
from tests.screen_support import entry

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)


ON = AT.date()


FRIDAY = date(2026, 11, 27)


def ensure(store: Store, name: str) -> int:
    return store.write(clients.ensure_client, name, at=AT).result()


def profile(store: Store, client_id: int) -> Client:
    return store.read(clients.client, client_id)


def promised(store: Store, client: str, text: str, side: Side = Side.MINE, contact_id: int | None = None) -> Promise:
    new = NewPromise(text=text, side=side, due=Due.on(FRIDAY))
    return store.write(promises.add, new, client=client, contact_id=contact_id, at=AT, on=ON).result()


def talked(store: Store, client: str, topic: str, *new: NewPromise) -> Saved:
    wanted = entry(client=client, topic=topic, starts_at=AT - timedelta(hours=3), promises=new)
    return store.write(conversations.save, wanted, at=AT, on=ON).result()


def revised(store: Store, before: Client, after: Client) -> profiles.Revised:
    return store.write(profiles.revise, after, before=before, at=AT).result()


def everything(store: Store) -> list[tuple[object, ...]]:
    """Every row that says whose something is, but for when it was last changed."""
    asked = (
        "select id, name, name_key, status, address_form, language, channel, cadence_days, contract_ends_on, "
        "notice_on, merged_into_id from clients",
        "select 'name', client_id, name, name_key from client_names order by name_key",
        "select 'contact', id, client_id, name, role from contacts order by id",
        "select 'note', id, client_id, kind, text, weight, settled_on from client_notes order by id",
        "select 'limit', id, client_id, text, raise_at, leave_at, ended_on from limits order by id",
        "select 'talk', id, client_id from conversations order by id",
        "select 'promise', id, client_id, contact_id, state, text from promises order by id",
    )
    return [row for sql in asked for row in store.read(rows_of, sql)]


def rows_of(db: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    """What a query gives, as plain tuples."""
    return [tuple(row) for row in db.execute(sql)]


def full_profile(store: Store) -> Client:
    known = ensure(store, "Acme")
    before = profile(store, known)
    return revised(
        store,
        before,
        replace(
            before,
            status=ClientStatus.ENDING,
            address_form=AddressForm.SIE,
            language="de",
            channel=Channel.CALL,
            cadence_days=14,
            contract_ends_on=date(2027, 1, 31),
            notice_on=date(2026, 12, 31),
            contacts=(Contact(id=0, name="Kim", role="CTO"), Contact(id=0, name="Ada")),
            notes=(
                Note(id=0, kind=NoteKind.CARE, text="pride"),
                Note(id=0, kind=NoteKind.PRO, text="pays", weight=4),
                Note(id=0, kind=NoteKind.PRO, text="kind"),
                Note(id=0, kind=NoteKind.RAISE, text="the rate"),
            ),
        ),
    ).after
