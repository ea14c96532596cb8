"""Whatever stands in the journal or on the command line, nothing a terminal would act on comes out of any command."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal.commands.group import NAMES
from journal.language import LANGUAGES
from tests.command_line import typed
from tests.hostile import HOSTILE, hostile_journal, trips

# What is said about the journal as it stands. Each is run in both languages; a code stands where {p} or {t} does.
SAID = (
    "due",
    "due --all",
    "due --count",
    "due --json --all",
    "brief mark",
    "brief mark --plain",
    "brief mark --share",
    "morning",
    "morning --plain",
    "search mark",
    "search text",
    "audit",
    "audit --json",
    "audit --on 2027-01-01",
    "insights --period all",
    "insights --json --period all",
    "summary --period all",
    "mail {t}",
    "mail marked",
    "insights --client marked --period all",
    "summary --client marked --period all",
    "mail nobody",
    "remind show",
    "backup",
    "backup --list",
    "check",
    "restore",
    "where",
    "completion bash",
    "forget marked",
    "when soon",
    "nudge {theirs} by phone",
    "slip {mine} friday",
    "snooze {mine} friday",
    "renegotiate {mine} friday",
    "reopen {mine} why",
    "deliver {mine}",
    "confirm {mine}",
    "release {theirs}",
    "undo {theirs}",
    "keep {theirs}",
    "break {theirs}",
    "withdraw {mine}",
    "date {mine} friday",
    "reopen {mine} why",
    "log Hansen topic -p text@fri",
    "promise text",
    "export ics -",
    "export ics - --titles",
    "export json -",
    "export markdown -",
    "export csv -",
    "export json {folder}/out.json",
    "import {folder}/out.json --look",
    "settings --check",
    "settings --example",
)
BOTH_SIGNS = ("export ics", "export csv")
# It opens a journal of its own.
OF_ITS_OWN = {"demo"}


@pytest.fixture
def spoiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The hostile journal, in a folder with a hostile name, and a settings file that is none."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "con\x1b[31mfig"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    path = tmp_path / "fold\x1b]0;er\x07" / "jour\x9bnal.db"
    hostile_journal(path, now=datetime.now(UTC))
    return path


def test_no_command_lets_anything_out_that_a_terminal_would_act_on(
    spoiled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, listed, _ = typed(capsys, "--file", str(spoiled), "audit")
    codes = {
        "mine": _code(listed, "promise"),
        "theirs": _code(listed, "their promise"),
        "t": _code(listed, "summary mail"),
    }
    codes["folder"] = str(tmp_path)
    assert {line.split()[0] for line in SAID} | OF_ITS_OWN == set(NAMES)
    shown = 0
    for language in LANGUAGES:
        for line in SAID:
            words = line.format(**codes).split()
            _, out, err = typed(capsys, "--lang", language, "--file", str(spoiled), *words)
            # The lines of a calendar and of a table end in both signs, as their standards want it.
            assert trips(out.replace("\r\n", "\n") if line.startswith(BOTH_SIGNS) else out) == [], line
            assert trips(err) == [], line
            shown += "mark" in out
    # It was really there to be seen.
    assert shown > 20


def _code(listed: str, kind: str) -> str:
    found = re.search(rf"^(\S+) .*  {kind} ", listed, re.MULTILINE)
    assert found is not None, listed
    return found[1]


def test_no_command_repeats_what_was_typed_as_it_was_typed(spoiled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = ("--file", str(spoiled))
    typed_wrong = [(*file, name, *words) for name in NAMES for words in ((HOSTILE,), ("--on", HOSTILE), (HOSTILE,) * 3)]
    typed_wrong += [(*file, HOSTILE), ("--file",), ("--lang", HOSTILE), (f"--{HOSTILE}",), (*file, "when", "--on", "x")]
    typed_wrong += [(*file, "export", "ics", f"{spoiled.parent}/{HOSTILE}/x"), (*file, "brief", f"--{HOSTILE}")]
    typed_wrong += [(*file, "demo", "--write", str(spoiled)), (*file, "log", HOSTILE, "b", "-p", f"{HOSTILE} @fri")]
    for words in typed_wrong:
        out, err = typed(capsys, *(word.replace("\x00", "") for word in words))[1:]
        assert trips(out) == [], words
        assert trips(err) == [], words
