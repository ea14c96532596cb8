"""A Textual program that is a list of twenty rows."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Label, ListItem, ListView


class Rows(App[None]):
    """Twenty rows, the first one highlighted."""

    def compose(self) -> ComposeResult:
        yield ListView(*(ListItem(Label(f"row number {number}")) for number in range(20)))


if __name__ == "__main__":
    Rows().run()
