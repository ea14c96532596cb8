"""A journal whose file is damaged or gone: what is shown, what is put back, and what can still be read."""

from __future__ import annotations

import json
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from journal.texts.choose import Texts, texts_for
from tests.terminal import Terminal, answer, surroundings

EN = texts_for("en")
DE = texts_for("de")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return surroundings(tmp_path)


def written(environ: dict[str, str]) -> Path:
    """A journal of some pages with a good copy beside it."""
    path = Path(environ["AFTERWORD_FILE"])
    assert answer(environ, "demo", "--write", str(path)).returncode == 0
    assert answer(environ, "backup").returncode == 0
    return path


def damaged(path: Path) -> bytes:
    """The journal with a page in which nothing stands any more, in the middle of its promises."""
    with closing(sqlite3.connect(path)) as connection:
        page = connection.execute("select rootpage from sqlite_schema where name = 'promises'").fetchone()[0] - 1
        size = connection.execute("pragma page_size").fetchone()[0]
    raw = bytearray(path.read_bytes())
    raw[page * size : (page + 1) * size] = bytes(size)
    path.write_bytes(raw)
    return bytes(raw)


def test_a_journal_found_damaged_is_left_alone_read_as_far_as_it_goes_and_put_back(
    environ: dict[str, str], tmp_path: Path
) -> None:
    path = written(environ)
    raw = damaged(path)
    with Terminal(environ) as terminal:
        terminal.wait_for(EN.rescue.title, EN.errors.damaged({}), "44 conversations")
        terminal.press("x")
        terminal.wait_for("could be read")
        terminal.press("r")
        terminal.wait_for(EN.rescue.really)
        terminal.press("n")
        terminal.wait_for(EN.backups.left)
        assert path.read_bytes() == raw
        terminal.press("r", "y")
        terminal.wait_for("Hollmann", within=30)
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    [readable] = tmp_path.glob("*-readable-*.json")
    assert stat.S_IMODE(readable.stat().st_mode) == 0o600
    assert json.loads(readable.read_text())["clients"]
    assert any(one.read_bytes() == raw for one in (tmp_path / "backups").glob("*set-aside.db"))


@pytest.mark.parametrize(("texts", "broken"), [(EN, "gone"), (DE, "empty"), (DE, "cut")])
def test_a_journal_that_is_gone_empty_or_cut_short_says_so_and_changes_nothing(
    environ: dict[str, str], texts: Texts, broken: str
) -> None:
    path = written(environ)
    if broken == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[: 0 if broken == "empty" else 8192])
    left = path.read_bytes() if path.exists() else None
    reason = {"gone": "missing_beside_backups", "empty": "empty_beside_backups", "cut": "damaged"}[broken]
    with Terminal(environ | {"LANG": f"{texts.language}_{texts.language.upper()}.UTF-8"}) as terminal:
        terminal.wait_for(texts.rescue.title, texts.rescue.restore)
        assert " ".join(getattr(texts.errors, reason)({}).split()) in " ".join(terminal.text.split())
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 1
    assert (path.read_bytes() if path.exists() else None) == left
