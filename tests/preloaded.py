"""The program, loaded once and then started as often as wanted, each time in a process of its own that can be killed.

Loading takes most of what a short command takes: a test that runs the program a hundred times runs it like this.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, Self

from tests.terminal import PATIENCE, ROOT, NotShownError, Terminal

_STARTER: Final = (sys.executable, "-m", "tests.starter")


class NotPossibleHereError(Exception):
    """The system does not let this user make the surroundings that were asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """In which state the system is for the program.

    `user` runs it with another person's rights, which only root can; `largest_file` is in bytes.
    """

    user: int | None = None
    largest_file: int | None = None


ORDINARY: Final = Surroundings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How the program ended: its exit status (negative: the signal that killed it), what it said, and when."""

    status: int
    out: str
    err: str
    seconds: float


class Preloaded:
    """The program for the command line. As a context manager it ends when nobody asks any more.

    With a small disk, a folder and bytes, it sees a file system of that size over the folder, empty at first.
    """

    def __init__(self, *, small_disk: tuple[Path, int] | None = None) -> None:
        self._files = tempfile.TemporaryDirectory()
        disk = ("small-disk", *map(str, small_disk)) if small_disk else ()
        self._process = subprocess.Popen(
            [*_STARTER, *disk], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()
        self._files.cleanup()

    def run(
        self,
        environ: Mapping[str, str],
        *words: str,
        killed_after: float | None = None,
        surroundings: Surroundings = ORDINARY,
    ) -> Ended:
        """Run the program with these words to its end, or until it is killed that many seconds after its beginning.

        Raises NotPossibleHereError when a small disk cannot be made.
        """
        out, err = (Path(self._files.name) / name for name in ("out", "err"))
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        streams = (os.devnull, str(out), str(err))
        begun = time.monotonic()
        _ask(self._process.stdin, environ, words, surroundings, streams)
        child = self._process.stdout.readline()
        if not child:
            raise NotPossibleHereError
        if killed_after is not None:
            time.sleep(killed_after)  # so far the program gets on its way before the kill
            with suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)
        status = int(self._process.stdout.readline())
        seconds = time.monotonic() - begun
        said = [path.read_text(encoding="utf-8") if path.exists() else "" for path in (out, err)]
        return Ended(status=status, out=said[0], err=said[1], seconds=seconds)


class PreloadedScreens:
    """The program in a terminal, again and again in the same one."""

    def __init__(self, environ: Mapping[str, str], *, columns: int = 116, lines: int = 34) -> None:
        self._files = tempfile.TemporaryDirectory()
        pipes = [os.path.join(self._files.name, name) for name in ("asked", "said")]
        for pipe in pipes:
            os.mkfifo(pipe)
        self.terminal = Terminal(environ, program=(*_STARTER, "terminal", *pipes), columns=columns, lines=lines)
        self._ask_to = open(pipes[0], "w")  # noqa: SIM115 - closed at the end
        # Unbuffered: a program that ends at once says both its lines before the first is read, and the second must not
        # vanish into a buffer that nobody waits for.
        self._said = open(pipes[1], "rb", buffering=0)  # noqa: SIM115
        self._child = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ask_to.close()
        self._said.close()
        self.terminal.__exit__()
        self._files.cleanup()

    def start(
        self, environ: Mapping[str, str], words: Sequence[str] = (), surroundings: Surroundings = ORDINARY
    ) -> Terminal:
        """The terminal with the program just started in it; one that still runs is killed."""
        if self._child:
            self.kill()
        self.terminal.begin_anew()
        _ask(self._ask_to, environ, words, surroundings, ())
        self._child = int(self._said.readline())
        return self.terminal

    def kill(self) -> None:
        """End the program without a chance to do anything about it."""
        with suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)
        self.wait_for_end()

    def wait_for_end(self) -> int:
        """The exit status, as soon as the program has ended."""
        # Whoever does not read what it shows keeps it from ending.
        deadline = time.monotonic() + PATIENCE
        while not select.select([self._said], [], [], 0)[0]:
            self.terminal.read(0.02)
            if time.monotonic() > deadline:
                raise NotShownError(f"the program does not end:\n{self.terminal.text}")
        self.terminal.drain()
        self._child = 0
        return int(self._said.readline())


def _ask(
    to: IO[str], environ: Mapping[str, str], words: Sequence[str], around: Surroundings, streams: Sequence[str]
) -> None:
    asked = {
        "words": words,
        "environ": dict(environ),
        "streams": streams,
        "user": around.user,
        "largest_file": around.largest_file,
    }
    to.write(json.dumps(asked) + "\n")
    to.flush()
