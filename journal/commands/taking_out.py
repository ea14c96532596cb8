"""What `export` writes beside calendars: the whole journal, files for reading, and a table of the promises."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from journal.clean import visible
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.commands.stdin import written_out
from journal.exchange.sheets import Sheet, head_lines, talk_lines
from journal.session import Session, Start
from journal.storage.clients import client_named
from journal.storage.exporting import write_everything
from journal.storage.exporting_sheets import clients_to_write, sheet, talks_with_promises, write_promises
from journal.texts.choose import Texts
from journal.whole_file import new_file

STDOUT = "-"
_AT_ONCE = 200

Write = Callable[[bytes], object]


def commands(texts: Texts) -> list[click.Command]:
    """The three commands, in the language of the texts."""
    said, path = texts.exchange, texts.cli.path_word
    return [
        _command("json", texts, _json, path),
        _command("markdown", texts, _markdown, said.folder_word),
        _command("csv", texts, _csv, path),
    ]


def _command(name: str, texts: Texts, callback: Callable[..., int], word: str) -> click.Command:
    said = texts.exchange
    return Spoken(
        name,
        texts=texts,
        said={"json": said.json, "markdown": said.markdown, "csv": said.csv}[name],
        callback=callback,
        params=[
            click.Argument(["path"], required=False, metavar=f"[{word}|-]"),
            click.Option(["--client"], metavar=texts.cli.client_word, help=said.only_client),
        ],
    )


def _json(path: str | None, client: str | None) -> int:
    start = start_of(click.get_current_context())
    with _opened(start) as session:
        only = _client(session, client)
        return _one_file(start, path, lambda write: session.store.read(write_everything, write, client_id=only))


def _csv(path: str | None, client: str | None) -> int:
    start = start_of(click.get_current_context())
    with _opened(start) as session:
        only = _client(session, client)
        return _one_file(start, path, lambda write: session.store.read(write_promises, write, client_id=only))


def _markdown(path: str | None, client: str | None) -> int:
    start = start_of(click.get_current_context())
    with _opened(start) as session:
        clients = session.store.read(clients_to_write, client_id=_client(session, client))
        sheets = (session.store.read(sheet, one) for one in clients)
        if path in (None, STDOUT):
            for one in sheets:
                _write_sheet(session, one, sys.stdout.buffer.write)
            return 0
        return _into_folder(start, session, str(path), list(sheets))


@contextmanager
def _opened(start: Start) -> Iterator[Session]:
    if not is_there(start.file):
        raise click.ClickException(start.texts.channels.export.no_journal(str(start.file)))
    with start.session() as session:
        yield session


def _client(session: Session, name: str | None) -> int | None:
    """The number of the client of that name. Raises NotFound."""
    if name is None:
        return None
    (written,) = written_out((name,), session.texts.cli)
    return session.store.read(client_named, written).id


def _one_file(start: Start, path: str | None, write_all: Callable[[Write], int]) -> int:
    if path is None or path == STDOUT:
        write_all(sys.stdout.buffer.write)
        return 0
    with _said_when_refused(start, path), new_file(Path(path).expanduser().absolute()) as file:
        count = write_all(file.write)
    click.echo(visible(start.texts.exchange.written(path, count)), err=True)
    return 0


def _into_folder(start: Start, session: Session, path: str, sheets: list[Sheet]) -> int:
    said = start.texts.exchange
    folder = Path(path).expanduser().absolute()
    if folder.is_symlink():
        raise click.ClickException(start.texts.channels.export.is_link(path))
    if folder.exists() and not folder.is_dir():
        raise click.ClickException(said.no_folder(path))
    was_there = folder.exists()
    written: list[Path] = []
    try:
        with _said_when_refused(start, path):
            folder.mkdir(mode=0o700, exist_ok=True)
        for one in sheets:
            file = folder / one.file_name
            with _said_when_refused(start, str(file)), new_file(file) as opened:
                _write_sheet(session, one, opened.write)
            written.append(file)
    except BaseException:
        # Half of them would be taken for all.
        for file in written:
            file.unlink(missing_ok=True)
        if not was_there:
            with suppress(OSError):
                folder.rmdir()
        raise
    click.echo(visible(said.files_written(path, len(written))), err=True)
    return 0


def _write_sheet(session: Session, one: Sheet, write: Write) -> None:
    for line in head_lines(one, session.texts):
        write(f"{line}\n".encode())
    for first in range(0, len(one.talks), _AT_ONCE):
        for talk, promises in session.store.read(talks_with_promises, one.talks[first : first + _AT_ONCE]):
            for line in talk_lines(talk, promises, one, session.texts, session.prompts):
                write(f"{line}\n".encode())


@contextmanager
def _said_when_refused(start: Start, path: str) -> Iterator[None]:
    """What the disk will not do, as a sentence."""
    try:
        yield
    except FileExistsError:
        raise click.ClickException(start.texts.exchange.is_there(path)) from None
    except OSError as wrong:
        if isinstance(wrong, BrokenPipeError):
            raise
        raise click.ClickException(start.texts.channels.export.not_written(path)) from None
