"""What may leave the journal for a calendar, as types of its own: nothing private fits into them.

They are built here and nowhere else. What makes a calendar file accepts nothing but these.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from journal.agenda_settings import DEFAULTS, AgendaSettings
from journal.clean import clean
from journal.conversations import Status
from journal.facts import TalkFact
from journal.frozen import dataclass
from journal.lateness import due_day
from journal.next_talks import Talks
from journal.promises import DueKind, Promise, PromiseState, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The name a row keeps outside the journal, and the UTC moment it was last changed."""

    uid: str
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """What is open and planned, as it lies in the journal, with the marks of its rows by their ids.

    `talks` are those of `Facts.talks`; `clients` holds the UTC moments at which clients were last changed.
    """

    promises: tuple[Promise, ...]
    talks: tuple[TalkFact, ...]
    promise_marks: Mapping[int, Mark]
    talk_marks: Mapping[int, Mark]
    clients: Mapping[int, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareableTodo:
    """An open promise with a day, as far as others may see it.

    `day` and `time` are what clocks on the wall show, wherever the person is; `time` is None for a whole day.
    `text` and `client` are empty unless titles were asked for; `client` is also empty without one.
    """

    uid: str
    changed_at: datetime
    side: Side
    day: date
    time: time | None = None
    text: str = ""
    client: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareableTalk:
    """A planned talk as far as others may see it.

    `starts_at` is in UTC, None where no time was given; `client` is empty unless titles were asked for.
    """

    uid: str
    changed_at: datetime
    day: date
    starts_at: datetime | None = None
    client: str = ""


def todos(found: Unsettled, *, titles: bool = False, settings: AgendaSettings = DEFAULTS) -> tuple[ShareableTodo, ...]:
    """The open promises of either side that have a day, or a talk to be due before, in the order they were made."""
    talks = Talks.of(found.talks)
    made = (_todo(promise, talks, found, titles, settings) for promise in found.promises)
    return tuple(todo for todo in made if todo is not None)


def talks(found: Unsettled, *, titles: bool = False) -> tuple[ShareableTalk, ...]:
    """The planned talks, in the order they were written down."""
    return tuple(
        ShareableTalk(
            uid=found.talk_marks[talk.id].uid,
            changed_at=_changed(found, found.talk_marks[talk.id].changed_at, talk.client_id if titles else None),
            day=talk.day,
            starts_at=talk.starts_at,
            client=_one_line(talk.client) if titles else "",
        )
        for talk in found.talks
        if talk.status is Status.PLANNED
    )


def _todo(
    promise: Promise, talks: Talks, found: Unsettled, titles: bool, settings: AgendaSettings
) -> ShareableTodo | None:
    if promise.state is not PromiseState.OPEN:
        return None
    # A time in the small hours belongs to the evening before in the journal; a calendar knows no such evenings.
    day = promise.due.day or due_day(promise, talks, settings=settings)
    if day is None:
        return None
    mark = found.promise_marks[promise.id]
    changed_at = mark.changed_at
    if promise.due.kind is DueKind.TALK:
        # Its day is the talk's, and moves with it.
        talk = talks.missed_by(promise) or talks.next_for(promise)
        if talk is not None:
            changed_at = max(changed_at, found.talk_marks[talk.id].changed_at)
    return ShareableTodo(
        uid=mark.uid,
        changed_at=_changed(found, changed_at, promise.client_id if titles else None),
        side=promise.side,
        day=day,
        time=promise.due.time,
        text=_one_line(promise.text) if titles else "",
        client=_one_line(promise.client) if titles else "",
    )


def _changed(found: Unsettled, at: datetime, client_id: int | None) -> datetime:
    # A client who got another name changes every title the name stands in.
    return at if client_id is None else max(at, found.clients.get(client_id, at))


def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ").replace("\t", " ").strip()
