"""What the end of a day has to say beside what is held: talks in a row, quiet hours, and what helped last time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from journal.clean import visible
from journal.clock import local
from journal.cooldown import MANY, InARow, Slot, beside, in_a_row
from journal.dates_said import day_name, lateness
from journal.storage import cooldown

if TYPE_CHECKING:
    from journal.session import Session

DAYS_AHEAD = 1


def in_a_row_said(session: Session) -> tuple[str, ...]:
    """The hard talks of today and tomorrow that leave no room to cool down, a sentence each."""
    on, now = session.today(), session.now()
    found = session.store.read(cooldown.slots, on, on + timedelta(days=DAYS_AHEAD))
    return tuple(_said(pair, session) for pair in in_a_row(found) if pair.first.ends_at > now)


def _said(pair: InARow, session: Session) -> str:
    texts, on = session.texts, session.today()
    starts = local(pair.first.starts_at)
    away = (starts.date() - on).days
    if away == 0:
        day = lateness(0, texts.dates)
    else:
        day = texts.dates.away(away) if away == 1 else day_name(starts.date(), texts.dates, on=on)
    sentence = texts.closing.in_a_row(
        day, f"{starts:%H:%M}", visible(pair.first.topic), f"{local(pair.then.starts_at):%H:%M}", pair.minutes
    )
    return sentence[:1].upper() + sentence[1:]


def beside_said(slot: Slot, session: Session) -> str:
    """What a talk one prepares would stand back to back with; empty where it would not."""
    day = local(slot.starts_at).date()
    others = session.store.read(cooldown.slots, day - timedelta(days=1), day + timedelta(days=1))
    pair = beside(slot, others)
    if pair is None:
        return ""
    other = pair.then if pair.first == slot else pair.first
    return session.texts.closing.behind(f"{local(other.starts_at):%H:%M}", visible(other.topic), pair.minutes)


def evening_lines(session: Session) -> Iterable[str]:
    """What else the let-go screen says, a sentence each: it asks for nothing."""
    from journal.needs import helped_last
    from journal.storage import closing

    texts, store = session.texts.closing, session.store
    yield from in_a_row_said(session)
    held = store.read(cooldown.held_on, session.today())
    if held:
        yield texts.cool_down
    if held >= MANY:
        yield texts.several_today(held)
    helped = helped_last(store.read(closing.needs))
    if helped is not None:
        yield texts.helped_before(need_said(helped, session))
    until = session.settings.quiet_hours.until(session.now().time())
    if until is not None:
        yield texts.quiet_until(f"{until:%H:%M}")


def need_said(what: str, session: Session) -> str:
    """A need in the person's language, or in their own words."""
    return session.texts.closing.needs.get(what) or visible(what)
