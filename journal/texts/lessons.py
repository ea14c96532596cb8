"""What is said where lessons are pinned, listed and let go."""

from __future__ import annotations

from collections.abc import Callable

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonTexts:
    """`for_client` takes the client's name; `helped` and `count` how many."""

    title: str
    count: Callable[[int], str]
    empty: str
    pin_question: str
    write_own: str
    own_label: str
    own_about: str
    own_placeholder: str
    whom_question: Callable[[str], str]
    for_client: Callable[[str], str]
    for_all: str
    pinned: str
    unpinned: str
    unpin: str
    helped: str
    helped_times: Callable[[int], str]
    marked: str
    new: str
    beside: str
    """The heading over the lessons beside BEFORE."""
