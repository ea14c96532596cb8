"""The hours in which nothing is shown outside the screens, and the screens say that nothing needs to be done."""

from __future__ import annotations

from datetime import time
from typing import Final

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """The local hours in which nothing is shown, from `starts` up to and without `ends`; none when both are equal."""

    starts: time = time(20)
    ends: time = time(8)

    def covers(self, at: time) -> bool:
        """Whether that local time lies in the quiet hours."""
        if self.starts <= self.ends:
            return self.starts <= at < self.ends
        return at >= self.starts or at < self.ends

    def until(self, at: time) -> time | None:
        """When the quiet hours that cover that local time end; None outside them."""
        return self.ends if self.covers(at) else None


QUIET: Final = Quiet()
