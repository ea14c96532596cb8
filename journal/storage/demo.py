"""Whole past conversations as rows, many at once: the sample journal, and the large one for measuring."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from journal.clients import name_key
from journal.conversations import Half
from journal.demo.past import PastClient, PastLimit, PastPromise, PastTalk
from journal.storage.codes import fresh_code, uuid7
from journal.storage.columns import moment_text
from journal.storage.many_rows import indexed_afterwards, roomy
from journal.storage.promise_columns import due_columns, event_columns

if TYPE_CHECKING:
    from sqlite_utils import Database

_AT_ONCE = 500


def insert(
    db: Database, *, clients: Iterable[PastClient], limits: Iterable[PastLimit], talks: Iterable[PastTalk]
) -> None:
    """Write all of it; `talks` may be a generator and is never held as a whole."""
    connection = db.conn
    ids = _Ids(
        client={past.number: _insert_client(connection, past) for past in clients},
        first_talk=_highest(connection, "select max(id) from conversations"),
        last_promise=_highest(connection, "select max(id) from promises"),
    )
    for limit in limits:
        ids.limit[limit.number] = _insert_limit(connection, ids, limit)
    waiting = iter(talks)
    with roomy(connection), indexed_afterwards(connection):
        while chunk := list(islice(waiting, _AT_ONCE)):
            rows = _Rows()
            for talk in chunk:
                _add_talk(connection, rows, ids, talk)
            rows.write(connection)


def _highest(connection: sqlite3.Connection, sql: str) -> int:
    return connection.execute(sql).fetchone()[0] or 0


@dataclass(slots=True, kw_only=True)
class _Ids:
    client: dict[int, int]
    limit: dict[int, int] = field(default_factory=dict)
    first_talk: int
    last_promise: int
    codes: set[str] = field(default_factory=set)
    """Every code given out, also those whose rows are still to be written."""

    def talk(self, number: int | None) -> int | None:
        return None if number is None else self.first_talk + number

    def code(self, connection: sqlite3.Connection) -> str:
        while True:
            code = fresh_code(connection)
            if code not in self.codes:
                self.codes.add(code)
                return code


_Row: TypeAlias = tuple[str | int | None, ...]


def _insert_client(connection: sqlite3.Connection, past: PastClient) -> int:
    now, key = moment_text(past.since), name_key(past.name)
    client_id: int = connection.execute(
        """
        insert into clients (
            uid, name, name_key, status, address_form, language, channel, cadence_days, contract_ends_on, notice_on,
            created_at, changed_at
        )
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        returning id
        """,
        (
            uuid7(past.since),
            past.name,
            key,
            past.status,
            past.address_form,
            past.language,
            past.channel,
            past.cadence_days,
            _day(past.contract_ends_on),
            _day(past.notice_on),
            now,
            now,
        ),
    ).fetchone()[0]
    connection.execute(
        "insert into client_names (client_id, name, name_key) values (?, ?, ?)", (client_id, past.name, key)
    )
    connection.executemany(
        "insert into contacts (uid, client_id, name, role, changed_at) values (?, ?, ?, ?, ?)",
        [(uuid7(past.since), client_id, name, role, now) for name, role in past.contacts],
    )
    noted = [
        (
            uuid7(past.since),
            client_id,
            kind,
            sum(before == kind for before, _, _ in past.notes[:place]),
            text,
            weight,
            now,
        )
        for place, (kind, text, weight) in enumerate(past.notes)
    ]
    connection.executemany(
        """
        insert into client_notes (uid, client_id, kind, position, text, weight, changed_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        noted,
    )
    return client_id


def _insert_limit(connection: sqlite3.Connection, ids: _Ids, limit: PastLimit) -> int:
    made: int = connection.execute(
        """
        insert into limits (uid, client_id, text, raise_at, leave_at, changed_at)
        values (?, ?, ?, ?, ?, ?)
        returning id
        """,
        (
            uuid7(limit.since),
            None if limit.client is None else ids.client[limit.client],
            limit.text,
            limit.raise_at,
            limit.leave_at,
            moment_text(limit.since),
        ),
    ).fetchone()[0]
    return made


@dataclass(slots=True)
class _Rows:
    """Rows to be written together, by table."""

    conversations: list[_Row] = field(default_factory=list)
    answers: list[_Row] = field(default_factory=list)
    feelings: list[_Row] = field(default_factory=list)
    promises: list[dict[str, str | int | None]] = field(default_factory=list)
    events: list[dict[str, str | int | None]] = field(default_factory=list)
    mails: list[_Row] = field(default_factory=list)
    touches: list[_Row] = field(default_factory=list)
    lessons: list[_Row] = field(default_factory=list)
    consequences: list[_Row] = field(default_factory=list)

    def write(self, connection: sqlite3.Connection) -> None:
        """Write them, those first that others refer to."""
        for sql, rows in (
            (_CONVERSATION, self.conversations),
            (_ANSWER, self.answers),
            (_FEELING, self.feelings),
            (_PROMISE, self.promises),
            (_EVENT, self.events),
            (_MAIL, self.mails),
            (_TOUCH, self.touches),
            (_LESSON, self.lessons),
            (_CONSEQUENCE, self.consequences),
        ):
            connection.executemany(sql, rows)


_CONVERSATION = """
    insert into conversations (
        id, uid, code, client_id, topic, status, starts_at, zone, day, channel, follows_id, moved_from_id, template,
        goal_tag, expected_discomfort, talk_share, goal_reached, discomfort, control, prepared_at, reflected_at,
        no_promises_on, created_at, changed_at
    )
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ANSWER = "insert into answers (conversation_id, half, prompt, position, text) values (?, ?, ?, ?, ?)"
_FEELING = "insert into feelings (conversation_id, moment, whose, word, intensity, position) values (?, ?, ?, ?, ?, ?)"
_PROMISE = """
    insert into promises (
        id, uid, code, conversation_id, made_on, created_at, client_id, text, direction, under_pressure,
        due_kind, due_on, due_time, state, changed_at
    )
    values (
        :id, :uid, :code, :conversation_id, :made_on, :created_at, :client_id, :text, :direction, :under_pressure,
        :due_kind, :due_on, :due_time, :state, :changed_at
    )
"""
_EVENT = """
    insert into promise_events (
        uid, promise_id, action, at, day, text, direction, client_id, under_pressure, due_kind, due_on, due_time,
        until, asked_by, agreed, told, person, note, rest_id, undoes_id
    )
    values (
        :uid, :promise_id, :action, :at, :day, :text, :direction, :client_id, :under_pressure, :due_kind, :due_on,
        :due_time, :until, :asked_by, :agreed, :told, :person, :note, :rest_id, :undoes_id
    )
"""
_MAIL = """
    insert into mails (uid, conversation_id, state, owed_since, settled_at, changed_at)
    values (?, ?, ?, ?, ?, ?)
"""
_TOUCH = "insert into limit_touches (limit_id, conversation_id, touched_on) values (?, ?, ?)"
_LESSON = """
    insert into lessons (uid, client_id, conversation_id, text, made_on, changed_at)
    values (?, ?, ?, ?, ?, ?)
"""
_CONSEQUENCE = """
    insert into consequences (uid, client_id, conversation_id, text, review_on, changed_at)
    values (?, ?, ?, ?, ?, ?)
"""


def _add_talk(connection: sqlite3.Connection, rows: _Rows, ids: _Ids, talk: PastTalk) -> None:
    talk_id = ids.first_talk + talk.number
    client_id = ids.client[talk.client]
    written = moment_text(talk.created_at)
    changed = written if talk.reflected_at is None else moment_text(talk.reflected_at)
    ratings = talk.ratings
    rows.conversations.append(
        (
            talk_id,
            uuid7(talk.created_at),
            ids.code(connection),
            client_id,
            talk.topic,
            talk.status,
            moment_text(talk.starts_at),
            talk.zone,
            talk.day.isoformat(),
            talk.channel,
            ids.talk(talk.follows),
            ids.talk(talk.moved_from),
            talk.template,
            talk.goal_tag,
            ratings.expected,
            ratings.talk_share,
            ratings.goal,
            ratings.discomfort,
            ratings.control,
            _moment(talk.prepared_at),
            _moment(talk.reflected_at),
            _day(talk.no_promises_on),
            written,
            changed,
        )
    )
    for half, answers in ((Half.BEFORE, talk.before), (Half.AFTER, talk.after)):
        rows.answers += [(talk_id, half, answer.prompt, answer.position, answer.text) for answer in answers]
    rows.feelings += [
        (talk_id, felt.moment, felt.whose, felt.word, felt.intensity, place) for place, felt in enumerate(talk.feelings)
    ]
    for promise in talk.promises:
        _add_promise(connection, rows, ids, promise, talk_id=talk_id, client_id=client_id)
    if talk.mail is not None:
        sent = _moment(talk.mail.sent_at)
        owed = moment_text(talk.mail.owed_since)
        state = "owed" if sent is None else "sent"
        rows.mails.append((uuid7(talk.mail.owed_since), talk_id, state, owed, sent, sent or owed))
    day = talk.day.isoformat()
    rows.touches += [(ids.limit[number], talk_id, day) for number in talk.limits]
    rows.lessons += [(uuid7(talk.created_at), client_id, talk_id, text, day, changed) for text in talk.lessons]
    if talk.consequence is not None:
        text, review_on = talk.consequence
        rows.consequences.append((uuid7(talk.created_at), client_id, talk_id, text, review_on.isoformat(), changed))


def _add_promise(
    connection: sqlite3.Connection, rows: _Rows, ids: _Ids, promise: PastPromise, *, talk_id: int, client_id: int
) -> None:
    ids.last_promise += 1
    made = promise.events[0]
    rows.promises.append(
        {
            "id": ids.last_promise,
            "uid": uuid7(made.at),
            "code": ids.code(connection),
            "conversation_id": talk_id,
            "made_on": made.day.isoformat(),
            "created_at": moment_text(made.at),
            "client_id": client_id,
            "text": promise.text,
            "direction": promise.side,
            "under_pressure": promise.under_pressure,
            **due_columns(promise.due),
            "state": promise.state,
            "changed_at": moment_text(promise.events[-1].at),
        }
    )
    for event in promise.events:
        columns = {"uid": uuid7(event.at), **event_columns(event), "promise_id": ids.last_promise}
        if event.side is not None:
            # What makes a promise says whose it is, and only here is known by which id.
            columns["client_id"] = client_id
        rows.events.append(columns)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _moment(at: datetime | None) -> str | None:
    return None if at is None else moment_text(at)
