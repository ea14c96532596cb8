"""What is left of an error nobody foresaw: where it happened, and none of the values."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType

# A log that has grown over this begins anew: only the latest crashes are of use to anybody.
AT_MOST_BYTES = 64 * 1024
_LAST_PARTS = 3


def record_crash(error: BaseException, log: Path, *, at: datetime) -> bool:
    """Write where the error happened into the private log, and say whether that worked.

    Only names of files and functions, line numbers and types of errors are written: their messages and the local
    values may hold what a person wrote. `at` is this moment, aware. The file is readable by its owner alone.
    """
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = os.O_TRUNC if log.exists() and log.stat().st_size > AT_MOST_BYTES else 0
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | fresh | getattr(os, "O_NOFOLLOW", 0)
        with open(os.open(log, flags, 0o600), "a", encoding="utf-8", errors="replace") as file:
            file.write("\n".join((_heading(at), *_lines(error))) + "\n\n")
    except OSError:
        return False
    return True


def _heading(at: datetime) -> str:
    return f"{at.isoformat(timespec='seconds')} · Python {platform.python_version()} · {sys.platform}"


def _lines(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    chain: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        chain.append(cause)
        cause = cause.__cause__ or cause.__context__
    for one in reversed(chain):
        yield f"{type(one).__module__}.{type(one).__qualname__}"
        yield from _frames(one.__traceback__)


def _frames(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        # The first folders of a path name the person.
        place = "/".join(Path(code.co_filename).parts[-_LAST_PARTS:])
        yield f"  {place}:{trace.tb_lineno} {code.co_qualname}"
        trace = trace.tb_next
