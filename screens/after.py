"""AFTER: writing a conversation down in under three minutes, with BEFORE beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from journal.clean import visible
from journal.clock import local
from journal.conversations import Conversation, Half, Moment, Status
from journal.dates_said import line_echo
from journal.drafts import ConversationDraft
from journal.entries import Entry
from journal.feelings import compare
from journal.promises import Promise, Side
from journal.quicklines import read_line
from journal.session import Session
from journal.storage import clients, conversations
from screens.agenda_rows import talk_time
from screens.fields.choices import ChoiceField, ScaleField, TickField
from screens.fields.field import Field, Tone
from screens.fields.lines import Echo, LinesField
from screens.fields.texts import LineField
from screens.form_page import TITLE, FormPage
from screens.halves import before_side
from screens.moved_before import MovedBefore

HAPPENED = ("held", "partly", "moved", "cancelled", "avoided")
SHARES = ("25", "50", "75")
DISCOMFORT = "discomfort"
LIMIT_TOUCHED = "limit_touched"


class AfterPage(FormPage):
    """The form of AFTER. Stopping anywhere leaves the most valuable part saved."""

    half: ClassVar[Half] = Half.AFTER
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "beside", "Before beside it", id="beside")]

    def __init__(
        self,
        session: Session,
        draft: ConversationDraft,
        *,
        key: str | None = None,
        talk: Conversation | None = None,
        made: tuple[Promise, ...] = (),
    ) -> None:
        super().__init__(session, draft, key=key)
        self.talk = talk
        self.made = made
        self.due_talks: tuple[Conversation, ...] = ()

    def first_fields(self) -> Iterable[Widget]:
        texts = self.session.texts
        forms = texts.forms
        yield from self.shared_fields()
        yield ChoiceField("status", forms.happened, HAPPENED, forms.statuses, required=True)
        yield MovedBefore(self.session)
        yield ChoiceField("talk_share", forms.share, SHARES, forms.shares)
        yield LinesField(
            "mine", forms.i_promised, sign="→", placeholder=forms.promise_placeholder, echo=self._echo_line(Side.MINE)
        )
        yield from self._made(Side.MINE)
        yield LinesField(
            "theirs",
            forms.they_promised,
            sign="←",
            placeholder=forms.promise_placeholder,
            echo=self._echo_line(Side.THEIRS),
        )
        yield from self._made(Side.THEIRS)
        feelings = self.feelings_field("feelings_before", forms.feelings_before, 3)
        feelings.add_class("spaced", update=False)
        yield feelings
        yield self.feelings_field("feelings_after", forms.feelings_now, 3)
        yield self.feelings_field("feelings_theirs", forms.their_mood, 1)
        for place, prompt in enumerate(self.catalogue.core(self.half)):
            field = self.core_field(prompt.id)
            field.set_class(place == 0, "spaced", update=False)
            yield field
        goal = ScaleField("goal_reached", forms.goal_reached, 0, 4)
        goal.add_class("spaced", update=False)
        yield goal
        yield ScaleField(DISCOMFORT, forms.discomfort, 0, 10)
        yield ScaleField("control", forms.control, 1, 5)
        mail = TickField("mail_owed", forms.next_step, forms.mail_owed)
        mail.add_class("spaced", update=False)
        yield mail
        yield TickField("second_talk", forms.second_talk, forms.second_talk_wanted)
        yield LineField("second_when", forms.second_when, placeholder=forms.second_when_placeholder)

    def _made(self, side: Side) -> Iterable[Static]:
        made = [promise for promise in self.made if promise.side is side]
        if made:
            sign = "→" if side is Side.MINE else "←"
            lines = "\n".join(f"{sign} {visible(promise.text)}" for promise in made)
            yield Static(Content(lines), classes="made")

    def side(self) -> ComposeResult:
        with VerticalScroll(classes="side", id="beside", can_focus=False):
            yield Static(self._beside(), id="beside-text")

    def _beside(self) -> Content:
        return before_side(self.talk, self.session)

    def title_line(self) -> Content:
        texts = self.session.texts.forms
        topic = visible(self.draft.topic[:TITLE]) or texts.new
        client = f"   {visible(self.draft.client[:TITLE])}" if self.draft.client else ""
        return Content.assemble((texts.after, "bold $primary"), "   ", (topic, "bold $foreground"), (client, "$muted"))

    async def before_reading(self) -> None:
        await self._take_offered()

    async def before_saving(self, entry: Entry) -> Entry | None:
        touched = [answer.text for answer in entry.answers if answer.prompt == LIMIT_TOUCHED]
        return replace(entry, limits_touched=tuple(int(number) for number in touched if number.isdecimal()))

    # loading and reading

    async def load_own(self, draft: ConversationDraft) -> None:
        self.of("status", ChoiceField).load((draft.status or Status.HELD,))
        share = draft.ratings.talk_share
        self.of("talk_share", ChoiceField).load((str(share),) if share else ())
        await self.of("mine", LinesField).load(draft.mine)
        await self.of("theirs", LinesField).load(draft.theirs)
        self.load_felt("feelings_before", draft, Moment.BEFORE)
        self.load_felt("feelings_after", draft, Moment.AFTER)
        self.load_felt("feelings_theirs", draft, Moment.AFTER, Side.THEIRS)
        self.of("goal_reached", ScaleField).load(draft.ratings.goal)
        self.of("discomfort", ScaleField).load(draft.ratings.discomfort)
        self.of("control", ScaleField).load(draft.ratings.control)
        self.of("mail_owed", TickField).load(draft.mail_owed)
        self.of("second_talk", TickField).load(draft.second_talk or None)
        self.of("second_when", LineField).load(draft.second_when)
        self._say_beside()
        if draft.client and self.talk is None and draft.conversation_id is None and not draft.topic:
            self._offer_talks()

    def read_own(self, draft: ConversationDraft) -> ConversationDraft:
        status = self.of("status", ChoiceField).value
        share = self.of("talk_share", ChoiceField).value
        morning = tuple(felt for felt in draft.feelings if felt.moment is Moment.MORNING)
        return replace(
            draft,
            status=Status(status[0]) if status and status[0] != Status.HELD else None,
            ratings=replace(
                draft.ratings,
                talk_share=int(share[0]) if share else None,
                goal=self.of("goal_reached", ScaleField).value,
                discomfort=self.of("discomfort", ScaleField).value,
                control=self.of("control", ScaleField).value,
            ),
            mine=self.of("mine", LinesField).value,
            theirs=self.of("theirs", LinesField).value,
            feelings=(
                *self.felt("feelings_before", Moment.BEFORE),
                *self.felt("feelings_after", Moment.AFTER),
                *self.felt("feelings_theirs", Moment.AFTER, Side.THEIRS),
                *morning,
            ),
            mail_owed=self.of("mail_owed", TickField).value,
            second_talk=bool(self.of("second_talk", TickField).value),
            second_when=self.of("second_when", LineField).value,
        )

    @property
    def happened(self) -> bool:
        return self.of("status", ChoiceField).value in ((Status.HELD,), (Status.PARTLY,))

    # while typing

    def _echo_line(self, side: Side) -> Echo:
        def said(raw: str) -> tuple[str, Tone]:
            on = self.session.today()
            line = read_line(raw, on=on, rules=self.session.settings.rules, side=side)
            text, level = line_echo(line, on=on, texts=self.session.texts.dates)
            return text, level

        return said

    def echo(self, field: Field) -> None:
        super().echo(field)
        if field.field_name in ("status", "second_when", "mine", "theirs"):
            self._say_beside()
            if field.field_name == "status":
                self.echo(self.when)
        elif field.field_name.startswith("feelings"):
            self._compare()

    def _say_beside(self) -> None:
        """What follows from what was entered: that a mail is owed, what was expected, how it moved."""
        mail = self.of("mail_owed", TickField)
        promised = bool(self.of("mine", LinesField).value) or bool(self.of("theirs", LinesField).value)
        mail.tick.untouched = promised and self.happened
        discomfort = self.of(DISCOMFORT, ScaleField)
        expected = self.draft.ratings.expected
        if expected is not None:
            discomfort.say(self.session.texts.forms.expected(expected), "muted")
        second = self.of("second_when", LineField)
        moved = self.of("status", ChoiceField).value == (Status.MOVED,)
        label = self.session.texts.forms.moved_when if moved else self.session.texts.forms.second_when
        if label != second.label:
            second.label = label
            second.refresh()
        self.query_one(MovedBefore).look(self.draft.conversation_id, moving=moved)
        self._compare()

    def _compare(self) -> None:
        before = self.felt("feelings_before", Moment.BEFORE)
        after = self.felt("feelings_after", Moment.AFTER)
        field = self.field("feelings_after")
        if field is not None:
            texts = self.session.texts.feelings
            field.say(texts.compared(compare(before, after)) if before and after else "", "muted")

    async def field_done(self, field: Field) -> None:
        """A known client's planned talk that is due is offered as the topic; a topic may be one of those."""
        if field is self.who:
            self._offer_talks()
        elif field is self.topic:
            await self._take_offered()

    async def _take_offered(self) -> None:
        """Go on with the planned talk whose topic stands in the form."""
        talk = next((talk for talk in self.due_talks if talk.topic == self.topic.value), None)
        if self.talk is None and talk is not None:
            await self._take(talk)

    def _offer_talks(self) -> None:
        store, now = self.session.store, self.session.now()
        known = store.read(clients.find_client, self.who.value)
        if known is None or self.draft.conversation_id is not None:
            return
        planned = store.read(conversations.planned_with, known.id)
        self.due_talks = tuple(
            talk
            for talk in planned
            if (talk.starts_at <= now if talk.starts_at else False) or talk.day <= self.session.today()
        )
        self.topic.offer(tuple(talk.topic for talk in self.due_talks))
        if self.due_talks and self.topic.is_empty:
            first = self.due_talks[0]
            when = talk_time(first.starts_at, first.day, self.session.today(), self.session)
            self.topic.load(first.topic)
            self.topic.line.action_select_all()
            self.topic.say(self.session.texts.forms.offered_talk(when), "ok")

    async def _take(self, talk: Conversation) -> None:
        """Go on with a planned talk: its BEFORE stands beside, and what it holds is filled in."""
        self.talk = talk
        self.draft = replace(
            self.read(),
            conversation_id=talk.id,
            template=talk.template or "standard",
            goal_tag=talk.goal_tag,
            ratings=replace(self.draft.ratings, expected=talk.ratings.expected),
        )
        when = f"{local(talk.starts_at):%Y-%m-%d %H:%M}" if talk.starts_at else talk.day.isoformat()
        self.when.load(when, talk.channel)
        self.echo(self.when)
        felt = ConversationDraft(half=Half.AFTER, feelings=talk.feelings)
        self.load_felt("feelings_before", felt, Moment.BEFORE)
        self.topic.say("")
        self.query_one("#beside-text", Static).update(self._beside())
        self.draft = self.read()
        self.session.store.drafts.keep(self.key, self.draft)
        self._say_beside()
        self.show_title()

    def action_beside(self) -> None:
        """Show or hide BEFORE beside the form, on a narrow screen in its place."""
        self.query_one("#beside").toggle_class("-hidden" if self.has_class("-wide") else "-shown")
