"""What the command line says, in German."""

from __future__ import annotations

from journal.texts.cli import CliTexts, CommandTexts


def _promises_held(count: int, undated: int) -> str:
    promises = "1 Zusage" if count == 1 else f"{count} Zusagen"
    if undated == 0:
        return f"{promises}, mit Termin" if count == 1 else f"{promises}, alle mit Termin"
    if undated == count:
        return f"{promises}, ohne Termin"
    return f"{promises}, davon {undated} ohne Termin"


CLI = CliTexts(
    usage="Aufruf:",
    options="Optionen",
    arguments="Wörter",
    commands="Befehle",
    examples="Beispiele",
    options_word="[OPTIONEN]",
    command_words="[BEFEHL] …",
    client_word="WER",
    topic_word="THEMA",
    line_word="ZUSAGE",
    text_word="TEXT",
    date_word="DATUM",
    moment_word="DATUM UND UHRZEIT",
    path_word="PFAD",
    count_word="ZAHL",
    file="Das Tagebuch, um das es geht (oder AFTERWORD_FILE).",
    language="Die Sprache: en oder de.",
    help="Diese Hilfe zeigen.",
    version="Die Version zeigen.",
    afterword=CommandTexts(
        line="",
        about=(
            "Ein privates Tagebuch für die Gespräche mit Kundschaft, die man lieber nicht führen würde. Es hebt auf, "
            "was zugesagt wurde, und bringt es rechtzeitig zurück. Ohne Befehl öffnet es seine Bildschirme."
        ),
        examples=(
            "afterword",
            'afterword log Hansen "die späte Rechnung" -p "Angebot schicken @fr"',
            "afterword due",
            "afterword --lang en --file ~/arbeit.db due",
        ),
    ),
    due=CommandTexts(
        line="Was überfällig ist und was heute fällig ist.",
        about=(
            "Zeigt, was von dir oder von ihnen fällig oder überfällig ist. Endet mit 0, wenn nichts fällig ist, "
            "mit 10, wenn heute etwas fällig ist, mit 11, wenn etwas überfällig ist, mit 1, wenn es nicht geht."
        ),
        examples=("afterword due", "afterword due --on freitag", "afterword due --all --json"),
    ),
    due_on="So, wie es an diesem Tag stehen wird, statt heute.",
    due_all="Alles, was offen ist, auch was noch nicht fällig ist.",
    due_count="Nur, wie viele es sind.",
    due_json="Als JSON, für andere Programme.",
    when=CommandTexts(
        line="Wie ein Datum verstanden wird.",
        about="Sagt, welches Datum gemeint ist, in beiden Sprachen, oder warum es nicht zu lesen ist.",
        examples=("afterword when freitag", "afterword when in 2 Wochen", "afterword when 24. Dezember 14:00"),
    ),
    when_on="Als wäre es an diesem Tag gesagt, statt heute.",
    log=CommandTexts(
        line="Ein Gespräch aufschreiben, und was zugesagt wurde.",
        about=(
            "Schreibt ein Gespräch in einem Zug auf; alles andere kommt zurück und wartet auf deine Reflexion. Eine "
            'Zusage ist eine Zeile wie "Angebot schicken @fr"; mit < am Anfang ist sie von ihnen, mit @talk ist sie '
            "vor dem nächsten Gespräch fällig, mit @? hat sie mit Absicht keinen Termin. - liest das Thema oder eine "
            "Zusage von der Standardeingabe."
        ),
        examples=(
            'afterword log Hansen "die späte Rechnung" -p "Angebot schicken @fr" -p "<Rest zahlen @30.11."',
            'afterword log Hansen "die späte Rechnung" --held "gestern 16:00"',
        ),
    ),
    log_held="Wann es war, wenn nicht gerade eben.",
    log_promise="Eine Zusage; geht auch mehrmals.",
    log_went_well="Was gut lief.",
    log_mail="Ob eine Nachfass-Mail offen ist (ja, wenn etwas zugesagt wurde).",
    past="Auch einen Termin annehmen, der schon vorbei ist.",
    promise=CommandTexts(
        line="Eine Zusage aufheben, die zu keinem Gespräch gehört.",
        about=(
            "Hebt eine Zusage auf und zeigt ihr Kürzel und wie ihr Termin verstanden wurde. - liest sie von der "
            "Standardeingabe."
        ),
        examples=('afterword promise "zurückrufen @morgen 10:00" --client Hansen',),
    ),
    promise_client="Zu wem sie gehört.",
    where=CommandTexts(
        line="Wo das Tagebuch und die Einstellungen liegen.",
        about="Zeigt, wo das Tagebuch, die Einstellungen und die Sicherungen liegen, und was davon noch nicht da ist.",
        examples=("afterword where", "afterword --file ~/arbeit.db where"),
    ),
    demo=CommandTexts(
        line="Sich in einem erfundenen Tagebuch umsehen.",
        about=(
            "Öffnet die Bildschirme mit einem erfundenen Tagebuch, das danach wieder verschwindet. An deinem eigenen "
            "ändert sich nichts. Mit --write bleibt das erfundene Tagebuch in einer Datei."
        ),
        examples=("afterword demo", "afterword demo --write beispiel.db --conversations 1000"),
    ),
    demo_write="In diese neue Datei schreiben, statt es zu öffnen.",
    demo_conversations="So viele erfundene Gespräche, statt der Geschichte.",
    completion=CommandTexts(
        line="Befehle mit der Tabulatortaste ergänzen.",
        about="Gibt die Zeile aus, mit der eine Shell (bash, zsh oder fish) die Befehle dieses Programms ergänzt.",
        examples=(
            "afterword completion bash >> ~/.bashrc",
            "afterword completion zsh >> ~/.zshrc",
            "afterword completion fish > ~/.config/fish/completions/afterword.fish",
        ),
    ),
    no_promises="keine Zusagen",
    promises_held=_promises_held,
    mail_owed="eine Nachfass-Mail ist offen",
    line_wrong=lambda line, why: f"„{line}“: {why}",
    field_wrong=lambda field, why: f"{field}: {why}",
    line_past=lambda day: f"{day.day}.{day.month}.{day.year} ist vorbei; mit --past geht es trotzdem.",
    stdin_once="Von der Standardeingabe kommt nur ein Text; - steht zweimal da.",
    not_utf8="Was von der Standardeingabe kam, ist kein Text in UTF-8.",
    nothing_written="Es wurde nichts geschrieben.",
    journal="Tagebuch",
    settings="Einstellungen",
    backups="Sicherungen",
    not_there_yet="noch nicht da",
    demo_exists=lambda path: f"{path} gibt es schon, und überschrieben wird nichts; nimm einen anderen Namen.",
    demo_written=lambda path: f"Ein erfundenes Tagebuch liegt in {path}; afterword --file öffnet es.",
    completion_hint=lambda place: f"Diese Zeile gehört in {place}; dann eine neue Shell öffnen.",
    no_terminal="Die Bildschirme brauchen ein Terminal; afterword --help zeigt, was ohne geht.",
    stopped="Abgebrochen.",
)
