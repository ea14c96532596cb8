"""Vent and burn: what is written is nowhere but in memory, and gone once it is burnt."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.let_go import LetGo
from screens.question import Choose
from screens.today import TodayPage
from screens.vent import FreeText, VentPage
from tests.screen_support import is_on, opened, pasted, shown, shows, typed, until
from tests.terminal import Terminal, surroundings

EN = texts_for("en")
SAID = "Zuckerrübenfabrik"
FURTHER = "quetzalcoatl"


def _places(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file in the person's home, the journal's folder and the folder for temporary files."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path, path.read_bytes()


def _found_in(folder: Path) -> list[str]:
    wanted = [text.encode(encoding) for text in (SAID, FURTHER) for encoding in ("utf-8", "utf-16-le", "latin-1")]
    return [str(path) for path, content in _places(folder) if any(text in content for text in wanted)]


def test_not_a_word_of_it_is_in_any_file_before_or_after_it_is_burnt(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environ = surroundings(tmp_path, TMPDIR=str(temporary), SQLITE_TMPDIR=str(temporary))
    journal = Path(environ["AFTERWORD_FILE"])
    with Terminal(environ) as terminal:
        terminal.wait_for(EN.today.first_time[:20])
        terminal.press("g")
        terminal.wait_for(EN.forms.let_go_close)
        terminal.press("v")
        terminal.wait_for(EN.closing.vent_placeholder)
        terminal.type("ang")
        terminal.wait_for(EN.feelings.label("angry"))
        terminal.press("enter")
        terminal.press("3")
        terminal.press("enter")
        terminal.wait_until_gone("its first letters")
        terminal.type(f"{SAID} is what it is\r{FURTHER}")
        terminal.wait_for(SAID, FURTHER)
        # Longer than a draft needs to be kept.
        terminal.watch(1.0)
        assert journal.with_name(journal.name + "-wal").exists()
        assert _found_in(tmp_path) == []
        terminal.press("ctrl+b")
        terminal.wait_for("Burnt.")
        terminal.type("rel")
        terminal.wait_for(EN.feelings.label("relieved"))
        terminal.press("enter", "enter")
        terminal.wait_for("Burnt. Lighter and calmer.")
        assert _found_in(tmp_path) == []
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert _found_in(tmp_path) == []
    with closing(sqlite3.connect(journal)) as file:
        assert file.execute(
            "select word_before, intensity_before, word_after, intensity_after from vents"
        ).fetchall() == [("angry", 3, "relieved", 1)]
        for table in ("drafts", "draft_revisions", "conversations", "answers"):
            assert file.execute(f"select count(*) from {table}").fetchone() == (0,)


@pytest.mark.parametrize("kept", [True, False])
async def test_neither_the_draft_keeper_nor_undo_ever_has_it(store: Store, at: datetime, kept: bool) -> None:
    heard: list[object] = []
    stop = store.drafts.listen(heard.append)
    async with opened(store, at) as pilot:
        app = pilot.app
        await pilot.press("g", "v")
        await is_on(pilot, VentPage)
        if kept:
            await typed(pilot, "ang")
            await pilot.press("enter")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.focused, FreeText), "the text")
        await typed(pilot, "n p g /")
        await pasted(pilot, "[b]x\x1b[31m")
        await pilot.press("enter")
        assert "n p g /[b]x␛[31m" in shown(pilot)
        await pilot.press("escape")
        await is_on(pilot, Choose)
        await pilot.press("escape")
        await is_on(pilot, VentPage)
        text = app.screen.query_one(FreeText)
        if kept:
            await pilot.press("ctrl+b")
            await shows(pilot, "Burnt.")
            text.undo()
            assert text.text == ""
            await pilot.press("enter")
        else:
            await pilot.press("escape")
            await is_on(pilot, Choose)
            await pilot.press("b")
        await is_on(pilot, LetGo)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        assert text.text == ""
        rows = store.read(lambda file: file.execute("select word_before, word_after from vents").fetchall())
        assert [tuple(row) for row in rows] == ([("angry", None)] if kept else [])
        if kept:
            await pilot.press("u")
            await until(
                pilot,
                lambda: store.read(lambda file: file.execute("select count(*) from vents").fetchone()[0]) == 0,
                "the feelings gone as well",
            )
    stop()
    assert heard == []
