"""What is said about copies of the journal: making, listing, putting one back, and looking whether all is whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.backups import BackupKind
from journal.frozen import dataclass
from journal.texts.cli import CommandTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupTexts:
    """The words of `backup`, `restore` and `check`, and of the page that opens when the journal is damaged."""

    backup: CommandTexts
    list_option: str
    made: Callable[[str], str]
    """The path of the copy."""
    none_yet: str
    no_journal: str
    kinds: Mapping[BackupKind, str]
    good: str
    bad: str
    title: str
    looking: str
    copy_now: str
    more: Callable[[int], str]

    restore: CommandTexts
    copy_word: str
    yes_option: str
    look_option: str
    holds: Callable[[int, int, int, int], str]
    """Clients, conversations, promises, drafts."""
    newest: Callable[[str], str]
    copy_holds: Callable[[str, str], str]
    """Which copy, and what it holds."""
    now_holds: Callable[[str], str]
    now_unreadable: str
    now_nothing: str
    really: str
    needs_yes: str
    left: str
    restored: Callable[[str], str]
    kept_as: Callable[[str], str]
    """The path of what lay there before."""
    none_good: str

    check: CommandTexts
    sound: Callable[[str], str]
    """What the journal holds."""
    damaged_pages: str
    damaged_rows: str
    damaged_index: str
    index_not_looked_at: str
    copies_good: Callable[[int], str]
    copy_bad: Callable[[str], str]
    no_copies: str
    what_to_do: str
    failed: Callable[[str], str]
    """The automatic copy could not be made; the reason, as a sentence."""
    synced: Callable[[str], str]
    """The journal lies in a folder that is copied by something else, which is named."""
