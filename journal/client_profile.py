"""A client's profile as it is edited: what was typed, checked and turned into what is kept; and how limits stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from journal.clean import clean
from journal.clients import AddressForm, Client, ClientStatus, Contact, Limit, Note, NoteKind
from journal.conversations import Channel
from journal.dates import DateRules, Refused, read_day
from journal.frozen import dataclass, replace

WEIGHTS: Final = range(1, 6)
WEIGHED: Final = frozenset({NoteKind.PRO, NoteKind.CON})
LONGEST_CADENCE: Final = 366
MOST_TOUCHES: Final = 999

_WEIGHT = re.compile(r"(?P<text>.*\S)\s+\*(?P<weight>\d+)", re.DOTALL)


class Wrong(StrEnum):
    """Why a field of the profile cannot be kept as it was typed."""

    NAME_EMPTY = "name_empty"
    NAME_TAKEN = "name_taken"
    """Another client goes by that name, or once went by it."""
    NO_SUCH_CLIENT = "no_such_client"
    SAME_CLIENT = "same_client"
    CADENCE = "cadence"
    DAY = "day"
    WEIGHT = "weight"
    TEXT_EMPTY = "text_empty"
    COUNT = "count"
    LEAVE_BEFORE_RAISE = "leave_before_raise"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongPart:
    """A field that cannot be kept, by its name, and why; of a field of several lines also which line, from 0."""

    field: str
    why: Wrong
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileDraft:
    """A profile as it stands in its form: choices as chosen, everything else as text.

    `contacts` are lines such as "Katrin Voss, decides"; `notes` are lines by kind, those of pros and cons with their
    weight behind a star ("pays on time *4"). Settled notes are not in it.
    """

    status: ClientStatus
    address_form: AddressForm | None = None
    language: str | None = None
    channel: Channel | None = None
    cadence: str = ""
    contract_ends: str = ""
    notice: str = ""
    contacts: tuple[str, ...] = ()
    notes: Mapping[NoteKind, tuple[str, ...]]


class LimitStanding(StrEnum):
    """How often a limit was touched, against what one wanted to do about it."""

    UNTOUCHED = "untouched"
    TOUCHED = "touched"
    RAISE = "raise"
    """It was touched as often as one wanted to raise it at."""
    LEAVE = "leave"
    """It was touched as often as one wanted to leave at."""


def limit_standing(limit: Limit) -> LimitStanding:
    """How a limit stands with the client its touches were counted for."""
    if limit.leave_at is not None and limit.touches >= limit.leave_at:
        return LimitStanding.LEAVE
    if limit.raise_at is not None and limit.touches >= limit.raise_at:
        return LimitStanding.RAISE
    return LimitStanding.TOUCHED if limit.touches else LimitStanding.UNTOUCHED


def draft_of(client: Client) -> ProfileDraft:
    """The profile as its form shows it first; read back unchanged, it gives the same profile."""
    return ProfileDraft(
        status=client.status,
        address_form=client.address_form,
        language=client.language,
        channel=client.channel,
        cadence="" if client.cadence_days is None else str(client.cadence_days),
        contract_ends="" if client.contract_ends_on is None else client.contract_ends_on.isoformat(),
        notice="" if client.notice_on is None else client.notice_on.isoformat(),
        contacts=tuple(contact_line(contact) for contact in client.contacts),
        notes={
            kind: tuple(note_line(note) for note in client.notes if note.kind is kind and note.settled_on is None)
            for kind in NoteKind
        },
    )


def contact_line(contact: Contact) -> str:
    """A contact on one line: the name, and after a comma the role."""
    return f"{contact.name}, {contact.role}" if contact.role else contact.name


def note_line(note: Note) -> str:
    """A note on one line, its weight behind a star."""
    return f"{note.text} *{note.weight}" if note.weight is not None else note.text


def read_weight(line: str) -> tuple[str, int | None] | Wrong:
    """What a pro or a con says and its weight from 1 to 5, None without one; or that there is no such weight."""
    found = _WEIGHT.fullmatch(line.strip())
    if found is None:
        return line.strip(), None
    weight = int(found["weight"])
    return (found["text"], weight) if weight in WEIGHTS else Wrong.WEIGHT


def read_count(typed: str, *, most: int) -> int | Wrong | None:
    """The number from 1 to `most` that was typed, None for nothing; or that it is not one."""
    text = typed.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text[:9]) <= most:
        return Wrong.COUNT
    return int(text)


def understand_profile(
    draft: ProfileDraft, before: Client, *, on: date, rules: DateRules
) -> Client | tuple[WrongPart, ...]:
    """The client as the form wants it, or everything that is wrong, in the order of the form.

    Contacts and notes keep their ids where their words stayed, or where a line was rewritten in place; new ones have
    the id 0. Settled notes stay as they are. Days may lie in the past; a year that was left out is the next one.
    """
    wrong: list[WrongPart] = []
    cadence = read_count(draft.cadence, most=LONGEST_CADENCE)
    if isinstance(cadence, Wrong):
        wrong.append(WrongPart(field="cadence", why=Wrong.CADENCE))
    days: dict[str, date | None] = {}
    for field, typed, stands in (
        ("contract_ends", draft.contract_ends, before.contract_ends_on),
        ("notice", draft.notice, before.notice_on),
    ):
        if stands is not None and typed.strip() == stands.isoformat():
            # Whatever was kept once can be kept again, also a day too long ago to be typed.
            days[field] = stands
            continue
        read = read_day(typed, on=on, rules=rules) if typed.strip() else None
        if isinstance(read, Refused):
            wrong.append(WrongPart(field=field, why=Wrong.DAY))
        else:
            days[field] = None if read is None else read.day
    notes: list[Note] = []
    for kind in sorted(NoteKind):
        lines = _said(draft.notes.get(kind, ()))
        read_lines = [read_weight(line) if kind in WEIGHED else (line, None) for line in lines]
        wrong += [
            WrongPart(field=kind, why=found, line=place)
            for place, found in enumerate(read_lines)
            if isinstance(found, Wrong)
        ]
        notes += _notes(
            kind,
            [found for found in read_lines if not isinstance(found, Wrong)],
            [note for note in before.notes if note.kind is kind],
        )
    if wrong or isinstance(cadence, Wrong):
        return tuple(wrong)
    return replace(
        before,
        status=draft.status,
        address_form=draft.address_form,
        language=draft.language,
        channel=draft.channel,
        cadence_days=cadence,
        contract_ends_on=days["contract_ends"],
        notice_on=days["notice"],
        contacts=_contacts(_said(draft.contacts), before.contacts),
        notes=tuple(notes),
    )


def carried_over(left: ProfileDraft, base: Client, now: Client) -> ProfileDraft:
    """A form that was left unsaved, taken up again: what was typed in it, over what the profile has become since.

    `base` is the client the form was opened with. Lines that were added elsewhere meanwhile are among those typed.
    """
    before, after = draft_of(base), draft_of(now)

    def lines(typed: Sequence[str], then: Sequence[str], there: Sequence[str]) -> tuple[str, ...]:
        if tuple(typed) == tuple(then):
            return tuple(there)
        return (*typed, *(line for line in there if line not in then and line not in typed))

    return ProfileDraft(
        status=left.status if left.status is not before.status else after.status,
        address_form=left.address_form if left.address_form is not before.address_form else after.address_form,
        language=left.language if left.language != before.language else after.language,
        channel=left.channel if left.channel is not before.channel else after.channel,
        cadence=left.cadence if left.cadence != before.cadence else after.cadence,
        contract_ends=left.contract_ends if left.contract_ends != before.contract_ends else after.contract_ends,
        notice=left.notice if left.notice != before.notice else after.notice,
        contacts=lines(left.contacts, before.contacts, after.contacts),
        notes={kind: lines(left.notes[kind], before.notes[kind], after.notes[kind]) for kind in NoteKind},
    )


def earlier_day(kept: date | None, gone: date | None, *, on: date) -> date | None:
    """Which of two contract dates stands when two clients become one: the next to come, else the last that was.

    A reminder that comes too early can be put right; one that never comes cannot.
    """
    days = sorted(day for day in (kept, gone) if day is not None)
    return next((day for day in days if day >= on), days[-1] if days else None)


def _said(lines: Iterable[str]) -> list[str]:
    return [text for text in (" ".join(clean(line).split()) for line in lines) if text]


def _contacts(lines: Sequence[str], before: Sequence[Contact]) -> tuple[Contact, ...]:
    read = [(name.strip(), role.strip()) for name, _, role in (line.partition(",") for line in lines)]
    # Someone is known by the name; the role may change.
    ids = _same_ids([name for name, _ in read], [(contact.id, contact.name) for contact in before])
    made = [
        Contact(id=found, name=name or role, role=role if name else "")
        for found, (name, role) in zip(ids, read, strict=True)
    ]
    return tuple(contact for contact in made if contact.name)


def _notes(kind: NoteKind, read: Sequence[tuple[str, int | None]], before: Sequence[Note]) -> list[Note]:
    ids = _same_ids([text for text, _ in read], [(note.id, note.text) for note in before if note.settled_on is None])
    notes = [
        Note(id=found, kind=kind, text=text, weight=weight) for found, (text, weight) in zip(ids, read, strict=True)
    ]
    for place, note in enumerate(before):
        if note.settled_on is not None:
            notes.insert(place, note)
    return notes


def _same_ids(texts: Sequence[str], before: Sequence[tuple[int, str]]) -> list[int]:
    """An id for each text: of the row that said the same, else of one in the same place that nobody claims, else 0."""
    left = list(before)
    ids = [0] * len(texts)
    for place, text in enumerate(texts):
        same = next((row for row in left if row[1] == text), None)
        if same is not None:
            left.remove(same)
            ids[place] = same[0]
    for place, row in enumerate(before):
        if row in left and place < len(ids) and ids[place] == 0:
            ids[place] = row[0]
    return ids
