"""What is said when the program had to stop by itself, in German."""

from __future__ import annotations

from journal.texts.ending import EndingTexts


def _crashed(log: str | None) -> str:
    noted = f" Wo er passiert ist, steht ohne deine Worte in {log}." if log else ""
    return f"Afterword musste anhalten: Im Programm steckt ein Fehler.{noted}"


ENDING = EndingTexts(
    crashed=_crashed,
    typed_kept="Alles Getippte ist aufgehoben; öffne Afterword wieder und mach unter „Angefangen“ weiter.",
    typed_lost="Gespeichertes ist sicher, aber das zuletzt Getippte vielleicht nicht; schau unter „Angefangen“.",
    typed_is_in=lambda path: (
        f"Das Tagebuch nahm nicht an, was du zuletzt getippt hast; es steht in {path}, "
        "und alles Gespeicherte ist sicher."
    ),
    saved_is_safe="Alles Gespeicherte ist sicher.",
)
