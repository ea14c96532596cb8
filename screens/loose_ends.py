"""Settling the loose ends on Today that are no promises: a mail, a reflection, a second talk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from journal.clean import visible
from journal.conversations import Half, Status
from journal.errors import JournalError
from journal.facts import ClientFact, ConsequenceFact, DraftFact, TalkFact
from journal.lanes import Item, Kind
from journal.storage import loose_ends as ends
from journal.texts.errors import said
from screens.question import Choose, Possible

if TYPE_CHECKING:
    from journal.session import Session
    from screens.app import AfterwordApp

Writing = Callable[[], Future[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to settle a loose end: its words, how it is done, and how it is taken back."""

    label: str
    do: Writing
    back: Writing


async def settle_item(app: AfterwordApp, item: Item) -> None:
    """Ask how a loose end is to be settled, and do it."""
    texts = app.session.texts
    if isinstance(item.fact, DraftFact):
        await _settle_draft(app, item, item.fact.id)
        return
    ways = ways_of(app.session, item)
    labels = {str(place): way.label for place, way in enumerate(ways, start=1)}
    if isinstance(item.fact, TalkFact) and item.fact.status is Status.PLANNED:
        labels = {"w": texts.promises.write_it_down, **labels}
    if not labels:
        return
    chosen = await _choose(app, item, labels)
    if chosen == "w" and isinstance(item.fact, TalkFact):
        app.open_half(item.fact.id, Half.AFTER)
    elif chosen is not None:
        await settle(app, item, ways[int(chosen) - 1])


async def _settle_draft(app: AfterwordApp, item: Item, draft_id: int) -> None:
    from journal.storage import draft_versions
    from screens.draft_versions import choose_version
    from screens.writing import discard

    texts = app.session.texts
    chosen = await _choose(app, item, {"v": texts.editing.versions, "d": texts.promises.discard_draft})
    if chosen == "d":
        await discard(app, draft_id)
    elif chosen == "v" and await choose_version(app, draft_id):
        store, session = app.session.store, app.session

        def back() -> Future[Any]:
            newest = store.read(draft_versions.newest_version, draft_id)
            return store.write(draft_versions.bring_back, newest, at=session.now())

        app.can_undo(back, _about(item))


async def _choose(app: AfterwordApp, item: Item, labels: dict[str, str]) -> str | None:
    answers = [Possible(id=key, key=key, label=label) for key, label in labels.items()]
    return await app.push_screen_wait(Choose(app.session, _about(item), answers))


def _about(item: Item) -> str:
    fact = item.fact
    if isinstance(fact, TalkFact | DraftFact):
        return visible(fact.topic)
    return visible(fact.name if isinstance(fact, ClientFact) else fact.text)


def ways_of(session: Session, item: Item) -> tuple[Way, ...]:
    """Every way to settle a loose end but writing; none for a promise, a draft and what is only to be looked at."""
    store, fact = session.store, item.fact
    texts = session.texts.promises
    if isinstance(fact, ConsequenceFact):
        return (
            Way(
                label=texts.decided,
                do=lambda: store.write(ends.consequence_decided, fact.id, on=session.today(), at=session.now()),
                back=lambda: store.write(ends.consequence_decided, fact.id, on=None, at=session.now()),
            ),
        )
    if not isinstance(fact, TalkFact):
        return ()
    if item.kind is Kind.MAIL:
        return tuple(
            Way(
                label=label,
                do=partial(store.write, settle, fact.id, at=session.now()),
                back=lambda: store.write(ends.mail_owed_again, fact.id, at=session.now()),
            )
            for label, settle in ((texts.mail_sent, ends.mail_sent), (texts.mail_not_needed, ends.mail_waived))
        )
    if item.kind is Kind.SECOND_TALK:
        return (
            Way(
                label=texts.no_second_talk,
                do=lambda: store.write(ends.second_talk, fact.id, wanted=False, at=session.now()),
                back=lambda: store.write(ends.second_talk, fact.id, wanted=True, at=session.now()),
            ),
        )
    if item.kind is Kind.NONE_PROMISED:
        return (
            Way(
                label=texts.really_none,
                do=lambda: store.write(ends.nothing_was_promised, fact.id, on=session.today(), at=session.now()),
                back=lambda: store.write(ends.nothing_was_promised, fact.id, on=None, at=session.now()),
            ),
        )
    if fact.status is Status.PLANNED:
        return tuple(
            Way(
                label=label,
                do=partial(store.write, ends.became, fact.id, status, at=session.now()),
                back=lambda: store.write(ends.became, fact.id, Status.PLANNED, at=session.now()),
            )
            for label, status in ((texts.cancelled, Status.CANCELLED), (texts.avoided, Status.AVOIDED))
        )
    return (
        Way(
            label=texts.close_without,
            do=lambda: store.write(ends.close_without_reflection, fact.id, on=session.today(), at=session.now()),
            back=lambda: store.write(ends.close_without_reflection, fact.id, on=None, at=session.now()),
        ),
    )


async def settle(app: AfterwordApp, item: Item, way: Way) -> None:
    """Settle a loose end that way, and say how to take it back."""
    texts = app.session.texts
    try:
        await asyncio.wrap_future(way.do())
    except JournalError as error:
        app.notify(said(error, texts.errors), severity="error", markup=False)
        return
    app.can_undo(way.back, _about(item))
    app.notify(texts.promises.settled(way.label), markup=False)
    app.journal_changed.publish(None)
