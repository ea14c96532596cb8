"""A desktop of its own for each test of the reminders, whose programs record how they are called."""

from __future__ import annotations

import time as clock
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from journal.remind.plan import Job
from tests.command_line import typed

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 28, 9, tzinfo=UTC)
JOB = Job(command=("afterword", "remind", "run"), variables=(("AFTERWORD_FILE", "journal.db"),))
PRIVATE = ("Hansen", "estimate", "invoice")
SEPARATOR = "\x1f"
FOLDER = "with space q\"uo'te per%cent 100% dol$HOME back\\slash ü"

_RECORDS = """#!/bin/sh
{ printf '%s' "${0##*/}"; for word in "$@"; do printf '\\037%s' "$word"; done; printf '\\n'; } >> "$DESK/calls"
"""
_SYSTEMCTL = """
test ! -e "$DESK/no-bus" || exit 1
case "$*" in
    *" $(/bin/cat "$DESK/refuses" 2>/dev/null || echo nothing) "*) exit 1;;
    *" enable "*) : > "$DESK/enabled";;
    *" disable "*) /bin/rm -f "$DESK/enabled";;
    *" is-enabled "*|*" is-active "*) test -e "$DESK/enabled";;
esac
"""
_CRONTAB = """
test ! -e "$DESK/cron-broken" || { echo "cannot open /var/spool/cron" >&2; exit 1; }
case "$1" in
    -l) test -e "$DESK/crontab" || { echo "no crontab for me" >&2; exit 1; }; /bin/cat "$DESK/crontab";;
    -r) /bin/rm "$DESK/crontab";;
    -) /bin/cat > "$DESK/crontab";;
esac
"""
_NOTIFIES = """
test ! -e "$DESK/silent"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A person's machine, as far as reminders see it: the programs there record how they were called."""

    folder: Path
    home: Path
    file: Path

    def program(self, name: str, text: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(_RECORDS + text)
        path.chmod(0o755)

    def without(self, *names: str) -> None:
        for name in names:
            (self.folder / "bin" / name).unlink()

    def has(self, fact: str, content: str = "") -> None:
        (self.folder / fact).write_text(content)

    def lacks(self, fact: str) -> None:
        (self.folder / fact).unlink()

    def calls(self, of: str) -> list[list[str]]:
        """The words of each call of that program, without its name."""
        calls = self.folder / "calls"
        lines = calls.read_text().splitlines() if calls.exists() else []
        found = [line.split(SEPARATOR) for line in lines]
        return [words[1:] for words in found if words[0] == of]

    def shown(self) -> list[str]:
        """What was shown on the desktop."""
        return [words[-1] for name in ("notify-send", "osascript") for words in self.calls(name)]

    @property
    def crontab(self) -> str | None:
        path = self.folder / "crontab"
        return path.read_text() if path.exists() else None

    @property
    def units(self) -> Path:
        return self.home / "config" / "systemd" / "user"

    def everything(self) -> dict[str, bytes | None]:
        """Every file and folder of the person's home."""
        found = self.home.rglob("*")
        return {str(path.relative_to(self.home)): path.read_bytes() if path.is_file() else None for path in found}


def sit_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk of that kind for as long as a test lasts, in UTC and with nothing else on the PATH."""
    folder, home = tmp_path / "desk", tmp_path / "home"
    (folder / "bin").mkdir(parents=True)
    home.mkdir()
    desk = Desk(folder=folder, home=home, file=tmp_path / "journal" / "journal.db")
    programs = {"systemctl": _SYSTEMCTL, "crontab": _CRONTAB, "notify-send": _NOTIFIES, "osascript": _NOTIFIES}
    for name, text in programs.items():
        desk.program(name, text)
    for name, value in {
        "PATH": str(folder / "bin"),
        "DESK": str(folder),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "AFTERWORD_FILE": str(desk.file),
        "AFTERWORD_SETTINGS": str(tmp_path / "settings.toml"),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }.items():
        monkeypatch.setenv(name, value)
    clock.tzset()
    yield desk
    monkeypatch.undo()
    clock.tzset()


def at(moment: datetime, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """What the words end with, print and say when typed at that moment."""
    with time_machine.travel(moment, tick=False):
        return typed(capsys, *words)


def promised(capsys: pytest.CaptureFixture[str], *lines: str) -> None:
    """These were promised on the Monday before the one that the tests are about."""
    for line in lines:
        assert at(MONDAY - timedelta(days=7), capsys, "promise", line, "--client", "Hansen")[0] == 0
