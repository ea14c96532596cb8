"""Einsichten auf Deutsch."""

from __future__ import annotations

from datetime import date

from journal.talk_groups import By, TimeOfDay
from journal.texts.cli import CommandTexts
from journal.texts.insights import InsightTexts

_MONTHS = ("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez")


def _decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _short(value: float) -> str:
    return _decimal(value).removesuffix(",0")


def _talks(count: int) -> str:
    return "1 Gespräch" if count == 1 else f"{count} Gespräche"


def _in_talks(count: int) -> str:
    return "1 Gespräch" if count == 1 else f"{count} Gesprächen"


def _part(year: int, month: int, months: int) -> str:
    if months == 1:
        return f"{_MONTHS[month - 1]} {year}"
    if months == 3:
        return f"Q{month // 3 + 1} {year}"
    return str(year) if months == 12 else f"{max(1, year)}–{year + months // 12 - 1}"


def _between(since: date | None, until: date | None) -> str:
    def said(day: date) -> str:
        return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"

    if since and until:
        return f"{said(since)} bis {said(until)}"
    return f"seit {said(since)}" if since else f"bis {said(until)}" if until else "gesamte Zeit"


def _by(amount: float | None) -> str:
    return "" if amount is None else f", im Schnitt um {_short(amount)}"


def _easier(count: int, n: int, by: float | None) -> str:
    if count == 0:
        return f"In keinem von {_in_talks(n)} war es leichter als befürchtet."
    how_many = "allen" if count == n else f"{count} von"
    return f"In {how_many} {_in_talks(n)} war es leichter als befürchtet{_by(by)}."


def _otherwise(harder: int, by: float | None, just_so: int) -> str:
    parts = [f"in {harder} war es schwerer{_by(by)}"] if harder else []
    parts += [f"in {just_so} wie erwartet"] if just_so else []
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _lead(n: int, days: float) -> str:
    count = "1 Tag" if days == 1 else f"{_short(days)} Tage"
    return f"Vom Planen zum Gespräch: {count}, der Median aus {n} vorbereiteten Gesprächen."


def _in_turn(earlier: int, mean: float, later: int, mean_later: float) -> str:
    return (
        f"Unbehagen im Verlauf: im Schnitt {_decimal(mean)} von 10 in den früheren {earlier} Gesprächen, "
        f"{_decimal(mean_later)} in den späteren {later}."
    )


def _not_held(moved: int, cancelled: int, avoided: int) -> str:
    counted = ((moved, "verschoben"), (cancelled, "abgesagt"), (avoided, "vermieden"))
    return "Nicht geführt: " + ", ".join(f"{count} {word}" for count, word in counted if count) + "."


def _four_counts(whose: str, first: int, agreed: int, late: int, ended: int) -> str:
    n = first + agreed + late + ended
    return (
        f"{whose}: von {n} kamen {first} zum ersten Termin, {agreed} zum neu vereinbarten, {late} zu spät; "
        f"{ended} nicht eingehalten oder zurückgenommen."
    )


def _turned(changes: tuple[tuple[int, str], ...]) -> str:
    return ", ".join(f"{count} {label}" for count, label in changes if count)


INSIGHTS = InsightTexts(
    help=CommandTexts(
        line="Was viele Gespräche zusammen sagen: Sorgen, Zusagen, Gefühle.",
        about=(
            "Zählt, was deine Gespräche und Zusagen zusammen sagen: erwartetes und erlebtes Unbehagen, wie Zusagen auf "
            "beiden Seiten eingehalten wurden, wie sich Gefühle verändert haben, und wo und wann. Unter fünf wird "
            "nichts gemittelt. Im JSON stehen nur Zahlen, nichts, was du geschrieben hast, und keine Namen außer dem "
            "der Kundschaft, nach der du fragst."
        ),
        examples=("afterword insights", "afterword insights --client Acme --period all", "afterword insights --json"),
    ),
    json="Als JSON für andere Programme: nur Zahlen, nichts, was du geschrieben hast.",
    client="Nur, was zwischen dir und dieser Kundschaft war.",
    since="Ab diesem Tag.",
    until="Bis zu diesem Tag.",
    period="Die letzten Monate (3m, 12m), ein Jahr (2026) oder all für alles; sonst 12m.",
    period_word="ZEITRAUM",
    both="Gib entweder --period an oder --from und --to.",
    backwards="--from liegt nach --to.",
    empty="Einsichten beginnen mit dem fünften Gespräch; n schreibt eins auf, p bereitet eins vor.",
    empty_plain="Einsichten beginnen mit dem fünften Gespräch, das du aufgeschrieben hast.",
    empty_here="Hier ist nichts zu zählen; ← und → zeigen andere Zeiten, f andere Kundschaft.",
    reading="Wird gelesen …",
    which_client="Wessen Einsichten?",
    only_client="Eine Kundschaft",
    every_client="gesamte Kundschaft",
    talks=_talks,
    last_months=lambda months: f"letzte {months} Monate" if months != 1 else "dieser Monat",
    all_time="gesamte Zeit",
    between=_between,
    part=_part,
    decimal=_decimal,
    too_few=lambda n, missing: f"Bisher {n or 'keine'}; es {'fehlt' if missing == 1 else 'fehlen'} noch {missing}.",
    missing=lambda missing: f"noch {missing} nötig",
    dread="Befürchtet und erlebt",
    easier=_easier,
    otherwise=_otherwise,
    feared="befürchtet",
    felt_so="erlebt",
    same="beides gleich",
    each_talk="ein Strich je Gespräch",
    some_talks=lambda count: f"ein Strich für etwa {count} Gespräche",
    in_hand=lambda n, mean: f"Im Griff: {_decimal(mean)} von 5 im Schnitt aus {_in_talks(n)}.",
    lead=_lead,
    in_turn=_in_turn,
    not_held=_not_held,
    from_the_talks="Aus euren Gesprächen",
    moved_before=lambda times: (
        "Es wurde schon einmal verschoben." if times == 1 else f"Es wurde schon {times} Mal verschoben."
    ),
    kept="Eingehaltene Zusagen",
    mine="Von mir",
    theirs="Von ihnen",
    on_first_date="erster Termin",
    on_agreed_date="neuer Termin",
    late="zu spät",
    ended="nicht eingehalten",
    four_counts=_four_counts,
    moments="Vorher, nachher, am Morgen danach",
    before="vorher",
    after="nachher",
    morning="am Morgen danach",
    fine_lines=lambda count: (
        "feine Linie: das letzte Gespräch" if count == 1 else f"feine Linien: die letzten {count} Gespräche"
    ),
    to_after=lambda n, changes: f"Von vorher zu nachher, in {_in_talks(n)}: {_turned(changes)}.",
    to_morning=lambda n, changes: f"Bis zum Morgen danach, in {_in_talks(n)}: {_turned(changes)}.",
    evenings="Wie es nach dem Gespräch war",
    evenings_in_turn=lambda earlier, later, change: (
        f"Die späteren {later} Gespräche neben den früheren {earlier}: danach {change}."
    ),
    apart="Wo, wann und wie",
    by={
        By.CHANNEL: "Nach Kanal",
        By.VENUE: "Nach Ort",
        By.TIME_OF_DAY: "Nach Tageszeit",
        By.TEMPLATE: "Nach Anlass",
        By.TALK_SHARE: "Nach Redeanteil",
        By.CAUSE: "Nach Ursache",
        By.TIME_SPENT: "Danach, wo die Zeit blieb",
    },
    times={
        TimeOfDay.MORNING: "vor 12 Uhr",
        TimeOfDay.NOON: "12 bis 14 Uhr",
        TimeOfDay.AFTERNOON: "14 bis 18 Uhr",
        TimeOfDay.EVENING: "nach 18 Uhr",
    },
    count="Zahl",
    discomfort="Unbehagen, von 10",
    control="im Griff",
    goal="Ziel",
    nothing_by="noch in keinem Gespräch notiert",
)
