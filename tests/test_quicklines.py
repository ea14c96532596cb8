"""Quick lines: what a line in a hurry becomes."""

from __future__ import annotations

import time as stopwatch
from datetime import date, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal.date_calendar import Reason
from journal.dates import DateRules, Understood, read_day
from journal.promises import Due, NewPromise, Side
from journal.quicklines import QuickLine, read_line, read_lines

RULES = DateRules()
SATURDAY = date(2026, 11, 21)
ANY_LINE = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("@@@ !!<? \tabfri3d.")), max_size=60)


def read(raw: str, side: Side = Side.MINE) -> QuickLine:
    return read_line(raw, on=SATURDAY, rules=RULES, side=side)


def reason(raw: str) -> Reason | None:
    refused = read(raw).refused
    return None if refused is None else refused.reason


@pytest.mark.parametrize(
    ("raw", "due"),
    [
        ("send the estimate @fri", Due.on(date(2026, 11, 27))),
        ("send the estimate @25.12.", Due.on(date(2026, 12, 25))),
        ("send the estimate @3d", Due.on(date(2026, 11, 24))),
        ("send the estimate @2w", Due.on(date(2026, 12, 5))),
        ("send the estimate @tomorrow 14:00", Due.at(date(2026, 11, 22), time(14))),
        ("send the estimate @morgen um 14 Uhr", Due.at(date(2026, 11, 22), time(14))),
        ("send the estimate @talk", Due.before_talk()),
        ("send the estimate @Gespräch", Due.before_talk()),
        ("send the estimate @gespraech", Due.before_talk()),
        ("send the estimate @gespra\u0308ch", Due.before_talk()),
        ("send the estimate @vor dem nächsten Gespräch", Due.before_talk()),
        ("send the estimate @?", Due.undated()),
        ("send the estimate @ fri", Due.on(date(2026, 11, 27))),
        ("send the estimate\u00a0@fri", Due.on(date(2026, 11, 27))),
    ],
)
def test_what_follows_the_at_sign_is_when_it_is_due(raw: str, due: Due) -> None:
    line = read(raw)
    assert (line.text, line.due, line.refused, line.dated) == ("send the estimate", due, None, True)
    assert line.promise == NewPromise(text="send the estimate", side=Side.MINE, due=due)


def test_a_line_without_a_date_is_kept_as_undated_and_says_so() -> None:
    line = read("look for a cheaper hosting plan")
    assert (line.due, line.dated, line.refused) == (Due.undated(), False, None)
    assert line.promise is not None


def test_undated_on_purpose_is_told_from_undated_by_omission() -> None:
    assert read("hosting plan @?").due == read("hosting plan").due == Due.undated()
    assert read("hosting plan @?").dated
    assert not read("hosting plan").dated


def test_an_at_sign_inside_a_word_is_text() -> None:
    assert read("write to anna@firma.de").text == "write to anna@firma.de"
    line = read("write to anna@firma.de @fri")
    assert (line.text, line.due) == ("write to anna@firma.de", Due.on(date(2026, 11, 27)))


def test_the_last_at_sign_after_a_space_counts_up_to_the_end_of_the_line() -> None:
    assert read("ask @anna about it @fri").text == "ask @anna about it"
    assert reason("write @fri to anna@firma.de") == Reason.UNKNOWN
    assert reason("text @fri @") == Reason.NOTHING


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("hosting plan @soonish", Reason.UNKNOWN),
        ("mail to @anna", Reason.UNKNOWN),
        ("hosting plan @", Reason.NOTHING),
        ("hosting plan @ !", Reason.NOTHING),
        ("hosting plan @fri!", Reason.UNKNOWN),
        ("hosting plan @14:00", Reason.WHICH_DAY),
        ("hosting plan @31.4.", Reason.NO_SUCH_DAY),
        ("@fri", Reason.NO_TEXT),
        ("  @fri", Reason.NO_TEXT),
        ("@talk", Reason.NO_TEXT),
        ("@?", Reason.NO_TEXT),
        ("< @fri", Reason.NO_TEXT),
        ("! @fri", Reason.NO_TEXT),
        ("@", Reason.NOTHING),
        ("@anna", Reason.UNKNOWN),
        ("<", Reason.NO_TEXT),
        ("!", Reason.NO_TEXT),
    ],
)
def test_what_cannot_be_read_is_refused_and_makes_no_promise(raw: str, why: Reason) -> None:
    line = read(raw)
    assert (reason(raw), line.due, line.promise) == (why, None, None)
    assert line.raw == raw


@pytest.mark.parametrize("raw", ["", " ", "\t \u00a0"])
def test_an_empty_line_is_no_promise_and_no_mistake(raw: str) -> None:
    line = read(raw)
    assert (line.text, line.due, line.refused, line.promise) == ("", None, None, None)


def test_a_less_than_sign_at_the_start_makes_it_theirs() -> None:
    for raw in ("<sign off the wireframes @mon", "< sign off the wireframes @mon", "  < sign off the wireframes @mon"):
        line = read(raw)
        assert (line.text, line.side, line.turned) == ("sign off the wireframes", Side.THEIRS, True)
    assert read("pay if a < b").side is Side.MINE
    assert read("pay the invoice @fri", side=Side.THEIRS).side is Side.THEIRS


@pytest.mark.parametrize(
    "raw", ["do it @fri !", "do it ! @fri", "do it !", "do it @? !", "do it @talk !", "do it @fri  ! "]
)
def test_an_exclamation_mark_standing_alone_at_the_end_means_under_pressure(raw: str) -> None:
    line = read(raw)
    assert (line.text, line.under_pressure, line.refused) == ("do it", True, None)
    assert line.promise is not None
    assert line.promise.under_pressure


@pytest.mark.parametrize("raw", ["do it!", "do it! @fri", "do ! it @fri", "do it !!"])
def test_an_exclamation_mark_elsewhere_is_text(raw: str) -> None:
    line = read(raw)
    assert not line.under_pressure
    assert "!" in line.text


def test_a_past_date_is_asked_about() -> None:
    line = read("send the estimate @20.11.2026")
    assert line.asks
    assert line.due == Due.on(date(2026, 11, 20))
    assert not read("send the estimate @today").asks


def test_pasting_several_lines_makes_one_promise_of_each() -> None:
    lines = read_lines("estimate @fri\r\n\n  < logo files @3d\nhosting plan", on=SATURDAY, rules=RULES)
    assert [(line.text, line.side) for line in lines] == [
        ("estimate", Side.MINE),
        ("logo files", Side.THEIRS),
        ("hosting plan", Side.MINE),
    ]
    assert read_lines(" \n\n", on=SATURDAY, rules=RULES) == ()


def test_a_line_break_inside_one_line_does_not_hide_its_date() -> None:
    assert read("send the\nestimate @fri\n").text == "send the estimate"


@given(ANY_LINE, st.dates())
@example("\ud800 @\x00", SATURDAY)
@example("! !", SATURDAY)
@example("<!", SATURDAY)
def test_any_line_is_empty_refused_or_a_promise(raw: str, on: date) -> None:
    line = read_line(raw, on=on, rules=RULES)
    assert line.raw == raw
    assert (line.refused is None and line.due is None) == (not raw.strip())
    assert (line.promise is not None) == (line.due is not None)
    if line.promise is not None:
        assert line.promise.text == line.promise.text.strip() != ""


@given(
    st.text(alphabet="abc xyzäöü@.,-", min_size=1, max_size=40),
    st.sampled_from(
        ["fri", "3d", "24.12.", "übermorgen", "next friday", "tomorrow 14:00", "KW 49", "soonish", "31.4."]
    ),
    st.booleans(),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
def test_the_date_of_a_line_is_what_its_phrase_means(words: str, phrase: str, pressed: bool, on: date) -> None:
    line = read_line(f"{words} @{phrase}{' !' if pressed else ''}", on=on, rules=RULES)
    alone = read_day(phrase, on=on, rules=RULES)
    assert line.text == words.strip()
    if isinstance(alone, Understood):
        assert line.understood == alone
        assert (line.due is None) == (words.strip() == "")
    else:
        assert line.refused == alone


@given(st.text(alphabet="abc xyzäöü.,-<>!?", max_size=40))
def test_the_text_of_a_line_without_a_date_is_kept_whole(words: str) -> None:
    line = read_line(f"send {words} today", on=SATURDAY, rules=RULES)
    assert line.text == f"send {words} today"


@pytest.mark.parametrize(
    "raw", ["@" * 1_000_000, " @" * 500_000, "x@" * 500_000, "text " * 200_000, " !" * 500_000, "<" * 1_000_000]
)
def test_enormous_lines_are_read_at_once(raw: str) -> None:
    began = stopwatch.perf_counter()
    read(raw)
    assert stopwatch.perf_counter() - began < 2
