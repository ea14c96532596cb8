"""The field for when and how: a date and time as typed, and a channel."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.widgets import Input

from journal.clean import clean
from journal.conversations import Channel
from screens.cells import cell_len
from screens.fields.choices import Control, Options
from screens.fields.field import Field
from screens.fields.texts import LineInput


class WhenField(Field):
    """When, as words; and by which channel."""

    DEFAULT_CSS = """
    WhenField { layout: vertical; height: 2; }
    """

    def __init__(self, name: str, label: str, *, placeholder: str, channels: Mapping[str, str]) -> None:
        super().__init__(name, label)
        self.line = LineInput(placeholder=placeholder)
        self.channel = Options([channel.value for channel in Channel], channels)

    def compose(self) -> ComposeResult:
        yield self.line
        yield self.channel

    def on_mount(self) -> None:
        super().on_mount()
        self.channel.styles.margin = (0, 0, 0, self.label_cells)

    def focus_control(self) -> None:
        self.screen.set_focus(self.line)

    @property
    def value(self) -> tuple[str, Channel | None]:
        chosen = self.channel.chosen
        return self.line.value, Channel(chosen[0]) if chosen else None

    def load(self, when: str, channel: Channel | None) -> None:
        with self.prevent(Input.Changed):
            self.line.value = clean(when)
        self.line.cursor_position = len(self.line.value)
        self.channel.chosen = (channel.value,) if channel else ()

    def value_cells(self) -> int:
        return cell_len(self.line.value)

    @property
    def is_empty(self) -> bool:
        return not self.line.value.strip()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.edited()

    def on_control_changed(self, event: Control.Changed) -> None:
        event.stop()
        self.edited()
