"""The program on the screen: its pages, its themes, and the keys that work everywhere."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.events import Event, Key
from textual.screen import Screen
from textual.signal import Signal
from textual.worker import Worker

from journal.errors import CannotOpen, JournalError
from journal.places import editing_folder
from screens.blank import Blank
from screens.dressing import DressedApp
from screens.ending import ending_in_order, say_crash, say_where_it_is
from screens.journal_page import JournalPage
from screens.privacy import JournalChanged, Privacy
from screens.today import TodayPage

if TYPE_CHECKING:
    from journal.conversations import Half
    from journal.session import Session, Start
    from screens.live_card import CardState


# Seconds from the first page to the day's copy: the first keys come before it.
BACK_UP_AFTER = 1.0


class AfterwordApp(DressedApp):
    """The pages over one open journal."""

    TITLE = "Afterword"
    CSS_PATH = "afterword.tcss"
    DEFAULT_MODE = "today"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_DISPLAY = "^p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="quit"),
        Binding("ctrl+p", "command_palette", "Find", show=False, priority=True, id="palette"),
        Binding("question_mark", "keys", "Keys", show=False, id="keys"),
        Binding("ctrl+l", "blank", "Blank", show=False, priority=True, id="blank"),
    ]

    def __init__(self, session: Session, *, page: str = "today") -> None:
        super().__init__()
        self.session = session
        self.first_page = page
        self.privacy = Privacy(session, on=session.settings.privacy)
        self.blank = Blank(self, session.texts.hiding.blank)
        self.journal_changed: Signal[None] = JournalChanged(self, self.privacy)
        self.undoing: list[tuple[Callable[[], Future[Any]], str]] = []
        self.writing: Worker[None] | None = None
        self.stands = False
        self.cards: dict[int, CardState] = {}
        self.wear(session.settings.theme)
        self.add_mode("today", lambda: TodayPage(session))
        self.add_mode("history", self._history)
        self.add_mode("morning", self._morning)
        self.add_mode("promises", self._promises)
        self.add_mode("clients", self._clients)
        self.add_mode("insights", self._insights)

    def on_ready(self) -> None:
        """Put the page in front that was asked for."""
        if not gc.isenabled():
            # All that starting made stays; looking through it again and again would find nothing.
            gc.freeze()
            gc.enable()
        if self.first_page != self.DEFAULT_MODE:
            self.call_later(self.switch_mode, self.first_page)
        self.call_after_refresh(self._go_on)

    def _go_on(self) -> None:
        """What nobody waits for, now that the first page stands."""
        self.stands = True
        for page in self.screen_stack:
            if isinstance(page, JournalPage):
                page.fill_in()
        self.style_pages()
        if editing_folder(self.session.store.path).is_dir():
            from screens.editing import take_in_left_over

            self.call_later(take_in_left_over, self)
        if not self.is_headless:
            self.set_timer(BACK_UP_AFTER, self._back_up)
            from screens.where_it_lies import say_where_it_lies

            say_where_it_lies(self)

    def _back_up(self) -> None:
        from screens.backing_up import back_up_in_background

        back_up_in_background(self)

    def _history(self) -> Screen[None]:
        from screens.history import HistoryPage

        return HistoryPage(self.session)

    def _morning(self) -> Screen[None]:
        from screens.morning import MorningPage

        return MorningPage(self.session)

    def _promises(self) -> Screen[None]:
        from screens.promises import PromisesPage

        return PromisesPage(self.session)

    def _clients(self) -> Screen[None]:
        from screens.clients import ClientsPage

        return ClientsPage(self.session)

    def _insights(self) -> Screen[None]:
        from screens.insights import InsightsPage

        return InsightsPage(self.session)

    async def on_event(self, event: Event) -> None:
        """Nothing that is typed goes past an empty screen."""
        if not event.is_forwarded and self.blank.takes(event):
            return
        if isinstance(event, Key) and event.key == "ctrl+l" and not event.is_forwarded:
            self.action_blank()
        else:
            await super().on_event(event)

    def say_backup_failed(self, sentence: str) -> None:
        """Say that the day's copy could not be made, and why."""
        self.notify(sentence, severity="warning", markup=False, timeout=10)

    def on_app_focus(self) -> None:
        """Another window, another program or midnight may have passed: look again."""
        self.journal_changed.publish(None)

    def action_command_palette(self) -> None:
        from screens.palette import JournalCommands, ProgramCommands

        if not isinstance(self.screen, CommandPalette):
            self.style_pages()
            self.push_screen(
                CommandPalette(
                    [ProgramCommands, JournalCommands], placeholder=self.session.texts.keys.palette_placeholder
                )
            )

    def on_mount(self) -> None:
        self.screen_change_signal.subscribe(self, self.blank.cover, immediate=True)

    def action_blank(self) -> None:
        """Empty the screen at once, until a key is pressed."""
        self.blank.hide()

    def action_privacy(self) -> None:
        """Hide names and topics on every page, or show them again."""
        self.privacy.turn()
        hiding = self.session.texts.hiding
        self.notify(hiding.privacy_on if self.privacy.on else hiding.privacy_off, markup=False)
        self.journal_changed.publish(None)

    def action_keys(self) -> None:
        """Show every key that works here."""
        from screens.key_page import KeyPage

        self.push_screen(KeyPage(self.session, self.screen.active_bindings))

    def action_other_theme(self) -> None:
        """Turn ink to paper and back."""
        self.theme = "paper" if self.theme == "ink" else "ink"

    def action_help_quit(self) -> None:
        """Say how to quit when ctrl+c is pressed."""
        self.notify(self.session.texts.keys.quit_hint, markup=False)

    def write_down(self, client: str = "") -> None:
        """Write a conversation down."""
        from screens.writing import write_down

        self._open_form(write_down(self, client))

    def prepare(self, client: str = "") -> None:
        """Prepare a conversation."""
        from screens.writing import prepare

        self._open_form(prepare(self, client))

    def resume_draft(self, draft_id: int) -> None:
        """Go on with a draft that was left."""
        from screens.writing import resume_draft

        self._open_form(resume_draft(self, draft_id))

    def open_half(self, conversation_id: int, half: Half) -> None:
        """Write or change one half of a saved conversation."""
        from screens.writing import open_half

        self._open_form(open_half(self, conversation_id, half))

    def _open_form(self, opening: Coroutine[Any, Any, None]) -> None:
        """One form at a time: a key pressed twice opens it once."""
        if self.writing is not None and not self.writing.is_finished:
            opening.close()
        else:
            self.expect()
            self.writing = self.run_worker(self._until_closed(opening), group="form")

    async def _until_closed(self, form: Coroutine[Any, Any, None]) -> None:
        try:
            await form
        finally:
            self.ready()

    def open_talk(self, conversation_id: int) -> None:
        """Show a conversation, both halves."""
        from screens.talk import TalkPage

        self.push_screen(TalkPage(self.session, conversation_id))

    def open_promise(self, promise_id: int) -> None:
        """Show a promise with its history."""
        from screens.promise import PromisePage

        self.push_screen(PromisePage(self.session, promise_id))

    def open_client(self, client_id: int) -> None:
        """Show the profile of a client."""
        from screens.client import ClientPage

        self.push_screen(ClientPage(self.session, client_id))

    def open_client_insights(self, client_id: int) -> None:
        """Show what the talks with one client say together."""
        from screens.insights import ClientInsightsPage

        self.push_screen(ClientInsightsPage(self.session, client_id))

    def plan_talk(self, client: str, note_id: int, topic: str) -> None:
        """Prepare a conversation about something that was to be raised."""
        from screens.client_menu import plan_talk

        self._open_form(plan_talk(self, client, note_id, topic))

    def open_search(self) -> None:
        """Search everything that was written."""
        from screens.search import SearchPage

        if not isinstance(self.screen, SearchPage):
            self.expect()
            self.push_screen(SearchPage(self.session))

    def open_mail(self, conversation_id: int) -> None:
        """Show the follow-up mail about a conversation that took place."""
        from screens.mail import MailPage, can_follow

        if can_follow(self.session, conversation_id):
            self.push_screen(MailPage(self.session, conversation_id))
        else:
            self.notify(self.session.texts.mail.not_held, markup=False)

    def open_briefing(self, client_id: int, conversation_id: int | None = None) -> None:
        """Show a client before the next contact; for that conversation, where it is a planned one."""
        from screens.briefing import BriefingPage

        self.push_screen(BriefingPage(self.session, client_id, conversation_id))

    def open_live_card(self, conversation_id: int) -> None:
        """Show the card for a planned talk."""
        from screens.live_card import show_card

        show_card(self, conversation_id)

    def open_lessons(self, client_id: int | None = None) -> None:
        """Show the pinned lessons: of a client and those for all, or every one."""
        from screens.lessons import LessonsPage

        self.push_screen(LessonsPage(self.session, client_id))

    def open_copies(self) -> None:
        """Show the copies of the journal."""
        from screens.copies import Copies

        self.push_screen(Copies(self.session))

    def open_vent(self) -> None:
        """Write it off: nothing of it is kept."""
        from screens.vent import VentPage

        if not isinstance(self.screen, VentPage):
            self.push_screen(VentPage(self.session))

    def let_go(self) -> None:
        """Close the day."""
        from screens.let_go import LetGo

        self.push_screen(LetGo(self.session))

    def can_undo(self, back: Callable[[], Future[Any]], about: str) -> None:
        """Remember how something just done is taken back, and what it was about."""
        self.undoing.append((back, about))

    @work(exclusive=True, group="undo")
    async def undo(self) -> None:
        """Take back the last thing of this session."""
        texts = self.session.texts
        if not self.undoing:
            self.notify(texts.today.nothing_to_undo, markup=False)
            return
        back, about = self.undoing[-1]
        try:
            await asyncio.wrap_future(back())
        except JournalError as error:
            from journal.texts.errors import said

            self.notify(said(error, texts.errors), severity="error", markup=False)
            return
        self.undoing.pop()
        self.notify(texts.today.brought_back(about), markup=False)
        self.journal_changed.publish(None)


def run(session: Session, crash_log: str, *, page: str = "today") -> int:
    """Open the screens with that page in front and stay until the person leaves; the exit status.

    `crash_log` is where a crash is noted.
    """
    app = AfterwordApp(session, page=page)

    def keep(seconds: float) -> bool:
        return session.store.drafts.flush(seconds)

    def save_rest() -> None:
        say_where_it_is(session, Path(crash_log).parent)

    with ending_in_order(app, keep, save_rest):
        status = app.run()
    if not keep(0.1):
        save_rest()
    if isinstance(app.crash, CannotOpen):
        # No mistake of the program: the file was found damaged, or could not be read, while it was open.
        raise app.crash
    if app.crash is not None or app.return_code == 1:
        say_crash(app.crash, session, crash_log, kept=keep(1.0))
    return app.return_code or status or 0


def rescue(start: Start, error: JournalError) -> bool:
    """Show what can be done about a journal that cannot be opened; whether it is whole again and to be opened."""
    from screens.rescue import run as show

    return show(start, error)
