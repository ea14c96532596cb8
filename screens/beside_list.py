"""What stands beside a list about the row the cursor is on."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual


class BesideList(ScrollView, can_focus=False):
    """A text that changes with every row; the page is laid out again only when it begins or ceases to be too long."""

    DEFAULT_CSS = """
    BesideList { overflow-x: hidden; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as every widget calls it
        super().__init__(id=id, classes="side")
        self.said = Content("")
        self.strips: list[Strip] = []

    def show(self, said: Content) -> None:
        """Show this, from its beginning."""
        if not said.is_same(self.said):
            self.said = said
            self.scroll_to(y=0, animate=False)
            self._draw()

    def on_resize(self) -> None:
        self._draw()

    def notify_style_update(self) -> None:
        """Show it in the colours of now."""
        super().notify_style_update()
        self._draw()

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected with the mouse."""
        self._draw()

    def _draw(self) -> None:
        width, height = self.size
        if not width:
            return
        strips = self._wrapped(width)
        too_long = len(strips) > height
        if too_long:
            strips = self._wrapped(width - self.styles.scrollbar_size_vertical)
        self.strips = strips
        size = Size(0, len(strips))
        if too_long == self.show_vertical_scrollbar:
            self.set_reactive(BesideList.virtual_size, size)
            if too_long:
                self.vertical_scrollbar.window_virtual_size = size.height
        else:
            self.virtual_size = size
        self.refresh()

    def _wrapped(self, width: int) -> list[Strip]:
        return Visual.to_strips(self, self.said, width, None, self.visual_style)

    def render(self) -> Content:
        return self.said

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        if at < len(self.strips):
            return self.strips[at].adjust_cell_length(self.size.width, self.rich_style)
        return Strip.blank(self.size.width, self.rich_style)
