"""Opening the journal's file: bringing it up to date, and which files are refused."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from journal.errors import CannotOpen, JournalError, NewerJournal, NotAJournal
from journal.places import backups_folder
from journal.storage import identity, migration
from journal.storage.connection import connect, connect_to_look, make_private, transaction
from journal.storage.copies import row_counts
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


def test_two_processes_starting_together_on_a_new_journal_both_succeed(tmp_path: Path) -> None:
    script = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from journal.storage import migration, store
import sqlite_utils
for line in sys.stdin:
    opened = store.open_store(Path(line.strip()), at=datetime.now(UTC))
    opened.write(lambda db: db.conn.execute("insert into preferences values (?, '')", (sys.argv[1],)).rowcount).result()
    opened.close()
    print("done", flush=True)
"""
    children = [run(script, name) for name in "ab"]
    rounds = 20
    for number in range(rounds):
        path = tmp_path / str(number) / "journal.db"
        for child in children:
            assert child.stdin is not None
            child.stdin.write(f"{path}\n")
            child.stdin.flush()
        for child in children:
            assert child.stdout is not None
            child.stdout.readline()
    assert [child.communicate()[1] for child in children] == ["", ""]
    for number in range(rounds):
        with closing(connect(tmp_path / str(number) / "journal.db")) as connection:
            assert remembered(connection) == ["a", "b"]
            assert connection.execute("pragma quick_check").fetchone()[0] == "ok"


def test_a_journal_that_another_process_is_just_making_is_not_taken_for_a_foreign_one(journal_path: Path) -> None:
    make_private(journal_path)
    connect(journal_path).close()

    def make_it(statement: str) -> None:
        if statement == "pragma user_version":
            open_store(journal_path, at=AT).close()

    with closing(connect_to_look(journal_path)) as connection:
        connection.set_trace_callback(make_it)
        assert identity.version_in(connection) == 0
        connection.set_trace_callback(None)
        assert identity.version_in(connection) == identity.SCHEMA_VERSION


def test_the_version_that_is_looked_for_is_that_of_the_last_schema_file() -> None:
    assert len(migration.schema_files()) == identity.SCHEMA_VERSION
    assert migration.schema_files()[-1].name.startswith(f"{identity.SCHEMA_VERSION:04}_")


def test_a_new_journal_carries_its_mark_and_its_version(store: Store) -> None:
    assert store.read(identity.version_in) == identity.SCHEMA_VERSION
    assert store.read(lambda db: db.execute("pragma application_id").fetchone()[0]) == identity.APPLICATION_ID


def older_journal(path: Path, version: int) -> None:
    make_private(path)
    with closing(connect(path, indexing=True)) as connection, transaction(connection):
        migration.apply(connection, migration.schema_files()[:version])
        connection.execute("insert into preferences (name, value) values ('old', 'kept')")


def test_an_older_journal_is_copied_and_then_brought_up_to_date(journal_path: Path) -> None:
    older_journal(journal_path, 5)

    store = open_store(journal_path, at=AT)

    assert store.read(remembered) == ["old"]
    assert store.read(lambda db: db.execute("select count(*) from open_promises").fetchone()[0]) == 0
    store.close()
    [copy, checksum] = sorted(backups_folder(journal_path).iterdir())
    assert checksum.name == f"{copy.name}.sha256"
    assert copy.name == "journal-20261121T183000Z-before-upgrade-from-5.db"
    assert mode(copy) == 0o600
    assert mode(copy.parent) == 0o700
    with closing(connect(copy)) as connection:
        assert connection.execute("pragma user_version").fetchone()[0] == 5
        assert remembered(connection) == ["old"]


def everything_in(connection: sqlite3.Connection) -> tuple[object, ...]:
    schema = [tuple(row) for row in connection.execute("select * from sqlite_schema order by rowid")]
    return schema, row_counts(connection), connection.execute("pragma user_version").fetchone()[0]


def test_an_upgrade_that_fails_leaves_the_older_journal_as_it_was(journal_path: Path, tmp_path: Path) -> None:
    older_journal(journal_path, 5)
    broken = tmp_path / "0006_broken.sql"
    broken.write_text("create table half (id integer) strict;\ncreate table clients (id integer);\n", encoding="utf-8")

    with closing(connect(journal_path)) as connection:
        before = everything_in(connection)
        with pytest.raises(sqlite3.OperationalError), transaction(connection):
            migration.apply(connection, (*migration.schema_files()[:5], broken))
        assert everything_in(connection) == before


def text_file(path: Path) -> None:
    path.write_text("Dear diary, " * 500, encoding="utf-8")


def foreign_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table songs (title text)")
        connection.execute("pragma user_version = 6")
        connection.commit()


def foreign_marked_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma application_id = 1196444487")


def foreign_database_with_a_log(path: Path) -> None:
    script = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("pragma journal_mode = wal")
connection.execute("create table songs (title text)")
os.kill(os.getpid(), 9)
"""
    with run(script, path) as child:
        child.communicate()
    assert path.with_name("journal.db-wal").stat().st_size


def newer_journal(path: Path) -> None:
    open_store(path, at=AT).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = delete")
        connection.execute("pragma user_version = 99")


def truncated_journal(path: Path) -> None:
    open_store(path, at=AT).close()
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def overwritten_journal(path: Path) -> None:
    open_store(path, at=AT).close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)


def emptied_beside_its_log(path: Path) -> None:
    path.touch()
    path.with_name("journal.db-wal").write_bytes(b"what was written last")


def empty_beside_backups(path: Path) -> None:
    path.touch()
    (path.parent / "backups").mkdir()
    (path.parent / "backups" / "journal-20261120T183000Z.db").touch()


@pytest.mark.parametrize(
    ("make", "error", "reason"),
    [
        (text_file, NotAJournal, "not_a_database"),
        (foreign_database, NotAJournal, "another_program"),
        (foreign_database_with_a_log, NotAJournal, "another_program"),
        (emptied_beside_its_log, NotAJournal, "damaged"),
        (foreign_marked_database, NotAJournal, "another_program"),
        (newer_journal, NewerJournal, "newer"),
        (truncated_journal, NotAJournal, "damaged"),
        (overwritten_journal, NotAJournal, "damaged"),
        (empty_beside_backups, NotAJournal, "empty_beside_backups"),
    ],
)
def test_a_file_that_is_not_ours_to_open_is_refused_and_left_byte_for_byte(
    tmp_path: Path, make: object, error: type[JournalError], reason: str
) -> None:
    path = tmp_path / "journal.db"
    assert callable(make)
    make(path)
    log = path.with_name("journal.db-wal")
    before = path.read_bytes(), mode(path), log.read_bytes() if log.exists() else b""

    with pytest.raises(error) as refused:
        open_store(path, at=AT)

    assert refused.value.reason == reason
    assert (path.read_bytes(), mode(path), log.read_bytes() if log.exists() else b"") == before


def test_a_journal_that_is_gone_while_its_backups_are_there_is_not_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "journal-20261120T183000Z.db").touch()

    with pytest.raises(NotAJournal) as refused:
        open_store(path, at=AT)

    assert refused.value.reason == "missing_beside_backups"
    assert not path.exists()


def test_an_empty_file_without_backups_becomes_a_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.touch()

    store = open_store(path, at=AT)

    assert store.read(identity.version_in) == identity.SCHEMA_VERSION
    store.close()


def test_a_folder_is_no_journal(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen) as refused:
        open_store(tmp_path, at=AT)
    assert refused.value.reason == "not_a_file"


def test_a_file_lost_in_mid_transaction_without_a_log_is_rolled_back_and_opened(journal_path: Path) -> None:
    open_store(journal_path, at=AT, wal=False).close()
    script = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("pragma journal_mode = delete")
connection.execute("pragma cache_size = 1")
connection.execute("pragma cache_spill = 1")
connection.execute("begin immediate")
for number in range(2000):
    connection.execute("insert into preferences values (?, ?)", (str(number), "x" * 500))
os.kill(os.getpid(), 9)
"""
    with run(script, journal_path) as child:
        child.communicate()
    assert journal_path.with_name("journal.db-journal").stat().st_size > 0

    store = open_store(journal_path, at=AT, wal=False)

    assert store.read(remembered) == []
    store.close()


def test_opening_and_reading_a_journal_loads_neither_sqlite_utils_nor_pendulum(journal_path: Path) -> None:
    open_store(journal_path, at=AT).close()
    script = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from datetime import date
from journal.storage import agenda, clients, conversations, drafting, loose_ends, owing, promises, store, versions
opened = store.open_store(Path(sys.argv[1]), at=datetime.now(UTC))
opened.read(agenda.facts, at=datetime.now(UTC))
opened.read(owing.owing, until=date.max)
opened.read(clients.client_names)
opened.close()
print([name for name in ("sqlite_utils", "pendulum", "textual", "concurrent.futures") if name in sys.modules])
"""
    with run(script, journal_path) as child:
        assert child.communicate() == ("[]\n", "")
