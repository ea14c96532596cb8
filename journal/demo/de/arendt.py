"""Arendt in German."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

ARENDT = ClientWords(
    name="Arendt Strategie",
    address_form="sie",
    contacts=(
        contact("Dr. Marc Arendt", "Inhaber"),
        contact("Julia Brandt", "Assistenz, immer korrekt"),
    ),
    notes=(
        note("window", "Nur mit Termin über Frau Brandt."),
        note("scope", "Texte der Website und der Monatsbrief. Beendet."),
        note("contract", "Von mir gekündigt, drei Wochen Frist. Alles übergeben."),
        note("positive", "Frau Brandt. Mit ihr würde ich überall arbeiten."),
        note("pro", "Zahlte auf den Tag", 3),
        note("con", "Verachtung vor anderen", 5),
        note("con", "Runden ohne Ende", 4),
    ),
    limits={"in-front-of-others": "Vor anderen heruntergemacht werden"},
    lessons=(
        lesson("tone", "Ich kann ein Gespräch beenden. Ein Satz genügt."),
        lesson("favour", "Ein Gefallen hat einen Preis und ein Datum, sonst ist er keiner."),
        lesson("parting", "Gehen war leichter als bleiben. Nächstes Mal glaube ich das früher."),
    ),
    talks={
        "third-rewrite": TalkWords(
            topic="Dieselbe Seite zum dritten Mal",
            before=lines(
                in_12_months="Zwei Runden wie vereinbart, dann ist es online.",
                goal="Eine Liste mit allen Anmerkungen, aus einer Hand.",
                core_sentence="Ich schreibe die Seite noch einmal. Dafür brauche ich alle Anmerkungen in einer Liste.",
                matters_to_them="Klüger klingen als die anderen.",
                my_question="Welchen Satz auf der Seite würden Sie selbst vor Leuten sagen?",
                if_then=("er anfängt, laut umzuschreiben", "bitte ich ihn, es aufzuschreiben und zu schicken"),
            ),
            after=lines(
                went_well="Die eine Liste ist zugesagt.",
                next_time="Nicht anfangen, bevor sie da ist.",
                not_so_well="Vierzig Minuten hat er laut umgeschrieben, und ich habe mitgetippt.",
            ),
            promises=(
                "die Seite, dritte Fassung",
                ("alle Anmerkungen in einer Liste", "Stattdessen elf Mails. Ich frage nicht mehr."),
            ),
        ),
        "schoolwork": TalkWords(
            topic="Vorstellung vor seinem Team",
            after=lines(
                went_well="Bis zum Ende gezeigt, mit ruhiger Stimme.",
                next_time="Sofort anhalten: In dem Ton nicht. Wollen wir schriftlich weitermachen?",
                fact="Er hat vor sechs Leuten gesagt: Das ist ein Schulaufsatz.",
                my_story="Dass alle sechs das auch fanden.",
                heard="Frau Brandt hat mir danach geschrieben. Sie fand es nicht.",
                being_right="Hätte ich gern. Es bringt mich nicht weiter.",
            ),
        ),
        "tone": TalkWords(
            topic="Wie wir miteinander reden",
            before=lines(
                in_12_months="Ich arbeite für Leute, die den Text kritisieren und nicht mich.",
                goal="Ich habe es ruhig gesagt. Was er daraus macht, ist seins.",
                core_sentence="Kritisieren Sie den Text gern hart. Vor anderen und in dem Ton mache ich nicht weiter.",
                matters_to_them="Recht zu behalten, und dass niemand sieht, wenn nicht.",
                my_question="Was müsste im Text stehen, damit Sie dahinterstehen?",
                facts_situation="Die Vorstellung letzte Woche, sechs Leute dabei.",
                facts_behaviour="Sie haben gesagt: Das ist ein Schulaufsatz.",
                facts_impact="Zum Text habe ich danach keine Anmerkung mehr gehört.",
                no_sentence="Dann beende ich hier das Gespräch, und wir machen schriftlich weiter.",
                advice_to_colleague="Ihr hätte ich nach dem zweiten Mal gesagt: Geh.",
                if_then=("er darüber lacht", "sage ich den Satz noch einmal, langsamer"),
            ),
            after=lines(
                went_well="Den Satz noch einmal gesagt, langsamer. Da hat er aufgehört zu lachen.",
                next_time="Am selben Tag sagen.",
                about_me="Die Hände haben gezittert, die Stimme nicht.",
            ),
            promises=("Anmerkungen zu Texten nur noch schriftlich",),
        ),
        "favour": TalkWords(
            topic="Eine Rede für seine Tagung, als Gefallen",
            before=lines(
                in_12_months="Ich schreibe nicht umsonst für Leute, die damit Geld verdienen.",
                goal="Ein Preis oder ein Nein.",
                core_sentence="Ich schreibe Ihre Rede gern. Das sind zwei Tage, also sechzehnhundert Euro.",
                my_question="Was ist Ihnen die Rede wert?",
                cannot_offer="Zwei Tage umsonst.",
                red_line="Nicht unbezahlt.",
                if_then=("er von unserem guten Verhältnis spricht", "sage ich: Eben darum sage ich es offen"),
            ),
            after=lines(
                went_well="Den Preis genannt. Einmal.",
                next_time="Mich nicht hetzen lassen, weil er gleich in den Zug steigt.",
                not_so_well="Mittendrin abgebrochen, und ich höre mich sagen: Ich schaue, was ich tun kann.",
                noticed_in_me="Die Wut kam erst im Treppenhaus.",
            ),
            promises=(
                ("erster Entwurf der Rede", "Ihm geschrieben, dass ich es unbezahlt nicht mache. Gut geschlafen."),
            ),
        ),
        "not-yet": TalkWords(
            topic="Aufhören",
            before=lines(
                in_12_months="Der Platz in meinem Kalender gehört jemand anderem.",
                goal="Es ist gesagt.",
                core_sentence="Ich beende unsere Zusammenarbeit, mit der vereinbarten Frist.",
                bad_result_says="Dass ich keine Kritik vertrage.",
            ),
        ),
        "parting": TalkWords(
            topic="Aufhören, jetzt",
            before=lines(
                in_12_months="Der Platz in meinem Kalender gehört jemand anderem.",
                goal="In den ersten zwei Minuten ist es gesagt, und er kennt den letzten Tag.",
                core_sentence="Ich beende unsere Zusammenarbeit, mit der vereinbarten Frist. Übergeben wird alles.",
                matters_to_them="Es dem Team nicht erklären zu müssen.",
                my_question="Wer übernimmt, damit ich dorthin übergeben kann?",
                leave_out="Die Gründe, bis auf einen Satz. Keine Liste.",
                help_without_gain="Zwei Namen von Leuten, die gut schreiben und ein dickes Fell haben.",
                opening_line="Ich habe um das Gespräch gebeten, weil ich unsere Zusammenarbeit beende.",
                what_i_need="Danach nichts. Spazieren, dann Suppe.",
                if_then=("er mehr Geld bietet", "bedanke ich mich und nenne noch einmal das Datum"),
            ),
            after=lines(
                went_well="Erster Satz, erste Minute. Danach gab es nichts mehr, wovor ich Angst haben musste.",
                next_time="Es nicht zehn Tage mit mir herumtragen.",
                surprised="Er wollte wissen, was er hätte anders machen können. Eine Sache habe ich ihm gesagt.",
            ),
            promises=("vollständige Übergabe an Frau Brandt", "letzte Rechnung bezahlen"),
        ),
        "handover": TalkWords(
            topic="Übergabe an Frau Brandt",
            after=lines(
                went_well="Eine Stunde, eine Liste, ein Winken am Ende. Sie sagt, sie hat bei mir etwas gelernt.",
                next_time="So eine Liste am ersten Tag anfangen, nicht am letzten.",
            ),
        ),
    },
)
