"""Names and topics hidden: the same invented name for the same client, whatever is shown of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from journal.frozen import dataclass, field

if TYPE_CHECKING:
    from journal.texts.hiding import HidingTexts

_WORD: Final = re.compile(r"\w+")
_LEAST = 3
# Words that stand in many names and tell nothing about one.
_COMMON: Final = frozenset(
    (
        *("gmbh", "mbh", "ltd", "llc", "inc", "company", "firma", "group", "gruppe", "frau", "herr", "mrs"),
        *("und", "and", "the", "der", "die", "das", "von", "van", "für", "for"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All the names there are: of clients by their id, former ones included; of people by theirs; and every topic."""

    clients: tuple[tuple[int, str], ...] = ()
    people: tuple[tuple[int, str], ...] = ()
    topics: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """What stands in the place of each name, found by its first word.

    A name is found whole, and by each of its words with a capital that is not one of many names' (GmbH): "Lindner" is
    hidden where "Lindner Holzbau" is a client. A topic of one word is hidden where it stands alone.
    """

    names: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)
    topics: frozenset[str] = frozenset()
    topic: str = ""

    @classmethod
    def over(cls, known: Known, texts: HidingTexts) -> Mask:
        """The mask over these names, in the words of a language."""
        found: dict[str, dict[tuple[str, ...], str]] = {}

        def add(words: tuple[str, ...], said: str) -> None:
            if words:
                found.setdefault(words[0], {}).setdefault(words, said)

        said = [(name, texts.client(letters(number))) for number, name in known.clients]
        said += [(name, texts.person(letters(number))) for number, name in known.people]
        for name, instead in said:
            add(_words(name), instead)
        for name, instead in said:
            for word in _WORD.findall(name):
                if len(word) >= _LEAST and word[0].isupper() and word.casefold() not in _COMMON:
                    add((word.casefold(),), instead)
        for topic in known.topics:
            words = _words(topic)
            if len(words) > 1:
                add(words, texts.topic)
        names = {
            first: tuple(sorted(several.items(), key=lambda one: -len(one[0]))) for first, several in found.items()
        }
        topics = frozenset(topic.strip().casefold() for topic in known.topics if topic.strip())
        return cls(names=names, topics=topics, topic=texts.topic)

    def __call__(self, text: str) -> str:
        """The text with every name and every topic hidden."""
        if text.strip().casefold() in self.topics:
            return self.topic
        words = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
        made: list[str] = []
        place = done = 0
        while place < len(words):
            taken, instead = self._name_at(words, place)
            if taken:
                made += [text[done : words[place][1]], instead]
                done = words[place + taken - 1][2]
            place += taken or 1
        return "".join([*made, text[done:]])

    def _name_at(self, words: list[tuple[str, int, int]], place: int) -> tuple[int, str]:
        for name, instead in self.names.get(words[place][0], ()):
            if tuple(word for word, _, _ in words[place : place + len(name)]) == name:
                return len(name), instead
        return 0, ""


def letters(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA: always the same for the same number. Raises ValueError below 1."""
    if number < 1:
        raise ValueError(number)
    made = ""
    while number:
        number, rest = divmod(number - 1, 26)
        made = chr(ord("A") + rest) + made
    return made


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.casefold()))
