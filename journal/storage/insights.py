"""What insights are counted from: talks and ended promises of a period, read without their words."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from journal.conversations import Channel, Feeling, Moment, Ratings, Status
from journal.felt import Felt
from journal.promises import Promise, Side
from journal.storage.columns import day, moment_or_none
from journal.storage.promises import promises_with
from journal.talks_seen import TalkSeen

if TYPE_CHECKING:
    from journal.periods import Period

_PROMPTS = ("venue", "cause", "time_spent")
_STATES = ("held", "partly", "moved", "cancelled", "avoided")
_WITHIN = """
    conversations.deleted_at is null
    and conversations.status in ('held', 'partly', 'moved', 'cancelled', 'avoided')
    and (?1 is null or conversations.client_id = ?1)
    and conversations.day between ?2 and ?3
"""
# A talk that was moved was decided on when the first of its rows was made.
_TALKS = f"""
    select
        id, day, status, starts_at, zone, channel, template,
        expected_discomfort, discomfort, goal_reached, control, talk_share,
        case
            when prepared_at is null then null
            when moved_from_id is null then created_at
            else (
                with recursive earlier (id, moved_from_id, created_at) as (
                    select one.id, one.moved_from_id, one.created_at
                    from conversations as one
                    where one.id = conversations.id
                    union
                    select one.id, one.moved_from_id, one.created_at
                    from conversations as one
                    join earlier on one.id = earlier.moved_from_id
                )
                select min(created_at) from earlier
            )
        end as decided_at
    from conversations
    where {_WITHIN}
    order by day, id
"""  # noqa: S608 - put together from this module's own text
_ANSWERS = f"""
    select answers.conversation_id, answers.prompt, answers.text
    from answers
    join conversations on conversations.id = answers.conversation_id
    where answers.prompt in ('venue', 'cause', 'time_spent') and {_WITHIN}
    order by answers.id
"""  # noqa: S608 - put together from this module's own text
_FEELINGS = f"""
    select feelings.conversation_id, feelings.moment, feelings.word, feelings.intensity
    from feelings
    join conversations on conversations.id = feelings.conversation_id
    where feelings.whose = 'mine' and {_WITHIN}
    order by feelings.conversation_id, feelings.position, feelings.id
"""  # noqa: S608 - put together from this module's own text
# A promise that ended in the period has one of these events in it; the last word is that of its replay.
_ENDED = """
    select promises.id
    from promises
    where promises.state in ('kept', 'broken', 'withdrawn')
      and (?1 is null or promises.client_id = ?1)
      and (
          (?2 = '0001-01-01' and ?3 = '9999-12-31')
          or exists (
              select 1
              from promise_events
              where promise_id = promises.id
                and action in ('deliver', 'confirm', 'keep', 'part', 'withdraw', 'break')
                and day between ?2 and ?3
          )
      )
    order by promises.id
"""


def talks_seen(db: sqlite3.Connection, *, period: Period, client_id: int | None = None) -> tuple[TalkSeen, ...]:
    """The talks of the period that are not planned any more, oldest first; with one client or with all."""
    asked = _asked(period, client_id)
    answers: defaultdict[int, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in db.execute(_ANSWERS, asked):
        answers[row["conversation_id"]][row["prompt"]].append(row["text"])
    feelings: defaultdict[tuple[int, str], list[Feeling]] = defaultdict(list)
    for row in db.execute(_FEELINGS, asked):
        feelings[row["conversation_id"], row["moment"]].append(
            Feeling(moment=Moment(row["moment"]), whose=Side.MINE, word=row["word"], intensity=row["intensity"])
        )
    return tuple(
        TalkSeen(
            id=row["id"],
            day=day(row["day"]),
            status=Status(row["status"]),
            starts_at=moment_or_none(row["starts_at"]),
            zone=row["zone"],
            decided_at=moment_or_none(row["decided_at"]),
            channel=Channel(row["channel"]) if row["channel"] else None,
            template=row["template"],
            ratings=Ratings(
                expected=row["expected_discomfort"],
                discomfort=row["discomfort"],
                goal=row["goal_reached"],
                control=row["control"],
                talk_share=row["talk_share"],
            ),
            answers={prompt: tuple(texts) for prompt, texts in answers[row["id"]].items()},
            felt=Felt(
                before=tuple(feelings[row["id"], Moment.BEFORE]),
                after=tuple(feelings[row["id"], Moment.AFTER]),
                morning=tuple(feelings[row["id"], Moment.MORNING]),
            ),
        )
        for row in db.execute(_TALKS, asked)
    )


def ended_promises(db: sqlite3.Connection, *, period: Period, client_id: int | None = None) -> tuple[Promise, ...]:
    """The promises that may have ended in the period: every one that did, and some that did at another time."""
    return promises_with(db, [row["id"] for row in db.execute(_ENDED, _asked(period, client_id))])


def expected_and_felt(db: sqlite3.Connection) -> tuple[tuple[int, int], ...]:
    """Expected and felt discomfort, 0 to 10, of every talk that has both, oldest first."""
    rows = db.execute(
        """
        select expected_discomfort, discomfort
        from conversations
        where status in ('held', 'partly')
          and deleted_at is null
          and expected_discomfort is not null
          and discomfort is not null
        order by day, id
        """
    )
    return tuple((row["expected_discomfort"], row["discomfort"]) for row in rows)


def times_moved(db: sqlite3.Connection, conversation_id: int) -> int:
    """How often the talk got another day or time: as a new row for a moved one, or by editing it while planned."""
    (rows,) = db.execute(
        """
        with recursive earlier (id, moved_from_id) as (
            select id, moved_from_id from conversations where id = ?
            union
            select conversations.id, conversations.moved_from_id
            from conversations
            join earlier on conversations.id = earlier.moved_from_id
        )
        select count(*) from earlier where moved_from_id is not null
        """,
        (conversation_id,),
    ).fetchone()
    stood = [
        (row["day"], row["starts_at"])
        for row in db.execute(
            """
            select
                json_extract(content, '$.conversation.day') as day,
                json_extract(content, '$.conversation.starts_at') as starts_at
            from conversation_versions
            where conversation_id = ? and json_extract(content, '$.conversation.status') = 'planned'
            order by id
            """,
            (conversation_id,),
        )
    ]
    now = db.execute("select day, starts_at, status from conversations where id = ?", (conversation_id,)).fetchone()
    if now is not None and now["status"] == "planned":
        stood.append((now["day"], now["starts_at"]))
    return int(rows) + sum(earlier != later for earlier, later in pairwise(stood))


def _asked(period: Period, client_id: int | None) -> tuple[int | None, str, str]:
    since = period.since.isoformat() if period.since else "0001-01-01"
    until = period.until.isoformat() if period.until else "9999-12-31"
    return client_id, since, until
