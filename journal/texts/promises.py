"""What the pages of promises and the questions about one say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseTexts:
    """`asks` holds the heading of the question an action asks, `menu` what it is called in a menu, by action."""

    title: str
    asks: Mapping[str, str]
    menu: Mapping[str, str]
    states: Mapping[str, str]
    marks: Mapping[str, str]
    new_due: str
    new_due_placeholder: str
    until: str
    until_placeholder: str
    asked_by: str
    sides: Mapping[str, str]
    agreed: str
    agreed_beside: str
    told: str
    told_beside: str
    reason: str
    how: str
    line: str
    missing: str
    rest: str
    rest_due: str
    to: str
    text: str
    due: str
    whose: str
    client: str
    moved_often: str
    done_undo: Callable[[str], str]
    again: str
    mine: str
    theirs: str
    both: str
    open_ones: str
    settled_ones: str
    all_ones: str
    every_client: str
    only_client: Callable[[str], str]
    none_here: str
    filter_title: str
    made: Callable[[str], str]
    made_in: Callable[[str], str]
    history: str
    counts: Callable[[int, int, int, int, int], str]
    promises: Callable[[int], str]
    # loose ends that are no promises
    mail_sent: str
    mail_not_needed: str
    close_without: str
    really_none: str
    no_second_talk: str
    write_it_down: str
    cancelled: str
    avoided: str
    decided: str
    discard_draft: str
    settled: Callable[[str], str]
