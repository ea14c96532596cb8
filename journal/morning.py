"""The morning round: what is looked at, in which order, and how far the person has come.

Everything that stands in a lane today is looked at once, except what is only coming up; with it what was promised
since the last working day, and the talks since then. What one decided, here or on another page, is behind one; what
comes up during the round is added at its end, so that nobody loses the place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from journal.agenda import agenda
from journal.agenda_settings import DEFAULTS, AgendaSettings
from journal.conversations import Status
from journal.facts import ClientFact, ConsequenceFact, DraftFact, Facts, TalkFact
from journal.frozen import dataclass, field, replace
from journal.lanes import Agenda, Item, Kind, Lane, Suggestion
from journal.promises import Promise, PromiseState, Side
from journal.working_days import is_working_day

# A talk further back belongs to no morning any more, however long ago the last round was.
MOST_DAYS_BACK: Final = 7
# Away for longer than this, the last working day is looked for no further.
_LONGEST_AWAY: Final = 400


class Part(StrEnum):
    """The parts of the round, in their order."""

    TALKS = "talks"
    REALISTIC = "realistic"
    OVERDUE = "overdue"
    THEY_ARE_LATE = "they_are_late"
    TODAYS_TALKS = "todays_talks"
    LOOSE_ENDS = "loose_ends"


class Decision(StrEnum):
    """What was said about an item."""

    WAITING = "waiting"
    DECIDED = "decided"
    REALISTIC = "realistic"
    SEEN = "seen"
    SKIPPED = "skipped"


ANSWERS: Final = (Decision.DECIDED, Decision.REALISTIC, Decision.SEEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An item as it was put on the list of a round, and what was said about it."""

    key: str
    decision: Decision = Decision.WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """The round of one day; `listed` is in the order in which it is gone through. Moments are in UTC."""

    day: date
    started_at: datetime
    finished_at: datetime | None = None
    listed: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTalk:
    """A talk that took place since the last round: whether its feelings of the morning and a lesson are noted."""

    talk: TalkFact
    felt: bool = False
    lesson: bool = False

    @property
    def reflected(self) -> bool:
        """Whether nothing is asked about it any more."""
        return self.talk.reflected_at is not None or self.talk.reflection_waived_on is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningFacts:
    """What the round is made of.

    `talks` are those held from `since` to the day before. `answered` holds the keys of what was answered in rounds of
    earlier days from `since` on. `round` is today's, None before it is begun.
    """

    since: date
    facts: Facts = field(default_factory=Facts)
    talks: tuple[HeldTalk, ...] = ()
    answered: frozenset[str] = frozenset()
    round: Round | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningItem:
    """One thing to look at. `item` is how it stands on the agenda, None for a talk that wants nothing any more.

    `held` is set for talks since the last round.
    """

    part: Part
    key: str
    fact: Promise | TalkFact | DraftFact | ConsequenceFact | ClientFact
    item: Item | None = None
    held: HeldTalk | None = None

    @property
    def asks_whether_open(self) -> bool:
        """Whether it is a promise without a date, of which a yes is enough for some days."""
        return self.item is not None and self.item.suggests is Suggestion.STILL_OPEN

    @property
    def is_only_seen(self) -> bool:
        """Whether there is nothing to decide about it but to know it."""
        to_know = self.item is not None and self.item.kind in (Kind.CONTRACT, Kind.QUIET)
        return to_know or self.part in (Part.TALKS, Part.TODAYS_TALKS)

    @property
    def client_id(self) -> int | None:
        """Whose it is, where that is known by number."""
        if isinstance(self.fact, ClientFact):
            return self.fact.id
        return None if isinstance(self.fact, DraftFact) else self.fact.client_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """The round as it stands. `waiting` is in the order in which it is gone through, and `round` is None before."""

    on: date
    since: date
    agenda: Agenda
    waiting: tuple[MorningItem, ...]
    round: Round | None = None

    @property
    def now(self) -> MorningItem | None:
        """What is looked at now; None when all is behind one."""
        return self.waiting[0] if self.waiting else None

    @property
    def of(self) -> int:
        """How many there are altogether."""
        listed = {one.key for one in self.round.listed} if self.round else set()
        return len(listed | {item.key for item in self.waiting})

    @property
    def behind(self) -> int:
        """How many of them are behind one: decided, skipped, or settled elsewhere meanwhile."""
        return self.of - len(self.waiting)

    def having(self, key: str, decision: Decision) -> Morning:
        """The round as it stands once that was said about an item that waits."""
        listed = [one for one in self.round.listed if one.key != key] if self.round else []
        places = {one.key: place for place, one in enumerate(self.round.listed)} if self.round else {}
        listed.insert(places.get(key, len(listed)), Listed(key=key, decision=decision))
        return replace(
            self,
            waiting=tuple(item for item in self.waiting if item.key != key),
            round=replace(self.round, listed=tuple(listed)) if self.round else None,
        )

    def counted(self) -> Mapping[Decision, int]:
        """What became of all of them; what was settled on another page is decided. The sum is `of`."""
        still = {item.key for item in self.waiting}
        found = dict.fromkeys(Decision, 0)
        found[Decision.WAITING] = len(still)
        for one in self.round.listed if self.round else ():
            if one.key not in still:
                found[Decision.DECIDED if one.decision is Decision.WAITING else one.decision] += 1
        return found

    @property
    def unlisted(self) -> tuple[str, ...]:
        """The keys of what came up since the list was made, in their order."""
        listed = {one.key for one in self.round.listed} if self.round else set()
        return tuple(item.key for item in self.waiting if item.key not in listed)


def since_when(on: date, *, last_round_on: date | None, away: frozenset[date] = frozenset()) -> date:
    """The first day that counts as "yesterday" on the journal's day `on`: that of the last round before it.

    Without one, and where that is longer ago than a week and the person has worked since, it is the last working day,
    or as much of that week as there was.
    """
    last_working_day = on - timedelta(days=1)
    for _ in range(_LONGEST_AWAY):
        if is_working_day(last_working_day, away):
            break
        last_working_day -= timedelta(days=1)
    if last_round_on is None:
        return last_working_day
    return min(max(last_round_on, min(last_working_day, on - timedelta(days=MOST_DAYS_BACK))), on - timedelta(days=1))


def morning(found: MorningFacts, *, at: datetime, settings: AgendaSettings = DEFAULTS) -> Morning:
    """The round at a moment (aware, local): everything that waits to be looked at, and how far one has come."""
    return morning_on(found, agenda(found.facts, at=at, settings=settings))


def morning_on(found: MorningFacts, today: Agenda) -> Morning:
    """The same where the agenda is known already; `found.facts` is not looked at."""
    every = {item.key: item for item in items_of(found, today)}
    listed = found.round.listed if found.round else ()
    said = {one.key for one in listed if one.decision is not Decision.WAITING}
    order = dict.fromkeys((*(one.key for one in listed), *every))
    return Morning(
        on=today.on,
        since=found.since,
        agenda=today,
        waiting=tuple(every[key] for key in order if key in every and key not in said),
        round=found.round,
    )


def items_of(found: MorningFacts, today: Agenda) -> tuple[MorningItem, ...]:
    """Everything of the round, whatever was said about it: the parts in their order, each thing in one of them."""
    held = [talk for talk in found.talks if f"yesterday:{talk.talk.id}" not in found.answered]
    behind = {f"{Kind.TALK}:{talk.talk.id}" for talk in held}
    lanes = [item for lane in today.lanes for item in lane.items]
    items = [
        *_talks(held, lanes, found.since, today.on),
        *_realistic([*lanes, *(later.item for later in today.later)], found, today.on),
        *(_part_of(item, found.since, today.on) for item in lanes if _is_asked(item) and item.key not in behind),
    ]
    each: dict[str, MorningItem] = {}
    for one in items:
        # What stands in two parts belongs to the first of them.
        each.setdefault(one.key, one)
    return tuple(sorted(each.values(), key=_place))


def _talks(held: list[HeldTalk], lanes: list[Item], since: date, on: date) -> Iterator[MorningItem]:
    agenda_items = {item.key: item for item in lanes if item.kind is Kind.TALK}
    for talk in held:
        item = agenda_items.get(f"{Kind.TALK}:{talk.talk.id}")
        yield MorningItem(part=Part.TALKS, key=f"yesterday:{talk.talk.id}", fact=talk.talk, item=item, held=talk)


def _realistic(items: list[Item], found: MorningFacts, on: date) -> Iterator[MorningItem]:
    made = [
        (item.fact, item)
        for item in items
        if isinstance(item.fact, Promise)
        and item.fact.side is Side.MINE
        and item.fact.state is PromiseState.OPEN
        and found.since <= item.fact.made_on < on
        and item.key not in found.answered
    ]
    for promise, item in sorted(made, key=lambda one: (not one[0].under_pressure, one[0].made_on, one[0].id)):
        yield MorningItem(part=Part.REALISTIC, key=item.key, fact=promise, item=item)


def _is_asked(item: Item) -> bool:
    return item.lane is not Lane.COMING_UP


def _part_of(item: Item, since: date, on: date) -> MorningItem:
    part = {Lane.OVERDUE: Part.OVERDUE, Lane.THEY_ARE_LATE: Part.THEY_ARE_LATE}.get(item.lane, Part.LOOSE_ENDS)
    fact = item.fact
    if item.kind is Kind.TALK and isinstance(fact, TalkFact) and fact.status is Status.PLANNED:
        if fact.day == on and item.lane is Lane.TODAY:
            part = Part.TODAYS_TALKS
        elif since <= fact.day < on:
            part = Part.TALKS
    return MorningItem(part=part, key=item.key, fact=fact, item=item)


_PARTS: Final = {part: place for place, part in enumerate(Part)}


def _place(item: MorningItem) -> tuple[int, bool]:
    """The parts in their order; of the loose ends, what is due today comes first."""
    due_today = item.item is not None and item.item.lane is Lane.TODAY
    return _PARTS[item.part], item.part is Part.LOOSE_ENDS and not due_today
