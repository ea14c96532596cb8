"""Search over everything a person wrote, and which talks and promises a filter lets through."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from journal.found import Found, Hit, Source
from journal.promise_words import PromiseState, Side
from journal.prompts import PromptKind, built_in
from journal.searching import Search, Wanted, ways_to_write
from journal.spelling import plain, spellings
from journal.storage.columns import day_or_none
from journal.storage.search_index import Narrowed, few_ids, last_ids, newest_ids
from journal.storage.search_sources import SOURCES

# How many rows more than are wanted are looked at: what was noted last may be about an earlier day.
_SPARE: Final = 60
# After how many steps of SQLite it is asked whether to stop: less than a millisecond.
_STEPS: Final = 20_000
# In how many ways some of the words are taken for the name of a client.
_NAMES_TRIED: Final = 4
# Their answers are ids or digits, which nobody wrote.
_CHOSEN: Final = (PromptKind.CHOICE, PromptKind.SEVERAL, PromptKind.SCALE, PromptKind.TICK)

_Rows = dict[tuple[Source, int], sqlite3.Row]


def search(db: sqlite3.Connection, wanted: Search, *, limit: int, stop: Callable[[], bool] | None = None) -> Found:
    """What the search finds, at most `limit` texts, the newest ones; deleted talks and void promises are left out.

    Where `stop` answers True meanwhile, it ends at once and finds nothing.
    """
    if stop is None:
        return _search(db, wanted, limit)
    db.set_progress_handler(stop, _STEPS)
    try:
        return _search(db, wanted, limit)
    except sqlite3.OperationalError:
        if not stop():
            raise
        return Found()
    finally:
        db.set_progress_handler(None, 0)


def _search(db: sqlite3.Connection, wanted: Search, limit: int) -> Found:
    if not wanted.asks:
        return Found()
    clients = _clients(db, wanted.clients)
    if clients is not None and not clients:
        return Found(nobody=True)
    rows: _Rows = {}
    if not wanted.words:
        # Without words nothing narrows it but the filters, and they speak of talks and of promises.
        sources = (Source.PROMISE,) if wanted.open_only else (Source.TALK, Source.PROMISE)
        sources = (Source.TALK,) if wanted.feelings and not wanted.open_only else sources
        for source in sources:
            rows |= _keyed(source, _newest(db, source, wanted, clients, limit + 1))
    else:
        rows |= _with_words(db, wanted.words, wanted, clients, limit + 1)
        for called, rest in _named(db, wanted.words):
            among = called if clients is None else called & clients
            if among:
                rows |= _with_words(db, rest, wanted, among, limit + 1)
    newest = sorted(rows, key=lambda place: _when(place, rows[place]), reverse=True)[:limit]
    return Found(hits=_ordered([_hit(place[0], rows[place]) for place in newest]), more=len(rows) > limit)


def _keyed(source: Source, rows: Iterable[sqlite3.Row]) -> _Rows:
    return {(source, row["id"]): row for row in rows}


def _when(place: tuple[Source, int], row: sqlite3.Row) -> tuple[str, int, int, int]:
    """What has no day comes first, and is never left out for what has."""
    return row["day"] or "9999-99-99", row["talk_id"] or 0, -place[0], place[1]


def _query(words: Sequence[Wanted]) -> str:
    """What the index is asked: nothing but quoted words, each with the other ways to write it."""
    asked = []
    for word in words:
        star = "*" if word.begun else ""
        asked.append("(" + " OR ".join(f'"{way.replace(chr(34), " ")}"{star}' for way in ways_to_write(word)) + ")")
    return " AND ".join(asked)


def _with_words(
    db: sqlite3.Connection, words: Sequence[Wanted], wanted: Search, clients: frozenset[int] | None, limit: int
) -> _Rows:
    """The rows of each source that hold the words, its newest first."""
    asked = _query(words)
    lasts = last_ids(db, wanted)
    found: _Rows = {}
    few = few_ids(db, asked, lasts)
    for source, ids in few.items():
        if ids:
            found |= _keyed(source, _rows(db, source, wanted, clients, ids, limit))
    for source in lasts.keys() - few.keys():
        narrowed = None
        if wanted.filtered or clients is not None:
            # Where few are let through, they are found first.
            narrowed = Narrowed(*_where(source, wanted, clients), few=clients is not None or wanted.open_only)
        seen = 0
        for ids in newest_ids(db, asked, source, lasts[source], narrowed, batch=limit + _SPARE):
            rows = _keyed(source, _rows(db, source, wanted, clients, ids, limit))
            found |= rows
            seen += len(rows)
            if seen >= limit:
                break
    return found


def _rows(
    db: sqlite3.Connection,
    source: Source,
    wanted: Search,
    clients: frozenset[int] | None,
    ids: Sequence[int],
    limit: int,
) -> Iterable[sqlite3.Row]:
    """What was said last in these rows: what was noted last may be about an earlier day."""
    where, values = _where(source, wanted, clients)
    marks = ",".join("?" * len(ids))
    looked_up = SOURCES[source]
    order = f"order by {looked_up.day} desc, piece.id desc limit ?"
    return db.execute(f"{looked_up.select} where piece.id in ({marks}) and {where} {order}", (*ids, *values, limit))


def _newest(
    db: sqlite3.Connection, source: Source, wanted: Search, clients: frozenset[int] | None, limit: int
) -> Iterable[sqlite3.Row]:
    where, values = _where(source, wanted, clients)
    looked_up = SOURCES[source]
    order = f"order by {looked_up.day} desc, piece.id desc limit ?"
    return db.execute(f"{looked_up.select} where {where} {order}", (*values, limit))


def _where(source: Source, wanted: Search, clients: frozenset[int] | None) -> tuple[str, list[str | int]]:
    looked_up = SOURCES[source]
    clauses, values = [looked_up.alive], list[str | int]()
    if source is Source.ANSWER:
        chosen = [prompt.id for prompt in built_in().prompts if prompt.kind in _CHOSEN]
        chosen += wanted.unwritten
        clauses.append(f"piece.prompt not in ({','.join('?' * len(chosen))})")
        values += chosen
    if clients is not None:
        clauses.append(f"{looked_up.client} in ({','.join('?' * len(clients))})")
        values += sorted(clients)
    if wanted.before is not None:
        clauses.append(f"{looked_up.day} < ?")
        values.append(wanted.before.isoformat())
    if wanted.after is not None:
        clauses.append(f"{looked_up.day} >= ?")
        values.append(wanted.after.isoformat())
    for words in wanted.feelings:
        marks = ",".join("?" * len(words))
        clauses.append(
            f"exists (select 1 from feelings where conversation_id = talk.id and word in ({marks}))"  # noqa: S608
        )
        values += words
    if wanted.open_only:
        clauses.append(f"{looked_up.state} in ('open', 'delivered')")
    return " and ".join(clauses), values


def _clients(db: sqlite3.Connection, parts: Sequence[str]) -> frozenset[int] | None:
    """The clients whose names, former ones too, hold every part; None when no part was asked for."""
    if not parts:
        return None
    names = _names(db)
    found = [
        {
            client_id
            for client_id, name in names
            if any(way in own for way in spellings(part) for own in spellings(name))
        }
        for part in parts
    ]
    return frozenset(set.intersection(*found))


def _named(db: sqlite3.Connection, words: Sequence[Wanted]) -> list[tuple[frozenset[int], tuple[Wanted, ...]]]:
    """Clients that some of the words name, with the other words: "lindqvist estimate" is an estimate of theirs."""
    if len(words) < 2:
        return []
    called: dict[tuple[Wanted, ...], set[int]] = {}
    asked = [(word, plain(word.text)) for word in words]
    for client_id, name in _names(db):
        own = plain(name).split()
        rest = tuple(
            word
            for word, text in asked
            if not any(token == text or (word.begun and token.startswith(text)) for token in own)
        )
        if 0 < len(rest) < len(words):
            called.setdefault(rest, set()).add(client_id)
    closest = sorted(called, key=len)[:_NAMES_TRIED]
    return [(frozenset(called[rest]), rest) for rest in closest]


def _names(db: sqlite3.Connection) -> list[tuple[int, str]]:
    return [(row["client_id"], row["name"]) for row in db.execute("select client_id, name from client_names")]


def _ordered(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """By client, the one with the newest hit first, those without a client last; what comes newest first stays so."""
    found = tuple(hits)
    newest: dict[int | None, date] = {}
    for hit in found:
        newest[hit.client_id] = max(newest.get(hit.client_id, date.min), hit.day or date.min)
    return tuple(
        sorted(
            found,
            key=lambda hit: (hit.client_id is None, -newest[hit.client_id].toordinal(), hit.client, hit.client_id or 0),
        )
    )


def _hit(source: Source, row: sqlite3.Row) -> Hit:
    return Hit(
        source=source,
        id=row["id"],
        text=row["text"],
        client_id=row["client_id"],
        client=row["client"],
        day=day_or_none(row["day"]),
        talk_id=row["talk_id"],
        talk_code=row["talk_code"],
        topic=row["topic"],
        prompt=row["prompt"],
        promise_id=row["promise_id"],
        promise_code=row["promise_code"],
        side=Side(row["side"]) if row["side"] else None,
        state=PromiseState(row["state"]) if row["state"] else None,
    )
