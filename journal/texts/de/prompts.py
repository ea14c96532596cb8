"""The prompts in German: what the forms always ask, and everything together."""

from journal.texts.de.prompts_after import AFTER
from journal.texts.de.prompts_before import BEFORE
from journal.texts.de.prompts_frame import FRAME
from journal.texts.prompts import OptionText, PromptText, PromptTexts

_CORE = (
    PromptText(
        id="in_12_months",
        label="In 12 Monaten",
        question="In 12 Monaten: Was soll dann stimmen?",
        placeholder="wir arbeiten zusammen, mit klaren Regeln",
        hint="Über die Stimmung von morgen und diesen Auftrag hinaus: Was zählt dann zwischen euch?",
        also=("Jahr", "Zukunft"),
    ),
    PromptText(
        id="goal",
        label="Ziel heute",
        question="Heute: Woran merkst du, dass es gut war?",
        placeholder="wir haben einen Termin vereinbart",
        hint="Etwas, das man sehen oder hören könnte, kein Gefühl. → schlägt Ziele vor.",
        also=("Ergebnis",),
    ),
    PromptText(
        id="core_sentence",
        label="Mein Kernsatz",
        question="Mein Kernsatz",
        placeholder="mir liegt an einem guten Abschluss",
        hint="Ein Satz, kein Drehbuch: wenig erklären, den Rest weglassen.",
        also=("Botschaft", "Punkt"),
    ),
    PromptText(
        id="matters_to_them",
        label="Was ist ihnen wichtig?",
        question="Was ist ihnen wichtig?",
        placeholder="ihr Start, ihre Chefin, ihr Budget",
        hint="Ihr zentraler Punkt; deiner gehört in den Kernsatz.",
        also=("Anliegen", "zentral"),
    ),
    PromptText(
        id="my_question",
        label="Meine Frage an sie",
        question="Meine Frage an sie",
        placeholder="offen: was, wie, bis wann",
        hint="Fragen, und dann länger zuhören, als es bequem ist.",
        also=("fragen", "zuhören"),
    ),
    PromptText(
        id="if",
        label="Wenn …",
        question="Wenn …, dann …",
        placeholder="sie schweigen",
        hint="Was dich aus der Ruhe bringt, und was du dann Kleines tust. → schlägt Sätze vor.",
        also=("Plan",),
    ),
    PromptText(
        id="then", label="dann …", question="Wenn …, dann …", placeholder="atme ich und zähle bis fünf", also=("Plan",)
    ),
    PromptText(
        id="went_well",
        label="Was lief gut?",
        question="Was lief gut?",
        placeholder="ich habe sie ausreden lassen",
        hint="Auch wenn es klein war, und auch, was von ihnen kam.",
        also=("gelungen",),
    ),
    PromptText(
        id="next_time",
        label="Nächstes Mal anders",
        question="Nächstes Mal anders",
        placeholder="den Termin früher nennen",
        hint="Eine Sache, in Worten, die du wieder brauchen kannst.",
        also=("gelernt", "Merksatz"),
    ),
)

PROMPTS = PromptTexts(
    prompts=(*_CORE, *BEFORE, *FRAME, *AFTER),
    goal_tags=(
        OptionText(id="relationship", label="Beziehung"),
        OptionText(id="clarity", label="Klarheit"),
        OptionText(id="money", label="Geld"),
        OptionText(id="boundary", label="Grenze"),
        OptionText(id="repair", label="Neuanfang"),
        OptionText(id="exit", label="Trennung"),
    ),
)
