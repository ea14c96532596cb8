"""What every page and every question has in common."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual import on
from textual.binding import ActiveBinding, Binding, BindingType
from textual.content import Content
from textual.events import Resize, ScreenResume
from textual.geometry import Size
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

from screens.language import in_language

if TYPE_CHECKING:
    from journal.session import Session
    from screens.app import AfterwordApp

Answer = TypeVar("Answer")

PAGES = Path(__file__).with_name("pages.tcss")
"""The style sheet of every page but Today."""

LEAST = Size(60, 18)
WIDE = 90


def _in_order(node: Widget) -> Iterator[Widget]:
    """The toolkit goes by where things stand, and a line that was just added stands nowhere before it was laid out."""
    for child in node.displayed_children:
        if child.focusable:
            yield child
        if child.allow_focus_children():
            yield from _in_order(child)


class Page(Screen[Answer]):
    """A full screen: knows the session, and says its keys in the person's language."""

    CSS_PATH: ClassVar[Path | None] = PAGES
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012 - declared so by Screen
        (0, "-narrow"),
        (WIDE, "-wide"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, session: Session) -> None:
        super().__init__(classes="-wide" if self.app.size.width >= WIDE else "-narrow")
        self.session = session
        self._styled_for = self.app.theme
        self._laid_out: Size | None = None

    def on_resize(self, event: Resize) -> None:
        """Look whether there is room."""
        self._look_for_room(event.size)
        if event.size == self._laid_out:
            # Everything stands where it belongs since the page came to the top: once is enough.
            event.prevent_default()
        self._laid_out = None

    def on_screen_resume(self) -> None:
        """The window may have another size than when this page was last on top."""
        self._look_for_room(self.app.size)

    @on(ScreenResume)
    def _spare(self, event: ScreenResume) -> None:
        # Every style is looked up when a widget is made; again only when the colours have changed since.
        event.refresh_styles = self._styled_for != self.app.theme
        self._styled_for = self.app.theme
        if self.outer_size != self.app.size and self.is_attached:
            self._laid_out = self.app.size

    def _look_for_room(self, size: Size) -> None:
        """Below 60 × 18 there is only one line, and it says how much room is needed.

        It lies over the page, so that the cursor stays where it is and what is typed is not lost.
        """
        small = size.width < LEAST.width or size.height < LEAST.height
        over = self.query("#too-small")
        if small and not over:
            self.mount(Static(Content(self.session.texts.keys.too_small), id="too-small"))
        elif not small and over:
            over.remove()

    @property
    def focus_chain(self) -> list[Widget]:
        """Everything the cursor can be in, in the order it was made in."""
        return list(_in_order(self))

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        return in_language(super().active_bindings, self.session.texts.keys.names)

    @property
    def afterword(self) -> AfterwordApp:
        """The running program."""
        return cast("AfterwordApp", self.app)  # screens are only ever pushed by it


class Question(ModalScreen[Answer]):
    """A question over a page. It always ends in an answer, Escape included."""

    CSS_PATH: ClassVar[Path | None] = PAGES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close", show=False, id="close")]
    DEFAULT_CSS = """
    Question { align: center middle; background: $background 60%; }
    Question > .box { width: 72; max-width: 100%; height: auto; max-height: 100%; background: $panel; padding: 1 3; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def on_screen_resume(self) -> None:
        """What was typed while it was being opened is for the question."""
        self.call_after_refresh(cast("AfterwordApp", self.app).ready)

    @property
    def focus_chain(self) -> list[Widget]:
        """Everything the cursor can be in, in the order it was made in."""
        return list(_in_order(self))

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        return in_language(super().active_bindings, self.session.texts.keys.names)


AnyPage = Page[Any]
