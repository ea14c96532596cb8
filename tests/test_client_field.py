"""The field for the client: names completed, turned through, and left as typed."""

from __future__ import annotations

from datetime import datetime, timedelta

from journal.storage.store import Store
from screens.after import AfterPage
from tests.screen_support import Driver, entry, field_in_focus, form, open_form, opened, row_with, typed, until, written


def known(store: Store, at: datetime, *names: str) -> None:
    """Clients the journal knows."""
    for name in names:
        written(store, at, entry(client=name, starts_at=at - timedelta(days=30)))


async def test_a_name_is_completed_while_typing_and_enter_takes_it_in_its_own_spelling(
    store: Store, at: datetime
) -> None:
    known(store, at, "Lindqvist Optics")
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "LINDQ")
        await until(pilot, lambda: "LINDQvist Optics" in row_with(pilot, "Who?"), "the rest of the name")
        assert "new client" not in row_with(pilot, "Who?")
        await pilot.press("enter")
        assert form(pilot).who.value == "Lindqvist Optics"


async def test_up_and_down_turn_through_the_names_that_begin_alike(store: Store, at: datetime) -> None:
    known(store, at, "Lindner & Voss", "Lindqvist Optics")
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "Lind")
        await until(pilot, lambda: _offered(pilot) != "Lind", "a name")
        first = _offered(pilot)
        (second,) = {"Lindner & Voss", "Lindqvist Optics"} - {first}
        await pilot.press("down")
        await until(pilot, lambda: _offered(pilot) == second, second)
        await pilot.press("up")
        await until(pilot, lambda: _offered(pilot) == first, first)
        await pilot.press("down", "enter")
        assert form(pilot).who.value == second
        assert field_in_focus(pilot) == "topic"


def _offered(pilot: Driver) -> str:
    """The name in the first field, completed as it is shown."""
    return row_with(pilot, "Who?").split("▏")[0].removeprefix("  Who?").strip()


async def test_delete_takes_the_completion_away_and_the_name_stays_as_typed(store: Store, at: datetime) -> None:
    known(store, at, "Lindqvist Optics")
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "Lind")
        await until(pilot, lambda: "Lindqvist" in row_with(pilot, "Who?"), "the rest of the name")
        await pilot.press("delete")
        await until(pilot, lambda: "Lindqvist" not in row_with(pilot, "Who?"), "the name as typed")
        await until(pilot, lambda: "new client" in row_with(pilot, "Who?"), "the word that it will be made")
        await pilot.press("enter")
        assert form(pilot).who.value == "Lind"


async def test_a_name_nobody_has_says_that_a_client_will_be_made(store: Store, at: datetime) -> None:
    async with opened(store, at, language="de") as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "Neu")
        await until(pilot, lambda: "neue Kundschaft" in row_with(pilot, "Wer?"), "neue Kundschaft")


async def test_turning_starts_over_when_another_name_is_typed(store: Store, at: datetime) -> None:
    known(store, at, "Lindner & Voss", "Lindqvist Optics")
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "Lind")
        await until(pilot, lambda: _offered(pilot) != "Lind", "a name")
        first = _offered(pilot)
        await pilot.press("down", *(["backspace"] * 4))
        await typed(pilot, "Lind")
        await until(pilot, lambda: _offered(pilot) == first, first)


async def test_after_delete_another_name_is_completed_again(store: Store, at: datetime) -> None:
    known(store, at, "Lindqvist Optics")
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "Lind")
        await until(pilot, lambda: _offered(pilot) == "Lindqvist Optics", "the rest of the name")
        await pilot.press("delete", *(["backspace"] * 4))
        await typed(pilot, "Lindq")
        await until(pilot, lambda: _offered(pilot) == "Lindqvist Optics", "the rest of the name")
