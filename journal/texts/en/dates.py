"""Days, times and quick lines in English."""

from __future__ import annotations

from datetime import date
from typing import Final

from journal.texts.dates import DateTexts
from journal.texts.en.due import DUE, away

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _day_name(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}"


def _long_day(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]}"


def _two_readings(said: str, choices: tuple[str, ...]) -> str:
    return f'"{said}" can be read two ways. Write {" or ".join(choices)}.'


def _month_too_short(number: int, month: int, year: int | None) -> str:
    name = _MONTHS[month - 1]
    if month == 2:
        return f"February {year} has only 28 days." if number == 29 and year else "February has no more than 29 days."
    return f"{name} has only 30 days."


def _other_weekday(day: date, said: int) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} is a {_WEEKDAYS[day.weekday()]}, not a {_WEEKDAYS[said]}."


DATES: Final = DateTexts(
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    day_name=_day_name,
    day_name_with_year=lambda day: f"{_day_name(day)} {day.year}",
    long_day=_long_day,
    away=away,
    already_past=lambda away: f"{away}: already past",
    in_week=lambda week: f"week {week}",
    weekend=lambda weekday: f"a {_WEEKDAYS[weekday]}",
    lateness=DUE.lateness,
    no_date="no date, comes back tomorrow",
    undated="undated on purpose, comes back tomorrow",
    before_talk=DUE.before_talk,
    theirs="theirs",
    under_pressure="made under pressure",
    nothing="A day is missing. Try fri, 24.12., 3d or tomorrow 14:00.",
    unknown=lambda said: f'I know no date "{said}". Try fri, 24.12., 3d or tomorrow 14:00.',
    vague=lambda said: f'"{said}" is not exact enough. Try fri, 24.12., 3d or tomorrow 14:00.',
    which_day=lambda clock: f"Which day at {clock}? Write fri {clock} or today {clock}.",
    two_readings=_two_readings,
    no_such_day=lambda number: f"No month has a day {number}.",
    month_too_short=_month_too_short,
    no_such_month=lambda number: f"There is no month {number}.",
    no_such_time=lambda said: f'There is no such time as in "{said}". Write it as 9:30, 14:00 or 2pm.',
    no_such_week=lambda week, year: f"The year {year} has no week {week}.",
    other_weekday=_other_weekday,
    too_far="That is more than ten years away. Check the year.",
    no_text="What was promised? Write it before the date.",
)
