"""The arithmetic under typed dates, and why one may not be accepted."""

from __future__ import annotations

import calendar
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

from journal.frozen import dataclass

FRIDAY: Final = 4
SATURDAY: Final = 5
SUNDAY: Final = 6
YEARS_EITHER_WAY: Final = 10


class Reason(StrEnum):
    """Why a typed date is not accepted. Which values of `Why` come with it stands beside each."""

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    VAGUE = "vague"
    WHICH_DAY = "which_day"  # clock
    TWO_READINGS = "two_readings"  # choices, two or more
    NO_SUCH_DAY = "no_such_day"  # number; month and year where the month is too short
    NO_SUCH_MONTH = "no_such_month"  # number
    NO_SUCH_TIME = "no_such_time"
    NO_SUCH_WEEK = "no_such_week"  # number, year
    OTHER_WEEKDAY = "other_weekday"  # day, and as number the weekday that was said
    TOO_FAR = "too_far"
    NO_TEXT = "no_text"  # quick lines only: a date and nothing that was promised


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A reason and the values its sentence needs.

    `number` is a weekday counted from Monday as 0, or the day, month or week that was typed. `choices` are what can
    be typed instead: days, times, or phrases.
    """

    reason: Reason
    number: int = 0
    day: date | None = None
    month: int | None = None
    year: int | None = None
    clock: time | None = None
    choices: tuple[date | time | str, ...] = ()


class Unclear(Exception):
    """Carries a `Why` out of the grammar; never leaves `journal.dates`."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.reason)
        self.why = why


def later(day: date, days: int) -> date:
    """The day so many days after; negative counts back. Raises Unclear beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise Unclear(Why(reason=Reason.TOO_FAR)) from None


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter.

    The last day, because that is what a month means in contracts, and because it is never too late.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise Unclear(Why(reason=Reason.TOO_FAR))
    return date(year, month + 1, min(day.day, days_in(month + 1, year)))


def days_in(month: int, year: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def month_end(year: int, month: int) -> date:
    """The last day of a month. Raises Unclear for a year beyond the calendar."""
    if not date.min.year <= year <= date.max.year:
        raise Unclear(Why(reason=Reason.TOO_FAR))
    return date(year, month, days_in(month, year))


def exact_day(day: int, month: int, year: int) -> date:
    """A date given in full. Raises Unclear for one the calendar does not have."""
    _possible(day, month)
    if not date.min.year <= year <= date.max.year:
        raise Unclear(Why(reason=Reason.TOO_FAR))
    if day > days_in(month, year):
        raise Unclear(Why(reason=Reason.NO_SUCH_DAY, number=day, month=month, year=year))
    return date(year, month, day)


def next_date(day: int, month: int, on: date) -> date:
    """A date without its year: today where it is today's, else the next one that exists.

    Today's own date means today and not a year from now: a promise that comes back too early does no harm.
    """
    _possible(day, month)
    for year in range(on.year, min(on.year + YEARS_EITHER_WAY, date.max.year) + 1):
        if day <= days_in(month, year) and date(year, month, day) >= on:
            return date(year, month, day)
    raise Unclear(Why(reason=Reason.TOO_FAR))


def next_day_of_month(day: int, on: date) -> date:
    """A day without its month: today or the next one. Refused where the month it falls in is too short for it."""
    _possible(day, 1)
    first = on.replace(day=1) if day >= on.day else months_later(on.replace(day=1), 1)
    return exact_day(day, first.month, first.year)


def _possible(day: int, month: int) -> None:
    if not 1 <= month <= 12:
        raise Unclear(Why(reason=Reason.NO_SUCH_MONTH, number=month))
    if not 1 <= day <= 31:
        raise Unclear(Why(reason=Reason.NO_SUCH_DAY, number=day))
    if day > days_in(month, 2000):
        raise Unclear(Why(reason=Reason.NO_SUCH_DAY, number=day, month=month))


def in_week(on: date, weekday: int, weeks: int) -> date:
    """A weekday of the ISO week so many weeks after the one `on` is in; 0 is this week, -1 the last."""
    return later(on, weekday - on.weekday() + 7 * weeks)


def week_day(week: int, weekday: int, year: int) -> date:
    """A weekday of an ISO week. Raises Unclear where the year has no such week."""
    try:
        return date.fromisocalendar(year, week, weekday + 1)
    except ValueError:
        raise Unclear(Why(reason=Reason.NO_SUCH_WEEK, number=week, year=year)) from None


def next_week_day(week: int, weekday: int, on: date) -> date:
    """A weekday of an ISO week without its year: this year's, or next year's where it is over.

    Refused while the week is still running and its day is over, since the person may mean either.
    """
    year, running, _ = on.isocalendar()
    if not 1 <= week <= 53:
        raise Unclear(Why(reason=Reason.NO_SUCH_WEEK, number=week, year=year))
    if week < running:
        return week_day(week, weekday, year + 1)
    day = week_day(week, weekday, year)
    if day < on:
        raise Unclear(Why(reason=Reason.TWO_READINGS, choices=(day, week_day(week, weekday, year + 1))))
    return day


def after(on: date, weekday: int) -> date:
    """The next such weekday after `on`, never `on` itself."""
    return later(on, (weekday - on.weekday() - 1) % 7 + 1)


def before(on: date, weekday: int) -> date:
    """The last such weekday before `on`, never `on` itself."""
    return later(on, -((on.weekday() - weekday - 1) % 7 + 1))
