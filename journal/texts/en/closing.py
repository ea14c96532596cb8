"""The end of the day in English."""

from types import MappingProxyType

from journal.texts.closing import ClosingTexts


def _gap(minutes: int) -> str:
    return "with nothing between them" if minutes <= 0 else f"with {minutes} minutes between them"


CLOSING = ClosingTexts(
    need_question="What do you need now?",
    needs=MappingProxyType(
        {
            "alone": "To be alone for a while",
            "walk": "A walk",
            "sport": "Sport, until the head is empty",
            "talk": "Someone I trust (nothing confidential)",
            "food": "Something warm to eat",
            "music": "Music",
            "rest": "To lie down",
            "nothing": "Nothing. It is fine",
        }
    ),
    need_own="Something else",
    need_own_label="I need",
    need_own_about="In a few words. It stands in this list next time.",
    need_own_placeholder="the dog and the lake",
    need_helped=lambda times: "helped once" if times == 1 else f"helped {times} times",
    need_taken=lambda need: f"{need}. Go and do that; everything here waits.",
    need_last=lambda need, day: f"{day}: {need}. Did it help?",
    yes="Yes",
    no="Not really",
    helped_before=lambda need: f"What helped last time: {need}.",
    in_a_row=lambda day, at, topic, then, minutes: (
        f"{day} {at}, {topic}: it will be hard, and the next talk follows at {then} {_gap(minutes)}. "
        "Move one, or keep half an hour to cool down."
    ),
    cool_down="Take some time to cool down. w asks what you need for it.",
    several_today=lambda count: f"{count} talks today. A minute of breathing is on b.",
    behind=lambda at, topic, minutes: (
        f"{at}, {topic}: {_gap(minutes)}. Keep half an hour to cool down after a hard talk."
    ),
    quiet_until=lambda at: f"Quiet hours: nothing calls you until {at}.",
    vent="Vent and burn",
    vent_about="Write whatever you like. It stays in this window's memory and is never kept; only the feeling "
    "before and after is.",
    vent_feeling="Before",
    vent_placeholder="Nobody reads this.",
    vent_left=lambda minutes, seconds: f"{minutes}:{seconds:02}",
    vent_over="The time is up. Finish the sentence, or go on.",
    vent_after="Now",
    burnt="Burnt. Nothing of it is left. How is it now? Enter closes.",
    vent_leave="What you wrote is gone when you leave.",
    vent_burn="Burn it and leave",
    vent_stay="Stay",
    vent_done=lambda change: f"Burnt. {change[:1].upper()}{change[1:]}." if change else "Burnt.",
    path="How it went on",
    morning="Feelings next morning",
    theirs="Their mood",
    points=("before", "after", "next morning"),
)
