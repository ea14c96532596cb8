"""The morning round as rows: what it looks at, its list, and what was said about each item.

`morning_decisions` holds the list in the order of its ids: an item is put there as "waiting" when the round begins, so
that the round goes on at the same one later in the day, and `decided_at` is then the moment of that.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.frozen import replace
from journal.morning import ANSWERS, Decision, HeldTalk, Listed, MorningFacts, Round, since_when
from journal.promise_acts import PartReceived
from journal.storage import promise_lists, promises
from journal.storage.agenda import facts
from journal.storage.columns import day, moment, moment_or_none, moment_text
from journal.storage.tables import insert
from journal.storage.talk_facts import talks_with

if TYPE_CHECKING:
    from sqlite_utils import Database

    from journal.promises import PromiseEvent


def look(db: sqlite3.Connection, *, at: datetime, on: date, away: frozenset[date] = frozenset()) -> MorningFacts:
    """What the round of the journal's day `on` is made of; `away` are the person's own days off."""
    return replace(around(db, on=on, away=away), facts=facts(db, at=at))


def around(db: sqlite3.Connection, *, on: date, away: frozenset[date] = frozenset()) -> MorningFacts:
    """The same without the facts of the agenda."""
    since = since_when(on, last_round_on=_last_round_before(db, on), away=away)
    return MorningFacts(
        since=since, talks=_talks(db, since, on), answered=_answered(db, since, on), round=round_of(db, on)
    )


def round_of(db: sqlite3.Connection, on: date) -> Round | None:
    """The round of that day, None before it was begun."""
    row = db.execute("select * from morning_rounds where day = ?", (on.isoformat(),)).fetchone()
    if row is None:
        return None
    listed = db.execute("select item, decision from morning_decisions where round_id = ? order by id", (row["id"],))
    return Round(
        day=day(row["day"]),
        started_at=moment(row["started_at"]),
        finished_at=moment_or_none(row["finished_at"]),
        listed=tuple(Listed(key=one["item"], decision=Decision(one["decision"])) for one in listed),
    )


def put_on_list(db: Database, keys: Iterable[str], *, on: date, at: datetime) -> None:
    """Begin the round of that day, or add to its end what came up since."""
    round_id, now = _round_id(db, on, at), moment_text(at)
    for key in keys:
        db.conn.execute(
            """
            insert or ignore into morning_decisions (round_id, item, decision, decided_at)
            values (?, ?, ?, ?)
            """,
            (round_id, key, Decision.WAITING, now),
        )


def decide(db: Database, key: str, decision: Decision, *, on: date, at: datetime) -> None:
    """Say something about an item of the round of that day."""
    db.conn.execute(
        """
        insert into morning_decisions (round_id, item, decision, decided_at)
        values (?, ?, ?, ?)
        on conflict (round_id, item) do update set decision = excluded.decision, decided_at = excluded.decided_at
        """,
        (_round_id(db, on, at), key, decision, moment_text(at)),
    )


def act(
    db: Database,
    outcome: PromiseEvent | PartReceived,
    key: str,
    decision: Decision = Decision.DECIDED,
    *,
    on: date,
    at: datetime,
) -> None:
    """Record what was done about a promise, and that its item is decided. Raises as `promises.record` does."""
    if isinstance(outcome, PartReceived):
        promises.record_part(db, outcome.event, outcome.rest)
    else:
        promises.record(db, outcome)
    decide(db, key, decision, on=on, at=at)


def wait_again(db: Database, key: str, *, on: date, at: datetime) -> None:
    """Take back what was said about an item of the round of that day, if there is one."""
    db.conn.execute(
        """
        update morning_decisions
        set decision = ?, decided_at = ?
        where item = ? and round_id in (select id from morning_rounds where day = ?)
        """,
        (Decision.WAITING, moment_text(at), key, on.isoformat()),
    )


def take_back(db: Database, promise_id: int, key: str, *, on: date, at: datetime) -> None:
    """Take back the last act on a promise, so that its item waits again. Raises CannotSave when there is none."""
    promise_lists.undo_last(db, promise_id, at=at, on=on)
    wait_again(db, key, on=on, at=at)


def finish(db: Database, *, on: date, at: datetime) -> None:
    """Say that the round of that day was gone through; once said, it stays."""
    db.conn.execute(
        "update morning_rounds set finished_at = coalesce(finished_at, ?) where day = ?",
        (moment_text(at), on.isoformat()),
    )


def _round_id(db: Database, on: date, at: datetime) -> int:
    row = db.conn.execute("select id from morning_rounds where day = ?", (on.isoformat(),)).fetchone()
    if row is not None:
        found: int = row["id"]
        return found
    return insert(db, "morning_rounds", {"day": on.isoformat(), "started_at": moment_text(at)})


def _last_round_before(db: sqlite3.Connection, on: date) -> date | None:
    row = db.execute(
        "select day from morning_rounds where finished_at is not null and day < ? order by day desc limit 1",
        (on.isoformat(),),
    ).fetchone()
    return None if row is None else day(row["day"])


def _answered(db: sqlite3.Connection, since: date, on: date) -> frozenset[str]:
    rows = db.execute(
        f"""
        select morning_decisions.item
        from morning_rounds
        join morning_decisions on morning_decisions.round_id = morning_rounds.id
        where morning_rounds.day >= ? and morning_rounds.day < ?
          and morning_decisions.decision in ({", ".join("?" * len(ANSWERS))})
        """,  # noqa: S608 - only as many marks as there are values
        (since.isoformat(), on.isoformat(), *ANSWERS),
    )
    return frozenset(row["item"] for row in rows)


def _talks(db: sqlite3.Connection, since: date, on: date) -> tuple[HeldTalk, ...]:
    rows = db.execute(
        """
        select
            id,
            exists (
                select 1 from feelings where conversation_id = conversations.id and moment = 'morning'
            ) as felt,
            exists (
                select 1 from lessons where conversation_id = conversations.id and pinned = 1
            ) as lesson
        from conversations indexed by conversations_by_day
        where day >= ? and day < ? and status in ('held', 'partly') and deleted_at is null
        order by day, starts_at, id
        """,
        (since.isoformat(), on.isoformat()),
    ).fetchall()
    known = {talk.id: talk for talk in talks_with(db, [row["id"] for row in rows])}
    return tuple(
        HeldTalk(talk=known[row["id"]], felt=bool(row["felt"]), lesson=bool(row["lesson"]))
        for row in rows
        if row["id"] in known
    )
