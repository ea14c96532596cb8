"""Fields that take text: one line that grows, and several lines."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key, Paste
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, TextArea

from journal.clean import clean
from screens.cells import cell_len
from screens.fields.field import Field

# Far more than anyone writes into one line, and little enough to be drawn at every key.
LONGEST_LINE = 20_000
LONGEST_TEXT = 500_000


class LineInput(Input):
    """One line without a frame; up and down leave it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.previous_field", "Previous", show=False, id="previous_field"),
        Binding("down", "screen.next_field", "Next", show=False, id="next_field"),
    ]
    DEFAULT_CSS = """
    LineInput { width: 1fr; height: 1; padding: 0; border: none; }
    LineInput:focus { border: none; }
    """

    # How long the text is says nothing about where anything stands; only whether it is longer than the line does.
    virtual_size = reactive(Size(0, 0))

    def __init__(self, value: str = "", *, placeholder: str = "", limit: int | None = None) -> None:
        super().__init__(value, placeholder=placeholder, max_length=limit or 0, select_on_focus=False)
        self.cursor_blink = False

    def watch_virtual_size(self, before: Size, after: Size) -> None:
        if (before.width > self.size.width) != (after.width > self.size.width):
            self.refresh(layout=True)

    class TooLong(Message):
        """A text was pasted that does not belong into one line; it was left out."""

    def on_paste(self, event: Paste) -> None:
        """Take the first line of what was pasted, with nothing in it that a terminal would act on."""
        event.prevent_default()
        event.stop()
        lines = event.text.splitlines() or [""]
        if len(lines[0]) + len(self.value) > LONGEST_LINE:
            self.post_message(self.TooLong())
        else:
            self.replace(clean(lines[0]), *sorted(self.selection))


class GrowingText(TextArea):
    """Text that starts as one line and grows."""

    DEFAULT_CSS = """
    GrowingText { width: 1fr; height: auto; max-height: 8; padding: 0; border: none; }
    GrowingText { scrollbar-size-vertical: 1; overflow-x: hidden; }
    GrowingText:focus { border: none; }
    """

    class Leaving(Message):
        """An arrow was pressed at the edge of the text. `direction` is "up" or "down"."""

        def __init__(self, direction: str) -> None:
            super().__init__()
            self.direction = direction

    def __init__(self, text: str = "", *, placeholder: str = "") -> None:
        super().__init__(text, placeholder=Content(placeholder), highlight_cursor_line=False)
        self.cursor_blink = False
        self.offered: tuple[str, ...] = ()

    def action_cursor_right(self, select: bool = False) -> None:
        """In an empty text, and in one just offered, the next text that is offered."""
        if self.offered and not select and self.text in ("", *self.offered) and self.cursor_at_end_of_text:
            at = self.offered.index(self.text) + 1 if self.text else 0
            self.load_text(self.offered[at] if at < len(self.offered) else "")
            self.move_cursor(self.document.end)
        else:
            super().action_cursor_right(select)

    def on_paste(self, event: Paste) -> None:
        """Take what was pasted, with nothing in it that a terminal would act on."""
        event.prevent_default()
        event.stop()
        if len(event.text) + len(self.text) > LONGEST_TEXT:
            self.post_message(LineInput.TooLong())
        else:
            self.replace(clean(event.text), *self.selection)

    def on_key(self, event: Key) -> None:
        if event.key in ("up", "down") and self._at_edge(event.key):
            event.prevent_default()
            event.stop()
            self.post_message(self.Leaving(event.key))

    def _at_edge(self, direction: str) -> bool:
        row = self.wrapped_document.location_to_offset(self.cursor_location).y
        return row == 0 if direction == "up" else row >= self.wrapped_document.height - 1


class TextField(Field):
    """A line of text that grows when it gets long; with `newlines`, free writing."""

    def __init__(
        self, name: str, label: str, *, placeholder: str = "", limit: int | None = None, newlines: bool = False
    ) -> None:
        super().__init__(name, label)
        self.limit = limit
        self.newlines = newlines
        self._text = GrowingText(placeholder=placeholder)

    def compose(self) -> ComposeResult:
        yield self._text

    @property
    def value(self) -> str:
        return self._text.text

    def load(self, value: str) -> None:
        self._text.load_text(clean(value))

    def offer(self, texts: tuple[str, ...]) -> None:
        """Texts to take with → while nothing else is written."""
        self._text.offered = texts

    async def enter(self) -> bool:
        if self.newlines:
            self._text.insert("\n")
        return self.newlines

    @property
    def is_empty(self) -> bool:
        return not self.value.strip()

    def value_cells(self) -> int:
        return max(24, min(48, cell_len(self.value)))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self.limit:
            over = len(self.value) - self.limit
            self.say(f"−{over}" if over > 0 else "", "amber")
        self.edited()

    async def on_growing_text_leaving(self, event: GrowingText.Leaving) -> None:
        event.stop()
        await self.run_action("screen.previous_field" if event.direction == "up" else "screen.next_field")


class LineField(Field):
    """One line of text that does not grow: names, topics, dates."""

    def __init__(self, name: str, label: str, *, placeholder: str = "") -> None:
        super().__init__(name, label)
        self.line = LineInput(placeholder=placeholder)

    def compose(self) -> ComposeResult:
        yield self.line

    @property
    def value(self) -> str:
        return self.line.value

    def load(self, value: str) -> None:
        with self.prevent(Input.Changed):
            self.line.value = clean(value)
        self.line.cursor_position = len(self.line.value)

    @property
    def is_empty(self) -> bool:
        return not self.value.strip()

    def value_cells(self) -> int:
        return cell_len(self.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.said[0]:
            self._make_room()
        self.edited()
