"""What is met on a walk through the program: every text that stands somewhere, by the place it stands at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, TextArea

from screens.about_field import AboutField
from screens.row_list import Heading, Row, RowList
from tests.screen_support import (
    Driver,
    shown,
)


class Met:
    """What was met, by place, with every run of spaces as one."""

    def __init__(self) -> None:
        self._said: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def note(self, place: str, text: str) -> None:
        self._said[place][" ".join(text.split())] = None

    def look(self, place: str, pilot: Driver) -> None:
        """Note the screen as it stands, and what of it lies outside the frame."""
        self.note(place, shown(pilot))
        for text in _texts(pilot.app.screen):
            self.note(place, text)

    @property
    def places(self) -> tuple[str, ...]:
        return tuple(self._said)

    def at(self, place: str) -> str:
        return "\n".join(self._said[place])


def _texts(widget: Widget) -> Iterator[str]:
    if not widget.display:
        return
    if isinstance(widget, Input):
        yield from (widget.value, widget.placeholder)
    elif isinstance(widget, TextArea):
        yield from (widget.text, str(widget.placeholder))
    elif isinstance(widget, OptionList):
        yield from (str(option.prompt) for option in widget.options)
    elif isinstance(widget, RowList):
        yield from _rows(widget)
    else:
        drawn = widget.render()
        if isinstance(drawn, Content):
            yield drawn.plain
    for child in widget.children:
        yield from _texts(child)


def _rows(rows: RowList) -> Iterator[str]:
    for line in rows.lines:
        if isinstance(line, Heading):
            yield f"{line.text} {line.beside}"
        elif isinstance(line, Row):
            yield f"{line.when} {line.what}"


def about(pilot: Driver) -> str:
    """What is said of the field the cursor is in."""
    return pilot.app.screen.query_one(AboutField).render().plain


def plain(pilot: Driver, selector: str) -> str:
    """A part of the screen as text."""
    drawn = pilot.app.screen.query_one(selector).render()
    return drawn.plain if isinstance(drawn, Content) else ""
