"""Text that comes from stdin instead of the command, so that nothing private need stand in one."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from journal.texts.cli import CliTexts

FROM_STDIN = "-"


def written_out(words: Sequence[str], texts: CliTexts) -> tuple[str, ...]:
    """The words, with what stdin holds in the place of a single "-".

    Raises click.UsageError when there are several, click.ClickException when stdin is not UTF-8.
    """
    places = words.count(FROM_STDIN)
    if not places:
        return tuple(words)
    import click

    if places > 1:
        raise click.UsageError(texts.stdin_once, click.get_current_context())
    try:
        # Bytes, because the terminal's own encoding is not that of a file that is handed in.
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.ClickException(texts.not_utf8) from None
    return tuple(text if word == FROM_STDIN else word for word in words)
