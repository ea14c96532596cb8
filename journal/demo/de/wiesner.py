"""Wiesner in German."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

WIESNER = ClientWords(
    name="Gärtnerei Wiesner",
    address_form="du",
    contacts=(
        contact("Ilse Wiesner", "Inhaberin, Pflanzen"),
        contact("Tom Wiesner", "ihr Sohn, Laden und Rechner"),
    ),
    notes=(
        note("window", "Vor neun oder nach vier, dazwischen sind sie draußen."),
        note("scope", "Texte im Laden, viermal im Jahr der Rundbrief, Pflege der Website."),
        note("positive", "Tom erzählt es mir, wenn sich etwas wegen eines Textes gut verkauft hat."),
        note("need", "Einfache Wörter. Ilse liest alles an der Kasse vor."),
        note("pro", "Vertrauen vom ersten Tag an", 5),
        note("pro", "Immer pünktlich", 4),
        note("con", "Kleines Budget, und ich runde ungefragt ab", 2),
    ),
    limits={},
    lessons=(
        lesson("my-rate", "Wer meine Arbeit mag, hält auch den Preis aus."),
        lesson("opening-hours", "Einen Fehler melden, bevor sie ihn finden, und gleich mitbringen, was ich tue."),
        lesson("newsletter", "Auch die Stillen anrufen, nicht nur die Lauten."),
    ),
    talks={
        "shop": TalkWords(
            topic="Wörter für den neuen Samenladen",
            after=lines(
                went_well="Wir sind durchs Gewächshaus gegangen, und ich habe notiert, wie Ilse über Pflanzen redet.",
                next_time="Gummistiefel mitbringen.",
            ),
            promises=("Texte für die ersten vierzig Sorten", "Liste der Sorten mit Aussaatzeiten"),
        ),
        "my-rate": TalkWords(
            topic="Mein Satz steigt, auch hier",
            before=lines(
                in_12_months="Wir arbeiten noch zusammen, und ich rechne nicht mehr im Kopf mit.",
                goal="Die Zahl ist gesagt, ohne Entschuldigung.",
                core_sentence="Ab nächstem Monat kostet meine Stunde auch bei euch fünfundachtzig Euro.",
                matters_to_them="Zu wissen, was das Jahr kostet.",
                my_question="Was ist euch das Geld wert, und was könnte wegfallen?",
                bad_result_says="Dass ich gierig bin, ausgerechnet bei den Nettesten.",
                if_then=("Ilse schweigt", "schweige ich mit"),
            ),
            after=lines(
                went_well="So lange geschwiegen wie Ilse. Dann sie: Wurde ja auch Zeit.",
                next_time="Mir nicht ihren Kopf zerbrechen. Rechnen können sie selbst.",
                surprised="Tom hatte es längst eingeplant.",
            ),
            promises=("neuer Preis, schriftlich",),
        ),
        "opening-hours": TalkWords(
            topic="Eine Woche lang falsche Öffnungszeiten, meinetwegen",
            before=lines(
                in_12_months="Sie wissen noch, dass ich angerufen habe.",
                goal="Sie hören es von mir, und was ich dagegen tue.",
                core_sentence="Eine Woche lang standen die Öffnungszeiten falsch da. Mein Fehler, jetzt stimmen sie.",
                matters_to_them="Dass niemand rausfährt und vor dem Tor steht.",
                my_question="Ist jemand umsonst gekommen?",
                can_offer="Ich schreibe allen, die sich beschwert haben, und die Woche kostet nichts.",
                my_part="Spät am Abend geändert und nicht noch einmal hingeschaut.",
                if_then=("sie abwinken", "sage ich trotzdem, was ich geändert habe"),
            ),
            after=lines(
                went_well="Angerufen, bevor es jemand gemerkt hat. Ilse hat sich bedankt.",
                next_time="Nach sechs geht nichts mehr online.",
            ),
            promises=(
                "Hinweis auf die Seite, der die Zeiten richtigstellt",
                "zweites Paar Augen, bevor etwas online geht",
            ),
        ),
        "newsletter": TalkWords(
            topic="Der nächste Rundbrief",
            after=lines(
                went_well="Eine Viertelstunde, alles geklärt, dazu die Geschichte von der entlaufenen Katze.",
                next_time="Nichts. Genau so.",
            ),
            promises=("Entwurf für den Rundbrief", "Bilder für den Rundbrief"),
        ),
        "walk-through": TalkWords(
            topic="Zusammen durch die neuen Ladenseiten",
            before=lines(
                goal="Tom kann die Preise ohne mich ändern.",
                my_question="Wo bleiben die Leute an der Kasse hängen?",
            ),
        ),
    },
)
