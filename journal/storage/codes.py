"""The names that rows go by: a uid that is unique everywhere, and a short code that a person can type."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime

_FIRST = "abcdefghjkmnpqrstuvwxyz"
_REST = "23456789" + _FIRST
_SHORTEST = 4
_TRIES = 8
# Of the codes of one length at most this part is used, so that a mistyped code is rarely somebody else's.
_ROOM = 50


def uuid7(at: datetime) -> str:
    """A new UUIDv7 made at an aware moment: it sorts by time, to the millisecond."""
    number = int(at.timestamp() * 1000) << 80 | int.from_bytes(os.urandom(10), "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def fresh_code(connection: sqlite3.Connection) -> str:
    """A code that no conversation and no promise has yet: four lower-case letters and digits, later more.

    It begins with a letter and has none of the signs that are taken for one another (0 and o, 1 and i and l).
    """
    taken: int = connection.execute(
        "select coalesce((select max(id) from conversations), 0) + coalesce((select max(id) from promises), 0)"
    ).fetchone()[0]
    length = _SHORTEST
    while len(_FIRST) * len(_REST) ** (length - 1) < taken * _ROOM:
        length += 1
    while True:
        for _ in range(_TRIES):
            drawn = os.urandom(length)
            # A sign drawn a hair more often than another does no harm here, and the module secrets costs `due` time.
            code = _FIRST[drawn[0] % len(_FIRST)] + "".join(_REST[byte % len(_REST)] for byte in drawn[1:])
            if not is_taken(connection, code):
                return code
        length += 1


def is_taken(connection: sqlite3.Connection, code: str) -> bool:
    """Whether a conversation or a promise goes by the code."""
    found = connection.execute(
        """
        select 1 from conversations where code = :code
        union all
        select 1 from promises where code = :code
        """,
        {"code": code},
    ).fetchone()
    return found is not None
