"""The copies beside a journal: what they are called, and which of them stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from journal.frozen import dataclass

# A new one is made when the newest is older than this: once a day, whatever the hour of the day.
MADE_AFTER = timedelta(hours=20)
DAILY = 7
WEEKLY = 4
MONTHLY = 12

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(
    r"(?P<stamp>\d{8}T\d{6}Z)(?:-(?P<kind>[a-z][a-z-]*?[a-z]))?(?:-from-(?P<version>\d+))?(?:-(?P<copy>\d+))?"
)


class BackupKind(StrEnum):
    """Why a copy was made."""

    AUTOMATIC = "automatic"
    BY_HAND = "by-hand"
    BEFORE_UPGRADE = "before-upgrade"
    SET_ASIDE = "set-aside"
    """The journal itself, with what lay beside it, as it was found when another took its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy beside a journal. `made_at` is in UTC, `size` in bytes."""

    path: Path
    made_at: datetime
    kind: BackupKind
    size: int

    @property
    def checksum_file(self) -> Path:
        """Where the checksum of the copy stands, in the format of sha256sum."""
        return self.path.with_name(f"{self.path.name}.sha256")


def name_of(stem: str, at: datetime, kind: BackupKind, copy: int = 1) -> str:
    """What the copy made at that moment is called; `copy` counts those of the same second, from 1."""
    parts = [stem, at.astimezone(UTC).strftime(_STAMP)]
    if kind is not BackupKind.AUTOMATIC:
        parts.append(kind)
    if copy > 1:
        parts.append(str(copy))
    return f"{'-'.join(parts)}.db"


def read_name(name: str, stem: str) -> tuple[datetime, BackupKind] | None:
    """When and why the copy of that name was made; None for a file that is no copy of this journal."""
    if not name.startswith(f"{stem}-") or not name.endswith(".db"):
        return None
    found = _NAME.fullmatch(name[len(stem) + 1 : -len(".db")])
    if found is None:
        return None
    try:
        made_at = datetime.strptime(found["stamp"], _STAMP).replace(tzinfo=UTC)
        kind = BackupKind(found["kind"]) if found["kind"] else BackupKind.AUTOMATIC
    except ValueError:
        return None
    return made_at, kind


def is_due(backups: Iterable[Backup], at: datetime) -> bool:
    """Whether it is time for another automatic copy."""
    newest = max((one.made_at for one in backups if one.kind is not BackupKind.SET_ASIDE), default=None)
    # A copy from the future tells of a clock that was wrong.
    return newest is None or not timedelta() <= at - newest <= MADE_AFTER


def too_many(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """The automatic copies that need not stay: the newest of 7 days, 4 weeks and 12 months that have one do.

    What was made by hand, before an upgrade or by a restore is never among them.
    """
    automatic = sorted(
        (one for one in backups if one.kind is BackupKind.AUTOMATIC), key=lambda one: one.made_at, reverse=True
    )
    stay: set[Path] = set()
    spans: tuple[tuple[int, Callable[[date], Hashable]], ...] = (
        (DAILY, lambda day: day),
        (WEEKLY, lambda day: day.isocalendar()[:2]),
        (MONTHLY, lambda day: (day.year, day.month)),
    )
    for most, span in spans:
        newest: dict[Hashable, Path] = {}
        for one in automatic:
            newest.setdefault(span(one.made_at.date()), one.path)
        stay.update(list(newest.values())[:most])
    return tuple(one for one in automatic if one.path not in stay)
