"""What is said when a client is forgotten for good, in English."""

from __future__ import annotations

from journal.texts.cli import CommandTexts
from journal.texts.forgetting import ForgettingTexts


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _holds(name: str, conversations: int, promises: int, lessons: int, drafts: int) -> str:
    said = ", ".join(
        (
            _counted(conversations, "conversation", "conversations"),
            _counted(promises, "promise", "promises"),
            _counted(lessons, "lesson", "lessons"),
            _counted(drafts, "draft", "drafts"),
        )
    )
    return f"About {name}: {said}, with all notes, people and limits."


FORGETTING = ForgettingTexts(
    help=CommandTexts(
        line="Delete everything about one client, for good.",
        about=(
            "Shows what the journal holds about the client, asks, and deletes all of it: the words are gone from the "
            "file itself, not only from view. Copies of the journal still hold the client until they go; --backups "
            "deletes those that do, after a new copy has been made. This cannot be taken back."
        ),
        examples=("afterword forget 'Lindner GmbH'", "afterword forget 'Lindner GmbH' --backups"),
    ),
    yes="Do it without asking.",
    backups="Delete the copies of the journal that hold the client as well.",
    holds=_holds,
    copies=lambda count: (
        "1 copy of the journal holds them too; --backups deletes it as well."
        if count == 1
        else f"{count} copies of the journal hold them too; --backups deletes those as well."
    ),
    copies_go=lambda count: (
        "1 copy of the journal that holds them goes as well."
        if count == 1
        else f"{count} copies of the journal that hold them go as well."
    ),
    for_good="This cannot be taken back.",
    really=lambda name: f"Forget {name} for good?",
    needs_yes="Nothing was changed. Without a terminal to ask in, --yes says that you mean it.",
    left="Nothing was changed.",
    forgotten=lambda name: f"Everything about {name} is deleted.",
    mentioned=lambda count, name: (
        f"1 text about somebody else names {name}; afterword search finds it."
        if count == 1
        else f"{count} texts about others name {name}; afterword search finds them."
    ),
    copies_stay=lambda count: (
        "1 copy of the journal still holds them." if count == 1 else f"{count} copies of the journal still hold them."
    ),
    copies_gone=lambda count: "1 copy was deleted." if count == 1 else f"{count} copies were deleted.",
    not_scrubbed=(
        "Another window has the journal open, so their words may still be read in the file with special tools. "
        "Close it, then run the same command once more."
    ),
    look_also=lambda names: f"These files beside the journal may name them too; look and delete them: {names}",
)
