"""What many conversations say together: counts with their number, nothing averaged below five, nothing explained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time

from journal.clock import local
from journal.conversations import Status
from journal.dread import LEAST, Average, Dread, average, dread
from journal.feelings import mean
from journal.felt import Felt, FeltOverall, felt_overall
from journal.frozen import dataclass
from journal.lateness import journal_day
from journal.periods import Bucket, Period, buckets, place
from journal.promises import Promise, PromiseState, Side
from journal.reliability import Reliability, reliability
from journal.talk_groups import By, Group, groups
from journal.talks_seen import TOOK_PLACE, TalkSeen

ENDED = (PromiseState.KEPT, PromiseState.BROKEN, PromiseState.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How the promises that ended in one part of the period were kept, on either side."""

    bucket: Bucket
    mine: Reliability
    theirs: Reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The days from deciding to talk to talking: the median of `n` prepared talks, None below five."""

    n: int
    days: float | None

    @property
    def missing(self) -> int:
        """How many more talks are needed for a median."""
        return max(0, LEAST - self.n)


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """Everything the page and the command show about a period, for one client or for all.

    `talks` are those that took place. `rated` are their days with expected and felt discomfort, oldest first, where
    both are known; `controls` the days with control (1 to 5), `evenings` with how pleasant it felt after the talk
    (-1 to 1). `paths` are what was felt in each talk of which both halves are known, oldest first.
    """

    period: Period
    talks: int
    outcomes: Mapping[Status, int]
    dread: Dread
    rated: tuple[tuple[date, int, int], ...]
    controls: tuple[tuple[date, int], ...]
    control: Average
    mine: Reliability
    theirs: Reliability
    kept: tuple[Kept, ...]
    felt: FeltOverall
    paths: tuple[Felt, ...]
    evenings: tuple[tuple[date, float], ...]
    groups: Mapping[By, tuple[Group, ...]]
    lead: Lead

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to look back on."""
        return not self.talks and not self.mine.n and not self.theirs.n and not any(self.outcomes.values())


def insights(
    talks: Iterable[TalkSeen],
    promises: Iterable[Promise],
    *,
    period: Period,
    on: date,
    day_starts: time = time(4),
) -> Insights:
    """What these talks and promises say about the period; those outside it are left out.

    A promise belongs to the day on which it ended: that of delivery, or of the decision.
    """
    within = sorted((talk for talk in talks if period.holds(talk.day)), key=lambda talk: (talk.day, talk.id))
    held = [talk for talk in within if talk.status in TOOK_PLACE]
    rated = tuple(
        (talk.day, talk.ratings.expected, talk.ratings.discomfort)
        for talk in held
        if talk.ratings.expected is not None and talk.ratings.discomfort is not None
    )
    controls = tuple((talk.day, talk.ratings.control) for talk in held if talk.ratings.control is not None)
    ended = [(day, promise) for promise in promises if (day := ended_on(promise)) is not None and period.holds(day)]
    evenings = [(talk.day, mean(talk.felt.after)) for talk in held]
    return Insights(
        period=period,
        talks=len(held),
        outcomes={status: sum(talk.status is status for talk in within) for status in Status if status in _NOT_HELD},
        dread=dread((expected, felt) for _, expected, felt in rated),
        rated=rated,
        controls=controls,
        control=average(value for _, value in controls),
        mine=reliability(promise for _, promise in ended if promise.side is Side.MINE),
        theirs=reliability(promise for _, promise in ended if promise.side is Side.THEIRS),
        kept=_kept(ended, period=period, on=on),
        felt=felt_overall(talk.felt for talk in held),
        paths=tuple(talk.felt for talk in held if talk.felt.before and talk.felt.after),
        evenings=tuple((day, point.valence) for day, point in evenings if point is not None),
        groups={by: groups(held, by) for by in By},
        lead=_lead(held, day_starts),
    )


_NOT_HELD = (Status.MOVED, Status.CANCELLED, Status.AVOIDED)


def ended_on(promise: Promise) -> date | None:
    """The day a promise that counts came to its end; None for one that does not count or has not ended."""
    if promise.first_due is None or promise.state not in ENDED:
        return None
    if promise.state is PromiseState.KEPT:
        return promise.delivered_on or promise.settled_on
    return promise.settled_on


def _kept(ended: Sequence[tuple[date, Promise]], *, period: Period, on: date) -> tuple[Kept, ...]:
    parts = buckets([day for day, _ in ended], period=period, on=on)
    sides: dict[Side, list[list[Promise]]] = {side: [[] for _ in parts] for side in Side}
    for day, promise in ended:
        sides[promise.side][place(day, parts)].append(promise)
    return tuple(
        Kept(bucket=part, mine=reliability(mine), theirs=reliability(theirs))
        for part, mine, theirs in zip(parts, sides[Side.MINE], sides[Side.THEIRS], strict=True)
    )


def _lead(held: Iterable[TalkSeen], day_starts: time) -> Lead:
    days = [
        (talk.day - journal_day(local(talk.decided_at, talk.zone), day_starts)).days
        for talk in held
        if talk.decided_at is not None
    ]
    # A talk that was prepared only after it was held says nothing about how long one hesitated.
    ahead = [count for count in days if count >= 0]
    return Lead(n=len(ahead), days=_median(ahead) if len(ahead) >= LEAST else None)


def _median(values: Iterable[int]) -> float:
    # The standard library's brings decimals and fractions along, at every start of the program.
    every = sorted(values)
    half = len(every) // 2
    return every[half] if len(every) % 2 else (every[half - 1] + every[half]) / 2
