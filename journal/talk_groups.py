"""Talks told apart by channel, venue, time of day, occasion, share of talking, cause, and where the time went."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import time
from enum import StrEnum

from journal.clock import local
from journal.dread import Average, average
from journal.frozen import dataclass
from journal.talks_seen import TalkSeen

NOON, AFTERNOON, EVENING = time(12), time(14), time(18)
NIGHT_ENDS = time(4)


class By(StrEnum):
    """What talks can be told apart by."""

    CHANNEL = "channel"
    VENUE = "venue"
    TIME_OF_DAY = "time_of_day"
    TEMPLATE = "template"
    TALK_SHARE = "talk_share"
    CAUSE = "cause"
    TIME_SPENT = "time_spent"


class TimeOfDay(StrEnum):
    """When a talk began on its own clock: before 12, before 14, before 18, or later and at night."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The talks that have one thing in common: their discomfort is 0 to 10, control 1 to 5, the goal 0 to 4."""

    key: str
    talks: int
    discomfort: Average
    control: Average
    goal: Average


def groups(talks: Iterable[TalkSeen], by: By) -> tuple[Group, ...]:
    """The talks told apart, the largest group first; times of day and shares in their own order.

    A talk of which that is not known is in no group.
    """
    found: dict[str, list[TalkSeen]] = {}
    for talk in talks:
        for key in _KEYS[by](talk):
            found.setdefault(key, []).append(talk)
    order = _ORDER.get(by, ())
    keys = sorted(found, key=lambda key: (order.index(key) if key in order else len(order), -len(found[key]), key))
    return tuple(_group(key, found[key]) for key in keys)


def time_of_day(talk: TalkSeen) -> TimeOfDay | None:
    """When it began, on the clocks of where it was written down; None without a time."""
    if talk.starts_at is None:
        return None
    clock = local(talk.starts_at, talk.zone).time()
    if clock < NIGHT_ENDS or clock >= EVENING:
        return TimeOfDay.EVENING
    if clock < NOON:
        return TimeOfDay.MORNING
    return TimeOfDay.NOON if clock < AFTERNOON else TimeOfDay.AFTERNOON


def _answered(prompt: str) -> Callable[[TalkSeen], Sequence[str]]:
    return lambda talk: tuple(dict.fromkeys(talk.answers.get(prompt, ())))


def _only(found: str | None) -> tuple[str, ...]:
    return () if found is None else (found,)


_KEYS: Mapping[By, Callable[[TalkSeen], Sequence[str]]] = {
    By.CHANNEL: lambda talk: _only(talk.channel),
    By.VENUE: _answered("venue"),
    By.TIME_OF_DAY: lambda talk: _only(time_of_day(talk)),
    By.TEMPLATE: lambda talk: _only(talk.template),
    By.TALK_SHARE: lambda talk: () if talk.ratings.talk_share is None else (str(talk.ratings.talk_share),),
    By.CAUSE: _answered("cause"),
    By.TIME_SPENT: _answered("time_spent"),
}
_ORDER: Mapping[By, tuple[str, ...]] = {
    By.TIME_OF_DAY: tuple(TimeOfDay),
    By.TALK_SHARE: ("25", "50", "75"),
    By.TIME_SPENT: ("past", "present", "future"),
}


def _group(key: str, talks: Sequence[TalkSeen]) -> Group:
    return Group(
        key=key,
        talks=len(talks),
        discomfort=average(talk.ratings.discomfort for talk in talks if talk.ratings.discomfort is not None),
        control=average(talk.ratings.control for talk in talks if talk.ratings.control is not None),
        goal=average(talk.ratings.goal for talk in talks if talk.ratings.goal is not None),
    )
