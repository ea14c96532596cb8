"""The program in a real terminal: a pseudo-terminal, an emulated screen, and a person's keys."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self

import pyte

ROOT: Final = Path(__file__).parents[1]
KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "enter": "\r",
        "escape": "\x1b",
        "tab": "\t",
        "shift+tab": "\x1b[Z",
        "space": " ",
        "backspace": "\x7f",
        "delete": "\x1b[3~",
        "up": "\x1b[A",
        "down": "\x1b[B",
        "right": "\x1b[C",
        "left": "\x1b[D",
        "home": "\x1b[H",
        "end": "\x1b[F",
        "f1": "\x1bOP",
        "f2": "\x1bOQ",
        "f3": "\x1bOR",
        "f4": "\x1bOS",
    }
)
PATIENCE: Final = 30.0

# The first process in the terminal takes it as its own, as a shell would: window changes and hang-ups reach it then.
# `pty.fork` would do that too, but forking a test runner that has threads is not safe.
_TAKE_THE_TERMINAL: Final = "import os, sys; os.login_tty(0); os.execv(sys.argv[1], sys.argv[1:])"

_ALTERNATE_SCREEN: Final = "1049"
_LEAVES_ALTERNATE_SCREEN: Final = b"\x1b[?1049l"
_CURSOR: Final = "25"
# What an ordinary terminal has switched on before a program starts.
_ON_AT_FIRST: Final = frozenset({_CURSOR, "7"})
_MODES: Final = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_QUERIES: Final[Mapping[bytes, bytes]] = MappingProxyType(
    {
        b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # whole frames: known, off
        b"\x1b[?2048$p": b"\x1b[?2048;0$y",  # sizes reported as text: not known
        b"\x1b[c": b"\x1b[?62;22c",
        b"\x1b[6n": b"\x1b[1;1R",
    }
)
# Sequences the emulation takes for text.
_NOISE: Final = re.compile(rb"\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]+\$p|\x1b\[>[0-9;]*m|\x1b\[[0-9;]* q")
_UNFINISHED: Final = re.compile(rb"\x1b(\[[<>=?0-9;:]*\$?)?\Z")
_FRAME_BEGINS: Final = b"\x1b[?2026h"
_FRAME_ENDS: Final = b"\x1b[?2026l"


class NotShownError(AssertionError):
    """What was waited for did not come; says what stood on the screen instead."""


def midday() -> str:
    """A TZ in which it is about noon now, so that no test runs across the end of a day."""
    ahead = 12 - datetime.now(UTC).hour
    return f"<{ahead:+03d}>{-ahead:+d}"


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    """A private environment whose home, journal (`journal.db`) and settings lie in `folder`. `more` overrides it."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "AFTERWORD_FILE": str(folder / "journal.db"),
        "AFTERWORD_SETTINGS": str(folder / "settings.toml"),
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TZ": midday(),
        **more,
    }


def answer(environ: Mapping[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    """What the command line says to `words`, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "journal", *words],
        cwd=ROOT,
        env=dict(environ),
        text=True,
        encoding="utf-8",
        capture_output=True,
        check=False,
        timeout=60,
    )


class Terminal:
    """A terminal with the program running in it. As a context manager it ends what still runs."""

    def __init__(
        self,
        environ: Mapping[str, str],
        words: Sequence[str] = (),
        *,
        columns: int = 116,
        lines: int = 34,
        program: Sequence[str] = (sys.executable, "-m", "journal"),
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._unread = b""
        self._seen = bytearray()
        self.keys_pressed = 0
        self._closed = False
        self._ours, self._theirs = pty.openpty()
        self._set_size(columns, lines)
        os.set_blocking(self._ours, False)
        self._settings_at_first = termios.tcgetattr(self._theirs)
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _TAKE_THE_TERMINAL, *program, *words],
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            cwd=ROOT,
            env=dict(environ),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.close()

    # what is shown

    @property
    def rows(self) -> list[str]:
        """The lines of the screen, without the blanks at their ends."""
        return [row.rstrip() for row in self.screen.display]

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.rows)

    def row(self, text: str) -> str:
        """The first line of the screen that holds `text`."""
        for row in self.rows:
            if text in row:
                return row
        raise NotShownError(f"no line with {text!r} in\n{self.text}")

    def stands_out(self, text: str) -> bool:
        """Whether the text is on the screen and begins in bold, as the label of the field with the cursor does."""
        for y, row in enumerate(self.rows):
            x = row.find(text)
            if x >= 0:
                return bool(self.screen.buffer[y][x].bold)
        return False

    @property
    def colours(self) -> set[str]:
        """Every foreground colour on the screen, "default" among them."""
        cells = (self.screen.buffer[y][x] for y in range(self.screen.lines) for x in range(self.screen.columns))
        return {cell.fg for cell in cells} | {cell.bg for cell in cells}

    # waiting

    def wait_for(self, *texts: str, within: float = PATIENCE) -> str:
        """The screen as soon as it shows all of the texts at once; raises NotShownError after `within` seconds."""
        wanted = ", ".join(map(repr, texts))
        self.wait_until(lambda: all(text in self.text for text in texts), wanted, within=within)
        return self.text

    def wait_until_gone(self, text: str, within: float = PATIENCE) -> str:
        """The screen as soon as it does not show the text any more."""
        self.wait_until(lambda: text not in self.text, f"{text!r} to go", within=within)
        return self.text

    def wait_until(self, met: Callable[[], bool], wanted: str, *, within: float = PATIENCE) -> None:
        """Go on as soon as `met()`, asked again whenever the program wrote something, and now and then."""
        deadline = time.monotonic() + within
        while not met():
            left = deadline - time.monotonic()
            if left <= 0 or self.ended:
                self.drain()
                if met():
                    return
                how = "the program ended" if self.ended else f"{within:g} s have passed"
                raise NotShownError(f"waited for {wanted}; {how}:\n{self.text}")
            self.read(min(left, 0.05))

    def read(self, within: float = 0.0) -> bool:
        """Take what the program writes, waiting at most `within` seconds for it; says whether there was something."""
        if not select.select([self._ours], [], [], within)[0]:
            return False
        try:
            found = os.read(self._ours, 1 << 16)
        except OSError:
            return False
        self._take(found)
        return bool(found)

    def drain(self) -> None:
        """Take all that the program has written so far."""
        while self.read():
            pass

    def begin_anew(self) -> None:
        """An empty screen, for a program that starts where another was killed with half a sequence written."""
        self.drain()
        self._unread = b""
        self.screen.reset()

    def watch(self, seconds: float) -> None:
        """Let the program run for a while, as a person who thinks."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.read(left)

    def _take(self, found: bytes) -> None:
        self._seen += found
        found = self._unread + found
        unfinished = _UNFINISHED.search(found)
        cut = unfinished.start() if unfinished else len(found)
        begins = found.rfind(_FRAME_BEGINS)
        if begins > found.rfind(_FRAME_ENDS):
            # Half a frame is never shown, as in a terminal that knows whole ones.
            cut = min(cut, begins)
        found, self._unread = found[:cut], found[cut:]
        for query, reply in _QUERIES.items():
            for _ in range(found.count(query)):
                self._write(reply)
        *before, found = found.split(_LEAVES_ALTERNATE_SCREEN)
        for shown in before:
            self._stream.feed(_NOISE.sub(b"", shown))
            # The emulation has one screen only: nothing stood on the other.
            self.screen.reset()
        self._stream.feed(_NOISE.sub(b"", found))

    # keys

    def press(self, *keys: str) -> None:
        """Press keys by name ("enter", "ctrl+s"), or single letters, one after the other."""
        for key in keys:
            self._write(code(key))
            self.keys_pressed += 1

    def type(self, text: str, *, pause: float = 0.0) -> None:
        """Type a text, every letter `pause` seconds after the one before; without a pause all of it at once."""
        if not pause:
            self._write(text.encode())
            return
        due = time.monotonic()
        for letter in text:
            self._write(letter.encode())
            due += pause
            self.watch(due - time.monotonic())

    def _write(self, raw: bytes) -> None:
        # A terminal's own queue is small: whoever only writes and does not read waits for ever.
        while raw:
            readable, writable, _ = select.select([self._ours], [self._ours], [], PATIENCE)
            if readable:
                self.read()
            if writable:
                raw = raw[os.write(self._ours, raw[:512]) :]
            elif not readable:
                raise NotShownError(f"the program takes no keys:\n{self.text}")

    def resize(self, columns: int, lines: int) -> None:
        """Make the window as wide and as high as that."""
        self.drain()
        self.screen.resize(lines, columns)
        self._set_size(columns, lines)

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    # the end

    @property
    def ended(self) -> bool:
        """Whether the program has ended."""
        return self.process.poll() is not None

    @property
    def waited_for_processor(self) -> float:
        """How many seconds other programs have kept this one from running so far; 0 where the system does not say."""
        try:
            return int(Path(f"/proc/{self.process.pid}/schedstat").read_text().split()[1]) / 1e9
        except (OSError, IndexError):
            return 0.0

    def close(self) -> None:
        """Close the window."""
        if not self._closed:
            self._closed = True
            os.close(self._ours)
            os.close(self._theirs)

    def push(self, raw: bytes) -> None:
        """Send bytes as a keyboard might, and look at nothing."""
        os.write(self._ours, raw)

    def kill(self) -> None:
        """End the program without a chance to do anything about it."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.drain()

    def wait_for_end(self, within: float = PATIENCE) -> int:
        """The exit status, as soon as the program has ended."""
        self.wait_until(lambda: self.ended, "the end", within=within)
        self.drain()
        return self.process.wait()

    @property
    def written(self) -> bytes:
        """All that the program has written to the terminal so far."""
        return bytes(self._seen)

    @property
    def modes_left_on(self) -> set[str]:
        """The private modes of the terminal that are not as they were when the program started."""
        now = {mode: mode in _ON_AT_FIRST for mode in _ON_AT_FIRST}
        for modes, ending in _MODES.findall(bytes(self._seen)):
            for mode in modes.decode().split(";"):
                now[mode] = ending == b"h"
        return {mode for mode, on in now.items() if on != (mode in _ON_AT_FIRST)}

    @property
    def shows_alternate_screen(self) -> bool:
        """Whether the program has the screen for itself, with what stood there before kept behind it."""
        return _ALTERNATE_SCREEN in self.modes_left_on

    @property
    def line_settings_are_back(self) -> bool:
        """Whether the terminal echoes and edits lines as it did before the program started."""
        return termios.tcgetattr(self._theirs) == self._settings_at_first


def code(key: str) -> bytes:
    """What a terminal sends for a key."""
    if key.startswith("ctrl+") and len(key) == len("ctrl+") + 1:
        return bytes([ord(key[-1]) & 0x1F])
    return KEYS.get(key, key).encode()
