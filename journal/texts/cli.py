"""What the command line says: its help, and its answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandTexts:
    """The help of one command: one line for the list of commands, a paragraph, and examples as they are typed."""

    line: str
    about: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CliTexts:
    """The words of the command line."""

    usage: str
    options: str
    arguments: str
    commands: str
    examples: str
    options_word: str
    command_words: str
    client_word: str
    topic_word: str
    line_word: str
    text_word: str
    date_word: str
    moment_word: str
    path_word: str
    count_word: str
    file: str
    language: str
    help: str
    version: str

    afterword: CommandTexts
    due: CommandTexts
    due_on: str
    due_all: str
    due_count: str
    due_json: str
    when: CommandTexts
    when_on: str
    log: CommandTexts
    log_held: str
    log_promise: str
    log_went_well: str
    log_mail: str
    past: str
    promise: CommandTexts
    promise_client: str
    where: CommandTexts
    demo: CommandTexts
    demo_write: str
    demo_conversations: str
    completion: CommandTexts

    no_promises: str
    promises_held: Callable[[int, int], str]
    """How many promises there are, and how many of them have no date."""
    mail_owed: str
    line_wrong: Callable[[str, str], str]
    """A quick line that cannot be kept, and the sentence that says why."""
    field_wrong: Callable[[str, str], str]
    """The option or argument as typed, and the sentence that says why it cannot be kept."""
    line_past: Callable[[date], str]
    stdin_once: str
    not_utf8: str
    nothing_written: str

    journal: str
    settings: str
    backups: str
    not_there_yet: str

    demo_exists: Callable[[str], str]
    demo_written: Callable[[str], str]
    completion_hint: Callable[[str], str]
    """The file the line goes into."""
    no_terminal: str
    stopped: str
