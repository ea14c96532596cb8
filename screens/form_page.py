"""A form whose draft is kept at every change, and which is saved or left."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from journal.clean import visible
from journal.clock import local, zone_name
from journal.drafts import ConversationDraft
from journal.entries import Entry
from journal.errors import CannotSave, JournalError, WrongField
from journal.prompts import PromptKind
from journal.session import Session
from journal.storage import conversations
from journal.storage.keeper import Kept, NotKept
from journal.texts.errors import said
from journal.understand import understand
from screens.cells import cell_len
from screens.fields.field import Field
from screens.fields.texts import TextField
from screens.form import Form
from screens.question import Choose, Possible
from screens.settling import settle

# So much of a topic stands in the heading at most.
TITLE = 80


class FormPage(Form):
    """One half of a conversation, as a form. Ends with what was saved, or with None when it was left as a draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True, id="save"),
        Binding("escape", "leave", "Leave, keep draft", id="leave"),
        Binding("f4", "editor", "Editor", id="editor"),
        Binding("f5", "versions", "Earlier versions", id="versions"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("save", "beside", "drawer", "leave", "editor", "keys")

    class DraftState(Message):
        """The keeper has kept the draft, or cannot."""

        def __init__(self, state: Kept | NotKept) -> None:
            super().__init__()
            self.state = state

    def __init__(self, session: Session, draft: ConversationDraft, *, key: str | None = None) -> None:
        super().__init__(session, draft)
        self.key = key or session.store.drafts.new_key()
        self.past_allowed: frozenset[str] = frozenset()
        self.status = ""
        self.trouble = ""
        # The draft to be opened in the place of this form, once it is left.
        self.again: int | None = None

    async def on_mount(self) -> None:
        self._stop_listening = self.session.store.drafts.listen(self._keeping)
        await self.fill()
        self.show_title()

    def changed(self, field: Field) -> None:
        self.session.store.drafts.keep(self.key, self.draft)
        self.trouble = self._cut_short(field)
        self.show_title()

    def on_unmount(self) -> None:
        self._stop_listening()

    def _keeping(self, state: Kept | NotKept) -> None:
        # On the keeper's thread: messages are the one thing that may cross.
        if state.key == self.key:
            self.post_message(self.DraftState(state))

    def on_form_page_draft_state(self, event: DraftState) -> None:
        texts = self.session.texts
        if isinstance(event.state, Kept):
            self.status = texts.forms.kept(f"{local(event.state.at):%H:%M}") if event.state.draft_id is not None else ""
        else:
            self.status = texts.forms.not_kept(said(CannotSave(event.state.reason), texts.errors))
        self.show_title(bad=isinstance(event.state, NotKept))

    def show_title(self, *, bad: bool = False) -> None:
        """Draw the two lines at the top again."""
        second = (self.trouble or self.status, "bold $error" if bad else "$error" if self.trouble else "$muted")
        self.heading.show(Content.assemble(self.title_line(), "\n", second))

    # leaving and saving

    def _cut_short(self, field: Field) -> str:
        """What is said in red beside the line being typed, when there is no room for all of it."""
        lines = [line for line in field.query(Field) if line.has_focus_within] or [field]
        said, tone = lines[0].said
        return said if tone == "red" and lines[0].echo_cells() < cell_len(said) else ""

    async def action_leave(self) -> None:
        """Leave; what was typed stays as a draft."""
        await settle(self)
        self._leave()

    @work(exclusive=True, group="leave")
    async def _leave(self) -> None:
        await asyncio.to_thread(self.session.store.drafts.flush, 2.0)
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "editor":
            return True if isinstance(self.focused_field, TextField) else None
        return super().check_action(action, parameters)

    async def action_editor(self) -> None:
        """Open the answer the cursor is in with the person's own editor."""
        from screens.editing import edit_answer

        await settle(self)
        edit_answer(self)

    async def action_versions(self) -> None:
        """Show what the draft held earlier, and bring one of it back."""
        await settle(self)
        self._versions()

    @work(exclusive=True, group="versions")
    async def _versions(self) -> None:
        from journal.storage.draft_versions import id_of
        from screens.draft_versions import choose_version

        await asyncio.to_thread(self.session.store.drafts.flush, 2.0)
        draft_id = self.session.store.read(id_of, self.key)
        if await choose_version(self.afterword, draft_id):
            self.again = draft_id
            self.dismiss(None)

    async def action_save(self) -> None:
        """Save, or put the cursor where something is wrong."""
        await settle(self)
        self._save()

    @work(exclusive=True, group="save")
    async def _save(self) -> None:
        await self.before_reading()
        self.draft = self.read()
        entry = await self._understood()
        if entry is None:
            return
        entry = await self.before_saving(entry)
        if entry is None:
            return
        try:
            saved = await asyncio.wrap_future(
                self.session.store.write(
                    conversations.save,
                    entry,
                    at=self.session.now(),
                    on=self.session.today(),
                    draft=self.key,
                )
            )
        except CannotSave as error:
            self.not_saved(error)
            return
        self.session.store.drafts.finish(self.key)
        self.afterword.journal_changed.publish(None)
        self.dismiss(saved)

    async def before_reading(self) -> None:
        """The last chance to complete what was typed."""

    async def before_saving(self, entry: Entry) -> Entry | None:
        """The last word before the entry is written; None to stay in the form."""
        return entry

    def not_saved(self, error: JournalError) -> None:
        """Say that nothing was saved and that nothing is lost."""
        self.status = self.session.texts.forms.not_saved(said(error, self.session.texts.errors))
        self.show_title(bad=True)
        self.notify(self.status, severity="error", markup=False, timeout=10)

    async def _understood(self) -> Entry | None:
        while True:
            session = self.session
            found = understand(
                self.draft,
                on=session.today(),
                now=session.now(),
                zone=zone_name(),
                rules=session.settings.rules,
                day_starts=session.settings.day_starts,
                past_allowed=self.past_allowed,
                days=frozenset(prompt.id for prompt in self.prompts_shown() if prompt.kind is PromptKind.DAY),
            )
            if isinstance(found, Entry):
                return found
            past = [wrong for wrong in found if wrong.reason == "line_past"]
            if past and len(past) == len(found) and await self._may_be_past(past[0]):
                self.past_allowed |= {wrong.field for wrong in past}
                continue
            self._point_out(found)
            return None

    async def _may_be_past(self, wrong: WrongField) -> bool:
        texts = self.session.texts.forms
        field = self.field(wrong.field)
        question = texts.past(field.said[0] if field else "")
        answers = (
            Possible(id="keep", key="k", label=texts.past_keep),
            Possible(id="change", key="c", label=texts.past_change),
        )
        return await self.app.push_screen_wait(Choose(self.session, question, answers)) == "keep"

    def _point_out(self, wrong: tuple[WrongField, ...]) -> None:
        for one in reversed(wrong):
            field = self.field(one.field)
            if field is None:
                continue
            if one.reason not in ("line_unreadable", "when_unreadable", "line_past"):
                field.say(said(one, self.session.texts.errors), "red")
            field.focus_control()
            self.trouble = field.said[0]
        self.show_title(bad=True)


def name_of(draft: ConversationDraft, fallback: str) -> str:
    """What a draft is called in a sentence."""
    parts = [visible(part) for part in (draft.client, draft.topic) if part.strip()]
    return ", ".join(parts) or fallback
