"""What the page of a client shows: what can be stood on, and what is noted about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from journal.clean import visible
from journal.client_profile import LimitStanding, contact_line, limit_standing
from journal.clients import Client, Limit, Note, NoteKind
from journal.conversations import Status
from journal.dates_said import column_day, day_name, lateness
from journal.dread import dread
from journal.insights_said import dread_said
from journal.lateness import days_late, overdue
from journal.lessons import Lesson
from journal.next_talks import Talks
from journal.promises import DueKind, Promise, PromiseState, Side
from journal.reliability import reliability
from journal.storage import clients, conversations, counts, lessons, promises
from journal.storage.agenda import facts
from journal.storage.conversations import HistoryLine
from journal.talks_seen import TOOK_PLACE
from screens.agenda_rows import talk_time
from screens.profile_list import Sentence, sentence
from screens.row_list import Gap, Heading, Line, Row, Tone

if TYPE_CHECKING:
    from journal.session import Session

MOST_TALKS = 200
MOST_LESSONS = 30
GLYPHS = {Side.MINE: "→", Side.THEIRS: "←"}
UNSETTLED = (PromiseState.OPEN, PromiseState.DELIVERED)
TONES: dict[LimitStanding, Tone] = {
    LimitStanding.UNTOUCHED: "muted",
    LimitStanding.TOUCHED: "muted",
    LimitStanding.RAISE: "soon",
    LimitStanding.LEAVE: "late",
}
ABOUT = (
    NoteKind.CARE,
    NoteKind.WINDOW,
    NoteKind.NEED,
    NoteKind.POSITIVE,
    NoteKind.PRO,
    NoteKind.CON,
    NoteKind.SCOPE,
    NoteKind.CONTRACT,
    NoteKind.ESCALATION,
    NoteKind.NOTE,
)
MOST_WEIGHT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that is known of a client. `late` holds the ids of the promises that are overdue."""

    client: Client
    promises: tuple[Promise, ...]
    late: frozenset[int]
    talks: Talks
    limits: tuple[Limit, ...]
    lessons: tuple[Lesson, ...]
    history: tuple[HistoryLine, ...]
    conversations: int

    def notes(self, kind: NoteKind) -> tuple[Note, ...]:
        """What is noted of that kind and still holds."""
        return tuple(note for note in self.client.notes if note.kind is kind and note.settled_on is None)

    @property
    def open_promises(self) -> tuple[Promise, ...]:
        """What is open or not confirmed, the earliest due first and the undated last."""
        unsettled = [promise for promise in self.promises if promise.state in UNSETTLED]
        return tuple(
            sorted(
                unsettled,
                key=lambda one: (one.due.day is None, one.due.day or one.made_on, one.due.time is None, one.id),
            )
        )


def look(session: Session, client_id: int) -> Found:
    """Read the client; of one merged into another, the other. Raises NotFound."""
    now = session.now()
    store = session.store
    client = store.read(clients.client, client_id)
    unsettled = store.read(facts, at=now)
    talks = Talks.of(unsettled.talks, unsettled.clients)
    every = store.read(promises.of_client, client.id)
    return Found(
        client=client,
        promises=every,
        late=frozenset(one.id for one in every if overdue(one, talks, at=now, settings=session.settings.agenda)),
        talks=talks,
        limits=store.read(clients.limits_of, client.id),
        lessons=tuple(
            one for one in store.read(lessons.lessons_for, client.id, limit=MOST_LESSONS) if one.client_id is not None
        ),
        history=store.read(conversations.recent, limit=MOST_TALKS, client_id=client.id),
        conversations=store.read(counts.conversations_with, client.id),
    )


def heading(found: Found, session: Session) -> Content:
    """The name, and in a line how one deals with them."""
    texts, client, on = session.texts, found.client, session.today()
    own = texts.clients
    facts_said = [own.statuses[client.status]]
    facts_said += [own.address_forms[client.address_form]] if client.address_form else []
    facts_said += [own.languages.get(client.language, client.language)] if client.language else []
    facts_said += [texts.forms.channels[client.channel]] if client.channel else []
    facts_said += [own.every_days(client.cadence_days)] if client.cadence_days else []
    facts_said += [own.notice_by(day_name(client.notice_on, texts.dates, on=on))] if client.notice_on else []
    if client.contract_ends_on:
        facts_said.append(own.contract_ends(day_name(client.contract_ends_on, texts.dates, on=on)))
    if found.history and found.conversations <= len(found.history):
        facts_said.append(texts.asides.together_since(min(talk.day for talk in found.history)))
    if client.former_names:
        facts_said.append(own.formerly(", ".join(visible(name) for name in client.former_names)))
    return Content.assemble((visible(client.name), "bold $foreground"), ("\n" + " · ".join(facts_said), "$muted"))


def lines(found: Found, session: Session, width: int) -> list[Line]:
    """What is open on both sides, limits, what is to be raised, and the conversations, for a list so wide."""
    texts = session.texts
    made: list[Line] = []
    open_ones = [promise for promise in found.open_promises if promise.state is PromiseState.OPEN]
    for side, title in ((Side.MINE, texts.today.you_owe), (Side.THEIRS, texts.today.they_owe)):
        owed = [promise for promise in open_ones if promise.side is side]
        if owed:
            _group(made, title, [_promise(promise, found, session) for promise in owed], str(len(owed)))
    delivered = [promise for promise in found.open_promises if promise.state is PromiseState.DELIVERED]
    if delivered:
        rows = [_promise(promise, found, session) for promise in delivered]
        _group(made, texts.today.lanes["happy_with_it"], rows, str(len(delivered)))
    if not found.open_promises:
        made += sentence("nothing_owed", texts.today.nothing_owed, width=width, said="muted")
    if found.limits:
        _group(made, texts.clients.limits, [row for limit in found.limits for row in _limit(limit, session, width)])
    topics = found.notes(NoteKind.RAISE)
    if topics:
        rows = [
            row for note in topics for row in sentence(("raise", note.id), visible(note.text), width=width, glyph="·")
        ]
        _group(made, texts.clients.kinds[NoteKind.RAISE], rows)
    _group(made, texts.clients.reliability, list(_kept(found, session, width)))
    talks: list[Line] = [_talk(talk, session) for talk in found.history]
    if not talks:
        talks += sentence("no_talks", texts.clients.no_talks, width=width, said="muted")
    if found.conversations > len(found.history):
        more = texts.clients.more_talks(found.conversations - len(found.history))
        talks += sentence("more", more, width=width, said="muted")
    _group(made, texts.clients.talks, talks, str(found.conversations) if found.conversations else "")
    return made


def about_lines(found: Found, session: Session, width: int) -> list[Line]:
    """What is noted about them as lines of a list so wide, where there is no room for a side pane."""
    made: list[Line] = []
    for title, beside, parts in _about(found, session):
        rows = [row for part in parts for row in sentence(("about", title, part), part[1], width=width, when=part[0])]
        _group(made, title, rows, beside)
    return made


def about_side(found: Found, session: Session) -> Content:
    """What is noted about them, for the side pane."""
    parts: list[Content] = []
    for title, beside, rows in _about(found, session):
        if parts:
            parts.append(Content(""))
        parts.append(Content.assemble((title, "bold $primary"), (f"  {beside}" if beside else "", "$muted")))
        parts += [
            Content.assemble((f"{before} " if before else "", "$muted"), (words, "$foreground"))
            for before, words in rows
        ]
    return Content("\n").join(parts)


_Part = tuple[str, str]
"""What stands before the words, and the words."""


def _about(found: Found, session: Session) -> Iterable[tuple[str, str, Sequence[_Part]]]:
    texts = session.texts.clients
    empty = True
    if found.client.contacts:
        empty = False
        yield texts.people, "", [("", visible(contact_line(contact))) for contact in found.client.contacts]
    for kind in ABOUT:
        notes = found.notes(kind)
        if notes:
            empty = False
            total = sum(note.weight or 0 for note in notes)
            heaviest = sorted(notes, key=lambda note: -(note.weight or 0))
            beside = texts.weights(total) if total else ""
            yield texts.kinds[kind], beside, [(_dots(note.weight), visible(note.text)) for note in heaviest]
        if kind is NoteKind.CON:
            yield from _from_the_talks(found, session)
    if found.lessons:
        yield texts.lessons, "", [("", visible(lesson.text)) for lesson in found.lessons]
    if empty:
        yield texts.edit_title, "", [("", texts.nothing_noted)]


def _from_the_talks(found: Found, session: Session) -> Iterable[tuple[str, str, Sequence[_Part]]]:
    """What can be counted belongs beside what speaks for a client and what against."""
    rated = dread(
        (talk.expected, talk.discomfort)
        for talk in found.history
        if talk.status in TOOK_PLACE and talk.expected is not None and talk.discomfort is not None
    )
    if not rated.missing:
        own = session.texts.insights
        yield own.from_the_talks, "", [("", dread_said(rated, own))]


def _dots(weight: int | None) -> str:
    return "" if weight is None else "●" * weight + "○" * (MOST_WEIGHT - weight)


def _kept(found: Found, session: Session, width: int) -> Iterable[Sentence]:
    texts = session.texts.clients
    for side, name in ((Side.MINE, texts.my_counts), (Side.THEIRS, texts.their_counts)):
        said = _counts([promise for promise in found.promises if promise.side is side], session)
        yield from sentence(f"kept {side}", said, width=width, when=name, glyph=GLYPHS[side])


def _counts(made: Sequence[Promise], session: Session) -> str:
    found = reliability(made)
    if not found.n:
        return session.texts.clients.none_settled
    return session.texts.promises.counts(
        found.on_first_date, found.on_agreed_date, found.late, found.broken_or_withdrawn, found.n
    )


def _group(made: list[Line], title: str, rows: Sequence[Line], beside: str = "") -> None:
    if made:
        made.append(Gap())
    made += [Heading(text=title, beside=beside), *rows]


def _promise(promise: Promise, found: Found, session: Session) -> Sentence:
    texts, on = session.texts, session.today()
    late = days_late(promise, found.talks, on=on, settings=session.settings.agenda)
    is_late = promise.id in found.late
    tone: Tone = "late" if is_late else "muted"
    if is_late and late:
        when = lateness(late, texts.dates)
    elif promise.due.kind is DueKind.TALK:
        when = texts.today.before_talk
    elif promise.due.day is None:
        when = texts.today.undated
    elif promise.due.day == on:
        when, tone = lateness(0, texts.dates), "late" if is_late else "soon"
    else:
        when = column_day(promise.due.day, texts.dates, on=on)
    marks = [visible(promise.text)]
    marks += ["!"] if promise.under_pressure else []
    marks += [f"({texts.promises.marks[promise.state]})"] if promise.state is PromiseState.DELIVERED else []
    return Sentence(
        key=("promise", promise.id), when=when, glyph=GLYPHS[promise.side], what="  ".join(marks), tone=tone
    )


def _limit(limit: Limit, session: Session, width: int) -> Iterable[Sentence]:
    texts, on = session.texts, session.today()
    standing = limit_standing(limit)
    key = ("limit", limit.id)
    times = texts.clients.times(limit.touches) if limit.touches else ""
    yield from sentence(key, visible(limit.text), width=width, when=times, glyph="!", tone=TONES[standing])
    stands = [texts.clients.limit_stands(limit.touches, limit.raise_at, limit.leave_at, standing)]
    stands += [column_day(limit.last_touched_on, texts.dates, on=on)] if limit.last_touched_on else []
    stands += [texts.clients.for_everyone] if limit.client_id is None else []
    yield from sentence((key, "stands"), " · ".join(stands), width=width, said=TONES[standing])


def _talk(talk: HistoryLine, session: Session) -> Sentence:
    texts, on = session.texts, session.today()
    planned = talk.status is Status.PLANNED
    what = visible(talk.topic)
    if talk.status not in (Status.HELD, Status.PLANNED):
        what += f"  ({texts.forms.statuses[talk.status]})"
    return Sentence(
        key=("talk", talk.id),
        when=talk_time(talk.starts_at, talk.day, on, session),
        glyph="◆" if planned else "◇" if not talk.reflected and talk.status is Status.HELD else "·",
        what=what,
        tone="soon" if planned and talk.day <= on else "muted",
    )


def stands_on(row: Row | None) -> tuple[str, int] | None:
    """What the cursor stands on: a promise, a talk, a limit or something to raise, and its id; None for words alone."""
    key = row.key if row is not None else None
    while isinstance(key, tuple) and len(key) == 2:
        kind, number = key
        if isinstance(kind, str) and isinstance(number, int):
            return kind, number
        key = kind
    return None
