"""The command line: what stands before the command, and then the shortest way to its answer.

Light, as journal/due.py tells why: what is imported here is imported for `due` as well.
"""

from __future__ import annotations

import gc
import os
import sys

from journal.clean import visible
from journal.clock import now
from journal.errors import JournalError, NotAJournal
from journal.language import LANGUAGES, choose
from journal.places import crash_log, journal_file, settings_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from journal.language import Language
    from journal.session import Start
    from journal.settings import Settings
    from journal.texts.usage import UsageTexts

COMPLETION = "_AFTERWORD_COMPLETE"

# A file in one of these states is shown with what can be done about it.
BEYOND_OPENING = frozenset({"damaged", "missing_beside_backups", "empty_beside_backups", "not_a_database"})

_HELP = {"-h", "--help"}


class Asked:
    """What stood before the command, and the command with everything after it."""

    __slots__ = ("file", "language", "words")

    def __init__(self, *, file: str | None, language: Language | None, words: tuple[str, ...]) -> None:
        self.file = file
        self.language = language
        self.words = words


class _MisusedError(Exception):
    """What stands before the command cannot be used: the option, its value if it has one, and what it may be."""

    def __init__(self, option: str, value: str | None = None, allowed: Sequence[str] = ()) -> None:
        super().__init__(option)
        self.option = option
        self.value = value
        self.allowed = allowed

    def said(self, texts: UsageTexts) -> str:
        if self.value is None:
            return texts.needs_value(self.option)
        return texts.wrong_value(self.option, self.value, self.allowed)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what was typed and give the exit status.

    0 is fine, 1 an error that was said in words, 2 wrong usage; 10 and 11 are those of `due`.
    """
    environ = os.environ
    if argv is None:
        # This process is there for one command, which makes much and throws hardly anything away.
        gc.disable()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show an arrow shows a question mark; it does not end the program.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    found = _settings(environ)
    preferred = None if found is None or isinstance(found, JournalError) else found.language
    try:
        asked = _before_the_command(sys.argv[1:] if argv is None else argv)
    except _MisusedError as wrong:
        from journal.texts.usage import usage_texts

        sys.stderr.write(visible(wrong.said(usage_texts(choose(None, preferred, environ)))) + "\n")
        return 2
    language = choose(asked.language, preferred, environ)
    try:
        status = _answer(asked, language, found, environ)
        # Here and not at the interpreter's end, where nobody could say what went wrong.
        sys.stdout.flush()
        if argv is None:
            # What there is goes with the process; looking through it once more takes longer than many an answer.
            gc.freeze()
        return status
    except BrokenPipeError:
        # Whoever read the output has gone; the interpreter must not try to write the rest at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + 13
    except KeyboardInterrupt:
        return 128 + 2
    except Exception as error:  # noqa: BLE001 - the outermost edge: Python would print private messages
        return _crashed(error, language, environ)


def open_screens(start: Start, file: Path | None = None, *, page: str = "today") -> int:
    """The screens on the journal, or on the one at `file`, with that page in front; gives the exit status."""
    if not has_terminal():
        sys.stderr.write(start.texts.cli.no_terminal + "\n")
        return 1
    from journal.own_process import keep_to_itself

    keep_to_itself(os.environ)
    # Starting makes much and throws nothing away; the screens turn this on again once they stand.
    gc.disable()
    # The one place where the journal knows of the screens, and only now.
    from screens.app import rescue, run

    while True:
        try:
            with start.session(file) as session:
                return run(session, crash_log=crash_log(os.environ), page=page)
        except NotAJournal as error:
            # The demo's file and another program's are nobody's journal.
            if file is not None or error.reason not in BEYOND_OPENING:
                raise
            if not rescue(start, error):
                return 1


def _crashed(error: Exception, language: Language, environ: Mapping[str, str]) -> int:
    from pathlib import Path

    from journal.crashes import record_crash
    from journal.texts.ending import ending_texts

    log = crash_log(environ)
    written = record_crash(error, Path(log), at=now())
    texts = ending_texts(language)
    sys.stderr.write(visible(f"{texts.crashed(log if written else None)} {texts.saved_is_safe}") + "\n")
    return 1


def has_terminal() -> bool:
    """Whether there is a terminal for the screens to be shown in."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _answer(asked: Asked, language: Language, found: Settings | JournalError | None, environ: Mapping[str, str]) -> int:
    file = journal_file(asked.file, environ)
    if asked.words[:1] == ("due",) and not _HELP.intersection(asked.words) and not environ.get(COMPLETION):
        from journal.due import answer

        return answer(asked.words[1:], file=file, language=language, found=found, now=now())
    from journal.commands.running import run
    from journal.settings import Settings

    return run(
        asked.words, file=file, settings_file=settings_file(environ), language=language, found=found or Settings()
    )


def _settings(environ: Mapping[str, str]) -> Settings | JournalError | None:
    """What the person set, or what is wrong with it; None without a settings file."""
    path = settings_file(environ)
    if not os.path.lexists(path):
        return None
    from journal.settings import load_settings

    try:
        return load_settings(path)
    except JournalError as wrong:
        return wrong


def _before_the_command(words: Sequence[str]) -> Asked:
    file: str | None = None
    language: Language | None = None
    place = 0
    while place < len(words):
        option, given, value = words[place].partition("=")
        if option not in ("--file", "--lang"):
            break
        if not given:
            place += 1
            value = words[place] if place < len(words) else ""
        if not value:
            raise _MisusedError(option)
        if option == "--file":
            file = value
        else:
            language = next((one for one in LANGUAGES if one == value), None)
            if language is None:
                raise _MisusedError(option, value, LANGUAGES)
        place += 1
    return Asked(file=file, language=language, words=tuple(words[place:]))
