"""Search over everything a person wrote, and which talks and promises a filter lets through."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from journal.found import Found, Hit, Source
from journal.promise_words import PromiseState, Side
from journal.prompts import PromptKind, built_in
from journal.searching import Search, Wanted, ways_to_write
from journal.spelling import plain, spellings
from journal.storage.columns import day_or_none
from journal.storage.search_sources import SOURCES

# How many hits are looked up at a time.
_BATCH: Final = 400
# A row of the index is numbered by its own id and, in what remains by this many, its source.
_SOURCES: Final = 16
# In how many ways some of the words are taken for the name of a client.
_NAMES_TRIED: Final = 4
# Their answers are ids or digits, which nobody wrote.
_CHOSEN: Final = (PromptKind.CHOICE, PromptKind.SEVERAL, PromptKind.SCALE, PromptKind.TICK)


def search(db: sqlite3.Connection, wanted: Search, *, limit: int) -> Found:
    """What the search finds, at most `limit` texts, the newest ones; deleted talks and void promises are left out."""
    if not wanted.asks:
        return Found()
    clients = _clients(db, wanted.clients)
    if clients is not None and not clients:
        return Found(nobody=True)
    hits: dict[tuple[Source, int], Hit] = {}
    if not wanted.words:
        # Without words nothing narrows it but the filters, and they speak of talks and of promises.
        sources = (Source.PROMISE,) if wanted.open_only else (Source.TALK, Source.PROMISE)
        sources = (Source.TALK,) if wanted.feelings and not wanted.open_only else sources
        for source in sources:
            hits |= _keyed(_newest(db, source, wanted, clients, limit + 1))
    else:
        hits |= _keyed(_with_words(db, wanted.words, wanted, clients, limit + 1))
        for called, rest in _named(db, wanted.words):
            among = called if clients is None else called & clients
            if among:
                hits |= _keyed(_with_words(db, rest, wanted, among, limit + 1))
    found = _ordered(hits.values())
    return Found(hits=_fairly(found, limit), more=len(found) > limit)


def _keyed(hits: Iterable[Hit]) -> dict[tuple[Source, int], Hit]:
    return {(hit.source, hit.id): hit for hit in hits}


def _query(words: Sequence[Wanted]) -> str:
    """What the index is asked: nothing but quoted words, each with the other ways to write it."""
    asked = []
    for word in words:
        star = "*" if word.begun else ""
        asked.append("(" + " OR ".join(f'"{way.replace(chr(34), " ")}"{star}' for way in ways_to_write(word)) + ")")
    return " AND ".join(asked)


def _with_words(
    db: sqlite3.Connection, words: Sequence[Wanted], wanted: Search, clients: frozenset[int] | None, limit: int
) -> Iterator[Hit]:
    """The hits of each source in turn, its newest rows first."""
    asked = _query(words)
    for source, looked_up in SOURCES.items():
        (last,) = db.execute(f"select max(id) from {looked_up.table}").fetchone()  # noqa: S608
        if last is None:
            continue
        # Beyond the last row of this source there are only those of others, half a million of them maybe.
        below, seen = (last + 1) * _SOURCES, 0
        while True:
            ids = _newest_with(db, asked, source, wanted, clients, below)
            for hit in _rows(db, source, wanted, clients, ids, limit) if ids else ():
                yield hit
                seen += 1
            if len(ids) < _BATCH or seen >= limit:
                break
            below = ids[-1] * _SOURCES


def _newest_with(
    db: sqlite3.Connection,
    asked: str,
    source: Source,
    wanted: Search,
    clients: frozenset[int] | None,
    below: int,
) -> list[int]:
    """The ids of the newest rows of a source that hold the words, further back than `below`; a batch at most."""
    narrowed, values = "", list[str | int]()
    if wanted.filtered or clients is not None:
        where, values = _where(source, wanted, clients)
        joined = SOURCES[source].joined
        if clients is not None or wanted.open_only:
            # Few are let through, so they are found first.
            narrowed = f"and rowid / {_SOURCES} in (select piece.id {joined} where {where})"
        else:
            narrowed = f"and exists (select 1 {joined} where piece.id = search.rowid / {_SOURCES} and {where})"
    rows = db.execute(
        f"""
        select rowid / {_SOURCES}
        from search
        where search match ? and rowid < ? and rowid % {_SOURCES} = ? {narrowed}
        order by rowid desc
        limit ?
        """,  # noqa: S608
        (asked, below, int(source), *values, _BATCH),
    )
    return [row[0] for row in rows]


def _rows(
    db: sqlite3.Connection,
    source: Source,
    wanted: Search,
    clients: frozenset[int] | None,
    ids: Sequence[int],
    limit: int,
) -> Iterator[Hit]:
    """What was said last in these rows: what was noted last may be about an earlier day."""
    where, values = _where(source, wanted, clients)
    marks = ",".join("?" * len(ids))
    looked_up = SOURCES[source]
    order = f"order by {looked_up.day} desc, piece.id desc limit ?"
    rows = db.execute(f"{looked_up.select} where piece.id in ({marks}) and {where} {order}", (*ids, *values, limit))
    return (_hit(source, row) for row in rows)


def _newest(
    db: sqlite3.Connection, source: Source, wanted: Search, clients: frozenset[int] | None, limit: int
) -> Iterator[Hit]:
    where, values = _where(source, wanted, clients)
    looked_up = SOURCES[source]
    order = f"order by {looked_up.day} desc, piece.id desc limit ?"
    rows = db.execute(f"{looked_up.select} where {where} {order}", (*values, limit))
    return (_hit(source, row) for row in rows)


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


def _ordered(hits: Iterable[Hit]) -> list[Hit]:
    """By client, the one with the newest hit first, those without a client last; within one the newest first."""
    found = sorted(hits, key=lambda hit: (hit.day or date.max, hit.talk_id or 0, -hit.source, hit.id), reverse=True)
    newest: dict[int | None, date] = {}
    for hit in found:
        newest[hit.client_id] = max(newest.get(hit.client_id, date.min), hit.day or date.min)
    return sorted(
        found,
        key=lambda hit: (hit.client_id is None, -newest[hit.client_id].toordinal(), hit.client, hit.client_id or 0),
    )


def _fairly(found: list[Hit], limit: int) -> tuple[Hit, ...]:
    """The newest of them, in the order they are in; what has no day is never left out for what has."""
    if len(found) <= limit:
        return tuple(found)
    newest = sorted(found, key=lambda hit: hit.day or date.max, reverse=True)[:limit]
    kept = {(hit.source, hit.id) for hit in newest}
    return tuple(hit for hit in found if (hit.source, hit.id) in kept)


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
