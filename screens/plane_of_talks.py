"""The plane of feelings over many talks, with arrows from before to after and on to the next morning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from textual.content import Content

from journal.felt import Felt, FeltOverall
from screens.cells import cell_len, left, right
from screens.charts import Canvas, arrow, cell_in_plane, dot_in_plane

if TYPE_CHECKING:
    from journal.feelings import Point
    from journal.texts.choose import Texts

PLANE = (61, 15)
LEAST_WIDTH = 9
MOST_LINES = 9
"""So many talks are drawn as fine lines; more would be a tangle."""
FINE = "$muted 70%"
CROSS = "$muted 40%"
SIGNS = (("○", "$foreground"), ("●", "$success"), ("◎", "$primary"))
"""Before, after, the next morning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPlane:
    """The plane line by line, and of how many single talks there are fine lines in it."""

    lines: tuple[Content, ...]
    fine_lines: int


def drawn_plane(overall: FeltOverall, paths: Sequence[Felt], texts: Texts, room: int) -> DrawnPlane:
    """The centres of the three moments with arrows between them, over the lines of the last talks among `paths`.

    A moment whose words lie far apart is drawn as their points, without a line through a middle nobody felt.
    """
    words = texts.feelings
    at_left, at_right = cell_len(words.unpleasant) + 1, cell_len(words.pleasant) + 1
    wide = max(LEAST_WIDTH, min(PLANE[0], room - at_left - at_right)) // 2 * 2 - 1
    high = PLANE[1]
    canvas = Canvas(wide, high)
    for column in range(wide):
        canvas.put(column, high // 2, "─", CROSS)
    for row in range(high):
        canvas.put(wide // 2, row, "│" if row != high // 2 else "┼", CROSS)
    last = paths[-MOST_LINES:]
    fine = Canvas(wide, high)
    for felt in last:
        _draw_path(fine, felt)
    centres = (overall.before.point, overall.after.point, overall.morning.point)
    _draw_centres(fine, centres)
    lines = [Content.styled(" " * at_left + _centred(words.stirred, wide), "$muted")]
    for row in range(high):
        beside = (words.unpleasant, words.pleasant) if row == high // 2 else ("", "")
        cells = [
            fine.sign(column, row) if fine.sign(column, row)[0] != " " else canvas.sign(column, row)
            for column in range(wide)
        ]
        lines.append(
            Content.assemble(
                (right(beside[0], at_left - 1) + " ", "$muted"), *cells, (f" {left(beside[1], at_right - 1)}", "$muted")
            )
        )
    lines.append(Content.styled(" " * at_left + _centred(words.calm, wide), "$muted"))
    return DrawnPlane(lines=tuple(lines), fine_lines=len(last))


def _centred(word: str, width: int) -> str:
    return " " * max(0, (width - cell_len(word)) // 2) + word


def _draw_path(canvas: Canvas, felt: Felt) -> None:
    places = [
        [dot_in_plane(point.valence, point.arousal, canvas.width, canvas.height) for point in points]
        for _, points in felt.places
    ]
    for earlier, later in pairwise(places):
        if len(earlier) == 1 and len(later) == 1:
            canvas.line(earlier[0], later[0], FINE)
    for points in places:
        for x, y in points:
            canvas.dot(x, y, FINE)


def _draw_centres(canvas: Canvas, centres: Sequence[Point | None]) -> None:
    width, height = canvas.width, canvas.height
    cells = [None if point is None else cell_in_plane(point.valence, point.arousal, width, height) for point in centres]
    dots = [None if point is None else dot_in_plane(point.valence, point.arousal, width, height) for point in centres]
    for place in range(len(cells) - 1):
        start, end, from_dot, to_dot = cells[place], cells[place + 1], dots[place], dots[place + 1]
        if start is None or end is None or from_dot is None or to_dot is None:
            continue
        canvas.line(from_dot, to_dot, "$primary")
        across, down = end[0] - start[0], end[1] - start[1]
        steps = max(abs(across), abs(down))
        if steps > 1:
            head = (end[0] - round(across / steps), end[1] - round(down / steps))
            canvas.put(*head, arrow(start, end), "bold $primary")
    for (sign, style), cell in zip(SIGNS, cells, strict=True):
        if cell is not None:
            canvas.put(*cell, sign, f"bold {style}")
