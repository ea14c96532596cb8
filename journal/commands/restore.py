"""`restore`: a copy in the journal's place, after showing what it holds."""

from __future__ import annotations

import sys

import click

from journal.backups import Backup
from journal.clean import visible
from journal.commands.speaking import Spoken, start_of
from journal.dates_said import day_name
from journal.errors import CannotOpen
from journal.session import Start
from journal.storage.backups import Contents, backup_named, contents, newest_good
from journal.storage.restoring import restore
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.backups
    return Spoken(
        "restore",
        texts=texts,
        said=said.restore,
        callback=_restore,
        params=[
            click.Argument(["copy"], required=False, metavar=f"[{said.copy_word}]"),
            click.Option(["--look"], is_flag=True, help=said.look_option),
            click.Option(["--yes"], is_flag=True, help=said.yes_option),
        ],
    )


def _restore(copy: str | None, look: bool, yes: bool) -> int:
    start = start_of(click.get_current_context())
    texts = start.texts.backups
    chosen = backup_named(start.file, copy) if copy is not None else newest_good(start.file)
    if chosen is None:
        click.echo(texts.none_good, err=True)
        return 1
    for sentence in preview(start, chosen):
        click.echo(visible(sentence), err=not look)
    if look:
        return 0
    if not yes:
        if not sys.stdin.isatty():
            click.echo(texts.needs_yes, err=True)
            return 1
        if not click.confirm(texts.really, default=False, err=True):
            click.echo(texts.left, err=True)
            return 1
    done = restore(start.file, chosen, at=start.clock())
    click.echo(visible(texts.restored(chosen.path.name)), err=True)
    if done.set_aside is not None:
        click.echo(visible(texts.kept_as(str(done.set_aside))), err=True)
    return 0


def preview(start: Start, chosen: Backup) -> tuple[str, str]:
    """What the copy holds, and what the journal holds now. Raises CannotOpen when the copy cannot be read."""
    texts = start.texts.backups
    copy = texts.copy_holds(chosen.path.name, held(contents(chosen.path), start.texts))
    if not start.file.exists():
        return copy, texts.now_nothing
    try:
        return copy, texts.now_holds(held(contents(start.file), start.texts))
    except CannotOpen:
        return copy, texts.now_unreadable


def held(found: Contents, texts: Texts) -> str:
    """What a journal holds, counted, with the day of its newest conversation."""
    said = texts.backups.holds(found.clients, found.conversations, found.promises, found.drafts)
    return f"{said}, {texts.backups.newest(day_name(found.newest, texts.dates))}" if found.newest else said
