"""What a conversation held before it was edited."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from journal.conversations import Conversation, Half, Moment
from journal.errors import NotFound
from journal.frozen import dataclass
from journal.storage.columns import moment, moment_text
from journal.storage.conversation_columns import (
    answer_in,
    conversation_in,
    feeling_in,
    touch,
    write_answers,
    write_feelings,
)
from journal.storage.tables import insert

if TYPE_CHECKING:
    from sqlite_utils import Database

_BROUGHT_BACK = (
    "topic",
    "status",
    "starts_at",
    "zone",
    "day",
    "channel",
    "template",
    "goal_tag",
    "expected_discomfort",
    "talk_share",
    "goal_reached",
    "discomfort",
    "control",
    "second_talk",
    "prepared_at",
    "reflected_at",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationVersion:
    """A conversation as it was until `kept_at`, in UTC."""

    id: int
    kept_at: datetime
    conversation: Conversation


def keep_version(db: Database, conversation_id: int, *, at: datetime) -> int:
    """Keep the conversation as it stands, before it is changed; the id of the version. Raises NotFound."""
    row = db.conn.execute(
        """
        select conversations.*, clients.name as client
        from conversations
        join clients on clients.id = conversations.client_id
        where conversations.id = ?
        """,
        (conversation_id,),
    ).fetchone()
    if row is None:
        raise NotFound("no_conversation", name=str(conversation_id))
    answers = db.conn.execute(
        "select half, prompt, position, text from answers where conversation_id = ? order by id", (conversation_id,)
    )
    feelings = db.conn.execute(
        "select moment, whose, word, intensity from feelings where conversation_id = ? order by id", (conversation_id,)
    )
    content = {
        "conversation": dict(row),
        "answers": [dict(answer) for answer in answers],
        "feelings": [dict(feeling) for feeling in feelings],
    }
    return insert(
        db,
        "conversation_versions",
        {
            "conversation_id": conversation_id,
            "content": json.dumps(content, ensure_ascii=False, separators=(",", ":")),
            "kept_at": moment_text(at),
        },
    )


def versions_of(db: sqlite3.Connection, conversation_id: int) -> tuple[ConversationVersion, ...]:
    """What the conversation held earlier, the newest first. Whether a mail was owed is not kept with it."""
    rows = db.execute(
        "select * from conversation_versions where conversation_id = ? order by id desc", (conversation_id,)
    )
    return tuple(_version(row) for row in rows)


def how_many(db: sqlite3.Connection, conversation_id: int, *, before: datetime | None = None) -> int:
    """How many earlier versions there are; with `before`, how many are older than that moment."""
    row = db.execute(
        """
        select count(*) from conversation_versions where conversation_id = ? and kept_at < coalesce(?, '9999')
        """,
        (conversation_id, moment_text(before) if before else None),
    ).fetchone()
    found: int = row[0]
    return found


def bring_back(db: Database, version_id: int, *, at: datetime) -> None:
    """Make the conversation what it was in that version; what it is now is kept as a version. Raises NotFound.

    Whose conversation it is, and what was promised, stays as it is now.
    """
    row = db.conn.execute("select * from conversation_versions where id = ?", (version_id,)).fetchone()
    if row is None:
        raise NotFound("no_version", name=str(version_id))
    conversation_id: int = row["conversation_id"]
    keep_version(db, conversation_id, at=at)
    content = json.loads(row["content"])
    db.table("conversations").update(
        conversation_id, {column: content["conversation"][column] for column in _BROUGHT_BACK}
    )
    for half in Half:
        answers = [answer_in(answer) for answer in content["answers"] if answer["half"] == half]
        write_answers(db, conversation_id, half, answers)
    write_feelings(db, conversation_id, Moment, [feeling_in(feeling) for feeling in content["feelings"]])
    touch(db, conversation_id, at)


def _version(row: sqlite3.Row) -> ConversationVersion:
    content = json.loads(row["content"])
    columns = content["conversation"]
    return ConversationVersion(
        id=row["id"],
        kept_at=moment(row["kept_at"]),
        conversation=conversation_in(
            columns,
            client=columns["client"],
            answers=tuple(answer_in(answer) for answer in content["answers"]),
            feelings=tuple(feeling_in(feeling) for feeling in content["feelings"]),
            mail_owed=False,
        ),
    )
