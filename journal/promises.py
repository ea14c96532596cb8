"""What a promise is, when it is due, and what can happen to it.

What an event's fields hold, by action; what is not named stays None:

    make         text, side, due, client_id, under_pressure
    deliver, confirm, keep    note
    bounce       note (what was missing)
    part         rest_id (the new promise of the rest), due (the rest's), note
    renegotiate  due (the new one), asked_by, agreed, note (the reason)
    slip         due (the new one), told (False), note
    nudge        note (how)
    snooze       until
    release, withdraw, break  person (who), told, note (repair or consequence)
    hand_over    person (to whom), note
    reopen       note (the reason)
    set_date     due
    correct      text, side, due, client_id, under_pressure: all as they are after it, changed or not
    void         note
    review       until and note (the reason) for "someday"; neither for "still open"
    undo         undoes_id, and rest_id when what it undoes had one
"""

from __future__ import annotations

from datetime import date, datetime
from datetime import time as time_of_day
from typing import Self

from journal.frozen import dataclass
from journal.promise_words import Action as Action
from journal.promise_words import DueKind as DueKind
from journal.promise_words import PromiseState as PromiseState
from journal.promise_words import Side as Side


@dataclass(frozen=True, slots=True)
class Due:
    """When something is owed: a local day, a local day and time, before the next talk, or undated on purpose."""

    kind: DueKind
    day: date | None = None
    time: time_of_day | None = None

    @classmethod
    def on(cls, day: date) -> Self:
        return cls(DueKind.DATE, day)

    @classmethod
    def at(cls, day: date, at: time_of_day) -> Self:
        return cls(DueKind.DATETIME, day, at)

    @classmethod
    def before_talk(cls) -> Self:
        return cls(DueKind.TALK)

    @classmethod
    def undated(cls) -> Self:
        return cls(DueKind.UNDATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPromise:
    """A promise as it is made, before the journal has given it an id."""

    text: str
    side: Side
    due: Due
    under_pressure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseEvent:
    """One thing that happened to a promise; the module tells which fields an action fills.

    `at` is the UTC moment it was noted, `day` the journal's day on which it happened, which may be earlier. `id` and
    `promise_id` are 0 until it is stored.
    """

    id: int
    action: Action
    at: datetime
    day: date
    promise_id: int = 0
    text: str | None = None
    side: Side | None = None
    client_id: int | None = None
    under_pressure: bool | None = None
    due: Due | None = None
    until: date | None = None
    asked_by: Side | None = None
    agreed: bool | None = None
    told: bool | None = None
    person: str | None = None
    note: str | None = None
    rest_id: int | None = None
    undoes_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise as it stands after everything that happened to it.

    `made_on` is the journal's day on which it was made. `conversation_id` is the talk that made it, None when it
    stands alone. `client` is the client's name, empty without one.

    The rest is what the events give. `first_due` is the first date it was owed on, None while it never had one.
    `dated_on` is the day on which the present due was given, `dated_at` the UTC moment of it, None while the due is
    the one it was made with. `moves` counts new dues after the first, agreed or not. `off_time` is true once it slipped
    or was given a new due that was not agreed in time: it can no longer be kept on time. `reviews` counts those since
    the present due was given. `snoozed_until` and `snoozed_on` are None once something else was decided after the
    snooze. `pauses` are the UTC spans in which it was not open, before the present one began.
    """

    id: int
    code: str
    text: str
    side: Side
    due: Due
    state: PromiseState
    made_on: date
    created_at: datetime
    client_id: int | None
    client: str
    conversation_id: int | None
    under_pressure: bool
    contact_id: int | None = None
    first_due: Due | None = None
    dated_on: date | None = None
    dated_at: datetime | None = None
    moves: int = 0
    slips: int = 0
    off_time: bool = False
    snoozes: int = 0
    snoozed_on: date | None = None
    snoozed_until: date | None = None
    nudges: int = 0
    last_nudged_on: date | None = None
    reviews: int = 0
    last_reviewed_on: date | None = None
    someday_until: date | None = None
    delivered_on: date | None = None
    settled_on: date | None = None
    closed_at: datetime | None = None
    pauses: tuple[tuple[datetime, datetime], ...] = ()
    handed_to: str | None = None
