"""A minute of breathing: the one thing that moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from screens.page import Question

if TYPE_CHECKING:
    from journal.session import Session

SECONDS = 60
IN, OUT = 4, 6
WIDEST = 30


class Breathe(Question[None]):
    """Four seconds in, six out, for a minute. Any of Enter, space and Escape ends it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "dismiss(None)", "Close", show=False, id="close")]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tenths = 0

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(self._drawn(), id="breath")

    def on_mount(self) -> None:
        self.set_interval(0.1, self._step)

    def _step(self) -> None:
        self.tenths += 1
        self.query_one("#breath", Static).update(self._drawn())

    def _drawn(self) -> Content:
        texts = self.session.texts.forms
        seconds = self.tenths / 10
        if seconds >= SECONDS:
            return Content.styled(texts.breathe_done, "$success")
        at = seconds % (IN + OUT)
        width = round(WIDEST * (at / IN if at < IN else 1 - (at - IN) / OUT))
        word = texts.breathe_in if at < IN else texts.breathe_out
        return Content.assemble(
            (f"{word}\n\n", "$foreground"),
            ("█" * width + "\n\n", "$primary"),
            (f"{SECONDS - int(seconds)}", "$muted"),
        )
