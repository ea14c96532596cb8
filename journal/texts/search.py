"""What the search says, on the page and on the command line, and the filter of the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.conversations import Status
from journal.found import Source
from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchTexts:
    """The words of the search; `sources` says in at most 22 cells where something stands."""

    help: CommandTexts
    title: str
    placeholder: str
    how: str
    """What can be looked for, when nothing has been typed yet."""
    examples: tuple[tuple[str, str], ...]
    """Filters as they are typed, and what each finds."""
    too_short: str
    looking: str

    found: Callable[[int, int, bool], str]
    """How many texts with how many clients, and whether there are more."""
    nothing: str
    nothing_narrowed: str
    """Nothing was found, and filters were set."""
    nobody: str
    more: str
    unclear: Callable[[str], str]
    """A filter that was not understood, as it was typed."""
    shortened: str

    with_client: Callable[[str], str]
    from_day: Callable[[str], str]
    until_day: Callable[[str], str]
    felt: Callable[[str], str]
    or_word: str
    open_only: str

    sources: Mapping[Source, str]
    their_promise: str
    without_client: str
    in_talk: Callable[[str, str], str]
    """The topic of the talk something stands in, and its day."""
    no_talk: str

    # the filter of the history
    filter_title: str
    by_client: str
    by_status: str
    by_year: str
    everything: str
    statuses: Mapping[Status, str]
    which_status: str
    which_year: str
    which_client: str
    name_placeholder: str
    unknown_client: Callable[[str], str]
    none_here: str
