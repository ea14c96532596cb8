"""The follow-up mail: what stands in it, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.clients import AddressForm
from journal.language import LANGUAGES, Language
from journal.mail import MailDraft, SummaryMeeting, SummaryPromise
from journal.promises import DueKind
from journal.texts.mail import letters
from tests.summaries import BARE, ESTIMATE, FORMS, SUMMARY, mail

ENGLISH = """\
Hi Anna,

Thank you for our conversation on Friday, 20 November.

What I value about working with you: you say what you think

What I understood: you need the number before the board meets

I promised:
- send the estimate (by Friday, 27 November)

From your side:
- confirm the scope (by Friday, 27 November, 14:00)
- send the old plans (before we next talk)

We talk again on Thursday, 3 December, at 10:00.

If I got something wrong or left something out, please tell me.

Best wishes
"""


DU = """\
Hallo Anna,

danke für unser Gespräch am Freitag, 20. November.

Was ich an der Zusammenarbeit mit dir schätze: you say what you think

So habe ich dich verstanden: you need the number before the board meets

Ich habe zugesagt:
- send the estimate (bis Freitag, 27. November)

Von dir kommt:
- confirm the scope (bis Freitag, 27. November, 14:00 Uhr)
- send the old plans (vor unserem nächsten Gespräch)

Wir sprechen uns wieder am Donnerstag, 3. Dezember, um 10:00 Uhr.

Habe ich etwas falsch verstanden oder vergessen? Dann sag mir kurz Bescheid.

Viele Grüße
"""


def test_the_mail_says_what_was_understood_and_promised_and_invites_to_correct() -> None:
    assert mail() == MailDraft(subject="Our conversation on 20 November: the late estimate", text=ENGLISH)


def test_a_german_mail_says_du_where_the_profile_does() -> None:
    written = mail(replace(SUMMARY, language="de"))
    assert written == MailDraft(subject="Unser Gespräch am 20. November: the late estimate", text=DU)


@pytest.mark.parametrize("form", [AddressForm.SIE, None])
def test_a_german_mail_says_sie_and_guesses_neither_frau_nor_herr(form: AddressForm | None) -> None:
    text = mail(replace(SUMMARY, language="de", address_form=form)).text
    assert text.startswith("Guten Tag Anna Lindqvist,\n")
    assert "So habe ich Sie verstanden:" in text
    assert "Von Ihnen kommt:" in text
    assert "Dann sagen Sie mir kurz Bescheid." in text
    assert not {"du", "dir", "dich", "dein"}.intersection(text.casefold().split())


def test_whoever_is_sie_is_greeted_by_the_whole_name_in_english() -> None:
    assert mail(replace(SUMMARY, address_form=AddressForm.SIE)).text.startswith("Dear Anna Lindqvist,\n")
    assert mail(replace(SUMMARY, address_form=None)).text.startswith("Hi Anna,\n")


@pytest.mark.parametrize(
    ("contact", "greeting"),
    [
        ("", "Hallo,"),
        ("Anna", "Hallo Anna,"),
        ("Frau Lindqvist", "Hallo Frau Lindqvist,"),
        ("Dr. May", "Hallo Dr. May,"),
    ],
)
def test_a_title_is_no_first_name(contact: str, greeting: str) -> None:
    written = mail(replace(SUMMARY, language="de", contact=contact))
    assert written.text.splitlines()[0] == greeting


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_there_is_nothing_to_say_about_is_left_out(language: Language) -> None:
    spoken = letters(language).unknown
    text = mail(replace(BARE, language=language, address_form=None)).text
    assert text.count("\n\n") == 3
    for heading in (spoken.valued, spoken.understood, spoken.mine, spoken.theirs):
        assert heading not in text


def test_a_promise_without_a_date_stands_there_as_it_was_written() -> None:
    undated = SummaryPromise(text="think about the series", kind=DueKind.UNDATED)
    assert "\n- think about the series\n" in mail(replace(SUMMARY, mine=(undated,))).text


def test_the_year_is_said_where_it_is_another_one() -> None:
    january = replace(ESTIMATE, day=date(2027, 1, 8))
    next_year = replace(SUMMARY, mine=(january,), next_talk=SummaryMeeting(day=date(2027, 1, 11)))
    assert "(by Friday, 8 January 2027)" in mail(next_year).text
    assert "We talk again on Monday, 11 January 2027." in mail(next_year).text
    assert "am Montag, 11. Januar 2027." in mail(replace(next_year, language="de")).text


def test_several_lines_of_what_was_heard_are_a_list() -> None:
    assert "What I understood:\n- one\n- two\n" in mail(replace(SUMMARY, understood=("one", "two"))).text


@given(text=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_what_a_person_wrote_stands_in_the_mail_unchanged(text: str) -> None:
    summary = replace(SUMMARY, understood=(text,), valued=(text,), mine=(replace(ESTIMATE, text=text),))
    for language in LANGUAGES:
        for form in FORMS:
            assert mail(replace(summary, language=language, address_form=form)).text.count(text) >= 3
