"""Charts of signs: bars of blocks, strokes between two values, and braille lines in a plane.

Drawn here and not with Textual's Sparkline, which has neither an axis nor a second series and squeezes every value
into its own highest one; a sign here stands for one thing also without colour.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

_BLOCK = "█"
_EIGHTHS = " ▏▎▍▌▋▊▉"
_BRAILLE = 0x2800
# The bit of each dot of a braille sign, by column and row.
_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_ARROWS = "→↗↑↖←↙↓↘"


class Canvas:
    """So many cells by so many; what is put outside of it is not drawn. Signs lie over dots."""

    def __init__(self, width: int, height: int) -> None:
        self.width = max(0, width)
        self.height = max(0, height)
        self._signs: dict[tuple[int, int], tuple[str, str]] = {}
        self._dots: dict[tuple[int, int], tuple[int, str]] = {}

    def put(self, column: int, row: int, sign: str, style: str = "$foreground") -> None:
        """A sign of one cell, over whatever is there."""
        if 0 <= column < self.width and 0 <= row < self.height:
            self._signs[column, row] = (sign, style)

    def write(self, column: int, row: int, text: str, style: str = "$muted") -> None:
        """A text from there to the right, as far as there is room."""
        for place, sign in enumerate(text):
            self.put(column + place, row, sign, style)

    def dot(self, x: int, y: int, style: str = "$muted") -> None:
        """A dot; each cell has two across and four down."""
        if 0 <= x < 2 * self.width and 0 <= y < 4 * self.height:
            cell = (x // 2, y // 4)
            self._dots[cell] = (self._dots.get(cell, (0, ""))[0] | _DOTS[x % 2][y % 4], style)

    def line(self, start: tuple[int, int], end: tuple[int, int], style: str = "$muted") -> None:
        """Dots from one place to the other, both included."""
        steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
        for step in range(steps + 1):
            self.dot(
                start[0] + round((end[0] - start[0]) * step / steps),
                start[1] + round((end[1] - start[1]) * step / steps),
                style,
            )

    def sign(self, column: int, row: int) -> tuple[str, str]:
        """What stands in a cell and how it is coloured; a space where there is nothing."""
        if (column, row) in self._signs:
            return self._signs[column, row]
        bits, style = self._dots.get((column, row), (0, ""))
        return (chr(_BRAILLE + bits), style) if bits else (" ", "")

    def rows(self) -> list[Content]:
        """The canvas line by line, each exactly as wide as it."""
        return [
            Content.assemble(*(self.sign(column, row) for column in range(self.width))) for row in range(self.height)
        ]


def bar(value: float, of: float, width: int) -> str:
    """A bar as long as the value is of the whole, in eighths of a cell, filled up to exactly `width` cells."""
    share = min(1.0, max(0.0, value / of)) if of > 0 else 0.0
    full, rest = divmod(round(share * max(0, width) * 8), 8)
    return (_BLOCK * full + (_EIGHTHS[rest] if rest else "")).ljust(max(0, width))


def stacked(counts: Sequence[int], most: int, width: int) -> tuple[int, ...]:
    """How many cells each count gets in a bar in which `most` fills `width`.

    A cell for each as long as `most` fits; beyond that in proportion, and whatever is not 0 gets a cell as long as
    there are cells. Never more than `width` together.
    """
    if most <= width:
        return _at_most(counts, width)
    room = max(sum(1 for count in counts if count), round(sum(counts) / most * width))
    return _at_most([max(1, math.floor(count / most * width)) if count else 0 for count in counts], min(room, width))


def _at_most(cells: Sequence[int], width: int) -> tuple[int, ...]:
    kept = [max(0, count) for count in cells]
    while sum(kept) > max(0, width):
        kept[kept.index(max(kept))] -= 1
    return tuple(kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Values in their order, put together so that they fit: how many stand for one, and the mean of each part."""

    size: int
    means: tuple[tuple[float, ...], ...]


def parts(values: Sequence[tuple[float, ...]], most: int, *, least: int) -> Parts:
    """Each value on its own where at most so many fit; else parts of equal size, at least `least` to each.

    The oldest part is the one that may hold more, so that none is smaller than the others. Too few for one part where
    there is no room for each give none.
    """
    if not values:
        return Parts(size=1, means=())
    if len(values) <= most:
        return Parts(size=1, means=tuple(values))
    if len(values) < least:
        return Parts(size=least, means=())
    size = max(least, math.ceil(len(values) / max(1, most)))
    count = max(1, len(values) // size)
    over = len(values) - count * size
    found = [values[: size + over], *(values[over + size * at : over + size * (at + 1)] for at in range(1, count))]
    return Parts(
        size=size,
        means=tuple(tuple(math.fsum(column) / len(part) for column in zip(*part, strict=True)) for part in found),
    )


def strokes(
    values: Sequence[tuple[float, ...]],
    *,
    low: float,
    high: float,
    width: int,
    height: int,
) -> Canvas:
    """A column for each value from left to right: a mark for one number, ○ │ ● for two of them, ◉ where they are alike.

    Two numbers are what was expected and what was; `width` must have a cell for each value, those that have none are
    left out.
    """
    canvas = Canvas(width, height)
    step = 2 if len(values) * 2 - 1 <= width else 1
    for place, value in enumerate(values):
        rows = [_row(number, low, high, height) for number in value]
        column = place * step
        if len(rows) == 1:
            canvas.put(column, rows[0], "●", "$primary")
            continue
        expected, was = rows[0], rows[1]
        eased = was > expected
        style = "$success" if eased else "$warning"
        for row in range(min(rows) + 1, max(rows)):
            canvas.put(column, row, "│", style)
        if expected == was:
            canvas.put(column, was, "◉", "$foreground")
        else:
            canvas.put(column, expected, "○", "$muted")
            canvas.put(column, was, "●", style)
    return canvas


def _row(value: float, low: float, high: float, height: int) -> int:
    share = (value - low) / (high - low)
    return min(max(0, height - 1), max(0, round((1 - share) * (height - 1))))


def cell_in_plane(valence: float, arousal: float, width: int, height: int) -> tuple[int, int]:
    """Column and row of a point of the plane, -1 to 1 on both axes: pleasant to the right, stirred at the top."""
    return _place(valence, width), _place(-arousal, height)


def dot_in_plane(valence: float, arousal: float, width: int, height: int) -> tuple[int, int]:
    """The same among the dots."""
    return _place(valence, 2 * width), _place(-arousal, 4 * height)


def _place(value: float, cells: int) -> int:
    return min(cells - 1, max(0, round((value + 1) / 2 * (cells - 1))))


def arrow(start: tuple[int, int], end: tuple[int, int]) -> str:
    """The arrow sign that points from one cell to another; empty where they are the same."""
    across, up = end[0] - start[0], start[1] - end[1]
    if not across and not up:
        return ""
    # A cell is about twice as high as it is wide.
    return _ARROWS[round(math.atan2(2 * up, across) / (math.pi / 4)) % 8]
