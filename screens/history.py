"""History: every conversation, the newest first, fetched as one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, overload

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal.clean import visible
from journal.conversations import Half, Status
from journal.session import Session
from journal.storage import conversations, history
from journal.storage.conversations import HistoryLine
from journal.storage.history import Narrowed
from screens.agenda_rows import talk_time
from screens.hints import KeyHints
from screens.journal_page import JournalPage
from screens.question import Choose, Possible
from screens.row_list import Line, Row, RowList
from screens.which_client import WhichClient

WINDOW = 200
MOST_DIGITS = 9


class Conversations(Sequence[Line]):
    """The conversations a filter lets through as rows, read in windows as far as one has scrolled."""

    def __init__(self, session: Session, wanted: Narrowed) -> None:
        self.session = session
        self.wanted = wanted
        self.length = session.store.read(history.how_many, wanted)
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
            fetched = self.session.store.read(history.window, self.wanted, before=before, limit=more)
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
        Binding("b", "briefing", "Briefing", id="briefing"),
        Binding("l", "live_card", "Live card", show=False, id="live_card"),
        Binding("f", "filter", "Filter", id="filter"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = (
        "open",
        "briefing",
        "after",
        "edit",
        "filter",
        "search",
        "write",
        "prepare",
        "today",
        "insights",
        "keys",
        "palette",
    )
    AUTO_FOCUS = "RowList"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.wanted = Narrowed()
        self.client_name = ""

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            yield RowList()
        yield KeyHints(self.HINTS)

    def reload(self) -> None:
        """Look at the journal again."""
        lines = Conversations(self.session, self.wanted)
        texts = self.session.texts
        if self.wanted.everything:
            said = texts.today.conversations(len(lines)) if len(lines) else texts.forms.history_empty
        else:
            said = " · ".join((texts.today.conversations(len(lines)), *self._filters_said()))
            said = said if len(lines) else f"{said}\n{texts.search.none_here}"
        self.query_one("#heading", Static).update(
            Content.assemble((texts.keys.names["history"], "bold $foreground"), (f"\n{said}", "$muted"))
        )
        self.query_one(RowList).show(lines)

    def _filters_said(self) -> list[str]:
        texts, wanted = self.session.texts, self.wanted
        parts = [visible(self.client_name)] if wanted.client_id is not None else []
        parts += [texts.search.statuses[wanted.status]] if wanted.status is not None else []
        return [*parts, str(wanted.year)] if wanted.year is not None else parts

    @work(exclusive=True, group="filter")
    async def action_filter(self) -> None:
        """Choose which conversations are shown."""
        texts = self.session.texts.search
        answers = (
            Possible(id="client", key="c", label=texts.by_client),
            Possible(id="status", key="s", label=texts.by_status),
            Possible(id="year", key="y", label=texts.by_year),
            Possible(id="everything", key="a", label=texts.everything),
        )
        chosen = await self.app.push_screen_wait(Choose(self.session, texts.filter_title, answers))
        narrow = {"client": self._one_client, "status": self._one_status, "year": self._one_year}
        if chosen in narrow:
            self.wanted = await narrow[chosen]()
        elif chosen is not None:
            self.wanted = Narrowed()
        self.reload()

    async def _one_client(self) -> Narrowed:
        found = await self.app.push_screen_wait(WhichClient(self.session))
        if found is None:
            return self.wanted
        self.client_name = found.name
        return replace(self.wanted, client_id=found.id)

    async def _one_status(self) -> Narrowed:
        texts = self.session.texts
        answers = tuple(
            Possible(id=status, key=str(place), label=texts.search.statuses[status])
            for place, status in enumerate(Status, start=1)
        )
        chosen = await self.app.push_screen_wait(Choose(self.session, texts.search.which_status, answers))
        return replace(self.wanted, status=Status(chosen)) if chosen is not None else self.wanted

    async def _one_year(self) -> Narrowed:
        years = self.session.store.read(history.years)
        answers = tuple(
            Possible(id=str(year), key=str(place) if place <= MOST_DIGITS else "", label=str(year))
            for place, year in enumerate(years, start=1)
        )
        if not answers:
            return self.wanted
        chosen = await self.app.push_screen_wait(Choose(self.session, self.session.texts.search.which_year, answers))
        return replace(self.wanted, year=int(chosen)) if chosen is not None else self.wanted

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

    def action_briefing(self) -> None:
        """Show the client of the conversation the cursor stands on, before the next contact."""
        talk_id = self._talk_id()
        if talk_id is not None:
            talk = self.session.store.read(conversations.conversation, talk_id)
            self.afterword.open_briefing(talk.client_id, talk_id)

    def action_live_card(self) -> None:
        """Show the card for the planned talk the cursor stands on."""
        talk_id = self._talk_id()
        if talk_id is not None:
            self.afterword.open_live_card(talk_id)

    def action_edit(self) -> None:
        """Change the conversation the cursor stands on: the half that was written last."""
        talk_id = self._talk_id()
        if talk_id is not None:
            planned = self.session.store.read(conversations.conversation, talk_id).status is Status.PLANNED
            self.afterword.open_half(talk_id, Half.BEFORE if planned else Half.AFTER)
