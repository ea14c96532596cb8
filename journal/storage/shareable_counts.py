"""What is counted for a text that names nobody, read from the journal."""

from __future__ import annotations

import sqlite3

from journal.periods import Period
from journal.shareable_counts import Countable
from journal.storage.insights import ended_promises
from journal.storage.promises import unsettled
from journal.storage.talk_facts import talks_of_talk_promises


def countable(db: sqlite3.Connection, *, period: Period, client_id: int | None = None) -> Countable:
    """The talks held in the period and the promises that may have ended in it, and what is unsettled now."""
    rows = db.execute(
        """
        select client_id, count(*) as held
        from conversations
        where status in ('held', 'partly')
          and deleted_at is null
          and day between ? and ?
          and (?3 is null or client_id = ?3)
        group by client_id
        """,
        (
            period.since.isoformat() if period.since else "0001-01-01",
            period.until.isoformat() if period.until else "9999-12-31",
            client_id,
        ),
    )
    return Countable(
        held={row["client_id"]: row["held"] for row in rows},
        ended=ended_promises(db, period=period, client_id=client_id),
        unsettled=tuple(promise for promise in unsettled(db) if client_id is None or promise.client_id == client_id),
        talks=talks_of_talk_promises(db),
    )
