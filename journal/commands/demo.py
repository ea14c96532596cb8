"""`demo`: an invented journal to look around in."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from journal.clean import visible
from journal.cli import has_terminal, open_screens
from journal.clock import zone_name
from journal.commands.speaking import Spoken, WholeNumber, start_of
from journal.session import Start
from journal.texts.choose import Texts

MOST = 1_000_000


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    cli = texts.cli
    return Spoken(
        "demo",
        texts=texts,
        said=cli.demo,
        callback=_demo,
        params=[
            click.Option(["--write"], metavar=cli.path_word, help=cli.demo_write),
            click.Option(
                ["--conversations"],
                type=WholeNumber(1, MOST, texts.usage),
                metavar=cli.count_word,
                help=cli.demo_conversations,
            ),
        ],
    )


def _demo(write: str | None, conversations: int | None) -> int:
    start = start_of(click.get_current_context())
    cli = start.texts.cli
    if write is None:
        if not has_terminal():
            return open_screens(start)
        # mkdtemp makes the folder 0700, and everything in it goes when the screens close.
        with tempfile.TemporaryDirectory(prefix="afterword-demo-") as folder:
            file = Path(folder) / "demo.db"
            _fill(start, file, conversations)
            return open_screens(start, file)
    target = Path(write).expanduser().absolute()
    if target.exists() or target.is_symlink():
        click.echo(visible(cli.demo_exists(write)), err=True)
        return 1
    _fill(start, target, conversations)
    click.echo(visible(cli.demo_written(write)), err=True)
    return 0


def _fill(start: Start, file: Path, conversations: int | None) -> None:
    from journal.demo.large import write_many
    from journal.demo.story import story
    from journal.demo.write import write_story

    language = start.texts.language
    with start.session(file) as session:
        if conversations is None:
            write_story(session.store, story(language), on=session.today(), zone=zone_name())
        else:
            write_many(session.store, conversations, on=session.today(), language=language, seed=1)
