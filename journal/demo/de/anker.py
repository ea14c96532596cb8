"""Anker in German."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

ANKER = ClientWords(
    name="Anker Verlag",
    address_form="du",
    contacts=(
        contact("Henrik Thalbach", "Programm"),
        contact("Maren Soltau", "Herstellung, kennt jeden Termin der Druckerei"),
    ),
    notes=(
        note("window", "Henrik nach dem Mittag, nie am Tag einer Druckabgabe."),
        note("scope", "Umschlagtexte und Vorschau, nach Rahmenvertrag."),
        note("care", "Seit der falschen Datei: Dateiname, Stand, und wer sie geprüft hat."),
        note("positive", "Ist zurückgekommen und hat gesagt, warum."),
        note("pro", "Bücher, die ich selbst kaufen würde", 5),
        note("pro", "Henrik liest jede Zeile", 3),
        note("con", "Wird laut, wenn er Angst hat", 3),
    ),
    limits={},
    lessons=(
        lesson("wrong-file", "Wenn jemand schreit: erst wiederholen, was passiert ist, dann atmen, dann antworten."),
        lesson("repair", "Mein Anteil zuerst, ohne Wenn und ohne Aber."),
        lesson("framework", "Erst Maren, dann Henrik: Was sie geprüft hat, hält."),
    ),
    talks={
        "catalogue": TalkWords(
            topic="Texte für die Vorschau",
            after=lines(
                went_well="Ein Beispiel, und der Ton war gefunden. Diskutiert hat niemand.",
                next_time="Am selben Tag sagen, wenn ein Termin eng wird.",
            ),
            promises=("alle Texte für die Vorschau", "Liste der Titel mit Umfang"),
        ),
        "wrong-file": TalkWords(
            topic="In der Druckerei liegt die falsche Datei",
            after=lines(
                went_well="Drangeblieben, und binnen einer Stunde war die richtige Datei dort.",
                next_time="Nicht erklären. Zuerst sagen: Das war ich.",
                fact="Zwei Dateien hießen fast gleich, und ich habe die ältere geschickt.",
                my_story="Dass es das war mit Anker, und dass es sich herumspricht.",
                heard="Er muss es heute noch der Verlegerin sagen.",
                about_work="Vor dem Druck hat die Datei niemand geöffnet, auch ich nicht.",
            ),
            promises=("die richtige Datei an die Druckerei, heute noch",),
        ),
        "debrief": TalkWords(
            topic="Wie es zu der falschen Datei kam",
            before=lines(
                in_12_months="Sie wissen, dass es nicht noch einmal passiert, mit mir oder ohne mich.",
                goal="Mein Anteil ist gesagt, und ich habe gefragt, was es sie gekostet hat.",
                core_sentence="Der Fehler war meiner. Ich möchte erzählen, wie es kam und was ich geändert habe.",
                my_part="Zwei Dateien mit fast gleichem Namen, und ich habe sie vor dem Schicken nicht geöffnet.",
            ),
        ),
        "repair": TalkWords(
            topic="Kaffee mit Henrik, nach sieben Wochen Stille",
            before=lines(
                in_12_months="Wir grüßen uns auf der Buchmesse und meinen es so. Mehr wäre geschenkt.",
                goal="Ich habe es gesagt, ohne mich zu verteidigen.",
                core_sentence="Das war mein Fehler, und Sie mussten ihn ausbaden. Es tut mir leid.",
                matters_to_them="Keine Angst mehr, wenn eine Datei von mir kommt.",
                my_question="Was war für Sie das Schlimmste daran?",
                my_part="Erst zu spät, dann in Eile, dann die falsche Datei.",
                leave_out="Dass er geschrien hat. Vielleicht später, vielleicht nie.",
                help_without_gain="Meine Liste für die Übergabe, ob sie nun mit mir arbeiten oder nicht.",
                what_i_need="Vorher eine halbe Stunde zu Fuß.",
                if_then=("er selbst davon anfängt", "höre ich zu Ende zu, bevor ich mich entschuldige"),
            ),
            after=lines(
                went_well="Nach dem Schlimmsten gefragt und still gewesen. Nicht das Geld war es, die Verlegerin.",
                next_time="Nach zwei Wochen hingehen, nicht nach sieben.",
                surprised="Für das Schreien hat er sich entschuldigt, bevor ich daran gedacht hatte.",
            ),
            promises=("Liste für Dateien auf dem Weg in die Druckerei", "sagen, ob sie es noch einmal versuchen"),
        ),
        "back-cover": TalkWords(
            topic="Ein Rückentext, für den Anfang",
            before=lines(
                in_12_months="Ein Dutzend Umschläge ohne eine einzige Korrektur in der Druckerei.",
                goal="Ein kleiner Auftrag mit klarem Ende.",
                core_sentence="Ein Text, eine Woche, und Frau Soltau bekommt die Datei mit der Liste.",
                matters_to_them="Dass es diesmal langweilig wird.",
                my_question="Wer schaut als Letztes auf die Datei?",
                if_then=("die alte Geschichte kommt", "sage ich in einem Satz, was jetzt anders ist"),
            ),
            after=lines(
                went_well="Die alte Geschichte hat niemand erwähnt. Ich auch nicht.",
                next_time="Maren Soltau von Anfang an dazubitten.",
            ),
            promises=(
                "Rückentext für den Inselroman",
                ("eine zweite Fassung, für alle Fälle", "Die erste ist es schon."),
            ),
        ),
        "framework": TalkWords(
            topic="Ein Gang am Hafen, und ein Rahmenvertrag",
            before=lines(
                in_12_months="Anker ist ein Viertel meines Jahres.",
                goal="Ich weiß, ob er es auch schriftlich meint.",
                my_question="Was muss drinstehen, damit Sie nie nachschlagen müssen?",
            ),
            after=lines(
                went_well="Gesagt, dass die sieben Wochen auch für mich schwer waren. Danach kam das Du von ihm.",
                next_time="Zwei eigene Zahlen mitbringen, statt auf seine zu warten.",
                about_me="Ich dachte, Vertrauen kommt nicht wieder. Doch, nur langsamer.",
            ),
            promises=("Rahmenvertrag schicken",),
        ),
        "covers": TalkWords(
            topic="Drei Umschläge für das neue Programm",
            after=lines(
                went_well="Die ersten Sätze vorgelesen. Zwei standen danach fest.",
                next_time="Das Korrektorat mitrechnen, bevor ich einen Tag nenne.",
            ),
            promises=(
                (
                    "drei Umschlagtexte, je zwei Fassungen",
                    "Henrik früh gesagt, dass das dritte Buch bei mir spät ankommt.",
                ),
                "das dritte Manuskript schicken",
            ),
        ),
        "series": TalkWords(
            topic="Eine Idee: eine kleine Reihe über Häfen",
            after=lines(
                went_well="Zwanzig Minuten zugehört und seine Worte notiert, nicht meine.",
                next_time="Nach dem Geld fragen, solange er noch schwärmt.",
            ),
            promises=("überlegen, ob ich die Reihe herausgeben will", "Liste möglicher Autorinnen und Autoren"),
        ),
        "series-fee": TalkWords(
            topic="Die Hafenreihe: Honorar und meine Rolle",
            before=lines(
                in_12_months="Mein Name steht in den Büchern, und die Arbeit ist bezahlt.",
                goal="Ein Honorar je Band, und wer über die Namen entscheidet.",
                core_sentence="Ich mache das gern. Zweitausendachthundert je Band, und bei den Namen rede ich mit.",
                matters_to_them="Dass die Reihe eine eigene Stimme bekommt.",
                my_question="Was machst du mit der Reihe, wenn ich Nein sage?",
                red_line="Nicht ohne Honorar, bis der erste Band sich verkauft.",
                options="Ein Anteil am Verkauf statt eines Teils vom Honorar. Oder nur der erste Band.",
                if_then=("der Topf klein ist", "frage ich, auf welchen Teil der Arbeit er verzichten kann"),
            ),
        ),
    },
)
