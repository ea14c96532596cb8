"""`due`: what is overdue and what is due. Answered by journal/due.py; this is its help and its completion."""

from __future__ import annotations

import click

from journal.commands.speaking import Spoken, start_of
from journal.due import Wanted, show
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    cli = texts.cli
    return Spoken(
        "due",
        texts=texts,
        said=cli.due,
        callback=_due,
        params=[
            click.Option(["--on"], metavar=cli.date_word, help=cli.due_on),
            click.Option(["--all", "everything"], is_flag=True, help=cli.due_all),
            click.Option(["--count"], is_flag=True, help=cli.due_count),
            click.Option(["--json"], is_flag=True, help=cli.due_json),
        ],
    )


def _due(on: str | None, everything: bool, count: bool, json: bool) -> int:
    start = start_of(click.get_current_context())
    wanted = Wanted(on=on, everything=everything, count=count, json=json)
    return show(wanted, file=str(start.file), language=start.texts.language, settings=start.settings, now=start.clock())
