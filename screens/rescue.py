"""What opens in place of the journal when its file is damaged or gone: nothing is changed until the person says so."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal.backups import Backup
from journal.clean import visible
from journal.errors import JournalError
from journal.session import Start
from journal.storage.backups import newest_good
from journal.storage.restoring import restore
from journal.storage.salvage import save_readable
from journal.texts.errors import said
from screens.ending import EndingApp, ending_in_order
from screens.themes import INK, PAPER


class RescueApp(EndingApp):
    """One page: what is wrong, what the newest good copy holds, and two keys. Ends with True to open the journal."""

    CSS_PATH = "afterword.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "restore", "Put back", id="restore"),
        Binding("x", "save_readable", "Save what is readable", id="save_readable"),
        Binding("y,j", "yes", "Yes", id="yes"),
        Binding("n,escape", "no", "No", id="no"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="quit"),
    ]

    def __init__(self, start: Start, error: JournalError) -> None:
        super().__init__()
        self.start = start
        self.error = error
        self.copy: Backup | None = None
        self.asking = False
        self.restored = False
        self.register_theme(INK)
        self.register_theme(PAPER)
        self.theme = start.settings.theme

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(Content.styled(self.start.texts.rescue.title, "bold $primary"), classes="heading")
            yield Static(Content.styled(visible(said(self.error, self.start.texts.errors)), "$error"), id="wrong")
            yield Static(id="copy")
            yield Static(id="choices")
            yield Static(id="said")

    def on_mount(self) -> None:
        for part in self.query(Static):
            part.styles.margin = (0, 0, 1, 0)
        self._look_for_copy()

    @work(thread=True)
    def _look_for_copy(self) -> None:
        """Every copy is read whole until a good one is found, which takes a moment."""
        copy = newest_good(self.start.file)
        self.call_from_thread(self._show, copy)

    def _show(self, copy: Backup | None) -> None:
        # Imported here so that the page stands before it is needed.
        from journal.commands.restore import preview

        self.copy = copy
        texts = self.start.texts.rescue
        lines = preview(self.start, copy) if copy is not None else (texts.no_copy,)
        self.query_one("#copy", Static).update(Content("\n".join(map(visible, lines))))
        self._offer()

    def _offer(self) -> None:
        texts = self.start.texts.rescue
        offered = [("r", texts.restore)] if self.copy is not None else []
        offered += [("x", texts.save_readable)] if self.start.file.exists() else []
        offered.append(("ctrl+q", texts.leave))
        shown = Content("\n").join(Content.assemble((f"{key:<8}", "bold $primary"), label) for key, label in offered)
        self.query_one("#choices", Static).update(shown)

    def _say(self, sentence: str, style: str = "$foreground") -> None:
        self.query_one("#said", Static).update(Content.styled(visible(sentence), style))

    def action_restore(self) -> None:
        """Ask whether the copy is to take the journal's place."""
        if self.copy is not None:
            self.asking = True
            self._say(self.start.texts.rescue.really, "bold $foreground")

    def action_no(self) -> None:
        """Leave everything as it is."""
        if self.asking:
            self.asking = False
            self._say(self.start.texts.backups.left)

    def action_yes(self) -> None:
        """Put the copy in the journal's place, and open it."""
        if self.asking and self.copy is not None:
            self.asking = False
            self._restore(self.copy)

    @work(thread=True, exclusive=True)
    def _restore(self, copy: Backup) -> None:
        try:
            restore(self.start.file, copy, at=self.start.clock())
        except JournalError as error:
            self.call_from_thread(self._say, said(error, self.start.texts.errors), "$error")
            return
        self.restored = True
        self.call_from_thread(self.exit)

    @work(thread=True, exclusive=True)
    def action_save_readable(self) -> None:
        """Write what can still be read into a file of its own."""
        if not self.start.file.exists():
            return
        texts = self.start.texts.rescue
        try:
            path, rows = save_readable(self.start.file, at=self.start.clock())
        except JournalError as error:
            self.call_from_thread(self._say, texts.nothing_readable(said(error, self.start.texts.errors)), "$error")
            return
        self.call_from_thread(self._say, texts.readable_saved(rows, str(path)))


def run(start: Start, error: JournalError) -> bool:
    """Show what is wrong until the person leaves; says whether the journal is whole again and to be opened."""
    app = RescueApp(start, error)
    with ending_in_order(app, lambda seconds: True, lambda: None):
        app.run()
    return app.restored
