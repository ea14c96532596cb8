"""Das Ende des Tages auf Deutsch."""

from types import MappingProxyType

from journal.texts.closing import ClosingTexts


def _gap(minutes: int) -> str:
    return "ohne Pause dazwischen" if minutes <= 0 else f"mit {minutes} Minuten dazwischen"


CLOSING = ClosingTexts(
    need_question="Was brauchst du jetzt?",
    needs=MappingProxyType(
        {
            "alone": "Eine Weile allein sein",
            "walk": "Rausgehen",
            "sport": "Sport, bis der Kopf leer ist",
            "talk": "Jemanden, dem ich vertraue (nichts Vertrauliches)",
            "food": "Etwas Warmes essen",
            "music": "Musik",
            "rest": "Mich hinlegen",
            "nothing": "Nichts. Es ist gut so",
        }
    ),
    need_own="Etwas anderes",
    need_own_label="Ich brauche",
    need_own_about="In ein paar Worten. Nächstes Mal steht es in dieser Liste.",
    need_own_placeholder="den Hund und den See",
    need_helped=lambda times: "hat einmal geholfen" if times == 1 else f"hat {times}-mal geholfen",
    need_taken=lambda need: f"{need}. Tu das jetzt; hier wartet alles.",
    need_last=lambda need, day: f"{day}: {need}. Hat es geholfen?",
    yes="Ja",
    no="Eher nicht",
    helped_before=lambda need: f"Was letztes Mal geholfen hat: {need}.",
    in_a_row=lambda day, at, topic, then, minutes: (
        f"{day} {at}, {topic}: Das wird schwer, und um {then} folgt das nächste Gespräch {_gap(minutes)}. "
        "Verschieb eins oder halte dir eine halbe Stunde zum Abkühlen frei."
    ),
    cool_down="Nimm dir Zeit zum Abkühlen. w fragt, was du dafür brauchst.",
    several_today=lambda count: f"{count} Gespräche heute. Mit b atmest du eine Minute.",
    behind=lambda at, topic, minutes: (
        f"{at}, {topic}: {_gap(minutes)}. Halte dir nach einem schweren Gespräch eine halbe Stunde frei."
    ),
    quiet_until=lambda at: f"Ruhezeit: Bis {at} meldet sich hier nichts.",
    vent="Von der Seele schreiben",
    vent_about="Schreib, was du willst. Es bleibt nur im Speicher dieses Fensters und wird nie gesichert; "
    "behalten wird nur, wie es dir vorher und nachher geht.",
    vent_feeling="Vorher",
    vent_placeholder="Das liest niemand.",
    vent_left=lambda minutes, seconds: f"{minutes}:{seconds:02}",
    vent_over="Die Zeit ist um. Schreib den Satz fertig oder mach weiter.",
    vent_after="Jetzt",
    burnt="Verbrannt. Davon ist nichts mehr da. Wie ist es jetzt? Enter schließt.",
    vent_leave="Was du geschrieben hast, ist weg, wenn du gehst.",
    vent_burn="Verbrennen und gehen",
    vent_stay="Bleiben",
    vent_done=lambda change: f"Verbrannt. {change[:1].upper()}{change[1:]}." if change else "Verbrannt.",
    path="Wie es weiterging",
    morning="Gefühle am Morgen danach",
    theirs="Ihre Stimmung",
    points=("vorher", "nachher", "am Morgen danach"),
)
