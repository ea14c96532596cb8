"""`when`: how a date is understood."""

from __future__ import annotations

import click

from journal.commands.speaking import Spoken, start_of
from journal.dates import Refused, read_day
from journal.dates_said import echo, refusal
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    cli = texts.cli
    return Spoken(
        "when",
        texts=texts,
        said=cli.when,
        callback=_when,
        params=[
            click.Argument(["words"], nargs=-1, required=True, metavar=cli.text_word),
            click.Option(["--on"], metavar=cli.date_word, help=cli.when_on),
        ],
    )


def _when(words: tuple[str, ...], on: str | None) -> int:
    start = start_of(click.get_current_context())
    rules, texts = start.settings.rules, start.texts.dates
    day = start.today()
    if on is not None:
        said_on = read_day(on, on=day, rules=rules)
        if isinstance(said_on, Refused):
            click.echo(refusal(said_on, texts), err=True)
            return 1
        day = said_on.day
    read = read_day(" ".join(words), on=day, rules=rules)
    if isinstance(read, Refused):
        click.echo(refusal(read, texts), err=True)
        return 1
    stamp = read.day.isoformat() if read.time is None else f"{read.day.isoformat()}T{read.time:%H:%M}"
    click.echo(f"{stamp}\t{echo(read, on=day, texts=texts)}")
    return 0
