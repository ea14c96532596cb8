"""Promises, events, talks and whole journals of facts, built plainly or drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Protocol, TypeVar

from hypothesis import strategies as st

from journal import promise_acts
from journal.conversations import Half, Status
from journal.facts import ClientFact, ConsequenceFact, DraftFact, Facts, TalkFact
from journal.promise_acts import PartReceived, Refusal
from journal.promise_life import PromiseHeader, apply, replay
from journal.promises import Action, Due, NewPromise, Promise, PromiseEvent, PromiseState, Side

SATURDAY = date(2026, 11, 21)
CLIENT = 1
HELD = (Status.HELD, Status.PARTLY)

T = TypeVar("T")


class Pick(Protocol):
    """Chooses one of the options; drawn by hypothesis or thrown by dice."""

    def __call__(self, options: Sequence[T], /) -> T: ...


def moment(day: date, clock: time = time(12), *, zone: timezone = UTC) -> datetime:
    """A local moment, in UTC unless told."""
    return datetime.combine(day, clock, zone)


def days(count: int) -> timedelta:
    return timedelta(days=count)


# ── built plainly ───────────────────────────────────────────────────────────────────────────────────────────────────


def promised(
    due: Due,
    *,
    side: Side = Side.MINE,
    on: date = SATURDAY,
    number: int = 1,
    client_id: int | None = CLIENT,
    conversation_id: int | None = None,
    clock: time = time(12),
) -> Promise:
    """An open promise as it was made on a day."""
    made = promise_acts.make(
        NewPromise(text="send the estimate", side=side, due=due), client_id=client_id, at=moment(on, clock), on=on
    )
    return replay(header(on, number=number, conversation_id=conversation_id, clock=clock), [replace(made, id=1)])


def header(on: date, *, number: int = 1, conversation_id: int | None = None, clock: time = time(12)) -> PromiseHeader:
    return PromiseHeader(
        id=number,
        code=f"p{number}",
        made_on=on,
        created_at=moment(on, clock),
        conversation_id=conversation_id,
        client="Lindqvist Optics",
    )


def done(promise: Promise, act: PromiseEvent | Refusal) -> Promise:
    """The promise after an act that must not have been refused."""
    assert isinstance(act, PromiseEvent)
    return apply(promise, act)


def talk(
    day: date,
    *,
    clock: time | None = time(10),
    status: Status = Status.PLANNED,
    number: int = 1,
    client_id: int = CLIENT,
    reflected: bool = True,
    promises: int = 1,
    second_talk: bool = False,
    mail_owed_since: datetime | None = None,
) -> TalkFact:
    return TalkFact(
        id=number,
        code=f"t{number}",
        client_id=client_id,
        client="Lindqvist Optics",
        topic="scope",
        status=status,
        day=day,
        starts_at=moment(day, clock) if clock else None,
        reflected_at=moment(day, time(20)) if reflected and status in HELD else None,
        reflection_waived_on=None,
        no_promises_on=None,
        promises=promises,
        second_talk=second_talk,
        mail_owed_since=mail_owed_since,
    )


def client(number: int = CLIENT, *, archived: bool = False, last_contact_on: date | None = None) -> ClientFact:
    return ClientFact(
        id=number,
        name="Lindqvist Optics",
        archived=archived,
        cadence_days=None,
        last_contact_on=last_contact_on,
        notice_on=None,
        contract_ends_on=None,
    )


# ── what a person might do ──────────────────────────────────────────────────────────────────────────────────────────


def attempt(
    action: Action,
    promise: Promise,
    events: Sequence[PromiseEvent],
    *,
    at: datetime,
    on: date,
    next_talk_on: date | None,
    pick: Pick,
) -> PromiseEvent | PartReceived | Refusal:
    """One act on a promise, its particulars picked from short lists of numbers."""
    match action:
        case Action.DELIVER:
            return promise_acts.deliver(promise, at=at, on=on)
        case Action.CONFIRM:
            return promise_acts.confirm(promise, at=at, on=on)
        case Action.KEEP:
            return promise_acts.keep(promise, at=at, on=on)
        case Action.BOUNCE:
            return promise_acts.bounce(promise, missing="page two", at=at, on=on)
        case Action.PART:
            return promise_acts.part_received(promise, rest="the rest", rest_due=promise.due, at=at, on=on)
        case Action.RENEGOTIATE:
            agreed = pick((False, True, True))
            return promise_acts.renegotiate(
                promise, due=some_due(on, pick), asked_by=Side.MINE, agreed=agreed, at=at, on=on
            )
        case Action.SLIP:
            return promise_acts.slip(promise, due=some_due(on, pick), at=at, on=on)
        case Action.SET_DATE:
            return promise_acts.set_date(promise, due=some_due(on, pick), at=at, on=on)
        case Action.NUDGE:
            return promise_acts.nudge(promise, how="by phone", at=at, on=on)
        case Action.SNOOZE:
            until = on + days(pick((1, 2, 3, 7, 8)))
            return promise_acts.snooze(promise, until=until, next_talk_on=next_talk_on, at=at, on=on)
        case Action.RELEASE:
            return promise_acts.release(promise, told=True, at=at, on=on)
        case Action.WITHDRAW:
            return promise_acts.withdraw(promise, told=True, at=at, on=on)
        case Action.BREAK:
            return promise_acts.break_(promise, told=False, at=at, on=on)
        case Action.HAND_OVER:
            return promise_acts.hand_over(promise, to="Noor", at=at, on=on)
        case Action.REOPEN:
            return promise_acts.reopen(promise, at=at, on=on)
        case Action.CORRECT:
            side = pick((Side.MINE, Side.THEIRS))
            return promise_acts.correct(promise, side=side, due=some_due(on, pick), at=at, on=on)
        case Action.VOID:
            return promise_acts.void(promise, at=at, on=on)
        case Action.REVIEW:
            someday = pick((None, None, 1, 30, 31))
            return promise_acts.review(
                promise, someday=on + days(someday) if someday else None, reason="waits for spring", at=at, on=on
            )
        case Action.UNDO:
            return promise_acts.undo(events, at=at, on=on)
        case Action.MAKE:
            raise AssertionError("a promise is made once")


def some_due(on: date, pick: Pick) -> Due:
    """A due of any kind, some of them already over."""
    day = on + days(pick((-3, 0, 1, 2, 5, 7, 8, 20, 60)))
    return pick(
        (
            Due.on(day),
            Due.on(day),
            Due.on(day),
            Due.at(day, time(pick((2, 9, 17)), pick((0, 30)))),
            Due.before_talk(),
            Due.undated(),
        )
    )


# ── drawn ───────────────────────────────────────────────────────────────────────────────────────────────────────────

# One number for every choice: a strategy of its own for each made the drawing slower than the testing.
numbers = st.integers(0, 2519)

ACTS = [action for action in Action if action is not Action.MAKE]
LEAVES_IT_OPEN = [
    Action.SNOOZE,
    Action.SNOOZE,
    Action.REVIEW,
    Action.NUDGE,
    Action.RENEGOTIATE,
    Action.SLIP,
    Action.SET_DATE,
    Action.CORRECT,
    Action.UNDO,
    Action.BOUNCE,
    Action.REOPEN,
]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A promise with all that happened to it, the last of it on `on`."""

    header: PromiseHeader
    events: tuple[PromiseEvent, ...]
    promise: Promise
    on: date


def some_history(
    pick: Pick, *, number: int = 1, client_id: int | None = CLIENT, conversation_id: int | None = None, most: int = 8
) -> History:
    """Some promise, and acts on it that were not refused, over some weeks."""
    on = SATURDAY + days(pick(range(21)))
    new = NewPromise(text="send the estimate", side=pick(list(Side)), due=some_due(on, pick))
    clock = time(pick(range(6, 23)))
    head = header(on, number=number, conversation_id=conversation_id, clock=clock)
    events = [replace(promise_acts.make(new, client_id=client_id, at=moment(on, clock), on=on), id=1)]
    for _ in range(pick(range(most + 1))):
        on += days(pick(range(10)))
        promise = replay(head, events)
        action = pick(ACTS + 3 * LEAVES_IT_OPEN)
        outcome = attempt(action, promise, events, at=moment(on, time(23)), on=on, next_talk_on=None, pick=pick)
        event = outcome.event if isinstance(outcome, PartReceived) else outcome
        if isinstance(event, PromiseEvent):
            events.append(replace(event, id=len(events) + 1))
    return History(header=head, events=tuple(events), promise=replay(head, events), on=on)


def some_talk(pick: Pick, *, number: int, client_id: int) -> TalkFact:
    """A talk with a client, some weeks before or after the start."""
    day = SATURDAY + days(pick(range(-20, 60)))
    status = pick((Status.PLANNED, Status.PLANNED, Status.HELD, Status.PARTLY, Status.CANCELLED))
    held = status in HELD
    return replace(
        talk(
            day,
            clock=pick((None, time(0, 30), time(9), time(15), time(22))),
            status=status,
            number=number,
            client_id=client_id,
            reflected=pick((False, True)),
            promises=pick((0, 1)),
            second_talk=status is not Status.PLANNED and pick((False, True)),
            mail_owed_since=pick((None, moment(day, time(18)))) if held else None,
        ),
        reflection_waived_on=pick((None, day + days(3))) if held else None,
        no_promises_on=pick((None, day + days(1))) if held else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Facts, and a moment at which they may be looked at."""

    facts: Facts
    at: datetime


def some_world(pick: Pick) -> World:
    """A small journal: clients, talks, promises with histories, drafts and consequences, looked at somewhere."""
    clients = range(1, pick((2, 3)))
    talks = [some_talk(pick, number=number, client_id=pick(clients)) for number in range(pick(range(6)))]
    found = []
    for number in range(pick(range(1, 5))):
        client_id = pick((None, *clients, *clients))
        mothers = [talk.id for talk in talks if talk.client_id == client_id and talk.status in HELD]
        mother = pick((None, *mothers))
        found.append(some_history(pick, number=number, client_id=client_id, conversation_id=mother, most=5))
    last = max(history.on for history in found)
    on = last + days(pick(range(45)))
    zone = timezone(timedelta(hours=pick((-10, -5, 0, 1, 13))))
    unsettled = (PromiseState.OPEN, PromiseState.DELIVERED)
    return World(
        facts=Facts(
            drafts=tuple(
                DraftFact(
                    id=number,
                    half=Half.AFTER,
                    conversation_id=None,
                    client="",
                    topic="scope",
                    started_at=moment(last - days(number)),
                    kept_at=moment(last),
                )
                for number in range(pick(range(3)))
            ),
            promises=tuple(history.promise for history in found if history.promise.state in unsettled),
            talks=tuple(talk if talk.day <= on or talk.status not in HELD else still_planned(talk) for talk in talks),
            consequences=tuple(
                ConsequenceFact(id=number, client_id=1, client="", text="stop work", review_on=last + days(4 * number))
                for number in range(pick(range(3)))
            ),
            clients=tuple(some_client(pick, number) for number in clients),
        ),
        at=moment(on, time(pick((0, 3, 4, 9, 14, 23)), pick((0, 30, 59))), zone=zone),
    )


def still_planned(held: TalkFact) -> TalkFact:
    """The talk as it was before it was held."""
    return replace(
        held,
        status=Status.PLANNED,
        reflected_at=None,
        reflection_waived_on=None,
        no_promises_on=None,
        second_talk=False,
        mail_owed_since=None,
    )


def some_client(pick: Pick, number: int) -> ClientFact:
    """A client, perhaps archived, with a cadence or with a contract."""
    contact = pick((None, SATURDAY - days(3), SATURDAY + days(20)))
    return replace(
        client(number, archived=pick((False, True)), last_contact_on=contact),
        cadence_days=pick((None, 14)),
        notice_on=pick((None, SATURDAY + days(30))),
        last_talk_on=contact,
    )


# Twice as many as the largest of the worlds takes; every choice is two bytes.
_CHOICES = 512


@st.composite
def picks(draw: st.DrawFn) -> Pick:
    """Choices drawn by hypothesis."""
    # All at once: drawn one by one they took several times as long as what is tested with them.
    drawn = draw(st.binary(min_size=2 * _CHOICES, max_size=2 * _CHOICES))
    numbers_drawn = iter(memoryview(drawn).cast("H"))

    def pick(options: Sequence[T], /) -> T:
        return options[next(numbers_drawn) % len(options)]

    return pick


@st.composite
def histories(draw: st.DrawFn, *, most: int = 8) -> History:
    """Promises with up to `most` further events."""
    return some_history(draw(picks()), most=most)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Small journals, each at some moment."""
    return some_world(draw(picks()))
