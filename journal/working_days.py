"""Working days: Monday to Friday, without the person's own away dates. Light, as journal/lateness.py tells why."""

from __future__ import annotations

from datetime import date, timedelta

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

SATURDAY = 5


def is_working_day(day: date, away: AbstractSet[date] = frozenset()) -> bool:
    """Whether the person works on that day."""
    return day.weekday() < SATURDAY and day not in away


def working_days_after(day: date, count: int, away: AbstractSet[date] = frozenset()) -> date:
    """The `count`-th working day after `day`, itself not counted; `day` when `count` is 0."""
    found = day
    left = count
    while left > 0:
        found += timedelta(days=1)
        left -= is_working_day(found, away)
    return found
