"""`backup`, `restore` and `check`, and the copy that is made by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal.texts.choose import texts_for
from tests.terminal import Terminal, answer, surroundings
from tests.test_terminal import at_today

EN = texts_for("en").backups


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return surroundings(tmp_path)


def log(environ: dict[str, str], client: str) -> None:
    assert answer(environ, "log", client, "the invoice").returncode == 0


def test_a_copy_is_made_listed_put_back_and_the_other_kept(environ: dict[str, str], tmp_path: Path) -> None:
    log(environ, "Lindner")
    made = Path(answer(environ, "backup").stdout.strip())
    assert made.parent == tmp_path / "backups"
    log(environ, "Okafor")
    listed = answer(environ, "backup", "--list").stdout
    assert listed.startswith(f"{made.name}  ")
    assert listed.rstrip().endswith(EN.good)

    looked = answer(environ, "restore", "--look")
    assert "1 client, 1 conversation" in looked.stdout
    assert "2 clients, 2 conversations" in looked.stdout
    refused = answer(environ, "restore")
    assert (refused.returncode, EN.needs_yes in refused.stderr) == (1, True)
    assert answer(environ, "search", "Okafor").stdout != ""

    done = answer(environ, "restore", made.name, "--yes")
    assert done.returncode == 0
    assert answer(environ, "search", "Okafor").stdout == ""
    checked = answer(environ, "check")
    assert (checked.returncode, checked.stdout.splitlines()[0][:20]) == (0, "The journal is whole")
    aside = next(one for one in (tmp_path / "backups").iterdir() if "set-aside" in one.name)
    assert answer(environ, "restore", aside.stem, "--yes").returncode == 0
    assert answer(environ, "search", "Okafor").stdout != ""


def test_a_damaged_journal_is_said_to_be_and_comes_back_from_the_newest_good_copy(
    environ: dict[str, str], tmp_path: Path
) -> None:
    log(environ, "Lindner")
    good = Path(answer(environ, "backup").stdout.strip())
    log(environ, "Okafor")
    bad = Path(answer(environ, "backup").stdout.strip())
    bad.write_bytes(bad.read_bytes()[:-512] + bytes(512))
    journal = tmp_path / "journal.db"
    journal.write_bytes(journal.read_bytes()[:8192])

    checked = answer(environ, "check")
    assert checked.returncode == 1
    assert EN.damaged_pages in checked.stdout
    assert EN.copy_bad(bad.name) in checked.stdout
    assert EN.what_to_do in checked.stdout
    done = answer(environ, "restore", "--yes")
    assert EN.restored(good.name) in done.stderr
    assert "Lindner" in answer(environ, "search", "Lindner").stdout


def test_what_is_asked_for_and_not_there_is_said(environ: dict[str, str]) -> None:
    for words, status, said in (
        (("backup",), 1, EN.no_journal),
        (("backup", "--list"), 0, EN.none_yet),
        (("restore",), 1, EN.none_good),
        (("check",), 0, EN.no_journal),
    ):
        done = answer(environ, *words)
        assert (done.returncode, done.stdout, done.stderr) == (status, "", f"{said}\n")
    assert answer(environ, "restore", "yesterday").returncode == 1


def test_opening_the_journal_makes_the_copy_of_the_day_once(environ: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for _ in range(2):
        with Terminal(environ) as terminal:
            at_today(terminal)
            terminal.wait_until(lambda: folder.exists() and len(list(folder.glob("*.sha256"))) == 1, "the copy")
            terminal.press("ctrl+q")
            assert terminal.wait_for_end() == 0
    assert answer(environ, "backup", "--list").stdout.count("\n") == 1


def test_a_copy_that_cannot_be_made_is_said_on_the_page(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file where the folder should be")
    with Terminal(environ) as terminal:
        at_today(terminal)
        terminal.wait_for("could not be made")
