"""A file brought into the journal: all of it, or nothing."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Final

from journal.clients import name_key
from journal.exchange.contents import answer_in, brought_in
from journal.exchange.items import item_in
from journal.exchange.outcome import Outcome, Rows
from journal.exchange.rows import Row
from journal.exchange.shape import Shape
from journal.exchange.shapes import CLIENTS, SECTIONS
from journal.exchange.values import Content, Points, Stored
from journal.storage.codes import fresh_code
from journal.storage.import_plan import Journal, Plan
from journal.storage.many_rows import indexed_afterwards, roomy

if TYPE_CHECKING:
    from sqlite_utils import Database

_AT_ONCE: Final = 2000
# While a row leads to one that is not there yet, SQLite looks for the like whenever a row is written: for ever.
_PARENTS_FIRST: Final = tuple(
    reversed(dict.fromkeys(one.table for shape in reversed(SECTIONS) for one in (*reversed(shape.parts), shape)))
)
# From so many entries on, making the full-text index anew is quicker than adding to it.
_MANY: Final = 2000


def look_through(db: sqlite3.Connection | None, rows: Rows) -> Outcome:
    """What bringing the entries in would do; without a connection there is no journal yet. Raises CannotImport."""
    return Plan(Journal(db), rows).outcome


def bring_in(db: Database, rows: Rows) -> Outcome:
    """Write every entry that is not in the journal yet; what is there stays as it is.

    Raises CannotImport when there is anything in it that cannot be brought in.
    """
    plan = Plan(Journal(db.conn), rows)
    # What leads to a row that comes later would otherwise be refused on the way.
    db.conn.execute("pragma defer_foreign_keys = on")
    writes = _Writes(db, plan)
    with _many(db.conn) if plan.outcome.new >= _MANY else nullcontext():
        for shape, row in rows():
            writes.take(shape, row)
        writes.finish()
    return Outcome(counted=plan.outcome.counted, joined=plan.outcome.joined, codes=tuple(writes.codes))


@contextmanager
def _many(connection: sqlite3.Connection) -> Iterator[None]:
    with roomy(connection), indexed_afterwards(connection):
        yield


class _Writes:
    """Makes rows of the journal of entries, and writes them table by table."""

    def __init__(self, db: Database, plan: Plan) -> None:
        self._db = db
        self._plan = plan
        self._waiting: defaultdict[str, list[dict[str, Stored]]] = defaultdict(list)
        self._count = 0
        self._event = plan.journal.highest("promise_events")
        self._events: dict[str, int] = {}
        self._positions: dict[tuple[int, str], int] = {}
        self._names: set[str] = set()
        self.codes: list[tuple[str, str]] = []

    def take(self, shape: Shape, row: Row) -> None:
        """Write what is new of an entry."""
        new = self._plan.is_new(shape, row)
        number = self._plan.id_of(shape.table, row.uid) if shape.has_uid else None
        if new and shape.has_uid:
            self._write(shape.table, {"id": number, **self._values(shape, row, number)})
        elif new and not shape.parts:
            self._write(shape.table, self._values(shape, row, None))
        elif new:
            made = self._db.table(shape.table).insert(self._values(shape, row, None), pk="id")
            number = int(str(made.last_pk))
        if shape is CLIENTS and number is not None:
            self._take_names(row, number, new=new)
        for part in shape.parts:
            if part.table != "client_names" and number is not None:
                for place, one in enumerate(row.parts[part.key]):
                    self._take_part(part, one, number, place, with_parent=new)

    def finish(self) -> None:
        """Write what still waits."""
        self._flush()
        # The triggers that note this saw only the talks that were written before their promises.
        self._db.conn.execute(
            """
            update conversations
            set has_promises = 1
            where id > ? and has_promises = 0 and exists (
                select 1 from promises where promises.conversation_id = conversations.id and promises.state <> 'void'
            )
            """,
            (self._plan.journal.highest("conversations"),),
        )

    def _take_part(self, shape: Shape, row: Row, parent: int, place: int, *, with_parent: bool) -> None:
        by_itself = shape.has_uid and shape.parent == "client_id"
        if not (self._plan.is_new(shape, row) if by_itself else with_parent):
            return
        values = self._values(shape, row, parent)
        if by_itself:
            values["id"] = self._plan.id_of(shape.table, row.uid)
        match shape.table:
            case "client_notes" if not with_parent:
                values["position"] = self._free_position(parent, str(values["kind"]))
            case "promise_events":
                self._number_event(row, values, first=place == 0)
            case "answers":
                values["text"] = answer_in(str(values["prompt"]), str(values["text"]), self._plan.id_of)
            case "morning_decisions":
                values["item"] = item_in(str(values["item"]), self._plan.id_of, number=place)
        self._write(shape.table, {**values, str(shape.parent): parent})

    def _number_event(self, row: Row, values: dict[str, Stored], *, first: bool) -> None:
        self._event += 1
        if first:
            self._events.clear()
        self._events[row.uid] = values["id"] = self._event
        if row.values["undoes_id"] is not None:
            values["undoes_id"] = self._events[str(row.values["undoes_id"])]

    def _values(self, shape: Shape, row: Row, number: int | None) -> dict[str, Stored]:
        values = dict(row.values)
        for column in shape.columns:
            match column.kind:
                case Points(to=table) if table != "promise_events" and values[column.name] is not None:
                    values[column.name] = self._plan.id_of(table, str(values[column.name]))
                case Content(of=of):
                    values[column.name] = brought_in(
                        of, row.contents[column.name], self._plan.id_of, conversation_id=number
                    )
        if shape is CLIENTS:
            # As merging leaves it: the name of one who is gone is free.
            gone = values["merged_into_id"] is not None
            values["name_key"] = row.uid if gone else name_key(str(values["name"]))
        if "code" in values:
            values["code"] = self._code(row)
        return values

    def _code(self, row: Row) -> str:
        code = row.values["code"]
        if code is not None and row.uid not in self._plan.taken:
            return str(code)
        fresh = fresh_code(self._db.conn)
        while fresh in self._plan.codes:
            fresh = fresh_code(self._db.conn)
        self._plan.codes.add(fresh)
        if code is not None:
            self.codes.append((str(code), fresh))
        return fresh

    def _take_names(self, row: Row, number: int, *, new: bool) -> None:
        """Every name of a new client, or of one who is in the journal under the name, that leads to nobody else."""
        if not new and self._plan.journal.id_of("clients", row.uid) is not None:
            return
        names = [str(name.values["name"]) for name in row.parts["names"]]
        if row.values["merged_into_id"] is None and name_key(str(row.values["name"])) not in map(name_key, names):
            names.append(str(row.values["name"]))
        for name in names:
            key = name_key(name)
            if key not in self._names and self._plan.journal.client_named(key) is None:
                self._names.add(key)
                self._write("client_names", {"client_id": number, "name": name, "name_key": key})

    def _free_position(self, client_id: int, kind: str) -> int:
        if (client_id, kind) not in self._positions:
            found = self._db.conn.execute(
                "select coalesce(max(position) + 1, 0) from client_notes where client_id = ? and kind = ?",
                (client_id, kind),
            ).fetchone()
            self._positions[client_id, kind] = found[0]
        self._positions[client_id, kind] += 1
        return self._positions[client_id, kind] - 1

    def _write(self, table: str, values: dict[str, Stored]) -> None:
        self._waiting[table].append(values)
        self._count += 1
        if self._count >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        for table in _PARENTS_FIRST:
            rows = self._waiting.pop(table, [])
            if rows:
                self._db.table(table).insert_all(rows, pk="id" if table != "preferences" else "name")
        self._count = 0
