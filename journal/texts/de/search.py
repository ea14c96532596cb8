"""Was die Suche sagt, auf Deutsch."""

from __future__ import annotations

from typing import Final

from journal.conversations import Status
from journal.found import Source
from journal.texts.cli import CommandTexts
from journal.texts.search import SearchTexts


def _found(texts: int, clients: int, more: bool) -> str:
    said = "1 Stelle" if texts == 1 else f"{texts} Stellen"
    if clients > 1:
        said += f" bei {clients} aus deiner Kundschaft"
    return f"Die neuesten {said}, es gibt mehr" if more else said


SEARCH: Final = SearchTexts(
    help=CommandTexts(
        line="Etwas in allem finden, was je geschrieben wurde.",
        about=(
            "Durchsucht alles, was geschrieben wurde: Namen, Notizen, Themen, Antworten, Merksätze, Zusagen und was "
            "mit ihnen geschah. Jede Fundstelle steht in einer eigenen Zeile, vorn ihr Kürzel. Das letzte Wort darf "
            "abgekürzt sein; Umlautpunkte und Großschreibung zählen nicht; Wörter in Anführungszeichen stehen "
            "zusammen. Filter: kundschaft:NAME, vor:DATUM, nach:DATUM (der Tag zählt mit), gefühl:WORT, ist:offen. "
            "Endet mit 1, wenn nichts gefunden wird."
        ),
        examples=(
            "afterword search angebot",
            "afterword search 'kundschaft:lindqvist nach:2026-09 ist:offen'",
            "afterword search -   # die Wörter von stdin",
        ),
    ),
    title="Suche",
    placeholder="ein Wort, ein Name, ein Filter …",
    how="Durchsucht wird alles, was du je geschrieben hast, ab dem dritten Buchstaben.",
    examples=(
        ("kundschaft:name", "nur mit dieser Kundschaft"),
        ("nach:2026-09 vor:1.12.", "ab da, bis dahin"),
        ("gefühl:wütend", "Gespräche, so erlebt"),
        ("ist:offen", "noch offene Zusagen"),
        ('"genau so"', "genau diese Wörter"),
    ),
    too_short="Fundstellen kommen ab dem dritten Buchstaben.",
    looking="Sucht …",
    found=_found,
    nothing="Nichts gefunden. Vielleicht hilft ein kürzeres oder ein anderes Wort.",
    nothing_narrowed="Nichts gefunden, was zu den Wörtern und den Filtern zugleich passt.",
    nobody="Keine Kundschaft heißt so, und keine hieß je so.",
    more="Es gibt mehr; ein weiteres Wort oder ein Filter grenzt es ein.",
    unclear=lambda typed: f"„{typed}“ ist nicht zu verstehen und zählt nicht.",
    shortened="Das ist lang; gesucht wird nur nach dem Anfang.",
    with_client=lambda name: f"Kundschaft {name}",
    from_day=lambda day: f"ab {day}",
    until_day=lambda day: f"vor {day}",
    felt=lambda words: f"Gefühl {words}",
    or_word="oder",
    open_only="offene Zusagen",
    sources={
        Source.CLIENT: "Name",
        Source.CONTACT: "Kontakt",
        Source.NOTE: "Notiz zur Kundschaft",
        Source.LIMIT: "Grenze",
        Source.TALK: "Gespräch",
        Source.ANSWER: "Antwort",
        Source.LESSON: "Merksatz",
        Source.CONSEQUENCE: "Konsequenz",
        Source.PROMISE: "Ich habe zugesagt",
        Source.EVENT: "Notiz zur Zusage",
    },
    their_promise="Sie haben zugesagt",
    without_client="Ohne Kundschaft",
    in_talk=lambda topic, day: f"{topic}, {day}",
    no_talk="Mit dieser Kundschaft gibt es noch kein Gespräch.",
    filter_title="Welche Gespräche?",
    by_client="mit einer Kundschaft",
    by_status="geführte, geplante, verschobene …",
    by_year="aus einem Jahr",
    everything="alle",
    statuses={
        Status.PLANNED: "geplant",
        Status.HELD: "geführt",
        Status.PARTLY: "zum Teil geführt",
        Status.MOVED: "verschoben",
        Status.CANCELLED: "abgesagt",
        Status.AVOIDED: "vermieden",
    },
    which_status="Welche davon?",
    which_year="Aus welchem Jahr?",
    which_client="Mit welcher Kundschaft?",
    name_placeholder="ein Name",
    unknown_client=lambda name: f"Keine Kundschaft heißt „{name}“.",
    none_here="Keine davon. Mit f findest du andere.",
)
