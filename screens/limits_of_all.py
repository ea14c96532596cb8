"""The limits that hold for every client, in a menu over the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.clean import visible
from journal.storage.client_lists import limits_of_all
from screens.client_menu import change_one, end_one, new_limit
from screens.question import Choose, Possible

if TYPE_CHECKING:
    from screens.app import AfterwordApp

MOST_NAMED = 6


async def choose_limits(app: AfterwordApp) -> None:
    """Name the limits that hold for every client and how often each was touched, and ask what to do to them."""
    session = app.session
    texts = session.texts.clients
    limits = session.store.read(limits_of_all)
    answers = [Possible(id="new", key="l", label=texts.new_limit_for_all)]
    if limits:
        answers.append(Possible(id="change", key="c", label=texts.change_limit))
        answers.append(Possible(id="end", key="e", label=texts.end_limit))
    named = [
        f"! {visible(limit.text)}" + (f"  {texts.times(limit.touches)}" if limit.touches else "")
        for limit in limits[:MOST_NAMED]
    ]
    match await app.push_screen_wait(Choose(session, "\n".join([texts.limits_of_all, *named]), answers)):
        case "new":
            await new_limit(app, None)
        case "change":
            await change_one(app, limits)
        case "end":
            await end_one(app, limits)
