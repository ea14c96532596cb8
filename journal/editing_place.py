"""The private files in which a text of a draft lies while it is open in an editor, and what is left of them.

Every file lies in a folder of its own inside the journal's editing folder, so that what an editor leaves beside it
(swap files, copies) is wiped with it. While the editor is open a lock is held on the folder's `about`; a folder
without one was left over by a program that was killed.
"""

from __future__ import annotations

import json
import os
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journal.clean import clean
from journal.conversations import Answer, Half
from journal.drafts import ConversationDraft
from journal.frozen import dataclass, replace
from journal.places import editing_folder
from journal.whole_file import content_at

_TEXT = "text.txt"
_ABOUT = "about.json"
# What an editor kept for itself may hold more than the text did; so long it can still be looked for.
_KEPT_SECONDS = 30 * 86400


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Which text it is: the answer to a prompt in the draft that the keeper knows by `draft`."""

    draft: str
    half: Half
    conversation_id: int | None
    prompt: str

    def put(self, text: str, draft: ConversationDraft) -> ConversationDraft:
        """The draft with that answer."""
        others = tuple(answer for answer in draft.answers if answer.prompt != self.prompt)
        return replace(draft, answers=(*others, Answer(prompt=self.prompt, text=text)) if text else others)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """What a program that was killed left behind. `about` is None where it cannot be told any more.

    `beside` is true where the editor left files of its own in the folder, which may hold more than the text.
    """

    place: Path
    about: About | None
    text: str
    beside: bool = False


def left_over(journal: Path) -> tuple[LeftOver, ...]:
    """What killed programs left of this journal's texts; where an editor is open in another window, nothing."""
    try:
        places = sorted(path for path in editing_folder(journal).iterdir() if path.is_dir() and not path.is_symlink())
    except OSError:
        return ()
    return tuple(found for place in places if (found := _left_in(place, journal)) is not None)


def wipe(place: Path) -> None:
    """Overwrite and remove everything in a folder that a text lay in, and the folder."""
    with suppress(OSError):
        for path in sorted(place.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                _remove(path)
        place.rmdir()
    with suppress(OSError):
        place.parent.rmdir()


def wipe_left_over(left: LeftOver) -> None:
    """Wipe what was left over, once its text is safe; what an editor left beside it only after 30 days."""
    if left.beside and time.time() - left.place.stat().st_mtime < _KEPT_SECONDS:
        _remove(left.place / _TEXT)
        _remove(left.place / _ABOUT)
    else:
        wipe(left.place)


def new_place(journal: Path) -> Path:
    """A new folder that only this person can look into. Raises OSError."""
    folder = editing_folder(journal)
    with suppress(FileExistsError):
        os.mkdir(folder, 0o700)
    if not stat.S_ISDIR(os.lstat(folder).st_mode):
        raise NotADirectoryError(str(folder))
    os.chmod(folder, 0o700)
    place = folder / secrets.token_hex(8)
    os.mkdir(place, 0o700)
    return place


@contextmanager
def held(place: Path, about: About, journal: Path) -> Iterator[tuple[Path, int]]:
    """Inside, the folder says what it is about and is in use; gives the path of the text and the lock. Raises OSError.

    Who inherits the lock, a descriptor, keeps the folder in use after this program has died.
    """
    told = {
        "journal": journal.name,
        "draft": about.draft,
        "half": about.half,
        "conversation_id": about.conversation_id,
        "prompt": about.prompt,
    }
    write_private(place / _ABOUT, json.dumps(told).encode("ascii"))
    descriptor = os.open(place / _ABOUT, os.O_RDONLY)
    try:
        _lock(descriptor, wait=True)
        yield place / _TEXT, descriptor
    finally:
        os.close(descriptor)


def _lock(descriptor: int, *, wait: bool = False) -> bool:
    """Take the lock, which goes with the process that holds it; False when another one has it."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def write_private(path: Path, content: bytes) -> None:
    """A new file that only this person can read, on the disk when this returns. Raises OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def text_in(file: Path) -> str | None:
    """What stands in the file, without the line ends that editors add; None when there is no such file."""
    try:
        content = content_at(file)
    except OSError:
        return None
    if content is None:
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return clean(text).rstrip()


def _left_in(place: Path, journal: Path) -> LeftOver | None:
    told: object = None
    with suppress(OSError, ValueError):
        descriptor = os.open(place / _ABOUT, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with open(descriptor, "rb") as file:
            if not _lock(descriptor):
                return None
            told = json.loads(file.read())
    about: About | None = None
    if isinstance(told, dict):
        if told.get("journal") != journal.name:
            return None
        with suppress(KeyError, ValueError):
            about = About(
                draft=str(told["draft"]),
                half=Half(told["half"]),
                conversation_id=told["conversation_id"] if isinstance(told["conversation_id"], int) else None,
                prompt=str(told["prompt"]),
            )
    beside = any(path.name not in (_TEXT, _ABOUT) for path in place.iterdir())
    return LeftOver(place=place, about=about, text=text_in(place / _TEXT) or "", beside=beside)


def _remove(path: Path) -> None:
    with suppress(OSError):
        _overwrite(path)
    with suppress(OSError):
        path.unlink()


def _overwrite(path: Path) -> None:
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        return
    with open(os.open(path, os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0)), "wb") as file:
        file.write(bytes(found.st_size))
        file.flush()
        os.fsync(file.fileno())
