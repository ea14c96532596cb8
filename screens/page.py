"""What every page and every question has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from rich.console import ConsoleRenderable, RichCast
from rich.text import Text
from textual.binding import ActiveBinding, Binding, BindingType
from textual.events import Resize
from textual.geometry import Size
from textual.screen import ModalScreen, Screen

from screens.language import in_language

if TYPE_CHECKING:
    from journal.session import Session
    from screens.app import AfterwordApp

Answer = TypeVar("Answer")

LEAST = Size(60, 18)


class Page(Screen[Answer]):
    """A full screen: knows the session, and says its keys in the person's language."""

    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012 - declared so by Screen
        (0, "-narrow"),
        (90, "-wide"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def on_resize(self, event: Resize) -> None:
        """Below 60 × 18 there is only one line, and it says how much room is needed."""
        self.set_class(event.size.width < LEAST.width or event.size.height < LEAST.height, "-too-small")

    def render(self) -> ConsoleRenderable | RichCast | str:
        if self.has_class("-too-small"):
            return Text(self.session.texts.keys.too_small)
        return super().render()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        return in_language(super().active_bindings, self.session.texts.keys.names)

    @property
    def afterword(self) -> AfterwordApp:
        """The running program."""
        return cast("AfterwordApp", self.app)  # screens are only ever pushed by it


class Question(ModalScreen[Answer]):
    """A question over a page. It always ends in an answer, Escape included."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close", show=False, id="close")]
    DEFAULT_CSS = """
    Question { align: center middle; background: $background 60%; }
    Question > .box { width: 72; max-width: 100%; height: auto; max-height: 100%; background: $panel; padding: 1 3; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        return in_language(super().active_bindings, self.session.texts.keys.names)


AnyPage = Page[Any]
