"""The briefing: what is in it, in which order, what of it may be shared, and how a caught promise is kept."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal import promise_acts
from journal.briefing import Briefing, brief, next_talk, shares
from journal.briefing_said import further_blocks, head, pressing_blocks
from journal.catching import Caught, caught, with_caught
from journal.clients import NoteKind
from journal.conversations import Answer, Channel, Feeling, Half, Moment, Ratings, Status
from journal.dates import DateRules
from journal.drafts import ConversationDraft
from journal.language import Language
from journal.lessons import NewLesson
from journal.promise_acts import Refusal
from journal.promises import Due, NewPromise, Promise, PromiseEvent, Side
from journal.quicklines import read_line
from journal.shareable_briefing import ShareableBriefing, shareable, shared_text
from journal.storage import clients, conversations, lessons, promises
from journal.storage.briefing import known, known_for_talk
from journal.storage.store import Store
from journal.texts.choose import texts_for
from tests.screen_support import entry, mine, planned, theirs, written

DAY = timedelta(days=1)
CLIENT = "Lindqvist Optics"


def _id(store: Store, name: str = CLIENT) -> int:
    return store.read(clients.client_named, name).id


def _briefing(store: Store, at: datetime, talk_id: int | None = None) -> Briefing:
    return brief(store.read(known, _id(store), talk_id=talk_id), at=at)


def _made(store: Store, at: datetime, new: NewPromise) -> Promise:
    return store.write(promises.add, new, client=CLIENT, at=at, on=at.date()).result()


def _done(store: Store, event: PromiseEvent | Refusal) -> Promise:
    assert not isinstance(event, Refusal)
    return store.write(promises.record, event).result()


def _noted(store: Store, client_id: int, kind: NoteKind, text: str, at: datetime) -> None:
    def note(db: object) -> None:
        connection = db.conn  # type: ignore[attr-defined]  # the library types it as optional
        connection.execute(
            "insert into client_notes (uid, client_id, kind, position, text, changed_at) values (?, ?, ?, 0, ?, ?)",
            (f"{kind}-{client_id}", client_id, kind, text, f"{at:%Y-%m-%dT%H:%M:%SZ}"),
        )

    store.write(note).result()


def test_the_latest_promise_stands_first_and_the_undated_one_last(store: Store, at: datetime) -> None:
    today = at.date()
    for text, due in (("in a week", 7), ("long late", -9), ("today", 0), ("late", -2)):
        _made(store, at - 20 * DAY, mine(text, today + due * DAY))
    _made(store, at - 20 * DAY, mine("some day"))
    found = _briefing(store, at)
    assert [owed.promise.text for owed in found.i_owe] == ["long late", "late", "today", "in a week", "some day"]
    assert [owed.overdue for owed in found.i_owe] == [True, True, False, False, False]
    assert found.they_owe == ()


def test_a_promise_before_the_next_talk_is_overdue_once_that_talk_was_held(store: Store, at: datetime) -> None:
    new = NewPromise(text="bring the list", side=Side.MINE, due=Due.before_talk())
    _made(store, at - 5 * DAY, new)
    assert not _briefing(store, at).i_owe[0].overdue
    written(store, at, entry(starts_at=at - 2 * DAY))
    assert _briefing(store, at).i_owe[0].overdue


def test_what_was_delivered_waits_for_their_word_and_is_owed_no_more(store: Store, at: datetime) -> None:
    promise = _made(store, at - 5 * DAY, mine("the contact form", at.date()))
    _done(store, promise_acts.deliver(promise, at=at - DAY, on=at.date() - DAY))
    found = _briefing(store, at)
    assert found.i_owe == ()
    assert [one.text for one in found.unconfirmed] == ["the contact form"]


def test_promises_of_other_clients_are_not_in_it(store: Store, at: datetime) -> None:
    _made(store, at, mine("ours"))
    store.write(promises.add, mine("of another"), client="Brandt", at=at, on=at.date()).result()
    assert [owed.promise.text for owed in _briefing(store, at).i_owe] == ["ours"]


def test_the_talk_it_is_for_is_the_next_one_that_is_not_over(store: Store, at: datetime) -> None:
    past = planned(store, at - 9 * DAY, at - 5 * DAY, topic="long past")
    soon = planned(store, at, at + DAY, topic="tomorrow")
    later = planned(store, at, at + 5 * DAY, topic="next week")
    found = _briefing(store, at).plan
    assert found is not None
    assert found.talk.id == soon.conversation_id
    chosen = _briefing(store, at, later.conversation_id).plan
    assert chosen is not None
    assert chosen.talk.topic == "next week"
    only_past = store.read(conversations.planned_with, _id(store))[:1]
    assert only_past[0].id == past.conversation_id
    assert next_talk(only_past, at=at, on=at.date()) == only_past[0]
    assert next_talk((), at=at, on=at.date()) is None


def test_a_talk_that_has_just_begun_is_still_the_one(store: Store, at: datetime) -> None:
    begun = planned(store, at - DAY, at - timedelta(minutes=40), topic="now")
    planned(store, at, at + DAY, topic="tomorrow")
    found = _briefing(store, at).plan
    assert found is not None
    assert found.talk.id == begun.conversation_id


def test_the_plan_holds_what_before_says(store: Store, at: datetime) -> None:
    answers = (
        Answer(prompt="goal", text="one round of changes"),
        Answer(prompt="core_sentence", text="I can do both, not at once."),
        Answer(prompt="my_question", text="What would hurt most?"),
        Answer(prompt="if", text="she goes silent", position=1),
        Answer(prompt="then", text="wait", position=1),
        Answer(prompt="if", text="he is loud", position=0),
        Answer(prompt="then", text="breathe", position=0),
        Answer(prompt="leave_out", text="the sick leave"),
        Answer(prompt="red_line", text="no free work"),
        Answer(prompt="red_line_on", text="2026-12-01"),
    )
    planned(store, at, at + DAY, answers=answers)
    plan = _briefing(store, at).plan
    assert plan is not None
    assert plan.goal == "one round of changes"
    assert plan.if_thens == (("he is loud", "breathe"), ("she goes silent", "wait"))
    said = further_blocks(_briefing(store, at), texts_for("en"))[0]
    assert [(line.when, line.text) for line in said.lines] == [
        ("Goal", "one round of changes"),
        ("Core sentence", "I can do both, not at once."),
        ("Ask", "What would hurt most?"),
        ("If …, then", "If he is loud, then I breathe"),
        ("If …, then", "If she goes silent, then I wait"),
        ("Avoid", "the sick leave"),
        ("Red line", "no free work (by Tue 1 Dec)"),
    ]


@pytest.mark.parametrize(
    ("language", "when", "then", "sentence"),
    [
        ("en", "he shouts", "breathe", "If he shouts, then I breathe"),
        ("en", "If he shouts", "I breathe", "If he shouts, then I breathe"),
        ("en", "if he shouts, ", "Then I breathe", "if he shouts, then I breathe"),
        ("de", "er laut wird", "atme ich", "Wenn er laut wird, dann atme ich"),
        ("de", "Wenn er laut wird", "Dann atme ich", "Wenn er laut wird, dann atme ich"),
    ],
)
def test_an_if_then_reads_as_one_sentence_however_it_was_written(
    language: Language, when: str, then: str, sentence: str
) -> None:
    assert texts_for(language).briefing.if_then_said(when, then) == sentence


def test_the_header_says_how_the_last_contact_ended(store: Store, at: datetime) -> None:
    felt = (
        Feeling(moment=Moment.BEFORE, whose=Side.MINE, word="tense", intensity=2),
        Feeling(moment=Moment.AFTER, whose=Side.MINE, word="relieved", intensity=2),
        Feeling(moment=Moment.AFTER, whose=Side.THEIRS, word="angry", intensity=2),
    )
    written(store, at, entry(starts_at=at - 4 * DAY, channel=Channel.CALL, feelings=felt, ratings=Ratings(goal=3)))
    written(store, at, entry(starts_at=at - 30 * DAY, topic="long ago"))
    last = head(_briefing(store, at), texts_for("en")).last
    assert last.startswith("Last time Tue 17 Nov · call · the late estimate · tense → relieved: ")
    assert last.endswith(" · goal 3 of 4")
    assert "angry" not in last


def test_asking_them_again_is_the_last_contact(store: Store, at: datetime) -> None:
    written(store, at, entry(starts_at=at - 9 * DAY, promises=(theirs("the logo", at.date() - 5 * DAY),)))
    promise = _briefing(store, at).they_owe[0].promise
    _done(store, promise_acts.nudge(promise, how="mail", at=at - 2 * DAY, on=at.date() - 2 * DAY))
    found = _briefing(store, at)
    assert found.quiet_days == 2
    assert head(found, texts_for("en")).last.endswith("asked again Thu 19 Nov")
    line = pressing_blocks(found, texts_for("en"))[1].lines[0]
    assert line.when == "5 days late"
    assert line.mark.endswith("asked once, Thu 19 Nov")


def test_a_talk_that_was_deleted_or_only_planned_is_no_last_contact(store: Store, at: datetime) -> None:
    gone = written(store, at, entry(starts_at=at - 4 * DAY))
    store.write(conversations.delete, gone.conversation_id, at=at).result()
    written(store, at, entry(starts_at=at - 3 * DAY, status=Status.CANCELLED))
    found = _briefing(store, at)
    assert found.last is None
    assert found.went_well is None
    assert found.quiet_days == 0
    assert head(found, texts_for("en")).last == "No talk has been written down yet."


def test_the_last_three_talks_are_listed_and_the_last_thing_that_went_well(store: Store, at: datetime) -> None:
    for ago in (40, 30, 20, 10):
        answers = (Answer(prompt="went_well", text=f"well {ago}"),) if ago > 10 else ()
        written(store, at, entry(starts_at=at - ago * DAY, topic=f"talk {ago}", answers=answers))
    found = _briefing(store, at)
    assert [talk.topic for talk in found.talks] == ["talk 10", "talk 20", "talk 30"]
    assert found.went_well is not None
    assert (found.went_well.text, found.went_well.day) == ("well 20", at.date() - 20 * DAY)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_four_first_blocks_are_there_when_nothing_is_known(store: Store, at: datetime, language: Language) -> None:
    store.write(clients.ensure_client, CLIENT, at=at).result()
    texts = texts_for(language)
    found = _briefing(store, at)
    assert head(found, texts).last == texts.briefing.never_talked
    assert [block.beside for block in pressing_blocks(found, texts)] == [texts.briefing.nothing] * 3
    assert [line.text for block in further_blocks(found, texts) for line in block.lines] == [
        texts.briefing.nothing_planned
    ]


def test_a_briefing_can_be_asked_for_by_the_talk(store: Store, at: datetime) -> None:
    planned(store, at, at + DAY, topic="sooner")
    later = planned(store, at, at + 3 * DAY, topic="later")
    plan = brief(store.read(known_for_talk, later.conversation_id), at=at).plan
    assert plan is not None
    assert plan.talk.topic == "later"


@given(st.lists(st.integers(0, 60), min_size=1, max_size=4), st.integers(0, 60))
def test_rows_are_shared_so_that_no_list_disappears_and_no_room_is_wasted(counts: list[int], room: int) -> None:
    given_rows = shares(counts, room)
    least = [min(count, 2) for count in counts]
    assert all(low <= rows <= count for low, rows, count in zip(least, given_rows, counts, strict=True))
    assert sum(given_rows) == max(sum(least), min(sum(counts), room))


def test_the_first_list_gets_the_most_rows() -> None:
    assert shares((40, 40, 40), 16) == (8, 4, 4)
    assert shares((1, 40, 0), 12) == (1, 11, 0)


# what may be shared

SECRETS = {
    prompt: f"secret of {prompt}"
    for prompt in ("goal", "core_sentence", "my_question", "if", "then", "leave_out", "red_line", "in_12_months")
}


def _full(store: Store, at: datetime) -> Briefing:
    answers = tuple(Answer(prompt=prompt, text=text) for prompt, text in SECRETS.items())
    planned(store, at, at + DAY, topic="the new scope", answers=answers)
    felt = (Feeling(moment=Moment.AFTER, whose=Side.MINE, word="overwhelmed", intensity=3),)
    after = (Answer(prompt="went_well", text="secret of went_well"),)
    written(store, at, entry(starts_at=at - 9 * DAY, topic="secret old topic", answers=after, feelings=felt))
    pressed = NewPromise(text="the plan", side=Side.MINE, due=Due.on(at.date()), under_pressure=True)
    _made(store, at - 9 * DAY, pressed)
    _made(store, at - 9 * DAY, theirs("the logo", at.date() + DAY))
    client_id = _id(store)
    for of in (client_id, None):
        store.write(lessons.pin, NewLesson(text=f"secret lesson of {of}", client_id=of), at=at).result()
    for kind in NoteKind:
        _noted(store, client_id, kind, "Texts, no print." if kind is NoteKind.SCOPE else f"secret of {kind}", at)
    return _briefing(store, at)


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_private_is_in_the_part_that_may_be_shared(store: Store, at: datetime, language: Language) -> None:
    texts = texts_for(language)
    text = shared_text(shareable(_full(store, at)), texts)
    for wanted in (CLIENT, "the plan", "the logo", "Texts, no print.", "the new scope"):
        assert wanted in text
    assert "secret" not in text
    assert texts.feelings.label("overwhelmed") not in text
    assert texts.today.under_pressure not in text


def test_the_part_that_may_be_shared_has_no_room_for_anything_private() -> None:
    assert {field.name for field in fields(ShareableBriefing)} == {
        *("client", "on", "mine", "theirs", "delivered", "scope", "contract_ends_on", "notice_on", "next_talk")
    }


def test_what_a_terminal_would_act_on_is_not_shared_as_such(store: Store, at: datetime) -> None:
    _made(store, at, mine("a\x1b[31mred\nline"))
    text = shared_text(shareable(_briefing(store, at)), texts_for("en"))
    assert "\x1b" not in text
    assert "a␛[31mred ⏎ line" in text


# catching promises during a talk

RULES = DateRules()
FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "raw", "side"),
    [
        ("send the plan @tomorrow 14:00", "send the plan @2026-11-21 14:00", Side.MINE),
        ("< the logo @mon", "the logo @2026-11-23", Side.THEIRS),
        ("send it @fri !", "send it @2026-11-27 !", Side.MINE),
        ("bring the list @talk", "bring the list @talk", Side.MINE),
        ("< think about it @?", "think about it @?", Side.THEIRS),
        ("call back", "call back", Side.MINE),
        ("send it @someday maybe", "send it @someday maybe", Side.MINE),
    ],
)
def test_a_caught_line_has_its_day_written_out(typed: str, raw: str, side: Side) -> None:
    assert caught(typed, on=FRIDAY, rules=RULES) == Caught(raw=raw, side=side)


WORDS = st.text("ab @<!?:.1", min_size=1, max_size=12)
DUES = st.sampled_from(["", " @fri", " @tomorrow 14:00", " @3d !", " @talk", " @?", " @?? ", " @31.12. !", " !"])


@given(WORDS, DUES, st.sampled_from(["", "<", "< "]), st.integers(1, 6))
def test_a_caught_line_means_the_same_when_after_is_written_later(
    words: str, due: str, turn: str, days_later: int
) -> None:
    typed = f"{turn}{words}{due}"
    then = read_line(typed, on=FRIDAY, rules=RULES)
    line = caught(typed, on=FRIDAY, rules=RULES)
    later = read_line(line.raw, on=FRIDAY + days_later * DAY, rules=RULES, side=line.side)
    assert line.side is then.side
    assert later.promise == then.promise


def test_caught_lines_go_to_their_side_of_the_draft() -> None:
    draft = ConversationDraft(half=Half.AFTER, client="Brandt", mine=("there already",))
    lines = (Caught(raw="one", side=Side.MINE), Caught(raw="two", side=Side.THEIRS), Caught(raw="", side=Side.MINE))
    found = with_caught(draft, lines)
    assert found.mine == ("there already", "one")
    assert found.theirs == ("two",)


def test_the_clock_of_the_briefing_is_the_journals_day(store: Store) -> None:
    night = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
    _made(store, night - 3 * DAY, mine("by Saturday", date(2026, 11, 21)))
    assert not _briefing(store, night).i_owe[0].overdue
    assert _briefing(store, night).on == date(2026, 11, 21)
