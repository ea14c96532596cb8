"""The occasions a talk can have, and what each brings: drawer prompts, goals, if-then lines, phrases, what to avoid.

Everything is named by stable ids; prompts are those of journal.prompts, the other lines those of journal.phrases.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from journal.frozen import dataclass, replace
from journal.phrases import AVOIDS, GOALS, IF_THENS, PHRASES, Avoid, Goal, IfThen, Phase, Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One occasion. `before` and `after` are the three to six drawer prompts it opens; the rest are ids to offer."""

    id: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    if_thens: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    avoids: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()


Line = TypeVar("Line", Goal, Avoid, IfThen, Phrase)

STANDARD = "standard"

TEMPLATES: tuple[Template, ...] = (
    Template(
        id=STANDARD,
        before=("opening_line", "leave_out", "value_in_them", "options"),
        after=("not_so_well", "heard", "surprised"),
        goals=("next_step_dated", "they_feel_understood", "only_listened"),
        if_thens=("silence", "searching_for_words", "hard_question", "own_story", "not_buying"),
        phrases=(
            *("how_are_you", "long_pause", "not_selling", "hard_for_many", "your_side", "what_matters_most"),
            *("take_your_time", "understood", "date_or_expectation", "can_and_cannot", "good_result"),
            *("next_step_for_us", "how_i_can_help", "who_what_when", "summary_mail", "ask_again"),
        ),
        avoids=("explaining", "empty_promises", "own_story", "scoring"),
    ),
    Template(
        id="angry_client",
        before=("strategic_interest", "their_argument", "my_part", "tone", "leave_out", "advice_to_colleague"),
        after=("heard", "cause", "about_work", "about_me", "paused", "needed_to_be_heard"),
        goals=("calmer_than_before", "only_listened", "won_back"),
        if_thens=("venting", "shouting", "urge_to_prove", "personal", "too_hot"),
        phrases=(
            *("want_to_solve", "your_side", "sounds_like", "did_i", "what_it_meant", "understood", "you_are_right"),
            *("impact_and_step", "my_mistake", "good_for_both", "next_step_for_us", "talk_again"),
            *("who_what_when", "thanks_for_openness", "ask_again"),
        ),
        avoids=("calm_down", "being_right", "blame", "passing_on", "explaining"),
        carries=("S4-1",),
    ),
    Template(
        id="boundary",
        before=("facts_situation", "facts_behaviour", "facts_impact", "what_i_need", "red_line", "red_line_on"),
        after=("limit_touched", "consequence", "consequence_on", "being_right", "manner_rating"),
        goals=("limit_said", "new_rule"),
        if_thens=("justifying", "giving_in", "not_taken_seriously", "rude", "silence"),
        phrases=(
            *("something_to_raise", "intention", "your_side", "understood", "behaviour_effect", "kind_no"),
            *("limit_and_consequence", "good_for_both", "two_ways", "who_what_when", "summary_mail"),
        ),
        avoids=("sorry_for_limit", "explaining", "always_never", "empty_threats"),
    ),
    Template(
        id="late_payment",
        before=("facts_situation", "contract_checked", "options", "if_no_agreement", "red_line", "red_line_on"),
        after=("cause", "consequence", "consequence_on", "offer_lesson"),
        goals=("sum_and_date", "reason_known"),
        if_thens=("awkward_about_money", "reasons_not_to_pay", "soon", "rude"),
        phrases=(
            *("about_the_invoice", "your_side", "take_your_time", "open_sum", "limit_and_consequence", "two_ways"),
            *("good_for_both", "payment_noted", "summary_mail"),
        ),
        avoids=("sorry_for_money", "blame", "empty_threats", "always_never"),
    ),
    Template(
        id="bad_news",
        before=("opening_line", "my_part", "options", "can_offer", "cannot_offer", "leave_out"),
        after=("heard", "paused", "content_rating", "manner_rating", "gesture"),
        goals=("told_plainly", "new_plan"),
        if_thens=("silence", "defending", "upset", "hard_question", "can_act_now"),
        phrases=(
            *("news_from_me", "take_your_time", "sounds_like", "what_it_meant", "plain_news", "impact_and_step"),
            *("my_mistake", "can_and_cannot", "two_ways", "next_step_for_us", "who_what_when", "summary_mail"),
        ),
        avoids=("softening", "excuses", "filling_silence", "empty_promises"),
    ),
    Template(
        id="repair",
        before=("central_for_me", "my_part", "value_in_them", "my_hope", "wont_matter", "share_of_myself"),
        after=("heard", "noticed_in_me", "time_spent", "gesture", "being_right"),
        goals=("rebuild", "both_parts_said"),
        if_thens=("defending", "back_to_the_past", "own_story", "searching_for_words", "too_hot"),
        phrases=(
            *("intention", "long_pause", "your_side", "what_matters_most", "did_i", "sounds_like", "my_mistake"),
            *("you_are_right", "in_a_year", "good_result", "talk_again", "thanks_for_openness", "ask_again"),
        ),
        avoids=("past", "blame", "being_right", "few_euros"),
    ),
    Template(
        id="parting",
        before=("no_sentence", "contract_checked", "value_in_them", "if_no_agreement", "leave_out", "what_i_need"),
        after=("noticed_in_me", "offer_lesson", "gesture", "free_writing"),
        goals=("parted_well", "handed_over"),
        if_thens=("talked_out_of_it", "blamed", "silence", "giving_in"),
        phrases=(
            *("decision_first", "take_your_time", "understood", "plain_end", "kind_no", "in_good_hands"),
            *("who_what_when", "summary_mail", "thanks_for_the_time"),
        ),
        avoids=("open_door", "blame", "past", "explaining"),
        carries=("S2-27",),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCatalogue:
    """Every template there is, and every line a template can offer."""

    templates: tuple[Template, ...]
    goals: tuple[Goal, ...]
    avoids: tuple[Avoid, ...]
    if_thens: tuple[IfThen, ...]
    phrases: tuple[Phrase, ...]

    def __contains__(self, name: object) -> bool:
        return any(template.id == name for template in self.templates)

    def template(self, name: str | None) -> Template:
        """The template with this id; the standard one for None and for one that is no longer there."""
        found = {template.id: template for template in self.templates}
        return found.get(name or STANDARD, found[STANDARD])

    def goals_of(self, name: str | None) -> tuple[Goal, ...]:
        """The goals a template offers, in its order."""
        return _chosen(self.template(name).goals, self.goals)

    def avoids_of(self, name: str | None) -> tuple[Avoid, ...]:
        """What a template warns of, in its order."""
        return _chosen(self.template(name).avoids, self.avoids)

    def if_thens_of(self, name: str | None) -> tuple[IfThen, ...]:
        """Every if-then line, the template's own first: another one's may fit as well."""
        own = _chosen(self.template(name).if_thens, self.if_thens)
        return (*own, *(line for line in self.if_thens if line not in own))

    def phrases_of(self, name: str | None, phase: Phase, *, quiet_days: int = 0) -> tuple[Phrase, ...]:
        """A template's phrases for a phase. `quiet_days` is how long ago the last contact was, in days.

        A phrase for a long pause comes first after one, and is left out otherwise.
        """
        own = _chosen(self.template(name).phrases, self.phrases)
        fitting = [phrase for phrase in own if phrase.phase is phase and phrase.quiet_days <= quiet_days]
        return tuple(sorted(fitting, key=lambda phrase: -phrase.quiet_days))

    def with_own(
        self, templates: Iterable[Template], *, if_thens: Iterable[IfThen] = (), phrases: Iterable[Phrase] = ()
    ) -> TemplateCatalogue:
        """The catalogue with the person's own templates and lines at the end.

        Raises ValueError with the id when one is taken.
        """
        joined = replace(
            self,
            templates=(*self.templates, *templates),
            if_thens=(*self.if_thens, *if_thens),
            phrases=(*self.phrases, *phrases),
        )
        for names in (
            [template.id for template in joined.templates],
            [line.id for line in joined.if_thens],
            [phrase.id for phrase in joined.phrases],
        ):
            for place, name in enumerate(names):
                if name in names[:place]:
                    raise ValueError(name)
        return joined


def _chosen(names: tuple[str, ...], lines: tuple[Line, ...]) -> tuple[Line, ...]:
    known = {line.id: line for line in lines}
    return tuple(known[name] for name in names if name in known)


def built_in() -> TemplateCatalogue:
    """The templates the program comes with."""
    return TemplateCatalogue(templates=TEMPLATES, goals=GOALS, avoids=AVOIDS, if_thens=IF_THENS, phrases=PHRASES)
