"""One act on one promise, done in one transaction and said in one line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click

from journal.acts_said import done_said, refusal_said
from journal.agenda import next_date
from journal.agenda_settings import AgendaSettings
from journal.clean import visible
from journal.commands.existing import is_there
from journal.commands.speaking import start_of
from journal.commands.stdin import written_out
from journal.dates import Refused, Understood, read_day, read_past_moment
from journal.dates_said import refusal
from journal.errors import NotFound, WrongField
from journal.frozen import dataclass
from journal.next_talks import Talks
from journal.promise_acts import Refusal, WhyNot
from journal.promises import Action, Due, Promise, PromiseEvent, PromiseState
from journal.quicklines import read_line
from journal.session import Start
from journal.storage import conversations, promises
from journal.storage.talk_facts import unsettled_talks
from journal.understand import LONGEST_FIELD

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """The promise an act is about, as it stands when the act is written, and what the act may depend on.

    `at` is the moment in UTC, `on` the journal's day on which it happened.
    """

    promise: Promise
    history: tuple[PromiseEvent, ...]
    next_talk_on: date | None
    at: datetime
    on: date


Act = Callable[[Looked], PromiseEvent | Refusal]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    event: PromiseEvent
    promise: Promise
    back_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _NoPromise:
    """A code that names a talk."""

    code: str


def do(code: str, act: Act, *, on: date | None = None) -> int:
    """Do it to the promise with that code, and give the exit status: 1 when it was refused and nothing was changed.

    `on` is the day on which it happened, None for today. Raises NotFound when there is no such promise.
    """
    start = start_of(click.get_current_context())
    texts, today, agenda = start.texts, start.today(), start.settings.agenda
    if not is_there(start.file):
        raise NotFound("no_promise", name=code)
    with start.session() as session:
        outcome = session.store.write(_acted, code, act, at=session.now(), on=on or today, agenda=agenda).result()
    match outcome:
        case _Done(event=event, promise=promise, back_on=back_on):
            said = done_said(event, promise, texts, on=today, back_on=back_on)
            click.echo(f"{promise.code}  {visible(said)}")
            return 0
        case _NoPromise(code=named):
            return refuse(texts.act_commands.is_a_talk(named))
        case _:
            return refuse(refusal_said(outcome, texts))


def refuse(sentence: str) -> int:
    """Say on stderr why nothing was changed; gives the exit status."""
    click.echo(visible(sentence), err=True)
    return 1


def _acted(
    db: Database, code: str, act: Act, *, at: datetime, on: date, agenda: AgendaSettings
) -> _Done | Refusal | _NoPromise:
    try:
        promise = promises.by_code(db.conn, code)
    except NotFound:
        try:
            return _NoPromise(code=conversations.by_code(db.conn, code).code)
        except NotFound:
            raise NotFound("no_promise", name=code) from None
    talks = Talks.of(unsettled_talks(db.conn))
    event = act(
        Looked(
            promise=promise,
            history=promises.history(db.conn, promise.id),
            next_talk_on=talks.next_on(promise.client_id, at=at, on=on),
            at=at.astimezone(UTC),
            on=on,
        )
    )
    if isinstance(event, Refusal):
        return event
    after = promises.record(db, event)
    rests = event.action is Action.SNOOZE and after.state is PromiseState.OPEN
    return _Done(event=event, promise=after, back_on=next_date(after, talks, at=at, settings=agenda) if rests else None)


def day_it_happened(typed: str | None) -> date | str | None:
    """The day something happened on: None when none was typed, or the sentence that says why it is not accepted."""
    if typed is None:
        return None
    start = start_of(click.get_current_context())
    on = start.today()
    read = read_past_moment(typed, on=on, rules=start.settings.rules)
    day = _day_alone(read, start)
    if isinstance(day, date) and day > on:
        return refusal_said(Refusal(reason=WhyNot.NOT_YET, action=Action.KEEP, day=day), start.texts)
    return day


def day_typed(words: tuple[str, ...]) -> date | str:
    """The day that is meant, or the sentence that says why it is not accepted."""
    start = start_of(click.get_current_context())
    return _day_alone(read_day(" ".join(words), on=start.today(), rules=start.settings.rules), start)


def due_typed(words: tuple[str, ...]) -> Due | str:
    """The due that is meant as after the @ of a quick line, or the sentence that says why it is not accepted."""
    start = start_of(click.get_current_context())
    on, rules = start.today(), start.settings.rules
    phrase = " ".join(words).strip().removeprefix("@")
    # Read as a quick line's, so that both know the same words; a second @ would begin another date.
    line = None if "@" in phrase else read_line(f"- @{phrase}", on=on, rules=rules)
    if line is None or line.refused is not None or line.due is None:
        read = line.refused if line is not None else read_day(phrase, on=on, rules=rules)
        return refusal(read, start.texts.dates) if isinstance(read, Refused) else start.texts.dates.unknown(phrase)
    return line.due


def words_typed(*words: str) -> tuple[str, ...]:
    """The words of a person, on one line each, "-" read from stdin. Raises WrongField when one is too long."""
    written = written_out(words, start_of(click.get_current_context()).texts.cli)
    if max(map(len, written)) > LONGEST_FIELD:
        raise WrongField("line", "too_long", limit=LONGEST_FIELD)
    return tuple(" ".join(text.split()) for text in written)


def _day_alone(read: Understood | Refused, start: Start) -> date | str:
    if isinstance(read, Refused):
        return refusal(read, start.texts.dates)
    if read.time is not None:
        return start.texts.act_commands.day_only
    return read.day
