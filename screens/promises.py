"""Promises: all of them, filtered by side, by state and by client, with what can be done to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, overload

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.clean import visible
from journal.dates_said import column_day, lateness
from journal.errors import JournalError
from journal.lateness import overdue
from journal.next_talks import Talks
from journal.promises import DueKind, Promise, PromiseState, Side
from journal.session import Session
from journal.storage import promise_lists, promises
from journal.storage.agenda import facts
from journal.storage.promise_lists import Filter, PromiseLine
from screens.acting import ActsOnPromises
from screens.client_side import client_side
from screens.hints import KeyHints
from screens.question import Choose, Possible
from screens.row_list import Line, Row, RowList, Tone

WINDOW = 200
GLYPHS = {Side.MINE: "→", Side.THEIRS: "←"}


class Listed(Sequence[Line]):
    """The promises a filter lets through, as rows, read in windows as far as one has scrolled."""

    def __init__(self, session: Session, wanted: Filter) -> None:
        self.session = session
        self.wanted = wanted
        self.length = session.store.read(promise_lists.how_many, wanted)
        now = session.now()
        open_facts = session.store.read(facts, at=now)
        talks = Talks.of(open_facts.talks, open_facts.clients)
        self.late = {
            promise.id
            for promise in open_facts.promises
            if overdue(promise, talks, at=now, settings=session.settings.agenda)
        }
        self.windows: dict[int, tuple[PromiseLine, ...]] = {}

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        at, place = divmod(index if index >= 0 else index + self.length, WINDOW)
        if at not in self.windows:
            self.windows[at] = self.session.store.read(
                promise_lists.window, self.wanted, start=at * WINDOW, length=WINDOW
            )
        return self._row(self.windows[at][place])

    def _row(self, line: PromiseLine) -> Row:
        when, tone = self._when(line)
        state = "✓" if line.state is PromiseState.KEPT else ""
        if line.state not in (PromiseState.OPEN, PromiseState.KEPT):
            state = f"({self.session.texts.promises.marks[line.state]})"
        return Row(
            key=line.id,
            when=when,
            glyph=GLYPHS[line.side],
            what=visible(line.text),
            client=visible(line.client),
            mark=" ".join(part for part in (state, "!" if line.under_pressure else "") if part),
            tone=tone,
        )

    def _when(self, line: PromiseLine) -> tuple[str, Tone]:
        texts, on = self.session.texts, self.session.today()
        if line.due.kind is DueKind.TALK:
            return texts.today.before_talk, "late" if line.id in self.late else "muted"
        if line.due.day is None:
            return texts.today.undated, "muted"
        if line.id in self.late and line.due.day < on:
            return lateness((on - line.due.day).days, texts.dates), "late"
        if line.due.day == on and line.state is PromiseState.OPEN:
            return lateness(0, texts.dates), "late" if line.id in self.late else "soon"
        return column_day(line.due.day, texts.dates, on=on), "muted"


class PromisesPage(ActsOnPromises):
    """Every promise, the open ones first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "briefing", "Briefing", id="briefing"),
        Binding("f", "filter", "Filter", id="filter"),
        Binding("left", "state(-1)", "Filter", show=False, id="filter"),
        Binding("right", "state(1)", "Filter", show=False, id="filter"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = (
        "done",
        "kept",
        "renegotiate",
        "slip",
        "snooze",
        "nudge",
        "rest",
        "filter",
        "briefing",
        "today",
        "keys",
    )
    AUTO_FOCUS = "RowList"
    STATES: ClassVar[tuple[bool | None, ...]] = (False, True, None)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.wanted = Filter()
        self.client_name = ""

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
        lines = Listed(self.session, self.wanted)
        texts = self.session.texts.promises
        states = {False: texts.open_ones, True: texts.settled_ones, None: texts.all_ones}
        side = {Side.MINE: texts.mine, Side.THEIRS: texts.theirs, None: texts.both}[self.wanted.side]
        client = texts.only_client(visible(self.client_name)) if self.wanted.client_id else texts.every_client
        said = f"{texts.promises(len(lines))} · {states[self.wanted.settled]} · {side} · {client}"
        if not len(lines):
            said = f"{said}\n{texts.none_here}"
        self.query_one("#heading", Static).update(
            Content.assemble((texts.title, "bold $foreground"), (f"\n{said}", "$muted"))
        )
        self.query_one(RowList).show(lines)

    @property
    def promise(self) -> Promise | None:
        row = self.query_one(RowList).row
        if row is None or not isinstance(row.key, int):
            return None
        try:
            return self.session.store.read(promises.promise, row.key)
        except JournalError:
            return None

    def on_row_list_highlighted(self) -> None:
        self.refresh_bindings()
        self._show_client()

    @work(exclusive=True, group="side")
    async def _show_client(self) -> None:
        promise = self.promise
        self.query_one("#client", Static).update(client_side(promise.client_id if promise else None, self.session))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        if isinstance(event.row.key, int):
            self.afterword.open_promise(event.row.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "briefing":
            promise = self.promise if self.is_mounted else None
            return True if promise is not None and promise.client_id is not None else None
        return super().check_action(action, parameters)

    def action_briefing(self) -> None:
        """Show the client of the promise the cursor stands on, before the next contact."""
        promise = self.promise
        if promise is not None and promise.client_id is not None:
            self.afterword.open_briefing(promise.client_id)

    def action_state(self, step: int) -> None:
        """Open ones, settled ones, all."""
        at = (self.STATES.index(self.wanted.settled) + step) % len(self.STATES)
        self.wanted = replace(self.wanted, settled=self.STATES[at])
        self.reload()

    @work(exclusive=True, group="filter")
    async def action_filter(self) -> None:
        """Choose which promises are shown."""
        texts = self.session.texts.promises
        answers = [
            Possible(id="open", key="o", label=texts.open_ones),
            Possible(id="settled", key="d", label=texts.settled_ones),
            Possible(id="all", key="a", label=texts.all_ones),
            Possible(id="mine", key="m", label=texts.mine),
            Possible(id="theirs", key="t", label=texts.theirs),
            Possible(id="both", key="b", label=texts.both),
        ]
        promise = self.promise
        if promise is not None and promise.client_id is not None and self.wanted.client_id is None:
            answers.append(Possible(id="client", key="c", label=texts.only_client(visible(promise.client))))
        if self.wanted.client_id is not None:
            answers.append(Possible(id="clients", key="c", label=texts.every_client))
        chosen = await self.app.push_screen_wait(Choose(self.session, texts.filter_title, answers))
        if chosen is None:
            return
        self._narrow(chosen, promise)
        self.reload()

    def _narrow(self, chosen: str, promise: Promise | None) -> None:
        states = {"open": False, "settled": True, "all": None}
        sides = {"mine": Side.MINE, "theirs": Side.THEIRS, "both": None}
        if chosen in states:
            self.wanted = replace(self.wanted, settled=states[chosen])
        elif chosen in sides:
            self.wanted = replace(self.wanted, side=sides[chosen])
        elif chosen == "client" and promise is not None:
            self.client_name = promise.client
            self.wanted = replace(self.wanted, client_id=promise.client_id)
        else:
            self.wanted = replace(self.wanted, client_id=None)
