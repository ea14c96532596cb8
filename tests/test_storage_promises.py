"""Promises in the file: what happens to them is appended, and two windows do not undo one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.conversations import Half, Status
from journal.entries import Entry, When
from journal.errors import CannotSave, NotFound
from journal.promise_acts import (
    PartReceived,
    Refusal,
    bounce,
    break_,
    confirm,
    correct,
    deliver,
    keep,
    part_received,
    reopen,
    set_date,
    slip,
    undo,
    void,
)
from journal.promises import Action, Due, NewPromise, Promise, PromiseEvent, PromiseState, Side
from journal.storage import conversations, promises
from journal.storage.promise_columns import due_columns
from journal.storage.store import Store

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
ON = date(2026, 11, 21)
SEND = NewPromise(text="send the estimate", side=Side.MINE, due=Due.on(date(2026, 11, 27)))
PAY = NewPromise(text="pay the invoice", side=Side.THEIRS, due=Due.undated(), under_pressure=True)


def happened(event: PromiseEvent | Refusal) -> PromiseEvent:
    assert isinstance(event, PromiseEvent)
    return event


def add(store: Store, new: NewPromise) -> Promise:
    return store.write(promises.add, new, client="Acme", at=AT, on=ON).result()


def test_a_promise_that_moved_on_in_another_window_is_not_changed_twice(store: Store) -> None:
    made = add(store, SEND)
    done = happened(deliver(made, at=AT, on=ON))
    delivered = store.write(promises.record, done).result()
    assert delivered.state is PromiseState.DELIVERED

    with pytest.raises(CannotSave) as refused:
        store.write(promises.record, done).result()

    assert refused.value.reason == "changed_meanwhile"
    assert store.read(promises.promise, made.id) == delivered


def test_an_undone_act_leaves_the_promise_as_it_was_and_stays_in_its_history(store: Store) -> None:
    made = add(store, SEND)
    store.write(promises.record, happened(deliver(made, at=AT, on=ON))).result()
    taken_back = happened(undo(store.read(promises.history, made.id), at=AT, on=ON))

    assert store.write(promises.record, taken_back).result() == made
    assert [event.action for event in store.read(promises.history, made.id)] == ["make", "deliver", "undo"]
    with pytest.raises(CannotSave):
        store.write(promises.record, taken_back).result()


def test_the_making_of_a_promise_cannot_be_undone(store: Store) -> None:
    made = add(store, SEND)
    [making] = store.read(promises.history, made.id)

    undoing = PromiseEvent(id=0, promise_id=made.id, action=Action.UNDO, at=AT, day=ON, undoes_id=making.id)
    with pytest.raises(CannotSave):
        store.write(promises.record, undoing).result()


def test_a_part_received_opens_a_promise_of_the_rest_which_undoing_takes_back(store: Store) -> None:
    theirs = add(store, PAY)
    part = part_received(theirs, rest="the other half", rest_due=Due.on(ON), at=AT, on=ON)
    assert isinstance(part, PartReceived)

    kept, rest = store.write(promises.record_part, part.event, part.rest).result()

    assert (kept.state, rest.state, rest.client, rest.text) == ("kept", "open", "Acme", "the other half")
    assert store.read(promises.history, theirs.id)[-1].rest_id == rest.id
    store.write(promises.record, happened(undo(store.read(promises.history, theirs.id), at=AT, on=ON))).result()
    assert store.read(promises.promise, rest.id).state is PromiseState.VOID
    assert store.read(promises.promise, theirs.id).state is PromiseState.OPEN


def test_a_part_that_comes_too_late_leaves_no_promise_of_a_rest(store: Store) -> None:
    theirs = add(store, PAY)
    part = part_received(theirs, rest="the other half", rest_due=Due.on(ON), at=AT, on=ON)
    assert isinstance(part, PartReceived)
    store.write(promises.record, happened(keep(theirs, at=AT, on=ON))).result()

    with pytest.raises(CannotSave):
        store.write(promises.record_part, part.event, part.rest).result()

    assert [found.id for found in store.read(promises.of_client, theirs.client_id or 0)] == [theirs.id]


def test_a_promise_is_found_by_its_code_however_it_is_typed(store: Store) -> None:
    made = add(store, SEND)

    assert store.read(promises.by_code, f" {made.code.upper()} ") == made
    with pytest.raises(NotFound) as missing:
        store.read(promises.by_code, "nope!")
    assert missing.value.values == {"name": "nope!"}


def test_a_promise_without_a_client_takes_that_of_its_talk(store: Store) -> None:
    talk = Entry(half=Half.AFTER, client="Acme", topic="x", status=Status.HELD, when=When(day=ON))
    saved = store.write(conversations.save, talk, at=AT, on=ON).result()

    made = store.write(promises.add, SEND, conversation_id=saved.conversation_id, at=AT, on=ON).result()

    assert (made.client, made.conversation_id) == ("Acme", saved.conversation_id)
    assert store.write(promises.add, SEND, at=AT, on=ON).result().client_id is None


def test_every_kind_of_due_comes_back_as_it_was_given(store: Store) -> None:
    for due in (Due.on(ON), Due.at(ON, time(14, 5)), Due.before_talk(), Due.undated()):
        assert add(store, replace(SEND, due=due)).due == due


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_happens_the_columns_say_what_the_events_give(store: Store, data: st.DataObject) -> None:
    current = add(store, data.draw(st.sampled_from([SEND, PAY])))
    for _ in range(data.draw(st.integers(1, 8))):
        history = store.read(promises.history, current.id)
        acts = {
            Action.DELIVER: deliver(current, at=AT, on=ON),
            Action.KEEP: keep(current, at=AT, on=ON),
            Action.CONFIRM: confirm(current, at=AT, on=ON),
            Action.BOUNCE: bounce(current, missing="a page", at=AT, on=ON),
            Action.BREAK: break_(current, told=True, at=AT, on=ON),
            Action.REOPEN: reopen(current, reason="not done", at=AT, on=ON),
            Action.SLIP: slip(current, due=Due.on(date(2026, 12, 24)), at=AT, on=ON),
            Action.SET_DATE: set_date(current, due=Due.at(ON, time(9)), at=AT, on=ON),
            Action.CORRECT: correct(current, text="another text", client_id=None, at=AT, on=ON),
            Action.VOID: void(current, at=AT, on=ON),
            Action.UNDO: undo(history, at=AT, on=ON),
        }
        possible = [event for event in acts.values() if isinstance(event, PromiseEvent)]
        current = store.write(promises.record, data.draw(st.sampled_from(possible))).result()

    row = store.read(lambda db: dict(db.execute("select * from promises where id = ?", (current.id,)).fetchone()))
    assert due_columns(current.due).items() <= row.items()
    assert (row["state"], row["text"], row["direction"]) == (current.state, current.text, current.side)
    assert (row["client_id"], bool(row["under_pressure"])) == (current.client_id, current.under_pressure)
    assert store.read(promises.promise, current.id) == current
