"""A timer of the person's own systemd."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import time
from pathlib import Path
from typing import Final

from journal.remind.plan import CannotRemind, Installed, Job
from journal.remind.programs import call
from journal.whole_file import content_at, write_whole

PROGRAM: Final = "systemctl"
TIMER: Final = "afterword-remind.timer"
SERVICE: Final = "afterword-remind.service"

_OURS = "# Written by afterword remind install; afterword remind remove takes it away."
_HOUR = re.compile(r"^OnCalendar=\*-\*-\* (\d\d):(\d\d):00$", re.MULTILINE)


def is_there(environ: Mapping[str, str]) -> bool:
    """Whether the person has a systemd of their own that answers."""
    answered = call((PROGRAM, "--user", "show", "--property=Version"), environ=environ)
    return answered is not None and answered.status == 0


def install(job: Job, environ: Mapping[str, str]) -> None:
    """Set the timer up and start it, whatever of it was there before. Raises CannotRemind, and then none is left."""
    folder = _folder(environ)
    for name, text in ((SERVICE, _service(job)), (TIMER, _timer(job))):
        _write(folder / name, text)
    try:
        _control(environ, "daemon-reload")
        _control(environ, "enable", "--now", TIMER)
        # One that was running already would keep to its old times.
        _control(environ, "restart", TIMER)
    except CannotRemind:
        with suppress(CannotRemind):
            remove(environ)
        raise


def remove(environ: Mapping[str, str]) -> bool:
    """Stop the timer and take away all that belongs to it; whether there was one. Raises CannotRemind."""
    folder = _folder(environ)
    found = [path for path in (folder / SERVICE, folder / TIMER) if _ours_at(path) is not None]
    if not found:
        return False
    with suppress(CannotRemind):
        _control(environ, "disable", "--now", TIMER)
    wanted = folder / "timers.target.wants"
    try:
        # systemd remembers when a timer was last due, and which ones are wanted.
        for path in (*found, wanted / TIMER, _data(environ) / "systemd" / "timers" / f"stamp-{TIMER}"):
            path.unlink(missing_ok=True)
    except OSError as wrong:
        raise CannotRemind("refused", str(wrong.filename)) from wrong
    for left in (wanted, folder, folder.parent):
        with suppress(OSError):
            left.rmdir()
    with suppress(CannotRemind):
        _control(environ, "daemon-reload")
        _control(environ, "reset-failed", SERVICE)
    return True


def installed(environ: Mapping[str, str]) -> Installed | None:
    """What is set up, None when nothing is. Raises CannotRemind when a file of that name is not ours."""
    timer = _ours_at(_folder(environ) / TIMER)
    if timer is None:
        return None
    hours = tuple(time(int(hour), int(minute)) for hour, minute in _HOUR.findall(timer))
    runs = True
    for question in ("is-enabled", "is-active"):
        answered = call((PROGRAM, "--user", "--quiet", question, TIMER), environ=environ)
        runs = runs and answered is not None and answered.status == 0
    return Installed(hours=hours, through="systemd", runs=runs and bool(hours))


def _service(job: Job) -> str:
    variables = "".join(f"Environment={_quoted(f'{name}={value}')}\n" for name, value in job.variables)
    # systemd starts no program whose path holds a quote or a backslash; a shell that is handed the words does. Only in
    # a command is a dollar sign the start of a variable.
    words = ("/bin/sh", "-c", 'exec "$0" "$@"', *job.command)
    command = " ".join(_quoted(word).replace("$", "$$") for word in words)
    return (
        f"{_OURS}\n[Unit]\nDescription=Afterword: what is due\n\n"
        f"[Service]\nType=oneshot\nUMask=0077\n{variables}ExecStart={command}\n"
    )


def _timer(job: Job) -> str:
    hours = "".join(f"OnCalendar=*-*-* {hour:%H:%M}:00\n" for hour in job.hours)
    # What was missed while the machine was off is made up for when it is on again.
    return (
        f"{_OURS}\n[Unit]\nDescription=Afterword: when to look what is due\n\n"
        f"[Timer]\n{hours}Persistent=true\n\n[Install]\nWantedBy=timers.target\n"
    )


def _quoted(word: str) -> str:
    if "\n" in word or "\r" in word:
        raise CannotRemind("odd_path")
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, text.encode("utf-8", "surrogateescape"), is_ours=_is_ours)
    except FileExistsError as wrong:
        raise CannotRemind("foreign_file", str(path)) from wrong
    except OSError as wrong:
        raise CannotRemind("refused", str(path)) from wrong


def _ours_at(path: Path) -> str | None:
    """The text of our file, None when there is none; raises CannotRemind when it is not ours."""
    try:
        content = content_at(path)
    except FileExistsError as wrong:
        raise CannotRemind("foreign_file", str(path)) from wrong
    except OSError as wrong:
        raise CannotRemind("refused", str(path)) from wrong
    if content is not None and not _is_ours(content):
        raise CannotRemind("foreign_file", str(path))
    return None if content is None else content.decode("utf-8", "replace")


def _is_ours(content: bytes) -> bool:
    return content.startswith(_OURS.encode())


def _control(environ: Mapping[str, str], *words: str) -> None:
    answered = call((PROGRAM, "--user", "--quiet", *words), environ=environ)
    if answered is None or answered.status != 0:
        raise CannotRemind("refused", PROGRAM)


def _folder(environ: Mapping[str, str]) -> Path:
    return _based(environ, "XDG_CONFIG_HOME", ".config") / "systemd" / "user"


def _data(environ: Mapping[str, str]) -> Path:
    return _based(environ, "XDG_DATA_HOME", ".local/share")


def _based(environ: Mapping[str, str], variable: str, usual: str) -> Path:
    named = environ.get(variable, "").strip()
    return Path(named) if os.path.isabs(named) else Path(os.path.expanduser("~")) / usual
