"""The talks of a few days with their times, as far as cooling down between them needs it."""

from __future__ import annotations

import sqlite3
from datetime import date

from journal.cooldown import Slot
from journal.storage.columns import moment


def slots(connection: sqlite3.Connection, first: date, last: date) -> tuple[Slot, ...]:
    """The planned talks from the one day to the other that have a time, the earliest first."""
    rows = connection.execute(
        """
        select
            conversations.id,
            conversations.topic,
            conversations.starts_at,
            conversations.expected_discomfort,
            (
                select text from answers
                where conversation_id = conversations.id and prompt = 'minutes'
                order by position
                limit 1
            ) as minutes
        from conversations
        where status = 'planned'
          and deleted_at is null
          and starts_at is not null
          and day between ? and ?
        order by starts_at, id
        """,
        (first.isoformat(), last.isoformat()),
    )
    return tuple(
        Slot(
            id=row["id"],
            topic=row["topic"],
            starts_at=moment(row["starts_at"]),
            minutes=minutes_in(row["minutes"]),
            discomfort=row["expected_discomfort"],
        )
        for row in rows
    )


def held_on(connection: sqlite3.Connection, day: date) -> int:
    """How many talks took place that day, wholly or partly."""
    count: int = connection.execute(
        "select count(*) from conversations where day = ? and status in ('held', 'partly') and deleted_at is null",
        (day.isoformat(),),
    ).fetchone()[0]
    return count


def minutes_in(text: str | None) -> int | None:
    """The minutes that were written as an answer, 1 to 999; None for anything else."""
    digits = (text or "").strip().split(" ")[0]
    return int(digits) if digits.isascii() and digits.isdecimal() and 0 < int(digits[:4]) < 1000 else None
