"""Everything open, straight from the tables: what the agenda's own facts are checked against.

Nothing here uses the queries, the indexed columns or the replay that those facts come from, so that a mistake in one
of them shows as a difference.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime

from journal.audit import OpenRow
from journal.drafts import from_json
from journal.facts import Facts
from journal.lanes import Kind
from journal.promises import Side
from journal.storage.agenda import facts

# A promise is open when its own column says so, and also when the last of its events that counts leaves it open.
_PROMISES = """
    with last_change (promise_id, action, event_id) as (
        select promise_id, action, max(id)
        from promise_events
        where action in (
            'make', 'deliver', 'bounce', 'reopen', 'confirm', 'keep', 'part', 'release', 'withdraw', 'break', 'void'
        )
        and id not in (select undoes_id from promise_events where undoes_id is not null)
        group by promise_id
    )
    select promises.id, promises.code, promises.direction, promises.text, promises.client_id, clients.name as client
    from promises
    left join last_change on last_change.promise_id = promises.id
    left join clients on clients.id = promises.client_id
    where promises.state in ('open', 'delivered')
       or last_change.action in ('make', 'deliver', 'bounce', 'reopen')
    order by promises.id
"""

# What a talk can want, each on its own: the kind of loose end beside the talk.
_TALKS = """
    select conversations.id, conversations.code, conversations.topic as text, wants.kind,
        conversations.client_id, clients.name as client
    from (
        select id as talk_id, 'talk' as kind from conversations where status = 'planned'
        union all
        select id, 'talk' from conversations
        where status in ('held', 'partly') and reflected_at is null and reflection_waived_on is null
        union all
        select id, 'none_promised' from conversations
        where status in ('held', 'partly')
          and (reflected_at is not null or reflection_waived_on is not null)
          and no_promises_on is null
          and id not in (
              select conversation_id from promises where conversation_id is not null and state <> 'void'
          )
        union all
        select conversation_id, 'mail' from mails where state = 'owed'
        union all
        select id, 'second_talk' from conversations
        where second_talk = 1
          and id not in (
              select follows_id from conversations
              where follows_id is not null and deleted_at is null and status not in ('cancelled', 'avoided')
              union
              select moved_from_id from conversations
              where moved_from_id is not null and deleted_at is null and status not in ('cancelled', 'avoided')
          )
    ) as wants
    join conversations on conversations.id = wants.talk_id
    left join clients on clients.id = conversations.client_id
    where conversations.deleted_at is null
    order by conversations.id
"""

_CONSEQUENCES = """
    select consequences.id, consequences.text, consequences.client_id, clients.name as client
    from consequences
    left join clients on clients.id = consequences.client_id
    where consequences.decided_on is null
      and not exists (
          select 1 from conversations where id = consequences.conversation_id and deleted_at is not null
      )
    order by consequences.id
"""

_CONTRACTS = """
    select id, name as client from clients
    where status <> 'archived' and coalesce(notice_on, contract_ends_on) > ?
    order by id
"""

_NOT_ARCHIVED = """
    select id, name as client from clients
    where status <> 'archived' and id in (select value from json_each(?))
    order by id
"""


def facts_and_rows(db: sqlite3.Connection, *, at: datetime, contracts_after: date) -> tuple[Facts, tuple[OpenRow, ...]]:
    """What the agenda looks at, and every open thing to check it against."""
    return facts(db, at=at), open_rows(db, contracts_after=contracts_after)


def open_rows(db: sqlite3.Connection, *, contracts_after: date) -> tuple[OpenRow, ...]:
    """Every open thing; of contracts those whose notice date, or else whose end, is after that day."""
    open_ones = [*_drafts(db), *_promises(db), *_talks(db), *_consequences(db)]
    open_ones += [
        OpenRow(kind=Kind.CONTRACT, id=row["id"], client_id=row["id"], client=row["client"])
        for row in db.execute(_CONTRACTS, (contracts_after.isoformat(),))
    ]
    with_something_open = {
        row.client_id
        for row in open_ones
        if row.client_id is not None and row.kind in (Kind.PROMISE, Kind.MAIL, Kind.SECOND_TALK)
    }
    open_ones += [
        OpenRow(kind=Kind.QUIET, id=row["id"], client_id=row["id"], client=row["client"])
        for row in db.execute(_NOT_ARCHIVED, (json.dumps(sorted(with_something_open)),))
    ]
    return tuple(open_ones)


def _drafts(db: sqlite3.Connection) -> Iterator[OpenRow]:
    for row in db.execute("select id, content from drafts where discarded_at is null order by id"):
        try:
            typed = from_json(row["content"])
        except ValueError:
            yield OpenRow(kind=Kind.DRAFT, id=row["id"])
            continue
        if typed.has_content:
            yield OpenRow(kind=Kind.DRAFT, id=row["id"], text=typed.topic, client=typed.client)


def _promises(db: sqlite3.Connection) -> Iterator[OpenRow]:
    for row in db.execute(_PROMISES):
        yield OpenRow(
            kind=Kind.PROMISE,
            id=row["id"],
            code=row["code"],
            side=Side(row["direction"]),
            text=row["text"],
            client_id=row["client_id"],
            client=row["client"] or "",
        )


def _talks(db: sqlite3.Connection) -> Iterator[OpenRow]:
    for row in db.execute(_TALKS):
        yield OpenRow(
            kind=Kind(row["kind"]),
            id=row["id"],
            code=row["code"],
            text=row["text"],
            client_id=row["client_id"],
            client=row["client"] or "",
        )


def _consequences(db: sqlite3.Connection) -> Iterator[OpenRow]:
    for row in db.execute(_CONSEQUENCES):
        yield OpenRow(
            kind=Kind.CONSEQUENCE,
            id=row["id"],
            text=row["text"],
            client_id=row["client_id"],
            client=row["client"] or "",
        )
