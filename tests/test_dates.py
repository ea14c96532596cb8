"""The rules of typed dates, for any day and any text."""

from __future__ import annotations

import subprocess
import sys
import time as stopwatch
from calendar import isleap
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal.date_calendar import Reason
from journal.dates import DateRules, Refused, Understood, read_day, read_moment

ROOT = Path(__file__).parents[1]
RULES = DateRules()
WEDNESDAY = date(2026, 11, 18)
# Far enough from both ends of the calendar for every rule to have room; the ends themselves are tested apart.
DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))
ANY_TEXT = st.text(alphabet=st.characters(), max_size=120)
WORDS = """
    today heute morgen tomorrow next nächsten last letzten this in vor ago am um at bis by of der the end ende week
    woche kw month monat day tage wochen fri freitag so monday dec dezember mai 24th 24. 24.12. 24.12 3/4 12/2026
    2026-12-01 2026-w48 14:00 3:30 uhr pm am noon a eine acht 3 14 49 53 2027 999999 d w m y weekend eom eow from now
    after before morgens , . ! @
"""
PHRASES = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=7).map(" ".join)
WEEKDAYS = (
    ("monday", "Montag"),
    ("tuesday", "Dienstag"),
    ("wednesday", "Mittwoch"),
    ("thursday", "Donnerstag"),
    ("friday", "Freitag"),
    ("saturday", "Samstag"),
    ("sunday", "Sonntag"),
)
NUMBERS = {
    1: ("one", "einem"),
    2: ("two", "zwei"),
    3: ("three", "drei"),
    4: ("four", "vier"),
    5: ("five", "fünf"),
    6: ("six", "sechs"),
    7: ("seven", "sieben"),
    9: ("nine", "neun"),
    10: ("ten", "zehn"),
    11: ("eleven", "elf"),
    12: ("twelve", "zwölf"),
}


def understood(phrase: str, on: date, rules: DateRules = RULES) -> Understood:
    read = read_day(phrase, on=on, rules=rules)
    assert isinstance(read, Understood), (phrase, read)
    return read


def refused(phrase: str, on: date = WEDNESDAY, rules: DateRules = RULES) -> Refused:
    read = read_day(phrase, on=on, rules=rules)
    assert isinstance(read, Refused), (phrase, read)
    return read


# For every text


@given(ANY_TEXT | PHRASES, st.dates())
@example("\x00", WEDNESDAY)
@example("\ud800", WEDNESDAY)
@example("fri\u200bday", WEDNESDAY)
@example("\u202e.21.42", WEDNESDAY)
@example("yesterday", date.min)
@example("last week friday", date.min)
@example("tomorrow", date.max)
@example("end of next month", date.max)
@example("1.1.", date.max)
@example("29.2.", date.max)
@example("KW 1", date.max)
@example("end of january", date.max)
@example("3/4", date(9999, 12, 1))
def test_any_text_on_any_day_is_understood_or_refused_and_nothing_else(text: str, on: date) -> None:
    for rules in (RULES, DateRules(date_order="dmy", week_ends=6), DateRules(date_order="mdy", week_ends=0)):
        for read in (read_day(text, on=on, rules=rules), read_moment(text, on=on, rules=rules)):
            if isinstance(read, Understood):
                assert read.past == (read.day < on)
                assert abs(read.day.year - on.year) <= 10
            else:
                assert read.said == text.strip()


@given(PHRASES, DAYS)
def test_what_a_refusal_offers_can_be_typed(phrase: str, on: date) -> None:
    read = read_day(phrase, on=on, rules=RULES)
    if isinstance(read, Refused):
        assert (read.reason == Reason.TWO_READINGS) == (len(read.why.choices) > 1)
        for choice in read.why.choices:
            typed = f"{choice:%H:%M}" if isinstance(choice, time) else str(choice)
            assert isinstance(read_moment(typed, on=on, rules=RULES), Understood)


@pytest.mark.parametrize(
    "text", ["1" * 1_000_000, "in " * 400_000, "24." * 400_000, " " * 2_000_000 + "x", "ä" * 500_000]
)
def test_enormous_text_is_refused_at_once(text: str) -> None:
    began = stopwatch.perf_counter()
    refused(text)
    assert stopwatch.perf_counter() - began < 2


def test_nothing_typed_is_refused() -> None:
    assert refused("").reason == refused(" \t\n ").reason == Reason.NOTHING


@given(DAYS, st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９"]))
def test_digits_of_other_scripts_are_refused(on: date, digits: str) -> None:
    typed = on.isoformat().translate(str.maketrans("0123456789", digits))
    assert isinstance(read_day(typed, on=on, rules=RULES), Understood) == typed.isascii()


# Dates in full


@given(DAYS, st.integers(-3600, 3600))
def test_a_date_in_full_is_that_date(on: date, away: int) -> None:
    day = on + timedelta(days=away)
    typed = [
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%Y%m%d}",
        f"{day:%Y/%m/%d}",
    ]
    year, week, weekday = day.isocalendar()
    typed += [f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}", f"{year:04}-W{week:02}-{weekday}"]
    if day.year >= 2000 and day.year < 2100:
        typed.append(f"{day:%d.%m.%y}")
    for phrase in typed:
        if abs(day.year - on.year) <= 10:
            read = understood(phrase, on)
            assert (read.day, read.past) == (day, day < on)


@given(DAYS, st.integers(0, 364))
def test_a_date_without_its_year_is_the_next_one_and_today_is_today(on: date, away: int) -> None:
    day = on + timedelta(days=away)
    read = understood(f"{day.day}.{day.month}.", on)
    assert (read.day.day, read.day.month) == (day.day, day.month)
    assert read.day == day
    assert understood(f"{day:%d %b}", on).day == day


@given(DAYS)
def test_the_29th_of_february_without_its_year_is_that_of_the_next_leap_year(on: date) -> None:
    day = understood("29.2.", on).day
    assert (day.day, day.month) == (29, 2)
    assert day >= on
    assert not any(isleap(year) and on <= date(year, 2, 29) < day for year in range(on.year, day.year))


@given(DAYS, st.integers(0, 99), st.integers(0, 99), st.integers(1990, 2150))
def test_only_dates_of_the_calendar_are_understood(on: date, day: int, month: int, year: int) -> None:
    read = read_day(f"{day}.{month}.{year}", on=on, rules=RULES)
    try:
        exists = abs(date(year, month, day).year - on.year) <= 10
    except ValueError:
        exists = False
    assert isinstance(read, Understood) == exists


@given(DAYS, st.integers(0, 3000))
def test_a_weekday_beside_a_date_must_be_its_own(on: date, away: int) -> None:
    day = on + timedelta(days=away)
    for number, names in enumerate(WEEKDAYS):
        for name in names:
            read = read_day(f"{name}, {day:%d.%m.%Y}", on=on, rules=RULES)
            if number == day.weekday():
                assert isinstance(read, Understood)
            else:
                assert isinstance(read, Refused)
                assert (read.reason, read.why.day, read.why.number) == (Reason.OTHER_WEEKDAY, day, number)


# Slashes


@given(DAYS, st.integers(1, 12), st.integers(1, 12))
def test_slashes_follow_the_setting_and_are_refused_without_it_when_they_read_both_ways(
    on: date, first: int, second: int
) -> None:
    typed = f"{first}/{second}"
    day_first, month_first = DateRules(date_order="dmy"), DateRules(date_order="mdy")
    assert understood(typed, on, day_first).day == understood(f"{first}.{second}.", on).day
    assert understood(typed, on, month_first).day == understood(f"{second}.{first}.", on).day
    assert isinstance(read_day(typed, on=on, rules=RULES), Refused) == (first != second)


@given(DAYS, st.integers(13, 28), st.integers(1, 12))
def test_slashes_that_read_only_one_way_need_no_setting_but_never_override_it(on: date, day: int, month: int) -> None:
    expected = understood(f"{day}.{month}.", on).day
    assert understood(f"{day}/{month}", on).day == understood(f"{month}/{day}", on).day == expected
    assert refused(f"{month}/{day}", on, DateRules(date_order="dmy")).reason == Reason.NO_SUCH_MONTH
    assert refused(f"{day}/{month}", on, DateRules(date_order="mdy")).reason == Reason.NO_SUCH_MONTH


@given(DAYS, st.sampled_from(["dmy", "mdy", None]))
def test_dots_are_day_and_month_whatever_the_setting(on: date, order: str | None) -> None:
    rules = DateRules(date_order="mdy" if order == "mdy" else "dmy" if order == "dmy" else None)
    day = understood("5.3.", on, rules).day
    assert (day.day, day.month) == (5, 3)


# Weekdays and weeks


@given(DAYS, st.integers(0, 6))
def test_a_bare_weekday_is_the_next_such_day_after_today(on: date, number: int) -> None:
    for name in WEEKDAYS[number]:
        day = understood(name, on).day
        assert day.weekday() == number
        assert 1 <= (day - on).days <= 7


@given(DAYS, st.integers(0, 6))
def test_next_weekday_is_in_the_next_iso_week_and_names_it(on: date, number: int) -> None:
    english, german = WEEKDAYS[number]
    monday = on - timedelta(days=on.weekday()) + timedelta(days=7)
    for phrase in (f"next {english}", f"nächsten {german}", f"{german} nächster Woche", f"next week {english}"):
        read = understood(phrase, on)
        assert read.day == monday + timedelta(days=number)
        assert read.week == monday.isocalendar().week


@given(DAYS, st.integers(0, 6))
def test_this_weekday_is_only_understood_while_it_lies_ahead_in_this_week(on: date, number: int) -> None:
    day = on - timedelta(days=on.weekday()) + timedelta(days=number)
    read = read_day(f"this {WEEKDAYS[number][0]}", on=on, rules=RULES)
    assert isinstance(read, Understood) == (day > on)
    assert not isinstance(read, Understood) or read.day == day


@given(DAYS)
def test_next_week_is_its_monday(on: date) -> None:
    for phrase in ("next week", "nächste Woche"):
        day = understood(phrase, on).day
        assert day.weekday() == 0
        assert 1 <= (day - on).days <= 7


@given(DAYS, st.integers(1, 52))
def test_a_week_by_its_number_is_its_friday_and_never_past(on: date, week: int) -> None:
    read = read_day(f"KW {week}", on=on, rules=RULES)
    if isinstance(read, Refused):
        assert (on.isocalendar().week, on.weekday() > 4) == (week, True)
        assert read.reason == Reason.TWO_READINGS
    else:
        assert read.day.isocalendar()[1:] == (week, 5)
        assert read.week == week
        assert 0 <= (read.day - on).days <= 371


@given(DAYS)
def test_week_53_is_refused_in_years_that_have_none(on: date) -> None:
    year = on.year
    has_53 = date(year, 12, 28).isocalendar().week == 53
    assert isinstance(read_day(f"KW 53 {year}", on=on, rules=RULES), Understood) == has_53
    assert refused(f"KW 54 {year}", on).reason == Reason.NO_SUCH_WEEK


@given(DAYS, st.integers(0, 6))
def test_the_end_of_the_week_follows_the_setting_and_is_never_past(on: date, ends: int) -> None:
    for phrase in ("end of week", "Ende der Woche", "eow"):
        day = understood(phrase, on, DateRules(week_ends=ends)).day
        assert day.weekday() == ends
        assert 0 <= (day - on).days <= 6
    later = understood("Ende nächster Woche", on, DateRules(week_ends=ends)).day
    assert later.weekday() == ends
    assert later.isocalendar()[:2] == (on + timedelta(days=7)).isocalendar()[:2]


# Counting


@given(DAYS, st.integers(0, 3000))
def test_in_n_days_is_n_days_on(on: date, days: int) -> None:
    for phrase in (f"in {days} days", f"in {days} Tagen", f"{days}d"):
        assert understood(phrase, on).day == on + timedelta(days=days)


@given(DAYS, st.integers(0, 400))
def test_in_n_weeks_is_n_times_seven_days_on(on: date, weeks: int) -> None:
    for phrase in (f"in {weeks} weeks", f"in {weeks} Wochen", f"{weeks}w"):
        assert understood(phrase, on).day == on + timedelta(days=7 * weeks)


@given(DAYS, st.sampled_from(sorted(NUMBERS)))
def test_number_words_count_like_digits(on: date, number: int) -> None:
    english, german = NUMBERS[number]
    expected = on + timedelta(days=number)
    assert understood(f"in {english} days", on).day == understood(f"in {german} Tagen", on).day == expected


@given(DAYS, st.integers(1, 12))
def test_months_keep_the_day_or_end_with_the_shorter_month(on: date, months: int) -> None:
    day = understood(f"{months}m", on).day
    assert (day.year * 12 + day.month) - (on.year * 12 + on.month) == months
    assert day.day == on.day or (day.day < on.day and (day + timedelta(days=1)).day == 1)


@given(DAYS)
def test_the_end_of_the_month_is_its_last_day(on: date) -> None:
    day = understood("Monatsende", on).day
    assert (day.year, day.month) == (on.year, on.month)
    assert (day + timedelta(days=1)).day == 1
    following = understood("end of next month", on).day
    assert (following - day).days in (28, 29, 30, 31)
    assert (following + timedelta(days=1)).day == 1


# Times


@given(DAYS, st.times())
def test_a_time_in_four_digits_is_that_time(on: date, at: time) -> None:
    at = at.replace(second=0, microsecond=0)
    for phrase in (
        f"tomorrow {at:%H:%M}",
        f"morgen um {at:%H:%M} Uhr",
        f"{at:%H:%M} tomorrow",
        f"tomorrow at {at:%H:%M}",
    ):
        read = understood(phrase, on)
        assert (read.day, read.time) == (on + timedelta(days=1), at)
    moment = read_moment(f"{at:%H:%M}", on=on, rules=RULES)
    assert moment == Understood(day=on, time=at)
    assert refused(f"{at:%H:%M}", on).why.clock == at


@given(st.integers(1, 12), st.sampled_from(["am", "pm", " am", " pm", " a.m.", " p.m."]))
def test_am_and_pm_say_which_half_of_the_day(hour: int, half: str) -> None:
    read = read_day(f"fri {hour}:30{half}", on=WEDNESDAY, rules=RULES)
    assert isinstance(read, Understood)
    assert read.time == time(hour % 12 + (12 if "p" in half else 0), 30)


@given(st.integers(1, 6), st.integers(0, 59))
def test_an_early_hour_of_one_digit_may_be_either_half_of_the_day_and_is_refused(hour: int, minute: int) -> None:
    read = refused(f"fri {hour}:{minute:02}")
    assert read.why.choices == (time(hour, minute), time(hour + 12, minute))


@given(st.integers(0, 99), st.integers(0, 99))
def test_only_times_of_the_clock_are_understood(hour: int, minute: int) -> None:
    read = read_day(f"fri {hour:02}:{minute:02}", on=WEDNESDAY, rules=RULES)
    assert isinstance(read, Understood) == (hour < 24 and minute < 60)


def test_white_space_of_any_kind_and_decomposed_umlauts_make_no_difference() -> None:
    assert understood("\u00a0next\u2003friday\t", WEDNESDAY).day == date(2026, 11, 27)
    assert understood("u\u0308bermorgen", WEDNESDAY).day == date(2026, 11, 20)


def test_reading_a_date_loads_nothing_but_the_standard_library() -> None:
    code = (
        "import sys, journal.dates, journal.quicklines, journal.dates_said\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & "
        "{'pendulum', 'sqlite3', 'sqlite_utils', 'rich', 'textual', 'click', 'dateutil'}))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout.strip() == "[]"
