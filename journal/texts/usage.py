"""What is said when a command is typed wrongly."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journal.frozen import dataclass
from journal.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageTexts:
    """One sentence for each way to type a command wrongly. Options are named as typed, with their dashes."""

    no_such_command: Callable[[str, Sequence[str]], str]
    """The name typed, and the names it comes close to."""
    no_such_option: Callable[[str, Sequence[str]], str]
    needs_value: Callable[[str], str]
    takes_no_value: Callable[[str], str]
    wrong_value: Callable[[str, str, Sequence[str]], str]
    """The option, what was typed, and what it may be."""
    missing: Callable[[str], str]
    extra_words: Callable[[Sequence[str]], str]
    before_the_command: Callable[[str, str], str]
    """An option that stands before the command, and the command it was typed after."""
    wrong: str
    """For the rare ways that have no sentence of their own."""
    try_help: Callable[[str], str]


def usage_texts(language: Language) -> UsageTexts:
    """These texts alone, without the other subjects of the language."""
    if language == "de":
        from journal.texts.de.usage import USAGE
    else:
        from journal.texts.en.usage import USAGE
    return USAGE
