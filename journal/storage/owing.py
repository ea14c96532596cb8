"""What is owed, as far as `due` needs it, read in a moment. Light, as journal/lateness.py tells why."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, time

from journal.promise_times import GIVE_A_DUE, closed_since, not_undone, pauses_after
from journal.storage.columns import day, moment, moment_or_none
from journal.storage.connection import connect, keep_private, snapshot
from journal.storage.failures import cannot_open
from journal.storage.identity import look, version_in
from journal.storage.talk_queries import TALKS_OF_TALK_PROMISES, WANTS_ANOTHER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from journal.promise_times import Pauses

    T = TypeVar("T")

# The columns are those of an index, and nothing else of a promise is looked at: most of what is open has a date.
DATED = """
    select promises.id, promises.code, promises.text, promises.direction, promises.due_on, promises.due_time,
        coalesce(clients.name, '')
    from promises indexed by promises_open
    left join clients on clients.id = promises.client_id
    where promises.state = 'open' and promises.due_on <= ?
"""
UNDATED = """
    select promises.*, coalesce(clients.name, '') as client
    from promises indexed by promises_open
    left join clients on clients.id = promises.client_id
    where promises.state = 'open' and promises.due_on is null
"""
WANTING = f"""
    select conversations.id, conversations.code, conversations.day, conversations.topic, clients.name as client
    from conversations indexed by conversations_second_talk
    join clients on clients.id = conversations.client_id
    where conversations.deleted_at is null and {WANTS_ANOTHER}
"""  # noqa: S608 - only words of these modules
_TALKS = f"""
    select id, client_id, status, day, starts_at
    from conversations
    where deleted_at is null and id in ({TALKS_OF_TALK_PROMISES})
"""  # noqa: S608 - only words of these modules
_EVENTS = "select id, action, at, day, undoes_id from promise_events where promise_id = ? order by id"


class DatedPromise:
    """An open promise that has a day, and maybe a time; the names are those of Promise."""

    __slots__ = ("client", "code", "day", "id", "side", "text", "time")

    def __init__(self, number: int, code: str, text: str, side: str, day: str, clock: str | None, client: str) -> None:
        self.id = number
        self.code = code
        self.text = text
        self.side = side
        self.day = date.fromisoformat(day)
        self.time = None if clock is None else time.fromisoformat(clock)
        self.client = client


class NoDay:
    """The due of a promise without a day, as in Due."""

    __slots__ = ("kind",)
    day: date | None = None
    time: time | None = None

    def __init__(self, kind: str) -> None:
        self.kind = kind


class UndatedPromise:
    """An open promise "before the next talk", or without any date; the names are those of Promise."""

    __slots__ = (
        "client",
        "client_id",
        "code",
        "conversation_id",
        "created_at",
        "dated_at",
        "dated_on",
        "due",
        "id",
        "made_on",
        "pauses",
        "side",
        "text",
    )
    state = "open"

    def __init__(self, row: sqlite3.Row) -> None:
        self.id: int = row["id"]
        self.code: str = row["code"]
        self.text: str = row["text"]
        self.side: str = row["direction"]
        self.due = NoDay(row["due_kind"])
        self.made_on = day(row["made_on"])
        self.created_at = moment(row["created_at"])
        self.client_id: int | None = row["client_id"]
        self.conversation_id: int | None = row["conversation_id"]
        self.client: str = row["client"]
        self.dated_on: date | None = self.made_on
        self.dated_at: datetime | None = None
        self.pauses: Pauses = ()


class WantingTalk:
    """A talk that wants a second one and has none planned."""

    __slots__ = ("client", "code", "day", "id", "topic")
    second_talk = True

    def __init__(self, row: sqlite3.Row) -> None:
        self.id: int = row["id"]
        self.code: str = row["code"]
        self.day = day(row["day"])
        self.topic: str = row["topic"]
        self.client: str = row["client"]


class TalkAround:
    """A talk that a promise "before the next talk" hangs on."""

    __slots__ = ("client_id", "day", "id", "starts_at", "status")

    def __init__(self, row: sqlite3.Row) -> None:
        self.id: int = row["id"]
        self.client_id: int = row["client_id"]
        self.status: str = row["status"]
        self.day = day(row["day"])
        self.starts_at = moment_or_none(row["starts_at"])


class _Happened:
    __slots__ = ("action", "at", "day", "id", "undoes_id")

    def __init__(self, row: sqlite3.Row) -> None:
        self.id: int = row["id"]
        self.action: str = row["action"]
        self.at = moment(row["at"])
        self.day = day(row["day"])
        self.undoes_id: int | None = row["undoes_id"]


class Owing:
    """The open promises, with a day and without, the talks that those without can hang on, the talks that want a
    second one, and how many drafts wait.
    """

    __slots__ = ("dated", "drafts", "talks", "undated", "wanting")

    def __init__(
        self,
        *,
        dated: list[DatedPromise],
        undated: list[UndatedPromise],
        talks: list[TalkAround],
        wanting: list[WantingTalk],
        drafts: int,
    ) -> None:
        self.dated = dated
        self.undated = undated
        self.talks = talks
        self.wanting = wanting
        self.drafts = drafts


def owing(db: sqlite3.Connection, *, until: date) -> Owing:
    """What is owed up to the day `until`, and what has no day of its own."""
    undated = [UndatedPromise(row) for row in db.execute(UNDATED)]
    hanging = [promise for promise in undated if promise.due.kind == "talk"]
    for promise in hanging:
        _look_back(db, promise)
    return Owing(
        dated=[DatedPromise(*row) for row in db.execute(DATED, (until.isoformat(),))],
        undated=undated,
        talks=[TalkAround(row) for row in db.execute(_TALKS)] if hanging else [],
        wanting=[WantingTalk(row) for row in db.execute(WANTING)],
        drafts=_drafts(db),
    )


def read_once(file: str, ask: Callable[[sqlite3.Connection], T]) -> T | None:
    """What `ask` finds in the journal of this version at `file`; None where there is none, or an older one.

    Raises CannotOpen, NewerJournal or NotAJournal.
    """
    if not look(file):
        return None
    keep_private(file)
    try:
        connection = connect(file)
        try:
            with snapshot(connection):
                version_in(connection)
                return _quickly(connection, ask)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise cannot_open(error) or error from error


def _quickly(connection: sqlite3.Connection, ask: Callable[[sqlite3.Connection], T]) -> T:
    # Replacing bad bytes is half of what reading takes, and there hardly ever are any.
    replacing = connection.text_factory
    connection.text_factory = str
    try:
        return ask(connection)
    except sqlite3.OperationalError:
        connection.text_factory = replacing
        return ask(connection)


def _look_back(db: sqlite3.Connection, promise: UndatedPromise) -> None:
    closed_at: datetime | None = None
    for event in not_undone(_Happened(row) for row in db.execute(_EVENTS, (promise.id,))):
        promise.pauses = pauses_after(promise.pauses, closed_at, event.action, event.at)
        closed_at = closed_since(closed_at, event.action, event.at)
        if event.action in GIVE_A_DUE:
            promise.dated_on, promise.dated_at = event.day, event.at


def _drafts(db: sqlite3.Connection) -> int:
    if db.execute("select 1 from drafts where discarded_at is null limit 1").fetchone() is None:
        return 0
    # Imported only where there is one: reading drafts takes more than `due` needs otherwise.
    from journal.storage.drafting import drafts

    return len(drafts(db))
