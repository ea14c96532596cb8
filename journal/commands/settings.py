"""`settings`: the settings file in the person's editor, and whether it can be used."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from importlib.resources import files
from pathlib import Path

import click

from journal.clean import visible
from journal.cli import has_terminal
from journal.commands.speaking import Spoken, start_of
from journal.language import Language
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.settings
    return Spoken(
        "settings",
        texts=texts,
        said=said.settings,
        callback=_settings,
        params=[
            click.Option(["--check"], is_flag=True, help=said.check_option),
            click.Option(["--example"], is_flag=True, help=said.example_option),
        ],
    )


def settings_example(language: Language) -> str:
    """A settings file in which every setting stands with its default, commented out, explained in that language."""
    return (files("journal") / "settings_example" / f"{language}.toml").read_text(encoding="utf-8")


def _settings(check: bool, example: bool) -> int:
    start = start_of(click.get_current_context())
    path = start.settings_file
    if example:
        click.echo(settings_example(start.texts.language), nl=False)
        return 0
    if check:
        return _checked(path, start.texts)
    _make(path, start.texts)
    if has_terminal():
        _edit(path, start.texts)
    else:
        click.echo(visible(str(path)))
    return _checked(path, start.texts)


def _make(path: Path, texts: Texts) -> None:
    from journal.whole_file import write_whole

    # A link is the person's own arrangement, wherever it leads.
    if os.path.lexists(path):
        return
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, settings_example(texts.language).encode(), is_ours=lambda content: False)
    except OSError:
        raise click.ClickException(texts.settings.not_made(str(path))) from None
    click.echo(visible(texts.settings.made(str(path))), err=True)


def _edit(path: Path, texts: Texts) -> None:
    from journal.editor import NotEdited, WhyNot, command_in

    said = texts.settings
    editor = command_in(os.environ)
    if isinstance(editor, NotEdited):
        none_set = editor.reason is WhyNot.NONE_SET
        raise click.ClickException(
            said.no_editor(str(path)) if none_set else said.editor_failed(str(path), editor.what)
        )
    # ctrl+c goes to every program in the terminal; it is meant for the editor.
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        status = subprocess.Popen([*editor, str(path)]).wait()  # noqa: S603 - the editor the person set
    except (OSError, ValueError):
        status = 1
    finally:
        signal.signal(signal.SIGINT, before)
    if status:
        raise click.ClickException(said.editor_failed(str(path), shlex.join(editor)))


def _checked(path: Path, texts: Texts) -> int:
    """Say on stderr that the file can be used; raises the JournalError that says what cannot."""
    from journal.settings import load_settings

    load_settings(str(path))
    there = os.path.lexists(path)
    click.echo(visible(texts.settings.right(str(path)) if there else texts.settings.none_yet), err=True)
    return 0
