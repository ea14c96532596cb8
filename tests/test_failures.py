"""Whatever is wrong with the file: one sentence says what, what is safe and what to do, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.errors import JournalError
from journal.texts.choose import texts_for
from journal.texts.errors import said
from tests.preloaded import Ended, NotPossibleHereError, Preloaded, Surroundings
from tests.terminal import surroundings

EN: Final = texts_for("en")
DE: Final = texts_for("de")
NOBODY: Final = 65534
CONFLICT: Final = "journal.sync-conflict-20261120-083000-ABCDEFG.db"
COMMANDS: Final = (
    ("log", "Okafor", "the second", "-p", "call back @?"),
    ("due",),
    ("search", "Lindner"),
    ("backup",),
    ("audit",),
)


@pytest.fixture(scope="module")
def program() -> Iterator[Preloaded]:
    with Preloaded() as loaded:
        yield loaded


@pytest.fixture(scope="module")
def good(program: Preloaded, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a journal that holds a talk and a promise."""
    folder = tmp_path_factory.mktemp("good")
    assert program.run(surroundings(folder), "log", "Lindner", "the invoice", "-p", "write it @?").status == 0
    return folder


@pytest.fixture
def folder(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "afterword"))


def everything(folder: Path) -> dict[str, bytes]:
    """What every file holds, but for what SQLite lays beside a journal while it looks at it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("-shm") and path.stat().st_size
    }


# what is done to the journal


def text(journal: Path) -> None:
    journal.write_text("Dear diary, " * 500)


def foreign(journal: Path) -> None:
    journal.unlink()
    with closing(sqlite3.connect(journal)) as connection:
        connection.execute("create table songs (title text)")


def newer(journal: Path) -> None:
    with closing(sqlite3.connect(journal)) as connection:
        connection.execute("pragma journal_mode = delete")
        connection.execute("pragma user_version = 99")


def cut(journal: Path) -> None:
    os.truncate(journal, journal.stat().st_size // 2)


def copies_beside(journal: Path) -> None:
    (journal.parent / "backups").mkdir()
    shutil.copy(journal, journal.parent / "backups" / "journal-20261120T083000Z.db")


def emptied(journal: Path) -> None:
    copies_beside(journal)
    os.truncate(journal, 0)


def gone(journal: Path) -> None:
    copies_beside(journal)
    journal.unlink()


def emptied_beside_its_log(journal: Path) -> None:
    os.truncate(journal, 0)
    journal.with_name("journal.db-wal").write_bytes(b"what was written last")


def a_folder(journal: Path) -> None:
    journal.unlink()
    journal.mkdir()


def a_link_to_nothing(journal: Path) -> None:
    journal.unlink()
    journal.symlink_to(journal.with_name("nothing.db"))


def conflict(journal: Path) -> None:
    shutil.copy(journal, journal.with_name(CONFLICT))


BROKEN: Final[tuple[tuple[Callable[[Path], None], str], ...]] = (
    (text, "not_a_database"),
    (foreign, "another_program"),
    (newer, "newer"),
    (cut, "damaged"),
    (emptied, "empty_beside_backups"),
    (gone, "missing_beside_backups"),
    (emptied_beside_its_log, "damaged"),
    (a_folder, "not_a_file"),
    (a_link_to_nothing, "link_to_nothing"),
    (conflict, "conflict_copy"),
)


def one_sentence(ended: Ended) -> str:
    """What was said on stderr; fails unless it is one line, and none of a program that had to stop."""
    assert ended.status == 1, ended
    assert ended.err.count("\n") == 1, ended
    assert "had to stop" not in ended.err, ended
    return ended.err.strip()


def unbroken(text: str) -> str:
    """The text without what a terminal breaks lines with."""
    return "".join(text.split())


@pytest.mark.parametrize(("make", "reason"), BROKEN)
def test_every_command_says_the_same_sentence_and_leaves_the_file_as_it_is(
    program: Preloaded, folder: Path, make: Callable[[Path], None], reason: str
) -> None:
    make(folder / "journal.db")
    before = everything(folder)
    sentences = {one_sentence(program.run(surroundings(folder), *words)) for words in COMMANDS}
    values: dict[str, str | int] = {"path": str((folder / "nothing.db").resolve()), "name": CONFLICT, "version": 99}
    assert sentences == {said(JournalError(reason, **values), EN.errors)}
    checked = program.run(surroundings(folder), "check")
    assert (checked.status, "had to stop" in checked.err) == (1, False)
    assert everything(folder) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can run the program as somebody with fewer rights")
@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "reason", "answers"),
    [
        (0o755, 0o444, "read_only", {"due": 0, "search": 0, "audit": 0, "backup": 0}),
        (0o555, 0o644, "read_only", {}),
        (0o755, 0o000, "no_permission", {}),
        (0o000, 0o644, "no_permission", {}),
    ],
)
def test_what_may_not_be_written_or_read_is_said_and_what_can_be_answered_is(
    program: Preloaded, good: Path, folder_mode: int, file_mode: int, reason: str, answers: Mapping[str, int]
) -> None:
    # Below a folder that others may enter.
    with tempfile.TemporaryDirectory() as above:
        os.chmod(above, 0o755)
        folder = Path(shutil.copytree(good, Path(above) / "afterword"))
        journal = folder / "journal.db"
        journal.chmod(file_mode)
        folder.chmod(folder_mode)
        for path in (journal, folder):
            os.chown(path, NOBODY, NOBODY)
        held = journal.read_bytes()
        for words in (*COMMANDS, ("check",)):
            ended = program.run(surroundings(folder), *words, surroundings=Surroundings(user=NOBODY))
            assert "had to stop" not in ended.err, ended
            if words[0] in answers:
                assert ended.status == answers[words[0]], ended
            elif words[0] != "check" or not answers:
                assert one_sentence(ended) == said(JournalError(reason), EN.errors)
        assert journal.read_bytes() == held


def test_a_folder_that_cannot_be_made_is_said(program: Preloaded, folder: Path) -> None:
    below_a_file = surroundings(folder, AFTERWORD_FILE=str(folder / "journal.db" / "more" / "journal.db"))
    assert one_sentence(program.run(below_a_file, *COMMANDS[0])) == said(JournalError("disk_error"), EN.errors)


def test_a_disk_that_fills_up_loses_nothing_that_was_said_to_be_saved(program: Preloaded, tmp_path: Path) -> None:
    environ = surroundings(tmp_path)
    saved = 0
    try:
        with Preloaded(small_disk=(tmp_path, 900_000)) as on_it:
            for number in range(40):
                long = " ".join(f"word{number}x{place}" for place in range(1_500))
                ended = on_it.run(environ, "log", "Lindner", f"talk {number}", "--went-well", long)
                if ended.status:
                    break
                saved += 1
            full = {said(JournalError(reason), EN.errors) for reason in ("disk_full", "disk_error", "copy_failed")}
            assert one_sentence(ended) in full
            assert one_sentence(on_it.run(environ, "backup")) in full
            assert on_it.run(environ, "backup", "--list").out == ""
            assert on_it.run(environ, "check").out.startswith(f"The journal is whole: 1 client, {saved} conversation")
            assert on_it.run(environ, "due").status in (0, 10, 11)
            assert on_it.run(environ, "search", "word0x7").status == 0
    except NotPossibleHereError:
        pytest.skip("this system lets nobody lay a file system over a folder of their own")
    assert saved > 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_flipped_bit_or_a_cut_is_answered_or_said_and_changes_nothing(
    program: Preloaded, good: Path, tmp_path: Path, data: st.DataObject
) -> None:
    folder = tmp_path / "flipped"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(good, folder)
    journal = folder / "journal.db"
    raw = bytearray(journal.read_bytes())
    place = data.draw(st.integers(0, len(raw) - 1), label="place")
    bit = data.draw(st.integers(0, 8), label="bit, or 8 for a cut")
    raw = raw[: place + 1] if bit == 8 else raw
    if bit < 8:
        raw[place] ^= 1 << bit
    journal.write_bytes(raw)
    for words, may_end_with in (
        (("due", "--all"), (0, 1, 10, 11)),
        (("search", "invoice"), (0, 1)),
        (("audit",), (0, 1)),
        (("check",), (0, 1)),
    ):
        ended = program.run(surroundings(folder), *words)
        assert ended.status in may_end_with, ended
        assert "had to stop" not in ended.err, ended
        assert "Traceback" not in ended.err, ended
        if ended.status == 1:
            assert len(ended.err.splitlines()) + len(ended.out.splitlines()) >= 1, ended
    # The header also says how the file is to be written, which opening puts right.
    if bit == 8 or place >= 100:
        assert journal.read_bytes() == raw
