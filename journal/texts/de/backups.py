"""What is said about copies of the journal, in German."""

from __future__ import annotations

from journal.backups import BackupKind
from journal.texts.backups import BackupTexts
from journal.texts.cli import CommandTexts


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}".replace(",", ".")


def _holds(clients: int, conversations: int, promises: int, drafts: int) -> str:
    said = [
        _counted(clients, "Kunde", "Kunden"),
        _counted(conversations, "Gespräch", "Gespräche"),
        _counted(promises, "Zusage", "Zusagen"),
    ]
    if drafts:
        said.append(_counted(drafts, "Entwurf", "Entwürfe"))
    return ", ".join(said)


BACKUPS = BackupTexts(
    backup=CommandTexts(
        line="Das Tagebuch kopieren und die Kopie prüfen.",
        about=(
            "Kopiert das Tagebuch in den Ordner mit den Sicherungen daneben, öffnet die Kopie, vergleicht sie und "
            "sagt, wo sie liegt. Wenn du Afterword benutzt, entsteht jeden Tag von selbst eine; 7 tägliche, 4 "
            "wöchentliche und 12 monatliche bleiben, und jede von Hand oder vor einer Umstellung gemachte."
        ),
        examples=("afterword backup", "afterword backup --list"),
    ),
    list_option="Die Kopien auflisten, die neueste zuerst, jede darauf angesehen, ob sie gut ist.",
    made=lambda path: f"Kopiert und geprüft: {path}",
    none_yet="Es gibt noch keine Kopie; afterword backup macht eine.",
    no_journal="Es gibt noch kein Tagebuch, also auch nichts zu kopieren.",
    kinds={
        BackupKind.AUTOMATIC: "vom Tag",
        BackupKind.BY_HAND: "von Hand",
        BackupKind.BEFORE_UPGRADE: "vor einer Umstellung",
        BackupKind.SET_ASIDE: "beiseitegelegt",
    },
    good="gut",
    bad="beschädigt",
    title="Kopien des Tagebuchs",
    looking="Ich sehe nach, ob jede gut ist …",
    copy_now="jetzt kopieren",
    more=lambda count: f"und {count} weitere: afterword backup --list",
    restore=CommandTexts(
        line="Eine Kopie an die Stelle des Tagebuchs setzen.",
        about=(
            "Zeigt, was in der Kopie steht und was jetzt im Tagebuch, fragt nach und setzt die Kopie dann an die "
            "Stelle des Tagebuchs: die neueste gute oder die genannte. Das bisherige bleibt bei den Sicherungen."
        ),
        examples=("afterword restore", "afterword restore --look", "afterword restore journal-20261121T183000Z --yes"),
    ),
    copy_word="KOPIE",
    yes_option="Ohne Nachfrage.",
    look_option="Nur zeigen, was zurückkäme.",
    holds=_holds,
    newest=lambda day: f"das neueste Gespräch vom {day}",
    copy_holds=lambda copy, holds: f"In der Kopie {copy}: {holds}.",
    now_holds=lambda holds: f"Jetzt im Tagebuch: {holds}; es bleibt bei den Sicherungen.",
    now_unreadable="Das jetzige Tagebuch ist nicht lesbar; es bleibt, wie es ist, bei den Sicherungen.",
    now_nothing="Jetzt gibt es kein Tagebuch.",
    really="Die Kopie an seine Stelle setzen?",
    needs_yes="Nichts wurde geändert. Ohne ein Terminal für die Rückfrage sagt --yes, dass du es willst.",
    left="Nichts wurde geändert.",
    restored=lambda copy: f"Die Kopie {copy} ist jetzt dein Tagebuch.",
    kept_as=lambda path: f"Was vorher da war, ist aufgehoben: {path}",
    none_good="Es gibt keine gute Kopie; nichts wurde geändert. afterword check sagt mehr.",
    check=CommandTexts(
        line="Nachsehen, ob das Tagebuch und seine Kopien heil sind.",
        about=(
            "Liest jede Seite, jede Zeile und jeden Eintrag des Suchindexes im Tagebuch und alle Kopien, ändert nichts "
            "und sagt in Worten, was es gefunden hat. Endet mit 0, wenn das Tagebuch heil ist, sonst mit 1."
        ),
        examples=("afterword check",),
    ),
    sound=lambda holds: f"Das Tagebuch ist heil: {holds}.",
    damaged_pages="Die Datei des Tagebuchs ist beschädigt: Teile davon sind nicht mehr lesbar.",
    damaged_rows="Die Datei des Tagebuchs ist beschädigt: Einträge verweisen auf andere, die es nicht gibt.",
    damaged_index="Der Index der Suche passt nicht zu den Texten; die Suche könnte etwas übersehen.",
    index_not_looked_at="Der Index der Suche ließ sich nicht prüfen, weil die Datei nicht beschreibbar ist.",
    copies_good=lambda count: "1 Kopie ist gut." if count == 1 else f"{count} Kopien sind gut.",
    copy_bad=lambda name: f"Diese Kopie ist beschädigt: {name}",
    no_copies="Es gibt noch keine Kopie; afterword backup macht eine.",
    what_to_do="Nichts wurde geändert. afterword restore holt die neueste gute Kopie; die beschädigte Datei bleibt.",
    failed=lambda reason: f"Die heutige Kopie des Tagebuchs kam nicht zustande. {reason}",
    synced=lambda service: (
        f"Das Tagebuch liegt in einem Ordner, der abgeglichen wird oder im Netz liegt ({service}), und wird so "
        "geschrieben, wie es dort am sichersten ist; öffne es immer nur auf einem Rechner."
    ),
)
