"""Which talk comes next, and which has been held since a promise was made. Light, as journal/lateness.py tells why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Self

    from journal.owed import LastTalk, Owed, Talk

# The words of a Status.
PLANNED = "planned"
HELD = ("held", "partly")


def _by_time(talk: Talk) -> tuple[date, datetime, int]:
    return talk.day, talk.starts_at or datetime.max.replace(tzinfo=UTC), talk.id


class Talks:
    """The talks of the facts, to be asked about by client."""

    __slots__ = ("_by_id", "_held", "_last_on", "_planned")

    def __init__(
        self,
        *,
        planned: Mapping[int, Sequence[Talk]],
        held: Mapping[int, Sequence[Talk]],
        by_id: Mapping[int, Talk],
        last_on: Mapping[int, date],
    ) -> None:
        self._planned = planned
        self._held = held
        self._by_id = by_id
        self._last_on = last_on

    @classmethod
    def of(cls, talks: Iterable[Talk], clients: Iterable[LastTalk] = ()) -> Self:
        """The talks in order; `clients` tell when the last one was, also where it is not among them."""
        planned: defaultdict[int, list[Talk]] = defaultdict(list)
        held: defaultdict[int, list[Talk]] = defaultdict(list)
        by_id = {}
        for talk in sorted(talks, key=_by_time):
            by_id[talk.id] = talk
            if talk.status == PLANNED:
                planned[talk.client_id].append(talk)
            elif talk.status in HELD:
                held[talk.client_id].append(talk)
        last_on = {client_id: of_client[-1].day for client_id, of_client in held.items()}
        for client in clients:
            if client.last_talk_on is not None:
                last_on[client.id] = max(client.last_talk_on, last_on.get(client.id, client.last_talk_on))
        return cls(planned=dict(planned), held=dict(held), by_id=by_id, last_on=last_on)

    def next_for(self, promise: Owed) -> Talk | None:
        """The earliest planned talk with the promise's client after the one that made it."""
        return next((t for t in self._since(self._planned, promise) if self._is_later(t, promise)), None)

    def missed_by(self, promise: Owed) -> Talk | None:
        """The earliest talk held after the one that made the promise, while it was open."""
        later = (t for t in self._since(self._held, promise) if self._is_later(t, promise))
        return next((talk for talk in later if not _in_a_pause(talk, promise)), None)

    def next_on(self, client_id: int | None, *, at: datetime, on: date) -> date | None:
        """The day of the client's next planned talk that has not begun: the last day a snooze may reach."""
        for talk in self._planned.get(client_id, ()) if client_id is not None else ():
            if talk.starts_at > at if talk.starts_at is not None else talk.day >= on:
                return talk.day
        return None

    def first_after(self, client_id: int | None, day: date) -> date | None:
        """The day of the client's first planned talk after a day, or of the last one held when that was after it."""
        if client_id is None:
            return None
        last_on = self._last_on.get(client_id)
        if last_on is not None and last_on > day:
            return last_on
        planned = self._planned.get(client_id, ())
        first = bisect_right(planned, day, key=lambda talk: talk.day)
        return planned[first].day if first < len(planned) else None

    def _since(self, of: Mapping[int, Sequence[Talk]], promise: Owed) -> Iterator[Talk]:
        if promise.client_id is None:
            return
        found = of.get(promise.client_id, ())
        # A talk's own day can lie one beside that of its moment, where the person was travelling.
        first = self._given_on(promise) - timedelta(days=1)
        yield from found[bisect_left(found, first, key=lambda talk: talk.day) :]

    def _given_on(self, promise: Owed) -> date:
        made_in = self._made_in(promise)
        return made_in.day if made_in else promise.dated_on or promise.made_on

    def _made_in(self, promise: Owed) -> Talk | None:
        if promise.dated_at is not None or promise.conversation_id is None:
            return None
        return self._by_id.get(promise.conversation_id)

    def _is_later(self, talk: Talk, promise: Owed) -> bool:
        if talk.id == promise.conversation_id:
            return False
        made_in = self._made_in(promise)
        given_at = made_in.starts_at if made_in else promise.dated_at or promise.created_at
        if talk.starts_at is not None and given_at is not None:
            return talk.starts_at > given_at
        given_on = self._given_on(promise)
        if talk.day != given_on:
            return talk.day > given_on
        # On the same day without a time: what is planned is still to come, what was held is told apart by its number.
        return talk.status == PLANNED or (made_in is not None and talk.id > made_in.id)


def _in_a_pause(talk: Talk, promise: Owed) -> bool:
    moment = talk.starts_at or datetime.combine(talk.day, time(12), UTC)
    return any(begins <= moment < ends for begins, ends in promise.pauses)


NO_TALKS = Talks.of(())
