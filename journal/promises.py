"""What a promise is, and when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Self


class Side(StrEnum):
    """Who owes: the person who keeps the journal, or the client."""

    MINE = "mine"
    THEIRS = "theirs"


class DueKind(StrEnum):
    DATE = "date"
    DATETIME = "datetime"
    TALK = "talk"
    UNDATED = "undated"


class PromiseState(StrEnum):
    OPEN = "open"
    DELIVERED = "delivered"
    KEPT = "kept"
    BROKEN = "broken"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Due:
    """When something is owed: a local day, a local day and time, before the next talk, or undated on purpose."""

    kind: DueKind
    day: date | None = None
    time: time | None = None

    @classmethod
    def on(cls, day: date) -> Self:
        return cls(DueKind.DATE, day)

    @classmethod
    def at(cls, day: date, at: time) -> Self:
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
class Promise:
    """A promise as it stands after everything that happened to it.

    `made_on` is the journal's day on which it was made. `conversation_id` is the talk that made it, None when it
    stands alone. `client` is the client's name, empty without one.
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
