"""What is said at the end of the day: what helps, two hard talks in a row, writing it off, and how feelings went."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingTexts:
    """`needs` are keyed by the ids the journal stores, in the order they are offered."""

    need_question: str
    needs: Mapping[str, str]
    need_own: str
    need_own_label: str
    need_own_about: str
    need_own_placeholder: str
    need_helped: Callable[[int], str]
    need_taken: Callable[[str], str]
    need_last: Callable[[str, str], str]
    """What was needed last time, and on which day: asks whether it helped."""
    yes: str
    no: str
    helped_before: Callable[[str], str]
    # two hard talks in a row
    in_a_row: Callable[[str, str, str, str, int], str]
    """Day, time and topic of the first talk, time of the second, minutes between them (0 or less: none)."""
    cool_down: str
    several_today: Callable[[int], str]
    behind: Callable[[str, str, int], str]
    """For BEFORE: the time and the topic of the other talk, minutes between them."""
    quiet_until: Callable[[str], str]
    # writing it off
    vent: str
    vent_about: str
    vent_feeling: str
    vent_placeholder: str
    vent_left: Callable[[int, int], str]
    """Minutes and seconds."""
    vent_over: str
    vent_after: str
    burnt: str
    vent_leave: str
    vent_burn: str
    vent_stay: str
    vent_done: Callable[[str], str]
    # before, after, next morning
    path: str
    morning: str
    theirs: str
    points: tuple[str, str, str]
