"""Two clients who are one: everything moves to one of them, and can be moved back."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal

from journal import promise_acts
from journal.client_profile import earlier_day
from journal.clients import Client, ClientStatus, name_key
from journal.errors import CannotSave, WrongField
from journal.frozen import dataclass
from journal.promise_acts import Refusal
from journal.promise_times import not_undone
from journal.promises import Action, PromiseEvent
from journal.storage import clients, promises
from journal.storage.columns import moment_text

if TYPE_CHECKING:
    from sqlite_utils import Database

Table = Literal["client_names", "contacts", "client_notes", "limits", "conversations", "lessons", "consequences"]

_MOVING: Final[tuple[Table, ...]] = (
    "client_names",
    "contacts",
    "client_notes",
    "limits",
    "conversations",
    "lessons",
    "consequences",
)
_CHANGED: Final[frozenset[Table]] = frozenset(_MOVING) - {"client_names"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two clients became one: how both stood before, how the one stands, and the ids of all that moved.

    `promises` holds the promise and the event that moved it.
    """

    kept: Client
    gone: Client
    after: Client
    rows: tuple[tuple[Table, tuple[int, ...]], ...]
    promises: tuple[tuple[int, int], ...]


def merge(db: Database, gone_id: int, into: int, *, at: datetime, on: date) -> Merged:
    """Move everything of one client to the other, whose name and choices stand; what it had not chosen is taken over.

    Of two contract dates the next to come stands. Every name of the one that is gone leads to the other from now on.
    Raises NotFound, and WrongField when both are the same client already.
    """
    kept, gone = clients.client(db.conn, into), clients.client(db.conn, gone_id)
    if kept.id == gone.id:
        raise WrongField("client", "same_client")
    rows = tuple((table, _ids(db, table, gone.id)) for table in _MOVING)
    # Below zero first: two notes of one kind must not stand in one place, not even while they make room.
    db.conn.execute(
        """
        update client_notes as these
        set position = -1 - position - coalesce(
            (select max(position) + 1 from client_notes as those where client_id = ? and those.kind = these.kind), 0
        )
        where client_id = ?
        """,
        (kept.id, gone.id),
    )
    db.conn.execute("update client_notes set position = -1 - position where client_id = ?", (gone.id,))
    moved = tuple(_move_promise(db, promise_id, kept.id, at=at, on=on) for promise_id in _promises(db, gone.id))
    for table, ids in rows:
        _move(db, table, ids, gone.id, kept.id, at)
    status = gone.status if kept.status is ClientStatus.ARCHIVED else kept.status
    db.conn.execute(
        """
        update clients
        set status = ?, address_form = ?, language = ?, channel = ?, cadence_days = ?,
            contract_ends_on = ?, notice_on = ?, changed_at = ?
        where id = ?
        """,
        (
            status,
            kept.address_form or gone.address_form,
            kept.language or gone.language,
            kept.channel or gone.channel,
            min((days for days in (kept.cadence_days, gone.cadence_days) if days), default=None),
            _day(earlier_day(kept.contract_ends_on, gone.contract_ends_on, on=on)),
            _day(earlier_day(kept.notice_on, gone.notice_on, on=on)),
            moment_text(at),
            kept.id,
        ),
    )
    # Nothing may come back in the name that is gone, and the name itself is free for the one that stays.
    db.conn.execute(
        """
        update clients
        set merged_into_id = ?, status = 'archived', contract_ends_on = null, notice_on = null, name_key = uid,
            changed_at = ?
        where id = ?
        """,
        (kept.id, moment_text(at), gone.id),
    )
    return Merged(kept=kept, gone=gone, after=clients.client(db.conn, kept.id), rows=rows, promises=moved)


def part_again(db: Database, done: Merged, *, at: datetime, on: date) -> None:
    """Take a merging back: what moved and is still there goes home; what came since stays.

    Raises CannotSave when the two are no longer one, or the name was given away.
    """
    kept_id, gone = done.kept.id, done.gone
    row = db.conn.execute("select merged_into_id from clients where id = ?", (gone.id,)).fetchone()
    key = name_key(gone.name)
    taken = db.conn.execute("select 1 from clients where name_key = ? and id <> ?", (key, gone.id)).fetchone()
    if row is None or row["merged_into_id"] != kept_id or taken is not None:
        raise CannotSave("changed_meanwhile")
    now_kept = clients.client(db.conn, kept_id)
    for table, ids in done.rows:
        _move(db, table, ids, kept_id, gone.id, at)
    for promise_id, event_id in done.promises:
        _move_promise_back(db, promise_id, event_id, done, at=at, on=on)
    db.conn.execute(
        """
        update clients
        set merged_into_id = null, name_key = ?, status = ?, contract_ends_on = ?, notice_on = ?, changed_at = ?
        where id = ?
        """,
        (key, gone.status, _day(gone.contract_ends_on), _day(gone.notice_on), moment_text(at), gone.id),
    )
    # Only what the merging gave, and nobody has changed since, goes with it.
    given = {
        "status": (now_kept.status, done.after.status, done.kept.status),
        "address_form": (now_kept.address_form, done.after.address_form, done.kept.address_form),
        "language": (now_kept.language, done.after.language, done.kept.language),
        "channel": (now_kept.channel, done.after.channel, done.kept.channel),
        "cadence_days": (now_kept.cadence_days, done.after.cadence_days, done.kept.cadence_days),
        "contract_ends_on": tuple(
            map(_day, (now_kept.contract_ends_on, done.after.contract_ends_on, done.kept.contract_ends_on))
        ),
        "notice_on": tuple(map(_day, (now_kept.notice_on, done.after.notice_on, done.kept.notice_on))),
    }
    db.table("clients").update(
        kept_id,
        {
            "changed_at": moment_text(at),
            **{column: before for column, (now, after, before) in given.items() if now == after},
        },
    )


def _ids(db: Database, table: Table, client_id: int) -> tuple[int, ...]:
    found = db.conn.execute(
        f"select id from {table} where client_id = ? order by id",  # noqa: S608 - the names are those above
        (client_id,),
    )
    return tuple(row["id"] for row in found)


def _move(db: Database, table: Table, ids: tuple[int, ...], of: int, to: int, at: datetime) -> None:
    changed = ", changed_at = :at" if table in _CHANGED else ""
    db.conn.execute(
        f"""
        update {table}
        set client_id = :to{changed}
        where client_id = :of and id in (select value from json_each(:ids))
        """,  # noqa: S608 - the names are those above
        {"to": to, "of": of, "ids": json.dumps(ids), "at": moment_text(at)},
    )


def _promises(db: Database, client_id: int) -> list[int]:
    found = db.conn.execute("select id from promises where client_id = ? order by id", (client_id,))
    return [row["id"] for row in found]


def _move_promise(db: Database, promise_id: int, to: int, *, at: datetime, on: date) -> tuple[int, int]:
    """Correct whose promise it is, whatever its state; its id and that of the event."""
    promise = promises.promise(db.conn, promise_id)
    promises.append(
        db,
        PromiseEvent(
            id=0,
            promise_id=promise_id,
            action=Action.CORRECT,
            at=at,
            day=on,
            text=promise.text,
            side=promise.side,
            due=promise.due,
            client_id=to,
            under_pressure=promise.under_pressure,
        ),
    )
    return promise_id, promises.history(db.conn, promise_id)[-1].id


def _move_promise_back(db: Database, promise_id: int, event_id: int, done: Merged, *, at: datetime, on: date) -> None:
    history = promises.history(db.conn, promise_id)
    standing = not_undone(history)
    if standing and standing[-1].id == event_id:
        event = promise_acts.undo(history, at=at, on=on)
        if not isinstance(event, Refusal):
            promises.append(db, event)
    elif promises.promise(db.conn, promise_id).client_id == done.kept.id:
        # Something happened to it since, which is not to be undone with it.
        _move_promise(db, promise_id, done.gone.id, at=at, on=on)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
