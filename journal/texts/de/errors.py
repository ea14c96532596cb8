"""What is said when something goes wrong, in German."""

from __future__ import annotations

from journal.texts.errors import ErrorTexts


def _thousands(number: str | int) -> str:
    return f"{int(number):,}".replace(",", ".")


ERRORS = ErrorTexts(
    unnamed=lambda given: f"Etwas stimmt nicht, wofür es noch keinen Satz gibt ({given['reason']}).",
    client_empty=lambda given: "Der Name fehlt: Mit wem war es?",
    topic_empty=lambda given: "Das Thema fehlt: Worum ging es?",
    too_long=lambda given: (
        f"Das ist länger als {_thousands(given['limit'])} Zeichen; leg den Rest in eine eigene Datei."
    ),
    when_unreadable=lambda given: "Dieses Datum ist nicht zu lesen; „gestern 16:00“ oder „20.11.2026 16:00“ geht.",
    when_ahead=lambda given: (
        f"{given['day']} kommt erst noch, das Gespräch war aber schon; schreib das Jahr dazu oder etwas wie gestern."
    ),
    when_behind=lambda given: f"{given['day']} ist vorbei; das nächste Gespräch braucht einen Tag, der noch kommt.",
    line_unreadable=lambda given: "Der Termin dieser Zusage ist nicht zu lesen.",
    line_past=lambda given: "Der Termin dieser Zusage ist schon vorbei.",
    off_scale=lambda given: f"Das ist eine Zahl von {given['low']} bis {given['high']}.",
    off_share=lambda given: "Das ist 25, 50 oder 75.",
    day_unreadable=lambda given: "Dieses Datum ist nicht zu lesen; „Freitag“, „in 2 Wochen“ oder „27.11.“ geht.",
    day_missing=lambda given: "Wann willst du wieder darauf schauen? Der Termin fehlt.",
    consequence_empty=lambda given: "Der Termin steht da, aber nicht, was du angekündigt hast.",
    no_client=lambda given: f"„{given['name']}“ steht nicht in deiner Kundschaft.",
    no_note=lambda given: "Diese Notiz ist nicht mehr da.",
    no_limit=lambda given: "Diese Grenze ist nicht mehr da.",
    no_lesson=lambda given: "Dieser Merksatz ist nicht mehr da.",
    name_empty=lambda given: "Der Name fehlt: Nichts wurde geändert.",
    name_taken=lambda given: f"So heißt schon jemand: {given['name']}. Zusammenführen macht eins aus beiden.",
    same_client=lambda given: "Das ist schon dieselbe Kundschaft: Nichts wurde geändert.",
    text_empty=lambda given: "Es fehlen ein paar Worte: Nichts wurde geändert.",
    no_conversation=lambda given: "Dieses Gespräch ist nicht mehr da.",
    no_promise=lambda given: f"Eine Zusage „{given['name']}“ gibt es nicht.",
    no_draft=lambda given: "Dieser Entwurf ist nicht mehr da.",
    no_backup=lambda given: f"Eine Kopie „{given['name']}“ gibt es nicht; afterword backup --list zeigt alle.",
    backup_bad=lambda given: f"Die Kopie {given['name']} ist beschädigt; nichts wurde geändert. Nimm eine andere.",
    no_version=lambda given: "Diese frühere Fassung ist nicht mehr da.",
    no_mail=lambda given: "Zu diesem Gespräch ist keine Mail offen.",
    no_consequence=lambda given: "Diese angekündigte Folge ist nicht mehr da.",
    promise_empty=lambda given: "Die Zusage ist noch leer: Was ist versprochen?",
    newer=lambda given: (
        "Dieses Tagebuch stammt aus einer neueren Version von Afterword; es blieb, wie es war, und öffnet sich dort."
    ),
    another_program=lambda given: (
        "Diese Datei gehört einem anderen Programm; sie blieb, wie sie war. Mit --file nennst du dein Tagebuch."
    ),
    not_a_database=lambda given: (
        "Diese Datei ist kein Tagebuch; sie blieb, wie sie war. War sie eins, holt afterword restore eine Kopie zurück."
    ),
    damaged=lambda given: (
        "Die Datei des Tagebuchs ist beschädigt; sie blieb, wie sie war. "
        "Mit afterword restore kommt die neueste gute Kopie zurück."
    ),
    not_a_file=lambda given: (
        "Das ist ein Ordner oder ein Gerät, kein Tagebuch; alles blieb, wie es war. Mit --file nennst du dein Tagebuch."
    ),
    missing_beside_backups=lambda given: (
        "Das Tagebuch ist weg, seine Kopien sind aber da; alles blieb, wie es war. "
        "Hol eine mit afterword restore zurück, oder räum sie weg und fang neu an."
    ),
    empty_beside_backups=lambda given: (
        "Die Datei des Tagebuchs ist leer, seine Kopien sind es nicht; alles blieb, wie es war. "
        "Mit afterword restore kommt die neueste gute an ihre Stelle."
    ),
    no_permission=lambda given: (
        "Die Datei oder der Ordner des Tagebuchs darf nicht geöffnet werden; alles blieb, wie es war. "
        "Gib dir das Recht, beide zu lesen und zu schreiben, und versuch es noch einmal."
    ),
    read_only=lambda given: (
        "Das Tagebuch lässt sich lesen, aber nicht schreiben; es blieb, wie es war. "
        "Mach Datei und Ordner beschreibbar, und versuch es noch einmal."
    ),
    locked=lambda given: (
        "Ein anderes Programm benutzt das Tagebuch gerade; es blieb, wie es war. Versuch es gleich noch einmal."
    ),
    disk_full=lambda given: (
        "Die Platte ist voll; das Tagebuch blieb, wie es war. Mach Platz, und versuch es noch einmal."
    ),
    disk_error=lambda given: (
        "Die Platte macht nicht, was sie soll; das Tagebuch blieb, wie es war. "
        "Schau, ob sie voll oder kaputt ist, und versuch es noch einmal."
    ),
    copy_failed=lambda given: (
        "Das Tagebuch ließ sich nicht kopieren; es blieb, wie es war. "
        "Schau, ob die Platte Platz hat und der Ordner beschreibbar ist, und versuch es noch einmal."
    ),
    conflict_copy=lambda given: (
        f"Neben dem Tagebuch liegt eine zweite Fassung, {given['name']}; beide blieben, wie sie waren. "
        "Schau, welche du willst, leg die andere in einen eigenen Ordner, und öffne Afterword wieder."
    ),
    link_to_nothing=lambda given: (
        f"Das Tagebuch ist ein Verweis auf {given['path']}, und dort ist nichts; alles blieb, wie es war. "
        "Schau, ob die Platte angeschlossen ist, und versuch es noch einmal."
    ),
    file_replaced=lambda given: (
        "Die Datei des Tagebuchs wurde verschoben oder ersetzt, während sie offen war; "
        "es wurde nichts hineingeschrieben. Leg sie zurück, oder öffne Afterword neu."
    ),
    changed_meanwhile=lambda given: (
        "Das wurde inzwischen in einem anderen Fenster geändert; das bleibt, und hier wurde nichts geändert. "
        "Schau es dir an, und versuch es noch einmal."
    ),
    closed=lambda given: "Das Tagebuch ist schon geschlossen; es blieb, wie es war. Öffne Afterword wieder.",
    unknown=lambda given: (
        "SQLite weigert sich und sagt nicht, warum; es blieb alles, wie es war. "
        "Mit afterword check siehst du, ob das Tagebuch heil ist."
    ),
    settings_closed=lambda given: f"Die Einstellungen in {given['file']} lassen sich nicht öffnen.",
    settings_unreadable=lambda given: f"Zeile {given['line']} in {given['file']} ist kein gültiges TOML.",
    setting_unknown=lambda given: (
        f"Zeile {given['line']} in {given['file']}: Die Einstellung „{given['name']}“ gibt es nicht."
    ),
    setting_wrong=lambda given: (
        f"Zeile {given['line']} in {given['file']}: Für „{given['name']}“ geht nur {given['allowed']}."
    ),
    setting_missing=lambda given: f"Zeile {given['line']} in {given['file']}: „{given['name']}“ fehlt.",
    own_id=lambda given: (
        f"Zeile {given['line']} in {given['file']}: „{given['id']}“ geht hier nicht als Name; "
        "vorn steht ein Buchstabe, und es gehen nur a bis z klein, Ziffern und _, höchstens 40 Zeichen."
    ),
    own_taken=lambda given: (
        f"Zeile {given['line']} in {given['file']}: „{given['id']}“ bringt das Programm schon mit; "
        "nimm einen anderen Namen."
    ),
    own_no_prompt=lambda given: (
        f"Zeile {given['line']} in {given['file']}: „{given['name']}“ nennt „{given['id']}“, "
        "und eine Frage mit diesem Namen gibt es nicht."
    ),
    own_core_prompt=lambda given: (
        f"Zeile {given['line']} in {given['file']}: „{given['name']}“ nennt „{given['id']}“, "
        "und das fragt jedes Formular ohnehin."
    ),
)
