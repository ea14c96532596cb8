"""How the pages come to their colours: once, and only the page that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from textual.app import App

from screens.page import PAGES
from screens.themes import INK, PAPER
from screens.typing_ahead import TypingAheadApp


class DressedApp(TypingAheadApp):
    """An app whose style sheets are read as late and as seldom as can be."""

    def __init__(self) -> None:
        super().__init__()
        self.recoloured = False
        self.unseen = False

    def wear(self, theme: str) -> None:
        """Begin in these colours: set later, all style sheets would be read once more before the first page stands."""
        self.register_theme(INK)
        self.register_theme(PAPER)
        self.set_reactive(App.theme, theme)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def watch_theme(self) -> None:
        """From now on pages may stand that were made in other colours."""
        self.recoloured = True

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything again, unless all there is was made in the colours of now."""
        if self.recoloured:
            super().refresh_css(animate)

    @contextmanager
    def batch_update(self) -> Iterator[None]:
        """Nothing is shown until the end, and nothing drawn that would not be."""
        self.unseen = True
        try:
            with super().batch_update():
                yield
        finally:
            self.unseen = False

    def style_pages(self) -> None:
        """Read how every page but Today looks, unless one was opened that needed it already."""
        if not self.stylesheet.has_source(str(PAGES)):
            self.stylesheet.read(PAGES)
            self.stylesheet.parse()
