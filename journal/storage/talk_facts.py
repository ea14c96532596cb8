"""The talks that are not settled, found through the indexes that hold only those."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from journal.conversations import Status
from journal.facts import TalkFact
from journal.storage.columns import day, day_or_none, ids_text, moment_or_none
from journal.storage.talk_queries import TALKS_OF_TALK_PROMISES, UNSETTLED_TALKS, WANTS_ANOTHER

FACTS = f"""
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
        {WANTS_ANOTHER} as second_talk,
        mails.owed_since
    from conversations
    join clients on clients.id = conversations.client_id
    left join mails on mails.conversation_id = conversations.id and mails.state = 'owed'
    where conversations.id in (select value from json_each(?)) and conversations.deleted_at is null
    order by conversations.id
"""  # noqa: S608 - only words of these modules


def unsettled_talks(db: sqlite3.Connection) -> tuple[TalkFact, ...]:
    """The talks that `Facts.talks` holds."""
    return talks_with(db, [row[0] for row in db.execute(UNSETTLED_TALKS)])


def talks_of_talk_promises(db: sqlite3.Connection) -> tuple[TalkFact, ...]:
    """Of the clients who have an open promise "before the next talk", the planned talks and those held since."""
    return talks_with(db, [row[0] for row in db.execute(TALKS_OF_TALK_PROMISES)])


def talks_with(db: sqlite3.Connection, ids: Sequence[int]) -> tuple[TalkFact, ...]:
    """The talks with these ids that are not deleted, in the order of their ids."""
    rows = db.execute(FACTS, (ids_text(ids),))
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
