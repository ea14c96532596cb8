"""A journal checked as `audit` checks it."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from journal.agenda import agenda
from journal.agenda_settings import AgendaSettings
from journal.audit import Audit, audit
from journal.lanes import Agenda
from journal.storage.open_rows import facts_and_rows
from journal.storage.store import Store

NOON = datetime(2026, 11, 21, 12, tzinfo=ZoneInfo("Europe/Berlin"))


def checked(store: Store, at: datetime = NOON) -> tuple[Audit, Agenda]:
    """What is open at that moment, and the agenda it was checked against."""
    contracts_after = at.date() - timedelta(days=AgendaSettings().contract_shown_days)
    facts, rows = store.read(facts_and_rows, at=at, contracts_after=contracts_after)
    placed = agenda(facts, at=at)
    return audit(rows, placed), placed


def placed_keys(found: Agenda) -> set[str]:
    """Everything the agenda brings back, by its key."""
    shown = {item.key for lane in found.lanes for item in lane.items}
    return shown | {waiting.item.key for waiting in found.later}
