"""The program, loaded, that starts itself anew for every line it is asked in; see tests/preloaded.py.

    python -m tests.starter
    python -m tests.starter small-disk FOLDER BYTES
    python -m tests.starter terminal ASKED_FROM SAID_TO

With a small disk a file system of that size lies over the folder, seen by nobody else and gone at the end. In a
terminal it is asked and answered through two pipes of those names.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import json
import os
import pkgutil
import resource
import sys
import termios
import traceback
from pathlib import Path
from typing import Any, Final

import journal.cli
import journal.commands

NOT_POSSIBLE: Final = 77

_NEW_MOUNTS, _NEW_USERS = 0x00020000, 0x10000000
_RECURSIVE, _PRIVATE = 0x4000, 0x40000


def load(*, screens: bool) -> None:
    """Import what the program would import when it is asked."""
    for one in pkgutil.iter_modules(journal.commands.__path__):
        importlib.import_module(f"journal.commands.{one.name}")
    names = [
        "_strptime",
        "sqlite_utils",
        "journal.due",
        "journal.storage.writer",
        "journal.storage.migration",
        "journal.storage.agenda",
    ]
    if screens:
        names += [f"screens.{name}" for name in ("app", "after", "before", "writing", "let_go", "rescue", "backing_up")]
    for name in names:
        importlib.import_module(name)


def become(asked: dict[str, Any]) -> None:
    """Take the streams, the environment, the disk and the rights that were asked for."""
    if asked["streams"]:
        for number, name in enumerate(asked["streams"]):
            opened = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC if number else os.O_RDONLY, 0o644)
            os.dup2(opened, number)
            os.close(opened)
    os.environ.clear()
    os.environ.update(asked["environ"])
    if asked["largest_file"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked["largest_file"],) * 2)
    if asked["user"]:
        os.setgroups([])
        os.setgid(asked["user"])
        os.setuid(asked["user"])


def mount(folder: str, size: str) -> None:
    """Lay a file system of so many bytes over the folder; ends with NOT_POSSIBLE where that is not allowed."""
    system = ctypes.CDLL(None)
    user, group = os.getuid(), os.getgid()
    if system.unshare(_NEW_MOUNTS | (_NEW_USERS if user else 0)):
        sys.exit(NOT_POSSIBLE)
    if user:
        for name, mapped in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
            Path(f"/proc/self/{name}").write_text(mapped)
    system.mount(None, b"/", None, _RECURSIVE | _PRIVATE, None)
    if system.mount(b"tmpfs", folder.encode(), b"tmpfs", 0, f"size={size}".encode()):
        sys.exit(NOT_POSSIBLE)


def answer(asked: dict[str, Any]) -> int:
    """The exit status of the program, run with what was asked."""
    try:
        become(asked)
        status = journal.cli.main(asked["words"])
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    except BaseException:  # noqa: BLE001 - the outermost edge, as the interpreter's own
        traceback.print_exc()
        return 70
    return status


def main() -> None:
    """Answer until nobody asks any more: with the number of the process, and with how it ended."""
    how = sys.argv[1:2]
    in_terminal = how == ["terminal"]
    if how == ["small-disk"]:
        mount(*sys.argv[2:])
    load(screens=in_terminal)
    # A child that looks at what was loaded would otherwise copy the memory it lies in.
    gc.freeze()
    settings = termios.tcgetattr(0) if in_terminal else []
    asked_from = os.fdopen(os.open(sys.argv[2], os.O_RDONLY) if in_terminal else os.dup(0))
    said_to = os.fdopen(os.open(sys.argv[3], os.O_WRONLY) if in_terminal else os.dup(1), "w")
    for line in iter(asked_from.readline, ""):
        child = os.fork()
        if not child:
            os._exit(answer(json.loads(line)))
        print(child, file=said_to, flush=True)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if in_terminal:
            termios.tcsetattr(0, termios.TCSANOW, settings)
        print(ended, file=said_to, flush=True)


if __name__ == "__main__":
    main()
