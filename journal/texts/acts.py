"""What is said about acts on promises: that one was done, why one cannot be, and what a history says of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from journal.frozen import dataclass

if TYPE_CHECKING:
    from journal.promise_acts import Refusal
    from journal.texts.dates import DateTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class ActTexts:
    """The words for acts on promises; `done` and `events` are by the value of the action.

    `done` takes the text of the promise and gives a sentence; `received` is that of keeping one of theirs, and
    `not_agreed` that of a new due they did not agree to. `due_now` and `back_on` take a due or a day and give the
    sentence that may follow.

    `events` takes what the event itself names: the due, the day, the person, or what was corrected; "" without one.
    What follows stands beside it: who asked for a new due and whether it was agreed, and whether the others know.
    """

    done: Mapping[str, Callable[[str], str]]
    received: Callable[[str], str]
    not_agreed: Callable[[str], str]
    due_now: Callable[[str], str]
    back_on: Callable[[str], str]

    refused: Callable[[Refusal, DateTexts], str]

    events: Mapping[str, Callable[[str], str]]
    event_received: str
    without_date: str
    agreed: str
    agreed_not: str
    i_asked: str
    they_asked: str
    told: str
    not_told: str


def sentence(lead: str) -> Callable[[str], str]:
    """A sentence that says what was done and to which promise, as in "Kept: send the estimate."."""
    return lambda text: f"{lead}: {text}" if text.endswith((".", "!", "?", "…")) else f"{lead}: {text}."
