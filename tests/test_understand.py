"""From a form as typed to what the store writes, or to the fields that are wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.clock import local, moment
from journal.conversations import Answer, Feeling, Half, Moment, Ratings, Status
from journal.dates import DateRules
from journal.drafts import ConversationDraft
from journal.entries import Consequence, Entry, When
from journal.errors import WrongField
from journal.promises import Due, NewPromise, Side
from journal.texts.de.errors import ERRORS as GERMAN
from journal.texts.en.errors import ERRORS as ENGLISH
from journal.texts.errors import said
from journal.understand import LONGEST_FIELD, understand

BERLIN = "Europe/Berlin"
TODAY = date(2026, 11, 21)
EVENING = datetime(2026, 11, 21, 18, 30, tzinfo=ZoneInfo(BERLIN))
AFTER = ConversationDraft(half=Half.AFTER, client="Hansen", topic="the late invoice")
BEFORE = ConversationDraft(half=Half.BEFORE, client="Hansen", topic="the late invoice")


def read(draft: ConversationDraft, past_allowed: frozenset[str] = frozenset()) -> Entry | tuple[WrongField, ...]:
    return understand(draft, on=TODAY, now=EVENING, zone=BERLIN, rules=DateRules(), past_allowed=past_allowed)


def entry(draft: ConversationDraft, past_allowed: frozenset[str] = frozenset()) -> Entry:
    found = read(draft, past_allowed)
    assert isinstance(found, Entry), [(wrong.field, wrong.reason) for wrong in found]
    return found


def wrong(draft: ConversationDraft, past_allowed: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    found = read(draft, past_allowed)
    assert not isinstance(found, Entry)
    return [(field.field, field.reason) for field in found]


def answered(prompt: str, text: str) -> tuple[Answer, ...]:
    return (Answer(prompt=prompt, text=text),)


def test_client_and_topic_are_enough_for_an_after() -> None:
    assert entry(AFTER) == Entry(
        half=Half.AFTER,
        client="Hansen",
        topic="the late invoice",
        status=Status.HELD,
        when=When(day=TODAY),
        template="standard",
    )


def test_client_and_topic_are_enough_for_a_before() -> None:
    found = entry(BEFORE)
    assert (found.status, found.when, found.reflected) == (Status.PLANNED, When(day=TODAY), False)


def test_what_is_missing_is_named_field_by_field() -> None:
    assert wrong(replace(AFTER, client=" ", topic="\n")) == [("client", "client_empty"), ("topic", "topic_empty")]


def test_blanks_around_and_within_a_name_do_not_make_another_client() -> None:
    assert entry(replace(AFTER, client="  Hansen \t GmbH ")).client == "Hansen GmbH"


def test_a_time_makes_a_moment_in_utc_and_keeps_the_zone() -> None:
    found = entry(replace(AFTER, when="yesterday 16:00"))
    assert found.when == When(day=date(2026, 11, 20), starts_at=datetime(2026, 11, 20, 15, tzinfo=UTC), zone=BERLIN)


def test_a_day_without_a_time_has_no_moment() -> None:
    assert entry(replace(AFTER, when="gestern")).when == When(day=date(2026, 11, 20))


def test_a_time_alone_means_today() -> None:
    assert entry(replace(AFTER, when="16:00")).when.day == TODAY


def test_a_talk_in_the_small_hours_belongs_to_the_evening_before() -> None:
    found = entry(replace(BEFORE, when="2026-11-25 01:30"))
    assert found.when.day == date(2026, 11, 24)
    assert found.when.starts_at == datetime(2026, 11, 25, 0, 30, tzinfo=UTC)


def test_a_time_alone_after_midnight_is_that_of_the_night_it_is() -> None:
    night = datetime(2026, 11, 22, 0, 45, tzinfo=ZoneInfo(BERLIN))
    found = understand(replace(AFTER, when="00:30"), on=TODAY, now=night, zone=BERLIN, rules=DateRules())
    assert isinstance(found, Entry)
    assert found.when == When(day=TODAY, starts_at=datetime(2026, 11, 21, 23, 30, tzinfo=UTC), zone=BERLIN)


def test_a_when_that_cannot_be_read_is_not_guessed() -> None:
    assert wrong(replace(AFTER, when="the other day")) == [("when", "when_unreadable")]


def test_what_was_held_cannot_be_still_to_come() -> None:
    assert wrong(replace(AFTER, when="tomorrow")) == [("when", "when_ahead")]
    assert wrong(replace(AFTER, when="20:00")) == [("when", "when_ahead")]
    assert entry(replace(AFTER, when="tomorrow", status=Status.CANCELLED)).when.day == date(2026, 11, 22)


def test_a_start_rounded_up_by_some_minutes_is_accepted() -> None:
    assert entry(replace(AFTER, when="18:45")).when.day == TODAY


def test_quick_lines_of_both_sides_become_promises_and_blank_ones_are_left_out() -> None:
    found = entry(replace(AFTER, mine=("send the estimate @fri", ""), theirs=("pay the rest @?",)))
    assert found.promises == (
        NewPromise(text="send the estimate", side=Side.MINE, due=Due.on(date(2026, 11, 27))),
        NewPromise(text="pay the rest", side=Side.THEIRS, due=Due.undated()),
    )


def test_an_unreadable_line_is_named_by_its_side_and_place() -> None:
    draft = replace(AFTER, mine=("fine", "send it @fry"), theirs=("pay", "", "pay more @31.11."))
    assert wrong(draft) == [("mine.1", "line_unreadable"), ("theirs.2", "line_unreadable")]


def test_a_past_date_asks_until_that_very_line_was_confirmed() -> None:
    draft = replace(AFTER, mine=("send it @yesterday", "call @2026-11-01"))
    assert wrong(draft) == [("mine.0", "line_past"), ("mine.1", "line_past")]
    assert wrong(draft, past_allowed=frozenset({"mine.0"})) == [("mine.1", "line_past")]
    assert len(entry(draft, past_allowed=frozenset({"mine.0", "mine.1"})).promises) == 2


def test_a_mail_is_owed_when_something_was_promised_in_a_talk_that_was_held() -> None:
    promised = replace(AFTER, mine=("send it",))
    assert entry(promised).mail_owed
    assert entry(replace(promised, status=Status.PARTLY)).mail_owed
    assert not entry(AFTER).mail_owed
    assert not entry(replace(promised, status=Status.CANCELLED)).mail_owed


def test_what_was_said_about_the_mail_is_not_overruled() -> None:
    assert not entry(replace(AFTER, mine=("send it",), mail_owed=False)).mail_owed
    assert entry(replace(AFTER, mail_owed=True)).mail_owed


@pytest.mark.parametrize("prompt", ["went_well", "next_time"])
def test_either_of_the_two_questions_makes_a_reflection(prompt: str) -> None:
    assert entry(replace(AFTER, answers=answered(prompt, "I paused"))).reflected


def test_a_feeling_afterwards_makes_a_reflection_and_one_before_or_theirs_does_not() -> None:
    felt = Feeling(moment=Moment.AFTER, whose=Side.MINE, word="calm", intensity=2)
    assert entry(replace(AFTER, feelings=(felt,))).reflected
    assert not entry(replace(AFTER, feelings=(replace(felt, moment=Moment.BEFORE),))).reflected
    assert not entry(replace(AFTER, feelings=(replace(felt, whose=Side.THEIRS),))).reflected


def test_digits_alone_or_another_answer_leave_the_reflection_missing() -> None:
    assert not entry(replace(AFTER, answers=answered("fact", "three late nights"), ratings=Ratings(goal=3))).reflected


def test_nothing_written_before_a_talk_is_a_reflection() -> None:
    assert not entry(replace(BEFORE, answers=answered("went_well", "already fine"))).reflected


def test_answers_are_trimmed_and_empty_ones_left_out() -> None:
    answers = (Answer(prompt="goal", text="  an end date "), Answer(prompt="my_question", text="  "))
    assert entry(replace(BEFORE, answers=answers)).answers == answered("goal", "an end date")


@pytest.mark.parametrize(
    ("ratings", "field"),
    [
        (Ratings(expected=11), "expected"),
        (Ratings(discomfort=-1), "discomfort"),
        (Ratings(goal=5), "goal"),
        (Ratings(control=0), "control"),
        (Ratings(control=6), "control"),
    ],
)
def test_a_digit_off_its_scale_is_named(ratings: Ratings, field: str) -> None:
    assert wrong(replace(AFTER, ratings=ratings)) == [(field, "off_scale")]


def test_the_ends_of_the_scales_are_on_them() -> None:
    low = Ratings(expected=0, discomfort=0, goal=0, control=1, talk_share=25)
    high = Ratings(expected=10, discomfort=10, goal=4, control=5, talk_share=75)
    assert entry(replace(AFTER, ratings=low)).ratings == low
    assert entry(replace(AFTER, ratings=high)).ratings == high


def test_a_share_of_talking_is_one_of_three() -> None:
    assert wrong(replace(AFTER, ratings=Ratings(talk_share=60))) == [("talk_share", "off_share")]


def test_a_rating_in_the_drawer_is_one_digit_from_one_to_five() -> None:
    assert entry(replace(AFTER, answers=answered("manner_rating", " 5 "))).answers == answered("manner_rating", "5")
    for text in ("0", "6", "good", "²"):
        assert wrong(replace(AFTER, answers=answered("manner_rating", text))) == [("manner_rating", "off_scale")]


def test_a_red_lines_day_is_kept_as_the_day_it_meant() -> None:
    assert entry(replace(BEFORE, answers=answered("red_line_on", "in two weeks"))).answers == answered(
        "red_line_on", "2026-12-05"
    )


def test_a_second_line_of_a_prompt_is_named_with_its_place() -> None:
    long = Answer(prompt="options", text="x" * (LONGEST_FIELD + 1), position=1)
    assert wrong(replace(BEFORE, answers=(long,))) == [("options.1", "too_long")]


def test_a_consequence_comes_back_on_its_day() -> None:
    answers = answered("consequence", "I stop on site") + answered("consequence_on", "in 2 Wochen")
    found = entry(replace(AFTER, answers=answers))
    assert found.consequence == Consequence(text="I stop on site", review_on=date(2026, 12, 5))


def test_half_a_consequence_is_asked_about() -> None:
    assert wrong(replace(AFTER, answers=answered("consequence", "I stop"))) == [("consequence_on", "day_missing")]
    assert wrong(replace(AFTER, answers=answered("consequence_on", "fri"))) == [("consequence", "consequence_empty")]


def test_an_unreadable_day_of_a_consequence_is_said_once() -> None:
    answers = answered("consequence", "I stop") + answered("consequence_on", "soonish")
    assert wrong(replace(AFTER, answers=answers)) == [("consequence_on", "day_unreadable")]


def test_a_second_talk_with_a_time_becomes_a_planned_one() -> None:
    found = entry(replace(AFTER, second_when="fri 14:00"))
    assert found.second_talk
    assert found.second_talk_when == When(
        day=date(2026, 11, 27), starts_at=datetime(2026, 11, 27, 13, tzinfo=UTC), zone=BERLIN
    )


def test_a_second_talk_may_be_wanted_without_a_date_and_a_moved_one_too() -> None:
    found = entry(replace(AFTER, second_talk=True))
    assert (found.second_talk, found.second_talk_when) == (True, None)
    assert entry(replace(AFTER, status=Status.MOVED)).second_talk_when is None


def test_a_second_talk_cannot_lie_behind() -> None:
    assert wrong(replace(AFTER, second_when="yesterday")) == [("second_when", "when_behind")]
    assert wrong(replace(AFTER, second_when="some day")) == [("second_when", "when_unreadable")]


@pytest.mark.parametrize("field", ["client", "topic", "when", "second_when"])
def test_a_field_that_is_too_long_is_named(field: str) -> None:
    longer = "x" * (LONGEST_FIELD + 1)
    changed = {"client": replace(AFTER, client=longer), "topic": replace(AFTER, topic=longer)}
    changed |= {"when": replace(AFTER, when=longer), "second_when": replace(AFTER, second_when=longer)}
    assert wrong(changed[field]) == [(field, "too_long")]


def test_a_field_of_exactly_the_longest_length_is_kept() -> None:
    assert len(entry(replace(AFTER, topic="x" * LONGEST_FIELD)).topic) == LONGEST_FIELD


def test_a_promise_that_is_too_long_is_named() -> None:
    assert wrong(replace(AFTER, theirs=("x" * (LONGEST_FIELD + 1),))) == [("theirs.0", "too_long")]


def test_several_wrong_fields_are_all_named_in_the_order_of_the_form() -> None:
    draft = replace(
        AFTER,
        when="whenever",
        mine=("send @fry",),
        ratings=Ratings(goal=9),
        second_when="later",
        answers=answered("consequence_on", "soon"),
    )
    assert [field for field, _ in wrong(draft)] == ["when", "mine.0", "goal", "second_when", "consequence_on"]


def test_every_wrong_field_has_a_sentence_in_both_languages() -> None:
    drafts = (
        replace(AFTER, client="", topic=""),
        replace(AFTER, when="x", second_when="x", mine=("a @x", "b @yesterday"), ratings=Ratings(goal=9, talk_share=1)),
        replace(AFTER, when="tomorrow", second_when="yesterday", answers=answered("consequence", "c")),
        replace(AFTER, answers=answered("consequence_on", "fri")),
        replace(AFTER, answers=answered("red_line_on", "x")),
        replace(AFTER, topic="x" * (LONGEST_FIELD + 1)),
    )
    for draft in drafts:
        found = read(draft)
        assert not isinstance(found, Entry)
        for field in found:
            for texts in (ENGLISH, GERMAN):
                assert field.reason not in said(field, texts)


def test_a_time_that_daylight_saving_skips_is_an_hour_later() -> None:
    assert moment(date(2026, 3, 29), time(2, 30), BERLIN) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@given(
    day=st.dates(date(2000, 1, 1), date(2050, 12, 31)),
    minutes=st.integers(0, 1439),
    zone=st.sampled_from([BERLIN, "Pacific/Auckland", "America/Los_Angeles", "Asia/Kolkata", "UTC"]),
)
def test_a_local_time_read_back_in_its_zone_is_the_same_but_for_skipped_hours(
    day: date, minutes: int, zone: str
) -> None:
    at = time(minutes // 60, minutes % 60)
    back = local(moment(day, at, zone), zone).replace(tzinfo=None)
    assert back - datetime.combine(day, at) in (timedelta(0), timedelta(hours=1))


@given(text=st.text(max_size=40))
def test_whatever_is_typed_as_a_date_is_understood_or_refused_and_never_fails(text: str) -> None:
    draft = replace(AFTER, status=Status.CANCELLED, when=text, second_when=text, mine=(f"send it @{text}",))
    found = read(draft)
    assert isinstance(found, Entry) or {field.field for field in found} <= {"when", "second_when", "mine.0"}
