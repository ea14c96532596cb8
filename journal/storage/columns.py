"""How days and moments stand in the file."""

from __future__ import annotations

from datetime import UTC, date, datetime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def moment_text(at: datetime) -> str:
    """An aware moment as the file holds it: UTC, to the second, "2026-11-21T18:27:11Z"."""
    if at.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return at.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def moment(text: str) -> datetime:
    """The moment in UTC that `moment_text` wrote."""
    return datetime.fromisoformat(text)


def day(text: str) -> date:
    """The day that `date.isoformat` wrote."""
    return date.fromisoformat(text)


def ids_text(ids: Iterable[int]) -> str:
    """The ids as one value for `json_each`, written without json, which takes longer to load than they to be found."""
    return f"[{','.join(map(str, ids))}]"


def moment_or_none(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def day_or_none(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
