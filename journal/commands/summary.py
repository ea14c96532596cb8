"""`summary`: counts that may be shown to others, without a name.

`brief --share` is for the client, who knows the name and the promises; nobody else may see them, and no mask over free
words can be sure of every name in them. So a text for others is one of numbers, and a client in it is a letter.
"""

from __future__ import annotations

import click

from journal.clean import visible
from journal.clients import ClientName
from journal.commands.brief import asked
from journal.commands.brief import named as clients_named
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.commands.stdin import written_out
from journal.errors import NotFound
from journal.periods import named
from journal.session import Session
from journal.shareable_counts import counts_text, shareable_counts
from journal.storage.shareable_counts import countable
from journal.texts.choose import Texts

_USUAL = "12m"


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.summary
    return Spoken(
        "summary",
        texts=texts,
        said=said.help,
        callback=_summary,
        params=[
            click.Option(["--client"], metavar=texts.cli.client_word, help=said.client),
            click.Option(["--period"], metavar=texts.insights.period_word, help=texts.insights.period),
        ],
    )


def _summary(client: str | None, period: str | None) -> int:
    context = click.get_current_context()
    start = start_of(context)
    on = start.today()
    wanted = named(period or _USUAL, on=on)
    if wanted is None:
        words = ("3m", "12m", str(on.year), "all")
        raise click.UsageError(start.texts.usage.wrong_value("--period", visible(period or ""), words), context)
    if client is not None:
        (client,) = written_out((client,), start.texts.cli)
        client = " ".join(client.split())
    if not is_there(start.file):
        if client is not None:
            raise NotFound("no_client", name=client)
        click.echo(start.texts.summary.nothing, err=True)
        return 0
    with start.session() as session:
        whose = None if client is None else _meant(session, client)
        if client is not None and whose is None:
            return 1
        client_id = whose.id if whose else None
        found = session.store.read(countable, period=wanted, client_id=client_id)
        counts = shareable_counts(found, period=wanted, at=session.now(), settings=session.settings.agenda)
    if counts.clients or counts.together.mine.open or counts.together.theirs.open:
        click.echo(counts_text(counts, start.texts), nl=False)
    else:
        click.echo(start.texts.summary.nothing, err=True)
    return 0


def _meant(session: Session, typed: str) -> ClientName | None:
    """The client that is meant; None where several may be and nobody says which. Raises NotFound."""
    found = clients_named(session.store, typed)
    if not found:
        raise NotFound("no_client", name=typed)
    return found[0] if len(found) == 1 else asked(typed, found, session.texts)
