"""What is known about a client is named, changed and taken back without losing anything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from journal.client_profile import LimitStanding, limit_standing
from journal.clients import AddressForm, ClientStatus, Limit, NoteKind
from journal.errors import CannotSave, NotFound, WrongField
from journal.language import LANGUAGES
from journal.storage import client_profiles as profiles
from journal.storage import clients, promises
from journal.storage.store import Store
from journal.texts.choose import texts_for
from tests.audited import checked, placed_keys
from tests.known_clients import AT, ON, ensure, everything, full_profile, profile, promised, revised, rows_of, talked

LONG = "Handelsgesellschaft " * 10


# names


def test_a_renamed_client_is_found_by_both_names_and_the_old_one_makes_no_new_client(store: Store) -> None:
    known = ensure(store, "Acme")
    store.write(profiles.rename, known, "  Apex   GmbH ", at=AT).result()

    assert profile(store, known).name == "Apex GmbH"
    assert profile(store, known).former_names == ("Acme",)
    assert ensure(store, "ACME") == ensure(store, "apex gmbh") == known


def test_a_renaming_taken_back_leaves_no_trace(store: Store) -> None:
    known = ensure(store, "Acme")
    before = everything(store)
    done = store.write(profiles.rename, known, "Apex", at=AT).result()
    store.write(profiles.rename_back, done, at=AT).result()

    assert everything(store) == before
    assert store.read(clients.find_client, "Apex") is None


def test_a_client_can_be_renamed_in_its_spelling_alone_and_to_a_name_it_once_had(store: Store) -> None:
    known = ensure(store, "acme")
    store.write(profiles.rename, known, "ACME", at=AT).result()
    assert profile(store, known).former_names == ()
    store.write(profiles.rename, known, "Apex", at=AT).result()
    store.write(profiles.rename, known, "acme", at=AT).result()

    assert (profile(store, known).name, profile(store, known).former_names) == ("acme", ("Apex",))


@pytest.mark.parametrize("name", ["borg", "BORG ", "Cyan"])
def test_a_name_that_leads_to_another_client_now_or_once_is_refused(store: Store, name: str) -> None:
    known, other = ensure(store, "Acme"), ensure(store, "Cyan")
    store.write(profiles.rename, other, "Borg", at=AT).result()

    with pytest.raises(WrongField) as wrong:
        store.write(profiles.rename, known, name, at=AT).result()
    assert wrong.value.reason == "name_taken"
    assert profile(store, known).name == "Acme"


def test_a_long_name_is_kept_whole_and_an_empty_one_refused(store: Store) -> None:
    known = ensure(store, "Acme")
    store.write(profiles.rename, known, LONG, at=AT).result()
    assert profile(store, known).name == LONG.strip()
    with pytest.raises(WrongField):
        store.write(profiles.rename, known, " \u202e ", at=AT).result()


# the profile


def test_all_of_a_profile_is_saved_at_once_and_can_be_taken_back(store: Store) -> None:
    known = ensure(store, "Acme")
    before = everything(store)
    empty = profile(store, known)
    after = full_profile(store)
    assert (after.status, after.address_form, after.cadence_days) == (ClientStatus.ENDING, AddressForm.SIE, 14)
    assert [(note.kind, note.text, note.weight) for note in after.notes] == [
        (NoteKind.CARE, "pride", None),
        (NoteKind.PRO, "pays", 4),
        (NoteKind.PRO, "kind", None),
        (NoteKind.RAISE, "the rate", None),
    ]
    store.write(profiles.revise_back, profiles.Revised(before=empty, after=after), at=AT).result()

    assert everything(store) == before


def test_a_contact_taken_out_comes_back_with_the_promises_that_named_them(store: Store) -> None:
    full = full_profile(store)
    kim = full.contacts[0]
    promise = promised(store, "Acme", "send it", contact_id=kim.id)
    before = everything(store)
    done = revised(store, full, replace(full, contacts=full.contacts[1:]))
    assert store.read(promises.promise, promise.id).contact_id is None
    store.write(profiles.revise_back, done, at=AT).result()

    assert everything(store) == before
    assert store.read(promises.promise, promise.id).contact_id == kim.id


def test_two_notes_of_a_kind_can_change_places(store: Store) -> None:
    full = full_profile(store)
    care, pays, nice, rate = full.notes
    done = revised(store, full, replace(full, notes=(care, nice, pays, rate)))

    assert [note.id for note in done.after.notes] == [care.id, nice.id, pays.id, rate.id]


def test_a_profile_changed_in_another_window_is_not_written_over(store: Store) -> None:
    full = full_profile(store)
    store.write(profiles.set_status, full.id, ClientStatus.ENDED, at=AT).result()

    with pytest.raises(CannotSave) as late:
        revised(store, full, replace(full, cadence_days=7))
    assert late.value.reason == "changed_meanwhile"
    assert profile(store, full.id).cadence_days == 14


def test_the_open_promises_of_an_archived_client_keep_coming_back(store: Store) -> None:
    promise = promised(store, "Acme", "send the estimate")
    known = ensure(store, "Acme")
    store.write(profiles.set_status, known, ClientStatus.ARCHIVED, at=AT).result()
    audit, placed = checked(store, AT)

    assert not audit.forgotten
    assert f"promise:{promise.id}" in placed_keys(placed)


def test_what_is_to_be_raised_is_settled_and_unsettled(store: Store) -> None:
    known = ensure(store, "Acme")
    done = store.write(profiles.add_note, known, NoteKind.RAISE, " the  rate ", at=AT).result()
    (note,) = done.after.notes
    assert (note.text, note.settled_on) == ("the rate", None)
    store.write(profiles.settle_note, note.id, on=ON, at=AT).result()
    assert profile(store, known).notes[0].settled_on == ON
    store.write(profiles.unsettle_note, note.id, at=AT).result()
    assert profile(store, known).notes == (note,)
    with pytest.raises(NotFound):
        store.write(profiles.settle_note, 999, on=ON, at=AT).result()


# limits


def test_a_limit_is_made_changed_ended_and_each_taken_back(store: Store) -> None:
    known = ensure(store, "Acme")
    limit_id = store.write(profiles.add_limit, known, "shouting", raise_at=2, leave_at=None, at=AT).result()
    first = store.read(clients.limits_of, known)
    changed = store.write(profiles.change_limit, limit_id, "being shouted at", raise_at=1, leave_at=3, at=AT).result()
    assert [(one.text, one.raise_at, one.leave_at) for one in store.read(clients.limits_of, known)] == [
        ("being shouted at", 1, 3)
    ]
    store.write(profiles.limit_back, changed, at=AT).result()
    assert store.read(clients.limits_of, known) == first
    ended = store.write(profiles.end_limit, limit_id, on=ON, at=AT).result()
    assert store.read(clients.limits_of, known) == ()
    store.write(profiles.limit_back, ended, at=AT).result()
    assert store.read(clients.limits_of, known) == first
    store.write(profiles.remove_limit, limit_id, on=ON, at=AT).result()
    assert store.read(clients.limits_of, known) == ()


def test_a_new_limit_that_was_touched_is_ended_when_it_is_taken_back_so_that_its_touches_stay(store: Store) -> None:
    talk = talked(store, "Acme", "late again")
    limit_id = store.write(profiles.add_limit, talk.client_id, "lateness", raise_at=1, leave_at=None, at=AT).result()

    def touch(db: Database) -> None:
        db.conn.execute(
            "insert into limit_touches (limit_id, conversation_id, touched_on) values (?, ?, '2026-11-21')",
            (limit_id, talk.conversation_id),
        )

    store.write(touch).result()
    store.write(profiles.remove_limit, limit_id, on=ON, at=AT).result()

    assert store.read(clients.limits_of, talk.client_id) == ()
    assert store.read(rows_of, "select count(*) from limit_touches") == [(1,)]


@given(touches=st.integers(0, 20), raise_at=st.integers(1, 9) | st.none(), leave_at=st.integers(1, 9) | st.none())
def test_a_limit_says_in_both_languages_how_often_it_was_touched_and_what_one_wanted(
    touches: int, raise_at: int | None, leave_at: int | None
) -> None:
    standing = limit_standing(Limit(id=1, client_id=1, text="x", raise_at=raise_at, leave_at=leave_at, touches=touches))
    reached = {
        LimitStanding.LEAVE: leave_at is not None and touches >= leave_at,
        LimitStanding.RAISE: raise_at is not None and touches >= raise_at,
    }
    assert (standing is LimitStanding.LEAVE) == reached[LimitStanding.LEAVE]
    assert (standing is LimitStanding.RAISE) == (reached[LimitStanding.RAISE] and not reached[LimitStanding.LEAVE])
    for language in LANGUAGES:
        assert texts_for(language).clients.limit_stands(touches, raise_at, leave_at, standing)


def test_the_third_time_of_three_is_said_in_words() -> None:
    def said(language: str) -> str:
        texts = texts_for("de" if language == "de" else "en").clients
        return texts.limit_stands(3, 3, 5, LimitStanding.RAISE)

    assert said("en") == "the third time; you wanted to raise it at three"
    assert said("de") == "zum dritten Mal; beim dritten Mal wolltest du es ansprechen"
