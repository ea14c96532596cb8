"""Conversations as they are handed to the journal when they have all passed already.

Numbers are the caller's own: they tie what is handed over together and are not the ids of the rows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from journal.clients import AddressForm, ClientStatus, NoteKind
from journal.conversations import Answer, Channel, Feeling, Ratings, Status
from journal.promises import Due, PromiseEvent, PromiseState, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class PastLimit:
    """A limit with the caller's number; `client` is the number of a client, None when it holds for everyone."""

    number: int
    client: int | None
    since: datetime
    text: str
    raise_at: int | None = None
    leave_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastClient:
    """A client with people (name, role) and notes (kind, text, weight); `since` in UTC."""

    number: int
    name: str
    since: datetime
    language: str
    status: ClientStatus = ClientStatus.ACTIVE
    address_form: AddressForm | None = None
    channel: Channel | None = None
    cadence_days: int | None = None
    notice_on: date | None = None
    contract_ends_on: date | None = None
    contacts: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[NoteKind, str, int | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPromise:
    """A promise as it stands, with everything that happened to it, the making first."""

    text: str
    side: Side
    due: Due
    state: PromiseState
    under_pressure: bool
    events: tuple[PromiseEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastMail:
    """A summary mail: owed since a moment in UTC, and sent at another, None while it is still owed."""

    owed_since: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastTalk:
    """A conversation with all that hangs on it; moments are in UTC.

    `before` and `after` are the answers of the two halves. `client` and `limits` are numbers, and so are `follows` and
    `moved_from`, of talks handed over earlier.
    """

    number: int
    client: int
    topic: str
    status: Status
    day: date
    starts_at: datetime
    zone: str
    created_at: datetime
    channel: Channel
    template: str | None = None
    goal_tag: str | None = None
    before: tuple[Answer, ...] = ()
    after: tuple[Answer, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    ratings: Ratings = field(default_factory=Ratings)
    follows: int | None = None
    moved_from: int | None = None
    prepared_at: datetime | None = None
    reflected_at: datetime | None = None
    no_promises_on: date | None = None
    mail: PastMail | None = None
    promises: tuple[PastPromise, ...] = ()
    limits: tuple[int, ...] = ()
    lessons: tuple[str, ...] = ()
    consequence: tuple[str, date] | None = None
