"""A Textual program that is one input field."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Input


class Field(App[None]):
    """One field with the cursor in it."""

    def compose(self) -> ComposeResult:
        yield Input(placeholder="type here")


if __name__ == "__main__":
    Field().run()
