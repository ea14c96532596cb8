"""How it looks: contrast, colours by name, words for every key, labels that fit."""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.binding import Binding
from textual.color import Color
from textual.dom import DOMNode
from textual.theme import Theme

import screens
from journal.conversations import Half
from journal.dates_said import column_day
from journal.language import LANGUAGES, Language
from journal.prompts import built_in
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.fields.field import LABEL_CELLS
from screens.question import Choose
from screens.row_list import WHEN_CELLS
from screens.themes import INK, PAPER
from tests.screen_support import (
    NARROW,
    SMALL,
    WIDE,
    Driver,
    colours_of,
    entry,
    in_days,
    is_colour,
    is_on,
    mine,
    opened,
    rows,
    shown,
    shows,
    written,
)

SCREENS = Path(screens.__file__).parent
WRITTEN_ON = ("foreground", "muted", "primary", "success", "warning", "error")
GROUNDS = ("background", "panel", "cursor-line")


def _luminance(colour: Color) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: Color, other: Color) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _colour(theme: Theme, name: str) -> Color:
    own = theme.variables.get(name)
    return Color.parse(own or theme.to_color_system().generate()[name])


@pytest.mark.parametrize("theme", [INK, PAPER], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", WRITTEN_ON)
def test_every_text_reaches_five_to_one_on_every_ground(theme: Theme, ground: str, ink: str) -> None:
    assert _contrast(_colour(theme, ink), _colour(theme, ground)) >= 5


@pytest.mark.parametrize("theme", [INK, PAPER], ids=lambda theme: theme.name)
def test_a_chosen_option_reaches_five_to_one(theme: Theme) -> None:
    assert _contrast(_colour(theme, "background"), _colour(theme, "primary")) >= 5


def test_the_style_sheet_and_the_screens_name_no_colour() -> None:
    literal = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|\bansi_\w+")
    for path in (*SCREENS.rglob("*.tcss"), *SCREENS.rglob("*.py")):
        if path.name == "themes.py":
            continue
        for line in path.read_text("utf-8").splitlines():
            named = [
                found for found in literal.findall(line) if not re.search(r"query|select|remove|CommandPalette", line)
            ]
            assert not named, f"{path.name}: {line.strip()}"


def _emoji(sign: str) -> bool:
    # Signs that some terminals draw as pictures, two cells wide: the emoji planes, and the dingbats among them.
    return ord(sign) >= 0x1F000 or sign in "☎✂✈✉✌✍✏✒✔✖✝✡✨✳✴❄❇❓❗❣❤➡⬅⬆⬇↔↕↩↪⌚⌛⌨⏏⏩⏪⏰⏳▪▫▶◀◻◼☀☁★" or sign == "\ufe0f"


@pytest.mark.parametrize("folder", ["screens", "journal/texts"])
def test_there_is_no_emoji_in_what_the_program_says(folder: str) -> None:
    for path in (SCREENS.parent / folder).rglob("*.py"):
        found = {unicodedata.name(sign, hex(ord(sign))) for sign in path.read_text("utf-8") if _emoji(sign)}
        assert not found, f"{path.name}: {found}"


def test_no_sentence_of_the_program_raises_its_voice() -> None:
    for path in (SCREENS.parent / "journal" / "texts").rglob("*.py"):
        said = re.findall(r'"((?:[^"\\]|\\.)*)"', path.read_text("utf-8"))
        assert not [text for text in said if re.search(r"\w!", text)], path.name


def _our_bindings() -> Iterator[tuple[str, Binding]]:
    for module in pkgutil.walk_packages(screens.__path__, "screens."):
        found = importlib.import_module(module.name)
        for owner in vars(found).values():
            if isinstance(owner, type) and issubclass(owner, DOMNode) and owner.__module__ == module.name:
                for binding in owner.__dict__.get("BINDINGS", ()):
                    assert isinstance(binding, Binding)
                    yield f"{owner.__name__} {binding.key}", binding


def test_every_key_has_an_id_and_a_description() -> None:
    assert [where for where, binding in _our_bindings() if not binding.id or not binding.description] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_a_name_in_both_languages(language: Language) -> None:
    names = texts_for(language).keys.names
    assert [where for where, binding in _our_bindings() if binding.id and not names.get(binding.id, "").strip()] == []


def test_no_printable_key_goes_before_what_is_being_typed() -> None:
    printable = [
        where
        for where, binding in _our_bindings()
        if binding.priority and any(len(key) == 1 or key == "space" for key in binding.key.split(","))
    ]
    assert printable == []


def _labels(language: Language) -> Iterator[tuple[str, str]]:
    texts = texts_for(language)
    forms = texts.forms
    names = (
        "who what when occasion goal_about uncomfortable happened share feelings_before feelings_now their_mood "
        "goal_reached discomfort control next_step second_talk second_when moved_when find"
    )
    for name in names.split():
        yield name, getattr(forms, name)
    catalogue = built_in()
    for half in Half:
        for prompt in (*catalogue.core(half), *catalogue.drawer(half)):
            yield prompt.id, texts.prompts.label(prompt.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_the_forms_fits_its_column(language: Language) -> None:
    assert [(name, label) for name, label in _labels(language) if cell_len(label) > LABEL_CELLS - 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_the_first_column_of_a_list_fits_it(language: Language) -> None:
    texts = texts_for(language)
    days = (date(2026, 11, 21), date(2026, 7, 31))
    said = [texts.today.before_talk, texts.today.undated, texts.today.last_night, texts.dates.lateness(15)]
    said += [column_day(day, texts.dates, on=on) for day in days for on in (day, date(2027, 1, 1))]
    assert [text for text in said if cell_len(text) > WHEN_CELLS] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_last_line_shows_whole_keys_and_the_way_out(
    store: Store, at: datetime, language: Language, size: tuple[int, int]
) -> None:
    async with opened(store, at, language=language, size=size) as pilot:
        assert "?" in rows(pilot)[-1]
        await pilot.press("p")
        await shows(pilot, texts_for(language).forms.who)
        last = rows(pilot)[-1]
        assert "^s" in last
        assert "esc" in last
        assert "f1" in last
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("n")
        await shows(pilot, texts_for(language).forms.happened)
        assert "esc" in rows(pilot)[-1]


async def ask(pilot: Driver) -> None:
    """Bring a question to the front: what to do with the draft that was left."""
    await pilot.press("n")
    await shows(pilot, "Who?")
    await pilot.press("x", "escape")
    await shows(pilot, "Unfinished")
    await pilot.press("n")
    await is_on(pilot, Choose)


async def test_the_page_stays_visible_behind_a_question(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await ask(pilot)
        assert "You left this unfinished" in shown(pilot)
        assert "Saturday, 21 November" in shown(pilot)


@pytest.mark.parametrize("theme", ["ink", "paper"])
async def test_the_answer_enter_takes_stands_on_a_ground_of_its_own(store: Store, at: datetime, theme: str) -> None:
    async with opened(store, at, theme="paper" if theme == "paper" else "ink") as pilot:
        await ask(pilot)
        own = INK if theme == "ink" else PAPER
        assert is_colour(colours_of(pilot, "Begin a new one")[1], _colour(own, "panel").hex)
        assert is_colour(colours_of(pilot, "Go on with it")[1], _colour(own, "cursor-line").hex)


@pytest.mark.parametrize("size", [WIDE, NARROW, SMALL])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_line_is_wider_than_the_screen_and_the_cursor_is_on_it(
    store: Store, at: datetime, size: tuple[int, int], language: Language
) -> None:
    written(
        store,
        at,
        entry(
            starts_at=at - timedelta(hours=2), promises=(mine("send the estimate", in_days(at, 2)),), reflected=False
        ),
    )
    async with opened(store, at, size=size, language=language) as pilot:
        for key in ("h", "t", "g", "escape", "n", "escape", "p", "f3"):
            await pilot.press(key)
            await pilot.pause()
            assert len(rows(pilot)) == size[1]
            assert all(cell_len(row) <= size[0] for row in rows(pilot))
        focused = pilot.app.focused
        assert focused is not None
        assert pilot.app.screen.region.contains_region(focused.region)
