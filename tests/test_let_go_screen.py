"""The let-go screen: what is held, and when it comes back."""

from __future__ import annotations

from datetime import datetime

import pytest

from journal.language import Language
from journal.storage.store import Store
from screens.breathe import Breathe
from screens.let_go import LetGo
from screens.today import TodayPage
from tests.screen_support import fill_in, is_on, opened, save_after, shown, write_down


@pytest.mark.parametrize(
    ("language", "sentence", "rest"),
    [
        ("en", "1 promise, dated. A mail tomorrow.", "Nothing else needs you tonight."),
        ("de", "1 Zusage, mit Termin. Eine Mail morgen.", "Mehr braucht dich heute nicht."),
    ],
)
async def test_the_let_go_screen_says_what_is_held_and_when_it_comes_back(
    store: Store, at: datetime, language: Language, sentence: str, rest: str
) -> None:
    async with opened(store, at, language=language) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "send it @mon")
        await save_after(pilot)
        assert sentence in shown(pilot)
        assert rest in shown(pilot)
        assert "→ send it" in shown(pilot)
        await pilot.press("b")
        await is_on(pilot, Breathe)
        await pilot.press("escape")
        await is_on(pilot, LetGo)
        await pilot.press("enter")
        await is_on(pilot, TodayPage)


async def test_g_shows_everything_that_is_held(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await pilot.press("g")
        await is_on(pilot, LetGo)
        assert "No promises." in shown(pilot)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
