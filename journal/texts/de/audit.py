"""What `audit` says, in German."""

from __future__ import annotations

from journal.lanes import Kind
from journal.texts.audit import AuditTexts
from journal.texts.cli import CommandTexts


def _total(count: int, forgotten: int) -> str:
    things = "Nichts ist offen" if count == 0 else f"{count} offen"
    return f"{things}, {forgotten} ohne nächsten Termin."


AUDIT = AuditTexts(
    help=CommandTexts(
        line="Alles, was offen ist, und wann es wiederkommt.",
        about=(
            "Zeigt alles, was offen ist, mit der Liste, in der es jetzt steht, oder dem Tag, an dem es wiederkommt, "
            "und prüft an der Datei des Tagebuchs, dass nichts fehlt. Die letzte Zeile zählt, was an keinem Tag "
            "wiederkommt; ist das nichts, endet der Befehl mit 0, sonst mit 1."
        ),
        examples=("afterword audit", "afterword audit --on freitag", "afterword audit --json"),
    ),
    on="So, wie es an diesem Tag stehen wird, statt heute.",
    json="Als JSON, für andere Programme.",
    kinds={
        Kind.DRAFT: "Entwurf",
        Kind.PROMISE: "Zusage",
        Kind.TALK: "Gespräch",
        Kind.MAIL: "Nachfass-Mail",
        Kind.SECOND_TALK: "zweites Gespräch",
        Kind.NONE_PROMISED: "wirklich keine Zusage?",
        Kind.CONSEQUENCE: "angekündigte Folge",
        Kind.CONTRACT: "Vertrag",
        Kind.QUIET: "Kontakt",
    },
    their_promise="Zusage von ihnen",
    reflection="Reflexion",
    unnamed="noch kein Thema",
    now="jetzt",
    never="kein nächster Termin",
    total=_total,
)
