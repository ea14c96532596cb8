"""The morning round in English."""

from __future__ import annotations

from collections.abc import Callable

from journal.texts.cli import CommandTexts
from journal.texts.morning import MorningTexts


def _some(one: str, more: str) -> Callable[[int, str], str]:
    return lambda count, since: f"{count} {one if count == 1 else more}"


def _since(one: str, more: str) -> Callable[[int, str], str]:
    return lambda count, since: f"{count} {one if count == 1 else more} {since}"


def _accounted(decided: int, realistic: int, seen: int, skipped: int, waiting: int) -> str:
    parts = (
        (decided, "decided"),
        (realistic, "still realistic"),
        (seen, "looked at"),
        (skipped, "left for later"),
        (waiting, "still waiting"),
    )
    total = sum(count for count, _ in parts)
    said = [f"{count} {words}" for count, words in parts if count]
    return f"{total} {'thing' if total == 1 else 'things'}: {', '.join(said)}."


MORNING = MorningTexts(
    title="Morning round",
    place=lambda at, of: f"{at} of {of}",
    yesterday="yesterday",
    since=lambda day: f"since {day}",
    parts={
        "talks": lambda since: f"Talks {since}",
        "realistic": lambda since: f"Promised {since}",
        "overdue": lambda since: "Overdue",
        "they_are_late": lambda since: "They are late",
        "todays_talks": lambda since: "Today's talks",
        "loose_ends": lambda since: "Loose ends",
    },
    counts={
        "talks": _since("talk", "talks"),
        "realistic": _since("promise of yours made", "promises of yours made"),
        "overdue": _some("thing you owe is overdue", "things you owe are overdue"),
        "they_are_late": _some("thing they owe is late", "things they owe are late"),
        "todays_talks": _some("talk today", "talks today"),
        "loose_ends": _some("loose end", "loose ends"),
    },
    snoozed=lambda count: f"{count} snoozed",
    coming_up=lambda count: f"{count} more {'comes' if count == 1 else 'come'} up within a week and can wait.",
    before_the_mail="First these, then the mail: you decide what today is about.",
    begin="Enter begins. Every screen is one decision; space skips, esc leaves, and m comes back to the same place.",
    asks={
        "reflect": "Your reflection is still missing. A night later it often comes more easily.",
        "talk": "How does it feel this morning? Is there a sentence worth keeping?",
        "realistic": "Still realistic? What exactly, by when, and can you keep it?",
        "under_pressure": "Promised under pressure. Still realistic? To say so today is easier than to be late.",
        "overdue": "It is overdue. What becomes of it?",
        "late": "They are late. What becomes of it?",
        "waits": "You nudged them. Is there an answer?",
        "enough_nudges": "Nudged often. Talk about it, announce a consequence, or release them.",
        "talk_about_it": "Moved twice or more: talking to them may help more than another date.",
        "today": "Your talk today. The briefing takes a minute.",
        "unprepared": "Your talk today, and nothing is prepared yet. Two minutes for it are well spent.",
        "due_today": "Due today. Does it stay so?",
        "theirs_today": "They owe it today.",
        "still_open": "No date yet. Is it still open?",
        "decide": "Long without a date: set one, take it back, or put it aside with a reason.",
        "draft": "Begun and not finished.",
        "mail": "The summary mail is still owed.",
        "second_talk": "A second talk was wanted, and there is no date for it.",
        "did_it_happen": "Did it take place?",
        "really_none": "Held, and nothing promised on either side. Really nothing?",
        "waits_long": "It has waited for your reflection. Complete it, or close it without.",
        "happy_with_it": "Delivered. Are they happy with it?",
        "consequence": "You announced this. Look at it today.",
        "contract": "The contract's date comes closer.",
        "quiet": "You have not talked for a while, and something is open.",
    },
    again_on=lambda day: f"The next nudge is due {day}.",
    ways={
        "done": "Done",
        "received": "It came",
        "happy": "They are happy with it",
        "kept": "Kept",
        "renegotiate": "A new date, agreed with them",
        "slip": "Moved, without telling",
        "snooze": "Remind me later",
        "nudge": "I nudged them",
        "edit": "Put it right",
        "rest": "Something else",
        "rest_dates": "A date, or something else",
        "reflect": "Complete the reflection",
        "write_down": "It took place: write it down",
        "add": "Add what was promised",
        "go_on_writing": "Go on writing",
        "mail": "Write the mail",
        "feelings": "Feelings this morning",
        "lesson": "Pin a lesson",
        "briefing": "The briefing",
        "prepare": "Prepare it",
        "plan": "Plan it",
        "realistic": "Yes, it stays",
        "still_open": "Yes, still open",
        "seen": "On to the next",
        "leave": "Leave it as it is",
    },
    made=lambda day: f"promised {day}",
    moved=lambda times: f"moved {times} times",
    put_off=lambda times: "snoozed once" if times == 1 else f"snoozed {times} times",
    nudged=lambda times: "nudged once" if times == 1 else f"nudged {times} times",
    felt="Felt",
    felt_noted="This morning",
    lesson_pinned="A lesson of it is pinned.",
    pinned="Pinned. It stands in the briefing before the next talk.",
    feelings_ask="How does it feel this morning?",
    feelings_label="This morning",
    lesson_ask="One sentence of your own, for next time",
    lesson_label="Lesson",
    lesson_empty="Write one sentence, or leave with esc.",
    done="That was the morning round.",
    accounted=_accounted,
    stays="What you left for later stays on Today.",
    more_since=lambda count: f"Since then {count} more came up. Enter looks at {'it' if count == 1 else 'them'}.",
    own_lesson="A lesson of your own",
    habit="Kept up over months, this makes difficult clients manageable, even rewarding. "
    "A morning left out is no harm.",
    passes="Hard weeks pass. What stays is that you listened and kept your word.",
    write_one="k writes down what you learned.",
    back="Enter goes to Today.",
    nothing="Nothing waits for you this morning. What you write down with n comes back here the day after.",
    nothing_printed="Nothing waits for you this morning.",
    offer=lambda count: f"m  morning round, before the mail: {count} {'thing' if count == 1 else 'things'}",
    offer_again=lambda count: f"m  the morning round goes on where you were: {count} left",
    help=CommandTexts(
        line="Go through what waits this morning.",
        about=(
            "Go through what waits this morning: the talks since the last working day and what you promised in them, "
            "what is overdue, the talks of today, loose ends. One thing per screen, one key per decision; left in the "
            "middle, it goes on there all day. Without a terminal, or with --plain, it is printed and nothing changes."
        ),
        examples=("afterword morning", "afterword morning --plain"),
    ),
    plain="Print the round, one thing a line, for screen readers and pipes.",
)
