"""Whether names are hidden, and what hides them: the one place where that is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.signal import Signal

from journal.clean import hide_with

if TYPE_CHECKING:
    from textual.app import App

    from journal.privacy import Mask
    from journal.session import Session


class Privacy:
    """Hides every name and topic in what the program shows, while it is on."""

    def __init__(self, session: Session, *, on: bool) -> None:
        self.session = session
        self.on = on
        self._mask: Mask | None = None
        hide_with(self._hidden)
        self.look_again()

    def turn(self) -> None:
        """Hide names, or show them again."""
        self.on = not self.on
        self.look_again()

    def look_again(self) -> None:
        """The journal may hold other names now."""
        if self.on:
            # Most people never hide names.
            from journal.privacy import Mask
            from journal.storage.names import known_names

            self._mask = Mask.over(self.session.store.read(known_names), self.session.texts.hiding)

    def _hidden(self, text: str) -> str:
        return self._mask(text) if self.on and self._mask is not None else text


class JournalChanged(Signal[None]):
    """Tells every page that the journal changed; which names are to be hidden is looked up before."""

    def __init__(self, app: App[Any], privacy: Privacy) -> None:
        super().__init__(app, "the journal changed")
        self.privacy = privacy

    def publish(self, data: None) -> None:
        self.privacy.look_again()
        super().publish(data)
