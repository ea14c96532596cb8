"""What is said outside the screens, in English."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from journal.promises import Side
from journal.texts.channels import CalendarTexts, ChannelTexts, ExportTexts, Hours, ReminderTexts
from journal.texts.cli import CommandTexts
from journal.texts.en.dates import DATES


def _titled(side: Side, text: str, client: str) -> str:
    arrow = "→" if side is Side.MINE else "←"
    return f"{arrow} {text} · {client}" if client else f"{arrow} {text}"


def _written(path: str, promises: int, talks: int) -> str:
    said = f"{promises} promise{'' if promises == 1 else 's'} and {talks} conversation{'' if talks == 1 else 's'}"
    return f"{path} holds {said}."


def _counts(overdue: int, today: int) -> str:
    said = [f"{overdue} overdue"] if overdue else []
    return ", ".join([*said, f"{today} due today"] if today else said)


def _hours(hours: Hours) -> str:
    said = [f"{at:%H:%M}" for at in hours]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def _next_at(day: date, at: time, on: date) -> str:
    return f"Next: {DATES.day_name(day)} {at:%H:%M}, {DATES.away((day - on).days)}."


CHANNELS: Final = ChannelTexts(
    calendar=CalendarTexts(
        due=lambda side: "A promise is due" if side is Side.MINE else "A promise to you is due",
        talk="A conversation",
        titled=_titled,
        talk_with=lambda client: f"Conversation · {client}",
    ),
    export=ExportTexts(
        export=CommandTexts(
            line="Take something out of the journal, for other programs.",
            about="Writes a part of the journal in a form that other programs read. The journal itself stays as it is.",
            examples=("afterword export json ~/journal.json", "afterword export ics ~/promises.ics"),
        ),
        ics=CommandTexts(
            line="A calendar file of what is due and what is planned.",
            about=(
                "Writes the open promises that have a day, of either side, and the planned conversations as a calendar "
                "file that only you can read; - writes it to stdout. Exporting to the same file again brings it up to "
                "date, so that a calendar can subscribe to it. The titles say nothing of what it is about."
            ),
            examples=("afterword export ics ~/promises.ics", "afterword export ics - --titles"),
        ),
        titles="Put the promises and the clients' names into the titles.",
        no_journal=lambda path: f"There is no journal at {path}; nothing was written.",
        no_library="Calendar files need one more package; the README says under Around it how to install it.",
        is_link=lambda path: f"{path} is a link, and links are not followed; give the file itself.",
        is_foreign=lambda path: f"{path} is there and is no calendar of this journal; it was left as it is.",
        not_written=lambda path: f"{path} cannot be written.",
        written=_written,
    ),
    reminders=ReminderTexts(
        remind=CommandTexts(
            line="Be reminded on the desktop of what is due.",
            about=(
                "Sets up a reminder that looks into the journal a few times a day and says how much is overdue and how "
                "much is due today: numbers, never names or words. Nothing runs in between."
            ),
            examples=("afterword remind install --at 09:00 --at 16:00", "afterword remind show"),
        ),
        install=CommandTexts(
            line="Set the reminders up, or change their times.",
            about=(
                "Uses a timer of systemd where there is one for you, else your crontab. On weekends and on days away "
                "it stays silent unless something is due that very day."
            ),
            examples=("afterword remind install", "afterword remind install --at 10:30"),
        ),
        remove=CommandTexts(
            line="Take the reminders away, without a trace.", about="Takes away all that install has set up."
        ),
        show=CommandTexts(
            line="What is set up, and when it speaks next.",
            about="Says which reminders are set up, when the next one comes, and what went wrong last.",
        ),
        run=CommandTexts(line="Remind now.", about="What the timer calls: shows the reminder if anything is due."),
        at="When to look, HH:MM; may be given several times (09:00 and 16:00 unless given).",
        time_word="TIME",
        title="Afterword",
        counts=_counts,
        cannot_look="The journal could not be opened. What is due today is not known.",
        at_quiet_time=lambda at, starts, ends: (
            f"{at:%H:%M} lies in the quiet hours, {starts:%H:%M} to {ends:%H:%M}; nothing was set up."
        ),
        installed=lambda hours, through: f"Reminders every day at {_hours(hours)}, through {through}.",
        removed="The reminders are gone.",
        none_installed="No reminders are set up; afterword remind install does it.",
        not_running=lambda through: (
            f"The reminders are set up, but {through} does not run them; afterword remind install sets them up again."
        ),
        next_at=_next_at,
        windows="On Windows reminders cannot be set up; afterword due says at any time what is due.",
        no_scheduler="Neither a systemd of your own nor crontab is there, so no reminder can be set up.",
        refused=lambda program: f"{program} refused; nothing was changed.",
        crontab_marks=(
            "In your crontab the lines of the reminders were changed by hand. Take them out with crontab -e, "
            "from the first line that names afterword to the last; nothing was changed."
        ),
        foreign_file=lambda path: f"{path} is there and was not written by this program; it was left as it is.",
        odd_path="A path with a line break in it cannot be put into a timer.",
        no_notifier=lambda program: f"{program} is missing, which shows messages on the desktop.",
        notifier_refused=lambda program: f"{program} could not show the message.",
        last_failure=lambda day, at, why: (
            f"The reminder of {DATES.day_name(day)}, {at:%H:%M}, could not be shown: {why}"
        ),
    ),
)
