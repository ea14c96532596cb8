"""The words for how a conversation stands and is held, its halves, and when a feeling was felt."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    PARTLY = "partly"
    MOVED = "moved"
    CANCELLED = "cancelled"
    AVOIDED = "avoided"


class Channel(StrEnum):
    CALL = "call"
    VIDEO = "video"
    PERSON = "person"
    MAIL = "mail"
    CHAT = "chat"


class Half(StrEnum):
    """One of the two halves of a conversation."""

    BEFORE = "before"
    AFTER = "after"


class Moment(StrEnum):
    """When a feeling was felt: before the talk, after it, or the morning after."""

    BEFORE = "before"
    AFTER = "after"
    MORNING = "morning"
