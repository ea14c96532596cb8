"""When a promise is due and when it is late: one rule for every screen, count, export and exit code.

`due` answers a shell prompt from here, so this module loads nothing that takes time to load: dataclasses, enum and
typing would each take longer than the answer. Kinds and states are compared as the words they are.

A day of the journal begins at `day_starts`. Due dates are local wall time and never move with the zone; talks are
moments. `at` is always an aware local moment.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from journal.next_talks import NO_TALKS, Talks
from journal.working_days import working_days_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from journal.owed import LatenessSettings, Owed, WantsAnother


class Usual:
    """How the day and the second talk are counted unless the person wants it otherwise; see AgendaSettings."""

    day_starts: time = time(4)
    second_talk_days: int = 2
    away: frozenset[date] = frozenset()


USUAL = Usual()


def journal_day(at: datetime, day_starts: time = Usual.day_starts) -> date:
    """The journal's day of a local moment: before `day_starts` it is still the day before."""
    wall = at.replace(tzinfo=None)
    return (wall - timedelta(hours=day_starts.hour, minutes=day_starts.minute)).date()


def due_day(promise: Owed, talks: Talks = NO_TALKS, *, settings: LatenessSettings = USUAL) -> date | None:
    """The journal's day on which a promise is due; None without a date and without a talk to be due before."""
    due = promise.due
    if due.kind == "talk":
        talk = talks.missed_by(promise) or talks.next_for(promise)
        return talk.day if talk else None
    return None if due.day is None else _journal_day_of(due.day, due.time, settings)


def _journal_day_of(day: date, clock: time | None, settings: LatenessSettings) -> date:
    return day - timedelta(days=1) if clock is not None and clock < settings.day_starts else day


def second_talk_due(talk: WantsAnother, *, settings: LatenessSettings = USUAL) -> date:
    """The day by which a date for the second talk should be agreed."""
    return working_days_after(talk.day, settings.second_talk_days, settings.away)


def overdue(promise: Owed, talks: Talks = NO_TALKS, *, at: datetime, settings: LatenessSettings = USUAL) -> bool:
    """Whether an open promise is overdue at a moment.

    A day is over from the start of the next journal day, a day with time after that minute; "before the next talk" is
    over once a later talk than the one that made it was held while the promise was open.
    """
    return Look(at, settings).overdue(promise, talks)


def second_talk_overdue(talk: WantsAnother, *, at: datetime, settings: LatenessSettings = USUAL) -> bool:
    """Whether the date for a second talk, which a talk still wants, is overdue at a moment."""
    return Look(at, settings).second_talk_overdue(talk)


def days_late(promise: Owed, talks: Talks = NO_TALKS, *, on: date, settings: LatenessSettings = USUAL) -> int | None:
    """Days since a promise was due, negative before it; None without a due day.

    A planned talk that is past leaves it at 0, since nothing is late before the talk is said to have been held.
    """
    day = due_day(promise, talks, settings=settings)
    if day is None:
        return None
    if promise.due.kind == "talk" and talks.missed_by(promise) is None:
        return min((on - day).days, 0)
    return (on - day).days


class Look:
    """A look at the journal: the moment, its day, and what clocks on the wall show then, to the minute."""

    __slots__ = ("at", "on", "settings", "wall")

    def __init__(self, at: datetime, settings: LatenessSettings) -> None:
        self.at = at
        self.on = journal_day(at, settings.day_starts)
        self.wall = at.replace(second=0, microsecond=0, tzinfo=None)
        self.settings = settings

    def overdue(self, promise: Owed, talks: Talks) -> bool:
        """As `overdue`, for the moment of this look."""
        if promise.state != "open":
            return False
        due = promise.due
        if due.kind == "talk":
            return talks.missed_by(promise) is not None
        return due.day is not None and self.is_over(due.day, due.time)

    def is_over(self, day: date, clock: time | None) -> bool:
        """Whether what was due on a day, or at that time of it, is overdue by now."""
        return self.on > day if clock is None else self.wall > datetime.combine(day, clock)

    def days_since(self, day: date, clock: time | None) -> int:
        """How many days what is due on a day, or at that time of it, is late; negative before."""
        return (self.on - (day if clock is None else _journal_day_of(day, clock, self.settings))).days

    def second_talk_overdue(self, talk: WantsAnother) -> bool:
        """As `second_talk_overdue`, for the moment of this look."""
        return talk.second_talk and self.on > second_talk_due(talk, settings=self.settings)
