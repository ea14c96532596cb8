"""`completion`: the line that teaches a shell to complete this program's commands."""

from __future__ import annotations

import click

from journal.commands.speaking import OneOf, Spoken, start_of
from journal.texts.choose import Texts

_SHELLS = {
    "bash": ("~/.bashrc", 'eval "$(_AFTERWORD_COMPLETE=bash_source afterword)"'),
    "zsh": ("~/.zshrc", 'eval "$(_AFTERWORD_COMPLETE=zsh_source afterword)"'),
    "fish": ("~/.config/fish/completions/afterword.fish", "_AFTERWORD_COMPLETE=fish_source afterword | source"),
}


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    return Spoken(
        "completion",
        texts=texts,
        said=texts.cli.completion,
        callback=_completion,
        params=[click.Argument(["shell"], type=OneOf(tuple(_SHELLS), texts.usage), metavar="bash|zsh|fish")],
    )


def _completion(shell: str) -> int:
    place, line = _SHELLS[shell]
    click.echo(start_of(click.get_current_context()).texts.cli.completion_hint(place), err=True)
    click.echo(line)
    return 0
