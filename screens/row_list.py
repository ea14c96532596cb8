"""A list that draws its rows itself, so that a hundred thousand of them open and scroll like twenty."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import ClassVar, Literal

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from journal.frozen import dataclass
from screens.cells import cut, left, right

WHEN_CELLS = 14
# Rows are looked for by their key in so many lines; longer lists keep the cursor where it was.
SHORT = 2000

Tone = Literal["plain", "muted", "soon", "late", "good"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The heading of a group of rows, with what stands muted beside it."""

    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """An empty line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line one can stand on: when, a glyph, what, and whose. `key` finds it again after the list was drawn anew."""

    key: Hashable
    when: str
    glyph: str
    what: str
    client: str = ""
    mark: str = ""
    tone: Tone = "muted"


Line = Heading | Gap | Row


class RowList(ScrollView, can_focus=True):
    """Headings and rows in columns. `lines` may be any sequence, also one that fetches what it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False, id="up"),
        Binding("down", "move(1)", "Down", show=False, id="down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="page_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="page_down"),
        Binding("home", "edge(0)", "First", show=False, id="first"),
        Binding("end", "edge(1)", "Last", show=False, id="last"),
        Binding("enter", "choose", "Open", show=False, id="open"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--heading",
        "row-list--cursor",
        "row-list--plain",
        "row-list--muted",
        "row-list--soon",
        "row-list--late",
        "row-list--good",
    }
    DEFAULT_CSS = """
    RowList { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    # Only the line it leaves and the line it comes to are drawn again.
    cursor: reactive[int] = reactive(-1, repaint=False)

    class Highlighted(Message):
        """The cursor stands on another row, or on none."""

        def __init__(self, rows: RowList, row: Row | None) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

    class Chosen(Message):
        """Enter was pressed on a row, or it was clicked twice."""

        def __init__(self, rows: RowList, row: Row) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

    def __init__(self, lines: Sequence[Line] = ()) -> None:
        super().__init__()
        self.lines = lines
        self.set_reactive(RowList.cursor, self._row_from(0, 1))

    @property
    def row(self) -> Row | None:
        """The row the cursor stands on."""
        if 0 <= self.cursor < len(self.lines):
            line = self.lines[self.cursor]
            return line if isinstance(line, Row) else None
        return None

    def show(self, lines: Sequence[Line]) -> None:
        """Draw other lines, keeping the cursor on the row it stood on, or else near it."""
        stood_on, near = self.row, self.cursor
        group = self._group_of(near)
        self.lines = lines
        self.virtual_size = Size(self.size.width, len(lines))
        found = self._find(stood_on) if stood_on else -1
        # What was just decided may have gone to another group; the next one to decide is here.
        if found < 0 or self._group_of(found) != group:
            found = self._row_from(min(max(near, 0), len(lines) - 1), 1)
        if found < 0:
            found = self._row_from(len(lines) - 1, -1)
        self.set_reactive(RowList.cursor, found)
        self._reveal()
        self.refresh()
        self.post_message(self.Highlighted(self, self.row))

    def _group_of(self, index: int) -> str:
        """The heading over a line of a short list; long lists have none."""
        if len(self.lines) <= SHORT:
            for line in reversed(self.lines[: index + 1]):
                if isinstance(line, Heading):
                    return line.text
        return ""

    def _find(self, row: Row) -> int:
        for index in range(min(len(self.lines), SHORT)):
            line = self.lines[index]
            if isinstance(line, Row) and line.key == row.key:
                return index
        return -1

    def _row_from(self, start: int, step: int) -> int:
        index = start
        while 0 <= index < len(self.lines):
            if isinstance(self.lines[index], Row):
                return index
            index += step
        return -1

    def on_mount(self) -> None:
        self.virtual_size = Size(self.size.width, len(self.lines))
        self.post_message(self.Highlighted(self, self.row))

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self.lines))
        self._reveal()

    def watch_cursor(self, before: int, after: int) -> None:
        self._reveal()
        for index in (before, after):
            if index >= 0:
                self.refresh_line(index)
        self.post_message(self.Highlighted(self, self.row))

    def _reveal(self) -> None:
        if self.cursor < 0 or not self.size.height:
            return
        top = self.scroll_offset.y
        # The heading above the first row of a group is shown with it.
        first = self.cursor - 1 if self.cursor > 0 and isinstance(self.lines[self.cursor - 1], Heading) else self.cursor
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif self.cursor >= top + self.size.height:
            self.scroll_to(y=self.cursor - self.size.height + 1, animate=False)

    def refresh_line(self, index: int) -> None:
        """Draw one line again."""
        self.refresh_lines(index, 1)

    def action_move(self, step: int) -> None:
        found = self._row_from(self.cursor + step, step)
        if found >= 0:
            self.cursor = found
        elif step < 0:
            self.scroll_to(y=0, animate=False)

    def action_page(self, step: int) -> None:
        target = min(max(self.cursor + step * max(1, self.size.height - 1), 0), len(self.lines) - 1)
        found = self._row_from(target, step)
        self.cursor = found if found >= 0 else self._row_from(target, -step)

    def action_edge(self, last: int) -> None:
        self.cursor = self._row_from(len(self.lines) - 1, -1) if last else self._row_from(0, 1)

    def action_choose(self) -> None:
        if self.row:
            self.post_message(self.Chosen(self, self.row))

    def on_click(self, event: Click) -> None:
        index = event.y + self.scroll_offset.y
        if 0 <= index < len(self.lines) and isinstance(self.lines[index], Row):
            self.cursor = index
            if event.chain == 2:
                self.action_choose()

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        width = self.size.width
        if not 0 <= index < len(self.lines):
            return Strip.blank(width, self.rich_style)
        line = self.lines[index]
        if isinstance(line, Gap):
            return Strip.blank(width, self.rich_style)
        if isinstance(line, Heading):
            return self._heading(line, width)
        return self._row(line, width, cursor=index == self.cursor)

    def _heading(self, line: Heading, width: int) -> Strip:
        shown = cut(line.text, width)
        return Strip(
            [
                Segment(shown, self.get_component_rich_style("row-list--heading")),
                Segment(
                    cut(f"  {line.beside}" if line.beside else "", max(0, width - len(shown))),
                    self.get_component_rich_style("row-list--muted"),
                ),
            ]
        ).adjust_cell_length(width, self.rich_style)

    def _row(self, line: Row, width: int, *, cursor: bool) -> Strip:
        when = WHEN_CELLS
        client = min(22, max(12, width // 4))
        what = max(0, width - when - 4 - client - 2)
        marked = f"{cut(line.what, what - len(line.mark) - 2)}  {line.mark}" if line.mark else line.what
        muted = self.get_component_rich_style("row-list--muted")
        segments = [
            (right(line.when, when), self.get_component_rich_style(f"row-list--{line.tone}")),
            (f" {line.glyph} ", muted),
            (left(marked, what), self.get_component_rich_style("row-list--plain")),
            ("  ", muted),
            (left(line.client, client), muted),
        ]
        if not cursor:
            return Strip([Segment(text, style) for text, style in segments]).adjust_cell_length(width, self.rich_style)
        ground = self.get_component_rich_style("row-list--cursor").background_style
        return Strip([Segment(text, style + ground) for text, style in segments]).adjust_cell_length(width, ground)
