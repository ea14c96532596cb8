"""`export`: parts of the journal, for other programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from journal.clean import visible
from journal.commands import taking_out
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.commands.subcommands import SpokenGroup
from journal.session import Start
from journal.shareable import ShareableTalk, ShareableTodo, talks, todos
from journal.texts.choose import Texts
from journal.whole_file import write_whole

STDOUT = "-"


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.channels.export
    ics = Spoken(
        "ics",
        texts=texts,
        said=said.ics,
        callback=_ics,
        params=[
            click.Argument(["path"], metavar=f"{texts.cli.path_word}|-"),
            click.Option(["--titles"], is_flag=True, help=said.titles),
        ],
    )
    return SpokenGroup("export", texts=texts, said=said.export, commands=[*taking_out.commands(texts), ics])


def _ics(path: str, titles: bool) -> int:
    start = start_of(click.get_current_context())
    said = start.texts.channels
    try:
        from journal.calendar_file import calendar_bytes, is_ours
    except ModuleNotFoundError as missing:
        if missing.name != "icalendar":
            raise
        raise click.ClickException(said.export.no_library) from None
    promises, planned = _shared(start, titles=titles)
    content = calendar_bytes(promises, planned, said.calendar)
    if path == STDOUT:
        sys.stdout.buffer.write(content)
        return 0
    target = Path(path).expanduser().absolute()
    try:
        write_whole(target, content, is_ours=is_ours)
    except FileExistsError:
        refused = said.export.is_link(path) if target.is_symlink() else said.export.is_foreign(path)
        raise click.ClickException(refused) from None
    except OSError:
        raise click.ClickException(said.export.not_written(path)) from None
    click.echo(visible(said.export.written(path, len(promises), len(planned))), err=True)
    return 0


def _shared(start: Start, *, titles: bool) -> tuple[tuple[ShareableTodo, ...], tuple[ShareableTalk, ...]]:
    from journal.storage.shareable import unsettled_with_marks

    # A file that a calendar subscribes to is not emptied because the journal's disk is missing today.
    if not is_there(start.file):
        raise click.ClickException(start.texts.channels.export.no_journal(str(start.file)))
    with start.session() as session:
        found = session.store.read(unsettled_with_marks)
        agenda = session.settings.agenda
    return todos(found, titles=titles, settings=agenda), talks(found, titles=titles)
