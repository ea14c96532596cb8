"""What a decision of a morning round was about: a kind of thing and its number, with its uid in place of the number."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from journal.exchange.contents import IdOf, UidOf
from journal.lanes import Kind

_TABLES: Final = MappingProxyType(
    {
        Kind.DRAFT: "drafts",
        Kind.PROMISE: "promises",
        Kind.TALK: "conversations",
        Kind.MAIL: "conversations",
        Kind.SECOND_TALK: "conversations",
        Kind.NONE_PROMISED: "conversations",
        Kind.CONSEQUENCE: "consequences",
        Kind.CONTRACT: "clients",
        Kind.QUIET: "clients",
        "yesterday": "conversations",
    }
)


def item_out(item: str, uid_of: UidOf, *, number: int) -> str:
    """The item with a uid; one that is gone has a mark and the `number` of the decision, as no two may be the same."""
    kind, _, row = item.partition(":")
    if kind not in _TABLES or not _is_number(row):
        return item
    uid = uid_of(_TABLES[kind], int(row))
    return f"{kind}:{uid}" if uid is not None else f"{kind}:?{number}"


def item_in(item: str, id_of: IdOf, *, number: int) -> str:
    """The item with the number of a row, as the journal keeps it."""
    kind, _, uid = item.partition(":")
    if kind not in _TABLES:
        return item
    found = id_of(_TABLES[kind], uid)
    if found is not None:
        return f"{kind}:{found}"
    # Bare numbers would mean something else here than they did where they come from.
    return f"{kind}:?{number}" if _is_number(uid) else item


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19
