"""Where things lie, the help, the completion, the sample journal, and what the command line loads."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import journal
from journal.commands.group import NAMES
from journal.texts.errors import ErrorTexts
from tests.command_line import promises, run, talks, typed


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


def test_where_names_the_places_even_when_the_settings_are_wrong(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = file.parent.parent / "settings.toml"
    settings.write_text("thme = 1")
    status, out, _ = typed(capsys, "where")
    assert status == 0
    assert out.splitlines() == [
        f"journal   {file}  (not there yet)",
        f"settings  {settings}",
        f"backups   {file.parent / 'backups'}  (not there yet)",
    ]
    assert typed(capsys, "when", "friday")[0] == 1


def test_a_file_named_before_the_command_goes_before_the_environment(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    typed(capsys, "--file", str(other), "promise", "call back @?")
    assert len(promises(other)) == 1
    assert not file.exists()


def test_the_settings_choose_the_language_and_the_option_overrules_them(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file.parent.parent / "settings.toml").write_text('language = "de"')
    assert typed(capsys, "due")[2] == "Nichts ist fällig.\n"
    assert typed(capsys, "--lang", "en", "due")[2] == "Nothing is due.\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_one_line_for_the_shell(file: Path, capsys: pytest.CaptureFixture[str], shell: str) -> None:
    status, out, err = typed(capsys, "completion", shell)
    assert status == 0
    assert out.count("\n") == 1
    assert f"_AFTERWORD_COMPLETE={shell}_source afterword" in out
    assert err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_is_given_what_completes(file: Path, shell: str) -> None:
    assert "afterword" in run(_AFTERWORD_COMPLETE=f"{shell}_source").stdout


@pytest.mark.parametrize(
    ("line", "word", "offered"),
    [
        ("afterword d", "1", {"due", "demo", "date", "deliver"}),
        ("afterword --lang de pr", "3", {"promise"}),
        ("afterword due --co", "2", {"--count"}),
        ("afterword log --", "2", {"--held", "--promise", "--went-well", "--mail", "--no-mail", "--past", "--help"}),
        ("afterword completion z", "2", {"zsh"}),
    ],
)
def test_commands_and_options_complete(file: Path, line: str, word: str, offered: set[str]) -> None:
    found = run(_AFTERWORD_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=word)
    assert {one.partition(",")[2] for one in found.stdout.split()} == offered


def test_demo_writes_a_sample_journal_and_never_over_another_file(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sample = tmp_path / "sample.db"
    status, out, err = typed(capsys, "demo", "--write", str(sample))
    assert (status, out) == (0, "")
    assert str(sample) in err
    assert len(talks(sample)) > 3
    before = sample.read_bytes()
    assert typed(capsys, "demo", "--write", str(sample))[0] == 1
    assert sample.read_bytes() == before
    assert not file.exists()


def test_demo_writes_over_no_link_either(file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / "nowhere.db")
    assert typed(capsys, "demo", "--write", str(link))[0] == 1
    assert not (tmp_path / "nowhere.db").exists()


def test_demo_makes_as_many_conversations_as_asked_for(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sample = tmp_path / "sample.db"
    assert typed(capsys, "demo", "--write", str(sample), "--conversations", "30")[0] == 0
    assert len(talks(sample)) == 30


def test_demo_refuses_a_number_that_is_none(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = typed(capsys, "demo", "--conversations", "many")
    assert status == 2
    assert err.splitlines()[0] == '--conversations cannot be "many"; it is 1–1000000.'


@pytest.mark.parametrize("words", [(), ("demo",)])
def test_the_screens_are_not_opened_without_a_terminal(file: Path, words: tuple[str, ...]) -> None:
    found = run(*words)
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr == "The screens need a terminal; afterword --help shows what works without one.\n"
    assert not file.exists()


def test_the_version_is_that_of_the_project(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(capsys, "--version") == (0, "afterword 0.1.0\n", "")


@pytest.mark.parametrize("name", ["", *NAMES])
@pytest.mark.parametrize("language", ["en", "de"])
def test_help_is_in_the_persons_language_and_has_examples(
    file: Path, capsys: pytest.CaptureFixture[str], name: str, language: str
) -> None:
    status, out, _ = typed(capsys, "--lang", language, *filter(None, [name]), "--help")
    assert status == 0
    words = {"en": ("Usage:", "Options:", "Examples:"), "de": ("Aufruf:", "Optionen:", "Beispiele:")}
    for word in words[language]:
        assert word in out
    for word in words["de" if language == "en" else "en"]:
        assert word not in out


@pytest.mark.parametrize(
    ("words", "english", "german"),
    [
        (("dew",), 'There is no command "dew". Did you mean due?', "Den Befehl „dew“ gibt es nicht. Meinst du due?"),
        (("xyz",), 'There is no command "xyz".', "Den Befehl „xyz“ gibt es nicht."),
        (("when",), "TEXT is missing.", "TEXT fehlt."),
        (("log", "Hansen"), "TOPIC is missing.", "THEMA fehlt."),
        (("log", "--lang"), None, None),
        (("when", "fri", "--on"), "--on needs a value after it.", "Nach --on fehlt ein Wert."),
        (("log", "a", "b", "--past=x"), "--past takes no value.", "--past steht allein, ohne Wert."),
        (("where", "--xyz"), "There is no option --xyz.", "Die Option --xyz gibt es nicht."),
        (("where", "x"), None, None),
        (("completion", "tcsh"), None, None),
        (("--what",), "There is no option --what.", "Die Option --what gibt es nicht."),
    ],
)
def test_wrong_usage_ends_with_2_and_is_said_in_either_language(
    file: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], english: str | None, german: str | None
) -> None:
    for language, sentence in (("en", english), ("de", german)):
        status, out, err = typed(capsys, "--lang", language, *words)
        assert (status, out) == (2, "")
        first, hint = err.splitlines()
        assert sentence in (None, first)
        assert "--help" in hint
        assert "Error" not in err


def test_a_journal_that_cannot_be_opened_is_said_without_a_traceback(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"something else entirely" * 60)
    found = run("promise", "call back @?")
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.startswith("This file is not a journal; nothing was changed")


def test_what_is_typed_reaches_the_terminal_only_cleaned(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (("when", "\x1b[31mred"), ("log", "a", "b", "-p", "x\x1b]0;title\x07 @soon"), ("\x1b[2J",)):
        err = typed(capsys, *words)[2]
        assert "\x1b" not in err
        assert "\x07" not in err


def test_bytes_that_are_no_text_are_kept_as_a_sign_and_end_nothing(file: Path) -> None:
    found = subprocess.run(
        [sys.executable.encode(), b"-m", b"journal", b"log", b"Hans\xffen", b"topic \xe9"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (found.returncode, found.stderr) == (0, b"")
    assert talks(file)[0].client == "Hans\N{REPLACEMENT CHARACTER}en"


def test_the_command_line_loads_no_command_before_it_is_asked_for() -> None:
    script = "import sys; import journal.cli; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    loaded = found.stdout.split()
    assert not [name for name in loaded if name.startswith("journal.commands")]
    assert not {"click", "textual", "rich", "pendulum", "sqlite_utils"}.intersection(loaded)


def test_a_command_loads_no_other_command_and_no_screens(file: Path) -> None:
    script = "import sys; from journal.cli import main; main(['when', 'friday']); print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(found.stdout.split())
    assert "journal.commands.when" in loaded
    assert loaded.isdisjoint({"journal.commands.log", "journal.commands.demo", "textual", "sqlite_utils"})


def test_every_reason_for_an_error_has_a_sentence() -> None:
    known = {one.name for one in fields(ErrorTexts)}
    given = set()
    for path in Path(journal.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = {"WrongField": 1, "CannotOpen": 0, "CannotSave": 0, "NotFound": 0}.get(node.func.id)
                place = 0 if node.func.id in ("NewerJournal", "NotAJournal") else place
                reason = node.args[place] if place is not None else None
                if isinstance(reason, ast.Constant):
                    given.add(reason.value)
    assert len(given) > 20
    assert given <= known
