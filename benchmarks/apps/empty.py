"""A Textual program that shows one line."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class Empty(App[None]):
    """One line; ctrl+q ends it."""

    def compose(self) -> ComposeResult:
        yield Static("everything is here")


if __name__ == "__main__":
    Empty().run()
