"""Ends nobody asked for: signals, a closed window, a frozen one, broken bytes, a mistake in the program itself."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journal.crashes import AT_MOST_BYTES, record_crash
from journal.texts.choose import texts_for
from journal.texts.ending import ending_texts
from tests.command_line import NOW as NOON
from tests.terminal import PATIENCE, ROOT, Terminal, surroundings
from tests.test_terminal import at_today, kept, open_after

EN = texts_for("en")
PRIVATE = "Lindner owes me an apology"

# The program with a mistake behind one key, which meets private text.
WITH_A_MISTAKE = f"""
import sys
from journal.cli import main
from screens.journal_page import JournalPage
def mistaken(page):
    secret = {PRIVATE!r}
    raise ValueError(secret)
JournalPage.action_let_go = mistaken
sys.exit(main())
"""


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return surroundings(tmp_path)


def typed(terminal: Terminal, text: str = "Lindner") -> None:
    open_after(at_today(terminal))
    terminal.type(text)


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_ends_the_program_in_order_with_everything_typed_kept(
    environ: dict[str, str], told: signal.Signals
) -> None:
    with Terminal(environ) as terminal:
        typed(terminal)
        terminal.wait_for("Lindner")
        terminal.process.send_signal(told)
        assert terminal.wait_for_end() == 128 + told
        assert not terminal.modes_left_on
        assert terminal.line_settings_are_back
    assert [draft.client for draft in kept(environ)] == ["Lindner"]


def test_a_closed_window_ends_the_program_with_everything_typed_kept(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        typed(terminal)
        terminal.wait_for("Lindner")
        terminal.close()
        assert terminal.process.wait(PATIENCE) == 128 + signal.SIGHUP
    assert [draft.client for draft in kept(environ)] == ["Lindner"]


def test_a_closed_window_ends_the_program_also_when_it_was_told_to_ignore_that(environ: dict[str, str]) -> None:
    deaf = ("/bin/sh", "-c", 'trap "" HUP; exec "$@"', "sh", sys.executable, "-m", "journal")
    with Terminal(environ, program=deaf) as terminal:
        typed(terminal)
        terminal.wait_for("Lindner")
        terminal.close()
        assert terminal.process.wait(PATIENCE) == 128 + signal.SIGHUP
    assert [draft.client for draft in kept(environ)] == ["Lindner"]


def test_a_frozen_window_does_not_keep_the_program_from_ending(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        typed(terminal)
        terminal.wait_for("Lindner")
        # From here on nobody reads what it shows, until it cannot show anything any more.
        for _ in range(40):
            terminal.push(b"x" * 20)
            time.sleep(0.02)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 128 + signal.SIGTERM
    assert kept(environ)[0].client.startswith("Lindnerx")


def test_bytes_that_are_no_text_are_shown_as_such_and_end_nothing(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        typed(terminal)
        terminal.push(b"\xff\xc3(")
        terminal.type(" Ltd")
        terminal.wait_for("Ltd")
        terminal.wait_until(lambda: kept(environ)[:1] != [] and kept(environ)[0].client.endswith("Ltd"), "the draft")
        assert not terminal.ended


def test_a_letter_whose_bytes_arrive_one_by_one_is_that_letter(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        typed(terminal, "M")
        terminal.wait_for("M")
        for byte in "ü".encode():
            terminal.push(bytes([byte]))
            terminal.watch(0.3)
        terminal.type("ller")
        terminal.wait_for("Müller")


def test_a_mistake_in_the_program_says_one_sentence_and_nothing_that_was_written(
    environ: dict[str, str], tmp_path: Path
) -> None:
    with Terminal(environ, program=(sys.executable, "-c", WITH_A_MISTAKE)) as terminal:
        at_today(terminal).press("g")
        assert terminal.wait_for_end() == 1
        log = tmp_path / ".local/state/afterword/crash.log"
        said = ending_texts("en").crashed(str(log))
        assert "".join(said.split()) in "".join(terminal.text.split())
        assert PRIVATE.encode() not in terminal.written
        assert not terminal.modes_left_on
    noted = log.read_text()
    assert "builtins.ValueError" in noted
    assert "mistaken" in noted
    assert PRIVATE not in noted
    assert str(Path.home()) not in noted
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


def test_a_mistake_in_a_command_says_one_sentence_and_no_traceback(environ: dict[str, str]) -> None:
    mistaken = f"""
import sys
import journal.due
from journal.cli import main
def answer(*_, **__):
    raise ValueError({PRIVATE!r})
journal.due.answer = answer
sys.exit(main(["due"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", mistaken], cwd=ROOT, env=environ, text=True, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("Afterword had to stop")
    assert done.stderr.count("\n") == 1
    assert PRIVATE not in done.stderr


def test_no_variable_makes_the_toolkit_write_down_what_is_typed(environ: dict[str, str], tmp_path: Path) -> None:
    leak = tmp_path / "leak.log"
    with Terminal(environ | {"TEXTUAL_LOG": str(leak), "TEXTUAL_DEBUG": "1", "TEXTUAL": "devtools,debug"}) as terminal:
        typed(terminal)
        terminal.wait_for("Lindner")
        assert not leak.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says it in /proc")
def test_the_program_leaves_no_core_dump_and_shows_its_memory_to_nobody(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        at_today(terminal)
        limits = Path(f"/proc/{terminal.process.pid}/limits").read_text()
        core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
        assert core.split()[4:6] == ["0", "0"]
    asked = (
        "import ctypes; from journal.own_process import keep_memory_private as keep; keep();"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    said = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, env=environ, text=True, capture_output=True, check=False
    )
    assert said.stdout == "0\n"


def _mistake() -> Exception:
    try:
        try:
            raise KeyError(PRIVATE)
        except KeyError as inner:
            raise ValueError(PRIVATE) from inner
    except ValueError as outer:
        return outer


def test_a_crash_log_names_places_and_types_and_begins_anew_when_it_grew_long(tmp_path: Path) -> None:
    log = tmp_path / "state" / "crash.log"
    assert record_crash(_mistake(), log, at=NOON)
    lines = log.read_text().splitlines()
    assert lines[1] == "builtins.KeyError"
    assert "builtins.ValueError" in lines
    assert PRIVATE not in log.read_text()
    log.write_text("x" * (AT_MOST_BYTES + 1))
    assert record_crash(_mistake(), log, at=NOON)
    assert len(log.read_text()) < 2_000


def test_a_crash_log_follows_no_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    (tmp_path / "crash.log").symlink_to(elsewhere)
    assert not record_crash(_mistake(), tmp_path / "crash.log", at=NOON)
    assert elsewhere.read_text() == "mine"
