"""The live card in English."""

from journal.phrases import Phase
from journal.texts.live import LiveTexts

LIVE = LiveTexts(
    elapsed=lambda minutes: f"{minutes} min",
    in_phase=lambda minutes: f"{minutes} min in this phase",
    aims={
        Phase.OPEN: "First the person, then the matter. Short and light.",
        Phase.LISTEN: "Let them finish. Ask, then wait.",
        Phase.ISSUE: "Say it once, briefly. No blame.",
        Phase.FUTURE: "Turn ahead once they have been heard.",
        Phase.AGREE: "Who does what by when. Say it aloud.",
    },
    body={
        Phase.OPEN: "Feet down, shoulders low. Breathe out. Look at them.",
        Phase.LISTEN: "Open, upright, hands still. Eyes calm and with them.",
        Phase.ISSUE: "Slow voice. Hold their eyes; let go if they look away.",
        Phase.FUTURE: "Lean back a little, jaw loose. Look ahead with them.",
        Phase.AGREE: "Upright, breathe. Look at them as you repeat the dates.",
    },
    say="You could say",
    opening="Open with",
    core_sentence="Core sentence",
    question="Ask",
    if_then="If …, then",
    options="Option",
    no_sentence="My no",
    red_line="Red line",
    avoid="Avoid",
    not_prepared="Nothing is prepared for this talk. These often help.",
    catch="Promised",
    catch_placeholder="what, and @ by when; < at the start: theirs",
    caught=lambda count: "1 promise caught" if count == 1 else f"{count} promises caught",
    kept=lambda at: f"kept {at}",
    not_kept=lambda reason: f"NOT SAVED: {reason} Your text is still here.",
    not_planned="The card is for a talk that is still to come.",
)
