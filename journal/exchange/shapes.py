"""The file that `export json` writes and `import` reads: a whole journal, or all about one client.

It is one JSON object in UTF-8, `{"format": "afterword", "version": 1, …}`, and then a list for each of the sections
below, one entry a line, in the order in which it was written down. An entry has a key for each column of the table in
schema/*.sql, called as the column is, except:

- no number of a row is in the file: what is `client_id` in the journal is `client_uid` here and holds the uid of that
  client, in every section and also within drafts and earlier versions;
- what is null is left out, what is 0 or 1 for no or yes is false or true;
- what belongs to one entry is listed inside it: names, contacts and notes in a client, answers, feelings, the limits
  touched, the mail owed and the earlier versions in a conversation, events in a promise, revisions in a draft,
  decisions in a morning round;
- an answer to `limit_touched` is the uid of the limit, the `item` of a decision is the kind of thing and its uid;
- what the journal can tell from the rest is not in it: name_key, has_promises.

Days are YYYY-MM-DD, moments are in UTC, YYYY-MM-DDTHH:MM:SSZ. The same journal gives the same bytes. A later version
may add sections and keys that can be left out; files of every earlier version are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from journal.clients import AddressForm, ClientStatus, NoteKind
from journal.conversations import Channel, Half, Moment, Status
from journal.exchange.values import (
    CLOCK,
    CODE,
    COUNT,
    DAY,
    FLAG,
    MAYBE_BLANK,
    MOMENT,
    NAME,
    TEXT,
    UID,
    Content,
    Kind,
    Number,
    OneOf,
    Points,
    Stored,
)
from journal.language import LANGUAGES
from journal.morning import Decision
from journal.promises import Action, DueKind, PromiseState, Side

# A preference that tells of the computer's own troubles and not of the person.
OF_THE_COMPUTER: Final = "channel_failure"

FORMAT: Final = "afterword"
VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, its key in the file, and what it may hold.

    Where `needed` is false, what is left out is `otherwise`.
    """

    name: str
    key: str
    kind: Kind | Content
    needed: bool = True
    otherwise: Stored = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A table, the key under which its rows are listed, and what belongs to each of them.

    `parent` is the column that leads to the row it belongs to, None for a section. `only` narrows which rows are
    listed there, as SQL. `once` are columns whose values together stand in one list only once; `single` lists have at
    most one entry.
    """

    key: str
    table: str
    columns: tuple[Column, ...]
    parts: tuple[Shape, ...] = ()
    parent: str | None = None
    only: str = "1"
    once: tuple[str, ...] = ()
    single: bool = False

    @property
    def has_uid(self) -> bool:
        """Whether its rows go by a uid."""
        return self.columns[0].name == "uid"

    @property
    def pointing(self) -> tuple[tuple[Column, Points], ...]:
        """The columns that lead to other rows."""
        return tuple((column, column.kind) for column in self.columns if isinstance(column.kind, Points))


def _must(**kinds: Kind | Content) -> Iterator[Column]:
    return (Column(name=name, key=_key(name, kind), kind=kind) for name, kind in kinds.items())


def _may(**kinds: Kind | Content) -> Iterator[Column]:
    return _else(None, **kinds)


def _else(otherwise: Stored, **kinds: Kind | Content) -> Iterator[Column]:
    return (
        Column(name=name, key=_key(name, kind), kind=kind, needed=False, otherwise=otherwise)
        for name, kind in kinds.items()
    )


def _key(name: str, kind: Kind | Content) -> str:
    return f"{name.removesuffix('_id')}_uid" if isinstance(kind, Points) else name


_SIDE: Final = OneOf(tuple(Side))
_CHANNEL: Final = OneOf(tuple(Channel))
_DUE_KIND: Final = OneOf(tuple(DueKind))
_TO_TEN: Final = Number(high=10)
_FROM_ONE: Final = Number(low=1)
_TO_THREE: Final = Number(low=1, high=3)
_CLIENT: Final = Points(to="clients")
_TALK: Final = Points(to="conversations")
_PROMISE: Final = Points(to="promises")

CLIENTS: Final = Shape(
    key="clients",
    table="clients",
    columns=(
        *_must(uid=UID, name=NAME),
        *_else("active", status=OneOf(tuple(ClientStatus))),
        *_may(
            address_form=OneOf(tuple(AddressForm)),
            language=OneOf(LANGUAGES),
            channel=_CHANNEL,
            cadence_days=Number(low=1, high=366),
            contract_ends_on=DAY,
            notice_on=DAY,
            merged_into_id=_CLIENT,
        ),
        *_must(created_at=MOMENT, changed_at=MOMENT),
    ),
    parts=(
        Shape(key="names", table="client_names", parent="client_id", columns=tuple(_must(name=NAME))),
        Shape(
            key="contacts",
            table="contacts",
            parent="client_id",
            columns=(*_must(uid=UID, name=NAME), *_else("", role=MAYBE_BLANK), *_must(changed_at=MOMENT)),
        ),
        Shape(
            key="notes",
            table="client_notes",
            parent="client_id",
            once=("kind", "position"),
            columns=(
                *_must(uid=UID, kind=OneOf(tuple(NoteKind))),
                *_else(0, position=COUNT),
                *_must(text=MAYBE_BLANK),
                *_may(weight=Number(low=1, high=5), settled_on=DAY),
                *_must(changed_at=MOMENT),
            ),
        ),
    ),
)

LIMITS: Final = Shape(
    key="limits",
    table="limits",
    columns=(
        *_must(uid=UID),
        *_may(client_id=_CLIENT),
        *_must(text=TEXT),
        *_may(raise_at=_FROM_ONE, leave_at=_FROM_ONE, ended_on=DAY),
        *_must(changed_at=MOMENT),
    ),
    parts=(
        Shape(
            key="touches",
            table="limit_touches",
            parent="limit_id",
            only="conversation_id is null",
            columns=tuple(_must(touched_on=DAY)),
        ),
    ),
)

ANSWERS: Final = Shape(
    key="answers",
    table="answers",
    parent="conversation_id",
    once=("prompt", "position"),
    columns=(*_must(half=OneOf(tuple(Half)), prompt=TEXT), *_else(0, position=COUNT), *_must(text=TEXT)),
)
FEELINGS: Final = Shape(
    key="feelings",
    table="feelings",
    parent="conversation_id",
    once=("moment", "whose", "word"),
    columns=(
        *_must(moment=OneOf(tuple(Moment)), whose=_SIDE, word=TEXT, intensity=_TO_THREE),
        *_else(0, position=COUNT),
    ),
)
_TALK_ITSELF: Final = (
    *_must(topic=TEXT, status=OneOf(tuple(Status))),
    *_may(starts_at=MOMENT, zone=MAYBE_BLANK),
    *_must(day=DAY),
    *_may(
        channel=_CHANNEL,
        follows_id=_TALK,
        moved_from_id=_TALK,
        template=MAYBE_BLANK,
        goal_tag=MAYBE_BLANK,
        expected_discomfort=_TO_TEN,
        talk_share=OneOf((25, 50, 75)),
        goal_reached=Number(high=4),
        discomfort=_TO_TEN,
        control=Number(low=1, high=5),
    ),
    *_else(0, second_talk=FLAG),
    *_may(prepared_at=MOMENT, reflected_at=MOMENT),
)
CONVERSATIONS: Final = Shape(
    key="conversations",
    table="conversations",
    columns=(
        *_must(uid=UID),
        *_may(code=CODE),
        *_must(client_id=_CLIENT),
        *_TALK_ITSELF,
        *_may(reflection_waived_on=DAY, no_promises_on=DAY, deleted_at=MOMENT),
        *_must(created_at=MOMENT, changed_at=MOMENT),
    ),
    parts=(
        ANSWERS,
        FEELINGS,
        Shape(
            key="versions",
            table="conversation_versions",
            parent="conversation_id",
            columns=tuple(_must(content=Content("version"), kept_at=MOMENT)),
        ),
        Shape(
            key="limit_touches",
            table="limit_touches",
            parent="conversation_id",
            once=("limit_id",),
            columns=tuple(_must(limit_id=Points(to="limits"), touched_on=DAY)),
        ),
        Shape(
            key="mails",
            table="mails",
            parent="conversation_id",
            single=True,
            columns=(
                *_must(uid=UID),
                *_else("owed", state=OneOf(("owed", "sent", "waived"))),
                *_must(owed_since=MOMENT),
                *_may(settled_at=MOMENT),
                *_must(changed_at=MOMENT),
            ),
        ),
    ),
)

LESSONS: Final = Shape(
    key="lessons",
    table="lessons",
    columns=(
        *_must(uid=UID),
        *_may(client_id=_CLIENT, conversation_id=_TALK),
        *_must(text=TEXT),
        *_else(1, pinned=FLAG),
        *_else(0, useful=COUNT),
        *_must(made_on=DAY, changed_at=MOMENT),
    ),
)

CONSEQUENCES: Final = Shape(
    key="consequences",
    table="consequences",
    columns=(
        *_must(uid=UID, client_id=_CLIENT),
        *_may(conversation_id=_TALK),
        *_must(text=TEXT, review_on=DAY),
        *_may(decided_on=DAY),
        *_must(changed_at=MOMENT),
    ),
)

EVENTS: Final = Shape(
    key="events",
    table="promise_events",
    parent="promise_id",
    columns=(
        *_must(uid=UID, action=OneOf(tuple(Action)), at=MOMENT, day=DAY),
        *_may(
            text=MAYBE_BLANK,
            direction=_SIDE,
            client_id=_CLIENT,
            under_pressure=FLAG,
            due_kind=_DUE_KIND,
            due_on=DAY,
            due_time=CLOCK,
            until=DAY,
            asked_by=_SIDE,
            agreed=FLAG,
            told=FLAG,
            person=MAYBE_BLANK,
            note=MAYBE_BLANK,
            rest_id=_PROMISE,
            undoes_id=Points(to="promise_events"),
        ),
    ),
)
PROMISES: Final = Shape(
    key="promises",
    table="promises",
    columns=(
        *_must(uid=UID),
        *_may(code=CODE, conversation_id=_TALK),
        *_must(made_on=DAY, created_at=MOMENT),
        *_may(client_id=_CLIENT, contact_id=Points(to="contacts")),
        *_must(text=TEXT, direction=_SIDE),
        *_else(0, under_pressure=FLAG),
        *_must(due_kind=_DUE_KIND),
        *_may(due_on=DAY, due_time=CLOCK),
        *_must(state=OneOf(tuple(PromiseState)), changed_at=MOMENT),
    ),
    parts=(EVENTS,),
)

DRAFTS: Final = Shape(
    key="drafts",
    table="drafts",
    columns=(
        *_must(uid=UID, half=OneOf(tuple(Half))),
        *_may(conversation_id=_TALK),
        *_must(content=Content("draft")),
        *_else(1, revision=COUNT),
        *_must(started_at=MOMENT, kept_at=MOMENT),
        *_may(discarded_at=MOMENT),
    ),
    parts=(
        Shape(
            key="revisions",
            table="draft_revisions",
            parent="draft_id",
            columns=tuple(_must(revision=COUNT, content=Content("draft"), kept_at=MOMENT)),
        ),
    ),
)

ROUNDS: Final = Shape(
    key="morning_rounds",
    table="morning_rounds",
    once=("day",),
    columns=(*_must(day=DAY, started_at=MOMENT), *_may(finished_at=MOMENT)),
    parts=(
        Shape(
            key="decisions",
            table="morning_decisions",
            parent="round_id",
            once=("item",),
            columns=tuple(_must(item=TEXT, decision=OneOf(tuple(Decision)), decided_at=MOMENT)),
        ),
    ),
)

VENTS: Final = Shape(
    key="vents",
    table="vents",
    columns=(
        *_must(day=DAY),
        *_may(word_before=TEXT, intensity_before=_TO_THREE, word_after=TEXT, intensity_after=_TO_THREE),
        *_must(at=MOMENT),
    ),
)

PREFERENCES: Final = Shape(
    key="preferences",
    table="preferences",
    once=("name",),
    only=f"name <> '{OF_THE_COMPUTER}'",
    columns=tuple(_must(name=TEXT, value=MAYBE_BLANK)),
)

SECTIONS: Final = (
    CLIENTS,
    LIMITS,
    CONVERSATIONS,
    LESSONS,
    CONSEQUENCES,
    PROMISES,
    DRAFTS,
    ROUNDS,
    VENTS,
    PREFERENCES,
)

# What stands in an earlier version of a conversation beside the answers and feelings it had.
VERSION_OF_TALK: Final = Shape(key="conversation", table="conversations", columns=_TALK_ITSELF)
