"""A page of the journal: where the keys of the pages work."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from screens.page import Page


class JournalPage(Page[None]):
    """A page one can leave for any other by one key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "go('today')", "Today", id="today"),
        Binding("n", "write", "Write down", id="write"),
        Binding("p", "prepare", "Prepare", id="prepare"),
        Binding("m", "go('morning')", "Morning round", id="morning"),
        Binding("o", "go('promises')", "Promises", id="promises"),
        Binding("c", "go('clients')", "Clients", id="clients"),
        Binding("h", "go('history')", "History", id="history"),
        Binding("i", "go('insights')", "Insights", id="insights"),
        Binding("slash", "search", "Search", id="search"),
        Binding("g", "let_go", "Let go", id="let_go"),
        Binding("u", "undo", "Undo", id="undo"),
    ]

    def on_mount(self) -> None:
        self.afterword.journal_changed.subscribe(self, lambda _: self.reload())

    def on_screen_resume(self) -> None:
        self.come_back()

    def come_back(self) -> None:
        """The page is on top, for the first time or again."""
        self.reload()

    def fill_in(self) -> None:
        """The program has just opened with this page: time for what stands beside the rest."""

    def reload(self) -> object:
        """Look at the journal again: it changed, or this page is on top once more."""
        return None  # pages that show nothing of the journal have nothing to read

    def opens(self, key: str) -> bool:
        """Open the page one types into that the key stands for, if it does. In a field, a letter is a letter."""
        opening = {"n": self.action_write, "p": self.action_prepare, "slash": self.action_search}.get(key)
        if opening is None or (self.focused is not None and self.focused.check_consume_key("n", "n")):
            return False
        opening()
        return True

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
