"""Two clients who are one are made one, and parted again, without losing anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.client_profile import earlier_day
from journal.clients import AddressForm, ClientStatus, Contact, Note, NoteKind
from journal.conversations import Channel
from journal.errors import CannotSave, WrongField
from journal.promise_acts import Refusal, keep
from journal.promises import Action, PromiseState
from journal.storage import client_profiles as profiles
from journal.storage import clients, conversations, merging, promises
from journal.storage.store import Store
from tests.audited import checked
from tests.known_clients import (
    AT,
    FRIDAY,
    ON,
    ensure,
    everything,
    full_profile,
    profile,
    promised,
    revised,
    rows_of,
    talked,
)
from tests.screen_support import mine, theirs


def _two(store: Store) -> tuple[int, int]:
    """Two clients who are one, each with a talk, promises, a contact, notes and a limit; the second one is to go."""
    kept = full_profile(store)
    talked(store, "Acme", "the contract", mine("send it", FRIDAY))
    gone = talked(
        store, "Acme Ltd", "the invoice", mine("write the invoice", FRIDAY), theirs("pay it", FRIDAY)
    ).client_id
    settled = promised(store, "acme ltd", "call back")
    kept_event = keep(settled, at=AT, on=ON)
    assert not isinstance(kept_event, Refusal)
    store.write(promises.record, kept_event).result()
    before = profile(store, gone)
    revised(
        store,
        before,
        replace(
            before,
            channel=Channel.MAIL,
            notice_on=date(2026, 12, 1),
            contacts=(Contact(id=0, name="Lee"),),
            notes=tuple(Note(id=0, kind=NoteKind.PRO, text=text) for text in ("quick", "clear", "near")),
        ),
    )
    store.write(profiles.add_limit, gone, "late payment", raise_at=2, leave_at=None, at=AT).result()
    store.write(profiles.rename, gone, "Acme Limited", at=AT).result()
    return kept.id, gone


def test_merging_moves_everything_and_every_name_leads_to_the_one_that_stays(store: Store) -> None:
    kept, gone = _two(store)
    store.write(merging.merge, gone, kept, at=AT, on=ON).result()
    after = profile(store, kept)

    assert [store.read(clients.client_named, name).id for name in ("Acme", "Acme Ltd", "acme limited")] == [kept] * 3
    assert profile(store, gone) == after
    assert after.former_names == ("Acme Ltd", "Acme Limited")
    assert [contact.name for contact in after.contacts] == ["Kim", "Ada", "Lee"]
    assert [note.text for note in after.notes if note.kind is NoteKind.PRO] == [
        "pays",
        "kind",
        "quick",
        "clear",
        "near",
    ]
    assert [limit.text for limit in store.read(clients.limits_of, kept)] == ["late payment"]
    assert {talk.topic for talk in store.read(conversations.recent, limit=9, client_id=kept)} == {
        "the contract",
        "the invoice",
    }
    assert len(store.read(clients.client_names)) == 1


def test_merging_keeps_the_choices_of_the_one_that_stays_and_the_earlier_of_two_contract_dates(store: Store) -> None:
    kept, gone = _two(store)
    store.write(merging.merge, gone, kept, at=AT, on=ON).result()
    after = profile(store, kept)

    assert (after.channel, after.address_form, after.status) == (Channel.CALL, AddressForm.SIE, ClientStatus.ENDING)
    assert (after.notice_on, after.contract_ends_on) == (date(2026, 12, 1), date(2027, 1, 31))


def test_the_promises_of_a_merged_client_are_moved_by_corrections_that_replay(store: Store) -> None:
    kept, gone = _two(store)
    before = {one.id: one for one in store.read(promises.of_client, gone)}
    store.write(merging.merge, gone, kept, at=AT, on=ON).result()

    assert len(before) == 3
    for promise_id, then in before.items():
        now = store.read(promises.promise, promise_id)
        assert store.read(promises.history, promise_id)[-1].action is Action.CORRECT
        assert now == replace(then, client_id=kept, client="Acme")
        stored = store.read(rows_of, f"select client_id, state from promises where id = {promise_id}")
        assert stored == [(kept, now.state)]


def test_nothing_is_forgotten_and_nothing_comes_back_twice_after_merging(store: Store) -> None:
    kept, gone = _two(store)
    store.write(merging.merge, gone, kept, at=AT, on=ON).result()
    audit, placed = checked(store, AT)

    assert not audit.forgotten
    names = {
        getattr(item.fact, "client", getattr(item.fact, "name", "")) for lane in placed.lanes for item in lane.items
    }
    assert names <= {"Acme"}


def test_a_merging_taken_back_puts_every_row_where_it_was(store: Store) -> None:
    kept, gone = _two(store)
    before = everything(store)
    done = store.write(merging.merge, gone, kept, at=AT, on=ON).result()
    assert everything(store) != before
    store.write(merging.part_again, done, at=AT, on=ON).result()

    assert everything(store) == before
    for promise in store.read(promises.of_client, gone):
        assert promise.client_id == gone


def test_what_happened_since_stays_when_a_merging_is_taken_back(store: Store) -> None:
    kept, gone = _two(store)
    done = store.write(merging.merge, gone, kept, at=AT, on=ON).result()
    moved = next(one for one in store.read(promises.of_client, kept) if one.text == "write the invoice")
    event = keep(moved, at=AT, on=ON)
    assert not isinstance(event, Refusal)
    store.write(promises.record, event).result()
    new = promised(store, "Acme Limited", "made since")
    revised(store, profile(store, kept), replace(profile(store, kept), notice_on=date(2026, 12, 9)))
    store.write(merging.part_again, done, at=AT, on=ON).result()

    back = store.read(promises.promise, moved.id)
    assert (back.client_id, back.state) == (gone, PromiseState.KEPT)
    assert store.read(promises.promise, new.id).client_id == kept
    assert profile(store, kept).notice_on == date(2026, 12, 9)


def test_the_one_that_stays_can_take_the_other_name_and_then_they_cannot_part(store: Store) -> None:
    kept, gone = ensure(store, "Acme"), ensure(store, "Acme Ltd")
    done = store.write(merging.merge, gone, kept, at=AT, on=ON).result()
    store.write(profiles.rename, kept, "Acme Ltd", at=AT).result()
    assert profile(store, kept).name == "Acme Ltd"

    with pytest.raises(CannotSave):
        store.write(merging.part_again, done, at=AT, on=ON).result()


def test_a_client_cannot_be_merged_into_itself_not_even_by_its_merged_half(store: Store) -> None:
    kept, gone = ensure(store, "Acme"), ensure(store, "Acme Ltd")
    with pytest.raises(WrongField):
        store.write(merging.merge, kept, kept, at=AT, on=ON).result()
    store.write(merging.merge, gone, kept, at=AT, on=ON).result()
    with pytest.raises(WrongField):
        store.write(merging.merge, gone, kept, at=AT, on=ON).result()


def test_an_active_client_merged_into_an_archived_one_is_active(store: Store) -> None:
    kept, gone = ensure(store, "Acme"), ensure(store, "Acme Ltd")
    store.write(profiles.set_status, kept, ClientStatus.ARCHIVED, at=AT).result()
    done = store.write(merging.merge, gone, kept, at=AT, on=ON).result()
    assert profile(store, kept).status is ClientStatus.ACTIVE
    store.write(merging.part_again, done, at=AT, on=ON).result()
    assert profile(store, kept).status is ClientStatus.ARCHIVED


@given(kept=st.dates() | st.none(), gone=st.dates() | st.none(), on=st.dates())
def test_of_two_contract_dates_the_next_to_come_stands(kept: date | None, gone: date | None, on: date) -> None:
    found = earlier_day(kept, gone, on=on)
    days = [day for day in (kept, gone) if day is not None]
    to_come = [day for day in days if day >= on]

    assert found == (min(to_come) if to_come else max(days) if days else None)
