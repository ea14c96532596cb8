"""Commands that have commands of their own below them."""

from __future__ import annotations

from collections.abc import Sequence

import click

from journal.commands.speaking import SpokenContext, examples, help_option
from journal.texts.choose import Texts
from journal.texts.cli import CommandTexts


class SpokenGroup(click.Group):
    """A command whose next word says what it is to do, with the help of its `CommandTexts`."""

    context_class = SpokenContext

    def __init__(self, name: str, *, texts: Texts, said: CommandTexts, commands: Sequence[click.Command]) -> None:
        super().__init__(
            name,
            commands=commands,
            invoke_without_command=True,
            callback=_needs_a_word,
            params=[help_option(texts.cli)],
            help=said.about,
            short_help=said.line,
            epilog=examples(texts.cli, said),
            options_metavar=texts.cli.options_word,
            subcommand_metavar="|".join(command.name or "" for command in commands if not command.hidden),
            add_help_option=False,
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def _needs_a_word() -> int:
    context = click.get_current_context()
    if context.invoked_subcommand is not None:
        return 0
    metavar = context.command.subcommand_metavar if isinstance(context.command, click.Group) else None
    raise click.MissingParameter(ctx=context, param=click.Argument(["word"], metavar=metavar))
