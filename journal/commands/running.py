"""A command as it was typed, done on the shortest way there is. Light, as journal/commands/takes.py tells why."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

from journal.clean import visible
from journal.cli import COMPLETION, open_screens
from journal.clock import now
from journal.commands.takes import Command, read
from journal.errors import JournalError
from journal.session import Start
from journal.texts.choose import texts_for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from journal.language import Language
    from journal.settings import Settings

# What is typed all day long; the module of each holds its COMMAND.
QUICK = ("search", "brief", "promise", "log")


def run(
    words: Sequence[str],
    *,
    file: str,
    settings_file: str,
    language: Language,
    found: Settings | JournalError,
) -> int:
    """Do what the words ask for, or open the screens when there are none; gives the exit status."""
    os.umask(0o077)
    texts = texts_for(language)
    own = None if isinstance(found, JournalError) else found.own
    start = Start(
        journal=file,
        settings_path=settings_file,
        texts=texts if own is None else own.said_in(texts),
        found=found,
        clock=now,
    )
    try:
        status = _quickly(words, start)
        if status is None:
            gc.enable()
            from journal.commands.group import run_with_click

            status = run_with_click(words, start)
        return status
    except JournalError as wrong:
        from journal.texts.errors import said

        sys.stderr.write(visible(said(wrong, start.texts.errors)) + "\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(start.texts.cli.stopped + "\n")
        return 128 + 2


def _quickly(words: Sequence[str], start: Start) -> int | None:
    """The exit status; None when click is needed."""
    if os.environ.get(COMPLETION):
        return None
    if not words:
        return open_screens(start)
    if words[0] not in QUICK:
        return None
    command: Command = import_module(f"journal.commands.{words[0]}").COMMAND
    given = read(words[1:], command.takes)
    return None if given is None else command.answer(start, **given)
