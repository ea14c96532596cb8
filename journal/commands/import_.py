"""`import`: what was exported, or another program wrote, brought into the journal after showing what it is."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from journal.backups import BackupKind
from journal.clean import visible
from journal.clock import zone_name
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.commands.stdin import FROM_STDIN, written_out
from journal.dates_said import refusal
from journal.exchange.outcome import Counted, Outcome, Source
from journal.exchange.promise_table import DateRefused
from journal.exchange.sources import Here, source_of
from journal.exchange.values import CannotImport
from journal.session import Start
from journal.storage.backups import back_up, contents
from journal.storage.importing import bring_in, look_through
from journal.texts.choose import Texts
from journal.texts.exchange import ExchangeTexts

MEGABYTES: Final = 1000
_SHOWN: Final = 10


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.exchange
    return Spoken(
        "import",
        texts=texts,
        said=said.bring_in,
        callback=_import,
        params=[
            click.Argument(["path"], metavar=f"{texts.cli.path_word}|-"),
            click.Option(["--client"], metavar=texts.cli.client_word, help=said.whose),
            click.Option(["--look"], is_flag=True, help=said.look),
            click.Option(["--yes"], is_flag=True, help=said.yes),
        ],
    )


def _import(path: str, client: str | None, look: bool, yes: bool) -> int:
    start = start_of(click.get_current_context())
    said = start.texts.exchange
    content = _content(path, said)
    if client is not None and path != FROM_STDIN:
        (client,) = written_out((client,), start.texts.cli)
    try:
        source = source_of(content, _here(start, client))
        outcome = _looked_through(start, source)
        for sentence in preview(source, outcome, said):
            click.echo(visible(sentence), err=not look)
        if look or not outcome.new:
            return 0
        if not yes:
            if path == FROM_STDIN or not sys.stdin.isatty():
                click.echo(said.needs_yes, err=True)
                return 1
            if not click.confirm(said.really, default=False, err=True):
                click.echo(said.left, err=True)
                return 1
        return _bring_in(start, source)
    except CannotImport as wrong:
        raise click.ClickException(f"{_said(wrong, start.texts)} {said.nothing_changed}") from None


def preview(source: Source, outcome: Outcome, said: ExchangeTexts) -> list[str]:
    """What was handed in, what of it is new, and what is there already."""
    sentences = [f"{said.kinds[source.kind]}."]
    new = _listed([(one, one.new) for one in outcome.counted], said)
    there = _listed([(one, one.there) for one in outcome.counted], said)
    sentences.append(said.comes_in(new) if new else said.nothing_new)
    if there:
        sentences.append(said.there_already(there))
    if source.left_out:
        sentences.append(said.left_out(source.left_out))
    if outcome.joined:
        sentences.append(said.joined(", ".join(outcome.joined[:_SHOWN]), max(0, len(outcome.joined) - _SHOWN)))
    if outcome.codes:
        sentences.append(said.codes_taken(len(outcome.codes)))
    return sentences


def _bring_in(start: Start, source: Source) -> int:
    said = start.texts.exchange
    with start.session() as session:
        held = contents(start.file)
        if held.clients or held.conversations or held.promises or held.drafts:
            made = back_up(start.file, BackupKind.BY_HAND, at=start.clock())
            click.echo(visible(said.copied_first(str(made.path))), err=True)
        done = session.store.write(bring_in, source.rows).result()
    click.echo(visible(said.done(_listed([(one, one.new) for one in done.counted], said))), err=True)
    if done.codes:
        codes = [f"{code} → {given}" for code, given in done.codes]
        click.echo(visible(said.codes_given(", ".join(codes[:_SHOWN]), max(0, len(codes) - _SHOWN))), err=True)
    return 0


def _looked_through(start: Start, source: Source) -> Outcome:
    # Looking makes no journal.
    if not is_there(start.file):
        return look_through(None, source.rows)
    with start.session() as session:
        return session.store.read(look_through, source.rows)


def _here(start: Start, client: str | None) -> Here:
    settings = start.settings
    return Here(
        at=start.clock(),
        on=start.today(),
        zone=zone_name(),
        day_starts=settings.day_starts,
        rules=settings.rules,
        client=client,
    )


def _content(path: str, said: ExchangeTexts) -> bytes:
    """What was handed in, all of it: it is looked through more than once, and must not change meanwhile."""
    most = MEGABYTES * 1_000_000
    try:
        if path == FROM_STDIN:
            content = sys.stdin.buffer.read(most + 1)
        else:
            file = Path(path).expanduser()
            # Asked before it is opened, since opening a pipe would wait for whoever writes to it.
            if not stat.S_ISREG(os.stat(file).st_mode):
                raise click.ClickException(said.not_readable(path))
            with file.open("rb") as opened:
                content = opened.read(most + 1)
    except OSError:
        raise click.ClickException(said.not_readable(path)) from None
    if len(content) > most:
        raise click.ClickException(said.too_large(MEGABYTES))
    return content


def _listed(counts: Sequence[tuple[Counted, int]], said: ExchangeTexts) -> str:
    return ", ".join(said.sections[one.section](count) for one, count in counts if count)


def _said(wrong: CannotImport, texts: Texts) -> str:
    values = dict(wrong.values)
    if isinstance(wrong, DateRefused):
        values["said"] = refusal(wrong.refused, texts.dates)
    return texts.exchange.wrong[wrong.reason](values)
