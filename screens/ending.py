"""How the program ends when nobody asked it to: signals, a terminal that was closed, an error nobody foresaw.

The one place that reaches into Textual's inside, for what it has no public way to say: it prints local values when
it crashes, and dies at once, with the terminal in disorder, when it is told to end.
"""

from __future__ import annotations

import asyncio
import logging
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.driver import Driver

from journal.own_process import keep_memory_private

if TYPE_CHECKING:
    from journal.session import Session

# Told to end, the program has ended after this long, whatever hangs.
AT_MOST_SECONDS = 1.2
_FLUSH_SECONDS = 0.8
_WRITE_SECONDS = 0.1
# Out of the alternate screen and of every way of reporting keys, with a cursor that can be seen.
_AS_IT_WAS = b"\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT") if hasattr(signal, name))
HANG_UP = 1


class EndingApp(App[int]):
    """An app that ends in order, and says nothing of what it held when it crashes."""

    def __init__(self) -> None:
        super().__init__(driver_class=_driver())
        self.crash: BaseException | None = None
        self.told_to_end: Callable[[int], None] = lambda number: None
        self._own_loop: asyncio.AbstractEventLoop | None = None

    def on_load(self) -> None:
        """Remember the loop, so that a signal can be heard in it."""
        self._own_loop = asyncio.get_running_loop()

    def on_ready(self) -> None:
        """Now that the first page is painted there is time for what needs an import."""
        if not self.is_headless:
            keep_memory_private()

    def end(self, number: int) -> None:
        """End as a program does that was told to by a signal of this number; from any thread, and from a handler."""
        if self._own_loop is not None and not self._own_loop.is_closed():
            self._own_loop.call_soon_threadsafe(lambda: self.exit(return_code=128 + number))

    def terminal_gone(self) -> None:
        """The terminal was closed, whether or not anybody was told."""
        self.told_to_end(HANG_UP)

    def _handle_exception(self, error: Exception) -> None:
        self.crash = self.crash or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *renderables: Any) -> None:
        """End without printing what the renderables, a traceback with its local values, would show."""
        if self._return_code is None:
            self._return_code = 1
        self._close_messages_no_wait()


@contextmanager
def ending_in_order(app: EndingApp, flush: Callable[[float], bool], save_rest: Callable[[], object]) -> Iterator[None]:
    """While inside, signals and a closed terminal end the process within 1.5 s with everything typed in the file.

    `flush` waits for what was typed to be in the file, at most as long as it is given, and says whether it is;
    `save_rest` then writes elsewhere what is not. The exit status is 128 and the number of the signal.
    """
    ending = threading.Event()
    terminal = _Terminal()

    def by_force(number: int) -> None:
        begun = time.monotonic()
        kept = flush(_FLUSH_SECONDS)
        if not ending.wait(max(0.0, AT_MOST_SECONDS - (time.monotonic() - begun))):
            terminal.restore()
            if not kept:
                save_rest()
            os._exit(128 + number)

    def end(number: int) -> None:
        if not watching.is_set():
            watching.set()
            threading.Thread(target=by_force, args=(number,), daemon=True, name="afterword-ending").start()
            app.end(number)

    def heard(number: int, frame: FrameType | None) -> None:
        end(number)

    def thread_failed(failed: threading.ExceptHookArgs) -> None:
        # Without this Python prints the message, which may hold what a person wrote.
        app.crash = app.crash or failed.exc_value

    watching = threading.Event()
    app.told_to_end = end
    before = {number: signal.signal(number, heard) for number in _ENDING if not _is_ignored(number)}
    hook, threading.excepthook = threading.excepthook, thread_failed
    level = logging.root.manager.disable
    logging.disable()
    try:
        yield
    finally:
        if not watching.is_set():
            # Told to end, whatever is still to be closed may hang as well.
            ending.set()
        if app.return_code == 128 + HANG_UP:
            _speak_to_nobody()
        threading.excepthook = hook
        logging.disable(level)
        for number, handler in before.items():
            signal.signal(number, handler)


def say_crash(error: BaseException | None, session: Session, log: str, *, kept: bool) -> None:
    """Say on stderr that the program had to stop, whether everything typed is kept, and where it is noted."""
    from journal.crashes import record_crash
    from journal.texts.ending import ending_texts

    written = error is not None and record_crash(error, Path(log), at=session.now())
    texts = ending_texts(session.texts.language)
    sys.stderr.write(f"{texts.crashed(log if written else None)} {texts.typed_kept if kept else texts.typed_lost}\n")


def say_where_it_is(session: Session, instead: Path) -> None:
    """Write what the journal would not take into a file beside it, or into the folder `instead`, and say where."""
    from journal.storage.unkept import write_beside
    from journal.texts.ending import ending_texts

    left = session.store.drafts.unkept()
    if not left:
        return
    path = write_beside(left, (session.store.path.parent, instead), at=session.now())
    texts = ending_texts(session.texts.language)
    sys.stderr.write(f"{texts.typed_is_in(str(path)) if path else texts.typed_lost}\n")


def _speak_to_nobody() -> None:
    # The terminal is gone: whatever is still to be said would be an error of its own.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _is_ignored(number: int) -> bool:
    return signal.getsignal(number) is signal.SIG_IGN


def _driver() -> type[Driver] | None:
    if sys.platform == "win32":
        return None
    from screens.terminal_input import TerminalDriver

    return TerminalDriver


class _Terminal:
    """The terminal as it was before the program took it."""

    def __init__(self) -> None:
        self._settings: list[Any] | None = None
        if sys.platform != "win32" and sys.__stdin__ is not None and sys.__stdin__.isatty():
            import termios

            self._settings = termios.tcgetattr(sys.__stdin__.fileno())

    def restore(self) -> None:
        """Give it back, unless it is gone or frozen."""
        if self._settings is None or sys.platform == "win32" or sys.__stdin__ is None or sys.__stderr__ is None:
            return
        import termios

        try:
            termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, self._settings)
            out = sys.__stderr__.fileno()
            if select.select([], [out], [], _WRITE_SECONDS)[1]:
                os.write(out, _AS_IT_WAS)
        except (termios.error, OSError):
            return
