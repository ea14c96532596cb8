"""`backup`: a checked copy of the journal, or the list of those there are."""

from __future__ import annotations

import click

from journal.backups import Backup, BackupKind
from journal.clean import visible
from journal.clock import local
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.storage.backups import back_up, backups_of, is_good
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.backups
    listed = click.Option(["--list", "listed"], is_flag=True, help=said.list_option)
    return Spoken("backup", texts=texts, said=said.backup, callback=_backup, params=[listed])


def _backup(listed: bool) -> int:
    start = start_of(click.get_current_context())
    texts = start.texts.backups
    if listed:
        copies = backups_of(start.file)
        for copy in copies:
            click.echo(line_of(copy, start.texts, good=is_good(copy)))
        if not copies:
            click.echo(texts.none_yet, err=True)
        return 0
    if not is_there(start.file):
        click.echo(texts.no_journal, err=True)
        return 1
    made = back_up(start.file, BackupKind.BY_HAND, at=start.clock())
    click.echo(visible(str(made.path)))
    return 0


def line_of(copy: Backup, texts: Texts, *, good: bool, named: bool = True) -> str:
    """A copy on one line: its name, when it was made in local time, how large it is, why it was made, and its state."""
    name = (visible(copy.path.name),) if named else ()
    said = texts.backups
    size = f"{copy.size / 1_000_000:.1f} MB"
    if texts.language == "de":
        size = size.replace(".", ",")
    made = f"{local(copy.made_at):%Y-%m-%d %H:%M}"
    return "  ".join((*name, made, size, said.kinds[copy.kind], said.good if good else said.bad))
