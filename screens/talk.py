"""One conversation, both halves side by side, to read, change, move or delete."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, ClassVar, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.clean import visible
from journal.clock import local
from journal.conversations import Conversation, Half, Status
from journal.dates_said import day_name
from journal.errors import JournalError
from journal.promises import Promise, PromiseState, Side
from journal.session import Session
from journal.storage import conversations, promises, removing, versions
from journal.texts.errors import said
from screens.ask_client import AskClient
from screens.feeling_path import path_lines
from screens.halves import half_lines
from screens.hints import KeyHints
from screens.journal_page import JournalPage
from screens.lessons import pin_from_talk
from screens.question import Choose, Possible

Done = TypeVar("Done")


class TalkPage(JournalPage):
    """What was wanted before on the left, what happened after on the right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="close"),
        Binding("e", "edit", "Edit", id="edit"),
        Binding("a", "after", "After", id="after"),
        Binding("b", "briefing", "Briefing", id="briefing"),
        Binding("l", "live_card", "Live card", id="live_card"),
        Binding("f", "mail", "Follow-up mail", id="mail"),
        Binding("k", "lesson", "Pin a lesson", id="lesson"),
        Binding("x", "rest", "More", id="rest"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = (
        "edit",
        "after",
        "briefing",
        "live_card",
        "mail",
        "lesson",
        "rest",
        "undo",
        "close",
        "keys",
    )
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, session: Session, talk_id: int) -> None:
        super().__init__(session)
        self.talk_id = talk_id
        self.talk, self.made = self._look()

    def _look(self) -> tuple[Conversation, tuple[Promise, ...]]:
        store = self.session.store
        return (
            store.read(conversations.conversation, self.talk_id),
            store.read(promises.of_conversation, self.talk_id),
        )

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(self._heading(), id="heading", classes="heading")
            with VerticalScroll(classes="halves"):
                yield Static(self._half(Half.BEFORE), id="before", classes="half")
                yield Static(self._half(Half.AFTER), id="after", classes="half")
        yield KeyHints(self.HINTS)

    def reload(self) -> None:
        """Read the conversation again; leave when it is gone."""
        try:
            self.talk, self.made = self._look()
        except JournalError:
            self.dismiss(None)
            return
        self.query_one("#heading", Static).update(self._heading())
        self.query_one("#before", Static).update(self._half(Half.BEFORE))
        self.query_one("#after", Static).update(self._half(Half.AFTER))

    def _heading(self) -> Content:
        texts, talk = self.session.texts, self.talk
        when = day_name(talk.day, texts.dates, on=self.session.today())
        if talk.starts_at:
            when += f" {local(talk.starts_at):%H:%M}"
        parts = [visible(talk.client), when]
        if talk.channel:
            parts.append(texts.forms.channels[talk.channel])
        if talk.status is not Status.PLANNED:
            parts.append(texts.forms.statuses[talk.status])
        return Content.assemble((visible(talk.topic), "bold $foreground"), ("\n" + " · ".join(parts), "$muted"))

    def _half(self, half: Half) -> Content:
        texts = self.session.texts
        title = texts.forms.before if half is Half.BEFORE else texts.forms.after
        lines = list(half_lines(self.talk, half, self.session))
        if half is Half.AFTER:
            lines = [*self._promised(), *lines, *path_lines(self.talk, self.session)]
        if not lines:
            lines = [Content.styled("\n" + texts.forms.empty_half, "$muted")]
        return Content("\n").join([Content.styled(title, "bold $primary"), *lines])

    def _promised(self) -> list[Content]:
        texts = self.session.texts
        found = []
        for side, title in ((Side.MINE, texts.forms.i_promised), (Side.THEIRS, texts.forms.they_promised)):
            made = [promise for promise in self.made if promise.side is side]
            if made:
                found.append(Content.styled(f"\n{title}", "$muted"))
            for promise in made:
                due = day_name(promise.due.day, texts.dates, on=self.session.today()) if promise.due.day else ""
                done = "" if promise.state is PromiseState.OPEN else "✓ "
                found.append(Content.assemble((done + visible(promise.text), "$foreground"), (f"  {due}", "$muted")))
        return found

    def action_edit(self) -> None:
        """Change what was saved: the half that was written last."""
        planned = self.talk.status is Status.PLANNED
        self.afterword.open_half(self.talk_id, Half.BEFORE if planned else Half.AFTER)

    def action_after(self) -> None:
        """Write or change AFTER."""
        self.afterword.open_half(self.talk_id, Half.AFTER)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "mail" and self.talk.status not in (Status.HELD, Status.PARTLY):
            return None
        if action == "live_card" and self.talk.status is not Status.PLANNED:
            return None
        return super().check_action(action, parameters)

    def action_briefing(self) -> None:
        """Show the client before the next contact."""
        self.afterword.open_briefing(self.talk.client_id, self.talk_id)

    def action_live_card(self) -> None:
        """Show the card for the talk."""
        self.afterword.open_live_card(self.talk_id)

    def action_mail(self) -> None:
        """The follow-up mail about it."""
        self.afterword.open_mail(self.talk_id)

    @work(exclusive=True, group="lesson")
    async def action_lesson(self) -> None:
        """Pin a line of it, to find it again before the next talk."""
        await pin_from_talk(self.afterword, self.talk_id)

    @work(exclusive=True, group="rest")
    async def action_rest(self) -> None:
        """The things one rarely does to a conversation."""
        texts = self.session.texts.forms
        other = texts.before if self.talk.status is not Status.PLANNED else texts.after
        answers = (
            Possible(id="other", key="o", label=other),
            Possible(id="move", key="m", label=texts.move_to),
            Possible(id="earlier", key="v", label=texts.earlier),
            Possible(id="delete", key="d", label=texts.delete),
        )
        chosen = await self.app.push_screen_wait(Choose(self.session, visible(self.talk.topic), answers))
        if chosen == "other":
            planned = self.talk.status is Status.PLANNED
            self.afterword.open_half(self.talk_id, Half.AFTER if planned else Half.BEFORE)
        elif chosen == "move":
            await self._move()
        elif chosen == "earlier":
            await self._earlier()
        elif chosen == "delete":
            await self._delete()

    async def _move(self) -> None:
        name = await self.app.push_screen_wait(AskClient(self.session))
        if not name:
            return
        before = self.talk.client
        store, session = self.session.store, self.session
        await self._done(
            store.write(conversations.move_to_client, self.talk_id, name, at=session.now()),
            lambda _: store.write(conversations.move_to_client, self.talk_id, before, at=session.now()),
        )

    async def _earlier(self) -> None:
        texts = self.session.texts.forms
        store = self.session.store
        found = store.read(versions.versions_of, self.talk_id)
        if not found:
            self.notify(texts.earlier_none, markup=False)
            return
        answers = tuple(
            Possible(
                id=str(version.id),
                key=str(place),
                label=f"{day_name(local(version.kept_at).date(), self.session.texts.dates, on=self.session.today())} "
                f"{local(version.kept_at):%H:%M}",
            )
            for place, version in enumerate(found[:9], start=1)
        )
        chosen = await self.app.push_screen_wait(Choose(self.session, texts.earlier_title, answers))
        if chosen is not None:

            def back(_: None) -> Future[Any]:
                newest = store.read(versions.versions_of, self.talk_id)[0]
                return store.write(versions.bring_back, newest.id, at=self.session.now())

            if await self._done(store.write(versions.bring_back, int(chosen), at=self.session.now()), back):
                self.notify(texts.brought_back, markup=False)

    async def _delete(self) -> None:
        texts = self.session.texts
        store, session, topic = self.session.store, self.session, visible(self.talk.topic)
        still_open = [promise for promise in self.made if promise.state is PromiseState.OPEN]
        question = texts.forms.delete_question(topic)
        if still_open:
            question = f"{texts.forms.delete_open(len(still_open))} {question}"
            answers: tuple[Possible, ...] = (
                Possible(id="keep", key="k", label=texts.forms.keep_open),
                Possible(id="void", key="v", label=texts.forms.withdraw_all),
                Possible(id="no", key="n", label=texts.forms.cancel),
            )
        else:
            answers = (
                Possible(id="keep", key="d", label=texts.forms.delete),
                Possible(id="no", key="n", label=texts.forms.cancel),
            )
        chosen = await self.app.push_screen_wait(Choose(self.session, question, answers))
        if chosen in (None, "no"):
            return
        store.drafts.flush(1.0)
        deletion = store.write(
            removing.delete, self.talk_id, at=session.now(), on=session.today(), void_open=chosen == "void"
        )

        def back(voided: tuple[int, ...]) -> Future[Any]:
            return store.write(removing.bring_back, self.talk_id, voided, at=session.now(), on=session.today())

        if await self._done(deletion, back):
            self.app.notify(texts.today.deleted(topic), markup=False)
            self.dismiss(None)

    async def _done(self, writing: Future[Done], back: Callable[[Done], Future[Any]] | None) -> bool:
        """Wait for a change, say when it failed, and remember how it is taken back."""
        try:
            done = await asyncio.wrap_future(writing)
        except JournalError as error:
            self.notify(said(error, self.session.texts.errors), severity="error", markup=False)
            return False
        if back is not None:
            self.afterword.can_undo(lambda: back(done), visible(self.talk.topic))
        self.afterword.journal_changed.publish(None)
        return True
