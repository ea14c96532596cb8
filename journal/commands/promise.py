"""`promise`: a promise that belongs to no talk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from journal.clean import visible
from journal.commands.lines import complaint
from journal.commands.speaking import Spoken, start_of
from journal.commands.stdin import written_out
from journal.dates_said import line_echo
from journal.errors import WrongField
from journal.promises import NewPromise
from journal.quicklines import read_line
from journal.storage.promises import add
from journal.texts.choose import Texts
from journal.understand import LONGEST_FIELD

if TYPE_CHECKING:
    from sqlite_utils import Database


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    cli = texts.cli
    return Spoken(
        "promise",
        texts=texts,
        said=cli.promise,
        callback=_promise,
        params=[
            click.Argument(["line"], metavar=cli.line_word),
            click.Option(["--client"], metavar=cli.client_word, help=cli.promise_client, default=""),
            click.Option(["--past"], is_flag=True, help=cli.past),
        ],
    )


def _promise(line: str, client: str, past: bool) -> int:
    start = start_of(click.get_current_context())
    texts, on = start.texts, start.today()
    line, client = written_out((line, client), texts.cli)
    if max(len(line), len(client)) > LONGEST_FIELD:
        raise WrongField("line", "too_long", limit=LONGEST_FIELD)
    read = [read_line(one, on=on, rules=start.settings.rules) for one in line.splitlines() or [""]]
    complaints = [found for found in (complaint(one, past=past, texts=texts) for one in read) if found]
    if complaints:
        for sentence in (*complaints, texts.cli.nothing_written):
            click.echo(visible(sentence), err=True)
        return 1
    promises = [one.promise for one in read if one.promise is not None]
    with start.session() as session:
        named = " ".join(client.split()) or None
        codes = session.store.write(_keep, promises, client=named, at=session.now(), on=on).result()
    for code, one in zip(codes, read, strict=True):
        click.echo(f"{code}  {line_echo(one, on=on, texts=texts.dates)[0]}")
    return 0


def _keep(
    db: Database, promises: Sequence[NewPromise], *, client: str | None, at: datetime, on: date
) -> tuple[str, ...]:
    return tuple(add(db, promise, client=client, at=at, on=on).code for promise in promises)
