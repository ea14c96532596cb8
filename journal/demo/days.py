"""Which calendar day an offset of the story is, so that work falls on working days whatever day today is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from journal.working_days import is_working_day

# A promise due around today keeps its very day, or "due today" would be empty on a Sunday.
_KEPT_AS_IT_IS = range(-4, 1)


@dataclass(frozen=True, slots=True)
class StoryDays:
    """The days of a story that is opened on `on`.

    What has passed moves from a weekend back to the Friday, what is to come on to the Monday: that way nothing changes
    places, and nothing that has passed comes to lie on today.
    """

    on: date

    def worked(self, days: int) -> date:
        """The working day on which something took place, or will."""
        day = self.on + timedelta(days=days)
        step = timedelta(days=-1 if days < 0 else 1)
        while not is_working_day(day):
            day += step
        return day

    def talk(self, days: int, *, any_day: bool) -> date:
        """The day of a talk; `any_day` for clients who call on Sundays too."""
        return self.exactly(days) if any_day else self.worked(days)

    def due(self, days: int) -> date:
        """The day on which a promise is due."""
        return self.exactly(days) if days in _KEPT_AS_IT_IS else self.worked(days)

    def exactly(self, days: int) -> date:
        """That day itself, whatever day of the week it is."""
        return self.on + timedelta(days=days)
