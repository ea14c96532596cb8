"""The plane of feelings to choose a word from: pleasant to the right, stirred at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from journal.feelings import grid
from screens.cells import left
from screens.page import Question

if TYPE_CHECKING:
    from journal.session import Session

CELL = 15


class Words(Widget, can_focus=True):
    """The words in their cells, with a cursor on one."""

    DEFAULT_CSS = "Words { height: 6; width: auto; }"
    at: reactive[str] = reactive("tense")

    def __init__(self, session: Session, chosen: tuple[str, ...]) -> None:
        super().__init__()
        self.texts = session.texts.feelings
        self.chosen = chosen
        self.grid = grid()
        if chosen:
            self.set_reactive(Words.at, chosen[-1])

    def get_content_width(self, container: object, viewport: object) -> int:
        return CELL * len(self.grid.rows[0])

    def render(self) -> Content:
        lines = []
        for row in self.grid.rows:
            cells = []
            for word in row:
                dot = "● " if word.id in self.chosen else "  "
                style = "$background on $primary" if word.id == self.at else "$foreground"
                cells.append((left(dot + self.texts.label(word.id), CELL), style))
            lines.append(Content.assemble(*cells))
        return Content("\n").join(lines)

    def on_click(self, event: Click) -> None:
        if 0 <= event.y < len(self.grid.rows) and 0 <= event.x < CELL * len(self.grid.rows[0]):
            self.screen.dismiss(self.grid.at(event.x // CELL, event.y).id)


class Plane(Question[str | None]):
    """Answers with the id of the word chosen, None for Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1, 0)", "Left", show=False, id="left"),
        Binding("right", "step(1, 0)", "Right", show=False, id="right"),
        Binding("up", "step(0, -1)", "Up", show=False, id="up"),
        Binding("down", "step(0, 1)", "Down", show=False, id="down"),
        Binding("enter,space", "choose", "Choose", show=False, id="choose"),
    ]

    def __init__(self, session: Session, chosen: tuple[str, ...]) -> None:
        super().__init__(session)
        self.words = Words(session, chosen)

    def compose(self) -> ComposeResult:
        texts = self.session.texts
        with VerticalGroup(classes="box"):
            yield Static(Content.styled(texts.forms.plane_title, "bold $primary"), classes="question")
            yield Static(Content.styled(f"↑ {texts.feelings.stirred}", "$muted"))
            yield self.words
            yield Static(
                Content.styled(
                    f"↓ {texts.feelings.calm}     ← {texts.feelings.unpleasant}     {texts.feelings.pleasant} →",
                    "$muted",
                )
            )

    def action_step(self, right: int, down: int) -> None:
        self.words.at = self.words.grid.beside(self.words.at, right=right, down=down).id

    def action_choose(self) -> None:
        self.dismiss(self.words.at)
