"""When a promise was not open, and when its due was given. Light, as journal/lateness.py tells why."""

from __future__ import annotations

from datetime import datetime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol, TypeVar

    class Happened(Protocol):
        """An event as far as it matters here; see PromiseEvent. `action` is the word of an Action."""

        @property
        def id(self) -> int: ...
        @property
        def action(self) -> str: ...
        @property
        def undoes_id(self) -> int | None: ...

    E = TypeVar("E", bound=Happened)

# The words of actions.
CLOSE = frozenset({"deliver", "confirm", "keep", "part", "release", "withdraw", "break", "void"})
OPEN_AGAIN = frozenset({"bounce", "reopen"})
GIVE_A_DUE = frozenset({"renegotiate", "slip", "set_date"})
_UNDO = "undo"

Pauses = tuple[tuple[datetime, datetime], ...]


def not_undone(events: Iterable[E]) -> list[E]:
    """The events that still count, in their order: without undone ones and without the undoing."""
    every = list(events)
    undone = {event.undoes_id for event in every if event.action == _UNDO}
    return [event for event in every if event.action != _UNDO and event.id not in undone]


def closed_since(closed_at: datetime | None, action: str, at: datetime) -> datetime | None:
    """Since when the promise has not been open, after one more event at the moment `at`; None while it is."""
    if action in CLOSE:
        return closed_at or at
    return None if action in OPEN_AGAIN else closed_at


def pauses_after(pauses: Pauses, closed_at: datetime | None, action: str, at: datetime) -> Pauses:
    """The spans in which it was not open, after one more event; `closed_at` is as it was before that."""
    return (*pauses, (closed_at, at)) if closed_at is not None and action in OPEN_AGAIN else pauses
