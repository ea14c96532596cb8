"""The grammar of typed dates: what a row of words means."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from journal.date_calendar import (
    FRIDAY,
    SATURDAY,
    SUNDAY,
    Reason,
    Unclear,
    Why,
    after,
    before,
    exact_day,
    in_week,
    later,
    month_end,
    months_later,
    next_date,
    next_day_of_month,
    next_week_day,
    week_day,
)
from journal.date_words import (
    Dotted,
    Iso,
    IsoWeek,
    Length,
    Month,
    Nth,
    Number,
    OfYear,
    Slashed,
    Spelled,
    Token,
    Tokens,
    Unit,
    Weekday,
    Word,
)
from journal.frozen import dataclass

if TYPE_CHECKING:
    from journal.dates import DateRules

MONDAY: Final = 0
DECEMBER: Final = 12
MONTHS_IN_A_YEAR: Final = 12
_LEADING: Final = frozenset({"on", "am", "by", "the", "at"})
_BETWEEN: Final = frozenset({"on", "am", "the", "of", "in"})
_FILLING: Final = frozenset({"the", "of"})


@dataclass(frozen=True, slots=True)
class Found:
    """The day a phrase means; `of_week` where it was said by its week, which is then worth naming."""

    day: date
    of_week: bool = False


@dataclass(frozen=True, slots=True)
class _Week:
    """A week as it was said: by its number, or so many weeks ahead of this one."""

    number: int | None = None
    year: int | None = None
    ahead: int = 0

    def day(self, weekday: int, on: date) -> date:
        if self.number is None:
            return in_week(on, weekday, self.ahead)
        if self.year is None:
            return next_week_day(self.number, weekday, on)
        return week_day(self.number, weekday, self.year)


def read_phrase(tokens: Tokens, on: date, rules: DateRules) -> Found:
    """The day the whole phrase means. Raises Unclear when any word of it is left over or it can mean two days."""
    tokens = _without_leading(tokens, _LEADING)
    readers: tuple[Callable[[Tokens, date, DateRules], Found | None], ...] = (
        _near,
        _counted,
        _by_weekday,
        _by_week,
        _at_the_end,
        _on_a_date,
        _with_weekday,
    )
    for reader in readers:
        found = reader(tokens, on, rules)
        if found is not None:
            return found
    raise Unclear(Why(reason=Reason.VAGUE if _roughly(tokens) else Reason.UNKNOWN))


def _near(tokens: Tokens, on: date, _: DateRules) -> Found | None:
    match tokens:
        case (
            (Word("today" | "day_end"),)
            | (Word("end"), Word("of"), Unit("day", "one"))
            | (
                Word("end"),
                Word("of"),
                Word("the"),
                Unit("day", "one"),
            )
        ):
            return Found(on)
        case (Word("tomorrow" | "morgen"),):
            return Found(later(on, 1))
        case (Word("overmorrow"),) | (Unit("day", "one"), Word("after"), Word("tomorrow")):
            return Found(later(on, 2))
        case (Word("yesterday"),):
            return Found(later(on, -1))
        case (Word("before_yesterday"),) | (Unit("day", "one"), Word("before"), Word("yesterday")):
            return Found(later(on, -2))
        case _:
            return None


def _counted(tokens: Tokens, on: date, _: DateRules) -> Found | None:
    sign = 1
    match tokens:
        case (Word("in"), (Number() | Spelled()) as count, Unit() as unit):
            pass
        case ((Number() | Spelled()) as count, Unit() as unit, Word("from"), Word("now" | "today")):
            pass
        case (Number() | Spelled(several=True)) as count, Unit() as unit:
            pass
        case ((Number() | Spelled()) as count, Unit() as unit, Word("ago")):
            sign = -1
        case (Word("vor"), (Number() | Spelled()) as count, Unit() as unit):
            sign = -1
        case _:
            return None
    return Found(_ahead(count, unit.length, on, sign)) if _counts(count, unit) else None


def _counts(count: Number | Spelled, unit: Unit) -> bool:
    """Whether a number and its unit belong together: "49 Woche" may be week 49, and "30m" half an hour."""
    if unit.form == "one":
        return count.value == 1
    return unit != Unit("month", "letter") or count.value <= MONTHS_IN_A_YEAR


def _ahead(count: Number | Spelled, length: Length, on: date, sign: int) -> date:
    if length == "day" and isinstance(count, Spelled) and count.word == "acht":
        # To many people "acht Tage" is a week, to others eight days.
        raise Unclear(Why(reason=Reason.TWO_READINGS, choices=(later(on, 7 * sign), later(on, 8 * sign))))
    match length:
        case "day":
            return later(on, sign * count.value)
        case "week":
            return later(on, sign * count.value * 7)
        case "month":
            return months_later(on, sign * count.value)
        case "year":
            return months_later(on, sign * count.value * MONTHS_IN_A_YEAR)


def _by_weekday(tokens: Tokens, on: date, _: DateRules) -> Found | None:
    match tokens:
        case (Weekday(weekday),) | (Word("coming"), Weekday(weekday)):
            return Found(after(on, weekday))
        case (Word("next"), Weekday(weekday)):
            return Found(in_week(on, weekday, 1), of_week=True)
        case (Word("this"), Weekday(weekday)):
            day = in_week(on, weekday, 0)
            if day > on:
                return Found(day)
            raise Unclear(Why(reason=Reason.TWO_READINGS, choices=(day, after(on, weekday))))
        case (Word("last"), Weekday(weekday)):
            day, week_before = before(on, weekday), in_week(on, weekday, -1)
            if day == week_before:
                return Found(day)
            raise Unclear(Why(reason=Reason.TWO_READINGS, choices=(day, week_before)))
        case (Word("weekend"),) | (Word("this" | "coming"), Word("weekend")):
            days = tuple(sorted(after(later(on, -1), weekday) for weekday in (SATURDAY, SUNDAY)))
            raise Unclear(Why(reason=Reason.TWO_READINGS, choices=days))
        case _:
            return None


def _by_week(tokens: Tokens, on: date, _: DateRules) -> Found | None:
    match tokens:
        case (IsoWeek(year, number, int(weekday)),):
            return Found(week_day(number, weekday, year), of_week=True)
        case (Weekday(weekday), *rest) if week := _week(_without_leading(tuple(rest), _BETWEEN)):
            return Found(week.day(weekday, on), of_week=True)
        case (*rest, Weekday(weekday)) if week := _week(_without_trailing(tuple(rest))):
            return Found(week.day(weekday, on), of_week=True)
        case (Word("in"), *rest) if (week := _week(_without_leading(tuple(rest), _FILLING))) and week.number:
            return Found(week.day(FRIDAY, on), of_week=True)
        case _:
            week = _week(tokens)
    if week is None or (week.number is None and week.ahead < 1):
        return None
    return Found(week.day(MONDAY if week.number is None else FRIDAY, on), of_week=True)


def _week(tokens: Tokens) -> _Week | None:
    match tokens:
        case (Word("this"), Unit("week")):
            return _Week()
        case (Word("next" | "coming"), Unit("week")):
            return _Week(ahead=1)
        case (Word("after_next"), Unit("week")) | (Unit("week"), Word("after"), Word("next")):
            return _Week(ahead=2)
        case (Word("last"), Unit("week")):
            return _Week(ahead=-1)
        case (Word("kw") | Unit("week", "one" | "letter"), Number(week, digits)) if len(digits) <= 2:
            return _Week(number=week)
        case (Nth(week), Word("kw")):
            return _Week(number=week)
        case (Word("kw") | Unit("week", "one" | "letter"), Number(week), Number(year, digits)) if len(digits) == 4:
            return _Week(number=week, year=year)
        case (Nth(week), Word("kw"), Number(year, digits)) if len(digits) == 4:
            return _Week(number=week, year=year)
        case (Word("kw") | Unit("week", "one" | "letter"), OfYear(week, year)):
            return _Week(number=week, year=year)
        case (IsoWeek(year, week, None),):
            return _Week(number=week, year=year)
        case _:
            return None


def _at_the_end(tokens: Tokens, on: date, rules: DateRules) -> Found | None:
    if tokens and _named(tokens[0], frozenset({"end"})):
        tokens = (tokens[0], *_without_leading(tokens[1:], _FILLING))
    match tokens:
        case (Word("week_end"),) | (Word("end"), Unit("week")) | (Word("end"), Word("this"), Unit("week")):
            # At the weekend this week's end is over: what is promised then is the coming week's, named in the echo.
            day = in_week(on, rules.week_ends, 0)
            return Found(day) if day >= on else Found(in_week(on, rules.week_ends, 1), of_week=True)
        case (Word("end"), *rest) if week := _week(tuple(rest)):
            return Found(week.day(rules.week_ends, on), of_week=True)
        case (
            (Word("month_end"),)
            | (Word("end"), Unit("month"))
            | (Unit("month"), Word("end"))
            | (Word("end"), Word("this"), Unit("month"))
        ):
            return Found(month_end(on.year, on.month))
        case (Word("end"), Word("next"), Unit("month")):
            first = months_later(on.replace(day=1), 1)
            return Found(month_end(first.year, first.month))
        case (Word("end"), Month(month)):
            end = month_end(on.year, month)
            return Found(end if end >= on else month_end(on.year + 1, month))
        case (Word("end"), Month(month), Number(year, digits)) if len(digits) == 4:
            return Found(month_end(year, month))
        case (
            (Word("year_end"),)
            | (Word("end"), Unit("year"))
            | (Unit("year"), Word("end"))
            | (Word("end"), Word("this"), Unit("year"))
        ):
            return Found(month_end(on.year, DECEMBER))
        case (Word("end"), Word("next"), Unit("year")):
            return Found(month_end(on.year + 1, DECEMBER))
        case (Word("end"), Number(year, digits)) if len(digits) == 4:
            return Found(month_end(year, DECEMBER))
        case _:
            return None


def _on_a_date(tokens: Tokens, on: date, rules: DateRules) -> Found | None:
    match tokens:
        case (Iso(year, month, day),):
            return Found(exact_day(day, month, year))
        case (Dotted(day, month, year),):
            return Found(_date(day, month, year, on))
        case (Slashed(first, second, year),):
            return Found(_slashed(first, second, year, on, rules))
        case (Nth(day),):
            return Found(next_day_of_month(day, on))
        case (Nth(day) | Number(day), Month(month)) | (Nth(day), Word("of"), Month(month)):
            return Found(_date(day, month, None, on))
        case (Month(month, english=True), Nth(day)):
            return Found(_date(day, month, None, on))
        case (Month(month, english=True), Number(day, digits)) if len(digits) <= 2:
            return Found(_date(day, month, None, on))
        case (Nth(day), Word("of"), Month(month), Number(year, digits)) if len(digits) == 4:
            return Found(_date(day, month, year, on))
        case (Nth(day) | Number(day), Month(month), Number(year, digits)) if len(digits) == 4:
            return Found(_date(day, month, year, on))
        case (Month(month, english=True), Nth(day) | Number(day), Number(year, digits)) if len(digits) == 4:
            return Found(_date(day, month, year, on))
        case _:
            return None


def _date(day: int, month: int, year: int | None, on: date) -> date:
    return next_date(day, month, on) if year is None else exact_day(day, month, year)


def _slashed(first: int, second: int, year: int | None, on: date, rules: DateRules) -> date:
    if rules.date_order == "dmy":
        return _date(first, second, year, on)
    if rules.date_order == "mdy":
        return _date(second, first, year, on)
    if 1 <= first <= 12 and 1 <= second <= 12 and first != second:
        choices = (_date(first, second, year, on), _date(second, first, year, on))
        raise Unclear(Why(reason=Reason.TWO_READINGS, choices=choices))
    return _date(second, first, year, on) if second > 12 else _date(first, second, year, on)


def _with_weekday(tokens: Tokens, on: date, rules: DateRules) -> Found | None:
    """A day said twice, by its weekday and by its date: both must agree."""
    rest: Tokens
    match tokens:
        case (Weekday(weekday), *others):
            rest = _without_leading(tuple(others), _BETWEEN - {"in"})
            if rest == (Word("morgen", vague=True),):
                return None
        case (*others, Weekday(weekday)):
            rest = tuple(others)
        case _:
            return None
    found = _near(rest, on, rules) or _on_a_date(rest, on, rules)
    if found is not None and found.day.weekday() != weekday:
        raise Unclear(Why(reason=Reason.OTHER_WEEKDAY, day=found.day, number=weekday))
    return found


def _named(token: Token, names: frozenset[str]) -> bool:
    return isinstance(token, Word) and token.name in names


def _without_leading(tokens: Tokens, names: frozenset[str]) -> Tokens:
    while tokens and _named(tokens[0], names):
        tokens = tokens[1:]
    return tokens


def _without_trailing(tokens: Tokens) -> Tokens:
    """Without what may stand between a week and its day: "nächste Woche am Freitag"."""
    return tokens[:-1] if tokens and _named(tokens[-1], frozenset({"on", "am"})) else tokens


def _roughly(tokens: Tokens) -> bool:
    words = [token for token in tokens if isinstance(token, Word)]
    return any(word.vague for word in words) or (bool(tokens) and all(word.name is not None for word in words))
