"""The two questions the morning round asks about a talk: how it feels now, and one sentence to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.clean import clean, visible
from screens.fields.feelings import FeelingsField, FeelingsInput, Felt
from screens.fields.field import Field
from screens.fields.texts import LineField
from screens.fields_question import FieldsQuestion
from screens.plane import Plane
from screens.settling import settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journal.session import Session

MOST = 3


class FeelingsThisMorning(FieldsQuestion[tuple[Felt, ...] | None]):
    """Answers with up to three words, None for Escape."""

    def __init__(self, session: Session, about: str, felt: Sequence[Felt]) -> None:
        super().__init__(session)
        self.about = about
        texts = session.texts
        self.field = FeelingsField(
            "feelings_morning",
            texts.morning.feelings_label,
            most=MOST,
            texts=texts.feelings,
            placeholder=texts.forms.feelings_placeholder,
        )
        self.felt = tuple(felt)

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(Content.styled(self.session.texts.morning.feelings_ask, "bold $primary"))
            yield Static(Content.styled(visible(self.about), "$muted"), classes="question")
            yield self.field

    def on_mount(self) -> None:
        self.field.load(self.felt)
        self.field.focus_control()

    async def action_enter(self) -> None:
        """Take the word that is offered; without one, it is done."""
        await settle(self)
        if not await self.field.enter():
            self.submit()

    def submit(self) -> None:
        self.dismiss(self.field.value)

    @work(exclusive=True, group="plane")
    async def on_feelings_input_plane_wanted(self, event: FeelingsInput.PlaneWanted) -> None:
        """Let the person choose from the plane."""
        chosen = await self.app.push_screen_wait(Plane(self.session, tuple(felt.word for felt in self.field.value)))
        if chosen is not None:
            event.feelings.take(chosen)


class LessonToKeep(FieldsQuestion[str | None]):
    """Answers with one sentence, None for Escape."""

    def __init__(self, session: Session, about: str, offered: str) -> None:
        super().__init__(session)
        self.about = about
        self.offered = offered
        self.field = LineField("lesson", session.texts.morning.lesson_label)

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(Content.styled(self.session.texts.morning.lesson_ask, "bold $primary"))
            if self.about:
                yield Static(Content.styled(visible(self.about), "$muted"), classes="question")
            yield self.field
            yield Static(id="refused")

    def on_mount(self) -> None:
        self.field.load(self.offered)
        self.field.focus_control()

    def on_field_edited(self, event: Field.Edited) -> None:
        event.stop()
        self.query_one("#refused", Static).update("")

    def submit(self) -> None:
        written = clean(self.field.value).strip()
        if written:
            self.dismiss(written)
        else:
            said = self.session.texts.morning.lesson_empty
            self.query_one("#refused", Static).update(Content.styled(f"\n{said}", "$error"))
