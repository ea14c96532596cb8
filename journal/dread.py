"""Expected against felt discomfort: how often a talk was easier than one had feared."""

from __future__ import annotations

import math
from collections.abc import Iterable

from journal.frozen import dataclass

LEAST = 5
"""Below so many talks nothing is averaged: the number says more about chance than about oneself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Average:
    """The mean of `n` values; None below five of them."""

    n: int
    mean: float | None

    @property
    def missing(self) -> int:
        """How many more are needed for an average."""
        return max(0, LEAST - self.n)


def average(values: Iterable[float]) -> Average:
    """Their average."""
    every = list(values)
    return Average(n=len(every), mean=math.fsum(every) / len(every) if len(every) >= LEAST else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dread:
    """In how many talks it was easier than feared, just so, or harder; and by how much, on a scale of 0 to 10.

    `easier_by` and `harder_by` average over just those talks, `by` over all of them, positive where it was easier.
    """

    easier: int
    as_feared: int
    harder: int
    easier_by: Average
    harder_by: Average
    by: Average

    @property
    def n(self) -> int:
        """How many talks have both numbers."""
        return self.easier + self.as_feared + self.harder

    @property
    def missing(self) -> int:
        """How many more are needed before anything is said."""
        return max(0, LEAST - self.n)


def dread(pairs: Iterable[tuple[int, int]]) -> Dread:
    """What these talks say, each as its expected and its felt discomfort, 0 to 10."""
    apart = [expected - felt for expected, felt in pairs]
    easier = [delta for delta in apart if delta > 0]
    harder = [-delta for delta in apart if delta < 0]
    return Dread(
        easier=len(easier),
        as_feared=apart.count(0),
        harder=len(harder),
        easier_by=average(easier),
        harder_by=average(harder),
        by=average(apart),
    )
