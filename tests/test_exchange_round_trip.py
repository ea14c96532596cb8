"""Whatever is in a journal comes out of it, and makes the same journal when it is brought in."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.demo.story import story
from journal.demo.write import write_story
from journal.exchange.shapes import SECTIONS
from journal.language import Language
from journal.storage import migration
from journal.storage.connection import connect, make_private, transaction
from journal.storage.identity import SCHEMA_VERSION
from journal.storage.store import Store, open_store
from tests.exchanged import AT, Filling, brought_in, filled, taken_out

# What the journal tells from the rest.
TOLD_BY_THE_REST = {
    ("clients", "name_key"),
    ("client_names", "name_key"),
    ("conversations", "has_promises"),
}


@contextmanager
def copied(new_journal: Path, folder: Path, name: str) -> Iterator[Store]:
    path = folder / name
    shutil.copy(new_journal, path)
    store = open_store(path, at=AT)
    try:
        yield store
    finally:
        store.close()


def test_every_column_of_every_table_is_taken_out_or_told_by_the_rest(store: Store) -> None:
    def columns(db: sqlite3.Connection) -> set[tuple[str, str]]:
        tables = db.execute(
            """
            select name from sqlite_schema
            where type = 'table' and name not like 'search%' and name not like '%sqlite!_%' escape '!'
            """
        )
        return {
            (table["name"], row["name"])
            for table in tables.fetchall()
            for row in db.execute(f"pragma table_info({table['name']})")
        }

    shapes = [one for section in SECTIONS for one in (section, *section.parts)]
    taken = {(shape.table, column.name) for shape in shapes for column in shape.columns}
    taken |= {(shape.table, shape.parent) for shape in shapes if shape.parent}
    there = {column for column in store.read(columns) if column[1] != "id"}
    assert there - taken == TOLD_BY_THE_REST
    assert taken <= there


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_sample_journal_comes_back_byte_for_byte(new_journal: Path, tmp_path: Path, language: Language) -> None:
    with copied(new_journal, tmp_path, "a.db") as first, copied(new_journal, tmp_path, "b.db") as second:
        write_story(first, story(language), on=AT.date(), zone="Europe/Berlin")
        content = taken_out(first)
        assert content == taken_out(first)
        brought_in(second, content)
        assert taken_out(second) == content


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_journal_with_something_in_every_table_comes_back_byte_for_byte(new_journal: Path, seed: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(new_journal, folder / "a.db")
        filled(folder / "a.db", seed)
        with copied(folder / "a.db", folder, "first.db") as first, copied(new_journal, folder, "b.db") as second:
            empty = [table for table in everything(first) if not everything(first)[table]]
            assert empty == []
            content = taken_out(first)
            brought_in(second, content)
            assert taken_out(second) == content
            assert everything(second) == everything(first)
            # Once more, into a journal whose numbers are others.
            again = brought_in(second, content)
            assert again.new == 0
            assert taken_out(second) == content


def everything(store: Store) -> dict[str, int]:
    """How many rows there are in each table."""
    tables = {one.table for section in SECTIONS for one in (section, *section.parts)}
    return {
        table: store.read(lambda db, name: db.execute(f"select count(*) from {name}").fetchone()[0], table)
        for table in sorted(tables)
    }


def test_what_is_derived_is_the_same_after_bringing_it_in(new_journal: Path, tmp_path: Path) -> None:
    def derived(db: sqlite3.Connection) -> list[tuple[str, int]]:
        return [tuple(row) for row in db.execute("select uid, has_promises from conversations order by uid")]

    def found(db: sqlite3.Connection) -> int:
        count: int = db.execute("select count(*) from search where search match 'again'").fetchone()[0]
        return count

    shutil.copy(new_journal, tmp_path / "a.db")
    filled(tmp_path / "a.db", 5)
    with copied(tmp_path / "a.db", tmp_path, "c.db") as first, copied(new_journal, tmp_path, "b.db") as second:
        brought_in(second, taken_out(first))
        assert second.read(derived) == first.read(derived)
        assert second.read(found) == first.read(found) > 0


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_journal_of_every_released_version_comes_back_byte_for_byte(
    new_journal: Path, tmp_path: Path, version: int
) -> None:
    path = tmp_path / "old" / "journal.db"
    make_private(path)
    with closing(connect(path, indexing=True)) as connection, transaction(connection):
        migration.apply(connection, migration.schema_files()[:version])
        Filling(connection, version).fill()
    first = open_store(path, at=AT)
    with copied(new_journal, tmp_path, "b.db") as second:
        content = taken_out(first)
        assert b'"clients": [\n' in content
        brought_in(second, content)
        assert taken_out(second) == content
    first.close()


def test_all_about_one_client_comes_back_and_nothing_of_the_others_is_in_it(new_journal: Path, tmp_path: Path) -> None:
    shutil.copy(new_journal, tmp_path / "a.db")
    filled(tmp_path / "a.db", 11)
    with copied(tmp_path / "a.db", tmp_path, "c.db") as first, copied(new_journal, tmp_path, "b.db") as second:
        others = first.read(lambda db: [row["uid"] for row in db.execute("select uid from clients where id = 2")])
        content = taken_out(first, client_id=1)
        assert content.count(b"Client 0") > 0
        assert others[0].encode() not in content
        assert b'preferences": []' in content
        brought_in(second, content)
        assert taken_out(second) == content
