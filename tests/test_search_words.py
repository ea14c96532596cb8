"""What is typed into the search, as it is understood, and where its words stand in a text."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.dates import DateRules
from journal.found_text import excerpt, places
from journal.language import Language
from journal.searching import LONGEST, Search, Wanted, read_search
from journal.texts.choose import texts_for

ON = date(2026, 11, 21)


def read(typed: str, language: Language = "en") -> Search:
    return read_search(typed, on=ON, rules=DateRules(), texts=texts_for(language))


# --- what was typed ---


def test_words_are_words_and_the_last_one_may_be_cut_short() -> None:
    assert read("late esti").words == (Wanted(text="late"), Wanted(text="esti", begun=True))


def test_words_between_quotation_marks_stand_together_and_are_whole() -> None:
    assert read('"late estimate"').words == (Wanted(text="late estimate"),)
    assert read("„late estimate“ x").words == (Wanted(text="late estimate"), Wanted(text="x", begun=True))
    assert read('"late esti').words == (Wanted(text="late esti", begun=True),)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("client:lind", "kundschaft:lind"),
        ("before:1.12.2025", "vor:1.12.2025"),
        ("after:2026-09", "nach:2026-09"),
        ("feeling:angry", "gefühl:wütend"),
        ("feeling:anxious", "Gefuehl:ängstlich"),
        ("is:open", "ist:offen"),
    ],
)
def test_filters_are_understood_in_both_languages_whichever_is_set(english: str, german: str) -> None:
    for language in ("en", "de"):
        assert read(english, language) == read(german, language) == read(english.capitalize(), language)
        assert read(english, language).filtered
        assert not read(english, language).unclear


def test_a_date_is_read_as_one_that_has_been() -> None:
    assert read("after:friday").after == date(2026, 11, 20)
    assert read("before:24.12.").before == date(2025, 12, 24)
    assert read("after:2025").after == date(2025, 1, 1)
    assert read("before:2026-03").before == date(2026, 3, 1)
    assert read('after:"2 weeks ago" before:"1 dec 2025"').before == date(2025, 12, 1)


def test_of_two_dates_the_narrower_one_counts() -> None:
    found = read("after:2024 after:2025 before:2026 before:2025-06")
    assert (found.after, found.before) == (date(2025, 1, 1), date(2025, 6, 1))


def test_a_feeling_is_named_by_its_first_letters_and_a_whole_word_is_no_beginning() -> None:
    assert read("feeling:dis").feelings == (("disappointed", "discouraged"),)
    assert read("feeling:calm").feelings == (("calm",),)
    assert read("gefühl:ruhig").feelings == (("calm",),)


def test_a_filter_that_is_not_understood_is_told_and_does_not_count() -> None:
    found = read("price before:xyz is:blue feeling:zzz")
    assert found.words == (Wanted(text="price", begun=True),)
    assert found.unclear == ("before:xyz", "is:blue", "feeling:zzz")
    assert not found.filtered


def test_what_is_no_filter_is_a_word_colon_and_all() -> None:
    assert read("re:estimate anna@firma.de 14:00").words == (
        Wanted(text="re:estimate"),
        Wanted(text="anna@firma.de"),
        Wanted(text="14:00", begun=True),
    )


def test_a_filter_without_a_value_is_still_being_typed() -> None:
    assert read("client:") == Search()
    assert not read('  "  *').asks


def test_what_is_too_long_is_cut_and_says_so() -> None:
    assert read("x" * LONGEST).shortened is False
    assert read("x" * (LONGEST + 1)).shortened is True
    assert read("a " * 60).shortened is True


@given(st.text())
@settings(deadline=None)
def test_whatever_is_typed_is_a_search(typed: str) -> None:
    for language in ("en", "de"):
        found = read(typed, language)
        assert all(any(sign.isalnum() for sign in word.text) for word in found.words)


# --- where the words stand ---


def marked(text: str, *words: Wanted) -> list[str]:
    return [text[start:end] for start, end in places(text, words)]


def test_a_hit_is_marked_without_case_and_accents_from_the_beginning_of_a_word() -> None:
    assert marked("Großer ÄRGER, Verärgerung, a\u0308rgerlich", Wanted(text="arger", begun=True)) == [
        "ÄRGER",
        "a\u0308rger",
    ]
    assert marked("ärgerlich, Ärger", Wanted(text="aerger")) == ["Ärger"]
    assert marked("die Straße", Wanted(text="strass", begun=True)) == ["Straß"]
    assert marked("so late, (estimate) later", Wanted(text="late estimate")) == ["late, (estimate"]


def test_a_text_is_shown_from_shortly_before_its_first_hit() -> None:
    text = "one two three four five six"
    shown, spans = excerpt(text, places(text, [Wanted(text="five")]), room=20)
    assert shown == "… four five six"
    assert [shown[start:end] for start, end in spans] == ["five"]
    assert excerpt(text, places(text, [Wanted(text="two")]), room=20)[0] == text


@given(st.text(), st.text(min_size=1), st.booleans())
@settings(deadline=None)
def test_marks_lie_in_the_text_in_order_and_keep_their_words_in_an_excerpt(text: str, word: str, begun: bool) -> None:
    spans = places(text, [Wanted(text=word, begun=begun)])
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    shown, moved = excerpt(text, spans, room=15)
    assert [shown[start:end] for start, end in moved] == [text[start:end] for start, end in spans]
