"""Both READMEs, followed word for word: what they tell to type works, and what they show comes out."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from journal.clock import now
from journal.commands.group import NAMES, Commands
from journal.language import LANGUAGES, Language
from journal.session import Start
from journal.settings import Settings, load_settings
from journal.texts.choose import texts_for
from tests.readme import Block, Home, blocks, inline_commands, session_of
from tests.terminal import ROOT, Terminal

READMES = {"en": ROOT / "README.md", "de": ROOT / "README.de.md"}
LOCALES = {"en": "en_US.UTF-8", "de": "de_DE.UTF-8"}
# When the promise of theirs that the README notes is late.
LATER = "2026-11-28T09:00:00+00:00"
INSTALLS = "python3 -m venv .venv && .venv/bin/pip install --quiet --editable "


def commands_of(block: Block) -> list[str]:
    return [row for row in block.text.splitlines() if row and not row.startswith("#")]


def of_kind(language: Language, *kinds: str) -> list[Block]:
    return [block for block in blocks(READMES[language]) if block.kind in kinds]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return "de" if request.param == "de" else "en"


@pytest.fixture
def home(tmp_path: Path, language: Language) -> Home:
    home = Home(folder=tmp_path, locale=LOCALES[language])
    home.prepare()
    return home


def test_whoever_follows_the_readme_sees_what_it_shows(home: Home, language: Language) -> None:
    # What is the same in both is run once; it takes long.
    run_before = {row for block in of_kind("en", "sh") for row in commands_of(block)} if language == "de" else set()
    for block in of_kind(language, "sh", "console"):
        if block.kind == "console":
            for command, shown in session_of(block):
                came = home.run(command).stdout
                assert home.is_as_shown(shown, came), f"$ {command}\n{came}\nis not\n{shown}"
            continue
        for command in commands_of(block):
            if command in run_before:
                continue
            if command == "afterword demo" or command.endswith(".venv/bin/afterword"):
                _leave_at_once(home, language, *command.split()[1:2] if command == "afterword demo" else ())
            elif not command.startswith(INSTALLS):
                found = home.run(command)
                assert found.returncode == 0, f"$ {command}\n{found.stdout}"
    _prompts_say_how_much_is_due(home, language)


def _leave_at_once(home: Home, language: Language, *words: str) -> None:
    """The screens open on Today, and are left."""
    said = texts_for(language).today
    with Terminal(home.environ(), words, columns=104, program=[str(home.program)]) as terminal:
        terminal.wait_for(said.lanes["overdue"] if words else said.first_time[:20])
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0


def _prompts_say_how_much_is_due(home: Home, language: Language) -> None:
    word = {"en": "due", "de": "fällig"}[language]
    (bash,), (zsh,), (tmux,), (crontab,) = (of_kind(language, kind) for kind in ("bash", "zsh", "tmux", "crontab"))
    shown = home.run(f'PS1="> "; {bash.text}printf %s "${{PS1@P}}"', shell="bash", README_MOMENT=LATER)
    assert shown.stdout == f"[1 {word}] > "
    assert home.run(f'PS1="> "; {bash.text}printf %s "${{PS1@P}}"', shell="bash").stdout == "> "
    # What zsh and tmux run for it; they themselves are not everywhere.
    for block, runs in ((zsh, r"PROMPT='(\$\(.*\) )?(\$\(.*\))'"), (tmux, r"(#)\((.*?)\)")):
        found = re.search(runs, block.text)
        assert found is not None
        command = found[2] if block is tmux else f'printf %s "{found[2]}"'
        expected = "1\n" if block is tmux else f"[1 {word}] "
        assert home.run(command, README_MOMENT=LATER).stdout == expected
    _, command = re.split(r"(?:\S+ ){5}", crontab.text, maxsplit=1)
    assert home.run(command).returncode == 0
    assert (home.folder / "promises.ics").read_bytes().count(b"BEGIN:VTODO") == 2


def test_the_tab_key_completes_in_the_three_shells(tmp_path: Path) -> None:
    home = Home(folder=tmp_path, locale=LOCALES["en"])
    home.prepare()
    line = home.run("afterword completion bash 2>/dev/null").stdout
    asked = 'COMP_WORDS=(afterword ren); COMP_CWORD=1; _afterword_completion afterword; echo "${COMPREPLY[@]}"'
    assert home.run(f"{line}\n{asked}", shell="bash").stdout == "renegotiate\n"
    # The other two shells are not everywhere; this is what their functions ask.
    asked = 'COMP_WORDS="afterword ren" COMP_CWORD={} _AFTERWORD_COMPLETE={}_complete afterword'
    assert home.run(asked.format(1, "zsh")).stdout.splitlines()[:2] == ["plain", "renegotiate"]
    assert home.run(asked.format("ren", "fish")).stdout.startswith("plain,renegotiate\t")


def test_the_settings_shown_can_be_used(tmp_path: Path, language: Language) -> None:
    (shown,) = of_kind(language, "toml")
    file = tmp_path / "settings.toml"
    file.write_text(shown.text, encoding="utf-8")
    own = load_settings(str(file)).own
    assert own is not None
    assert len(own.prompts) == len(own.templates) == 1


def test_the_two_commands_are_those_that_every_check_runs(language: Language) -> None:
    start, work = (row for block in of_kind(language, "sh") for row in commands_of(block) if INSTALLS in row)
    assert work == (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    assert start == f"{INSTALLS}. && .venv/bin/afterword"
    assert work == f"{INSTALLS}'.[dev]' && .venv/bin/python -m pytest"


def test_both_readmes_tell_the_same() -> None:
    english, german = (READMES[one].read_text(encoding="utf-8").splitlines() for one in LANGUAGES)
    for begins in ("## ", "| ", "- **", "```"):
        counted = [sum(row.startswith(begins) for row in rows) for rows in (english, german)]
        assert counted[0] == counted[1], begins
    kinds = [[block.kind for block in blocks(READMES[one])] for one in LANGUAGES]
    assert kinds[0] == kinds[1]
    for one, other in zip(*(of_kind(language, "sh", "console") for language in LANGUAGES), strict=True):
        assert _verbs(one) == _verbs(other)


def _verbs(block: Block) -> list[list[str]]:
    """The commands with their options, without what is said in a language."""
    rows = [command for command, _ in session_of(block)] if block.kind == "console" else commands_of(block)
    return [
        [word for word in shlex.split(row) if word in NAMES or word.startswith(("-", "~", ".")) or "=" in word]
        for row in rows
    ]


def test_every_command_is_told_of_and_every_command_told_of_is_there(language: Language) -> None:
    told = [words.removeprefix("afterword ") for words in inline_commands(READMES[language])]
    assert set(NAMES) <= {words.split()[0] for words in told if words.strip()}
    for words in told:
        # A quick line may begin with the name of a command.
        if words.split()[0] in NAMES and "@" not in words:
            _can_be_typed(shlex.split(words), language, whole=False)


def test_every_example_in_the_help_can_be_typed(language: Language) -> None:
    group = Commands(texts_for(language))
    told = 0
    for command in _all_below(group):
        for example in (command.epilog or "").splitlines()[2:]:
            typed = re.split(r"\s[|>#]", example)[0].strip()
            if typed.startswith("afterword "):
                told += 1
                _can_be_typed(shlex.split(typed)[1:], language)
    assert told > 2 * len(NAMES)


def _all_below(group: click.Group) -> Iterator[click.Command]:
    yield group
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield from _all_below(command) if isinstance(command, click.Group) else [command]


def _can_be_typed(words: list[str], language: Language, *, whole: bool = True) -> None:
    """Raises click's UsageError when click would refuse the words."""
    while words[:1] and words[0] in ("--file", "--lang"):
        words = words[2:]
    if not words:
        return
    texts = texts_for(language)
    start = Start(journal=".", settings_path=".", texts=texts, found=Settings(), clock=now)
    group: click.Group = Commands(texts)
    context = click.Context(group, info_name="afterword", obj=start)
    command: click.Command | None = group
    while isinstance(command, click.Group) and words:
        command, words = command.get_command(context, words[0]), words[1:]
    assert command is not None
    try:
        command.make_context(command.name, words, parent=context)
    except click.MissingParameter:
        if whole:
            raise


def test_the_pictures_shown_are_there_and_fetch_nothing() -> None:
    for language in LANGUAGES:
        shown = re.findall(r'src(?:set)?="([^"]+)"', READMES[language].read_text(encoding="utf-8"))
        assert shown == [f"pictures/today-{language}-{theme}.svg" for theme in ("ink", "paper")]
        for name in shown:
            picture = (ROOT / name).read_text(encoding="utf-8")
            assert "Lindner" in picture
            assert "url(" not in re.sub(r"url\(#[\w-]+\)", "", picture)
            assert "://" not in picture.replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_the_version_has_its_place_in_the_changelog() -> None:
    version = re.search(r'^version = "(.*)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert version is not None
    assert re.search(
        rf"^## {re.escape(version[1])} - \d{{4}}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE
    )
