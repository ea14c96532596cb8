"""What a search finds: a text, and the client, talk or promise it leads to."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from journal.frozen import dataclass
from journal.promise_words import PromiseState, Side


class Source(IntEnum):
    """Where something is written, numbered as the journal's file numbers it."""

    CLIENT = 0
    CONTACT = 1
    NOTE = 2
    LIMIT = 3
    TALK = 4
    ANSWER = 5
    LESSON = 6
    CONSEQUENCE = 7
    PROMISE = 8
    EVENT = 9
    """What was noted when something happened to a promise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A text that was found, and where it stands.

    `id` numbers it within its source. `day` is when it was said or promised, None for what belongs to a client and to
    no day. `talk_id` and `promise_id` are what it can be opened as, `topic` is that talk's, `prompt` an answer's.
    """

    source: Source
    id: int
    text: str
    client_id: int | None
    client: str
    day: date | None
    talk_id: int | None
    talk_code: str | None
    topic: str
    prompt: str | None
    promise_id: int | None
    promise_code: str | None
    side: Side | None
    state: PromiseState | None

    @property
    def code(self) -> str | None:
        """The short name of the promise or the talk it belongs to."""
        return self.promise_code or self.talk_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found, by client, the one with the newest hit first; within a client the newest first.

    What belongs to a client and to no day stands before what happened. `more` is true when there is more than was
    asked for. `nobody` is true when no client goes by a name that was asked for.
    """

    hits: tuple[Hit, ...] = ()
    more: bool = False
    nobody: bool = False
