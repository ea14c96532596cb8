"""The screens there are to draw, and how one gets to each from Today."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Final

from textual.pilot import Pilot

from journal.storage.clients import client_names
from journal.storage.conversations import recent
from journal.storage.promises import unsettled
from screens.app import AfterwordApp
from screens.form_page import FormPage

Scene = Callable[[AfterwordApp, Pilot[int]], Awaitable[None]]


def _pressing(*keys: str) -> Scene:
    async def go(app: AfterwordApp, pilot: Pilot[int]) -> None:
        await pilot.press(*keys)

    return go


async def _client(app: AfterwordApp, pilot: Pilot[int]) -> None:
    app.open_client(app.session.store.read(client_names)[0].id)


async def _briefing(app: AfterwordApp, pilot: Pilot[int]) -> None:
    app.open_briefing(app.session.store.read(client_names)[0].id)


async def _talk(app: AfterwordApp, pilot: Pilot[int]) -> None:
    app.open_talk(_held(app))


async def _mail(app: AfterwordApp, pilot: Pilot[int]) -> None:
    app.open_mail(_held(app))


async def _promise(app: AfterwordApp, pilot: Pilot[int]) -> None:
    app.open_promise(app.session.store.read(unsettled)[0].id)


async def _live_card(app: AfterwordApp, pilot: Pilot[int]) -> None:
    lines = app.session.store.read(recent, limit=1_000)
    app.open_live_card(next(line.id for line in lines if line.status == "planned"))


async def _lessons(app: AfterwordApp, pilot: Pilot[int]) -> None:
    app.open_lessons()


async def _vent(app: AfterwordApp, pilot: Pilot[int]) -> None:
    app.open_vent()


async def _drawer(app: AfterwordApp, pilot: Pilot[int]) -> None:
    await pilot.press("p")
    while not isinstance(app.screen, FormPage) or app.focused is None:
        await pilot.pause(0.05)
    await pilot.press("f3")


def _held(app: AfterwordApp) -> int:
    lines = app.session.store.read(recent, limit=1_000)
    return next(line.id for line in lines if line.status == "held")


FIRST_OVERDUE: Final[Scene] = _pressing("down")
"""Today with the first promise that is overdue highlighted."""

ANYWHERE: Final[Mapping[str, Scene]] = MappingProxyType(
    {
        "today": _pressing(),
        "morning": _pressing("m"),
        "promises": _pressing("o"),
        "clients": _pressing("c"),
        "history": _pressing("h"),
        "insights": _pressing("i"),
        "search": _pressing("slash"),
        "search-nothing": _pressing("slash", *"xyzzy"),
        "let-go": _pressing("g"),
        "keys": _pressing("question_mark"),
        "palette": _pressing("ctrl+p"),
        "before": _pressing("p"),
        "drawer": _drawer,
        "lessons": _lessons,
        "vent": _vent,
    }
)
"""What an empty journal has as well."""

WITH_A_JOURNAL: Final[Mapping[str, Scene]] = MappingProxyType(
    {
        **ANYWHERE,
        "search": _pressing("slash", *"text"),
        "client": _client,
        "briefing": _briefing,
        "talk": _talk,
        "mail": _mail,
        "promise": _promise,
        "live-card": _live_card,
    }
)
