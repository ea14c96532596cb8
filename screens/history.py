"""History: every conversation, the newest first, fetched as one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, overload

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal.clean import visible
from journal.conversations import Half, Status
from journal.session import Session
from journal.storage import conversations, counts
from journal.storage.conversations import HistoryLine
from screens.agenda_rows import talk_time
from screens.hints import KeyHints
from screens.journal_page import JournalPage
from screens.row_list import Line, Row, RowList

WINDOW = 200


class Conversations(Sequence[Line]):
    """Every conversation as rows, read in windows as far as one has scrolled."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.length = session.store.read(counts.conversations)
        self.read: list[HistoryLine] = []

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        if index < 0:
            index += self.length
        while index >= len(self.read):
            before = self.read[-1].place if self.read else None
            more = max(WINDOW, index - len(self.read) + 1)
            fetched = self.session.store.read(conversations.recent, before=before, limit=more)
            if not fetched:
                raise IndexError(index)
            self.read += fetched
        return self._row(self.read[index])

    def _row(self, talk: HistoryLine) -> Row:
        texts, on = self.session.texts, self.session.today()
        planned = talk.status is Status.PLANNED
        status = "" if talk.status in (Status.HELD, Status.PLANNED) else f"({texts.forms.statuses[talk.status]})"
        return Row(
            key=talk.id,
            when=talk_time(talk.starts_at, talk.day, on, self.session),
            glyph="◆" if planned else "◇" if not talk.reflected and talk.status is Status.HELD else "·",
            what=visible(talk.topic),
            client=visible(talk.client),
            mark=status,
            tone="soon" if planned and talk.day <= on else "muted",
        )


class HistoryPage(JournalPage):
    """All that was ever written down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "after", "After", id="after"),
        Binding("e", "edit", "Edit", id="edit"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("open", "after", "edit", "write", "prepare", "today", "keys", "palette")
    AUTO_FOCUS = "RowList"

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            yield RowList()
        yield KeyHints(self.HINTS)

    def on_mount(self) -> None:
        self.afterword.journal_changed.subscribe(self, lambda _: self.reload())

    def on_screen_resume(self) -> None:
        self.reload()

    def reload(self) -> None:
        """Look at the journal again."""
        lines = Conversations(self.session)
        texts = self.session.texts
        said = texts.today.conversations(len(lines)) if len(lines) else texts.forms.history_empty
        self.query_one("#heading", Static).update(
            Content.assemble((texts.keys.names["history"], "bold $foreground"), (f"\n{said}", "$muted"))
        )
        self.query_one(RowList).show(lines)

    def _talk_id(self) -> int | None:
        row = self.query_one(RowList).row
        return row.key if row is not None and isinstance(row.key, int) else None

    def on_row_list_chosen(self) -> None:
        talk_id = self._talk_id()
        if talk_id is not None:
            self.afterword.open_talk(talk_id)

    def action_after(self) -> None:
        """Write AFTER for the conversation the cursor stands on."""
        talk_id = self._talk_id()
        if talk_id is not None:
            self.afterword.open_half(talk_id, Half.AFTER)

    def action_edit(self) -> None:
        """Open the conversation the cursor stands on, to change it."""
        self.on_row_list_chosen()
