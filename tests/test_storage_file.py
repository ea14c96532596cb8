"""The journal's file: who may read it, how it is written, and which files are refused."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from journal.errors import CannotOpen, CannotSave, JournalError
from journal.storage.connection import connect, transaction
from journal.storage.store import Store, open_store

HERE = Path(__file__).parents[1]
AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)


def remember(db: Database, name: str, value: str = "x") -> None:
    db.conn.execute("insert into preferences (name, value) values (?, ?)", (name, value))


def remembered(connection: sqlite3.Connection) -> list[str]:
    return [row["name"] for row in connection.execute("select name from preferences order by name")]


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def run(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=HERE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_nobody_else_may_read_the_journal_whatever_the_umask(journal_path: Path) -> None:
    script = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
os.umask(0)
from journal.storage.store import open_store
path = Path(sys.argv[1])
store = open_store(path, at=datetime.now(UTC))
store.write(lambda db: db.conn.execute("insert into preferences values ('a', 'b')").rowcount).result()
print({file.name: oct(file.stat().st_mode & 0o777) for file in [path.parent, *path.parent.iterdir()]})
store.close()
"""
    with run(script, journal_path) as child:
        said, wrong = child.communicate()
    assert not wrong
    assert eval(said) == {
        "afterword": "0o700",
        "journal.db": "0o600",
        "journal.db-wal": "0o600",
        "journal.db-shm": "0o600",
    }


def test_a_file_that_others_could_read_is_made_private_when_it_is_opened(journal_path: Path) -> None:
    open_store(journal_path, at=AT).close()
    journal_path.chmod(0o644)

    open_store(journal_path, at=AT).close()

    assert mode(journal_path) == 0o600


def test_a_folder_that_was_there_already_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)

    open_store(folder / "journal.db", at=AT).close()

    assert mode(folder) == 0o755


@pytest.mark.parametrize("indexing", [True, False])
def test_every_connection_has_the_settings_of_a_file_that_must_not_lose_anything(store: Store, indexing: bool) -> None:
    with closing(connect(store.path, indexing=indexing)) as connection:
        pragmas = {
            name: connection.execute(f"pragma {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "trusted_schema",
                "secure_delete",
                "cell_size_check",
                "temp_store",
                "busy_timeout",
            )
        }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": int(indexing),
        "secure_delete": 1,
        "cell_size_check": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
    }


def test_in_a_synced_folder_there_is_never_a_write_ahead_log(journal_path: Path) -> None:
    store = open_store(journal_path, at=AT, wal=False)
    store.write(remember, "a").result()

    assert os.listdir(journal_path.parent) == ["journal.db"]
    assert store.read(lambda db: db.execute("pragma synchronous").fetchone()[0]) == 3
    store.close()


def test_one_byte_of_bad_text_does_not_make_a_row_unreadable(store: Store) -> None:
    store.write(lambda db: db.conn.execute("insert into preferences values ('a', cast(x'61ff62' as text))")).result()

    assert store.read(lambda db: db.execute("select value from preferences").fetchone()[0]) == "a\ufffdb"


def test_one_file_remains_after_closing(journal_path: Path) -> None:
    store = open_store(journal_path, at=AT)
    store.read(remembered)
    store.write(remember, "a").result()
    store.drafts.flush(1)
    store.close()

    assert os.listdir(journal_path.parent) == ["journal.db"]


def test_what_was_asked_to_be_written_is_written_before_the_store_closes(journal_path: Path) -> None:
    store = open_store(journal_path, at=AT)
    for number in range(50):
        store.write(remember, f"{number:02}")
    store.close()

    reopened = open_store(journal_path, at=AT)
    assert len(reopened.read(remembered)) == 50
    reopened.close()


def test_a_change_that_fails_halfway_leaves_nothing(store: Store) -> None:
    def fail(db: Database) -> None:
        remember(db, "first")
        db.table("preferences").insert({"name": "second", "value": "x"})
        raise JournalError("no")

    with pytest.raises(JournalError):
        store.write(fail).result()

    assert store.read(remembered) == []
    store.write(remember, "after").result()
    assert store.read(remembered) == ["after"]


def test_a_change_that_the_file_refuses_says_why_and_leaves_nothing(store: Store) -> None:
    def too_much(db: Database) -> None:
        remember(db, "first")
        pages = db.conn.execute("pragma page_count").fetchone()[0]
        db.conn.execute(f"pragma max_page_count = {pages + 2}")
        remember(db, "second", "x" * 100_000)

    with pytest.raises(CannotSave) as refused:
        store.write(too_much).result()

    assert refused.value.reason == "disk_full"
    assert store.read(remembered) == []


def test_a_broken_rule_of_the_schema_rolls_everything_back(store: Store) -> None:
    def twice(db: Database) -> None:
        remember(db, "same")
        remember(db, "same")

    with pytest.raises(CannotSave) as refused:
        store.write(twice).result()

    assert refused.value.reason == "unknown"
    assert store.read(remembered) == []


def test_reads_inside_one_question_see_one_moment(store: Store) -> None:
    def ask(connection: sqlite3.Connection) -> tuple[list[str], list[str]]:
        before = remembered(connection)
        store.write(remember, "meanwhile").result()
        return before, remembered(connection)

    assert store.read(ask) == ([], [])
    assert store.read(remembered) == ["meanwhile"]


def test_a_save_that_was_asked_for_cannot_be_cancelled(store: Store) -> None:
    future = store.write(remember, "a")

    assert not future.cancel()
    future.result()
    assert store.read(remembered) == ["a"]


@pytest.mark.parametrize("how", ["replaced", "moved", "deleted"])
def test_a_file_that_is_no_longer_there_is_noticed_before_anything_is_written_into_the_void(
    store: Store, how: str
) -> None:
    store.write(remember, "a").result()
    if how == "replaced":
        shutil.copy(store.path, store.path.with_name("copy.db"))
        store.path.with_name("copy.db").replace(store.path)
    elif how == "moved":
        store.path.rename(store.path.with_name("elsewhere.db"))
    else:
        store.path.unlink()

    with pytest.raises(CannotSave) as refused:
        store.write(remember, "b").result()

    assert refused.value.reason == "file_replaced"


def test_a_file_that_stays_locked_is_said_to_be_locked(store: Store) -> None:
    store.write(lambda db: db.conn.execute("pragma busy_timeout = 50").fetchone()).result()
    with closing(connect(store.path)) as other, transaction(other), pytest.raises(CannotSave) as refused:
        store.write(remember, "a").result()

    assert refused.value.reason == "locked"
    store.write(remember, "b").result()
    assert store.read(remembered) == ["b"]


def test_two_processes_writing_at_once_never_meet_a_locked_file(journal_path: Path) -> None:
    open_store(journal_path, at=AT).close()
    script = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from journal.storage.store import open_store
store = open_store(Path(sys.argv[1]), at=datetime.now(UTC))
def count(db):
    known = db.conn.execute("select count(*) from preferences").fetchone()[0]
    db.conn.execute("insert into preferences values (?, ?)", (f"{sys.argv[2]}{known}", "x"))
store.write(lambda db: db.conn.execute("select 1").fetchone()).result()
print("ready", flush=True)
sys.stdin.readline()
for _ in range(200):
    store.write(count).result()
store.close()
"""
    children = [run(script, journal_path, name) for name in "ab"]
    for child in children:
        assert child.stdout is not None
        child.stdout.readline()
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()

    assert [child.communicate()[1] for child in children] == ["", ""]
    store = open_store(journal_path, at=AT)
    assert len(store.read(remembered)) == 400
    store.close()


def test_closing_stops_a_read_that_runs_on_another_thread(journal_path: Path) -> None:
    store = open_store(journal_path, at=AT)
    running = threading.Event()

    def count_for_ever(connection: sqlite3.Connection) -> None:
        running.set()
        connection.execute(
            "with recursive numbers (n) as (select 1 union all select n + 1 from numbers) select max(n) from numbers"
        ).fetchone()

    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(store.read, count_for_ever)
        running.wait(5)
        store.close()
        assert isinstance(reading.exception(), CannotOpen | sqlite3.Error)

    assert os.listdir(journal_path.parent) == ["journal.db"]


def test_a_closed_store_reads_and_writes_nothing_more(journal_path: Path) -> None:
    store = open_store(journal_path, at=AT)
    store.close()

    with pytest.raises(CannotOpen) as unread:
        store.read(remembered)
    with pytest.raises(CannotSave) as unwritten:
        store.write(remember, "a").result()

    assert (unread.value.reason, unwritten.value.reason) == ("closed", "closed")
    assert os.listdir(journal_path.parent) == ["journal.db"]
