"""`where`: the paths everything lies at."""

from __future__ import annotations

import click

from journal.clean import visible
from journal.commands.speaking import Spoken, start_of
from journal.places import backups_folder
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    return Spoken("where", texts=texts, said=texts.cli.where, callback=_where)


def _where() -> int:
    start = start_of(click.get_current_context())
    cli = start.texts.cli
    places = ((cli.journal, start.file), (cli.settings, start.settings_file), (cli.backups, backups_folder(start.file)))
    width = max(len(label) for label, _ in places)
    for label, path in places:
        missing = "" if path.exists() else f"  ({cli.not_there_yet})"
        click.echo(f"{label:<{width}}  {visible(str(path))}{missing}")
    return 0
