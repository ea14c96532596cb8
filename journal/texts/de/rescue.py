"""What is said when the journal's file is damaged or gone, in German."""

from __future__ import annotations

from journal.texts.rescue import RescueTexts


def _saved(rows: int, path: str) -> str:
    return f"{rows:,}".replace(",", ".") + f" Einträge waren lesbar und sind gesichert: {path}"


RESCUE = RescueTexts(
    title="Das Tagebuch lässt sich nicht öffnen",
    no_copy="Es gibt keine gute Kopie davon.",
    restore="diese Kopie an seine Stelle setzen und öffnen; was jetzt da liegt, bleibt aufgehoben",
    save_readable="alles, was noch lesbar ist, in eine Datei daneben sichern",
    leave="alles lassen, wie es ist",
    really="Die Kopie an seine Stelle setzen?  j ja   n nein",
    readable_saved=_saved,
    nothing_readable=lambda reason: f"Nichts ließ sich sichern. {reason}",
)
