"""The full-text index says the same as the tables, whatever happens to them."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime

import pytest
from sqlite_utils import Database

from journal.errors import CannotSave
from journal.promises import Due, NewPromise, Side
from journal.storage import clients, promises
from journal.storage.codes import uuid7
from journal.storage.store import Store

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
DAY = "2026-11-21"
NOW = "2026-11-21T18:30:00Z"

# For each table: the number it has in the index, the column that is searched, and the rest of a row.
SOURCES: dict[str, tuple[int, str, dict[str, str | int]]] = {
    "client_names": (0, "name", {"client_id": 1, "name_key": "k"}),
    "contacts": (1, "name", {"client_id": 1, "uid": "u", "changed_at": NOW}),
    "client_notes": (2, "text", {"client_id": 1, "uid": "u", "kind": "note", "changed_at": NOW}),
    "limits": (3, "text", {"client_id": 1, "uid": "u", "changed_at": NOW}),
    "conversations": (
        4,
        "topic",
        {
            "client_id": 1,
            "uid": "u",
            "code": "abcd",
            "status": "held",
            "day": DAY,
            "created_at": NOW,
            "changed_at": NOW,
        },
    ),
    "answers": (5, "text", {"conversation_id": 1, "half": "after", "prompt": "goal"}),
    "lessons": (6, "text", {"client_id": 1, "uid": "u", "made_on": DAY, "changed_at": NOW}),
    "consequences": (7, "text", {"client_id": 1, "uid": "u", "review_on": DAY, "changed_at": NOW}),
    "promises": (
        8,
        "text",
        {
            "client_id": 1,
            "uid": "u",
            "code": "abcd",
            "made_on": DAY,
            "created_at": NOW,
            "direction": "mine",
            "due_kind": "undated",
            "state": "open",
            "changed_at": NOW,
        },
    ),
}


def check(db: Database) -> None:
    # With rank 1 the index is also compared with the tables it was made from.
    db.conn.execute("insert into search (search, rank) values ('integrity-check', 1)")


def hits(connection: sqlite3.Connection, words: str) -> list[tuple[int, int]]:
    rows = connection.execute("select rowid from search where search match ? order by rowid", (words,))
    return [(row[0] // 16, row[0] % 16) for row in rows]


def prepare(db: Database) -> None:
    clients.ensure_client(db, "Borg", at=AT)
    db.conn.execute(
        """
        insert into conversations (id, uid, code, client_id, topic, status, day, created_at, changed_at)
        values (1, 'other', 'zzzz', 1, 'x', 'held', ?, ?, ?)
        """,
        (DAY, NOW, NOW),
    )


def test_every_table_with_words_in_it_is_tried_here(store: Store) -> None:
    sources = store.read(lambda db: db.execute("select sql from sqlite_schema where name = 'written'").fetchone()[0])

    assert sources.count("select") == len(SOURCES) + 1  # and the notes of promise events, below


@pytest.mark.parametrize("table", SOURCES)
def test_what_is_written_changed_and_deleted_is_found_accordingly(store: Store, table: str) -> None:
    source, column, rest = SOURCES[table]

    def change(db: Database) -> int:
        names = ", ".join([column, *rest])
        marks = ", ".join("?" * (len(rest) + 1))
        row_id: int = db.conn.execute(
            f"insert into {table} ({names}) values ({marks}) returning id", ("großer Ärger", *rest.values())
        ).fetchone()[0]
        check(db)
        assert hits(db.conn, "arger") == [(row_id, source)]
        db.conn.execute(f"update {table} set {column} = 'Frieden' where id = ?", (row_id,))
        check(db)
        assert hits(db.conn, "arger") == []
        assert hits(db.conn, "frieden") == [(row_id, source)]
        db.conn.execute(f"delete from {table} where id = ?", (row_id,))
        check(db)
        assert hits(db.conn, "frieden") == []
        return row_id

    store.write(prepare).result()
    assert store.write(change).result() > 0


def test_the_note_of_a_promise_event_is_found_and_goes_with_its_promise(store: Store) -> None:
    def change(db: Database) -> None:
        made = promises.add(db, NewPromise(text="x", side=Side.MINE, due=Due.undated()), at=AT, on=date(2026, 11, 21))
        event_id = db.conn.execute(
            """
            insert into promise_events (uid, promise_id, action, at, day, note)
            values (?, ?, 'snooze', ?, ?, 'too much Ärger')
            returning id
            """,
            (uuid7(AT), made.id, NOW, DAY),
        ).fetchone()[0]
        check(db)
        assert hits(db.conn, "arger") == [(event_id, 9)]
        db.conn.execute("delete from promises where id = ?", (made.id,))
        check(db)
        assert hits(db.conn, "arger") == []

    store.write(change).result()


def test_deleting_a_client_takes_every_word_about_it_out_of_the_index(store: Store) -> None:
    def change(db: Database) -> None:
        for table, (_, column, rest) in SOURCES.items():
            names = ", ".join([column, *rest])
            marks = ", ".join("?" * (len(rest) + 1))
            db.conn.execute(f"insert into {table} ({names}) values ({marks})", ("Ärger", *rest.values()))
        assert len(hits(db.conn, "arger")) == len(SOURCES)
        db.conn.execute("delete from clients")
        check(db)
        assert hits(db.conn, "arger") == []

    store.write(prepare).result()
    store.write(change).result()


def test_the_check_notices_an_index_that_differs_from_the_tables(store: Store) -> None:
    def spoil(db: Database) -> None:
        prepare(db)
        db.conn.execute("insert into search (search, rowid, text) values ('delete', 20, 'x')")
        db.conn.execute("insert into search (rowid, text) values (20, 'something else')")
        check(db)

    with pytest.raises(CannotSave):
        store.write(spoil).result()


def test_the_index_still_answers_rightly_after_a_vacuum(store: Store) -> None:
    store.write(prepare).result()
    store.write(lambda db: clients.ensure_client(db, "Ärger GmbH", at=AT)).result()
    before = store.read(hits, "arger")
    path = store.path
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("delete from client_names where name = 'Borg'")
    connection.execute("vacuum")
    connection.execute("insert into search (search, rank) values ('integrity-check', 1)")

    assert hits(connection, "arger") == before == [(2, 0)]
    connection.close()


def test_the_events_of_a_promise_cannot_be_rewritten(store: Store) -> None:
    made = store.write(
        promises.add, NewPromise(text="x", side=Side.MINE, due=Due.undated()), at=AT, on=date(2026, 11, 21)
    ).result()

    with pytest.raises(CannotSave):
        store.write(lambda db: db.conn.execute("update promise_events set day = '2026-01-01'").rowcount).result()

    assert store.read(promises.promise, made.id) == made
