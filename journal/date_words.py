"""The words and shapes dates are made of, English and German alike."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

from journal.frozen import dataclass

# Longer than any phrase the grammar knows; whatever is longer is prose, or was pasted by accident.
LONGEST_PHRASE: Final = 80

Length = Literal["day", "week", "month", "year"]
Form = Literal["one", "many", "letter"]


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number; `digits` as typed, since 03:30 and 3:30 are not the same to a person."""

    value: int
    digits: str


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in a word. `several` is false for one and a, which alone say nothing ("one day")."""

    value: int
    several: bool
    word: str


@dataclass(frozen=True, slots=True)
class Nth:
    """A day of the month: 24th or 24."""

    day: int


@dataclass(frozen=True, slots=True)
class Iso:
    """Year, month, day, in that order."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class IsoWeek:
    """2026-W48, or 2026-W48-5 with a weekday, counted here from Monday as 0."""

    year: int
    week: int
    weekday: int | None


@dataclass(frozen=True, slots=True)
class Clock:
    """9:30. `bare` is true where the hour has one digit and leaves open which half of the day is meant."""

    hour: int
    minute: int
    bare: bool


@dataclass(frozen=True, slots=True)
class Dotted:
    """24.12., 24.12 or 24.12.2026; `clock` where it can be hours and minutes as well, as in 9.30."""

    day: int
    month: int
    year: int | None
    clock: Clock | None


@dataclass(frozen=True, slots=True)
class Slashed:
    first: int
    second: int
    year: int | None


@dataclass(frozen=True, slots=True)
class OfYear:
    """49/2026, as written for weeks."""

    number: int
    year: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """Counted from Monday as 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Month:
    """Counted from January as 1. `english` is true where "Dec 24" would be written with it."""

    number: int
    english: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A length of time, as a singular, a plural or a letter.

    The form matters: "2 Wochen" and "2w" count, "Woche 2" is a number, and "2 Woche" may be either.
    """

    length: Length
    form: Form


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the grammar by its English name; None for one that is not in it."""

    name: str | None
    vague: bool = False


Token = Number | Spelled | Nth | Iso | IsoWeek | Dotted | Slashed | OfYear | Clock | Weekday | Month | Unit | Word
Tokens = tuple[Token, ...]


def _table(*rows: tuple[str, str]) -> dict[str, str]:
    return {word: name for name, words in rows for word in words.split()}


def _set(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


_WEEKDAYS: Final = (
    "mon monday mo montag",
    "tue tues tuesday di dienstag",
    "wed weds wednesday mi mittwoch",
    "thu thur thurs thursday do donnerstag",
    "fri friday fr freitag",
    "sat saturday sa samstag sonnabend",
    "sun sunday so sonntag",
)
# English names first, then those that are German only.
_MONTHS: Final = (
    ("jan january", "januar jaenner"),
    ("feb february", "februar feber"),
    ("mar march", "maerz maer mrz"),
    ("apr april", ""),
    ("may", "mai"),
    ("jun june", "juni"),
    ("jul july", "juli"),
    ("aug august", ""),
    ("sep sept september", ""),
    ("oct october", "okt oktober"),
    ("nov november", ""),
    ("dec december", "dez dezember"),
)
_UNITS: Final[dict[Length, dict[Form, str]]] = {
    "day": {"letter": "d", "one": "day tag tages", "many": "days tage tagen"},
    "week": {"letter": "w wk", "one": "week woche", "many": "weeks wochen"},
    "month": {"letter": "m", "one": "month monat monats", "many": "months monate monaten"},
    "year": {"letter": "y", "one": "year jahr jahres", "many": "years jahre jahren"},
}
_NUMBERS: Final = {
    1: "a an one ein eins eine einen einem einer",
    2: "two zwei zwo",
    3: "three drei",
    4: "four vier",
    5: "five fuenf",
    6: "six sechs",
    7: "seven sieben",
    8: "eight acht",
    9: "nine neun",
    10: "ten zehn",
    11: "eleven elf",
    12: "twelve zwoelf",
    14: "fourteen vierzehn",
}
_NAMES: Final = _table(
    ("today", "today heute"),
    ("tomorrow", "tomorrow tmrw tmr"),
    ("overmorrow", "uebermorgen"),
    ("yesterday", "yesterday gestern"),
    ("before_yesterday", "vorgestern"),
    ("next", "next naechste naechsten naechster naechstes naechstem"),
    ("after_next", "uebernaechste uebernaechsten uebernaechster"),
    ("coming", "coming kommende kommenden kommender"),
    ("this", "this diese diesen dieser dieses"),
    ("last", "last letzte letzten letzter vergangene vergangenen vorige vorigen"),
    ("kw", "kw cw"),
    ("end", "end ende"),
    ("month_end", "eom monatsende"),
    ("week_end", "eow"),
    ("year_end", "eoy jahresende"),
    ("day_end", "eod"),
    ("weekend", "weekend wochenende"),
    ("of", "of der des vom von"),
    ("the", "the den dem"),
    ("on", "on"),
    ("am", "am"),
    ("pm", "pm"),
    ("by", "by until till bis zum"),
    ("in", "in within binnen"),
    ("at", "at"),
    ("um", "um"),
    ("after", "after"),
    ("before", "before"),
    ("vor", "vor"),
    ("ago", "ago"),
    ("from", "from"),
    ("now", "now"),
    ("oclock", "uhr"),
    ("h", "h"),
    ("noon", "noon"),
)
# Words that say roughly when. They are known, so that the refusal can say that it is the exactness that is missing.
_VAGUE: Final = _set(
    "morning forenoon afternoon evening night tonight midnight soon later asap early late mid beginning start",
    "morgens frueh vormittag vormittags mittag mittags nachmittag nachmittags abend abends nacht nachts mitternacht",
    "bald spaeter demnaechst irgendwann anfang mitte feierabend sometime around about gegen circa ca ungefaehr etwa",
    "ab few couple paar einigen some quarter quartal",
)
_ABBREVIATED: Final = _set(
    "mon tue tues wed thu thur thurs fri sat sun mo di mi do fr sa so",
    "jan feb mar maer mrz apr jun jul aug sep sept oct okt nov dec dez ca",
)


def _words() -> dict[str, Token]:
    known: dict[str, Token] = {word: Word(None, vague=True) for word in _VAGUE}
    known |= {word: Word(name) for word, name in _NAMES.items()}
    # Tomorrow, but also morning: "Freitag morgen".
    known["morgen"] = Word("morgen", vague=True)
    known |= {word: Weekday(number) for number, words in enumerate(_WEEKDAYS) for word in words.split()}
    for number, (english, german) in enumerate(_MONTHS, start=1):
        known |= {word: Month(number, english=True) for word in english.split()}
        known |= {word: Month(number, english=False) for word in german.split()}
    for length, forms in _UNITS.items():
        for form, words in forms.items():
            known |= {word: Unit(length, form) for word in words.split()}
    for value, spelled in _NUMBERS.items():
        known |= {word: Spelled(value, several=value > 1, word=word) for word in spelled.split()}
    return known


_KNOWN: Final = _words()

# Tried in this order at every place of the text. Every repetition is bounded, so that reading stays linear.
_SHAPES: Final = re.compile(
    r"""
      (?P<iso> [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?![0-9-]) (?:t(?=[0-9]))? )
    | (?P<isoweek> [0-9]{4}-w[0-9]{2}(?:-[1-7])? (?![0-9-]) )
    | (?P<basic> [0-9]{8} (?![0-9]) )
    | (?P<yearfirst> [0-9]{4}/[0-9]{1,2}/[0-9]{1,2} (?![0-9/]) )
    | (?P<clock> [0-9]{1,2}:[0-9]{2} (?![0-9:]) )
    | (?P<dotted> [0-9]{1,2}\.[0-9]{1,2}\.(?:[ ]?[0-9]{4}|[0-9]{2})? (?![0-9.]) )
    | (?P<spaced> [0-9]{1,2}\.[ ][0-9]{1,2}\.(?:[ ]?[0-9]{4})? (?![0-9.]) )
    | (?P<pair> [0-9]{1,2}\.[0-9]{1,2} (?![0-9.]) )
    | (?P<ofyear> [0-9]{1,2}/[0-9]{4} (?![0-9/]) )
    | (?P<slashed> [0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4}|/[0-9]{2})? (?![0-9/]) )
    | (?P<nth> [0-9]{1,2}(?:st|nd|rd|th) (?![a-z]) )
    | (?P<ordinal> [0-9]{1,2}\. (?![0-9.]) )
    | (?P<number> [0-9]{1,6} (?![0-9]) )
    | (?P<meridiem> [ap]\.m\. | [ap]m (?![a-z]) )
    | (?P<word> [a-z]{1,20} (?![a-z]) )
    """,
    re.VERBOSE,
)
_DIGITS: Final = re.compile("[0-9]+")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def plain(text: str) -> str:
    """The text in lower case, umlauts written out, and one space for any white space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS).split())


def read_tokens(text: str) -> Tokens | None:
    """The words and shapes of a phrase, None where something in it has no place in a date."""
    text, at, found = plain(text), 0, list[Token]()
    while at < len(text):
        if text[at] in " ,":
            at += 1
            continue
        shape = _SHAPES.match(text, at)
        if shape is None:
            return None
        found.append(_token(shape))
        at = shape.end()
        if shape["word"] in _ABBREVIATED and text.startswith(".", at):
            at += 1
    return tuple(found)


def _token(shape: re.Match[str]) -> Token:
    said, parts = shape[0], _DIGITS.findall(shape[0])
    numbers = [int(part) for part in parts]
    match shape.lastgroup:
        case "iso" | "yearfirst":
            return Iso(numbers[0], numbers[1], numbers[2])
        case "basic":
            return Iso(int(said[:4]), int(said[4:6]), int(said[6:]))
        case "isoweek":
            return IsoWeek(numbers[0], numbers[1], numbers[2] - 1 if len(numbers) > 2 else None)
        case "clock":
            return _clock(parts)
        case "dotted" | "spaced":
            return Dotted(numbers[0], numbers[1], _year(parts), None)
        case "pair":
            return Dotted(numbers[0], numbers[1], None, _clock(parts) if len(parts[1]) == 2 else None)
        case "ofyear":
            return OfYear(numbers[0], numbers[1])
        case "slashed":
            return Slashed(numbers[0], numbers[1], _year(parts))
        case "nth" | "ordinal":
            return Nth(numbers[0])
        case "number":
            return Number(numbers[0], said)
        case "meridiem":
            return Word(f"{said[0]}m")
        case _:
            return _KNOWN.get(said, Word(None))


def _clock(parts: list[str]) -> Clock:
    return Clock(int(parts[0]), int(parts[1]), bare=len(parts[0]) == 1)


def _year(parts: list[str]) -> int | None:
    if len(parts) < 3:
        return None
    return int(parts[2]) + 2000 if len(parts[2]) == 2 else int(parts[2])
