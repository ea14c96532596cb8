"""What the reading of dates depends on; apart from it, since most commands read none."""

from __future__ import annotations

from typing import Literal

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRules:
    """The settings dates depend on.

    `date_order` says how 5/3 is read; None refuses what could be read both ways. `week_ends` is the day that "end of
    week" means, counted from Monday as 0.
    """

    date_order: Literal["dmy", "mdy"] | None = None
    week_ends: int = 4
