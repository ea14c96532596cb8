"""What is said about copies of the journal, in English."""

from __future__ import annotations

from journal.backups import BackupKind
from journal.texts.backups import BackupTexts
from journal.texts.cli import CommandTexts


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _holds(clients: int, conversations: int, promises: int, drafts: int) -> str:
    said = [
        _counted(clients, "client", "clients"),
        _counted(conversations, "conversation", "conversations"),
        _counted(promises, "promise", "promises"),
    ]
    if drafts:
        said.append(_counted(drafts, "draft", "drafts"))
    return ", ".join(said)


BACKUPS = BackupTexts(
    backup=CommandTexts(
        line="Copy the journal, and check the copy.",
        about=(
            "Copies the journal into the folder of backups beside it, opens the copy, compares it, and prints where it "
            "is. While Afterword is used, one is made by itself every day; 7 daily, 4 weekly and 12 monthly ones stay, "
            "and every one made by hand or before an upgrade."
        ),
        examples=("afterword backup", "afterword backup --list"),
    ),
    list_option="List the copies there are, the newest first, each looked at whether it is good.",
    made=lambda path: f"Copied and checked: {path}",
    none_yet="There is no copy yet; afterword backup makes one.",
    no_journal="There is no journal yet, so there is nothing to copy.",
    kinds={
        BackupKind.AUTOMATIC: "of the day",
        BackupKind.BY_HAND: "by hand",
        BackupKind.BEFORE_UPGRADE: "before an upgrade",
        BackupKind.SET_ASIDE: "set aside",
    },
    good="good",
    bad="damaged",
    title="Copies of the journal",
    looking="Looking whether each is good …",
    copy_now="copy it now",
    more=lambda count: f"and {count} more: afterword backup --list",
    restore=CommandTexts(
        line="Put a copy in the journal's place.",
        about=(
            "Shows what the copy holds and what the journal holds now, asks, and then puts the copy in the journal's "
            "place: the newest good one, or the one named. The journal that was there is kept among the backups."
        ),
        examples=("afterword restore", "afterword restore --look", "afterword restore journal-20261121T183000Z --yes"),
    ),
    copy_word="COPY",
    yes_option="Do it without asking.",
    look_option="Only show what would be put back.",
    holds=_holds,
    newest=lambda day: f"the newest conversation of {day}",
    copy_holds=lambda copy, holds: f"The copy {copy} holds {holds}.",
    now_holds=lambda holds: f"The journal now holds {holds}; it will be kept among the backups.",
    now_unreadable="The journal now cannot be read; it will be kept among the backups as it is.",
    now_nothing="There is no journal now.",
    really="Put the copy in its place?",
    needs_yes="Nothing was changed. Without a terminal to ask in, --yes says that you mean it.",
    left="Nothing was changed.",
    restored=lambda copy: f"The copy {copy} is your journal now.",
    kept_as=lambda path: f"What was there before is kept: {path}",
    none_good="There is no good copy; nothing was changed. afterword check says more.",
    check=CommandTexts(
        line="Look whether the journal and its copies are whole.",
        about=(
            "Reads every page, row and index entry of the journal and every copy of it, changes nothing, and says in "
            "words what it found. Ends with 0 when the journal is whole, else with 1."
        ),
        examples=("afterword check",),
    ),
    sound=lambda holds: f"The journal is whole: {holds}.",
    damaged_pages="The journal's file is damaged: parts of it cannot be read any more.",
    damaged_rows="The journal's file is damaged: some entries point to others that are not there.",
    damaged_index="The index that search uses does not fit the texts, so search may miss something.",
    index_not_looked_at="The index that search uses could not be looked at, as the file cannot be written.",
    copies_good=lambda count: "1 copy is good." if count == 1 else f"{count} copies are good.",
    copy_bad=lambda name: f"This copy is damaged: {name}",
    no_copies="There is no copy yet; afterword backup makes one.",
    what_to_do="Nothing was changed. afterword restore puts the newest good copy back and keeps the damaged file.",
    failed=lambda reason: f"Today's copy of the journal could not be made. {reason}",
    synced=lambda service: (
        f"The journal lies in a synced or network folder ({service}), so it is written in the way that is "
        "safest there; open it on one computer at a time."
    ),
)
