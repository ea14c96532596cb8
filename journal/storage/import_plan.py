"""A file looked through before it is written: what is new, what is there, and which number each row gets."""

from __future__ import annotations

import sqlite3
from collections import Counter
from typing import Final

from journal.clients import name_key
from journal.exchange.outcome import Counted, Outcome, Rows
from journal.exchange.rows import Row, key_of
from journal.exchange.shape import Shape
from journal.exchange.shapes import CLIENTS, OF_THE_COMPUTER, PREFERENCES, SECTIONS, VENTS
from journal.exchange.values import CannotImport, Stored

# Chains that lead back to where they began would be followed for ever.
_CHAINS: Final = (("clients", "merged_into_id"), ("conversations", "follows_id"), ("conversations", "moved_from_id"))
_NUMBERED: Final = frozenset(one.table for shape in SECTIONS for one in (shape, *shape.parts) if one.has_uid)
_MERGED: Final = """
    with recursive same (id, merged_into_id) as (
        select id, merged_into_id from clients where uid = ?
        union
        select clients.id, clients.merged_into_id from clients join same on clients.id = same.merged_into_id
    )
    select id from same where merged_into_id is null
"""
_CODED: Final = ("conversations", "promises")


class Journal:
    """What is in the journal already; without a connection there is none yet."""

    def __init__(self, db: sqlite3.Connection | None) -> None:
        self._db = db
        self._highest = {table: self._highest_in(table) for table in _NUMBERED}

    def highest(self, table: str) -> int:
        """The highest number of a row there before anything was written, 0 without any."""
        return self._highest[table]

    def id_of(self, table: str, uid: str) -> int | None:
        """The number of the row with that uid; of a client merged into another, the other's."""
        if not self.highest(table):
            return None
        if table == "clients":
            found = self._one(_MERGED, uid)
            return None if found is None else int(found)
        found = self._one(f"select id from {table} where uid = ?", uid)  # noqa: S608 - as above
        return None if found is None else int(found)

    def client_named(self, key: str) -> int | None:
        """The number of the client who goes or went by the name with that key."""
        found = self._one("select client_id from client_names where name_key = ?", key)
        return None if found is None else int(found)

    def has_code(self, code: str) -> bool:
        """Whether a conversation or a promise goes by the code."""
        return any(
            self.highest(table) and self._one(f"select 1 from {table} where code = ?", code)  # noqa: S608 - as above
            for table in _CODED
        )

    def has(self, shape: Shape, row: Row) -> int:
        """How many rows there are that hold the same, by what tells them from others."""
        columns = shape.once or tuple(column.name for column in shape.columns)
        where = " and ".join(f"{name} is ?" for name in columns)
        return int(
            self._one(
                f"select count(*) from {shape.table} where {where}",  # noqa: S608 - as above
                *(row.values[name] for name in columns),
            )
            or 0
        )

    def _highest_in(self, table: str) -> int:
        return int(self._one(f"select max(id) from {table}") or 0)  # noqa: S608 - as above

    def _one(self, sql: str, *values: Stored) -> str | int | None:
        if self._db is None:
            return None
        row = self._db.execute(sql, values).fetchone()
        found: str | int | None = None if row is None else row[0]
        return found


class Plan:
    """Everything about a file that has to be known before it is written.

    Raises CannotImport for the first thing in it that cannot be brought in.
    """

    def __init__(self, journal: Journal, rows: Rows) -> None:
        self.journal = journal
        self.codes: set[str] = set()
        self.taken: dict[str, str] = {}
        self._ids: dict[str, dict[str, int]] = {}
        self._next: dict[str, int] = {}
        self._within: dict[str, set[str]] = {"mails": set(), "promise_events": set()}
        self._names: dict[str, str] = {}
        self._once: set[tuple[str, tuple[Stored, ...]]] = set()
        self._vents: Counter[tuple[Stored, ...]] = Counter()
        self._waiting: list[tuple[str, str, str]] = []
        self._leads: dict[tuple[str, str], dict[str, str]] = {chain: {} for chain in _CHAINS}
        self._joined: list[str] = []
        self._new_places: set[str] = set()
        new: Counter[str] = Counter()
        there: Counter[str] = Counter()
        for shape, row in rows():
            if self._look_at(shape, row):
                new[shape.key] += 1
                if not shape.has_uid:
                    self._new_places.add(row.place)
            else:
                there[shape.key] += 1
        for place, table, uid in self._waiting:
            if self.id_of(table, uid) is None:
                raise CannotImport("dangling", place)
        for (table, column), leads in self._leads.items():
            _refuse_circles(leads, f"{table}: {column.removesuffix('_id')}_uid")
        self.outcome = Outcome(
            counted=tuple(
                Counted(section=shape.key, new=new[shape.key], there=there[shape.key])
                for shape in SECTIONS
                if new[shape.key] or there[shape.key]
            ),
            joined=tuple(self._joined),
            codes=tuple((code, "") for code in self.taken.values()),
        )

    def id_of(self, table: str, uid: str) -> int | None:
        """The number that the row with that uid has or will have."""
        found = self._ids.get(table, {}).get(uid)
        return self.journal.id_of(table, uid) if found is None else found

    def is_new(self, shape: Shape, row: Row) -> bool:
        """Whether the entry is in the file and not in the journal."""
        if not shape.has_uid:
            return row.place in self._new_places
        return self._ids.get(shape.table, {}).get(row.uid, 0) > self.journal.highest(shape.table)

    def _look_at(self, shape: Shape, row: Row) -> bool:
        """Whether the entry is new."""
        if not shape.has_uid:
            return self._is_new_without_uid(shape, row)
        is_new = self._number(shape, row)
        for part in shape.parts:
            if part.has_uid and part.parent == "client_id":
                for one in row.parts[part.key]:
                    self._number(part, one)
        if not is_new:
            return False
        if shape is CLIENTS:
            self._claim_names(row)
        if shape.table in _CODED:
            self._claim_code(row)
        self._follow(shape, row)
        return True

    def _number(self, shape: Shape, row: Row) -> bool:
        """Give the row its number, that of the journal where it is there; whether it is new."""
        ids = self._ids.setdefault(shape.table, {})
        if row.uid in ids:
            raise CannotImport("double", f"{row.place}.uid")
        found = self.journal.id_of(shape.table, row.uid)
        if found is None and shape is CLIENTS and row.values["merged_into_id"] is None:
            found = self.journal.client_named(name_key(str(row.values["name"])))
            if found is not None:
                self._joined.append(str(row.values["name"]))
        if found is not None:
            ids[row.uid] = found
            return False
        self._next[shape.table] = self._next.get(shape.table, self.journal.highest(shape.table)) + 1
        ids[row.uid] = self._next[shape.table]
        return True

    def _is_new_without_uid(self, shape: Shape, row: Row) -> bool:
        if shape.once:
            key = (shape.key, tuple(row.values[name] for name in shape.once))
            if key in self._once:
                raise CannotImport("double", row.place)
            self._once.add(key)
        if shape is PREFERENCES and row.values["name"] in OF_THE_COMPUTER:
            return False
        before = self.journal.has(shape, row)
        if shape is VENTS:
            same = key_of(shape.columns, row)
            self._vents[same] += 1
            return self._vents[same] > before
        return not before

    def _claim_names(self, row: Row) -> None:
        keys = {name_key(str(name.values["name"])) for name in row.parts["names"]}
        if row.values["merged_into_id"] is None:
            keys.add(name_key(str(row.values["name"])))
        for key in keys:
            if self._names.setdefault(key, row.uid) != row.uid:
                raise CannotImport("same_name", f"{row.place}.name")

    def _claim_code(self, row: Row) -> None:
        code = row.values["code"]
        if code is None:
            return
        if code in self.codes or self.journal.has_code(str(code)):
            self.taken[row.uid] = str(code)
        self.codes.add(str(code))

    def _follow(self, shape: Shape, row: Row) -> None:
        """See to it that whatever the row leads to is there, or comes."""
        for column, points in shape.pointing:
            uid = row.values[column.name]
            if uid is None or points.to == "promise_events":
                continue
            chain = (shape.table, column.name)
            if chain in self._leads:
                self._leads[chain][row.uid] = str(uid)
            if str(uid) not in self._ids.get(points.to, {}):
                self._waiting.append((f"{row.place}.{column.key}", points.to, str(uid)))
        for part in shape.parts:
            within = self._within.get(part.table)
            for one in row.parts[part.key]:
                if within is not None:
                    if one.uid in within or self.journal.id_of(part.table, one.uid) is not None:
                        raise CannotImport("double", f"{one.place}.uid")
                    within.add(one.uid)
                self._follow(part, one)


def _refuse_circles(leads: dict[str, str], place: str) -> None:
    ended: set[str] = set()
    for start in leads:
        seen: set[str] = set()
        here = start
        while here in leads and here not in ended:
            if here in seen:
                raise CannotImport("circle", place)
            seen.add(here)
            here = leads[here]
        ended |= seen
