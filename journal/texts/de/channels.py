"""What is said outside the screens, in German."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from journal.promises import Side
from journal.texts.channels import CalendarTexts, ChannelTexts, ExportTexts, Hours, ReminderTexts
from journal.texts.cli import CommandTexts
from journal.texts.de.dates import DATES


def _titled(side: Side, text: str, client: str) -> str:
    arrow = "→" if side is Side.MINE else "←"
    return f"{arrow} {text} · {client}" if client else f"{arrow} {text}"


def _written(path: str, promises: int, talks: int) -> str:
    said = "1 Zusage" if promises == 1 else f"{promises} Zusagen"
    return f"In {path} stehen {said} und {'1 Gespräch' if talks == 1 else f'{talks} Gespräche'}."


def _counts(overdue: int, today: int) -> str:
    said = [f"{overdue} überfällig"] if overdue else []
    return ", ".join([*said, f"{today} heute fällig"] if today else said)


def _hours(hours: Hours) -> str:
    said = [f"{at:%H:%M}" for at in hours]
    return " und ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def _next_at(day: date, at: time, on: date) -> str:
    return f"Das nächste Mal: {DATES.day_name(day)} {at:%H:%M}, {DATES.away((day - on).days)}."


CHANNELS: Final = ChannelTexts(
    calendar=CalendarTexts(
        due=lambda side: "Eine Zusage ist fällig" if side is Side.MINE else "Eine Zusage an dich ist fällig",
        talk="Ein Gespräch",
        titled=_titled,
        talk_with=lambda client: f"Gespräch · {client}",
    ),
    export=ExportTexts(
        export=CommandTexts(
            line="Etwas aus dem Tagebuch herausgeben, für andere Programme.",
            about=(
                "Schreibt einen Teil des Tagebuchs so auf, dass andere Programme ihn lesen. Am Tagebuch selbst ändert "
                "sich nichts."
            ),
            examples=("afterword export json ~/tagebuch.json", "afterword export ics ~/zusagen.ics"),
        ),
        ics=CommandTexts(
            line="Eine Kalenderdatei mit dem, was fällig und was geplant ist.",
            about=(
                "Schreibt die offenen Zusagen mit Termin, von dir und von ihnen, und die geplanten Gespräche in eine "
                "Kalenderdatei, die nur du lesen kannst; - gibt sie aus. Noch einmal in dieselbe Datei geschrieben, "
                "ist sie auf dem neuen Stand, so dass ein Kalender sie abonnieren kann. Die Titel verraten nicht, "
                "worum es geht."
            ),
            examples=("afterword export ics ~/zusagen.ics", "afterword export ics - --titles"),
        ),
        titles="Die Zusagen und die Namen der Kundschaft in die Titel schreiben.",
        no_journal=lambda path: f"In {path} liegt kein Tagebuch; es wurde nichts geschrieben.",
        no_library="Für Kalenderdateien fehlt ein Paket; wie es dazukommt, steht in der README unter „Drumherum“.",
        is_link=lambda path: f"{path} ist eine Verknüpfung, und der folge ich nicht; nenne die Datei selbst.",
        is_foreign=lambda path: (
            f"{path} gibt es schon und ist kein Kalender dieses Tagebuchs; sie bleibt, wie sie ist."
        ),
        not_written=lambda path: f"{path} lässt sich nicht schreiben.",
        written=_written,
    ),
    reminders=ReminderTexts(
        remind=CommandTexts(
            line="Auf dem Bildschirm an das erinnert werden, was fällig ist.",
            about=(
                "Richtet eine Erinnerung ein, die ein paar Mal am Tag ins Tagebuch schaut und sagt, wie viel "
                "überfällig und wie viel heute fällig ist: Zahlen, nie Namen oder Worte. Dazwischen läuft nichts."
            ),
            examples=("afterword remind install --at 09:00 --at 16:00", "afterword remind show"),
        ),
        install=CommandTexts(
            line="Die Erinnerungen einrichten oder ihre Zeiten ändern.",
            about=(
                "Nimmt einen Timer von systemd, wo du einen eigenen hast, sonst deine crontab. Am Wochenende und an "
                "freien Tagen bleibt es still, außer wenn genau an dem Tag etwas fällig ist."
            ),
            examples=("afterword remind install", "afterword remind install --at 10:30"),
        ),
        remove=CommandTexts(
            line="Die Erinnerungen wegnehmen, ganz und gar.", about="Nimmt alles weg, was install eingerichtet hat."
        ),
        show=CommandTexts(
            line="Was eingerichtet ist, und wann es sich wieder meldet.",
            about="Sagt, welche Erinnerungen eingerichtet sind, wann die nächste kommt und was zuletzt schiefging.",
        ),
        run=CommandTexts(line="Jetzt erinnern.", about="Was der Timer aufruft: erinnert, wenn etwas fällig ist."),
        at="Wann nachgesehen wird, HH:MM; geht auch mehrmals (ohne Angabe 09:00 und 16:00).",
        time_word="UHRZEIT",
        title="Afterword",
        counts=_counts,
        cannot_look="Das Tagebuch ließ sich nicht öffnen. Was heute fällig ist, weiß ich nicht.",
        at_quiet_time=lambda at, starts, ends: (
            f"{at:%H:%M} liegt in der Ruhezeit von {starts:%H:%M} bis {ends:%H:%M}; es wurde nichts eingerichtet."
        ),
        installed=lambda hours, through: f"Erinnerungen jeden Tag um {_hours(hours)}, über {through}.",
        removed="Die Erinnerungen sind weg.",
        none_installed="Es sind keine Erinnerungen eingerichtet; afterword remind install richtet sie ein.",
        not_running=lambda through: (
            f"Die Erinnerungen sind eingerichtet, aber {through} führt sie nicht aus; afterword remind install richtet "
            "sie neu ein."
        ),
        next_at=_next_at,
        windows="Unter Windows geht das Erinnern nicht; afterword due sagt jederzeit, was fällig ist.",
        no_scheduler="Es gibt weder ein eigenes systemd noch crontab; so lässt sich keine Erinnerung einrichten.",
        refused=lambda program: f"{program} hat es abgelehnt; es wurde nichts geändert.",
        crontab_marks=(
            "In deiner crontab wurden die Zeilen der Erinnerungen von Hand geändert. Nimm sie mit crontab -e heraus, "
            "von der ersten Zeile, in der afterword steht, bis zur letzten; es wurde nichts geändert."
        ),
        foreign_file=lambda path: f"{path} gibt es schon und ist nicht von diesem Programm; sie bleibt, wie sie ist.",
        odd_path="Ein Pfad mit einem Zeilenumbruch passt in keinen Timer.",
        no_notifier=lambda program: f"{program} fehlt, das Meldungen auf den Bildschirm bringt.",
        notifier_refused=lambda program: f"{program} konnte die Meldung nicht zeigen.",
        last_failure=lambda day, at, why: (
            f"Die Erinnerung von {DATES.day_name(day)}, {at:%H:%M}, konnte nicht gezeigt werden: {why}"
        ),
    ),
)
