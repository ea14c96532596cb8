"""The page of keys: all that can be pressed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click, Key
from textual.widgets import Static

from screens.cells import left
from screens.page import Question

if TYPE_CHECKING:
    from textual.binding import ActiveBinding

    from journal.session import Session


class KeyPage(Question[None]):
    """Every key of the screen it was opened on, in the person's words. Any key closes it."""

    def __init__(self, session: Session, bindings: dict[str, ActiveBinding]) -> None:
        super().__init__(session)
        self.bindings = bindings

    def compose(self) -> ComposeResult:
        texts = self.session.texts.keys
        with VerticalScroll(classes="box"):
            yield Static(Content.assemble((texts.title, "bold $primary"), (f"   {texts.close}", "$muted")))
            yield Static(Content("\n").join(self._lines()), classes="keys")

    def _lines(self) -> list[Content]:
        texts = self.session.texts.keys
        shown: dict[str, tuple[str, str]] = {}
        for active in self.bindings.values():
            name = active.binding.id or ""
            if name in texts.names and name not in shown:
                shown[name] = (self.app.get_key_display(active.binding), active.binding.description)
        ordered = sorted(shown.values(), key=lambda pair: (len(pair[0]) > 1, pair[0]))
        return [Content.assemble((left(key, 12), "bold $foreground"), label) for key, label in ordered]

    def on_key(self, event: Key) -> None:
        if event.key not in ("up", "down", "pageup", "pagedown"):
            event.stop()
            self.dismiss(None)

    def on_click(self, event: Click) -> None:
        event.stop()
        self.dismiss(None)
