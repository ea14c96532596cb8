"""`due`: what is overdue and what is due, quick enough for a shell prompt.

Nothing here or below it may load click, Textual, Rich, pendulum or sqlite-utils.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from journal.agenda import days_late, journal_day, overdue, second_talk_due
from journal.clean import visible
from journal.errors import JournalError
from journal.next_talks import Talks
from journal.promises import Due, DueKind, Promise, PromiseState, Side

if TYPE_CHECKING:
    from journal.agenda import AgendaSettings
    from journal.facts import TalkFact
    from journal.language import Language
    from journal.settings import Settings
    from journal.texts.dates import DateTexts
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What `due` is asked for. `on` is a date as typed, None for today."""

    on: str | None = None
    everything: bool = False
    count: bool = False
    json: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """An open item as `due` shows it. `late` counts days, negative before its day, None without one."""

    id: int
    code: str
    text: str
    client: str
    side: Side
    due: Due
    late: int | None
    overdue: bool

    @property
    def is_due(self) -> bool:
        return self.overdue or (self.late is not None and self.late >= 0)


def answer(
    words: Sequence[str], *, file: str, language: Language, found: Settings | JournalError, now: datetime
) -> int:
    """Answer `due` as typed, `words` being what stood behind it; gives the exit status. `now` is aware and local."""
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


def show(wanted: Wanted, *, file: str, language: Language, settings: Settings, now: datetime) -> int:
    """Print what is wanted and give the exit status: 0 nothing due, 10 due today, 11 overdue, 1 an unreadable date.

    Raises JournalError when the journal cannot be read; makes none where there is none.
    """
    at = now
    if wanted.on is not None:
        asked = _asked_day(wanted.on, on=journal_day(now, settings.day_starts), language=language, settings=settings)
        if asked is None:
            return WRONG
        if asked != journal_day(now, settings.day_starts):
            # Another day is asked about as it begins: what is due at some hour of it is not late yet.
            at = datetime.combine(asked, settings.day_starts, now.tzinfo)
    lines, drafts = _lines(file, at, settings, language)
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


def _asked_day(typed: str, *, on: date, language: Language, settings: Settings) -> date | None:
    from journal.dates import Refused, read_day
    from journal.dates_said import refusal

    read = read_day(typed, on=on, rules=settings.rules)
    if isinstance(read, Refused):
        sys.stderr.write(visible(refusal(read, _date_texts(language))) + "\n")
        return None
    return read.day


def _lines(file: str, at: datetime, settings: Settings, language: Language) -> tuple[list[_Line], int]:
    """What is open, the longest overdue first, and how many drafts wait to be finished."""
    from pathlib import Path

    from journal.storage.identity import look
    from journal.storage.promises import due_candidates
    from journal.storage.store import open_store
    from journal.storage.talk_facts import unsettled_talks

    path = Path(file)
    if not look(path) and (not path.exists() or not path.stat().st_size):
        return [], 0
    store = open_store(path, at=at)
    try:
        candidates, unsettled = store.read(lambda db: (due_candidates(db), unsettled_talks(db)))
    finally:
        store.close()
    talks = Talks.of(unsettled)
    lines = [_promise_line(promise, talks, at, settings.agenda) for promise in candidates.promises]
    lines += [_second_talk(talk, at, settings.agenda, language) for talk in unsettled if talk.second_talk]
    return sorted(lines, key=_latest_first), candidates.drafts


def _latest_first(line: _Line) -> tuple[bool, bool, int, time, int]:
    return not line.overdue, line.late is None, -(line.late or 0), line.due.time or time.min, line.id


def _promise_line(promise: Promise, talks: Talks, at: datetime, agenda: AgendaSettings) -> _Line:
    return _Line(
        id=promise.id,
        code=promise.code,
        text=promise.text,
        client=promise.client,
        side=promise.side,
        due=promise.due,
        late=days_late(promise, talks, on=journal_day(at, agenda.day_starts), settings=agenda),
        overdue=overdue(promise, talks, at=at, settings=agenda),
    )


def _second_talk(talk: TalkFact, at: datetime, agenda: AgendaSettings, language: Language) -> _Line:
    """A second talk that is wanted and has no date is owed like a promise: to agree one."""
    day = second_talk_due(talk, settings=agenda)
    return _Line(
        id=talk.id,
        code=talk.code,
        text=_due_texts(language).agree_a_date(talk.topic),
        client=talk.client,
        side=Side.MINE,
        due=Due.on(day),
        late=(journal_day(at, agenda.day_starts) - day).days,
        overdue=overdue(talk, at=at, settings=agenda),
    )


def _print(lines: Sequence[_Line], wanted: Wanted, drafts: int, language: Language) -> None:
    if wanted.json:
        import json

        sys.stdout.write(json.dumps([_as_json(line) for line in lines], ensure_ascii=False, indent=2) + "\n")
    elif wanted.count:
        sys.stdout.write(f"{len(lines)}\n")
    elif lines:
        sys.stdout.write(_listed(lines, language))
    else:
        sys.stderr.write(_due_texts(language).nothing_due + "\n")
    if drafts:
        sys.stderr.write(_due_texts(language).unfinished(drafts) + "\n")


def _as_json(line: _Line) -> Mapping[str, str | int | None]:
    day = line.due.day.isoformat() if line.due.day else None
    return {
        "id": line.code,
        "client": line.client or None,
        "text": line.text,
        "direction": str(line.side),
        "due": f"{day}T{line.due.time:%H:%M}" if day and line.due.time else day,
        "days_late": line.late,
        # What is delivered or settled is never listed.
        "state": str(PromiseState.OPEN),
    }


def _listed(lines: Sequence[_Line], language: Language) -> str:
    texts = _date_texts(language)
    whens = [_when(line, texts, language) for line in lines]
    code_width = max(len(line.code) for line in lines)
    when_width = max(map(len, whens))
    return "".join(
        f"{line.code:<{code_width}}  {when:>{when_width}}  {'→' if line.side is Side.MINE else '←'}  "
        f"{visible(line.text)}{f'  {visible(line.client)}' if line.client else ''}\n"
        for line, when in zip(lines, whens, strict=True)
    )


def _when(line: _Line, texts: DateTexts, language: Language) -> str:
    if line.late is None:
        return texts.before_talk if line.due.kind is DueKind.TALK else _due_texts(language).undated
    said = texts.lateness(line.late)
    return f"{said} {line.due.time:%H:%M}" if line.due.time else said


def _due_texts(language: Language) -> DueTexts:
    from journal.texts.due import due_texts

    return due_texts(language)


def _date_texts(language: Language) -> DateTexts:
    if language == "de":
        from journal.texts.de.dates import DATES
    else:
        from journal.texts.en.dates import DATES
    return DATES
