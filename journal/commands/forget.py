"""`forget`: everything about one client, deleted for good, after showing it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from journal.backups import Backup, BackupKind
from journal.clean import visible
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.commands.stdin import written_out
from journal.errors import CannotSave, NotFound
from journal.session import Start
from journal.storage.backups import back_up, throw_away
from journal.storage.clients import client_named
from journal.storage.forgetting import Held, forget, held, scrub, still_in, still_mentioned
from journal.texts.choose import Texts
from journal.texts.errors import said


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    words = texts.forgetting
    return Spoken(
        "forget",
        texts=texts,
        said=words.help,
        callback=_forget,
        params=[
            click.Argument(["client"], metavar=texts.cli.client_word),
            click.Option(["--backups"], is_flag=True, help=words.backups),
            click.Option(["--yes"], is_flag=True, help=words.yes),
        ],
    )


def _forget(client: str, backups: bool, yes: bool) -> int:
    start = start_of(click.get_current_context())
    texts = start.texts.forgetting
    (client,) = written_out((client,), start.texts.cli)
    if not is_there(start.file):
        raise NotFound("no_client", name=client)
    with start.session() as session:
        found = session.store.read(lambda db: held(db, client_named(db, client).id))
        copies = still_in(start.file, found.name)
        for sentence in _shown(found, copies, start.texts, backups=backups):
            _say(sentence)
        if not yes and not _means_it(found, start.texts):
            return 1
        session.store.write(forget, found.client_id).result()
        mentioned = session.store.read(still_mentioned, found.name)
    _say(texts.forgotten(found.name))
    if mentioned:
        _say(texts.mentioned(mentioned, found.name))
    status = _scrubbed(start)
    _say_copies(start, copies, delete=backups)
    return status


def _shown(found: Held, copies: Sequence[Backup], texts: Texts, *, backups: bool) -> tuple[str, ...]:
    words = texts.forgetting
    shown = [words.holds(found.name, found.conversations, found.promises, found.lessons, found.drafts)]
    if copies:
        shown.append((words.copies_go if backups else words.copies)(len(copies)))
    return (*shown, words.for_good)


def _means_it(found: Held, texts: Texts) -> bool:
    words = texts.forgetting
    if not sys.stdin.isatty():
        _say(words.needs_yes)
        return False
    if not click.confirm(visible(words.really(found.name)), default=False, err=True):
        _say(words.left)
        return False
    return True


def _scrubbed(start: Start) -> int:
    try:
        scrub(start.file)
    except CannotSave as error:
        _say(start.texts.forgetting.not_scrubbed(said(error, start.texts.errors)))
        return 1
    return 0


def _say_copies(start: Start, copies: Sequence[Backup], *, delete: bool) -> None:
    words = start.texts.forgetting
    if not copies:
        return
    if not delete:
        _say(words.copies_stay(len(copies)))
        return
    # There is never no good copy at all.
    back_up(start.file, BackupKind.BY_HAND, at=start.clock())
    for copy in copies:
        throw_away(copy)
    _say(words.copies_gone(len(copies)))


def _say(sentence: str) -> None:
    click.echo(visible(sentence), err=True)
