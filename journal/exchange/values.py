"""Single values as a file for exchange holds them: what each may be, and how the journal keeps it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final, TypeAlias

from journal.clean import clean
from journal.errors import JournalError

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Stored: TypeAlias = str | int | None

# No journal was kept before, and a day near the end of all years cannot be counted on from.
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200
_MOST: Final = 1_000_000_000

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_CLOCK = re.compile(r"\d\d:\d\d", re.ASCII)
_UID = re.compile(r"[0-9A-Za-z-]{1,64}", re.ASCII)
_CODE = re.compile(r"[0-9a-z]{1,32}", re.ASCII)


class CannotImport(JournalError):
    """What was handed in cannot be brought in; nothing was changed.

    `reason` names a sentence of ExchangeTexts; `place` is a line or an entry, "conversations[12].day".
    """

    def __init__(self, reason: str, place: str = "", **values: str | int) -> None:
        super().__init__(reason, place=place, **values)
        self.place = place


class WrongValueError(Exception):
    """A value that may not stand there; `wanted` names what may, `allowed` tells which."""

    def __init__(self, wanted: str, allowed: str = "") -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.allowed = allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words, cleaned; `blank` may be empty, `one_line` has single blanks for any white space."""

    blank: bool = False
    one_line: bool = False

    def read(self, value: Json) -> Stored:
        if not isinstance(value, str):
            raise WrongValueError("text")
        text = clean(value)
        if self.one_line:
            text = " ".join(text.split())
        if not text and not self.blank:
            raise WrongValueError("some_text")
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Signs of one pattern: a uid or a code."""

    pattern: re.Pattern[str]
    wanted: str

    def read(self, value: Json) -> Stored:
        if not isinstance(value, str) or not self.pattern.fullmatch(value):
            raise WrongValueError(self.wanted)
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """The uid of a row of another table."""

    to: str

    def read(self, value: Json) -> Stored:
        return UID.read(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A day, a moment in UTC or a time of day, written in one way only."""

    wanted: str

    def read(self, value: Json) -> Stored:
        if not isinstance(value, str) or not self._is_one(value):
            raise WrongValueError(self.wanted)
        return value

    def _is_one(self, value: str) -> bool:
        try:
            if self.wanted == "clock":
                return bool(_CLOCK.fullmatch(value)) and bool(time.fromisoformat(value).isoformat())
            pattern = _DAY if self.wanted == "day" else _MOMENT
            read = date.fromisoformat if self.wanted == "day" else datetime.fromisoformat
            return bool(pattern.fullmatch(value)) and FIRST_YEAR <= read(value).year <= LAST_YEAR
        except ValueError:
            return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A whole number from `low` to `high`."""

    low: int = 0
    high: int = _MOST

    def read(self, value: Json) -> Stored:
        if isinstance(value, bool) or not isinstance(value, int) or not self.low <= value <= self.high:
            raise WrongValueError("number", f"{self.low}–{self.high}")
        return value


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words or numbers."""

    allowed: tuple[str | int, ...]

    def read(self, value: Json) -> Stored:
        if isinstance(value, bool) or not isinstance(value, str | int) or value not in self.allowed:
            raise WrongValueError("one_of", ", ".join(map(str, self.allowed)))
        return value


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false, which the journal keeps as 1 or 0."""

    def read(self, value: Json) -> Stored:
        if not isinstance(value, bool):
            raise WrongValueError("flag")
        return int(value)


@dataclass(frozen=True, slots=True)
class Content:
    """What a draft or an earlier version holds, as an object of its own: see journal/exchange/contents.py."""

    of: str


Kind: TypeAlias = Text | Matching | Points | Time | Number | OneOf | Flag


def read_value(kind: Kind, value: Json, place: str) -> Stored:
    """A value as the journal keeps it. Raises CannotImport."""
    try:
        return kind.read(value)
    except WrongValueError as wrong:
        raise CannotImport("wrong_value", place, wanted=wrong.wanted, allowed=wrong.allowed) from None


TEXT: Final = Text()
MAYBE_BLANK: Final = Text(blank=True)
NAME: Final = Text(one_line=True)
UID: Final = Matching(pattern=_UID, wanted="uid")
CODE: Final = Matching(pattern=_CODE, wanted="code")
DAY: Final = Time(wanted="day")
MOMENT: Final = Time(wanted="moment")
CLOCK: Final = Time(wanted="clock")
COUNT: Final = Number()
FLAG: Final = Flag()
