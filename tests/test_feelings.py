"""The vocabulary of feelings: found by typing, laid out in the plane, compared in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.conversations import Feeling, Moment
from journal.feelings import (
    WORDS,
    Change,
    Point,
    changes,
    compare,
    far_apart,
    grid,
    matching,
    mean,
    strongly_unpleasant_and_aroused,
    word,
)
from journal.promises import Side
from journal.texts.de.feelings import FEELINGS as DE
from journal.texts.en.feelings import FEELINGS as EN
from journal.texts.feelings import FeelingTexts

BOTH = pytest.mark.parametrize("texts", [EN, DE], ids=["en", "de"])
IDS = [known.id for known in WORDS]


def felt(name: str, intensity: int = 2) -> Feeling:
    return Feeling(moment=Moment.BEFORE, whose=Side.MINE, word=name, intensity=intensity)


some_feelings = st.lists(
    st.builds(felt, st.sampled_from(IDS), st.integers(1, 3)), min_size=1, max_size=3, unique_by=lambda one: one.word
)
tenths = st.integers(-10, 10)


def test_the_vocabulary_has_the_twenty_four_words_of_the_design() -> None:
    assert len(set(IDS)) == len(IDS) == 24
    overwhelmed = word("overwhelmed")
    assert overwhelmed is not None
    assert overwhelmed.point == Point(valence=-0.5, arousal=0.8, control=-0.9)
    assert word("a word of another journal") is None


@BOTH
def test_every_word_and_every_change_is_said_in_each_language(texts: FeelingTexts) -> None:
    assert [text.id for text in texts.words] == IDS
    assert {text.change for text in texts.changes} == set(Change)
    assert len({text.label for text in texts.words}) == 24


@BOTH
def test_a_whole_label_puts_its_word_first(texts: FeelingTexts) -> None:
    for known in WORDS:
        assert matching(texts.label(known.id), texts)[0] == known


@BOTH
def test_every_word_is_alone_after_some_beginning_of_its_label(texts: FeelingTexts) -> None:
    for known in WORDS:
        label = texts.label(known.id)
        starts = [label[:length] for length in range(1, len(label) + 1)]
        by_label = [[other for other in WORDS if texts.label(other.id).startswith(start)] for start in starts]
        assert [known] in by_label


def test_the_other_language_is_understood_too() -> None:
    for known in WORDS:
        assert known in matching(DE.label(known.id), EN)
        assert known in matching(EN.label(known.id), DE)


def test_labels_come_before_the_other_ways_to_find_a_word() -> None:
    # "verbunden" is connected; "verletzt" and "verblüfft" are only other ways to find hurt and surprised.
    assert [known.id for known in matching("ver", DE)] == ["connected", "insecure", "surprised", "hurt"]
    # "hurt" is the label of a word in English, and finds it in German.
    assert [known.id for known in matching("hu", DE)] == ["hurt"]


@pytest.mark.parametrize("typed", ["wütend", "WÜT", "wutend", "wuetend", " wut", "wu\u0308t"])
def test_case_umlauts_and_how_they_are_typed_do_not_matter(typed: str) -> None:
    assert [known.id for known in matching(typed, DE)] == ["angry"]


def test_an_everyday_word_finds_the_nearest_feeling() -> None:
    assert [known.id for known in matching("sauer", DE)] == ["angry"]
    assert [known.id for known in matching("worried", EN)] == ["anxious"]


def test_nothing_typed_offers_every_word_and_nonsense_none() -> None:
    assert matching("", EN) == WORDS
    assert matching("xyz", EN) == ()


def test_the_middle_leans_to_the_stronger_word() -> None:
    middle = mean([felt("calm", 1), felt("angry", 3)])
    assert middle is not None
    assert (middle.valence, middle.arousal, middle.control) == pytest.approx((-0.475, 0.475, 0.375))


def test_without_a_known_word_there_is_no_middle() -> None:
    assert mean([]) is None
    assert mean([felt("a word of another journal")]) is None


@given(st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True), st.integers(1, 3))
def test_the_same_intensity_for_all_does_not_move_the_middle(names: list[str], intensity: int) -> None:
    once, more = mean([felt(name, 1) for name in names]), mean([felt(name, intensity) for name in names])
    assert once is not None
    assert more is not None
    assert changes(once, more) == (Change.UNCHANGED,)
    assert more.valence == pytest.approx(once.valence)


@given(some_feelings)
def test_a_moment_compared_with_itself_is_unchanged(feelings: list[Feeling]) -> None:
    comparison = compare(feelings, feelings)
    assert comparison.changes == (Change.UNCHANGED,)
    assert comparison.gone == comparison.new == ()
    assert comparison.stayed == tuple(one.word for one in feelings)


OPPOSITE = {
    Change.LIGHTER: Change.HEAVIER,
    Change.MORE_STIRRED: Change.CALMER,
    Change.MORE_IN_HAND: Change.LESS_IN_HAND,
    Change.UNCHANGED: Change.UNCHANGED,
}
OPPOSITE |= {other: one for one, other in OPPOSITE.items()}


@given(some_feelings, some_feelings)
def test_looking_from_the_other_end_says_the_opposite(before: list[Feeling], after: list[Feeling]) -> None:
    there, back = compare(before, after), compare(after, before)
    assert tuple(OPPOSITE[change] for change in there.changes) == back.changes
    assert (there.gone, there.new) == (back.new, back.gone)
    assert set(there.stayed) == set(back.stayed)


@given(tenths, tenths)
def test_two_tenths_are_a_change_and_anything_less_is_none(before: int, after: int) -> None:
    def at(tenth: int) -> Point:
        return Point(valence=tenth / 10, arousal=0, control=0)

    expected = Change.LIGHTER if after - before >= 2 else Change.HEAVIER if before - after >= 2 else Change.UNCHANGED
    assert changes(at(before), at(after)) == (expected,)


def test_each_axis_is_named_in_its_own_words() -> None:
    middle = Point(valence=0, arousal=0, control=0)
    up, down = Point(valence=0.2, arousal=0.2, control=0.2), Point(valence=-0.2, arousal=-0.2, control=-0.2)
    assert changes(middle, up) == (Change.LIGHTER, Change.MORE_STIRRED, Change.MORE_IN_HAND)
    assert changes(middle, down) == (Change.HEAVIER, Change.CALMER, Change.LESS_IN_HAND)
    assert changes(middle, Point(valence=0.19, arousal=-0.19, control=0.199)) == (Change.UNCHANGED,)


def test_the_comparison_is_a_sentence_in_each_language() -> None:
    eased = compare([felt("anxious"), felt("tense")], [felt("relieved"), felt("tense", 1)])
    assert EN.compared(eased) == "lighter, calmer and more in hand"
    assert DE.compared(eased) == "leichter, ruhiger und mehr im Griff"
    assert EN.beside(eased) == (("gone", "anxious"), ("stayed", "tense"), ("new", "relieved"))
    assert DE.beside(eased) == (("weg", "ängstlich"), ("geblieben", "angespannt"), ("neu", "erleichtert"))


def test_two_changes_are_joined_and_one_stands_alone() -> None:
    assert EN.in_a_row(("calmer", "more in hand")) == "calmer and more in hand"
    assert DE.in_a_row(("ruhiger", "mehr im Griff")) == "ruhiger und mehr im Griff"
    assert DE.compared(compare([felt("calm")], [felt("calm")])) == "unverändert"


def test_a_moment_without_words_is_not_called_unchanged() -> None:
    comparison = compare([], [felt("calm")])
    assert comparison.changes == ()
    assert comparison.new == ("calm",)
    assert EN.compared(comparison) == "nothing to compare yet"


def test_words_far_apart_are_told_from_words_close_by() -> None:
    assert far_apart([felt("calm"), felt("angry")])
    assert far_apart([felt("tense"), felt("hopeful"), felt("hurt")])
    assert not far_apart([felt("angry"), felt("anxious"), felt("tense")])
    assert not far_apart([felt("angry")])


def test_exactly_1_2_apart_still_has_a_middle() -> None:
    # hopeful lies at (.6, .1), guilty at (-.6, .1).
    assert not far_apart([felt("hopeful"), felt("guilty")])


@pytest.mark.parametrize("name", ["anxious", "angry", "overwhelmed"])
def test_breathing_is_offered_for_a_storm_beside_whatever_else_is_felt(name: str) -> None:
    assert strongly_unpleasant_and_aroused([felt(name, 2), felt("hopeful", 3)])
    assert not strongly_unpleasant_and_aroused([felt(name, 1)])


@pytest.mark.parametrize("name", ["determined", "surprised", "disappointed", "exhausted", "tense", "calm"])
def test_breathing_is_not_offered_for_what_is_pleasant_or_quiet_or_mild(name: str) -> None:
    assert not strongly_unpleasant_and_aroused([felt(name, 3)])


@pytest.mark.parametrize(("columns", "rows"), [(4, 6), (3, 8), (6, 4), (8, 3), (2, 12), (1, 24), (24, 1)])
def test_every_word_has_exactly_one_cell_and_every_cell_a_word(columns: int, rows: int) -> None:
    picker = grid(columns, rows)
    cells = [picker.at(column, row).id for row in range(rows) for column in range(columns)]
    assert sorted(cells) == sorted(IDS)
    for name in IDS:
        assert picker.at(*picker.place(name)).id == name


def test_the_grid_lies_like_the_plane() -> None:
    picker = grid()
    for row in picker.rows:
        assert [known.valence for known in row] == sorted(known.valence for known in row)
    for column in zip(*picker.rows, strict=True):
        assert [known.arousal for known in column] == sorted((known.arousal for known in column), reverse=True)


def test_a_grid_with_empty_cells_is_refused() -> None:
    for columns, rows in ((5, 5), (4, 5), (0, 24), (-4, -6)):
        with pytest.raises(ValueError, match="cells for 24 words"):
            grid(columns, rows)


@given(st.sampled_from(IDS), st.integers(-9, 9), st.integers(-9, 9))
def test_the_cursor_always_stands_on_a_word_and_the_edges_hold_it(name: str, right: int, down: int) -> None:
    picker = grid()
    column, row = picker.place(name)
    landed = picker.place(picker.beside(name, right=right, down=down).id)
    assert landed == (min(max(column + right, 0), 3), min(max(row + down, 0), 5))


@BOTH
def test_the_grid_fits_eighty_columns(texts: FeelingTexts) -> None:
    widest = [max(len(texts.label(known.id)) for known in column) for column in zip(*grid().rows, strict=True)]
    assert sum(width + 5 for width in widest) <= 76


@BOTH
def test_intensity_has_three_words_and_no_fourth(texts: FeelingTexts) -> None:
    assert len({texts.intensity(number) for number in (1, 2, 3)}) == 3
    for outside in (0, 4):
        with pytest.raises(ValueError, match=str(outside)):
            texts.intensity(outside)
