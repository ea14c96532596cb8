"""Days and times as people type them, in English and German: understood or refused, never guessed."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from journal.date_calendar import SATURDAY, YEARS_EITHER_WAY, Reason, Unclear, Why
from journal.date_phrases import read_phrase
from journal.date_rules import DateRules as DateRules
from journal.date_words import LONGEST_PHRASE, Clock, Dotted, Number, Tokens, Word, read_tokens
from journal.frozen import dataclass, replace

# Hours before these, typed with a single digit, may mean either half of the day: "3:30", "3 Uhr"; "at 8", "um 8".
_CLEAR_ON_A_CLOCK: Final = 7
_CLEAR_WHEN_SPOKEN: Final = 9
# bis, um, hour, Uhr, minutes
_LONGEST_TIME: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A day, with a time of day where one was typed, both local.

    `week` is the ISO week where the phrase was about a week, so that the echo can name it. `past` is true for a day
    before today: accept it only after asking.
    """

    day: date
    time: time | None = None
    week: int | None = None
    past: bool = False

    @property
    def weekend(self) -> bool:
        """Whether the day is a Saturday or Sunday: worth a hint, never a refusal."""
        return self.day.weekday() >= SATURDAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What was typed and why it is not accepted."""

    said: str
    why: Why

    @property
    def reason(self) -> Reason:
        return self.why.reason


def read_day(text: str, *, on: date, rules: DateRules) -> Understood | Refused:
    """The day a phrase means, said on the day `on`; a time may stand beside it.

    Never raises. A time without a day is refused.
    """
    return _read(text, on, rules, day_may_be_left_out=False)


def read_moment(text: str, *, on: date, rules: DateRules) -> Understood | Refused:
    """As `read_day`, but a time without a day means the day `on`."""
    return _read(text, on, rules, day_may_be_left_out=True)


def read_past_moment(text: str, *, on: date, rules: DateRules) -> Understood | Refused:
    """As `read_moment`, for something that has happened: "friday" is the last one, "20.11." this year's or last year's.

    A phrase that can only lie ahead is read as it stands.
    """
    read = read_moment(text, on=on, rules=rules)
    if not isinstance(read, Understood) or read.day <= on or read.week is not None:
        return read
    if read.day not in (_day_said(text, _moved(on, -1), rules), _day_said(text, _moved(on, 1), rules)):
        # It counts from today, as "in 3 days" does: there is no earlier one.
        return read
    for days in (7, 366, 4 * 366):
        day = _day_said(text, _moved(on, -days), rules)
        if day is not None and day <= on:
            return replace(read, day=day, past=day < on)
    return read


def _moved(on: date, days: int) -> date:
    return date.fromordinal(min(max(on.toordinal() + days, 1), date.max.toordinal()))


def _day_said(text: str, on: date, rules: DateRules) -> date | None:
    read = read_moment(text, on=on, rules=rules)
    return read.day if isinstance(read, Understood) else None


def _read(text: str, on: date, rules: DateRules, *, day_may_be_left_out: bool) -> Understood | Refused:
    said = text.strip()
    try:
        if not said:
            raise Unclear(Why(reason=Reason.NOTHING))
        tokens = read_tokens(said) if len(said) <= LONGEST_PHRASE else None
        if tokens is None:
            raise Unclear(Why(reason=Reason.UNKNOWN))
        clock, tokens = _without_time(tokens)
        if clock is not None and not tokens:
            if not day_may_be_left_out:
                raise Unclear(Why(reason=Reason.WHICH_DAY, clock=clock))
            return Understood(day=on, time=clock)
        found = read_phrase(tokens, on, rules)
        if abs(found.day.year - on.year) > YEARS_EITHER_WAY:
            raise Unclear(Why(reason=Reason.TOO_FAR))
    except Unclear as unclear:
        return Refused(said=said, why=unclear.why)
    week = found.day.isocalendar().week if found.of_week else None
    return Understood(day=found.day, time=clock, week=week, past=found.day < on)


def _without_time(tokens: Tokens) -> tuple[time | None, Tokens]:
    """The time of day at the end or the start of a phrase, and the rest of it."""
    for length in range(min(len(tokens), _LONGEST_TIME), 0, -1):
        clock = _time(tokens[-length:])
        if clock is not None:
            return clock, tokens[:-length]
    for length in range(min(len(tokens), _LONGEST_TIME), 0, -1):
        clock = _time(tokens[:length])
        # "9 Uhr morgen" may be tomorrow, or nine in the morning.
        if clock is not None and tokens[length:] != (Word("morgen", vague=True),):
            return clock, tokens[length:]
    return None, tokens


def _time(tokens: Tokens) -> time | None:
    match tokens:
        case (Word("at" | "um"), Number(hour, digits)) if len(digits) <= 2:
            return _clock(hour, 0, bare=len(digits) == 1, clear_from=_CLEAR_WHEN_SPOKEN)
        case (Word("at" | "um"), Dotted(clock=Clock() as clock)) | (Dotted(clock=Clock() as clock), Word("oclock")):
            return _time((clock,))
        case (Word("um"), _, Word("am")):
            # "um 5 am 3.12.": here "am" is the German word.
            return None
        case (Word("at" | "um"), Clock() | Number() | Dotted() | Word("noon"), *_):
            return _time(tokens[1:])
        case (Word("by"), Clock() | Number() | Word("at" | "um" | "noon"), *_):
            return _time(tokens[1:])
        case (Clock(hour, minute, bare),) | (Clock(hour, minute, bare), Word("oclock" | "h")):
            return _clock(hour, minute, bare=bare)
        case (Number(hour, digits), Word("oclock")) if len(digits) <= 2:
            return _clock(hour, 0, bare=len(digits) == 1)
        case (Number(hour, digits), Word("oclock"), Number(minute, more)) if len(digits) <= 2 and len(more) == 2:
            return _clock(hour, minute, bare=len(digits) == 1)
        case (Number(hour), Word("am" | "pm" as half)):
            return _half_day_clock(hour, 0, half)
        case (Clock(hour, minute), Word("am" | "pm" as half)):
            return _half_day_clock(hour, minute, half)
        case (Word("noon"),):
            return time(12)
        case _:
            return None


def _clock(hour: int, minute: int, *, bare: bool, clear_from: int = _CLEAR_ON_A_CLOCK) -> time:
    if hour > 23 or minute > 59:
        raise Unclear(Why(reason=Reason.NO_SUCH_TIME))
    if bare and 1 <= hour < clear_from:
        # "fri 3:30" is hardly ever the night, and a promise due at half past three in the morning would be wrong.
        raise Unclear(Why(reason=Reason.TWO_READINGS, choices=(time(hour, minute), time(hour + 12, minute))))
    return time(hour, minute)


def _half_day_clock(hour: int, minute: int, half: str) -> time:
    if not 1 <= hour <= 12 or minute > 59:
        raise Unclear(Why(reason=Reason.NO_SUCH_TIME))
    if (hour, minute, half) == (12, 0, "am"):
        # Midnight begins the day to a clock and ends it to a person.
        raise Unclear(Why(reason=Reason.TWO_READINGS, choices=(time(0, 0), time(23, 59))))
    return time(hour % 12 + (12 if half == "pm" else 0), minute)
