"""Where each text of the full-text index comes from, and how it leads to a client, a talk or a promise."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from journal.found import Source
from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """How rows of one source, called `piece`, are read with their client, their `talk` and what is `owed`.

    The fields are SQL expressions. `alive` leaves out what was deleted, `written` what has no text. `last_before` asks
    for the last id that is of before a day, where that can be told without reading everything.
    """

    table: str
    text: str = "piece.text"
    client: str = "piece.client_id"
    talk: str = "null"
    owed: str = "null"
    day: str = "null"
    prompt: str = "null"
    state: str = "owed.state"
    alive: str = "true"
    written: str = "true"
    last_before: str | None = None

    @property
    def select(self) -> str:
        """Everything a hit needs, up to where the conditions begin."""
        return f"""
            select
                piece.id,
                {self.text} as text,
                clients.id as client_id,
                coalesce(clients.name, '') as client,
                {self.day} as day,
                talk.id as talk_id,
                talk.code as talk_code,
                coalesce(talk.topic, '') as topic,
                {self.prompt} as prompt,
                owed.id as promise_id,
                owed.code as promise_code,
                owed.direction as side,
                owed.state as state
            {self.joined}
        """

    @property
    def joined(self) -> str:
        """The rows with their client, their talk and what is owed, up to where the conditions begin."""
        return f"""
            from {self.table} as piece
            left join promises as owed on owed.id = {self.owed}
            left join conversations as talk on talk.id = {self.talk} and talk.deleted_at is null
            left join clients on clients.id = {self.client}
        """


SOURCES: Final[Mapping[Source, LookedUp]] = MappingProxyType(
    {
        Source.CLIENT: LookedUp(table="client_names", text="piece.name"),
        Source.CONTACT: LookedUp(table="contacts", text="piece.name"),
        Source.NOTE: LookedUp(table="client_notes"),
        Source.LIMIT: LookedUp(table="limits"),
        Source.TALK: LookedUp(
            table="conversations",
            text="piece.topic",
            talk="piece.id",
            day="piece.day",
            alive="piece.deleted_at is null",
            last_before="select max(id) from conversations where day < ?",
        ),
        Source.ANSWER: LookedUp(
            table="answers",
            client="talk.client_id",
            talk="piece.conversation_id",
            day="talk.day",
            prompt="piece.prompt",
            alive="talk.id is not null",
            last_before="""
                select max(answers.id)
                from answers
                join conversations on conversations.id = answers.conversation_id
                where conversations.day < ?
            """,
        ),
        Source.LESSON: LookedUp(table="lessons", talk="piece.conversation_id", day="piece.made_on"),
        Source.CONSEQUENCE: LookedUp(
            table="consequences",
            talk="piece.conversation_id",
            day="piece.review_on",
            alive="(piece.conversation_id is null or talk.id is not null)",
        ),
        Source.PROMISE: LookedUp(
            table="promises",
            talk="piece.conversation_id",
            owed="piece.id",
            day="piece.made_on",
            state="piece.state",
            alive="piece.state <> 'void'",
            last_before="select max(id) from promises where made_on < ?",
        ),
        Source.EVENT: LookedUp(
            table="promise_events",
            text="piece.note",
            written="note is not null",
            client="owed.client_id",
            talk="owed.conversation_id",
            owed="piece.promise_id",
            day="piece.day",
            alive="owed.state <> 'void'",
        ),
    }
)
