"""What is said when a client is forgotten for good."""

from __future__ import annotations

from collections.abc import Callable

from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgettingTexts:
    """The words of `forget`."""

    help: CommandTexts
    yes: str
    backups: str
    holds: Callable[[str, int, int, int, int], str]
    """The client; their conversations, promises, lessons and drafts."""
    copies: Callable[[int], str]
    """How many copies hold the client too."""
    copies_go: Callable[[int], str]
    for_good: str
    really: Callable[[str], str]
    needs_yes: str
    left: str
    forgotten: Callable[[str], str]
    mentioned: Callable[[int, str], str]
    """How many texts about others name the client, and the name."""
    copies_stay: Callable[[int], str]
    copies_gone: Callable[[int], str]
    not_scrubbed: str
    look_also: Callable[[str], str]
    """The names of files beside the journal."""
