"""A question of a few fields, answered at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.clean import clean
from journal.client_profile import WrongPart
from screens.fields.field import Field
from screens.fields.texts import LineField
from screens.page import Question
from screens.settling import settle

if TYPE_CHECKING:
    from journal.session import Session

Taken = TypeVar("Taken")
Read = Callable[[Mapping[str, str]], Taken | WrongPart]


class ShortForm(Question[Taken | None], Generic[Taken]):
    """Answers with what `read` makes of the fields, by their names; None for Escape. What is wrong is said here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "Next field", show=False, priority=True, id="leave_field"),
        Binding("tab", "next_field", "Next field", show=False, priority=True, id="next_field"),
        Binding("shift+tab", "previous_field", "Field before", show=False, priority=True, id="previous_field"),
        Binding("ctrl+s", "submit", "Done", priority=True, id="submit"),
    ]

    def __init__(
        self, session: Session, title: str, about: str, fields: Sequence[tuple[LineField, str]], read: Read[Taken]
    ) -> None:
        super().__init__(session)
        self.title_said = title
        self.about = about
        self.fields = tuple(fields)
        self.read = read

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(Content.styled(self.title_said, "bold $primary"))
            yield Static(Content.styled(self.about, "$muted"), classes="question")
            for field, _ in self.fields:
                yield field
            yield Static(id="refused")

    def on_mount(self) -> None:
        for field, value in self.fields:
            field.load(value)
        self.fields[0][0].focus_control()

    def on_field_edited(self, event: Field.Edited) -> None:
        event.stop()
        self.query_one("#refused", Static).update("")

    async def action_enter(self) -> None:
        """Go on; after the last field it is done."""
        await settle(self)
        here = next((field for field, _ in self.fields if field.has_focus_within), self.fields[-1][0])
        await here.enter()
        await settle(self)
        if here is self.fields[-1][0]:
            self._submit()
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
        self._submit()

    def _submit(self) -> None:
        taken = self.read({field.field_name: clean(field.value).strip() for field, _ in self.fields})
        if not isinstance(taken, WrongPart):
            self.dismiss(taken)
            return
        said = self.session.texts.clients.wrong[taken.why]
        self.query_one("#refused", Static).update(Content.styled(f"\n{said}", "$error"))
        for field, _ in self.fields:
            if field.field_name == taken.field:
                field.focus_control()
