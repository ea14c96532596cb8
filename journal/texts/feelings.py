"""What is said about feelings: their words, how strong, and how two moments compare."""

from __future__ import annotations

from collections.abc import Callable

from journal.clean import visible
from journal.feelings import Change, Comparison
from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WordText:
    """A word of the vocabulary as it is shown; `also` is what else finds it, the other language's label first."""

    id: str
    label: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeText:
    change: Change
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingTexts:
    """The vocabulary and the comparison in one language.

    `intensities` are the words for 1, 2 and 3. `in_a_row` joins one to three parts the way one says them aloud.
    The axis words stand at the ends of charts and of the picker.
    """

    words: tuple[WordText, ...]
    intensities: tuple[str, str, str]
    changes: tuple[ChangeText, ...]
    in_a_row: Callable[[tuple[str, ...]], str]
    not_comparable: str
    gone: str
    stayed: str
    new: str
    pleasant: str
    unpleasant: str
    stirred: str
    calm: str
    in_hand: str
    out_of_hand: str

    def label(self, name: str) -> str:
        """The word as shown; an id outside the vocabulary is shown as it is."""
        return next((known.label for known in self.words if known.id == name), visible(name))

    def also(self, name: str) -> tuple[str, ...]:
        """What else finds the word when typed; nothing for an id outside the vocabulary."""
        return next((known.also for known in self.words if known.id == name), ())

    def intensity(self, intensity: int) -> str:
        """The word for an intensity of 1 to 3; raises ValueError outside it."""
        if not 1 <= intensity <= 3:
            raise ValueError(f"intensity {intensity}")
        return self.intensities[intensity - 1]

    def compared(self, comparison: Comparison) -> str:
        """The change in words: "calmer and more in hand"; says so when one of the moments has no words."""
        if not comparison.changes:
            return self.not_comparable
        labels = {text.change: text.label for text in self.changes}
        return self.in_a_row(tuple(labels[change] for change in comparison.changes))

    def beside(self, comparison: Comparison) -> tuple[tuple[str, str], ...]:
        """Gone, stayed and new, each heading with its words in a row; empty ones are left out."""
        lists = ((self.gone, comparison.gone), (self.stayed, comparison.stayed), (self.new, comparison.new))
        return tuple((heading, ", ".join(self.label(name) for name in names)) for heading, names in lists if names)
