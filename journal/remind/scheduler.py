"""What starts the reminders on this machine: systemd where the person has one of their own, else cron."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import time
from pathlib import Path

from journal.language import Language
from journal.remind import cron, systemd
from journal.remind.plan import CannotRemind, Installed, Job, Scheduler

_WINDOWS = "win32"


def job(*, executable: str, file: Path, settings_file: Path, language: Language, hours: tuple[time, ...]) -> Job:
    """The job that looks into the journal `file`; `executable` is the Python that runs this program."""
    script = Path(executable).with_name("afterword")
    variables = [("AFTERWORD_FILE", str(file)), ("AFTERWORD_SETTINGS", str(settings_file))]
    if script.is_file():
        program = [str(script)]
    else:
        # A checkout that was never installed is only found from its own folder.
        program = [executable, "-m", "journal"]
        variables.append(("PYTHONPATH", os.fspath(Path(__file__).parents[2])))
    return Job(
        command=(*program, "--lang", language, "remind", "run"),
        variables=tuple(variables),
        hours=tuple(sorted(set(hours))),
    )


def install(job: Job, *, platform: str, environ: Mapping[str, str]) -> Scheduler:
    """Set the reminders up, once, whatever was set up before; through what. Raises CannotRemind."""
    _refuse_windows(platform)
    if systemd.is_there(environ):
        systemd.install(job, environ)
        # Reminders of a time when there was none would come twice.
        with suppress(CannotRemind):
            cron.remove(environ)
        return "systemd"
    cron.install(job, environ)
    with suppress(CannotRemind):
        systemd.remove(environ)
    return "crontab"


def remove(*, platform: str, environ: Mapping[str, str]) -> bool:
    """Take the reminders away wherever they are; whether there were any. Raises CannotRemind."""
    _refuse_windows(platform)
    there = [systemd.remove(environ), cron.remove(environ)]
    return any(there)


def installed(*, platform: str, environ: Mapping[str, str]) -> Installed | None:
    """What is set up, None when nothing is. Raises CannotRemind."""
    _refuse_windows(platform)
    return systemd.installed(environ) or cron.installed(environ)


def _refuse_windows(platform: str) -> None:
    if platform == _WINDOWS:
        raise CannotRemind("windows")
