"""Promises as a table for spreadsheets, CSV as RFC 4180 has it: written, and read with some forbearance."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from journal.clean import clean
from journal.clients import name_key
from journal.date_rules import DateRules
from journal.dates import Refused
from journal.exchange.made import Made, Uids, client_made, moment_said
from journal.exchange.values import DAY, UID, CannotImport, Json, Kind, read_value
from journal.promises import Action, Due, DueKind, PromiseState, Side
from journal.quicklines import read_line

COLUMNS: Final = ("code", "client", "direction", "text", "due", "state", "made_on", "conversation", "pressure", "uid")
BEFORE_TALK: Final = "talk"

# What a spreadsheet would take for a formula, in its full-width forms too.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_DELIMITERS: Final = (",", ";", "\t")
_CALLED: Final = {
    "client": ("client", "customer", "who", "name", "kunde", "kundin", "kundschaft", "wer"),
    "text": ("text", "promise", "what", "zusage", "was"),
    "due": ("due", "due_on", "date", "until", "when", "fällig", "termin", "datum", "bis", "wann"),
    "direction": ("direction", "side", "whose", "richtung", "seite", "von wem"),
    "state": ("state", "status", "stand", "zustand"),
    "made_on": ("made_on", "made", "zugesagt am"),
    "uid": ("uid",),
}
_SIDES: Final = {
    **dict.fromkeys(("", "mine", "me", "i", "ich", "meine", "von mir", ">", "->", "→"), Side.MINE),
    **dict.fromkeys(("theirs", "they", "them", "sie", "ihre", "von ihnen", "<", "<-", "←"), Side.THEIRS),
}
_OPEN: Final = ("", PromiseState.OPEN.value, "offen")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPromise:
    """A promise as the table has it; `client` and `conversation`, a code, are empty without one."""

    code: str
    client: str
    side: Side
    text: str
    due: Due
    state: PromiseState
    made_on: date
    conversation: str
    under_pressure: bool
    uid: str


class DateRefused(CannotImport):
    """A date in a table that is refused; `refused` says why."""

    def __init__(self, place: str, refused: Refused) -> None:
        super().__init__("date_refused", place)
        self.refused = refused


def written_table(promises: Iterable[ListedPromise]) -> Iterator[bytes]:
    """The table, line by line, in UTF-8."""
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    writer.writerow(COLUMNS)
    for one in promises:
        yield _emptied(line)
        cells = (
            one.code,
            one.client,
            one.side.value,
            one.text,
            _due_said(one.due),
            one.state.value,
            one.made_on.isoformat(),
            one.conversation,
            "yes" if one.under_pressure else "",
            one.uid,
        )
        writer.writerow([defused(clean(cell)) for cell in cells])
    yield _emptied(line)


def defused(cell: str) -> str:
    """The cell with a mark before whatever a spreadsheet would calculate; `as_written` takes it away."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def as_written(cell: str) -> str:
    """The cell without the mark that `defused` gave it."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


@dataclass(frozen=True, slots=True)
class PromiseTable:
    """A table that was read: a line with its cells by what their columns are; `left_out` are those not open."""

    lines: tuple[tuple[str, dict[str, str]], ...]
    left_out: int
    at: datetime
    on: date
    rules: DateRules

    @classmethod
    def read(cls, content: bytes, at: datetime, on: date, rules: DateRules) -> PromiseTable:
        """The table in that content. Raises CannotImport when it is none."""
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as wrong:
            raise CannotImport("not_utf8", line=content.count(b"\n", 0, wrong.start) + 1) from None
        head = text.partition("\n")[0]
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=head.count), strict=True)
        places: dict[str, int] | None = None
        lines: list[tuple[str, dict[str, str]]] = []
        left_out = 0
        try:
            for cells in reader:
                if places is None:
                    places = _places(cells)
                    continue
                if not any(cell.strip() for cell in cells):
                    continue
                found = {name: as_written(cells[at_]) for name, at_ in places.items() if at_ < len(cells)}
                if found.get("state", "").strip().casefold() in _OPEN:
                    lines.append((str(reader.line_num), found))
                else:
                    left_out += 1
        except csv.Error:
            raise CannotImport("not_csv", line=reader.line_num) from None
        if places is None:
            raise CannotImport("unknown_format")
        return cls(tuple(lines), left_out, at, on, rules)

    def entries(self) -> Iterator[Made]:
        """The clients, and a promise for each line. Raises CannotImport."""
        clients: dict[str, str] = {}
        for line, cells in self.lines:
            name = " ".join(clean(cells.get("client", "")).split())
            if name and name_key(name) not in clients:
                made = client_made(name, self.at)
                clients[name_key(name)] = str(made["uid"])
                yield "clients", line, made
        uids = Uids()
        for line, cells in self.lines:
            name = " ".join(clean(cells.get("client", "")).split())
            yield "promises", line, self._promise(line, cells, clients.get(name_key(name)), uids)

    def _promise(self, line: str, cells: dict[str, str], client_uid: str | None, uids: Uids) -> dict[str, Json]:
        text = clean(cells.get("text", "")).strip()
        if not text:
            raise CannotImport("line_without_text", line)
        direction = cells.get("direction", "").strip().casefold()
        if direction not in _SIDES:
            raise CannotImport("line_direction", line, said=direction[:30])
        side, due = _SIDES[direction], self._due(cells.get("due", ""), line)
        made_on = cells.get("made_on", "").strip()
        day = _read(DAY, made_on, line) if made_on else self.on.isoformat()
        own_uid = cells.get("uid", "").strip()
        uid = (
            _read(UID, own_uid, line)
            if own_uid
            else uids.of(cells.get("client", ""), text, cells.get("due", ""), direction)
        )
        shared: dict[str, Json] = {
            "client_uid": client_uid,
            "text": text,
            "direction": side.value,
            "due_kind": due.kind.value,
            "due_on": due.day.isoformat() if due.day else None,
            "due_time": f"{due.time:%H:%M}" if due.time else None,
        }
        now = moment_said(self.at)
        made: dict[str, Json] = {"uid": uids.of("made", uid), "action": Action.MAKE.value, "at": now, "day": day}
        return {
            "uid": uid,
            "made_on": day,
            "created_at": now,
            "changed_at": now,
            "state": PromiseState.OPEN.value,
            **shared,
            "events": [{**made, "under_pressure": False, **shared}],
        }

    def _due(self, typed: str, line: str) -> Due:
        said = clean(typed).strip().removeprefix("@").strip()
        if not said:
            return Due.undated()
        read = read_line(f"x @{said}", on=self.on, rules=self.rules)
        if read.refused is not None:
            raise DateRefused(line, read.refused)
        return read.due or Due.undated()


def _read(kind: Kind, cell: str, line: str) -> str:
    try:
        return str(read_value(kind, cell, line))
    except CannotImport:
        raise CannotImport("line_value", line) from None


def _places(header: list[str]) -> dict[str, int]:
    """Which column is which. Raises CannotImport when none holds the promises."""
    names = [cell.strip().casefold() for cell in header]
    found = {
        name: next(names.index(called) for called in also if called in names)
        for name, also in _CALLED.items()
        if any(called in names for called in also)
    }
    if "text" not in found:
        raise CannotImport("unknown_format")
    return found


def _due_said(due: Due) -> str:
    if due.day is None:
        return BEFORE_TALK if due.kind is DueKind.TALK else ""
    return f"{due.day.isoformat()} {due.time:%H:%M}" if due.time else due.day.isoformat()


def _emptied(line: io.StringIO) -> bytes:
    said = line.getvalue().encode("utf-8")
    line.seek(0)
    line.truncate()
    return said
