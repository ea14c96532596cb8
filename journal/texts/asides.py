"""What is said in passing where it helps: under the field one is in, over a question, under the list on Today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideTexts:
    """Sentences of at most 110 cells. What prompts say of themselves stands with the prompts.

    `before`, `after` and `profile` are keyed by the names of the fields, `acts` by the action, `loose_ends` by what is
    the matter; those of `loose_ends` have 76 cells.
    """

    before: Mapping[str, str]
    after: Mapping[str, str]
    profile: Mapping[str, str]
    acts: Mapping[str, str]
    limit: str
    loose_ends: Mapping[str, str]
    further: Callable[[str], str]
    """What else the drawer can ask, the labels already in a row."""
    together_since: Callable[[date], str]
