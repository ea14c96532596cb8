"""What went wrong last when the journal wanted to be heard outside its screens."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING, get_args

from journal.frozen import dataclass
from journal.storage.columns import moment, moment_text

if TYPE_CHECKING:
    from sqlite_utils import Database

    from journal.remind.plan import CannotRemind, Reason

_NAME = "channel_failure"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelFailure:
    """A reminder that could not be shown: the UTC moment, why, and the program it is about."""

    at: datetime
    reason: Reason
    about: str


def last_failure(db: sqlite3.Connection) -> ChannelFailure | None:
    """What went wrong last and has not worked since; None when all is well."""
    row = db.execute("select value from preferences where name = ?", (_NAME,)).fetchone()
    if row is None:
        return None
    # Nothing of this is loaded while all is well.
    import json

    from journal.remind.plan import Reason

    found = json.loads(row["value"])
    reasons: tuple[Reason, ...] = get_args(Reason)
    # One that only a newer version knows is told as the most general.
    reason: Reason = found["reason"] if found["reason"] in reasons else "refused"
    return ChannelFailure(at=moment(found["at"]), reason=reason, about=found["about"])


def note_failure(db: Database, wrong: CannotRemind, *, at: datetime) -> None:
    """Remember that a reminder could not be shown at the moment `at`, instead of what was remembered before."""
    import json

    value = {"at": moment_text(at), "reason": wrong.why, "about": wrong.about}
    db.table("preferences").upsert({"name": _NAME, "value": json.dumps(value, ensure_ascii=False)}, pk="name")


def clear_failure(db: Database) -> None:
    """Forget what went wrong, since it works now."""
    db.conn.execute("delete from preferences where name = ?", (_NAME,))
