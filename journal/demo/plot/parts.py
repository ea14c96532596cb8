"""How the plot is written down: talks, promises and what became of them, without a word of any language."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from typing import Literal

from journal.conversations import Answer, Channel, Feeling, Moment, Ratings, Status
from journal.demo.story import DemoEvent, MailAfter
from journal.promises import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisePlot:
    """A promise without its text."""

    side: Side
    due: int | Literal["talk"] | None
    events: tuple[DemoEvent, ...]
    under_pressure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkPlot:
    """A talk without its words; `choices` are answers that are picked, not written, for either half."""

    key: str
    days: int
    hour: time
    channel: Channel
    status: Status = Status.HELD
    any_day: bool = False
    template: str = "standard"
    goal_tag: str | None = None
    before_choices: tuple[Answer, ...] = ()
    after_choices: tuple[Answer, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    ratings: Ratings = field(default_factory=Ratings)
    promises: tuple[PromisePlot, ...] = ()
    follows: str | None = None
    moved_from: str | None = None
    mail: MailAfter = MailAfter.NONE
    reflected: bool = True
    limits: tuple[str, ...] = ()
    consequence_review: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitPlot:
    key: str
    raise_at: int
    leave_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientPlot:
    key: str
    channel: Channel
    talks: tuple[TalkPlot, ...]
    status: Literal["active", "ending", "ended", "archived"] = "active"
    cadence_days: int | None = None
    notice: int | None = None
    contract_ends: int | None = None
    limits: tuple[LimitPlot, ...] = ()


def at(text: str) -> time:
    """The time of day, written HH:MM."""
    return time.fromisoformat(text)


def lines(*, if_then: tuple[str, str] | None = None, **written: str) -> tuple[Answer, ...]:
    """Answers by prompt id; `if_then` is the pair, because `if` is no name in Python."""
    answers = [Answer(prompt=prompt, text=text) for prompt, text in written.items()]
    if if_then is not None:
        answers += [Answer(prompt="if", text=if_then[0]), Answer(prompt="then", text=if_then[1])]
    return tuple(answers)


def felt(*, before: str = "", after: str = "", morning: str = "", theirs: str = "") -> tuple[Feeling, ...]:
    """Feelings written as "tense 2, curious 1"; `theirs` is the client's mood in the talk."""
    written = (
        (Moment.BEFORE, Side.MINE, before),
        (Moment.AFTER, Side.MINE, after),
        (Moment.MORNING, Side.MINE, morning),
        (Moment.AFTER, Side.THEIRS, theirs),
    )
    found = []
    for moment, whose, text in written:
        for pair in filter(None, text.split(", ")):
            word, intensity = pair.split(" ")
            found.append(Feeling(moment=moment, whose=whose, word=word, intensity=int(intensity)))
    return tuple(found)


def rated(
    expected: int | None,
    discomfort: int | None,
    *,
    goal: int | None = None,
    control: int | None = None,
    share: int | None = None,
) -> Ratings:
    """The digits of a talk, the feared discomfort beside the actual one."""
    return Ratings(expected=expected, discomfort=discomfort, goal=goal, control=control, talk_share=share)


def mine(due: int | Literal["talk"] | None, *events: DemoEvent, under_pressure: bool = False) -> PromisePlot:
    """Something I promised."""
    return PromisePlot(side=Side.MINE, due=due, events=events, under_pressure=under_pressure)


def theirs(due: int | Literal["talk"] | None, *events: DemoEvent) -> PromisePlot:
    """Something the client promised."""
    return PromisePlot(side=Side.THEIRS, due=due, events=events, under_pressure=False)


def kept(days: int) -> DemoEvent:
    return DemoEvent(days=days, action="keep")


def delivered(days: int) -> DemoEvent:
    return DemoEvent(days=days, action="deliver")


def confirmed(days: int) -> DemoEvent:
    return DemoEvent(days=days, action="confirm")


def renegotiated(days: int, *, to: int, asked_by: Side) -> DemoEvent:
    """A new date that both agreed on."""
    return DemoEvent(days=days, action="renegotiate", due=to, asked_by=asked_by, agreed=True)


def slipped(days: int, *, to: int) -> DemoEvent:
    """Moved without telling anyone."""
    return DemoEvent(days=days, action="slip", due=to, told=False)


def nudged(days: int) -> DemoEvent:
    return DemoEvent(days=days, action="nudge")


def reviewed(days: int) -> DemoEvent:
    return DemoEvent(days=days, action="review")


def broken(days: int, *, told: bool = False) -> DemoEvent:
    return DemoEvent(days=days, action="break", told=told)


def released(days: int) -> DemoEvent:
    return DemoEvent(days=days, action="release", told=True)


def withdrawn(days: int) -> DemoEvent:
    return DemoEvent(days=days, action="withdraw", told=True)
