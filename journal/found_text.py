"""Where in a text the words of a search stand, so that a hit can be shown in its context."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Final

from journal.searching import Wanted, ways_to_write

Span = tuple[int, int]

_BLANKS: Final = MappingProxyType({code: " " for code in range(128) if not chr(code).isalnum()})


def places(text: str, words: Iterable[Wanted]) -> tuple[Span, ...]:
    """Start and end of every place where one of the words stands, in order, never overlapping.

    Compared as the index does, without case and accents, from the beginning of a word on.
    """
    signs, origin = _folded(text)
    found: list[Span] = []
    for word in words:
        for way in ways_to_write(word):
            wanted = _folded(way)[0]
            found += [(origin[start], origin[end - 1] + 1) for start, end in _standing(signs, wanted, word.begun)]
    return _joined(found)


def excerpt(text: str, spans: tuple[Span, ...], *, room: int) -> tuple[str, tuple[Span, ...]]:
    """The text from shortly before its first place on, and where the places stand in that.

    `room` is how many characters can be shown at once: where the first place ends within them, nothing is left out
    before it; else as much stands before it, after an ellipsis, as leaves room for it and what follows.
    """
    first, end = spans[0] if spans else (0, 0)
    if end < room:
        return text, spans
    # Where little follows, more of what stands before has room.
    start = min(first - room // 3, len(text) - room + 2)
    if start <= 0:
        return text, spans
    blank = text.find(" ", start, first)
    start = blank + 1 if blank >= 0 else start
    shift = start - 2
    return f"… {text[start:]}", tuple((begin - shift, end - shift) for begin, end in spans)


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The letters and digits of the text as they are compared, all else as blanks; and where each stood."""
    if text.isascii():
        return text.lower().translate(_BLANKS), range(len(text))
    signs: list[str] = []
    origin: list[int] = []
    for place, sign in enumerate(text):
        for part in unicodedata.normalize("NFKD", sign.lower()):
            if not unicodedata.combining(part):
                signs.append(part if part.isalnum() else " ")
                origin.append(place)
    return "".join(signs), origin


def _standing(signs: str, wanted: str, begun: bool) -> list[Span]:
    tokens = wanted.split()
    if not tokens:
        return []
    found = []
    start = signs.find(tokens[0])
    while start >= 0:
        end = _end(signs, start, tokens, begun)
        if end is not None:
            found.append((start, end))
        start = signs.find(tokens[0], start + 1)
    return found


def _end(signs: str, start: int, tokens: list[str], begun: bool) -> int | None:
    """Where the tokens end that stand one after the other from `start` on; None when they do not."""
    if start and signs[start - 1] != " ":
        return None
    at = start
    for place, token in enumerate(tokens):
        while place and at < len(signs) and signs[at] == " ":
            at += 1
        if not signs.startswith(token, at):
            return None
        at += len(token)
        whole = at == len(signs) or signs[at] == " "
        if not whole and not (begun and place == len(tokens) - 1):
            return None
    return at


def _joined(found: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
