"""What the page of insights and `insights` say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class InsightTexts:
    """Sentences that count. An average is given as a number, or as None where there are too few for one.

    None of them says why; `by` are the headings by the values of `By`, `times` by those of `TimeOfDay`.
    """

    help: CommandTexts
    json: str
    client: str
    since: str
    until: str
    period: str
    period_word: str
    both: str
    """For a period given together with days of its own."""
    backwards: str
    """For days of which the first lies behind the last."""

    empty: str
    empty_plain: str
    """The same where there are no keys."""
    empty_here: str
    reading: str
    which_client: str
    only_client: str
    every_client: str
    talks: Callable[[int], str]
    last_months: Callable[[int], str]
    all_time: str
    between: Callable[[date | None, date | None], str]
    part: Callable[[int, int, int], str]
    """A month, a quarter or some years: the year, the first month, how many months."""
    decimal: Callable[[float], str]
    """A number with one decimal."""
    too_few: Callable[[int, int], str]
    """How many there are, and how many more are needed."""
    missing: Callable[[int], str]
    """The same in a column: how many more are needed."""

    dread: str
    easier: Callable[[int, int, float | None], str]
    """In how many, of how many talks, by how much on average."""
    otherwise: Callable[[int, float | None, int], str]
    """How many were harder, by how much on average, and how many just so; empty when none."""
    feared: str
    felt_so: str
    same: str
    each_talk: str
    some_talks: Callable[[int], str]
    """For a stroke that stands for about so many talks."""
    in_hand: Callable[[int, float], str]
    lead: Callable[[int, float], str]
    in_turn: Callable[[int, float, int, float], str]
    """Felt discomfort in the earlier so many talks and in the later so many, each an average."""
    not_held: Callable[[int, int, int], str]
    """How many were moved, cancelled, avoided; at least one of them."""
    from_the_talks: str
    """The heading of the same among what is noted about a client."""
    moved_before: Callable[[int], str]
    """For a planned talk that is about to be moved once more: how often it was moved already."""

    kept: str
    mine: str
    theirs: str
    on_first_date: str
    on_agreed_date: str
    late: str
    ended: str
    four_counts: Callable[[str, int, int, int, int], str]
    """Whose, then the four counts in their order."""

    moments: str
    before: str
    after: str
    morning: str
    fine_lines: Callable[[int], str]
    to_after: Callable[[int, tuple[tuple[int, str], ...]], str]
    """Of how many talks, and each change with its count."""
    to_morning: Callable[[int, tuple[tuple[int, str], ...]], str]
    evenings: str
    evenings_in_turn: Callable[[int, int, str], str]
    """How many earlier and how many later talks, and how the later ones differ."""

    apart: str
    by: Mapping[str, str]
    times: Mapping[str, str]
    count: str
    discomfort: str
    control: str
    goal: str
    nothing_by: str
