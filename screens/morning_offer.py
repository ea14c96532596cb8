"""The one line on Today that offers the morning round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.morning_hours import is_morning

if TYPE_CHECKING:
    from journal.lanes import Agenda
    from journal.session import Session


def morning_offer(session: Session, today: Agenda) -> str:
    """The line; empty later in the day, when the round is done, and when there is nothing in it."""
    settings = session.settings.agenda
    if not is_morning(session.now(), settings.day_starts):
        return ""
    # Loaded only when it can be of use.
    from journal.morning import morning_on
    from journal.morning_said import offer_said
    from journal.storage import morning as rounds

    found = session.store.read(rounds.around, on=today.on, away=settings.away)
    return offer_said(morning_on(found, today), session.texts)
