"""`brief`: a client by a part of the name, in columns, line by line, or only what may be shared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from journal.conversations import Answer, Channel, Half, Status
from journal.entries import Entry, When
from journal.promises import Due, NewPromise, Side
from journal.storage import conversations
from journal.storage.store import open_store
from tests.command_line import run, typed
from tests.terminal import Terminal, surroundings

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    return file


def _held(file: Path, *names: str) -> None:
    store = open_store(file, at=NOW)
    for name in names:
        store.write(
            conversations.save,
            Entry(
                half=Half.AFTER,
                client=name,
                topic=f"the estimate for {name}",
                status=Status.HELD,
                when=When(day=(NOW - 2 * DAY).date()),
                channel=Channel.CALL,
                answers=(Answer(prompt="went_well", text="I let them finish"),),
                promises=(
                    NewPromise(
                        text="send the estimate",
                        side=Side.MINE,
                        due=Due.on((NOW - DAY).date()),
                        under_pressure=True,
                    ),
                    NewPromise(text="send the logo", side=Side.THEIRS, due=Due.undated()),
                ),
                reflected=True,
            ),
            at=NOW - 2 * DAY,
            on=(NOW - 2 * DAY).date(),
        ).result()
    store.close()


@time_machine.travel(NOW, tick=False)
def test_it_is_printed_in_columns_with_what_is_owed_first(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _held(file, "Lindqvist Optics")
    status, out, err = typed(capsys, "brief", "lindqvist")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0] == "Lindqvist Optics"
    assert lines[1] == "Last time Thu 19 Nov · call · the estimate for Lindqvist Optics"
    assert lines[3:11] == [
        "I owe: 1",
        "      yesterday  send the estimate (promised under pressure)",
        "",
        "They owe: 1",
        "        no date  send the logo (for 2 days)",
        "",
        "Delivered, not confirmed: nothing",
        "",
    ]
    assert max(map(len, lines)) <= 80


@time_machine.travel(NOW, tick=False)
def test_plain_says_one_thing_a_line_without_columns(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _held(file, "Lindqvist Optics")
    _, out, _ = typed(capsys, "brief", "lindqvist", "--plain")
    lines = out.splitlines()
    assert "send the estimate, yesterday, promised under pressure" in lines
    assert "Went well: I let them finish (Thu 19 Nov)" in lines
    assert "" not in lines
    assert not any(line.startswith(" ") or "  " in line for line in lines)


@time_machine.travel(NOW, tick=False)
def test_share_prints_promises_and_dates_and_nothing_private(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _held(file, "Lindqvist Optics")
    status, out, _ = typed(capsys, "--lang", "de", "brief", "lindqvist", "--share")
    assert status == 0
    assert out.splitlines() == [
        "Lindqvist Optics, Stand Sa 21. Nov",
        "",
        "Von mir",
        "- send the estimate: Fr 20. Nov",
        "",
        "Von euch",
        "- send the logo: ohne Termin",
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("LINDQVIST optics", "Lindqvist Optics"),
        ("opt", "Lindqvist Optics"),
        ("müller", "Müller & Söhne"),
        ("mueller", "Müller & Söhne"),
        ("soh mul", "Müller & Söhne"),
        ("qvist", "Lindqvist Optics"),
        ("lindquist", "Lindqvist Optics"),
        ("Brandt", "Brandt"),
    ],
)
def test_a_part_of_the_name_is_enough(file: Path, capsys: pytest.CaptureFixture[str], words: str, name: str) -> None:
    _held(file, "Lindqvist Optics", "Müller & Söhne", "Brandt", "Brandt Brothers")
    status, out, _ = typed(capsys, "brief", words)
    assert status == 0
    assert out.splitlines()[0] == name


def test_two_that_fit_are_listed_and_it_ends_with_1(file: Path) -> None:
    _held(file, "Brandt North", "Brandt South", "Lindqvist Optics")
    found = run("brief", "brandt")
    assert found.returncode == 1
    assert found.stdout == ""
    assert "Brandt North" in found.stderr
    assert "Brandt South" in found.stderr
    assert "Lindqvist" not in found.stderr


def test_a_person_at_a_terminal_is_asked_which_of_two_is_meant(tmp_path: Path) -> None:
    _held(tmp_path / "journal.db", "Brandt North", "Brandt South")
    with Terminal(surroundings(tmp_path), ["brief", "brandt"]) as terminal:
        terminal.wait_for("1 Brandt", "2 Brandt", "number")
        terminal.type("9\r")
        terminal.type("2\r")
        wanted = "the estimate for " + next(row[4:] for row in terminal.rows if row.startswith("  2 "))
        terminal.wait_for(wanted)
        assert terminal.wait_for_end() == 0


def test_nobody_of_that_name_ends_with_1_and_makes_no_journal(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = typed(capsys, "brief", "nobody")
    assert (status, out) == (1, "")
    assert "nobody" in err
    assert not file.exists()
    _held(file, "Brandt")
    assert typed(capsys, "brief", "nobody")[:2] == (1, "")
    assert typed(capsys, "brief", " ")[:2] == (1, "")


def test_the_name_may_come_from_stdin(file: Path) -> None:
    _held(file, "Brandt")
    found = run("brief", "-", given=b"brandt\n")
    assert found.returncode == 0
    assert found.stdout.splitlines()[0] == "Brandt"


def test_what_a_terminal_would_act_on_is_printed_as_signs(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _held(file, "a\x1b[31mred")
    for option in ((), ("--plain",), ("--share",)):
        status, out, _ = typed(capsys, "brief", "red", *option)
        assert status == 0
        assert "\x1b" not in out
        assert "␛[31mred" in out
