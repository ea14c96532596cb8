"""When it is morning: all that Today has to know about the round until then."""

from __future__ import annotations

from datetime import datetime, time
from typing import Final

from journal.lateness import USUAL

NOON: Final = time(12)


def is_morning(at: datetime, day_starts: time = USUAL.day_starts) -> bool:
    """Whether it is morning at a local moment: from the start of the journal's day until noon."""
    return day_starts <= at.time() < NOON
