"""Everything about one client as Markdown, for reading: what a person wrote is never taken for a mark of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from journal.clean import clean
from journal.clients import Client
from journal.clock import local
from journal.conversations import Answer, Conversation, Half, Moment
from journal.promises import Due, DueKind, Promise, Side
from journal.prompts import Catalogue, PromptKind
from journal.texts.choose import Texts

_LONGEST_SLUG: Final = 40
_SPELLED_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "æ": "ae"})
_MARKS: Final = re.compile(r"([\\`*_\[\]<>|~])")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_AT_THE_START: Final = re.compile(r"(?m)^([ \t]*)(#|\+|-|=|\d{1,9}(?=[.)]))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is known about a client but for the talks: `limits` are all there are, by their numbers.

    `alone` are the promises that belong to no talk.
    """

    uid: str
    client: Client
    limits: Mapping[int, str] = field(default_factory=dict)
    own_limits: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    talks: tuple[int, ...] = ()
    alone: tuple[Promise, ...] = ()

    @property
    def file_name(self) -> str:
        """A name for its file, of safe signs only, which no other client's has."""
        return f"{slug(self.client.name)}-{''.join(sign for sign in self.uid.lower() if sign.isalnum())[-8:]}.md"


def slug(name: str) -> str:
    """The name in small letters and digits of ASCII with hyphens between, at most 40; "client" when none is left."""
    spelled = unicodedata.normalize("NFKD", name.casefold().translate(_SPELLED_OUT))
    words = re.findall(r"[a-z0-9]+", "".join(sign for sign in spelled if not unicodedata.combining(sign)))
    return "-".join(words)[:_LONGEST_SLUG].strip("-") or "client"


def head_lines(sheet: Sheet, texts: Texts) -> Iterator[str]:
    """The client's name and profile, limits, lessons, and what was promised outside of any talk."""
    client, said = sheet.client, texts.clients
    yield f"# {_line(client.name)}"
    yield ""
    parts = [said.statuses.get(client.status, client.status.value)]
    if client.former_names:
        parts.append(said.formerly(", ".join(map(_line, client.former_names))))
    if client.channel is not None:
        parts.append(texts.forms.channels[client.channel])
    if client.contract_ends_on is not None:
        parts.append(said.contract_ends(client.contract_ends_on.isoformat()))
    if client.notice_on is not None:
        parts.append(said.notice_by(client.notice_on.isoformat()))
    yield " · ".join(parts)
    people = [f"{one.name}, {one.role}" if one.role else one.name for one in client.contacts]
    yield from _list(said.people, people)
    for kind, label in said.kinds.items():
        noted = [note for note in client.notes if note.kind == kind]
        yield from _list(label, [f"{note.text} *{note.weight}" if note.weight else note.text for note in noted])
    yield from _list(said.limits, sheet.own_limits)
    yield from _list(said.lessons, sheet.lessons)
    if sheet.alone:
        yield ""
        yield f"**{texts.promises.title}**"
        yield ""
        for promise in sheet.alone:
            yield _promise(promise, texts)
    yield ""


def talk_lines(
    talk: Conversation, promises: tuple[Promise, ...], sheet: Sheet, texts: Texts, catalogue: Catalogue
) -> Iterator[str]:
    """One talk: what was wanted before, what came of it, and what was promised."""
    forms = texts.forms
    at = local(talk.starts_at) if talk.starts_at is not None else None
    when = talk.day.isoformat() if at is None else f"{talk.day.isoformat()} {at:%H:%M}"
    yield f"## {when} · {_line(talk.topic)}"
    yield ""
    parts = [texts.search.statuses[talk.status]]
    if talk.channel is not None:
        parts.append(forms.channels[talk.channel])
    yield " · ".join((*parts, f"`{talk.code}`"))
    for half, title in ((Half.BEFORE, forms.before), (Half.AFTER, forms.after)):
        lines = [*_felt(talk, half, texts), *_rated(talk, half, texts), *_answers(talk, half, sheet, texts, catalogue)]
        if lines:
            yield ""
            yield f"### {title}"
            for line in lines:
                yield ""
                yield line
    if promises:
        yield ""
        yield f"### {texts.promises.title}"
        yield ""
        for promise in promises:
            yield _promise(promise, texts)
    yield ""


def _felt(talk: Conversation, half: Half, texts: Texts) -> Iterator[str]:
    before = ((Moment.BEFORE, Side.MINE, texts.forms.feelings_before),)
    after = (
        (Moment.AFTER, Side.MINE, texts.forms.feelings_now),
        (Moment.AFTER, Side.THEIRS, texts.forms.their_mood),
        (Moment.MORNING, Side.MINE, texts.closing.morning),
    )
    for moment, whose, label in before if half is Half.BEFORE else after:
        words = [
            f"{_line(texts.feelings.label(felt.word))} {'●' * felt.intensity}"
            for felt in talk.feelings
            if felt.moment is moment and felt.whose is whose
        ]
        if words:
            yield f"**{label}** {', '.join(words)}"


def _rated(talk: Conversation, half: Half, texts: Texts) -> Iterator[str]:
    forms, rated = texts.forms, talk.ratings
    before = ((forms.uncomfortable, rated.expected, "/10"),)
    after = (
        (forms.goal_reached, rated.goal, "/4"),
        (forms.discomfort, rated.discomfort, "/10"),
        (forms.control, rated.control, "/5"),
        (forms.share, rated.talk_share, " %"),
    )
    if half is Half.BEFORE and talk.goal_tag:
        yield f"**{forms.goal_about}** {_line(texts.prompts.goal_tag(talk.goal_tag))}"
    for label, value, of in before if half is Half.BEFORE else after:
        if value is not None:
            yield f"**{label}** {value}{of}"


def _answers(talk: Conversation, half: Half, sheet: Sheet, texts: Texts, catalogue: Catalogue) -> Iterator[str]:
    for answer in talk.answers:
        of = catalogue.prompt(answer.prompt).half if answer.prompt in catalogue else Half.AFTER
        if of is half:
            said = _said(answer, sheet, texts, catalogue)
            between = "\n\n" if "\n" in said else " "
            yield f"**{_line(texts.prompts.label(answer.prompt))}**{between}{said}"


def _said(answer: Answer, sheet: Sheet, texts: Texts, catalogue: Catalogue) -> str:
    if answer.prompt == "limit_touched" and answer.text.isdecimal() and int(answer.text) in sheet.limits:
        return _line(sheet.limits[int(answer.text)])
    if answer.prompt in catalogue:
        kind = catalogue.prompt(answer.prompt).kind
        if kind in (PromptKind.CHOICE, PromptKind.SEVERAL):
            return _line(texts.prompts.option(answer.prompt, answer.text))
    return escaped(answer.text)


def _promise(promise: Promise, texts: Texts) -> str:
    arrow = "→" if promise.side is Side.MINE else "←"
    parts = [f"{arrow} {_line(promise.text)}", _due(promise.due, texts)]
    state = texts.promises.states.get(promise.state, promise.state.value)
    return f"- {' · '.join((*parts, state))} · `{promise.code}`"


def _due(due: Due, texts: Texts) -> str:
    day: date | None = due.day
    if day is None:
        return texts.dates.before_talk if due.kind is DueKind.TALK else texts.dates.undated
    return f"{day.isoformat()} {due.time:%H:%M}" if due.time else day.isoformat()


def _list(title: str, lines: list[str] | tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"**{title}**"
        yield ""
        for line in lines:
            yield f"- {_line(line)}"


def escaped(text: str) -> str:
    """The text with everything in it that Markdown or HTML would take for a mark of theirs made plain."""
    plain = _ENTITY.sub(r"\\&", _MARKS.sub(r"\\\1", clean(text)))
    return _AT_THE_START.sub(lambda found: f"{found[1].replace(chr(9), ' ')[:3]}{_marked(found[2])}", plain)


def _marked(sign: str) -> str:
    # A number that would begin a list is followed by its mark, which is what has to be plain.
    return f"{sign}\\" if sign.isdecimal() else f"\\{sign}"


def _line(text: str) -> str:
    return escaped(" ".join(clean(text).split()))
