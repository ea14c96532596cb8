"""A journal in which every text is one that a terminal could trip over."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from journal.conversations import Answer, Feeling, Half, Moment, Ratings, Status
from journal.drafts import ConversationDraft
from journal.entries import Entry, When
from journal.promise_acts import hand_over, nudge
from journal.promises import Due, NewPromise, Promise, PromiseEvent, Side
from journal.prompts import PROMPTS
from journal.storage import conversations, drafting, promises
from journal.storage.connection import transaction
from journal.storage.store import Store, open_store

HOSTILE = (
    "mark\x1b[31m \x1b]0;title\x07 \x9b2J \x9d0;t\x9c \u202eabc\u202c \u2066d\u2069 \x00 \x7f \ud800 \x85\u2028\u2029"
    "\ufeff [/b] [@click=app.quit]x[/] \r\x08"
)
_BIDI = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
EVERY_PROMPT = tuple(prompt.id for prompt in PROMPTS)
# Ids of the program's own, and days; no person writes them.
_OWN = {
    *("uid", "code", "half", "due_kind", "due_time", "direction", "state", "status", "action", "day", "zone", "key"),
    *("kind", "prompt", "moment", "whose", "content", "channel", "language", "address_form", "name_key", "due", "item"),
}


def trips(text: str) -> list[str]:
    """The signs in a text that a terminal would act on; a line end and a tab are none."""
    return [
        sign for sign in text if (unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t") or sign in _BIDI
    ]


def hostile_journal(path: Path, *, now: datetime, prompts: Sequence[str] = EVERY_PROMPT) -> None:
    """Make that journal: with something of everything, overdue and to come, saved and in a draft."""
    at = now - timedelta(days=2)
    on = at.date()
    store = open_store(path, at=at)
    held = Entry(
        half=Half.AFTER,
        client="marked",
        topic="topic",
        status=Status.HELD,
        when=When(day=on),
        template="standard",
        answers=tuple(Answer(prompt=prompt, text="text") for prompt in prompts),
        feelings=tuple(Feeling(moment=moment, whose=Side.MINE, word="angry", intensity=3) for moment in Moment),
        ratings=Ratings(expected=5, discomfort=3, control=3, goal=2, talk_share=50),
        promises=tuple(
            NewPromise(text="text", side=side, due=due)
            for side in Side
            for due in (Due.on(on), Due.on(on + timedelta(days=3)), Due.before_talk(), Due.undated())
        ),
        mail_owed=True,
        second_talk=True,
        reflected=True,
    )
    made = store.write(conversations.save, held, at=at, on=on).result()
    planned = Entry(
        half=Half.BEFORE,
        client="marked",
        topic="topic",
        status=Status.PLANNED,
        when=When(day=on + timedelta(days=5)),
        answers=held.answers,
    )
    store.write(conversations.save, planned, at=at, on=on).result()
    mine, theirs = (store.read(promises.promise, made.promise_ids[place]) for place in (0, 4))
    _record(store, mine, hand_over(mine, to="person", note="note", at=at, on=on))
    _record(store, theirs, nudge(theirs, how="how", at=at, on=on))
    _keep_drafts(store)
    store.close()
    with closing(sqlite3.connect(path)) as db:
        db.isolation_level = None
        with transaction(db):
            _more_rows(db)
            _spoil(db)


def _record(store: Store, promise: Promise, event: object) -> None:
    assert isinstance(event, PromiseEvent), promise
    store.write(promises.record, event).result()


def _keep_drafts(store: Store) -> None:
    for half in Half:
        draft = ConversationDraft(
            half=half,
            client=HOSTILE,
            topic=HOSTILE,
            when=HOSTILE,
            mine=(HOSTILE,),
            answers=(Answer(prompt="goal", text=HOSTILE),),
        )
        store.drafts.keep(f"draft-{half}", draft)
    assert store.drafts.flush(5)
    assert len(store.read(drafting.drafts)) == 2


def _more_rows(db: sqlite3.Connection) -> None:
    for sql in (
        "insert into contacts (uid, client_id, name, role, changed_at) values ('u', 1, 'x', 'x', :at)",
        *(
            "insert into client_notes (uid, client_id, kind, position, text, weight, changed_at)"
            f" values ('u{kind}', 1, '{kind}', 0, 'x', 3, :at)"
            for kind in ("window", "care", "scope", "contract", "escalation", "pro", "con", "positive", "need", "raise")
        ),
        "insert into limits (uid, client_id, text, changed_at) values ('u', 1, 'x', :at)",
        "insert into lessons (uid, client_id, text, made_on, changed_at) values ('u', 1, 'x', '2026-01-01', :at)",
    ):
        db.execute(sql, {"at": "2026-01-01T00:00:00Z"})


def _spoil(db: sqlite3.Connection) -> None:
    hostile = HOSTILE.encode("utf-8", "surrogatepass")
    spoiled = set()
    # Not the program wrote this journal, so what the program would refuse stands in it too.
    (guard,) = db.execute("select sql from sqlite_schema where name = 'promise_events_are_append_only'").fetchone()
    db.execute("drop trigger promise_events_are_append_only")
    tables = "select name from sqlite_schema where type = 'table' and name not glob 'search*' and name not glob '_*'"
    for (table,) in db.execute(tables).fetchall():
        for _, column, kind, *_ in db.execute(f"pragma table_info({table})").fetchall():
            if kind != "TEXT" or column in _OWN or column.endswith(("_at", "_on")) or table == "preferences":
                continue
            with suppress(sqlite3.IntegrityError):
                db.execute(f"update {table} set {column} = cast(? as text) where {column} is not null", (hostile,))
                spoiled.add(f"{table}.{column}")
    for table, column in (("answers", "prompt"), ("conversations", "goal_tag")):
        sql = f"update {table} set {column} = cast(? as text) where id = (select max(id) from {table})"
        db.execute(sql, (hostile,))
    db.execute(guard)
    wanted = {
        *("clients.name", "contacts.name", "client_notes.text", "limits.text", "lessons.text", "conversations.topic"),
        *("answers.text", "promises.text", "promise_events.text", "promise_events.person", "promise_events.note"),
    }
    assert spoiled >= wanted, wanted - spoiled
