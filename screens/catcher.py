"""The line that catches promises during a talk, and what it has caught: all of it is in the draft of AFTER at once."""

from __future__ import annotations

import asyncio

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Input, Static

from journal.catching import Caught, caught, with_caught
from journal.clean import visible
from journal.clock import local
from journal.conversations import Conversation, Half
from journal.dates_said import line_echo
from journal.drafts import KeptDraft, draft_from
from journal.errors import CannotSave
from journal.promises import Side
from journal.quicklines import read_line
from journal.session import Session
from journal.storage import conversations, drafting
from journal.storage.keeper import Kept, NotKept
from journal.texts.errors import said
from screens.fields.field import Tone
from screens.fields.lines import ListInput, ListLine
from screens.form_page import FormPage

TALL = 30


class Catcher(VerticalGroup):
    """Takes quick lines. Whatever is typed is in the draft of AFTER of its talk, finished or not."""

    DEFAULT_CSS = """
    Catcher #caught { height: auto; }
    """

    def __init__(self, session: Session, talk: Conversation) -> None:
        super().__init__()
        self.session = session
        self.talk = talk
        self.kept: Kept | NotKept | None = None
        session.store.drafts.flush(1.0)
        self._begin(session.store.read(drafting.draft_of, talk.id, Half.AFTER))

    def _begin(self, left: KeptDraft | None) -> None:
        """Go on from the draft of AFTER that is there, or from what the journal holds of the talk."""
        drafts = self.session.store.drafts
        self.caught: list[Caught] = []
        self.had_draft = left is not None
        self.key = drafts.resume(left) if left is not None else drafts.new_key()
        self.draft = left.draft if left is not None else draft_from(self.talk, Half.AFTER)
        self.in_the_file = left.draft if left is not None else None

    def compose(self) -> ComposeResult:
        yield Static(id="caught")
        yield ListLine("catch", "→", self.session.texts.live.catch_placeholder, "", self._echo)

    def on_mount(self) -> None:
        self._stop_listening = self.session.store.drafts.listen(self._keeping)
        self.show_caught()

    def on_unmount(self) -> None:
        self._stop_listening()

    def on_resize(self) -> None:
        self.show_caught()

    @property
    def line(self) -> ListInput:
        """Where it is typed."""
        return self.query_one(ListLine).line

    def look_again(self) -> None:
        """Go on from the journal: what was caught may have been saved, or changed, in a form over the card.

        Raises NotFound when the talk is gone.
        """
        store = self.session.store
        store.drafts.flush(1.0)
        left = store.read(drafting.draft_of, self.talk.id, Half.AFTER)
        if (left.draft if left is not None else None) == self.in_the_file:
            return
        self.talk = store.read(conversations.conversation, self.talk.id)
        self._begin(left)
        with self.prevent(Input.Changed):
            self.line.value = ""
        self.show_caught()

    async def is_whole(self) -> bool:
        """Whether all that was caught is in the file; waits for it, 2 seconds at most."""
        return await asyncio.to_thread(self.session.store.drafts.flush, 2.0)

    def take(self) -> bool:
        """Keep what was typed and make room for the next; False when there is nothing. What cannot be read stays."""
        raw = self.line.value
        if not raw.strip():
            return False
        if self._taken(raw):
            self.line.value = ""
        return True

    def _taken(self, raw: str) -> bool:
        """Whether a line could be read and stands among the promises now."""
        session = self.session
        line = read_line(raw, on=session.today(), rules=session.settings.rules)
        if line.refused is not None:
            return False
        self.caught.append(caught(raw, on=session.today(), rules=session.settings.rules))
        return True

    def on_input_changed(self, _: Input.Changed) -> None:
        self._keep()

    def on_list_input_pasted(self, event: ListInput.Pasted) -> None:
        event.stop()
        rules, on = self.session.settings.rules, self.session.today()
        self.caught += [caught(raw, on=on, rules=rules) for raw in event.lines]
        self._keep()

    def on_list_input_dropped(self, event: ListInput.Dropped) -> None:
        """Take what was caught last back into the line, to change it."""
        event.stop()
        if not self.line.value and self.caught:
            last = self.caught.pop()
            self.line.value = last.raw if last.side is Side.MINE else f"< {last.raw.removeprefix('<').lstrip()}"
            self.line.cursor_position = len(self.line.value)
            self._keep()

    def _keep(self) -> None:
        """The draft of AFTER holds everything caught and what is being typed."""
        session, drafts = self.session, self.session.store.drafts
        lines = list(self.caught)
        if self.line.value.strip():
            lines.append(caught(self.line.value, on=session.today(), rules=session.settings.rules))
        if lines or self.had_draft:
            self.in_the_file = with_caught(self.draft, lines)
            drafts.keep(self.key, self.in_the_file)
        else:
            # Nothing was promised after all: no half-empty form is to wait on Today.
            drafts.finish(self.key)
            self.key = drafts.new_key()
            self.in_the_file = None
            self.kept = None
        self.show_caught()

    def _keeping(self, state: Kept | NotKept) -> None:
        # On the keeper's thread: messages are the one thing that may cross.
        if state.key == self.key:
            self.post_message(FormPage.DraftState(state))

    def on_form_page_draft_state(self, event: FormPage.DraftState) -> None:
        if event.state.key == self.key:
            self.kept = event.state
            self.show_caught()

    def show_caught(self) -> None:
        """Say what was caught, and when it was last kept."""
        texts, session = self.session.texts, self.session
        noted = [(Side.MINE, raw) for raw in self.draft.mine] + [(Side.THEIRS, raw) for raw in self.draft.theirs]
        noted += [(line.side, line.raw) for line in self.caught]
        parts: list[tuple[str, str]] = [(texts.live.catch, "bold $foreground")]
        if noted:
            parts.append((f"  {texts.live.caught(len(noted))}", "$muted"))
        if isinstance(self.kept, Kept) and self.kept.draft_id is not None:
            parts.append((f"  {texts.live.kept(f'{local(self.kept.at):%H:%M}')}", "$muted"))
        elif isinstance(self.kept, NotKept):
            reason = said(CannotSave(self.kept.reason), texts.errors)
            parts.append((f"  {texts.live.not_kept(reason)}", "bold $error"))
        for side, raw in noted[-(3 if self.screen.size.height >= TALL else 1) :]:
            line = read_line(raw, on=session.today(), rules=session.settings.rules, side=side)
            echo, _ = line_echo(line, on=session.today(), texts=texts.dates)
            sign = "→" if line.side is Side.MINE else "←"
            parts += [(f"\n  {sign} ", "$muted"), (visible(line.text), "$foreground"), (f"  {echo}", "$muted")]
        self.query_one("#caught", Static).update(Content.assemble(*parts))

    def _echo(self, raw: str) -> tuple[str, Tone]:
        session = self.session
        line = read_line(raw, on=session.today(), rules=session.settings.rules)
        return line_echo(line, on=session.today(), texts=session.texts.dates)
