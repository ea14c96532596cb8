"""`audit`: everything open with the day on which it comes back, checked against the journal's tables."""

from __future__ import annotations

import json as json_format
from collections.abc import Mapping
from datetime import datetime, timedelta

import click

from journal.agenda import agenda
from journal.audit import Audit, AuditLine, audit
from journal.clean import in_json, visible
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.dates import Refused, read_day
from journal.dates_said import day_name, refusal
from journal.facts import Facts
from journal.lanes import Kind, Lane
from journal.lateness import journal_day
from journal.promises import Side
from journal.session import Start
from journal.storage.open_rows import facts_and_rows
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.audit
    return Spoken(
        "audit",
        texts=texts,
        said=said.help,
        callback=_audit,
        params=[
            click.Option(["--on"], metavar=texts.cli.date_word, help=said.on),
            click.Option(["--json"], is_flag=True, help=said.json),
        ],
    )


def _audit(on: str | None, json: bool) -> int:
    start = start_of(click.get_current_context())
    at = start.clock()
    if on is not None:
        read = read_day(on, on=start.today(), rules=start.settings.rules)
        if isinstance(read, Refused):
            click.echo(visible(refusal(read, start.texts.dates)), err=True)
            return 1
        if read.day != start.today():
            # Another day is asked about as it begins.
            at = datetime.combine(read.day, start.settings.day_starts, at.tzinfo)
    found = _found(start, at)
    if json:
        click.echo(in_json(json_format.dumps(_as_json(found), ensure_ascii=False, indent=2)))
    else:
        for line in _listed(found, start.texts):
            click.echo(line)
        click.echo(start.texts.audit.total(len(found.lines), found.forgotten))
    return 1 if found.forgotten else 0


def _found(start: Start, at: datetime) -> Audit:
    settings = start.settings.agenda
    if not is_there(start.file):
        return audit((), agenda(Facts(), at=at, settings=settings))
    # A contract's date is looked at for some days after it.
    contracts_after = journal_day(at, settings.day_starts) - timedelta(days=settings.contract_shown_days)
    with start.session() as session:
        unsettled, rows = session.store.read(facts_and_rows, at=at, contracts_after=contracts_after)
    return audit(rows, agenda(unsettled, at=at, settings=settings))


def _listed(found: Audit, texts: Texts) -> list[str]:
    """A line for each: its code, when it is seen next, in which lane, what kind it is, what it is about, with whom."""
    table = [
        (line.row.code or "", _when(line, found, texts), _lane(line, texts), _kind(line, texts)) for line in found.lines
    ]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return [
        "  ".join((*(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)), *_what(line, texts)))
        for cells, line in zip(table, found.lines, strict=True)
    ]


def _when(line: AuditLine, found: Audit, texts: Texts) -> str:
    if line.next_on is None:
        return texts.audit.never
    return texts.audit.now if line.next_on == found.on else day_name(line.next_on, texts.dates, on=found.on)


def _lane(line: AuditLine, texts: Texts) -> str:
    return texts.today.lanes[line.lane] if line.lane else ""


def _kind(line: AuditLine, texts: Texts) -> str:
    if line.row.side is Side.THEIRS:
        return texts.audit.their_promise
    if line.row.kind is Kind.TALK and line.lane is Lane.REFLECTION:
        return texts.audit.reflection
    return texts.audit.kinds[line.row.kind]


def _what(line: AuditLine, texts: Texts) -> tuple[str, ...]:
    text = line.row.text or (texts.audit.unnamed if line.row.kind is Kind.DRAFT else "")
    return tuple(visible(said) for said in (text, line.row.client) if said)


def _as_json(found: Audit) -> Mapping[str, object]:
    return {
        "on": found.on.isoformat(),
        "open": [
            {
                "id": line.row.code,
                "kind": line.row.kind,
                "direction": line.row.side,
                "text": line.row.text or None,
                "client": line.row.client or None,
                "lane": line.lane,
                "next": line.next_on.isoformat() if line.next_on else None,
            }
            for line in found.lines
        ],
        "without_next_date": found.forgotten,
    }
