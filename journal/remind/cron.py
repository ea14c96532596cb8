"""Lines in the person's crontab, between two marks."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from datetime import time
from typing import Final

from journal.remind.plan import CannotRemind, Installed, Job
from journal.remind.programs import call

PROGRAM: Final = "crontab"

_BEGINS = b"# >>> afterword remind >>>"
_ENDS = b"# <<< afterword remind <<<"
_HOUR = re.compile(rb"^(\d+) (\d+) \* \* \* ", re.MULTILINE)


def is_there(environ: Mapping[str, str]) -> bool:
    """Whether there is a crontab that can be read, or made."""
    return _read(environ) is not None


def install(job: Job, environ: Mapping[str, str]) -> None:
    """Put the job into the crontab, instead of what of it was there before. Raises CannotRemind."""
    before = _read(environ)
    if before is None:
        raise CannotRemind("no_scheduler")
    rest, _ = _split(before)
    if rest and not rest.endswith(b"\n"):
        rest += b"\n"
    _write(rest + _block(job), environ)


def remove(environ: Mapping[str, str]) -> bool:
    """Take the job out, and leave every other byte as it was; whether there was one. Raises CannotRemind."""
    before = _read(environ)
    if before is None:
        return False
    rest, ours = _split(before)
    if not ours:
        return False
    if rest:
        _write(rest, environ)
    else:
        _asked(("-r",), environ)
    return True


def installed(environ: Mapping[str, str]) -> Installed | None:
    """What is set up, None when nothing is. Raises CannotRemind."""
    before = _read(environ)
    if before is None:
        return None
    _, ours = _split(before)
    if not ours:
        return None
    hours = tuple(time(int(hour), int(minute)) for minute, hour in _HOUR.findall(ours))
    return Installed(hours=hours, through="crontab", runs=bool(hours))


def _block(job: Job) -> bytes:
    variables = [f"{name}={shlex.quote(value)}" for name, value in job.variables]
    command = " ".join([*variables, *map(shlex.quote, job.command)])
    if "\n" in command or "\r" in command:
        raise CannotRemind("odd_path")
    # To cron a percent sign ends the command, quoted or not.
    command = command.replace("%", r"\%")
    lines = [f"{hour.minute} {hour.hour} * * * {command}" for hour in job.hours]
    text = "\n".join(lines).encode("utf-8", "surrogateescape")
    return b"\n".join((_BEGINS, text, _ENDS, b""))


def _split(crontab: bytes) -> tuple[bytes, bytes]:
    """What belongs to others, and what is ours."""
    lines = crontab.splitlines(keepends=True)
    begins = [place for place, line in enumerate(lines) if line.strip() == _BEGINS]
    ends = [place for place, line in enumerate(lines) if line.strip() == _ENDS]
    if not begins and not ends:
        return crontab, b""
    if len(begins) != 1 or len(ends) != 1 or ends[0] < begins[0]:
        raise CannotRemind("crontab_marks")
    first, after = begins[0], ends[0] + 1
    return b"".join(lines[:first] + lines[after:]), b"".join(lines[first:after])


def _read(environ: Mapping[str, str]) -> bytes | None:
    """The crontab as it is, empty when there is none yet; None without such a program.

    Raises CannotRemind when it cannot be read: what is not known is not overwritten.
    """
    answered = call((PROGRAM, "-l"), environ=environ)
    if answered is None:
        return None
    if answered.status == 0:
        return answered.out
    if b"no crontab" in answered.complaint.lower():
        return b""
    raise CannotRemind("refused", PROGRAM)


def _write(crontab: bytes, environ: Mapping[str, str]) -> None:
    _asked(("-",), environ, given=crontab)


def _asked(words: tuple[str, ...], environ: Mapping[str, str], *, given: bytes = b"") -> None:
    answered = call((PROGRAM, *words), environ=environ, given=given)
    if answered is None or answered.status != 0:
        raise CannotRemind("refused", PROGRAM)
