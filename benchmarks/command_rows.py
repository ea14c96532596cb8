"""The command line, and the file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.journals import Journals
from benchmarks.measuring import copied, plain_environ, python, whole_process
from benchmarks.row import Row
from journal.storage.connection import connect_to_look
from journal.storage.identity import look

_SQLITE = python("-c", "import sqlite3")
_CLICK = python("-c", "import click, sqlite3")
# What a person has not written, or has written before.
_NOT_COUNTED = ("drafts", "draft_revisions", "conversation_versions")


def rows(journals: Journals) -> Iterator[Row]:
    """Each command at 100,000 conversations. The processor's time is compared: it hardly knows of other programs."""
    large, empty = journals.of(100_000), journals.of(0)
    client = _some_client(large)
    yield _row("due", 2.0, _command(large, "due"), _bare(_SQLITE, large), "python -c 'import sqlite3'")
    yield _row("due-empty", 1.10, _command(large, "due"), _command(empty, "due"), "due on an empty journal")
    commands = {
        "search": (1.5, ("search", "brochure")),
        "brief": (1.5, ("brief", client)),
        "promise": (3.0, ("promise", "send it @fri", "--client", client)),
        "log": (3.0, ("log", client, "the call", "-p", "send it @fri")),
    }
    for name, (at_most, words) in commands.items():
        take = _writing(large, *words) if name in ("promise", "log") else _command(large, *words)
        yield _row(name, at_most, take, _bare(_CLICK, large), "python -c 'import click, sqlite3'")
    yield Row(
        name="file-size",
        what="the file, 100,000 conversations",
        against="the text in it",
        at_most=2.5,
        one=lambda: os.stat(large).st_size / 2**20,
        other=lambda: _text_in(large) / 2**20,
        unit="MiB",
        once=True,
    )


def _row(name: str, at_most: float, one: Callable[[], float], other: Callable[[], float], against: str) -> Row:
    what = f"`{name.partition('-')[0]}`, 100,000 conversations"
    return Row(name=name, what=what, against=against, at_most=at_most, one=one, other=other, unit="ms CPU")


def _command(journal: Path, *words: str) -> Callable[[], float]:
    return lambda: whole_process(python("-m", "journal", *words), plain_environ(journal)).cpu


def _bare(command: list[str], journal: Path) -> Callable[[], float]:
    return lambda: whole_process(command, plain_environ(journal)).cpu


def _writing(journal: Path, *words: str) -> Callable[[], float]:
    def take() -> float:
        with copied(journal) as copy:
            return whole_process(python("-m", "journal", *words), plain_environ(copy)).cpu

    return take


def _some_client(journal: Path) -> str:
    look(journal)
    connection = connect_to_look(journal)
    try:
        return str(connection.execute("select name from clients order by id limit 1 offset 20").fetchone()[0])
    finally:
        connection.close()


def _text_in(journal: Path) -> int:
    """How many bytes of text the tables hold."""
    connection = connect_to_look(journal)
    try:
        tables = connection.execute("select name from sqlite_schema where type = 'table' and sql like '%) strict'")
        total = 0
        for (table,) in tables.fetchall():
            if table in _NOT_COUNTED:
                continue
            columns = connection.execute("select name from pragma_table_info(?) where type = 'TEXT'", (table,))
            for (column,) in columns.fetchall():
                found = connection.execute(f"select total(length(cast({column} as blob))) from {table}")  # noqa: S608
                total += int(found.fetchone()[0])
        return total
    finally:
        connection.close()
