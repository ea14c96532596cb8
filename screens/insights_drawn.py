"""Insights as they stand on their page: sentences, and below each what it counts, drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from journal.clean import visible
from journal.dread import LEAST
from journal.insights import Insights
from journal.insights_said import (
    around_said,
    dread_said,
    evenings_said,
    felt_said,
    group_row,
    kept_said,
    part_said,
    shown_groups,
)
from journal.promises import Side
from journal.reliability import Reliability
from journal.talk_groups import By, Group
from screens.cells import cell_len, left, right
from screens.charts import bar, parts, stacked, strokes
from screens.plane_of_talks import drawn_plane

if TYPE_CHECKING:
    from journal.texts.choose import Texts

WIDEST = 100
AXIS = 4
DREAD_ROWS = 11
CONTROL_ROWS = 5
EVENING_ROWS = 5
MOST_LABEL = 26
MOST_BAR = 26
PART_CELLS = 10
DISCOMFORT_BAR = 10
MOST_CELLS_EACH = 3
COUNTS = (("█", "$success"), ("▓", "$success"), ("▒", "$error"), ("░", "$error"))
"""Kept on the first date, on an agreed new one, late, and not at all: four signs, so that no colour is needed."""


def drawn(found: Insights, texts: Texts, width: int) -> Content:
    """Everything there is to see, in lines of at most `width` cells where no sentence has to wrap."""
    room = min(WIDEST, width)
    sections = [
        [*_heading(texts.insights.dread), *_dread(found, texts, room)],
        [*_heading(texts.insights.kept), *_kept(found, texts, room)],
        [*_heading(texts.insights.moments), *_felt(found, texts, room)],
    ]
    sections += [
        [*_heading(texts.insights.by[by]), *_groups(by, groups, texts, room)] for by, groups in shown_groups(found)
    ]
    return Content("\n\n").join(Content("\n").join(lines) for lines in sections)


def _heading(text: str) -> list[Content]:
    return [Content.styled(text, "bold $primary")]


def _said(text: str) -> Content:
    return Content.styled(text, "$foreground")


# feared and felt


def _dread(found: Insights, texts: Texts, room: int) -> Iterable[Content]:
    own = texts.insights
    yield _said(dread_said(found.dread, own))
    if not found.dread.missing:
        yield Content("")
        values = [(float(expected), float(was)) for _, expected, was in found.rated]
        days = [day for day, _, _ in found.rated]
        size = parts(values, _columns(room), least=LEAST).size
        yield from _over_time(values, days, texts, room, scale=(0, 10), axis=("10", "5", "0"), height=DREAD_ROWS)
        each = own.each_talk if size == 1 else own.some_talks(size)
        yield Content.styled(f"○ {own.feared}  ● {own.felt_so}  ◉ {own.same}  · {each}", "$muted")
    for place, line in enumerate(around_said(found, own)):
        if place == 0:
            yield Content("")
        yield _said(line)
        if place == 0 and found.control.mean is not None:
            controls = [(float(value),) for _, value in found.controls]
            days = [day for day, _ in found.controls]
            yield from _over_time(controls, days, texts, room, scale=(1, 5), axis=("5", "3", "1"), height=CONTROL_ROWS)
            yield Content("")


def _columns(room: int, axis: int = AXIS) -> int:
    return max(1, room - axis)


def _over_time(
    values: Sequence[tuple[float, ...]],
    days: Sequence[date],
    texts: Texts,
    room: int,
    *,
    scale: tuple[float, float],
    axis: tuple[str, str, str],
    height: int,
) -> Iterable[Content]:
    """A column for each value or part of them, numbers or words at the left, the first and the last month below."""
    margin = max(AXIS, max(map(cell_len, axis)) + 1)
    shown = parts(values, _columns(room, margin), least=LEAST)
    wide = min(_columns(room, margin), 2 * len(shown.means) - 1)
    canvas = strokes(shown.means, low=scale[0], high=scale[1], width=wide, height=height)
    marks = {0: axis[0], height // 2: axis[1], height - 1: axis[2]}
    for row, line in enumerate(canvas.rows()):
        yield Content.assemble((right(marks.get(row, ""), margin - 1) + " ", "$muted"), line)
    first, last = (texts.insights.part(day.year, day.month, 1) for day in (days[0], days[-1]))
    gap = wide - cell_len(first) - cell_len(last)
    below = first if first == last else f"{first}{' ' * gap}{last}" if gap > 0 else f"{first} – {last}"
    yield Content.styled(" " * margin + below, "$muted")


# promises kept


def _kept(found: Insights, texts: Texts, room: int) -> Iterable[Content]:
    own = texts.insights
    yield _said(kept_said(Side.MINE, found.mine, own))
    yield _said(kept_said(Side.THEIRS, found.theirs, own))
    sides = [side for side, total in ((Side.MINE, found.mine), (Side.THEIRS, found.theirs)) if total.n >= LEAST]
    if not sides:
        return
    yield Content("")
    columns = {side: [part.mine if side is Side.MINE else part.theirs for part in found.kept] for side in sides}
    most = max(one.n for column in columns.values() for one in column)
    digits = len(str(most))
    wide = max(4, min(MOST_BAR, (room - PART_CELLS) // len(sides) - digits - 3, max(most, 12)))
    each = max(1, min(MOST_CELLS_EACH, wide // most))
    names = {Side.MINE: own.mine, Side.THEIRS: own.theirs}
    title = "".join(left(names[side], wide + digits + 3) for side in sides)
    yield Content.styled(" " * PART_CELLS + title.rstrip(), "$muted")
    for place, part in enumerate(found.kept):
        cells: list[Content] = [Content.styled(left(part_said(part.bucket, own), PART_CELLS), "$muted")]
        for side in sides:
            cells += _four(columns[side][place], most, wide, digits, each)
        yield Content("").join(cells)
    labels = (own.on_first_date, own.on_agreed_date, own.late, own.ended)
    yield Content("  ").join(
        Content.assemble((sign, style), (f" {label}", "$muted"))
        for (sign, style), label in zip(COUNTS, labels, strict=True)
    )


def _four(one: Reliability, most: int, wide: int, digits: int, each: int) -> list[Content]:
    counts = (one.on_first_date, one.on_agreed_date, one.late, one.broken_or_withdrawn)
    cells = stacked([count * each for count in counts], most * each, wide)
    drawn_bar = [Content.styled(sign * many, style) for (sign, style), many in zip(COUNTS, cells, strict=True)]
    count = str(one.n) if one.n else "·"
    padding = wide - sum(cells) + digits - len(count)
    return [*drawn_bar, Content.styled(f" {count}{' ' * padding}  ", "$muted")]


# feelings


def _felt(found: Insights, texts: Texts, room: int) -> Iterable[Content]:
    own = texts.insights
    for line in felt_said(found.felt, texts):
        yield _said(line)
    if found.felt.to_after.missing:
        return
    yield Content("")
    plane = drawn_plane(found.felt, found.paths, texts, room)
    yield from plane.lines
    legend = f"○ {own.before}  ● {own.after}"
    if found.felt.morning.point is not None:
        legend += f"  ◎ {own.morning}"
    yield Content.styled(f"{legend}  · {own.fine_lines(plane.fine_lines)}", "$muted")
    if len(found.evenings) >= LEAST:
        yield Content("")
        yield Content.styled(own.evenings, "$foreground")
        said = evenings_said(found, texts)
        if said:
            yield _said(said)
        words = (texts.feelings.pleasant, "", texts.feelings.unpleasant)
        yield from _over_time(
            [(value,) for _, value in found.evenings],
            [day for day, _ in found.evenings],
            texts,
            room,
            scale=(-1, 1),
            axis=words,
            height=EVENING_ROWS,
        )


# where, when and how


def _groups(by: By, groups: Sequence[Group], texts: Texts, room: int) -> Iterable[Content]:
    own = texts.insights
    if not groups:
        yield Content.styled(own.nothing_by, "$muted")
        return
    rows = [group_row(group, by, texts) for group in groups]
    names = [visible(row[0]) for row in rows]
    count = max(len(own.count), *(len(row[1]) for row in rows))
    beside = [max(len(own.control), 3) + 2, max(len(own.goal), 3) + 2]
    label = min(MOST_LABEL, max(map(cell_len, names)))
    spare = room - count - sum(beside) - 4
    said_most = max(cell_len(row[2]) for row in rows)
    heading = own.discomfort
    figures = max(cell_len(heading), DISCOMFORT_BAR + 5, said_most)
    with_bars = spare >= label + figures
    if not with_bars:
        # What the number is out of is the first thing to go, then the ends of long names.
        heading = heading.partition(",")[0]
        figures = max(cell_len(heading), said_most)
        label = max(1, min(label, spare - figures))
    yield Content.styled(
        " " * label
        + f"  {right(own.count, count)}  {left(heading, figures)}"
        + right(own.control, beside[0])
        + right(own.goal, beside[1]),
        "$muted",
    )
    for name, group, row in zip(names, groups, rows, strict=True):
        said = Content.assemble((left(name, label), "$foreground"), (f"  {right(row[1], count)}  ", "$muted"))
        mean = group.discomfort.mean
        if mean is None:
            yield Content.assemble(said, (row[2], "$muted"))
            continue
        drawn_bar = bar(mean, 10, DISCOMFORT_BAR) + " " if with_bars else ""
        yield Content.assemble(
            said,
            (drawn_bar, "$primary"),
            (left(row[2], figures - cell_len(drawn_bar)), "$foreground"),
            (right(row[3], beside[0]) + right(row[4], beside[1]), "$muted"),
        )
