"""Vor dem Kontakt, auf Deutsch."""

from __future__ import annotations

from journal.reliability import Reliability
from journal.texts.briefing import BriefingTexts
from journal.texts.cli import CommandTexts


def _times(count: int) -> str:
    return {1: "einmal", 2: "zweimal", 3: "dreimal"}.get(count, f"{count}-mal")


def _moved(moves: int, untold: int) -> str:
    said = f"{_times(moves)} verschoben"
    if untold == 0:
        return said
    if untold >= moves:
        return f"{said}, ohne Bescheid"
    return f"{said}, {_times(untold)} ohne Bescheid"


def _kept(who: str, kept: Reliability) -> str:
    parts = [f"{kept.on_first_date} zum ersten Termin"]
    if kept.on_agreed_date:
        parts.append(f"{kept.on_agreed_date} zum neu vereinbarten")
    if kept.late:
        parts.append(f"{kept.late} zu spät")
    if kept.broken_or_withdrawn:
        parts.append(f"{kept.broken_or_withdrawn} nicht eingehalten oder zurückgenommen")
    return f"Von {kept.n} Zusagen {who}: {', '.join(parts)}."


def _if_then(when: str, then: str) -> str:
    when = when.rstrip(".,… ")
    when = when if when.lower().startswith("wenn ") else f"Wenn {when}"
    if then.lower().startswith("dann "):
        return f"{when}, {then[0].lower()}{then[1:]}"
    return f"{when}, dann {then}"


BRIEFING = BriefingTexts(
    i_owe="Ich schulde",
    they_owe="Sie schulden",
    delivered="Erledigt, noch nicht bestätigt",
    this_talk="Dieses Gespräch",
    what_works="Was mit ihnen gut geht",
    limits="Meine Grenzen mit ihnen",
    people="Menschen",
    agreed="Vereinbart",
    last_talks="Letzte Gespräche",
    place="Ort und Zeit",
    nothing="nichts",
    more=lambda count: "und 1 weitere" if count == 1 else f"und {count} weitere",
    show_all="Alle zeigen",
    last_time="Letztes Mal",
    never_talked="Noch ist kein Gespräch aufgeschrieben.",
    asked_again=lambda day: f"nachgehakt {day}",
    goal_reached=lambda digit: f"Ziel {digit} von 4",
    addresses={"du": "Du", "sie": "Sie"},
    moved=_moved,
    snoozed=lambda times: f"{_times(times)} auf später gelegt",
    handed_to=lambda person: f"an {person} gegeben",
    age=lambda days: "seit heute" if days == 0 else "seit 1 Tag" if days == 1 else f"seit {days} Tagen",
    nudged=lambda times, day: f"{_times(times)} nachgehakt, {day}",
    since=lambda day: f"seit {day}",
    ask_happy="fragen, ob es so passt",
    goal="Ziel",
    core_sentence="Kernsatz",
    question="Fragen",
    if_then="Wenn, dann",
    avoid="Vermeiden",
    red_line="Rote Linie",
    by=lambda line, day: f"{line} (bis {day})",
    nothing_planned="Kein Gespräch ist geplant.",
    nothing_prepared="Dafür ist noch nichts vorbereitet.",
    if_then_said=_if_then,
    press_p="Drück p zum Vorbereiten.",
    raise_it="Zeit, es anzusprechen",
    lesson="Merksatz",
    went_well="Lief gut",
    went_well_on=lambda text, day: f"{text} ({day})",
    care="Mit Vorsicht",
    limit_touched=lambda limit, times: f"{limit}: {times}",
    positive="Gut zu wissen",
    note="Notiert",
    need="Sie brauchen",
    to_raise="Ansprechen",
    kept_by_me=lambda kept: _kept("von dir", kept),
    kept_by_them=lambda kept: _kept("von ihnen", kept),
    scope="Umfang",
    contract="Vertrag",
    ends="Endet",
    notice="Kündigen bis",
    when="Wann",
    where="Wo",
    who_else="Wer noch",
    reachable="Erreichbar",
    venues={"mine": "bei mir", "theirs": "bei ihnen", "neutral": "an einem neutralen Ort"},
    shared_title=lambda client, day: f"{client}, Stand {day}",
    shared_mine="Von mir",
    shared_theirs="Von euch",
    shared_delivered="Erledigt, eure Rückmeldung ist noch offen",
    shared_next="Nächstes Gespräch",
    shared_nothing="Auf keiner Seite ist etwas offen.",
    copied="Kopiert: Zusagen, Termine und was vereinbart ist. Privates ist nicht dabei.",
    help=CommandTexts(
        line="Was du vor dem nächsten Kontakt wissen willst.",
        about=(
            "Zeigt, was du schuldest und was sie schulden, was du vom nächsten Gespräch willst, was mit ihnen gut "
            "geht und was vereinbart ist. Ein Teil des Namens genügt. Mit --share nur, was die andere Seite sehen "
            "darf: Zusagen mit Termin, vereinbarter Umfang, Vertragsdaten, Thema und Zeit."
        ),
        examples=("afterword brief lindner", "afterword brief lindner --plain", "afterword brief lindner --share"),
    ),
    plain="Jedes auf einer eigenen Zeile, ohne Spalten, zum Vorlesen.",
    share="Nur, was die andere Seite sehen darf.",
    which_client=lambda typed: f"„{typed}“ passt auf mehrere:",
    choose="Welche (Nummer)",
)
