"""The words for whose a promise is, how it is due, how it stands and what can happen to it.

Apart from the promises themselves, which take longer to load than a search takes.
"""

from __future__ import annotations

from enum import StrEnum


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


class Action(StrEnum):
    """What can happen to a promise."""

    MAKE = "make"
    DELIVER = "deliver"
    CONFIRM = "confirm"
    KEEP = "keep"
    BOUNCE = "bounce"
    PART = "part"
    RENEGOTIATE = "renegotiate"
    SLIP = "slip"
    NUDGE = "nudge"
    SNOOZE = "snooze"
    RELEASE = "release"
    WITHDRAW = "withdraw"
    BREAK = "break"
    HAND_OVER = "hand_over"
    REOPEN = "reopen"
    SET_DATE = "set_date"
    CORRECT = "correct"
    VOID = "void"
    REVIEW = "review"
    UNDO = "undo"
