"""The lists on Today and what stands in them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from journal.facts import ClientFact, ConsequenceFact, DraftFact, TalkFact
from journal.frozen import dataclass
from journal.promises import Promise


class Lane(StrEnum):
    """One of the lists on Today, in the order in which they are shown."""

    UNFINISHED = "unfinished"
    OVERDUE = "overdue"
    TODAY = "today"
    MAIL_OWED = "mail_owed"
    REFLECTION = "reflection"
    THEY_ARE_LATE = "they_are_late"
    DID_IT_HAPPEN = "did_it_happen"
    TO_REVIEW = "to_review"
    COMING_UP = "coming_up"
    HAPPY_WITH_IT = "happy_with_it"
    KEEP_AN_EYE = "keep_an_eye"


class Kind(StrEnum):
    """What kind of loose end an item is; one talk can have several."""

    DRAFT = "draft"
    PROMISE = "promise"
    TALK = "talk"
    MAIL = "mail"
    SECOND_TALK = "second_talk"
    NONE_PROMISED = "none_promised"
    CONSEQUENCE = "consequence"
    CONTRACT = "contract"
    QUIET = "quiet"


class Suggestion(StrEnum):
    """What the item asks of the person."""

    NUDGE = "nudge"
    ENOUGH_NUDGES = "enough_nudges"
    """Nudged often: talk about it, a consequence, or release them."""
    TALK_ABOUT_IT = "talk_about_it"
    """Moved twice or more: talk to the client."""
    STILL_OPEN = "still_open"
    """Without a date: is it still open?"""
    DECIDE = "decide"
    """Long without a date: a date, withdrawal, or "someday" with a reason."""
    REALLY_NONE = "really_none"
    """Held, and nothing promised on either side: really?"""
    REFLECT = "reflect"
    CLOSE_WITHOUT = "close_without"
    """It waited long enough for a reflection that it may be closed without one."""
    DID_IT_HAPPEN = "did_it_happen"
    AGREE_A_DATE = "agree_a_date"
    HAPPY_WITH_IT = "happy_with_it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One loose end.

    `when` is the day it is about: when it is due, takes place or comes to review. `days_late` counts from the due day,
    negative before it, None where nothing is due. `moved` is how often it was moved, from twice on, else 0; `snoozed`
    how often it was put off. `again_on` is when the next nudge is due, for what waits for an answer to one.
    """

    lane: Lane
    kind: Kind
    fact: DraftFact | Promise | TalkFact | ConsequenceFact | ClientFact
    when: date | None = None
    days_late: int | None = None
    overdue: bool = False
    moved: int = 0
    snoozed: int = 0
    suggests: Suggestion | None = None
    again_on: date | None = None

    @property
    def key(self) -> str:
        """What names this loose end from one day to the next."""
        return f"{self.kind}:{self.fact.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneItems:
    """A lane with what stands in it, most pressing first; `snoozed` more belong to it and are out of sight."""

    lane: Lane
    items: tuple[Item, ...]
    snoozed: int = 0

    @property
    def count(self) -> int:
        """How many belong to the lane, snoozed ones with them."""
        return len(self.items) + self.snoozed


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A loose end that is in no lane now, and the day on which it will be in `item.lane`."""

    item: Item
    next_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Everything unsettled on one day of the journal.

    `lanes` are those with anything in them, in their order; `later` is ordered by day. The counts are of promises of
    either side and of second talks that still want a date, snoozed ones with them.
    """

    on: date
    lanes: tuple[LaneItems, ...]
    later: tuple[Later, ...]
    overdue_count: int
    overdue_mine: int
    overdue_theirs: int
    snoozed_overdue_count: int
    due_today_count: int

    def lane(self, lane: Lane) -> LaneItems:
        """That lane, empty when it is not shown."""
        return next((found for found in self.lanes if found.lane is lane), LaneItems(lane=lane, items=()))
