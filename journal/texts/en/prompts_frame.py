"""What the drawer of BEFORE asks about place, time and manner, in English."""

from journal.texts.prompts import OptionText, PromptText

FRAME = (
    PromptText(
        id="kind",
        label="Kind of talk",
        question="Is it more emotional, or mentally hard?",
        also=("when", "time", "upsetting", "difficult"),
        options=(
            OptionText(
                id="emotional", label="emotional", reason="Better at the end of the working day, in a calm moment."
            ),
            OptionText(id="mental", label="mentally hard", reason="Better in the morning, with a fresh head."),
        ),
    ),
    PromptText(
        id="venue",
        label="Where",
        question="Whose place, or a neutral one?",
        hint="Let them choose if you asked for the talk; nobody opens up at a disadvantage.",
        also=("place", "venue", "room", "office", "meet", "home"),
        options=(
            OptionText(
                id="mine", label="at mine", reason="You are prepared and undisturbed; they may feel at a disadvantage."
            ),
            OptionText(
                id="theirs",
                label="at theirs",
                reason="You come towards them and they feel safe; you give up quiet and papers.",
            ),
            OptionText(
                id="neutral",
                label="on neutral ground",
                reason="Nobody has the home advantage; make sure it is private and quiet.",
            ),
        ),
    ),
    PromptText(
        id="safe_undisturbed",
        label="Safe and undisturbed?",
        question="Will both of you feel safe there, and will nobody disturb?",
        hint="Private enough to talk, public enough to be at ease: a quiet corner can be both.",
        also=("private", "quiet", "place"),
    ),
    PromptText(
        id="buffer",
        label="Buffer afterwards?",
        question="Is there time afterwards before anything else begins?",
        hint="Half an hour alone does more than the next meeting.",
        also=("break", "time", "after", "pause"),
    ),
    PromptText(
        id="contract_checked",
        label="Contract checked?",
        question="Have I read what the contract says about it?",
        hint="In doubt, ask a lawyer first.",
        also=("legal", "lawyer", "terms", "notice"),
    ),
    PromptText(
        id="who_else",
        label="Who else comes",
        question="Who else will be there?",
        placeholder="their head of purchasing",
        also=("people", "guests", "others"),
    ),
    PromptText(
        id="what_i_need",
        label="What I need",
        question="What do I need for this?",
        placeholder="the numbers, a quiet hour, a walk",
        hint="Only with limits you know can you stand up for what you need.",
        also=("needs",),
    ),
    PromptText(
        id="tone",
        label="Tone",
        question="In which tone?",
        hint="Firm and kind go together.",
        also=("voice", "manner", "how", "warm", "firm"),
        options=(
            OptionText(id="calm", label="calm"),
            OptionText(id="warm", label="warm"),
            OptionText(id="firm", label="firm"),
            OptionText(id="brief", label="brief"),
        ),
    ),
    PromptText(
        id="wont_matter",
        label="Won't matter by then",
        question="What will not matter in twelve months?",
        hint="Drop it now; it is not worth this talk.",
        also=("drop", "let", "go", "points", "euros", "guilt", "right"),
        options=(
            OptionText(id="scoring_points", label="scoring points"),
            OptionText(id="few_euros", label="a few euros"),
            OptionText(id="guilt", label="guilt", reason="Feeling guilty is no guide to what is right here."),
            OptionText(id="being_right", label="being right"),
        ),
    ),
    PromptText(
        id="minutes",
        label="Minutes planned",
        question="How many minutes are planned?",
        placeholder="45",
        hint="Enough for silence, too.",
        also=("duration", "time", "long"),
    ),
    PromptText(
        id="belongs_to",
        label="Belongs to",
        question="Which project or milestone does it belong to?",
        placeholder="relaunch, second draft",
        hint="So that what you say and promise follows the plan. / finds it again.",
        also=("project", "milestone", "plan", "phase"),
    ),
)
