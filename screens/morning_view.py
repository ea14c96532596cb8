"""What the morning round shows: its counts, one thing with what can be answered to it, and its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from journal.conversations import Status
from journal.facts import DraftFact, TalkFact
from journal.lanes import Kind
from journal.morning import Morning, MorningItem, Part
from journal.morning_items import SaidItem
from journal.morning_said import closing_lines, counts_said, heading, place_said
from journal.promise_life import allowed
from journal.promises import Action, DueKind, Promise, PromiseState, Side
from screens.cells import cell_len, cut, left
from screens.loose_ends import ways_of

if TYPE_CHECKING:
    from journal.session import Session

LABEL_CELLS = 16
KEY_CELLS = 3
GAP_CELLS = 3
ENTER = "Enter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Something that can be answered: its key and its words."""

    key: str
    words: str


def answers(item: MorningItem, session: Session) -> tuple[Answer, ...]:
    """What can be answered to an item but going on, in the order in which it is shown."""
    fact, said = item.fact, session.texts.morning.ways
    if isinstance(fact, Promise):
        return tuple(Answer(key=key, words=said[name]) for key, name in _for_promise(fact))
    if isinstance(fact, DraftFact):
        discarded = Answer(key="x", words=session.texts.promises.discard_draft)
        return (Answer(key="a", words=said["go_on_writing"]), discarded)
    found = list(_for_talk(item, fact)) if isinstance(fact, TalkFact) else []
    settled = ways_of(session, item.item) if item.item is not None else ()
    return (
        *(Answer(key=key, words=said[name]) for key, name in found),
        *(Answer(key=str(place), words=way.label) for place, way in enumerate(settled, 1)),
        *([Answer(key="b", words=said["briefing"])] if item.client_id is not None else []),
    )


def _for_promise(promise: Promise) -> Iterator[tuple[str, str]]:
    possible = allowed(promise)
    if promise.state is PromiseState.DELIVERED:
        yield "k", "happy"
    elif promise.side is Side.MINE:
        yield from (("d", "done"), ("k", "kept"))
    else:
        yield "d", "received"
    for action, key in ((Action.RENEGOTIATE, "r"), (Action.SLIP, "s"), (Action.NUDGE, "w"), (Action.SNOOZE, "z")):
        if action in possible:
            yield key, action.value
    yield "x", "rest_dates" if promise.due.kind is DueKind.UNDATED and Action.SET_DATE in possible else "rest"
    if Action.CORRECT in possible:
        yield "e", "edit"


def _for_talk(item: MorningItem, talk: TalkFact) -> Iterator[tuple[str, str]]:
    kind = item.item.kind if item.item is not None else Kind.TALK
    if item.held is not None:
        if not item.held.reflected:
            yield "a", "reflect"
        yield from (("m", "feelings"), ("k", "lesson"))
    elif kind is Kind.MAIL:
        yield "f", "mail"
    elif kind is Kind.SECOND_TALK:
        yield "p", "plan"
    elif kind is Kind.NONE_PROMISED:
        yield "a", "add"
    elif talk.status is not Status.PLANNED:
        yield "a", "reflect"
    elif item.part is Part.TODAYS_TALKS:
        yield "e", "prepare"
    else:
        yield "a", "write_down"


def enter_says(item: MorningItem) -> str:
    """The name of the words for what Enter does."""
    if item.part is Part.REALISTIC:
        return "realistic"
    if item.asks_whether_open:
        return "still_open"
    return "seen" if item.is_only_seen else "leave"


def title_view(morning: Morning, session: Session) -> Content:
    """The two lines at the top: how far one has come, and in which part one is."""
    texts = session.texts
    item = morning.now
    place = f"   {place_said(morning, texts)}" if morning.round is not None and item is not None else ""
    part = heading(item, morning, texts) if morning.round is not None and item is not None else ""
    return Content.assemble((texts.morning.title, "bold $primary"), (place, "$muted"), f"\n{part}" if part else "")


def counts_view(morning: Morning, session: Session) -> Content:
    """What the round will be about."""
    texts = session.texts
    counts = Content("\n").join([Content(line) for line in counts_said(morning, texts)])
    return Content.assemble(
        counts,
        "\n\n",
        (texts.morning.before_the_mail, "$foreground"),
        "\n",
        (texts.morning.begin, "$muted"),
    )


def item_view(item: MorningItem, said: SaidItem, width: int, session: Session) -> Content:
    """One thing: what it is, what is known about it, what is asked, and what can be answered."""
    texts = session.texts.morning
    about = " · ".join(word for word in (said.client, *said.about) if word)
    parts = [
        Content.assemble((f"{said.glyph} ", "$muted"), (said.title, "bold $foreground")),
        Content.styled(about, "$error" if said.late else "$muted"),
    ]
    if said.lines:
        parts.append(Content(""))
        parts += [
            Content.assemble((left(cut(label, LABEL_CELLS - 1), LABEL_CELLS) if label else "", "$muted"), words)
            for label, words in said.lines
        ]
    parts += [Content(""), Content.styled(said.question, "$warning"), Content("")]
    parts += _columns(answers(item, session), width)
    parts.append(
        Content.assemble((left(ENTER, len(ENTER) + 2), "bold $primary"), (texts.ways[enter_says(item)], "$foreground"))
    )
    return Content("\n").join(parts)


def _columns(possible: Sequence[Answer], width: int) -> list[Content]:
    """The answers in two columns where that cuts none of them, else one below the other."""
    half = -(-len(possible) // 2)
    first, second = possible[:half], possible[half:]
    columns = (first, second)
    room = [KEY_CELLS + max((cell_len(one.words) for one in column), default=0) + GAP_CELLS for column in columns]
    if sum(room) - GAP_CELLS > width:
        columns, room, half = (possible, ()), [width, 0], len(possible)
    return [
        Content("").join(
            Content.assemble(
                (left(column[row].key, KEY_CELLS), "bold $primary"),
                (left(column[row].words, cells - KEY_CELLS), "$foreground"),
            )
            for column, cells in zip(columns, room, strict=True)
            if row < len(column)
        )
        for row in range(half)
    ]


def end_view(morning: Morning, session: Session, *, lesson: str, whose: str) -> Content:
    """The end of the round, in words."""
    texts = session.texts.morning
    lines = [Content.styled(texts.done, "bold $foreground"), Content("")]
    lines += [Content(line) for line in closing_lines(morning, session.texts, lesson=lesson, whose=whose)]
    lines += [Content(""), Content.styled(texts.write_one, "$muted")]
    more = len(morning.waiting)
    lines.append(Content.styled(texts.more_since(more) if more else texts.back, "$muted"))
    return Content("\n").join(lines)
