"""Entries made of what another program wrote, each with a uid that is the same whenever it is made of the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Final, TypeAlias
from uuid import UUID, uuid5

from journal.exchange.values import Json

_OURS: Final = UUID("0193506f-3f7e-7c55-8d1a-6a6f75726e6c")

Made: TypeAlias = tuple[str, str, dict[str, Json]]
"""The section, the place in what was handed in, and the entry."""
Entries: TypeAlias = Callable[[], Iterator[Made]]


class Uids:
    """Uids of things by what is known of them; of two that are the same, the second gets another one."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, *known: str) -> str:
        """The uid of one more thing of which that is known."""
        name = "\x1f".join(known)
        self._seen[name] += 1
        return str(uuid5(_OURS, f"{name}\x1f{self._seen[name]}".encode("utf-8", "replace").decode()))


def moment_said(at: datetime) -> str:
    """An aware moment as it stands in a file for exchange."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def client_made(name: str, at: datetime) -> dict[str, Json]:
    """A client of that name, as one line gives it."""
    now = moment_said(at)
    written = " ".join(name.split())
    return {
        "uid": str(uuid5(_OURS, f"client\x1f{written.casefold()}".encode("utf-8", "replace").decode())),
        "name": written,
        "created_at": now,
        "changed_at": now,
    }
