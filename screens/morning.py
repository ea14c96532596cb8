"""The morning round: one thing after the other, a key for each decision, and the way on from where it was left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from datetime import date, datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.errors import JournalError
from journal.morning import Decision, Morning, MorningItem, Part, morning
from journal.morning_items import said_item
from journal.session import Session
from journal.storage import lessons
from journal.storage import morning as rounds
from journal.texts.errors import said
from screens.briefing import Blocks
from screens.client_side import client_side
from screens.hints import KeyHints
from screens.morning_answers import AnswersInRound
from screens.morning_view import counts_view, end_view, item_view, title_view


class MorningPage(AnswersInRound):
    """Counts first, then one thing a screen, and at the end what became of everything."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Go on", id="go_on"),
        Binding("space", "skip", "Skip", id="skip"),
        Binding("escape", "leave_round", "Back", id="back"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("go_on", "skip", "back", "undo", "briefing", "keys", "palette")
    AUTO_FOCUS = "#thing"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.going_on = False
        self.pending = 0
        self.finishing = False
        self.morning = self._look()

    def _look(self) -> Morning:
        session = self.session
        now, settings = session.now(), session.settings.agenda
        found = session.store.read(rounds.look, at=now, on=session.today(), away=settings.away)
        return morning(found, at=now, settings=settings)

    @property
    def item(self) -> MorningItem | None:
        """What is looked at; None before the round, at its end, and where nothing waits."""
        found = self.morning
        if found.round is None or (found.round.finished_at is not None and not self.going_on):
            return None
        return found.now

    @property
    def waiting(self) -> tuple[MorningItem, ...]:
        return self.morning.waiting

    @property
    def has_ended(self) -> bool:
        """Whether the round was begun and nothing in it is looked at."""
        return self.morning.round is not None and self.item is None

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            with Horizontal(classes="columns"):
                with Blocks(id="thing"):
                    yield Static(id="said")
                with VerticalScroll(classes="side", can_focus=False):
                    yield Static(id="client")
        yield KeyHints(self.HINTS)

    def on_mount(self) -> None:
        self._draw()

    def on_blocks_resized(self) -> None:
        self._draw()

    def reload(self) -> None:
        """Look at the journal again: something was decided, here or elsewhere."""
        if self.pending:
            return  # what is shown is ahead of the file, and this comes again once it is written
        try:
            self.morning = self._look()
        except JournalError as error:
            reason = said(error, self.session.texts.errors)
            self.notify(self.session.texts.today.not_readable(reason), severity="error", markup=False)
            return
        self._draw()

    def _draw(self) -> None:
        found = self.morning
        is_done = found.round is not None and found.now is None and found.round.finished_at is None
        if is_done and not self.finishing:
            self.finishing = True
            self._write(lambda on, at: self.session.store.write(rounds.finish, on=on, at=at))
        session, item = self.session, self.item
        self.query_one("#heading", Static).update(title_view(found, session) if item else self._title())
        width = self.query_one("#thing").scrollable_content_region.width or self.size.width - 5
        if item is not None:
            talk = self.talk_behind(item)
            view = item_view(item, said_item(item, found, session.texts, conversation=talk), width, session)
        elif found.round is not None:
            text, whose = self._own_lesson()
            view = end_view(found, session, lesson=text, whose=whose)
        elif found.waiting:
            view = counts_view(found, session)
        else:
            view = Content.styled(session.texts.morning.nothing, "$muted")
        self.query_one("#said", Static).update(view)
        side = self.query_one(".side")
        client_id = item.client_id if item is not None else None
        side.set_class(client_id is None, "-empty")
        self.query_one("#client", Static).update(client_side(client_id, session))
        self.refresh_bindings()

    def _title(self) -> Content:
        return Content.styled(self.session.texts.morning.title, "bold $primary")

    def _own_lesson(self) -> tuple[str, str]:
        """One lesson, another one every day, and whose client it is of."""
        pinned = self.session.store.read(lessons.pinned_lessons)
        if not pinned:
            return "", ""
        lesson = pinned[self.morning.on.toordinal() % len(pinned)]
        return lesson.text, lesson.client

    # going through it

    async def action_go_on(self) -> None:
        """Begin, or leave this as it is and go on; at the end, go to Today or to what came up since."""
        item = self.item
        if item is not None and self.promise is not None and item.asks_whether_open:
            if not self.deciding:
                self.deciding = True
                self.still_open(self.promise)
        elif item is not None:
            self._decide(item, _by_enter(item))
        elif self.morning.waiting:
            self.going_on = True
            keys = [one.key for one in self.morning.waiting]
            self._write(lambda on, at: self.session.store.write(rounds.put_on_list, keys, on=on, at=at))
        else:
            await self.action_leave_round()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "skip":
            return True if self.is_mounted and self.item is not None else None
        return super().check_action(action, parameters)

    def action_skip(self) -> None:
        """Leave this for later and go on."""
        if self.item is not None:
            self._decide(self.item, Decision.SKIPPED)

    async def action_leave_round(self) -> None:
        """Leave; the round goes on at the same place."""
        await self.afterword.switch_mode("today")

    def _decide(self, item: MorningItem, decision: Decision) -> None:
        if self.deciding:
            return
        self.app.clear_notifications()
        self.finishing = False
        store, unlisted = self.session.store, self.morning.unlisted
        title = said_item(item, self.morning, self.session.texts).title
        if unlisted:
            self._write(lambda on, at: store.write(rounds.put_on_list, unlisted, on=on, at=at))
        self._write(lambda on, at: store.write(rounds.decide, item.key, decision, on=on, at=at))
        self.afterword.can_undo(
            lambda: store.write(rounds.wait_again, item.key, on=self.session.today(), at=self.session.now()), title
        )
        # Shown at once: whoever presses the next key means the next thing.
        self.morning = self.morning.having(item.key, decision)
        self._draw()

    def _write(self, change: Callable[[date, datetime], Future[None]]) -> None:
        self.pending += 1
        self._wait_for(change(self.session.today(), self.session.now()))

    @work(group="round")
    async def _wait_for(self, written: Future[None]) -> None:
        try:
            await asyncio.wrap_future(written)
        except JournalError as error:
            self.notify(said(error, self.session.texts.errors), severity="error", markup=False)
        finally:
            self.pending -= 1
        self.reload()


def _by_enter(item: MorningItem) -> Decision:
    """What it means to go on without another answer."""
    if item.part is Part.REALISTIC:
        return Decision.REALISTIC
    # A talk whose reflection is missing and of which nothing was noted is left for later, whatever was looked at.
    is_open = item.held is not None and not (item.held.reflected or item.held.felt or item.held.lesson)
    unsaid = item.part is Part.TALKS and item.held is None
    return Decision.SEEN if item.is_only_seen and not is_open and not unsaid else Decision.SKIPPED
