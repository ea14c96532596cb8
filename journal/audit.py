"""Whether anything is forgotten: what the tables hold open, beside what the agenda brings back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from journal.frozen import dataclass
from journal.lanes import Agenda, Kind, Lane
from journal.promises import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRow:
    """Something open, as the tables tell it without the agenda. `id` is that of the fact the agenda makes of it.

    `code` is None where no list names it by one. `side` is that of a promise, else None. `text` is empty where the
    client says it all.
    """

    kind: Kind
    id: int
    code: str | None = None
    side: Side | None = None
    text: str = ""
    client_id: int | None = None
    client: str = ""

    @property
    def key(self) -> str:
        """What the agenda calls it."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """An open thing, the day on which it stands in a lane next, and that lane; both None when there is no such day."""

    row: OpenRow
    lane: Lane | None = None
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """Every open thing on a day of the journal: what comes back on no day first, then what stands in a lane now."""

    on: date
    lines: tuple[AuditLine, ...]

    @property
    def forgotten(self) -> int:
        """How many come back on no day."""
        return sum(line.next_on is None for line in self.lines)


def audit(rows: Iterable[OpenRow], agenda: Agenda) -> Audit:
    """Each row with the day on which the agenda brings it back; a day that is past counts as none."""
    comes_back = {item.key: (item.lane, agenda.on) for lane in agenda.lanes for item in lane.items}
    comes_back |= {
        waiting.item.key: (waiting.item.lane, waiting.next_on)
        for waiting in agenda.later
        if waiting.next_on > agenda.on
    }
    places = {key: place for place, key in enumerate(comes_back)}
    lines = []
    for row in sorted(rows, key=lambda row: places.get(row.key, -1)):
        lane, next_on = comes_back.get(row.key, (None, None))
        lines.append(AuditLine(row=row, lane=lane, next_on=next_on))
    return Audit(on=agenda.on, lines=tuple(lines))
