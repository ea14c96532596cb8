"""When a reminder looks into the journal, and whether it then speaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from journal.errors import JournalError
from journal.frozen import dataclass
from journal.lanes import Agenda
from journal.working_days import is_working_day

Reason = Literal[
    "windows",
    "no_scheduler",
    "refused",
    "crontab_marks",
    "foreign_file",
    "odd_path",
    "no_notifier",
    "notifier_refused",
]
Scheduler = Literal["systemd", "crontab"]


class CannotRemind(JournalError):
    """Reminders cannot be set up or shown as things stand; `about` is the program or the path it is about."""

    def __init__(self, reason: Reason, about: str = "") -> None:
        super().__init__(reason, about=about)
        self.why = reason
        self.about = about


HOURS: Final = (time(9), time(16))


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is to be started: a command with variables for its environment, every day at these local times."""

    command: tuple[str, ...]
    variables: tuple[tuple[str, str], ...]
    hours: tuple[time, ...] = HOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """What is set up: the local times, through which scheduler, and whether that runs it."""

    hours: tuple[time, ...]
    through: Scheduler
    runs: bool


def next_at(hours: Sequence[time], *, at: datetime) -> tuple[date, time]:
    """The day and the local time of the next look after a local moment. `hours` must not be empty."""
    later = [hour for hour in hours if hour > at.time()]
    return (at.date(), min(later)) if later else (at.date() + timedelta(days=1), min(hours))


def speaks(seen: Agenda, *, away: frozenset[date]) -> bool:
    """Whether there is a reason to say something: due that day, or overdue and not put off.

    What is merely overdue waits until the next working day; `away` are the person's own days off.
    """
    if seen.due_today_count:
        return True
    return seen.overdue_count > seen.snoozed_overdue_count and is_working_day(seen.on, away)
