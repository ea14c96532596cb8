"""Entries of a file for exchange, checked against their shape: whatever comes out of here the journal can hold."""

from __future__ import annotations

from dataclasses import dataclass

from journal.exchange.contents import read_content
from journal.exchange.shape import Column, Shape
from journal.exchange.values import CannotImport, Content, Json, Stored, read_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An entry: its values by their columns, uids where a column leads to another row, and what belongs to it.

    `contents` are those of drafts and versions. `place` is what it is called in a sentence.
    """

    place: str
    values: dict[str, Stored]
    contents: dict[str, Json]
    parts: dict[str, tuple[Row, ...]]

    @property
    def uid(self) -> str:
        """Its uid; only rows of shapes with uids have one."""
        return str(self.values["uid"])


def read_row(shape: Shape, raw: Json, place: str) -> Row:
    """An entry with everything inside it. Raises CannotImport for whatever may not stand there."""
    if not isinstance(raw, dict):
        raise CannotImport("wrong_value", place, wanted="object")
    values: dict[str, Stored] = {}
    contents: dict[str, Json] = {}
    read = 0
    for column in shape.columns:
        value = raw.get(column.key)
        read += column.key in raw
        if value is None:
            if column.needed:
                raise CannotImport("missing", f"{place}.{column.key}")
            values[column.name] = column.otherwise
        elif isinstance(column.kind, Content):
            contents[column.name] = read_content(column.kind.of, value, f"{place}.{column.key}")
        else:
            values[column.name] = read_value(column.kind, value, f"{place}.{column.key}")
    parts: dict[str, tuple[Row, ...]] = {}
    for part in shape.parts:
        found = raw.get(part.key)
        read += part.key in raw
        parts[part.key] = () if found is None else _read_part(part, found, f"{place}.{part.key}")
    if read < len(raw):
        known = {column.key for column in shape.columns} | {part.key for part in shape.parts}
        unknown = next(key for key in raw if key not in known)
        raise CannotImport("unknown_key", f"{place}.{unknown[:60]}")
    _check_due(shape, values, place)
    return Row(place=place, values=values, contents=contents, parts=parts)


def _read_part(shape: Shape, found: Json, place: str) -> tuple[Row, ...]:
    if not isinstance(found, list):
        raise CannotImport("wrong_value", place, wanted="list")
    rows = tuple(read_row(shape, raw, f"{place}[{number}]") for number, raw in enumerate(found))
    if shape.single and len(rows) > 1:
        raise CannotImport("double", rows[1].place)
    if shape.once:
        seen: set[tuple[Stored, ...]] = set()
        for row in rows:
            key = tuple(row.values[name] for name in shape.once)
            if key in seen:
                raise CannotImport("double", row.place)
            seen.add(key)
    return rows


def _check_due(shape: Shape, values: dict[str, Stored], place: str) -> None:
    if "due_kind" not in values:
        return
    kind = values["due_kind"]
    wants = {"due_on": kind in ("date", "datetime"), "due_time": kind == "datetime"}
    for name, wanted in wants.items():
        if wanted and values[name] is None:
            raise CannotImport("missing", f"{place}.{name}")
        if not wanted and values[name] is not None:
            raise CannotImport("not_here", f"{place}.{name}")


def key_of(columns: tuple[Column, ...], row: Row) -> tuple[Stored, ...]:
    """What all columns of a row without a uid hold: two rows of the same are the same."""
    return tuple(row.values[column.name] for column in columns)
