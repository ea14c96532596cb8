"""What is said about the settings file: opening it, and looking whether it can be used."""

from __future__ import annotations

from collections.abc import Callable

from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsTexts:
    """The words of `settings`. Every function is given the path of the file, and after it what else it says."""

    settings: CommandTexts
    check_option: str
    example_option: str
    made: Callable[[str], str]
    not_made: Callable[[str], str]
    no_editor: Callable[[str], str]
    editor_failed: Callable[[str, str], str]
    """The path, and the editor as it was called."""
    right: Callable[[str], str]
    none_yet: str
