"""What the loose end the cursor stands on asks for, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from journal.conversations import Status
from journal.facts import TalkFact
from journal.lanes import Item, Kind

if TYPE_CHECKING:
    from journal.session import Session

RIGHT_BEHIND = timedelta(minutes=75)
"""A talk that begins so soon after another one began leaves no gap between them."""
MINDED = (Kind.QUIET, Kind.CONTRACT, Kind.CONSEQUENCE)


def suggestion(item: Item, items: Iterable[Item], session: Session) -> str:
    """What the agenda suggests, else what is worth minding; empty for neither. `items` are all that are shown."""
    texts = session.texts
    if item.suggests:
        return texts.today.suggestions[item.suggests]
    if item.kind in MINDED:
        return texts.asides.loose_ends[item.kind]
    talk = item.fact
    if item.kind is not Kind.TALK or not isinstance(talk, TalkFact) or talk.status is not Status.PLANNED:
        return ""
    if _is_followed(talk, items):
        return texts.asides.loose_ends["back_to_back"]
    from journal.storage import conversations

    prepared = session.store.read(conversations.conversation, talk.id).answers
    return "" if prepared else texts.asides.loose_ends["unprepared"]


def _is_followed(talk: TalkFact, items: Iterable[Item]) -> bool:
    """Whether another planned talk begins right behind it."""
    others = [item.fact for item in items if isinstance(item.fact, TalkFact) and item.fact.id != talk.id]
    starts = talk.starts_at
    return starts is not None and any(
        other.status is Status.PLANNED
        and other.starts_at is not None
        and timedelta(0) <= other.starts_at - starts <= RIGHT_BEHIND
        for other in others
    )
