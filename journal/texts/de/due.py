"""What `due` says, in German."""

from __future__ import annotations

from journal.texts.due import DueTexts

DUE = DueTexts(
    undated="ohne Termin",
    nothing_due="Nichts ist fällig.",
    agree_a_date=lambda topic: f"Termin für das zweite Gespräch vereinbaren: {topic}",
    unfinished=lambda count: "1 angefangener Entwurf" if count == 1 else f"{count} angefangene Entwürfe",
)
