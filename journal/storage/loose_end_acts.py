"""Settling loose ends that are no promises; each can be taken back by giving it what it was before."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from journal.errors import NotFound
from journal.storage.columns import moment_text

if TYPE_CHECKING:
    from sqlite_utils import Database

MailState = Literal["owed", "sent", "waived"]


def settle_mail(db: Database, conversation_id: int, state: MailState, *, at: datetime) -> None:
    """The mail after a talk was sent, is not needed, or is owed after all. Raises NotFound."""
    settled_at = None if state == "owed" else moment_text(at)
    changed = db.conn.execute(
        "update mails set state = ?, settled_at = ?, changed_at = ? where conversation_id = ?",
        (state, settled_at, moment_text(at), conversation_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_conversation", name=str(conversation_id))


def waive_reflection(db: Database, conversation_id: int, on: date | None, *, at: datetime) -> None:
    """Close a talk without a reflection; with None it waits again. Raises NotFound."""
    _set(db, "reflection_waived_on", conversation_id, on.isoformat() if on else None, at)


def none_promised(db: Database, conversation_id: int, on: date | None, *, at: datetime) -> None:
    """Really nothing was promised in a talk; with None that is to be asked again. Raises NotFound."""
    _set(db, "no_promises_on", conversation_id, on.isoformat() if on else None, at)


def want_second_talk(db: Database, conversation_id: int, wanted: bool, *, at: datetime) -> None:
    """Whether a second talk is wanted after this one. Raises NotFound."""
    _set(db, "second_talk", conversation_id, int(wanted), at)


def set_status(db: Database, conversation_id: int, status: str, *, at: datetime) -> None:
    """What became of a planned talk, without writing it down. Raises NotFound."""
    _set(db, "status", conversation_id, status, at)


def decide_consequence(db: Database, consequence_id: int, on: date | None, *, at: datetime) -> None:
    """A consequence announced was looked at; with None it is to be reviewed again. Raises NotFound."""
    changed = db.conn.execute(
        "update consequences set decided_on = ?, changed_at = ? where id = ?",
        (on.isoformat() if on else None, moment_text(at), consequence_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_conversation", name=str(consequence_id))


def _set(db: Database, column: str, conversation_id: int, value: str | int | None, at: datetime) -> None:
    # The column is one of the names above, never anything that was typed.
    changed = db.conn.execute(
        f"update conversations set {column} = ?, changed_at = ? where id = ?",  # noqa: S608
        (value, moment_text(at), conversation_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_conversation", name=str(conversation_id))
