"""What `due` says, in German."""

from __future__ import annotations

from journal.texts.due import DueTexts


def away(days: int) -> str:
    """How far a day is from today, negative for past ones."""
    match days:
        case 0:
            return "heute"
        case 1:
            return "morgen"
        case 2:
            return "übermorgen"
        case -1:
            return "gestern"
        case -2:
            return "vorgestern"
        case _:
            return f"in {days} Tagen" if days > 0 else f"vor {-days} Tagen"


def _lateness(days: int) -> str:
    match days:
        case 1:
            return "seit gestern"
        case _:
            return f"{days} Tage drüber" if days > 1 else away(-days)


DUE = DueTexts(
    before_talk="vor dem nächsten Gespräch",
    lateness=_lateness,
    undated="ohne Termin",
    nothing_due="Nichts ist fällig.",
    agree_a_date=lambda topic: f"Termin für das zweite Gespräch vereinbaren: {topic}",
    unfinished=lambda count: "1 angefangener Entwurf" if count == 1 else f"{count} angefangene Entwürfe",
)
