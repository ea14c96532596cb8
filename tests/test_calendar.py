"""The calendar file: what stands in it, and that it stays the same while nothing changes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal.calendar_file import PRODID, calendar_bytes, is_ours
from journal.clock import moment
from journal.conversations import Status
from journal.entries import When
from journal.promise_acts import deliver, keep, renegotiate
from journal.promises import Due, Side
from journal.storage import conversations
from journal.storage.store import Store
from journal.texts.de.channels import CHANNELS as DE
from journal.texts.en.channels import CHANNELS as EN
from tests.calendars import (
    AT,
    FRIDAY,
    ON,
    OPEN_PROMISE,
    TALK,
    UID,
    add,
    exported,
    happened,
    only_event,
    only_todo,
    read_back,
    rings_at,
    said_by,
    summaries,
    talk_with,
)

# What stands in it


def test_a_promise_is_a_to_do_with_just_these_properties() -> None:
    todo = only_todo(calendar_bytes([OPEN_PROMISE], [], EN.calendar))
    assert said_by(todo) == {
        "UID": UID,
        "DTSTAMP": AT,
        "DUE": FRIDAY,
        "SUMMARY": "A promise is due",
        "STATUS": "NEEDS-ACTION",
        "CLASS": "PRIVATE",
    }
    (alarm,) = todo.subcomponents
    assert said_by(alarm) == {
        "ACTION": "DISPLAY",
        "DESCRIPTION": "A promise is due",
        "TRIGGER": timedelta(hours=9),
    }
    assert alarm["TRIGGER"].params["RELATED"] == "END"


def test_a_talk_is_an_event_at_its_moment_in_utc_with_just_these_properties() -> None:
    starts_at = moment(FRIDAY, time(10), "Europe/Berlin")
    event = only_event(calendar_bytes([], [replace(TALK, starts_at=starts_at)], EN.calendar))
    assert said_by(event) == {
        "UID": UID,
        "DTSTAMP": AT,
        "DTSTART": datetime(2026, 11, 27, 9, tzinfo=UTC),
        "SUMMARY": "A conversation",
        "CLASS": "PRIVATE",
    }
    assert not event.subcomponents


def test_a_talk_without_a_time_takes_the_day() -> None:
    assert only_event(calendar_bytes([], [TALK], EN.calendar)).decoded("DTSTART") == FRIDAY


def test_the_calendar_says_who_made_it_and_nothing_else_of_itself() -> None:
    content = calendar_bytes([OPEN_PROMISE], [TALK], EN.calendar)
    calendar = read_back(content)
    assert {name: str(calendar[name]) for name in calendar} == {"VERSION": "2.0", "PRODID": PRODID}
    assert is_ours(content)
    assert is_ours(calendar_bytes([], [], EN.calendar))


def test_titles_are_neutral_and_in_the_persons_language() -> None:
    theirs = replace(OPEN_PROMISE, side=Side.THEIRS)
    assert summaries(calendar_bytes([OPEN_PROMISE, theirs], [TALK], EN.calendar)) == [
        "A promise is due",
        "A promise to you is due",
        "A conversation",
    ]
    assert summaries(calendar_bytes([OPEN_PROMISE, theirs], [TALK], DE.calendar)) == [
        "Eine Zusage ist fällig",
        "Eine Zusage an dich ist fällig",
        "Ein Gespräch",
    ]


def test_titles_when_asked_for_are_the_promise_and_the_clients_name(store: Store) -> None:
    add(store, "send the estimate", Due.on(FRIDAY))
    add(store, "pay the rest", Due.on(FRIDAY), side=Side.THEIRS)
    add(store, "tidy up", Due.on(FRIDAY), client=None)
    store.write(conversations.save, talk_with("Hansen", When(day=FRIDAY)), at=AT, on=ON).result()
    assert summaries(exported(store, titles=True)) == [
        "→ send the estimate · Hansen",
        "← pay the rest · Hansen",
        "→ tidy up",
        "Conversation · Hansen",
    ]


def test_only_what_is_open_and_has_a_day_is_in_the_file(store: Store) -> None:
    add(store, "dated", Due.on(FRIDAY))
    add(store, "theirs", Due.on(FRIDAY), side=Side.THEIRS)
    add(store, "overdue", Due.on(date(2026, 3, 1)))
    add(store, "undated", Due.undated())
    add(store, "before a talk that is not planned", Due.before_talk())
    happened(store, deliver(add(store, "delivered", Due.on(FRIDAY)), at=AT, on=ON))
    happened(store, keep(add(store, "kept", Due.on(FRIDAY)), at=AT, on=ON))
    held = talk_with("Acme", When(day=ON), Status.HELD)
    store.write(conversations.save, held, at=AT, on=ON).result()
    assert summaries(exported(store, titles=True)) == ["→ dated · Hansen", "← theirs · Hansen", "→ overdue · Hansen"]


def test_an_overdue_promise_keeps_its_date(store: Store) -> None:
    add(store, "overdue", Due.on(date(2026, 3, 1)))
    assert only_todo(exported(store)).decoded("DUE") == date(2026, 3, 1)


def test_a_promise_before_the_next_talk_is_due_on_its_day_and_moves_with_it(store: Store) -> None:
    add(store, "check the bill", Due.before_talk())
    saved = store.write(conversations.save, talk_with("Hansen", When(day=FRIDAY)), at=AT, on=ON).result()
    first = only_todo(exported(store))
    later = AT + timedelta(hours=1)
    moved = replace(talk_with("Hansen", When(day=FRIDAY + timedelta(days=3))), conversation_id=saved.conversation_id)
    store.write(conversations.save, moved, at=later, on=ON).result()
    second = only_todo(exported(store))
    assert (first.decoded("DUE"), second.decoded("DUE")) == (FRIDAY, FRIDAY + timedelta(days=3))
    assert (first.decoded("DTSTAMP"), second.decoded("DTSTAMP")) == (AT, later)
    assert first["UID"] == second["UID"]


def test_a_promise_before_a_talk_that_was_held_stays_on_that_day(store: Store) -> None:
    add(store, "check the bill", Due.before_talk())
    held = talk_with("Hansen", When(day=FRIDAY), Status.HELD)
    store.write(conversations.save, held, at=AT + timedelta(days=6), on=FRIDAY).result()
    assert only_todo(exported(store)).decoded("DUE") == FRIDAY


# Days, times and zones


def test_a_time_is_that_of_the_clocks_wherever_the_person_is() -> None:
    content = calendar_bytes([replace(OPEN_PROMISE, time=time(14))], [], EN.calendar)
    assert b"\r\nDUE:20261127T140000\r\n" in content
    assert only_todo(content).decoded("DUE") == datetime.combine(FRIDAY, time(14))


def test_a_time_in_the_small_hours_stands_on_its_own_date(store: Store) -> None:
    add(store, "hand it in", Due.at(FRIDAY, time(0, 30)))
    assert only_todo(exported(store)).decoded("DUE") == datetime.combine(FRIDAY, time(0, 30))


@given(day=st.dates(date(2000, 1, 2), date(2100, 1, 1)), at=st.none() | st.times())
@example(day=FRIDAY, at=time(9))
@example(day=FRIDAY, at=time(9, 1))
@example(day=FRIDAY, at=time(0))
def test_the_alarm_rings_in_the_morning_and_before_it_is_too_late(day: date, at: time | None) -> None:
    shared = replace(OPEN_PROMISE, day=day, time=at.replace(second=0, microsecond=0) if at is not None else None)
    rings = rings_at(shared)
    assert rings.time() == time(9)
    if shared.time is None or shared.time > time(9):
        assert rings.date() == day
    else:
        assert rings.date() == day - timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "utc"),
    [
        (date(2026, 3, 28), time(10), "Europe/Berlin", datetime(2026, 3, 28, 9, tzinfo=UTC)),
        (date(2026, 3, 29), time(10), "Europe/Berlin", datetime(2026, 3, 29, 8, tzinfo=UTC)),
        (date(2026, 10, 25), time(10), "Europe/Berlin", datetime(2026, 10, 25, 9, tzinfo=UTC)),
        (date(2026, 11, 1), time(23), "America/New_York", datetime(2026, 11, 2, 4, tzinfo=UTC)),
    ],
)
def test_a_talk_keeps_its_moment_across_daylight_saving(
    store: Store, day: date, clock: time, zone: str, utc: datetime
) -> None:
    when = When(day=day, starts_at=moment(day, clock, zone), zone=zone)
    store.write(conversations.save, talk_with("Hansen", when), at=AT, on=ON).result()
    content = exported(store)
    assert only_event(content).decoded("DTSTART") == utc
    assert f"DTSTART:{utc:%Y%m%dT%H%M%SZ}\r\n".encode() in content


# The same while nothing changes


def test_a_change_of_one_promise_changes_its_entry_alone_and_no_name(store: Store) -> None:
    changed = add(store, "send the estimate", Due.on(FRIDAY))
    add(store, "call back", Due.on(FRIDAY))
    before = {str(todo["UID"]): todo for todo in read_back(exported(store)).todos}
    later = AT + timedelta(days=1)
    new_due = Due.on(FRIDAY + timedelta(days=7))
    happened(store, renegotiate(changed, due=new_due, asked_by=Side.MINE, agreed=True, at=later, on=ON))
    after = {str(todo["UID"]): todo for todo in read_back(exported(store)).todos}
    assert before.keys() == after.keys()
    (uid,) = [uid for uid in before if before[uid].to_ical() != after[uid].to_ical()]
    assert (before[uid].decoded("DTSTAMP"), after[uid].decoded("DTSTAMP")) == (AT, later)


def test_the_names_are_those_of_the_rows(store: Store, journal_path: Path) -> None:
    add(store, "send the estimate", Due.on(FRIDAY))
    store.write(conversations.save, talk_with("Hansen", When(day=FRIDAY)), at=AT, on=ON).result()
    with closing(sqlite3.connect(journal_path)) as db:
        uids = [row[0] for row in db.execute("select uid from promises union all select uid from conversations")]
    calendar = read_back(exported(store))
    assert [str(part["UID"]) for part in (*calendar.todos, *calendar.events)] == uids
