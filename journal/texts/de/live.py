"""Die Karte auf Deutsch."""

from journal.phrases import Phase
from journal.texts.live import LiveTexts

LIVE = LiveTexts(
    elapsed=lambda minutes: f"{minutes} Min.",
    in_phase=lambda minutes: f"{minutes} Min. hier",
    aims={
        Phase.OPEN: "Erst der Mensch, dann die Sache. Kurz und leicht.",
        Phase.LISTEN: "Lass sie ausreden. Frag, dann warte.",
        Phase.ISSUE: "Sag es einmal und kurz. Keine Vorwürfe.",
        Phase.FUTURE: "Schau nach vorn, sobald sie gehört sind.",
        Phase.AGREE: "Wer macht was bis wann. Sprich es aus.",
    },
    body={
        Phase.OPEN: "Füße am Boden, Schultern tief, ausatmen. Schau sie an.",
        Phase.LISTEN: "Offen, aufrecht, Hände still. Der Blick ruhig bei ihnen.",
        Phase.ISSUE: "Langsam sprechen. Blick halten; loslassen, wenn nötig.",
        Phase.FUTURE: "Zurücklehnen, Kiefer locker. Schau mit ihnen nach vorn.",
        Phase.AGREE: "Aufrecht, atmen. Schau sie an, wenn du Termine nennst.",
    },
    say="Du könntest sagen",
    opening="Anfangen mit",
    core_sentence="Kernsatz",
    question="Fragen",
    if_then="Wenn, dann",
    options="Möglichkeit",
    no_sentence="Mein Nein",
    red_line="Rote Linie",
    avoid="Vermeiden",
    not_prepared="Für dieses Gespräch ist nichts vorbereitet. Das hilft oft.",
    catch="Zugesagt",
    catch_placeholder="was, und @ bis wann; < am Anfang: von ihnen",
    caught=lambda count: "1 Zusage notiert" if count == 1 else f"{count} Zusagen notiert",
    kept=lambda at: f"gesichert {at}",
    not_kept=lambda reason: f"NICHT GESICHERT: {reason} Dein Text ist noch da.",
    not_planned="Die Karte ist für ein Gespräch, das noch kommt.",
)
