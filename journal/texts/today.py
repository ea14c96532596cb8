"""What Today and its side pane say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How things stand, as counts: the calm sentence is made of these."""

    drafts: int = 0
    overdue: int = 0
    due_today: int = 0
    mails: int = 0
    reflections: int = 0
    they_are_late: int = 0
    did_it_happen: int = 0
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayTexts:
    """`lanes` holds the heading of each lane by its id; `part_of_day` takes the hour, 0 to 23."""

    lanes: Mapping[str, str]
    part_of_day: Callable[[int], str]
    calm: Callable[[Standing], str]
    nothing: str
    first_time: str
    snoozed: Callable[[int], str]
    draft_before: str
    draft_after: str
    nameless: str
    before_talk: str
    now: str
    undated: str
    last_night: str
    mail_owed: str
    mail_of: Callable[[str], str]
    second_talk: Callable[[str], str]
    none_promised: Callable[[str], str]
    contract: Callable[[str], str]
    quiet: str
    suggestions: Mapping[str, str]
    you_owe: str
    they_owe: str
    nothing_owed: str
    last_time: str
    what_worked: str
    your_limit: str
    touched: Callable[[int, int], str]
    never_talked: str
    conversations: Callable[[int], str]
    under_pressure: str
    more: Callable[[int], str]
    deleted: Callable[[str], str]
    brought_back: Callable[[str], str]
    nothing_to_undo: str
    discarded: str
    not_readable: Callable[[str], str]
