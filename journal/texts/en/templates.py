"""The templates in English."""

from journal.phrases import Phase
from journal.texts.en.phrases import IF_THENS, PHRASES
from journal.texts.templates import LineText, PhaseText, TemplateText, TemplateTexts

TEMPLATES = TemplateTexts(
    templates=(
        TemplateText(id="standard", label="Standard", fits="For any talk without a heading of its own."),
        TemplateText(
            id="angry_client",
            label="Angry client",
            fits="They are upset or outraged, and first of all they need to be heard.",
        ),
        TemplateText(
            id="boundary", label="Boundary", fits="Something they do is not all right for you, and you want to say so."
        ),
        TemplateText(id="late_payment", label="Late payment", fits="An invoice is due and no money has come."),
        TemplateText(id="bad_news", label="Bad news", fits="You have to tell them something they will not like."),
        TemplateText(
            id="repair", label="Repair", fits="Something between you is damaged, and you want to try once more."
        ),
        TemplateText(id="parting", label="Parting", fits="You want to end the work together, and end it well."),
    ),
    phases=(
        PhaseText(phase=Phase.OPEN, label="Open"),
        PhaseText(phase=Phase.LISTEN, label="Listen"),
        PhaseText(phase=Phase.ISSUE, label="The issue"),
        PhaseText(phase=Phase.FUTURE, label="The future"),
        PhaseText(phase=Phase.AGREE, label="Agree"),
    ),
    goals=(
        LineText(id="next_step_dated", text="We both know the next step and its date."),
        LineText(id="they_feel_understood", text="They feel understood, and say so."),
        LineText(id="calmer_than_before", text="They are calmer at the end than at the start."),
        LineText(id="only_listened", text="I have listened; the solution may come later."),
        LineText(id="won_back", text="They want to go on with me."),
        LineText(id="limit_said", text="My limit is said, kindly and clearly."),
        LineText(id="new_rule", text="We have agreed how we do it from now on."),
        LineText(id="sum_and_date", text="A sum and a date are agreed."),
        LineText(id="reason_known", text="I know why they have not paid."),
        LineText(id="told_plainly", text="They know it from me, plainly."),
        LineText(id="new_plan", text="We have a new date and the steps that lead there."),
        LineText(id="rebuild", text="We both want to try again."),
        LineText(id="both_parts_said", text="I have said my part and heard theirs."),
        LineText(id="parted_well", text="It has an end, with a date and without bad blood."),
        LineText(id="handed_over", text="It is clear who takes over what, and by when."),
    ),
    avoids=(
        LineText(id="calm_down", text="never ask them to calm down"),
        LineText(id="being_right", text="not argue about who is right"),
        LineText(id="blame", text="no blame"),
        LineText(id="always_never", text="no “always” and no “never”"),
        LineText(id="explaining", text="not explain at length"),
        LineText(id="past", text="not go through the old stories"),
        LineText(id="empty_promises", text="promise nothing I cannot keep"),
        LineText(id="passing_on", text="not pass them on to somebody else"),
        LineText(id="sorry_for_limit", text="not apologise for my limit"),
        LineText(id="empty_threats", text="no threat I would not carry out"),
        LineText(id="sorry_for_money", text="not apologise for asking for my money"),
        LineText(id="softening", text="not wrap the news until nobody can see it"),
        LineText(id="excuses", text="no list of reasons for the delay"),
        LineText(id="filling_silence", text="not fill the silence after the news"),
        LineText(id="own_story", text="no long story about myself"),
        LineText(id="few_euros", text="not fight over a few euros"),
        LineText(id="open_door", text="leave no door open that I want closed"),
        LineText(id="scoring", text="score no points"),
    ),
    if_thens=IF_THENS,
    phrases=PHRASES,
    if_then_said=lambda when, then: f"If {when}, then I {then}",
)
