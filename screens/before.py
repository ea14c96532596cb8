"""BEFORE: preparing a conversation in two or three minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from journal.clean import visible
from journal.conversations import Half, Moment
from journal.drafts import ConversationDraft
from journal.entries import Entry
from journal.feelings import strongly_unpleasant_and_aroused
from journal.prompts import GOAL_TAGS, READINESS
from journal.templates import built_in as built_in_templates
from journal.texts.templates import IfThenText
from screens.breathe import Breathe
from screens.fields.choices import ChoiceField, ScaleField
from screens.fields.field import Field
from screens.fields.who import CompletedField
from screens.form_page import TITLE, FormPage
from screens.question import Choose, Possible

CLOSE = timedelta(minutes=30)
TWELVE_MONTHS_FIRST = ("in_12_months", "goal")


class BeforePage(FormPage):
    """The form of BEFORE. Looking back from twelve months away comes before naming feelings."""

    half: ClassVar[Half] = Half.BEFORE

    def first_fields(self) -> Iterable[Widget]:
        texts = self.session.texts
        yield from self.shared_fields()
        templates = built_in_templates().templates
        labels = {template.id: texts.templates.template(template.id).label for template in templates}
        yield ChoiceField("template", texts.forms.occasion, list(labels), labels)
        for name in TWELVE_MONTHS_FIRST:
            field = self.core_field(name)
            if name == TWELVE_MONTHS_FIRST[0]:
                field.add_class("spaced")
            yield field
        tags = {tag: texts.prompts.goal_tag(tag) for tag in GOAL_TAGS}
        yield ChoiceField("goal_tag", texts.forms.goal_about, list(tags), tags)
        for prompt in self.catalogue.core(self.half):
            if prompt.id not in TWELVE_MONTHS_FIRST:
                yield self.core_field(prompt.id)
        feelings = self.feelings_field("feelings_before", texts.forms.feelings_ahead, 3)
        feelings.add_class("spaced")
        yield feelings
        yield ScaleField("expected", texts.forms.uncomfortable, 0, 10)

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
        field = self.query_one("#field-template", ChoiceField)
        return field.value[0] if field.value else "standard"

    async def load_own(self, draft: ConversationDraft) -> None:
        self.query_one("#field-template", ChoiceField).load((draft.template,))
        self.query_one("#field-goal_tag", ChoiceField).load((draft.goal_tag,) if draft.goal_tag else ())
        self.load_felt("feelings_before", draft, Moment.BEFORE)
        self.query_one("#field-expected", ScaleField).load(draft.ratings.expected)
        self._offer_if_thens()

    def read_own(self, draft: ConversationDraft) -> ConversationDraft:
        tag = self.query_one("#field-goal_tag", ChoiceField).value
        others = tuple(felt for felt in draft.feelings if felt.moment is not Moment.BEFORE)
        return replace(
            draft,
            template=self.template,
            goal_tag=tag[0] if tag else None,
            feelings=(*self.felt("feelings_before", Moment.BEFORE), *others),
            ratings=replace(draft.ratings, expected=self.query_one("#field-expected", ScaleField).value),
        )

    def _offer_if_thens(self) -> None:
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
        return [texts.if_then(line.id) for line in built_in_templates().if_thens_of(self.template)]

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
        chosen = await self.app.push_screen_wait(Choose(self.session, texts.breathe_offer, answers))
        if chosen == "breathe":
            await self.app.push_screen_wait(Breathe(self.session))
        elif chosen in (None, "move"):
            self.when.focus_control()
            return None
        return entry

    def on_field_edited(self, event: Field.Edited) -> None:
        super().on_field_edited(event)
        if event.field.field_name == "template":
            self._offer_if_thens()
