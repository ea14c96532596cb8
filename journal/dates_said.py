"""Days, distances and refusals said in the person's language."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Literal, assert_never

from journal.promise_words import DueKind

if TYPE_CHECKING:
    from journal.dates import Refused, Understood
    from journal.quicklines import QuickLine
    from journal.texts.dates import DateTexts

Level = Literal["ok", "amber", "red"]


def day_name(day: date, texts: DateTexts, *, on: date | None = None) -> str:
    """A day in short, "Fri 27 Nov"; with its year where `on` is given and in another one."""
    if on is not None and day.year != on.year:
        return texts.day_name_with_year(day)
    return texts.day_name(day)


def column_day(day: date, texts: DateTexts, *, on: date) -> str:
    """A day for a narrow column, "Fri 27 Nov"; in another year "27 Nov 2027", without its weekday."""
    if day.year != on.year:
        return texts.day_name_with_year(day).partition(" ")[2]
    return texts.day_name(day)


def long_day(day: date, texts: DateTexts) -> str:
    """A day in full without its year, "Saturday, 21 November"."""
    return texts.long_day(day)


def lateness(days: int, texts: DateTexts) -> str:
    """How many days something is late; 0 is due today, negative is still ahead."""
    return texts.lateness(days)


def echo(understood: Understood, *, on: date, texts: DateTexts) -> str:
    """What was understood, to stand beside the field: "Fri 27 Nov 14:00, in 6 days"."""
    name = day_name(understood.day, texts, on=on)
    if understood.time is not None:
        name = f"{name} {understood.time:%H:%M}"
    away = texts.away((understood.day - on).days)
    said = [name, texts.already_past(away) if understood.past else away]
    if understood.week is not None:
        said.append(texts.in_week(understood.week))
    if understood.weekend:
        said.append(texts.weekend(understood.day.weekday()))
    return ", ".join(said)


def refusal(refused: Refused, texts: DateTexts) -> str:
    """Why it was not accepted, and what to type instead, in one or two short sentences."""
    from journal.date_calendar import Reason

    said, why = _shown(refused.said), refused.why
    match why.reason:
        case Reason.NOTHING:
            return texts.nothing
        case Reason.UNKNOWN:
            return texts.unknown(said)
        case Reason.VAGUE:
            return texts.vague(said)
        case Reason.WHICH_DAY:
            return texts.which_day(f"{why.clock or time.min:%H:%M}")
        case Reason.TWO_READINGS:
            return texts.two_readings(said, tuple(_choice(choice, texts) for choice in why.choices))
        case Reason.NO_SUCH_DAY:
            if why.month is None:
                return texts.no_such_day(why.number)
            return texts.month_too_short(why.number, why.month, why.year)
        case Reason.NO_SUCH_MONTH:
            return texts.no_such_month(why.number)
        case Reason.NO_SUCH_TIME:
            return texts.no_such_time(said)
        case Reason.NO_SUCH_WEEK:
            return texts.no_such_week(why.number, why.year or 0)
        case Reason.OTHER_WEEKDAY:
            return texts.other_weekday(why.day or date.min, why.number)
        case Reason.TOO_FAR:
            return texts.too_far
        case Reason.NO_TEXT:
            return texts.no_text
        case _:
            assert_never(why.reason)


def line_echo(line: QuickLine, *, on: date, texts: DateTexts) -> tuple[str, Level]:
    """What stands beside a quick line and how it is coloured.

    Amber is kept but worth a look: no date, or a past one. Red cannot be saved as it stands.
    """
    if line.refused is not None:
        return refusal(line.refused, texts), "red"
    if line.due is None:
        return "", "ok"
    level: Level = "ok" if line.dated and not line.asks else "amber"
    said = [_due_said(line, on=on, texts=texts)]
    if line.turned:
        said.append(texts.theirs)
    if line.under_pressure:
        said.append(texts.under_pressure)
    return ", ".join(said), level


def _due_said(line: QuickLine, *, on: date, texts: DateTexts) -> str:
    if line.understood is not None:
        return echo(line.understood, on=on, texts=texts)
    if line.due is not None and line.due.kind is DueKind.TALK:
        return texts.before_talk
    return texts.undated if line.dated else texts.no_date


def _choice(choice: date | time | str, texts: DateTexts) -> str:
    if isinstance(choice, date):
        return texts.day_name_with_year(choice)
    if isinstance(choice, time):
        return f"{choice:%H:%M}"
    return choice


def _shown(said: str) -> str:
    """What was typed, short and without anything a terminal would act on."""
    shown = "".join(sign if sign.isprintable() else "·" for sign in said[:60].strip())
    return shown if len(shown) <= 30 else f"{shown[:29]}…"
