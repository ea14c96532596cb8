"""What the summary that names nobody says."""

from __future__ import annotations

from collections.abc import Callable

from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryTexts:
    """Counts in words. A client is said in the words of hiding names."""

    help: CommandTexts
    client: str
    title: Callable[[str, str], str]
    """The period, and the day as of which it is told."""
    left_out: str
    together: str
    talks: Callable[[str, int], str]
    """Whose, and how many talks were held."""
    open_now: Callable[[str, int, int], str]
    """Whose promises, how many are open, how many of those overdue."""
    ended: Callable[[str, int], str]
    """Whose promises, and how many ended: too few to say how."""
    nothing: str
