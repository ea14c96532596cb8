"""The summary for others: numbers that are right, and no name, no topic and no word of what was written."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing, suppress
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal import shareable_counts as wall
from journal.conversations import Answer, Half, Status
from journal.entries import Entry, When
from journal.language import LANGUAGES
from journal.periods import Period, last_months
from journal.promise_acts import keep
from journal.promises import Due, NewPromise, Promise, PromiseEvent, Side
from journal.shareable_counts import Countable, ShareableCounts, counts_text, shareable_counts
from journal.storage import conversations, promises
from journal.storage.connection import transaction
from journal.storage.shareable_counts import countable
from journal.storage.store import Store
from journal.texts.choose import texts_for
from tests.command_line import typed
from tests.generated import done, promised

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
ON = AT.date()
FRIDAY = date(2026, 11, 27)
MARKER = "PRIVATEMARKER"
BUILT = ("ShareableSide", "ShareableClient", "ShareableCounts")
YEAR = last_months(12, on=ON)
NAMES_AND_DATES = ("uid", "code", "name_key", "half", "due_kind", "due_time", "direction", "state", "status", "action")


def _counted(text: str, client: str) -> Countable:
    """Two clients' promises and talks in which everything a person wrote is that text, and every name that name."""
    late = promised(Due.on(date(2026, 11, 20)), on=date(2026, 11, 2))
    soon = promised(Due.on(FRIDAY), number=2, client_id=2, side=Side.THEIRS)
    alone = promised(Due.undated(), number=3, client_id=None)
    kept = done(promised(Due.on(FRIDAY), number=4, client_id=2), keep(promised(Due.on(FRIDAY)), at=AT, on=ON))

    def written(promise: Promise) -> Promise:
        return replace(promise, text=text, client=client, handed_to=text, code=text)

    return Countable(
        held={1: 3, 28: 1},
        ended=(written(kept),),
        unsettled=tuple(map(written, (late, soon, alone))),
        talks=(),
    )


@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=40), client=st.text(max_size=40))
def test_no_name_and_no_word_changes_anything_in_the_summary(text: str, client: str) -> None:
    for language in LANGUAGES:
        texts = texts_for(language)
        said, plain = (
            counts_text(shareable_counts(found, period=YEAR, at=AT), texts)
            for found in (_counted(text, client), _counted("send the estimate", "Hansen"))
        )
        assert said == plain


def test_the_summary_says_the_counts_of_each_client_under_a_letter() -> None:
    said = counts_text(shareable_counts(_counted("x", "Hansen"), period=YEAR, at=AT), texts_for("en"))
    assert said == (
        "Talks and promises, last 12 months, as of Sat 21 Nov\n"
        "Numbers only: names, topics and everything written are left out.\n"
        "\n"
        "Together: 4 talks held\n"
        "  Mine: 2 promises open, 1 overdue\n"
        "  Mine: 1 promise came to an end\n"
        "  Theirs: 1 promise open\n"
        "\n"
        "Client A: 3 talks held\n"
        "  Mine: 1 promise open, 1 overdue\n"
        "\n"
        "Client B: 0 talks held\n"
        "  Mine: 1 promise came to an end\n"
        "  Theirs: 1 promise open\n"
        "\n"
        "Client AB: 1 talk held\n"
    )


def test_the_same_client_is_the_same_letter_whatever_is_asked_for(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    for client in ("Hansen", "Lindqvist Optics"):
        _held(store, client)
    store.close()
    status, out, _ = typed(capsys, "--file", str(store.path), "summary", "--client", "lindq", "--period", "all")
    assert status == 0
    assert "Client B: 1 talk held" in out
    assert "Client A" not in out
    assert "Together" not in out


def _held(store: Store, client: str) -> tuple[int, ...]:
    entry = Entry(
        half=Half.AFTER,
        client=client,
        topic="the invoice",
        status=Status.HELD,
        when=When(day=ON - timedelta(days=1)),
        answers=tuple(Answer(prompt=prompt, text=MARKER) for prompt in ("heard", "my_story", "free_writing")),
        promises=tuple(
            NewPromise(text=MARKER, side=side, due=Due.on(ON - timedelta(days=1))) for side in (Side.MINE, Side.THEIRS)
        ),
        reflected=True,
    )
    return store.write(conversations.save, entry, at=AT, on=ON).result().promise_ids


def test_no_text_of_the_journal_reaches_the_summary(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    mine, _ = _held(store, "Hansen")
    kept = keep(store.read(promises.promise, mine), note=MARKER, at=AT, on=ON)
    assert isinstance(kept, PromiseEvent)
    store.write(promises.record, kept).result()
    store.close()
    filled = _fill_everything(store.path)
    assert filled >= {"clients.name", "contacts.name", "conversations.topic", "promises.text", "answers.text"}
    for language in LANGUAGES:
        status, out, _ = typed(
            capsys, "--lang", language, "--file", str(store.path), "summary", "--period", "all", "--client", MARKER
        )
        assert status == 0
        assert MARKER not in out
        assert len(out.splitlines()) == 6


def _fill_everything(path: Path) -> set[str]:
    filled = set()
    with closing(sqlite3.connect(path)) as db:
        db.isolation_level = None
        with transaction(db):
            for sql in (
                "insert into contacts (uid, client_id, name, role, changed_at) values ('u', 1, :m, :m, '')",
                "insert into client_notes (uid, client_id, kind, text, changed_at) values ('u', 1, :m, :m, '')",
                "update clients set name_key = lower(:m)",
                "update client_names set name_key = lower(:m)",
            ):
                db.execute(sql, {"m": MARKER})
            tables = "select name from sqlite_schema where type = 'table' and name not glob 'search*'"
            for (table,) in db.execute(f"{tables} and name not glob '_*'").fetchall():
                for _, column, kind, *_ in db.execute(f"pragma table_info({table})").fetchall():
                    if kind == "TEXT" and column not in NAMES_AND_DATES and not column.endswith(("_at", "_on")):
                        with suppress(sqlite3.IntegrityError):
                            db.execute(f"update {table} set {column} = ?", (MARKER,))
                        if db.execute(f"select 1 from {table} where {column} = ?", (MARKER,)).fetchone():
                            filled.add(f"{table}.{column}")
    return filled


def test_an_empty_time_is_said_and_an_unknown_client_is_refused(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.close()
    file = str(store.path)
    assert typed(capsys, "--file", file, "summary") == (0, "", "There is nothing to count in this time.\n")
    assert typed(capsys, "--file", file, "summary", "--client", "Nobody")[:2] == (1, "")
    assert typed(capsys, "--file", file, "summary", "--period", "soon")[:2] == (2, "")


def test_promises_of_another_time_or_client_are_not_counted(store: Store) -> None:
    _held(store, "Hansen")
    before = Period(since=date(2025, 1, 1), until=date(2025, 12, 31), year=2025)
    found = store.read(countable, period=before)
    assert not found.held
    counts = shareable_counts(store.read(countable, period=YEAR, client_id=7), period=YEAR, at=AT)
    assert counts.clients == ()
    assert counts.together.mine.open == 0


def test_no_text_fits_into_what_the_summary_is_made_of() -> None:
    assert not [kind for kind in _kinds_in(ShareableCounts) if issubclass(kind, (str, bytes))]
    assert get_type_hints(counts_text)["counts"] is ShareableCounts


def _kinds_in(kind: type) -> set[type]:
    if not is_dataclass(kind):
        return {kind}
    found: set[type] = set()
    for field in fields(kind):
        hint = get_type_hints(kind)[field.name]
        for part in [part for part in get_args(hint) or (hint,) if isinstance(part, type)]:
            found |= _kinds_in(part)
    return found


def test_what_the_summary_is_made_of_is_built_in_one_place() -> None:
    root = Path(__file__).parents[1]
    built = {
        path.relative_to(root).as_posix()
        for folder in ("journal", "screens")
        for path in (root / folder).rglob("*.py")
        if any(name in (text := path.read_text("utf-8")) for name in BUILT)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BUILT
    }
    assert built == {Path(str(wall.__file__)).relative_to(root).as_posix()}
