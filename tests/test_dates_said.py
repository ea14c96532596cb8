"""How days, distances and refusals are said, in English and in German."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.date_calendar import Reason
from journal.dates import DateRules, Refused, Understood, read_day
from journal.dates_said import day_name, echo, lateness, line_echo, long_day, refusal
from journal.quicklines import read_line
from journal.texts.dates import DateTexts
from journal.texts.de.dates import DATES as GERMAN
from journal.texts.en.dates import DATES as ENGLISH

RULES = DateRules()
SATURDAY = date(2026, 11, 21)
BOTH = (ENGLISH, GERMAN)


def echoes(phrase: str, on: date = SATURDAY) -> tuple[str, str]:
    read = read_day(phrase, on=on, rules=RULES)
    assert isinstance(read, Understood)
    return echo(read, on=on, texts=ENGLISH), echo(read, on=on, texts=GERMAN)


def refusals(phrase: str, on: date = SATURDAY) -> tuple[str, str]:
    read = read_day(phrase, on=on, rules=RULES)
    assert isinstance(read, Refused)
    return refusal(read, ENGLISH), refusal(read, GERMAN)


@pytest.mark.parametrize(
    ("phrase", "english", "german"),
    [
        ("fri", "Fri 27 Nov, in 6 days", "Fr 27. Nov, in 6 Tagen"),
        ("fri 14:00", "Fri 27 Nov 14:00, in 6 days", "Fr 27. Nov 14:00, in 6 Tagen"),
        ("next friday", "Fri 27 Nov, in 6 days, week 48", "Fr 27. Nov, in 6 Tagen, KW 48"),
        ("KW 49", "Fri 4 Dec, in 13 days, week 49", "Fr 4. Dez, in 13 Tagen, KW 49"),
        ("today", "Sat 21 Nov, today, a Saturday", "Sa 21. Nov, heute, ein Samstag"),
        ("tomorrow", "Sun 22 Nov, tomorrow, a Sunday", "So 22. Nov, morgen, ein Sonntag"),
        ("übermorgen", "Mon 23 Nov, in 2 days", "Mo 23. Nov, übermorgen"),
        ("5.3.", "Fri 5 Mar 2027, in 104 days", "Fr 5. März 2027, in 104 Tagen"),
        ("yesterday", "Fri 20 Nov, yesterday: already past", "Fr 20. Nov, gestern: schon vorbei"),
        ("19.11.2026", "Thu 19 Nov, 2 days ago: already past", "Do 19. Nov, vorgestern: schon vorbei"),
        ("10.11.2026", "Tue 10 Nov, 11 days ago: already past", "Di 10. Nov, vor 11 Tagen: schon vorbei"),
    ],
)
def test_the_echo_names_the_day_and_how_far_away_it_is(phrase: str, english: str, german: str) -> None:
    assert echoes(phrase) == (english, german)


@pytest.mark.parametrize(
    ("phrase", "english", "german"),
    [
        (
            "soonish",
            'I know no date "soonish". Try fri, 24.12., 3d or tomorrow 14:00.',
            "„soonish“ kenne ich nicht als Datum. Versuch es mit fr, 24.12., 3d oder morgen 14:00.",
        ),
        (
            "heute Abend",
            '"heute Abend" is not exact enough. Try fri, 24.12., 3d or tomorrow 14:00.',
            "„heute Abend“ ist mir zu ungenau. Versuch es mit fr, 24.12., 3d oder morgen 14:00.",
        ),
        (
            "",
            "A day is missing. Try fri, 24.12., 3d or tomorrow 14:00.",
            "Da fehlt der Tag. Versuch es mit fr, 24.12., 3d oder morgen 14:00.",
        ),
        (
            "14:00",
            "Which day at 14:00? Write fri 14:00 or today 14:00.",
            "An welchem Tag um 14:00? Schreib fr 14:00 oder heute 14:00.",
        ),
        (
            "5/3",
            '"5/3" can be read two ways. Write Fri 5 Mar 2027 or Mon 3 May 2027.',
            "„5/3“ kann zweierlei heißen. Schreib Fr 5. März 2027 oder Mo 3. Mai 2027.",
        ),
        (
            "fri 3:30",
            '"fri 3:30" can be read two ways. Write 03:30 or 15:30.',
            "„fri 3:30“ kann zweierlei heißen. Schreib 03:30 oder 15:30.",
        ),
        ("31.4.", "April has only 30 days.", "Der April hat nur 30 Tage."),
        ("29.2.2027", "February 2027 has only 28 days.", "Der Februar 2027 hat nur 28 Tage."),
        ("30.2.", "February has no more than 29 days.", "Der Februar hat höchstens 29 Tage."),
        ("30.2.2027", "February has no more than 29 days.", "Der Februar hat höchstens 29 Tage."),
        ("32.1.", "No month has a day 32.", "Einen 32. gibt es in keinem Monat."),
        ("1.13.", "There is no month 13.", "Einen 13. Monat gibt es nicht."),
        ("KW 54", "The year 2026 has no week 54.", "Das Jahr 2026 hat keine KW 54."),
        (
            "fri 25:00",
            'There is no such time as in "fri 25:00". Write it as 9:30, 14:00 or 2pm.',
            "In „fri 25:00“ steht eine Uhrzeit, die es nicht gibt. Schreib sie so: 9:30, 14:00 oder 14 Uhr.",
        ),
        (
            "Fri 24.12.",
            "24 December 2026 is a Thursday, not a Friday.",
            "Der 24. Dezember 2026 ist ein Donnerstag, kein Freitag.",
        ),
        (
            "25.12.62",
            "That is more than ten years away. Check the year.",
            "Das ist mehr als zehn Jahre weg. Stimmt das Jahr?",
        ),
    ],
)
def test_a_refusal_says_why_and_what_to_type_instead(phrase: str, english: str, german: str) -> None:
    assert refusals(phrase) == (english, german)


def test_every_reason_has_its_own_sentence_in_both_languages() -> None:
    phrases = ("soonish", "bald", "", "14:00", "5/3", "31.4.", "1.13.", "25:00", "KW 54", "Fri 24.12.", "25.12.62")
    reads = [read_day(phrase, on=SATURDAY, rules=RULES) for phrase in phrases]
    refused = [read for read in reads if isinstance(read, Refused)]
    no_text = read_line("@fri", on=SATURDAY, rules=RULES).refused
    assert no_text is not None
    refused.append(no_text)
    assert {read.reason for read in refused} == set(Reason)
    for texts in BOTH:
        assert len({refusal(read, texts) for read in refused}) == len(refused)


def test_what_was_typed_is_shown_short_and_without_control_characters() -> None:
    for typed in ("x" * 5000, "\x1b[31mred\x07", "\u202eevil", "\ud800"):
        for sentence in refusals(typed):
            assert sentence.isprintable()
            assert len(sentence) < 130


@pytest.mark.parametrize(
    ("raw", "english", "german", "level"),
    [
        ("estimate @fri", "Fri 27 Nov, in 6 days", "Fr 27. Nov, in 6 Tagen", "ok"),
        ("estimate", "no date, comes back tomorrow", "ohne Termin, kommt morgen wieder", "amber"),
        ("estimate @?", "undated on purpose, comes back tomorrow", "bewusst ohne Termin, kommt morgen wieder", "ok"),
        ("estimate @talk", "before the next talk", "vor dem nächsten Gespräch", "ok"),
        ("estimate @yesterday", "Fri 20 Nov, yesterday: already past", "Fr 20. Nov, gestern: schon vorbei", "amber"),
        (
            "< estimate @fri !",
            "Fri 27 Nov, in 6 days, theirs, made under pressure",
            "Fr 27. Nov, in 6 Tagen, von ihnen, unter Druck zugesagt",
            "ok",
        ),
        ("@fri", "What was promised? Write it before the date.", "Was ist zugesagt? Schreib es vor das Datum.", "red"),
        ("estimate @31.4.", "April has only 30 days.", "Der April hat nur 30 Tage.", "red"),
        ("", "", "", "ok"),
    ],
)
def test_a_quick_line_is_echoed_and_coloured_by_what_became_of_it(
    raw: str, english: str, german: str, level: str
) -> None:
    line = read_line(raw, on=SATURDAY, rules=RULES)
    assert line_echo(line, on=SATURDAY, texts=ENGLISH) == (english, level)
    assert line_echo(line, on=SATURDAY, texts=GERMAN) == (german, level)


@given(st.dates(date(1990, 1, 1), date(2150, 12, 31)), st.integers(-3600, 3600))
def test_every_day_name_can_be_typed_back(on: date, away: int) -> None:
    day = on + timedelta(days=away)
    if abs(day.year - on.year) > 10:
        return
    for texts in BOTH:
        full = read_day(texts.day_name_with_year(day), on=on, rules=RULES)
        assert isinstance(full, Understood)
        assert full.day == day
        if day >= on:
            short = read_day(day_name(day, texts, on=on), on=on, rules=RULES)
            assert isinstance(short, Understood)
            assert short.day == day
        if day >= on and day.year == on.year:
            long = read_day(long_day(day, texts), on=on, rules=RULES)
            assert isinstance(long, Understood)
            assert long.day == day


@given(st.dates(date(1990, 1, 1), date(2150, 12, 31)), st.integers(1, 360))
def test_the_name_of_a_past_day_without_its_year_is_never_read_as_another_one(on: date, ago: int) -> None:
    day = on - timedelta(days=ago)
    for texts in BOTH:
        read = read_day(day_name(day, texts), on=on, rules=RULES)
        assert isinstance(read, Refused)
        assert read.reason == Reason.OTHER_WEEKDAY


@given(st.dates(date(1990, 1, 1), date(2150, 12, 31)), st.integers(-900, 900))
def test_a_day_name_shows_its_year_only_in_another_year(on: date, away: int) -> None:
    day = on + timedelta(days=away)
    for texts in BOTH:
        assert (str(day.year) in day_name(day, texts, on=on)) == (day.year != on.year)
        assert str(day.year) not in day_name(day, texts)


@pytest.mark.parametrize(
    ("days", "english", "german"),
    [
        (3, "3 days late", "3 Tage drüber"),
        (2, "2 days late", "2 Tage drüber"),
        (1, "yesterday", "seit gestern"),
        (0, "today", "heute"),
        (-1, "tomorrow", "morgen"),
        (-2, "in 2 days", "übermorgen"),
        (-5, "in 5 days", "in 5 Tagen"),
    ],
)
def test_lateness_is_said_in_days(days: int, english: str, german: str) -> None:
    assert (lateness(days, ENGLISH), lateness(days, GERMAN)) == (english, german)


def test_a_long_day_is_said_in_full() -> None:
    assert long_day(SATURDAY, ENGLISH) == "Saturday, 21 November"
    assert long_day(SATURDAY, GERMAN) == "Samstag, 21. November"


@pytest.mark.parametrize("texts", BOTH)
def test_a_time_is_always_shown_in_four_digits(texts: DateTexts) -> None:
    assert " 09:05," in echo(Understood(day=date(2026, 11, 23), time=time(9, 5)), on=SATURDAY, texts=texts)
