"""What do I need now: words to choose from or one's own, and whether it helped the last time."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from journal.client_profile import Wrong, WrongPart
from journal.dates_said import day_name
from journal.needs import Need, answered, offered, taken, to_ask
from journal.storage import closing
from screens.client_menu import act
from screens.evening import need_said
from screens.fields.texts import LineField
from screens.question import Choose, Possible
from screens.short_form import ShortForm

if TYPE_CHECKING:
    from screens.app import AfterwordApp

OWN = "own"


async def ask_need(app: AfterwordApp) -> None:
    """Ask whether the last one helped, then what is needed now, and remember it."""
    session, store = app.session, app.session.store
    texts, on = session.texts.closing, session.today()
    found = store.read(closing.needs)
    last = to_ask(found, on=on)
    if last is not None:
        found = await _ask_about(app, found, last)
    choices = offered(found, texts.needs)
    answers = [
        Possible(
            id=what,
            key=str(place) if place < 10 else "",
            label=need_said(what, session) + (f"   ({texts.need_helped(helped)})" if helped else ""),
        )
        for place, (what, helped) in enumerate(choices, start=1)
    ]
    answers.append(Possible(id=OWN, key="w", label=texts.need_own))
    chosen = await app.push_screen_wait(Choose(session, texts.need_question, answers))
    what = await _own(app) if chosen == OWN else chosen
    if what is None:
        return
    await act(
        app,
        store.write(closing.keep_needs, taken(found, what, on=on)),
        lambda _: store.write(closing.keep_needs, found),
        need_said(what, session),
        lambda _: texts.need_taken(need_said(what, session)),
    )


async def _ask_about(app: AfterwordApp, found: tuple[Need, ...], last: Need) -> tuple[Need, ...]:
    session = app.session
    texts = session.texts.closing
    day = day_name(last.on, session.texts.dates, on=session.today())
    answers = (Possible(id="yes", key="y", label=texts.yes), Possible(id="no", key="n", label=texts.no))
    helped = await app.push_screen_wait(Choose(session, texts.need_last(need_said(last.what, session), day), answers))
    if helped is None:
        return found
    known = answered(found, last, helped=helped == "yes")
    await asyncio.wrap_future(session.store.write(closing.keep_needs, known))
    return known


async def _own(app: AfterwordApp) -> str | None:
    texts = app.session.texts.closing

    def read(typed: Mapping[str, str]) -> str | WrongPart:
        return typed["need"] or WrongPart(field="need", why=Wrong.TEXT_EMPTY)

    field = LineField("need", texts.need_own_label, placeholder=texts.need_own_placeholder)
    return await app.push_screen_wait(
        ShortForm(app.session, texts.need_question, texts.need_own_about, [(field, "")], read)
    )
