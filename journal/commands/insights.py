"""`insights`: what many talks say together, in sentences or as JSON.

The JSON holds counts, averages and the ids of the vocabularies. Nothing a person wrote is in it, and no name but that
of the client who was asked about: whoever named them on the command line knows it already.
"""

from __future__ import annotations

import json as json_format
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date

import click

from journal.clean import in_json, visible
from journal.clients import ClientName
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, label, start_of
from journal.commands.stdin import written_out
from journal.dates import Refused, read_day
from journal.dates_said import refusal
from journal.dread import Average, Dread
from journal.errors import NotFound
from journal.felt import Centre
from journal.insights import Insights, insights
from journal.insights_said import (
    around_said,
    dread_said,
    evenings_said,
    felt_said,
    group_row,
    kept_said,
    period_said,
    shown_groups,
)
from journal.periods import Period, named
from journal.promises import Side
from journal.prompts import built_in as built_in_prompts
from journal.reliability import Reliability
from journal.session import Start
from journal.storage.clients import find_client
from journal.storage.insights import ended_promises, talks_seen
from journal.talk_groups import By, Group
from journal.templates import built_in as built_in_templates
from journal.texts.choose import Texts

_USUAL = "12m"


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.insights
    return Spoken(
        "insights",
        texts=texts,
        said=said.help,
        callback=_insights,
        params=[
            click.Option(["--client"], metavar=texts.cli.client_word, help=said.client),
            click.Option(["--period"], metavar=said.period_word, help=said.period),
            click.Option(["--from", "since"], metavar=texts.cli.date_word, help=said.since),
            click.Option(["--to", "until"], metavar=texts.cli.date_word, help=said.until),
            click.Option(["--json"], is_flag=True, help=said.json),
        ],
    )


def _insights(client: str | None, period: str | None, since: str | None, until: str | None, json: bool) -> int:
    context = click.get_current_context()
    start = start_of(context)
    asked = _period(context, start, period, since, until)
    if isinstance(asked, Refused):
        click.echo(visible(refusal(asked, start.texts.dates)), err=True)
        return 1
    whose, found = _found(start, client, asked)
    if json:
        click.echo(in_json(json_format.dumps(_as_json(found, whose), ensure_ascii=False, indent=2)))
    else:
        for line in _listed(found, whose, start.texts):
            click.echo(line)
    return 0


def _period(
    context: click.Context, start: Start, period: str | None, since: str | None, until: str | None
) -> Period | Refused:
    said, on = start.texts.insights, start.today()
    if since is None and until is None:
        chosen = named(period or _USUAL, on=on)
        if chosen is None:
            option = next(one for one in context.command.params if one.name == "period")
            words = ("3m", "12m", str(on.year), "all")
            raise click.UsageError(start.texts.usage.wrong_value(label(option), visible(period or ""), words), context)
        return chosen
    if period is not None:
        raise click.UsageError(said.both, context)
    days: list[date | None] = []
    for typed in (since, until):
        read = None if typed is None else read_day(typed, on=on, rules=start.settings.rules)
        if isinstance(read, Refused):
            return read
        days.append(None if read is None else read.day)
    first, last = days
    if first is not None and last is not None and last < first:
        raise click.UsageError(said.backwards, context)
    return Period(since=first, until=last)


def _found(start: Start, client: str | None, period: Period) -> tuple[ClientName | None, Insights]:
    on, day_starts = start.today(), start.settings.day_starts
    if client is not None:
        (client,) = written_out((client,), start.texts.cli)
    if not is_there(start.file):
        if client is not None:
            raise NotFound("no_client", name=client)
        return None, insights((), (), period=period, on=on, day_starts=day_starts)
    with start.session() as session:
        whose = None if client is None else session.store.read(find_client, " ".join(client.split()))
        if client is not None and whose is None:
            raise NotFound("no_client", name=client)
        client_id = whose.id if whose else None
        talks = session.store.read(talks_seen, period=period, client_id=client_id)
        promises = session.store.read(ended_promises, period=period, client_id=client_id)
    return whose, insights(talks, promises, period=period, on=on, day_starts=day_starts)


def _listed(found: Insights, whose: ClientName | None, texts: Texts) -> Iterator[str]:
    own = texts.insights
    client = visible(whose.name) if whose else own.every_client
    yield f"{own.talks(found.talks)} · {period_said(found.period, own)} · {client}"
    if found.nothing:
        yield own.empty_plain
        return
    yield from ("", own.dread, f"  {dread_said(found.dread, own)}")
    yield from (f"  {said}" for said in around_said(found, own))
    yield from ("", own.kept)
    yield f"  {kept_said(Side.MINE, found.mine, own)}"
    yield f"  {kept_said(Side.THEIRS, found.theirs, own)}"
    yield from ("", own.moments)
    yield from (f"  {said}" for said in felt_said(found.felt, texts))
    evenings = evenings_said(found, texts)
    if evenings:
        yield f"  {own.evenings}: {evenings}"
    for by, groups in shown_groups(found):
        yield from ("", own.by[by])
        if not groups:
            yield f"  {own.nothing_by}"
            continue
        rows = [("", own.count, own.discomfort, own.control, own.goal)]
        rows += [group_row(group, by, texts) for group in groups]
        widths = [max(len(row[column]) for row in rows) for column in range(5)]
        for name, *numbers in rows:
            cells = (f"{cell:>{width}}" for cell, width in zip(numbers, widths[1:], strict=True))
            yield "  ".join((f"  {visible(name):<{widths[0]}}", *cells)).rstrip()


def _as_json(found: Insights, whose: ClientName | None) -> Mapping[str, object]:
    period = found.period
    return {
        "since": period.since.isoformat() if period.since else None,
        "until": period.until.isoformat() if period.until else None,
        **({"client": whose.name} if whose else {}),
        "talks": found.talks,
        "not_held": {str(status): count for status, count in found.outcomes.items()},
        "discomfort": _dread(found.dread),
        "control": _average(found.control),
        "days_from_planning_to_talking": {"n": found.lead.n, "median": found.lead.days, "missing": found.lead.missing},
        "promises": {
            "mine": _reliability(found.mine),
            "theirs": _reliability(found.theirs),
            "over_time": [
                {
                    "from": f"{max(1, part.bucket.year):04}-{part.bucket.month:02}",
                    "months": part.bucket.months,
                    "mine": _reliability(part.mine),
                    "theirs": _reliability(part.theirs),
                }
                for part in found.kept
            ],
        },
        "feelings": {
            "before": _centre(found.felt.before),
            "after": _centre(found.felt.after),
            "next_morning": _centre(found.felt.morning),
            "from_before_to_after": {
                "n": found.felt.to_after.n,
                **{str(change): count for change, count in found.felt.to_after.counts.items()},
            },
            "from_after_to_next_morning": {
                "n": found.felt.to_morning.n,
                **{str(change): count for change, count in found.felt.to_morning.counts.items()},
            },
        },
        "by": {
            str(by): {
                _key(group, by, place): {
                    "talks": group.talks,
                    "discomfort": _average(group.discomfort),
                    "control": _average(group.control),
                    "goal": _average(group.goal),
                }
                for place, group in enumerate(groups, start=1)
            }
            for by, groups in found.groups.items()
        },
    }


def _key(group: Group, by: By, place: int) -> str:
    """The id of a group; one that is no id of the vocabularies is a person's own word, and gets a number instead."""
    match by:
        case By.TEMPLATE:
            known = {template.id for template in built_in_templates().templates}
        case By.VENUE | By.CAUSE | By.TIME_SPENT:
            known = set(built_in_prompts().prompt(by.value).options)
        case _:
            return group.key
    return group.key if group.key in known else f"own_{place}"


def _average(found: Average) -> Mapping[str, object]:
    return {"n": found.n, "mean": None if found.mean is None else round(found.mean, 3), "missing": found.missing}


def _dread(found: Dread) -> Mapping[str, object]:
    return {
        "n": found.n,
        "missing": found.missing,
        "easier_than_expected": found.easier,
        "as_expected": found.as_feared,
        "harder_than_expected": found.harder,
        "easier_by": _average(found.easier_by),
        "harder_by": _average(found.harder_by),
        "expected_minus_felt": _average(found.by),
    }


def _reliability(found: Reliability) -> Mapping[str, object]:
    return {"n": found.n, **asdict(found)}


def _centre(found: Centre) -> Mapping[str, object]:
    point = None if found.point is None else {name: round(value, 3) for name, value in asdict(found.point).items()}
    return {"n": found.n, "mean": point}
