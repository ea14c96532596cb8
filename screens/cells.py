"""Cutting and padding text to the cells of a terminal."""

from __future__ import annotations

from rich.cells import cell_len as cell_len
from rich.cells import set_cell_size


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells, its end replaced by … where it was too long."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def left(text: str, width: int) -> str:
    """The text cut or padded on the right to exactly `width` cells."""
    return set_cell_size(cut(text, width), max(0, width))


def right(text: str, width: int) -> str:
    """The text cut or padded on the left to exactly `width` cells."""
    shown = cut(text, width)
    return " " * (width - cell_len(shown)) + shown
