"""Reading the keyboard so that neither a broken byte nor a terminal that has gone can harm what was typed.

Textual's own loop ends the program at the first byte that is no UTF-8, and runs on for ever, at full speed, when the
terminal was closed and nobody told it so.
"""

from __future__ import annotations

import codecs
import os
import selectors
from typing import TYPE_CHECKING

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from screens.ending import EndingApp

_LOOK_SECONDS = 0.1
_AT_ONCE = 4096


class TerminalDriver(LinuxDriver):
    """Textual's driver, with a reading loop that shows what it cannot read as a question mark, and notices the end."""

    _app: EndingApp

    def run_input_thread(self) -> None:
        """Read keys until the program or the terminal ends."""
        try:
            self._read_keys()
        except Exception as error:  # only noted, whatever it is, and raised again: else nobody learns where it was
            self._app.crash = self._app.crash or error
            raise

    def _read_keys(self) -> None:
        parser = XTermParser(self._debug)
        decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_LOOK_SECONDS):
                    try:
                        read = os.read(self.fileno, _AT_ONCE)
                    except OSError:
                        read = b""
                    if not read:
                        self._app.terminal_gone()
                        return
                    # Half a letter is no text yet, and an empty text means the end to the parser.
                    if text := decode(read):
                        for event in parser.feed(text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
