"""Walks through what looks back: closing the day, the morning round, what many talks say together, and search."""

from __future__ import annotations

from screens.breathe import Breathe
from screens.client import ClientPage
from screens.insights import ClientInsightsPage, InsightsPage
from screens.let_go import LetGo
from screens.morning import MorningPage
from screens.question import Choose
from screens.search import SearchPage
from screens.today import TodayPage
from screens.vent import VentPage
from tests.met import Met, plain
from tests.screen_support import Driver, is_on, until

A_WALK = "2"
HELPED_MOST = "1"


async def need_met(pilot: Driver, met: Met) -> None:
    """Close the day, and choose a walk as what is needed."""
    await pilot.press("g")
    await is_on(pilot, LetGo)
    await pilot.press("w")
    await is_on(pilot, Choose)
    met.look("closing", pilot)
    await pilot.press(A_WALK)
    await is_on(pilot, LetGo)
    await _back(pilot)


async def closing_met(pilot: Driver, met: Met) -> None:
    """Close a later day: the walk helped, a minute of breathing, and writing it off."""
    await pilot.press("g")
    await is_on(pilot, LetGo)
    met.look("closing", pilot)
    before = plain(pilot, "#let-go")
    await pilot.press("w")
    await is_on(pilot, Choose)
    asked = pilot.app.screen
    await pilot.press("y")
    await until(pilot, lambda: pilot.app.screen is not asked and isinstance(pilot.app.screen, Choose), "the needs")
    await pilot.press(HELPED_MOST)
    await is_on(pilot, LetGo)
    await until(pilot, lambda: plain(pilot, "#let-go") != before, "what helped")
    met.look("closing", pilot)
    await pilot.press("b")
    await is_on(pilot, Breathe)
    met.look("closing", pilot)
    await pilot.press("escape")
    await is_on(pilot, LetGo)
    await pilot.press("v")
    await is_on(pilot, VentPage)
    met.look("closing", pilot)
    await pilot.press("escape")
    await is_on(pilot, LetGo)
    await _back(pilot)


async def morning_met(pilot: Driver, met: Met) -> None:
    """Through the morning round, leaving everything for later, up to its end."""
    await pilot.press("m")
    await is_on(pilot, MorningPage)
    page = pilot.app.screen
    assert isinstance(page, MorningPage)
    met.look("morning", pilot)
    await pilot.press("enter")
    await until(pilot, lambda: page.item is not None, "the first thing")
    while (item := page.item) is not None:
        met.note("morning", plain(pilot, "#said"))
        await pilot.press("space")
        await until(pilot, lambda before=item: page.item != before, "the next thing")  # type: ignore[misc]  # bound at once
    await until(pilot, lambda: not page.pending, "the end of the round")
    met.look("morning", pilot)
    await _back(pilot)


async def insights_met(pilot: Driver, met: Met) -> None:
    """What all the talks say together, and the way to each of them."""
    await pilot.press("i")
    await _looked_back(pilot, met, InsightsPage, "insights")
    await pilot.press("t")
    await is_on(pilot, TodayPage)
    await pilot.press("slash")
    await is_on(pilot, SearchPage)
    met.look("search", pilot)
    await _back(pilot)


async def client_insights_met(pilot: Driver, met: Met) -> None:
    """What the talks with one client say, over all the time there was."""
    await pilot.press("i")
    await is_on(pilot, ClientInsightsPage)
    await pilot.press("left", "left")
    await _looked_back(pilot, met, ClientInsightsPage, "client_insights")
    await pilot.press("escape")
    await is_on(pilot, ClientPage)


async def _looked_back(pilot: Driver, met: Met, kind: type[InsightsPage], place: str) -> None:
    await is_on(pilot, kind)
    page = pilot.app.screen
    assert isinstance(page, InsightsPage)
    await until(pilot, lambda: page.found is not None, "the insights")
    met.look(place, pilot)


async def _back(pilot: Driver) -> None:
    await pilot.press("escape")
    await is_on(pilot, TodayPage)
