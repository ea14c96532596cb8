"""Die Morgenrunde auf Deutsch."""

from __future__ import annotations

from collections.abc import Callable

from journal.texts.cli import CommandTexts
from journal.texts.morning import MorningTexts


def _some(one: str, more: str) -> Callable[[int, str], str]:
    return lambda count, since: f"{count} {one if count == 1 else more}"


def _since(one: str, more: str) -> Callable[[int, str], str]:
    return lambda count, since: f"{count} {one if count == 1 else more} {since}"


def _mal(times: int) -> str:
    return {1: "einmal", 2: "zweimal", 3: "dreimal"}.get(times, f"{times} Mal")


def _accounted(decided: int, realistic: int, seen: int, skipped: int, waiting: int) -> str:
    parts = (
        (decided, "entschieden"),
        (realistic, "weiter realistisch"),
        (seen, "angesehen"),
        (skipped, "für später gelassen"),
        (waiting, "noch offen"),
    )
    total = sum(count for count, _ in parts)
    said = [f"{count} {words}" for count, words in parts if count]
    return f"{total} {'Punkt' if total == 1 else 'Punkte'}: {', '.join(said)}."


MORNING = MorningTexts(
    title="Morgenrunde",
    place=lambda at, of: f"{at} von {of}",
    yesterday="gestern",
    since=lambda day: f"seit {day}",
    parts={
        "talks": lambda since: f"Gespräche {since}",
        "realistic": lambda since: f"Zugesagt {since}",
        "overdue": lambda since: "Überfällig",
        "they_are_late": lambda since: "Sie sind in Verzug",
        "todays_talks": lambda since: "Gespräche heute",
        "loose_ends": lambda since: "Lose Enden",
    },
    counts={
        "talks": _since("Gespräch", "Gespräche"),
        "realistic": _since("eigene Zusage", "eigene Zusagen"),
        "overdue": _some("Zusage von dir ist überfällig", "Zusagen von dir sind überfällig"),
        "they_are_late": _some("Zusage von ihnen ist in Verzug", "Zusagen von ihnen sind in Verzug"),
        "todays_talks": _some("Gespräch heute", "Gespräche heute"),
        "loose_ends": _some("loses Ende", "lose Enden"),
    },
    snoozed=lambda count: f"{count} später",
    coming_up=lambda count: (
        "Eins steht in den nächsten sieben Tagen an und kann warten."
        if count == 1
        else f"{count} stehen in den nächsten sieben Tagen an und können warten."
    ),
    before_the_mail="Erst das hier, dann die Mails: Du entscheidest, worum es heute geht.",
    begin=(
        "Enter beginnt. Jede Seite ist eine Entscheidung; Leertaste überspringt, esc verlässt die Runde, "
        "und m führt an dieselbe Stelle zurück."
    ),
    asks={
        "reflect": "Deine Reflexion fehlt noch. Nach einer Nacht fällt sie oft leichter.",
        "talk": "Wie geht es dir heute Morgen damit? Willst du dir einen Satz merken?",
        "realistic": "Noch realistisch? Was genau, bis wann, und kannst du es halten?",
        "under_pressure": "Unter Druck zugesagt. Noch realistisch? Es heute zu sagen ist leichter als zu spät zu sein.",
        "overdue": "Überfällig. Was wird daraus?",
        "late": "Sie sind in Verzug. Was wird daraus?",
        "waits": "Du hast nachgehakt. Kam eine Antwort?",
        "enough_nudges": "Oft nachgehakt. Sprich es an, kündige eine Folge an oder erlass es.",
        "talk_about_it": "Schon zweimal verschoben: Ein Gespräch hilft vielleicht mehr als noch ein Termin.",
        "today": "Dein Gespräch heute. Vor dem Kontakt reicht eine Minute zum Lesen.",
        "unprepared": "Dein Gespräch heute, und noch nichts ist vorbereitet. Zwei Minuten dafür lohnen sich.",
        "due_today": "Heute fällig. Bleibt es dabei?",
        "theirs_today": "Heute sind sie dran.",
        "still_open": "Noch ohne Termin. Gilt es noch?",
        "decide": "Lange ohne Termin: Setz einen, nimm es zurück oder leg es mit Grund beiseite.",
        "draft": "Angefangen und noch nicht fertig.",
        "mail": "Die Nachfass-Mail ist noch offen.",
        "second_talk": "Ein zweites Gespräch war gewünscht und hat noch keinen Termin.",
        "did_it_happen": "Fand es statt?",
        "really_none": "Es fand statt, und niemand hat etwas zugesagt. Wirklich nichts?",
        "waits_long": "Es wartet schon länger auf deine Reflexion. Ergänz sie oder schließ ohne sie ab.",
        "happy_with_it": "Erledigt. Sind sie zufrieden?",
        "consequence": "Das hast du angekündigt. Sieh es dir heute an.",
        "contract": "Der Termin im Vertrag rückt näher.",
        "quiet": "Ihr habt länger nicht gesprochen, und etwas ist noch offen.",
    },
    again_on=lambda day: f"Nachhaken steht wieder an: {day}.",
    ways={
        "done": "Erledigt",
        "received": "Es ist da",
        "happy": "Sie sind zufrieden",
        "kept": "Eingehalten",
        "renegotiate": "Neuer Termin, vereinbart",
        "slip": "Verschoben, ohne Bescheid",
        "snooze": "Später erinnern",
        "nudge": "Ich habe nachgehakt",
        "edit": "Richtigstellen",
        "rest": "Etwas anderes",
        "rest_dates": "Termin oder anderes",
        "reflect": "Reflexion ergänzen",
        "write_down": "Es fand statt: aufschreiben",
        "add": "Zugesagtes nachtragen",
        "go_on_writing": "Weiterschreiben",
        "mail": "Die Mail schreiben",
        "feelings": "Gefühle heute Morgen",
        "lesson": "Merksatz anheften",
        "briefing": "Vor dem Kontakt",
        "prepare": "Vorbereiten",
        "plan": "Termin planen",
        "realistic": "Ja, es bleibt dabei",
        "still_open": "Ja, es gilt noch",
        "seen": "Weiter",
        "leave": "So lassen",
    },
    made=lambda day: f"zugesagt {day}",
    moved=lambda times: f"{_mal(times)} verschoben",
    put_off=lambda times: f"{_mal(times)} auf später gelegt",
    nudged=lambda times: f"{_mal(times)} nachgehakt",
    felt="Gefühle",
    felt_noted="Heute Morgen",
    lesson_pinned="Ein Merksatz daraus ist angeheftet.",
    pinned="Angeheftet. Er steht vor dem nächsten Gespräch bereit.",
    feelings_ask="Wie geht es dir heute Morgen damit?",
    feelings_label="Heute Morgen",
    lesson_ask="Ein eigener Satz fürs nächste Mal",
    lesson_label="Merksatz",
    lesson_empty="Schreib einen Satz, oder zurück mit esc.",
    done="Das war die Morgenrunde.",
    accounted=_accounted,
    stays="Was du für später gelassen hast, bleibt auf Heute stehen.",
    more_since=lambda count: (
        "Seitdem kam noch etwas dazu. Enter zeigt es."
        if count == 1
        else f"Seitdem kamen {count} weitere dazu. Enter zeigt sie."
    ),
    own_lesson="Ein Merksatz von dir",
    habit="So über Monate, und auch mit schwieriger Kundschaft kommst du zurecht, manchmal sogar gern. "
    "Ein ausgelassener Morgen schadet nicht.",
    passes="Schwere Wochen gehen vorbei. Es bleibt, dass du zugehört und dein Wort gehalten hast.",
    write_one="k schreibt auf, was du gelernt hast.",
    back="Enter führt zu Heute.",
    nothing="Heute Morgen wartet nichts auf dich. Was du mit n aufschreibst, kommt am Tag danach hierher zurück.",
    nothing_printed="Heute Morgen wartet nichts auf dich.",
    offer=lambda count: f"m  Morgenrunde, vor den Mails: {count} {'Punkt' if count == 1 else 'Punkte'}",
    offer_again=lambda count: f"m  die Morgenrunde geht weiter, wo du warst: noch {count}",
    help=CommandTexts(
        line="Durchgehen, was heute Morgen wartet.",
        about=(
            "Durchgehen, was heute Morgen wartet: die Gespräche seit dem letzten Arbeitstag und was du darin zugesagt "
            "hast, Überfälliges, die Gespräche heute, lose Enden. Eine Sache je Seite, eine Taste je Entscheidung; "
            "mittendrin verlassen, geht es den ganzen Tag dort weiter. Ohne Terminal oder mit --plain wird die Runde "
            "ausgegeben und nichts verändert."
        ),
        examples=("afterword morning", "afterword morning --plain"),
    ),
    plain="Die Runde ausgeben, eine Sache je Zeile, für Bildschirmleser und andere Programme.",
)
