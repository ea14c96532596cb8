"""What kind of file was handed in, and its entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from journal.date_rules import DateRules
from journal.exchange.histories import standing
from journal.exchange.jrnl import JrnlEntries
from journal.exchange.json_file import pieces
from journal.exchange.made import Entries
from journal.exchange.outcome import Rows, Source
from journal.exchange.promise_table import PromiseTable
from journal.exchange.rows import Row, read_row
from journal.exchange.shape import Shape
from journal.exchange.shapes import FORMAT, PROMISES, SECTIONS, VERSION
from journal.exchange.values import CannotImport, Json

_SECTIONS = {shape.key: shape for shape in SECTIONS}
_HEADER = ("format", "version")
_JRNL = ("tags", "entries")


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where and when a file is brought in: this moment, the journal's day, the zone, and how dates are read.

    `client` is whose the entries of another program's journal are to be.
    """

    at: datetime
    on: date
    zone: str
    day_starts: time
    rules: DateRules
    client: str | None = None


def source_of(content: bytes, here: Here) -> Source:
    """The file of that content. Raises CannotImport when nobody knows what it is."""
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        table = PromiseTable.read(content, here.at, here.on, here.rules)
        return Source(kind="csv", rows=_checked(table.entries), left_out=table.left_out)
    for piece in pieces(content):
        if piece.key == "format" and piece.value == FORMAT:
            _refuse_newer(content)
            return Source(kind="afterword", rows=lambda: _own(content))
        if piece.key in _JRNL:
            entries = JrnlEntries(content, here.client, here.at, here.zone, here.day_starts)
            return Source(kind="jrnl", rows=_checked(entries.entries))
        if piece.key not in _SECTIONS and piece.key not in _HEADER:
            break
    raise CannotImport("unknown_format")


def _refuse_newer(content: bytes) -> None:
    for piece in pieces(content):
        if piece.key == "version":
            version = piece.value
            if isinstance(version, bool) or not isinstance(version, int) or version < 1:
                break
            if version > VERSION:
                raise CannotImport("newer_format", version=version, known=VERSION)
            return
    raise CannotImport("unknown_format")


def _own(content: bytes) -> Iterator[tuple[Shape, Row]]:
    for piece in pieces(content):
        if piece.key in _HEADER:
            continue
        shape = _SECTIONS.get(piece.key)
        if shape is None:
            raise CannotImport("unknown_key", piece.key[:60])
        if piece.index is None:
            raise CannotImport("wrong_value", piece.key, wanted="list")
        yield shape, _row(shape, piece.value, piece.place)


def _checked(entries: Entries) -> Rows:
    def rows() -> Iterator[tuple[Shape, Row]]:
        for section, place, raw in entries():
            shape = _SECTIONS[section]
            yield shape, _row(shape, raw, place)

    return rows


def _row(shape: Shape, raw: Json, place: str) -> Row:
    row = read_row(shape, raw, place)
    if shape is PROMISES:
        # What the events give is what is written.
        row.values.update(standing(row))
    return row
