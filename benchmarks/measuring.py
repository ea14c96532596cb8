"""One measurement of one process: what it took, and when the screen showed what was waited for."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.terminal import ROOT, Terminal, surroundings


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What a whole process took, in milliseconds: the time that passed, and the processor's."""

    wall: float
    cpu: float


def whole_process(words: Sequence[str], environ: Mapping[str, str]) -> Took:
    """Run it to its end with nothing to read and nobody to read it. Raises RuntimeError when it cannot be run."""
    null = os.open(os.devnull, os.O_RDWR)
    began = time.monotonic_ns()
    actions = [(os.POSIX_SPAWN_DUP2, null, to) for to in (0, 1, 2)]
    process = os.posix_spawn(words[0], list(words), dict(environ), file_actions=actions)
    _, status, used = os.wait4(process, 0)
    ended = time.monotonic_ns()
    os.close(null)
    code = os.waitstatus_to_exitcode(status)
    # 10 and 11 say that something is due.
    if code not in (0, 10, 11):
        raise RuntimeError(f"{' '.join(words)} ended with {code}")
    return Took(wall=(ended - began) / 1e6, cpu=(used.ru_utime + used.ru_stime) * 1000)


class TimedTerminal(Terminal):
    """A terminal that knows when what it shows was written."""

    def __init__(self, environ: Mapping[str, str], program: Sequence[str]) -> None:
        self.written_at = time.monotonic_ns()
        self.began = time.monotonic_ns()
        super().__init__(environ, program=program)

    def _take(self, found: bytes) -> None:
        # Before it is drawn here, which takes longer than writing it took.
        self.written_at = time.monotonic_ns()
        super()._take(found)

    def since_start(self, *texts: str) -> float:
        """Milliseconds from the start until all the texts are shown."""
        self.wait_for(*texts)
        return (self.written_at - self.began) / 1e6

    def until_shown(self, key: str, text: str) -> float:
        """Milliseconds from a key until the text is shown, which is not shown before."""
        self.settle()
        pressed = time.monotonic_ns()
        self.press(key)
        self.wait_for(text)
        return (self.written_at - pressed) / 1e6

    def until_changed(self, key: str, looks: Callable[[], str]) -> float:
        """Milliseconds from a key until what `looks` tells about the screen is something else."""
        self.settle()
        before = looks()
        pressed = time.monotonic_ns()
        self.press(key)
        self.wait_until(lambda: looks() != before, "a change")
        return (self.written_at - pressed) / 1e6

    @property
    def cells(self) -> str:
        """Everything the screen shows, colours included."""
        return repr([sorted(line.items()) for _, line in sorted(self.screen.buffer.items())])

    def until_end(self, key: str) -> float:
        """Milliseconds from a key until the program has ended."""
        self.settle()
        pressed = time.monotonic_ns()
        self.press(key)
        while self.process.poll() is None:
            self.read(0.001)
        return (time.monotonic_ns() - pressed) / 1e6

    def settle(self, quiet: float = 0.15) -> None:
        """Take everything that is written, until nothing is for that many seconds; a cursor may blink on."""
        until = time.monotonic() + 3 * quiet
        while self.read(quiet) and time.monotonic() < until:
            pass

    @property
    def memory(self) -> float:
        """The memory that is resident now, in MiB; only where there is a /proc."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@contextmanager
def running(program: Sequence[str], journal: Path | None = None) -> Iterator[TimedTerminal]:
    """The program in a terminal of its own, with a home of its own; `journal` is opened where it lies."""
    with tempfile.TemporaryDirectory(prefix="benchmarks-", ignore_cleanup_errors=True) as home:
        environ = surroundings(Path(home))
        if journal is not None:
            environ["AFTERWORD_FILE"] = str(journal)
        with TimedTerminal(environ, program) as terminal:
            yield terminal


@contextmanager
def copied(journal: Path) -> Iterator[Path]:
    """A copy of a journal that may be written to."""
    with tempfile.TemporaryDirectory(prefix="benchmarks-", ignore_cleanup_errors=True) as folder:
        yield Path(shutil.copy(journal, Path(folder) / "journal.db"))


def python(*words: str) -> list[str]:
    """A command of this Python."""
    return [sys.executable, *words]


def plain_environ(journal: Path) -> dict[str, str]:
    """The environment of a command on a journal, without settings."""
    return surroundings(journal.parent, AFTERWORD_FILE=str(journal), PYTHONPATH=str(ROOT))
