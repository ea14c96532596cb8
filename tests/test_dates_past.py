"""Moments of talks that took place are read backwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.dates import DateRules, Understood, read_moment, read_past_moment

SATURDAY = date(2026, 11, 21)
RULES = DateRules()


def past(text: str, on: date = SATURDAY) -> date:
    read = read_past_moment(text, on=on, rules=RULES)
    assert isinstance(read, Understood)
    return read.day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fri", date(2026, 11, 20)),
        ("Freitag 15:00", date(2026, 11, 20)),
        ("saturday", date(2026, 11, 21)),
        ("20.11.", date(2026, 11, 20)),
        ("24. Dezember", date(2025, 12, 24)),
        ("29.2.", date(2024, 2, 29)),
        ("yesterday 14:00", date(2026, 11, 20)),
        ("14:00", SATURDAY),
        ("today", SATURDAY),
        ("2026-11-03", date(2026, 11, 3)),
    ],
)
def test_a_talk_that_took_place_is_the_last_such_day(text: str, day: date) -> None:
    assert past(text) == day


@pytest.mark.parametrize("text", ["tomorrow", "in 3 days", "2026-12-01", "next friday", "KW 49"])
def test_what_can_only_lie_ahead_is_read_as_it_stands(text: str) -> None:
    assert past(text) > SATURDAY


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(["mon", "Dienstag", "wed", "Donnerstag", "fri"]))
def test_a_weekday_is_one_of_the_last_seven_days(on: date, weekday: str) -> None:
    assert on - timedelta(days=6) <= past(weekday, on) <= on


@given(st.text(max_size=40), st.dates())
def test_it_is_refused_exactly_when_the_phrase_is(text: str, on: date) -> None:
    ahead = read_moment(text, on=on, rules=RULES)
    assert isinstance(read_past_moment(text, on=on, rules=RULES), type(ahead))
