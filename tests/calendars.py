"""Promises and talks put into a calendar file, and the file read back, for the tests of both."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Component, Event, Todo

from journal.calendar_file import calendar_bytes
from journal.conversations import Half, Status
from journal.entries import Entry, When
from journal.promise_acts import Refusal
from journal.promises import Due, NewPromise, Promise, PromiseEvent, Side
from journal.shareable import ShareableTalk, ShareableTodo, talks, todos
from journal.storage import promises
from journal.storage.shareable import unsettled_with_marks
from journal.storage.store import Store
from journal.texts.en.channels import CHANNELS as EN

ON = date(2026, 11, 21)
AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
FRIDAY = date(2026, 11, 27)
UID = "019aa7d5-0000-7000-8000-000000000001"
OPEN_PROMISE = ShareableTodo(uid=UID, changed_at=AT, side=Side.MINE, day=FRIDAY)
TALK = ShareableTalk(uid=UID, changed_at=AT, day=FRIDAY)


def add(store: Store, text: str, due: Due, *, side: Side = Side.MINE, client: str | None = "Hansen") -> Promise:
    new = NewPromise(text=text, side=side, due=due)
    return store.write(promises.add, new, client=client, at=AT, on=ON).result()


def happened(store: Store, event: PromiseEvent | Refusal) -> Promise:
    assert isinstance(event, PromiseEvent)
    return store.write(promises.record, event).result()


def talk_with(client: str, when: When, status: Status = Status.PLANNED) -> Entry:
    half = Half.BEFORE if status is Status.PLANNED else Half.AFTER
    return Entry(half=half, client=client, topic="the late invoice", status=status, when=when)


def exported(store: Store, *, titles: bool = False) -> bytes:
    found = store.read(unsettled_with_marks)
    return calendar_bytes(todos(found, titles=titles), talks(found, titles=titles), EN.calendar)


def read_back(content: bytes) -> Calendar:
    found = Calendar.from_ical(content)
    assert isinstance(found, Calendar)
    return found


def only_todo(content: bytes) -> Todo:
    (found,) = read_back(content).todos
    return found


def only_event(content: bytes) -> Event:
    (found,) = read_back(content).events
    return found


def summaries(content: bytes) -> list[str]:
    calendar = read_back(content)
    return [str(part["SUMMARY"]) for part in (*calendar.todos, *calendar.events)]


def said_by(part: Component) -> dict[str, object]:
    """Every property of the part, decoded; older versions of the library give text as bytes."""
    found = {name: part.decoded(name) for name in part}
    return {name: value.decode() if isinstance(value, bytes) else value for name, value in found.items()}


def rings_at(shared: ShareableTodo) -> datetime:
    """When the alarm rings, by the clocks where the person is."""
    todo = only_todo(calendar_bytes([shared], [], EN.calendar))
    due = todo.decoded("DUE")
    start = due if isinstance(due, datetime) else datetime.combine(due, time.min)
    trigger = todo.walk("VALARM")[0].decoded("TRIGGER")
    assert isinstance(trigger, timedelta)
    return start + trigger
