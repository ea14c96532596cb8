"""The lists of promises in a form: what is said beside a line, and where lines begin and end."""

from __future__ import annotations

from datetime import datetime

from journal.storage import drafting
from journal.storage.store import Store
from screens.after import AfterPage
from screens.fields.lines import LinesField
from screens.let_go import LetGo
from screens.question import Choose
from screens.themes import INK
from tests.screen_support import (
    Driver,
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
    save,
    save_after,
    shown,
    shows,
    typed,
    until,
)


def lines(pilot: Driver, name: str) -> tuple[str, ...]:
    """The rows of a list that hold something."""
    field = form(pilot).field(name)
    assert isinstance(field, LinesField)
    return field.value


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


async def test_lines_are_passed_in_the_order_they_were_made_in_wherever_they_stand(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        field = form(pilot).field("mine")
        assert isinstance(field, LinesField)
        first = field.lines[0]
        added = field._line("")
        await field.mount(added)
        # As long as a line was not laid out it stands at the top, where the toolkit would look for it.
        added.styles.dock = "top"
        await pilot.pause()
        assert added.virtual_region.y < first.virtual_region.y
        chain = form(pilot).focus_chain
        assert chain.index(added.line) == chain.index(first.line) + 1
