"""A client's page: who they are, what is open on both sides, limits, and everything there was."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Resize
from textual.widgets import Static

from journal.clean import visible
from journal.client_profile import ProfileDraft, carried_over
from journal.clients import Client, NoteKind
from journal.errors import JournalError, NotFound
from journal.session import Session
from journal.storage import client_profiles as profiles
from journal.texts.errors import said
from screens.client_form import ClientForm
from screens.client_menu import change_limit, choose
from screens.client_profile import Found, about_lines, about_side, heading, lines, look, stands_on
from screens.hints import KeyHints
from screens.journal_page import JournalPage
from screens.profile_list import ProfileList
from screens.row_list import Gap, RowList


class ClientPage(JournalPage):
    """The profile of one client, with all that can be opened from it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="back"),
        Binding("e", "edit", "Edit", id="edit"),
        Binding("x", "rest", "More", id="rest"),
        Binding("b", "briefing", "Briefing", id="briefing"),
        Binding("i", "insights", "Insights", id="insights"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = (
        "open",
        "briefing",
        "write",
        "prepare",
        "edit",
        "rest",
        "insights",
        "undo",
        "back",
        "keys",
    )
    AUTO_FOCUS = "ProfileList"

    def __init__(self, session: Session, client_id: int) -> None:
        super().__init__(session)
        self.client_id = client_id
        self.found: Found | None = None
        self.left: tuple[ProfileDraft, Client] | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            with Horizontal(classes="columns"):
                yield ProfileList()
                with VerticalScroll(classes="side"):
                    yield Static(id="about")
        yield KeyHints(self.HINTS)

    def on_resize(self, event: Resize) -> None:
        super().on_resize(event)
        self.call_after_refresh(self._draw)

    @work(exclusive=True, group="load")
    async def reload(self) -> None:
        """Read the client again; leave when they are gone."""
        try:
            self.found = await asyncio.to_thread(look, self.session, self.client_id)
        except NotFound:
            self.dismiss(None)
            return
        except JournalError as error:
            reason = said(error, self.session.texts.errors)
            self.notify(self.session.texts.today.not_readable(reason), severity="error", markup=False)
            return
        self._draw()

    def action_briefing(self) -> None:
        """Show what counts before the next contact."""
        self.afterword.open_briefing(self.client_id)

    def action_insights(self) -> None:
        """Show what the talks with them say together."""
        self.afterword.open_client_insights(self.client_id)

    def _draw(self) -> None:
        found, shown = self.found, self.query_one(ProfileList)
        if found is None or not self.is_mounted:
            return
        width = shown.size.width or self.size.width
        made = lines(found, self.session, width)
        if self.has_class("-narrow"):
            made += [Gap(), *about_lines(found, self.session, width)]
        self.query_one("#heading", Static).update(heading(found, self.session))
        self.query_one("#about", Static).update(about_side(found, self.session))
        shown.show(made)

    def action_write(self) -> None:
        """Write a conversation with them down."""
        self.afterword.write_down(self.found.client.name if self.found else "")

    def action_prepare(self) -> None:
        """Prepare a conversation with them."""
        self.afterword.prepare(self.found.client.name if self.found else "")

    @work(exclusive=True, group="edit")
    async def action_edit(self) -> None:
        """Change the profile."""
        if self.found is None:
            return
        session, store = self.session, self.session.store
        client = self.found.client
        draft = None if self.left is None else carried_over(*self.left, client)
        ended = await self.app.push_screen_wait(ClientForm(session, client, draft))
        self.left = (ended, client) if isinstance(ended, ProfileDraft) else None
        if ended is None:
            return
        texts = session.texts.clients
        if isinstance(ended, ProfileDraft):
            self.notify(texts.left_unsaved, markup=False)
            return
        name = visible(ended.before.name)
        self.afterword.can_undo(lambda: store.write(profiles.revise_back, ended, at=session.now()), name)
        self.notify(texts.revised(name), markup=False)
        self.afterword.journal_changed.publish(None)

    @work(exclusive=True, group="rest")
    async def action_rest(self) -> None:
        """What is rarely done to a client."""
        if self.found is not None:
            await choose(self.afterword, self.found)

    @work(exclusive=True, group="rest")
    async def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open what the cursor stands on."""
        found = self.found
        match stands_on(event.row):
            case ("promise", promise_id):
                self.afterword.open_promise(promise_id)
            case ("talk", talk_id):
                self.afterword.open_talk(talk_id)
            case ("limit", limit_id) if found is not None:
                limit = next((one for one in found.limits if one.id == limit_id), None)
                if limit is not None:
                    await change_limit(self.afterword, limit)
            case ("raise", note_id) if found is not None:
                topic = next((note.text for note in found.notes(NoteKind.RAISE) if note.id == note_id), None)
                if topic is not None:
                    self.afterword.plan_talk(found.client.name, note_id, topic)
            case ("more", _):
                await self.action_go("history")
            case _:
                pass
