"""What is left to do after a talk, decided: the mail, the reflection, the question whether nothing was promised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.conversations import Feeling, Moment, Status
from journal.errors import NotFound
from journal.storage.columns import moment_text
from journal.storage.conversation_columns import touch, write_feelings

if TYPE_CHECKING:
    from sqlite_utils import Database


def mail_sent(db: Database, conversation_id: int, *, at: datetime) -> None:
    """The mail about the talk was sent. Raises NotFound when none was owed."""
    _settle_mail(db, conversation_id, "sent", at)


def mail_waived(db: Database, conversation_id: int, *, at: datetime) -> None:
    """No mail about the talk is needed after all. Raises NotFound when none was owed."""
    _settle_mail(db, conversation_id, "waived", at)


def mail_owed_again(db: Database, conversation_id: int, *, at: datetime) -> None:
    """Take back that the mail was sent or waived. Raises NotFound when there never was one."""
    changed = db.conn.execute(
        "update mails set state = 'owed', settled_at = null, changed_at = ? where conversation_id = ?",
        (moment_text(at), conversation_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_mail", id=conversation_id)


def close_without_reflection(db: Database, conversation_id: int, *, on: date | None, at: datetime) -> None:
    """Ask no more for the reflection, from the day `on`; None asks again. Raises NotFound."""
    _set_day(db, "reflection_waived_on", conversation_id, on, at)


def nothing_was_promised(db: Database, conversation_id: int, *, on: date | None, at: datetime) -> None:
    """Really nothing was promised, said on the day `on`; None asks again. Raises NotFound."""
    _set_day(db, "no_promises_on", conversation_id, on, at)


def second_talk(db: Database, conversation_id: int, *, wanted: bool, at: datetime) -> None:
    """Whether a second talk is wanted after this one. Raises NotFound."""
    changed = db.conn.execute(
        "update conversations set second_talk = ?, changed_at = ? where id = ?",
        (int(wanted), moment_text(at), conversation_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_conversation", name=str(conversation_id))


def consequence_decided(db: Database, consequence_id: int, *, on: date | None, at: datetime) -> None:
    """The consequence was reviewed on the day `on`; None opens it again. Raises NotFound."""
    changed = db.conn.execute(
        "update consequences set decided_on = ?, changed_at = ? where id = ?",
        (None if on is None else on.isoformat(), moment_text(at), consequence_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_consequence", id=consequence_id)


def became(db: Database, conversation_id: int, status: Status, *, at: datetime) -> None:
    """What became of a planned talk, without writing it down. Raises NotFound."""
    changed = db.conn.execute(
        "update conversations set status = ?, changed_at = ? where id = ?", (status, moment_text(at), conversation_id)
    )
    if changed.rowcount == 0:
        raise NotFound("no_conversation", name=str(conversation_id))


def felt_this_morning(db: Database, conversation_id: int, feelings: Sequence[Feeling], *, at: datetime) -> None:
    """Replace the feelings of the morning after."""
    write_feelings(db, conversation_id, (Moment.MORNING,), [felt for felt in feelings if felt.moment is Moment.MORNING])
    touch(db, conversation_id, at)


def _settle_mail(db: Database, conversation_id: int, state: str, at: datetime) -> None:
    now = moment_text(at)
    changed = db.conn.execute(
        "update mails set state = ?, settled_at = ?, changed_at = ? where conversation_id = ? and state = 'owed'",
        (state, now, now, conversation_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_mail", id=conversation_id)


def _set_day(db: Database, column: str, conversation_id: int, on: date | None, at: datetime) -> None:
    changed = db.conn.execute(
        f"update conversations set {column} = ?, changed_at = ? where id = ?",  # noqa: S608 - two fixed names
        (None if on is None else on.isoformat(), moment_text(at), conversation_id),
    )
    if changed.rowcount == 0:
        raise NotFound("no_conversation", name=str(conversation_id))
