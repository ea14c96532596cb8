"""What the search says, in English."""

from __future__ import annotations

from typing import Final

from journal.conversations import Status
from journal.found import Source
from journal.texts.cli import CommandTexts
from journal.texts.search import SearchTexts


def _found(texts: int, clients: int, more: bool) -> str:
    said = "1 place" if texts == 1 else f"{texts} places"
    if clients > 1:
        said += f" with {clients} clients"
    return f"The newest {said}, there are more" if more else said


SEARCH: Final = SearchTexts(
    help=CommandTexts(
        line="Find something in all that was ever written.",
        about=(
            "Looks through everything that was written: names, notes, topics, answers, lessons, promises and what "
            "happened to them. Each result stands on a line of its own, its code first. The last word may be cut "
            "short; accents and capitals do not matter; words between quotation marks stand together. Filters: "
            "client:NAME, before:DATE, after:DATE (that day included), feeling:WORD, is:open. Ends with 1 when "
            "nothing is found."
        ),
        examples=(
            "afterword search estimate",
            "afterword search 'client:lindqvist after:2026-09 is:open'",
            "afterword search -   # the words from stdin",
        ),
    ),
    title="Search",
    placeholder="a word, a name, a filter …",
    how="Everything you ever wrote is searched, from the third letter on.",
    examples=(
        ("client:name", "only with this client"),
        ("after:2026-09 before:1.12.", "from then on, up to then"),
        ("feeling:angry", "talks that felt so"),
        ("is:open", "promises still open"),
        ('"exactly so"', "these very words"),
    ),
    too_short="Results come from the third letter on.",
    looking="Looking …",
    found=_found,
    nothing="Nothing was found. Fewer letters or another word may find it.",
    nothing_narrowed="Nothing was found that fits the words and the filters together.",
    nobody="No client goes by that name, or ever did.",
    more="There are more; another word or a filter narrows it.",
    unclear=lambda typed: f"“{typed}” was not understood and does not count.",
    shortened="This is long; only its beginning is looked for.",
    with_client=lambda name: f"client {name}",
    from_day=lambda day: f"from {day} on",
    until_day=lambda day: f"before {day}",
    felt=lambda words: f"felt {words}",
    or_word="or",
    open_only="open promises",
    sources={
        Source.CLIENT: "Name",
        Source.CONTACT: "Contact",
        Source.NOTE: "Note on the client",
        Source.LIMIT: "Limit",
        Source.TALK: "Conversation",
        Source.ANSWER: "Answer",
        Source.LESSON: "Lesson",
        Source.CONSEQUENCE: "Consequence",
        Source.PROMISE: "I promised",
        Source.EVENT: "Note on a promise",
    },
    their_promise="They promised",
    without_client="Without a client",
    in_talk=lambda topic, day: f"{topic}, {day}",
    no_talk="There is no conversation with this client yet.",
    filter_title="Which conversations?",
    by_client="of one client",
    by_status="held, planned, moved …",
    by_year="of one year",
    everything="all of them",
    statuses={
        Status.PLANNED: "planned",
        Status.HELD: "held",
        Status.PARTLY: "partly held",
        Status.MOVED: "moved",
        Status.CANCELLED: "cancelled",
        Status.AVOIDED: "avoided",
    },
    which_status="Which ones?",
    which_year="Of which year?",
    which_client="Of which client?",
    name_placeholder="a name",
    unknown_client=lambda name: f"No client goes by the name “{name}”.",
    none_here="None of these. Press f for others.",
)
