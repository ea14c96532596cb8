"""A form understood: what BEFORE, AFTER and the command line hand to the store."""

from __future__ import annotations

from datetime import date, datetime

from journal.conversations import Answer, Channel, Feeling, Half, Ratings, Status
from journal.frozen import dataclass, field
from journal.promises import NewPromise


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When a talk is or was: its journal's day, and where a time was given, its UTC moment and the zone."""

    day: date
    starts_at: datetime | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """A consequence announced in a talk, to be reviewed on a day."""

    text: str
    review_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Everything one save writes, already checked.

    `conversation_id` is None for a new conversation. Saving the BEFORE half leaves what AFTER wrote alone: its
    `answers` and `feelings` replace those of the half being saved (feelings of moment "before" may come with either
    half). `second_talk_when` makes a planned talk that follows on from this one; with status "moved" it is the new
    time, and the new talk takes over the BEFORE half.
    """

    half: Half
    conversation_id: int | None = None
    client: str
    topic: str
    status: Status
    when: When
    channel: Channel | None = None
    template: str | None = None
    goal_tag: str | None = None
    answers: tuple[Answer, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    ratings: Ratings = field(default_factory=Ratings)
    promises: tuple[NewPromise, ...] = ()
    mail_owed: bool = False
    second_talk: bool = False
    second_talk_when: When | None = None
    consequence: Consequence | None = None
    limits_touched: tuple[int, ...] = ()
    reflected: bool = False
