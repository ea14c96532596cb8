"""`export ics`: where it writes, what it leaves alone, and who can read it."""

from __future__ import annotations

import ast
import os
import stat
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.calendars import (
    read_back,
)
from tests.command_line import run, typed


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


@pytest.fixture
def kept(file: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A journal with one promise of each side."""
    assert typed(capsys, "promise", "send the estimate @2035-11-27", "--client", "Hansen")[0] == 0
    assert typed(capsys, "promise", "<pay the rest @2035-11-30 14:00", "--client", "Hansen")[0] == 0
    return file


def test_exporting_twice_gives_the_same_bytes(kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "promises.ics"
    assert typed(capsys, "export", "ics", str(target))[0] == 0
    first = target.read_bytes()
    assert typed(capsys, "export", "ics", str(target))[0] == 0
    assert target.read_bytes() == first
    assert len(read_back(first).todos) == 2


def test_the_file_is_the_same_in_every_zone(kept: Path) -> None:
    first, second = (run("export", "ics", "-", TZ=zone) for zone in ("Pacific/Auckland", "America/Los_Angeles"))
    assert (first.returncode, first.stderr) == (0, "")
    assert "DUE;VALUE=DATE:20351127\r\n" in first.stdout
    assert "DUE:20351130T140000\r\n" in first.stdout
    assert first.stdout == second.stdout


def _left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_only_the_person_can_read_the_file(
    kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    status, out, err = typed(capsys, "export", "ics", str(folder / "promises.ics"))
    assert (status, out) == (0, "")
    assert err == f"{folder / 'promises.ics'} holds 2 promises and 0 conversations.\n"
    assert stat.S_IMODE((folder / "promises.ics").stat().st_mode) == 0o600
    assert _left(folder) == {"promises.ics"}


def test_an_earlier_export_is_replaced_even_when_it_was_readable_by_others(
    kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "promises.ics"
    typed(capsys, "export", "ics", str(target))
    target.chmod(0o644)
    typed(capsys, "promise", "call back @2035-12-01")
    assert typed(capsys, "export", "ics", str(target))[0] == 0
    assert len(read_back(target.read_bytes()).todos) == 3
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"notes",
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//Else//EN\r\nEND:VCALENDAR\r\n",
        b"\xff\x00",
    ],
)
def test_a_file_that_is_not_ours_is_not_overwritten(
    kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    target = tmp_path / "there" / "promises.ics"
    target.parent.mkdir()
    target.write_bytes(content)
    status, _, err = typed(capsys, "export", "ics", str(target))
    assert (status, target.read_bytes()) == (1, content)
    assert err == f"{target} is there and is no calendar of this journal; it was left as it is.\n"
    assert _left(target.parent) == {"promises.ics"}


def test_the_journal_itself_is_not_overwritten(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = kept.read_bytes()
    assert typed(capsys, "export", "ics", str(kept))[0] == 1
    assert kept.read_bytes() == before


def test_a_link_is_not_followed_even_to_an_export_of_ours(
    kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target, link = tmp_path / "promises.ics", tmp_path / "link.ics"
    typed(capsys, "export", "ics", str(target))
    before = target.read_bytes()
    for points_to in (target, tmp_path / "nowhere"):
        link.symlink_to(points_to)
        typed(capsys, "promise", "call back @2035-12-01")
        status, _, err = typed(capsys, "export", "ics", str(link))
        assert (status, err) == (1, f"{link} is a link, and links are not followed; give the file itself.\n")
        assert link.is_symlink()
        link.unlink()
    assert target.read_bytes() == before
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_and_a_pipe_are_refused_without_waiting(
    kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        assert typed(capsys, "export", "ics", str(tmp_path / name))[0] == 1


def test_a_folder_that_is_not_there_is_said(kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "promises.ics"
    assert typed(capsys, "--lang", "de", "export", "ics", str(target)) == (
        1,
        "",
        f"{target} lässt sich nicht schreiben.\n",
    )


def test_a_dash_writes_the_same_to_stdout(kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "promises.ics"
    found = subprocess.run(
        [sys.executable, "-m", "journal", "export", "ics", "-"], capture_output=True, check=True, timeout=60
    )
    assert run("export", "ics", str(target)).returncode == 0
    assert found.stdout == target.read_bytes()
    assert found.stderr == b""


def test_without_a_journal_an_earlier_export_stays_as_it_is(
    kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "promises.ics"
    typed(capsys, "export", "ics", str(target))
    before = target.read_bytes()
    elsewhere = tmp_path / "elsewhere" / "journal.db"
    status, _, err = typed(capsys, "--file", str(elsewhere), "export", "ics", str(target))
    assert (status, err) == (1, f"There is no journal at {elsewhere}; nothing was written.\n")
    assert target.read_bytes() == before
    assert not elsewhere.parent.exists()


def test_without_the_library_the_command_says_how_to_get_it(kept: Path, tmp_path: Path) -> None:
    script = "import sys; sys.modules['icalendar'] = None; from journal.cli import main; sys.exit(main(sys.argv[1:]))"
    words = ["export", "ics", str(tmp_path / "promises.ics")]
    found = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=False, timeout=60
    )
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr == "Calendar files need one more package; the README says under Around it how to install it.\n"
    assert not (tmp_path / "promises.ics").exists()


def _importing(name: str, paths: Iterable[Path]) -> set[str]:
    return {
        path.name
        for path in paths
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == name
    }


def test_one_module_alone_knows_the_library() -> None:
    root = Path(__file__).parents[1]
    assert _importing("icalendar", [*root.glob("journal/**/*.py"), *root.glob("screens/**/*.py")]) == {
        "calendar_file.py"
    }


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "json|markdown|csv|ics is missing."), ("de", "json|markdown|csv|ics fehlt.")]
)
def test_export_alone_says_what_is_missing(
    file: Path, capsys: pytest.CaptureFixture[str], language: str, sentence: str
) -> None:
    status, out, err = typed(capsys, "--lang", language, "export")
    assert (status, out) == (2, "")
    assert err.splitlines()[0] == sentence
