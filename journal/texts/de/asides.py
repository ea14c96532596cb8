"""Was nebenbei gesagt wird, auf Deutsch."""

from journal.texts.asides import AsideTexts
from journal.texts.de.dates import DATES

ASIDES = AsideTexts(
    before={
        "client": "Lieber vorbereitet hineingehen als reagieren: Die fünf Punkte oben sind dein Plan. Sie sperren nie.",
        "topic": "In ein paar Worten. Was du unten schreibst, steht als Stichpunkt zum Abhaken auf der Karte.",
        "when": "Wann und wo zählt hier mehr als sonst: eine ruhige Stunde, genug Zeit, nichts direkt danach.",
        "channel": "Vor Ort, wo sie sich wohlfühlen; sonst am Telefon. Mail und Chat verbergen den Ton.",
        "goal_tag": "Was bleibt: eine bessere Beziehung, ein guter Ruf, Geld, das weiter kommt?",
        "feelings_before": "Ein Wort reicht. Was du fühlst, ist ein Zeichen; entscheiden muss es nicht.",
        "expected": "Vielleicht kaufen sie nichts, haben Schlechtes zu sagen, sind nicht froh: Wie schlimm wäre das?",
        "find": "Tipp ein Wort daraus; Enter öffnet die Frage.",
    },
    after={
        "status": "Auch vermieden zählt und darf genau so dastehen.",
        "talk_share": "Sie sollten mehr reden als du, und sei es, um Luft zu machen; lange Erklärungen spar dir.",
        "mine": "Nichts Leeres: was, bis wann, ist es machbar? Auch wie du einen Fehler in Ordnung bringst.",
        "theirs": "Was sie tun und bis wann; auch die Zeit und die Hilfe, um die du sie gebeten hast.",
        "feelings_after": "Gib dem heute Abend oder morgen früh ein wenig Raum; mehr ist nicht verlangt.",
        "feelings_theirs": "Ihre Gefühle dürfen Raum haben: Nenn, was du sahst, in denselben Worten. Nicht bohren.",
        "discomfort": "Angenehm muss es nicht gewesen sein, um gut zu sein.",
        "control": "Wie sehr du es im Griff hattest, wie es sich auch anfühlte. Das ist es, was wächst.",
        "mail_owed": "Eine kurze Mail mit Lösungen und nächsten Schritten, damit die Mühe nicht umsonst war.",
        "second_talk": "Zu hitzig, oder nicht fertig? Lieber ein zweites Gespräch, als es zu erzwingen.",
        "second_when": "Mit Tag ist es geplant; ohne kommt es wieder, bis ihr einen vereinbart habt.",
        "find": "Tipp ein Wort daraus; Enter öffnet die Frage.",
    },
    profile={
        "status": "Sieht es kaputt aus? Ein letzter Versuch kann sich lohnen (p, Wieder zueinanderfinden). "
        "Auch sich zu trennen kann richtig sein: offene Zusagen, Geld, Übergabe.",
        "channel": "Wie und wo es ihnen am liebsten ist. Bittest du um ein schweres Gespräch: Lass sie wählen, "
        "geh zu ihnen.",
        "cadence": "Wieder ruhig? Halte sie mit kurzen Berichten auf dem Laufenden, auch wenn sich wenig bewegt hat.",
        "contract_ends": "Der Tag meldet sich rechtzeitig.",
        "notice": "Verträge können für Jahre binden: Der Tag meldet sich 30, 14 und 3 Tage vorher.",
        "care": "Jeder Mensch kann gerade etwas Schweres tragen.",
        "window": "In Blöcken, nicht den ganzen Tag: Dazwischen darf es klingeln, und Mails dürfen warten.",
        "pro": "Wie wichtig sind sie dir, und was würdest du verlieren, wenn sie gingen?",
        "con": "Was kosten sie dich, und was würdest du gewinnen, wenn sie gingen?",
        "scope": "Sag es früh: was du lieferst, bis wann, und was nicht dazugehört.",
        "contract": "Lies ihn genau. Im Zweifel hol vor der Unterschrift rechtlichen Rat; sag dir einen Tag dafür zu.",
        "escalation": "Ihre Leitung, eine Vermittlung, ein Anwalt: entschieden, solange es ruhig ist.",
        "raise": "Was dich drückt, will gesagt werden: x auf ihrer Seite macht ein geplantes Gespräch daraus.",
    },
    acts={
        "renegotiate": "Ein neuer Termin überzeugt mit den Schritten dahin; jeder davon kann eine Zusage sein.",
        "slip": "Nach einem schweren Gespräch wiegt nichts mehr als eine verpasste Zusage. Sag es ihnen lieber (r).",
        "hand_over": "Schick sie nicht von Tür zu Tür: Geh mit, und bleib dabei, bis sie sagen, dass es passt.",
    },
    limit="Ton, Zahlung, Unmögliches: was du nicht hinnimmst, wann du es sagst und wann du gehst. "
    "Wer seine Grenze kennt, sagt leichter freundlich nein.",
    loose_ends={
        "unprepared": "Dafür ist noch nichts vorbereitet. Geh mit einem Plan: e braucht zwei Minuten.",
        "back_to_back": "Gleich danach kommt das nächste Gespräch. Lass Luft, oder verschieb eins.",
        "quiet": "Lange still. Ein kurzer Bericht hält Vertrauen, auch wenn sich wenig bewegt hat.",
        "contract": "Lies vor dem Tag noch einmal im Vertrag; danach kann er lange binden.",
        "consequence": "Das hast du angekündigt. Hat sich etwas geändert? Sonst tu es. x erledigt es.",
    },
    further=lambda labels: f"Es gibt auch: {labels}",
    together_since=lambda day: f"im Gespräch seit {DATES.months[day.month - 1]} {day.year}",
)
