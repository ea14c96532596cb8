"""What can go wrong with the file while somebody types: it is said, typing goes on, and nothing is lost."""

from __future__ import annotations

import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

import pytest

from journal.errors import JournalError
from journal.storage import drafting, versions
from journal.storage.connection import connect, transaction
from journal.storage.conversations import recent
from journal.storage.store import open_store
from journal.texts.choose import texts_for
from journal.texts.ending import ending_texts
from journal.texts.errors import said
from tests.command_line import NOW
from tests.preloaded import Preloaded, PreloadedScreens, Surroundings
from tests.terminal import PATIENCE, NotShownError, Terminal, surroundings
from tests.test_failures import BROKEN, CONFLICT, everything

EN: Final = texts_for("en")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a journal that holds a talk whose reflection is missing."""
    folder = tmp_path_factory.mktemp("good")
    with Preloaded() as program:
        assert program.run(surroundings(folder), "log", "Lindner", "invoice").status == 0
    return folder


@pytest.fixture
def folder(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "afterword"))


@pytest.fixture(scope="module")
def screens(good: Path) -> Iterator[PreloadedScreens]:
    with PreloadedScreens(surroundings(good)) as loaded:
        yield loaded


def holds(terminal: Terminal, text: str) -> bool:
    """Whether the screen shows the text, wherever its lines are broken."""
    return "".join(text.split()) in "".join(terminal.text.split())


def wait_for_sentence(terminal: Terminal, sentence: str) -> None:
    terminal.wait_until(lambda: holds(terminal, sentence), repr(sentence))


def sentence(reason: str) -> str:
    return said(JournalError(reason), EN.errors)


def open_form(terminal: Terminal) -> None:
    terminal.wait_for("Lindner", EN.keys.names["write"])
    terminal.press("n")
    terminal.wait_until(lambda: terminal.stands_out(EN.forms.who), "the form")


def go_to(terminal: Terminal, label: str) -> None:
    """Go back to the field with that label."""

    def is_there() -> bool:
        return terminal.stands_out(label)

    deadline = time.monotonic() + PATIENCE
    while not is_there() and time.monotonic() < deadline:
        terminal.press("shift+tab")
        with suppress(NotShownError):
            terminal.wait_until(is_there, label, within=0.3)
    assert is_there(), terminal.text


def left_in(journal: Path) -> list[str]:
    """Whom the drafts in the journal are about."""
    store = open_store(journal, at=NOW)
    try:
        return [kept.draft.client for kept in store.read(drafting.drafts)]
    finally:
        store.close()


@pytest.mark.parametrize(("make", "reason"), BROKEN)
def test_the_screens_say_what_is_wrong_and_end_without_touching_the_file(
    screens: PreloadedScreens, folder: Path, make: Callable[[Path], None], reason: str
) -> None:
    make(folder / "journal.db")
    before = everything(folder)
    terminal = screens.start(surroundings(folder))
    values: dict[str, str | int] = {"path": str((folder / "nothing.db").resolve()), "name": CONFLICT, "version": 99}
    wait_for_sentence(terminal, said(JournalError(reason, **values), EN.errors))
    if EN.rescue.title in terminal.text:
        terminal.wait_for(EN.rescue.leave)
        terminal.press("ctrl+q")
    assert screens.wait_for_end() == 1
    assert everything(folder) == before


def test_while_another_program_holds_the_file_for_ten_seconds_typing_goes_on_and_saving_works_afterwards(
    screens: PreloadedScreens, folder: Path
) -> None:
    terminal = screens.start(surroundings(folder))
    open_form(terminal)
    with closing(connect(folder / "journal.db")) as other:
        with transaction(other):
            held = time.monotonic()
            terminal.type("Ng\tfee")
            wait_for_sentence(terminal, EN.forms.not_kept(sentence("locked")))
            terminal.press("ctrl+s")
            wait_for_sentence(terminal, EN.forms.not_saved(sentence("locked")))
            terminal.watch(10 - (time.monotonic() - held))
            assert terminal.row("Ng")
            assert terminal.row("fee")
        terminal.press("ctrl+s")
        terminal.wait_for(EN.forms.let_go_close)
    screens.kill()
    store = open_store(folder / "journal.db", at=NOW)
    assert [(line.client, line.topic) for line in store.read(recent, limit=1)] == [("Ng", "fee")]
    store.close()


def test_a_file_that_was_moved_is_said_to_be_and_takes_the_text_when_it_is_back(
    screens: PreloadedScreens, folder: Path
) -> None:
    journal = folder / "journal.db"
    terminal = screens.start(surroundings(folder))
    open_form(terminal)
    terminal.type("Ng")
    terminal.wait_for("kept")
    journal.rename(folder / "elsewhere.db")
    terminal.type("uyen")
    wait_for_sentence(terminal, EN.forms.not_kept(sentence("file_replaced")))
    (folder / "elsewhere.db").rename(journal)
    terminal.wait_for("Nguyen", "draft kept")
    screens.kill()
    assert left_in(journal) == ["Nguyen"]


def test_what_a_file_that_was_replaced_would_not_take_is_written_beside_it_at_the_end(
    screens: PreloadedScreens, folder: Path
) -> None:
    journal = folder / "journal.db"
    terminal = screens.start(surroundings(folder))
    open_form(terminal)
    shutil.copy(journal, folder / "other.db")
    held = (folder / "other.db").read_bytes()
    (folder / "other.db").replace(journal)
    terminal.type("Nguyen\tfee")
    wait_for_sentence(terminal, EN.forms.not_kept(sentence("file_replaced")))
    terminal.press("ctrl+q")
    assert screens.wait_for_end() == 0
    [beside] = folder.glob("typed-*.txt")
    assert holds(terminal, ending_texts("en").typed_is_in(str(beside)))
    assert beside.read_text() == "client: Nguyen\ntopic: fee\n"
    assert stat.S_IMODE(beside.stat().st_mode) == 0o600
    assert journal.read_bytes() == held


def test_on_a_full_disk_the_form_says_so_and_keeps_the_text(screens: PreloadedScreens, folder: Path) -> None:
    # No file may grow beyond what reading needs.
    terminal = screens.start(surroundings(folder), surroundings=Surroundings(largest_file=34_000))
    open_form(terminal)
    # Letter by letter: what is typed at once is kept at once.
    terminal.type("Nguyen, a name that is kept again at every letter", pause=0.03)
    terminal.wait_until(
        lambda: any(holds(terminal, EN.forms.not_kept(sentence(why))) for why in ("disk_full", "disk_error")), "why"
    )
    terminal.wait_for("Nguyen, a name that is kept again at every letter")
    terminal.press("ctrl+q")
    assert screens.wait_for_end() == 0
    [beside] = folder.glob("typed-*.txt")
    assert beside.read_text() == "client: Nguyen, a name that is kept again at every letter\n"


def test_of_two_windows_that_change_the_same_talk_neither_loses_anything(
    screens: PreloadedScreens, folder: Path
) -> None:
    environ = surroundings(folder)
    with PreloadedScreens(environ) as others:
        first, second = screens.start(environ), others.start(environ)
        for window in (first, second):
            window.wait_for("Lindner", EN.keys.names["write"])
            window.press("enter")
            window.wait_for(EN.forms.happened)
            go_to(window, EN.forms.what)
        for window, word in ((first, "one"), (second, "two")):
            window.press("end")
            window.type(f" {word}")
            window.wait_for(f"invoice {word}")
        first.press("ctrl+s")
        first.wait_for(EN.forms.let_go_close)
        second.press("ctrl+s")
        wait_for_sentence(second, EN.forms.changed_meanwhile)
        screens.kill()
        others.kill()
    store = open_store(folder / "journal.db", at=NOW)
    [line] = store.read(recent, limit=9)
    kept = store.read(versions.versions_of, line.id)
    store.close()
    assert {line.topic, *(one.conversation.topic for one in kept)} == {"invoice", "invoice one", "invoice two"}
    assert left_in(folder / "journal.db") == []
