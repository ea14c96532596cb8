"""What the end of the day leaves in the journal: what one needed, and how writing it off felt."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from journal.clean import clean
from journal.frozen import dataclass
from journal.needs import Need, needs_in, needs_text
from journal.storage.columns import moment_text
from journal.storage.tables import insert

if TYPE_CHECKING:
    from sqlite_utils import Database

_NEEDS: Final = "needs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vent:
    """How one felt before and after writing freely, each a word's id with its intensity, None where none was given.

    What was written has no place here.
    """

    before: tuple[str, int] | None = None
    after: tuple[str, int] | None = None


def needs(connection: sqlite3.Connection) -> tuple[Need, ...]:
    """What was needed so far, the oldest first."""
    row = connection.execute("select value from preferences where name = ?", (_NEEDS,)).fetchone()
    return needs_in(None if row is None else row["value"])


def keep_needs(database: Database, found: Sequence[Need]) -> None:
    """Remember what was needed."""
    database.conn.execute(
        "insert into preferences (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
        (_NEEDS, needs_text([Need(on=need.on, what=clean(need.what), helped=need.helped) for need in found])),
    )


def keep_vent(database: Database, vent: Vent, *, at: datetime, on: date) -> int:
    """Remember how it felt; the id."""
    before, after = vent.before or (None, None), vent.after or (None, None)
    return insert(
        database,
        "vents",
        {
            "day": on.isoformat(),
            "word_before": before[0],
            "intensity_before": before[1],
            "word_after": after[0],
            "intensity_after": after[1],
            "at": moment_text(at),
        },
    )


def remove_vent(database: Database, vent_id: int) -> None:
    """Take back what was remembered of it."""
    database.conn.execute("delete from vents where id = ?", (vent_id,))
