"""What `due` says; apart from the rest of the command line, so that the quick path loads nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journal.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class DueTexts:
    """The words of `due`."""

    undated: str
    nothing_due: str
    agree_a_date: Callable[[str], str]
    """The topic of the talk that wants a second one."""
    unfinished: Callable[[int], str]


def due_texts(language: Language) -> DueTexts:
    """These texts alone, without the other subjects of the language."""
    if language == "de":
        from journal.texts.de.due import DUE
    else:
        from journal.texts.en.due import DUE
    return DUE
