"""Which rows hold the words of a search, as the full-text index knows them, the newest first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Final

from journal.found import Source
from journal.frozen import dataclass
from journal.searching import Search
from journal.storage.search_sources import SOURCES

# How many rows of the small sources are looked for.
_MOST: Final = 400
# A row of the index is numbered by its own id and, in what remains by this many, its source.
_SOURCES: Final = 16
# Sources whose rows are numbered no further than this are looked through together: beginning to look takes longer.
_SMALL: Final = 4096


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which rows of a source a filter lets through, as SQL with its values; `few` where it is hardly any."""

    where: str
    values: list[str | int]
    few: bool


def last_ids(db: sqlite3.Connection, wanted: Search) -> Mapping[Source, int]:
    """Of each source a search can find anything in, the id beyond which there is nothing.

    Beyond its last row there are only those of other sources, half a million of them maybe.
    """
    found = {}
    for source, looked_up in SOURCES.items():
        if (wanted.before or wanted.after) and looked_up.day == "null":
            continue
        if (wanted.feelings and looked_up.talk == "null") or (wanted.open_only and looked_up.owed == "null"):
            continue
        if wanted.before is not None and looked_up.last_before is not None:
            last = db.execute(looked_up.last_before, (wanted.before.isoformat(),)).fetchone()[0]
        else:
            query = f"select max(id) from {looked_up.table} where {looked_up.written}"  # noqa: S608
            last = db.execute(query).fetchone()[0]
        if last is not None:
            found[source] = last
    return found


def few_ids(db: sqlite3.Connection, asked: str, lasts: Mapping[Source, int]) -> Mapping[Source, list[int]]:
    """All ids of the small sources that hold the words; of none where there are too many to tell at once."""
    small = [source for source, last in lasts.items() if last <= _SMALL]
    if not small:
        return {}
    rows = db.execute(
        f"""
        select rowid
        from search
        where search match ? and rowid < ? and rowid % {_SOURCES} in ({",".join("?" * len(small))})
        limit ?
        """,  # noqa: S608
        (asked, (max(lasts[source] for source in small) + 1) * _SOURCES, *map(int, small), _MOST),
    ).fetchall()
    if len(rows) == _MOST:
        return {}
    return {source: [row[0] // _SOURCES for row in rows if row[0] % _SOURCES == source] for source in small}


def newest_ids(
    db: sqlite3.Connection, asked: str, source: Source, last: int, narrowed: Narrowed | None, *, batch: int
) -> Iterator[list[int]]:
    """The ids in a source up to `last` that hold the words, `batch` at a time, from the highest down."""
    below = (last + 1) * _SOURCES
    while True:
        ids = _ids(db, asked, source, below, narrowed, batch)
        if ids:
            yield ids
        if len(ids) < batch:
            return
        below = ids[-1] * _SOURCES


def _ids(
    db: sqlite3.Connection, asked: str, source: Source, below: int, narrowed: Narrowed | None, most: int
) -> list[int]:
    condition, values = "", list[str | int]()
    if narrowed is not None:
        joined, values = SOURCES[source].joined, narrowed.values
        if narrowed.few:
            condition = f"and rowid / {_SOURCES} in (select piece.id {joined} where {narrowed.where})"
        else:
            condition = (
                f"and exists (select 1 {joined} where piece.id = search.rowid / {_SOURCES} and {narrowed.where})"
            )
    rows = db.execute(
        f"""
        select rowid / {_SOURCES}
        from search
        where search match ? and rowid < ? and rowid % {_SOURCES} = ? {condition}
        order by rowid desc
        limit ?
        """,  # noqa: S608
        (asked, below, int(source), *values, most),
    )
    return [row[0] for row in rows]
