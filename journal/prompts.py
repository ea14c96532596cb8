"""What BEFORE and AFTER ask: the catalogue of prompts by stable id, in the order they are asked.

The wording is in PromptTexts. `carries` names the principles of good practice a prompt is there for.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from journal.conversation_words import Half
from journal.frozen import dataclass, replace
from journal.spelling import begins

if TYPE_CHECKING:
    from journal.texts.prompts import PromptTexts


class PromptKind(StrEnum):
    """How a prompt is answered.

    LINE one line that may grow · LINES several, one a row · TEXT free writing · CHOICE one option · SEVERAL any number
    of options · SCALE a number from low to high · TICK yes or nothing · DAY a date as typed · PAIR half of if and then.
    """

    LINE = "line"
    LINES = "lines"
    TEXT = "text"
    CHOICE = "choice"
    SEVERAL = "several"
    SCALE = "scale"
    TICK = "tick"
    DAY = "day"
    PAIR = "pair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One question of a form.

    `core` is always on the form, the others wait in the drawer. `options` are the ids of a CHOICE or SEVERAL, empty
    where the journal gives them (limit_touched: the limits that hold for the client). `low` and `high` bound a SCALE;
    `limit` is the most characters, None for no bound. `shareable`: the answer may stand in something that leaves the
    journal; everything else is private. `called_for_by` are feelings, by word id, in which the prompt helps.
    """

    id: str
    half: Half
    kind: PromptKind
    core: bool = False
    options: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    limit: int | None = None
    shareable: bool = False
    called_for_by: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field of the forms that is no prompt: it has a place of its own in a draft. `half` is None for both forms."""

    id: str
    half: Half | None
    carries: tuple[str, ...]


GOAL_TAGS = ("relationship", "clarity", "money", "boundary", "repair", "exit")

# The five dots of BEFORE, in the order they are shown.
READINESS = ("in_12_months", "goal", "core_sentence", "my_question", "if")

_B, _A, _K = Half.BEFORE, Half.AFTER, PromptKind

_BEFORE_CORE = (
    Prompt(id="in_12_months", half=_B, kind=_K.LINE, core=True, carries=("S0-7", "S0-9", "S3-19")),
    Prompt(id="goal", half=_B, kind=_K.LINE, core=True, carries=("S0-7",)),
    Prompt(
        id="core_sentence",
        half=_B,
        kind=_K.LINE,
        core=True,
        limit=140,
        carries=("S0-15", "S0-16", "S0-17", "S0-18", "S2-19", "S4-12"),
    ),
    Prompt(id="matters_to_them", half=_B, kind=_K.LINE, core=True, carries=("S0-5",)),
    Prompt(id="my_question", half=_B, kind=_K.LINE, core=True, carries=("S0-30",)),
    Prompt(id="if", half=_B, kind=_K.PAIR, core=True),
    Prompt(id="then", half=_B, kind=_K.PAIR, core=True),
)

_BEFORE_DRAWER = (
    Prompt(id="leave_out", half=_B, kind=_K.LINES, carries=("S0-16", "S0-19")),
    # Written to be said to them: what is good about working together may open or close the mail.
    Prompt(id="value_in_them", half=_B, kind=_K.LINE, shareable=True, carries=("S2-20",)),
    # The facts are one's own view until they were talked about; what both agree on is in `heard`.
    Prompt(id="facts_situation", half=_B, kind=_K.LINE, carries=("S1-23", "S2-10")),
    Prompt(id="facts_behaviour", half=_B, kind=_K.LINE, carries=("S1-23", "S2-10", "S2-12")),
    Prompt(id="facts_impact", half=_B, kind=_K.LINE, carries=("S1-23", "S2-10")),
    Prompt(id="my_part", half=_B, kind=_K.LINE, carries=("S4-13",)),
    Prompt(id="bad_result_says", half=_B, kind=_K.LINE, called_for_by=("insecure", "anxious"), carries=("S1-22",)),
    # Not shareable: before a talk this is how far one would go. What was offered in the end is a promise.
    Prompt(id="can_offer", half=_B, kind=_K.LINES, carries=("S1-8",)),
    Prompt(id="cannot_offer", half=_B, kind=_K.LINES, carries=("S1-8",)),
    Prompt(id="options", half=_B, kind=_K.LINES, carries=("S1-9", "S1-17", "S1-18", "S2-19")),
    Prompt(id="if_no_agreement", half=_B, kind=_K.LINE, carries=("S2-22",)),
    Prompt(id="red_line", half=_B, kind=_K.LINE, carries=("S2-12", "S2-13")),
    Prompt(id="red_line_on", half=_B, kind=_K.DAY, carries=("S2-13",)),
    Prompt(id="no_sentence", half=_B, kind=_K.LINE, carries=("S1-19",)),
    Prompt(id="share_of_myself", half=_B, kind=_K.LINE, carries=("S0-41", "S3-13", "S3-14")),
    Prompt(id="help_without_gain", half=_B, kind=_K.LINE, carries=("S3-16", "S3-17", "S3-18")),
    Prompt(id="their_argument", half=_B, kind=_K.LINE, carries=("S4-11", "S4-19")),
    Prompt(
        id="strategic_interest",
        half=_B,
        kind=_K.CHOICE,
        options=("win_back", "calm", "clarify", "set_limit", "part"),
        carries=("S4-2", "S4-9", "S2-27"),
    ),
    Prompt(id="opening_line", half=_B, kind=_K.LINE, carries=("S0-6",)),
    Prompt(id="advice_to_colleague", half=_B, kind=_K.LINE, carries=("S1-22",)),
    Prompt(id="body_says", half=_B, kind=_K.LINE, carries=("S0-3",)),
    Prompt(id="kind", half=_B, kind=_K.CHOICE, options=("emotional", "mental"), carries=("S0-22", "S0-23", "S2-9")),
    Prompt(
        id="venue",
        half=_B,
        kind=_K.CHOICE,
        options=("mine", "theirs", "neutral"),
        carries=("S0-21", "S0-24", "S0-25", "S0-26", "S0-27", "S2-15"),
    ),
    Prompt(id="safe_undisturbed", half=_B, kind=_K.TICK, carries=("S0-21", "S0-24", "S2-17")),
    Prompt(id="buffer", half=_B, kind=_K.TICK, carries=("S0-48", "S2-18")),
    Prompt(id="contract_checked", half=_B, kind=_K.TICK, carries=("S2-25", "S2-26")),
    Prompt(id="who_else", half=_B, kind=_K.LINE, carries=("S0-21",)),
    Prompt(id="what_i_need", half=_B, kind=_K.LINE, carries=("S2-3",)),
    Prompt(
        id="tone",
        half=_B,
        kind=_K.CHOICE,
        options=("calm", "warm", "firm", "brief"),
        carries=("S0-18", "S1-16", "S2-11", "S3-8", "S3-15"),
    ),
    Prompt(
        id="wont_matter",
        half=_B,
        kind=_K.SEVERAL,
        options=("scoring_points", "few_euros", "guilt", "being_right"),
        called_for_by=("guilty",),
        carries=("S0-10", "S0-11", "S0-12", "S0-13"),
    ),
    Prompt(id="my_hope", half=_B, kind=_K.LINE, carries=("S0-45", "S3-16")),
    Prompt(id="their_world", half=_B, kind=_K.LINE, carries=("S3-4",)),
    Prompt(id="common_opponent", half=_B, kind=_K.LINE, carries=("S3-7", "S4-19")),
    Prompt(id="their_interest", half=_B, kind=_K.LINE, carries=("S4-16", "S4-17")),
    Prompt(id="my_interest", half=_B, kind=_K.LINE, carries=("S4-16", "S4-17")),
    Prompt(id="central_for_me", half=_B, kind=_K.LINE, carries=("S0-5",)),
    Prompt(id="minutes", half=_B, kind=_K.SCALE, low=5, high=480, carries=("S2-18",)),
    Prompt(id="belongs_to", half=_B, kind=_K.LINE, carries=("S1-28",)),
)

_AFTER_CORE = (
    Prompt(id="went_well", half=_A, kind=_K.LINE, core=True, carries=("S0-51", "S0-52")),
    Prompt(id="next_time", half=_A, kind=_K.LINE, core=True, carries=("S0-51", "S0-53")),
)

_CAUSES = ("deadline", "expectation", "price", "quality", "scope", "tone", "payment", "other")

_AFTER_DRAWER = (
    Prompt(id="not_so_well", half=_A, kind=_K.LINE, carries=("S0-52",)),
    Prompt(id="surprised", half=_A, kind=_K.LINE),
    # Their own concern in one's own words: said back to them in the mail, and corrected by them there.
    Prompt(id="heard", half=_A, kind=_K.LINE, shareable=True, carries=("S0-31", "S1-14", "S1-32")),
    Prompt(id="fact", half=_A, kind=_K.LINE, carries=("S1-23",)),
    Prompt(id="my_story", half=_A, kind=_K.LINE, carries=("S1-23",)),
    Prompt(id="about_work", half=_A, kind=_K.LINE, carries=("S1-22",)),
    Prompt(id="about_me", half=_A, kind=_K.LINE, carries=("S1-22",)),
    Prompt(id="cause", half=_A, kind=_K.CHOICE, options=_CAUSES, carries=("S1-5", "S1-6")),
    Prompt(id="offer_lesson", half=_A, kind=_K.LINE, carries=("S4-15",)),
    Prompt(id="limit_touched", half=_A, kind=_K.SEVERAL, carries=("S2-2",)),
    Prompt(id="consequence", half=_A, kind=_K.LINE, carries=("S2-13", "S2-23")),
    Prompt(id="consequence_on", half=_A, kind=_K.DAY, carries=("S2-13", "S2-23")),
    Prompt(id="content_rating", half=_A, kind=_K.SCALE, low=1, high=5, carries=("S0-28",)),
    Prompt(id="manner_rating", half=_A, kind=_K.SCALE, low=1, high=5, carries=("S0-27", "S0-28", "S4-10")),
    Prompt(id="paused", half=_A, kind=_K.TICK, carries=("S0-37",)),
    Prompt(id="time_spent", half=_A, kind=_K.CHOICE, options=("past", "present", "future"), carries=("S0-46",)),
    Prompt(id="gesture", half=_A, kind=_K.LINE, carries=("S3-12", "S3-17")),
    Prompt(id="free_writing", half=_A, kind=_K.TEXT),
    Prompt(id="noticed_in_me", half=_A, kind=_K.LINE, carries=("S0-32",)),
    Prompt(id="being_right", half=_A, kind=_K.LINE, carries=("S0-13",)),
    Prompt(id="needed_to_be_heard", half=_A, kind=_K.TICK, carries=("S1-3", "S3-9")),
)

PROMPTS: tuple[Prompt, ...] = (*_BEFORE_CORE, *_BEFORE_DRAWER, *_AFTER_CORE, *_AFTER_DRAWER)

FORM_FIELDS: tuple[FormField, ...] = (
    FormField(id="when", half=None, carries=("S0-21",)),
    FormField(id="channel", half=None, carries=("S2-16",)),
    FormField(id="readiness", half=_B, carries=("S0-8", "S1-1", "S2-14")),
    FormField(id="goal_tag", half=_B, carries=("S0-14",)),
    FormField(id="feelings_before", half=_B, carries=("S2-9",)),
    FormField(id="expected", half=_B, carries=("S3-10",)),
    FormField(id="talk_share", half=_A, carries=("S0-15", "S0-29", "S4-12", "S4-14")),
    FormField(id="feelings_theirs", half=_A, carries=("S0-38", "S0-40")),
    FormField(id="discomfort", half=_A, carries=("S0-2",)),
    FormField(id="control", half=_A, carries=("S0-2",)),
    FormField(id="mail_owed", half=_A, carries=("S0-54", "S1-13")),
    FormField(id="second_talk", half=_A, carries=("S0-43", "S0-54")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every prompt there is, in the order it is asked."""

    prompts: tuple[Prompt, ...]

    def __contains__(self, name: object) -> bool:
        return any(prompt.id == name for prompt in self.prompts)

    def prompt(self, name: str) -> Prompt:
        """The prompt with this id.

        Raises KeyError, also for an own prompt that was taken out of the settings while answers to it are kept: ask
        `in` first where the id comes from the journal.
        """
        for prompt in self.prompts:
            if prompt.id == name:
                return prompt
        raise KeyError(name)

    def core(self, half: Half) -> tuple[Prompt, ...]:
        """What the form always asks; `if` and `then` follow each other and share one row."""
        return tuple(prompt for prompt in self.prompts if prompt.half is half and prompt.core)

    def drawer(self, half: Half) -> tuple[Prompt, ...]:
        """What waits in the drawer, the person's own prompts last."""
        return tuple(prompt for prompt in self.prompts if prompt.half is half and not prompt.core)

    def called_for(self, half: Half, words: Iterable[str]) -> tuple[Prompt, ...]:
        """What the drawer has for these feelings, by word id; guilty calls for what will not matter in a year."""
        felt = set(words)
        return tuple(prompt for prompt in self.drawer(half) if felt.intersection(prompt.called_for_by))

    def may_be_shared(self, name: str) -> bool:
        """Whether an answer to this prompt may leave the journal; never for an id that is not known."""
        return any(prompt.id == name and prompt.shareable for prompt in self.prompts)

    def with_own(self, own: Iterable[Prompt]) -> Catalogue:
        """The catalogue with the person's own prompts at the end of the drawers.

        An own prompt is never part of the core and never shareable, whatever it says. Raises ValueError with the id
        when it is taken.
        """
        joined = self.prompts
        for prompt in own:
            if any(known.id == prompt.id for known in joined):
                raise ValueError(prompt.id)
            joined = (*joined, replace(prompt, core=False, shareable=False))
        return Catalogue(prompts=joined)


def built_in() -> Catalogue:
    """The prompts the program comes with."""
    return Catalogue(prompts=PROMPTS)


def matching(typed: str, prompts: Iterable[Prompt], texts: PromptTexts) -> tuple[Prompt, ...]:
    """The prompts in which every typed word begins a word, those with all of them in the label first.

    Case, accents and umlauts do not matter. Nothing typed gives every prompt, in order.
    """
    wanted = _bare(typed.split())
    by_label: list[Prompt] = []
    otherwise: list[Prompt] = []
    for prompt in prompts:
        if _all_begin(wanted, texts.label(prompt.id).split()):
            by_label.append(prompt)
        elif _all_begin(wanted, texts.found_by(prompt.id)):
            otherwise.append(prompt)
    return (*by_label, *otherwise)


def _all_begin(wanted: list[str], words: Iterable[str]) -> bool:
    bare = _bare(words)
    return all(any(begins(word, start) for word in bare) for start in wanted)


def _bare(words: Iterable[str]) -> list[str]:
    """The words without the signs around them: a question is found by its label as it stands there."""
    return [bare for word in words if (bare := word.strip("?:;,.…()“”„\"'"))]
