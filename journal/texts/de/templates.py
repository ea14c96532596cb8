"""The templates in German."""

from journal.phrases import Phase
from journal.texts.de.phrases import IF_THENS, PHRASES
from journal.texts.templates import LineText, PhaseText, TemplateText, TemplateTexts

TEMPLATES = TemplateTexts(
    templates=(
        TemplateText(
            id="standard", label="Allgemein", fits="Für jedes Gespräch, das keine eigene Überschrift braucht."
        ),
        TemplateText(
            id="angry_client", label="Sie sind wütend", fits="Sie sind aufgebracht und wollen vor allem gehört werden."
        ),
        TemplateText(
            id="boundary",
            label="Grenze setzen",
            fits="Etwas, das sie tun, ist für dich nicht in Ordnung, und du willst es sagen.",
        ),
        TemplateText(
            id="late_payment", label="Offene Rechnung", fits="Eine Rechnung ist fällig, und das Geld ist nicht da."
        ),
        TemplateText(
            id="bad_news", label="Schlechte Nachricht", fits="Du musst ihnen etwas sagen, das sie nicht gern hören."
        ),
        TemplateText(
            id="repair",
            label="Wieder zueinanderfinden",
            fits="Zwischen euch ist etwas kaputt, und du willst es noch einmal versuchen.",
        ),
        TemplateText(id="parting", label="Trennung", fits="Du willst die Zusammenarbeit beenden, und zwar gut."),
    ),
    phases=(
        PhaseText(phase=Phase.OPEN, label="Ankommen"),
        PhaseText(phase=Phase.LISTEN, label="Zuhören"),
        PhaseText(phase=Phase.ISSUE, label="Zur Sache"),
        PhaseText(phase=Phase.FUTURE, label="Nach vorn"),
        PhaseText(phase=Phase.AGREE, label="Vereinbaren"),
    ),
    goals=(
        LineText(id="next_step_dated", text="Wir wissen beide, was als Nächstes kommt und wann."),
        LineText(id="they_feel_understood", text="Sie fühlen sich verstanden und sagen es auch."),
        LineText(id="calmer_than_before", text="Am Ende sind sie ruhiger als am Anfang."),
        LineText(id="only_listened", text="Ich habe zugehört; die Lösung darf später kommen."),
        LineText(id="won_back", text="Sie wollen mit mir weitermachen."),
        LineText(id="limit_said", text="Meine Grenze ist ausgesprochen, freundlich und klar."),
        LineText(id="new_rule", text="Wir haben vereinbart, wie wir es ab jetzt machen."),
        LineText(id="sum_and_date", text="Betrag und Termin sind vereinbart."),
        LineText(id="reason_known", text="Ich weiß, warum sie nicht gezahlt haben."),
        LineText(id="told_plainly", text="Sie wissen es von mir, ohne Umschweife."),
        LineText(id="new_plan", text="Wir haben einen neuen Termin und die Schritte bis dahin."),
        LineText(id="rebuild", text="Wir wollen es beide noch einmal versuchen."),
        LineText(id="both_parts_said", text="Ich habe meinen Anteil benannt und ihren gehört."),
        LineText(id="parted_well", text="Es hat ein Ende, mit Datum und ohne böses Blut."),
        LineText(id="handed_over", text="Es ist klar, wer was übernimmt und bis wann."),
    ),
    avoids=(
        LineText(id="calm_down", text="nie sagen, sie sollen sich beruhigen"),
        LineText(id="being_right", text="nicht darum streiten, wer recht hat"),
        LineText(id="blame", text="keine Vorwürfe"),
        LineText(id="always_never", text="kein „immer“ und kein „nie“"),
        LineText(id="explaining", text="nicht lang und breit erklären"),
        LineText(id="past", text="nicht die alten Geschichten aufrollen"),
        LineText(id="empty_promises", text="nichts zusagen, was ich nicht halten kann"),
        LineText(id="passing_on", text="sie nicht an andere weiterreichen"),
        LineText(id="sorry_for_limit", text="mich nicht für meine Grenze entschuldigen"),
        LineText(id="empty_threats", text="nicht mit etwas drohen, das ich nicht tue"),
        LineText(id="sorry_for_money", text="mich nicht entschuldigen, weil ich mein Geld will"),
        LineText(id="softening", text="die Nachricht nicht so verpacken, dass niemand sie sieht"),
        LineText(id="excuses", text="keine Liste von Gründen für den Verzug"),
        LineText(id="filling_silence", text="die Stille nach der Nachricht nicht zureden"),
        LineText(id="own_story", text="keine lange Geschichte von mir"),
        LineText(id="few_euros", text="nicht um ein paar Euro kämpfen"),
        LineText(id="open_door", text="keine Tür offen lassen, die ich schließen will"),
        LineText(id="scoring", text="keine Punkte machen"),
    ),
    if_thens=IF_THENS,
    phrases=PHRASES,
    if_then_said=lambda when, then: f"Wenn {when}, dann {then}",
)
