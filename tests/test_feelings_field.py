"""The fields for feelings: found by letters, chosen on the plane, compared in words."""

from __future__ import annotations

from datetime import datetime

import pytest

from journal.language import Language
from journal.storage.store import Store
from screens.after import AfterPage
from screens.fields.feelings import FeelingsField, Felt
from screens.plane import Plane
from tests.screen_support import field_in_focus, fill_in, go_to, is_on, open_form, opened, row_with, until


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        (
            "en",
            (
                (("r", "e", "l", "enter"), (Felt("relieved"),)),
                (("r", "u", "h", "enter"), (Felt("calm"),)),
                (("r", "e", "l", "2"), (Felt("relieved", 2),)),
                (("r", "e", "l", "enter", "3"), (Felt("relieved", 3),)),
                (("r", "e", "l", "enter", "right", "right", "left"), (Felt("relieved", 2),)),
                (("r", "e", "l", "comma", "p", "r", "o", "comma"), (Felt("relieved"), Felt("proud"))),
                (("r", "e", "l", "enter", "backspace"), ()),
                (("r", "x", "q", "e", "l", "enter"), (Felt("relieved"),)),
            ),
        ),
        (
            "de",
            (
                (("e", "r", "l", "enter"), (Felt("relieved"),)),
                (("r", "e", "l", "enter"), (Felt("relieved"),)),
                (("ü", "b", "e", "r", "f", "enter"), (Felt("overwhelmed"),)),
            ),
        ),
    ],
)
async def test_feelings_are_found_by_their_first_letters_in_both_languages(
    store: Store, at: datetime, language: Language, typed: tuple[tuple[tuple[str, ...], tuple[Felt, ...]], ...]
) -> None:
    async with opened(store, at, language=language) as pilot:
        await open_form(pilot, AfterPage)
        for keys, felt in typed:
            field = await go_to(pilot, "feelings_after")
            assert isinstance(field, FeelingsField)
            assert field.is_empty
            await pilot.press(*keys)
            assert field.value == felt, keys
            assert field_in_focus(pilot) == "feelings_after"
            await go_to(pilot, "topic")
            field.load(())


async def test_a_fourth_feeling_takes_the_place_of_the_third(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "feelings_after")
        await pilot.press(*"rel", "enter", *"pro", "enter", *"cur", "enter", *"hur", "enter")
        assert isinstance(field, FeelingsField)
        assert [felt.word for felt in field.value] == ["relieved", "proud", "hurt"]


async def test_space_opens_the_plane_and_arrows_and_enter_choose(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "feelings_after")
        assert isinstance(field, FeelingsField)
        await pilot.press("space")
        await is_on(pilot, Plane)
        plane = pilot.app.screen
        assert isinstance(plane, Plane)
        start = plane.words.at
        await pilot.press("right", "down")
        there = plane.words.grid.beside(start, right=1, down=1).id
        assert plane.words.at == there != start
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: field.value == (Felt(there),), "the word that was chosen")


async def test_escape_leaves_the_plane_without_choosing(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "feelings_after")
        await pilot.press("space")
        await is_on(pilot, Plane)
        await pilot.press("escape")
        await is_on(pilot, AfterPage)
        assert field.is_empty


async def test_the_change_from_before_to_now_is_said_in_words(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "feelings_before", "anx")
        await pilot.press("enter")
        await fill_in(pilot, "feelings_after", "rel")
        await pilot.press("enter")
        await until(pilot, lambda: "lighter" in row_with(pilot, "Feelings now"), "lighter")
        assert "calmer" in row_with(pilot, "Feelings now")
