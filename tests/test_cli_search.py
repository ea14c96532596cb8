"""`search` on the command line: what it prints, what it says, and what it ends with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import promises, run, talks, typed

NOTHING = "Nothing was found. Fewer letters or another word may find it.\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


def test_each_result_stands_on_a_line_with_its_code_first(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "log", "Lindqvist", "the late estimate", "-p", "send the estimate @?", "-p", "< an estimate @?")
    status, out, err = typed(capsys, "search", "estim")
    talk = talks(file)[0].code
    codes = {promise.text: promise.code for promise in promises(file)}
    assert (status, err) == (0, "")
    lines = [line.split("  ") for line in out.splitlines()]
    assert {line[0] for line in lines} == {talk, *codes.values()}
    found = {line[0]: [cell.strip() for cell in line if cell] for line in lines}
    assert found[talk][2:] == ["Conversation", "the late estimate", "Lindqvist"]
    assert found[codes["send the estimate"]][2:] == ["I promised", "send the estimate", "Lindqvist"]
    assert found[codes["an estimate"]][2:] == ["They promised", "an estimate", "Lindqvist"]


def test_nothing_found_is_said_on_stderr_and_ends_with_1(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "promise", "send the estimate @?")
    assert typed(capsys, "search", "kiwi") == (1, "", NOTHING)
    assert typed(capsys, "search", "client:kiwi") == (1, "", "No client goes by that name, or ever did.\n")
    assert typed(capsys, "--lang", "de", "search", "kiwi")[2].startswith("Nichts gefunden.")


def test_searching_makes_no_journal(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(capsys, "search", "kiwi") == (1, "", NOTHING)
    assert not file.parent.exists()


@pytest.mark.parametrize(
    "words", [('"',), ("AND",), ("a", "OR"), ("*",), ("NEAR(",), ("-x",), ("--held",), ("🙂",), ("",)]
)
def test_any_words_are_a_search(file: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    typed(capsys, "promise", "send the estimate @?")
    assert typed(capsys, "search", *words) == (1, "", NOTHING)


def test_without_words_it_is_wrong_usage(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = typed(capsys, "search")
    assert (status, out) == (2, "")
    assert err.startswith("TEXT... is missing.")


def test_filters_work_and_one_that_is_not_understood_is_said(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "promise", "send the kiwi @?", "--client", "Lindqvist")
    typed(capsys, "promise", "eat the kiwi @?")
    status, out, err = typed(capsys, "search", "client:lind", "ist:offen", "kiwi")
    assert (status, len(out.splitlines()), err) == (0, 1, "")
    assert "send the kiwi" in out
    status, out, err = typed(capsys, "search", "kiwi", "before:xyz")
    assert (status, len(out.splitlines())) == (0, 2)
    assert err == "“before:xyz” was not understood and does not count.\n"


def test_the_words_may_come_from_stdin(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "promise", "send the Ärger @?")
    found = run("search", "-", given=b"arger\n")
    assert found.returncode == 0
    assert "send the Ärger" in found.stdout


def test_what_was_written_reaches_the_terminal_cleaned_and_on_one_line(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(capsys, "log", "Lind\x1b[2J", "kiwi\x1b]0;title\x07", "--went-well", "kiwi one\nkiwi two " + "long " * 100)
    status, out, _ = typed(capsys, "search", "kiwi")
    assert status == 0
    assert "\x1b" not in out
    assert "\x07" not in out
    assert len(out.splitlines()) == 2
    assert "kiwi one ⏎ kiwi two" in out


def test_help_is_there_in_both_languages(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for language, word in (("en", "client:NAME"), ("de", "kundschaft:NAME")):
        status, out, _ = typed(capsys, "--lang", language, "search", "--help")
        assert status == 0
        assert word in out
