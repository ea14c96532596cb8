"""A form: fields in a column, one after the other by Enter, saying beside each what it was understood as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from journal.clean import clean
from journal.conversations import Answer, Feeling, Half, Moment
from journal.dates import Refused, read_day, read_moment, read_past_moment
from journal.dates_said import echo, refusal
from journal.drafts import ConversationDraft
from journal.promises import Side
from journal.prompts import Prompt, PromptKind
from journal.session import Session
from journal.storage import clients
from journal.storage.conversations import Saved
from screens.about_field import AboutField
from screens.drawer import Drawer
from screens.fields.feelings import FeelingsField, FeelingsInput, Felt
from screens.fields.field import Field
from screens.fields.lines import LinesField
from screens.fields.prompted import answers_in, field_for, load_answers
from screens.fields.texts import LineField
from screens.fields.when import WhenField
from screens.fields.who import CompletedField
from screens.hints import KeyHints
from screens.page import Page
from screens.plane import Plane
from screens.settling import settle
from screens.steady import SteadyText

F = TypeVar("F", bound=Field)


class Form(Page[Saved | None]):
    """What BEFORE and AFTER are made of. Changes are told by `changed`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "drawer", "More questions", id="drawer"),
        Binding("f1", "app.keys", "Keys", id="keys"),
        Binding("enter", "enter", "Next field", show=False, priority=True, id="leave_field"),
        Binding("tab", "next_field", "Next field", show=False, priority=True, id="next_field"),
        Binding("shift+tab", "previous_field", "Field before", show=False, priority=True, id="previous_field"),
    ]
    AUTO_FOCUS = ""
    half: ClassVar[Half]

    def __init__(self, session: Session, draft: ConversationDraft) -> None:
        super().__init__(session)
        self.draft = draft
        self.catalogue = session.prompts
        self.filling = True
        self.own: dict[str, Field] = {}
        self.heading = SteadyText(id="title", classes="heading")
        self.drawer = Drawer(session, self.catalogue, self.half)

    def changed(self, field: Field) -> None:
        """The person changed a field; `draft` holds the form as it stands."""

    # what the two halves fill in

    def first_fields(self) -> Iterable[Widget]:
        """The fields of the form, in order, without the drawer."""
        raise NotImplementedError

    async def load_own(self, draft: ConversationDraft) -> None:
        """Put what only this half has into its fields."""
        raise NotImplementedError

    def read_own(self, draft: ConversationDraft) -> ConversationDraft:
        """The draft with what only this half's fields hold."""
        raise NotImplementedError

    def title_line(self) -> Content:
        """The first line: which half, what about, with whom."""
        raise NotImplementedError

    def side(self) -> ComposeResult:
        """What stands beside the form."""
        yield from ()

    def asides(self) -> Mapping[str, str]:
        """What is said of the fields that are no prompts."""
        texts = self.session.texts.asides
        return texts.before if self.half is Half.BEFORE else texts.after

    # drawing

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield self.heading
            with Horizontal(classes="columns"):
                with VerticalScroll(classes="fields", can_focus=False):
                    for widget in self.first_fields():
                        if isinstance(widget, Field):
                            self.own[widget.field_name] = widget
                        yield widget
                    yield self.drawer
                yield from self.side()
            yield AboutField(self.session, self.asides())
        yield KeyHints(self.HINTS)

    def on_line_input_too_long(self) -> None:
        """Say that what was pasted is too much for the field; the clipboard still has it."""
        self.notify(self.session.texts.forms.too_long, severity="warning", markup=False)

    async def fill(self) -> None:
        """Put the draft into the fields, and the cursor where the person goes on."""
        known = self.session.store.read(clients.client_names)
        self.who.offer(tuple(client.name for client in known if not client.archived))
        await self.load(self.draft)
        self._echo_all()
        self.focus_first_empty()
        self.draft = self.read()
        self.filling = False
        self.afterword.ready()

    @property
    def who(self) -> CompletedField:
        return self.of("client", CompletedField)

    @property
    def topic(self) -> CompletedField:
        return self.of("topic", CompletedField)

    @property
    def when(self) -> WhenField:
        return self.of("when", WhenField)

    def of(self, name: str, kind: type[F]) -> F:
        """The form's own field of that name, which is of that kind."""
        field = self.own[name]
        if not isinstance(field, kind):
            raise TypeError(f"{name} is a {type(field).__name__}")
        return field

    def field(self, name: str) -> Field | None:
        """The field of that name; for the line of a list, its own field."""
        base, _, place = name.partition(".")
        found = self.own.get(base) or self.drawer.field(base)
        if place.isdecimal() and isinstance(found, LinesField):
            return found.line_of(int(place)) or found
        return found

    def _fields(self) -> tuple[Field, ...]:
        """The fields in the order of the form."""
        return (*self.own.values(), *self.drawer.fields)

    def shared_fields(self) -> Iterable[Field]:
        """Who, what about, when and how."""
        texts = self.session.texts.forms
        placeholder = texts.when_placeholder_before if self.half is Half.BEFORE else texts.when_placeholder_after
        yield CompletedField("client", texts.who, placeholder=texts.who_placeholder)
        yield CompletedField("topic", texts.what, placeholder=texts.what_placeholder)
        yield WhenField("when", texts.when, placeholder=placeholder, channels=texts.channels)

    def feelings_field(self, name: str, label: str, most: int) -> FeelingsField:
        """A field for feelings."""
        texts = self.session.texts
        return FeelingsField(name, label, most=most, texts=texts.feelings, placeholder=texts.forms.feelings_placeholder)

    def core_field(self, name: str) -> Field:
        """The field of a core prompt."""
        return field_for(self.catalogue.prompt(name), self.session.texts.prompts)

    # loading and reading

    async def load(self, draft: ConversationDraft) -> None:
        """Put a draft into the form."""
        self.who.load(draft.client)
        self.topic.load(draft.topic)
        self.when.load(draft.when, draft.channel)
        for prompt in self.catalogue.core(self.half):
            field = self.field(prompt.id)
            if field is not None:
                await load_answers(field, draft.answers)
        await self.drawer.load(draft.answers)
        await self.load_own(draft)

    def read(self) -> ConversationDraft:
        """The form as it stands."""
        when, channel = self.when.value
        answers: list[Answer] = []
        shown: set[str] = set()
        for prompt in self.prompts_shown():
            field = self.field(prompt.id)
            if field is not None:
                shown.add(prompt.id)
                answers += answers_in(field)
        others = (answer for answer in self.draft.answers if answer.prompt not in shown)
        return self.read_own(
            replace(
                self.draft,
                client=clean(self.who.value),
                topic=clean(self.topic.value),
                when=clean(when),
                channel=channel,
                answers=tuple(replace(answer, text=clean(answer.text)) for answer in (*answers, *others)),
            )
        )

    def prompts_shown(self) -> tuple[Prompt, ...]:
        """The prompts that have a field, in the order of the form, each as its field asks it."""
        return (*self.catalogue.core(self.half), *self.drawer.shown)

    def felt(self, name: str, moment: Moment, whose: Side = Side.MINE) -> tuple[Feeling, ...]:
        """What stands in a field of feelings."""
        field = self.of(name, FeelingsField)
        return tuple(
            Feeling(moment=moment, whose=whose, word=felt.word, intensity=felt.intensity) for felt in field.value
        )

    def load_felt(self, name: str, draft: ConversationDraft, moment: Moment, whose: Side = Side.MINE) -> None:
        """Put the feelings of a moment into their field."""
        field = self.of(name, FeelingsField)
        field.load(
            tuple(
                Felt(feeling.word, feeling.intensity)
                for feeling in draft.feelings
                if feeling.moment is moment and feeling.whose is whose
            )
        )

    # while typing

    def on_field_edited(self, event: Field.Edited) -> None:
        if self.filling:
            return
        before, self.draft = self.draft, self.read()
        self.echo(event.field)
        # Fields also tell of what they were filled with; only what the person changes is worth a draft.
        if self.draft != before:
            self.changed(event.field)

    def _echo_all(self) -> None:
        for field in self._fields():
            if not field.is_empty:
                self.echo(field)

    def echo(self, field: Field) -> None:
        """Say beside a field what it was understood as."""
        texts = self.session.texts
        if field is self.who:
            field.say(*self.who.echo_name(texts.forms.new_client))
        elif isinstance(field, WhenField):
            self.echo_moment(field, field.value[0], happened=self.happened)
        elif field.field_name == "second_when" and isinstance(field, LineField):
            self.echo_moment(field, field.value)
        elif field.field_name in self.catalogue and isinstance(field, LineField):
            if self.catalogue.prompt(field.field_name).kind is PromptKind.DAY:
                self._echo_day(field)
        elif field.said[1] == "red":
            field.say("")

    @property
    def happened(self) -> bool:
        """Whether the talk has taken place: then its moment lies behind."""
        return False

    def echo_moment(self, field: Field, typed: str, *, happened: bool = False) -> None:
        """Say which moment was understood."""
        on, texts = self.session.today(), self.session.texts.dates
        if not typed.strip():
            field.say("")
            return
        read = (read_past_moment if happened else read_moment)(typed, on=on, rules=self.session.settings.rules)
        if isinstance(read, Refused):
            field.say(refusal(read, texts), "red")
        else:
            # That a talk which took place lies behind needs no saying.
            field.say(echo(replace(read, past=read.past and not happened), on=on, texts=texts), "ok")

    def _echo_day(self, field: LineField) -> None:
        on, texts = self.session.today(), self.session.texts.dates
        if field.is_empty:
            field.say("")
            return
        read = read_day(field.value, on=on, rules=self.session.settings.rules)
        if isinstance(read, Refused):
            field.say(refusal(read, texts), "red")
        else:
            field.say(echo(read, on=on, texts=texts), "ok")

    async def action_enter(self) -> None:
        """Go on, unless the field has a use for Enter."""
        await settle(self)
        field = self.focused_field
        if field is None or await field.enter():
            return
        await self.field_done(field)
        if self.focused is not self.focus_chain[-1]:
            self.focus_next()

    @property
    def focused_field(self) -> Field | None:
        """The field the cursor is in; of a list, the whole list."""
        if self.focused is None:
            return None
        fields = [node for node in self.focused.ancestors_with_self if isinstance(node, Field)]
        return fields[-1] if fields else None

    async def field_done(self, field: Field) -> None:
        """The person is done with a field, before the cursor goes on."""

    async def action_next_field(self) -> None:
        """Go to the next field, taking this one as it was typed."""
        await settle(self)
        if self.focused_field is not None:
            await self.field_done(self.focused_field)
        self.focus_next()

    async def action_previous_field(self) -> None:
        """Go to the field before."""
        await settle(self)
        self.focus_previous()

    def focus_first_empty(self) -> None:
        """Put the cursor where the person goes on."""
        for field in self._fields():
            if field.is_empty and field.display:
                field.focus_control()
                return

    @work(exclusive=True, group="plane")
    async def on_feelings_input_plane_wanted(self, event: FeelingsInput.PlaneWanted) -> None:
        feelings = event.feelings
        chosen = await self.app.push_screen_wait(Plane(self.session, tuple(felt.word for felt in feelings.felt)))
        if chosen:
            feelings.take(chosen)

    async def action_drawer(self) -> None:
        """Open the drawer with the prompts of the occasion."""
        felt = [one.word for one in self.draft.feelings if one.whose is Side.MINE]
        await self.drawer.open(self.template, self.draft.client, felt)

    @property
    def template(self) -> str:
        """The occasion, by its id."""
        return self.draft.template
