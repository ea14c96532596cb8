"""What is typed into the search, understood: words to look for, and filters. Whatever is typed is a search."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from journal.clean import clean
from journal.frozen import dataclass
from journal.spelling import spellings

if TYPE_CHECKING:
    from journal.date_rules import DateRules
    from journal.texts.choose import Texts

# What is typed beyond these is not looked at: nobody types it, and a pasted page would take long.
LONGEST: Final = 500
MOST_WORDS: Final = 24

_PART = re.compile(
    r'(?P<name>[^\W\d_]+):(?:"(?P<quoted>[^"]*)"?|(?P<bare>\S*))|"(?P<phrase>[^"]*)(?P<end>"?)|(?P<word>[^\s"]+)'
)
_QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))
_FILTERS = MappingProxyType(
    {
        "client": "client",
        "kundschaft": "client",
        "before": "before",
        "vor": "before",
        "after": "after",
        "nach": "after",
        "feeling": "feeling",
        "gefuhl": "feeling",
        "gefuehl": "feeling",
        "is": "is",
        "ist": "is",
    }
)
_OPEN = ("open", "offen")
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A word or a phrase to look for; a `begun` one is found by everything that begins like it."""

    text: str
    begun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for: all of it has to hold.

    `clients` are parts of names. `before` is the first day that is too late, `after` the first that is not too early.
    `feelings` holds for each filter the ids of the words it may mean. `unclear` are the filters that were not
    understood and do not count, as they were typed. `shortened` is true when not all that was typed was looked at.
    `unwritten` are prompts of the person's own whose answers are digits or ticks, in which nothing is looked for.
    """

    words: tuple[Wanted, ...] = ()
    clients: tuple[str, ...] = ()
    before: date | None = None
    after: date | None = None
    feelings: tuple[tuple[str, ...], ...] = ()
    open_only: bool = False
    unclear: tuple[str, ...] = ()
    shortened: bool = False
    unwritten: tuple[str, ...] = ()

    @property
    def filtered(self) -> bool:
        """Whether anything but words narrows it."""
        return bool(self.clients or self.before or self.after or self.feelings or self.open_only)

    @property
    def asks(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.words) or self.filtered

    @property
    def letters(self) -> int:
        """How many letters and digits the words have together."""
        return sum(sign.isalnum() for word in self.words for sign in word.text)


def read_search(typed: str, *, on: date, rules: DateRules, texts: Texts) -> Search:
    """What was typed as words and filters; never raises.

    Filters are understood in both languages, their values may be quoted: `client:`, `before:`, `after:` (a date, a year
    or a month as 2026-11), `feeling:`, `is:open`. Something else before a colon is a word like any other. `on` is the
    journal's day now.
    """
    text = clean(typed).translate(_QUOTES)
    reading = _Reading(on, rules, texts)
    for part in _PART.finditer(text[:LONGEST]):
        name = _FILTERS.get(spellings(part["name"])[0]) if part["name"] else None
        if name is not None:
            value = part["quoted"] if part["quoted"] is not None else part["bare"]
            reading.filter(name, " ".join(value.split()), part[0])
        elif part["phrase"] is not None:
            reading.word(part["phrase"], closed=bool(part["end"]))
        else:
            reading.word(part[0].replace('"', " "), closed=False)
    return reading.search(shortened=len(text) > LONGEST)


class _Reading:
    """The parts of a search as they are found one after the other."""

    def __init__(self, on: date, rules: DateRules, texts: Texts) -> None:
        self.on = on
        self.rules = rules
        self.texts = texts
        self.words: list[tuple[str, bool]] = []
        self.clients: list[str] = []
        self.before: date | None = None
        self.after: date | None = None
        self.feelings: list[tuple[str, ...]] = []
        self.open_only = False
        self.unclear: list[str] = []

    def word(self, text: str, *, closed: bool) -> None:
        if any(sign.isalnum() for sign in text):
            self.words.append((" ".join(text.split()), closed))

    def filter(self, name: str, value: str, typed: str) -> None:
        if not value:
            # The person has only come as far as the colon.
            return
        if name == "client":
            self.clients.append(value)
        elif name == "feeling":
            found = self._feelings(value)
            self.feelings += [found] if found else []
            self.unclear += [] if found else [typed]
        elif name == "is":
            self.open_only |= value.casefold() in _OPEN
            self.unclear += [] if value.casefold() in _OPEN else [typed]
        else:
            day = self._day(value)
            if day is None:
                self.unclear.append(typed)
            elif name == "before":
                self.before = min(day, self.before or day)
            else:
                self.after = max(day, self.after or day)

    def search(self, *, shortened: bool) -> Search:
        kept = self.words[:MOST_WORDS]
        return Search(
            words=tuple(
                Wanted(text=text, begun=place == len(kept) - 1 and not closed)
                for place, (text, closed) in enumerate(kept)
            ),
            clients=tuple(self.clients),
            before=self.before,
            after=self.after,
            feelings=tuple(self.feelings),
            open_only=self.open_only,
            unclear=tuple(self.unclear),
            shortened=shortened or len(kept) < len(self.words),
        )

    def _feelings(self, value: str) -> tuple[str, ...]:
        # Imported where a filter needs it: most searches have none, and are answered while one types.
        from journal.feelings import matching

        texts = self.texts.feelings
        found = [word.id for word in matching(value, texts)]
        typed = set(spellings(value))
        named = [
            name
            for name in found
            if any(typed & set(spellings(label)) for label in (texts.label(name), *texts.also(name)))
        ]
        return tuple(named or found)

    def _day(self, value: str) -> date | None:
        month = _MONTH.fullmatch(value)
        try:
            if month:
                return date(int(month[1]), int(month[2]), 1)
            if _YEAR.fullmatch(value):
                return date(int(value), 1, 1)
        except ValueError:
            return None
        from journal.dates import Refused, read_past_moment

        read = read_past_moment(value, on=self.on, rules=self.rules)
        return None if isinstance(read, Refused) else read.day


def _other_spellings(text: str) -> tuple[str, ...]:
    """A word as others may have written it: `aerger` and `ärger`, `strasse` and `straße`."""
    folded = text.casefold() if "ß" not in text else text.lower()
    found = {folded}
    for one, other in (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß")):
        found |= {word.replace(one, other) for word in found} | {word.replace(other, one) for word in found}
    return tuple(sorted(found - {folded}, key=lambda word: (len(word), word)))


def ways_to_write(wanted: Wanted) -> tuple[str, ...]:
    """The word as it was typed and as it may stand in the journal: umlauts and ß written out, or not."""
    half_typed = (f"{wanted.text[:-1]}ß",) if wanted.begun and wanted.text.endswith("s") else ()
    return (wanted.text, *_other_spellings(wanted.text), *half_typed)
