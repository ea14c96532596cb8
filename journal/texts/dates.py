"""What the program says about days, times and quick lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTexts:
    """Names of days, distances between them, and why a typed date is not accepted.

    Weekdays are counted from Monday as 0, months from January as 1, distances in days.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day_name: Callable[[date], str]
    day_name_with_year: Callable[[date], str]
    long_day: Callable[[date], str]
    away: Callable[[int], str]
    already_past: Callable[[str], str]
    in_week: Callable[[int], str]
    weekend: Callable[[int], str]
    lateness: Callable[[int], str]

    no_date: str
    undated: str
    before_talk: str
    theirs: str
    under_pressure: str

    nothing: str
    unknown: Callable[[str], str]
    vague: Callable[[str], str]
    which_day: Callable[[str], str]
    two_readings: Callable[[str, tuple[str, ...]], str]
    no_such_day: Callable[[int], str]
    month_too_short: Callable[[int, int, int | None], str]
    no_such_month: Callable[[int], str]
    no_such_time: Callable[[str], str]
    no_such_week: Callable[[int, int], str]
    other_weekday: Callable[[date, int], str]
    too_far: str
    no_text: str
