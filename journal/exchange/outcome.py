"""What bringing a file in does to the journal: counted before it is done, and afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from journal.exchange.rows import Row
from journal.exchange.shape import Shape

Rows = Callable[[], Iterator[tuple[Shape, Row]]]
"""The entries of a file, checked, from the first one again whenever it is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that was handed in: what wrote it, and its entries. `left_out` counts promises that are settled."""

    kind: Literal["afterword", "jrnl", "csv"]
    rows: Rows
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many entries of a section are new, and how many are in the journal already and stay as they are."""

    section: str
    new: int
    there: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What is new and what is not; `joined` are clients in the journal who go by the name of one in the file.

    `codes` are short codes that are taken, each with the one that is given instead, "" before it is done.
    """

    counted: tuple[Counted, ...]
    joined: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()

    @property
    def new(self) -> int:
        """How many entries come in."""
        return sum(one.new for one in self.counted)
