"""What the agenda looks at: everything in the journal that is not settled yet, as plain facts."""

from __future__ import annotations

from datetime import date, datetime

from journal.conversations import Half, Status
from journal.frozen import dataclass
from journal.promises import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFact:
    """A draft with content. The moments are in UTC."""

    id: int
    half: Half
    conversation_id: int | None
    client: str
    topic: str
    started_at: datetime
    kept_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkFact:
    """A conversation as far as the agenda needs it. `day` is the journal's day of the talk; moments are in UTC.

    `promises` counts the promises of either side it made. `second_talk` is true while one is wanted and none is
    planned. `mail_owed_since` is None when no mail is owed.
    """

    id: int
    code: str
    client_id: int
    client: str
    topic: str
    status: Status
    day: date
    starts_at: datetime | None
    reflected_at: datetime | None
    reflection_waived_on: date | None
    no_promises_on: date | None
    promises: int
    second_talk: bool
    mail_owed_since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsequenceFact:
    id: int
    client_id: int
    client: str
    text: str
    review_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFact:
    """A client with something open, or with a contract date.

    `last_contact_on` is the day of the last talk held (or partly) or nudge, `last_talk_on` that of the last talk.
    """

    id: int
    name: str
    archived: bool
    cadence_days: int | None
    last_contact_on: date | None
    notice_on: date | None
    contract_ends_on: date | None
    last_talk_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything unsettled.

    `promises` holds the open and the delivered ones. `talks` holds the planned ones, the held ones (or partly) that
    still want something (a reflection, a mail, a second talk, a word on whether nothing was promised), and, for each
    open before-the-next-talk promise, the talk that made it and every held or partly held talk with its client since.
    """

    drafts: tuple[DraftFact, ...] = ()
    promises: tuple[Promise, ...] = ()
    talks: tuple[TalkFact, ...] = ()
    consequences: tuple[ConsequenceFact, ...] = ()
    clients: tuple[ClientFact, ...] = ()
