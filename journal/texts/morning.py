"""What the morning round says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningTexts:
    """The words of the round.

    `parts` holds the heading of each part by its id, and takes since when ("yesterday", "since Fri 20 Nov"), which is
    what `yesterday` and `since` give. `counts` says the same with how many. `asks` is what is asked about an item, by
    the id that `journal.morning_said` gives it; `ways` what can be answered, by the id that the screen gives it.
    """

    title: str
    place: Callable[[int, int], str]
    yesterday: str
    since: Callable[[str], str]
    parts: Mapping[str, Callable[[str], str]]
    counts: Mapping[str, Callable[[int, str], str]]
    snoozed: Callable[[int], str]
    coming_up: Callable[[int], str]
    before_the_mail: str
    begin: str

    asks: Mapping[str, str]
    again_on: Callable[[str], str]
    ways: Mapping[str, str]
    made: Callable[[str], str]
    moved: Callable[[int], str]
    put_off: Callable[[int], str]
    nudged: Callable[[int], str]
    felt: str
    felt_noted: str
    lesson_pinned: str
    pinned: str

    feelings_ask: str
    feelings_label: str
    lesson_ask: str
    lesson_label: str
    lesson_empty: str

    done: str
    accounted: Callable[[int, int, int, int, int], str]
    stays: str
    more_since: Callable[[int], str]
    own_lesson: str
    habit: str
    passes: str
    write_one: str
    back: str
    nothing: str
    nothing_printed: str

    offer: Callable[[int], str]
    offer_again: Callable[[int], str]

    help: CommandTexts
    plain: str
