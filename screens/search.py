"""Search: everything that was ever written, found while typing, opened where it stands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Event
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from journal.errors import JournalError
from journal.found import Found, Hit
from journal.search_said import filters_said, remarks
from journal.searching import Search, read_search
from journal.session import Session
from journal.storage import conversations
from journal.storage.searching import search
from journal.texts.errors import said
from screens.found_rows import FoundRow, found_rows, lines_of, side_of
from screens.hints import KeyHints
from screens.journal_page import JournalPage
from screens.row_list import RowList
from screens.settling import settle

FROM_LETTERS = 3
# So long nobody types on: then it is looked for.
PAUSE_SECONDS = 0.12
# More than anyone reads through before typing another letter; each costs a moment at every letter.
AT_MOST = 120
SHORTEST = 20
BESIDE_CELLS = 42


class SearchLine(Input):
    """The line what is looked for is typed into; the arrows and Enter are those of the list below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.step('up')", "Up", show=False, id="up"),
        Binding("down", "screen.step('down')", "Down", show=False, id="down"),
        Binding("pageup", "screen.step('pageup')", "Page up", show=False, id="page_up"),
        Binding("pagedown", "screen.step('pagedown')", "Page down", show=False, id="page_down"),
        Binding("enter", "screen.open_found", "Open", show=False, id="open"),
    ]

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False


class SearchPage(JournalPage):
    """A line to type into, and what it finds, client by client."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="close"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("open", "close", "today", "history", "keys", "palette")
    AUTO_FOCUS = "SearchLine"
    DEFAULT_CSS = """
    SearchPage SearchLine { margin-bottom: 1; }
    SearchPage #said { height: auto; margin-bottom: 1; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.found: dict[object, FoundRow] = {}
        self.shown_for: str | None = None
        self.open_when_found = False

    def compose(self) -> ComposeResult:
        texts = self.session.texts.search
        with Vertical(classes="page"):
            yield Static(Content.styled(texts.title, "bold $foreground"), id="heading")
            yield SearchLine(texts.placeholder)
            yield Static(id="said")
            with Horizontal(classes="columns"):
                yield RowList()
                with VerticalScroll(classes="side -empty", can_focus=False):
                    yield Static(id="place")
        yield KeyHints(self.HINTS)

    def on_mount(self) -> None:
        self._say_how()
        self.call_after_refresh(self.afterword.ready)

    def reload(self) -> None:
        """Look again for what was looked for: it may have been changed meanwhile."""
        if self.shown_for is not None:
            self._look(self.shown_for, pause=0)

    @property
    def typed(self) -> str:
        """What stands in the line."""
        return self.query_one(SearchLine).value

    def on_input_changed(self, event: Input.Changed) -> None:
        self.open_when_found = False
        self._look(event.value, pause=PAUSE_SECONDS)

    @work(exclusive=True, group="search")
    async def _look(self, typed: str, *, pause: float, short: bool = False) -> None:
        """Find what was typed, unless more is typed meanwhile. `short` finds also what has only a letter or two."""
        session = self.session
        wanted = read_search(typed, on=session.today(), rules=session.settings.rules, texts=session.texts)
        wanted = replace(wanted, unwritten=session.settings.unwritten)
        enough = wanted.filtered or wanted.letters >= FROM_LETTERS or (short and wanted.asks)
        if not enough:
            self._show_nothing(wanted)
            return
        await asyncio.sleep(pause)
        superseded = Event()
        try:
            found, rows = await asyncio.to_thread(self._find, wanted, self._room(), superseded.is_set)
        except JournalError as error:
            self.query_one("#said", Static).update(Content.styled(said(error, session.texts.errors), "$error"))
            return
        finally:
            # Another letter was typed: the thread must not go on looking beside the one that looks for that.
            superseded.set()
        self._show(typed, wanted, found, rows)

    def _find(self, wanted: Search, room: int, stop: Callable[[], bool]) -> tuple[Found, Sequence[FoundRow]]:
        found = self.session.store.read(search, wanted, limit=AT_MOST, stop=stop)
        return found, found_rows(found.hits, wanted, room=room)

    def _room(self) -> int:
        """About how many characters of text a row will show, once the side stands beside the list."""
        width = self.size.width - (BESIDE_CELLS if self.has_class("-wide") else 0)
        return max(SHORTEST, width // 2 - 4)

    def _show(self, typed: str, wanted: Search, found: Found, rows: Sequence[FoundRow]) -> None:
        again = typed == self.shown_for
        self.shown_for = typed
        self.found = {row.key: row for row in rows}
        self.query_one(".side").set_class(not rows, "-empty")
        listed = self.query_one(RowList)
        listed.show(lines_of(rows, self.session))
        if not again:
            listed.scroll_to(y=0, animate=False)
            listed.action_edge(0)
        self._say(wanted, found)
        if self.open_when_found:
            self.open_when_found = False
            self._open(listed)

    def _show_nothing(self, wanted: Search) -> None:
        self.shown_for = None
        self.found = {}
        self.query_one(RowList).show(())
        self.query_one(".side").set_class(True, "-empty")
        if wanted.asks or wanted.unclear:
            texts = self.session.texts
            said = [*remarks(wanted, texts), *([texts.search.too_short] if wanted.asks else [])]
            self.query_one("#said", Static).update(Content.styled("\n".join(said), "$muted"))
        else:
            self._say_how()

    def _say_how(self) -> None:
        texts = self.session.texts.search
        wide = max(len(typed) for typed, _ in texts.examples)
        examples = [
            Content.assemble((f"  {typed:<{wide}}", "$foreground"), (f"   {finds}", "$muted"))
            for typed, finds in texts.examples
        ]
        self.query_one("#said", Static).update(
            Content("\n").join([Content.styled(texts.how, "$muted"), Content(""), *examples])
        )

    def _say(self, wanted: Search, found: Found) -> None:
        texts = self.session.texts
        clients = len({hit.client_id for hit in found.hits if hit.client_id is not None})
        if found.hits:
            first = texts.search.found(len(found.hits), clients, found.more)
        elif found.nobody:
            first = texts.search.nobody
        else:
            first = texts.search.nothing_narrowed if wanted.filtered and wanted.words else texts.search.nothing
        filters = filters_said(wanted, texts, on=self.session.today())
        lines = [Content.styled(" · ".join((first, *filters)), "$muted")]
        lines += [Content.styled(remark, "$warning") for remark in remarks(wanted, texts)]
        self.query_one("#said", Static).update(Content("\n").join(lines))

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        row = self.found.get(event.row.key) if event.row else None
        self.query_one("#place", Static).update(side_of(row, self.session) if row else Content(""))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self._open(event.rows)

    def action_search(self) -> None:
        """Go back to the line."""
        self.query_one(SearchLine).focus()

    def action_step(self, key: str) -> None:
        """Move in the list while the cursor stays in the line."""
        rows = self.query_one(RowList)
        if key in ("up", "down"):
            rows.action_move(-1 if key == "up" else 1)
        else:
            rows.action_page(-1 if key == "pageup" else 1)

    async def action_open_found(self) -> None:
        """Open the place the list stands on, once what was typed has been found."""
        await settle(self)
        if self.shown_for == self.typed:
            self._open(self.query_one(RowList))
        else:
            self.open_when_found = True
            self._look(self.typed, pause=0, short=True)

    def _open(self, rows: RowList) -> None:
        row = self.found.get(rows.row.key) if rows.row else None
        if row is None:
            return
        try:
            self._open_hit(row.hit)
        except JournalError as error:
            self.notify(said(error, self.session.texts.errors), severity="error", markup=False)

    def _open_hit(self, hit: Hit) -> None:
        if hit.promise_id is not None:
            self.afterword.open_promise(hit.promise_id)
        elif hit.talk_id is not None:
            self.afterword.open_talk(hit.talk_id)
        else:
            latest = (
                self.session.store.read(conversations.recent, limit=1, client_id=hit.client_id)
                if hit.client_id is not None
                else ()
            )
            if latest:
                self.afterword.open_talk(latest[0].id)
            else:
                self.notify(self.session.texts.search.no_talk, markup=False)
