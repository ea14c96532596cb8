"""The calendar file: whatever was written, it breaks nothing, and what is private never stands in it."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing, suppress
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.calendar_file import calendar_bytes
from journal.conversations import Answer, Feeling, Half, Moment, Status
from journal.drafts import ConversationDraft
from journal.entries import Consequence, Entry, When
from journal.promise_acts import hand_over, nudge
from journal.promises import Due, Side
from journal.shareable import ShareableTalk, ShareableTodo, todos
from journal.storage import conversations
from journal.storage.connection import transaction
from journal.storage.store import Store, open_store
from journal.texts.en.channels import CHANNELS as EN
from tests.calendars import (
    AT,
    FRIDAY,
    ON,
    TALK,
    UID,
    add,
    exported,
    happened,
    read_back,
)

# Hostile text

HOSTILE = st.text(
    st.one_of(
        st.sampled_from("\r\n\t;,:\\\"^'=NnBEGINDVATOSUMRY -\x00\x07\x1b\x7f\x85\u2028\u202e\ufeff\ud800ä🙂"),
        st.characters(),
    ),
    min_size=1,
    max_size=200,
)


@given(text=HOSTILE, client=HOSTILE)
def test_hostile_text_stays_in_its_title_and_breaks_nothing(text: str, client: str) -> None:
    # As the domain makes them, from a promise and its client.
    shared = _shared(text, client)
    assert "\n" not in shared.text + shared.client
    if not shared.text:
        return
    content = calendar_bytes([shared], [replace(TALK, client=shared.client)], EN.calendar)
    calendar = read_back(content)
    title = EN.calendar.titled(shared.side, shared.text, shared.client)
    (todo,), (event,) = calendar.todos, calendar.events
    assert str(todo["SUMMARY"]) == title
    assert str(event["SUMMARY"]) == (EN.calendar.talk_with(shared.client) if shared.client else EN.calendar.talk)
    assert str(todo.walk("VALARM")[0]["DESCRIPTION"]) == title
    assert [type(part).__name__ for part in calendar.walk()] == ["Calendar", "Todo", "Alarm", "Event"]
    assert set(todo) == {"UID", "DTSTAMP", "DUE", "SUMMARY", "STATUS", "CLASS"}
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    signs = map(ord, content.decode("utf-8").replace("\r\n", ""))
    assert not [sign for sign in signs if sign < 0x20 or 0x7F <= sign < 0xA0]


def _shared(text: str, client: str) -> ShareableTodo:
    from journal.shareable import Mark, Unsettled
    from tests.generated import promised

    promise = replace(promised(Due.on(FRIDAY)), text=text, client=client)
    found = Unsettled(
        promises=(promise,),
        talks=(),
        promise_marks={promise.id: Mark(uid=UID, changed_at=AT)},
        talk_marks={},
        clients={},
    )
    (shared,) = todos(found, titles=True)
    return shared


# What never stands in it

MARKER = "PRIVATEMARKER"
# What may be shared: the text of a promise stands in the event that made it.
SHAREABLE = {("clients", "name"), ("promises", "text"), ("promise_events", "text")}
NAMES_AND_DATES = ("uid", "code", "day", "due_kind", "due_time", "direction", "state", "status", "action")


def _everything_filled(store: Store) -> set[str]:
    """A journal in which every text that may not leave it is the marker; the columns that hold it."""
    before = Entry(
        half=Half.BEFORE,
        client="Hansen",
        topic=MARKER,
        status=Status.PLANNED,
        when=When(day=FRIDAY),
        answers=(Answer(prompt="core_sentence", text=MARKER), Answer(prompt="leave_out", text=MARKER)),
        feelings=(Feeling(moment=Moment.BEFORE, whose=Side.MINE, word="angry", intensity=3),),
        consequence=Consequence(text=MARKER, review_on=FRIDAY),
    )
    store.write(conversations.save, before, at=AT, on=ON).result()
    add(store, "send the estimate", Due.on(FRIDAY))
    add(store, "bring the contract", Due.before_talk())
    nudged = happened(store, nudge(add(store, "pay", Due.on(ON), side=Side.THEIRS), how=MARKER, at=AT, on=ON))
    mine = add(store, "draw it", Due.on(FRIDAY))
    happened(store, hand_over(mine, to=MARKER, note=MARKER, at=AT, on=ON))
    assert nudged.nudges == 1
    store.drafts.keep("draft", ConversationDraft(half=Half.AFTER, client=MARKER, topic=MARKER, mine=(MARKER,)))
    store.close()
    filled = set()
    with closing(sqlite3.connect(store.path)) as db:
        db.isolation_level = None
        client, talk = (
            db.execute(f"select min(id) from {table}").fetchone()[0] for table in ("clients", "conversations")
        )
        with transaction(db):
            for sql in (
                "insert into contacts (uid, client_id, name, role, changed_at) values ('u', :c, :m, :m, '')",
                "insert into client_notes (uid, client_id, kind, text, changed_at) values ('u', :c, :m, :m, '')",
                "insert into limits (uid, client_id, text, changed_at) values ('u', :c, :m, '')",
                "insert into lessons (uid, client_id, text, made_on, changed_at)"
                " values ('u', :c, :m, '2026-01-01', '')",
                "insert into conversation_versions (conversation_id, content, kept_at) values (:t, :m, '')",
                "insert into preferences (name, value) values ('x', :m)",
            ):
                db.execute(sql, {"c": client, "t": talk, "m": MARKER})
            for (table,) in db.execute(
                "select name from sqlite_schema where type = 'table' and name not glob 'search*' and name not glob '_*'"
            ).fetchall():
                for column in db.execute(f"pragma table_info({table})").fetchall():
                    if _fill(db, table, column[1], column[2]):
                        filled.add(f"{table}.{column[1]}")
    return filled


def _fill(db: sqlite3.Connection, table: str, column: str, kind: str) -> bool:
    if kind != "TEXT" or (table, column) in SHAREABLE or column in NAMES_AND_DATES:
        return False
    if column.endswith(("_at", "_on")):
        return False
    with suppress(sqlite3.IntegrityError):
        db.execute(f"update {table} set {column} = ? where rowid = (select min(rowid) from {table})", (MARKER,))
    return bool(db.execute(f"select 1 from {table} where {column} = ?", (MARKER,)).fetchone())


@pytest.mark.parametrize("titles", [False, True])
def test_no_private_field_ever_stands_in_it(store: Store, titles: bool) -> None:
    assert _everything_filled(store) >= {
        "contacts.name",
        "contacts.role",
        "client_notes.text",
        "limits.text",
        "conversations.topic",
        "answers.text",
        "feelings.word",
        "conversation_versions.content",
        "lessons.text",
        "consequences.text",
        "promise_events.person",
        "promise_events.note",
        "drafts.content",
        "preferences.value",
    }
    again = open_store(store.path, at=AT)
    content = exported(again, titles=titles)
    again.close()
    assert len(read_back(content).todos) == 4
    assert len(read_back(content).events) == 1
    assert MARKER.encode() not in content.replace(b"\r\n ", b"")
    assert (b"send the estimate" in content) is titles
    assert (b"Hansen" in content) is titles


def test_nothing_private_fits_into_what_may_be_shared() -> None:
    assert [field.name for field in fields(ShareableTodo)] == [
        "uid",
        "changed_at",
        "side",
        "day",
        "time",
        "text",
        "client",
    ]
    assert [field.name for field in fields(ShareableTalk)] == ["uid", "changed_at", "day", "starts_at", "client"]


def test_what_may_be_shared_is_built_in_one_place() -> None:
    root = Path(__file__).parents[1]
    built = {
        path.relative_to(root).as_posix()
        for folder in ("journal", "screens")
        for path in (root / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("ShareableTodo", "ShareableTalk")
    }
    assert built == {"journal/shareable.py"}
