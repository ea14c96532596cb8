"""Keeping what the process holds in memory, and what it writes, from everybody else on the computer."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

_PR_SET_DUMPABLE = 4


def keep_to_itself(environ: MutableMapping[str, str]) -> None:
    """Write files for nobody else, leave no core dump, and let no variable make Textual log what is typed.

    To be called before textual is imported: it reads its variables then.
    """
    os.umask(0o077)
    for name in [name for name in environ if name.startswith("TEXTUAL")]:
        del environ[name]
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def keep_memory_private() -> None:
    """Forbid other programs of the person to read this process' memory, where the system can (Linux)."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
