"""Everything unsettled, as the facts the agenda looks at."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from journal.facts import ClientFact, ConsequenceFact, DraftFact, Facts
from journal.storage.columns import day, day_or_none
from journal.storage.promises import unsettled
from journal.storage.talk_facts import unsettled_talks

CLIENTS = """
    with concerned (id) as (
        select client_id
        from promises indexed by promises_unsettled
        where state in ('open', 'delivered') and client_id is not null
        union
        select client_id from conversations where status = 'planned' and deleted_at is null
        union
        select client_id from consequences where decided_on is null
        union
        select conversations.client_id
        from mails
        join conversations on conversations.id = mails.conversation_id
        where mails.state = 'owed' and conversations.deleted_at is null
        union
        select client_id from conversations where second_talk = 1 and deleted_at is null
        union
        select id from clients where notice_on is not null or contract_ends_on is not null
    )
    select
        clients.id,
        clients.name,
        clients.status = 'archived' as archived,
        clients.cadence_days,
        clients.notice_on,
        clients.contract_ends_on,
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
    from concerned
    join clients on clients.id = concerned.id
    order by clients.id
"""


def facts(db: sqlite3.Connection, *, at: datetime) -> Facts:
    """Everything that is not settled, whatever the moment `at`: what is due when is for the agenda to say."""
    return Facts(
        drafts=_drafts(db),
        promises=unsettled(db),
        talks=unsettled_talks(db),
        consequences=_consequences(db),
        clients=_clients(db),
    )


def _drafts(db: sqlite3.Connection) -> tuple[DraftFact, ...]:
    if db.execute("select 1 from drafts where discarded_at is null limit 1").fetchone() is None:
        return ()
    # Loaded only where there is one: on most days there is none.
    from journal.storage.drafting import drafts

    return tuple(
        DraftFact(
            id=kept.id,
            half=kept.draft.half,
            conversation_id=kept.draft.conversation_id,
            client=kept.draft.client,
            topic=kept.draft.topic,
            started_at=kept.started_at,
            kept_at=kept.kept_at,
        )
        for kept in drafts(db)
    )


def _consequences(db: sqlite3.Connection) -> tuple[ConsequenceFact, ...]:
    rows = db.execute(
        """
        select
            consequences.id,
            consequences.client_id,
            clients.name as client,
            consequences.text,
            consequences.review_on
        from consequences
        join clients on clients.id = consequences.client_id
        left join conversations on conversations.id = consequences.conversation_id
        where consequences.decided_on is null and conversations.deleted_at is null
        order by consequences.review_on, consequences.id
        """
    )
    return tuple(
        ConsequenceFact(
            id=row["id"],
            client_id=row["client_id"],
            client=row["client"],
            text=row["text"],
            review_on=day(row["review_on"]),
        )
        for row in rows
    )


def _clients(db: sqlite3.Connection) -> tuple[ClientFact, ...]:
    return tuple(
        ClientFact(
            id=row["id"],
            name=row["name"],
            archived=bool(row["archived"]),
            cadence_days=row["cadence_days"],
            last_contact_on=max(
                (found for found in (day_or_none(row["last_held_on"]), day_or_none(row["last_nudged_on"])) if found),
                default=None,
            ),
            notice_on=day_or_none(row["notice_on"]),
            contract_ends_on=day_or_none(row["contract_ends_on"]),
            last_talk_on=day_or_none(row["last_held_on"]),
        )
        for row in db.execute(CLIENTS)
    )
