"""What a stretch of a long list of clients shows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from journal.clients import ClientStatus
from journal.storage.columns import day_or_none


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientLine:
    """A client in a list. `last_contact_on` is the day of the last talk held (or partly) or nudge."""

    id: int
    name: str
    status: ClientStatus
    last_contact_on: date | None


def lines(db: sqlite3.Connection, ids: Sequence[int]) -> tuple[ClientLine, ...]:
    """What the list shows of these clients, in their order; unknown ids are left out."""
    rows = db.execute(
        """
        select
            clients.id,
            clients.name,
            clients.status,
            (
                select day from conversations
                where client_id = clients.id and status in ('held', 'partly') and deleted_at is null
                order by day desc
                limit 1
            ) as last_held_on,
            (
                select max(promise_events.day)
                from promises
                join promise_events indexed by promise_events_nudges on promise_events.promise_id = promises.id
                where promises.client_id = clients.id
                  and promise_events.action = 'nudge'
                  and not exists (
                      select 1 from promise_events as later
                      where later.promise_id = promises.id and later.undoes_id = promise_events.id
                  )
            ) as last_nudged_on
        from clients
        where clients.id in (select value from json_each(?))
        """,
        (json.dumps(list(ids)),),
    )
    found = {
        row["id"]: ClientLine(
            id=row["id"],
            name=row["name"],
            status=ClientStatus(row["status"]),
            last_contact_on=max(
                (day for day in (day_or_none(row["last_held_on"]), day_or_none(row["last_nudged_on"])) if day),
                default=None,
            ),
        )
        for row in rows
    }
    return tuple(found[client_id] for client_id in ids if client_id in found)
