"""Bruma in German."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

BRUMA = ClientWords(
    name="Bruma",
    address_form="du",
    contacts=(
        contact("Nora Castell", "Gründerin"),
        contact("Emre Aydin", "Entwicklung, behält den Überblick"),
    ),
    notes=(
        note("window", "Nora wird mittags wach und hat abends um neun Ideen. Gut ist es zwischen eins und vier."),
        note("scope", "Alle Wörter in der App und auf der Seite. Ausgerechnet eine App für besseren Schlaf."),
        note("care", "Wer zu einer Idee Nein sagt, sagt Nein zu ihr. Ungefähr eine Minute lang, dann ist es gut."),
        note("positive", "Bedankt sich und sagt, wofür."),
        note("need", "Früh hören, was nicht geht."),
        note("pro", "Texte von mir, die nachts viele lesen", 5),
        note("pro", "Entscheidet binnen einer Stunde", 3),
        note("con", "Jede Idee ist für morgen", 4),
    ),
    limits={"evening-calls": "Anrufe nach acht Uhr abends"},
    lessons=(
        lesson("all-again", "Nach acht am Telefon keinen Termin nennen. Nie."),
        lesson("evenings", "Ein Nein geht bei Nora gut, wenn ein Ja dabei ist: jetzt nicht, morgen um eins."),
        lesson("price", "Sie zahlt für Gewissheit. Also Festpreis."),
    ),
    talks={
        "first-call": TalkWords(
            topic="Eine Idee um Viertel nach neun",
            after=lines(
                went_well="Ich habe verstanden, wozu die App gut ist. Und sie ist gut.",
                next_time="Klingeln lassen und am Vormittag zurückrufen.",
                noticed_in_me="Ja gesagt, weil sie sich so gefreut hat.",
            ),
            promises=("erste grobe Texte für die Begrüßung in der App",),
        ),
        "offer": TalkWords(
            topic="Das Angebot, und dass es Geld kostet",
            before=lines(
                in_12_months="Bruma zahlt gut und ist nicht mein Hobby.",
                goal="Sie hört die Summe, und wir reden weiter über die Arbeit.",
                core_sentence="Die ganze Begrüßung kostet viertausendzweihundert Euro, mit zwei Korrekturrunden.",
                matters_to_them="Dass jemand daran glaubt.",
                my_question="Was muss am ersten Tag da sein, und was darf nachkommen?",
                value_in_them="Sie probiert alles zuerst an sich selbst aus.",
                if_then=("es ihr zu viel ist", "nehme ich Seiten weg, nicht Geld"),
            ),
            after=lines(
                went_well="Als sie zögerte, habe ich weniger Seiten angeboten. Am Ende wollte sie alle.",
                next_time="Die zwei Runden gehören in die erste Zeile des Angebots.",
            ),
            promises=("Angebot unterschreiben", "fertige Texte für die ersten drei Seiten"),
        ),
        "all-again": TalkWords(
            topic="Alle Texte neu, bis morgen, sagt der Investor",
            after=lines(
                went_well="Wenig. Immerhin habe ich aufgeschrieben, was sie wirklich gesagt hat.",
                next_time="Sagen: Ich rufe dich morgen um eins an und sage dir, was geht.",
                fact="Ein Investor findet die Texte zu leise.",
                my_story="Dass sie mir nichts mehr zutraut.",
                heard="Sie hat Angst, dass das Geld wegbleibt.",
                gesture="Ihr die zwei Sätze schicken, die drei Testleute auswendig konnten.",
            ),
            promises=("alle Texte noch einmal, lauter", "die Anmerkungen des Investors im Wortlaut schicken"),
        ),
        "evenings": TalkWords(
            topic="Wann wir reden und wann nicht",
            before=lines(
                in_12_months="Abends aufs Telefon schauen, ohne Knoten im Bauch.",
                goal="Sie nennt selbst eine Uhrzeit.",
                core_sentence="Ich arbeite gern für dich. Nach sieben bin ich nicht erreichbar, und dabei bleibt es.",
                matters_to_them="Den Gedanken aus der Nacht nicht zu verlieren.",
                my_question="Was würde dir helfen, eine Idee bis zum nächsten Tag abzulegen?",
                facts_behaviour="Zwei Anrufe nach neun, einer davon über eine Stunde.",
                facts_impact="Wach gelegen und am nächsten Tag schlecht gearbeitet. Für eine App, die schlafen hilft.",
                red_line="Nach sieben ist das Telefon aus, egal wer anruft.",
                can_offer="Ihre Liste, jede Woche, Zeile für Zeile beantwortet.",
                body_says="Schultern bis zu den Ohren.",
                if_then=(
                    "sie gekränkt ist",
                    "warte ich einen Atemzug und sage noch einmal, was ich an der Arbeit mag",
                ),
            ),
            after=lines(
                went_well="Vom Wachliegen erzählt. Sie hat gelacht, dann nichts gesagt, dann: Das ist ja absurd.",
                next_time="Nicht auf den zweiten Anruf warten.",
                surprised="Die Liste war ihre Idee. Anbieten musste ich sie gar nicht.",
            ),
            promises=(
                "nach sieben nichts mehr; Ideen kommen auf die Liste",
                "die Liste jede Woche beantworten, Zeile für Zeile",
            ),
        ),
        "launch": TalkWords(
            topic="Bruma ist draußen",
            after=lines(
                went_well="Ihr Lob stehen lassen und nicht kleingeredet.",
                next_time="Um den Satz für meine Seite bitten, solange die Freude frisch ist.",
            ),
            promises=(("ein Satz über unsere Arbeit für meine Seite", "Er ist sehr schön geworden."),),
        ),
        "price": TalkWords(
            topic="Neue Texte zum neuen Preis",
            before=lines(
                in_12_months="Niemand zahlt mehr meinen alten Preis.",
                goal="Der neue Preis ist angekommen, und wir reden über die Texte.",
                core_sentence="Das nächste Paket kostet fünftausend Euro, fest, und beginnt, wenn du es sagst.",
                matters_to_them="Zu wissen, was es kostet, bevor sie es den Geldgebern sagt.",
                my_question="Welche Zahl brauchst du von mir für deine Planung?",
                bad_result_says="Dass ich immer nur billig war.",
                if_then=("sie mit dem ersten Angebot vergleicht", "sage ich in einem Satz, was dazugekommen ist"),
            ),
            after=lines(
                went_well="Vier Minuten hat es gedauert. Sie wollte wissen, ob das auch reicht.",
                next_time="Mehr verlangen.",
            ),
            promises=("Auftrag für das zweite Paket", "Angebot mit Festpreis"),
        ),
        "deck": TalkWords(
            topic="Zwanzig vor zehn: die Präsentation für den neuen Investor",
            promises=(
                "sagen, ob ich die Präsentation übernehme",
                "Preis für die Mails nach der Anmeldung",
                "die Präsentation schicken, wie sie jetzt ist",
            ),
        ),
        "evenings-again": TalkWords(
            topic="Anrufe am Abend, der dritte",
            before=lines(
                in_12_months="Sieben Uhr gilt, ohne dass ich es sagen muss.",
                goal="Wir sind zurück bei der Liste, und ich war nicht spitz.",
                core_sentence="Du hast um zwanzig vor zehn angerufen. Es gibt die Liste, auch wenn es brennt.",
                my_part="Ich bin drangegangen.",
            ),
        ),
    },
)
