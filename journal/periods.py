"""Stretches of time to look back on, and the months, quarters or years they are cut into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from journal.frozen import dataclass

EVERYTHING = "all"
RECENT = (3, 12)
"""How many months the recent periods look back, the present one included."""
_STEPS = (1, 3, 12, 24, 60, 120, 600, 1200, 12000, 120000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from `since` to `until`, both included; None is without end on that side.

    `months` is set for "the last so many months", `year` for a calendar year.
    """

    since: date | None = None
    until: date | None = None
    months: int | None = None
    year: int | None = None

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def last_months(months: int, *, on: date) -> Period:
    """The month of `on` up to that day and the whole months before it, so many in all."""
    year, month = divmod(_ordinal(on) - months + 1, 12)
    since = date(year, month + 1, 1) if year >= 1 else date.min
    return Period(since=since, until=on, months=months)


def calendar_year(year: int) -> Period:
    """A whole year from its first to its last day."""
    return Period(since=date(year, 1, 1), until=date(year, 12, 31), year=year)


def choices(years: Iterable[int], *, on: date) -> tuple[Period, ...]:
    """The periods one can turn to, from the shortest to everything; of the years those that have begun."""
    begun = sorted({year for year in years if year <= on.year}, reverse=True)
    return (*(last_months(months, on=on) for months in RECENT), *map(calendar_year, begun), Period())


def named(word: str, *, on: date) -> Period | None:
    """The period that "12m", "2026" or "all" names; None for any other word."""
    if word == EVERYTHING:
        return Period()
    if found := re.fullmatch(r"([1-9][0-9]{0,2})m", word, re.ASCII):
        return last_months(int(found[1]), on=on)
    if re.fullmatch(r"[0-9]{4}", word, re.ASCII) and int(word) >= 1:
        return calendar_year(int(word))
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """A month, a quarter, a year or several years: so many `months` from the first of `month` (1 to 12) on."""

    year: int
    month: int
    months: int


def buckets(days: Iterable[date], *, period: Period, on: date, most: int = 13) -> tuple[Bucket, ...]:
    """The equal parts the period is cut into, oldest first, at most so many, none of them missing in between.

    Those of the last months or of a year begin with it and reach to its end, but not past `on`; others reach from the
    first of the days to the last. Without days there are none. Raises ValueError for `most` below 2.
    """
    if most < 2:
        raise ValueError(f"{most} parts")
    every = sorted(days)
    if not every:
        return ()
    first, last = _ordinal(every[0]), _ordinal(every[-1])
    if period.since is not None and period.until is not None and (period.months or period.year):
        first = min(first, _ordinal(period.since))
        last = max(last, _ordinal(min(period.until, on)))
    for step in _STEPS:
        begin = first // step
        if last // step - begin < most:
            break
    return tuple(
        Bucket(year=part * step // 12, month=part * step % 12 + 1, months=step)
        for part in range(begin, last // step + 1)
    )


def place(day: date, parts: Sequence[Bucket]) -> int:
    """In which of the parts of `buckets` the day lies, counted from 0; raises ValueError when in none."""
    if not parts:
        raise ValueError("no parts")
    first = parts[0]
    at = (_ordinal(day) - (first.year * 12 + first.month - 1)) // first.months
    if not 0 <= at < len(parts):
        raise ValueError(day.isoformat())
    return at


def _ordinal(day: date) -> int:
    return day.year * 12 + day.month - 1
