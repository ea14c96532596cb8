"""What is asked while a person waits is answered from an index, however long the journal has grown."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

import pytest

from journal.date_rules import DateRules
from journal.promises import Due, NewPromise, Side
from journal.searching import read_search
from journal.storage import briefing, conversations, history, owing, promises
from journal.storage.clients import ensure_client
from journal.storage.history import Narrowed
from journal.storage.searching import search
from journal.storage.store import Store
from journal.texts.choose import texts_for

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
ON = date(2026, 11, 21)
# What grows with every conversation.
LARGE = {
    "conversations",
    "answers",
    "feelings",
    "promises",
    "promise_events",
    "mails",
    "piece",
    "talk",
    "owed",
    "later",
    "written",
}


def scanned(store: Store, ask: Callable[[sqlite3.Connection], object]) -> list[str]:
    """The queries of `ask` that read a large table from one end to the other, each with the step that does."""
    asked: list[str] = []

    def watch(db: sqlite3.Connection) -> None:
        db.set_trace_callback(asked.append)
        try:
            ask(db)
        finally:
            db.set_trace_callback(None)

    def explain(db: sqlite3.Connection) -> list[str]:
        return [
            f"{step}: {query}"
            for query in asked
            if query.lstrip().startswith(("select", "with"))
            for (*_, step) in db.execute(f"explain query plan {query}")
            if step.startswith("SCAN") and step.split()[1] in LARGE and "USING" not in step
        ]

    store.read(watch)
    assert asked
    return store.read(explain)


def searched(typed: str) -> Callable[[sqlite3.Connection], object]:
    wanted = read_search(typed, on=ON, rules=DateRules(), texts=texts_for("en"))
    return lambda db: search(db, wanted, limit=300)


def test_due_reads_no_table_as_a_whole(store: Store) -> None:
    assert scanned(store, lambda db: owing.owing(db, until=ON)) == []


@pytest.mark.parametrize(
    "typed", ["bro", "the estimate", '"the estimate"', "bro feeling:angry", "bro client:acme", "before:2026"]
)
def test_search_reads_no_table_as_a_whole(store: Store, typed: str) -> None:
    new = NewPromise(text="bro: the estimate", side=Side.MINE, due=Due.on(ON))
    store.write(promises.add, new, client="Acme", at=AT, on=ON).result()
    assert scanned(store, searched(typed)) == []


def test_a_briefing_reads_no_table_as_a_whole(store: Store) -> None:
    client = store.write(ensure_client, "Acme", at=AT).result()
    assert scanned(store, lambda db: briefing.known(db, client)) == []


def test_a_page_of_the_history_reads_no_table_as_a_whole(store: Store) -> None:
    for wanted in (Narrowed(), Narrowed(client_id=1), Narrowed(year=2026)):
        assert scanned(store, partial(history.window, wanted=wanted, before=(ON, 7), limit=50)) == []


def test_the_newest_talks_are_read_without_the_others(store: Store) -> None:
    assert scanned(store, lambda db: conversations.recent(db, limit=3)) == []


def test_the_plan_of_due_needs_nothing_but_its_index(store: Store) -> None:
    plan = store.read(lambda db: [row[3] for row in db.execute(f"explain query plan {owing.DATED}", ("2026-11-21",))])
    assert any("COVERING INDEX promises_open" in step for step in plan)
