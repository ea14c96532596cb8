"""A row of the table, and what became of it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is measured, against what, and how large the ratio may be at most.

    `one` and `other` measure once and give a number, the smaller the better. `once` is true where measuring again gives
    the same.
    """

    name: str
    what: str
    against: str
    at_most: float
    one: Callable[[], float]
    other: Callable[[], float]
    unit: str = "ms"
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A row with its measurements, taken in turn."""

    row: Row
    ones: Sequence[float]
    others: Sequence[float]

    @property
    def ratio(self) -> float:
        """The median of the ratios, pair by pair."""
        return statistics.median(one / other for one, other in zip(self.ones, self.others, strict=True))

    @property
    def holds(self) -> bool:
        """Whether the ratio is no larger than it may be."""
        return self.ratio <= self.row.at_most


def measure(row: Row, times: int) -> Measured:
    """The row measured so many times, after one round that does not count; each round begins with the other one."""
    ones: list[float] = []
    others: list[float] = []
    rounds = 1 if row.once else times
    for number in range(0 if row.once else -1, rounds):
        pairs = [(row.one, ones), (row.other, others)]
        for take, found in pairs if number % 2 == 0 else reversed(pairs):
            took = take()
            if number >= 0:
                found.append(took)
    return Measured(row=row, ones=ones, others=others)
