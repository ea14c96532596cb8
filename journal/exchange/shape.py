"""What an entry of a file for exchange may be: the columns of a table, and what belongs to each of its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journal.exchange.values import Content, Kind, Points, Stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, its key in the file, and what it may hold.

    Where `needed` is false, what is left out is `otherwise`.
    """

    name: str
    key: str
    kind: Kind | Content
    needed: bool = True
    otherwise: Stored = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A table, the key under which its rows are listed, and what belongs to each of them.

    `parent` is the column that leads to the row it belongs to, None for a section. `only` narrows which rows are
    listed there, as SQL. `once` are columns whose values together stand in one list only once; `single` lists have at
    most one entry.
    """

    key: str
    table: str
    columns: tuple[Column, ...]
    parts: tuple[Shape, ...] = ()
    parent: str | None = None
    only: str = "1"
    once: tuple[str, ...] = ()
    single: bool = False

    @property
    def has_uid(self) -> bool:
        """Whether its rows go by a uid."""
        return self.columns[0].name == "uid"

    @property
    def pointing(self) -> tuple[tuple[Column, Points], ...]:
        """The columns that lead to other rows."""
        return tuple((column, column.kind) for column in self.columns if isinstance(column.kind, Points))


def must(**kinds: Kind | Content) -> Iterator[Column]:
    """Columns that an entry has to have."""
    return (Column(name=name, key=_key(name, kind), kind=kind) for name, kind in kinds.items())


def may(**kinds: Kind | Content) -> Iterator[Column]:
    """Columns that are null where they are left out."""
    return or_else(None, **kinds)


def or_else(otherwise: Stored, **kinds: Kind | Content) -> Iterator[Column]:
    """Columns that hold something else where they are left out."""
    return (
        Column(name=name, key=_key(name, kind), kind=kind, needed=False, otherwise=otherwise)
        for name, kind in kinds.items()
    )


def _key(name: str, kind: Kind | Content) -> str:
    return f"{name.removesuffix('_id')}_uid" if isinstance(kind, Points) else name
