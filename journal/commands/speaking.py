"""Commands whose help and whose complaints are in the person's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from journal.commands.takes import Argument, Command, Flag, Option
from journal.session import Start
from journal.texts.choose import Texts
from journal.texts.cli import CliTexts, CommandTexts
from journal.texts.usage import UsageTexts

BEFORE_THE_COMMAND = ("--file", "--lang")


def start_of(context: click.Context) -> Start:
    """What is known before the journal is opened."""
    start = context.find_object(Start)
    if start is None:
        raise LookupError("commands run below a group that was given a Start")
    return start


class _Formatter(click.HelpFormatter):
    """Help under the headings of the person's language."""

    def __init__(self, texts: CliTexts, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self.texts = texts

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{self.texts.usage} ")

    def write_heading(self, heading: str) -> None:
        own = {
            "Options": self.texts.options,
            "Positional arguments": self.texts.arguments,
            "Commands": self.texts.commands,
        }
        super().write_heading(own.get(heading, heading))


class SpokenContext(click.Context):
    """Shows help in the person's language."""

    def make_formatter(self) -> click.HelpFormatter:
        return _Formatter(start_of(self).texts.cli, self.terminal_width, self.max_content_width)


class Spoken(click.Command):
    """A command with the help of its `CommandTexts`."""

    context_class = SpokenContext

    def __init__(
        self,
        name: str,
        *,
        texts: Texts,
        said: CommandTexts,
        callback: Callable[..., int],
        params: Sequence[click.Parameter] = (),
    ) -> None:
        super().__init__(
            name,
            params=[*params, help_option(texts.cli)],
            callback=callback,
            help=said.about,
            short_help=said.line,
            epilog=examples(texts.cli, said),
            options_metavar=texts.cli.options_word,
            add_help_option=False,
            context_settings={"allow_extra_args": True},
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            extra = super().parse_args(ctx, args)
        except click.UsageError as wrong:
            wrong.ctx = wrong.ctx or ctx
            raise
        if extra and not ctx.resilient_parsing:
            raise click.UsageError(start_of(ctx).texts.usage.extra_words(extra), ctx)
        return extra


def spoken(name: str, command: Command, texts: Texts) -> Spoken:
    """The command as click reads it, in the language of the texts."""
    made = Spoken(
        name,
        texts=texts,
        said=command.help(texts),
        callback=lambda **given: command.answer(start_of(click.get_current_context()), **given),
        params=[_parameter(one, texts) for one in command.takes],
    )
    made.ignore_unknown_options = command.any_words
    return made


def _parameter(one: Argument | Option | Flag, texts: Texts) -> click.Parameter:
    if isinstance(one, Argument):
        metavar = one.shown(texts)
        return click.Argument(
            [one.name], metavar=f"{metavar}..." if one.many else metavar, nargs=-1 if one.many else 1, required=True
        )
    if isinstance(one, Option):
        default = None if one.many else ""
        metavar = one.shown(texts)
        return click.Option(
            [*one.typed, one.name], metavar=metavar, help=one.help(texts), multiple=one.many, default=default
        )
    if one.off is not None:
        return click.Option([f"{one.typed}/{one.off}", one.name], help=one.help(texts), default=None)
    return click.Option([one.typed, one.name], help=one.help(texts), is_flag=True)


def examples(texts: CliTexts, said: CommandTexts) -> str | None:
    """The examples of a command, one a line, as they are to stand below its help."""
    # The mark keeps click from flowing the lines together.
    return "\n".join(["\b", f"{texts.examples}:", *(f"  {line}" for line in said.examples)]) if said.examples else None


def help_option(texts: CliTexts) -> click.Option:
    """The option every command has."""

    def show(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(context.get_help(), color=context.color)
            context.exit()

    return click.Option(
        ["-h", "--help"], is_flag=True, expose_value=False, is_eager=True, help=texts.help, callback=show
    )


class OneOf(click.Choice[str]):
    """One of a few words, refused in the person's language."""

    def __init__(self, words: Sequence[str], texts: UsageTexts) -> None:
        super().__init__(words)
        self.words = words
        self.texts = texts

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.words:
            raise click.UsageError(self.texts.wrong_value(label(param), value, self.words), ctx)
        return value


class WholeNumber(click.ParamType[int]):
    """A whole number in a range, refused in the person's language."""

    name = "number"

    def __init__(self, lowest: int, highest: int, texts: UsageTexts) -> None:
        self.lowest = lowest
        self.highest = highest
        self.texts = texts

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        typed = str(value)
        if typed.isdecimal() and len(typed) < 10 and self.lowest <= int(typed) <= self.highest:
            return int(typed)
        allowed = [f"{self.lowest}–{self.highest}"]
        raise click.UsageError(self.texts.wrong_value(label(param), typed, allowed), ctx)


def complaint(wrong: click.UsageError, texts: UsageTexts) -> tuple[str, str]:
    """What is wrong with a command as it was typed, and how to see how it is used."""
    command = wrong.ctx.command_path if wrong.ctx else "afterword"
    return _complaint(wrong, texts), texts.try_help(command)


def _complaint(wrong: click.UsageError, texts: UsageTexts) -> str:
    match wrong:
        case click.exceptions.NoSuchCommand():
            return texts.no_such_command(wrong.command_name, wrong.possibilities or ())
        case click.NoSuchOption():
            if wrong.option_name in BEFORE_THE_COMMAND and wrong.ctx and wrong.ctx.info_name:
                return texts.before_the_command(wrong.option_name, wrong.ctx.info_name)
            return texts.no_such_option(wrong.option_name, wrong.possibilities or ())
        case click.BadOptionUsage():
            # click says the two only in words; both name the option.
            needs_none = "does not take" in wrong.message
            return (texts.takes_no_value if needs_none else texts.needs_value)(wrong.option_name)
        case click.MissingParameter():
            return texts.missing(label(wrong.param))
        case click.BadParameter() | click.BadArgumentUsage():
            return texts.wrong
        case _:
            return wrong.message


def label(parameter: click.Parameter | None) -> str:
    """An option or argument as it is named in the help."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return (parameter.metavar or parameter.name or "") if parameter else ""
