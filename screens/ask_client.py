"""Asks for a client by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.clean import clean
from journal.storage import clients
from screens.fields.who import CompletedField
from screens.page import Question
from screens.settling import settle

if TYPE_CHECKING:
    from journal.session import Session


class AskClient(Question[str | None]):
    """Answers with a name, known or new, None for Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Choose", show=False, priority=True, id="choose"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        texts = session.texts.forms
        self.who = CompletedField("client", texts.who, placeholder=texts.who_placeholder)

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(Content(self.session.texts.forms.move_to_question), classes="question")
            yield self.who

    def on_mount(self) -> None:
        known = self.session.store.read(clients.client_names)
        self.who.offer(tuple(client.name for client in known if not client.archived))
        self.who.focus_control()

    def on_field_edited(self) -> None:
        self.who.say(*self.who.echo_name(self.session.texts.forms.new_client))

    async def action_take(self) -> None:
        """Answer with the name as it is completed."""
        await settle(self)
        await self.who.enter()
        self.dismiss(clean(self.who.value).strip() or None)

    def action_next_field(self) -> None:
        """There is only one field."""

    def action_previous_field(self) -> None:
        """There is only one field."""
