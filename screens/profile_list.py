"""A list whose rows hold whole sentences: what does not fit one line goes on in the next."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from rich.segment import Segment
from textual.strip import Strip

from screens.cells import cell_len, left, right
from screens.row_list import WHEN_CELLS, Row, RowList, Tone

GLYPH_CELLS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Row):
    """A row without a column for the client, so that the words have all the room."""

    said: Tone = "plain"
    """How the words are coloured."""


class ProfileList(RowList):
    """A list of rows and of sentences."""

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        line = self.lines[index] if 0 <= index < len(self.lines) else None
        if not isinstance(line, Sentence):
            return super().render_line(y)
        width = self.size.width
        segments = [
            (right(line.when, WHEN_CELLS), self.get_component_rich_style(f"row-list--{line.tone}")),
            (f" {line.glyph or ' '} ", self.get_component_rich_style("row-list--muted")),
            (left(line.what, words_cells(width)), self.get_component_rich_style(f"row-list--{line.said}")),
        ]
        if index != self.cursor:
            return Strip([Segment(text, style) for text, style in segments]).adjust_cell_length(width, self.rich_style)
        ground = self.get_component_rich_style("row-list--cursor").background_style
        return Strip([Segment(text, style + ground) for text, style in segments]).adjust_cell_length(width, ground)


def words_cells(width: int) -> int:
    """How many cells the words of a sentence have in a list so wide."""
    return max(1, width - WHEN_CELLS - GLYPH_CELLS)


def sentence(
    key: Hashable,
    words: str,
    *,
    width: int,
    when: str = "",
    glyph: str = "",
    tone: Tone = "muted",
    said: Tone = "plain",
) -> Iterator[Sentence]:
    """The words on as many lines as they need in a list so wide; the key of each is `key` and its place."""
    for place, part in enumerate(folded(words, words_cells(width))):
        first = place == 0
        yield Sentence(
            key=(key, place), when=when if first else "", glyph=glyph if first else "", what=part, tone=tone, said=said
        )


def folded(words: str, width: int) -> list[str]:
    """The words on lines of at most so many cells; a word longer than a line is broken."""
    lines = [""]
    for word in words.split(" "):
        rest = word
        if lines[-1] and cell_len(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
            continue
        if lines[-1]:
            lines.append("")
        while cell_len(rest) > width:
            kept = 1
            while kept < len(rest) and cell_len(rest[: kept + 1]) <= width:
                kept += 1
            lines[-1] = rest[:kept]
            lines.append("")
            rest = rest[kept:]
        lines[-1] = rest
    return lines
