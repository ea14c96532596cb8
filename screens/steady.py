"""Words that change while one types or moves, drawn again only when they do."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from screens.cells import cell_len


class SteadyText(Static):
    """A text that moves what is around it only when it gets taller or lower."""

    shown = Content("")
    fits = False

    def show(self, said: Content) -> None:
        """Say this."""
        if said.is_same(self.shown):
            return
        fits = all(cell_len(line) <= self.size.width for line in said.plain.split("\n"))
        stays = fits and self.fits and said.plain.count("\n") == self.shown.plain.count("\n")
        self.shown, self.fits = said, fits
        height = self.styles.height
        self.update(said, layout=not stays and (height is None or height.is_auto))
