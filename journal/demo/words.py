"""How the plot is told in a language, and how plot and words become one story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from journal.conversations import Answer
from journal.demo.plot.parts import ClientPlot, PromisePlot, TalkPlot
from journal.demo.story import (
    DemoClient,
    DemoConsequence,
    DemoContact,
    DemoLesson,
    DemoLimit,
    DemoNote,
    DemoPromise,
    DemoTalk,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkWords:
    """What is written in one talk. A promise is its text, or its text and a note on how it ended."""

    topic: str
    before: tuple[Answer, ...] = ()
    after: tuple[Answer, ...] = ()
    promises: tuple[str | tuple[str, str], ...] = ()
    consequence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientWords:
    """What is written about one client; `limits` by key, `talks` by key."""

    name: str
    address_form: Literal["du", "sie"] | None = None
    contacts: tuple[DemoContact, ...]
    notes: tuple[DemoNote, ...]
    limits: Mapping[str, str]
    lessons: tuple[DemoLesson, ...]
    talks: Mapping[str, TalkWords]


def contact(name: str, role: str) -> DemoContact:
    return DemoContact(name=name, role=role)


def note(kind: str, text: str, weight: int | None = None) -> DemoNote:
    return DemoNote(kind=kind, text=text, weight=weight)


def lesson(talk: str, text: str) -> DemoLesson:
    return DemoLesson(talk=talk, text=text)


def tell(plot: ClientPlot, words: ClientWords) -> DemoClient:
    """The client's part of the story.

    Raises KeyError when a talk or a limit has no words, ValueError when promises and their texts do not pair up.
    """
    return DemoClient(
        key=plot.key,
        name=words.name,
        status=plot.status,
        address_form=words.address_form,
        channel=plot.channel,
        cadence_days=plot.cadence_days,
        notice=plot.notice,
        contract_ends=plot.contract_ends,
        contacts=words.contacts,
        notes=words.notes,
        limits=tuple(
            DemoLimit(key=limit.key, text=words.limits[limit.key], raise_at=limit.raise_at, leave_at=limit.leave_at)
            for limit in plot.limits
        ),
        lessons=words.lessons,
        talks=tuple(_talk(talk, words.talks[talk.key]) for talk in plot.talks),
    )


def _talk(plot: TalkPlot, words: TalkWords) -> DemoTalk:
    return DemoTalk(
        key=plot.key,
        days=plot.days,
        hour=plot.hour,
        topic=words.topic,
        channel=plot.channel,
        status=plot.status,
        any_day=plot.any_day,
        template=plot.template,
        goal_tag=plot.goal_tag,
        before=words.before + plot.before_choices,
        after=words.after + plot.after_choices,
        feelings=plot.feelings,
        ratings=plot.ratings,
        promises=tuple(_promise(promise, text) for promise, text in zip(plot.promises, words.promises, strict=True)),
        follows=plot.follows,
        moved_from=plot.moved_from,
        mail=plot.mail,
        reflected=plot.reflected,
        limits=plot.limits,
        consequence=None
        if plot.consequence_review is None
        else DemoConsequence(text=words.consequence, review=plot.consequence_review),
    )


def _promise(plot: PromisePlot, words: str | tuple[str, str]) -> DemoPromise:
    text, remark = (words, None) if isinstance(words, str) else words
    events = plot.events
    if remark is not None:
        events = (*events[:-1], replace(events[-1], note=remark))
    return DemoPromise(text=text, side=plot.side, due=plot.due, events=events, under_pressure=plot.under_pressure)
