"""Days, times and quick lines in German."""

from __future__ import annotations

from datetime import date
from typing import Final

from journal.texts.dates import DateTexts
from journal.texts.de.due import DUE, away

_WEEKDAYS: Final = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS: Final = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_SHORT_MONTHS: Final = ("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez")


def _day_name(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()][:2]} {day.day}. {_SHORT_MONTHS[day.month - 1]}"


def _long_day(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}, {day.day}. {_MONTHS[day.month - 1]}"


def _two_readings(said: str, choices: tuple[str, ...]) -> str:
    return f"„{said}“ kann zweierlei heißen. Schreib {' oder '.join(choices)}."


def _month_too_short(number: int, month: int, year: int | None) -> str:
    if month == 2:
        return f"Der Februar {year} hat nur 28 Tage." if number == 29 and year else "Der Februar hat höchstens 29 Tage."
    return f"Der {_MONTHS[month - 1]} hat nur 30 Tage."


def _other_weekday(day: date, said: int) -> str:
    named = f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"
    return f"Der {named} ist ein {_WEEKDAYS[day.weekday()]}, kein {_WEEKDAYS[said]}."


DATES: Final = DateTexts(
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    day_name=_day_name,
    day_name_with_year=lambda day: f"{_day_name(day)} {day.year}",
    long_day=_long_day,
    away=away,
    already_past=lambda away: f"{away}: schon vorbei",
    in_week=lambda week: f"KW {week}",
    weekend=lambda weekday: f"ein {_WEEKDAYS[weekday]}",
    lateness=DUE.lateness,
    no_date="ohne Termin, kommt morgen wieder",
    undated="bewusst ohne Termin, kommt morgen wieder",
    before_talk=DUE.before_talk,
    theirs="von ihnen",
    under_pressure="unter Druck zugesagt",
    nothing="Da fehlt der Tag. Versuch es mit fr, 24.12., 3d oder morgen 14:00.",
    unknown=lambda said: f"„{said}“ kenne ich nicht als Datum. Versuch es mit fr, 24.12., 3d oder morgen 14:00.",
    vague=lambda said: f"„{said}“ ist mir zu ungenau. Versuch es mit fr, 24.12., 3d oder morgen 14:00.",
    which_day=lambda clock: f"An welchem Tag um {clock}? Schreib fr {clock} oder heute {clock}.",
    two_readings=_two_readings,
    no_such_day=lambda number: f"Einen {number}. gibt es in keinem Monat.",
    month_too_short=_month_too_short,
    no_such_month=lambda number: f"Einen {number}. Monat gibt es nicht.",
    no_such_time=lambda said: (
        f"In „{said}“ steht eine Uhrzeit, die es nicht gibt. Schreib sie so: 9:30, 14:00 oder 14 Uhr."
    ),
    no_such_week=lambda week, year: f"Das Jahr {year} hat keine KW {week}.",
    other_weekday=_other_weekday,
    too_far="Das ist mehr als zehn Jahre weg. Stimmt das Jahr?",
    no_text="Was ist zugesagt? Schreib es vor das Datum.",
)
