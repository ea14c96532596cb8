"""What a stretch of a long list of clients shows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date

from journal.clients import ClientStatus, Limit
from journal.frozen import dataclass
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


def limits_of_all(db: sqlite3.Connection) -> tuple[Limit, ...]:
    """The limits that hold for every client, each with how often it was touched by any of them."""
    rows = db.execute(
        """
        select
            limits.id,
            limits.text,
            limits.raise_at,
            limits.leave_at,
            count(conversations.id) as touches,
            max(case when conversations.id is not null then limit_touches.touched_on end) as last_touched_on
        from limits
        left join limit_touches on limit_touches.limit_id = limits.id
        left join conversations
            on conversations.id = limit_touches.conversation_id
            and conversations.deleted_at is null
        where limits.client_id is null and limits.ended_on is null
        group by limits.id
        order by limits.id
        """
    )
    return tuple(
        Limit(
            id=row["id"],
            client_id=None,
            text=row["text"],
            raise_at=row["raise_at"],
            leave_at=row["leave_at"],
            touches=row["touches"],
            last_touched_on=day_or_none(row["last_touched_on"]),
        )
        for row in rows
    )
