"""Walks through the two forms, noting what is met on the way."""

from __future__ import annotations

from journal.templates import TEMPLATES
from screens.after import AfterPage
from screens.before import BeforePage
from screens.fields.choices import ChoiceField
from screens.fields.texts import LineField, TextField
from screens.form import Form
from screens.question import Choose
from screens.today import TodayPage
from tests.met import Met, about
from tests.screen_support import (
    Driver,
    go_to,
    is_on,
    open_form,
    pasted,
    typed,
    until,
)


async def before_met(pilot: Driver, met: Met) -> None:
    """Through BEFORE: each field, each occasion with what it offers, and each question of the drawer."""
    await open_form(pilot, BeforePage)
    await typed(pilot, "Someone")
    await through_fields(pilot, met, "before")
    for name in ("if", "then"):
        await _through_offered(pilot, met, name)
    for place, _ in enumerate(TEMPLATES):
        await go_to(pilot, "template")
        if place:
            await pilot.press("right")
        met.note("before", about(pilot))
        await _through_offered(pilot, met, "goal")
    for _ in TEMPLATES:
        await go_to(pilot, "template")
        await pilot.press("left", "f3")
    await go_to(pilot, "feelings_before")
    await typed(pilot, {"en": "guilty", "de": "schuldb"}[_form(pilot).session.texts.language])
    await pilot.press("enter", "f3")
    await until(pilot, lambda: _form(pilot).field("wont_matter") is not None, "what guilt calls for")
    await _stand_on_each(pilot, met, "feeling_guilty", "wont_matter")
    await _all_questions(pilot, met, "before_more")
    await _leave(pilot)


async def after_met(pilot: Driver, met: Met) -> None:
    """Through AFTER, the same way."""
    await pilot.press("n")
    # One half was left unfinished in that journal.
    await is_on(pilot, Choose)
    await pilot.press("n")
    await is_on(pilot, AfterPage)
    await until(pilot, lambda: not _form(pilot).filling, "the cursor")
    await typed(pilot, "Lindner & Voss")
    await pilot.press("enter")
    await through_fields(pilot, met, "after")
    await pilot.press("f3")
    await _all_questions(pilot, met, "after_more")
    await _leave(pilot)


async def _all_questions(pilot: Driver, met: Met, place: str) -> None:
    """Open every question the drawer names, and stand on each."""
    page = _form(pilot)
    met.look(place, pilot)
    hidden = [one for one in page.catalogue.drawer(page.half) if page.field(one.id) is None]
    for prompt in hidden:
        label = page.session.texts.prompts.label(prompt.id)
        assert label in met.at(place), f"the drawer does not name {label}"
        await go_to(pilot, "find")
        await pasted(pilot, label)
        await pilot.press("enter")
        await until(pilot, lambda name=prompt.id: page.field(name) is not None, label)  # type: ignore[misc]  # bound at once
    met.look(place, pilot)
    for prompt in page.catalogue.drawer(page.half):
        await _stand_on_each(pilot, met, place, prompt.id)


async def _through_offered(pilot: Driver, met: Met, name: str) -> None:
    """Press → in a field until it is empty again."""
    field = await go_to(pilot, name)
    assert isinstance(field, LineField | TextField)
    await pilot.press("right")
    while field.value:
        met.note("before", field.value)
        await pilot.press("right")


async def through_fields(pilot: Driver, met: Met, place: str) -> None:
    """Note the page, then what is said of each of its fields."""
    met.look(place, pilot)
    first = pilot.app.focused
    for _ in range(60):
        await pilot.press("tab")
        met.note(place, about(pilot))
        if pilot.app.focused is first:
            return
    raise AssertionError("the fields have no end")


async def _stand_on_each(pilot: Driver, met: Met, place: str, name: str) -> None:
    """Stand in a field, and on each of its options."""
    field = await go_to(pilot, name)
    met.note(place, about(pilot))
    if isinstance(field, ChoiceField):
        for _ in field.options.options:
            await pilot.press("right")
            met.note(place, f"{field.options.render().plain} {about(pilot)}")


def _form(pilot: Driver) -> Form:
    page = pilot.app.screen
    assert isinstance(page, Form)
    return page


async def _leave(pilot: Driver) -> None:
    await pilot.press("escape")
    await is_on(pilot, TodayPage)
