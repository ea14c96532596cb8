"""The program, loaded, that starts itself anew for every line it is asked in; see tests/preloaded.py.

    python -m tests.starter [ASKED_FROM SAID_TO]

With the names of two pipes the program is for the terminal this runs in, and asked and answered through those.
"""

from __future__ import annotations

import ctypes
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
    names = ["sqlite_utils", "journal.due", "journal.storage.writer", "journal.storage.migration", "journal.storage.agenda"]
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
    if asked["small_disk"]:
        _mount(*asked["small_disk"])
    if asked["largest_file"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked["largest_file"],) * 2)
    if asked["user"]:
        os.setgroups([])
        os.setgid(asked["user"])
        os.setuid(asked["user"])


def _mount(folder: str, size: int, files: list[str]) -> None:
    """A file system that nobody else sees, so that nothing is left of it."""
    contents = {Path(file).name: Path(file).read_bytes() for file in files}
    system = ctypes.CDLL(None)
    user, group = os.getuid(), os.getgid()
    if system.unshare(_NEW_MOUNTS | (_NEW_USERS if user else 0)):
        os._exit(NOT_POSSIBLE)
    if user:
        for name, mapped in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
            Path(f"/proc/self/{name}").write_text(mapped)
    system.mount(None, b"/", None, _RECURSIVE | _PRIVATE, None)
    if system.mount(b"tmpfs", folder.encode(), b"tmpfs", 0, f"size={size}".encode()):
        os._exit(NOT_POSSIBLE)
    for file, content in contents.items():
        (Path(folder) / file).write_bytes(content)


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
    in_terminal = len(sys.argv) > 1
    load(screens=in_terminal)
    settings = termios.tcgetattr(0) if in_terminal else []
    asked_from = open(sys.argv[1]) if in_terminal else os.fdopen(os.dup(0))
    said_to = open(sys.argv[2], "w") if in_terminal else os.fdopen(os.dup(1), "w")
    for line in iter(asked_from.readline, ""):
        child = os.fork()
        if not child:
            os._exit(answer(json.loads(line)))
        print(child, file=said_to, flush=True)  # noqa: T201 - this is what it is asked for
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if in_terminal:
            termios.tcsetattr(0, termios.TCSANOW, settings)
        print(ended, file=said_to, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
