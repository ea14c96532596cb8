"""How feelings went on, from before a talk to the next morning: the moments with words, and their way in the plane."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from journal.conversations import Feeling, Moment
from journal.feelings import Point, far_apart, mean, word
from journal.frozen import dataclass
from journal.promises import Side

MOMENTS: Final = (Moment.BEFORE, Moment.AFTER, Moment.MORNING)
# Arrowheads from the right counter-clockwise, an eighth of a turn each.
_HEADS: Final = "→↗↑↖←↙↓↘"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A moment at which something was felt. `points` holds the middle, or each word's place when they lie far apart."""

    moment: Moment
    felt: tuple[Feeling, ...]
    points: tuple[Point, ...]


def stops(feelings: Iterable[Feeling], whose: Side = Side.MINE) -> tuple[Stop, ...]:
    """The moments at which something was felt, in their order; without the others."""
    own = [felt for felt in feelings if felt.whose is whose]
    found = []
    for moment in MOMENTS:
        felt = tuple(one for one in own if one.moment is moment)
        if felt:
            found.append(Stop(moment=moment, felt=felt, points=_points(felt)))
    return tuple(found)


def _points(felt: tuple[Feeling, ...]) -> tuple[Point, ...]:
    if far_apart(felt):
        return tuple(known.point for one in felt if (known := word(one.word)) is not None)
    middle = mean(felt)
    return () if middle is None else (middle,)


def drawn(path: Iterable[Stop], *, columns: int, rows: int) -> tuple[str, ...]:
    """The plane as lines of text, pleasant to the right and stirred at the top.

    A stop is the number of its moment (1 before, 2 after, 3 next morning) at each of its points; dots lead to it from
    the stop before, ending in an arrow. Both sizes odd, so that the axes have a middle; raises ValueError otherwise.
    """
    if columns % 2 == 0 or rows % 2 == 0 or columns < 3 or rows < 3:
        raise ValueError(f"{columns} × {rows}")
    cells = [["─" if row == rows // 2 else " "] * columns for row in range(rows)]
    for line in cells:
        line[columns // 2] = "│"
    cells[rows // 2][columns // 2] = "┼"
    known = [stop for stop in path if stop.points]
    places = [_place(_middle(stop), columns, rows) for stop in known]
    for start, end in pairwise(places):
        for sign, (column, row) in _way(start, end):
            cells[row][column] = sign
    for stop in known:
        for point in stop.points:
            column, row = _place(point, columns, rows)
            cells[row][column] = str(MOMENTS.index(stop.moment) + 1)
    return tuple("".join(line) for line in cells)


def _middle(stop: Stop) -> Point:
    if len(stop.points) == 1:
        return stop.points[0]
    # A way ends at one point: the strongest of those that are shown.
    strongest = max(range(len(stop.points)), key=lambda place: stop.felt[place].intensity)
    return stop.points[strongest]


def _place(point: Point, columns: int, rows: int) -> tuple[int, int]:
    column = round((point.valence + 1) / 2 * (columns - 1))
    row = round((1 - point.arousal) / 2 * (rows - 1))
    return min(max(column, 0), columns - 1), min(max(row, 0), rows - 1)


def _way(start: tuple[int, int], end: tuple[int, int]) -> Iterable[tuple[str, tuple[int, int]]]:
    """The cells between two places, each with its sign; none where they touch."""
    across, down = end[0] - start[0], end[1] - start[1]
    steps = max(abs(across), abs(down))
    between = [
        (start[0] + round(across * step / steps), start[1] + round(down * step / steps)) for step in range(1, steps)
    ]
    # A cell is about twice as high as it is wide.
    turn = round(math.atan2(-down * 2, across) / (math.pi / 4)) % len(_HEADS)
    for place, cell in enumerate(between):
        yield (_HEADS[turn] if place == len(between) - 1 else "·"), cell
