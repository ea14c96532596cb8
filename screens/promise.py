"""A promise's own page: what it is, how it stands, and everything that happened to it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.acts_said import event_said
from journal.clean import visible
from journal.dates_said import day_name
from journal.errors import JournalError
from journal.promise_times import not_undone
from journal.promises import DueKind, Promise, PromiseEvent, Side
from journal.session import Session
from journal.storage import conversations, promises
from screens.acting import ActsOnPromises
from screens.hints import KeyHints


class PromisePage(ActsOnPromises):
    """One promise with its history."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="back"),
        Binding("enter", "talk", "Open", show=False, id="open"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = (
        "done",
        "kept",
        "renegotiate",
        "slip",
        "snooze",
        "nudge",
        "rest",
        "undo",
        "back",
        "keys",
    )
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, session: Session, promise_id: int) -> None:
        super().__init__(session)
        self.promise_id = promise_id
        self._promise, self.events = self._look()

    def _look(self) -> tuple[Promise, tuple[PromiseEvent, ...]]:
        store = self.session.store
        return store.read(promises.promise, self.promise_id), store.read(promises.history, self.promise_id)

    @property
    def promise(self) -> Promise:
        return self._promise

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(self._heading(), id="heading", classes="heading")
            with VerticalScroll(classes="fields"):
                yield Static(self._history(), id="history")
        yield KeyHints(self.HINTS)

    def reload(self) -> None:
        """Read the promise again; leave when it is gone."""
        try:
            self._promise, self.events = self._look()
        except JournalError:
            self.dismiss(None)
            return
        self.query_one("#heading", Static).update(self._heading())
        self.query_one("#history", Static).update(self._history())
        self.refresh_bindings()

    def action_talk(self) -> None:
        """Open the conversation it was made in."""
        if self.promise.conversation_id is not None:
            self.afterword.open_talk(self.promise.conversation_id)

    def _heading(self) -> Content:
        texts, promise, on = self.session.texts, self.promise, self.session.today()
        due = texts.today.undated
        if promise.due.kind is DueKind.TALK:
            due = texts.today.before_talk
        elif promise.due.day is not None:
            due = day_name(promise.due.day, texts.dates, on=on)
            if promise.due.time is not None:
                due += f" {promise.due.time:%H:%M}"
        parts = [
            texts.promises.mine if promise.side is Side.MINE else texts.promises.theirs,
            visible(promise.client),
            texts.promises.states[promise.state],
            due,
            promise.code,
        ]
        return Content.assemble(
            ("→ " if promise.side is Side.MINE else "← ", "$muted"),
            (visible(promise.text), "bold $foreground"),
            ("\n" + " · ".join(part for part in parts if part), "$muted"),
        )

    def _history(self) -> Content:
        texts, on = self.session.texts, self.session.today()
        standing = {event.id for event in not_undone(self.events)}
        lines = [Content.styled(texts.promises.history, "bold $primary")]
        for event in self.events:
            undone = event.id not in standing
            lines.append(
                Content.assemble(
                    (f"{day_name(event.day, texts.dates, on=on):>14}  ", "$muted"),
                    (
                        visible(event_said(event, texts.acts, texts.dates, on=on)),
                        "$muted strike" if undone else "$foreground",
                    ),
                )
            )
        if self.promise.conversation_id is not None:
            talk = self.session.store.read(conversations.conversation, self.promise.conversation_id)
            lines.append(Content.styled("\n" + texts.promises.made_in(visible(talk.topic)), "$muted"))
        return Content("\n").join(lines)
