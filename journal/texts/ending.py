"""What is said when the program had to stop by itself."""

from __future__ import annotations

from collections.abc import Callable

from journal.frozen import dataclass
from journal.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingTexts:
    """Sentences for an end nobody asked for."""

    crashed: Callable[[str | None], str]
    """Where it is noted, if it could be noted."""
    typed_kept: str
    typed_lost: str
    typed_is_in: Callable[[str], str]
    """The file that holds what the journal would not take."""
    saved_is_safe: str


def ending_texts(language: Language) -> EndingTexts:
    """These texts alone, without the other subjects of the language."""
    if language == "de":
        from journal.texts.de.ending import ENDING
    else:
        from journal.texts.en.ending import ENDING
    return ENDING
