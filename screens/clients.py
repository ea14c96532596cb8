"""Clients: every one of them, the most recently used first, with what is open on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar, overload

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.clean import visible
from journal.clients import ClientStatus
from journal.dates_said import column_day
from journal.errors import JournalError
from journal.lateness import overdue
from journal.next_talks import Talks
from journal.promises import PromiseState, Side
from journal.session import Session
from journal.storage import client_lists
from journal.storage.agenda import facts
from journal.storage.client_lists import ClientLine
from journal.storage.clients import client_names
from journal.texts.errors import said
from screens.client_side import client_side
from screens.hints import KeyHints
from screens.journal_page import JournalPage
from screens.limits_of_all import choose_limits
from screens.row_list import Line, Row, RowList

WINDOW = 200


class Listed(Sequence[Line]):
    """Every client as a row; last contacts are read in windows as far as one has scrolled."""

    def __init__(self, session: Session) -> None:
        self.session = session
        known = session.store.read(client_names)
        self.ids = tuple(client.id for client in known)
        self.archived = sum(client.archived for client in known)
        now = session.now()
        unsettled = session.store.read(facts, at=now)
        talks = Talks.of(unsettled.talks, unsettled.clients)
        self.open: Counter[tuple[int | None, Side]] = Counter()
        self.late: Counter[int | None] = Counter()
        for promise in unsettled.promises:
            if promise.state is PromiseState.OPEN:
                self.open[promise.client_id, promise.side] += 1
                self.late[promise.client_id] += overdue(promise, talks, at=now, settings=session.settings.agenda)
        self.windows: dict[int, tuple[ClientLine, ...]] = {}

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        at, place = divmod(index if index >= 0 else index + len(self), WINDOW)
        if at not in self.windows:
            wanted = self.ids[at * WINDOW : (at + 1) * WINDOW]
            self.windows[at] = self.session.store.read(client_lists.lines, wanted)
        return self._row(self.windows[at][place])

    def _row(self, line: ClientLine) -> Row:
        texts, on = self.session.texts, self.session.today()
        last = line.last_contact_on
        when = texts.clients.no_contact if last is None else column_day(last, texts.dates, on=on)
        owed = [
            f"{glyph}{self.open[line.id, side]}"
            for side, glyph in ((Side.MINE, "→"), (Side.THEIRS, "←"))
            if self.open[line.id, side]
        ]
        late = self.late[line.id]
        beside = [texts.clients.late(late)] if late else []
        beside += [texts.clients.statuses[line.status]] if line.status is not ClientStatus.ACTIVE else []
        return Row(
            key=line.id,
            when=when,
            glyph="·",
            what=visible(line.name),
            client=", ".join(beside),
            mark=" ".join(owed),
            tone="late" if late else "muted",
        )


class ClientsPage(JournalPage):
    """Everyone there ever was a conversation with, archived ones last."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("x", "limits", "Limits", id="limits_of_all")]
    HINTS: ClassVar[tuple[str, ...]] = (
        "open",
        "write",
        "prepare",
        "limits_of_all",
        "today",
        "promises",
        "history",
        "keys",
        "palette",
    )
    AUTO_FOCUS = "RowList"

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            with Horizontal(classes="columns"):
                yield RowList()
                with VerticalScroll(classes="side", can_focus=False):
                    yield Static(id="client")
        yield KeyHints(self.HINTS)

    def reload(self) -> None:
        """Look at the journal again."""
        try:
            lines = Listed(self.session)
        except JournalError as error:
            reason = said(error, self.session.texts.errors)
            self.notify(self.session.texts.today.not_readable(reason), severity="error", markup=False)
            return
        texts = self.session.texts.clients
        beneath = texts.how_many(len(lines), lines.archived) if len(lines) else texts.none_yet
        self.query_one("#heading", Static).update(
            Content.assemble((texts.title, "bold $foreground"), (f"\n{beneath}", "$muted"))
        )
        self.query_one(RowList).show(lines)

    @property
    def client_id(self) -> int | None:
        """The client the cursor stands on."""
        row = self.query_one(RowList).row
        return row.key if row is not None and isinstance(row.key, int) else None

    @work(exclusive=True, group="side")
    async def on_row_list_highlighted(self) -> None:
        try:
            side = client_side(self.client_id, self.session)
        except JournalError:
            side = Content("")
        self.query_one("#client", Static).update(side)

    @work(exclusive=True, group="rest")
    async def action_limits(self) -> None:
        """The limits that hold for every client."""
        await choose_limits(self.afterword)

    def on_row_list_chosen(self) -> None:
        if self.client_id is not None:
            self.afterword.open_client(self.client_id)
