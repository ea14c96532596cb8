"""Asks for the name of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from screens.fields.texts import LineInput
from screens.page import Question
from screens.settling import settle

if TYPE_CHECKING:
    from journal.session import Session


class AskPath(Question[str | None]):
    """Answers with the path as typed, None for Escape. `wrong` says what was wrong with the one typed before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Done", show=False, priority=True, id="submit"),
    ]

    def __init__(self, session: Session, typed: str = "", wrong: str = "") -> None:
        super().__init__(session)
        self.wrong = wrong
        self.line = LineInput(typed, placeholder=session.texts.mail.save_placeholder)

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(Content(self.session.texts.mail.save_question), classes="question")
            yield self.line
            yield Static(Content.styled(self.wrong, "$error"), id="wrong")

    def on_mount(self) -> None:
        self.line.focus()

    async def action_take(self) -> None:
        """Answer with what was typed."""
        await settle(self)
        typed = self.line.value.strip()
        if typed:
            self.dismiss(typed)
        else:
            self.query_one("#wrong", Static).update(Content.styled(self.session.texts.mail.no_path, "$error"))

    def action_next_field(self) -> None:
        """There is only one field."""

    def action_previous_field(self) -> None:
        """There is only one field."""
