"""What the hints point at in a follow-up mail, and what they leave alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.clients import AddressForm
from journal.language import LANGUAGES, Language
from journal.mail import MailDraft, ShareableSummary, SummaryPromise
from journal.mail_hints import MOST_WORDS, MOST_WORDS_IN_A_SENTENCE, Hint, HintKind, MailWords, hints
from journal.promises import DueKind
from journal.texts.choose import texts_for
from journal.texts.mail import letters
from tests.summaries import BARE, ESTIMATE, FORMS, SUMMARY, mail


def pointed_at(
    summary: ShareableSummary = BARE, *, added: str = "", words: MailWords | None = None, draft: MailDraft | None = None
) -> list[Hint]:
    """The hints on the draft of a summary, with something written into it."""
    spoken = letters(summary.language)
    now = draft or replace(mail(summary), text=f"{mail(summary).text}\n{added}")
    return list(hints(now, summary, spoken.in_form(summary.address_form), words or spoken.words))


def kinds(found: list[Hint]) -> set[HintKind]:
    return {hint.kind for hint in found}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_the_words_of_the_mail_itself_give_no_reason_for_a_hint(language: Language, form: AddressForm | None) -> None:
    neutral = replace(
        SUMMARY,
        language=language,
        address_form=form,
        understood=("x",),
        valued=("y",),
        mine=(replace(ESTIMATE, text="z"),),
        theirs=(),
    )
    found = pointed_at(neutral, added="\n".join(letters(language).in_form(form).human))
    assert kinds(found) <= {HintKind.AS_NOTED, HintKind.TOPIC, HintKind.ADDRESS}


@pytest.mark.parametrize(
    ("language", "written", "kind", "said"),
    [
        ("en", "You didn’t send it.", HintKind.BLAME, "You didn't"),
        ("en", "That was careless.", HintKind.BLAME, "careless"),
        ("en", "It is Never on time", HintKind.ABSOLUTE, "Never"),
        ("en", "We will touch\nbase", HintKind.OFFICE, "touch base"),
        ("de", "Du hast nicht geantwortet.", HintKind.BLAME, "Du hast nicht"),
        ("de", "Das war unprofessionelles Zeug", HintKind.BLAME, "unprofessionelles"),
        ("de", "Das ist immer so.", HintKind.ABSOLUTE, "immer"),
        ("de", "Wir melden uns zeitnah.", HintKind.OFFICE, "zeitnah"),
    ],
)
def test_blame_and_always_and_office_words_are_pointed_at(
    language: Language, written: str, kind: HintKind, said: str
) -> None:
    found = pointed_at(replace(BARE, language=language), added=written)
    assert Hint(kind=kind, said=said) in found


def test_a_word_within_another_one_is_left_alone() -> None:
    assert kinds(pointed_at(added="Nevertheless an entschuldigter blamelessness")) & {HintKind.ABSOLUTE} == set()
    assert HintKind.BLAME not in kinds(pointed_at(replace(BARE, language="de"), added="Entschuldigung, unschuldig"))


def test_words_of_ones_own_are_pointed_at_beside_the_others() -> None:
    own = letters("en").words.and_also(MailWords(blame=("per my last mail", "*", ""), office=("synergize",)))
    found = pointed_at(added="Per my last mail, you should have asked.", words=own)
    assert [hint.said for hint in found if hint.kind is HintKind.BLAME] == ["you should have", "Per my last mail"]


def test_a_promise_without_a_date_is_pointed_at_until_it_gets_one() -> None:
    undated = SummaryPromise(text="send the plan", kind=DueKind.UNDATED)
    summary = replace(BARE, mine=(undated, ESTIMATE), theirs=(replace(undated, text="pay the rest"), SUMMARY.theirs[1]))
    draft = mail(summary)
    assert pointed_at(summary)[:2] == [
        Hint(kind=HintKind.NO_DATE, said="send the plan"),
        Hint(kind=HintKind.THEIR_DATE, said="pay the rest"),
    ]
    dated = replace(
        draft, text=draft.text.replace("send the plan", "send the plan by Monday").replace("pay the rest", "")
    )
    assert not {HintKind.NO_DATE, HintKind.THEIR_DATE} & kinds(pointed_at(summary, draft=dated))


def test_what_was_noted_for_oneself_is_pointed_at_until_it_is_changed() -> None:
    summary = replace(BARE, valued=("she tests everything on herself first",))
    assert Hint(kind=HintKind.AS_NOTED, said="she tests everything on herself …") in pointed_at(summary)
    changed = replace(mail(summary), text=mail(summary).text.replace("she tests", "you test"), subject="The plan")
    assert not {HintKind.AS_NOTED, HintKind.TOPIC} & kinds(pointed_at(summary, draft=changed))


def test_nothing_said_back_is_pointed_at() -> None:
    assert HintKind.NOT_SAID_BACK in kinds(pointed_at())
    assert HintKind.NOT_SAID_BACK not in kinds(pointed_at(SUMMARY))


def test_the_greeting_is_pointed_at_only_where_it_may_be_the_wrong_one() -> None:
    several = replace(BARE, several_contacts=True)
    assert Hint(kind=HintKind.WHO, said="Anna") in pointed_at(several)
    assert HintKind.WHO not in kinds(pointed_at(BARE))
    other = replace(mail(several), text=mail(several).text.replace("Anna", "Bo"))
    assert HintKind.WHO not in kinds(pointed_at(several, draft=other))


def test_the_form_of_address_is_asked_about_only_in_german() -> None:
    unknown = replace(BARE, address_form=None)
    assert HintKind.ADDRESS in kinds(pointed_at(replace(unknown, language="de")))
    assert HintKind.ADDRESS not in kinds(pointed_at(unknown))


def test_a_sentence_is_long_from_one_word_more_than_it_may_have() -> None:
    fits = "word " * MOST_WORDS_IN_A_SENTENCE
    assert HintKind.LONG_SENTENCE not in kinds(pointed_at(added=fits))
    found = [hint for hint in pointed_at(added=f"{fits} more.") if hint.kind is HintKind.LONG_SENTENCE]
    assert found == [
        Hint(kind=HintKind.LONG_SENTENCE, said="word word word word word …", count=MOST_WORDS_IN_A_SENTENCE + 1)
    ]


def test_a_mail_is_long_from_one_word_more_than_it_may_have() -> None:
    exactly = MailDraft(subject="", text="\n".join(["word"] * MOST_WORDS))
    assert HintKind.LONG not in kinds(pointed_at(draft=exactly))
    longer = replace(exactly, text=f"{exactly.text}\nmore")
    assert Hint(kind=HintKind.LONG, count=MOST_WORDS + 1) in pointed_at(draft=longer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_hint_has_a_sentence(language: Language) -> None:
    said = texts_for(language).mail.hints
    assert set(said) == set(HintKind)
    assert all(sentence("x", 3) for sentence in said.values())


@given(text=st.text(), subject=st.text())
def test_whatever_stands_in_the_mail_the_hints_are_given(text: str, subject: str) -> None:
    for language in LANGUAGES:
        found = pointed_at(replace(SUMMARY, language=language), draft=MailDraft(subject=subject, text=text))
        assert len(found) == len(set(found))
