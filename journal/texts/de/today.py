"""Heute auf Deutsch."""

from journal.texts.today import Standing, TodayTexts

_WORDS = ("Keine", "Eine", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun", "Zehn", "Elf", "Zwölf")


def _number(count: int) -> str:
    return _WORDS[count] if count < len(_WORDS) else str(count)


def _part_of_day(hour: int) -> str:
    if hour < 4 or hour >= 22:
        return "nachts"
    return "morgens" if hour < 12 else "nachmittags" if hour < 17 else "abends"


def _calm(standing: Standing) -> str:
    said = []
    if standing.overdue:
        said.append(
            f"{_number(standing.overdue)} {'Zusage ist' if standing.overdue == 1 else 'Zusagen sind'} überfällig."
        )
    if standing.due_today:
        said.append(f"{_number(standing.due_today)} {'ist' if standing.due_today == 1 else 'sind'} heute fällig.")
    if standing.reflections == 1:
        said.append("Ein Gespräch wartet noch auf deine Reflexion.")
    elif standing.reflections:
        said.append(f"{_number(standing.reflections)} Gespräche warten noch auf deine Reflexion.")
    if standing.drafts and len(said) < 2:
        said.append(
            "Ein Entwurf ist angefangen."
            if standing.drafts == 1
            else f"{_number(standing.drafts)} Entwürfe sind angefangen."
        )
    if standing.they_are_late and len(said) < 2:
        said.append(
            "Mit einer Zusage sind sie in Verzug."
            if standing.they_are_late == 1
            else f"Mit {standing.they_are_late} Zusagen sind sie in Verzug."
        )
    if not said and (standing.mails or standing.did_it_happen):
        said.append("Nichts ist überfällig. Ein paar Kleinigkeiten warten auf eine Antwort.")
    if not said and standing.others:
        said.append("Nichts ist überfällig, und heute ist nichts fällig.")
    return " ".join(said) or "Heute ist nichts offen."


TODAY = TodayTexts(
    lanes={
        "unfinished": "Angefangen",
        "overdue": "Überfällig",
        "today": "Heute",
        "mail_owed": "Mail offen",
        "reflection": "Wartet auf deine Reflexion",
        "they_are_late": "Sie sind in Verzug",
        "did_it_happen": "Fand es statt?",
        "to_review": "Zu prüfen",
        "coming_up": "Demnächst",
        "happy_with_it": "Zufrieden?",
        "keep_an_eye": "Im Blick",
    },
    part_of_day=_part_of_day,
    calm=_calm,
    nothing="Nichts wartet auf dich. Drück n nach einem Gespräch, p davor.",
    first_time=(
        "Dieses Tagebuch ist leer. Drück n, um ein Gespräch aufzuschreiben, oder p, um eins vorzubereiten. "
        "Erst umsehen? Das geht in einer Shell mit afterword demo."
    ),
    snoozed=lambda count: f"{count} später",
    draft_before="Vorbereitung",
    draft_after="Nachher",
    nameless="noch ohne Namen",
    before_talk="vorm Gespräch",
    now="jetzt",
    undated="ohne Termin",
    last_night="gestern Abend",
    mail_owed="Nachfass-Mail",
    mail_of=lambda topic: f"Nachfass-Mail: {topic}",
    second_talk=lambda topic: f"Termin für ein zweites Gespräch finden: {topic}",
    none_promised=lambda topic: f"wirklich nichts zugesagt? {topic}",
    contract=lambda day: f"Vertrag endet {day}",
    quiet="ihr habt länger nicht gesprochen",
    suggestions={
        "nudge": "Sie sind in Verzug: w hält fest, dass du nachgehakt hast.",
        "enough_nudges": "Oft nachgehakt. Sprich es an, kündige eine Folge an oder erlass es mit x.",
        "talk_about_it": "Schon zweimal verschoben: Ein Gespräch hilft vielleicht mehr als noch ein Termin.",
        "still_open": "Noch ohne Termin. Gilt es noch? x setzt einen.",
        "decide": "Lange ohne Termin: x setzt einen, nimmt es zurück oder legt es mit Grund beiseite.",
        "really_none": "Wirklich nichts zugesagt? x sagt ja, Enter trägt es nach.",
        "reflect": "Enter ergänzt deine Reflexion.",
        "close_without": "Enter ergänzt deine Reflexion, x schließt ohne sie ab.",
        "did_it_happen": "Enter schreibt es auf, x: abgesagt, vermieden. Vermieden? Gib ihm einen neuen Tag.",
        "agree_a_date": "Ein zweites Gespräch war gewünscht: p plant es, x lässt es sein.",
        "happy_with_it": "Sind sie zufrieden? k, wenn ja; x, wenn etwas fehlte.",
    },
    you_owe="Du schuldest",
    they_owe="Sie schulden",
    nothing_owed="Auf keiner Seite ist etwas offen.",
    last_time="Letztes Mal",
    what_worked="Was gut ging",
    your_limit="Deine Grenze",
    touched=lambda times, of: f"{times} von {of} Mal berührt" if of else f"{times} Mal berührt",
    never_talked="Noch nichts aufgeschrieben.",
    conversations=lambda count: "1 Gespräch" if count == 1 else f"{count} Gespräche",
    under_pressure="unter Druck zugesagt",
    more=lambda count: f"und {count} weitere",
    deleted=lambda topic: f"Gelöscht: {topic}. Mit u holst du es zurück.",
    brought_back=lambda topic: f"Wieder da: {topic}.",
    nothing_to_undo="In dieser Sitzung gibt es nichts zurückzunehmen.",
    discarded="Entwurf verworfen. Mit u holst du ihn zurück.",
    not_readable=lambda reason: f"Das Tagebuch lässt sich gerade nicht lesen: {reason}",
)
