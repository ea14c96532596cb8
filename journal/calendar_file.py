"""A calendar file of what is due and what is planned. The one place that knows the icalendar library."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event, Todo

from journal.shareable import ShareableTalk, ShareableTodo
from journal.texts.channels import CalendarTexts

PRODID: Final = "-//Afterword//Afterword//EN"
MORNING: Final = time(9)
"""When a calendar rings, by the clocks where the person is."""


def calendar_bytes(
    todos: Iterable[ShareableTodo], talks: Iterable[ShareableTalk], texts: CalendarTexts, *, morning: time = MORNING
) -> bytes:
    """The calendar as RFC 5545 wants it; the same bytes whenever the same is given.

    A promise is a to-do that rings at `morning` of its day, or of the day before when it is due by then. It is due on
    a day or at a local time without a zone, which travel does not move. A talk is an event at a moment in UTC, without
    an end, since none was said.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    for todo in todos:
        calendar.add_component(_todo(todo, texts, morning))
    for talk in talks:
        calendar.add_component(_event(talk, texts))
    content: bytes = calendar.to_ical()
    return content


def is_ours(content: bytes) -> bool:
    """Whether that is the content of a file that `calendar_bytes` made."""
    lines = content.split(b"\r\n", 4)
    return lines[0] == b"BEGIN:VCALENDAR" and f"PRODID:{PRODID}".encode() in lines[1:4]


def _todo(shared: ShareableTodo, texts: CalendarTexts, morning: time) -> Todo:
    title = texts.titled(shared.side, shared.text, shared.client) if shared.text else texts.due(shared.side)
    todo = Todo()
    todo.add("uid", shared.uid)
    todo.add("dtstamp", shared.changed_at)
    todo.add("due", datetime.combine(shared.day, shared.time) if shared.time is not None else shared.day)
    todo.add("summary", title)
    todo.add("status", "NEEDS-ACTION")
    # Where a calendar is shared, others are shown that there is something, and no more.
    todo.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _until_morning(shared.day, shared.time, morning), parameters={"RELATED": "END"})
    todo.add_component(alarm)
    return todo


def _event(shared: ShareableTalk, texts: CalendarTexts) -> Event:
    event = Event()
    event.add("uid", shared.uid)
    event.add("dtstamp", shared.changed_at)
    event.add("dtstart", shared.starts_at or shared.day)
    event.add("summary", texts.talk_with(shared.client) if shared.client else texts.talk)
    event.add("class", "PRIVATE")
    return event


def _until_morning(day: date, at: time | None, morning: time) -> timedelta:
    """From the due moment, a day's being its first one, to the morning on which the alarm rings."""
    due = datetime.combine(day, at or time.min)
    rings = datetime.combine(day, morning)
    if at is not None and at <= morning:
        rings -= timedelta(days=1)
    return rings - due
