"""What is known about a client is changed, merged and taken back without losing anything."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from journal.client_profile import (
    LimitStanding,
    Wrong,
    WrongPart,
    carried_over,
    draft_of,
    earlier_day,
    limit_standing,
    read_count,
    read_weight,
    understand_profile,
)
from journal.clients import AddressForm, Client, ClientStatus, Contact, Limit, Note, NoteKind
from journal.conversations import Channel
from journal.dates import DateRules
from journal.errors import CannotSave, NotFound, WrongField
from journal.language import LANGUAGES
from journal.promise_acts import Refusal, keep
from journal.promises import Action, Due, NewPromise, Promise, PromiseState, Side
from journal.storage import client_profiles as profiles
from journal.storage import clients, conversations, merging, promises
from journal.storage.conversations import Saved
from journal.storage.store import Store
from journal.texts.choose import texts_for
from tests.audited import checked, placed_keys
from tests.screen_support import entry, mine, theirs

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
ON = AT.date()
FRIDAY = date(2026, 11, 27)
LONG = "Handelsgesellschaft " * 10
RULES = DateRules()
KINDS = [kind for kind in NoteKind if kind not in (NoteKind.PRO, NoteKind.CON)]


def ensure(store: Store, name: str) -> int:
    return store.write(clients.ensure_client, name, at=AT).result()


def profile(store: Store, client_id: int) -> Client:
    return store.read(clients.client, client_id)


def promised(store: Store, client: str, text: str, side: Side = Side.MINE, contact_id: int | None = None) -> Promise:
    new = NewPromise(text=text, side=side, due=Due.on(FRIDAY))
    return store.write(promises.add, new, client=client, contact_id=contact_id, at=AT, on=ON).result()


def talked(store: Store, client: str, topic: str, *new: NewPromise) -> Saved:
    wanted = entry(client=client, topic=topic, starts_at=AT - timedelta(hours=3), promises=new)
    return store.write(conversations.save, wanted, at=AT, on=ON).result()


def revised(store: Store, before: Client, after: Client) -> profiles.Revised:
    return store.write(profiles.revise, after, before=before, at=AT).result()


def everything(store: Store) -> list[tuple[object, ...]]:
    """Every row that says whose something is, but for when it was last changed."""
    asked = (
        "select id, name, name_key, status, address_form, language, channel, cadence_days, contract_ends_on, "
        "notice_on, merged_into_id from clients",
        "select 'name', client_id, name, name_key from client_names order by name_key",
        "select 'contact', id, client_id, name, role from contacts order by id",
        "select 'note', id, client_id, kind, text, weight, settled_on from client_notes order by id",
        "select 'limit', id, client_id, text, raise_at, leave_at, ended_on from limits order by id",
        "select 'talk', id, client_id from conversations order by id",
        "select 'promise', id, client_id, contact_id, state, text from promises order by id",
    )
    return [row for sql in asked for row in store.read(rows_of, sql)]


def rows_of(db: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    """What a query gives, as plain tuples."""
    return [tuple(row) for row in db.execute(sql)]


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


def _full(store: Store) -> Client:
    known = ensure(store, "Acme")
    before = profile(store, known)
    return revised(
        store,
        before,
        replace(
            before,
            status=ClientStatus.ENDING,
            address_form=AddressForm.SIE,
            language="de",
            channel=Channel.CALL,
            cadence_days=14,
            contract_ends_on=date(2027, 1, 31),
            notice_on=date(2026, 12, 31),
            contacts=(Contact(id=0, name="Kim", role="CTO"), Contact(id=0, name="Ada")),
            notes=(
                Note(id=0, kind=NoteKind.CARE, text="pride"),
                Note(id=0, kind=NoteKind.PRO, text="pays", weight=4),
                Note(id=0, kind=NoteKind.PRO, text="kind"),
                Note(id=0, kind=NoteKind.RAISE, text="the rate"),
            ),
        ),
    ).after


def test_all_of_a_profile_is_saved_at_once_and_can_be_taken_back(store: Store) -> None:
    known = ensure(store, "Acme")
    before = everything(store)
    empty = profile(store, known)
    after = _full(store)
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
    full = _full(store)
    kim = full.contacts[0]
    promise = promised(store, "Acme", "send it", contact_id=kim.id)
    before = everything(store)
    done = revised(store, full, replace(full, contacts=full.contacts[1:]))
    assert store.read(promises.promise, promise.id).contact_id is None
    store.write(profiles.revise_back, done, at=AT).result()

    assert everything(store) == before
    assert store.read(promises.promise, promise.id).contact_id == kim.id


def test_two_notes_of_a_kind_can_change_places(store: Store) -> None:
    full = _full(store)
    care, pays, nice, rate = full.notes
    done = revised(store, full, replace(full, notes=(care, nice, pays, rate)))

    assert [note.id for note in done.after.notes] == [care.id, nice.id, pays.id, rate.id]


def test_a_profile_changed_in_another_window_is_not_written_over(store: Store) -> None:
    full = _full(store)
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


# merging


def _two(store: Store) -> tuple[int, int]:
    """Two clients who are one, each with a talk, promises, a contact, notes and a limit; the second one is to go."""
    kept = _full(store)
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


# what is typed

words = st.text(st.characters(categories=("L", "N"), max_codepoint=0x2FF), min_size=1, max_size=12)


@st.composite
def _clients(draw: st.DrawFn) -> Client:
    contacts = draw(st.lists(st.tuples(words, words | st.just("")), max_size=4, unique_by=lambda pair: pair[0]))
    notes = [
        Note(id=0, kind=kind, text=text, weight=draw(st.integers(1, 5) | st.none()) if kind not in KINDS else None)
        for kind in sorted(NoteKind)
        for text in draw(st.lists(words, max_size=3))
    ]
    settled = draw(st.lists(st.booleans(), min_size=len(notes), max_size=len(notes)))
    return Client(
        id=1,
        name="Acme",
        status=draw(st.sampled_from(ClientStatus)),
        address_form=draw(st.sampled_from(AddressForm) | st.none()),
        language=draw(st.sampled_from(LANGUAGES) | st.none()),
        channel=draw(st.sampled_from(Channel) | st.none()),
        cadence_days=draw(st.integers(1, 366) | st.none()),
        contract_ends_on=draw(st.dates(date(2000, 1, 1), date(2050, 1, 1)) | st.none()),
        contacts=tuple(Contact(id=n, name=name, role=role) for n, (name, role) in enumerate(contacts, start=1)),
        notes=tuple(
            replace(note, id=n, settled_on=ON if is_settled else None)
            for n, (note, is_settled) in enumerate(zip(notes, settled, strict=True), start=1)
        ),
    )


@given(_clients())
def test_a_profile_read_back_from_its_own_form_is_the_same_profile(client: Client) -> None:
    assert understand_profile(draft_of(client), client, on=ON, rules=RULES) == client


@given(_clients(), _clients())
def test_a_form_taken_up_again_shows_what_was_typed_and_loses_no_line_added_since(base: Client, now: Client) -> None:
    left = replace(draft_of(base), cadence="21", notes={**draft_of(base).notes, NoteKind.CARE: ("typed",)})
    found = carried_over(left, base, now)

    assert found.cadence == ("21" if draft_of(base).cadence != "21" else draft_of(now).cadence)
    for kind in NoteKind:
        added = set(draft_of(now).notes[kind]) - set(draft_of(base).notes[kind])
        assert added <= set(found.notes[kind])
    assert carried_over(draft_of(base), base, now) == draft_of(now)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("pays on time *4", ("pays on time", 4)),
        ("pays on time", ("pays on time", None)),
        ("3 weeks of notice *1", ("3 weeks of notice", 1)),
        ("5*", ("5*", None)),
        ("*4", ("*4", None)),
        ("pays *6", Wrong.WEIGHT),
        ("pays *0", Wrong.WEIGHT),
    ],
)
def test_a_weight_stands_behind_a_star(line: str, read: object) -> None:
    assert read_weight(line) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", None),
        (" 14 ", 14),
        ("366", 366),
        ("367", Wrong.COUNT),
        ("0", Wrong.COUNT),
        ("-3", Wrong.COUNT),
        ("²", Wrong.COUNT),
    ],
)
def test_a_number_of_days_is_read_or_refused(typed: str, read: object) -> None:
    assert read_count(typed, most=366) == read


def test_everything_that_is_wrong_is_named_with_its_line() -> None:
    client = Client(id=1, name="Acme", status=ClientStatus.ACTIVE)
    draft = replace(
        draft_of(client),
        cadence="often",
        notice="some day",
        notes={NoteKind.CON: ("late", "loud *9")},
    )

    assert understand_profile(draft, client, on=ON, rules=RULES) == (
        WrongPart(field="cadence", why=Wrong.CADENCE),
        WrongPart(field="notice", why=Wrong.DAY),
        WrongPart(field="con", why=Wrong.WEIGHT, line=1),
    )


def test_a_rewritten_line_keeps_its_id_and_a_moved_one_too() -> None:
    notes = tuple(Note(id=n, kind=NoteKind.NOTE, text=text) for n, text in enumerate(("one", "two", "three"), start=1))
    client = Client(id=1, name="Acme", status=ClientStatus.ACTIVE, notes=notes)
    draft = replace(draft_of(client), notes={NoteKind.NOTE: ("three", "two, rewritten", "one", "new")})
    read = understand_profile(draft, client, on=ON, rules=RULES)

    assert isinstance(read, Client)
    assert [(note.id, note.text) for note in read.notes] == [
        (3, "three"),
        (2, "two, rewritten"),
        (1, "one"),
        (0, "new"),
    ]
