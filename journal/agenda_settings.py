"""How long each loose end may rest."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from journal.frozen import dataclass
from journal.lateness import USUAL

SOMEDAY_DAYS: Final = 30
"""The furthest a promise without a date may be put aside."""
SNOOZE_TIMES: Final = 3
SNOOZE_DAYS: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSettings:
    """How long each loose end may rest. Nudges, confirming, second talks and quiet clients count in working days.

    `away` are the person's own days off. `reviews_before_asking` and `nudges_before_asking` name the review and the
    nudge from which on a decision is asked for. `reflection_days` after a talk it may be closed without a reflection.
    """

    day_starts: time = USUAL.day_starts
    coming_up_days: int = 7
    first_review_days: int = 1
    review_days: int = 3
    often_reviewed_days: int = 14
    later_review_days: int = 7
    reviews_before_asking: int = 3
    someday_days: int = SOMEDAY_DAYS
    first_nudge_days: int = 5
    nudge_again_days: int = 3
    nudges_before_asking: int = 3
    snooze_times: int = SNOOZE_TIMES
    snooze_days: int = SNOOZE_DAYS
    talk_over_hours: int = 12
    second_talk_days: int = USUAL.second_talk_days
    reflection_days: int = 2
    mail_hours: int = 24
    confirm_days: int = 5
    contract_days: tuple[int, ...] = (30, 14, 3)
    contract_shown_days: int = 7
    quiet_days: int = 10
    away: frozenset[date] = USUAL.away


DEFAULTS = AgendaSettings()
