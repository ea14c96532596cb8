"""What a draft held earlier, kept and brought back; and what an editor held when the program was killed."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from journal.conversations import Half
from journal.drafts import ConversationDraft, to_json
from journal.editing_place import About
from journal.errors import NotFound
from journal.storage.codes import uuid7
from journal.storage.columns import moment_text
from journal.storage.draft_rows import keep_version
from journal.storage.drafting import draft

if TYPE_CHECKING:
    from sqlite_utils import Database


def keep_as_version(db: Database, key: str) -> None:
    """Keep what the draft of that key holds in the file as an earlier version; nothing where it is not there.

    Flush the draft keeper first.
    """
    row = db.conn.execute("select * from drafts where uid = ?", (key,)).fetchone()
    if row is not None:
        _keep(db.conn, row)


def bring_back(db: Database, version_id: int, *, at: datetime) -> int:
    """Make an earlier version what its draft holds; gives the draft's id. What it held becomes a version first.

    Flush the draft keeper first, and let it `resume` the draft before more is kept. Raises NotFound.
    """
    row = db.conn.execute(
        """
        select drafts.*, draft_revisions.content as earlier
        from draft_revisions
        join drafts on drafts.id = draft_revisions.draft_id
        where draft_revisions.id = ?
        """,
        (version_id,),
    ).fetchone()
    if row is None:
        raise NotFound("no_draft", id=version_id)
    _hold(db.conn, row, row["earlier"], at)
    return int(row["id"])


def id_of(db: sqlite3.Connection, key: str) -> int | None:
    """The id of the draft that the keeper knows by this key; None while it is not in the file."""
    row = db.execute("select id from drafts where uid = ?", (key,)).fetchone()
    return None if row is None else int(row["id"])


def newest_version(db: sqlite3.Connection, draft_id: int) -> int:
    """The id of the version that was kept last; raises NotFound without one."""
    (found,) = db.execute("select max(id) from draft_revisions where draft_id = ?", (draft_id,)).fetchone()
    if found is None:
        raise NotFound("no_draft", id=draft_id)
    return int(found)


def take_in(db: Database, about: About | None, text: str, *, at: datetime) -> int | None:
    """Put what an editor held into the draft it was opened from, or into a new one where that is gone.

    Gives the draft's id, None where the draft holds it already. What the draft held becomes a version first.
    """
    if about is None:
        about = About(draft="", half=Half.AFTER, conversation_id=None, prompt="free_writing")
    row = db.conn.execute("select * from drafts where uid = ?", (about.draft,)).fetchone()
    if row is None:
        new = ConversationDraft(half=about.half, conversation_id=about.conversation_id)
        return _begin(db.conn, about.put(text, new), at)
    held = draft(db.conn, row["id"]).draft
    if any(answer.prompt == about.prompt and answer.text.rstrip() == text for answer in held.answers):
        return None
    _hold(db.conn, row, to_json(about.put(text, held)), at)
    return int(row["id"])


def _keep(db: sqlite3.Connection, row: sqlite3.Row) -> None:
    keep_version(db, row["id"], row["revision"], row["content"], row["kept_at"])


def _hold(db: sqlite3.Connection, row: sqlite3.Row, content: str, at: datetime) -> None:
    _keep(db, row)
    db.execute(
        """
        update drafts
        set content = ?, revision = revision + 1, kept_at = ?, discarded_at = null
        where id = ?
        """,
        (content, moment_text(at), row["id"]),
    )


def _begin(db: sqlite3.Connection, begun: ConversationDraft, at: datetime) -> int:
    now = moment_text(at)
    # The conversation may be gone; the text about it must not go with it.
    made = db.execute(
        """
        insert into drafts (uid, half, conversation_id, content, started_at, kept_at)
        values (?, ?, (select id from conversations where id = ?), ?, ?, ?)
        returning id
        """,
        (uuid7(at), begun.half, begun.conversation_id, to_json(begun), now, now),
    ).fetchone()
    return int(made["id"])
