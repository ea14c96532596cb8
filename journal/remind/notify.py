"""A message on the desktop."""

from __future__ import annotations

import os
from collections.abc import Mapping

from journal.remind.plan import CannotRemind
from journal.remind.programs import call

_APPLE_SCRIPT = (
    "on run words",
    "display notification (item 2 of words) with title (item 1 of words)",
    "end run",
)


def show(title: str, body: str, *, platform: str, environ: Mapping[str, str]) -> None:
    """Show the message. Its words stand in the arguments of a program: counts only, never names or texts.

    Raises CannotRemind when there is no program for it, or it could not.
    """
    if platform == "win32":
        raise CannotRemind("windows")
    words = _osascript(title, body) if platform == "darwin" else _notify_send(title, body)
    try:
        answered = call(words, environ=_with_session(environ, platform))
    except CannotRemind as wrong:
        raise CannotRemind("notifier_refused", words[0]) from wrong
    if answered is None:
        raise CannotRemind("no_notifier", words[0])
    if answered.status != 0:
        raise CannotRemind("notifier_refused", words[0])


def _notify_send(title: str, body: str) -> tuple[str, ...]:
    return ("notify-send", f"--app-name={title}", title, body)


def _osascript(title: str, body: str) -> tuple[str, ...]:
    return ("osascript", *(word for line in _APPLE_SCRIPT for word in ("-e", line)), title, body)


def _with_session(environ: Mapping[str, str], platform: str) -> Mapping[str, str]:
    """cron starts its jobs outside the desktop's session; on Linux that has one address."""
    if platform == "darwin" or environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return environ
    bus = os.path.join(environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}", "bus")
    if not os.path.exists(bus):
        return environ
    return {**environ, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}"}
