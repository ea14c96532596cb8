"""A question of several fields: one after the other by Enter, done after the last or with ctrl+s."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from screens.page import Question
from screens.settling import settle

Answer = TypeVar("Answer")


class FieldsQuestion(Question[Answer]):
    """Subclasses compose fields and say in `submit` what becomes of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "Next field", show=False, priority=True, id="leave_field"),
        Binding("tab", "next_field", "Next field", show=False, priority=True, id="next_field"),
        Binding("shift+tab", "previous_field", "Field before", show=False, priority=True, id="previous_field"),
        Binding("ctrl+s", "submit", "Done", priority=True, id="submit"),
    ]

    def submit(self) -> None:
        """Take what was entered, or say why not."""
        raise NotImplementedError

    async def action_enter(self) -> None:
        """Go on; after the last field it is done."""
        await settle(self)
        if self.focused is not None and self.focused is self.focus_chain[-1]:
            self.submit()
        else:
            self.focus_next()

    async def action_next_field(self) -> None:
        """Go to the next field."""
        await settle(self)
        self.focus_next()

    async def action_previous_field(self) -> None:
        """Go to the field before."""
        await settle(self)
        self.focus_previous()

    async def action_submit(self) -> None:
        """Take what was entered, or say why not."""
        await settle(self)
        self.submit()
