"""A text of a draft in the person's own editor: in a private file, copied out whenever it changes, wiped afterwards."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import FrameType

from journal.editing_place import About, held, new_place, text_in, wipe, write_private
from journal.frozen import dataclass
from journal.places import editing_folder

_LOOK_SECONDS = 0.25
# An editor that is back sooner, with nothing changed, has most likely only opened a window of its own.
_AT_ONCE_SECONDS = 1.0
# What goes to every program in the terminal: it is meant for the editor.
_FOR_THE_EDITOR = tuple(getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name))


class WhyNot(StrEnum):
    """Why a text stays as it was."""

    NONE_SET = "none_set"
    UNREADABLE = "unreadable"
    NO_PLACE = "no_place"
    NOT_STARTED = "not_started"
    FAILED = "failed"
    GONE = "gone"
    EMPTY = "empty"
    AT_ONCE = "at_once"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """The text as the editor left it, which may be as it was before."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEdited:
    """The text stays as it was. `what` is the program or its exit status; `text` is what the file held, if anything."""

    reason: WhyNot
    what: str = ""
    text: str = ""


def command_in(environ: Mapping[str, str]) -> tuple[str, ...] | NotEdited:
    """The editor the person has set, with its arguments: VISUAL, else EDITOR."""
    chosen = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    if not chosen:
        return NotEdited(reason=WhyNot.NONE_SET)
    try:
        return tuple(shlex.split(chosen))
    except ValueError:
        return NotEdited(reason=WhyNot.UNREADABLE, what=chosen)


def edit(
    text: str, about: About, *, journal: Path, command: Sequence[str], changed: Callable[[str], None]
) -> Edited | NotEdited:
    """Open the text in the editor and wait for it to end; `changed` gets the text whenever the file changed.

    `changed` is called on a thread of its own, and never with an empty text. The editor gets the path as its last
    argument and the terminal as it is. Whatever comes of it, the file is wiped afterwards.
    """
    try:
        place = new_place(journal)
    except OSError:
        return NotEdited(reason=WhyNot.NO_PLACE, what=str(editing_folder(journal)))
    try:
        with held(place, about, journal) as (file, lock):
            write_private(file, f"{text}\n".encode("utf-8", "replace") if text else b"")
            began = time.monotonic()
            with _watched(file, changed):
                status = _run([*command, str(file)], lock)
            return _came_of(status, text, file, command, time.monotonic() - began)
    except OSError:
        return NotEdited(reason=WhyNot.NO_PLACE, what=str(place))
    finally:
        wipe(place)


def _run(words: Sequence[str], lock: int) -> int | None:
    """The editor's exit status, None when it cannot be started. It inherits the lock on what it edits."""
    before = {number: signal.signal(number, _leave_it_to_the_editor) for number in _heard_here()}
    try:
        # The mode of what the editor writes anew is not left to its settings.
        if sys.platform == "win32":
            return subprocess.Popen(words).wait()  # noqa: S603 - the editor the person set
        return subprocess.Popen(words, umask=0o077, pass_fds=(lock,)).wait()  # noqa: S603 - the editor the person set
    except (OSError, ValueError):
        return None
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _heard_here() -> tuple[int, ...]:
    # Only the main thread can set how a signal is answered.
    return _FOR_THE_EDITOR if threading.current_thread() is threading.main_thread() else ()


def _leave_it_to_the_editor(number: int, frame: FrameType | None) -> None:
    """A function rather than "ignore", which the editor would inherit."""


@contextmanager
def _watched(file: Path, changed: Callable[[str], None]) -> Iterator[None]:
    ended = threading.Event()

    def watch() -> None:
        seen = _stamp(file)
        while not ended.wait(_LOOK_SECONDS):
            now = _stamp(file)
            if now is not None and now != seen:
                # An editor may be in the middle of writing: then it is read once more with the next change.
                seen = now
                text = text_in(file)
                if text:
                    changed(text)

    watching = threading.Thread(target=watch, daemon=True, name="afterword-editing")
    watching.start()
    try:
        yield
    finally:
        ended.set()
        watching.join()


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        found = os.lstat(file)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _came_of(status: int | None, before: str, file: Path, command: Sequence[str], seconds: float) -> Edited | NotEdited:
    text = text_in(file)
    if status is None:
        return NotEdited(reason=WhyNot.NOT_STARTED, what=command[0])
    different = text if text and text != before.rstrip() else ""
    if status != 0:
        return NotEdited(reason=WhyNot.FAILED, what=str(status), text=different)
    if text is None:
        return NotEdited(reason=WhyNot.GONE)
    if not text and before.strip():
        return NotEdited(reason=WhyNot.EMPTY)
    if not different and seconds < _AT_ONCE_SECONDS:
        return NotEdited(reason=WhyNot.AT_ONCE)
    return Edited(text=different or before)
