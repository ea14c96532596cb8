"""What is there on every page: taking back, the page of keys, the palette."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from journal.language import Language
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.after import AfterPage
from screens.copies import Copies
from screens.key_page import KeyPage
from screens.let_go import LetGo
from screens.today import TodayPage
from tests.screen_support import is_on, opened, planned, row_with, shown, shows, typed, until
from tests.talk_pages import held_talk


async def test_u_with_nothing_to_take_back_says_so(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await pilot.press("u")
        await shows(pilot, "Nothing to undo in this session.")


@pytest.mark.parametrize("language", ["en", "de"])
async def test_the_page_of_keys_names_every_key_of_the_page_and_any_key_closes_it(
    store: Store, at: datetime, language: Language
) -> None:
    async with opened(store, at, language=language) as pilot:
        await pilot.press("question_mark")
        await is_on(pilot, KeyPage)
        for word in ("History", "Let go", "Undo") if language == "en" else ("Verlauf", "Feierabend", "Zurücknehmen"):
            assert word in shown(pilot)
        await pilot.press("z")
        await is_on(pilot, TodayPage)


async def test_the_palette_in_german_finds_commands_by_their_german_names(store: Store, at: datetime) -> None:
    async with opened(store, at, language="de") as pilot:
        await pilot.press("ctrl+p")
        await shows(pilot, "Aufschreiben")
        assert "Screenshot" not in shown(pilot)
        await typed(pilot, "feier")
        await until(pilot, lambda: "Vorbereiten" not in shown(pilot).split("n Aufschreiben")[0], "fewer commands")
        await pilot.press("enter")
        await is_on(pilot, LetGo)


async def test_a_client_chosen_in_the_palette_opens_the_form_with_the_name_in_it(store: Store, at: datetime) -> None:
    held_talk(store, at)
    async with opened(store, at) as pilot:
        await pilot.press("ctrl+p", *"lindq")
        # "lin" alone finds Clients first; Enter takes what stands first when it is pressed.
        await until(
            pilot,
            lambda: "Lindqvist Optics: Write down" in shown(pilot) and "Clients" not in shown(pilot),
            "the client alone",
        )
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: "Lindqvist Optics" in row_with(pilot, "Who?"), "the client")


async def test_a_planned_talk_chosen_by_its_client_in_the_palette_is_offered(store: Store, at: datetime) -> None:
    planned(store, at, at - timedelta(hours=1), topic="the roof")
    async with opened(store, at) as pilot:
        await pilot.press("ctrl+p", *"lindq")
        # "lin" alone finds Clients first; Enter takes what stands first when it is pressed.
        await until(
            pilot,
            lambda: "Lindqvist Optics: Write down" in shown(pilot) and "Clients" not in shown(pilot),
            "the client alone",
        )
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: "the roof" in row_with(pilot, "What about?"), "the topic")


async def test_the_palette_shows_the_copies_of_the_journal_and_makes_one(store: Store, at: datetime) -> None:
    texts = texts_for("en").backups
    async with opened(store, at, size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"copies")
        await shows(pilot, "Copies of the journal")
        await pilot.press("enter")
        await is_on(pilot, Copies)
        await shows(pilot, texts.none_yet)
        await pilot.press("b")
        await shows(pilot, "by hand  good")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
