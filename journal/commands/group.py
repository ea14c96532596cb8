"""All commands together; each one's module is loaded when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import click

from journal.clean import visible
from journal.cli import open_screens
from journal.commands.running import QUICK
from journal.commands.speaking import SpokenContext, complaint, examples, help_option, spoken, start_of
from journal.session import Start
from journal.texts.choose import Texts

# What can be done to a promise; these share one module.
ACTS = (
    "keep",
    "deliver",
    "confirm",
    "renegotiate",
    "slip",
    "date",
    "snooze",
    "nudge",
    "release",
    "withdraw",
    "break",
    "reopen",
    "undo",
)
NAMES = (
    "due",
    "when",
    "log",
    "promise",
    *ACTS,
    "brief",
    "morning",
    "search",
    "audit",
    "insights",
    "summary",
    "export",
    "import",
    "mail",
    "remind",
    "backup",
    "restore",
    "check",
    "forget",
    "settings",
    "where",
    "demo",
    "completion",
)

# What is a word of Python's own cannot be the name of a module.
MODULES = {"import": "import_"}

PROGRAM = "afterword"


def run_with_click(words: Sequence[str], start: Start) -> int:
    """Do what the words ask for, or say what is wrong with them; gives the exit status. Raises JournalError."""
    texts = start.texts
    try:
        status = Commands(texts).main(list(words), prog_name=PROGRAM, standalone_mode=False, obj=start)
    except click.UsageError as wrong:
        for sentence in complaint(wrong, texts.usage):
            sys.stderr.write(visible(sentence) + "\n")
        return 2
    except click.ClickException as wrong:
        sys.stderr.write(visible(wrong.message) + "\n")
        return 1
    except click.Abort:
        sys.stderr.write(texts.cli.stopped + "\n")
        return 128 + 2
    return status if isinstance(status, int) else 0


class Commands(click.Group):
    """The commands by name."""

    context_class = SpokenContext

    def __init__(self, texts: Texts) -> None:
        cli = texts.cli
        super().__init__(
            PROGRAM,
            invoke_without_command=True,
            callback=_open_screens,
            params=[
                click.Option(["--file"], metavar=cli.path_word, help=cli.file, expose_value=False),
                click.Option(["--lang"], metavar="en|de", help=cli.language, expose_value=False),
                click.Option(
                    ["--version"],
                    is_flag=True,
                    is_eager=True,
                    expose_value=False,
                    help=cli.version,
                    callback=_show_version,
                ),
                help_option(cli),
            ],
            help=cli.afterword.about,
            epilog=examples(cli, cli.afterword),
            options_metavar=cli.options_word,
            subcommand_metavar=cli.command_words,
            add_help_option=False,
        )
        self.texts = texts

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(NAMES)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as wrong:
            # click compares only with commands that are loaded, and none is.
            raise click.exceptions.NoSuchCommand(wrong.command_name, possibilities=NAMES, ctx=ctx) from None

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in NAMES:
            return None
        if cmd_name in ACTS:
            act: Callable[[str, Texts], click.Command] = import_module("journal.commands.acts").command
            return act(cmd_name, self.texts)
        if cmd_name in QUICK:
            return spoken(cmd_name, import_module(f"journal.commands.{cmd_name}").COMMAND, self.texts)
        module = MODULES.get(cmd_name, cmd_name)
        make: Callable[[Texts], click.Command] = import_module(f"journal.commands.{module}").command
        return make(self.texts)


def _open_screens() -> int:
    context = click.get_current_context()
    if context.invoked_subcommand is not None:
        return 0
    return open_screens(start_of(context))


def _show_version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"{PROGRAM} {_version()}")
        context.exit()


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        # A checkout that was never installed knows its version only from its own project file.
        import tomllib

        project = Path(__file__).parents[2] / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
