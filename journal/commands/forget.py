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
from journal.storage.clients import find_client
from journal.storage.forgetting import (
    Held,
    KnownBy,
    forget,
    held,
    known_by,
    left_beside,
    scrub,
    still_in,
    still_mentioned,
)
from journal.texts.choose import Texts


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
        one = session.store.read(find_client, client)
        if one is None:
            return _forget_the_rest(start, client, backups=backups, yes=yes)
        found = session.store.read(held, one.id)
        copies = still_in(start.file, session.store.read(known_by, one.id))
        for sentence in _shown(found, copies, start.texts, backups=backups):
            _say(sentence)
        if not yes and not _means_it(found.name, start.texts):
            return 1
        session.store.write(forget, found.client_id).result()
        mentioned = session.store.read(still_mentioned, found.name)
    _say(texts.forgotten(found.name))
    if mentioned:
        _say(texts.mentioned(mentioned, found.name))
    status = _scrubbed(start)
    _say_copies(start, copies, delete=backups)
    _say_others(start)
    return status


def _forget_the_rest(start: Start, client: str, *, backups: bool, yes: bool) -> int:
    """The client is gone from the journal already; copies may hold it, and the file be unscrubbed."""
    texts = start.texts.forgetting
    copies = still_in(start.file, KnownBy.name(client))
    status = _scrubbed(start)
    if not copies:
        if status:
            return status
        raise NotFound("no_client", name=client)
    _say((texts.copies_go if backups else texts.copies)(len(copies)))
    if backups:
        if not yes and not _means_it(client, start.texts):
            return 1
        _say_copies(start, copies, delete=True)
    return status


def _say_others(start: Start) -> None:
    others = left_beside(start.file)
    if others:
        _say(start.texts.forgetting.look_also(", ".join(path.name for path in others)))


def _shown(found: Held, copies: Sequence[Backup], texts: Texts, *, backups: bool) -> tuple[str, ...]:
    words = texts.forgetting
    shown = [words.holds(found.name, found.conversations, found.promises, found.lessons, found.drafts)]
    if copies:
        shown.append((words.copies_go if backups else words.copies)(len(copies)))
    return (*shown, words.for_good)


def _means_it(name: str, texts: Texts) -> bool:
    words = texts.forgetting
    if not sys.stdin.isatty():
        _say(words.needs_yes)
        return False
    if not click.confirm(visible(words.really(name)), default=False, err=True):
        _say(words.left)
        return False
    return True


def _scrubbed(start: Start) -> int:
    try:
        scrub(start.file)
    except CannotSave:
        _say(start.texts.forgetting.not_scrubbed)
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
