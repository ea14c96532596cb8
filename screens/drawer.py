"""The drawer of a form: questions that may be answered, those of the occasion first, the others by a word of theirs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.conversations import Answer, Half
from journal.dates import Understood, read_day
from journal.prompts import Catalogue, Prompt, matching
from journal.storage import clients
from journal.storage.client_lists import limits_of_all
from screens.fields.field import Field
from screens.fields.prompted import as_answered, field_for, load_answers
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
        self.prompted: dict[str, Field] = {}
        self.finder = Finder(FIND, session.texts.forms.find, placeholder=session.texts.forms.find_placeholder)
        self.further = Static(classes="made")
        self.client = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields shown, in their order."""
        return (*self.prompted.values(), self.finder) if self.finder.is_attached else ()

    def field(self, name: str) -> Field | None:
        """The field of that name, when it is shown."""
        return next((field for field in self.fields if field.field_name == name), None)

    async def _furnish(self) -> None:
        """Nothing is in it before it is first wanted: most forms are filled in without."""
        if not self.finder.is_attached:
            section = Static(Content(self.session.texts.forms.drawer), classes="section")
            await self.mount_all((section, self.finder, self.further))

    async def load(self, answers: tuple[Answer, ...]) -> None:
        """Show the prompts that have answers, with them."""
        answered = {answer.prompt for answer in answers}
        wanted = [prompt for prompt in self.catalogue.drawer(self.half) if prompt.id in answered]
        for field in await self._show(as_answered(prompt, answers, is_day=self._is_day) for prompt in wanted):
            await load_answers(field, answers)
        self.set_class(bool(self.shown), "-open")

    async def open(self, template: str, client: str, felt: Iterable[str] = ()) -> None:
        """Open with the prompts of the occasion and of what is felt; when they are open, go to finding others."""
        self.client = client
        known = self.session.templates.template(template)
        wanted = [*(known.before if self.half is Half.BEFORE else known.after)]
        wanted += [prompt.id for prompt in self.catalogue.called_for(self.half, felt) if prompt.id not in wanted]
        fresh = [self.catalogue.prompt(name) for name in wanted if name not in {one.id for one in self.shown}]
        self.add_class("-open")
        await self._furnish()
        fields = await self._show(fresh)
        target = fields[0] if fields else self.finder
        target.focus_control()
        self.call_after_refresh(target.scroll_visible)

    async def _show(self, prompts: Iterable[Prompt]) -> list[Field]:
        """The fields of the prompts; those that are not there yet are put in together."""
        wanted = tuple(prompts)
        fresh = [prompt for prompt in wanted if prompt.id not in self.prompted]
        for prompt in fresh:
            options = self._limits() if prompt.id == "limit_touched" else None
            self.prompted[prompt.id] = field_for(prompt, self.session.texts.prompts, options)
        self.shown = (*self.shown, *fresh)
        if wanted:
            await self._furnish()
            await self.mount_all([self.prompted[prompt.id] for prompt in fresh], before=self.finder)
            self._say_further()
        return [self.prompted[prompt.id] for prompt in wanted]

    def _say_further(self) -> None:
        """Name the questions that are not shown: nobody types a word of what they do not know of."""
        texts = self.session.texts
        labels = [texts.prompts.label(prompt.id) for prompt in self._hidden()]
        said = texts.asides.further(" · ".join(labels)) if labels else ""
        self.further.update(Content(said))

    def _hidden(self) -> list[Prompt]:
        shown = {prompt.id for prompt in self.shown}
        return [prompt for prompt in self.catalogue.drawer(self.half) if prompt.id not in shown]

    def _is_day(self, text: str) -> bool:
        read = read_day(text, on=self.session.today(), rules=self.session.settings.rules)
        return isinstance(read, Understood)

    def _limits(self) -> dict[str, str]:
        """The limits that hold for the client, by their number."""
        store = self.session.store
        known = store.read(clients.find_client, self.client)
        # Of somebody new only those that hold for everyone are known.
        limits = store.read(clients.limits_of, known.id) if known is not None else store.read(limits_of_all)
        return {str(limit.id): limit.text for limit in limits}

    def _found(self) -> tuple[Prompt, ...]:
        typed = self.finder.value.strip()
        if not typed:
            return ()
        return matching(typed, self._hidden(), self.session.texts.prompts)

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
        self.finder.load("")
        self.finder.say("")
        field = (await self._show(found[:1]))[0]
        field.focus_control()
        self.call_after_refresh(field.scroll_visible)
        return True


class Finder(LineField):
    """Finds questions that are not on the form by a word of theirs."""

    async def enter(self) -> bool:
        drawer = self.parent
        return await drawer.take_found() if isinstance(drawer, Drawer) else False
