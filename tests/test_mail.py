"""The follow-up mail: what stands in it, in both languages, and what the hints point at."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from journal.clients import AddressForm
from journal.conversations import Answer, Half, Status
from journal.errors import NotFound
from journal.language import LANGUAGES, Language
from journal.mail import MailDraft, ShareableSummary, SummaryMeeting, SummaryPromise, drafted
from journal.mail_hints import MOST_WORDS, MOST_WORDS_IN_A_SENTENCE, Hint, HintKind, MailWords, hints
from journal.promise_acts import keep
from journal.promises import Due, DueKind, NewPromise, PromiseEvent, Side
from journal.storage import conversations, loose_ends, promises
from journal.storage.shareable_talk import shareable_summary, talk_to_write_about
from journal.storage.store import Store
from journal.texts.choose import texts_for
from journal.texts.mail import letters
from tests.screen_support import entry, mine, planned, theirs, written

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
TODAY = AT.date()
FRIDAY = date(2026, 11, 27)
FORMS = (None, *AddressForm)

ESTIMATE = SummaryPromise(text="send the estimate", kind=DueKind.DATE, day=FRIDAY)
SUMMARY = ShareableSummary(
    client="Lindqvist Optics",
    contact="Anna Lindqvist",
    several_contacts=False,
    address_form=AddressForm.DU,
    language="en",
    topic="the late estimate",
    day=date(2026, 11, 20),
    understood=("you need the number before the board meets",),
    valued=("you say what you think",),
    mine=(ESTIMATE,),
    theirs=(
        SummaryPromise(text="confirm the scope", kind=DueKind.DATETIME, day=FRIDAY, time=time(14)),
        SummaryPromise(text="send the old plans", kind=DueKind.TALK),
    ),
    next_talk=SummaryMeeting(day=date(2026, 12, 3), time=time(10)),
)
BARE = replace(SUMMARY, understood=(), valued=(), mine=(), theirs=(), next_talk=None)

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


def mail(summary: ShareableSummary = SUMMARY) -> MailDraft:
    return drafted(summary, letters(summary.language).in_form(summary.address_form))


def pointed_at(
    summary: ShareableSummary = BARE, *, added: str = "", words: MailWords | None = None, draft: MailDraft | None = None
) -> list[Hint]:
    """The hints on the draft of a summary, with something written into it."""
    spoken = letters(summary.language)
    now = draft or replace(mail(summary), text=f"{mail(summary).text}\n{added}")
    return list(hints(now, summary, spoken.in_form(summary.address_form), words or spoken.words))


def kinds(found: list[Hint]) -> set[HintKind]:
    return {hint.kind for hint in found}


# The draft


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


# The hints


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


# What is read for it


def held(store: Store, *made: NewPromise, topic: str = "the late estimate", days_ago: int = 1) -> int:
    talk = entry(topic=topic, starts_at=AT - timedelta(days=days_ago), promises=made, answers=())
    return written(store, AT, talk).conversation_id


def summary_of(store: Store, talk: int, *, at: datetime = AT, otherwise: Language = "en") -> ShareableSummary:
    return store.read(shareable_summary, talk, at=at, on=at.date(), otherwise=otherwise)


def test_the_open_promises_of_the_talk_are_told_with_their_dates(store: Store) -> None:
    talk = held(store, mine("call back"), mine("send it", FRIDAY), theirs("pay", TODAY), mine("done already", TODAY))
    held(store, mine("another talk's", FRIDAY), topic="other", days_ago=2)
    done = next(promise for promise in store.read(promises.of_conversation, talk) if promise.text == "done already")
    happening = keep(done, at=AT, on=TODAY)
    assert isinstance(happening, PromiseEvent)
    store.write(promises.record, happening).result()

    found = summary_of(store, talk)

    assert [(promise.text, promise.day) for promise in found.mine] == [("send it", FRIDAY), ("call back", None)]
    assert [(promise.text, promise.day) for promise in found.theirs] == [("pay", TODAY)]


def test_a_promise_that_is_another_clients_after_all_is_not_told(store: Store) -> None:
    talk = held(store, mine("send it", FRIDAY))

    def put_right(db: Database) -> None:
        db.conn.execute(
            "insert into clients (uid, name, name_key, created_at, changed_at)"
            " values ('u', 'Other', 'other', '2026-11-21T18:30:00Z', '2026-11-21T18:30:00Z')"
        )
        db.conn.execute("update promises set client_id = (select id from clients where name = 'Other')")

    store.write(put_right).result()
    assert summary_of(store, talk).mine == ()


def test_the_next_contact_is_the_earliest_talk_still_to_come_with_that_client(store: Store) -> None:
    talk = held(store)
    planned(store, AT, AT + timedelta(days=9), topic="later")
    planned(store, AT, AT + timedelta(days=5), topic="next")
    planned(store, AT, AT + timedelta(days=1), topic="someone else's", client="Hansen")
    planned(store, AT, AT - timedelta(hours=1), topic="passed")

    found = summary_of(store, talk).next_talk

    local = (AT + timedelta(days=5)).astimezone()
    assert found == SummaryMeeting(day=local.date(), time=local.time())
    assert summary_of(store, talk, at=AT + timedelta(days=30)).next_talk is None


def test_the_profile_decides_the_language_and_the_form_of_address(store: Store) -> None:
    talk = held(store)
    assert (summary_of(store, talk).language, summary_of(store, talk, otherwise="de").language) == ("en", "de")

    def profile(db: Database) -> None:
        db.conn.execute("update clients set language = 'de', address_form = 'du'")
        for name in ("Anna Lindqvist", "Bo"):
            db.conn.execute(
                "insert into contacts (uid, client_id, name, changed_at) select ?, id, ?, '' from clients", (name, name)
            )

    store.write(profile).result()
    found = summary_of(store, talk)
    assert (found.language, found.address_form) == ("de", AddressForm.DU)
    assert (found.contact, found.several_contacts) == ("Anna Lindqvist", True)


def test_what_was_heard_and_what_is_valued_are_told_on_one_line_each(store: Store) -> None:
    talk = held(store)
    for half, prompt in ((Half.AFTER, "heard"), (Half.BEFORE, "value_in_them")):
        again = replace(
            entry(starts_at=AT, conversation_id=talk),
            half=half,
            status=Status.HELD,
            answers=(Answer(prompt=prompt, text=f"{prompt}\nin  two\tlines"),),
        )
        written(store, AT, again)
    found = summary_of(store, talk)
    assert (found.understood, found.valued) == (("heard in two lines",), ("value_in_them in two lines",))


def test_a_talk_that_is_gone_has_no_mail(store: Store) -> None:
    with pytest.raises(NotFound):
        summary_of(store, 99)


def test_the_mail_that_is_owed_comes_before_the_last_talk(store: Store) -> None:
    talk = entry(topic="owed", starts_at=AT - timedelta(days=3))
    owed = written(store, AT, replace(talk, mail_owed=True))
    last = held(store, topic="last")

    assert store.read(talk_to_write_about, owed.client_id) == owed.conversation_id
    store.write(loose_ends.mail_sent, owed.conversation_id, at=AT).result()
    assert store.read(talk_to_write_about, owed.client_id) == last


def test_a_client_one_never_talked_to_has_no_mail(store: Store) -> None:
    saved = planned(store, AT, AT + timedelta(days=1))
    assert store.read(talk_to_write_about, saved.client_id) is None
    assert store.read(conversations.conversation, saved.conversation_id).status is Status.PLANNED


def test_a_due_time_is_told_to_the_minute(store: Store) -> None:
    talk = held(store, NewPromise(text="call", side=Side.MINE, due=Due.at(FRIDAY, time(14, 30))))
    (promise,) = summary_of(store, talk).mine
    assert (promise.kind, promise.day, promise.time) == (DueKind.DATETIME, FRIDAY, time(14, 30))
