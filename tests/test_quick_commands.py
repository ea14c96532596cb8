"""What one types all day is read and answered without loading what it does not need."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal.commands.running import QUICK
from journal.commands.speaking import spoken
from journal.commands.takes import Command, Value, read
from journal.frozen import replace
from journal.session import Start
from journal.settings import Settings
from journal.texts.choose import texts_for
from tests.command_line import typed

TEXTS = texts_for("en")
# Each takes longer to load than a command may take beyond starting Python.
HEAVY = {"click", "textual", "rich", "sqlite_utils", "platformdirs", "dataclasses", "inspect", "uuid", "tomllib"}
# For what only reads, as well.
FOR_WRITING = {"pendulum", "json", "pathlib", "shutil", "difflib", "logging", "concurrent", "zoneinfo"}
TYPED = {
    "search": ("brochure",),
    "brief": ("Lindqvist Optics",),
    "promise": ("send it @fri", "--client", "Lindqvist Optics"),
    "log": ("Lindqvist Optics", "the call", "-p", "send it @fri"),
}
WORDS = (
    *("Lindqvist", "the call", "", "-", "--", "-x", "--help", "--plain", "--plain=yes", "--share", "--past", "--mail"),
    *("--no-mail", "--client", "--client=Acme", "--client=", "--held", "--held=yesterday", "--went-well", "-p", "-pit"),
    *("-p=it", "--promise", "--promise=send it", "--promis", "--nonsense"),
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


def command(name: str) -> Command:
    found: Command = import_module(f"journal.commands.{name}").COMMAND
    return found


def with_click(name: str, words: list[str]) -> Mapping[str, Value]:
    """What click says was given."""
    given: dict[str, Value] = {}

    def note(start: Start, **values: Value) -> int:
        given.update(values)
        return 0

    start = Start(
        journal="none",
        settings_path="none",
        texts=TEXTS,
        found=Settings(),
        clock=lambda: datetime(2026, 11, 21, tzinfo=UTC),
    )
    made = spoken(name, replace(command(name), answer=note), TEXTS)
    with contextlib.redirect_stdout(io.StringIO()):
        assert made.main(list(words), prog_name=name, standalone_mode=False, obj=start) == 0
    return given


@given(name=st.sampled_from(QUICK), words=st.lists(st.sampled_from(WORDS), max_size=7))
@example(name="log", words=["A", "-p", "one", "B", "--promise=two", "--mail", "--no-mail"])
@example(name="log", words=["A", "B", "-p=one"])
@example(name="search", words=["--share"])
def test_what_is_read_without_click_is_what_click_reads(name: str, words: list[str]) -> None:
    found = read(words, command(name).takes)
    if found is not None:
        assert with_click(name, words) == found


@pytest.mark.parametrize(
    "words", [["--help"], ["-h"], [], ["Lindqvist", "-"], ["Lindqvist", "--nonsense"], ["Lindqvist", "--promise"]]
)
@pytest.mark.parametrize("name", QUICK)
def test_what_needs_help_or_a_complaint_is_left_to_click(name: str, words: list[str]) -> None:
    assert read(words, command(name).takes) is None


def test_what_is_typed_as_the_help_shows_it_needs_no_click() -> None:
    for name in QUICK:
        assert read(TYPED[name], command(name).takes) is not None


@pytest.mark.parametrize("name", QUICK)
def test_a_quick_command_loads_nothing_heavy(file: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "log", "Lindqvist Optics", "the brochure", "-p", "send the brochure @?")
    script = (
        "import sys; from journal.cli import main; s = main(sys.argv[1:]); print(*sys.modules, sep='\\n'); sys.exit(s)"
    )
    words = [sys.executable, "-c", script, name, *TYPED[name]]
    found = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
    loaded = {module.partition(".")[0] for module in found.stdout.splitlines()}
    assert not loaded & (HEAVY | FOR_WRITING if name in ("search", "brief") else HEAVY)
    others = {f"journal.commands.{other}" for other in (*QUICK, "group", "speaking")} - {f"journal.commands.{name}"}
    assert others.isdisjoint(found.stdout.splitlines())
