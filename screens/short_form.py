"""A question of a few fields, answered at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.clean import clean
from journal.client_profile import WrongPart
from screens.fields.field import Field
from screens.fields.texts import LineField
from screens.fields_question import FieldsQuestion
from screens.settling import settle

if TYPE_CHECKING:
    from journal.session import Session

Taken = TypeVar("Taken")
Read = Callable[[Mapping[str, str]], Taken | WrongPart]


class ShortForm(FieldsQuestion[Taken | None], Generic[Taken]):
    """Answers with what `read` makes of the fields, by their names; None for Escape. What is wrong is said here."""

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
            self.submit()
        else:
            self.focus_next()

    def submit(self) -> None:
        taken = self.read({field.field_name: clean(field.value).strip() for field, _ in self.fields})
        if not isinstance(taken, WrongPart):
            self.dismiss(taken)
            return
        said = self.session.texts.clients.wrong[taken.why]
        self.query_one("#refused", Static).update(Content.styled(f"\n{said}", "$error"))
        for field, _ in self.fields:
            if field.field_name == taken.field:
                field.focus_control()
