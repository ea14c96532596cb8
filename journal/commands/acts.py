"""The commands that do something to one promise, named by its short code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

import click

from journal import promise_acts as acts
from journal.commands.acting import Looked, day_it_happened, day_typed, do, due_typed, refuse, words_typed
from journal.commands.speaking import OneOf, Spoken, start_of
from journal.promise_acts import Refusal
from journal.promises import Promise, PromiseEvent, Side
from journal.texts.choose import Texts


class _Plain(Protocol):
    def __call__(self, promise: Promise, *, at: datetime, on: date) -> PromiseEvent | Refusal: ...


class _Ending(Protocol):
    def __call__(
        self, promise: Promise, *, who: str, told: bool, line: str, at: datetime, on: date
    ) -> PromiseEvent | Refusal: ...


def command(name: str, texts: Texts) -> click.Command:
    """The command of that name, in the language of the texts."""
    callback, params = _made(name, texts)
    said = texts.act_commands
    return Spoken(
        name,
        texts=texts,
        said=said.help[name],
        callback=callback,
        params=[click.Argument(["code"], metavar=said.code_word), *params],
    )


def _made(name: str, texts: Texts) -> tuple[Callable[..., int], list[click.Parameter]]:
    said, cli = texts.act_commands, texts.cli
    day = click.Argument(["day"], nargs=-1, required=True, metavar=cli.date_word)
    on = click.Option(["--on"], metavar=cli.date_word, help=said.on)
    reason = click.Option(["--reason"], metavar=cli.text_word, help=said.reason, default="")
    ending: list[click.Parameter] = [
        click.Option(["--told/--not-told"], default=False, help=said.told),
        click.Option(["--who"], metavar=said.name_word, help=said.who, default=""),
        click.Option(["--line"], metavar=cli.text_word, help=said.line, default=""),
    ]
    match name:
        case "keep":
            return _happened(acts.keep), [on]
        case "deliver":
            return _happened(acts.deliver), [on]
        case "confirm":
            return _happened(acts.confirm), [on]
        case "renegotiate":
            asked_by = click.Option(
                ["--asked-by"], type=OneOf(("me", "them"), texts.usage), metavar="me|them", help=said.asked_by
            )
            not_agreed = click.Option(["--not-agreed"], is_flag=True, help=said.not_agreed)
            return _renegotiate, [day, asked_by, not_agreed, reason]
        case "slip":
            return _slip, [day]
        case "date":
            return _date, [day]
        case "snooze":
            return _snooze, [day]
        case "nudge":
            return _nudge, [click.Option(["--how"], metavar=cli.text_word, help=said.how, default=""), on]
        case "release":
            return _ended(acts.release), ending
        case "withdraw":
            return _ended(acts.withdraw), ending
        case "break":
            return _ended(acts.break_), ending
        case "reopen":
            return _reopen, [reason]
        case _:
            return _undo, []


def _happened(act: _Plain) -> Callable[..., int]:
    def done(code: str, on: str | None) -> int:
        day = day_it_happened(on)
        if isinstance(day, str):
            return refuse(day)
        return do(code, lambda now: act(now.promise, at=now.at, on=now.on), on=day)

    return done


def _ended(act: _Ending) -> Callable[..., int]:
    def done(code: str, told: bool, who: str, line: str) -> int:
        who, line = words_typed(who, line)
        return do(code, lambda now: act(now.promise, who=who, told=told, line=line, at=now.at, on=now.on))

    return done


def _renegotiate(code: str, day: tuple[str, ...], asked_by: str | None, not_agreed: bool, reason: str) -> int:
    (reason,) = words_typed(reason)
    due = due_typed(day)
    if isinstance(due, str):
        return refuse(due)

    def agreed(now: Looked) -> PromiseEvent | Refusal:
        asked = {"me": Side.MINE, "them": Side.THEIRS}.get(asked_by or "", now.promise.side)
        return acts.renegotiate(
            now.promise, due=due, asked_by=asked, agreed=not not_agreed, reason=reason, at=now.at, on=now.on
        )

    return do(code, agreed)


def _slip(code: str, day: tuple[str, ...]) -> int:
    due = due_typed(day)
    if isinstance(due, str):
        return refuse(due)
    return do(code, lambda now: acts.slip(now.promise, due=due, at=now.at, on=now.on))


def _date(code: str, day: tuple[str, ...]) -> int:
    due = due_typed(day)
    if isinstance(due, str):
        return refuse(due)
    return do(code, lambda now: acts.set_date(now.promise, due=due, at=now.at, on=now.on))


def _snooze(code: str, day: tuple[str, ...]) -> int:
    until = day_typed(day)
    if isinstance(until, str):
        return refuse(until)
    most = start_of(click.get_current_context()).settings.agenda

    def put_off(now: Looked) -> PromiseEvent | Refusal:
        return acts.snooze(
            now.promise,
            until=until,
            next_talk_on=now.next_talk_on,
            at=now.at,
            on=now.on,
            most_times=most.snooze_times,
            most_days=most.snooze_days,
        )

    return do(code, put_off)


def _nudge(code: str, how: str, on: str | None) -> int:
    (how,) = words_typed(how)
    day = day_it_happened(on)
    if isinstance(day, str):
        return refuse(day)
    return do(code, lambda now: acts.nudge(now.promise, how=how, at=now.at, on=now.on), on=day)


def _reopen(code: str, reason: str) -> int:
    (reason,) = words_typed(reason)
    return do(code, lambda now: acts.reopen(now.promise, reason=reason, at=now.at, on=now.on))


def _undo(code: str) -> int:
    return do(code, lambda now: acts.undo(now.history, at=now.at, on=now.on))
