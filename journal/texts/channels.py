"""What is said outside the screens: in calendar files, in reminders on the desktop, and by the commands for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from journal.frozen import dataclass
from journal.promises import Side
from journal.texts.cli import CommandTexts

Hours = tuple[time, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTexts:
    """The titles in a calendar file. The neutral ones give nothing away."""

    due: Callable[[Side], str]
    talk: str
    titled: Callable[[Side, str, str], str]
    """Who owes, the promise's text, and the client's name, empty without one."""
    talk_with: Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTexts:
    """The words of `export`."""

    export: CommandTexts
    ics: CommandTexts
    titles: str
    no_journal: Callable[[str], str]
    no_library: str
    is_link: Callable[[str], str]
    is_foreign: Callable[[str], str]
    not_written: Callable[[str], str]
    written: Callable[[str, int, int], str]
    """The path, and how many promises and talks are in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderTexts:
    """The words of `remind`, and of the reminders themselves, which hold counts and nothing else."""

    remind: CommandTexts
    install: CommandTexts
    remove: CommandTexts
    show: CommandTexts
    run: CommandTexts
    at: str
    time_word: str

    title: str
    counts: Callable[[int, int], str]
    """How many are overdue, and how many are due today; one of the two may be 0."""
    cannot_look: str

    at_quiet_time: Callable[[time, time, time], str]
    """The time asked for, and when the quiet hours begin and end."""
    installed: Callable[[Hours, str], str]
    """When, and through what: the scheduler's name."""
    removed: str
    none_installed: str
    not_running: Callable[[str], str]
    next_at: Callable[[date, time, date], str]
    """The day and the time of the next reminder, and today."""

    windows: str
    no_scheduler: str
    refused: Callable[[str], str]
    """The program that would not do it."""
    crontab_marks: str
    foreign_file: Callable[[str], str]
    odd_path: str
    no_notifier: Callable[[str], str]
    """The program that is missing."""
    notifier_refused: Callable[[str], str]
    last_failure: Callable[[date, time, str], str]
    """The day and the time of it, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelTexts:
    """What is said outside the screens."""

    calendar: CalendarTexts
    export: ExportTexts
    reminders: ReminderTexts
