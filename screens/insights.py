"""Insights: what many talks say together, for a period and for one client or all."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from journal.clean import visible
from journal.conversations import Status
from journal.errors import JournalError
from journal.insights import Insights, insights
from journal.insights_said import period_said
from journal.periods import Period, calendar_year, choices, last_months
from journal.storage import clients, history
from journal.storage.history import Narrowed
from journal.storage.insights import ended_promises, talks_seen
from journal.texts.errors import said
from screens.hints import KeyHints
from screens.insights_drawn import drawn
from screens.journal_page import JournalPage
from screens.question import Choose, Possible
from screens.which_client import WhichClient

if TYPE_CHECKING:
    from journal.session import Session

USUAL_MONTHS = 12


class Scroll(VerticalScroll, inherit_bindings=False):
    """What is longer than the screen; left and right are the page's."""

    # The room beside the bar stays the same whether there is one or not, so that no line has to wrap.
    DEFAULT_CSS = "Scroll { scrollbar-size-vertical: 1; scrollbar-gutter: stable; padding-right: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", "Up", show=False, id="up"),
        Binding("down", "scroll_down", "Down", show=False, id="down"),
        Binding("pageup", "page_up", "Page up", show=False, id="page_up"),
        Binding("pagedown,space", "page_down", "Page down", show=False, id="page_down"),
        Binding("home", "scroll_home", "First", show=False, id="first"),
        Binding("end", "scroll_end", "Last", show=False, id="last"),
    ]


class InsightsPage(JournalPage):
    """Sentences and charts over a period, to be scrolled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "client", "Filter", id="filter"),
        Binding("left", "period(-1)", "Period", show=False, id="period"),
        Binding("right", "period(1)", "Period", id="period"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("period", "filter", "today", "promises", "clients", "history", "close", "keys")
    AUTO_FOCUS = "Scroll"

    def __init__(self, session: Session, client_id: int | None = None) -> None:
        super().__init__(session)
        self.client_id = client_id
        self.client_name = ""
        self.months: int | None = USUAL_MONTHS
        self.year: int | None = None
        self.found: Insights | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            with Scroll():
                yield Static(id="insights")
        yield KeyHints(self.HINTS)

    def on_resize(self, event: Resize) -> None:
        super().on_resize(event)
        self.call_after_refresh(self._draw)

    @property
    def period(self) -> Period:
        """The period that is shown, as it lies today."""
        if self.months is not None:
            return last_months(self.months, on=self.session.today())
        return calendar_year(self.year) if self.year is not None else Period()

    @work(exclusive=True, group="load")
    async def reload(self) -> None:
        """Read the journal again."""
        try:
            self.found, self.client_name = await asyncio.to_thread(self._read, self.period, self.client_id)
        except JournalError as error:
            reason = said(error, self.session.texts.errors)
            self.notify(self.session.texts.today.not_readable(reason), severity="error", markup=False)
            return
        self._draw()

    def _read(self, period: Period, client_id: int | None) -> tuple[Insights, str]:
        session = self.session
        name = ""
        if client_id is not None:
            # Of a client merged into another, the other.
            client = session.store.read(clients.client, client_id)
            client_id, name = client.id, client.name
        talks = session.store.read(talks_seen, period=period, client_id=client_id)
        promises = session.store.read(ended_promises, period=period, client_id=client_id)
        day_starts = session.settings.day_starts
        return insights(talks, promises, period=period, on=session.today(), day_starts=day_starts), name

    def _draw(self) -> None:
        if not self.is_mounted:
            return
        texts, found = self.session.texts, self.found
        own = texts.insights
        client = visible(self.client_name) if self.client_id is not None else own.every_client
        parts = [own.talks(found.talks)] if found is not None else []
        parts += [f"← {period_said(self.period, own)} →", client]
        self.query_one("#heading", Static).update(
            Content.assemble((texts.keys.names["insights"], "bold $foreground"), ("\n" + " · ".join(parts), "$muted"))
        )
        shown = self.query_one("#insights", Static)
        if found is None:
            shown.update(Content.styled(own.reading, "$muted"))
        elif found.nothing:
            none_at_all = not self.session.store.read(history.how_many, Narrowed(status=Status.HELD))
            shown.update(Content.styled(own.empty if none_at_all else own.empty_here, "$muted"))
        else:
            shown.update(drawn(found, texts, max(1, self.query_one(Scroll).scrollable_content_region.width)))

    async def action_period(self, step: int) -> None:
        """Turn to the next longer or shorter period, round and round."""
        years = await asyncio.to_thread(self.session.store.read, history.years)
        offered = choices(years, on=self.session.today())
        at = next((place for place, one in enumerate(offered) if one == self.period), len(offered) - 1)
        chosen = offered[(at + step) % len(offered)]
        self.months, self.year = chosen.months, chosen.year
        self._again()

    @work(exclusive=True, group="filter")
    async def action_client(self) -> None:
        """Choose whose insights are shown."""
        if self.client_id is not None:
            own = self.session.texts.insights
            answers = (
                Possible(id="all", key="a", label=own.every_client),
                Possible(id="one", key="c", label=own.only_client),
            )
            chosen = await self.app.push_screen_wait(Choose(self.session, own.which_client, answers))
            if chosen == "all":
                self.client_id = None
                self._again()
            if chosen != "one":
                return
        found = await self.app.push_screen_wait(WhichClient(self.session))
        if found is not None:
            self.client_id = found.id
            self._again()

    def _again(self) -> None:
        self.found = None
        self._draw()
        self.query_one(Scroll).scroll_home(animate=False)
        self.reload()


class ClientInsightsPage(InsightsPage):
    """The same for one client, over their own page."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back", id="close")]
