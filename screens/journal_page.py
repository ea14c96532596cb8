"""A page of the journal: where the keys of the pages work."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input, TextArea

from screens.page import Page

TYPED = frozenset({"write", "prepare", "search"})


class JournalPage(Page[None]):
    """A page one can leave for any other by one key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "go('today')", "Today", id="today"),
        # The keys behind which one types at once are answered before the next key is looked at.
        Binding("n", "write", "Write down", priority=True, id="write"),
        Binding("p", "prepare", "Prepare", priority=True, id="prepare"),
        Binding("o", "go('promises')", "Promises", id="promises"),
        Binding("c", "go('clients')", "Clients", id="clients"),
        Binding("h", "go('history')", "History", id="history"),
        Binding("slash", "search", "Search", priority=True, id="search"),
        Binding("g", "let_go", "Let go", id="let_go"),
        Binding("u", "undo", "Undo", id="undo"),
    ]

    def on_mount(self) -> None:
        self.afterword.journal_changed.subscribe(self, lambda _: self.reload())

    def on_screen_resume(self) -> None:
        self.reload()

    def reload(self) -> object:
        """Look at the journal again: it changed, or this page is on top once more."""
        return None  # pages that show nothing of the journal have nothing to read

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a field, a letter is a letter."""
        typing = isinstance(self.focused, Input | TextArea)
        return not (typing and action in TYPED) and super().check_action(action, parameters)

    async def action_go(self, page: str) -> None:
        """Open another page."""
        await self.afterword.switch_mode(page)

    def action_write(self) -> None:
        """Write a conversation down."""
        self.afterword.write_down()

    def action_prepare(self) -> None:
        """Prepare a conversation."""
        self.afterword.prepare()

    def action_search(self) -> None:
        """Search everything that was written."""
        self.afterword.open_search()

    def action_let_go(self) -> None:
        """Close the day."""
        self.afterword.let_go()

    def action_undo(self) -> None:
        """Take back the last thing done in this session."""
        self.afterword.undo()
