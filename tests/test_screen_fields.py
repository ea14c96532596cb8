"""The fields of the forms: where Enter leads, and what letters and digits do in those that are one answer."""

from __future__ import annotations

from datetime import datetime

import pytest

from journal.conversations import Half
from journal.drafts import ConversationDraft
from journal.language import Language
from journal.storage.store import Store
from screens.after import AfterPage
from screens.before import BeforePage
from screens.fields.choices import ChoiceField, ScaleField
from screens.themes import INK
from tests.screen_support import (
    colours_of,
    field_in_focus,
    fill_in,
    form,
    go_to,
    is_colour,
    is_on,
    open_form,
    opened,
    pasted,
    shown,
    shows,
    typed,
    until,
)

BEFORE_FIELDS = [
    "client",
    "topic",
    "when",
    "when",
    "template",
    "in_12_months",
    "goal",
    "goal_tag",
    "core_sentence",
    "matters_to_them",
    "my_question",
    "if",
    "then",
    "feelings_before",
    "expected",
]


AFTER_FIELDS = [
    "client",
    "topic",
    "when",
    "when",
    "status",
    "talk_share",
    "mine",
    "theirs",
    "feelings_before",
    "feelings_after",
    "feelings_theirs",
    "went_well",
    "next_time",
    "goal_reached",
    "discomfort",
    "control",
    "mail_owed",
    "second_talk",
    "second_when",
]


# ── from field to field ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("kind", "fields"), [(BeforePage, BEFORE_FIELDS), (AfterPage, AFTER_FIELDS)])
async def test_enter_walks_through_the_form_in_its_order_and_stops_at_the_last_field(
    store: Store, at: datetime, kind: type[AfterPage] | type[BeforePage], fields: list[str]
) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, kind)
        walked = [field_in_focus(pilot)]
        for _ in fields[1:]:
            await pilot.press("enter")
            walked.append(field_in_focus(pilot))
        assert walked == fields
        await pilot.press("enter", "enter")
        assert field_in_focus(pilot) == fields[-1]


async def test_tab_and_down_go_on_and_shift_tab_and_up_go_back(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, BeforePage)
        forward, back = [], []
        for key in ("tab", "down", "down", "down", "down", "down", "tab", "down", "tab"):
            await pilot.press(key)
            forward.append(field_in_focus(pilot))
        assert forward == BEFORE_FIELDS[1:10]
        for key in ("shift+tab", "up", "up", "up", "up", "up", "shift+tab", "up", "up"):
            await pilot.press(key)
            back.append(field_in_focus(pilot))
        assert back == BEFORE_FIELDS[8::-1]


async def test_letters_typed_right_behind_enter_land_in_the_next_field(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, BeforePage)
        await pilot.press(*"Berg", "enter", *"roof", "enter", *"mon")
        assert (form(pilot).who.value, form(pilot).topic.value, form(pilot).when.value[0]) == ("Berg", "roof", "mon")


async def test_the_cursor_starts_in_the_first_field_that_is_empty(store: Store, at: datetime) -> None:
    store.drafts.keep("one", ConversationDraft(half=Half.AFTER, client="Berg", topic="roof"))
    assert store.drafts.flush(5)
    async with opened(store, at) as pilot:
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: field_in_focus(pilot) == "when", "the cursor in the third field")


# ── when ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", ["en", "de"])
async def test_what_the_field_for_the_time_suggests_can_be_typed(
    store: Store, at: datetime, language: Language
) -> None:
    async with opened(store, at, language=language) as pilot:
        await open_form(pilot, AfterPage)
        assert "14:00," in shown(pilot)
        field = await go_to(pilot, "when")
        await typed(pilot, "14:00")
        await until(pilot, lambda: field.said[0] != "", "the echo")
        assert field.said[1] == "ok"


async def test_a_time_is_echoed_beside_the_field_and_a_wrong_one_in_red(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, BeforePage)
        await fill_in(pilot, "when", "mon 10:00")
        await shows(pilot, "Mon 23 Nov 10:00, in 2 days")
        assert is_colour(colours_of(pilot, "Mon 23 Nov 10:00")[0], INK.success)
        await typed(pilot, "x")
        await until(pilot, lambda: "in 2 days" not in shown(pilot), "another echo")
        assert form(pilot).when.said[1] == "red"


# ── choices and scales ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "choices"),
    [
        ("en", (("p", "partly"), ("m", "moved"), ("4", "cancelled"), ("pa", "avoided"))),
        (
            "de",
            (("v", "moved"), ("vv", "avoided"), ("vvv", "moved"), ("z", "partly"), ("5", "avoided"), ("q", "held")),
        ),
    ],
)
async def test_an_option_is_chosen_by_its_first_letter_or_its_number(
    store: Store, at: datetime, language: Language, choices: tuple[tuple[str, str], ...]
) -> None:
    async with opened(store, at, language=language) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "status")
        assert isinstance(field, ChoiceField)
        for keys, chosen in choices:
            await pilot.press(*keys)
            assert field.value == (chosen,), keys
            await pilot.press("1")
            assert field.value == ("held",)


async def test_the_arrows_choose_the_option_beside(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "status")
        assert isinstance(field, ChoiceField)
        await pilot.press("right", "right", "left")
        assert field.value == ("partly",)


async def test_whether_it_happened_is_never_left_without_an_answer(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "status")
        await pilot.press("backspace")
        assert isinstance(field, ChoiceField)
        assert field.value == ("held",), "nothing looks chosen, but saving says held"


async def test_a_number_is_typed_as_its_digits(store: Store, at: datetime) -> None:
    typed_as = (
        ("discomfort", "7", 7),
        ("discomfort", "10", 10),
        ("discomfort", "19", 9),
        ("discomfort", "0", 0),
        ("goal_reached", "5", None),
        ("goal_reached", "4", 4),
        ("control", "0", None),
        ("control", "35", 5),
    )
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        for name, keys, number in typed_as:
            field = await go_to(pilot, name)
            assert isinstance(field, ScaleField)
            assert field.is_empty
            await pilot.press(*keys)
            assert field.value == number, (name, keys)
            await go_to(pilot, "when")
            field.load(None)


async def test_a_digit_typed_later_replaces_the_number_that_was_there(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "discomfort")
        assert isinstance(field, ScaleField)
        await pilot.press("1", "tab", "shift+tab", "0")
        assert field.value == 0


async def test_backspace_takes_a_number_away(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "control")
        await pilot.press("3", "right", "backspace")
        assert field.is_empty


# ── whatever is typed ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_is_pasted_gives_the_terminal_no_orders_even_before_it_is_saved(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await pilot.press("f3")
        await pilot.pause()
        for number, name in enumerate(("client", "topic", "when", "went_well", "mine", "second_when", "find")):
            await go_to(pilot, name)
            await pasted(pilot, f"a{number}\x1b[31mred{number}\x00\x9b\u202e")
            await shows(pilot, f"red{number}")
            assert not set(shown(pilot)) & {"\x1b", "\x00", "\x9b", "\u202e"}, name
