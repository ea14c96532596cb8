"""Lessons: a sentence of one's own, pinned to a client or to all of them, that comes back before the next talk.

They are private: nothing that may leave the journal has a place for them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from journal.frozen import dataclass

MOST_SHOWN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLesson:
    """A sentence to pin; without a client it holds for all of them, without a conversation it came from none."""

    text: str
    client_id: int | None = None
    conversation_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A pinned sentence. `client` is the client's name, empty for one that holds for all.

    `pinned_at` is the moment in UTC at which it was last pinned; `useful` counts how often it was marked so.
    """

    id: int
    text: str
    client_id: int | None
    client: str
    pinned_at: datetime
    useful: int = 0
