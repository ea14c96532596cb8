"""Promising something once more: a quick line, filled in with what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.clean import clean, visible
from journal.dates_said import line_echo
from journal.promises import NewPromise, Promise
from journal.quicklines import QuickLine, read_line
from screens.fields.texts import LineField
from screens.page import Question
from screens.settling import settle

if TYPE_CHECKING:
    from journal.session import Session


class NewPromiseForm(Question[NewPromise | None]):
    """Answers with the promise to make, None for Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Done", show=False, priority=True, id="submit"),
    ]

    def __init__(self, session: Session, like: Promise) -> None:
        super().__init__(session)
        self.like = like
        texts = session.texts
        self.line = LineField("line", texts.promises.text, placeholder=texts.forms.promise_placeholder)

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(Content.styled(self.session.texts.promises.again, "bold $primary"))
            yield Static(Content.styled(visible(self.like.client), "$muted"), classes="question")
            yield self.line

    def on_mount(self) -> None:
        self.line.load(f"{self.like.text} @")
        self.line.focus_control()

    def _read(self) -> QuickLine:
        return read_line(
            clean(self.line.value), on=self.session.today(), rules=self.session.settings.rules, side=self.like.side
        )

    def on_field_edited(self) -> None:
        self.line.say(*line_echo(self._read(), on=self.session.today(), texts=self.session.texts.dates))

    async def action_take(self) -> None:
        """Make the promise, unless the line cannot be read."""
        await settle(self)
        read = self._read()
        if read.promise is not None and not read.asks:
            self.dismiss(read.promise)
        else:
            self.on_field_edited()

    def action_next_field(self) -> None:
        """There is only one field."""

    def action_previous_field(self) -> None:
        """There is only one field."""
