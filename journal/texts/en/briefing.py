"""The briefing in English."""

from __future__ import annotations

from journal.reliability import Reliability
from journal.texts.briefing import BriefingTexts
from journal.texts.cli import CommandTexts


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _moved(moves: int, untold: int) -> str:
    said = f"moved {_times(moves)}"
    if untold == 0:
        return said
    if untold >= moves:
        return f"{said} without telling"
    return f"{said}, {_times(untold)} without telling"


def _kept(who: str, kept: Reliability) -> str:
    parts = [f"{kept.on_first_date} on the first date"]
    if kept.on_agreed_date:
        parts.append(f"{kept.on_agreed_date} on an agreed new one")
    if kept.late:
        parts.append(f"{kept.late} late")
    if kept.broken_or_withdrawn:
        parts.append(f"{kept.broken_or_withdrawn} broken or withdrawn")
    return f"Of {kept.n} promises {who} made: {', '.join(parts)}."


def _if_then(when: str, then: str) -> str:
    when = when.rstrip(".,… ")
    when = when if when.lower().startswith("if ") else f"If {when}"
    if then.lower().startswith("then "):
        return f"{when}, {then[0].lower()}{then[1:]}"
    return f"{when}, then {then}" if then.startswith("I ") else f"{when}, then I {then}"


BRIEFING = BriefingTexts(
    i_owe="I owe",
    they_owe="They owe",
    delivered="Delivered, not confirmed",
    this_talk="This talk",
    what_works="What works with them",
    limits="My limits with them",
    people="People",
    agreed="Agreed",
    last_talks="Last talks",
    place="Place and time",
    nothing="nothing",
    more=lambda count: f"and {count} more",
    show_all="Show all",
    last_time="Last time",
    never_talked="No talk has been written down yet.",
    asked_again=lambda day: f"asked again {day}",
    goal_reached=lambda digit: f"goal {digit} of 4",
    addresses={"du": "Du", "sie": "Sie"},
    moved=_moved,
    snoozed=lambda times: f"put off {_times(times)}",
    handed_to=lambda person: f"handed to {person}",
    age=lambda days: "since today" if days == 0 else "for 1 day" if days == 1 else f"for {days} days",
    nudged=lambda times, day: f"asked {_times(times)}, {day}",
    since=lambda day: f"since {day}",
    ask_happy="ask whether it is right",
    goal="Goal",
    core_sentence="Core sentence",
    question="Ask",
    if_then="If …, then",
    avoid="Avoid",
    red_line="Red line",
    by=lambda line, day: f"{line} (by {day})",
    nothing_planned="No talk is planned.",
    nothing_prepared="Nothing is prepared for it yet.",
    if_then_said=_if_then,
    press_p="Press p to prepare.",
    raise_it="time to raise it",
    lesson="Lesson",
    went_well="Went well",
    went_well_on=lambda text, day: f"{text} ({day})",
    care="With care",
    limit_touched=lambda limit, times: f"{limit}: {times}",
    positive="Good to know",
    note="Noted",
    need="They need",
    to_raise="To be raised",
    kept_by_me=lambda kept: _kept("you", kept),
    kept_by_them=lambda kept: _kept("they", kept),
    scope="Scope",
    contract="Contract",
    ends="Ends",
    notice="Notice by",
    when="When",
    where="Where",
    who_else="Who else",
    reachable="Reachable",
    venues={"mine": "at my place", "theirs": "at theirs", "neutral": "somewhere neutral"},
    shared_title=lambda client, day: f"{client}, as of {day}",
    shared_mine="From me",
    shared_theirs="From you",
    shared_delivered="Delivered, your word is still open",
    shared_next="Next talk",
    shared_nothing="Nothing is open on either side.",
    copied="Copied: promises, dates and what was agreed. Nothing private is in it.",
    help=CommandTexts(
        line="What to know before the next contact with a client.",
        about=(
            "Prints what you owe and what they owe, what you want from the next talk, what works with them and what "
            "was agreed. Part of the name is enough. With --share only what the other side may see: promises with "
            "their dates, agreed scope, contract dates, topic and time."
        ),
        examples=("afterword brief lindner", "afterword brief lindner --plain", "afterword brief lindner --share"),
    ),
    plain="One thing a line, without columns, for screen readers.",
    share="Only what the other side may see.",
    which_client=lambda typed: f'"{typed}" fits several clients:',
    choose="Which one (number)",
)
