"""Each thing of the morning round in words: what it is, what is known about it, and what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from journal.clean import visible
from journal.clock import local
from journal.conversations import Conversation, Half, Moment, Status
from journal.dates_said import day_name, lateness
from journal.facts import ClientFact, ConsequenceFact, DraftFact, TalkFact
from journal.feelings import compare
from journal.frozen import dataclass
from journal.lanes import Kind, Lane, Suggestion
from journal.morning import HeldTalk, Morning, MorningItem, Part
from journal.promises import DueKind, Promise, Side
from journal.texts.choose import Texts

# What was written about a talk, of which a lesson may come, and what one wants of a talk to come.
_LEARNED = ("went_well", "next_time")
_WANTED = ("goal", "core_sentence", "my_question")


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidItem:
    """One thing of the round: what it is, whose and since when, what is known about it, and what is asked.

    `lines` are a label and what stands beside it. `late` is whether it is overdue; `code` what it is typed by.
    """

    glyph: str
    title: str
    client: str
    about: tuple[str, ...]
    question: str
    lines: tuple[tuple[str, str], ...] = ()
    late: bool = False
    code: str = ""


def said_item(
    item: MorningItem, morning: Morning, texts: Texts, *, conversation: Conversation | None = None
) -> SaidItem:
    """The item in words; `conversation` is the talk of a talk that was held, where more is to be said about it."""
    fact = item.fact
    question = texts.morning.asks[asked(item, morning, conversation)]
    if isinstance(fact, Promise):
        return _promise(item, fact, morning, texts, question)
    if isinstance(fact, TalkFact):
        lines: tuple[tuple[str, str], ...] = ()
        if conversation is not None:
            lines = _lines(item.held, conversation, texts) if item.held else _written(conversation, _WANTED, texts)
        glyph = {Kind.MAIL: "»", Kind.SECOND_TALK: "→"}.get(item.item.kind if item.item else Kind.TALK)
        return SaidItem(
            glyph=glyph or ("◆" if fact.status is Status.PLANNED else "◇"),
            title=visible(fact.topic),
            client=visible(fact.client),
            about=_when(fact, morning, texts),
            question=question,
            lines=lines,
            late=item.item is not None and item.item.overdue,
            code=fact.code,
        )
    if isinstance(fact, DraftFact):
        half = texts.forms.before if fact.half is Half.BEFORE else texts.forms.after
        title = visible(fact.topic) or half
        about = (half,) if title != half else ()
        client = visible(fact.client) or texts.today.nameless
        return SaidItem(glyph="✎", title=title, client=client, about=about, question=question)
    if isinstance(fact, ConsequenceFact):
        review = day_name(fact.review_on, texts.dates, on=morning.on)
        return SaidItem(
            glyph="!", title=visible(fact.text), client=visible(fact.client), about=(review,), question=question
        )
    return _client(item, fact, morning, texts, question)


def _promise(item: MorningItem, promise: Promise, morning: Morning, texts: Texts, question: str) -> SaidItem:
    words, on = texts.morning, morning.on
    stands = item.item
    late = stands is not None and stands.overdue
    due = texts.today.undated
    if promise.due.kind is DueKind.TALK:
        due = texts.today.before_talk
    elif promise.due.day is not None:
        due = day_name(promise.due.day, texts.dates, on=on) + (f" {promise.due.time:%H:%M}" if promise.due.time else "")
    said = [due]
    if late and stands is not None and stands.days_late:
        said.append(lateness(stands.days_late, texts.dates))
    if promise.made_on < on:
        said.append(words.made(day_name(promise.made_on, texts.dates, on=on)))
    said += [words.moved(promise.moves)] if promise.moves > 1 else []
    said += [words.put_off(promise.snoozes)] if promise.snoozes else []
    said += [words.nudged(promise.nudges)] if promise.nudges else []
    if promise.under_pressure and item.part is not Part.REALISTIC:
        said.append(texts.today.under_pressure)
    again = stands.again_on if stands is not None else None
    return SaidItem(
        glyph="→" if promise.side is Side.MINE else "←",
        title=visible(promise.text),
        client=visible(promise.client),
        about=tuple(said),
        question=f"{question} {words.again_on(day_name(again, texts.dates, on=on))}" if again else question,
        late=late,
        code=promise.code,
    )


def _when(talk: TalkFact, morning: Morning, texts: Texts) -> tuple[str, ...]:
    day = lateness(0, texts.dates) if talk.day == morning.on else day_name(talk.day, texts.dates, on=morning.on)
    return (f"{day} {local(talk.starts_at):%H:%M}" if talk.starts_at else day,)


def _client(item: MorningItem, client: ClientFact, morning: Morning, texts: Texts, question: str) -> SaidItem:
    about: tuple[str, ...] = ()
    day = client.notice_on or client.contract_ends_on
    if item.item is not None and item.item.kind is Kind.CONTRACT and day is not None:
        about = (day_name(day, texts.dates, on=morning.on),)
    elif client.last_contact_on is not None:
        about = (day_name(client.last_contact_on, texts.dates, on=morning.on),)
    return SaidItem(glyph="·", title=visible(client.name), client="", about=about, question=question)


def _lines(held: HeldTalk, talk: Conversation, texts: Texts) -> tuple[tuple[str, str], ...]:
    felt = {
        moment: [feeling for feeling in talk.feelings if feeling.moment is moment and feeling.whose is Side.MINE]
        for moment in Moment
    }
    lines = []
    named = [
        ", ".join(texts.feelings.label(one.word) for one in felt[moment]) for moment in (Moment.BEFORE, Moment.AFTER)
    ]
    if any(named):
        lines.append((texts.morning.felt, " → ".join(one for one in named if one)))
    if felt[Moment.MORNING]:
        this_morning = ", ".join(texts.feelings.label(one.word) for one in felt[Moment.MORNING])
        if felt[Moment.AFTER]:
            change = texts.feelings.compared(compare(felt[Moment.AFTER], felt[Moment.MORNING]))
            this_morning += f" · {change}"
        lines.append((texts.morning.felt_noted, this_morning))
    lines += _written(talk, _LEARNED, texts)
    if held.lesson:
        lines.append(("", texts.morning.lesson_pinned))
    return tuple(lines)


def _written(talk: Conversation, prompts: Sequence[str], texts: Texts) -> tuple[tuple[str, str], ...]:
    found = [
        (prompt, "; ".join(visible(answer.text) for answer in talk.answers if answer.prompt == prompt))
        for prompt in prompts
    ]
    return tuple((texts.prompts.of(prompt).label, written) for prompt, written in found if written)


def asked(item: MorningItem, morning: Morning, conversation: Conversation | None = None) -> str:
    """The id of what is asked about an item."""
    stands = item.item
    if item.held is not None:
        return "talk" if item.held.reflected else "reflect"
    if item.part is Part.REALISTIC and isinstance(item.fact, Promise):
        return "under_pressure" if item.fact.under_pressure else "realistic"
    if stands is None:
        return "talk"
    if item.part is Part.TODAYS_TALKS:
        return "unprepared" if conversation is not None and not conversation.answers else "today"
    if stands.lane is Lane.DID_IT_HAPPEN or item.part is Part.TALKS:
        return "did_it_happen"
    if stands.kind in _BY_KIND:
        return _BY_KIND[stands.kind]
    if stands.suggests in _BY_SUGGESTION:
        return _BY_SUGGESTION[stands.suggests]
    if isinstance(item.fact, Promise):
        return _promise_asked(item, item.fact, morning)
    return "today"


_BY_KIND = {
    Kind.DRAFT: "draft",
    Kind.MAIL: "mail",
    Kind.SECOND_TALK: "second_talk",
    Kind.NONE_PROMISED: "really_none",
    Kind.CONSEQUENCE: "consequence",
    Kind.CONTRACT: "contract",
    Kind.QUIET: "quiet",
}
_BY_SUGGESTION: dict[Suggestion | None, str] = {
    Suggestion.ENOUGH_NUDGES: "enough_nudges",
    Suggestion.TALK_ABOUT_IT: "talk_about_it",
    Suggestion.STILL_OPEN: "still_open",
    Suggestion.DECIDE: "decide",
    Suggestion.REFLECT: "reflect",
    Suggestion.CLOSE_WITHOUT: "waits_long",
    Suggestion.HAPPY_WITH_IT: "happy_with_it",
}


def _promise_asked(item: MorningItem, promise: Promise, morning: Morning) -> str:
    stands = item.item
    late = stands is not None and (stands.overdue or stands.lane in (Lane.OVERDUE, Lane.THEY_ARE_LATE))
    if promise.side is Side.THEIRS:
        if stands is not None and stands.again_on is not None:
            return "waits"
        if promise.due.kind is DueKind.UNDATED:
            return "still_open"
        return "late" if late else "theirs_today"
    if late:
        return "overdue"
    return "still_open" if promise.due.kind is DueKind.UNDATED else "due_today"
