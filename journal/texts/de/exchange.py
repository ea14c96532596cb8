"""What is said about taking content out and bringing it in, in German."""

from __future__ import annotations

from collections.abc import Callable

from journal.texts.cli import CommandTexts
from journal.texts.errors import Values
from journal.texts.exchange import ExchangeTexts


def _counted(one: str, many: str) -> Callable[[int], str]:
    return lambda count: f"{count:,} {one if count == 1 else many}".replace(",", ".")


def _more(said: str, more: int) -> str:
    return f"{said} und {more} weitere" if more else said


_WANTED = {
    "text": "Text",
    "some_text": "Text, und nicht leer",
    "uid": "eine uid",
    "code": "ein kurzes Kürzel aus kleinen Buchstaben und Ziffern",
    "day": "ein Tag wie 2026-11-21",
    "moment": "ein Zeitpunkt wie 2026-11-21T18:30:00Z",
    "clock": "eine Uhrzeit wie 14:00",
    "number": "eine ganze Zahl",
    "one_of": "eins von",
    "flag": "true oder false",
    "list": "eine Liste",
    "object": "ein Objekt",
}


def _wrong_value(given: Values) -> str:
    allowed = f" {given['allowed']}" if given.get("allowed") else ""
    return f"Bei {given['place']} muss stehen: {_WANTED[str(given['wanted'])]}{allowed}."


EXCHANGE = ExchangeTexts(
    json=CommandTexts(
        line="Alles, als JSON, das import wieder liest.",
        about=(
            "Schreibt das ganze Tagebuch oder alles über eine Kundin oder einen Kunden als JSON: Nichts fehlt, und "
            "afterword import macht daraus wieder dasselbe Tagebuch. Ohne Datei oder mit - geht es an die "
            "Standardausgabe. Die Datei ist neu, nie überschrieben, und nur du kannst sie lesen; in ihr steht alles, "
            "also pass auf sie auf."
        ),
        examples=("afterword export json ~/tagebuch.json", "afterword export json --client Hansen | less"),
    ),
    markdown=CommandTexts(
        line="Für alle aus der Kundschaft eine Datei zum Lesen.",
        about=(
            "Schreibt in einen Ordner für jede Kundin und jeden Kunden eine Markdown-Datei: wer sie sind, jedes "
            "Gespräch mit beiden Hälften und was zugesagt wurde. Ohne Ordner oder mit - geht alles an die "
            "Standardausgabe. Keine Datei wird überschrieben, und nur du kannst sie lesen."
        ),
        examples=("afterword export markdown ~/kundschaft", "afterword export markdown --client Hansen"),
    ),
    csv=CommandTexts(
        line="Die Zusagen als Tabelle.",
        about=(
            "Schreibt jede Zusage in eine Zeile, mit Kürzel, Termin und Stand. Ohne Datei oder mit - geht es an die "
            "Standardausgabe. Was eine Tabellenkalkulation ausrechnen würde, hat ein Zeichen (') davor."
        ),
        examples=("afterword export csv ~/zusagen.csv", "afterword export csv --client Hansen"),
    ),
    only_client="Nur, was mit dieser Kundin oder diesem Kunden zu tun hat.",
    folder_word="ORDNER",
    is_there=lambda path: f"{path} gibt es schon, und überschrieben wird nichts. Es wurde nichts geschrieben.",
    no_folder=lambda path: f"{path} ist kein Ordner; es wurde nichts geschrieben.",
    written=lambda path, count: f"In {path} stehen {_counted('Eintrag', 'Einträge')(count)}.",
    files_written=lambda path, count: f"In {path} liegen {_counted('Datei', 'Dateien')(count)} mehr.",
    bring_in=CommandTexts(
        line="Einlesen, was exportiert wurde, ein jrnl-Tagebuch oder Zusagen.",
        about=(
            "Liest, was afterword export json geschrieben hat, was jrnl --export json geschrieben hat, oder eine "
            "Tabelle mit Zusagen (CSV mit den Spalten client, text, due und direction), zeigt, was dazukäme, und fragt "
            "nach. Was schon im Tagebuch steht, bleibt, wie es ist; alles andere kommt dazu oder nichts. Vorher wird "
            "das Tagebuch kopiert. - liest die Standardeingabe."
        ),
        examples=(
            "afterword import ~/tagebuch.json --look",
            "afterword import ~/tagebuch.json",
            "jrnl --export json | afterword import - --client Hansen --yes",
            "afterword import ~/zusagen.csv",
        ),
    ),
    whose="Mit wem die Einträge aus jrnl zu tun haben (sonst: jrnl).",
    look="Nur zeigen, was dazukäme.",
    yes="Ohne Nachfrage.",
    kinds={"afterword": "Ein Afterword-Tagebuch", "jrnl": "Ein jrnl-Tagebuch", "csv": "Eine Tabelle mit Zusagen"},
    not_readable=lambda path: f"{path} lässt sich nicht lesen; es wurde nichts geändert.",
    too_large=lambda most: f"Das ist größer als {most} MB; es wurde nichts geändert.",
    sections={
        "clients": _counted("Name aus der Kundschaft", "Namen aus der Kundschaft"),
        "limits": _counted("Grenze", "Grenzen"),
        "conversations": _counted("Gespräch", "Gespräche"),
        "lessons": _counted("Merksatz", "Merksätze"),
        "consequences": _counted("Konsequenz", "Konsequenzen"),
        "promises": _counted("Zusage", "Zusagen"),
        "drafts": _counted("Entwurf", "Entwürfe"),
        "morning_rounds": _counted("Morgenrunde", "Morgenrunden"),
        "vents": _counted("Mal von der Seele geschrieben", "Mal von der Seele geschrieben"),
        "preferences": _counted("Sache, die sich das Programm merkt", "Sachen, die sich das Programm merkt"),
    },
    comes_in=lambda said: f"Neu: {said}.",
    there_already=lambda said: f"Schon da, und bleibt, wie es ist: {said}.",
    nothing_new="Nichts davon ist neu.",
    left_out=lambda count: f"Nicht mehr offen und deshalb nicht dabei: {_counted('Zusage', 'Zusagen')(count)}.",
    joined=lambda names, more: f"Unter dem Namen schon im Tagebuch, also kommt es dort dazu: {_more(names, more)}.",
    codes_taken=lambda count: (
        f"{_counted('Kürzel ist', 'Kürzel sind')(count)} schon vergeben; dafür gibt es ein anderes."
    ),
    codes_given=lambda codes, more: f"Neue Kürzel: {_more(codes, more)}.",
    copied_first=lambda path: f"Das Tagebuch, wie es vorher war, ist aufgehoben: {path}",
    really="Einlesen?",
    needs_yes="Nichts wurde geändert. Ohne ein Terminal für die Rückfrage sagt --yes, dass du es willst.",
    left="Nichts wurde geändert.",
    done=lambda said: f"Dazugekommen: {said}.",
    wanted=_WANTED,
    wrong={
        "unknown_format": lambda given: (
            "Das hat weder afterword export json noch jrnl --export json geschrieben, und es ist auch keine Tabelle "
            "mit einer Spalte namens text."
        ),
        "newer_format": lambda given: (
            f"Das hat eine neuere Version von Afterword geschrieben (Format {given['version']}, diese liest bis "
            f"{given['known']})."
        ),
        "not_utf8": lambda given: f"Zeile {given['line']} ist kein UTF-8; speichere die Datei als UTF-8.",
        "not_json": lambda given: f"Zeile {given['line']} ist kein JSON.",
        "not_csv": lambda given: f"Zeile {given['line']} ist kein CSV.",
        "too_deep": lambda given: f"Zeile {given['line']} ist zu tief verschachtelt.",
        "twice": lambda given: f"Zeile {given['line']}: „{given['place']}“ steht dort zweimal.",
        "missing": lambda given: f"{given['place']} fehlt.",
        "unknown_key": lambda given: f"{given['place']}: Niemand weiß, was das ist.",
        "not_here": lambda given: f"{given['place']} darf dort nicht stehen.",
        "wrong_value": _wrong_value,
        "double": lambda given: f"{given['place']} gibt es zweimal.",
        "dangling": lambda given: f"{given['place']} führt zu etwas, das weder in der Datei noch im Tagebuch steht.",
        "circle": lambda given: f"{given['place']} führt im Kreis.",
        "same_name": lambda given: f"{given['place']}: Diesen Namen gibt es in der Datei schon.",
        "history": lambda given: f"{given['place']}: So kann eine Zusage nicht zustande gekommen sein.",
        "refused": lambda given: "Das Tagebuch nimmt etwas davon nicht an.",
        "line_without_text": lambda given: f"In Zeile {given['place']} steht nicht, was zugesagt ist.",
        "line_direction": lambda given: (
            f"Zeile {given['place']}: „{given['said']}“ heißt weder von mir noch von ihnen."
        ),
        "line_value": lambda given: f"Zeile {given['place']} lässt sich nicht lesen.",
        "date_refused": lambda given: f"Zeile {given['place']}: {given['said']}",
    },
    nothing_changed="Nichts wurde geändert.",
)
