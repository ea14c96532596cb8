"""What is open and planned, with the names its rows keep outside the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from journal.promises import PromiseState
from journal.shareable import Mark, Unsettled
from journal.storage.columns import moment
from journal.storage.promises import unsettled
from journal.storage.talk_facts import unsettled_talks

_PROMISES = "select id, uid, changed_at from promises where id in (select value from json_each(?))"
_TALKS = "select id, uid, changed_at from conversations where id in (select value from json_each(?))"
_CLIENTS = "select id, changed_at from clients where id in (select value from json_each(?))"


def unsettled_with_marks(db: sqlite3.Connection) -> Unsettled:
    """The open promises and the unsettled talks with their marks, and when their clients were last changed."""
    promises = tuple(promise for promise in unsettled(db) if promise.state is PromiseState.OPEN)
    talks = unsettled_talks(db)
    clients = {talk.client_id for talk in talks}
    clients |= {promise.client_id for promise in promises if promise.client_id is not None}
    return Unsettled(
        promises=promises,
        talks=talks,
        promise_marks=_marks(db, _PROMISES, (promise.id for promise in promises)),
        talk_marks=_marks(db, _TALKS, (talk.id for talk in talks)),
        clients={row["id"]: moment(row["changed_at"]) for row in db.execute(_CLIENTS, (json.dumps(sorted(clients)),))},
    )


def _marks(db: sqlite3.Connection, sql: str, ids: Iterable[int]) -> dict[int, Mark]:
    return {
        row["id"]: Mark(uid=row["uid"], changed_at=moment(row["changed_at"]))
        for row in db.execute(sql, (json.dumps(list(ids)),))
    }
