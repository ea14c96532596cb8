"""Where a promise stands on Today at noon of a day."""

from __future__ import annotations

from datetime import date

from journal.agenda import agenda
from journal.facts import Facts, TalkFact
from journal.lanes import Agenda, Item, Kind, Lane
from journal.promises import Promise
from tests.generated import SATURDAY, days, moment


def shown(found: Agenda) -> dict[Lane, list[Kind]]:
    return {lane.lane: [item.kind for item in lane.items] for lane in found.lanes}


def seen(promise: Promise, day: date, *talks: TalkFact) -> Item | None:
    """The promise as it stands on Today at noon of a day, None when it is in no lane."""
    found = agenda(Facts(promises=(promise,), talks=talks), at=moment(day))
    items = [item for lane in found.lanes for item in lane.items if item.kind is Kind.PROMISE]
    return items[0] if items else None


def lane_of(promise: Promise, day: date, *talks: TalkFact) -> Lane | None:
    found = seen(promise, day, *talks)
    return found.lane if found else None


def first_shown(promise: Promise, *talks: TalkFact, since: date = SATURDAY) -> date:
    return next(day for day in (since + days(n) for n in range(100)) if lane_of(promise, day, *talks))
