"""Files that other programs read while this one writes them: there is always the whole of one, old or new."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_MODE = 0o600
_NO_HARD_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)


def write_whole(path: Path, content: bytes, *, is_ours: Callable[[bytes], bool]) -> None:
    """Put the content at `path`, readable by this person alone; a death on the way leaves what was there.

    What is there already is replaced only when it is a file of which `is_ours` says so. Raises FileExistsError for
    anything else, a link included, and OSError when it cannot be written.
    """
    was_there = content_at(path)
    if was_there is not None and not is_ours(was_there):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}.partial")
    try:
        _write_new(partial, content)
        if was_there is None:
            _name(partial, path)
        else:
            os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
    _sync_folder(path.parent)


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A file to be written, readable by this person alone, that gets its name when all of it is in it.

    Raises FileExistsError when there is anything of that name, a link included, and OSError when it cannot be written.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    partial = path.with_name(f".{path.name[:60]}.{secrets.token_hex(4)}.partial")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(partial, flags, _MODE), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        _name(partial, path)
    finally:
        partial.unlink(missing_ok=True)
    _sync_folder(path.parent)


def content_at(path: Path) -> bytes | None:
    """What the file at `path` holds, None when there is none.

    Raises FileExistsError when something else is there: a link, a folder, a device.
    """
    try:
        # Asked before it is opened, since opening a pipe would wait for whoever writes to it.
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    except FileNotFoundError:
        return None
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:
        return file.read()


def _write_new(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags, _MODE), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _name(partial: Path, path: Path) -> None:
    """Give the file its name, unless somebody else has taken it meanwhile."""
    try:
        os.link(partial, path, follow_symlinks=False)
    except OSError as wrong:
        if wrong.errno not in _NO_HARD_LINKS:
            raise
        os.rename(partial, path)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
