"""What the commands that act on a promise say besides the act itself: their help, and what cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class ActCommandTexts:
    """`help` is by the name of the command."""

    help: Mapping[str, CommandTexts]
    code_word: str
    """What stands for the short code of a promise."""
    name_word: str
    on: str
    asked_by: str
    not_agreed: str
    reason: str
    how: str
    told: str
    who: str
    line: str

    is_a_talk: Callable[[str], str]
    """For a code that names a talk."""
    day_only: str
    """For a time of day where only a day counts."""
