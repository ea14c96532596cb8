"""`due`: what is overdue and what is due, quick enough for a shell prompt.

Nothing here or below it may load click, Textual, Rich, pendulum or sqlite-utils, nor what of Python itself takes long
to load: dataclasses, enum, typing, re, pathlib, json. Each is imported where it is needed, if at all.
"""

from __future__ import annotations

import sys
from datetime import date, datetime, time, timedelta

from journal.clean import in_json, visible
from journal.errors import JournalError
from journal.lateness import USUAL, Look, days_late, journal_day, second_talk_due
from journal.next_talks import Talks
from journal.texts.due import due_texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Final

    from journal.language import Language
    from journal.owed import LatenessSettings
    from journal.settings import Settings
    from journal.storage.owing import DatedPromise, Owing, UndatedPromise, WantingTalk
    from journal.texts.due import DueTexts
    from journal.texts.usage import UsageTexts

    _Misused = Callable[[UsageTexts], str]

NOTHING_DUE: Final = 0
WRONG: Final = 1
WRONG_USAGE: Final = 2
DUE_TODAY: Final = 10
OVERDUE: Final = 11

_FLAGS: Final = ("--all", "--count", "--json")
_BEFORE_THE_COMMAND: Final = ("--file", "--lang")


class Wanted:
    """What `due` is asked for. `on` is a date as typed, None for today."""

    __slots__ = ("count", "everything", "json", "on")

    def __init__(
        self, *, on: str | None = None, everything: bool = False, count: bool = False, json: bool = False
    ) -> None:
        self.on = on
        self.everything = everything
        self.count = count
        self.json = json


class _Line:
    """An open item as `due` shows it. `late` counts days, negative before its day, None without one."""

    __slots__ = ("day", "item", "late", "overdue", "side", "talk", "text", "time")

    def __init__(
        self,
        item: DatedPromise | UndatedPromise | WantingTalk,
        text: str,
        side: str,
        late: int | None,
        overdue: bool,
        day: date | None = None,
        clock: time | None = None,
        talk: bool = False,
    ) -> None:
        self.item = item
        self.text = text
        self.side = side
        self.late = late
        self.overdue = overdue
        self.day = day
        self.time = clock
        self.talk = talk

    @property
    def is_due(self) -> bool:
        return self.overdue or (self.late is not None and self.late >= 0)


def answer(
    words: Sequence[str], *, file: str, language: Language, found: Settings | JournalError | None, now: datetime
) -> int:
    """Answer `due` as typed, `words` being what stood behind it; gives the exit status.

    `found` is None where nothing is set. `now` is aware and local.
    """
    wanted = _wanted(words)
    if not isinstance(wanted, Wanted):
        from journal.texts.usage import usage_texts

        texts = usage_texts(language)
        sys.stderr.write(f"{visible(wanted(texts))}\n{texts.try_help('afterword due')}\n")
        return WRONG_USAGE
    if isinstance(found, JournalError):
        return _refuse(found, language)
    try:
        return show(wanted, file=file, language=language, settings=found, now=now)
    except JournalError as wrong:
        return _refuse(wrong, language)


def show(wanted: Wanted, *, file: str, language: Language, settings: Settings | None, now: datetime) -> int:
    """Print what is wanted and give the exit status: 0 nothing due, 10 due today, 11 overdue, 1 an unreadable date.

    `settings` are None where nothing is set. Raises JournalError when the journal cannot be read; makes none where
    there is none.
    """
    at = now
    rules: LatenessSettings = USUAL if settings is None else settings.agenda
    if wanted.on is not None:
        asked = _asked_day(wanted.on, on=journal_day(now, rules.day_starts), language=language, settings=settings)
        if asked is None:
            return WRONG
        if asked != journal_day(now, rules.day_starts):
            # Another day is asked about as it begins: what is due at some hour of it is not late yet.
            at = datetime.combine(asked, rules.day_starts, now.tzinfo)
    lines, drafts = _lines(file, wanted, at, rules, language)
    shown = lines if wanted.everything else [line for line in lines if line.is_due]
    _print(shown, wanted, drafts, language)
    if any(line.overdue for line in lines):
        return OVERDUE
    return DUE_TODAY if any(line.is_due for line in lines) else NOTHING_DUE


def _wanted(words: Sequence[str]) -> Wanted | _Misused:
    on: str | None = None
    flags: set[str] = set()
    rest = list(words)
    while rest:
        word = rest.pop(0)
        option, given, value = word.partition("=")
        if option == "--on":
            if not given:
                value = rest.pop(0) if rest else ""
            if not value:
                return lambda texts: texts.needs_value("--on")
            on = value
        elif word in _FLAGS:
            flags.add(word)
        elif option in _FLAGS:
            return lambda texts: texts.takes_no_value(option)
        elif option in _BEFORE_THE_COMMAND:
            return lambda texts: texts.before_the_command(option, "due")
        elif word.startswith("-") and word != "-":
            near = [flag for flag in (*_FLAGS, "--on") if flag.startswith(option) or option.startswith(flag)]
            return lambda texts: texts.no_such_option(option, near)
        else:
            return lambda texts: texts.extra_words([word])
    return Wanted(on=on, everything="--all" in flags, count="--count" in flags, json="--json" in flags)


def _refuse(wrong: JournalError, language: Language) -> int:
    from journal.texts.choose import texts_for
    from journal.texts.errors import said

    sys.stderr.write(visible(said(wrong, texts_for(language).errors)) + "\n")
    return WRONG


def _asked_day(typed: str, *, on: date, language: Language, settings: Settings | None) -> date | None:
    from journal.dates import DateRules, Refused, read_day
    from journal.dates_said import refusal

    read = read_day(typed, on=on, rules=DateRules() if settings is None else settings.rules)
    if isinstance(read, Refused):
        if language == "de":
            from journal.texts.de.dates import DATES
        else:
            from journal.texts.en.dates import DATES
        sys.stderr.write(visible(refusal(read, DATES)) + "\n")
        return None
    return read.day


def _lines(
    file: str, wanted: Wanted, at: datetime, settings: LatenessSettings, language: Language
) -> tuple[list[_Line], int]:
    """What is open, the longest overdue first, and how many drafts wait to be finished."""
    look = Look(at, settings)
    # A time in the small hours belongs to the evening before: what is due today may bear tomorrow's date.
    found = _owing(file, date.max if wanted.everything else look.on + timedelta(days=1), at)
    if found is None:
        return [], 0
    talks = Talks.of(found.talks)
    texts = due_texts(language)
    lines = [_dated(promise, look) for promise in found.dated]
    lines += [_undated(promise, talks, look) for promise in found.undated]
    lines += [_second_talk(talk, look, texts) for talk in found.wanting]
    return sorted(lines, key=_latest_first), found.drafts


def _owing(file: str, until: date, at: datetime) -> Owing | None:
    import os

    from journal.storage.owing import owing, read_once

    found = read_once(file, lambda db: owing(db, until=until))
    if found is not None or not os.path.exists(file) or not os.path.getsize(file):
        return found
    # The journal of an older version is brought up to date by whatever opens it first.
    from pathlib import Path

    from journal.storage.store import open_store

    open_store(Path(file), at=at).close()
    return read_once(file, lambda db: owing(db, until=until))


def _latest_first(line: _Line) -> tuple[bool, bool, int, time, int]:
    return not line.overdue, line.late is None, -(line.late or 0), line.time or time.min, line.item.id


def _dated(promise: DatedPromise, look: Look) -> _Line:
    day, clock = promise.day, promise.time
    late, overdue = look.days_since(day, clock), look.is_over(day, clock)
    return _Line(promise, promise.text, promise.side, late, overdue, day, clock)


def _undated(promise: UndatedPromise, talks: Talks, look: Look) -> _Line:
    late = days_late(promise, talks, on=look.on, settings=look.settings)
    overdue = look.overdue(promise, talks)
    return _Line(promise, promise.text, promise.side, late, overdue, talk=promise.due.kind == "talk")


def _second_talk(talk: WantingTalk, look: Look, texts: DueTexts) -> _Line:
    """A second talk that is wanted and has no date is owed like a promise: to agree one."""
    day = second_talk_due(talk, settings=look.settings)
    overdue = look.second_talk_overdue(talk)
    return _Line(talk, texts.agree_a_date(talk.topic), "mine", (look.on - day).days, overdue, day)


def _print(lines: Sequence[_Line], wanted: Wanted, drafts: int, language: Language) -> None:
    if wanted.json:
        import json

        sys.stdout.write(in_json(json.dumps([_as_json(line) for line in lines], ensure_ascii=False, indent=2)) + "\n")
    elif wanted.count:
        sys.stdout.write(f"{len(lines)}\n")
    elif lines:
        sys.stdout.write(_listed(lines, language))
    else:
        sys.stderr.write(due_texts(language).nothing_due + "\n")
    if drafts:
        sys.stderr.write(due_texts(language).unfinished(drafts) + "\n")


def _as_json(line: _Line) -> Mapping[str, str | int | None]:
    day = line.day.isoformat() if line.day else None
    return {
        "id": line.item.code,
        "client": line.item.client or None,
        "text": line.text,
        "direction": line.side,
        "due": f"{day}T{line.time:%H:%M}" if day and line.time else day,
        "days_late": line.late,
        # What is delivered or settled is never listed.
        "state": "open",
    }


def _listed(lines: Sequence[_Line], language: Language) -> str:
    texts = due_texts(language)
    whens = [_when(line, texts) for line in lines]
    code_width = max(len(line.item.code) for line in lines)
    when_width = max(map(len, whens))
    said = []
    for line, when in zip(lines, whens, strict=True):
        item, arrow = line.item, "→" if line.side == "mine" else "←"
        text = visible(f"{line.text}  {item.client}" if item.client else line.text)
        said.append(f"{item.code.ljust(code_width)}  {when.rjust(when_width)}  {arrow}  {text}\n")
    return "".join(said)


def _when(line: _Line, texts: DueTexts) -> str:
    if line.late is None:
        return texts.before_talk if line.talk else texts.undated
    said = texts.lateness(line.late)
    return f"{said} {line.time:%H:%M}" if line.time else said
