"""Room to cool down: no talk right behind a hard one, and a breath after several in a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from journal.frozen import dataclass

HARD: Final = 6
ROOM: Final = timedelta(minutes=30)
LASTS: Final = timedelta(hours=1)
MANY: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A talk with its time, in UTC. `minutes` is how long it is to last, None where that was not said.

    `discomfort` is the expected one, 0 to 10; None where it was not said.
    """

    id: int
    topic: str
    starts_at: datetime
    minutes: int | None = None
    discomfort: int | None = None

    @property
    def is_hard(self) -> bool:
        """Whether one will want to cool down after it."""
        return self.discomfort is not None and self.discomfort >= HARD

    @property
    def ends_at(self) -> datetime:
        """When it is over: an hour after it began, where nothing else was said."""
        return self.starts_at + (timedelta(minutes=self.minutes) if self.minutes else LASTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class InARow:
    """A hard talk and the one right behind it. `gap` is the time between them, below zero where they overlap."""

    first: Slot
    then: Slot

    @property
    def gap(self) -> timedelta:
        return self.then.starts_at - self.first.ends_at

    @property
    def minutes(self) -> int:
        """Whole minutes between the two, 0 where there is none."""
        return max(0, self.gap // timedelta(minutes=1))


def in_a_row(slots: Iterable[Slot]) -> tuple[InARow, ...]:
    """Every hard talk with the next one, where less than half an hour lies between them; the earliest first."""
    ordered = sorted(slots, key=lambda slot: (slot.starts_at, slot.id))
    pairs = (InARow(first=first, then=then) for first, then in pairwise(ordered))
    return tuple(pair for pair in pairs if pair.first.is_hard and pair.gap < ROOM)


def beside(slot: Slot, others: Iterable[Slot]) -> InARow | None:
    """What a talk at this time would stand back to back with: right behind a hard one, or hard and right before one."""
    around = [other for other in others if other.id != slot.id]
    return next((pair for pair in in_a_row([*around, slot]) if slot in (pair.first, pair.then)), None)
