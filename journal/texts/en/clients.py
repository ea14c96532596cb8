"""The clients in English."""

from journal.client_profile import LimitStanding
from journal.texts.clients import ClientTexts

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _ordinal(count: int) -> str:
    return f"the {_ORDINALS[count]} time" if count < len(_ORDINALS) else f"time number {count}"


def _so_far(count: int) -> str:
    return ("not touched", "once", "twice")[count] if count < 3 else f"{_number(count)} times"


def _limit_stands(touches: int, raise_at: int | None, leave_at: int | None, standing: LimitStanding) -> str:
    if standing is LimitStanding.LEAVE:
        return f"{_ordinal(touches)}; you wanted to leave at {_number(leave_at or 0)}"
    if standing is LimitStanding.RAISE:
        return f"{_ordinal(touches)}; you wanted to raise it at {_number(raise_at or 0)}"
    said = [f"{_so_far(touches)} so far"]
    if raise_at is not None:
        said.append(f"raise it at {_number(raise_at)}")
    if leave_at is not None:
        said.append(f"leave at {_number(leave_at)}")
    return "; ".join(said)


def _how_many(count: int, archived: int) -> str:
    said = "1 client" if count == 1 else f"{count} clients"
    return f"{said}, {archived} of them archived" if archived else said


def _merge_question(gone: str, kept: str, talks: int, promises: int) -> str:
    moving = [
        "1 conversation" if talks == 1 else f"{talks} conversations",
        "1 promise" if promises == 1 else f"{promises} promises",
    ]
    return (
        f"Everything of “{gone}” moves to “{kept}”: {moving[0]}, {moving[1]}, people, notes and limits. "
        "The old name leads there from now on. u takes it back."
    )


def _archived(name: str, still_open: int) -> str:
    if not still_open:
        return f"Archived: {name}. u takes it back."
    promises = "1 open promise keeps" if still_open == 1 else f"{still_open} open promises keep"
    return f"Archived: {name}. {promises} showing. u takes it back."


CLIENTS = ClientTexts(
    title="Clients",
    how_many=_how_many,
    none_yet="No clients yet. Write down a conversation with n, or prepare one with p; whoever it is with stands here.",
    no_contact="no talk yet",
    late=lambda count: f"{count} overdue",
    statuses={"active": "active", "ending": "ending", "ended": "ended", "archived": "archived"},
    address_forms={"du": "Du in German", "sie": "Sie in German"},
    languages={"en": "English", "de": "German"},
    every_days=lambda days: "in touch daily" if days == 1 else f"in touch every {days} days",
    formerly=lambda names: f"also known as {names}",
    contract_ends=lambda day: f"contract ends {day}",
    notice_by=lambda day: f"notice by {day}",
    limits="Limits",
    limit_stands=_limit_stands,
    times=lambda count: f"{count}×",
    for_everyone="for every client",
    people="People",
    kinds={
        "window": "When to reach them",
        "care": "Handle with care",
        "scope": "Agreed scope",
        "contract": "Contract",
        "escalation": "If it escalates",
        "pro": "For them",
        "con": "Against",
        "positive": "What is good about them",
        "need": "What they need",
        "raise": "To be raised",
        "note": "Notes",
    },
    weights=lambda total: f"weight {total}",
    lessons="Lessons",
    talks="Conversations",
    more_talks=lambda count: f"and {count} earlier",
    no_talks="No conversation yet. n writes one down with them, p prepares one.",
    nothing_noted="Nothing noted about them yet. e writes it down: people, when to reach them, scope, pros and cons.",
    reliability="Promises kept",
    my_counts="you",
    their_counts="they",
    none_settled="none with a date is settled yet (n = 0)",
    edit_title="Profile",
    unsaved="^s saves. Escape leaves it as it was.",
    left_unsaved="Nothing was changed. e goes on with what you typed.",
    labels={
        "status": "Status",
        "address_form": "Du or Sie",
        "language": "Language",
        "channel": "How, if possible",
        "cadence": "In touch every",
        "contract_ends": "Contract ends",
        "notice": "Notice by",
        "contacts": "People",
    },
    placeholders={
        "cadence": "so many days",
        "contract_ends": "31.12.2026",
        "notice": "30.9.2026",
        "contacts": "name, what they do",
        "window": "mornings, Katrin by phone",
        "care": "what to be careful with",
        "scope": "what was agreed, and what is not in it",
        "contract": "where it lies",
        "escalation": "who to turn to, in which order",
        "pro": "what speaks for them, *1 to *5 at the end for its weight",
        "con": "what speaks against them, *1 to *5 at the end for its weight",
        "positive": "something good about them",
        "need": "what they need",
        "raise": "what to bring up when it fits",
        "note": "anything else",
    },
    care_hint="Leave out what is about someone's health; “be gentle, hard times” is enough.",
    weight=lambda weight: f"weight {weight} of 5",
    days=lambda days: "every day" if days == 1 else f"every {days} days",
    wrong={
        "name_empty": "The name is missing.",
        "name_taken": "Another client goes by this name; merging makes one of the two.",
        "no_such_client": "There is no client by this name.",
        "same_client": "This is the same client already.",
        "cadence": "This is a number of days, from 1 to 366.",
        "day": "This date cannot be read.",
        "weight": "Weights go from *1 to *5.",
        "text_empty": "A few words are missing.",
        "count": "This is a number from 1 to 999.",
        "leave_before_raise": "You would leave before you had raised it.",
    },
    nothing_changed="Nothing was changed.",
    rename="Rename",
    archive="Archive",
    unarchive="Bring back from the archive",
    merge="Another client is the same one",
    new_limit="New limit",
    limits_of_all="Limits that hold for every client",
    new_limit_for_all="New limit for every client",
    change_limit="Change a limit",
    end_limit="A limit no longer holds",
    to_raise="Something to raise",
    plan="Plan a talk about something to raise",
    was_raised="It has been raised",
    new_name="New name",
    rename_about=lambda name: f"{name} keeps being found by the old name too.",
    other_client="The other one",
    merge_about=lambda name: f"Who is the same as {name}? Everything of theirs moves here.",
    merge_question=_merge_question,
    merge_yes="Make them one",
    limit_text="What you do not accept",
    raise_at="Raise it at",
    leave_at="Leave at",
    raise_at_placeholder="so many times, or empty",
    leave_at_placeholder="so many times, or empty",
    which_limit="Which limit?",
    what_to_raise="What about?",
    which_topic="Which one?",
    renamed=lambda old, new: f"{old} is now {new}. u takes it back.",
    revised=lambda name: f"Saved: {name}. u takes it back.",
    archived=_archived,
    unarchived=lambda name: f"Back from the archive: {name}. u takes it back.",
    merged=lambda gone, kept: f"{gone} is now part of {kept}. u takes it back.",
    limit_added="The limit holds from now on. u takes it back.",
    limit_changed="The limit is changed. u takes it back.",
    limit_ended="The limit no longer holds. u takes it back.",
    noted="Noted, to be raised when it fits. u takes it back.",
    settled="It no longer stands among what is to be raised. u takes it back.",
)
