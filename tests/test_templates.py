"""The occasions and their lines: complete, and in both languages."""

from __future__ import annotations

import re

import pytest

from journal.conversations import Half
from journal.phrases import AVOIDS, GOALS, IF_THENS, PHRASES, IfThen, Phase, Phrase
from journal.prompts import GOAL_TAGS
from journal.prompts import built_in as prompts
from journal.templates import TEMPLATES, Template, built_in
from journal.texts.de.templates import TEMPLATES as DE
from journal.texts.en.templates import TEMPLATES as EN
from journal.texts.templates import IfThenText, PhraseText, TemplateText, TemplateTexts

BOTH = pytest.mark.parametrize("texts", [EN, DE], ids=["en", "de"])
EACH = pytest.mark.parametrize("template", TEMPLATES, ids=[template.id for template in TEMPLATES])


def test_there_are_seven_occasions() -> None:
    assert [template.id for template in TEMPLATES] == [
        *("standard", "angry_client", "boundary", "late_payment", "bad_news", "repair", "parting")
    ]


@EACH
def test_an_occasion_opens_three_to_six_prompts_of_each_drawer(template: Template) -> None:
    for names, half in ((template.before, Half.BEFORE), (template.after, Half.AFTER)):
        assert 3 <= len(names) <= 6
        assert len(set(names)) == len(names)
        assert set(names) <= {prompt.id for prompt in prompts().drawer(half)}


@EACH
def test_an_occasion_names_only_lines_that_exist_and_none_twice(template: Template) -> None:
    for names, lines in (
        (template.goals, {goal.id for goal in GOALS}),
        (template.avoids, {avoid.id for avoid in AVOIDS}),
        (template.if_thens, {line.id for line in IF_THENS}),
        (template.phrases, {phrase.id for phrase in PHRASES}),
    ):
        assert set(names) <= lines
        assert len(set(names)) == len(names)


@EACH
def test_an_occasion_brings_a_few_lines_of_its_own(template: Template) -> None:
    assert 2 <= len(template.if_thens) <= 5
    assert 2 <= len(template.goals) <= 3
    assert 2 <= len(template.avoids) <= 5


@EACH
def test_an_occasion_has_something_to_say_in_every_phase(template: Template) -> None:
    for phase in Phase:
        assert built_in().phrases_of(template.id, phase), phase


def test_no_line_is_written_for_nobody() -> None:
    for lines, used in (
        ({goal.id for goal in GOALS}, {name for template in TEMPLATES for name in template.goals}),
        ({avoid.id for avoid in AVOIDS}, {name for template in TEMPLATES for name in template.avoids}),
        ({line.id for line in IF_THENS}, {name for template in TEMPLATES for name in template.if_thens}),
        ({phrase.id for phrase in PHRASES}, {name for template in TEMPLATES for name in template.phrases}),
    ):
        assert lines == used


def test_goals_carry_a_goal_tag() -> None:
    assert {goal.tag for goal in GOALS} == set(GOAL_TAGS)


@BOTH
def test_everything_is_worded_in_each_language(texts: TemplateTexts) -> None:
    assert [text.id for text in texts.templates] == [template.id for template in TEMPLATES]
    assert [text.phase for text in texts.phases] == list(Phase)
    assert [text.id for text in texts.goals] == [goal.id for goal in GOALS]
    assert [text.id for text in texts.avoids] == [avoid.id for avoid in AVOIDS]
    assert [text.id for text in texts.if_thens] == [line.id for line in IF_THENS]
    assert [text.id for text in texts.phrases] == [phrase.id for phrase in PHRASES]


@BOTH
def test_the_words_are_quiet(texts: TemplateTexts) -> None:
    said = [
        *(words for text in texts.templates for words in (text.label, text.fits)),
        *(text.text for text in (*texts.goals, *texts.avoids)),
        *(words for line in texts.if_thens for words in (line.when, line.then)),
        *(words for phrase in texts.phrases for words in (phrase.du, phrase.sie)),
    ]
    assert all(said)
    assert not [words for words in said if "!" in words]


def test_a_german_phrase_says_du_or_sie_and_never_both() -> None:
    familiar = re.compile(r"\b(du|dich|dir|dein\w*|lass|erzähl|sag)\b", re.IGNORECASE)
    polite = re.compile(r"\b(Sie|Ihnen|Ihr\w*)\b")
    for phrase in DE.phrases:
        assert familiar.search(phrase.du), phrase.id
        assert not polite.search(phrase.du), phrase.id
        assert polite.search(phrase.sie), phrase.id
        assert not familiar.search(phrase.sie), phrase.id


def test_the_form_of_address_chooses_the_phrase_and_without_one_it_is_the_polite_form() -> None:
    assert DE.phrase("take_your_time", address_form="du") == "Lass dir Zeit."
    assert DE.phrase("take_your_time", address_form="sie") == "Lassen Sie sich Zeit."
    assert DE.phrase("take_your_time", address_form=None) == "Lassen Sie sich Zeit."
    assert EN.phrase("take_your_time", address_form="du") == EN.phrase("take_your_time", address_form="sie")


def test_an_if_then_line_reads_as_a_sentence() -> None:
    line = EN.if_then("silence")
    assert EN.if_then_said(line.when, line.then) == "If they go quiet, then I breathe and count to five"
    line = DE.if_then("silence")
    assert DE.if_then_said(line.when, line.then) == "Wenn sie schweigen, dann atme ich und zähle bis fünf"


def test_the_if_then_lines_of_the_occasion_come_first_and_the_others_follow() -> None:
    lines = built_in().if_thens_of("boundary")
    assert [line.id for line in lines][:2] == ["justifying", "giving_in"]
    assert sorted(line.id for line in lines) == sorted(line.id for line in IF_THENS)


def test_words_for_a_long_pause_are_offered_after_one_and_then_first() -> None:
    def openers(days: int) -> list[str]:
        return [phrase.id for phrase in built_in().phrases_of("standard", Phase.OPEN, quiet_days=days)]

    assert "long_pause" not in openers(41)
    assert openers(42)[0] == "long_pause"
    assert sorted(openers(42)) == sorted([*openers(41), "long_pause"])


def test_an_unknown_occasion_or_none_is_the_standard_one() -> None:
    assert built_in().template(None).id == "standard"
    assert built_in().template("taken_out_of_the_settings").id == "standard"
    assert EN.label("taken_out_of_the_settings") == "taken out of the settings"


def test_an_own_occasion_joins_with_its_own_lines() -> None:
    joined = built_in().with_own(
        [Template(id="own_fair", before=("opening_line",), if_thens=("own_loud",), phrases=("own_hello",))],
        if_thens=[IfThen(id="own_loud")],
        phrases=[Phrase(id="own_hello", phase=Phase.OPEN)],
    )
    assert "own_fair" in joined
    assert joined.if_thens_of("own_fair")[0].id == "own_loud"
    assert [phrase.id for phrase in joined.phrases_of("own_fair", Phase.OPEN)] == ["own_hello"]
    texts = EN.with_own(
        [TemplateText(id="own_fair", label="Trade fair", fits="A talk between two stands.")],
        if_thens=[IfThenText(id="own_loud", when="it is loud", then="suggest a walk")],
        phrases=[PhraseText(id="own_hello", du="Hello.", sie="Hello.")],
    )
    assert texts.template("own_fair").label == "Trade fair"
    assert texts.if_then("own_loud").then == "suggest a walk"
    assert texts.phrase("own_hello", address_form=None) == "Hello."


def test_an_own_occasion_cannot_take_the_place_of_another() -> None:
    with pytest.raises(ValueError, match="repair"):
        built_in().with_own([Template(id="repair")])
    with pytest.raises(ValueError, match="silence"):
        built_in().with_own([], if_thens=[IfThen(id="silence")])
