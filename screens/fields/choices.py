"""Fields that are chosen rather than typed: one of several, some of several, a digit, a tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from screens.cells import cell_len, cut
from screens.fields.field import Field

MOST_BLOCKS = 10


class Control(Widget, can_focus=True):
    """A one-line control that is not typed into; the arrows up and down leave it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.previous_field", "Previous", show=False, id="previous_field"),
        Binding("down", "screen.next_field", "Next", show=False, id="next_field"),
    ]
    DEFAULT_CSS = """
    Control { width: 1fr; height: 1; }
    """

    class Changed(Message):
        """The person chose something else."""


class Options(Control):
    """Options side by side, of which one or (with `several`) some are chosen."""

    chosen: reactive[tuple[str, ...]] = reactive[tuple[str, ...]](())
    at: reactive[int] = reactive(0)

    def __init__(
        self, options: Sequence[str], labels: Mapping[str, str], *, several: bool = False, required: bool = False
    ) -> None:
        super().__init__()
        self.required = required
        self.options = tuple(options)
        self.labels = labels
        self.several = several

    def _choose(self, index: int) -> None:
        option = self.options[index]
        self.at = index
        if not self.several:
            self.chosen = (option,)
        elif option in self.chosen:
            self.chosen = tuple(one for one in self.chosen if one != option)
        else:
            self.chosen = tuple(one for one in self.options if one in (*self.chosen, option))
        self.post_message(self.Changed())

    def on_key(self, event: Key) -> None:
        step = {"left": -1, "right": 1}.get(event.key)
        if step is not None:
            event.stop()
            if self.several:
                self.at = (self.at + step) % len(self.options)
            else:
                start = self.options.index(self.chosen[0]) if self.chosen else (-1 if step > 0 else 0)
                self._choose((start + step) % len(self.options))
        elif event.key == "space":
            event.stop()
            if self.several:
                self._choose(self.at)
            else:
                start = self.options.index(self.chosen[0]) if self.chosen else -1
                self._choose((start + 1) % len(self.options))
        elif event.key in ("backspace", "delete"):
            event.stop()
            if not self.required:
                self.chosen = ()
                self.post_message(self.Changed())
        elif event.is_printable and event.character:
            self._jump(event, event.character.casefold())

    def _jump(self, event: Key, typed: str) -> None:
        starts = [index for index, one in enumerate(self.options) if self.labels[one].casefold().startswith(typed)]
        if typed.isdecimal() and 1 <= int(typed) <= len(self.options) and not starts:
            starts = [int(typed) - 1]
        if not starts:
            return
        event.stop()
        after = [index for index in starts if index > self.at or not self.chosen]
        self._choose((after or starts)[0])

    def _spans(self) -> list[tuple[int, str, str]]:
        """Where each option stands: (first cell, option, text shown)."""
        spans, x = [], 0
        for one in self.options:
            shown = f" {self.labels[one]} "
            spans.append((x, one, shown))
            x += cell_len(shown)
        return spans

    def render(self) -> Content:
        spans = self._spans()
        width = self.size.width
        if spans and spans[-1][0] + cell_len(spans[-1][2]) > width:
            return self._folded(width)
        parts: list[tuple[str, str]] = []
        for index, (_, one, shown) in enumerate(spans):
            style = "bold $background on $primary" if one in self.chosen else "$muted"
            if self.several and self.has_focus and index == self.at:
                style += " underline"
            parts.append((shown, style))
        return Content.assemble(*parts)

    def _folded(self, width: int) -> Content:
        """Too many for the width: the chosen ones, and that there are more."""
        if self.several:
            here = self.labels[self.options[self.at]] if self.has_focus else ""
            ticked = ", ".join(self.labels[one] for one in self.chosen)
            mark = "[x]" if self.options[self.at] in self.chosen else "[ ]"
            focused = f"‹ {mark} {here} ›" if here else ""
            return Content.assemble((cut(focused, width), "bold $foreground"), (cut(f"  {ticked}", width), "$muted"))
        shown = self.labels[self.chosen[0]] if self.chosen else "…"
        place = f"{self.options.index(self.chosen[0]) + 1 if self.chosen else 0}/{len(self.options)}"
        return Content.assemble(
            ("‹ ", "$muted"),
            (cut(shown, max(0, width - 12)), "bold $primary" if self.chosen else "$muted"),
            (" ›  ", "$muted"),
            (place, "$muted"),
        )

    def on_click(self, event: Click) -> None:
        spans = self._spans()
        if spans[-1][0] + cell_len(spans[-1][2]) > self.size.width:
            start = self.options.index(self.chosen[0]) if self.chosen else -1
            self._choose((start + 1) % len(self.options))
            return
        for index, (x, _, shown) in enumerate(spans):
            if x <= event.x < x + cell_len(shown):
                self._choose(index)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()


class Digits(Control):
    """A number between two bounds, shown as blocks."""

    number: reactive[int | None] = reactive[int | None](None)

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        self.low = low
        self.high = high
        self._going_on = False

    def on_key(self, event: Key) -> None:
        if event.key in ("left", "right"):
            event.stop()
            step = 1 if event.key == "right" else -1
            start = self.number if self.number is not None else (self.low - 1 if step > 0 else self.high + 1)
            self._set(min(self.high, max(self.low, start + step)))
        elif event.key in ("backspace", "delete"):
            event.stop()
            self._set(None)
        elif event.character and event.character in "0123456789":
            event.stop()
            digit = int(event.character)
            longer = (self.number or 0) * 10 + digit
            if self._going_on and self.number and longer <= self.high:
                self._set(longer)
            elif self.low <= digit <= self.high or 0 < digit * 10 <= self.high:
                self._set(digit)
            self._going_on = True

    def on_focus(self) -> None:
        # A digit typed on another visit is a new number, not the second digit of the old one.
        self._going_on = False

    def _set(self, number: int | None) -> None:
        self.number = number
        self.post_message(self.Changed())

    def render(self) -> Content:
        steps = self.high - max(self.low, 1) + 1
        full = 0 if self.number is None else max(0, self.number - max(self.low, 1) + 1)
        if steps > MOST_BLOCKS:
            steps = full = 0
        blocks = "■ " * full + "□ " * (steps - full)
        known = "–" if self.number is None else str(self.number)
        return Content.assemble(
            (f"{known:>2}  ", "bold $foreground" if self.number is not None else "$muted"),
            (blocks[: 2 * full], "$success"),
            (blocks[2 * full :], "$muted"),
            (f" {self.low}–{self.high}", "$muted"),
        )

    def on_click(self, event: Click) -> None:
        steps = self.high - max(self.low, 1) + 1
        index = (event.x - 4) // 2
        if 0 <= index < steps:
            self._set(max(self.low, 1) + index)


class Tick(Control):
    """A box that is ticked or not, or not touched yet (None), shown then with what it will be."""

    ticked: reactive[bool | None] = reactive[bool | None](None)
    untouched: reactive[bool] = reactive(False)

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label

    def on_key(self, event: Key) -> None:
        if event.key in ("space", "x", "left", "right"):
            event.stop()
            self._turn()

    def _turn(self) -> None:
        self.ticked = not (self.untouched if self.ticked is None else self.ticked)
        self.post_message(self.Changed())

    def on_click(self) -> None:
        self._turn()

    def render(self) -> Content:
        on = self.untouched if self.ticked is None else self.ticked
        return Content.assemble(("[x] " if on else "[ ] ", "$success" if on else "$muted"), (self.label, "$foreground"))


class ControlField(Field):
    """A field whose control is chosen from; tells the form of changes."""

    def on_control_changed(self, event: Control.Changed) -> None:
        event.stop()
        self.edited()


class ChoiceField(ControlField):
    """One or some of several options."""

    def __init__(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        labels: Mapping[str, str],
        *,
        several: bool = False,
        required: bool = False,
    ) -> None:
        super().__init__(name, label)
        self.options = Options(options, labels, several=several, required=required)

    def compose(self) -> ComposeResult:
        yield self.options

    def value_cells(self) -> int:
        return self.size.width

    @property
    def value(self) -> tuple[str, ...]:
        return self.options.chosen

    def load(self, value: tuple[str, ...]) -> None:
        self.options.chosen = tuple(one for one in value if one in self.options.options)

    @property
    def is_empty(self) -> bool:
        return not self.value


class ScaleField(ControlField):
    """A number between two bounds."""

    def __init__(self, name: str, label: str, low: int, high: int) -> None:
        super().__init__(name, label)
        self.digits = Digits(low, high)

    def compose(self) -> ComposeResult:
        yield self.digits

    @property
    def value(self) -> int | None:
        return self.digits.number

    def load(self, value: int | None) -> None:
        self.digits.number = value

    @property
    def is_empty(self) -> bool:
        return self.value is None


class TickField(ControlField):
    """A box to tick. Its value is None while it was not touched."""

    def __init__(self, name: str, label: str, beside: str) -> None:
        super().__init__(name, label)
        self.tick = Tick(beside)

    def compose(self) -> ComposeResult:
        yield self.tick

    @property
    def value(self) -> bool | None:
        return self.tick.ticked

    def load(self, value: bool | None) -> None:
        self.tick.ticked = value

    @property
    def is_empty(self) -> bool:
        return not self.value
