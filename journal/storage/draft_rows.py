"""One keeping of one draft: its row, and the earlier versions that would be missed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from journal.drafts import ConversationDraft, KeptDraft, to_json, written_in
from journal.storage.columns import moment_text

# A word or two that go are not worth an earlier version.
_WORTH_KEEPING = 20
_MOST_VERSIONS = 50


@dataclass(slots=True, kw_only=True)
class Place:
    """What the keeper knows of a draft's row: where it is, what it wrote last, and how full each field has been."""

    draft_id: int
    revision: int
    content: str
    fullest: dict[str, tuple[int, ConversationDraft]] = field(default_factory=dict)

    @classmethod
    def of(cls, kept: KeptDraft) -> Self:
        """The place of a draft that was read from the file."""
        place = cls(draft_id=kept.id, revision=kept.revision, content=to_json(kept.draft))
        place.lost_in(kept.draft)
        return place

    def lost_in(self, draft: ConversationDraft) -> list[ConversationDraft]:
        """The drafts that hold what went: for each field now under half of the fullest it was, that fullest one."""
        lost: list[ConversationDraft] = []
        texts = written_in(draft)
        for name in self.fullest.keys() | texts.keys():
            now = len(texts.get(name, ""))
            before, fullest = self.fullest.get(name, (0, draft))
            shrank = now * 2 < before
            if shrank and before >= _WORTH_KEEPING and fullest not in lost:
                lost.append(fullest)
            if shrank or now >= before:
                self.fullest[name] = (now, draft)
        return lost


@dataclass(frozen=True, slots=True)
class Gone:
    """The row is not there any more, and nothing was typed since: the draft was saved."""


def write_draft(
    connection: sqlite3.Connection,
    key: str,
    draft: ConversationDraft,
    content: str,
    *,
    place: Place | None,
    at: datetime,
) -> Place | Gone | None:
    """Keep the draft inside the caller's transaction; None while it has no row and no content.

    `content` is the draft as JSON; `place` is what the keeper knew of the row.
    """
    row = connection.execute(
        "select id, revision, content, kept_at, discarded_at from drafts where uid = ?", (key,)
    ).fetchone()
    if row is None:
        if place is not None and place.content == content:
            return Gone()
        return _insert(connection, key, draft, content, at) if draft.has_content else None
    known = place is not None and place.revision == row["revision"]
    # A copy, because a transaction that fails must leave what the keeper knows as it was.
    fullest = dict(place.fullest) if place is not None else {}
    place = Place(draft_id=row["id"], revision=row["revision"], content=content, fullest=fullest)
    lost = place.lost_in(draft)
    if row["content"] == content:
        return place
    if not known:
        keep_version(connection, row["id"], row["revision"], row["content"], row["kept_at"])
    for fuller in lost:
        keep_version(connection, row["id"], row["revision"], to_json(fuller), row["kept_at"])
    connection.execute(
        """
        update drafts
        set
            half = ?,
            conversation_id = (select id from conversations where id = ?),
            content = ?,
            revision = revision + 1,
            kept_at = ?,
            discarded_at = null
        where id = ?
        """,
        (draft.half, draft.conversation_id, content, moment_text(at), row["id"]),
    )
    place.revision = row["revision"] + 1
    return place


def _insert(connection: sqlite3.Connection, key: str, draft: ConversationDraft, content: str, at: datetime) -> Place:
    now = moment_text(at)
    # A conversation that is gone must not stop the keeping of what is typed about it.
    made = connection.execute(
        """
        insert into drafts (uid, half, conversation_id, content, started_at, kept_at)
        values (?, ?, (select id from conversations where id = ?), ?, ?, ?)
        returning id
        """,
        (key, draft.half, draft.conversation_id, content, now, now),
    ).fetchone()
    place = Place(draft_id=made["id"], revision=1, content=content)
    place.lost_in(draft)
    return place


def keep_version(connection: sqlite3.Connection, draft_id: int, revision: int, content: str, kept_at: str) -> None:
    """Keep what a draft held at a revision as an earlier version of it, unless the newest one holds the same."""
    newest = connection.execute(
        "select content from draft_revisions where draft_id = ? order by id desc limit 1", (draft_id,)
    ).fetchone()
    if newest is not None and newest["content"] == content:
        return
    connection.execute(
        "insert into draft_revisions (draft_id, revision, content, kept_at) values (?, ?, ?, ?)",
        (draft_id, revision, content, kept_at),
    )
    connection.execute(
        """
        delete from draft_revisions
        where draft_id = ?1
          and id not in (select id from draft_revisions where draft_id = ?1 order by id desc limit ?2)
        """,
        (draft_id, _MOST_VERSIONS),
    )
