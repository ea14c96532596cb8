"""Catching promises during a talk: quick lines that wait in the draft of its AFTER."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from journal.dates import DateRules
from journal.drafts import ConversationDraft
from journal.frozen import dataclass, replace
from journal.promises import Side
from journal.quicklines import read_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Caught:
    """A line as it is to stand in AFTER, and whose promise it is."""

    raw: str
    side: Side


def caught(raw: str, *, on: date, rules: DateRules) -> Caught:
    """A line typed on the journal's day `on`, its day written out: AFTER may be written on another one.

    A line that cannot be read stays as it was typed.
    """
    line = read_line(raw, on=on, rules=rules)
    asked = line.promise
    text = raw.strip()
    written = [text[1:].lstrip()] if line.turned else []
    if line.understood is not None:
        clock = f" {line.understood.time:%H:%M}" if line.understood.time is not None else ""
        mark = " !" if line.under_pressure else ""
        dated = f"{line.text} @{line.understood.day.isoformat()}{clock}{mark}"
        # A text that begins with a "<" of its own needs one more before it.
        written = [dated, f"< {dated}"]
    for candidate in written:
        # Nothing is changed in the promise by writing its day another way.
        if asked is not None and read_line(candidate, on=on, rules=rules, side=line.side).promise == asked:
            return Caught(raw=candidate, side=line.side)
    return Caught(raw=text, side=line.side)


def with_caught(draft: ConversationDraft, lines: Iterable[Caught]) -> ConversationDraft:
    """The draft with those lines at the end of its promises."""
    found = [line for line in lines if line.raw]
    return replace(
        draft,
        mine=(*draft.mine, *(line.raw for line in found if line.side is Side.MINE)),
        theirs=(*draft.theirs, *(line.raw for line in found if line.side is Side.THEIRS)),
    )
