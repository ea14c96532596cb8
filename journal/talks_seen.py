"""Of a conversation what can be counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from journal.conversations import Channel, Ratings, Status
from journal.felt import Felt
from journal.frozen import dataclass, field

TOOK_PLACE = (Status.HELD, Status.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkSeen:
    """Of one conversation what can be counted, and no words of it but those of the vocabularies.

    Moments are in UTC. `decided_at` is when it was first planned, before it was ever moved; None for a talk that was
    not prepared. `answers` are those to prompts with options, by prompt.
    """

    id: int
    day: date
    status: Status
    starts_at: datetime | None = None
    zone: str | None = None
    decided_at: datetime | None = None
    channel: Channel | None = None
    template: str | None = None
    ratings: Ratings = field(default_factory=Ratings)
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    felt: Felt = field(default_factory=Felt)
