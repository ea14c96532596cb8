"""The commands, as they are typed."""

from __future__ import annotations

import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal.conversations import Status
from journal.promises import Due, Side
from tests.command_line import promises, run, talks, typed

LINES = ("-p", "send the estimate @2035-11-27", "-p", "<pay the rest @?")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


# log


def test_log_writes_a_held_talk_with_its_promises(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = typed(capsys, "log", "Hansen", "the late invoice", *LINES, "--went-well", "I paused")
    talk = talks(file)[0]
    assert (status, err) == (0, "")
    assert out == f"{talk.code}  2 promises, 1 undated; a summary mail is owed\n"
    assert (talk.client, talk.topic, talk.status) == ("Hansen", "the late invoice", Status.HELD)
    assert [(one.prompt, one.text) for one in talk.answers] == [("went_well", "I paused")]
    assert talk.reflected_at is not None
    assert [(one.text, one.side, one.due, one.conversation_id) for one in promises(file)] == [
        ("send the estimate", Side.MINE, Due.on(date(2035, 11, 27)), talk.id),
        ("pay the rest", Side.THEIRS, Due.undated(), talk.id),
    ]


def test_log_without_promises_says_so_and_owes_no_mail(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = typed(capsys, "log", "Hansen", "a word")
    talk = talks(file)[0]
    assert (status, out) == (0, f"{talk.code}  no promises\n")
    assert not talk.mail_owed
    assert talk.reflected_at is None


def test_log_can_be_told_that_no_mail_is_owed(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "log", "Hansen", "a word", *LINES, "--no-mail")
    assert not talks(file)[0].mail_owed


def test_log_puts_the_talk_where_it_was(file: Path) -> None:
    assert run("log", "Hansen", "a word", "--held", "2026-03-02 16:00", TZ="America/Los_Angeles").returncode == 0
    talk = talks(file)[0]
    assert (talk.day, talk.zone) == (date(2026, 3, 2), "America/Los_Angeles")
    assert talk.starts_at == datetime(2026, 3, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_a_promise_is_due_on_the_same_local_day_in_every_zone(file: Path, zone: str) -> None:
    assert run("promise", "send it @2035-03-11 02:30", TZ=zone).returncode == 0
    due = promises(file)[0].due
    assert (due.day, f"{due.time:%H:%M}") == (date(2035, 3, 11), "02:30")


def test_a_line_that_cannot_be_read_is_named_and_nothing_is_written(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = typed(capsys, "log", "Hansen", "a word", *LINES, "-p", "call back @31.11.")
    assert (status, out) == (1, "")
    assert err.startswith('"call back @31.11.": ')
    assert err.endswith("\nNothing was written.\n")
    assert not file.exists()


@pytest.mark.parametrize("line", ["", "   ", "@fri", "<", "!"])
def test_a_line_that_promises_nothing_is_refused(file: Path, capsys: pytest.CaptureFixture[str], line: str) -> None:
    assert typed(capsys, "log", "Hansen", "a word", "-p", line)[0] == 1
    assert typed(capsys, "promise", line)[0] == 1
    assert not file.exists()


def test_a_past_due_date_is_refused_unless_it_is_meant(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("log", "Hansen", "a word", "-p", "send it @2020-01-31")
    status, _, err = typed(capsys, *words)
    assert status == 1
    assert err.splitlines()[0] == '"send it @2020-01-31": 2020-01-31 is past; --past accepts it all the same.'
    assert not file.exists()
    assert typed(capsys, *words, "--past")[0] == 0
    assert promises(file)[0].due == Due.on(date(2020, 1, 31))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("log", " ", "a word"), "CLIENT: The client is missing: who was it?"),
        (("log", "Hansen", ""), "TOPIC: The topic is missing: what was it about?"),
        (("log", "Hansen", "a word", "--held", "2099-01-01"), None),
        (("log", "Hansen", "a word", "--held", "the other day"), None),
        (
            ("log", "Hansen", "x" * 1_000_001),
            "TOPIC: This is longer than 1,000,000 characters; keep the rest elsewhere.",
        ),
    ],
)
def test_a_field_that_cannot_be_kept_is_said_and_nothing_is_written(
    file: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str | None
) -> None:
    status, out, err = typed(capsys, *words)
    assert (status, out) == (1, "")
    first, last = err.splitlines()
    assert first == sentence or (sentence is None and first.startswith("--held: "))
    assert last == "Nothing was written."
    assert not file.exists()


def test_everything_that_is_wrong_is_said_at_once(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    err = typed(capsys, "log", "Hansen", "a word", "--held", "x", "-p", "a @x", "-p", "b @yesterday")[2]
    assert [line.split(":")[0] for line in err.splitlines()] == [
        "--held",
        '"a @x"',
        '"b @yesterday"',
        "Nothing was written.",
    ]


def test_text_from_stdin_stands_in_no_command(file: Path) -> None:
    given = b"send the plan @2035-01-31\r\n<sign it @?\n"
    assert run("log", "Hansen", "a word", "-p", "-", given=given).returncode == 0
    assert run("log", "Hansen", "-", given="Ärger mit\nder Rechnung\n".encode()).returncode == 0
    assert [one.text for one in promises(file)] == ["send the plan", "sign it"]
    assert {one.topic for one in talks(file)} == {"a word", "Ärger mit der Rechnung"}


def test_stdin_is_read_for_one_text_only_and_only_as_utf8(file: Path) -> None:
    twice = run("log", "Hansen", "-", "-p", "-", given=b"x")
    assert (twice.returncode, twice.stdout) == (2, "")
    latin = run("promise", "-", given=b"caf\xe9 @?")
    assert (latin.returncode, latin.stderr) == (1, "What came from stdin is not text in UTF-8.\n")
    assert not file.exists()


def test_the_same_client_typed_differently_is_one_client(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "log", "Hansen  GmbH", "one")
    typed(capsys, "log", "hansen gmbh", "two")
    assert len({one.client_id for one in talks(file)}) == 1


# promise


def test_a_promise_stands_alone_and_says_how_it_was_understood(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = typed(capsys, "promise", "call back @2035-11-27", "--client", "Hansen")
    kept = promises(file)[0]
    assert (status, err) == (0, "")
    assert out.startswith(f"{kept.code}  Tue 27 Nov 2035, in ")
    assert (kept.text, kept.client, kept.conversation_id) == ("call back", "Hansen", None)


def test_a_promise_needs_no_client_and_no_date(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = typed(capsys, "--lang", "de", "promise", "zurückrufen")[1]
    assert out == f"{promises(file)[0].code}  ohne Termin, kommt morgen wieder\n"
    assert promises(file)[0].client == ""


def test_a_promise_made_under_pressure_says_so_again(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "promise", "send it @2035-11-27 !")
    assert promises(file)[0].under_pressure


def test_what_was_written_is_for_nobody_else_to_read(file: Path) -> None:
    run("promise", "call back @?")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


# when


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["friday"], "2026-11-27\tFri 27 Nov, in 6 days\n"),
        (["in", "zwei", "Wochen"], "2026-12-05\tSat 5 Dec, in 14 days, a Saturday\n"),
        (["24.", "Dezember", "14:00"], "2026-12-24T14:00\tThu 24 Dec 14:00, in 33 days\n"),
        (["2026-11-01"], "2026-11-01\tSun 1 Nov, 20 days ago: already past, a Sunday\n"),
    ],
)
def test_when_prints_the_day_and_how_it_was_understood(
    file: Path, capsys: pytest.CaptureFixture[str], words: list[str], answer: str
) -> None:
    assert typed(capsys, "when", *words, "--on", "2026-11-21") == (0, answer, "")


def test_when_echoes_in_german(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = typed(capsys, "--lang=de", "when", "friday", "--on", "21.11.2026")[1]
    assert out == "2026-11-27\tFr 27. Nov, in 6 Tagen\n"


@pytest.mark.parametrize("words", [["31.11."], ["soon"], ["5/3"], ["friday", "--on", "soon"]])
def test_when_refuses_with_one_sentence(file: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    status, out, err = typed(capsys, "when", *words)
    assert (status, out) == (1, "")
    assert err.strip()


def test_the_settings_say_how_slashes_are_read(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (file.parent.parent / "settings.toml").write_text('date_order = "dmy"')
    assert typed(capsys, "when", "5/3", "--on", "2026-01-01")[1].startswith("2026-03-05\t")
