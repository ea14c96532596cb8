"""Feelings in German."""

from journal.feelings import Change
from journal.texts.feelings import ChangeText, FeelingTexts, WordText


def _in_a_row(parts: tuple[str, ...]) -> str:
    return " und ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)


FEELINGS = FeelingTexts(
    words=(
        WordText(id="determined", label="entschlossen", also=("determined", "fest", "bestimmt")),
        WordText(id="confident", label="selbstsicher", also=("confident", "sicher", "zuversichtlich")),
        WordText(id="proud", label="stolz", also=("proud",)),
        WordText(id="hopeful", label="hoffnungsvoll", also=("hopeful", "optimistisch", "guter Dinge")),
        WordText(id="curious", label="neugierig", also=("curious", "interessiert", "gespannt")),
        WordText(id="relieved", label="erleichtert", also=("relieved", "befreit")),
        WordText(id="calm", label="ruhig", also=("calm", "gelassen", "entspannt")),
        WordText(id="content", label="zufrieden", also=("content", "froh", "glücklich")),
        WordText(id="grateful", label="dankbar", also=("grateful",)),
        WordText(id="connected", label="verbunden", also=("connected", "nah", "nahe")),
        WordText(id="surprised", label="überrascht", also=("surprised", "verblüfft", "erstaunt")),
        WordText(id="anxious", label="ängstlich", also=("anxious", "besorgt", "nervös", "bange")),
        WordText(id="tense", label="angespannt", also=("tense", "gestresst", "unter Strom")),
        WordText(id="insecure", label="verunsichert", also=("insecure", "unsicher")),
        WordText(id="irritated", label="genervt", also=("irritated", "gereizt")),
        WordText(id="angry", label="wütend", also=("angry", "sauer", "zornig", "ärgerlich")),
        WordText(id="frustrated", label="frustriert", also=("frustrated", "gefrustet")),
        WordText(id="overwhelmed", label="überfordert", also=("overwhelmed", "überrollt")),
        WordText(id="hurt", label="gekränkt", also=("hurt", "verletzt", "getroffen")),
        WordText(id="guilty", label="schuldbewusst", also=("guilty", "schuldig", "beschämt")),
        WordText(id="disappointed", label="enttäuscht", also=("disappointed", "traurig")),
        WordText(id="discouraged", label="entmutigt", also=("discouraged", "mutlos", "niedergeschlagen")),
        WordText(id="exhausted", label="erschöpft", also=("exhausted", "müde", "ausgelaugt")),
        WordText(id="indifferent", label="gleichgültig", also=("indifferent", "egal", "kalt")),
    ),
    intensities=("etwas", "deutlich", "stark"),
    changes=(
        ChangeText(change=Change.LIGHTER, label="leichter"),
        ChangeText(change=Change.HEAVIER, label="schwerer"),
        ChangeText(change=Change.CALMER, label="ruhiger"),
        ChangeText(change=Change.MORE_STIRRED, label="aufgewühlter"),
        ChangeText(change=Change.MORE_IN_HAND, label="mehr im Griff"),
        ChangeText(change=Change.LESS_IN_HAND, label="weniger im Griff"),
        ChangeText(change=Change.UNCHANGED, label="unverändert"),
    ),
    in_a_row=_in_a_row,
    not_comparable="noch nichts zu vergleichen",
    gone="weg",
    stayed="geblieben",
    new="neu",
    pleasant="angenehm",
    unpleasant="unangenehm",
    stirred="aufgewühlt",
    calm="ruhig",
    in_hand="im Griff",
    out_of_hand="nicht im Griff",
)
