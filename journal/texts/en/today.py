"""Today in English."""

from journal.texts.today import Standing, TodayTexts

_WORDS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


def _number(count: int) -> str:
    return _WORDS[count] if count < len(_WORDS) else str(count)


def _part_of_day(hour: int) -> str:
    if hour < 4 or hour >= 22:
        return "night"
    return "morning" if hour < 12 else "afternoon" if hour < 17 else "evening"


def _calm(standing: Standing) -> str:
    said = []
    if standing.overdue:
        said.append(f"{_number(standing.overdue)} {'promise is' if standing.overdue == 1 else 'promises are'} overdue.")
    if standing.due_today:
        said.append(f"{_number(standing.due_today)} {'is' if standing.due_today == 1 else 'are'} due today.")
    if standing.reflections:
        one = standing.reflections == 1
        said.append(
            f"{_number(standing.reflections)} conversation{'' if one else 's'} still wait{'s' if one else ''} "
            "for your reflection."
        )
    if standing.drafts and len(said) < 2:
        said.append(f"{_number(standing.drafts)} {'draft is' if standing.drafts == 1 else 'drafts are'} unfinished.")
    if standing.they_are_late and len(said) < 2:
        said.append(
            "They are late with one."
            if standing.they_are_late == 1
            else f"They are late with {standing.they_are_late}."
        )
    if not said and (standing.mails or standing.did_it_happen):
        said.append("Nothing is overdue. A few small things want an answer.")
    if not said and standing.others:
        said.append("Nothing is overdue, and nothing is due today.")
    return " ".join(said) or "Nothing is owed today."


TODAY = TodayTexts(
    lanes={
        "unfinished": "Unfinished",
        "overdue": "Overdue",
        "today": "Today",
        "mail_owed": "Mail owed",
        "reflection": "Waiting for your reflection",
        "they_are_late": "They are late",
        "did_it_happen": "Did it happen?",
        "to_review": "To review",
        "coming_up": "Coming up",
        "happy_with_it": "Happy with it?",
        "keep_an_eye": "Keep an eye on",
    },
    part_of_day=_part_of_day,
    calm=_calm,
    nothing="Nothing waits for you. Press n after a conversation, p before one.",
    first_time=(
        "This journal is empty. Press n to write down a conversation, or p to prepare one. "
        "To look around first, type afterword demo in a shell."
    ),
    snoozed=lambda count: f"{count} snoozed",
    draft_before="preparing",
    draft_after="writing down",
    nameless="no client yet",
    before_talk="before we talk",
    now="now",
    undated="no date",
    last_night="last night",
    mail_owed="summary mail",
    mail_of=lambda topic: f"summary mail: {topic}",
    second_talk=lambda topic: f"agree a date for a second talk: {topic}",
    none_promised=lambda topic: f"really nothing promised? {topic}",
    contract=lambda day: f"contract ends {day}",
    quiet="you have not talked for a while",
    suggestions={
        "nudge": "They are late: w notes that you nudged them.",
        "enough_nudges": "Nudged often. Talk about it, announce a consequence, or release them with x.",
        "talk_about_it": "Moved twice or more: talking to them may help more than another date.",
        "still_open": "No date yet. Still open? x sets one.",
        "decide": "Long without a date: x sets one, takes it back, or puts it aside with a reason.",
        "really_none": "Really nothing promised? x says so, Enter adds what was.",
        "reflect": "Enter completes your reflection.",
        "close_without": "Enter completes your reflection, x closes it without.",
        "did_it_happen": "Enter writes it down, x says cancelled or avoided. Avoided? Give it a new day.",
        "agree_a_date": "A second talk was wanted: p plans it, x lets it go.",
        "happy_with_it": "Are they happy with it? k when they are, x when something was missing.",
    },
    you_owe="You owe",
    they_owe="They owe",
    nothing_owed="Nothing is owed on either side.",
    last_time="Last time",
    what_worked="What worked",
    your_limit="Your limit",
    touched=lambda times, of: f"touched {times} of {of} times" if of else f"touched {times} times",
    never_talked="Nothing written down yet.",
    conversations=lambda count: "1 conversation" if count == 1 else f"{count} conversations",
    under_pressure="promised under pressure",
    more=lambda count: f"and {count} more",
    deleted=lambda topic: f"Deleted: {topic}. Press u to take it back.",
    brought_back=lambda topic: f"Back again: {topic}.",
    nothing_to_undo="Nothing to undo in this session.",
    discarded="Draft discarded. Press u to take it back.",
    not_readable=lambda reason: f"The journal cannot be read just now: {reason}",
)
