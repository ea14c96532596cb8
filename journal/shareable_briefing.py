"""What of a briefing may be shown to others, as types of its own: nothing private fits into them.

They are built here and nowhere else. What makes a text to share accepts nothing but these.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from journal.briefing import Briefing
from journal.clean import visible
from journal.clients import NoteKind
from journal.clock import local
from journal.conversations import Channel
from journal.dates_said import day_name
from journal.frozen import dataclass
from journal.promises import Due, DueKind, Promise
from journal.texts.choose import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareablePromise:
    """What was promised and by when; of what was delivered, on which day it was."""

    text: str
    due: Due


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareableNextTalk:
    """A planned talk: its topic and its time. `starts_at` is in UTC, None where no time was given."""

    topic: str
    day: date
    starts_at: datetime | None
    channel: Channel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareableBriefing:
    """A briefing as far as others may see it. `on` is the day of it."""

    client: str
    on: date
    mine: tuple[ShareablePromise, ...]
    theirs: tuple[ShareablePromise, ...]
    delivered: tuple[ShareablePromise, ...]
    scope: tuple[str, ...]
    contract_ends_on: date | None
    notice_on: date | None
    next_talk: ShareableNextTalk | None


def shareable(briefing: Briefing) -> ShareableBriefing:
    """The part of a briefing that may be shown to others."""
    talk = briefing.plan.talk if briefing.plan is not None else None
    return ShareableBriefing(
        client=briefing.client.name,
        on=briefing.on,
        mine=tuple(_promise(owed.promise) for owed in briefing.i_owe),
        theirs=tuple(_promise(owed.promise) for owed in briefing.they_owe),
        delivered=tuple(
            ShareablePromise(
                text=promise.text, due=Due.on(promise.delivered_on) if promise.delivered_on else promise.due
            )
            for promise in briefing.unconfirmed
        ),
        scope=briefing.noted(NoteKind.SCOPE),
        contract_ends_on=briefing.client.contract_ends_on,
        notice_on=briefing.client.notice_on,
        next_talk=None
        if talk is None
        else ShareableNextTalk(topic=talk.topic, day=talk.day, starts_at=talk.starts_at, channel=talk.channel),
    )


def shared_text(part: ShareableBriefing, texts: Texts) -> str:
    """The shareable part as plain text, one thing a line, ending in a line end."""
    return "\n".join(_lines(part, texts)) + "\n"


def _promise(promise: Promise) -> ShareablePromise:
    return ShareablePromise(text=promise.text, due=promise.due)


def _lines(part: ShareableBriefing, texts: Texts) -> Iterator[str]:
    said, on = texts.briefing, part.on
    yield said.shared_title(visible(part.client), day_name(on, texts.dates))
    for heading, promises in (
        (said.shared_mine, part.mine),
        (said.shared_theirs, part.theirs),
        (said.shared_delivered, part.delivered),
    ):
        if promises:
            yield f"\n{heading}"
            yield from (f"- {visible(promise.text)}: {_due(promise.due, on, texts)}" for promise in promises)
    if not (part.mine or part.theirs or part.delivered):
        yield f"\n{said.shared_nothing}"
    agreed = [f"- {visible(text)}" for text in part.scope]
    for label, day in ((said.notice, part.notice_on), (said.ends, part.contract_ends_on)):
        if day is not None:
            agreed.append(f"- {label}: {day_name(day, texts.dates, on=on)}")
    if agreed:
        yield f"\n{said.agreed}"
        yield from agreed
    if part.next_talk is not None:
        yield f"\n{said.shared_next}"
        yield f"- {_talk(part.next_talk, on, texts)}"


def _due(due: Due, on: date, texts: Texts) -> str:
    if due.kind is DueKind.TALK:
        return texts.dates.before_talk
    if due.day is None:
        return texts.today.undated
    day = day_name(due.day, texts.dates, on=on)
    return f"{day} {due.time:%H:%M}" if due.time is not None else day


def _talk(talk: ShareableNextTalk, on: date, texts: Texts) -> str:
    day = day_name(talk.day, texts.dates, on=on)
    when = f"{day} {local(talk.starts_at):%H:%M}" if talk.starts_at else day
    channel = f", {texts.forms.channels[talk.channel]}" if talk.channel is not None else ""
    return f"{visible(talk.topic)}: {when}{channel}"
