"""Clients are found by any name they ever had, however it is typed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from journal.clients import AddressForm, ClientStatus, Contact, Note, NoteKind, name_key
from journal.errors import NotFound
from journal.promises import Due, NewPromise, Side
from journal.storage import clients, promises
from journal.storage.store import Store

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
LATER = AT + timedelta(hours=1)
NOW = "2026-11-21T18:30:00Z"


def ensure(store: Store, name: str, *, at: datetime = AT) -> int:
    return store.write(clients.ensure_client, name, at=at).result()


def names(store: Store) -> list[str]:
    return [known.name for known in store.read(clients.client_names)]


@pytest.mark.parametrize(
    "typed", ["Müller & Söhne", "MÜLLER & SÖHNE", "  müller  &\tsöhne ", "Mu\u0308ller & So\u0308hne"]
)
def test_one_name_typed_in_several_ways_is_one_client(store: Store, typed: str) -> None:
    known = ensure(store, "Müller & Söhne")

    assert ensure(store, typed) == known
    found = store.read(clients.find_client, typed)
    assert found is not None
    assert (found.id, found.name) == (known, "Müller & Söhne")


def test_a_name_nobody_has_is_not_found(store: Store) -> None:
    ensure(store, "Acme")

    assert store.read(clients.find_client, "Acm") is None
    with pytest.raises(NotFound) as missing:
        store.read(clients.client_named, "Acm")
    assert missing.value.values == {"name": "Acm"}


def test_a_former_name_leads_to_the_client_and_makes_no_new_one(store: Store) -> None:
    known = ensure(store, "Acme")

    def rename(db: Database) -> None:
        db.conn.execute("update clients set name = 'Apex', name_key = 'apex'")
        db.conn.execute("insert into client_names (client_id, name, name_key) values (?, 'Apex', 'apex')", (known,))

    store.write(rename).result()

    assert ensure(store, "ACME") == ensure(store, "apex") == known
    assert store.read(clients.client, known).former_names == ("Acme",)
    assert names(store) == ["Apex"]


def test_the_most_recently_used_client_comes_first_and_archived_ones_last(store: Store) -> None:
    for name in ("Acme", "Borg", "Cyan", "Dusk"):
        ensure(store, name)
    store.write(
        promises.add,
        NewPromise(text="x", side=Side.MINE, due=Due.undated()),
        client="Borg",
        at=LATER,
        on=date(2026, 11, 22),
    ).result()
    store.write(
        lambda db: db.conn.execute("update clients set status = 'archived' where name = 'Dusk'").rowcount
    ).result()

    assert names(store) == ["Borg", "Cyan", "Acme", "Dusk"]
    assert [known.archived for known in store.read(clients.client_names)] == [False, False, False, True]


def test_a_profile_holds_what_is_noted_about_the_client(store: Store) -> None:
    known = ensure(store, "Acme")

    def fill(db: Database) -> None:
        db.conn.execute(
            "update clients set status = 'ending', address_form = 'du', cadence_days = 14, notice_on = '2026-12-01'"
        )
        db.conn.execute(
            "insert into contacts (uid, client_id, name, role, changed_at) values ('c', ?, 'Kim', 'CTO', ?)",
            (known, NOW),
        )
        for position, (kind, text, weight) in enumerate([("pro", "pays", 4), ("care", "pride", None)]):
            db.conn.execute(
                """
                insert into client_notes (uid, client_id, kind, position, text, weight, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                (str(position), known, kind, position, text, weight, NOW),
            )

    store.write(fill).result()
    profile = store.read(clients.client, known)

    assert (profile.name, profile.status, profile.archived) == ("Acme", ClientStatus.ENDING, False)
    assert (profile.address_form, profile.cadence_days) == (AddressForm.DU, 14)
    assert (profile.notice_on, profile.contract_ends_on) == (date(2026, 12, 1), None)
    assert profile.contacts == (Contact(id=1, name="Kim", role="CTO"),)
    assert profile.notes == (
        Note(id=2, kind=NoteKind.CARE, text="pride"),
        Note(id=1, kind=NoteKind.PRO, text="pays", weight=4),
    )


def test_a_client_merged_into_another_shows_the_other(store: Store) -> None:
    gone, kept = ensure(store, "Acme"), ensure(store, "Apex")
    store.write(
        lambda db: db.conn.execute("update clients set merged_into_id = ? where id = ?", (kept, gone)).rowcount
    ).result()

    assert store.read(clients.client, gone).id == kept
    assert names(store) == ["Apex"]


@given(st.text())
def test_the_key_of_a_name_is_the_key_of_its_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)
    assert name_key(f"  {name.upper().lower()} ") == name_key(name.upper().lower())
