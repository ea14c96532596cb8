"""What `due` says, in English."""

from __future__ import annotations

from journal.texts.due import DueTexts

DUE = DueTexts(
    undated="undated",
    nothing_due="Nothing is due.",
    agree_a_date=lambda topic: f"agree a date for the second talk: {topic}",
    unfinished=lambda count: "1 unfinished draft" if count == 1 else f"{count} unfinished drafts",
)
