"""Die Zusammenfassung ohne Namen auf Deutsch."""

from journal.texts.cli import CommandTexts
from journal.texts.summary import SummaryTexts


def _open_now(whose: str, count: int, overdue: int) -> str:
    promises = "1 Zusage" if count == 1 else f"{count} Zusagen"
    return f"{whose}: {promises} offen" + (f", {overdue} überfällig" if overdue else "")


SUMMARY = SummaryTexts(
    help=CommandTexts(
        line="Zahlen, die du anderen zeigen kannst, ohne einen Namen.",
        about=(
            "Zeigt Gespräche und Zusagen in Zahlen, für ein Coaching, die Steuerberatung oder Menschen, mit denen du "
            "arbeitest: wie viele Gespräche stattfanden, was auf beiden Seiten offen und überfällig ist, wie Zusagen "
            "eingehalten wurden. Wer dahintersteht, heißt Kundschaft A, Kundschaft B, mit denselben Buchstaben wie "
            "dort, wo Namen verborgen sind. Kein Name, kein Thema und nichts, was du geschrieben hast, steht darin."
        ),
        examples=(
            "afterword summary",
            "afterword summary --period 2026",
            "afterword summary --client lindner --period all",
        ),
    ),
    client="Nur, was zwischen dir und dieser Kundschaft war; auch sie wird nicht genannt.",
    title=lambda period, day: f"Gespräche und Zusagen, {period}, Stand {day}",
    left_out="Nur Zahlen: Namen, Themen und alles Geschriebene fehlen.",
    together="Zusammen",
    talks=lambda whose, count: f"{whose}: 1 Gespräch geführt" if count == 1 else f"{whose}: {count} Gespräche geführt",
    open_now=_open_now,
    ended=lambda whose, count: f"{whose}: {'1 Zusage' if count == 1 else f'{count} Zusagen'} abgeschlossen",
    nothing="In dieser Zeit gibt es nichts zu zählen.",
)
