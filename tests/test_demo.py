"""The sample journal: complete in both languages, true to its days, and accepted by everything that reads it."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.agenda import agenda
from journal.conversations import Channel, Half, Status
from journal.dates import DateRules, Understood, read_moment
from journal.demo.days import StoryDays
from journal.demo.large import write_many
from journal.demo.story import DemoTalk, Language, Story, story
from journal.demo.write import write_story
from journal.drafts import from_json
from journal.feelings import word
from journal.lanes import Agenda, Lane
from journal.promises import Side
from journal.prompts import GOAL_TAGS, PromptKind, built_in
from journal.quicklines import read_line
from journal.storage import agenda as stored_agenda
from journal.storage.promises import promises_with
from journal.storage.store import Store, open_store
from journal.templates import TEMPLATES

ZONE = "Europe/Berlin"
BOTH: tuple[Language, ...] = ("en", "de")
A_WEEK = [date(2026, 11, 16) + timedelta(days=days) for days in range(7)]
ODD_DAYS = [date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1), date(2027, 3, 28), date(2026, 10, 25)]


def talks_of(told: Story) -> Iterator[DemoTalk]:
    for client in told.clients:
        yield from client.talks


def this_morning(store: Store, on: date) -> Agenda:
    at = datetime.combine(on, time(8, 30), ZoneInfo(ZONE))
    return agenda(store.read(stored_agenda.facts, at=at), at=at)


def count(store: Store, table: str, where: str = "1") -> int:
    def ask(db: sqlite3.Connection) -> int:
        found: int = db.execute(f"select count(*) from {table} where {where}").fetchone()[0]
        return found

    return store.read(ask)


def column(store: Store, sql: str) -> list[str]:
    return store.read(lambda db: [row[0] for row in db.execute(sql)])


def shape(told: Story) -> list[object]:
    return [
        (
            client.key,
            client.status,
            len(client.contacts),
            [(note.kind, note.weight) for note in client.notes],
            [limit.key for limit in client.limits],
            [lesson.talk for lesson in client.lessons],
            [
                (
                    talk.key,
                    talk.days,
                    [answer.prompt for answer in talk.before + talk.after],
                    [(promise.due, len(promise.events)) for promise in talk.promises],
                    [event.note is None for promise in talk.promises for event in promise.events],
                )
                for talk in client.talks
            ],
        )
        for client in told.clients
    ]


def test_english_and_german_are_the_same_people_and_the_same_year() -> None:
    assert shape(story("en")) == shape(story("de"))


@pytest.mark.parametrize("language", BOTH)
def test_there_are_six_clients_and_about_forty_conversations_of_which_half_were_prepared(language: Language) -> None:
    told = story(language)
    talks = list(talks_of(told))
    assert len(told.clients) == 6
    assert 38 <= len(talks) <= 46
    assert len(talks) / 2 <= sum(bool(talk.before) for talk in talks) < len(talks)


@pytest.mark.parametrize("language", BOTH)
def test_every_prompt_and_choice_is_one_the_forms_have_and_fits_its_half(language: Language) -> None:
    catalogue = built_in()
    for talk in talks_of(story(language)):
        for half, answers in ((Half.BEFORE, talk.before), (Half.AFTER, talk.after)):
            for answer in answers:
                prompt = catalogue.prompt(answer.prompt)
                assert prompt.half is half
                assert prompt.limit is None or len(answer.text) <= prompt.limit
                if prompt.kind in (PromptKind.CHOICE, PromptKind.SEVERAL):
                    assert answer.text in prompt.options
                if prompt.kind is PromptKind.TICK:
                    assert answer.text == "yes"
                if prompt.kind is PromptKind.SCALE:
                    assert prompt.low <= int(answer.text) <= prompt.high
        assert talk.goal_tag is None or talk.goal_tag in GOAL_TAGS
        assert talk.template in {template.id for template in TEMPLATES}


@pytest.mark.parametrize("language", BOTH)
def test_every_feeling_is_in_the_vocabulary_and_none_is_named_twice(language: Language) -> None:
    for talk in talks_of(story(language)):
        assert all(word(felt.word) is not None and 1 <= felt.intensity <= 3 for felt in talk.feelings)
        assert len({(felt.moment, felt.whose, felt.word) for felt in talk.feelings}) == len(talk.feelings)


@pytest.mark.parametrize("language", BOTH)
def test_keys_lead_to_talks_and_limits_that_are_there(language: Language) -> None:
    told = story(language)
    for client in told.clients:
        days = {talk.key: talk.days for talk in client.talks}
        known_limits = {limit.key for limit in (*told.limits, *client.limits)}
        assert all(lesson.talk in days for lesson in client.lessons)
        for talk in client.talks:
            assert set(talk.limits) <= known_limits
            for earlier in filter(None, (talk.follows, talk.moved_from)):
                assert days[earlier] < talk.days


@pytest.mark.parametrize("language", BOTH)
def test_what_was_held_has_passed_and_what_is_planned_lies_ahead_but_for_the_one_to_ask_about(
    language: Language,
) -> None:
    planned = [talk.days for talk in talks_of(story(language)) if talk.status is Status.PLANNED]
    others = [talk.days for talk in talks_of(story(language)) if talk.status is not Status.PLANNED]
    assert all(-366 <= days < 0 for days in others)
    assert [days for days in planned if days < 0] == [-1]
    assert 2 <= sum(0 <= days <= 7 for days in planned) <= 4


@pytest.mark.parametrize("language", BOTH)
def test_most_talks_were_easier_than_feared_and_not_all(language: Language) -> None:
    felt = [
        (talk.ratings.expected, talk.ratings.discomfort)
        for talk in talks_of(story(language))
        if talk.ratings.expected is not None and talk.ratings.discomfort is not None
    ]
    easier = sum(feared > was for feared, was in felt)
    assert len(felt) >= 17
    assert 0.6 < easier / len(felt) < 1


@pytest.mark.parametrize("language", BOTH)
def test_no_line_names_a_month_a_date_or_a_season(language: Language) -> None:
    # The same lines are told on any day of the year.
    dated = re.compile(
        r"\b(\d{1,2}\.\d{1,2}\.|january|february|april|june|july|august|september|october|november|december|"
        r"januar|februar|märz|juni|juli|oktober|dezember|spring|summer|autumn|winter|frühling|sommer|herbst|christmas|"
        r"weihnachten|easter|ostern)\b",
        re.IGNORECASE,
    )
    for talk in talks_of(story(language)):
        texts = [talk.topic, *(answer.text for answer in talk.before + talk.after)]
        texts += [promise.text for promise in talk.promises]
        assert [text for text in texts if dated.search(text)] == []


@pytest.mark.parametrize("language", BOTH)
def test_the_unfinished_draft_can_be_read_as_it_stands(store: Store, language: Language) -> None:
    on = date(2026, 11, 21)
    write_story(store, story(language), on=on, zone=ZONE)
    (content,) = column(store, "select content from drafts")
    draft = from_json(content)
    when = read_moment(draft.when, on=on, rules=DateRules())
    assert isinstance(when, Understood)
    assert when.day < on
    assert draft.channel is Channel.CALL
    for line in draft.mine:
        assert read_line(line, on=on, rules=DateRules(), side=Side.MINE).promise is not None
    assert draft.client in column(store, "select name from clients")


@pytest.mark.parametrize("on", [*A_WEEK, *ODD_DAYS], ids=str)
@pytest.mark.parametrize("language", BOTH)
def test_every_lane_has_something_whatever_day_it_is(store: Store, language: Language, on: date) -> None:
    write_story(store, story(language), on=on, zone=ZONE)
    shown = {lane.lane: len(lane.items) for lane in this_morning(store, on).lanes}
    assert set(shown) == set(Lane)
    assert shown[Lane.UNFINISHED] == 1
    assert shown[Lane.OVERDUE] == 2
    assert 1 <= shown[Lane.TODAY] <= 3
    assert shown[Lane.MAIL_OWED] == 1
    assert shown[Lane.REFLECTION] == 1
    assert shown[Lane.THEY_ARE_LATE] == 2
    assert shown[Lane.DID_IT_HAPPEN] == 1
    assert shown[Lane.TO_REVIEW] == 2
    assert 3 <= shown[Lane.COMING_UP] <= 8
    assert shown[Lane.HAPPY_WITH_IT] == 1
    assert shown[Lane.KEEP_AN_EYE] == 1


@pytest.mark.parametrize("on", [*A_WEEK, *ODD_DAYS], ids=str)
def test_mine_are_three_days_and_one_day_late_whatever_day_it_is(store: Store, on: date) -> None:
    write_story(store, story("de"), on=on, zone=ZONE)
    (overdue,) = [lane for lane in this_morning(store, on).lanes if lane.lane is Lane.OVERDUE]
    assert [item.days_late for item in overdue.items] == [3, 1]


@pytest.mark.parametrize("on", A_WEEK, ids=str)
def test_talks_fall_on_working_days_but_for_those_of_the_client_who_calls_at_any_time(store: Store, on: date) -> None:
    told = story("en")
    write_story(store, told, on=on, zone=ZONE)
    at_any_time = {talk.topic for talk in talks_of(told) if talk.any_day}
    at_weekends = column(store, "select topic from conversations where strftime('%w', day) in ('0', '6')")
    assert set(at_weekends) <= at_any_time


@pytest.mark.parametrize("on", [*A_WEEK, *ODD_DAYS], ids=str)
def test_nothing_was_noted_after_this_morning(store: Store, on: date) -> None:
    write_story(store, story("en"), on=on, zone=ZONE)
    now = datetime.combine(on, time(4), ZoneInfo(ZONE)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert count(store, "conversations", f"max(created_at, changed_at, coalesce(prepared_at, '')) > '{now}'") == 0
    assert count(store, "promise_events", f"at > '{now}'") == 0
    assert count(store, "conversations", f"status = 'held' and starts_at > '{now}'") == 0


def test_days_of_a_story_never_change_places() -> None:
    for on in [*A_WEEK, *ODD_DAYS]:
        days = StoryDays(on)
        worked = [days.worked(offset) for offset in range(-400, 30)]
        assert worked == sorted(worked)
        assert all(day < on for offset, day in zip(range(-400, 0), worked, strict=False))
        due = [days.due(offset) for offset in range(-400, 30)]
        assert due == sorted(due)


def test_promises_had_every_fate() -> None:
    actions = Counter(
        event.action for talk in talks_of(story("en")) for promise in talk.promises for event in promise.events
    )
    wanted = {"keep", "deliver", "confirm", "slip", "renegotiate", "nudge", "break", "release", "withdraw", "review"}
    assert set(actions) == wanted


def assert_sound(store: Store) -> None:
    def ask(db: sqlite3.Connection) -> None:
        assert [row[0] for row in db.execute("pragma integrity_check")] == ["ok"]
        assert db.execute("pragma foreign_key_check").fetchall() == []

    store.read(ask)
    # Replaying what happened gives what the promise's own row says.
    ids = [int(found) for found in column(store, "select id from promises order by id")]
    replayed = store.read(promises_with, ids)
    assert [promise.state for promise in replayed] == column(store, "select state from promises order by id")
    assert [promise.due.day and promise.due.day.isoformat() for promise in replayed] == column(
        store, "select due_on from promises order by id"
    )
    promised = column(store, "select distinct conversation_id from promises order by 1")
    assert promised == column(store, "select id from conversations where has_promises = 1 order by 1")
    store.write(lambda db: db.conn.execute("insert into search (search, rank) values ('integrity-check', 1)")).result()


@pytest.mark.parametrize("language", BOTH)
def test_the_story_is_sound_as_rows(store: Store, language: Language) -> None:
    write_story(store, story(language), on=date(2026, 11, 21), zone=ZONE)
    assert_sound(store)


def test_what_the_story_says_is_found_and_so_is_what_is_written_later(store: Store) -> None:
    write_story(store, story("de"), on=date(2026, 11, 21), zone=ZONE)

    def add(text: str) -> None:
        store.write(
            lambda db: db.conn.execute(
                "insert into answers (conversation_id, half, prompt, text) values (1, 'after', 'gesture', ?)", (text,)
            )
        ).result()

    assert count(store, "search", "search match 'schubladen'") == 1
    add("Ein Glas Quittengelee")
    assert count(store, "search", "search match 'quittengelee'") == 1


@pytest.mark.parametrize("language", BOTH)
def test_a_large_journal_is_sound_and_mostly_settled(store: Store, language: Language) -> None:
    on = date(2026, 11, 22)
    write_many(store, 500, on=on, language=language, seed=1)
    assert count(store, "conversations") == 500
    assert count(store, "clients") == 40
    assert 0 < count(store, "promises", "state = 'open'") <= 10
    assert count(store, "promises") > 200
    assert count(store, "promises", f"state <> 'open' and changed_at > '{on.isoformat()}T23'") == 0
    assert_sound(store)
    shown = {lane.lane for lane in this_morning(store, on).lanes}
    assert Lane.COMING_UP in shown
    assert Lane.REFLECTION not in shown


def test_a_large_journal_says_the_same_for_the_same_seed(tmp_path: Path) -> None:
    found = []
    for name in ("one.db", "two.db"):
        with closing(open_store(tmp_path / name, at=datetime.now(UTC))) as store:
            write_many(store, 60, on=date(2026, 11, 22), language="en", seed=7)
            found.append(column(store, "select text from written order by id"))
    assert found[0] == found[1]


def test_a_journal_of_a_single_conversation_can_be_made(store: Store) -> None:
    write_many(store, 1, on=date(2028, 2, 29), language="en", seed=1)
    assert count(store, "conversations") == 1
