"""What the briefing says, on the screen, on stdout and in the part that may be shared."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass
from journal.reliability import Reliability
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingTexts:
    """Headings, labels and the sentences between them. Days are given as they are shown; labels fit 14 cells.

    `venues` and `addresses` are by the ids the journal stores.
    """

    i_owe: str
    they_owe: str
    delivered: str
    this_talk: str
    what_works: str
    limits: str
    people: str
    agreed: str
    last_talks: str
    place: str

    nothing: str
    more: Callable[[int], str]
    show_all: str
    last_time: str
    never_talked: str
    asked_again: Callable[[str], str]
    goal_reached: Callable[[int], str]
    addresses: Mapping[str, str]

    moved: Callable[[int, int], str]
    """How often it was moved, and how often of that without telling."""
    snoozed: Callable[[int], str]
    handed_to: Callable[[str], str]
    age: Callable[[int], str]
    nudged: Callable[[int, str], str]
    """How often they were asked again, and on which day the last time."""
    since: Callable[[str], str]
    ask_happy: str

    goal: str
    core_sentence: str
    question: str
    if_then: str
    avoid: str
    red_line: str
    by: Callable[[str, str], str]
    if_then_said: Callable[[str, str], str]
    """Both halves in one sentence, whether or not they were written with their if and then."""
    nothing_planned: str
    nothing_prepared: str
    press_p: str

    lesson: str
    went_well: str
    went_well_on: Callable[[str, str], str]
    care: str
    limit_touched: Callable[[str, str], str]
    raise_it: str
    positive: str
    note: str
    need: str
    to_raise: str
    kept_by_me: Callable[[Reliability], str]
    kept_by_them: Callable[[Reliability], str]

    scope: str
    contract: str
    ends: str
    notice: str
    when: str
    where: str
    who_else: str
    reachable: str
    venues: Mapping[str, str]

    shared_title: Callable[[str, str], str]
    """The client, and the day of it."""
    shared_mine: str
    shared_theirs: str
    shared_delivered: str
    shared_next: str
    shared_nothing: str
    copied: str

    help: CommandTexts
    plain: str
    share: str
    which_client: Callable[[str], str]
    choose: str
