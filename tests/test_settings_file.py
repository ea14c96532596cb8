"""The settings file as it is shipped, opened and checked."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from journal.commands.settings import settings_example
from journal.language import LANGUAGES, Language
from journal.settings import SETTING_NAMES, Settings, load_settings
from tests.command_line import typed
from tests.terminal import Terminal, surroundings

_SETTING = re.compile(r"#([a-z_.]+) = .*")


def settings_of(file: Path, text: str) -> Settings:
    file.write_text(text, encoding="utf-8")
    return load_settings(str(file))


def uncommented(example: str) -> str:
    """The example with every setting in force, at its default."""
    return "\n".join(row[1:] if _SETTING.fullmatch(row) else row for row in example.splitlines())


def own_examples(example: str) -> str:
    """The prompts and templates the example shows."""
    return "\n".join(row.removeprefix("#   ") for row in example.splitlines() if row.startswith("#   "))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "config" / "settings.toml"
    monkeypatch.setenv("AFTERWORD_FILE", str(tmp_path / "journal.db"))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(file))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_changes_nothing_as_it_is_and_nothing_uncommented(tmp_path: Path, language: Language) -> None:
    example = settings_example(language)
    assert settings_of(tmp_path / "as_it_is.toml", example) == Settings()
    assert settings_of(tmp_path / "uncommented.toml", uncommented(example)) == Settings()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_has_every_setting_once(language: Language) -> None:
    rows = settings_example(language).splitlines()
    names = [found[1] for found in map(_SETTING.fullmatch, rows) if found]
    assert sorted(names) == sorted(SETTING_NAMES)


def test_the_example_says_the_same_in_both_languages() -> None:
    english, german = (settings_example(one).splitlines() for one in LANGUAGES)
    assert list(filter(_SETTING.fullmatch, english)) == list(filter(_SETTING.fullmatch, german))
    assert max(map(len, english + german)) <= 120


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_prompts_and_templates_the_example_shows_can_be_used(tmp_path: Path, language: Language) -> None:
    own = settings_of(tmp_path / "settings.toml", own_examples(settings_example(language))).own
    assert own is not None
    assert [prompt.prompt.id for prompt in own.prompts] == ["own_dog", "own_noise"]
    assert [template.template.id for template in own.templates] == ["own_fair"]


def test_without_a_terminal_the_file_is_made_for_this_person_alone_and_its_place_printed(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = typed(capsys, "--lang", "de", "settings")
    assert (status, out) == (0, f"{file}\n")
    assert "angelegt" in err.splitlines()[0]
    assert file.read_text(encoding="utf-8") == settings_example("de")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    file.write_text('theme = "paper"', encoding="utf-8")
    assert typed(capsys, "settings")[:2] == (0, f"{file}\n")
    assert file.read_text(encoding="utf-8") == 'theme = "paper"'


def test_what_cannot_be_is_refused_by_its_name_and_line_also_when_only_checked(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(capsys, "settings", "--check")[0] == 0
    assert not file.exists()
    file.parent.mkdir()
    file.write_text('theme = "ink"\nagenda.snooze_days = 30\n', encoding="utf-8")
    for words in (("settings", "--check"), ("settings",)):
        status, _, err = typed(capsys, *words)
        assert status == 1
        assert "agenda.snooze_days" in err
        assert "ine 2" in err
        assert "1 … 7" in err


def test_the_example_is_printed_as_it_would_be_made(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(capsys, "settings", "--example") == (0, settings_example("en"), "")
    assert not file.exists()


def test_settings_that_cannot_be_made_are_said(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.parent.write_text("a file where the folder would be")
    status, out, err = typed(capsys, "settings")
    assert (status, out, err) == (1, "", f"{file} cannot be made.\n")


def test_in_a_terminal_the_editor_is_opened_on_the_file_and_what_it_left_is_checked(tmp_path: Path) -> None:
    editor = tmp_path / "the editor.sh"
    editor.write_text('#!/bin/sh\necho "editing $2"\necho "thme = 3" >> "$2"\n')
    editor.chmod(0o700)
    environ = surroundings(tmp_path, EDITOR=f"'{editor}' --wait")
    with Terminal(environ, ["settings"], columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        assert f"editing {tmp_path / 'settings.toml'}" in terminal.text
        assert "line" in terminal.row('"thme"').lower()
    with Terminal(surroundings(tmp_path, VISUAL="false", EDITOR=str(editor)), ["settings"], columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        terminal.row("The editor (false) did not end well.")
    with Terminal(surroundings(tmp_path, EDITOR="vi 'x"), ["settings"], columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        terminal.row("The editor (vi 'x) did not end well.")
    with Terminal(surroundings(tmp_path), ["settings"], columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        terminal.row("Neither VISUAL nor EDITOR is set.")
