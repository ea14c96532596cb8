"""A large JSON object read piece by piece, so that no more than one entry of its lists is in memory at a time."""

from __future__ import annotations

import codecs
import io
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from journal.exchange.values import CannotImport, Json

_AT_ONCE: Final = 1 << 16
_KEEP: Final = 1 << 20
_BLANKS: Final = " \t\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A value under a key of the object, or with an `index` one entry of the list there; `line` is where it begins."""

    key: str
    index: int | None
    value: Json
    line: int

    @property
    def place(self) -> str:
        """How the piece is called in a sentence: "conversations[12]"."""
        return self.key if self.index is None else f"{self.key}[{self.index}]"


def pieces(content: bytes) -> Iterator[Piece]:
    """The pieces of the JSON object that the content is, in their order; an empty list has none.

    Raises CannotImport when it is no UTF-8 or no JSON object, has a key twice or is nested too deep.
    """
    signs = _Signs(content)
    signs.expect("{")
    keys: set[str] = set()
    while signs.next() != "}":
        if keys:
            signs.expect(",")
        line = signs.line
        key = signs.value()
        if not isinstance(key, str):
            signs.wrong()
        if key in keys:
            raise CannotImport("twice", f"{key[:60]}", line=line)
        keys.add(key)
        signs.expect(":")
        if signs.next() != "[":
            line = signs.line
            yield Piece(key=key, index=None, value=signs.value(), line=line)
            continue
        signs.expect("[")
        index = 0
        while signs.next() != "]":
            if index:
                signs.expect(",")
                signs.next()
            line = signs.line
            yield Piece(key=key, index=index, value=signs.value(), line=line)
            index += 1
        signs.expect("]")
    signs.expect("}")
    if signs.next():
        signs.wrong()


class _Signs:
    """The text, read a little at a time."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._stream = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8-sig", newline="")
        self._buffer = ""
        self._at = 0
        self._line = 1
        self._line_at = 0
        self._ended = False
        self._decoder = json.JSONDecoder(object_pairs_hook=self._object, parse_constant=self._constant)

    @property
    def line(self) -> int:
        self._line += self._buffer.count("\n", self._line_at, self._at)
        self._line_at = self._at
        return self._line

    def next(self) -> str:
        """The next sign that is no blank, which stays; "" at the end."""
        while True:
            while self._at < len(self._buffer):
                sign = self._buffer[self._at]
                if sign not in _BLANKS:
                    return sign
                self._at += 1
            if not self._more(_AT_ONCE):
                return ""

    def expect(self, sign: str) -> None:
        if self.next() != sign:
            self.wrong()
        self._at += 1

    def value(self) -> Json:
        self.next()
        size = _AT_ONCE
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
            except json.JSONDecodeError as wrong:
                # Perhaps the rest was only not read yet; each time twice as much, or it would take for ever.
                if self._more(size):
                    size *= 2
                    continue
                self._at = min(max(wrong.pos, self._at), len(self._buffer))
                self.wrong()
            except RecursionError:
                raise CannotImport("too_deep", line=self.line) from None
            except ValueError:
                # A number of thousands of digits.
                self.wrong()
            if end == len(self._buffer) and self._more(size):
                # A number may go on.
                continue
            self._at = end
            found: Json = value
            return found

    def wrong(self) -> NoReturn:
        raise CannotImport("not_json", line=self.line)

    def _more(self, size: int) -> bool:
        if self._ended:
            return False
        if self._at > _KEEP:
            self._line = self.line
            self._buffer = self._buffer[self._at :]
            self._at = self._line_at = 0
        try:
            read = self._stream.read(size)
        except UnicodeDecodeError:
            raise CannotImport("not_utf8", line=_first_wrong_line(self._content)) from None
        self._ended = not read
        self._buffer += read
        return not self._ended

    def _object(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) != len(pairs):
            ((double, _),) = Counter(key for key, _ in pairs).most_common(1)
            raise CannotImport("twice", double[:60], line=self.line)
        return found

    def _constant(self, name: str) -> NoReturn:
        raise CannotImport("not_json", line=self.line)


def _first_wrong_line(content: bytes) -> int:
    try:
        codecs.decode(content, "utf-8")
    except UnicodeDecodeError as wrong:
        return content.count(b"\n", 0, wrong.start) + 1
    return 1
