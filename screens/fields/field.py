"""What every field of a form has in common."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.content import Content
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from screens.cells import cell_len, cut, left

LABEL_CELLS = 24
LEAST_CELLS = 12
Tone = Literal["ok", "amber", "red", "muted"]
STYLES: dict[Tone, str] = {"ok": "$success", "amber": "$warning", "red": "$error", "muted": "$muted"}


class Field(Widget):
    """A label on the left, one control, and beside it the echo or the error of what was entered.

    Subclasses compose their control, and post `Edited` whenever its value changes.
    """

    DEFAULT_CSS = """
    Field { height: auto; min-height: 1; width: 1fr; layout: horizontal; }
    """
    label_cells: ClassVar[int] = LABEL_CELLS
    said: reactive[tuple[str, Tone]] = reactive[tuple[str, Tone]](("", "muted"))

    class Edited(Message):
        """The person changed this field."""

        def __init__(self, field: Field) -> None:
            super().__init__()
            self.field = field

    def __init__(self, name: str, label: str) -> None:
        super().__init__(id=f"field-{name.replace('.', '-')}", classes="field")
        self.field_name = name
        self.label = label
        self._room = -1

    @property
    def control(self) -> Widget:
        """The widget that takes the keys."""
        return self.children[0]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered."""
        raise NotImplementedError

    def say(self, text: str, tone: Tone = "muted") -> None:
        """Show an echo or an error beside the control; an empty text takes it away."""
        self.said = (text, tone)

    async def enter(self) -> bool:
        """What Enter does in this field; False when the form is to go on to the next one."""
        return False

    def focus_control(self) -> None:
        """Put the cursor into the control."""
        self.screen.set_focus(self.control)

    def edited(self) -> None:
        """Tell the form that the value changed."""
        self.post_message(self.Edited(self))

    def on_mount(self) -> None:
        self._make_room()

    def watch_said(self) -> None:
        if self.is_mounted:
            self._make_room()

    def on_resize(self) -> None:
        self._make_room()

    def on_descendant_focus(self, _: DescendantFocus) -> None:
        self.refresh()

    def on_descendant_blur(self, _: DescendantBlur) -> None:
        self.refresh()

    def echo_cells(self) -> int:
        """How many cells the echo gets beside the value."""
        shown = cell_len(self.said[0])
        room = self.size.width - self.label_cells - max(LEAST_CELLS, self.value_cells() + 2) - 2
        return min(shown, max(0, room)) if shown else 0

    def value_cells(self) -> int:
        """How many cells the value needs, so that the echo leaves them to it."""
        return LEAST_CELLS

    def _make_room(self) -> None:
        echo = self.echo_cells()
        # Moving the control lays the whole form out again, which is not for every key.
        if echo != self._room:
            self._room = echo
            self.control.styles.margin = (0, echo + 2 if echo else 0, 0, self.label_cells)
            self.refresh()

    def render(self) -> Content:
        echo, tone = self.said
        cells = self.echo_cells()
        room = self.size.width - self.label_cells - cells
        label = left(cut(self.label, self.label_cells - 1), self.label_cells)
        return Content.assemble(
            (label, "bold $foreground" if self.has_focus_within else "$foreground"),
            " " * max(0, room),
            (cut(echo, cells), STYLES[tone]),
        )
