"""`promise`: a promise that belongs to no talk."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.clean import visible
from journal.commands.lines import complaint
from journal.commands.stdin import written_out
from journal.commands.takes import Argument, Command, Flag, Option
from journal.dates_said import line_echo
from journal.errors import WrongField
from journal.promises import NewPromise
from journal.quicklines import read_line
from journal.session import Start
from journal.storage.promises import add
from journal.understand import LONGEST_FIELD

if TYPE_CHECKING:
    from sqlite_utils import Database


def _promise(start: Start, *, line: str, client: str, past: bool) -> int:
    texts, on = start.texts, start.today()
    line, client = written_out((line, client), texts.cli)
    if max(len(line), len(client)) > LONGEST_FIELD:
        raise WrongField("line", "too_long", limit=LONGEST_FIELD)
    read = [read_line(one, on=on, rules=start.settings.rules) for one in line.splitlines() or [""]]
    complaints = [found for found in (complaint(one, past=past, texts=texts) for one in read) if found]
    if complaints:
        for sentence in (*complaints, texts.cli.nothing_written):
            sys.stderr.write(visible(sentence) + "\n")
        return 1
    promises = [one.promise for one in read if one.promise is not None]
    with start.session() as session:
        named = " ".join(client.split()) or None
        codes = session.store.write(_keep, promises, client=named, at=session.now(), on=on).result()
    for code, one in zip(codes, read, strict=True):
        sys.stdout.write(f"{code}  {line_echo(one, on=on, texts=texts.dates)[0]}\n")
    return 0


def _keep(
    db: Database, promises: Sequence[NewPromise], *, client: str | None, at: datetime, on: date
) -> tuple[str, ...]:
    return tuple(add(db, promise, client=client, at=at, on=on).code for promise in promises)


COMMAND = Command(
    help=lambda texts: texts.cli.promise,
    takes=(
        Argument(name="line", shown=lambda texts: texts.cli.line_word),
        Option(
            name="client",
            typed=("--client",),
            shown=lambda texts: texts.cli.client_word,
            help=lambda texts: texts.cli.promise_client,
        ),
        Flag(name="past", typed="--past", help=lambda texts: texts.cli.past),
    ),
    answer=_promise,
)
