"""What a person sees who has written nothing yet: every page says in a sentence what will stand there."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pytest

from journal.language import Language
from journal.storage.store import Store
from journal.texts.choose import texts_for
from tests.screen_support import SMALL, Driver, opened, rows, shown, shows, typed, until


def _says(pilot: Driver, sentence: str) -> bool:
    return sentence in " ".join(row.strip(" ▏") for row in rows(pilot) if row.strip(" ▏"))


@pytest.mark.parametrize("language", ["en", "de"])
async def test_every_page_of_an_empty_journal_says_what_it_is_for(
    store: Store, at: datetime, language: Language
) -> None:
    texts = texts_for(language)
    pages = {
        "t": texts.today.first_time,
        "m": texts.morning.nothing,
        "o": texts.promises.none_here,
        "c": texts.clients.none_yet,
        "h": texts.forms.history_empty,
        "i": texts.insights.empty,
        "slash": texts.search.how,
    }
    async with opened(store, at, language=language, size=SMALL) as pilot:
        for key, sentence in pages.items():
            await pilot.press(key)
            await until(pilot, partial(_says, pilot, sentence), sentence)
        await pilot.press("escape", "t", "ctrl+p")
        await shows(pilot, texts.keys.names["insights"])
        await typed(pilot, "demo")
        names = texts.keys.names
        await until(pilot, lambda: not any(names[one] in shown(pilot) for one in ("insights", "vent")), "one command")
        await shows(pilot, names["demo"])
        await pilot.press("enter")
        await shows(pilot, texts.keys.demo_hint[:18])
    assert "afterword demo" in texts.today.first_time
