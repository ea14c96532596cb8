"""The fields of the forms: where Enter leads, what letters and digits do, what stands beside them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from journal.conversations import Half
from journal.drafts import ConversationDraft
from journal.language import Language
from journal.storage import drafting
from journal.storage.store import Store
from screens.after import AfterPage
from screens.before import BeforePage
from screens.fields.choices import ChoiceField, ScaleField
from screens.fields.feelings import FeelingsField, Felt
from screens.fields.lines import LinesField
from screens.let_go import LetGo
from screens.plane import Plane
from screens.question import Choose
from screens.themes import INK
from tests.screen_support import (
    Driver,
    colours_of,
    entry,
    field_in_focus,
    fill_in,
    form,
    go_to,
    is_colour,
    is_on,
    open_form,
    opened,
    pasted,
    row_with,
    save,
    save_after,
    shown,
    shows,
    typed,
    until,
    written,
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


def known(store: Store, at: datetime, *names: str) -> None:
    """Clients the journal knows."""
    for name in names:
        written(store, at, entry(client=name, starts_at=at - timedelta(days=30)))


def lines(pilot: Driver, name: str) -> tuple[str, ...]:
    """The rows of a list that hold something."""
    field = form(pilot).field(name)
    assert isinstance(field, LinesField)
    return field.value


# ── from field to field ─────────────────────────────────────────────────────────────────────────────────────────────


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


# ── who ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── when ────────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── choices and scales ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "keys", "chosen"),
    [
        ("en", "p", "partly"),
        ("en", "m", "moved"),
        ("en", "4", "cancelled"),
        ("en", "pa", "avoided"),
        ("de", "v", "moved"),
        ("de", "vv", "avoided"),
        ("de", "vvv", "moved"),
        ("de", "z", "partly"),
        ("de", "5", "avoided"),
        ("de", "q", "held"),
    ],
)
async def test_an_option_is_chosen_by_its_first_letter_or_its_number(
    store: Store, at: datetime, language: Language, keys: str, chosen: str
) -> None:
    async with opened(store, at, language=language) as pilot:
        await open_form(pilot, AfterPage)
        await go_to(pilot, "status")
        await pilot.press(*keys)
        field = form(pilot).field("status")
        assert isinstance(field, ChoiceField)
        assert field.value == (chosen,)


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


@pytest.mark.parametrize(
    ("name", "keys", "number"),
    [
        ("discomfort", "7", 7),
        ("discomfort", "10", 10),
        ("discomfort", "19", 9),
        ("discomfort", "0", 0),
        ("goal_reached", "5", None),
        ("goal_reached", "4", 4),
        ("control", "0", None),
        ("control", "35", 5),
    ],
)
async def test_a_number_is_typed_as_its_digits(
    store: Store, at: datetime, name: str, keys: str, number: int | None
) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, name)
        await pilot.press(*keys)
        assert isinstance(field, ScaleField)
        assert field.value == number


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


# ── feelings ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "keys", "felt"),
    [
        ("en", ("r", "e", "l", "enter"), (Felt("relieved"),)),
        ("en", ("r", "u", "h", "enter"), (Felt("calm"),)),
        ("en", ("r", "e", "l", "2"), (Felt("relieved", 2),)),
        ("en", ("r", "e", "l", "enter", "3"), (Felt("relieved", 3),)),
        ("en", ("r", "e", "l", "enter", "right", "right", "left"), (Felt("relieved", 2),)),
        ("en", ("r", "e", "l", "comma", "p", "r", "o", "comma"), (Felt("relieved"), Felt("proud"))),
        ("en", ("r", "e", "l", "enter", "backspace"), ()),
        ("en", ("r", "x", "q", "e", "l", "enter"), (Felt("relieved"),)),
        ("de", ("e", "r", "l", "enter"), (Felt("relieved"),)),
        ("de", ("r", "e", "l", "enter"), (Felt("relieved"),)),
        ("de", ("ü", "b", "e", "r", "f", "enter"), (Felt("overwhelmed"),)),
    ],
)
async def test_feelings_are_found_by_their_first_letters_in_both_languages(
    store: Store, at: datetime, language: Language, keys: tuple[str, ...], felt: tuple[Felt, ...]
) -> None:
    async with opened(store, at, language=language) as pilot:
        await open_form(pilot, AfterPage)
        field = await go_to(pilot, "feelings_after")
        await pilot.press(*keys)
        assert isinstance(field, FeelingsField)
        assert field.value == felt
        assert field_in_focus(pilot) == "feelings_after"


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


# ── quick lines ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_quick_line_is_echoed_in_green_amber_or_red(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "mine", "estimate @fri")
        await shows(pilot, "Fri 27 Nov, in 6 days")
        assert is_colour(colours_of(pilot, "Fri 27 Nov")[0], INK.success)
        await pilot.press("enter")
        await typed(pilot, "call")
        await shows(pilot, "no date, comes back tomorrow")
        assert is_colour(colours_of(pilot, "no date, comes back")[0], INK.warning)
        await pilot.press("enter")
        await typed(pilot, "x @zzz")
        await shows(pilot, "I know no date")
        assert is_colour(colours_of(pilot, "I know no date")[0], INK.error)


async def test_a_line_that_cannot_be_read_stays_and_has_the_cursor_after_saving(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "client", "Berg")
        await fill_in(pilot, "topic", "roof")
        await fill_in(pilot, "mine", "good @fri")
        await pilot.press("enter")
        await typed(pilot, "bad @zzz")
        await go_to(pilot, "client")
        await save(pilot)
        field = form(pilot).field("mine")
        assert isinstance(field, LinesField)
        await until(pilot, lambda: field.lines[1].has_focus_within, "the cursor in the second line")
        assert lines(pilot, "mine") == ("good @fri", "bad @zzz")


async def test_a_past_date_is_asked_about_once_and_kept_when_wanted(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "client", "Berg")
        await fill_in(pilot, "topic", "roof")
        await fill_in(pilot, "mine", "estimate @yesterday")
        await save(pilot)
        await is_on(pilot, Choose)
        assert "yesterday" in shown(pilot)
        await pilot.press("c")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: field_in_focus(pilot) == "mine", "the cursor in the line")
        await save(pilot)
        await is_on(pilot, Choose)
        await pilot.press("k")
        await is_on(pilot, LetGo)


async def test_pasted_lines_become_lines_of_their_own(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await go_to(pilot, "mine")
        await pasted(pilot, "one @fri\r\n\r\n  two @3d\nthree\n")
        await until(pilot, lambda: len(lines(pilot, "mine")) == 3, "three lines")
        assert lines(pilot, "mine") == ("one @fri", "two @3d", "three")
        await shows(pilot, "Tue 24 Nov, in 3 days")
        await typed(pilot, "four")
        assert lines(pilot, "mine") == ("one @fri", "two @3d", "three", "four")


async def test_backspace_in_an_empty_line_takes_it_away(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await go_to(pilot, "mine")
        await pasted(pilot, "one\nx\nthree")
        await until(pilot, lambda: len(lines(pilot, "mine")) == 3, "three lines")
        field = form(pilot).field("mine")
        assert isinstance(field, LinesField)
        field.lines[1].line.focus()
        await pilot.press("end", "backspace", "backspace")
        await until(pilot, lambda: len(field.lines) == 3, "one line less")
        assert lines(pilot, "mine") == ("one", "three")
        assert field.has_focus_within


async def test_an_empty_line_in_between_leaves_the_places_of_the_others_right(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "client", "Berg")
        await fill_in(pilot, "topic", "roof")
        await go_to(pilot, "mine")
        await pasted(pilot, "one\nx\nthree @zzz")
        await until(pilot, lambda: len(lines(pilot, "mine")) == 3, "three lines")
        field = form(pilot).field("mine")
        assert isinstance(field, LinesField)
        field.lines[1].line.focus()
        await pilot.press("end", "backspace")
        await save(pilot)
        await until(pilot, lambda: field.lines[2].has_focus_within, "the cursor in the line that is wrong")


async def test_a_line_turned_around_is_theirs_and_one_under_pressure_says_so(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "mine", "<pay @fri")
        await shows(pilot, "theirs")
        await pilot.press("enter")
        await typed(pilot, "deliver @fri !")
        await shows(pilot, "made under pressure")


async def test_the_promises_typed_are_in_the_journal_after_saving(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "client", "Berg")
        await fill_in(pilot, "topic", "roof")
        await fill_in(pilot, "mine", "send it @fri")
        await fill_in(pilot, "theirs", "pay it @3d")
        await save_after(pilot)
        assert "2 promises, all dated." in shown(pilot)
        assert "send it" in shown(pilot)
        assert "pay it" in shown(pilot)
        assert store.read(drafting.drafts) == []


async def test_what_is_said_beside_a_line_is_never_so_short_that_it_helps_nobody(store: Store, at: datetime) -> None:
    async with opened(store, at, size=(80, 24)) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "mine", "send the second estimate to Berg @someday")
        assert "Try fri" in shown(pilot), "what to type instead is cut off"


# ── whatever is typed ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["client", "topic", "when", "went_well", "mine", "second_when", "find"])
async def test_what_is_pasted_gives_the_terminal_no_orders_even_before_it_is_saved(
    store: Store, at: datetime, name: str
) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await pilot.press("f3")
        await pilot.pause()
        await go_to(pilot, name)
        await pasted(pilot, "a\x1b[31mred\x00\x9b\u202e")
        await until(pilot, lambda: "red" in shown(pilot), "what was pasted")
        assert not set(shown(pilot)) & {"\x1b", "\x00", "\x9b", "\u202e"}
