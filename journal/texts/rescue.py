"""What is said when the journal's file is damaged or gone."""

from __future__ import annotations

from collections.abc import Callable

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueTexts:
    """The words of the page that opens in place of the journal."""

    title: str
    no_copy: str
    restore: str
    save_readable: str
    leave: str
    really: str
    readable_saved: Callable[[int, str], str]
    """How many rows, and where."""
    nothing_readable: Callable[[str], str]
    """The reason, as a sentence."""
