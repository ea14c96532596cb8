"""What insights are counted from, as the journal's file gives it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.conversations import Answer, Feeling, Half, Moment, Ratings, Status
from journal.dread import dread
from journal.entries import Entry, When
from journal.insights import ended_on, insights
from journal.periods import Period, last_months
from journal.promise_acts import break_, keep
from journal.promises import Due, NewPromise, PromiseEvent, Side
from journal.storage import conversations, promises
from journal.storage.clients import find_client
from journal.storage.insights import ended_promises, expected_and_felt, talks_seen, times_moved
from journal.storage.store import Store
from tests.screen_support import entry, planned, written


def held(store: Store, at: datetime, day: date, *, client: str = "Hansen", status: Status = Status.HELD) -> int:
    """A talk at ten in the morning of that day, with numbers, feelings and a cause."""
    starts_at = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    saved = written(
        store,
        at,
        entry(
            client=client,
            status=status,
            starts_at=starts_at,
            answers=(Answer(prompt="cause", text="price"), Answer(prompt="went_well", text="a private line")),
            feelings=(
                Feeling(moment=Moment.AFTER, word="calm", whose=Side.MINE, intensity=2),
                Feeling(moment=Moment.AFTER, word="angry", whose=Side.THEIRS, intensity=3),
            ),
            ratings=Ratings(expected=6, discomfort=3, control=4, goal=2, talk_share=50),
        ),
    )
    return saved.conversation_id


def test_a_talk_is_read_with_what_can_be_counted_and_nothing_that_was_written(store: Store, at: datetime) -> None:
    held(store, at, date(2026, 11, 20))
    (seen,) = store.read(talks_seen, period=Period())
    assert seen.ratings == Ratings(expected=6, discomfort=3, control=4, goal=2, talk_share=50)
    assert seen.answers == {"cause": ("price",)}
    assert [felt.word for felt in seen.felt.after] == ["calm"]
    assert "private" not in repr(seen)
    assert seen.decided_at is None
    assert store.read(expected_and_felt) == ((6, 3),)


def test_deleted_and_planned_talks_and_those_of_others_do_not_count(store: Store, at: datetime) -> None:
    kept = held(store, at, date(2026, 11, 20))
    gone = held(store, at, date(2026, 11, 19))
    held(store, at, date(2026, 11, 18), client="Bruma")
    planned(store, at, at + timedelta(days=2), client="Hansen")
    store.write(conversations.delete, gone, at=at).result()
    hansen = store.read(find_client, "Hansen")
    assert hansen is not None
    assert [one.id for one in store.read(talks_seen, period=Period(), client_id=hansen.id)] == [kept]
    assert len(store.read(talks_seen, period=Period())) == 2
    assert len(store.read(expected_and_felt)) == 2


@pytest.mark.parametrize(
    ("on", "day", "within"),
    [
        (date(2026, 11, 21), date(2025, 12, 1), True),
        (date(2026, 11, 21), date(2025, 11, 30), False),
        (date(2028, 2, 29), date(2028, 2, 29), True),
        (date(2028, 2, 29), date(2027, 2, 28), False),
        (date(2028, 2, 29), date(2027, 3, 1), True),
    ],
)
def test_the_days_at_both_ends_of_a_period_are_in_it(
    store: Store, at: datetime, on: date, day: date, within: bool
) -> None:
    held(store, at, day)
    assert len(store.read(talks_seen, period=last_months(12, on=on))) == within


def test_a_moved_talk_was_decided_on_when_it_was_first_planned(store: Store, at: datetime) -> None:
    first = planned(store, at, at + timedelta(days=1), client="Hansen")
    moving = entry(client="Hansen", status=Status.MOVED, starts_at=at, conversation_id=first.conversation_id)
    later = When(day=date(2026, 11, 25), starts_at=datetime(2026, 11, 25, 9, tzinfo=UTC), zone="UTC")
    moved = _second(moving, later)
    next_id = written(store, at + timedelta(days=1), moved).next_talk_id
    assert next_id is not None
    taking_place = entry(
        client="Hansen", starts_at=datetime(2026, 11, 25, 9, tzinfo=UTC), conversation_id=next_id, half=Half.AFTER
    )
    written(store, at + timedelta(days=4), taking_place)
    seen = {one.id: one for one in store.read(talks_seen, period=Period())}
    assert seen[next_id].decided_at == at.replace(microsecond=0)
    assert seen[first.conversation_id].status is Status.MOVED


def _second(moving: Entry, when: When) -> Entry:
    return replace(moving, second_talk_when=when)


def test_moving_is_counted_by_new_rows_and_by_new_times_and_not_by_other_changes(store: Store, at: datetime) -> None:
    def save(starts_at: datetime, conversation_id: int | None, topic: str = "scope") -> int:
        change = entry(
            half=Half.BEFORE,
            status=Status.PLANNED,
            starts_at=starts_at,
            topic=topic,
            conversation_id=conversation_id,
        )
        return written(store, at, change).conversation_id

    tomorrow = at + timedelta(days=1)
    talk = save(tomorrow, None)
    save(tomorrow, talk, topic="scope and price")
    assert store.read(times_moved, talk) == 0
    save(tomorrow + timedelta(days=1), talk)
    assert store.read(times_moved, talk) == 1
    moved = _second(
        entry(status=Status.MOVED, starts_at=tomorrow, conversation_id=talk, topic="scope"),
        When(day=date(2026, 12, 1)),
    )
    next_id = written(store, at, moved).next_talk_id
    assert next_id is not None
    assert store.read(times_moved, next_id) == 1
    save(tomorrow + timedelta(days=20), next_id)
    assert store.read(times_moved, next_id) == 2
    assert store.read(times_moved, 999) == 0


def test_every_promise_that_ended_in_the_period_is_read(store: Store, at: datetime) -> None:
    made_on = date(2026, 1, 10)
    hansen = held(store, at, made_on)

    def promise(due: date, *, ends: date | None, broken: bool = False) -> int:
        new = NewPromise(text="send it", side=Side.MINE, due=Due.on(due))
        made = store.write(promises.add, new, conversation_id=hansen, at=at, on=made_on).result()
        if ends is not None:
            then = datetime(ends.year, ends.month, ends.day, 12, tzinfo=UTC)
            act = break_(made, told=True, at=then, on=ends) if broken else keep(made, at=then, on=ends)
            assert isinstance(act, PromiseEvent)
            store.write(promises.record, act).result()
        return made.id

    january, leap = date(2026, 1, 31), date(2028, 2, 29)
    kept = promise(january, ends=january)
    broken = promise(january, ends=leap, broken=True)
    promise(january, ends=None)
    for period in (Period(), Period(since=january, until=january), Period(since=leap, until=leap)):
        read = store.read(ended_promises, period=period)
        within = {one.id for one in read if (day := ended_on(one)) and period.holds(day)}
        assert within == {one for one, day in ((kept, january), (broken, leap)) if period.holds(day)}
    found = insights((), store.read(ended_promises, period=Period()), period=Period(), on=leap)
    assert (found.mine.on_first_date, found.mine.broken_or_withdrawn) == (1, 1)
    assert [part.mine.n for part in found.kept if part.mine.n] == [1, 1]


def test_feared_and_felt_say_the_same_whichever_way_they_are_read(store: Store, at: datetime) -> None:
    for day in range(1, 8):
        held(store, at, date(2026, 11, day))
    found = insights(store.read(talks_seen, period=Period()), (), period=Period(), on=at.date())
    assert found.dread == dread(store.read(expected_and_felt))
    assert found.dread.easier == 7
    assert found.dread.easier_by.mean == 3.0


def test_a_promise_is_not_read_for_another_client(store: Store, at: datetime) -> None:
    new = NewPromise(text="send it", side=Side.THEIRS, due=Due.on(at.date()))
    made = store.write(promises.add, new, client="Hansen", at=at, on=at.date()).result()
    act = keep(made, at=at, on=at.date())
    assert isinstance(act, PromiseEvent)
    store.write(promises.record, act).result()
    assert len(store.read(ended_promises, period=Period(), client_id=made.client_id)) == 1
    assert store.read(ended_promises, period=Period(), client_id=(made.client_id or 0) + 1) == ()
