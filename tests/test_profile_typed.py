"""What is typed into the form of a profile is read, refused or carried over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.client_profile import Wrong, WrongPart, carried_over, draft_of, read_count, read_weight, understand_profile
from journal.clients import AddressForm, Client, ClientStatus, Contact, Note, NoteKind
from journal.conversations import Channel
from journal.dates import DateRules
from journal.language import LANGUAGES
from tests.known_clients import ON

RULES = DateRules()


KINDS = [kind for kind in NoteKind if kind not in (NoteKind.PRO, NoteKind.CON)]


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
