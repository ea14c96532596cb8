"""What may be shown to someone who is to know no client: counts of talks and promises, as types of their own.

No text fits into them, only numbers and days. A mask over what was written would have to know every name in it, also
the one that stands in no profile; what holds no words needs none. A client is a number, said as the same letter that
stands for that client where names are hidden on the screens.

They are built here and nowhere else. What makes the text to show accepts nothing but these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from journal.agenda_settings import DEFAULTS, AgendaSettings
from journal.dates_said import day_name
from journal.dread import LEAST
from journal.facts import TalkFact
from journal.frozen import dataclass, replace
from journal.insights import ended_on
from journal.insights_said import kept_said, period_said
from journal.lateness import Look
from journal.next_talks import Talks
from journal.periods import Period
from journal.privacy import letters
from journal.promises import Promise, PromiseState, Side
from journal.reliability import Reliability, reliability
from journal.texts.choose import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Countable:
    """What is counted, as it lies in the journal: of a period the talks held, by client, and the ended promises.

    `unsettled` are the promises that are open at the moment, `talks` those of `Facts.talks` that tell which of them
    are overdue.
    """

    held: Mapping[int, int]
    ended: tuple[Promise, ...]
    unsettled: tuple[Promise, ...]
    talks: tuple[TalkFact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareableSide:
    """The promises of one side: how many are open now, how many of those overdue, and how the ended ones ended."""

    open: int
    overdue: int
    ended: Reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareableClient:
    """What can be counted of one client, who is nothing but a number here; 0 is all of them together."""

    number: int
    talks: int
    mine: ShareableSide
    theirs: ShareableSide


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareableCounts:
    """A period in numbers, as of the day `on`: all together, with what belongs to no client, and client by client."""

    on: date
    period: Period
    together: ShareableClient
    clients: tuple[ShareableClient, ...]


def shareable_counts(
    found: Countable, *, period: Period, at: datetime, settings: AgendaSettings = DEFAULTS
) -> ShareableCounts:
    """The counts at an aware local moment; clients of whom there is nothing to count are left out."""
    look, talks = Look(at, settings), Talks.of(found.talks)
    open_now = [promise for promise in found.unsettled if promise.state is PromiseState.OPEN]
    late = {promise.id for promise in open_now if look.overdue(promise, talks)}
    ended = [promise for promise in found.ended if (day := ended_on(promise)) is not None and period.holds(day)]

    def side(side: Side, of: Iterable[Promise], were: Iterable[Promise]) -> ShareableSide:
        mine = [promise.id for promise in of if promise.side is side]
        return ShareableSide(
            open=len(mine),
            overdue=len(late.intersection(mine)),
            ended=reliability(promise for promise in were if promise.side is side),
        )

    def counted(number: int, held: int, of: list[Promise], were: list[Promise]) -> ShareableClient:
        return ShareableClient(
            number=number, talks=held, mine=side(Side.MINE, of, were), theirs=side(Side.THEIRS, of, were)
        )

    of_client, were_of_client = _by_client(open_now), _by_client(ended)
    held = Counter(found.held)
    numbers = sorted(held.keys() | of_client.keys() | were_of_client.keys())
    return ShareableCounts(
        on=look.on,
        period=period,
        together=counted(0, held.total(), open_now, ended),
        clients=tuple(
            counted(number, held[number], of_client.get(number, []), were_of_client.get(number, []))
            for number in numbers
        ),
    )


def counts_text(counts: ShareableCounts, texts: Texts) -> str:
    """The counts as plain text, one thing a line, ending in a line end."""
    return "\n".join(_lines(counts, texts)) + "\n"


def _by_client(promises: Iterable[Promise]) -> dict[int, list[Promise]]:
    found: dict[int, list[Promise]] = {}
    for promise in promises:
        if promise.client_id is not None:
            found.setdefault(promise.client_id, []).append(promise)
    return found


def _lines(counts: ShareableCounts, texts: Texts) -> Iterator[str]:
    said = texts.summary
    yield said.title(period_said(counts.period, texts.insights), day_name(counts.on, texts.dates))
    yield said.left_out
    everyone = (counts.together, *counts.clients)
    if len(counts.clients) == 1 and replace(counts.together, number=counts.clients[0].number) == counts.clients[0]:
        everyone = counts.clients
    for client in everyone:
        name = texts.hiding.client(letters(client.number)) if client.number else said.together
        yield f"\n{said.talks(name, client.talks)}"
        for side, counted in ((Side.MINE, client.mine), (Side.THEIRS, client.theirs)):
            whose = texts.insights.mine if side is Side.MINE else texts.insights.theirs
            if counted.open:
                yield f"  {said.open_now(whose, counted.open, counted.overdue)}"
            if counted.ended.n >= LEAST:
                yield f"  {kept_said(side, counted.ended, texts.insights)}"
            elif counted.ended.n:
                yield f"  {said.ended(whose, counted.ended.n)}"
