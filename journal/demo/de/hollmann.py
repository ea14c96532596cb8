"""Hollmann in German."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

HOLLMANN = ClientWords(
    name="Hollmann Küchen",
    address_form="sie",
    contacts=(
        contact("Dieter Hollmann", "Inhaber, bis zehn in der Werkstatt"),
        contact("Ute Senger", "Buchhaltung, vormittags"),
    ),
    notes=(
        note("window", "Zwischen zehn und elf geht er ran. Mails liest er auf Papier."),
        note("scope", "Website der Ausstellung, danach je neue Küche eine Seite."),
        note("contract", "Seit dem Gespräch über die Zahlung: Hälfte vorab. Unterschrieben im Ordner."),
        note("escalation", "Erst Frau Senger, dann er, dann keine neue Seite."),
        note("positive", "Was er einem ins Gesicht gesagt hat, das hält er."),
        note("pro", "Klare Wünsche, kein Hin und Her", 3),
        note("pro", "Empfiehlt mich in anderen Werkstätten", 4),
        note("con", "Keine Rechnung ohne Mahnung", 4),
    ),
    limits={"unpaid-and-more": "Neue Arbeit, solange eine Rechnung offen ist"},
    lessons=(
        lesson("first-reminder", "Geld hat er. Die Rechnung liegt im Lieferwagen."),
        lesson("terms", "Über Geld im Stehen reden, in der Ausstellung, vor dem Kaffee."),
        lesson("bookkeeping", "Jede Rechnung auch an Frau Senger."),
    ),
    talks={
        "showroom": TalkWords(
            topic="Eine Website für die Ausstellung",
            before=lines(
                in_12_months="Wer kommt, weiß schon, welche Küche er sehen will.",
                goal="Er kann in einem Satz sagen, wozu die Seite da ist.",
                core_sentence="Bevor wir über Farben reden: Wer soll danach anrufen, und warum?",
                matters_to_them="Dass es nach seiner Arbeit aussieht und nicht nach Katalog.",
                my_question="Auf welche Küche sind Sie am meisten stolz?",
                if_then=("er mir alles zeigen will", "suche ich drei Küchen aus und frage nach denen"),
            ),
            after=lines(
                went_well="Die Frage nach seinem Stolz. Eine halbe Stunde lang hat er Schubladen aufgezogen.",
                next_time="Die Anzahlung vor dem Rundgang ansprechen, nicht in der Tür.",
            ),
            promises=("Anzahlung überweisen", "Plan mit drei Küchen und einem Preis"),
        ),
        "first-reminder": TalkWords(
            topic="Die erste Rechnung ist drei Wochen drüber",
            before=lines(
                in_12_months="Nach meinem Geld fragen, ohne Bauchweh.",
                goal="Ein Tag, an dem das Geld unterwegs ist.",
                core_sentence="Die Rechnung war vor drei Wochen fällig. An welchem Tag überweisen Sie?",
                matters_to_them="Nicht dazustehen wie einer, der nicht zahlt.",
                my_question="Ist an der Rechnung etwas unklar?",
                no_sentence="Vorher kann ich die nächste Seite nicht anfangen.",
                bad_result_says="Dass ich kleinlich bin.",
                if_then=("er sagt: gleich", "frage ich: Welchen Tag darf ich notieren?"),
            ),
            after=lines(
                went_well="Zweimal nach dem Tag gefragt, mit denselben Worten. Beim zweiten Mal hat er einen genannt.",
                next_time="Nach einer Woche anrufen. Vom Warten wird es nicht leichter.",
                surprised="Es war ihm peinlich. Ärger war da keiner.",
            ),
            promises=("erste Rechnung bezahlen",),
        ),
        "terms": TalkWords(
            topic="Ab jetzt die Hälfte vorab",
            before=lines(
                in_12_months="Das Geld kommt vor der Arbeit, gemahnt wird selten.",
                goal="Er unterschreibt die neuen Bedingungen.",
                core_sentence="Ab der nächsten Seite: die Hälfte, bevor ich anfange, die Hälfte, wenn sie online ist.",
                matters_to_them="Dass es einfach bleibt.",
                my_question="Was muss auf einer Rechnung stehen, damit sie bei Ihnen sofort durchgeht?",
                can_offer="Immer drei Seiten zusammen, eine Rechnung für alle.",
                red_line="Keine Seite ohne die erste Hälfte.",
                if_then=("er sagt: Das war immer anders", "sage ich: Ja, und es hat uns beide Anrufe gekostet"),
            ),
            after=lines(
                went_well="Ein Blatt mit zwei Zeilen. Unterschrieben hat er auf einer Arbeitsplatte.",
                next_time="Zu lange erklärt. Das Blatt hätte gereicht.",
            ),
            promises=("unterschriebene Bedingungen zurückschicken", "neues Rechnungsblatt, Auftragsnummer ganz oben"),
        ),
        "put-off": TalkWords(
            topic="Die Rechnung für die Ausstellungsseite",
            before=lines(
                in_12_months="Am achten Tag rufe ich an, und es ist nichts dabei.",
                goal="Ein Tag, an dem das Geld unterwegs ist.",
                core_sentence="Die Rechnung ist schon eine Weile fällig. An welchem Tag überweisen Sie?",
            ),
        ),
        "second-reminder": TalkWords(
            topic="Die Rechnung für die Ausstellungsseite, diesmal wirklich",
            before=lines(
                in_12_months="Am achten Tag rufe ich an, und es ist nichts dabei.",
                goal="Ein Tag, von ihm gesagt.",
                core_sentence="Ich rufe deswegen nicht gern an. An welchem Tag überweisen Sie die Rechnung?",
                matters_to_them="Die neue Seite vor der Messe.",
                my_question="Wer überweist bei Ihnen, Sie oder Frau Senger?",
                if_then=("er auf die Messe ausweicht", "sage ich: gern, sobald wir einen Tag haben"),
            ),
            after=lines(
                went_well="Um Punkt zehn angerufen und nicht erst noch die Spülmaschine ausgeräumt.",
                next_time="Den Tag holen und den Namen dazu, wer es macht.",
                not_so_well="Mir eine Viertelstunde lang von der Messe erzählen lassen.",
            ),
            promises=("Rechnung für die Ausstellungsseite bezahlen", "die Rechnung noch einmal schicken, auf Papier"),
        ),
        "bookkeeping": TalkWords(
            topic="Frau Senger, und wo die Rechnung liegt",
            before=lines(
                in_12_months="Frau Senger und ich klären so etwas in zwei Zeilen.",
                goal="Ich weiß, was zur Überweisung noch fehlt.",
                core_sentence="Ich würde gern verstehen, wie eine Rechnung bei Ihnen ankommt.",
                matters_to_them="Ordentliche Bücher, und dass niemand laut wird.",
                my_question="Was kann ich tun, damit meine Rechnungen von selbst bei Ihnen landen?",
                if_then=("sie von der Rechnung nichts weiß", "schicke ich sie, während wir telefonieren"),
            ),
            after=lines(
                went_well="Gefragt, wie es läuft, statt wo das Geld bleibt. Danach hat sie mir alles erzählt.",
                next_time="Bei jeder neuen Kundschaft in der ersten Woche nach der Buchhaltung fragen.",
                heard="Ich sehe ja nur, was er mir hinlegt.",
                offer_lesson="Schon im Angebot fragen, wer die Rechnung bekommt.",
            ),
            promises=("Herrn Hollmann die Rechnung zur Unterschrift hinlegen",),
            consequence="Keine neue Seite, bis die Ausstellungsseite bezahlt ist.",
        ),
    },
)
