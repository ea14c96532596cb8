"""`remind`: a message on the desktop, a few times a day, of how much is due."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import time

import click

from journal.clean import visible
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, label, start_of
from journal.commands.subcommands import SpokenGroup
from journal.errors import JournalError
from journal.remind import notify, scheduler
from journal.remind.plan import HOURS, CannotRemind, next_at, speaks
from journal.remind.said import failure_said, why
from journal.session import Session
from journal.texts.channels import ReminderTexts
from journal.texts.choose import Texts
from journal.texts.usage import UsageTexts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.channels.reminders
    at = click.Option(
        ["--at", "hours"], multiple=True, type=_TimeOfDay(texts.usage), metavar=said.time_word, help=said.at
    )
    run = Spoken("run", texts=texts, said=said.run, callback=_run)
    run.hidden = True
    return SpokenGroup(
        "remind",
        texts=texts,
        said=said.remind,
        commands=[
            Spoken("install", texts=texts, said=said.install, callback=_install, params=[at]),
            Spoken("remove", texts=texts, said=said.remove, callback=_remove),
            Spoken("show", texts=texts, said=said.show, callback=_show),
            run,
        ],
    )


class _TimeOfDay(click.ParamType[time]):
    """A time of day to the minute, refused in the person's language."""

    name = "time"

    def __init__(self, texts: UsageTexts) -> None:
        self.texts = texts

    def convert(self, value: str | time, param: click.Parameter | None, ctx: click.Context | None) -> time:
        hour, given, minute = str(value).partition(":")
        if given and all(part.isascii() and part.isdecimal() for part in (hour, minute)) and len(minute) == 2:
            with suppress(ValueError):
                return time(int(hour), int(minute))
        raise click.UsageError(self.texts.wrong_value(label(param), str(value), ["00:00–23:59"]), ctx)


def _install(hours: tuple[time, ...]) -> int:
    start = start_of(click.get_current_context())
    said = start.texts.channels.reminders
    quiet = start.settings.quiet_hours
    for hour in hours:
        if quiet.covers(hour):
            raise click.ClickException(said.at_quiet_time(hour, quiet.starts, quiet.ends))
    job = scheduler.job(
        executable=sys.executable,
        file=start.file,
        settings_file=start.settings_file,
        language=start.texts.language,
        hours=hours or HOURS,
    )
    with _said_why(said):
        through = scheduler.install(job, platform=sys.platform, environ=os.environ)
    click.echo(said.installed(job.hours, through), err=True)
    return 0


def _remove() -> int:
    start = start_of(click.get_current_context())
    said = start.texts.channels.reminders
    with _said_why(said):
        there = scheduler.remove(platform=sys.platform, environ=os.environ)
    if is_there(start.file):
        with start.session() as session:
            _forget_failure(session)
    click.echo(said.removed if there else said.none_installed, err=True)
    return 0


def _show() -> int:
    from journal.storage.channels import last_failure

    start = start_of(click.get_current_context())
    said = start.texts.channels.reminders
    now = start.clock()
    with _said_why(said):
        found = scheduler.installed(platform=sys.platform, environ=os.environ)
    if found is None:
        click.echo(said.none_installed)
    elif not found.runs:
        click.echo(said.not_running(found.through))
    else:
        click.echo(said.installed(found.hours, found.through))
        click.echo(said.next_at(*next_at(found.hours, at=now), now.date()))
    if is_there(start.file):
        with start.session() as session:
            failure = session.store.read(last_failure)
        if failure is not None:
            click.echo(visible(failure_said(failure, said, at=now)))
    return 0


def _run() -> int:
    start = start_of(click.get_current_context())
    said = start.texts.channels.reminders
    try:
        # A machine that was asleep makes up for what it missed as soon as it wakes.
        if start.settings.quiet_hours.covers(start.clock().time()):
            return 0
        if is_there(start.file):
            with start.session() as session:
                return _look(session, said)
    except JournalError:
        _say_it_is_not_known(said)
        raise
    _say_it_is_not_known(said)
    raise click.ClickException(start.texts.channels.export.no_journal(str(start.file)))


def _look(session: Session, said: ReminderTexts) -> int:
    from journal.agenda import agenda
    from journal.storage.agenda import facts
    from journal.storage.channels import note_failure

    now = session.now()
    settings = session.settings.agenda
    seen = agenda(session.store.read(facts, at=now), at=now, settings=settings)
    if not speaks(seen, away=settings.away):
        return 0
    try:
        _show_on_desktop(said, said.counts(seen.overdue_count, seen.due_today_count))
    except CannotRemind as wrong:
        session.store.write(note_failure, wrong, at=now).result()
        raise click.ClickException(why(wrong, said)) from wrong
    _forget_failure(session)
    return 0


def _say_it_is_not_known(said: ReminderTexts) -> None:
    # Whoever relies on reminders takes silence for "nothing is due".
    with suppress(CannotRemind):
        _show_on_desktop(said, said.cannot_look)


def _show_on_desktop(said: ReminderTexts, body: str) -> None:
    notify.show(said.title, body, platform=sys.platform, environ=os.environ)


def _forget_failure(session: Session) -> None:
    from journal.storage.channels import clear_failure, last_failure

    if session.store.read(last_failure) is not None:
        session.store.write(clear_failure).result()


@contextmanager
def _said_why(said: ReminderTexts) -> Iterator[None]:
    try:
        yield
    except CannotRemind as wrong:
        raise click.ClickException(why(wrong, said)) from wrong
