"""What of a talk may be told to the client, read column by column: nothing else is ever asked for."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime

from journal.clean import clean
from journal.clients import AddressForm
from journal.clock import local
from journal.errors import NotFound
from journal.language import LANGUAGES, Language
from journal.mail import ShareableSummary, SummaryMeeting, SummaryPromise
from journal.promises import DueKind, Side
from journal.prompts import built_in
from journal.storage.columns import day, moment_or_none, moment_text
from journal.storage.promise_columns import due_in

_TALK = """
    select
        conversations.topic,
        conversations.day,
        conversations.client_id,
        clients.name as client,
        clients.address_form,
        clients.language
    from conversations
    join clients on clients.id = conversations.client_id
    where conversations.id = ? and conversations.deleted_at is null
"""

# A promise that was put right to another client's stays with the talk, but is none of this client's business.
_PROMISES = """
    select promises.text, promises.due_kind, promises.due_on, promises.due_time
    from promises
    join conversations on conversations.id = promises.conversation_id
    where promises.conversation_id = ?
      and promises.client_id = conversations.client_id
      and promises.state = 'open'
      and promises.direction = ?
    order by promises.due_on is null, promises.due_on, promises.due_time, promises.id
"""

_NEXT = """
    select day, starts_at
    from conversations
    where client_id = :client
      and id <> :talk
      and status = 'planned'
      and deleted_at is null
      and (starts_at > :at or (starts_at is null and day >= :on))
    order by day, starts_at is null, starts_at, id
    limit 1
"""


def shareable_summary(
    db: sqlite3.Connection, conversation_id: int, *, at: datetime, on: date, otherwise: Language
) -> ShareableSummary:
    """What may be told about the talk at the moment `at`, on the journal's day `on`.

    The mail is in the client's language, in `otherwise` where the profile says none. Raises NotFound.
    """
    row = db.execute(_TALK, (conversation_id,)).fetchone()
    if row is None:
        raise NotFound("no_conversation", name=str(conversation_id))
    contacts = db.execute(
        "select name from contacts where client_id = ? order by id limit 2", (row["client_id"],)
    ).fetchall()
    return ShareableSummary(
        client=_one_line(row["client"]),
        contact=_one_line(contacts[0]["name"]) if contacts else "",
        several_contacts=len(contacts) > 1,
        address_form=AddressForm(row["address_form"]) if row["address_form"] else None,
        language=_language(row["language"]) or otherwise,
        topic=_one_line(row["topic"]),
        day=day(row["day"]),
        understood=_answers(db, conversation_id, "heard"),
        valued=_answers(db, conversation_id, "value_in_them"),
        mine=_promises(db, conversation_id, Side.MINE),
        theirs=_promises(db, conversation_id, Side.THEIRS),
        next_talk=_next_talk(db, row["client_id"], conversation_id, at=at, on=on),
    )


def talk_to_write_about(db: sqlite3.Connection, client_id: int) -> int | None:
    """The newest talk with the client about which a mail is owed, or else the last that was held; None for none."""
    row = db.execute(
        """
        select conversations.id
        from conversations
        left join mails on mails.conversation_id = conversations.id and mails.state = 'owed'
        where conversations.client_id = ?
          and conversations.status in ('held', 'partly')
          and conversations.deleted_at is null
        order by mails.id is null, conversations.day desc, conversations.starts_at desc, conversations.id desc
        limit 1
        """,
        (client_id,),
    ).fetchone()
    return None if row is None else int(row["id"])


def _language(name: str | None) -> Language | None:
    return next((language for language in LANGUAGES if language == name), None)


def _answers(db: sqlite3.Connection, conversation_id: int, prompt: str) -> tuple[str, ...]:
    if not built_in().may_be_shared(prompt):
        return ()
    rows = db.execute(
        "select text from answers where conversation_id = ? and prompt = ? order by position", (conversation_id, prompt)
    )
    return tuple(filter(None, (_one_line(row["text"]) for row in rows)))


def _promises(db: sqlite3.Connection, conversation_id: int, side: Side) -> tuple[SummaryPromise, ...]:
    made = []
    for row in db.execute(_PROMISES, (conversation_id, side)):
        due = due_in(row)
        made.append(
            SummaryPromise(
                text=_one_line(row["text"]),
                kind=due.kind if due else DueKind.UNDATED,
                day=due.day if due else None,
                time=due.time if due else None,
            )
        )
    return tuple(made)


def _next_talk(
    db: sqlite3.Connection, client_id: int, conversation_id: int, *, at: datetime, on: date
) -> SummaryMeeting | None:
    row = db.execute(
        _NEXT, {"client": client_id, "talk": conversation_id, "at": moment_text(at), "on": on.isoformat()}
    ).fetchone()
    if row is None:
        return None
    starts_at = moment_or_none(row["starts_at"])
    if starts_at is None:
        return SummaryMeeting(day=day(row["day"]))
    # In the small hours the journal's day is still the day before; a mail goes by the clock on the wall.
    there = local(starts_at)
    return SummaryMeeting(day=there.date(), time=there.time())


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
