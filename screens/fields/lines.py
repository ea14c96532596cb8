"""Fields of several lines: quick lines with their echo, and lists such as options."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input, Static

from journal.clean import clean
from screens.cells import cell_len
from screens.fields.field import Field, Tone
from screens.fields.texts import LONGEST_LINE, LineInput

Echo = Callable[[str], tuple[str, Tone]]


class ListInput(LineInput):
    """One line of several. Backspace on an empty one takes it away; pasted lines become lines of their own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+d", "drop", "Delete line", show=False, id="drop_line"),
    ]

    class Dropped(Message):
        """This line is to go."""

        def __init__(self, line: ListInput) -> None:
            super().__init__()
            self.line = line

    class Pasted(Message):
        """Several lines were pasted at once."""

        def __init__(self, line: ListInput, lines: tuple[str, ...]) -> None:
            super().__init__()
            self.line = line
            self.lines = lines

    def action_delete_left(self) -> None:
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.Dropped(self))

    def action_drop(self) -> None:
        self.post_message(self.Dropped(self))

    def on_paste(self, event: Paste) -> None:
        lines = tuple(line.strip() for line in event.text.splitlines() if line.strip())
        if len(lines) > 1:
            event.prevent_default()
            event.stop()
            self.post_message(self.Pasted(self, tuple(clean(line)[:LONGEST_LINE] for line in lines)))
        else:
            super().on_paste(event)


class ListLine(Field):
    """One line of a list with its sign and its echo."""

    label_cells = 4

    def __init__(self, name: str, sign: str, placeholder: str, text: str, echo: Echo) -> None:
        super().__init__(name, f"  {sign}")
        self.line = ListInput(text, placeholder=placeholder)
        self._echo = echo

    def compose(self) -> ComposeResult:
        yield self.line

    @property
    def value(self) -> str:
        return self.line.value

    @property
    def is_empty(self) -> bool:
        return not self.value.strip()

    def value_cells(self) -> int:
        return cell_len(self.value)

    def on_mount(self) -> None:
        super().on_mount()
        self.echo()

    def echo(self) -> None:
        """Say again what the line is understood as."""
        self.say(*self._echo(self.value)) if self.value.strip() else self.say("")

    def on_input_changed(self) -> None:
        self.echo()
        self._make_room()


class LinesField(Field):
    """A heading and any number of lines under it; the last one is always empty."""

    DEFAULT_CSS = """
    LinesField { layout: vertical; padding-top: 1; }
    LinesField > .label { height: 1; color: $primary; text-style: bold; }
    """

    def __init__(self, name: str, label: str, *, sign: str, placeholder: str, echo: Echo | None = None) -> None:
        super().__init__(name, label)
        self.sign = sign
        self.placeholder = placeholder
        self.kept: tuple[str, ...] = ()
        self._echo: Echo = echo or (lambda _: ("", "muted"))
        self._made = 0

    def compose(self) -> ComposeResult:
        yield Static(Content(self.label), classes="label")
        yield self._line("")

    def _line(self, text: str) -> ListLine:
        self._made += 1
        return ListLine(f"{self.field_name}-{self._made}", self.sign, self.placeholder, text, self._echo)

    def _make_room(self) -> None:
        """The lines make their own room."""

    @property
    def lines(self) -> tuple[ListLine, ...]:
        return tuple(line for line in self.children if isinstance(line, ListLine))

    @property
    def value(self) -> tuple[str, ...]:
        return tuple(line.value for line in self.lines if not line.is_empty)

    @property
    def is_empty(self) -> bool:
        return not self.value

    async def load(self, value: tuple[str, ...]) -> None:
        value = tuple(clean(text) for text in value)
        if value == self.value:
            return
        await self.remove_children(ListLine)
        await self.mount_all([*(self._line(text) for text in value), self._line("")])

    @property
    def control(self) -> ListInput:
        """The first empty line."""
        for line in self.lines:
            if line.is_empty:
                return line.line
        return self.query(ListInput).last()

    def line_of(self, index: int) -> ListLine | None:
        """The line that gives the value at this index."""
        full = [line for line in self.lines if not line.is_empty]
        return full[index] if index < len(full) else None

    async def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if not self.lines[-1].is_empty:
            await self.mount(self._line(""))
        self.edited()

    async def enter(self) -> bool:
        lines = self.lines
        here = next((index for index, line in enumerate(lines) if line.has_focus_within), len(lines) - 1)
        if lines[here].is_empty or here + 1 == len(lines):
            return False
        self.screen.set_focus(lines[here + 1].line)
        return True

    async def on_list_input_dropped(self, event: ListInput.Dropped) -> None:
        event.stop()
        lines = self.lines
        here = next((index for index, line in enumerate(lines) if line.line is event.line), -1)
        if here < 0:
            return
        if len(lines) > 1 and here < len(lines) - 1:
            await lines[here].remove()
            self.screen.set_focus(self.lines[min(here, len(self.lines) - 1)].line)
            self.edited()
        elif here > 0:
            self.screen.set_focus(lines[here - 1].line)

    async def on_list_input_pasted(self, event: ListInput.Pasted) -> None:
        event.stop()
        try:
            here = next(line for line in self.lines if line.line is event.line)
        except StopIteration:
            return
        fresh = [self._line(text) for text in event.lines]
        if here.is_empty:
            await self.mount_all(fresh, before=here)
        else:
            await self.mount_all(fresh, after=here)
        self.screen.set_focus(self.control)
        self.edited()

    def render(self) -> Content:
        return Content("")
