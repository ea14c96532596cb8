"""The prompts in English: what the forms always ask, and everything together."""

from journal.texts.en.prompts_after import AFTER
from journal.texts.en.prompts_before import BEFORE
from journal.texts.en.prompts_frame import FRAME
from journal.texts.prompts import OptionText, PromptText, PromptTexts

_CORE = (
    PromptText(
        id="in_12_months",
        label="In 12 months",
        question="In 12 months, what should be true?",
        placeholder="we still work together, on clear terms",
        hint="Past tomorrow's mood and this one sale: what will count between you by then?",
        also=("year", "future"),
    ),
    PromptText(
        id="goal",
        label="Goal today",
        question="Goal today: how will you know it went well?",
        placeholder="we have agreed on a date",
        hint="Something you could see or hear, not a feeling. → offers goals.",
        also=("aim", "outcome"),
    ),
    PromptText(
        id="core_sentence",
        label="Core sentence",
        question="My core sentence",
        placeholder="I want to finish this well with you",
        hint="One sentence, no script: explain little, leave the rest out.",
        also=("message", "point"),
    ),
    PromptText(
        id="matters_to_them",
        label="What matters to them",
        question="What matters to them?",
        placeholder="their launch, their boss, their budget",
        hint="Their central point; yours goes into your core sentence.",
        also=("central", "concern"),
    ),
    PromptText(
        id="my_question",
        label="My question",
        question="My question to them",
        placeholder="open: what, how, by when",
        hint="Ask, then listen longer than is comfortable.",
        also=("ask", "listen"),
    ),
    PromptText(
        id="if",
        label="If …",
        question="If …, then I …",
        placeholder="they go quiet",
        hint="What could throw you, and one small thing you do then. → offers lines.",
        also=("plan",),
    ),
    PromptText(
        id="then", label="then I …", question="If …, then I …", placeholder="breathe and count to five", also=("plan",)
    ),
    PromptText(
        id="went_well",
        label="What went well?",
        question="What went well?",
        placeholder="I let them finish",
        hint="However small, and also what they did well.",
        also=("good",),
    ),
    PromptText(
        id="next_time",
        label="Next time differently",
        question="Next time differently",
        placeholder="name the date earlier",
        hint="One thing you would change, in words you can use again.",
        also=("learned", "lesson"),
    ),
)

PROMPTS = PromptTexts(
    prompts=(*_CORE, *BEFORE, *FRAME, *AFTER),
    goal_tags=(
        OptionText(id="relationship", label="relationship"),
        OptionText(id="clarity", label="clarity"),
        OptionText(id="money", label="money"),
        OptionText(id="boundary", label="boundary"),
        OptionText(id="repair", label="repair"),
        OptionText(id="exit", label="exit"),
    ),
)
