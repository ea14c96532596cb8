"""What `due` says, in English."""

from __future__ import annotations

from journal.texts.due import DueTexts


def away(days: int) -> str:
    """How far a day is from today, negative for past ones."""
    match days:
        case 0:
            return "today"
        case 1:
            return "tomorrow"
        case -1:
            return "yesterday"
        case _:
            return f"in {days} days" if days > 0 else f"{-days} days ago"


def _lateness(days: int) -> str:
    return f"{days} days late" if days > 1 else away(-days)


DUE = DueTexts(
    before_talk="before the next talk",
    lateness=_lateness,
    undated="undated",
    nothing_due="Nothing is due.",
    agree_a_date=lambda topic: f"agree a date for the second talk: {topic}",
    unfinished=lambda count: "1 unfinished draft" if count == 1 else f"{count} unfinished drafts",
)
