"""Taking everything about one client out of the file, so that not even its bytes are left."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from journal.backups import Backup
from journal.clients import name_key
from journal.errors import CannotSave, JournalError
from journal.frozen import dataclass
from journal.places import backups_folder
from journal.storage import clients
from journal.storage.backups import backups_of
from journal.storage.connection import connect, connect_to_look
from journal.storage.failures import reason_of

if TYPE_CHECKING:
    from sqlite_utils import Database

# No copy takes as long as this, so nobody is working on it any more.
_UNFINISHED_SECONDS = 3600
# The client, and those that were merged into it.
_WHO = """
    with recursive who (id) as (
        select id from clients where id = :client
        union
        select clients.id from clients join who on clients.merged_into_id = who.id
    )
"""
_TALKS = "(select id from conversations where client_id in (select id from who))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """How much the journal holds about a client."""

    client_id: int
    name: str
    conversations: int
    promises: int
    lessons: int
    drafts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBy:
    """By what a client can be found in a copy: the uids and the keys of the names."""

    uids: frozenset[str]
    keys: frozenset[str]

    @classmethod
    def name(cls, name: str) -> KnownBy:
        """A client of whom nothing but a name is left."""
        return cls(uids=frozenset(), keys=frozenset({name_key(name)}))


def held(db: sqlite3.Connection, client_id: int) -> Held:
    """What would be forgotten. Raises NotFound."""
    client = clients.client(db, client_id)
    row = db.execute(
        f"""
        {_WHO}
        select
            (select count(*) from conversations where client_id in (select id from who)) as conversations,
            (select count(*) from promises where client_id in (select id from who)) as promises,
            (
                select count(*) from lessons
                where client_id in (select id from who) or conversation_id in {_TALKS}
            ) as lessons
        """,  # noqa: S608 - only the module's own words
        {"client": client.id},
    ).fetchone()
    return Held(
        client_id=client.id,
        name=client.name,
        conversations=row["conversations"],
        promises=row["promises"],
        lessons=row["lessons"],
        drafts=len(_drafts(db, client.id)),
    )


def forget(db: Database, client_id: int) -> Held:
    """Delete the client, those merged into it, and all that was written about them; what was deleted.

    What is shared stays without them: another client's promise made in one of their talks. Raises NotFound.
    """
    found = held(db.conn, client_id)
    values = {"client": found.client_id}
    for draft_id in _drafts(db.conn, found.client_id):
        db.conn.execute("delete from drafts where id = ?", (draft_id,))
    # What once was theirs and is somebody else's now keeps its history, under that other name.
    db.conn.execute(
        f"""
        {_WHO}
        update promise_events
        set client_id = (select promises.client_id from promises where promises.id = promise_events.promise_id)
        where client_id in (select id from who)
          and promise_id not in (select id from promises where client_id in (select id from who))
        """,  # noqa: S608
        values,
    )
    db.conn.execute(f"{_WHO} delete from lessons where conversation_id in {_TALKS}", values)  # noqa: S608
    gone = [row[0] for row in db.conn.execute(f"{_WHO} select id from who", values)]  # noqa: S608
    for one in reversed(gone):
        db.conn.execute("delete from clients where id = ?", (one,))
    # Merged segments could keep a word for as long as nothing else is written.
    db.conn.execute("insert into search (search) values ('rebuild')")
    return found


def scrub(journal: Path) -> None:
    """Write the file anew without what was deleted, and empty its log. Raises CannotSave("locked") and the like.

    To be called after `forget`, when no other window has the journal open.
    """
    try:
        with closing(connect(journal, indexing=True)) as connection:
            connection.execute("vacuum")
            busy = connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
    except sqlite3.Error as error:
        raise CannotSave(reason_of(error)) from error
    if busy:
        raise CannotSave("locked")


def known_by(db: sqlite3.Connection, client_id: int) -> KnownBy:
    """What the client, and those merged into it, go or once went by."""
    values = {"client": client_id}
    uids = db.execute(f"{_WHO} select uid from clients where id in (select id from who)", values)  # noqa: S608
    return KnownBy(uids=frozenset(row[0] for row in uids), keys=frozenset(_keys(db, client_id)))


def still_in(journal: Path, known: KnownBy) -> tuple[Backup, ...]:
    """The copies beside the journal that still hold the client, or that cannot be looked into."""
    return tuple(one for one in backups_of(journal) if _holds(one.path, known))


def left_beside(journal: Path) -> tuple[Path, ...]:
    """Files of the program's own beside the journal that may hold anybody's words; unfinished copies are removed."""
    for unfinished in (*journal.parent.glob(".*.restoring"), *backups_folder(journal).glob(".*.partial*")):
        if time.time() - unfinished.stat().st_mtime > _UNFINISHED_SECONDS:
            unfinished.unlink(missing_ok=True)
    kinds = ("typed-*.txt", "*-readable-*.json", "editing/*")
    return tuple(sorted(path for kind in kinds for path in journal.parent.glob(kind)))


def still_mentioned(db: sqlite3.Connection, name: str) -> int:
    """How many texts about others name the client; those stay as they are."""
    words = "".join(letter if letter.isalnum() else " " for letter in name).split()
    if not words:
        return 0
    phrase = '"' + " ".join(words) + '"'
    found: int = db.execute("select count(*) from search where search match ?", (phrase,)).fetchone()[0]
    return found


def _holds(copy: Path, known: KnownBy) -> bool:
    try:
        with closing(connect_to_look(copy)) as connection:
            if any(row[0] in known.uids for row in connection.execute("select uid from clients")):
                return True
            if any(row[0] in known.keys for row in connection.execute("select name_key from client_names")):
                return True
            drafts = connection.execute("select content from drafts")
            return any(name_key(_client_in(row[0])) in known.keys for row in drafts)
    except (sqlite3.Error, JournalError):
        return True


def _drafts(db: sqlite3.Connection, client_id: int) -> list[int]:
    keys = _keys(db, client_id)
    talks = {
        row[0]
        for row in db.execute(
            f"{_WHO} select id from conversations where id in {_TALKS}",  # noqa: S608
            {"client": client_id},
        )
    }
    return [
        row["id"]
        for row in db.execute("select id, conversation_id, content from drafts")
        if row["conversation_id"] in talks or name_key(_client_in(row["content"])) in keys
    ]


def _keys(db: sqlite3.Connection, client_id: int) -> set[str]:
    rows = db.execute(
        f"{_WHO} select name_key from client_names where client_id in (select id from who)",  # noqa: S608
        {"client": client_id},
    )
    return {row[0] for row in rows}


def _client_in(content: str) -> str:
    try:
        client = json.loads(content).get("client", "")
    except (ValueError, AttributeError):
        return ""
    return client if isinstance(client, str) else ""
