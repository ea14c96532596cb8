"""Nothing a terminal would act on reaches a page, whatever stands in the journal and whoever wrote it there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from journal.conversations import Half
from journal.storage.store import open_store
from screens.after import AfterPage
from screens.app import AfterwordApp
from screens.before import BeforePage
from screens.question import Choose
from screens.search import SearchPage
from screens.today import TodayPage
from tests.hostile import hostile_journal, trips
from tests.met import Met
from tests.screen_support import is_on, opened, pasted, shows

# Of each kind of field one; a page of every prompt takes long to draw.
ASKED = (
    "goal",
    "if",
    "then",
    "leave_out",
    "venue",
    "red_line_on",
    "went_well",
    "cause",
    "limit_touched",
    "free_writing",
)
HELD, PLANNED, CLIENT, MINE, THEIRS = 1, 2, 1, 1, 5


def _opened_by(app: AfterwordApp) -> tuple[Callable[[], object], ...]:
    """Every page that shows what was written, but for the modes."""
    return (
        lambda: app.open_talk(HELD),
        lambda: app.open_talk(PLANNED),
        lambda: app.open_promise(MINE),
        lambda: app.open_promise(THEIRS),
        lambda: app.open_client(CLIENT),
        lambda: app.open_client_insights(CLIENT),
        lambda: app.open_briefing(CLIENT),
        lambda: app.open_mail(HELD),
        lambda: app.open_live_card(PLANNED),
        lambda: app.open_lessons(CLIENT),
        app.let_go,
    )


async def test_no_page_shows_anything_a_terminal_would_act_on(journal_path: Path, at: datetime) -> None:
    hostile_journal(journal_path, now=at, prompts=ASKED)
    store = open_store(journal_path, at=at)
    met = Met()
    try:
        async with opened(store, at, size=(116, 50)) as pilot:
            app = pilot.app
            assert isinstance(app, AfterwordApp)
            await shows(pilot, "mark")
            met.look("today", pilot)
            await pilot.press("x")
            await is_on(pilot, Choose)
            met.look("today's menu", pilot)
            await pilot.press("escape")
            await is_on(pilot, TodayPage)
            for key in "ochim":
                await pilot.press(key)
                await pilot.pause()
                await app.workers.wait_for_complete()
                await pilot.pause()
                met.look(type(app.screen).__name__, pilot)
            await pilot.press("t")
            await is_on(pilot, TodayPage)
            for opening in _opened_by(app):
                before = app.screen
                opening()
                await pilot.pause()
                assert app.screen is not before
                await app.workers.wait_for_complete()
                await pilot.pause()
                met.look(f"{type(app.screen).__name__} {len(app.screen_stack)}", pilot)
                await pilot.press("escape")
                await is_on(pilot, TodayPage)
            await pilot.press("slash")
            await is_on(pilot, SearchPage)
            await pasted(pilot, "mark")
            await shows(pilot, "mark␛")
            met.look("search", pilot)
            await pilot.press("escape")
            await is_on(pilot, TodayPage)
            for half, kind in ((Half.AFTER, AfterPage), (Half.BEFORE, BeforePage)):
                app.open_half(HELD if half is Half.AFTER else PLANNED, half)
                await is_on(pilot, kind)
                await shows(pilot, "mark␛")
                met.look(kind.__name__, pilot)
                await pilot.press("escape")
                await is_on(pilot, TodayPage)
    finally:
        store.close()
    leaks = {place: [ascii(line)[:150] for line in met.at(place).splitlines() if trips(line)] for place in met.places}
    assert not [place for place, lines in leaks.items() if lines], leaks
    assert sum("mark" in met.at(place) for place in met.places) > 15, list(met.places)
