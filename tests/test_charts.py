"""Charts of signs: as large as they may be and no larger, and every value in its own cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from journal.conversations import Feeling, Moment
from journal.felt import Felt, felt_overall
from journal.promises import Side
from journal.texts.choose import texts_for
from screens.charts import Canvas, arrow, bar, cell_in_plane, dot_in_plane, parts, stacked, strokes
from screens.plane_of_talks import MOST_LINES, drawn_plane

numbers = st.integers(-40, 40)
digits = st.integers(0, 10)


def lines(canvas: Canvas) -> list[str]:
    return [row.plain for row in canvas.rows()]


@given(
    st.integers(0, 20),
    st.integers(0, 9),
    st.lists(st.tuples(numbers, numbers, numbers, numbers), max_size=5),
    st.lists(st.tuples(numbers, numbers), max_size=5),
)
def test_nothing_is_drawn_outside_a_canvas(
    width: int, height: int, drawn: list[tuple[int, int, int, int]], put: list[tuple[int, int]]
) -> None:
    canvas = Canvas(width, height)
    for x, y, to_x, to_y in drawn:
        canvas.line((x, y), (to_x, to_y))
    for column, row in put:
        canvas.put(column, row, "●")
        canvas.write(column, row, "a long word")
    assert [cell_len(line) for line in lines(canvas)] == [width] * height


def test_a_dot_is_the_braille_sign_of_its_place_and_several_share_a_cell() -> None:
    canvas = Canvas(2, 1)
    canvas.dot(0, 0)
    assert lines(canvas) == ["⠁ "]
    canvas.dot(1, 3)
    canvas.dot(3, 0)
    assert lines(canvas) == ["⢁⠈"]


@given(st.lists(st.tuples(digits, digits), max_size=40))
def test_every_talk_has_its_own_column_and_each_number_its_own_row(pairs: list[tuple[int, int]]) -> None:
    canvas = strokes([(float(a), float(b)) for a, b in pairs], low=0, high=10, width=79, height=11)
    drawn = lines(canvas)
    for place, (expected, felt) in enumerate(pairs):
        column = [line[2 * place] for line in drawn]
        signs = {10 - row: sign for row, sign in enumerate(column) if sign != " "}
        if expected == felt:
            assert signs == {felt: "◉"}
            continue
        assert (signs.pop(expected), signs.pop(felt)) == ("○", "●")
        assert signs == dict.fromkeys(range(min(expected, felt) + 1, max(expected, felt)), "│")
    assert all(line[1::2].strip() == "" for line in drawn)


@pytest.mark.parametrize("count", [0, 1, 5, 76, 77, 5000])
def test_any_number_of_talks_fits_and_none_is_left_out(count: int) -> None:
    values = [(float(place % 11), float(place % 7)) for place in range(count)]
    shown = parts(values, 76, least=5)
    assert len(shown.means) <= 76
    assert (shown.size == 1) == (count <= 76)
    if count <= 76:
        assert list(shown.means) == values
    assert len(lines(strokes(shown.means, low=0, high=10, width=76, height=11))) == 11


@given(st.lists(st.tuples(st.floats(0, 10)), max_size=60), st.integers(1, 20))
def test_put_together_no_part_is_smaller_than_five_and_the_whole_stays_the_same(
    values: list[tuple[float, ...]], most: int
) -> None:
    shown = parts(values, most, least=5)
    assert len(shown.means) <= most
    if shown.size > 1:
        if len(values) < 5:
            assert shown.means == ()
            return
        sizes = [shown.size] * len(shown.means)
        sizes[0] += len(values) - sum(sizes)
        assert min(sizes) >= 5
        whole = sum(size * mean for size, (mean,) in zip(sizes, shown.means, strict=True))
        assert whole == pytest.approx(sum(value for (value,) in values))


@given(st.floats(-5, 30), st.floats(0, 20), st.integers(0, 30))
def test_a_bar_is_exactly_as_wide_as_asked_and_as_long_as_its_value(value: float, of: float, width: int) -> None:
    drawn = bar(value, of, width)
    assert cell_len(drawn) == width
    share = min(1.0, max(0.0, value / of)) if of else 0.0
    full = drawn.count("█")
    assert full <= share * width + 0.51
    assert full + 1 > share * width - 0.51


@given(st.lists(st.integers(0, 60), min_size=4, max_size=4), st.integers(0, 200), st.integers(1, 40))
def test_a_stacked_bar_never_grows_too_wide_and_loses_no_count(counts: list[int], more: int, width: int) -> None:
    most = sum(counts) + more
    cells = stacked(counts, most, width)
    assert sum(cells) <= width
    assert all(cell == 0 for count, cell in zip(counts, cells, strict=True) if not count)
    if most <= width:
        assert list(cells) == counts
    elif width >= 4:
        assert all(cell > 0 for count, cell in zip(counts, cells, strict=True) if count)


@given(st.floats(-1, 1), st.floats(-1, 1), st.integers(1, 80), st.integers(1, 30))
def test_a_point_lies_in_the_plane_on_its_own_side(valence: float, arousal: float, width: int, height: int) -> None:
    column, row = cell_in_plane(valence, arousal, width, height)
    assert 0 <= column < width
    assert 0 <= row < height
    assert (column - (width - 1) / 2) * valence >= -1
    assert (row - (height - 1) / 2) * -arousal >= -1
    x, y = dot_in_plane(valence, arousal, width, height)
    assert 0 <= x < 2 * width
    assert 0 <= y < 4 * height


def test_an_arrow_points_where_it_goes() -> None:
    pointed = [arrow((5, 5), end) for end in ((9, 5), (9, 3), (5, 1), (1, 3), (1, 5), (1, 7), (5, 9), (9, 7))]
    assert pointed == ["→", "↗", "↑", "↖", "←", "↙", "↓", "↘"]
    assert arrow((3, 3), (3, 3)) == ""


def _felt(before: str, after: str, morning: str) -> Felt:
    def one(moment: Moment, word: str) -> tuple[Feeling, ...]:
        return (Feeling(moment=moment, whose=Side.MINE, word=word, intensity=2),)

    return Felt(before=one(Moment.BEFORE, before), after=one(Moment.AFTER, after), morning=one(Moment.MORNING, morning))


@settings(max_examples=20)
@given(st.integers(30, 140), st.integers(0, 30), st.sampled_from(["en", "de"]))
def test_the_plane_fits_and_tells_the_moments_apart_by_their_signs(room: int, count: int, language: str) -> None:
    texts = texts_for("de" if language == "de" else "en")
    paths = [_felt("angry", "calm", "content")] * count
    plane = drawn_plane(felt_overall(paths), paths, texts, room)
    assert all(cell_len(line.plain) <= room for line in plane.lines)
    assert plane.fine_lines == min(count, MOST_LINES)
    drawn = "\n".join(line.plain for line in plane.lines)
    assert [drawn.count(sign) for sign in "○●◎"] == ([1, 1, 1] if count >= 5 else [0, 0, 0])
