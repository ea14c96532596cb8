"""BEFORE: preparing a conversation in two or three minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from journal.clean import visible
from journal.conversations import Half, Moment
from journal.drafts import ConversationDraft
from journal.entries import Entry
from journal.feelings import strongly_unpleasant_and_aroused
from journal.prompts import GOAL_TAGS, READINESS
from journal.texts.templates import IfThenText
from screens.beside_before import BesideBefore
from screens.breathe import Breathe
from screens.fields.choices import ChoiceField, ScaleField
from screens.fields.field import Field
from screens.fields.texts import TextField
from screens.fields.who import CompletedField
from screens.form_page import TITLE, FormPage
from screens.moved_before import MovedBefore, moved_before
from screens.question import Choose, Possible

CLOSE = timedelta(minutes=30)
SAID_BESIDE = ("client", "when", "expected", "minutes")
TWELVE_MONTHS_FIRST = ("in_12_months", "goal")


class BeforePage(FormPage):
    """The form of BEFORE. Looking back from twelve months away comes before naming feelings."""

    half: ClassVar[Half] = Half.BEFORE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "beside", "Lessons beside it", id="lessons_beside")]
    HINTS: ClassVar[tuple[str, ...]] = ("save", "drawer", "lessons_beside", "leave", "keys")
    planned_for = ""

    def first_fields(self) -> Iterable[Widget]:
        texts = self.session.texts
        yield from self.shared_fields()
        yield MovedBefore(self.session)
        occasions = [template.id for template in self.session.templates.templates]
        # One taken out of the settings stays the occasion of its talks.
        names = dict.fromkeys((*occasions, self.draft.template))
        labels = {name: visible(texts.templates.label(name)) for name in names}
        yield ChoiceField("template", texts.forms.occasion, list(labels), labels)
        for name in TWELVE_MONTHS_FIRST:
            field = self.core_field(name)
            if name == TWELVE_MONTHS_FIRST[0]:
                field.add_class("spaced", update=False)
            yield field
        tags = {tag: texts.prompts.goal_tag(tag) for tag in GOAL_TAGS}
        yield ChoiceField("goal_tag", texts.forms.goal_about, list(tags), tags)
        for prompt in self.catalogue.core(self.half):
            if prompt.id not in TWELVE_MONTHS_FIRST:
                yield self.core_field(prompt.id)
        feelings = self.feelings_field("feelings_before", texts.forms.feelings_ahead, 3)
        feelings.add_class("spaced", update=False)
        yield feelings
        yield ScaleField("expected", texts.forms.uncomfortable, 0, 10)

    def side(self) -> ComposeResult:
        yield BesideBefore(self.session)

    def action_beside(self) -> None:
        """Show or hide what stands beside the form, on a narrow screen in its place."""
        self.query_one(BesideBefore).toggle_class("-hidden" if self.has_class("-wide") else "-shown")

    def title_line(self) -> Content:
        texts = self.session.texts.forms
        topic = visible(self.draft.topic[:TITLE]) or texts.new
        ready = sum(self._is_ready(name) for name in READINESS)
        return Content.assemble(
            (texts.before, "bold $primary"),
            "   ",
            (topic, "bold $foreground"),
            (f"   {visible(self.draft.client[:TITLE])}" if self.draft.client else "", "$muted"),
            ("   " + "● " * ready, "$success"),
            ("○ " * (len(READINESS) - ready), "$muted"),
            (texts.ready if ready == len(READINESS) else "", "$success"),
        )

    def _is_ready(self, name: str) -> bool:
        return any(answer.prompt == name and answer.text.strip() for answer in self.draft.answers)

    @property
    def template(self) -> str:
        field = self.of("template", ChoiceField)
        return field.value[0] if field.value else "standard"

    async def load_own(self, draft: ConversationDraft) -> None:
        self.of("template", ChoiceField).load((draft.template,))
        self.of("goal_tag", ChoiceField).load((draft.goal_tag,) if draft.goal_tag else ())
        self.load_felt("feelings_before", draft, Moment.BEFORE)
        self.of("expected", ScaleField).load(draft.ratings.expected)
        self.planned_for = draft.when
        self.query_one(BesideBefore).look(draft)
        self._offer_lines()

    def read_own(self, draft: ConversationDraft) -> ConversationDraft:
        tag = self.of("goal_tag", ChoiceField).value
        others = tuple(felt for felt in draft.feelings if felt.moment is not Moment.BEFORE)
        return replace(
            draft,
            template=self.template,
            goal_tag=tag[0] if tag else None,
            feelings=(*self.felt("feelings_before", Moment.BEFORE), *others),
            ratings=replace(draft.ratings, expected=self.of("expected", ScaleField).value),
        )

    def _offer_lines(self) -> None:
        goal, words = self.field("goal"), self.session.texts.templates
        if isinstance(goal, TextField):
            goal.offer(tuple(words.goal(one.id) for one in self.session.templates.goals_of(self.template)))
        lines = self._if_thens()
        if_field, then_field = self.field("if"), self.field("then")
        if isinstance(if_field, CompletedField) and isinstance(then_field, CompletedField):
            if_field.offer(tuple(line.when for line in lines))
            then_field.offer(tuple(line.then for line in lines))

    async def field_done(self, field: Field) -> None:
        """A line taken from the occasion brings its second half along."""
        then_field = self.field("then")
        if field.field_name != "if" or not isinstance(field, CompletedField):
            return
        for line in self._if_thens():
            if line.when == field.value and isinstance(then_field, CompletedField) and then_field.is_empty:
                then_field.line.value = line.then

    def _if_thens(self) -> list[IfThenText]:
        texts = self.session.texts.templates
        return [texts.if_then(line.id) for line in self.session.templates.if_thens_of(self.template)]

    async def before_saving(self, entry: Entry) -> Entry | None:
        starts_at = entry.when.starts_at
        felt = [feeling for feeling in entry.feelings if feeling.moment is Moment.BEFORE]
        if starts_at is None or not strongly_unpleasant_and_aroused(felt):
            return entry
        away = starts_at - self.session.now()
        if not timedelta(0) <= away < CLOSE:
            return entry
        texts = self.session.texts.forms
        answers = (
            Possible(id="breathe", key="b", label=texts.breathe),
            Possible(id="move", key="m", label=texts.move_it),
            Possible(id="go", key="g", label=texts.go_ahead),
        )
        moved = moved_before(self.session, entry.conversation_id)
        question = f"{texts.breathe_offer}\n\n{moved}" if moved else texts.breathe_offer
        chosen = await self.app.push_screen_wait(Choose(self.session, question, answers))
        if chosen == "breathe":
            await self.app.push_screen_wait(Breathe(self.session))
        elif chosen in (None, "move"):
            self.when.focus_control()
            return None
        return entry

    def on_field_edited(self, event: Field.Edited) -> None:
        super().on_field_edited(event)
        if event.field.field_name in SAID_BESIDE and not self.filling:
            self.query_one(BesideBefore).look(self.draft)
        if event.field is self.when and not self.filling:
            moving = self.draft.when != self.planned_for
            self.query_one(MovedBefore).look(self.draft.conversation_id, moving=moving)
        elif event.field.field_name == "template":
            self._offer_lines()
