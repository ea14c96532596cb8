"""The file that `export json` writes and `import` reads: a whole journal, or all about one client.

It is one JSON object in UTF-8, `{"format": "afterword", "version": 1, …}`, and then a list for each of the sections
below, one entry a line, in the order in which it was written down. An entry has a key for each column of the table in
schema/*.sql, called as the column is, but for these:

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

from typing import Final

from journal.clients import AddressForm, ClientStatus, NoteKind
from journal.conversations import Channel, Half, Moment, Status
from journal.exchange.shape import Shape, may, must, or_else
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
    Number,
    OneOf,
    Points,
)
from journal.language import LANGUAGES
from journal.morning import Decision
from journal.promises import Action, DueKind, PromiseState, Side

# Preferences that tell of the computer, its troubles and its folders, and not of the person.
OF_THE_COMPUTER: Final = ("channel_failure", "said_synced")

FORMAT: Final = "afterword"
VERSION: Final = 1


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
        *must(uid=UID, name=NAME),
        *or_else("active", status=OneOf(tuple(ClientStatus))),
        *may(
            address_form=OneOf(tuple(AddressForm)),
            language=OneOf(LANGUAGES),
            channel=_CHANNEL,
            cadence_days=Number(low=1, high=366),
            contract_ends_on=DAY,
            notice_on=DAY,
            merged_into_id=_CLIENT,
        ),
        *must(created_at=MOMENT, changed_at=MOMENT),
    ),
    parts=(
        Shape(key="names", table="client_names", parent="client_id", columns=tuple(must(name=NAME))),
        Shape(
            key="contacts",
            table="contacts",
            parent="client_id",
            columns=(*must(uid=UID, name=NAME), *or_else("", role=MAYBE_BLANK), *must(changed_at=MOMENT)),
        ),
        Shape(
            key="notes",
            table="client_notes",
            parent="client_id",
            once=("kind", "position"),
            columns=(
                *must(uid=UID, kind=OneOf(tuple(NoteKind))),
                *or_else(0, position=COUNT),
                *must(text=MAYBE_BLANK),
                *may(weight=Number(low=1, high=5), settled_on=DAY),
                *must(changed_at=MOMENT),
            ),
        ),
    ),
)

LIMITS: Final = Shape(
    key="limits",
    table="limits",
    columns=(
        *must(uid=UID),
        *may(client_id=_CLIENT),
        *must(text=TEXT),
        *may(raise_at=_FROM_ONE, leave_at=_FROM_ONE, ended_on=DAY),
        *must(changed_at=MOMENT),
    ),
    parts=(
        Shape(
            key="touches",
            table="limit_touches",
            parent="limit_id",
            only="conversation_id is null",
            columns=tuple(must(touched_on=DAY)),
        ),
    ),
)

ANSWERS: Final = Shape(
    key="answers",
    table="answers",
    parent="conversation_id",
    once=("prompt", "position"),
    columns=(*must(half=OneOf(tuple(Half)), prompt=TEXT), *or_else(0, position=COUNT), *must(text=TEXT)),
)
FEELINGS: Final = Shape(
    key="feelings",
    table="feelings",
    parent="conversation_id",
    once=("moment", "whose", "word"),
    columns=(
        *must(moment=OneOf(tuple(Moment)), whose=_SIDE, word=TEXT, intensity=_TO_THREE),
        *or_else(0, position=COUNT),
    ),
)
_TALK_ITSELF: Final = (
    *must(topic=TEXT, status=OneOf(tuple(Status))),
    *may(starts_at=MOMENT, zone=MAYBE_BLANK),
    *must(day=DAY),
    *may(
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
    *or_else(0, second_talk=FLAG),
    *may(prepared_at=MOMENT, reflected_at=MOMENT),
)
CONVERSATIONS: Final = Shape(
    key="conversations",
    table="conversations",
    columns=(
        *must(uid=UID),
        *may(code=CODE),
        *must(client_id=_CLIENT),
        *_TALK_ITSELF,
        *may(reflection_waived_on=DAY, no_promises_on=DAY, deleted_at=MOMENT),
        *must(created_at=MOMENT, changed_at=MOMENT),
    ),
    parts=(
        ANSWERS,
        FEELINGS,
        Shape(
            key="versions",
            table="conversation_versions",
            parent="conversation_id",
            columns=tuple(must(content=Content("version"), kept_at=MOMENT)),
        ),
        Shape(
            key="limit_touches",
            table="limit_touches",
            parent="conversation_id",
            once=("limit_id",),
            columns=tuple(must(limit_id=Points(to="limits"), touched_on=DAY)),
        ),
        Shape(
            key="mails",
            table="mails",
            parent="conversation_id",
            single=True,
            columns=(
                *must(uid=UID),
                *or_else("owed", state=OneOf(("owed", "sent", "waived"))),
                *must(owed_since=MOMENT),
                *may(settled_at=MOMENT),
                *must(changed_at=MOMENT),
            ),
        ),
    ),
)

LESSONS: Final = Shape(
    key="lessons",
    table="lessons",
    columns=(
        *must(uid=UID),
        *may(client_id=_CLIENT, conversation_id=_TALK),
        *must(text=TEXT),
        *or_else(1, pinned=FLAG),
        *or_else(0, useful=COUNT),
        *must(made_on=DAY, changed_at=MOMENT),
    ),
)

CONSEQUENCES: Final = Shape(
    key="consequences",
    table="consequences",
    columns=(
        *must(uid=UID, client_id=_CLIENT),
        *may(conversation_id=_TALK),
        *must(text=TEXT, review_on=DAY),
        *may(decided_on=DAY),
        *must(changed_at=MOMENT),
    ),
)

EVENTS: Final = Shape(
    key="events",
    table="promise_events",
    parent="promise_id",
    columns=(
        *must(uid=UID, action=OneOf(tuple(Action)), at=MOMENT, day=DAY),
        *may(
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
        *must(uid=UID),
        *may(code=CODE, conversation_id=_TALK),
        *must(made_on=DAY, created_at=MOMENT),
        *may(client_id=_CLIENT, contact_id=Points(to="contacts")),
        *must(text=TEXT, direction=_SIDE),
        *or_else(0, under_pressure=FLAG),
        *must(due_kind=_DUE_KIND),
        *may(due_on=DAY, due_time=CLOCK),
        *must(state=OneOf(tuple(PromiseState)), changed_at=MOMENT),
    ),
    parts=(EVENTS,),
)

DRAFTS: Final = Shape(
    key="drafts",
    table="drafts",
    columns=(
        *must(uid=UID, half=OneOf(tuple(Half))),
        *may(conversation_id=_TALK),
        *must(content=Content("draft")),
        *or_else(1, revision=COUNT),
        *must(started_at=MOMENT, kept_at=MOMENT),
        *may(discarded_at=MOMENT),
    ),
    parts=(
        Shape(
            key="revisions",
            table="draft_revisions",
            parent="draft_id",
            columns=tuple(must(revision=COUNT, content=Content("draft"), kept_at=MOMENT)),
        ),
    ),
)

ROUNDS: Final = Shape(
    key="morning_rounds",
    table="morning_rounds",
    once=("day",),
    columns=(*must(day=DAY, started_at=MOMENT), *may(finished_at=MOMENT)),
    parts=(
        Shape(
            key="decisions",
            table="morning_decisions",
            parent="round_id",
            once=("item",),
            columns=tuple(must(item=TEXT, decision=OneOf(tuple(Decision)), decided_at=MOMENT)),
        ),
    ),
)

VENTS: Final = Shape(
    key="vents",
    table="vents",
    columns=(
        *must(day=DAY),
        *may(word_before=TEXT, intensity_before=_TO_THREE, word_after=TEXT, intensity_after=_TO_THREE),
        *must(at=MOMENT),
    ),
)

PREFERENCES: Final = Shape(
    key="preferences",
    table="preferences",
    once=("name",),
    only=f"name not in {OF_THE_COMPUTER}",
    columns=tuple(must(name=TEXT, value=MAYBE_BLANK)),
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
