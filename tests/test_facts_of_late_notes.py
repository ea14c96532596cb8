"""What is noted later than it happened counts from when it happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from journal.agenda import agenda
from journal.conversations import Half, Status
from journal.entries import Entry, When
from journal.lanes import Kind, Lane
from journal.promises import Due, NewPromise, Side
from journal.storage import conversations, loose_ends
from journal.storage.agenda import facts
from journal.storage.store import Store

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def talk(day: date, *, promised: bool = False, mail: bool = False) -> Entry:
    promise = NewPromise(text="check the hosting bill", side=Side.MINE, due=Due.before_talk())
    return Entry(
        half=Half.AFTER,
        client="Invented Ltd",
        topic="Hosting",
        status=Status.HELD,
        when=When(day=day),
        promises=(promise,) if promised else (),
        mail_owed=mail,
        reflected=True,
    )


def test_a_talk_promise_noted_late_is_overdue_through_a_talk_held_in_between(store: Store) -> None:
    for entry in (talk(date(2026, 11, 10), promised=True), talk(date(2026, 11, 12))):
        store.write(conversations.save, entry, at=NOW, on=NOW.date()).result()
    found = agenda(store.read(facts, at=NOW), at=NOW)
    assert [item.fact.id for item in found.lane(Lane.OVERDUE).items]


def test_the_talk_that_made_it_never_makes_it_overdue(store: Store) -> None:
    store.write(conversations.save, talk(date(2026, 11, 10), promised=True), at=NOW, on=NOW.date()).result()
    assert not agenda(store.read(facts, at=NOW), at=NOW).lane(Lane.OVERDUE).items


def test_a_client_to_whom_only_a_mail_is_owed_can_become_a_quiet_one(store: Store) -> None:
    store.write(conversations.save, talk(date(2026, 11, 2), mail=True), at=NOW, on=NOW.date()).result()
    later = datetime(2026, 12, 1, 12, tzinfo=UTC)
    kinds = {item.kind for item in agenda(store.read(facts, at=later), at=later).lane(Lane.KEEP_AN_EYE).items}
    assert Kind.QUIET in kinds


def test_a_second_talk_that_was_cancelled_wants_a_date_again(store: Store) -> None:
    wanted = replace(talk(date(2026, 11, 17)), second_talk=True, second_talk_when=When(day=date(2026, 11, 19)))
    saved = store.write(conversations.save, wanted, at=NOW, on=NOW.date()).result()
    assert saved.next_talk_id is not None
    assert Kind.SECOND_TALK not in {
        item.kind for lane in agenda(store.read(facts, at=NOW), at=NOW).lanes for item in lane.items
    }
    store.write(loose_ends.became, saved.next_talk_id, Status.CANCELLED, at=NOW).result()
    found = agenda(store.read(facts, at=NOW), at=NOW)
    kinds = [item.kind for lane in found.lanes for item in lane.items] + [later.item.kind for later in found.later]
    assert Kind.SECOND_TALK in kinds
