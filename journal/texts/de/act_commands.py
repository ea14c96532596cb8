"""What the commands that act on a promise say, in German."""

from __future__ import annotations

from journal.texts.act_commands import ActCommandTexts
from journal.texts.cli import CommandTexts

ACT_COMMANDS = ActCommandTexts(
    help={
        "keep": CommandTexts(
            line="Eine Zusage ist eingehalten; von ihnen: bekommen.",
            about="Schließt eine Zusage als eingehalten ab, deine oder ihre. Das Kürzel steht in jeder Liste.",
            examples=("afterword keep k7dm", "afterword keep k7dm --on gestern"),
        ),
        "deliver": CommandTexts(
            line="Du hast es erledigt; bestätigt ist es noch nicht.",
            about="Merkt sich, dass deine Zusage erledigt ist. Nach ein paar Tagen kommt die Frage, ob sie passt.",
            examples=("afterword deliver k7dm", "afterword deliver k7dm --on freitag"),
        ),
        "confirm": CommandTexts(
            line="Sie sind zufrieden mit dem, was du erledigt hast.",
            about="Schließt eine erledigte Zusage als eingehalten ab.",
            examples=("afterword confirm k7dm",),
        ),
        "renegotiate": CommandTexts(
            line="Einen neuen Termin vereinbaren.",
            about=(
                "Gibt einer Zusage den neuen Termin, der mit der anderen Seite vereinbart ist. DATUM ist etwas wie fr "
                "oder 24.12., oder talk für vor dem nächsten Gespräch. Vor dem alten Termin vereinbart, gilt sie "
                "weiter als eingehalten."
            ),
            examples=(
                "afterword renegotiate k7dm nächsten freitag --asked-by them",
                'afterword renegotiate k7dm talk --reason "die Zahlen kommen am Montag"',
            ),
        ),
        "slip": CommandTexts(
            line="Eine eigene Zusage verschieben, ohne Bescheid.",
            about=(
                "Gibt deiner Zusage einen neuen Termin, von dem sie nichts wissen. Pünktlich eingehalten werden kann "
                "sie dann nicht mehr."
            ),
            examples=("afterword slip k7dm mo", "afterword slip k7dm talk"),
        ),
        "date": CommandTexts(
            line="Einer Zusage ohne Termin den ersten geben.",
            about="Gibt einer Zusage ohne Termin ihren ersten; als verschoben zählt das nicht.",
            examples=("afterword date k7dm fr", "afterword date k7dm talk"),
        ),
        "snooze": CommandTexts(
            line="Später erinnern; der Termin bleibt.",
            about=(
                "Lässt eine Zusage bis zu diesem Tag ruhen. Ihr Termin bleibt, und sie zählt weiter mit. Das geht "
                "dreimal und sieben Tage am Stück, wenn nichts anderes eingestellt ist, aber nie über das nächste "
                "Gespräch hinaus."
            ),
            examples=("afterword snooze k7dm mo", "afterword snooze k7dm in 3 Tagen"),
        ),
        "nudge": CommandTexts(
            line="Du hast bei ihnen nachgehakt.",
            about="Merkt sich, dass du nachgehakt hast. Kommt nichts, erinnert es dich nach ein paar Tagen wieder.",
            examples=("afterword nudge k7dm --how Mail", "afterword nudge k7dm --on gestern"),
        ),
        "release": CommandTexts(
            line="Wem sie galt, der erlässt sie.",
            about="Schließt eine Zusage ab, weil die Seite, der sie galt, sie nicht mehr braucht.",
            examples=('afterword release k7dm --told --line "die Seite ging ohne das online"',),
        ),
        "withdraw": CommandTexts(
            line="Wer zugesagt hat, nimmt es zurück.",
            about="Schließt eine Zusage ab, weil die Seite, die sie gegeben hat, sie zurücknimmt.",
            examples=('afterword withdraw k7dm --told --line "dafür zwei Stunden angeboten"',),
        ),
        "break": CommandTexts(
            line="Sie wurde nicht eingehalten und wird es nicht.",
            about="Schließt eine Zusage als nicht eingehalten ab, mit einer Zeile, was daraus folgt.",
            examples=(
                'afterword break k7dm --told --line "entschuldigt und ohne die Zahlen geschickt"',
                "afterword break k7dm --not-told",
            ),
        ),
        "reopen": CommandTexts(
            line="Sie ist wieder offen, wie auch immer sie endete.",
            about="Öffnet eine erledigte oder abgeschlossene Zusage wieder; ihr Termin ist der, den sie hatte.",
            examples=('afterword reopen k7dm --reason "die zweite Seite fehlte"',),
        ),
        "undo": CommandTexts(
            line="Das Letzte an einer Zusage rückgängig machen.",
            about="Macht das Letzte rückgängig, was mit einer Zusage geschah, als wäre es nie gewesen.",
            examples=("afterword undo k7dm",),
        ),
    },
    code_word="KÜRZEL",
    name_word="NAME",
    on="Der Tag, an dem es war, wenn nicht heute.",
    asked_by="Wer um den neuen Termin gebeten hat: me (du) oder them (sie); sonst die Seite, die es schuldet.",
    not_agreed="Die andere Seite ist nicht einverstanden.",
    reason="Warum, in einer Zeile.",
    how="Wie du nachgehakt hast.",
    told="Ob die andere Seite es weiß (sonst: nein).",
    who="Wer es gesagt hat, wenn es darauf ankommt.",
    line="Eine Zeile, was es wiedergutmacht oder was daraus folgt.",
    is_a_talk=lambda code: f"„{code}“ ist ein Gespräch, keine Zusage.",
    day_only="Hier zählt nur der Tag; lass die Uhrzeit weg.",
)
