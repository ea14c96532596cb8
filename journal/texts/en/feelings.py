"""Feelings in English."""

from journal.feelings import Change
from journal.texts.feelings import ChangeText, FeelingTexts, WordText


def _in_a_row(parts: tuple[str, ...]) -> str:
    return " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)


FEELINGS = FeelingTexts(
    words=(
        WordText(id="determined", label="determined", also=("entschlossen", "resolved", "firm")),
        WordText(id="confident", label="confident", also=("selbstsicher", "sure", "self-assured")),
        WordText(id="proud", label="proud", also=("stolz",)),
        WordText(id="hopeful", label="hopeful", also=("hoffnungsvoll", "optimistic")),
        WordText(id="curious", label="curious", also=("neugierig", "interested")),
        WordText(id="relieved", label="relieved", also=("erleichtert", "lighter")),
        WordText(id="calm", label="calm", also=("ruhig", "serene", "relaxed")),
        WordText(id="content", label="content", also=("zufrieden", "satisfied", "happy", "glad")),
        WordText(id="grateful", label="grateful", also=("dankbar", "thankful")),
        WordText(id="connected", label="connected", also=("verbunden", "close")),
        WordText(id="surprised", label="surprised", also=("überrascht", "startled", "puzzled")),
        WordText(id="anxious", label="anxious", also=("ängstlich", "afraid", "worried", "nervous", "scared")),
        WordText(id="tense", label="tense", also=("angespannt", "stressed", "on edge")),
        WordText(id="insecure", label="insecure", also=("verunsichert", "unsure", "uncertain")),
        WordText(id="irritated", label="irritated", also=("genervt", "annoyed")),
        WordText(id="angry", label="angry", also=("wütend", "mad", "furious")),
        WordText(id="frustrated", label="frustrated", also=("frustriert", "fed up")),
        WordText(id="overwhelmed", label="overwhelmed", also=("überfordert", "swamped")),
        WordText(id="hurt", label="hurt", also=("gekränkt", "offended", "wounded")),
        WordText(id="guilty", label="guilty", also=("schuldbewusst", "ashamed", "sorry")),
        WordText(id="disappointed", label="disappointed", also=("enttäuscht", "let down", "sad")),
        WordText(id="discouraged", label="discouraged", also=("entmutigt", "disheartened", "hopeless")),
        WordText(id="exhausted", label="exhausted", also=("erschöpft", "tired", "drained")),
        WordText(id="indifferent", label="indifferent", also=("gleichgültig", "numb", "cold")),
    ),
    intensities=("a little", "clearly", "strongly"),
    changes=(
        ChangeText(change=Change.LIGHTER, label="lighter"),
        ChangeText(change=Change.HEAVIER, label="heavier"),
        ChangeText(change=Change.CALMER, label="calmer"),
        ChangeText(change=Change.MORE_STIRRED, label="more stirred"),
        ChangeText(change=Change.MORE_IN_HAND, label="more in hand"),
        ChangeText(change=Change.LESS_IN_HAND, label="less in hand"),
        ChangeText(change=Change.UNCHANGED, label="unchanged"),
    ),
    in_a_row=_in_a_row,
    not_comparable="nothing to compare yet",
    gone="gone",
    stayed="stayed",
    new="new",
    pleasant="pleasant",
    unpleasant="unpleasant",
    stirred="stirred",
    calm="calm",
    in_hand="in hand",
    out_of_hand="out of hand",
)
