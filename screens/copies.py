"""The copies of the journal, and a key to make one more."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.backups import BackupKind
from journal.commands.backup import line_of
from journal.errors import JournalError
from journal.storage.backups import back_up, backups_of, is_good
from journal.texts.errors import said
from screens.page import Question

# As many as fit beside everything else on a small screen.
SHOWN = 10


class Copies(Question[None]):
    """The newest copies, each with when and why it was made and whether it is good."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("b", "back_up", "Copy now", id="back_up")]
    DEFAULT_CSS = """
    Copies #copies { height: auto; margin: 1 0; }
    """

    def compose(self) -> ComposeResult:
        texts = self.session.texts.backups
        with VerticalGroup(classes="box"):
            yield Static(Content.styled(texts.title, "bold $foreground"))
            yield Static(Content.styled(texts.looking, "$muted"), id="copies")
            yield Static(Content.assemble(("b", "bold $primary"), f"  {texts.copy_now}"))

    def on_mount(self) -> None:
        self._look()

    @work(exclusive=True, group="copies")
    async def _look(self) -> None:
        """Every copy is read whole to say whether it is good, which takes a moment."""
        self.query_one("#copies", Static).update(await asyncio.to_thread(self._said))

    def _said(self) -> Content:
        texts = self.session.texts
        copies = backups_of(self.session.store.path)
        lines = [
            Content.styled(line_of(one, texts, good=good, named=False), "$foreground" if good else "$error")
            for one, good in ((one, is_good(one)) for one in copies[:SHOWN])
        ]
        if len(copies) > SHOWN:
            lines.append(Content.styled(texts.backups.more(len(copies) - SHOWN), "$muted"))
        return Content("\n").join(lines) if lines else Content(texts.backups.none_yet)

    @work(exclusive=True, group="copies")
    async def action_back_up(self) -> None:
        """Make a copy now."""
        session = self.session
        try:
            await asyncio.to_thread(back_up, session.store.path, BackupKind.BY_HAND, at=session.now())
        except JournalError as error:
            self.notify(said(error, session.texts.errors), severity="error", markup=False)
        self._look()
