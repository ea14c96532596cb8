"""Asks for a client who is known already."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.clean import clean, visible
from journal.clients import ClientName
from journal.storage import clients
from screens.fields.who import CompletedField
from screens.page import Question
from screens.settling import settle

if TYPE_CHECKING:
    from journal.session import Session


class WhichClient(Question[ClientName | None]):
    """Answers with a client, by any name it ever had; None for Escape. A name nobody has is said and stays."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Choose", show=False, priority=True, id="choose"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        texts = session.texts.forms
        self.who = CompletedField("client", texts.who, placeholder=session.texts.search.name_placeholder)

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(Content(self.session.texts.search.which_client), classes="question")
            yield self.who

    def on_mount(self) -> None:
        known = self.session.store.read(clients.client_names)
        self.who.offer(tuple(client.name for client in known))
        self.who.focus_control()

    def on_field_edited(self) -> None:
        self.who.say("", "muted")

    async def action_take(self) -> None:
        """Answer with the client of that name, as it is completed."""
        await settle(self)
        await self.who.enter()
        name = clean(self.who.value).strip()
        if not name:
            self.dismiss(None)
            return
        found = self.session.store.read(clients.find_client, name)
        if found is None:
            self.who.say(self.session.texts.search.unknown_client(visible(name)), "red")
        else:
            self.dismiss(found)

    def action_next_field(self) -> None:
        """There is only one field."""

    def action_previous_field(self) -> None:
        """There is only one field."""
