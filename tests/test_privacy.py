"""Names and topics hidden on every page, and a screen that is empty at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.clean import as_it_is, hide_with, visible
from journal.demo.story import story
from journal.demo.write import write_story
from journal.errors import WrongField
from journal.language import LANGUAGES, Language
from journal.privacy import Known, Mask, letters
from journal.settings import load_settings
from journal.storage import conversations
from journal.storage.names import known_names
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.after import AfterPage
from screens.app import AfterwordApp
from screens.blank import Cover
from screens.today import TodayPage
from tests.screen_support import Driver, field_in_focus, form, is_on, open_form, opened, pasted, shown, shows, until

EN = texts_for("en").hiding
PAGES = ("promises", "clients", "history", "morning", "insights")
KNOWN = Known(
    clients=((1, "Lindner & Voss"), (2, "Bruma GmbH"), (2, "Old Bruma"), (28, "studio")),
    people=((3, "Katrin Voss-Meyer"),),
    topics=frozenset({"The late estimate", "Budget"}),
)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Lindner & Voss", "Client A"),
        ("call lindner  &\nvoss today", "call Client A today"),
        ("LINDNER wants more", "Client A wants more"),
        ("Old Bruma", "Client B"),
        ("the old story of the GmbH", "the Client B story of the GmbH"),
        ("studio", "Client AB"),
        ("Katrin said so", "Person C said so"),
        ("The late estimate", "······"),
        ("after “The late estimate”, in March", "after “······”, in March"),
        ("budget", "······"),
        ("the budget for May", "the budget for May"),
        ("Lindners", "Lindners"),
        ("", ""),
    ],
)
def test_a_name_is_hidden_wherever_it_stands(text: str, hidden: str) -> None:
    assert Mask.over(KNOWN, EN)(text) == hidden


@given(st.lists(st.tuples(st.integers(1, 99), st.text()), max_size=6), st.text(), st.text())
def test_whatever_a_client_is_called_nothing_of_the_name_is_left(
    clients: list[tuple[int, str]], before: str, after: str
) -> None:
    mask = Mask.over(Known(clients=tuple(clients)), EN)
    for number, name in clients:
        words = name.split()
        if len(name) > 3 and name.isalpha() and len(words) == 1:
            assert name not in mask(f"{before} {name} {after}").replace(EN.client(letters(number)), "")


@given(st.integers(1, 10**9))
def test_no_two_numbers_have_the_same_letters(number: int) -> None:
    back = 0
    for letter in letters(number):
        back = back * 26 + ord(letter) - ord("A") + 1
    assert back == number


def test_what_a_person_takes_out_of_the_program_is_as_it_is() -> None:
    hide_with(Mask.over(KNOWN, EN))
    try:
        assert visible("Lindner") == "Client A"
        with as_it_is():
            assert visible("Lindner") == "Lindner"
        assert visible("Lindner") == "Client A"
    finally:
        hide_with(None)
    assert visible("Lindner") == "Lindner"


def test_the_setting_is_yes_or_no(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    assert not load_settings(str(file)).privacy
    file.write_text("privacy = true\n")
    assert load_settings(str(file)).privacy
    file.write_text('privacy = "yes"\n')
    with pytest.raises(WrongField):
        load_settings(str(file))


def _app(pilot: Driver) -> AfterwordApp:
    assert isinstance(pilot.app, AfterwordApp)
    return pilot.app


def _told(store: Store, language: Language, at: datetime) -> tuple[list[str], list[str]]:
    write_story(store, story(language), on=at.date(), zone="UTC")
    known = store.read(known_names)
    return [name for _, name in known.clients + known.people], sorted(known.topics)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_page_of_a_journal_shows_a_name_or_a_topic(store: Store, at: datetime, language: Language) -> None:
    names, topics = _told(store, language, at)
    assert len(names) > 10
    assert len(topics) > 20
    texts = texts_for(language)
    walked = 0
    async with opened(store, at, language=language) as pilot:
        app = _app(pilot)
        assert any(name in shown(pilot) for name in names)
        app.action_privacy()
        await shows(pilot, texts.hiding.client("A"))

        async def nothing_shown() -> None:
            nonlocal walked
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            walked += 1
            text = " ".join(shown(pilot).replace("▏", " ").split())
            for secret in (*names, *topics):
                assert secret not in text, f"{secret!r} on {app.screen}:\n{shown(pilot)}"

        await nothing_shown()
        for _ in range(3):
            await pilot.press("down", "down", "down")
            await nothing_shown()
        for mode in PAGES:
            await app.switch_mode(mode)
            await nothing_shown()
        await app.switch_mode("today")
        planned = store.read(conversations.planned_with, 1)[0]
        opening: tuple[Callable[[], object], ...] = (
            lambda: app.open_talk(13),
            lambda: app.open_talk(41),
            lambda: app.open_client(1),
            lambda: app.open_briefing(3),
            lambda: app.open_promise(9),
            lambda: app.open_live_card(planned.id),
            app.open_lessons,
            app.let_go,
        )
        for open_page in opening:
            open_page()
            await nothing_shown()
            await pilot.press("end")
            await nothing_shown()
            await pilot.press("escape")
        await is_on(pilot, TodayPage)
        app.open_search()
        await pilot.pause()
        await pilot.press(*"rate")
        await nothing_shown()
        await pilot.press("escape", "escape")
        await is_on(pilot, TodayPage)
        await pilot.press("ctrl+p", *"lind")
        await nothing_shown()
    assert walked == 6 + len(PAGES) + 2 * len(opening)


async def test_the_empty_screen_takes_the_key_that_wakes_it_and_nothing_typed_is_lost(
    store: Store, at: datetime
) -> None:
    async with opened(store, at) as pilot:
        app = _app(pilot)

        async def hidden() -> None:
            await pilot.press("ctrl+l")
            await pilot.pause()
            assert [row for row in shown(pilot).splitlines() if row.strip()] == [
                row for row in shown(pilot).splitlines() if EN.blank in row
            ]
            assert EN.blank in shown(pilot)

        await hidden()
        await pilot.press("n")
        await until(pilot, lambda: not app.screen.query(Cover), "Today again")
        assert isinstance(app.screen, TodayPage)
        await open_form(pilot, AfterPage)
        await pilot.press(*"Lind")
        app.notify("something private", markup=False)
        await hidden()
        await pasted(pilot, "lost to the form beneath")
        await until(pilot, lambda: not app.screen.query(Cover), "the form again")
        await pilot.press(*"ner")
        await pilot.pause()
        assert field_in_focus(pilot) == "client"
        assert form(pilot).draft.client == "Lindner"
        # What comes to the front meanwhile is hidden as well; saving goes on beneath.
        await pilot.press("enter", *"scope", "ctrl+s", "ctrl+l")
        await until(pilot, lambda: not isinstance(app.screen, AfterPage), "the end of saving")
        await pilot.pause()
        assert EN.blank in shown(pilot)
        assert "Let go" not in shown(pilot)
        await pilot.press("enter")
        await shows(pilot, "Let go")
        await pilot.press("escape")
        await pilot.press("ctrl+p")
        await hidden()
        await pilot.press("space")
        await until(pilot, lambda: not app.screen.query(Cover), "the palette again")
