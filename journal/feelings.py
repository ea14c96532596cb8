"""The vocabulary of feelings, where each word lies in the plane, and how two moments compare."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from journal.conversations import Feeling
from journal.frozen import dataclass
from journal.spelling import begins

if TYPE_CHECKING:
    from journal.texts.feelings import FeelingTexts

# Less than this on an axis is no change; two words further apart than FAR have no meaningful middle.
CHANGE = 0.2
FAR = 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place in the space of feelings; axes from -1 to 1: unpleasant to pleasant, calm to stirred, lost to in hand."""

    valence: float
    arousal: float
    control: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the vocabulary and where it lies; the id is what the journal stores, the label is in FeelingTexts."""

    id: str
    valence: float
    arousal: float
    control: float

    @property
    def point(self) -> Point:
        """Where the word lies, on its own or as one of several."""
        return Point(valence=self.valence, arousal=self.arousal, control=self.control)


class Change(StrEnum):
    """How one moment differs from an earlier one, an axis at a time."""

    LIGHTER = "lighter"
    HEAVIER = "heavier"
    CALMER = "calmer"
    MORE_STIRRED = "more_stirred"
    MORE_IN_HAND = "more_in_hand"
    LESS_IN_HAND = "less_in_hand"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two moments side by side.

    `changes` is never empty when both moments have words, and holds UNCHANGED alone or at most one change an axis, in
    the order valence, arousal, control; it is empty when one of the moments has no words. `gone`, `stayed` and `new`
    are word ids in the order they were chosen.
    """

    changes: tuple[Change, ...]
    gone: tuple[str, ...]
    stayed: tuple[str, ...]
    new: tuple[str, ...]


def _word(name: str, valence: float, arousal: float, control: float) -> Word:
    return Word(id=name, valence=valence, arousal=arousal, control=control)


WORDS: tuple[Word, ...] = (
    _word("determined", 0.5, 0.6, 0.8),
    _word("confident", 0.7, 0.3, 0.9),
    _word("proud", 0.8, 0.4, 0.7),
    _word("hopeful", 0.6, 0.1, 0.3),
    _word("curious", 0.4, 0.4, 0.4),
    _word("relieved", 0.7, -0.3, 0.4),
    _word("calm", 0.5, -0.8, 0.6),
    _word("content", 0.8, -0.5, 0.6),
    _word("grateful", 0.8, -0.1, 0.2),
    _word("connected", 0.6, -0.2, 0.3),
    _word("surprised", 0.0, 0.7, -0.2),
    _word("anxious", -0.6, 0.7, -0.8),
    _word("tense", -0.3, 0.6, -0.2),
    _word("insecure", -0.5, 0.2, -0.8),
    _word("irritated", -0.5, 0.5, 0.1),
    _word("angry", -0.8, 0.9, 0.3),
    _word("frustrated", -0.7, 0.4, -0.2),
    _word("overwhelmed", -0.5, 0.8, -0.9),
    _word("hurt", -0.8, 0.3, -0.5),
    _word("guilty", -0.6, 0.1, -0.5),
    _word("disappointed", -0.7, -0.2, -0.3),
    _word("discouraged", -0.6, -0.5, -0.7),
    _word("exhausted", -0.3, -0.8, -0.6),
    _word("indifferent", -0.1, -0.5, 0.1),
)


def word(name: str) -> Word | None:
    """The word with this id; None for one that is not in the vocabulary, as an imported journal may hold."""
    return next((known for known in WORDS if known.id == name), None)


def matching(typed: str, texts: FeelingTexts) -> tuple[Word, ...]:
    """The words that what was typed may begin, best first: by their label, then by what else they are found by.

    The label in the other language is among the latter, so both are understood. Nothing typed gives every word.
    """
    by_label = [known for known in WORDS if begins(texts.label(known.id), typed)]
    otherwise = [known for known in WORDS if any(begins(also, typed) for also in texts.also(known.id))]
    return tuple(dict.fromkeys((*by_label, *otherwise)))


def mean(feelings: Iterable[Feeling]) -> Point | None:
    """The middle of what was felt, each word weighing as much as its intensity.

    Words outside the vocabulary have no place and do not count; None when no word is left.
    """
    placed = [(known.point, felt.intensity) for felt in feelings if (known := word(felt.word)) is not None]
    weight = sum(intensity for _, intensity in placed)
    if not weight:
        return None
    return Point(
        valence=math.fsum(point.valence * intensity for point, intensity in placed) / weight,
        arousal=math.fsum(point.arousal * intensity for point, intensity in placed) / weight,
        control=math.fsum(point.control * intensity for point, intensity in placed) / weight,
    )


def changes(before: Point, after: Point) -> tuple[Change, ...]:
    """What changed from one point to the other; UNCHANGED alone when every axis moved less than 0.2."""
    found = (
        _turn(after.valence - before.valence, up=Change.LIGHTER, down=Change.HEAVIER),
        _turn(after.arousal - before.arousal, up=Change.MORE_STIRRED, down=Change.CALMER),
        _turn(after.control - before.control, up=Change.MORE_IN_HAND, down=Change.LESS_IN_HAND),
    )
    return tuple(change for change in found if change is not None) or (Change.UNCHANGED,)


def _turn(delta: float, *, up: Change, down: Change) -> Change | None:
    # 0.7 - 0.5 is a hair below 0.2 in binary; the design counts in tenths.
    moved = round(delta, 9)
    if abs(moved) < CHANGE:
        return None
    return up if moved > 0 else down


def compare(before: Sequence[Feeling], after: Sequence[Feeling]) -> Comparison:
    """How the later moment differs from the earlier one; what it is called stands in FeelingTexts."""
    earlier, later = mean(before), mean(after)
    words_before = tuple(dict.fromkeys(felt.word for felt in before))
    words_after = tuple(dict.fromkeys(felt.word for felt in after))
    return Comparison(
        changes=changes(earlier, later) if earlier is not None and later is not None else (),
        gone=tuple(name for name in words_before if name not in words_after),
        stayed=tuple(name for name in words_before if name in words_after),
        new=tuple(name for name in words_after if name not in words_before),
    )


def far_apart(feelings: Iterable[Feeling]) -> bool:
    """Whether two of the words lie more than 1.2 apart in the plane, so that each is to be shown, not their middle."""
    points = [known.point for felt in feelings if (known := word(felt.word)) is not None]
    return any(
        round(math.hypot(one.valence - other.valence, one.arousal - other.arousal), 9) > FAR
        for place, one in enumerate(points)
        for other in points[place + 1 :]
    )


def strongly_unpleasant_and_aroused(feelings: Iterable[Feeling]) -> bool:
    """Whether a minute of breathing is worth offering: a word like angry or anxious, felt more than a little.

    One such word is enough; a pleasant one beside it does not take the storm away.
    """
    return any(
        known.valence <= -0.5 and known.arousal >= 0.6 and felt.intensity >= 2
        for felt in feelings
        if (known := word(felt.word)) is not None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Every word in one cell, laid out like the plane: pleasant to the right, stirred at the top. Rows from the top."""

    rows: tuple[tuple[Word, ...], ...]

    def at(self, column: int, row: int) -> Word:
        """The word in a cell, both counted from 0; raises IndexError outside the grid."""
        if column < 0 or row < 0:
            raise IndexError("cells are counted from 0")
        return self.rows[row][column]

    def place(self, name: str) -> tuple[int, int]:
        """Column and row of a word, counted from 0; raises KeyError for a word outside the vocabulary."""
        for row, words in enumerate(self.rows):
            for column, known in enumerate(words):
                if known.id == name:
                    return column, row
        raise KeyError(name)

    def beside(self, name: str, *, right: int = 0, down: int = 0) -> Word:
        """The word so many cells to the right and down (negative: left and up); the edges hold the cursor back."""
        column, row = self.place(name)
        last_column, last_row = len(self.rows[0]) - 1, len(self.rows) - 1
        return self.at(min(max(column + right, 0), last_column), min(max(row + down, 0), last_row))


def grid(columns: int = 4, rows: int = 6) -> Grid:
    """The vocabulary as a picker: each column a band of valence, within it from stirred down to calm.

    Raises ValueError when columns times rows is not the number of words: no cell is empty, so a cursor always stands
    on a word.
    """
    if columns < 1 or rows < 1 or columns * rows != len(WORDS):
        raise ValueError(f"{columns} × {rows} cells for {len(WORDS)} words")
    by_valence = sorted(WORDS, key=lambda known: (known.valence, known.arousal))
    bands = [
        sorted(by_valence[start : start + rows], key=lambda known: -known.arousal)
        for start in range(0, len(WORDS), rows)
    ]
    return Grid(rows=tuple(tuple(band[row] for band in bands) for row in range(rows)))
