"""Who the conversations are with: a client, the people there, what is noted about them, and limits."""

from __future__ import annotations

import unicodedata
from datetime import date
from enum import StrEnum

from journal.conversations import Channel
from journal.frozen import dataclass


class ClientStatus(StrEnum):
    ACTIVE = "active"
    ENDING = "ending"
    ENDED = "ended"
    ARCHIVED = "archived"


class AddressForm(StrEnum):
    """How a client is spoken to in German."""

    DU = "du"
    SIE = "sie"


class NoteKind(StrEnum):
    """What a note about a client is about."""

    WINDOW = "window"
    """When they can be reached."""
    CARE = "care"
    """What to be careful with."""
    SCOPE = "scope"
    CONTRACT = "contract"
    """Where the contract lies."""
    ESCALATION = "escalation"
    PRO = "pro"
    CON = "con"
    POSITIVE = "positive"
    NEED = "need"
    RAISE = "raise"
    """To be raised when it fits."""
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientName:
    """A client in a list to choose from."""

    id: int
    name: str
    archived: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at a client."""

    id: int
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One line about a client; pros and cons carry a weight from 1 to 5. `settled_on` is None while it holds."""

    id: int
    kind: NoteKind
    text: str
    weight: int | None = None
    settled_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """Behaviour one does not accept, and how often it occurred with this client.

    `client_id` is None for a limit that holds for every client. At `raise_at` times it is to be raised, at `leave_at`
    times one wants to leave.
    """

    id: int
    client_id: int | None
    text: str
    raise_at: int | None = None
    leave_at: int | None = None
    touches: int = 0
    last_touched_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A client's profile, but for limits and lessons. `former_names` are found by search and lead here."""

    id: int
    name: str
    status: ClientStatus
    former_names: tuple[str, ...] = ()
    address_form: AddressForm | None = None
    language: str | None = None
    channel: Channel | None = None
    cadence_days: int | None = None
    contract_ends_on: date | None = None
    notice_on: date | None = None
    contacts: tuple[Contact, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def archived(self) -> bool:
        return self.status is ClientStatus.ARCHIVED


def name_key(name: str) -> str:
    """What two spellings of one name have in common: case, blanks and the way accents are encoded do not count."""
    folded = unicodedata.normalize("NFC", " ".join(name.split())).casefold()
    return unicodedata.normalize("NFC", folded)
