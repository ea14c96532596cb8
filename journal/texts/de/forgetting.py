"""What is said when a client is forgotten for good, in German."""

from __future__ import annotations

from journal.texts.cli import CommandTexts
from journal.texts.forgetting import ForgettingTexts


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}".replace(",", ".")


def _holds(name: str, conversations: int, promises: int, lessons: int, drafts: int) -> str:
    said = ", ".join(
        (
            _counted(conversations, "Gespräch", "Gespräche"),
            _counted(promises, "Zusage", "Zusagen"),
            _counted(lessons, "Merksatz", "Merksätze"),
            _counted(drafts, "Entwurf", "Entwürfe"),
        )
    )
    return f"Über {name}: {said}, dazu alle Notizen, Personen und Grenzen."


FORGETTING = ForgettingTexts(
    help=CommandTexts(
        line="Alles über einen Kunden löschen, endgültig.",
        about=(
            "Zeigt, was im Tagebuch über den Kunden steht, fragt nach und löscht alles: Die Worte verschwinden aus der "
            "Datei selbst, nicht nur aus der Ansicht. Kopien des Tagebuchs enthalten den Kunden noch, bis sie gehen; "
            "--backups löscht auch diese, nachdem eine neue Kopie gemacht ist. Das lässt sich nicht zurücknehmen."
        ),
        examples=("afterword forget 'Lindner GmbH'", "afterword forget 'Lindner GmbH' --backups"),
    ),
    yes="Ohne Nachfrage.",
    backups="Auch die Kopien des Tagebuchs löschen, in denen der Kunde steht.",
    holds=_holds,
    copies=lambda count: (
        "Auch in 1 Kopie des Tagebuchs steht das; --backups löscht sie mit."
        if count == 1
        else f"Auch in {count} Kopien des Tagebuchs steht das; --backups löscht sie mit."
    ),
    copies_go=lambda count: (
        "1 Kopie des Tagebuchs, in der das steht, geht mit."
        if count == 1
        else f"{count} Kopien des Tagebuchs, in denen das steht, gehen mit."
    ),
    for_good="Das lässt sich nicht zurücknehmen.",
    really=lambda name: f"{name} endgültig vergessen?",
    needs_yes="Nichts wurde geändert. Ohne ein Terminal für die Rückfrage sagt --yes, dass du es willst.",
    left="Nichts wurde geändert.",
    forgotten=lambda name: f"Alles über {name} ist gelöscht.",
    mentioned=lambda count, name: (
        f"1 Text über jemand anderen nennt {name}; afterword search findet ihn."
        if count == 1
        else f"{count} Texte über andere nennen {name}; afterword search findet sie."
    ),
    copies_stay=lambda count: (
        "In 1 Kopie des Tagebuchs steht noch alles."
        if count == 1
        else f"In {count} Kopien des Tagebuchs steht noch alles."
    ),
    copies_gone=lambda count: "1 Kopie wurde gelöscht." if count == 1 else f"{count} Kopien wurden gelöscht.",
    not_scrubbed=(
        "Ein anderes Fenster hat das Tagebuch offen; mit besonderem Werkzeug wären die Worte in der Datei noch lesbar. "
        "Schließ es und ruf denselben Befehl noch einmal auf."
    ),
    look_also=lambda names: f"Auch diese Dateien daneben könnten sie nennen; sieh nach und lösch sie: {names}",
)
