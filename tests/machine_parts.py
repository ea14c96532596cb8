"""What the journal machine draws: forms filled in, drafts left, promises made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from hypothesis import note
from hypothesis import strategies as st

from journal.clock import local, moment
from journal.conversations import Answer, Half, Status
from journal.drafts import ConversationDraft
from journal.entries import Consequence, Entry, When
from journal.lateness import journal_day
from journal.promises import NewPromise, Side
from tests.generated import HELD, days, numbers, some_due

ZONES = ("Europe/Berlin", "America/Los_Angeles")
CLIENTS = ("Hansen", "Borg")
WORDS = ("scope", "the invoice", "Ärger", "late again", "the contract")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Chooses one of the options, and tells which when a failure is shown."""

    draw: Callable[[], int]

    def __call__(self, options: Sequence[T], /) -> T:
        chosen = options[self.draw() % len(options)]
        note(f"    chose {chosen!r}")
        return chosen

    def __repr__(self) -> str:
        return "choices"


@st.composite
def choices(draw: st.DrawFn) -> Choices:
    """What a step leaves open, chosen while it runs."""
    return Choices(draw=lambda: draw(numbers))


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """When and where the person is. `at` is aware and local."""

    at: datetime
    zone: str

    @property
    def on(self) -> date:
        return journal_day(self.at)


def some_when(here: Here, pick: Choices, *, happened: bool) -> When:
    """When a talk was, or is to be; a planned one may have been forgotten for days."""
    day = here.on + days(pick((0, -1, -3, -40) if happened else (0, 1, 2, 7, 8, 30, -3)))
    clock = pick((None, time(9), time(15), time(23), time(0, 30), time(2, 30)))
    if clock is None:
        return When(day=day)
    starts_at = moment(day, clock, here.zone)
    if happened:
        starts_at = min(starts_at, here.at.astimezone(starts_at.tzinfo).replace(microsecond=0))
    return When(day=journal_day(local(starts_at, here.zone)), starts_at=starts_at, zone=here.zone)


def some_promise(here: Here, pick: Choices) -> NewPromise:
    return NewPromise(text=pick(WORDS), side=pick(tuple(Side)), due=some_due(here.on, pick))


def some_entry(here: Here, pick: Choices, *, conversation_id: int | None = None) -> Entry:
    """One half of a form, filled in some way that it accepts."""
    half = pick((Half.AFTER, Half.BEFORE))
    after = half is Half.AFTER
    whether_held = (Status.HELD, Status.HELD, Status.PARTLY, Status.MOVED, Status.CANCELLED, Status.AVOIDED)
    status = pick(whether_held) if after else Status.PLANNED
    consequence = Consequence(text="stop work", review_on=here.on + days(pick((0, 5, 40)))) if pick((0, 0, 1)) else None
    second = some_when(here, pick, happened=False) if after and pick((0, 0, 1)) else None
    return Entry(
        half=half,
        conversation_id=conversation_id,
        client=pick(CLIENTS),
        topic=pick(WORDS),
        status=status,
        when=some_when(here, pick, happened=status in HELD),
        answers=tuple(Answer(prompt=pick(("goal", "free_writing")), text=pick(WORDS)) for _ in range(pick((0, 1, 2)))),
        promises=tuple(some_promise(here, pick) for _ in range(pick((0, 1, 2)))) if after else (),
        mail_owed=after and pick((False, True)),
        second_talk=second is not None or (after and pick((False, True))),
        second_talk_when=second if second is not None and second.day >= here.on else None,
        consequence=consequence,
        reflected=after and pick((False, True)),
    )


def some_draft(here: Here, pick: Choices, talk_ids: Sequence[int]) -> ConversationDraft:
    """A form as it was left; sometimes everything in it was taken out again."""
    if pick((0, 0, 0, 1)):
        return ConversationDraft(half=Half.AFTER)
    return ConversationDraft(
        half=pick(tuple(Half)),
        conversation_id=pick((None, *talk_ids)),
        client=pick(("", "Hansen", "Bo")),
        topic=pick(WORDS),
        when=pick(("", "friday", "32.13.")),
        mine=pick(((), ("send it @",), ("call back @fri", "x" * 60))),
        answers=(Answer(prompt="went_well", text=f"{here.at:%H:%M}, half a sen"),) if pick((0, 1)) else (),
    )
