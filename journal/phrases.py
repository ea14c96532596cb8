"""What a person can say or keep in mind in a talk: goals, if-then lines, phrases by phase, and what to avoid.

Ids and order only; the wording is in TemplateTexts. `carries` names the principles of good practice behind a line.
"""

from __future__ import annotations

from enum import StrEnum

from journal.frozen import dataclass


class Phase(StrEnum):
    """The five phases of a talk, in order."""

    OPEN = "open"
    LISTEN = "listen"
    ISSUE = "issue"
    FUTURE = "future"
    AGREE = "agree"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal to start from, with its goal tag."""

    id: str
    tag: str
    carries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Avoid:
    """Something to leave out of the talk."""

    id: str
    carries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IfThen:
    """One thing that may throw a person, and one small thing to do then."""

    id: str
    carries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A sentence to say in a phase. `quiet_days` above 0: fits when the last contact is at least so many days ago."""

    id: str
    phase: Phase
    quiet_days: int = 0
    carries: tuple[str, ...] = ()


GOALS: tuple[Goal, ...] = (
    Goal(id="next_step_dated", tag="clarity", carries=("S0-54",)),
    Goal(id="they_feel_understood", tag="relationship", carries=("S1-3",)),
    Goal(id="calmer_than_before", tag="relationship", carries=("S4-2",)),
    Goal(id="only_listened", tag="relationship", carries=("S3-9",)),
    Goal(id="won_back", tag="repair", carries=("S4-9",)),
    Goal(id="limit_said", tag="boundary", carries=("S2-12",)),
    Goal(id="new_rule", tag="clarity", carries=("S1-15",)),
    Goal(id="sum_and_date", tag="money", carries=("S0-14",)),
    Goal(id="reason_known", tag="clarity", carries=("S1-5",)),
    Goal(id="told_plainly", tag="clarity", carries=("S0-16",)),
    Goal(id="new_plan", tag="relationship", carries=("S1-10",)),
    Goal(id="rebuild", tag="repair", carries=("S0-4",)),
    Goal(id="both_parts_said", tag="repair", carries=("S0-5", "S4-13")),
    Goal(id="parted_well", tag="exit", carries=("S2-27",)),
    Goal(id="handed_over", tag="exit", carries=("S2-27", "S4-21")),
)

AVOIDS: tuple[Avoid, ...] = (
    Avoid(id="calm_down", carries=("S4-3",)),
    Avoid(id="being_right", carries=("S0-13", "S4-16", "S4-18")),
    Avoid(id="blame", carries=("S0-19", "S1-25")),
    Avoid(id="always_never", carries=("S2-10",)),
    Avoid(id="explaining", carries=("S0-15",)),
    Avoid(id="past", carries=("S0-46",)),
    Avoid(id="empty_promises", carries=("S1-11",)),
    Avoid(id="passing_on", carries=("S4-21",)),
    Avoid(id="sorry_for_limit", carries=("S0-12", "S2-3")),
    Avoid(id="empty_threats", carries=("S2-13",)),
    Avoid(id="sorry_for_money", carries=("S0-12",)),
    Avoid(id="softening", carries=("S0-16",)),
    Avoid(id="excuses", carries=("S1-18",)),
    Avoid(id="filling_silence", carries=("S0-36",)),
    Avoid(id="own_story", carries=("S0-41",)),
    Avoid(id="few_euros", carries=("S0-11",)),
    Avoid(id="open_door", carries=("S2-27",)),
    Avoid(id="scoring", carries=("S0-10",)),
)

IF_THENS: tuple[IfThen, ...] = (
    IfThen(id="silence", carries=("S0-36",)),
    IfThen(id="searching_for_words", carries=("S0-29",)),
    IfThen(id="hard_question", carries=("S0-37",)),
    IfThen(id="own_story", carries=("S0-41",)),
    IfThen(id="not_buying", carries=("S3-10",)),
    IfThen(id="venting", carries=("S1-3", "S1-2", "S4-14")),
    IfThen(id="shouting", carries=("S4-8",)),
    IfThen(id="urge_to_prove", carries=("S4-18", "S0-13", "S4-16")),
    IfThen(id="personal", carries=("S1-22",)),
    IfThen(id="too_hot", carries=("S0-43",)),
    IfThen(id="rude", carries=("S1-24",)),
    IfThen(id="justifying", carries=("S0-15", "S2-11")),
    IfThen(id="giving_in", carries=("S1-19", "S1-11")),
    IfThen(id="not_taken_seriously", carries=("S2-13", "S2-23")),
    IfThen(id="awkward_about_money", carries=("S0-12", "S2-3")),
    IfThen(id="reasons_not_to_pay", carries=("S1-16", "S1-23")),
    IfThen(id="soon", carries=("S1-10",)),
    IfThen(id="defending", carries=("S1-4",)),
    IfThen(id="upset", carries=("S0-38", "S0-40")),
    IfThen(id="can_act_now", carries=("S1-1",)),
    IfThen(id="back_to_the_past", carries=("S0-46", "S1-25")),
    IfThen(id="talked_out_of_it", carries=("S1-19", "S2-27")),
    IfThen(id="blamed", carries=("S1-24", "S1-25")),
)

_OPEN, _LISTEN, _ISSUE, _FUTURE, _AGREE = Phase.OPEN, Phase.LISTEN, Phase.ISSUE, Phase.FUTURE, Phase.AGREE

PHRASES: tuple[Phrase, ...] = (
    Phrase(id="how_are_you", phase=_OPEN, carries=("S3-1", "S3-2", "S3-3", "S3-8")),
    Phrase(id="long_pause", phase=_OPEN, quiet_days=42, carries=("S3-6",)),
    Phrase(id="not_selling", phase=_OPEN, carries=("S3-7", "S3-17")),
    Phrase(id="hard_for_many", phase=_OPEN, carries=("S3-4", "S3-13", "S3-14")),
    Phrase(id="intention", phase=_OPEN, carries=("S0-6",)),
    Phrase(id="want_to_solve", phase=_OPEN, carries=("S4-6", "S4-7")),
    Phrase(id="something_to_raise", phase=_OPEN, carries=("S2-8", "S2-9")),
    Phrase(id="about_the_invoice", phase=_OPEN, carries=("S1-23",)),
    Phrase(id="news_from_me", phase=_OPEN, carries=("S0-1", "S1-1")),
    Phrase(id="decision_first", phase=_OPEN, carries=("S2-27",)),
    Phrase(id="your_side", phase=_LISTEN, carries=("S0-30", "S1-2")),
    Phrase(id="what_matters_most", phase=_LISTEN, carries=("S0-5",)),
    Phrase(id="take_your_time", phase=_LISTEN, carries=("S0-29", "S0-38")),
    Phrase(id="sounds_like", phase=_LISTEN, carries=("S0-39", "S0-40", "S1-7", "S3-8")),
    Phrase(id="what_it_meant", phase=_LISTEN, carries=("S1-4", "S0-31")),
    Phrase(id="did_i", phase=_LISTEN, carries=("S4-20",)),
    Phrase(id="understood", phase=_LISTEN, carries=("S1-14", "S1-32")),
    Phrase(id="date_or_expectation", phase=_ISSUE, carries=("S1-5", "S1-6")),
    Phrase(id="impact_and_step", phase=_ISSUE, carries=("S1-4", "S1-7")),
    Phrase(id="my_mistake", phase=_ISSUE, carries=("S4-13",)),
    Phrase(id="you_are_right", phase=_ISSUE, carries=("S4-11", "S4-19")),
    Phrase(id="can_and_cannot", phase=_ISSUE, carries=("S1-8", "S1-9")),
    Phrase(id="behaviour_effect", phase=_ISSUE, carries=("S2-10", "S2-12")),
    Phrase(id="kind_no", phase=_ISSUE, carries=("S1-19", "S2-11")),
    Phrase(id="limit_and_consequence", phase=_ISSUE, carries=("S1-16", "S2-13")),
    Phrase(id="open_sum", phase=_ISSUE, carries=("S1-16", "S1-23")),
    Phrase(id="plain_news", phase=_ISSUE, carries=("S0-16", "S1-31")),
    Phrase(id="plain_end", phase=_ISSUE, carries=("S2-27", "S1-16")),
    Phrase(id="good_result", phase=_FUTURE, carries=("S0-44",)),
    Phrase(id="next_step_for_us", phase=_FUTURE, carries=("S0-44", "S0-42")),
    Phrase(id="in_a_year", phase=_FUTURE, carries=("S0-9", "S0-45")),
    Phrase(id="two_ways", phase=_FUTURE, carries=("S1-9", "S1-18")),
    Phrase(id="good_for_both", phase=_FUTURE, carries=("S1-16", "S4-16", "S4-17")),
    Phrase(id="how_i_can_help", phase=_FUTURE, carries=("S3-16", "S3-18")),
    Phrase(id="talk_again", phase=_FUTURE, carries=("S0-43",)),
    Phrase(id="in_good_hands", phase=_FUTURE, carries=("S4-21",)),
    Phrase(id="who_what_when", phase=_AGREE, carries=("S1-10", "S1-11", "S1-32")),
    Phrase(id="summary_mail", phase=_AGREE, carries=("S1-13", "S1-32")),
    Phrase(id="ask_again", phase=_AGREE, carries=("S1-12",)),
    Phrase(id="payment_noted", phase=_AGREE, carries=("S1-10",)),
    Phrase(id="thanks_for_openness", phase=_AGREE, carries=("S1-7", "S4-15")),
    Phrase(id="thanks_for_the_time", phase=_AGREE, carries=("S2-20", "S2-27")),
)
