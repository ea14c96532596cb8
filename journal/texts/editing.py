"""What is said about the person's own editor, and about what a draft held earlier."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.editor import WhyNot
from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EditingTexts:
    """`not_edited` holds a sentence for every reason; it takes the program, its exit status or the folder."""

    only_long: str
    not_here: str
    not_edited: Mapping[WhyNot, Callable[[str], str]]
    kept_as_version: str
    """Said behind another sentence: what the file held is an earlier version now."""
    taken_in: Callable[[str], str]
    """At the next start, with the draft's name."""
    left_beside: Callable[[str], str]
    """The folder in which the editor left files of its own."""
    versions: str
    versions_title: str
    versions_hint: str
    no_versions: str
    version: Callable[[str, int], str]
    """When it was kept, and of how many words it was."""
    same_words: str
    """For a version in which nothing reads otherwise than now."""
    back_again: str
