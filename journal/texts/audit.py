"""What `audit` says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditTexts:
    """The words of `audit`; `kinds` is by the value of the kind of loose end."""

    help: CommandTexts
    on: str
    json: str

    kinds: Mapping[str, str]
    their_promise: str
    reflection: str
    """For a talk that was held and waits for its reflection."""
    unnamed: str
    """For a draft without a topic."""
    now: str
    never: str
    """Where the next date should stand and there is none."""
    total: Callable[[int, int], str]
    """How many things are open, and how many of them come back on no date."""
