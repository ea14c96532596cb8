"""The drawer of a form: questions that may be answered, those of the occasion first, the others by a word of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.conversations import Answer, Half
from journal.prompts import Catalogue, Prompt, matching
from journal.storage import clients
from journal.templates import built_in as built_in_templates
from screens.fields.field import Field
from screens.fields.prompted import field_for, load_answers
from screens.fields.texts import LineField

if TYPE_CHECKING:
    from journal.session import Session

FIND = "find"


class Drawer(VerticalGroup):
    """Closed until it is opened or holds answers."""

    def __init__(self, session: Session, catalogue: Catalogue, half: Half) -> None:
        super().__init__(classes="drawer")
        self.session = session
        self.catalogue = catalogue
        self.half = half
        self.shown: tuple[Prompt, ...] = ()
        self.client = ""

    def compose(self) -> ComposeResult:
        texts = self.session.texts.forms
        yield Static(Content(texts.drawer), classes="section")
        yield Finder(FIND, texts.find, placeholder=texts.find_placeholder)

    async def load(self, answers: tuple[Answer, ...]) -> None:
        """Show the prompts that have answers, with them."""
        answered = {answer.prompt for answer in answers}
        for prompt in self.catalogue.drawer(self.half):
            if prompt.id in answered:
                await load_answers(await self._show(prompt), answers)
        self.set_class(bool(self.shown), "-open")

    async def open(self, template: str, client: str) -> None:
        """Open with the prompts of the occasion, or when it is open go to finding others."""
        self.client = client
        known = built_in_templates().template(template)
        wanted = known.before if self.half is Half.BEFORE else known.after
        fresh = [self.catalogue.prompt(name) for name in wanted if name not in {one.id for one in self.shown}]
        was_open = self.has_class("-open")
        self.add_class("-open")
        fields = [await self._show(prompt) for prompt in fresh]
        target = fields[0] if fields else self.query_one(f"#field-{FIND}", LineField)
        if was_open and not fields:
            target = self.query_one(f"#field-{FIND}", LineField)
        target.focus_control()
        self.call_after_refresh(target.scroll_visible)

    async def _show(self, prompt: Prompt) -> Field:
        for field in self.query(Field):
            if field.field_name == prompt.id:
                return field
        options = self._limits() if prompt.id == "limit_touched" else None
        field = field_for(prompt, self.session.texts.prompts, options)
        self.shown = (*self.shown, prompt)
        await self.mount(field, before=self.query_one(f"#field-{FIND}"))
        return field

    def _limits(self) -> dict[str, str]:
        """The limits that hold for the client, by their number."""
        store = self.session.store
        known = store.read(clients.find_client, self.client)
        if known is None:
            return {}
        return {str(limit.id): limit.text for limit in store.read(clients.limits_of, known.id)}

    def _found(self) -> tuple[Prompt, ...]:
        typed = self.query_one(f"#field-{FIND}", LineField).value.strip()
        if not typed:
            return ()
        hidden = [prompt for prompt in self.catalogue.drawer(self.half) if prompt not in self.shown]
        return matching(typed, hidden, self.session.texts.prompts)

    def on_field_edited(self, event: Field.Edited) -> None:
        if event.field.field_name != FIND:
            return
        event.stop()
        found = self._found()
        texts = self.session.texts
        if found:
            event.field.say(" · ".join(texts.prompts.label(prompt.id) for prompt in found[:3]), "ok")
        else:
            event.field.say("" if event.field.is_empty else texts.forms.find_nothing, "amber")

    async def take_found(self) -> bool:
        """Show the question that was found, and go there; False when there is none."""
        found = self._found()
        if not found:
            return False
        finder = self.query_one(f"#field-{FIND}", LineField)
        finder.load("")
        finder.say("")
        field = await self._show(found[0])
        field.focus_control()
        self.call_after_refresh(field.scroll_visible)
        return True


class Finder(LineField):
    """Finds questions that are not on the form by a word of theirs."""

    async def enter(self) -> bool:
        drawer = self.parent
        return await drawer.take_found() if isinstance(drawer, Drawer) else False
