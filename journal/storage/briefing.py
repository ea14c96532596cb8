"""What a briefing is made of, read without looking at what it does not show."""

from __future__ import annotations

import sqlite3

from journal.briefing import MOST_TALKS, GoneWell, Known
from journal.facts import TalkFact
from journal.promises import DueKind, Promise
from journal.storage import clients, conversations, lessons
from journal.storage.columns import day
from journal.storage.promises import promises_with
from journal.storage.talk_facts import talks_of_talk_promises

# How promises ended is counted over the last so many; a longer memory says little about the next talk.
_MOST_SETTLED = 200

_UNSETTLED = "select id from promises where client_id = ? and state in ('open', 'delivered') order by id"
_SETTLED = """
    select id
    from promises
    where client_id = ? and state in ('kept', 'broken', 'withdrawn', 'released')
    order by made_on desc, id desc
    limit ?
"""
# A cross join is not turned round: the client's talks are looked at, not every answer to that question.
_WENT_WELL = """
    select conversations.day, answers.text
    from conversations
    cross join answers on answers.conversation_id = conversations.id and answers.prompt = 'went_well'
    where conversations.client_id = ?
      and conversations.status in ('held', 'partly')
      and conversations.deleted_at is null
    order by conversations.day desc, conversations.starts_at desc, conversations.id desc, answers.position
    limit 1
"""


def known(db: sqlite3.Connection, client_id: int, *, talk_id: int | None = None) -> Known:
    """Everything a client's briefing is made of, for the planned talk `talk_id` or the next one.

    A client who was merged into another is that other. Raises NotFound.
    """
    client = clients.client(db, client_id)
    unsettled = _promises(db, _UNSETTLED, client.id)
    return Known(
        client=client,
        unsettled=unsettled,
        settled=_promises(db, _SETTLED, client.id, _MOST_SETTLED),
        planned=conversations.planned_with(db, client.id),
        held=conversations.last_held_with(db, client.id, MOST_TALKS),
        around=_around(db, client.id, unsettled),
        lessons=lessons.lessons_for(db, client.id),
        limits=clients.limits_of(db, client.id),
        went_well=_went_well(db, client.id),
        chosen_id=talk_id,
    )


def known_for_talk(db: sqlite3.Connection, talk_id: int) -> Known:
    """The same for the client of a talk; raises NotFound when there is no such talk."""
    return known(db, conversations.conversation(db, talk_id).client_id, talk_id=talk_id)


def _promises(db: sqlite3.Connection, sql: str, *values: int) -> tuple[Promise, ...]:
    return promises_with(db, [row["id"] for row in db.execute(sql, values)])


def _around(db: sqlite3.Connection, client_id: int, unsettled: tuple[Promise, ...]) -> tuple[TalkFact, ...]:
    if all(promise.due.kind is not DueKind.TALK for promise in unsettled):
        return ()
    return tuple(talk for talk in talks_of_talk_promises(db) if talk.client_id == client_id)


def _went_well(db: sqlite3.Connection, client_id: int) -> GoneWell | None:
    row = db.execute(_WENT_WELL, (client_id,)).fetchone()
    return None if row is None else GoneWell(text=row["text"], day=day(row["day"]))
