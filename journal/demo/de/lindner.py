"""Lindner & Voss in German."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

LINDNER = ClientWords(
    name="Lindner & Voss",
    address_form="du",
    contacts=(
        contact("Katrin Voss", "Inhaberin, entscheidet"),
        contact("Jonas Reith", "Projektleitung, schreibt die Zeitpläne"),
    ),
    notes=(
        note("window", "Vormittags. Katrin geht ans Telefon, Jonas antwortet im Chat."),
        note("scope", "24 Stunden im Monat: Texte und Seitenaufbau, nichts für den Druck."),
        note("contract", "Ordner Verträge, Rahmen mit Nachtrag 1."),
        note("escalation", "Wird Jonas still: eine Zeile an Katrin, das Datum zuerst."),
        note("positive", "Katrin sagt es, wenn ein Fehler ihrer war."),
        note("pro", "Spannende Aufgaben, und ich darf zu Ende denken", 4),
        note("pro", "Zahlen in zehn Tagen", 4),
        note("con", "Ihre Termine rutschen, meine sollen halten", 3),
        note("care", "Kritik an Jonas hört Katrin als Kritik an sich."),
    ),
    limits={"dates-in-my-name": "Termine, die in meinem Namen versprochen werden"},
    lessons=(
        lesson("weekend", "Erst sagen, was Eile kostet, dann, ob ich kann."),
        lesson("dates", "Bei Katrin: zuerst das Datum, dann der Grund."),
        lesson("rate-again", "Die Zahl sagen und aufhören zu reden."),
    ),
    talks={
        "kickoff": TalkWords(
            topic="Auftakt für ihre eigene Website",
            before=lines(
                in_12_months="Wenn es um Wörter geht, rufen sie zuerst mich an.",
                goal="Alle können sagen, wer was bis wann schickt.",
                core_sentence="Ich fange an, sobald die Fotos da sind.",
                matters_to_them="Eine Seite, für die sie sich nicht mehr entschuldigen.",
                my_question="Woran ist die letzte gescheitert?",
                if_then=("niemand die Fotos übernehmen will", "bitte ich um einen Namen, bevor wir auflegen"),
            ),
            after=lines(
                went_well="Die Frage nach dem letzten Mal. Nach zehn Minuten Katrin hatte ich meine Gliederung.",
                next_time="Die Termine mitschreiben, solange alle noch auf denselben Schirm schauen.",
            ),
            promises=("Gliederung der Seiten schicken", "alle Fotos aus dem Termin mit der Fotografin schicken"),
        ),
        "weekend": TalkWords(
            topic="Start wieder verschoben, und mein Wochenende soll es richten",
            before=lines(
                in_12_months="Ein verschobener Start kostet sie etwas und kommt darum seltener vor.",
                goal="Eine schriftliche Freigabe fünf Werktage vorher, oder Eile hat ihren Preis.",
                core_sentence="Ich helfe gern, wenn es eilt. Dann kostet es die Hälfte mehr, und ob es geht, sage ich.",
                matters_to_them="Vor ihrer eigenen Kundschaft nicht mit leeren Händen dastehen.",
                my_question="Was bräuchtet ihr von mir, um eine Woche früher zu merken, dass es eng wird?",
                facts_situation="Der Start ist in fünf Wochen dreimal gewandert.",
                facts_behaviour="Erfahren habe ich es jedes Mal am Abend davor.",
                facts_impact="Zwei Sonntage gearbeitet, nach denen mich niemand gefragt hat.",
                no_sentence="Dieses Wochenende nicht. Montag um neun bin ich ganz bei euch.",
                if_then=("Jonas sagt, es sei nur eine Stunde", "sage ich: Dann hat es bis Montag Zeit"),
            ),
            after=lines(
                went_well="Den Satz mit dem Preis gesagt und gewartet. Die Stille hat Katrin gefüllt, nicht ich.",
                next_time="Beim ersten verschobenen Start sagen, nicht beim dritten.",
                surprised="Sie dachte, hinter mir stünde ein Team.",
            ),
            promises=(
                "schriftlich bestätigen: Freigabe fünf Werktage vor jedem Start",
                "Rechnung für die beiden Sonntage schicken",
            ),
        ),
        "dates": TalkWords(
            topic="Jonas verspricht Termine in meinem Namen",
            before=lines(
                in_12_months="Kein Termin von mir geht raus, den ich nicht gesehen habe.",
                goal="Sie nennen mir eine Person, die mich vorher fragt.",
                core_sentence="Ich halte meine Termine. Dafür müssen es meine sein.",
                matters_to_them="Nach außen schnell und sicher wirken.",
                my_question="Wie entsteht bei euch ein Termin, von der ersten Mail an?",
                leave_out="Die Mail vom letzten Jahr. Die ist erledigt.",
                their_argument="Sie können nicht auf jede Frage sagen: Da müssen wir erst nachhören.",
                if_then=(
                    "Katrin Jonas verteidigt",
                    "sage ich, dass ich gern mit ihm arbeite, und bleibe beim Termin",
                ),
            ),
            after=lines(
                went_well="Laut zugegeben, dass das Warten auf mich bremst. Danach haben wir gemeinsam gesucht.",
                next_time="Die Seite über meine Arbeitsschritte mitbringen, bevor es kracht.",
                heard="Wir raten, weil wir dich nicht stören wollen.",
            ),
            promises=(
                "ihrem Auftraggeber sagen, dass Texttermine von mir kommen",
                ("eine Seite schreiben: wie lange meine Schritte dauern", "Hängt bei Katrin an der Wand."),
            ),
        ),
        "rate": TalkWords(
            topic="Mehr Stunden im Monat, neuer Satz",
            before=lines(
                in_12_months="Vier Tage bringen mir so viel wie jetzt fünf.",
                goal="Der neue Satz ist gesagt, und niemand hat gefeilscht.",
                core_sentence="Ab dem nächsten Quartal kostet meine Stunde fünfundneunzig Euro.",
                my_question="Was würde euch das Planen mit mir leichter machen?",
            ),
        ),
        "rate-again": TalkWords(
            topic="Mehr Stunden im Monat, neuer Satz",
            before=lines(
                in_12_months="Vier Tage bringen mir so viel wie jetzt fünf.",
                goal="Der neue Satz ist gesagt, und niemand hat gefeilscht.",
                core_sentence="Ab dem nächsten Quartal kostet meine Stunde fünfundneunzig Euro.",
                matters_to_them="Eine Zahl, die sie in ihre Angebote schreiben können.",
                my_question="Was würde euch das Planen mit mir leichter machen?",
                red_line="Nicht unter neunzig.",
                if_then=("sie darüber nachdenken wollen", "frage ich, bis wann, und sonst nichts"),
            ),
            after=lines(
                went_well="Fünfundneunzig gesagt und Wasser getrunken. Katrin: Das ist fair.",
                next_time="Vier Abende üben waren drei zu viel.",
            ),
            promises=("Nachtrag mit den neuen Stunden unterschreiben", "Nachtrag schicken"),
        ),
        "style-guide": TalkWords(
            topic="Was in den zweiten Textleitfaden gehört",
            after=lines(
                went_well="Katrin hat den ersten vorgelesen, und wir haben beide gehört, was fehlt.",
                next_time="Erst fragen, wer ihn benutzt, dann, was drinsteht.",
            ),
            promises=("zweite Fassung des Textleitfadens",),
        ),
        "portal": TalkWords(
            topic="Portal der Bibliothek: erster Blick aufs Ganze",
            after=lines(
                went_well="Ich habe mitgezeichnet. So haben wir über die Zeichnung gestritten und nicht miteinander.",
                next_time="In der ersten Stunde weniger eigene Ideen. Ich habe viel zu viel geredet.",
                not_so_well="Einen Termin für den Seitenplan genannt, bevor ich die Seiten gezählt hatte.",
            ),
            promises=(
                "überarbeiteter Seitenplan für das Bibliotheksportal",
                "Liste mit allem, worauf ich warte",
                "Texte der Startseite freigeben",
                "Mitschrift der Nutzertests schicken",
            ),
        ),
        "decisions": TalkWords(
            topic="Portal der Bibliothek: wer entscheidet was bis wann",
            before=lines(
                in_12_months="Das Portal steht, und wir würden das nächste wieder zusammen machen.",
                goal="Hinter jeder der fünf offenen Fragen stehen ein Name und ein Tag.",
                core_sentence="Der Start hält nur, wenn die fünf Entscheidungen diese Woche fallen.",
                matters_to_them="Die Bibliothek zahlt in drei Teilen, der zweite hängt an der Startseite.",
                my_question="Welche der fünf könnt ihr ohne die Bibliothek entscheiden?",
                leave_out="Dass ich davor gewarnt habe.",
                my_part="Der Seitenplan ist überfällig, und ich habe es noch nicht gesagt. Das kommt zuerst.",
                can_offer="Jetzt zwei Startseiten, die anderen drei eine Woche später.",
                opening_line="Vor eurer Liste etwas von mir: Den Seitenplan schulde ich euch. Morgen Mittag ist er da.",
                if_then=("es heißt, das müsse die Bibliothek entscheiden", "frage ich, wer dort wann anruft"),
            ),
        ),
        "retainer": TalkWords(
            topic="Ob und wie es mit dem Rahmenvertrag weitergeht",
            before=lines(
                in_12_months="Weniger Stunden für sie, aber die guten.",
                goal="Ich weiß vor meiner Kündigungsfrist, ob sie weitermachen.",
            ),
        ),
    },
)
