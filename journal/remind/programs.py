"""The other programs that reminders need: nothing private in their arguments, and a limit to the waiting."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journal.remind.plan import CannotRemind

_PATIENCE_SECONDS = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """How a program ended, what it printed, and what it complained about."""

    status: int
    out: bytes
    complaint: bytes


def call(words: Sequence[str], *, environ: Mapping[str, str], given: bytes = b"") -> Finished | None:
    """What the program did when `given` on stdin; None when there is no such program on the PATH.

    Its words are those of the C locale, in UTF-8. Raises CannotRemind when it cannot be started or does not end.
    """
    program = shutil.which(words[0], path=environ.get("PATH", os.defpath))
    if program is None:
        return None
    try:
        ended = subprocess.run(  # noqa: S603 - the words are this program's own, and no shell reads them
            [program, *words[1:]],
            input=given,
            env={**environ, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            check=False,
            timeout=_PATIENCE_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as wrong:
        raise CannotRemind("refused", words[0]) from wrong
    return Finished(status=ended.returncode, out=ended.stdout, complaint=ended.stderr)
