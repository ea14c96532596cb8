"""The profile of a client as a form: saved as a whole, or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from journal.clean import visible
from journal.client_profile import (
    LONGEST_CADENCE,
    WEIGHED,
    ProfileDraft,
    Wrong,
    WrongPart,
    draft_of,
    read_count,
    read_weight,
    understand_profile,
)
from journal.clients import AddressForm, Client, ClientStatus, NoteKind
from journal.conversations import Channel
from journal.dates import Refused, read_day
from journal.dates_said import echo, refusal
from journal.errors import JournalError
from journal.language import LANGUAGES
from journal.session import Session
from journal.storage import client_profiles as profiles
from journal.storage.client_profiles import Revised
from screens.about_field import AboutField
from screens.client_menu import why
from screens.fields.choices import ChoiceField
from screens.fields.field import Field, Tone
from screens.fields.lines import LinesField
from screens.fields.texts import LineField
from screens.hints import KeyHints
from screens.page import Page
from screens.settling import settle

KINDS = (
    NoteKind.CARE,
    NoteKind.WINDOW,
    NoteKind.PRO,
    NoteKind.CON,
    NoteKind.POSITIVE,
    NoteKind.NEED,
    NoteKind.SCOPE,
    NoteKind.CONTRACT,
    NoteKind.ESCALATION,
    NoteKind.RAISE,
    NoteKind.NOTE,
)
SIGNS = {NoteKind.PRO: "+", NoteKind.CON: "−"}
DAYS = ("contract_ends", "notice")


class ClientForm(Page[Revised | ProfileDraft | None]):
    """Ends with what was saved, with the draft when it was left with changes in it, else with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.keys", "Keys", id="keys"),
        Binding("ctrl+s", "save", "Save", priority=True, id="save"),
        Binding("escape", "leave", "Leave unsaved", id="leave_unsaved"),
        Binding("enter", "enter", "Next field", show=False, priority=True, id="leave_field"),
        Binding("tab", "next_field", "Next field", show=False, priority=True, id="next_field"),
        Binding("shift+tab", "previous_field", "Field before", show=False, priority=True, id="previous_field"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("save", "leave_unsaved", "keys")
    AUTO_FOCUS = ""

    def __init__(self, session: Session, client: Client, draft: ProfileDraft | None = None) -> None:
        super().__init__(session)
        self.client = client
        self.draft = draft or draft_of(client)
        self.filled = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            with VerticalScroll(classes="fields", can_focus=False):
                yield from self._fields()
            yield AboutField(self.session, self.session.texts.asides.profile)
        yield KeyHints(self.HINTS)

    def _fields(self) -> Iterable[Widget]:
        texts, labels = self.session.texts.clients, self.session.texts.clients.labels
        placeholders = texts.placeholders
        yield ChoiceField(
            "status", labels["status"], [one.value for one in ClientStatus], texts.statuses, required=True
        )
        yield ChoiceField(
            "address_form", labels["address_form"], [one.value for one in AddressForm], texts.address_forms
        )
        yield ChoiceField("language", labels["language"], list(LANGUAGES), texts.languages)
        channels = self.session.texts.forms.channels
        yield ChoiceField("channel", labels["channel"], [one.value for one in Channel], channels)
        for name in ("cadence", *DAYS):
            yield LineField(name, labels[name], placeholder=placeholders[name])
        yield LinesField("contacts", labels["contacts"], sign="·", placeholder=placeholders["contacts"])
        for kind in KINDS:
            if kind is NoteKind.CARE:
                yield LinesField(kind, texts.kinds[kind], sign="·", placeholder=placeholders[kind])
                yield Static(Content.styled(texts.care_hint, "$muted"), classes="made")
                continue
            sign = SIGNS.get(kind, "·")
            weigh = self._weigh if kind in WEIGHED else None
            yield LinesField(kind, texts.kinds[kind], sign=sign, placeholder=placeholders[kind], echo=weigh)

    async def on_mount(self) -> None:
        draft = self.draft
        self.query_one("#field-status", ChoiceField).load((draft.status.value,))
        for name, chosen in (
            ("address_form", draft.address_form),
            ("language", draft.language),
            ("channel", draft.channel),
        ):
            self.query_one(f"#field-{name}", ChoiceField).load((str(chosen),) if chosen else ())
        for name, typed in (
            ("cadence", draft.cadence),
            ("contract_ends", draft.contract_ends),
            ("notice", draft.notice),
        ):
            self.query_one(f"#field-{name}", LineField).load(typed)
        await self.query_one("#field-contacts", LinesField).load(draft.contacts)
        for kind in KINDS:
            await self.query_one(f"#field-{kind}", LinesField).load(draft.notes.get(kind, ()))
        for field in self.query(LineField):
            self._echo(field)
        self._show_heading()
        self.filled = True
        self.query(Field).first().focus_control()

    def on_line_input_too_long(self) -> None:
        """Say that what was pasted is too much for the field."""
        self.notify(self.session.texts.forms.too_long, severity="warning", markup=False)

    def _show_heading(self, status: str = "", *, bad: bool = False) -> None:
        texts = self.session.texts.clients
        self.query_one("#heading", Static).update(
            Content.assemble(
                (texts.edit_title, "bold $primary"),
                (f"   {visible(self.client.name)}", "bold $foreground"),
                ("\n" + (status or texts.unsaved), "bold $error" if bad else "$muted"),
            )
        )

    def read(self) -> ProfileDraft:
        """The form as it stands."""

        def chosen(name: str) -> str | None:
            value = self.query_one(f"#field-{name}", ChoiceField).value
            return value[0] if value else None

        address_form, channel = chosen("address_form"), chosen("channel")
        return ProfileDraft(
            status=ClientStatus(chosen("status") or self.draft.status),
            address_form=AddressForm(address_form) if address_form else None,
            language=chosen("language"),
            channel=Channel(channel) if channel else None,
            cadence=self._typed("cadence"),
            contract_ends=self._typed("contract_ends"),
            notice=self._typed("notice"),
            contacts=self.query_one("#field-contacts", LinesField).value,
            notes={kind: self.query_one(f"#field-{kind}", LinesField).value for kind in NoteKind},
        )

    def _typed(self, name: str) -> str:
        return self.query_one(f"#field-{name}", LineField).value

    # while typing

    def on_field_edited(self, event: Field.Edited) -> None:
        if self.filled and isinstance(event.field, LineField):
            self._echo(event.field)

    def _echo(self, field: LineField) -> None:
        texts, on = self.session.texts, self.session.today()
        if field.is_empty:
            field.say("")
        elif field.field_name in DAYS:
            read = read_day(field.value, on=on, rules=self.session.settings.rules)
            if isinstance(read, Refused):
                field.say(refusal(read, texts.dates), "red")
            else:
                field.say(echo(read, on=on, texts=texts.dates), "amber" if read.past else "ok")
        else:
            days = read_count(field.value, most=LONGEST_CADENCE)
            if isinstance(days, Wrong):
                field.say(texts.clients.wrong[Wrong.CADENCE], "red")
            elif days is not None:
                field.say(texts.clients.days(days), "ok")

    def _weigh(self, line: str) -> tuple[str, Tone]:
        read = read_weight(line)
        texts = self.session.texts.clients
        if isinstance(read, Wrong):
            return texts.wrong[read], "red"
        return (texts.weight(read[1]), "ok") if read[1] is not None else ("", "muted")

    async def action_enter(self) -> None:
        """Go on to the next line or field."""
        await settle(self)
        field = self._focused_field
        if field is not None and not await field.enter() and self.focused is not self.focus_chain[-1]:
            self.focus_next()

    @property
    def _focused_field(self) -> Field | None:
        if self.focused is None:
            return None
        fields = [node for node in self.focused.ancestors_with_self if isinstance(node, Field)]
        return fields[-1] if fields else None

    async def action_next_field(self) -> None:
        """Go to the next field."""
        await settle(self)
        self.focus_next()

    async def action_previous_field(self) -> None:
        """Go to the field before."""
        await settle(self)
        self.focus_previous()

    # leaving and saving

    async def action_leave(self) -> None:
        """Leave; nothing is changed, and what was typed is handed back."""
        if not self.filled:
            self.dismiss(None)
            return
        await settle(self)
        typed = self.read()
        self.dismiss(typed if typed != draft_of(self.client) else None)

    async def action_save(self) -> None:
        """Save, or put the cursor where something is wrong."""
        if self.filled:
            await settle(self)
            self._save()

    @work(exclusive=True, group="save")
    async def _save(self) -> None:
        session = self.session
        after = understand_profile(self.read(), self.client, on=session.today(), rules=session.settings.rules)
        if isinstance(after, tuple):
            self._point_out(after)
            return
        if after == self.client:
            self.notify(session.texts.clients.nothing_changed, markup=False)
            self.dismiss(None)
            return
        try:
            done = await asyncio.wrap_future(
                session.store.write(profiles.revise, after, before=self.client, at=session.now())
            )
        except JournalError as error:
            self._show_heading(session.texts.forms.not_saved(why(error, session)), bad=True)
            return
        self.dismiss(done)

    def _point_out(self, wrong: tuple[WrongPart, ...]) -> None:
        first = wrong[0]
        self._show_heading(self.session.texts.clients.wrong[first.why], bad=True)
        field: Field = self.query_one(f"#field-{first.field}", Field)
        if first.line is not None and isinstance(field, LinesField):
            field = field.line_of(first.line) or field
        field.focus_control()
