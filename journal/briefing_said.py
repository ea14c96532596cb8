"""The briefing in words: blocks of lines, for the screen and for stdout alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from journal.briefing import Briefing, Owed, Plan
from journal.clean import visible
from journal.clients import NoteKind
from journal.clock import local
from journal.conversations import Conversation, Moment
from journal.dates_said import day_name, lateness
from journal.feelings import compare
from journal.frozen import dataclass
from journal.promises import DueKind, Promise, Side
from journal.texts.choose import Texts

Tone = Literal["plain", "muted", "soon", "late"]

# Below so many, how promises ended says nothing.
_LEAST_COUNTED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: what stands before it (when, or a label) in its tone, the text, and a remark after it.

    `again` is true where the line before has the same label, which columns need not repeat.
    """

    when: str = ""
    text: str
    mark: str = ""
    tone: Tone = "muted"
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading with its lines. `beside` is how many there are, or that there is nothing."""

    heading: str
    beside: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Who it is, what is good to know at once, and how the last contact ended."""

    name: str
    about: str
    last: str


def head(briefing: Briefing, texts: Texts) -> Head:
    """The first lines."""
    client, said = briefing.client, texts.briefing
    about = [visible(client.contacts[0].name)] if client.contacts else []
    if client.address_form is not None:
        about.append(said.addresses[client.address_form])
    if client.channel is not None:
        about.append(texts.forms.channels[client.channel])
    about += [visible(text) for text in briefing.noted(NoteKind.WINDOW)[:1]]
    return Head(name=visible(client.name), about=" · ".join(about), last=_ending(briefing, texts))


def pressing_blocks(briefing: Briefing, texts: Texts) -> tuple[Block, Block, Block]:
    """What I owe, what they owe, and what was delivered and not confirmed: always there, also when empty."""
    said = texts.briefing
    return (
        _listed(said.i_owe, [_owed_line(owed, briefing.on, texts) for owed in briefing.i_owe], texts),
        _listed(said.they_owe, [_owed_line(owed, briefing.on, texts) for owed in briefing.they_owe], texts),
        _listed(said.delivered, [_delivered(promise, briefing.on, texts) for promise in briefing.unconfirmed], texts),
    )


def further_blocks(briefing: Briefing, texts: Texts, *, keys: bool = False) -> tuple[Block, ...]:
    """This talk, what works, limits, people, what was agreed, the last talks, place and time; empty ones left out.

    With `keys` it is said which key prepares a talk.
    """
    said = texts.briefing
    blocks = (
        Block(heading=said.this_talk, beside=_talk_named(briefing, texts), lines=tuple(_plan(briefing, texts, keys))),
        Block(heading=said.what_works, lines=tuple(_works(briefing, texts))),
        Block(heading=said.limits, lines=tuple(_limits(briefing, texts))),
        Block(heading=said.people, lines=tuple(_people(briefing, texts))),
        Block(heading=said.agreed, lines=tuple(_agreed(briefing, texts))),
        Block(heading=said.last_talks, lines=tuple(_talk_line(talk, briefing.on, texts) for talk in briefing.talks)),
        Block(heading=said.place, lines=tuple(_place(briefing, texts))),
    )
    return tuple(block for block in blocks if block.lines)


def _listed(heading: str, lines: list[Line], texts: Texts) -> Block:
    return Block(heading=heading, beside=str(len(lines)) if lines else texts.briefing.nothing, lines=tuple(lines))


def _ending(briefing: Briefing, texts: Texts) -> str:
    talk, said = briefing.last, texts.briefing
    if talk is None:
        return said.never_talked
    parts = [f"{said.last_time} {day_name(talk.day, texts.dates, on=briefing.on)}"]
    if talk.channel is not None:
        parts.append(texts.forms.channels[talk.channel])
    parts.append(visible(talk.topic))
    felt = felt_in(talk, texts)
    if felt:
        parts.append(felt)
    if talk.ratings.goal is not None:
        parts.append(said.goal_reached(talk.ratings.goal))
    if briefing.last_contact_on is not None and briefing.last_contact_on > talk.day:
        parts.append(said.asked_again(day_name(briefing.last_contact_on, texts.dates, on=briefing.on)))
    return " · ".join(parts)


def felt_in(talk: Conversation, texts: Texts) -> str:
    """How a talk was felt: "tense, guilty → relieved, lighter"; empty when nothing was noted."""
    mine = [felt for felt in talk.feelings if felt.whose is Side.MINE]
    before = [felt for felt in mine if felt.moment is Moment.BEFORE]
    after = [felt for felt in mine if felt.moment is Moment.AFTER]
    if not after:
        return ""
    words = ", ".join(texts.feelings.label(felt.word) for felt in after)
    if not before:
        return words
    earlier = ", ".join(texts.feelings.label(felt.word) for felt in before)
    return f"{earlier} → {words}: {texts.feelings.compared(compare(before, after))}"


def _owed_line(owed: Owed, on: date, texts: Texts) -> Line:
    promise, said = owed.promise, texts.briefing
    when, tone = _when(owed, on, texts)
    marks = []
    if promise.side is Side.THEIRS:
        marks.append(said.age((on - promise.made_on).days))
        if promise.nudges and promise.last_nudged_on is not None:
            marks.append(said.nudged(promise.nudges, day_name(promise.last_nudged_on, texts.dates, on=on)))
    if promise.moves:
        marks.append(said.moved(promise.moves, promise.slips))
    if promise.snoozes:
        marks.append(said.snoozed(promise.snoozes))
    if promise.handed_to:
        marks.append(said.handed_to(visible(promise.handed_to)))
    if promise.under_pressure:
        marks.append(texts.today.under_pressure)
    return Line(when=when, text=visible(promise.text), mark=", ".join(marks), tone=tone)


def _when(owed: Owed, on: date, texts: Texts) -> tuple[str, Tone]:
    due = owed.promise.due
    if due.kind is DueKind.TALK:
        return texts.today.before_talk, "late" if owed.overdue else "soon"
    if due.day is None:
        return texts.today.undated, "muted"
    clock = f" {due.time:%H:%M}" if due.time is not None else ""
    if owed.overdue:
        days = owed.days_late or 0
        return lateness(days, texts.dates) + ("" if days else clock), "late"
    if owed.days_late == 0:
        return lateness(0, texts.dates) + clock, "soon"
    return day_name(due.day, texts.dates, on=on), "muted"


def _delivered(promise: Promise, on: date, texts: Texts) -> Line:
    said = texts.briefing
    since = said.since(day_name(promise.delivered_on, texts.dates, on=on)) if promise.delivered_on else ""
    return Line(when=since, text=visible(promise.text), mark=said.ask_happy)


def _talk_named(briefing: Briefing, texts: Texts) -> str:
    if briefing.plan is None:
        return ""
    talk = briefing.plan.talk
    return f"{visible(talk.topic)} · {moment_said(talk, briefing.on, texts)}"


def moment_said(talk: Conversation, on: date, texts: Texts) -> str:
    """When a talk is or was: "Mon 23 Nov 16:00"."""
    day = day_name(talk.day, texts.dates, on=on)
    return f"{day} {local(talk.starts_at):%H:%M}" if talk.starts_at else day


def _plan(briefing: Briefing, texts: Texts, keys: bool) -> Iterator[Line]:
    plan, said = briefing.plan, texts.briefing
    if plan is None:
        yield Line(text=said.nothing_planned + (f" {said.press_p}" if keys else ""))
        return
    if not plan.is_written:
        yield Line(text=said.nothing_prepared + (f" {said.press_p}" if keys else ""))
    yield from _each(said.goal, (plan.goal,))
    yield from _each(said.core_sentence, (plan.core_sentence,))
    yield from _each(said.question, plan.questions)
    yield from _each(said.if_then, if_thens_said(plan, texts))
    yield from _each(said.avoid, plan.avoid)
    yield from _each(said.red_line, (red_line_said(plan, briefing.on, texts),))


def if_thens_said(plan: Plan, texts: Texts) -> tuple[str, ...]:
    """Every if-then pair as one sentence; a half that stands alone as it was written."""
    return tuple(
        texts.briefing.if_then_said(when, then) if when and then else when or then for when, then in plan.if_thens
    )


def red_line_said(plan: Plan, on: date, texts: Texts) -> str:
    """The red line with the day of its consequence; empty without one."""
    if not plan.red_line or not plan.red_line_on:
        return plan.red_line
    try:
        day = day_name(date.fromisoformat(plan.red_line_on), texts.dates, on=on)
    except ValueError:
        day = plan.red_line_on
    return texts.briefing.by(plan.red_line, day)


def _works(briefing: Briefing, texts: Texts) -> Iterator[Line]:
    said = texts.briefing
    yield from _each(said.lesson, (lesson.text for lesson in briefing.lessons))
    if briefing.went_well is not None:
        day = day_name(briefing.went_well.day, texts.dates, on=briefing.on)
        yield from _each(said.went_well, (said.went_well_on(briefing.went_well.text, day),))
    yield from _each(said.care, briefing.noted(NoteKind.CARE))
    yield from _each(said.to_raise, briefing.noted(NoteKind.RAISE))


def _limits(briefing: Briefing, texts: Texts) -> Iterator[Line]:
    for limit in briefing.limits:
        times = texts.today.touched(limit.touches, limit.raise_at or 0)
        reached = bool(limit.raise_at and limit.touches >= limit.raise_at)
        text = texts.briefing.limit_touched(visible(limit.text), times)
        yield Line(text=text, mark=texts.briefing.raise_it if reached else "", tone="late" if reached else "muted")


def _people(briefing: Briefing, texts: Texts) -> Iterator[Line]:
    said = texts.briefing
    for contact in briefing.client.contacts:
        yield Line(text=visible(contact.name), mark=visible(contact.role))
    yield from _each(said.positive, briefing.noted(NoteKind.POSITIVE))
    yield from _each(said.need, briefing.noted(NoteKind.NEED))
    yield from _each(said.note, briefing.noted(NoteKind.NOTE))
    for kept, sentence in ((briefing.kept_by_me, said.kept_by_me), (briefing.kept_by_them, said.kept_by_them)):
        if kept.n >= _LEAST_COUNTED:
            yield Line(text=sentence(kept))


def _agreed(briefing: Briefing, texts: Texts) -> Iterator[Line]:
    said, client = texts.briefing, briefing.client
    yield from _each(said.scope, briefing.noted(NoteKind.SCOPE))
    yield from _each(said.contract, briefing.noted(NoteKind.CONTRACT))
    for label, day in ((said.notice, client.notice_on), (said.ends, client.contract_ends_on)):
        if day is not None:
            yield Line(when=label, text=day_name(day, texts.dates, on=briefing.on))


def _talk_line(talk: Conversation, on: date, texts: Texts) -> Line:
    channel = f"{texts.forms.channels[talk.channel]}: " if talk.channel is not None else ""
    return Line(
        when=day_name(talk.day, texts.dates, on=on),
        text=f"{channel}{visible(talk.topic)}",
        mark=felt_in(talk, texts),
    )


def _place(briefing: Briefing, texts: Texts) -> Iterator[Line]:
    said, plan = texts.briefing, briefing.plan
    if plan is not None:
        channel = f", {texts.forms.channels[plan.talk.channel]}" if plan.talk.channel is not None else ""
        yield Line(when=said.when, text=moment_said(plan.talk, briefing.on, texts) + channel)
        if plan.venue:
            yield Line(when=said.where, text=said.venues.get(plan.venue, visible(plan.venue)))
        yield from _each(said.who_else, (plan.who_else,))
    yield from _each(said.reachable, briefing.noted(NoteKind.WINDOW))


def _each(label: str, texts: Iterable[str]) -> Iterator[Line]:
    for place, text in enumerate(text for text in texts if text):
        yield Line(when=label, text=visible(text), again=place > 0)
