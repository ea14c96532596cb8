"""What stands beside moving a talk that was moved before: how often the fear was larger than the talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from journal.dread import dread
from journal.insights_said import moved_said
from journal.storage.insights import expected_and_felt, times_moved
from screens.fields.field import LABEL_CELLS

if TYPE_CHECKING:
    from journal.session import Session


def moved_before(session: Session, conversation_id: int | None) -> str:
    """The sentence for a talk that is about to be moved; empty the first time, and with too few talks to count."""
    if conversation_id is None:
        return ""
    times = session.store.read(times_moved, conversation_id)
    if not times:
        return ""
    return moved_said(times, dread(session.store.read(expected_and_felt)), session.texts.insights)


class MovedBefore(Static):
    """The same as a line of a form. It asks nothing and keeps nobody from moving the talk."""

    DEFAULT_CSS = f"""
    MovedBefore {{ display: none; height: auto; padding-left: {LABEL_CELLS}; color: $muted; }}
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._said: dict[int | None, str] = {}

    def look(self, conversation_id: int | None, *, moving: bool) -> None:
        """Show it while the talk is being moved, if there is something to say."""
        if moving and conversation_id not in self._said:
            self._said[conversation_id] = moved_before(self.session, conversation_id)
        said = self._said[conversation_id] if moving else ""
        if bool(said) != self.display or said:
            self.update(Content(said))
            self.display = bool(said)
