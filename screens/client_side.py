"""The highlighted client in short, beside a list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from journal.clean import visible
from journal.conversations import Conversation, Moment
from journal.dates_said import day_name, lateness
from journal.feelings import Change, compare
from journal.lateness import days_late
from journal.promises import DueKind, Promise, Side
from journal.storage import clients, conversations, counts, lessons, promises

if TYPE_CHECKING:
    from journal.session import Session

SHOWN = 6


def client_side(client_id: int | None, session: Session) -> Content:
    """Who it is, what is owed on both sides, how the last talk ended, what worked, and limits that were touched."""
    if client_id is None:
        return Content("")
    store, texts, on = session.store, session.texts.today, session.today()
    client = store.read(clients.client, client_id)
    count = store.read(counts.conversations_with, client_id)
    people = ", ".join(visible(contact.name) for contact in client.contacts[:2])
    parts: list[Content | str] = [
        Content.styled(visible(client.name), "bold $primary"),
        Content.styled(" · ".join(part for part in (people, texts.conversations(count)) if part), "$muted"),
    ]
    open_ones = store.read(promises.open_with, client_id)
    for side, title in ((Side.MINE, texts.you_owe), (Side.THEIRS, texts.they_owe)):
        owed = [promise for promise in open_ones if promise.side is side]
        if owed:
            parts += ["", Content.styled(title, "bold $foreground"), *_owed(owed, on, session)]
    if not open_ones:
        parts += ["", Content.styled(texts.nothing_owed, "$muted")]
    last = store.read(conversations.last_held_with, client_id, 1)
    if last:
        parts += ["", *_last(last[0], on, session)]
    pinned = store.read(lessons.lessons_for, client_id)
    went_well = [answer.text for talk in last for answer in talk.answers if answer.prompt == "went_well"]
    worked = [visible(lesson.text) for lesson in pinned] or [visible(text) for text in went_well]
    if worked:
        parts += ["", Content.styled(texts.what_worked, "bold $foreground"), *map(Content, worked[:3])]
    for limit in store.read(clients.limits_of, client_id):
        if limit.touches:
            parts += ["", Content.styled(texts.your_limit, "bold $foreground"), Content(visible(limit.text))]
            parts.append(Content.styled(texts.touched(limit.touches, limit.raise_at or 0), "$warning"))
    return Content("\n").join([Content(part) if isinstance(part, str) else part for part in parts])


def _owed(owed: list[Promise], on: date, session: Session) -> list[Content]:
    lines = [_line(promise, on, session) for promise in _pressing_first(owed, on)[:SHOWN]]
    if len(owed) > SHOWN:
        lines.append(Content.styled(session.texts.today.more(len(owed) - SHOWN), "$muted"))
    return lines


def _pressing_first(owed: list[Promise], on: date) -> list[Promise]:
    return sorted(owed, key=lambda promise: (promise.due.day is None, promise.due.day or on, promise.id))


def _line(promise: Promise, on: date, session: Session) -> Content:
    texts = session.texts
    late = days_late(promise, on=on)
    if promise.due.kind is DueKind.TALK:
        when, style = texts.today.before_talk, "$warning"
    elif late is None or promise.due.day is None:
        when, style = texts.today.undated, "$muted"
    elif late > 0:
        when, style = lateness(late, texts.dates), "$error"
    elif late == 0:
        when, style = lateness(0, texts.dates), "$warning"
    else:
        when, style = day_name(promise.due.day, texts.dates, on=on), "$muted"
    return Content.assemble((when, style), "  ", (visible(promise.text), "$foreground"))


def _last(talk: Conversation, on: date, session: Session) -> list[Content]:
    texts = session.texts
    when = day_name(talk.day, texts.dates, on=on)
    before = [felt for felt in talk.feelings if felt.moment is Moment.BEFORE and felt.whose is Side.MINE]
    after = [felt for felt in talk.feelings if felt.moment is Moment.AFTER and felt.whose is Side.MINE]
    lines = [Content.assemble((texts.today.last_time, "bold $foreground"), (f"  {when}", "$muted"))]
    if before or after:
        change = compare(before, after)
        compared = texts.feelings.compared(change) if before and after else ""
        tone = "$success" if Change.LIGHTER in change.changes else "$foreground"
        lines.append(
            Content.assemble(
                (", ".join(texts.feelings.label(felt.word) for felt in before), "$foreground"),
                (" → " if before and after else "", "$muted"),
                (", ".join(texts.feelings.label(felt.word) for felt in after), tone),
                (f"  {compared}" if compared else "", "$muted"),
            )
        )
    else:
        lines.append(Content.styled(visible(talk.topic), "$muted"))
    return lines
