"""A year with the journal, opened on some days and not on others: nothing goes past its day unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from random import Random

import pytest

from journal import promise_acts
from journal.agenda import agenda
from journal.conversations import Status
from journal.facts import ClientFact, Facts, TalkFact
from journal.lanes import Agenda, Item, Kind, Lane
from journal.lateness import due_day, journal_day, overdue
from journal.next_talks import Talks
from journal.promise_acts import PartReceived
from journal.promise_life import allowed, replay
from journal.promises import Action, Due, NewPromise, Promise, PromiseEvent, PromiseState, Side
from tests.generated import HELD, T, attempt, client, days, header, moment, some_due, talk

FIRST = date(2026, 1, 5)
CLIENTS = range(1, 6)
UNSETTLED = (PromiseState.OPEN, PromiseState.DELIVERED)
LATE_LANES = (Lane.OVERDUE, Lane.THEY_ARE_LATE)


@dataclass
class Year:
    """A journal in memory, and the person who opens it when they feel like it."""

    dice: Random
    opens_on: float
    answers: float
    events: dict[int, list[PromiseEvent]] = field(default_factory=dict)
    made: dict[int, tuple[date, int | None]] = field(default_factory=dict)
    standing: dict[int, Promise] = field(default_factory=dict)
    talks: dict[int, TalkFact] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)
    forgotten: list[str] = field(default_factory=list)
    shown_ahead: set[tuple[int, Due, date]] = field(default_factory=set)
    opened_ahead: set[tuple[int, Due, date]] = field(default_factory=set)

    def pick(self, options: Sequence[T], /) -> T:
        return self.dice.choice(options)

    def promises(self) -> list[Promise]:
        return [promise for promise in self.standing.values() if promise.state in UNSETTLED]

    def happened(self, number: int, event: PromiseEvent) -> None:
        events = self.events.setdefault(number, [])
        events.append(replace(event, id=len(events) + 1))
        made_on, talk_id = self.made[number]
        self.standing[number] = replay(header(made_on, number=number, conversation_id=talk_id), events)

    def facts(self) -> Facts:
        return Facts(
            promises=tuple(self.promises()),
            talks=tuple(self.talks.values()),
            clients=tuple(self.client(number) for number in CLIENTS),
        )

    def client(self, number: int) -> ClientFact:
        held = [talk.day for talk in self.talks.values() if talk.client_id == number and talk.status in HELD]
        last = max(held, default=None)
        return replace(client(number, archived=number == 5, last_contact_on=last), last_talk_on=last)

    def live_through(self, day: date) -> None:
        for clock in (time(8), time(20)):
            self.look_on(datetime.combine(day, clock, moment(day).tzinfo))
        if self.dice.random() < self.opens_on:
            self.open_and_answer(moment(day, time(21)))

    # What happens whether or not the journal is opened: only time.

    def look_on(self, at: datetime) -> None:
        """Whatever is overdue must have been shown, if the journal was opened between its coming up and its day."""
        talks = Talks.of(self.talks.values())
        for promise in self.promises():
            if overdue(promise, talks, at=at):
                due = self.owed(promise, talks)
                if due in self.opened_ahead and due not in self.shown_ahead:
                    self.forgotten.append(f"{at:%d.%m.} {promise}")
                self.seen["overdue"] += 1

    def owed(self, promise: Promise, talks: Talks) -> tuple[int, Due, date]:
        """What names one due of one promise; a "before the next talk" is another one with each day it falls on."""
        return promise.id, promise.due, due_day(promise, talks) or date.max

    def open_and_answer(self, at: datetime) -> None:
        on = journal_day(at)
        talks = Talks.of(self.talks.values())
        found = agenda(self.facts(), at=at)
        self.check(found, at)
        shown = {item.fact.id for lane in found.lanes for item in lane.items if item.kind is Kind.PROMISE}
        # The headings name how many are snoozed, which the person did themselves when it was shown.
        shown |= {waiting.item.fact.id for waiting in found.later if self.is_snoozed(waiting.item, on)}
        for promise in self.promises():
            due = due_day(promise, talks)
            if promise.state is PromiseState.OPEN and due is not None and due - days(7) <= on <= due:
                self.opened_ahead.add(self.owed(promise, talks))
                if promise.id in shown:
                    self.shown_ahead.add(self.owed(promise, talks))
        for lane in found.lanes:
            for item in lane.items:
                if self.dice.random() < self.answers:
                    self.answer(item, at)
        self.write_down(at)

    def is_snoozed(self, item: Item, on: date) -> bool:
        return isinstance(item.fact, Promise) and item.fact.snoozed_until is not None and item.fact.snoozed_until > on

    def check(self, found: Agenda, at: datetime) -> None:
        """Every overdue one stands in a lane for overdue ones, or was put off by hand and is counted there."""
        talks = Talks.of(self.talks.values())
        late = {promise.id for promise in self.promises() if overdue(promise, talks, at=at)}
        standing = {item.fact.id for lane in LATE_LANES for item in found.lane(lane).items if item.kind is Kind.PROMISE}
        put_off = {waiting.item.fact.id for waiting in found.later if self.is_snoozed(waiting.item, found.on)}
        assert late - standing <= put_off
        assert standing <= late
        assert len(late - standing) == sum(found.lane(lane).snoozed for lane in LATE_LANES)
        self.seen["openings"] += 1
        self.seen["late shown"] += len(standing)

    def answer(self, item: Item, at: datetime) -> None:
        if item.kind is Kind.PROMISE:
            self.act_on(item.fact.id, at)
        elif item.kind is Kind.TALK and self.talks[item.fact.id].status is Status.PLANNED:
            self.say_what_became_of(self.talks[item.fact.id], at)
        elif isinstance(item.fact, TalkFact):
            asked = self.talks[item.fact.id]
            answered = {
                Kind.TALK: replace(asked, reflected_at=at),
                Kind.MAIL: replace(asked, mail_owed_since=None),
                Kind.SECOND_TALK: replace(asked, second_talk=False),
                Kind.NONE_PROMISED: replace(asked, no_promises_on=journal_day(at)),
            }
            self.talks[asked.id] = answered[item.kind]

    def act_on(self, number: int, at: datetime) -> None:
        on, promise = journal_day(at), self.standing[number]
        next_talk_on = Talks.of(self.talks.values()).next_on(promise.client_id, at=at, on=on)
        action = self.pick([*sorted(allowed(promise)), Action.UNDO, Action.SNOOZE, Action.SNOOZE])
        outcome = attempt(action, promise, self.events[number], at=at, on=on, next_talk_on=next_talk_on, pick=self.pick)
        event = outcome.event if isinstance(outcome, PartReceived) else outcome
        if isinstance(event, PromiseEvent):
            self.happened(number, event)
            self.seen[action] += 1

    def say_what_became_of(self, planned: TalkFact, at: datetime) -> None:
        if planned.starts_at is None or planned.starts_at > at:
            return
        status = self.pick((Status.HELD, Status.HELD, Status.PARTLY, Status.MOVED, Status.CANCELLED))
        held = status in HELD
        self.talks[planned.id] = replace(
            planned,
            status=status,
            promises=self.pick((0, 2)) if held else 0,
            second_talk=held and self.pick((False, False, True)),
            mail_owed_since=planned.starts_at if held and self.pick((False, True)) else None,
        )
        if status is Status.MOVED:
            self.plan(planned.client_id, journal_day(at) + days(self.pick(range(1, 20))))
        if held:
            self.promise_something(planned.client_id, planned.id, at)

    def write_down(self, at: datetime) -> None:
        on = journal_day(at)
        if self.dice.random() < 0.3:
            self.promise_something(self.pick((None, *CLIENTS)), None, at)
        if self.dice.random() < 0.2:
            self.plan(self.pick(list(CLIENTS)), on + days(self.pick(range(1, 40))))

    def promise_something(self, client_id: int | None, talk_id: int | None, at: datetime) -> None:
        number, on = len(self.events) + 1, journal_day(at)
        new = NewPromise(text="send it", side=self.pick(list(Side)), due=some_due(on, self.pick))
        self.made[number] = (on, talk_id)
        self.happened(number, promise_acts.make(new, client_id=client_id, at=at, on=on))

    def plan(self, client_id: int, day: date) -> None:
        number = len(self.talks) + 1
        clock = self.pick((time(9), time(11), time(15, 30)))
        self.talks[number] = talk(day, clock=clock, number=number, client_id=client_id, reflected=False)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("opens_on", "answers"), [(0.9, 0.4), (0.4, 0.2), (0.1, 0.5)])
def test_in_a_year_nothing_goes_past_its_day_unseen_and_everything_late_is_shown(
    seed: int, opens_on: float, answers: float
) -> None:
    year = Year(dice=Random(seed), opens_on=opens_on, answers=answers)
    for number in range(365):
        year.live_through(FIRST + days(number))
    assert year.forgotten == []
    # A year in which nothing was ever late, put off or shown would prove nothing.
    assert year.seen["overdue"] > 0
    assert year.seen["late shown"] > 0
    assert year.seen[Action.SNOOZE] > 0
