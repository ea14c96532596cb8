"""What the sample journal is made of: clients, their talks over a year, and what was promised in them.

All days are offsets from the day the journal is opened on: 0 is that day, negative ones have passed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from typing import Literal

from journal.conversations import Answer, Channel, Feeling, Half, Ratings, Status
from journal.promises import Side

Language = Literal["en", "de"]


class MailAfter(StrEnum):
    """What became of the summary mail after a talk."""

    NONE = "none"
    OWED = "owed"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoEvent:
    """Something that happened to a promise on a day; `due` is the new due day where the action gives one."""

    days: int
    action: str
    due: int | None = None
    told: bool | None = None
    agreed: bool | None = None
    asked_by: Side | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPromise:
    """A promise made in a talk. `due` is a day, "talk" (before the next one), or None for undated."""

    text: str
    side: Side
    due: int | Literal["talk"] | None
    events: tuple[DemoEvent, ...] = ()
    under_pressure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoConsequence:
    """A consequence announced in a talk, to be looked at again on a day."""

    text: str
    review: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoTalk:
    """One conversation. `key` is the same in every language; `follows` and `moved_from` are keys of earlier talks.

    `any_day` leaves a talk on its day even if that is a Saturday or Sunday. `limits` are keys of the limits touched.
    """

    key: str
    days: int
    hour: time
    topic: str
    channel: Channel
    status: Status
    any_day: bool = False
    template: str = "standard"
    goal_tag: str | None = None
    before: tuple[Answer, ...] = ()
    after: tuple[Answer, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    ratings: Ratings = field(default_factory=Ratings)
    promises: tuple[DemoPromise, ...] = ()
    follows: str | None = None
    moved_from: str | None = None
    mail: MailAfter = MailAfter.NONE
    reflected: bool = True
    limits: tuple[str, ...] = ()
    consequence: DemoConsequence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoLimit:
    """Behaviour that is not accepted: raised with the client at `raise_at` touches, left over at `leave_at`."""

    key: str
    text: str
    raise_at: int
    leave_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoContact:
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoNote:
    """A line of a client's profile, by kind as in schema/0001_clients.sql; pros and cons carry a weight 1 to 5."""

    kind: str
    text: str
    weight: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoLesson:
    """A sentence of one's own, pinned to a client; `talk` is the key of the talk it comes from."""

    talk: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoClient:
    """A client with a year of talks, oldest first. `notice` and `contract_ends` are days, None without a contract."""

    key: str
    name: str
    status: Literal["active", "ending", "ended", "archived"]
    address_form: Literal["du", "sie"] | None
    channel: Channel
    cadence_days: int | None
    notice: int | None
    contract_ends: int | None
    contacts: tuple[DemoContact, ...]
    notes: tuple[DemoNote, ...]
    limits: tuple[DemoLimit, ...]
    lessons: tuple[DemoLesson, ...]
    talks: tuple[DemoTalk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoDraft:
    """A form left unfinished on a day: who, what about, and the lines already typed."""

    half: Half
    days: int
    client: str
    topic: str
    hour: time
    channel: Channel
    answers: tuple[Answer, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A whole sample journal in one language; `limits` hold for every client."""

    language: Language
    clients: tuple[DemoClient, ...]
    limits: tuple[DemoLimit, ...]
    drafts: tuple[DemoDraft, ...]


def story(language: Language) -> Story:
    """The sample journal as it is told in that language."""
    # Only the language that is asked for is loaded.
    if language == "de":
        from journal.demo.de.all import STORY
    else:
        from journal.demo.en.all import STORY
    return STORY
