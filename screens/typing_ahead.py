"""What is typed behind a key that opens a page is for that page, however fast it is typed.

A key travels through the queues of the widget, the page and the app before it is answered, and the letters behind it
can overtake it. So the keys behind which one types at once are answered as they arrive, and from then on everything
typed waits in the app until the page says that its cursor stands.
"""

from __future__ import annotations

from textual.events import Event, Key, Paste

from screens.ending import EndingApp
from screens.journal_page import JournalPage


class TypingAheadApp(EndingApp):
    """An app that holds what is typed while a page is being opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opening = False
        self.typed_ahead: list[Event] = []

    async def on_event(self, event: Event) -> None:
        """Hold what is typed while a page is being opened, and open one at once."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self.opening:
            self.typed_ahead.append(event)
        elif not self._opens(event):
            await super().on_event(event)

    def _opens(self, event: Event) -> bool:
        return isinstance(event, Key) and isinstance(self.screen, JournalPage) and self.screen.opens(event.key)

    def expect(self) -> None:
        """A page is being opened: from now on, what is typed waits for it."""
        self.opening = True

    def ready(self) -> None:
        """The page that was being opened stands, its cursor in place: it gets what was typed for it."""
        self.call_later(self._hand_over)

    async def _hand_over(self) -> None:
        self.opening = False
        while self.typed_ahead and not self.opening:
            # Within this one turn, so that nothing typed later comes before it.
            await super().on_event(self.typed_ahead.pop(0))
