"""What the rules of lateness look at: of a promise, of a talk, of the settings. Only ever imported for its types."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, datetime, time
from typing import Protocol


class DueLike(Protocol):
    """When something is owed, as `Due` says it; `kind` is the word of a DueKind."""

    @property
    def kind(self) -> str: ...
    @property
    def day(self) -> date | None: ...
    @property
    def time(self) -> time | None: ...


class Owed(Protocol):
    """A promise as far as it matters when it is due; see Promise. `state` is the word of a PromiseState."""

    @property
    def due(self) -> DueLike: ...
    @property
    def state(self) -> str: ...
    @property
    def client_id(self) -> int | None: ...
    @property
    def conversation_id(self) -> int | None: ...
    @property
    def made_on(self) -> date: ...
    @property
    def created_at(self) -> datetime: ...
    @property
    def dated_on(self) -> date | None: ...
    @property
    def dated_at(self) -> datetime | None: ...
    @property
    def pauses(self) -> tuple[tuple[datetime, datetime], ...]: ...


class Talk(Protocol):
    """A talk as far as promises hang on it; see TalkFact. `status` is the word of a Status."""

    @property
    def id(self) -> int: ...
    @property
    def client_id(self) -> int: ...
    @property
    def status(self) -> str: ...
    @property
    def day(self) -> date: ...
    @property
    def starts_at(self) -> datetime | None: ...


class WantsAnother(Protocol):
    """A talk that may want a second one; see TalkFact."""

    @property
    def day(self) -> date: ...
    @property
    def second_talk(self) -> bool: ...


class LastTalk(Protocol):
    """A client as far as it is known when the last talk was; see ClientFact."""

    @property
    def id(self) -> int: ...
    @property
    def last_talk_on(self) -> date | None: ...


class LatenessSettings(Protocol):
    """The settings that lateness depends on; see AgendaSettings."""

    @property
    def day_starts(self) -> time: ...
    @property
    def second_talk_days(self) -> int: ...
    @property
    def away(self) -> AbstractSet[date]: ...
