"""The journal's rows as entries of a file for exchange, a few at a time; their form is told in exchange.shapes."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from journal.clean import clean
from journal.clients import name_key
from journal.exchange.contents import answer_out, taken_out
from journal.exchange.items import item_out
from journal.exchange.json_out import write_json
from journal.exchange.shape import Shape
from journal.exchange.shapes import SECTIONS
from journal.exchange.values import Content, Flag, Json, Points
from journal.frozen import dataclass, field

_AT_ONCE: Final = 500
_NOTHING: Final[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which rows are taken out, by their tables and numbers. `names` are the keys of the client's names."""

    ids: dict[str, frozenset[int]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()


def entries(db: sqlite3.Connection, *, client_id: int | None = None) -> Iterator[tuple[str, dict[str, Json]]]:
    """Every entry with the key of its section, section by section, in the order in which they were written down.

    With a client, all that is about that one and those merged into it, and nothing that leads to another.
    """
    chosen = None if client_id is None else _chosen(db, client_id)
    takes_out = _TakesOut(db, chosen)
    for shape in SECTIONS:
        if chosen is None or shape.table in chosen.ids:
            for entry in takes_out.section(shape):
                yield shape.key, entry


def write_everything(db: sqlite3.Connection, write: Callable[[bytes], object], *, client_id: int | None = None) -> int:
    """Write the entries as the JSON file they make, a little at a time; how many there were."""
    return write_json(entries(db, client_id=client_id), write)


class _TakesOut:
    """Makes entries of rows, and knows the uids of what they lead to."""

    def __init__(self, db: sqlite3.Connection, chosen: Chosen | None) -> None:
        self._db = db
        self._chosen = chosen
        self._limits: dict[int, str] = {row["id"]: row["uid"] for row in db.execute("select id, uid from limits")}

    def section(self, shape: Shape) -> Iterator[dict[str, Json]]:
        named = shape.table == "preferences"
        order = "name" if named else "id"
        last: str | int = "" if named else 0
        narrowed, values = ("", _NOTHING) if self._chosen is None else self._narrowed("id", shape.table)
        while True:
            rows = self._db.execute(
                f"""
                select {order} as place, {_columns(shape)}
                from {shape.table}
                where {order} > ? and {shape.only} {narrowed}
                order by {order}
                limit {_AT_ONCE}
                """,  # noqa: S608 - the names are those of the shapes
                (last, *values),
            ).fetchall()
            if not rows:
                return
            last = rows[-1]["place"]
            parts = {part.key: self._parts(part, [row["place"] for row in rows]) for part in shape.parts}
            for row in rows:
                entry = self._entry(shape, row)
                for part in shape.parts:
                    found = parts[part.key].get(row["place"])
                    if found:
                        entry[part.key] = [*found]
                yield entry

    def _parts(self, shape: Shape, of: list[int]) -> dict[int, list[dict[str, Json]]]:
        found: defaultdict[int, list[dict[str, Json]]] = defaultdict(list)
        narrowed, values = "", _NOTHING
        if self._chosen is not None:
            for column, points in shape.pointing:
                if column.needed:
                    narrowed, values = self._narrowed(column.name, points.to)
        for row in self._db.execute(
            f"""
            select {shape.parent} as place, {_columns(shape)}
            from {shape.table}
            where {shape.parent} in (select value from json_each(?)) and {shape.only} {narrowed}
            order by id
            """,  # noqa: S608 - the names are those of the shapes
            (json.dumps(of), *values),
        ):
            found[row["place"]].append(self._entry(shape, row))
        if shape.table == "morning_decisions":
            for entries in found.values():
                self._name_items(entries)
        return found

    def _narrowed(self, column: str, table: str) -> tuple[str, tuple[str, ...]]:
        ids = self._chosen.ids[table] if self._chosen is not None else frozenset()
        return f"and {column} in (select value from json_each(?))", (json.dumps(sorted(ids)),)  # noqa: S608 - as above

    def _entry(self, shape: Shape, row: sqlite3.Row) -> dict[str, Json]:
        entry: dict[str, Json] = {}
        for column in shape.columns:
            value: str | int | None = row[column.name]
            if value is None:
                continue
            match column.kind:
                case Points(to=table):
                    uid = self._uid(table, int(value))
                    if uid is not None:
                        entry[column.key] = uid
                case Flag():
                    entry[column.key] = bool(value)
                case Content(of=of):
                    entry[column.key] = taken_out(of, str(value), self._uid)
                case _:
                    entry[column.key] = clean(value) if isinstance(value, str) else value
        if shape.table == "answers":
            entry["text"] = answer_out(str(entry["prompt"]), str(entry["text"]), self._uid)
        return entry

    def _uid(self, table: str, number: int) -> str | None:
        if self._chosen is not None and table in self._chosen.ids and number not in self._chosen.ids[table]:
            return None
        if table == "limits":
            return self._limits.get(number)
        found = self._db.execute(
            f"select uid from {table} where id = ?",  # noqa: S608 - the names are those of the shapes
            (number,),
        ).fetchone()
        return None if found is None else found["uid"]

    def _name_items(self, decisions: list[dict[str, Json]]) -> None:
        for number, decision in enumerate(decisions):
            decision["item"] = item_out(str(decision["item"]), self._uid, number=number)


def _columns(shape: Shape) -> str:
    return ", ".join(column.name for column in shape.columns)


def _chosen(db: sqlite3.Connection, client_id: int) -> Chosen:
    merged = """
        with recursive merged (id) as (
            select ?
            union
            select clients.id from clients join merged on clients.merged_into_id = merged.id
        )
        select id from merged
    """
    clients = _ids(db, merged, client_id)
    of = json.dumps(sorted(clients))
    talks = _ids(db, "select id from conversations where client_id in (select value from json_each(?))", of)
    in_talks = json.dumps(sorted(talks))
    about = """
        where client_id in (select value from json_each(?1)) or conversation_id in (select value from json_each(?2))
    """
    names = db.execute("select name from client_names where client_id in (select value from json_each(?))", (of,))
    keys = frozenset(name_key(row["name"]) for row in names)
    touched = """
        select id from limits
        where client_id in (select value from json_each(?1))
           or (client_id is null and id in (
               select limit_id from limit_touches where conversation_id in (select value from json_each(?2))
           ))
    """
    found = {
        "clients": clients,
        "limits": _ids(db, touched, of, in_talks),
        "conversations": talks,
        "lessons": _ids(db, f"select id from lessons {about}", of, in_talks),  # noqa: S608 - as above
        "consequences": _ids(db, "select id from consequences where client_id in (select value from json_each(?))", of),
        "promises": _ids(db, f"select id from promises {about}", of, in_talks),  # noqa: S608 - as above
        "contacts": _ids(db, "select id from contacts where client_id in (select value from json_each(?))", of),
    }
    drafts = db.execute("select id, conversation_id, content from drafts")
    found["drafts"] = frozenset(row["id"] for row in drafts if _is_about(row, talks, keys))
    return Chosen(ids=found, names=keys)


def _ids(db: sqlite3.Connection, sql: str, *values: str | int) -> frozenset[int]:
    return frozenset(row["id"] for row in db.execute(sql, values))


def _is_about(draft: sqlite3.Row, talks: frozenset[int], names: frozenset[str]) -> bool:
    if draft["conversation_id"] is not None:
        return draft["conversation_id"] in talks
    try:
        found = json.loads(draft["content"])
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and name_key(clean(str(found.get("client", "")))) in names
