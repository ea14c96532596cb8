"""What a conversation is: planned, then held or not, with its two halves before and after."""

from __future__ import annotations

from datetime import date, datetime

from journal.conversation_words import Channel as Channel
from journal.conversation_words import Half as Half
from journal.conversation_words import Moment as Moment
from journal.conversation_words import Status as Status
from journal.frozen import dataclass
from journal.promise_words import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """A word of the vocabulary by its id, with intensity 1 to 3."""

    moment: Moment
    whose: Side
    word: str
    intensity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was written to a prompt; `position` counts the lines of prompts that take several, from 0."""

    prompt: str
    text: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratings:
    """The digits of a conversation, each None until given.

    expected and discomfort 0 to 10, goal 0 to 4, control 1 to 5, talk_share one of 25, 50, 75 (per cent).
    """

    expected: int | None = None
    discomfort: int | None = None
    goal: int | None = None
    control: int | None = None
    talk_share: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One talk with one client, both halves of it.

    `starts_at` is in UTC, None when no time was given; `zone` is the IANA name of where it was written. `day` is the
    journal's day of the talk.
    """

    id: int
    code: str
    client_id: int
    client: str
    topic: str
    status: Status
    day: date
    starts_at: datetime | None
    zone: str | None
    channel: Channel | None
    template: str | None
    goal_tag: str | None
    follows_id: int | None
    ratings: Ratings
    second_talk: bool
    prepared_at: datetime | None
    reflected_at: datetime | None
    answers: tuple[Answer, ...]
    feelings: tuple[Feeling, ...]
    mail_owed: bool
