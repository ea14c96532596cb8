"""Drafts as rows: what was typed and not saved yet, and what stood there before."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from journal.conversations import Answer, Half
from journal.drafts import ConversationDraft, DraftVersion, KeptDraft, from_json
from journal.errors import NotFound
from journal.storage.columns import moment, moment_text

if TYPE_CHECKING:
    from sqlite_utils import Database

KEPT_AFTER_DISCARDING = timedelta(days=30)


def drafts(db: sqlite3.Connection) -> list[KeptDraft]:
    """Every draft with content that was not discarded, the newest last."""
    rows = db.execute("select * from drafts where discarded_at is null order by started_at, id")
    return [kept for kept in map(_kept, rows) if kept.draft.has_content]


def discarded(db: sqlite3.Connection) -> list[KeptDraft]:
    """The drafts that were discarded and can still be brought back, the last discarded one first."""
    rows = db.execute("select * from drafts where discarded_at is not null order by discarded_at desc, id desc")
    return [kept for kept in map(_kept, rows) if kept.draft.has_content]


def draft(db: sqlite3.Connection, draft_id: int) -> KeptDraft:
    """One draft, discarded or not; raises NotFound."""
    row = db.execute("select * from drafts where id = ?", (draft_id,)).fetchone()
    if row is None:
        raise NotFound("no_draft", id=draft_id)
    return _kept(row)


def draft_of(db: sqlite3.Connection, conversation_id: int, half: Half) -> KeptDraft | None:
    """The newest draft with content of one half of a saved conversation."""
    rows = db.execute(
        """
        select *
        from drafts
        where conversation_id = ? and half = ? and discarded_at is null
        order by kept_at desc, id desc
        """,
        (conversation_id, half),
    )
    return next((kept for kept in map(_kept, rows) if kept.draft.has_content), None)


def versions_of(db: sqlite3.Connection, draft_id: int) -> tuple[DraftVersion, ...]:
    """What the draft held earlier, the newest first."""
    rows = db.execute(
        """
        select draft_revisions.*, drafts.half
        from draft_revisions
        join drafts on drafts.id = draft_revisions.draft_id
        where draft_id = ?
        order by draft_revisions.id desc
        """,
        (draft_id,),
    )
    return tuple(DraftVersion(id=row["id"], kept_at=moment(row["kept_at"]), draft=_draft(row)) for row in rows)


def discard(db: Database, draft_id: int, *, at: datetime) -> None:
    """Put a draft away; for 30 days it can be brought back. Raises NotFound.

    Flush the draft keeper first: text kept later brings the draft back.
    """
    _change(db, "update drafts set discarded_at = ? where id = ?", moment_text(at), draft_id)
    purge(db, at=at)


def restore(db: Database, draft_id: int) -> None:
    """Bring a discarded draft back. Raises NotFound."""
    _change(db, "update drafts set discarded_at = ? where id = ?", None, draft_id)


def purge(db: Database, *, at: datetime) -> None:
    """Forget the drafts that were discarded more than 30 days before `at`."""
    db.conn.execute("delete from drafts where discarded_at < ?", (moment_text(at - KEPT_AFTER_DISCARDING),))


def _change(db: Database, sql: str, value: str | None, draft_id: int) -> None:
    if db.conn.execute(sql, (value, draft_id)).rowcount == 0:
        raise NotFound("no_draft", id=draft_id)


def _kept(row: sqlite3.Row) -> KeptDraft:
    return KeptDraft(
        id=row["id"],
        key=row["uid"],
        revision=row["revision"],
        started_at=moment(row["started_at"]),
        kept_at=moment(row["kept_at"]),
        draft=_draft(row),
    )


def _draft(row: sqlite3.Row) -> ConversationDraft:
    try:
        return from_json(row["content"])
    except ValueError:
        # Whatever wrote it, a person may have typed what is in it: it is shown as it is.
        return ConversationDraft(half=Half(row["half"]), answers=(Answer(prompt="free_writing", text=row["content"]),))
