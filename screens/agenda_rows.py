"""Lanes of the agenda as rows of a list."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.clean import visible
from journal.clock import local
from journal.conversations import Half, Status
from journal.dates_said import column_day, lateness
from journal.facts import ClientFact, ConsequenceFact, DraftFact, TalkFact
from journal.lanes import Agenda, Item, Kind, Lane
from journal.promises import DueKind, Promise, Side
from screens.row_list import Gap, Heading, Line, Row, Tone

if TYPE_CHECKING:
    from journal.session import Session

SOON = 7


def lane_lines(agenda: Agenda, session: Session) -> tuple[Line, ...]:
    """Every lane with its heading and its rows, an empty line between them."""
    texts = session.texts.today
    lines: list[Line] = []
    for lane in agenda.lanes:
        if lines:
            lines.append(Gap())
        beside = str(lane.count)
        if lane.snoozed:
            beside += f" · {texts.snoozed(lane.snoozed)}"
        lines.append(Heading(text=texts.lanes[lane.lane], beside=beside))
        lines += [row_of(item, agenda.on, session) for item in lane.items]
    return tuple(lines)


def row_of(item: Item, on: date, session: Session) -> Row:
    """One loose end as a row."""
    fact = item.fact
    if isinstance(fact, DraftFact):
        return _draft(item, fact, on, session)
    if isinstance(fact, Promise):
        return _promise(item, fact, on, session)
    if isinstance(fact, TalkFact):
        return _talk(item, fact, on, session)
    if isinstance(fact, ConsequenceFact):
        when, tone = said_when(fact.review_on, None, on, session)
        return Row(key=item.key, when=when, glyph="!", what=visible(fact.text), client=visible(fact.client), tone=tone)
    return _client(item, fact, on, session)


def said_when(day: date | None, late: int | None, on: date, session: Session) -> tuple[str, Tone]:
    """The first column: how late, or which day; and how it is coloured."""
    texts = session.texts
    if day is None:
        return texts.today.undated, "muted"
    if late is not None and late > 0:
        return lateness(late, texts.dates), "late"
    if day == on:
        return lateness(0, texts.dates), "soon"
    return column_day(day, texts.dates, on=on), "muted"


def _draft(item: Item, fact: DraftFact, on: date, session: Session) -> Row:
    texts = session.texts.today
    kept = local(fact.kept_at)
    when = f"{kept:%H:%M}" if session.today() == item.when else column_day(kept.date(), session.texts.dates, on=on)
    what = visible(fact.topic) or (texts.draft_before if fact.half is Half.BEFORE else texts.draft_after)
    half = texts.draft_before if fact.half is Half.BEFORE else texts.draft_after
    return Row(
        key=item.key,
        when=when,
        glyph="✎",
        what=what if what == half else f"{what} ({half})",
        client=visible(fact.client) or texts.nameless,
        tone="soon",
    )


def _promise(item: Item, promise: Promise, on: date, session: Session) -> Row:
    texts = session.texts.today
    when, tone = said_when(item.when, item.days_late if item.overdue else None, on, session)
    if item.lane is Lane.TO_REVIEW:
        when, tone = texts.undated, "soon"
    elif promise.due.kind is DueKind.TALK and not item.overdue:
        when = texts.before_talk
    elif promise.due.time is not None and not (item.overdue and item.days_late):
        time = f"{promise.due.time:%H:%M}"
        when = time if item.when == on else f"{when} {time}"
        tone = "late" if item.overdue else tone
    elif item.lane is Lane.HAPPY_WITH_IT and promise.delivered_on is not None:
        when, tone = column_day(promise.delivered_on, session.texts.dates, on=on), "muted"
    marks = [f"↷{item.moved}" if item.moved else "", f"z{item.snoozed}" if item.snoozed else ""]
    marks.append("!" if promise.under_pressure else "")
    return Row(
        key=item.key,
        when=when,
        glyph="→" if promise.side is Side.MINE else "←",
        what=visible(promise.text),
        client=visible(promise.client),
        mark=" ".join(mark for mark in marks if mark),
        tone=tone,
    )


def talk_time(starts_at: datetime | None, day: date, on: date, session: Session) -> str:
    """When a talk is: the time today, the day and the time otherwise."""
    texts = session.texts.dates
    time = f"{local(starts_at):%H:%M}" if starts_at else ""
    if day == on:
        return time or lateness(0, texts)
    name = column_day(day, texts, on=on)
    return f"{name} {time}".strip() if len(name) < 8 else name


def _talk(item: Item, talk: TalkFact, on: date, session: Session) -> Row:
    texts = session.texts.today
    topic = visible(talk.topic)
    when, tone = said_when(item.when, item.days_late if item.overdue else None, on, session)
    glyph, what = "◆", topic
    if item.kind is Kind.MAIL:
        glyph, what = "»", texts.mail_of(topic)
    elif item.kind is Kind.SECOND_TALK:
        glyph, what = "→", texts.second_talk(topic)
    elif item.kind is Kind.NONE_PROMISED:
        glyph, what = "◇", texts.none_promised(topic)
    elif talk.status is Status.PLANNED:
        when = talk_time(talk.starts_at, talk.day, on, session)
        tone = "soon" if talk.day <= on else "muted"
    else:
        glyph = "◇"
        evening = talk.starts_at is not None and local(talk.starts_at).hour >= 17
        if (on - talk.day).days == 1:
            when = texts.last_night if evening else lateness(1, session.texts.dates)
        else:
            when = talk_time(talk.starts_at, talk.day, on, session)
        tone = "soon"
    return Row(key=item.key, when=when, glyph=glyph, what=what, client=visible(talk.client), tone=tone)


def _client(item: Item, client: ClientFact, on: date, session: Session) -> Row:
    texts = session.texts
    if item.kind is Kind.CONTRACT:
        ends = client.contract_ends_on or client.notice_on
        what = texts.today.contract(column_day(ends, texts.dates, on=on) if ends else "")
    else:
        what = texts.today.quiet
    when, tone = said_when(item.when, None, on, session)
    return Row(key=item.key, when=when, glyph="·", what=what, client=visible(client.name), tone=tone)
