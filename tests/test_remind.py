"""Reminders: when they speak, what they say, and what happens when they cannot."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.lanes import Agenda
from journal.quiet import Quiet
from journal.remind import notify
from journal.remind.plan import next_at, speaks
from journal.storage.channels import ChannelFailure, last_failure
from journal.storage.store import open_store
from tests.command_line import typed
from tests.desk import MONDAY, PRIVATE, SATURDAY, SEPARATOR, Desk, at, promised, sit_down


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    yield from sit_down(tmp_path, monkeypatch)


# Reminding


def test_the_reminder_says_how_much_and_nothing_else(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    promised(
        capsys, "send the estimate @2026-11-20", "<pay the invoice @2026-11-20", "call @2026-11-23", "later @2026-12-24"
    )
    assert at(MONDAY, capsys, "remind", "run") == (0, "", "")
    assert at(MONDAY, capsys, "--lang", "de", "remind", "run") == (0, "", "")
    assert desk.shown() == ["2 overdue, 1 due today", "2 überfällig, 1 heute fällig"]


def test_no_argument_of_any_program_ever_holds_a_name_or_a_text(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    promised(capsys, "send the estimate @2026-11-20", "<pay the invoice @2026-11-23")
    for no_bus in (False, True):
        if no_bus:
            desk.has("no-bus")
        for words in (("install",), ("show",), ("run",), ("remove",)):
            at(MONDAY, capsys, "remind", *words)
    calls = (desk.folder / "calls").read_text()
    assert {line.split(SEPARATOR)[0] for line in calls.splitlines()} == {"systemctl", "crontab", "notify-send"}
    assert not [word for word in PRIVATE if word in calls]


@pytest.mark.parametrize("line", ["send the estimate @2026-11-24", "send the estimate @?"])
def test_when_nothing_is_due_it_is_silent(desk: Desk, capsys: pytest.CaptureFixture[str], line: str) -> None:
    promised(capsys, line)
    assert at(MONDAY, capsys, "remind", "run") == (0, "", "")
    assert desk.shown() == []


@pytest.mark.parametrize("hour", [20, 23, 3, 7])
def test_in_the_quiet_hours_it_is_silent(desk: Desk, capsys: pytest.CaptureFixture[str], hour: int) -> None:
    promised(capsys, "send the estimate @2026-11-20")
    assert at(MONDAY.replace(hour=hour), capsys, "remind", "run") == (0, "", "")
    assert desk.shown() == []


def test_on_a_weekend_and_on_days_away_only_what_is_due_that_day_speaks(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    promised(capsys, "send the estimate @2026-11-20")
    (tmp_path / "settings.toml").write_text("away = [2026-11-23]\n")
    for moment in (MONDAY, SATURDAY):
        at(moment, capsys, "remind", "run")
    assert desk.shown() == []
    promised(capsys, "call @2026-11-28")
    at(SATURDAY, capsys, "remind", "run")
    assert desk.shown() == ["1 overdue, 1 due today"]


@pytest.mark.parametrize(
    ("overdue", "snoozed", "today", "speaks_up"),
    [(0, 0, 0, False), (2, 2, 0, False), (2, 1, 0, True), (2, 2, 1, True), (0, 0, 1, True)],
)
def test_what_was_put_off_until_later_does_not_speak_alone(
    overdue: int, snoozed: int, today: int, speaks_up: bool
) -> None:
    seen = Agenda(
        on=MONDAY.date(),
        lanes=(),
        later=(),
        overdue_count=overdue,
        overdue_mine=overdue,
        overdue_theirs=0,
        snoozed_overdue_count=snoozed,
        due_today_count=today,
    )
    assert speaks(seen, away=frozenset()) is speaks_up


def test_without_a_notifier_the_failure_is_remembered_and_said(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    promised(capsys, "send the estimate @2026-11-20")
    desk.without("notify-send")
    status, out, err = at(MONDAY, capsys, "remind", "run")
    assert (status, out) == (1, "")
    assert err == "notify-send is missing, which shows messages on the desktop.\n"
    assert _failure(desk) == ChannelFailure(at=MONDAY, reason="no_notifier", about="notify-send")


def test_a_failure_changes_nothing_else_and_is_forgotten_once_it_works(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    promised(capsys, "send the estimate @2026-11-20")
    before = _dump(desk.file)
    desk.has("silent")
    for hours in (0, 7):
        assert at(MONDAY + timedelta(hours=hours), capsys, "remind", "run")[0] == 1
    assert _failure(desk) == ChannelFailure(
        at=MONDAY + timedelta(hours=7), reason="notifier_refused", about="notify-send"
    )
    changed = set(_dump(desk.file)) ^ set(before)
    assert len(changed) == 1
    assert all("channel_failure" in line for line in changed)
    desk.lacks("silent")
    assert at(MONDAY + timedelta(days=1), capsys, "remind", "run")[0] == 0
    assert _failure(desk) is None
    assert _dump(desk.file) == before


def test_removing_the_reminders_forgets_their_failure(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    promised(capsys, "send the estimate @2026-11-20")
    desk.has("silent")
    at(MONDAY, capsys, "remind", "run")
    typed(capsys, "remind", "remove")
    assert _failure(desk) is None


def test_a_journal_that_is_missing_is_not_taken_for_one_in_which_nothing_is_due(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = at(MONDAY, capsys, "remind", "run")
    assert (status, err) == (1, f"There is no journal at {desk.file}; nothing was written.\n")
    assert desk.shown() == ["The journal could not be opened. What is due today is not known."]
    assert not desk.file.parent.exists()


def test_a_journal_that_cannot_be_read_is_said_on_the_desktop(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.file.parent.mkdir()
    desk.file.write_bytes(b"something else entirely" * 60)
    status, _, err = at(MONDAY, capsys, "remind", "run")
    assert (status, err[:47]) == (1, "This file is not a journal; nothing was changed")
    assert desk.shown() == ["The journal could not be opened. What is due today is not known."]


def test_on_a_mac_the_words_are_handed_to_the_script_and_never_part_of_it(desk: Desk) -> None:
    notify.show("Afterword", '1 overdue" & x', platform="darwin", environ=os.environ)
    (words,) = desk.calls("osascript")
    assert words[-2:] == ["Afterword", '1 overdue" & x']
    assert not [word for word in words[:-2] if "overdue" in word]


# Times


@given(starts=st.times(), ends=st.times(), asked=st.times())
def test_quiet_hours_are_those_from_their_start_to_their_end_on_the_clock(
    starts: time, ends: time, asked: time
) -> None:
    def since_start(moment: time) -> float:
        day = date(2026, 1, 2)
        return (datetime.combine(day, moment) - datetime.combine(day, starts)).total_seconds() % 86400

    assert Quiet(starts=starts, ends=ends).covers(asked) is (since_start(asked) < since_start(ends))


@given(
    hours=st.lists(st.times(), min_size=1, max_size=4),
    moment=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - drawn with a zone
)
def test_the_next_look_is_the_first_of_the_hours_to_come(hours: Sequence[time], moment: datetime) -> None:
    day, hour = next_at(hours, at=moment)
    found = datetime.combine(day, hour, UTC)
    assert moment < found <= moment + timedelta(days=1)
    others = [datetime.combine(moment.date() + timedelta(days=more), one, UTC) for one in hours for more in (0, 1)]
    assert found == min(other for other in others if other > moment)


def _failure(desk: Desk) -> ChannelFailure | None:
    store = open_store(desk.file, at=MONDAY)
    try:
        return store.read(last_failure)
    finally:
        store.close()


def _dump(file: Path) -> list[str]:
    """Everything in the journal but its full-text index."""
    with closing(sqlite3.connect(file)) as db:
        names = [name for (name,) in db.execute("select name from sqlite_schema where type = 'table'")]
        tables = [name for name in names if not name.startswith("search")]
        return [f"{name}: {row}" for name in tables for row in db.execute(f"select * from {name}")]
