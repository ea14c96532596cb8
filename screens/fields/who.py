"""The field for the client: completed while typing, made on the fly."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.suggester import Suggester
from textual.widgets import Input

from journal.clean import clean
from screens.fields.field import Tone
from screens.fields.texts import LineField, LineInput


class Names(Suggester):
    """Completes what was typed to the first of some texts that begins like it."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.texts: tuple[str, ...] = ()
        self.turn = 0

    def matching(self, typed: str) -> tuple[str, ...]:
        """The texts that begin with what was typed, in either case; none of them when nothing was typed."""
        start = typed.casefold()
        return (
            tuple(text for text in self.texts if text.casefold().startswith(start) and text != typed) if start else ()
        )

    def completed(self, typed: str) -> str | None:
        """What Enter makes of what was typed, None when nothing completes it."""
        found = self.matching(typed)
        exact = [text for text in self.texts if text.casefold() == typed.casefold()]
        if exact:
            return exact[0]
        return found[self.turn % len(found)] if found else None

    async def get_suggestion(self, value: str) -> str | None:
        found = self.completed(value)
        # The input shows what follows the typed cells, so the case typed is kept until Enter.
        return value + found[len(value) :] if found and len(found) > len(value) else None


class CompletingInput(LineInput):
    """A line that Enter completes. Up and down turn through what could be meant; → in an empty one offers lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,ctrl+d", "as_typed", "As typed", show=False, id="as_typed"),
        Binding("up", "turn(-1)", "Previous", show=False, id="previous_field"),
        Binding("down", "turn(1)", "Next", show=False, id="next_field"),
    ]

    def __init__(self, names: Names, *, placeholder: str, offering: bool) -> None:
        super().__init__(placeholder=placeholder)
        self.names = names
        self.suggester = names
        self.offering = offering

    def action_as_typed(self) -> None:
        """Take the completion away, at the end of the line; elsewhere delete as usual."""
        if self.cursor_at_end and self.suggester is not None and self.value:
            self.suggester = None
            self._suggest_again()
            self.post_message(Input.Changed(self, self.value))
        else:
            self.action_delete_right()

    async def action_turn(self, step: int) -> None:
        """Complete to the next text that begins like this, or leave the field when there is only one."""
        if self.suggester is not None and len(self.names.matching(self.value)) > 1:
            self.names.turn += step
            self._suggest_again()
        else:
            await self.run_action("screen.next_field" if step > 0 else "screen.previous_field")

    def _suggest_again(self) -> None:
        typed = self.value
        with self.prevent(Input.Changed):
            self.value = ""
            self.value = typed
        self.cursor_position = len(typed)

    def action_cursor_right(self, select: bool = False) -> None:
        texts = self.names.texts
        if self.offering and texts and self.cursor_at_end and self.value in ("", *texts):
            at = texts.index(self.value) + 1 if self.value else 0
            self.value = texts[at] if at < len(texts) else ""
            self.cursor_position = len(self.value)
        else:
            super().action_cursor_right(select)

    def start_over(self) -> None:
        """Complete from the first match again once other text is typed, and at all once the line was emptied."""
        if not self.value:
            self.suggester = self.names
        self.names.turn = 0

    def complete(self) -> None:
        """Make what was typed what it is taken for."""
        found = self.names.completed(self.value) if self.suggester is not None else None
        if found:
            self.value = found
            self.cursor_position = len(found)


class CompletedField(LineField):
    """One line completed from texts already known: a client's name, a planned topic, an if-then line."""

    def __init__(self, name: str, label: str, *, placeholder: str, offering: bool = False) -> None:
        super().__init__(name, label, placeholder=placeholder)
        self.names = Names()
        self.line: CompletingInput = CompletingInput(self.names, placeholder=placeholder, offering=offering)

    def on_input_changed(self, event: Input.Changed) -> None:
        self.line.start_over()
        super().on_input_changed(event)

    async def enter(self) -> bool:
        self.line.complete()
        return False

    def offer(self, texts: tuple[str, ...]) -> None:
        """Complete from these texts, the likeliest first."""
        self.names.texts = tuple(clean(text) for text in texts)
        self.names.turn = 0

    def echo_name(self, new: str) -> tuple[str, Tone]:
        """What stands beside the name: nothing while it is known or completes, `new` when it will be made."""
        typed = self.value.strip()
        completing = self.line.suggester is not None and self.names.completed(typed)
        if not typed or completing or typed in self.names.texts:
            return ("", "muted")
        return (new, "amber")
