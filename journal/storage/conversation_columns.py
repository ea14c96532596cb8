"""A conversation's columns, its answers and its feelings, to rows and back."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from journal.clean import clean
from journal.conversations import Answer, Channel, Conversation, Feeling, Half, Moment, Ratings, Status
from journal.entries import When
from journal.promises import Side
from journal.storage.columns import day, ids_text, moment_or_none, moment_text
from journal.storage.tables import insert

if TYPE_CHECKING:
    from sqlite_utils import Database


class Columns(Protocol):
    """A row, or what an earlier version holds of one."""

    # What type a column has stands in the schema, out of the checker's sight.
    def __getitem__(self, name: str, /) -> Any: ...


def conversation_in(
    row: Columns, *, client: str, answers: tuple[Answer, ...], feelings: tuple[Feeling, ...], mail_owed: bool
) -> Conversation:
    """The conversation that a row of `conversations` and what belongs to it make."""
    return Conversation(
        id=row["id"],
        code=row["code"],
        client_id=row["client_id"],
        client=client,
        topic=row["topic"],
        status=Status(row["status"]),
        day=day(row["day"]),
        starts_at=moment_or_none(row["starts_at"]),
        zone=row["zone"],
        channel=Channel(row["channel"]) if row["channel"] else None,
        template=row["template"],
        goal_tag=row["goal_tag"],
        follows_id=row["follows_id"],
        ratings=Ratings(
            expected=row["expected_discomfort"],
            discomfort=row["discomfort"],
            goal=row["goal_reached"],
            control=row["control"],
            talk_share=row["talk_share"],
        ),
        second_talk=bool(row["second_talk"]),
        prepared_at=moment_or_none(row["prepared_at"]),
        reflected_at=moment_or_none(row["reflected_at"]),
        answers=answers,
        feelings=feelings,
        mail_owed=mail_owed,
    )


def conversations_with(db: sqlite3.Connection, ids: Sequence[int]) -> tuple[Conversation, ...]:
    """The conversations with these ids, in their order, deleted ones included; unknown ids are left out."""
    wanted = (ids_text(ids),)
    answers: defaultdict[int, list[Answer]] = defaultdict(list)
    for row in db.execute(
        """
        select conversation_id, prompt, position, text
        from answers
        where conversation_id in (select value from json_each(?))
        order by id
        """,
        wanted,
    ):
        answers[row["conversation_id"]].append(answer_in(row))
    feelings: defaultdict[int, list[Feeling]] = defaultdict(list)
    for row in db.execute(
        """
        select conversation_id, moment, whose, word, intensity
        from feelings
        where conversation_id in (select value from json_each(?))
        order by id
        """,
        wanted,
    ):
        feelings[row["conversation_id"]].append(feeling_in(row))
    found = {
        row["id"]: conversation_in(
            row,
            client=row["client"],
            answers=tuple(answers[row["id"]]),
            feelings=tuple(feelings[row["id"]]),
            mail_owed=bool(row["mail_owed"]),
        )
        for row in db.execute(
            """
            select
                conversations.*,
                clients.name as client,
                exists (
                    select 1 from mails where mails.conversation_id = conversations.id and mails.state = 'owed'
                ) as mail_owed
            from conversations
            join clients on clients.id = conversations.client_id
            where conversations.id in (select value from json_each(?))
            """,
            wanted,
        )
    }
    return tuple(found[wanted_id] for wanted_id in ids if wanted_id in found)


def answer_in(row: Columns) -> Answer:
    """The answer that a row holds."""
    return Answer(prompt=row["prompt"], text=row["text"], position=row["position"])


def feeling_in(row: Columns) -> Feeling:
    """The feeling that a row holds."""
    return Feeling(moment=Moment(row["moment"]), whose=Side(row["whose"]), word=row["word"], intensity=row["intensity"])


def when_columns(when: When) -> dict[str, str | None]:
    """The three columns that tell when a talk is."""
    return {
        "day": when.day.isoformat(),
        "starts_at": None if when.starts_at is None else moment_text(when.starts_at),
        "zone": when.zone,
    }


def write_answers(db: Database, conversation_id: int, half: Half, answers: Iterable[Answer]) -> None:
    """Replace the answers of one half; empty ones are left out, and of two at one place the last one stands."""
    db.conn.execute("delete from answers where conversation_id = ? and half = ?", (conversation_id, half))
    for answer in answers:
        text = clean(answer.text).strip()
        if text:
            db.conn.execute(
                """
                insert into answers (conversation_id, half, prompt, position, text)
                values (?, ?, ?, ?, ?)
                on conflict (conversation_id, prompt, position) do update set text = excluded.text
                """,
                (conversation_id, half, answer.prompt, answer.position, text),
            )


def write_feelings(db: Database, conversation_id: int, moments: Iterable[Moment], feelings: Iterable[Feeling]) -> None:
    """Replace the feelings of those moments; of one word given twice the stronger stands."""
    for moment in moments:
        db.conn.execute("delete from feelings where conversation_id = ? and moment = ?", (conversation_id, moment))
    strongest: dict[tuple[Moment, Side, str], Feeling] = {}
    for feeling in feelings:
        place = (feeling.moment, feeling.whose, feeling.word)
        if place not in strongest or strongest[place].intensity < feeling.intensity:
            strongest[place] = feeling
    for position, feeling in enumerate(strongest.values()):
        insert(
            db,
            "feelings",
            {
                "conversation_id": conversation_id,
                "moment": feeling.moment,
                "whose": feeling.whose,
                "word": feeling.word,
                "intensity": feeling.intensity,
                "position": position,
            },
        )


def touch(db: Database, conversation_id: int, at: datetime) -> None:
    """Note that the conversation was changed."""
    db.conn.execute("update conversations set changed_at = ? where id = ?", (moment_text(at), conversation_id))
