"""Die Kundschaft auf Deutsch."""

from journal.client_profile import LimitStanding
from journal.texts.clients import ClientTexts

_ORDINALS = ("", "ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "siebten", "achten", "neunten")


def _ordinal(count: int) -> str:
    return _ORDINALS[count] if count < len(_ORDINALS) else f"{count}."


def _so_far(count: int) -> str:
    if not count:
        return "nicht berührt"
    return f"{('ein', 'zwei', 'drei', 'vier', 'fünf')[count - 1]}mal" if count <= 5 else f"{count}-mal"


def _limit_stands(touches: int, raise_at: int | None, leave_at: int | None, standing: LimitStanding) -> str:
    happened = f"zum {_ordinal(touches)} Mal"
    if standing is LimitStanding.LEAVE:
        return f"{happened}; beim {_ordinal(leave_at or 0)} Mal wolltest du gehen"
    if standing is LimitStanding.RAISE:
        return f"{happened}; beim {_ordinal(raise_at or 0)} Mal wolltest du es ansprechen"
    said = [f"bisher {_so_far(touches)}"]
    if raise_at is not None:
        said.append(f"ansprechen beim {_ordinal(raise_at)} Mal")
    if leave_at is not None:
        said.append(f"gehen beim {_ordinal(leave_at)} Mal")
    return "; ".join(said)


def _how_many(count: int, archived: int) -> str:
    return f"{count} im Ganzen, {archived} davon im Archiv" if archived else f"{count} im Ganzen"


def _merge_question(gone: str, kept: str, talks: int, promises: int) -> str:
    moving = [
        "1 Gespräch" if talks == 1 else f"{talks} Gespräche",
        "1 Zusage" if promises == 1 else f"{promises} Zusagen",
    ]
    return (
        f"Alles von „{gone}“ kommt zu „{kept}“: {moving[0]}, {moving[1]}, Leute, Notizen und Grenzen. "
        "Der alte Name führt von nun an dorthin. Mit u nimmst du es zurück."
    )


def _archived(name: str, still_open: int) -> str:
    if not still_open:
        return f"Im Archiv: {name}. Mit u nimmst du es zurück."
    promises = "1 offene Zusage bleibt" if still_open == 1 else f"{still_open} offene Zusagen bleiben"
    return f"Im Archiv: {name}. {promises} sichtbar. Mit u nimmst du es zurück."


CLIENTS = ClientTexts(
    title="Kundschaft",
    how_many=_how_many,
    none_yet="Hier ist noch niemand. n schreibt ein Gespräch auf, p bereitet eins vor; dann steht hier, mit wem.",
    no_contact="noch nie",
    late=lambda count: f"{count} überfällig",
    statuses={"active": "läuft", "ending": "läuft aus", "ended": "beendet", "archived": "im Archiv"},
    address_forms={"du": "per Du", "sie": "per Sie"},
    languages={"en": "Englisch", "de": "Deutsch"},
    every_days=lambda days: "täglich in Kontakt" if days == 1 else f"alle {days} Tage in Kontakt",
    formerly=lambda names: f"auch bekannt als {names}",
    contract_ends=lambda day: f"Vertrag endet {day}",
    notice_by=lambda day: f"kündbar bis {day}",
    limits="Grenzen",
    limit_stands=_limit_stands,
    times=lambda count: f"{count}×",
    for_everyone="gilt für alle",
    people="Leute",
    kinds={
        "window": "Wann erreichbar",
        "care": "Behutsam sein",
        "scope": "Was vereinbart ist",
        "contract": "Vertrag",
        "escalation": "Wenn es eskaliert",
        "pro": "Spricht dafür",
        "con": "Spricht dagegen",
        "positive": "Was gut an ihnen ist",
        "need": "Was sie brauchen",
        "raise": "Noch anzusprechen",
        "note": "Notizen",
    },
    weights=lambda total: f"Gewicht {total}",
    lessons="Merksätze",
    talks="Gespräche",
    more_talks=lambda count: f"und {count} frühere",
    no_talks="Noch kein Gespräch. n schreibt eins mit ihnen auf, p bereitet eins vor.",
    nothing_noted="Noch nichts notiert. Mit e schreibst du es auf: Leute, wann erreichbar, was vereinbart ist, was "
    "dafür und was dagegen spricht.",
    reliability="Zusagen gehalten",
    my_counts="du",
    their_counts="sie",
    none_settled="noch keine mit Termin abgeschlossen (n = 0)",
    edit_title="Profil",
    unsaved="^s sichert. Mit esc bleibt alles, wie es war.",
    left_unsaved="Nichts wurde geändert. Mit e schreibst du weiter, wo du warst.",
    labels={
        "status": "Stand",
        "address_form": "Du oder Sie",
        "language": "Sprache",
        "channel": "Am liebsten",
        "cadence": "In Kontakt alle",
        "contract_ends": "Vertrag endet",
        "notice": "Kündbar bis",
        "contacts": "Leute",
    },
    placeholders={
        "cadence": "so viele Tage",
        "contract_ends": "31.12.2026",
        "notice": "30.9.2026",
        "contacts": "Name, was sie tun",
        "window": "vormittags, Katrin am Telefon",
        "care": "womit behutsam umgehen",
        "scope": "was vereinbart ist und was nicht dazugehört",
        "contract": "wo er liegt",
        "escalation": "an wen, und in welcher Reihenfolge",
        "pro": "was dafür spricht, *1 bis *5 am Ende fürs Gewicht",
        "con": "was dagegen spricht, *1 bis *5 am Ende fürs Gewicht",
        "positive": "etwas Gutes an ihnen",
        "need": "was sie brauchen",
        "raise": "was du ansprechen willst, wenn es passt",
        "note": "was sonst noch",
    },
    care_hint="Lass weg, was die Gesundheit von jemandem angeht; „behutsam, schwere Zeit“ genügt.",
    weight=lambda weight: f"Gewicht {weight} von 5",
    days=lambda days: "jeden Tag" if days == 1 else f"alle {days} Tage",
    wrong={
        "name_empty": "Der Name fehlt.",
        "name_taken": "So heißt schon jemand; beim Zusammenlegen wird aus beiden eins.",
        "no_such_client": "Unter diesem Namen gibt es niemanden.",
        "same_client": "Das ist schon dieselbe Kundschaft.",
        "cadence": "Hier steht eine Zahl von Tagen, 1 bis 366.",
        "day": "Dieses Datum ist nicht lesbar.",
        "weight": "Gewichte gehen von *1 bis *5.",
        "text_empty": "Es fehlen ein paar Worte.",
        "count": "Hier steht eine Zahl von 1 bis 999.",
        "leave_before_raise": "Dann würdest du gehen, bevor du es angesprochen hast.",
    },
    nothing_changed="Nichts wurde geändert.",
    rename="Umbenennen",
    archive="Ins Archiv",
    unarchive="Aus dem Archiv holen",
    merge="Jemand anderes hier ist dieselbe Kundschaft",
    new_limit="Neue Grenze",
    limits_of_all="Grenzen, die für alle gelten",
    new_limit_for_all="Neue Grenze für alle",
    change_limit="Eine Grenze ändern",
    end_limit="Eine Grenze gilt nicht mehr",
    to_raise="Etwas zum Ansprechen",
    plan="Ein Gespräch über etwas davon planen",
    was_raised="Es ist angesprochen",
    new_name="Neuer Name",
    rename_about=lambda name: f"{name} wird auch unter dem alten Namen weiter gefunden.",
    other_client="Wer noch?",
    merge_about=lambda name: f"Wer ist dieselbe Kundschaft wie {name}? Alles von dort kommt hierher.",
    merge_question=_merge_question,
    merge_yes="Zusammenlegen",
    limit_text="Was du nicht hinnimmst",
    raise_at="Ansprechen beim",
    leave_at="Gehen beim",
    raise_at_placeholder="wievielten Mal? Oder leer",
    leave_at_placeholder="wievielten Mal? Oder leer",
    which_limit="Welche Grenze?",
    what_to_raise="Worum geht es?",
    which_topic="Was davon?",
    renamed=lambda old, new: f"{old} heißt jetzt {new}. Mit u nimmst du es zurück.",
    revised=lambda name: f"Gesichert: {name}. Mit u nimmst du es zurück.",
    archived=_archived,
    unarchived=lambda name: f"Wieder da: {name}. Mit u nimmst du es zurück.",
    merged=lambda gone, kept: f"{gone} gehört jetzt zu {kept}. Mit u nimmst du es zurück.",
    limit_added="Die Grenze gilt von nun an. Mit u nimmst du es zurück.",
    limit_changed="Die Grenze ist geändert. Mit u nimmst du es zurück.",
    limit_ended="Die Grenze gilt nicht mehr. Mit u nimmst du es zurück.",
    noted="Notiert, zum Ansprechen, wenn es passt. Mit u nimmst du es zurück.",
    settled="Es steht nicht mehr unter dem, was noch anzusprechen ist. Mit u nimmst du es zurück.",
)
