"""`morning`: the morning round, on the screens or printed."""

from __future__ import annotations

import click

from journal.cli import has_terminal, open_screens
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.morning import morning
from journal.morning_said import plain_lines
from journal.storage.morning import look
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.morning
    return Spoken(
        "morning",
        texts=texts,
        said=said.help,
        callback=_morning,
        params=[click.Option(["--plain"], is_flag=True, help=said.plain)],
    )


def _morning(plain: bool) -> int:
    start = start_of(click.get_current_context())
    if not plain and has_terminal():
        return open_screens(start, page="morning")
    if not is_there(start.file):
        click.echo(start.texts.morning.nothing_printed)
        return 0
    with start.session() as session:
        now, settings = session.now(), session.settings.agenda
        found = session.store.read(look, at=now, on=session.today(), away=settings.away)
    for line in plain_lines(morning(found, at=now, settings=settings), start.texts):
        click.echo(line)
    return 0
