"""The talks that are not settled, found through the indexes that hold only those."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from journal.conversations import Status
from journal.facts import TalkFact
from journal.storage.columns import day, day_or_none, moment_or_none

_UNSETTLED = """
    select id from conversations where status = 'planned' and deleted_at is null
    union
    select id from conversations
    where status in ('held', 'partly') and reflected_at is null and reflection_waived_on is null and deleted_at is null
    union
    select id from conversations
    where status in ('held', 'partly') and has_promises = 0 and no_promises_on is null and deleted_at is null
    union
    select id from conversations as earlier
    where second_talk = 1
      and deleted_at is null
      and not exists (
          select 1 from conversations
          where follows_id = earlier.id and deleted_at is null and status not in ('cancelled', 'avoided')
      )
      and not exists (
          select 1 from conversations
          where moved_from_id = earlier.id and deleted_at is null and status not in ('cancelled', 'avoided')
      )
    union
    select conversation_id from mails where state = 'owed'
"""

# Whether a promise "before the next talk" is overdue depends on the talks held since it was made.
_SINCE_A_TALK_PROMISE = """
    select conversations.id
    from (
        -- A talk noted later than it was held lies before the day its promises were made on.
        select promises.client_id, min(min(promises.made_on, coalesce(making.day, promises.made_on))) as since
        from promises indexed by promises_unsettled
        left join conversations as making on making.id = promises.conversation_id
        where promises.state in ('open', 'delivered') and promises.due_kind = 'talk' and promises.client_id is not null
        group by promises.client_id
    ) as owed
    join conversations on conversations.client_id = owed.client_id and conversations.day >= owed.since
    where conversations.status in ('held', 'partly') and conversations.deleted_at is null
"""

_PLANNED_WITH_A_TALK_PROMISE = """
    select conversations.id
    from (
        select distinct client_id
        from promises indexed by promises_unsettled
        where state in ('open', 'delivered') and due_kind = 'talk' and client_id is not null
    ) as owed
    join conversations on conversations.client_id = owed.client_id
    where conversations.status = 'planned' and conversations.deleted_at is null
"""

_MADE_A_TALK_PROMISE = """
    select conversation_id
    from promises indexed by promises_unsettled
    where state in ('open', 'delivered') and due_kind = 'talk' and conversation_id is not null
"""

UNSETTLED_TALKS = f"{_UNSETTLED} union {_SINCE_A_TALK_PROMISE} union {_MADE_A_TALK_PROMISE}"
TALKS_OF_TALK_PROMISES = f"{_PLANNED_WITH_A_TALK_PROMISE} union {_SINCE_A_TALK_PROMISE} union {_MADE_A_TALK_PROMISE}"

FACTS = """
    select
        conversations.id,
        conversations.code,
        conversations.client_id,
        clients.name as client,
        conversations.topic,
        conversations.status,
        conversations.day,
        conversations.starts_at,
        conversations.reflected_at,
        conversations.reflection_waived_on,
        conversations.no_promises_on,
        (
            select count(*) from promises
            where promises.conversation_id = conversations.id and promises.state <> 'void'
        ) as promises,
        conversations.second_talk = 1
            and not exists (
                select 1 from conversations as later
                where later.follows_id = conversations.id
                  and later.deleted_at is null
                  and later.status not in ('cancelled', 'avoided')
            )
            and not exists (
                select 1 from conversations as later
                where later.moved_from_id = conversations.id
                  and later.deleted_at is null
                  and later.status not in ('cancelled', 'avoided')
            ) as second_talk,
        mails.owed_since
    from conversations
    join clients on clients.id = conversations.client_id
    left join mails on mails.conversation_id = conversations.id and mails.state = 'owed'
    where conversations.id in (select value from json_each(?)) and conversations.deleted_at is null
    order by conversations.id
"""


def unsettled_talks(db: sqlite3.Connection) -> tuple[TalkFact, ...]:
    """The talks that `Facts.talks` holds."""
    return talks_with(db, [row[0] for row in db.execute(UNSETTLED_TALKS)])


def talks_of_talk_promises(db: sqlite3.Connection) -> tuple[TalkFact, ...]:
    """Of the clients who have an open promise "before the next talk", the planned talks and those held since."""
    return talks_with(db, [row[0] for row in db.execute(TALKS_OF_TALK_PROMISES)])


def talks_with(db: sqlite3.Connection, ids: Sequence[int]) -> tuple[TalkFact, ...]:
    """The talks with these ids that are not deleted, in the order of their ids."""
    rows = db.execute(FACTS, (json.dumps(list(ids)),))
    return tuple(
        TalkFact(
            id=row["id"],
            code=row["code"],
            client_id=row["client_id"],
            client=row["client"],
            topic=row["topic"],
            status=Status(row["status"]),
            day=day(row["day"]),
            starts_at=moment_or_none(row["starts_at"]),
            reflected_at=moment_or_none(row["reflected_at"]),
            reflection_waived_on=day_or_none(row["reflection_waived_on"]),
            no_promises_on=day_or_none(row["no_promises_on"]),
            promises=row["promises"],
            second_talk=bool(row["second_talk"]),
            mail_owed_since=moment_or_none(row["owed_since"]),
        )
        for row in rows
    )
