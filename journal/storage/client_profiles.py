"""Changing what is known about a client: each change is one transaction, and gives what takes it back."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from journal.clean import clean
from journal.clients import Client, ClientStatus, Contact, Note, NoteKind, name_key
from journal.errors import CannotSave, NotFound, WrongField
from journal.frozen import dataclass, replace
from journal.storage import clients
from journal.storage.codes import uuid7
from journal.storage.columns import moment_text
from journal.storage.tables import insert

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A client got another name. `added` is true when nobody had gone by the new one before."""

    client_id: int
    before: str
    after: str
    added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """A profile was edited. `unlinked` holds (promise, contact) for promises that named a contact who was taken out."""

    before: Client
    after: Client
    unlinked: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitChanged:
    """A limit before it was changed or ended."""

    limit_id: int
    text: str
    raise_at: int | None
    leave_at: int | None
    ended_on: str | None


def rename(db: Database, client_id: int, name: str, *, at: datetime) -> Renamed:
    """Give a client another name; the old one keeps leading there.

    Raises NotFound, and WrongField for an empty name or one that leads to another client.
    """
    client = clients.client(db.conn, client_id)
    written = " ".join(clean(name).split())
    if not written:
        raise WrongField("name", "name_empty")
    known = clients.find_client(db.conn, written)
    if known is not None and known.id != client.id:
        raise WrongField("name", "name_taken", name=known.name)
    key = name_key(written)
    if known is None:
        db.table("client_names").insert({"client_id": client.id, "name": written, "name_key": key})
    else:
        db.conn.execute("update client_names set name = ? where name_key = ?", (written, key))
    _name(db, client.id, written, at)
    return Renamed(client_id=client.id, before=client.name, after=written, added=known is None)


def rename_back(db: Database, done: Renamed, *, at: datetime) -> None:
    """Take a renaming back. Raises CannotSave when the client has got yet another name meanwhile."""
    if clients.client(db.conn, done.client_id).name != done.after:
        raise CannotSave("changed_meanwhile")
    if done.added:
        db.conn.execute("delete from client_names where name_key = ?", (name_key(done.after),))
    db.conn.execute("update client_names set name = ? where name_key = ?", (done.before, name_key(done.before)))
    _name(db, done.client_id, done.before, at)


def revise(db: Database, after: Client, *, before: Client, at: datetime) -> Revised:
    """Make the profile `after`, all but its name; contacts and notes with the id 0 are new.

    Raises NotFound, and CannotSave("changed_meanwhile") when the profile is no longer `before`.
    """
    if clients.client(db.conn, before.id) != before:
        raise CannotSave("changed_meanwhile")
    db.conn.execute(
        """
        update clients
        set status = ?, address_form = ?, language = ?, channel = ?, cadence_days = ?,
            contract_ends_on = ?, notice_on = ?, changed_at = ?
        where id = ?
        """,
        (
            after.status,
            after.address_form,
            after.language,
            after.channel,
            after.cadence_days,
            _day(after.contract_ends_on),
            _day(after.notice_on),
            moment_text(at),
            before.id,
        ),
    )
    unlinked = _write_contacts(db, before, after.contacts, at)
    _write_notes(db, before, after.notes, at)
    return Revised(before=before, after=clients.client(db.conn, before.id), unlinked=unlinked)


def revise_back(db: Database, done: Revised, *, at: datetime) -> None:
    """Take an edit of the profile back. Raises as `revise` does."""
    revise(db, done.before, before=done.after, at=at)
    for promise_id, contact_id in done.unlinked:
        db.conn.execute(
            """
            update promises
            set contact_id = (select id from contacts where id = ? and client_id = ?)
            where id = ? and contact_id is null
            """,
            (contact_id, done.before.id, promise_id),
        )


def set_status(db: Database, client_id: int, status: ClientStatus, *, at: datetime) -> Revised:
    """Archive a client, or bring it back; what is open keeps showing either way. Raises NotFound."""
    before = clients.client(db.conn, client_id)
    return revise(db, replace(before, status=status), before=before, at=at)


def add_note(db: Database, client_id: int, kind: NoteKind, text: str, *, at: datetime) -> Revised:
    """Note one more thing about a client. Raises NotFound, and WrongField when it says nothing."""
    before = clients.client(db.conn, client_id)
    written = " ".join(clean(text).split())
    if not written:
        raise WrongField("text", "text_empty")
    note = Note(id=0, kind=kind, text=written)
    return revise(db, replace(before, notes=(*before.notes, note)), before=before, at=at)


def settle_note(db: Database, note_id: int, *, on: date, at: datetime) -> None:
    """A note no longer holds from that day on: what was to be raised has been. Raises NotFound."""
    _settle(db, note_id, on.isoformat(), at)


def unsettle_note(db: Database, note_id: int, *, at: datetime) -> None:
    """A note holds again. Raises NotFound."""
    _settle(db, note_id, None, at)


def add_limit(
    db: Database, client_id: int | None, text: str, *, raise_at: int | None, leave_at: int | None, at: datetime
) -> int:
    """A new limit for a client, or with None for all of them; its id. Raises WrongField when it says nothing."""
    return insert(
        db,
        "limits",
        {
            "uid": uuid7(at),
            "client_id": client_id,
            "text": _limit_text(text),
            "raise_at": raise_at,
            "leave_at": leave_at,
            "changed_at": moment_text(at),
        },
    )


def remove_limit(db: Database, limit_id: int, *, on: date, at: datetime) -> None:
    """Take a new limit back. One that was touched meanwhile is ended instead, so that no touch is lost."""
    touched = db.conn.execute("select 1 from limit_touches where limit_id = ?", (limit_id,)).fetchone()
    if touched is None:
        db.conn.execute("delete from limits where id = ?", (limit_id,))
    else:
        end_limit(db, limit_id, on=on, at=at)


def change_limit(
    db: Database, limit_id: int, text: str, *, raise_at: int | None, leave_at: int | None, at: datetime
) -> LimitChanged:
    """Say a limit anew; its touches stay. Raises NotFound, and WrongField when it says nothing."""
    before = _limit(db, limit_id)
    _write_limit(db, replace(before, text=_limit_text(text), raise_at=raise_at, leave_at=leave_at), at)
    return before


def end_limit(db: Database, limit_id: int, *, on: date, at: datetime) -> LimitChanged:
    """A limit holds no longer from that day on; its touches are kept. Raises NotFound."""
    before = _limit(db, limit_id)
    _write_limit(db, replace(before, ended_on=on.isoformat()), at)
    return before


def limit_back(db: Database, before: LimitChanged, *, at: datetime) -> None:
    """Make a limit what it was before it was changed or ended. Raises NotFound."""
    _limit(db, before.limit_id)
    _write_limit(db, before, at)


def _name(db: Database, client_id: int, name: str, at: datetime) -> None:
    db.conn.execute(
        "update clients set name = ?, name_key = ?, changed_at = ? where id = ?",
        (name, name_key(name), moment_text(at), client_id),
    )


def _write_contacts(
    db: Database, before: Client, wanted: tuple[Contact, ...], at: datetime
) -> tuple[tuple[int, int], ...]:
    now = moment_text(at)
    staying = {contact.id for contact in wanted}
    unlinked: list[tuple[int, int]] = []
    for contact in before.contacts:
        if contact.id not in staying:
            named = db.conn.execute("select id from promises where contact_id = ?", (contact.id,))
            unlinked += [(row["id"], contact.id) for row in named]
            db.conn.execute("delete from contacts where id = ?", (contact.id,))
    known = {contact.id: contact for contact in before.contacts}
    for contact in wanted:
        if known.get(contact.id) == contact:
            continue
        # A contact who comes back gets the id the promises knew, so that they can name the same person again.
        db.conn.execute(
            """
            insert into contacts (id, uid, client_id, name, role, changed_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, role = excluded.role, changed_at = excluded.changed_at
            """,
            (
                _own_id(db, "contacts", contact.id, before.id),
                uuid7(at),
                before.id,
                clean(contact.name),
                clean(contact.role),
                now,
            ),
        )
    return tuple(unlinked)


def _write_notes(db: Database, before: Client, wanted: tuple[Note, ...], at: datetime) -> None:
    now = moment_text(at)
    staying = {note.id for note in wanted}
    known = {note.id: note for note in before.notes}
    for note in before.notes:
        if note.id not in staying:
            db.conn.execute("delete from client_notes where id = ?", (note.id,))
    # Out of the way first: two notes of one kind must not stand in one place, not even while they change places.
    db.conn.execute("update client_notes set position = -id where client_id = ?", (before.id,))
    places = dict.fromkeys(NoteKind, 0)
    for note in wanted:
        place = places[note.kind]
        places[note.kind] += 1
        if note.id in known:
            db.conn.execute("update client_notes set position = ? where id = ?", (place, note.id))
            if known[note.id] == note:
                continue
        db.conn.execute(
            """
            insert into client_notes (id, uid, client_id, kind, position, text, weight, settled_on, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
            set text = excluded.text, weight = excluded.weight, settled_on = excluded.settled_on,
                changed_at = excluded.changed_at
            """,
            (
                _own_id(db, "client_notes", note.id, before.id),
                uuid7(at),
                before.id,
                note.kind,
                place,
                clean(note.text),
                note.weight,
                _day(note.settled_on),
                now,
            ),
        )


def _own_id(db: Database, table: Literal["contacts", "client_notes"], row_id: int, client_id: int) -> int | None:
    """The id, unless the row is new or its number was given to a row of another client meanwhile."""
    of_another = db.conn.execute(
        f"select 1 from {table} where id = ? and client_id <> ?",  # noqa: S608 - two fixed names
        (row_id, client_id),
    ).fetchone()
    return row_id if row_id and of_another is None else None


def _settle(db: Database, note_id: int, settled_on: str | None, at: datetime) -> None:
    changed = db.conn.execute(
        "update client_notes set settled_on = ?, changed_at = ? where id = ?", (settled_on, moment_text(at), note_id)
    )
    if changed.rowcount == 0:
        raise NotFound("no_note", name=str(note_id))


def _limit_text(text: str) -> str:
    written = " ".join(clean(text).split())
    if not written:
        raise WrongField("text", "text_empty")
    return written


def _limit(db: Database, limit_id: int) -> LimitChanged:
    row = db.conn.execute("select * from limits where id = ?", (limit_id,)).fetchone()
    if row is None:
        raise NotFound("no_limit", name=str(limit_id))
    return LimitChanged(
        limit_id=limit_id,
        text=row["text"],
        raise_at=row["raise_at"],
        leave_at=row["leave_at"],
        ended_on=row["ended_on"],
    )


def _write_limit(db: Database, wanted: LimitChanged, at: datetime) -> None:
    db.conn.execute(
        "update limits set text = ?, raise_at = ?, leave_at = ?, ended_on = ?, changed_at = ? where id = ?",
        (wanted.text, wanted.raise_at, wanted.leave_at, wanted.ended_on, moment_text(at), wanted.limit_id),
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
