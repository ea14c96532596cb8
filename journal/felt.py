"""How one felt before, after and the next morning, over many talks: centres in the plane, and changes counted."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from journal.conversations import Moment
from journal.dread import LEAST
from journal.feelings import Change, Point, compare, far_apart, mean, word
from journal.frozen import dataclass

if TYPE_CHECKING:
    from journal.conversations import Feeling


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """What one felt oneself about one talk, at each of the three moments; empty where nothing was noted."""

    before: tuple[Feeling, ...] = ()
    after: tuple[Feeling, ...] = ()
    morning: tuple[Feeling, ...] = ()

    @property
    def places(self) -> tuple[tuple[Moment, tuple[Point, ...]], ...]:
        """Where each moment lies, those without known words left out.

        One point, or several where two words lie too far apart to have a meaningful middle.
        """
        moments = ((Moment.BEFORE, self.before), (Moment.AFTER, self.after), (Moment.MORNING, self.morning))
        return tuple((moment, found) for moment, feelings in moments if (found := _points(feelings)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """The middle of a moment over `n` talks; None below five."""

    n: int
    point: Point | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """How a later moment differed from an earlier one in `n` talks that have both: each change with its count."""

    n: int
    counts: Mapping[Change, int]

    @property
    def missing(self) -> int:
        """How many more talks are needed before anything is said."""
        return max(0, LEAST - self.n)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeltOverall:
    """The three moments over many talks. `from_before` are the talks with both halves; so with the next morning."""

    before: Centre
    after: Centre
    morning: Centre
    to_after: Turns
    to_morning: Turns

    @property
    def n(self) -> int:
        """How many talks have a feeling before and one after."""
        return self.to_after.n


def felt_overall(every: Iterable[Felt]) -> FeltOverall:
    """The centres and the changes of these talks.

    The centres before and after are those of the talks that have both, so that the arrow between them compares the
    same talks; the one of the next morning is that of the talks that have an after too.
    """
    placed = [(felt, mean(felt.before), mean(felt.after), mean(felt.morning)) for felt in every]
    both = [(felt, before, after) for felt, before, after, _ in placed if before and after]
    nights = [(felt, morning) for felt, _, after, morning in placed if after and morning]
    return FeltOverall(
        before=_centre([before for _, before, _ in both]),
        after=_centre([after for _, _, after in both]),
        morning=_centre([morning for _, morning in nights]),
        to_after=_turns([(felt.before, felt.after) for felt, _, _ in both]),
        to_morning=_turns([(felt.after, felt.morning) for felt, _ in nights]),
    )


def _points(feelings: Sequence[Feeling]) -> tuple[Point, ...]:
    if far_apart(feelings):
        return tuple(known.point for felt in feelings if (known := word(felt.word)) is not None)
    middle = mean(feelings)
    return () if middle is None else (middle,)


def _centre(points: Sequence[Point]) -> Centre:
    n = len(points)
    if n < LEAST:
        return Centre(n=n, point=None)
    return Centre(
        n=n,
        point=Point(
            valence=math.fsum(point.valence for point in points) / n,
            arousal=math.fsum(point.arousal for point in points) / n,
            control=math.fsum(point.control for point in points) / n,
        ),
    )


def _turns(pairs: Sequence[tuple[tuple[Feeling, ...], tuple[Feeling, ...]]]) -> Turns:
    counted = Counter(change for earlier, later in pairs for change in compare(earlier, later).changes)
    return Turns(n=len(pairs), counts={change: counted[change] for change in Change})
