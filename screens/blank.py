"""An empty screen at once, over whatever stands there, until a key is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.content import Content
from textual.events import Event, Key, MouseEvent, Paste
from textual.screen import Screen
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.app import App

KEY = "ctrl+l"
HIDDEN = "-hidden-away"


class Cover(Static):
    """What lies over a screen, so that its cursor stays where it is and nothing in it is lost."""

    DEFAULT_CSS = """
    Cover {
        layer: room; dock: top; width: 100%; height: 100%;
        background: $background; color: $muted; content-align: center middle;
    }
    """


class Blank:
    """Covers the screen in front, and whichever comes to the front meanwhile. It hides, it does not lock."""

    def __init__(self, app: App[Any], said: str) -> None:
        self.app = app
        self.said = said
        self.is_on = False
        self.covered: list[Screen[Any]] = []

    def hide(self) -> None:
        """Nothing is to be seen from now on, messages included."""
        self.is_on = True
        self.app.clear_notifications()
        self.cover(self.app.screen)

    def cover(self, screen: Screen[Any]) -> None:
        """Another screen came to the front."""
        if self.is_on and not screen.query(Cover):
            screen.add_class(HIDDEN)
            screen.mount(Cover(Content(self.said)))
            self.covered.append(screen)

    def takes(self, event: Event) -> bool:
        """Whether what the person did is for the empty screen alone; a key or a paste brings everything back."""
        if not self.is_on:
            return False
        if isinstance(event, Key | Paste):
            self._show()
        return isinstance(event, Key | Paste | MouseEvent)

    def _show(self) -> None:
        self.is_on = False
        while self.covered:
            screen = self.covered.pop()
            screen.remove_class(HIDDEN)
            screen.query(Cover).remove()
