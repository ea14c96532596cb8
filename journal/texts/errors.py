"""What is said when something goes wrong that a person can act on: one sentence for each reason of a JournalError."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.errors import JournalError
from journal.frozen import dataclass

Values = Mapping[str, str | int]
Sentence = Callable[[Values], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorTexts:
    """A sentence for each reason, under the reason's own name; it takes the values the error carries."""

    unnamed: Sentence
    """For a reason without a sentence; takes the reason."""

    client_empty: Sentence
    topic_empty: Sentence
    too_long: Sentence
    when_unreadable: Sentence
    when_ahead: Sentence
    when_behind: Sentence
    line_unreadable: Sentence
    line_past: Sentence
    off_scale: Sentence
    off_share: Sentence
    day_unreadable: Sentence
    day_missing: Sentence
    consequence_empty: Sentence

    no_client: Sentence
    no_conversation: Sentence
    no_promise: Sentence
    no_draft: Sentence
    no_note: Sentence
    no_limit: Sentence
    no_lesson: Sentence
    name_empty: Sentence
    name_taken: Sentence
    same_client: Sentence
    text_empty: Sentence
    no_backup: Sentence
    backup_bad: Sentence
    no_version: Sentence
    no_mail: Sentence
    no_consequence: Sentence
    promise_empty: Sentence

    newer: Sentence
    another_program: Sentence
    not_a_database: Sentence
    damaged: Sentence
    not_a_file: Sentence
    missing_beside_backups: Sentence
    empty_beside_backups: Sentence
    no_permission: Sentence
    read_only: Sentence
    locked: Sentence
    disk_full: Sentence
    disk_error: Sentence
    copy_failed: Sentence
    conflict_copy: Sentence
    link_to_nothing: Sentence
    file_replaced: Sentence
    changed_meanwhile: Sentence
    closed: Sentence
    unknown: Sentence

    settings_closed: Sentence
    settings_unreadable: Sentence
    setting_unknown: Sentence
    setting_wrong: Sentence
    setting_missing: Sentence
    own_id: Sentence
    own_taken: Sentence
    own_no_prompt: Sentence
    own_core_prompt: Sentence


def said(error: JournalError, texts: ErrorTexts) -> str:
    """The sentence that tells a person what is wrong and, where there is a way on, what to do."""
    sentence: Sentence | None = getattr(texts, error.reason, None)
    return sentence(error.values) if sentence else texts.unnamed({"reason": error.reason})
