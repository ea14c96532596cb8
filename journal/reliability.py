"""How promises were kept: four counts with their number, for either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.frozen import dataclass
from journal.promises import Promise, PromiseState

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """Four counts of promises that came to an end."""

    on_first_date: int = 0
    on_agreed_date: int = 0
    late: int = 0
    broken_or_withdrawn: int = 0

    @property
    def n(self) -> int:
        """How many promises are counted."""
        return self.on_first_date + self.on_agreed_date + self.late + self.broken_or_withdrawn


def reliability(promises: Iterable[Promise]) -> Reliability:
    """The four counts of these promises, each as its events give it (`replay`).

    Only what was once dated counts; released ones and those entered by mistake do not, nor what is still open or not
    confirmed. The day of delivery decides, not that of the confirmation.
    """
    first = agreed = late = ended = 0
    for promise in promises:
        if promise.first_due is None:
            continue
        if promise.state in (PromiseState.BROKEN, PromiseState.WITHDRAWN):
            ended += 1
        elif promise.state is PromiseState.KEPT:
            if not was_on_time(promise):
                late += 1
            elif promise.moves == 0:
                first += 1
            else:
                agreed += 1
    return Reliability(on_first_date=first, on_agreed_date=agreed, late=late, broken_or_withdrawn=ended)


def was_on_time(promise: Promise) -> bool:
    """Whether a kept promise was delivered by its due day, and that day stood or was agreed anew in time."""
    if promise.off_time:
        return False
    done_on = promise.delivered_on or promise.settled_on
    return promise.due.day is None or done_on is None or done_on <= promise.due.day
