"""The catalogue of prompts: what is asked, in which order, in both languages, and what may leave the journal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from journal import feelings
from journal.conversations import Half
from journal.prompts import GOAL_TAGS, PROMPTS, READINESS, Prompt, PromptKind, built_in, matching
from journal.texts.de.prompts import PROMPTS as DE
from journal.texts.en.prompts import PROMPTS as EN
from journal.texts.prompts import PromptText, PromptTexts

BOTH = pytest.mark.parametrize("texts", [EN, DE], ids=["en", "de"])
OWN = Prompt(id="own_dog", half=Half.AFTER, kind=PromptKind.LINE)
OWN_TEXT = PromptText(id="own_dog", label="The dog", question="What did the dog do?")


def ids(prompts: tuple[Prompt, ...]) -> list[str]:
    return [prompt.id for prompt in prompts]


def test_before_asks_in_the_order_that_looks_back_from_a_year_first() -> None:
    assert ids(built_in().core(Half.BEFORE)) == [
        *("in_12_months", "goal", "core_sentence", "matters_to_them", "my_question", "if", "then")
    ]


def test_after_asks_two_lines_and_no_more() -> None:
    assert ids(built_in().core(Half.AFTER)) == ["went_well", "next_time"]


def test_the_drawers_hold_the_rest_in_the_order_of_the_design() -> None:
    before, after = ids(built_in().drawer(Half.BEFORE)), ids(built_in().drawer(Half.AFTER))
    assert before[:6] == [
        *("leave_out", "value_in_them", "facts_situation", "facts_behaviour", "facts_impact", "my_part")
    ]
    assert after[:4] == ["not_so_well", "surprised", "heard", "fact"]
    assert len(before) + len(after) + 9 == len(PROMPTS)


def test_no_id_is_used_twice() -> None:
    assert len({prompt.id for prompt in PROMPTS}) == len(PROMPTS)


def test_the_five_dots_are_core_prompts_of_before() -> None:
    assert len(READINESS) == 5
    assert set(READINESS) <= set(ids(built_in().core(Half.BEFORE)))


def test_each_kind_brings_what_it_needs() -> None:
    for prompt in PROMPTS:
        chooses = prompt.kind in (PromptKind.CHOICE, PromptKind.SEVERAL)
        # The limits to tick are the client's own.
        assert bool(prompt.options) == (chooses and prompt.id != "limit_touched"), prompt.id
        assert (prompt.high > prompt.low) == (prompt.kind is PromptKind.SCALE), prompt.id
        assert len(set(prompt.options)) == len(prompt.options)


def test_only_the_core_sentence_has_a_bound() -> None:
    assert {prompt.id: prompt.limit for prompt in PROMPTS if prompt.limit is not None} == {"core_sentence": 140}


def test_only_two_answers_may_leave_the_journal() -> None:
    assert {prompt.id for prompt in PROMPTS if built_in().may_be_shared(prompt.id)} == {"heard", "value_in_them"}
    assert not built_in().may_be_shared("a prompt of another journal")


@BOTH
def test_whoever_writes_what_may_be_shared_is_told_so(texts: PromptTexts) -> None:
    for prompt in PROMPTS:
        assert ("mail" in texts.of(prompt.id).hint.lower()) == prompt.shareable, prompt.id


@BOTH
def test_every_prompt_and_every_option_is_worded(texts: PromptTexts) -> None:
    assert sorted(text.id for text in texts.prompts) == sorted(prompt.id for prompt in PROMPTS)
    for prompt in PROMPTS:
        text = texts.of(prompt.id)
        assert tuple(option.id for option in text.options) == prompt.options
        assert all(option.label for option in text.options)
        assert text.label
        assert text.question
    assert tuple(tag.id for tag in texts.goal_tags) == GOAL_TAGS


def test_german_is_not_left_in_english() -> None:
    same = {text.id for text in EN.prompts if DE.of(text.id).question == text.question}
    assert same == set()
    assert {tag for tag in GOAL_TAGS if DE.goal_tag(tag) == EN.goal_tag(tag)} == set()


@BOTH
def test_labels_fit_the_left_column_and_placeholders_the_field(texts: PromptTexts) -> None:
    assert {text.label for text in texts.prompts if cell_len(text.label) > 24} == set()
    assert {text.placeholder for text in texts.prompts if cell_len(text.placeholder) > 40} == set()
    assert {text.hint for text in texts.prompts if cell_len(text.hint) > 90} == set()


@BOTH
def test_labels_differ_within_a_half(texts: PromptTexts) -> None:
    for half in Half:
        labels = [texts.label(prompt.id) for prompt in PROMPTS if prompt.half is half]
        assert len(set(labels)) == len(labels)


@BOTH
def test_the_words_are_quiet(texts: PromptTexts) -> None:
    said = " ".join(
        " ".join((text.label, text.question, text.placeholder, text.hint, *(option.reason for option in text.options)))
        for text in texts.prompts
    )
    assert "!" not in said
    assert "bitte" not in said.lower()


@BOTH
def test_a_choice_of_place_or_hour_shows_what_speaks_for_each(texts: PromptTexts) -> None:
    for name in ("venue", "kind"):
        assert all(option.reason.endswith(".") for option in texts.of(name).options)


def test_the_german_core_asks_in_the_agreed_words() -> None:
    assert [DE.of(prompt.id).question for prompt in PROMPTS if prompt.core] == [
        "In 12 Monaten: Was soll dann stimmen?",
        "Heute: Woran merkst du, dass es gut war?",
        "Mein Kernsatz",
        "Was ist ihnen wichtig?",
        "Meine Frage an sie",
        "Wenn …, dann …",
        "Wenn …, dann …",
        "Was lief gut?",
        "Nächstes Mal anders",
    ]


@BOTH
def test_every_drawer_prompt_is_found_by_any_word_of_its_label(texts: PromptTexts) -> None:
    for half in Half:
        drawer = built_in().drawer(half)
        for prompt in drawer:
            for typed in texts.label(prompt.id).split():
                bare = typed.strip("?,…:()")
                if bare:
                    assert prompt in matching(bare, drawer, texts), (prompt.id, bare)


def test_a_label_is_found_before_a_word_in_the_question() -> None:
    found = ids(matching("offer", built_in().drawer(Half.BEFORE), EN))
    assert found == ["can_offer", "cannot_offer"]
    assert ids(matching("grenze", built_in().drawer(Half.AFTER), DE))[0] == "limit_touched"


def test_umlauts_and_case_do_not_matter_in_the_drawer() -> None:
    after = built_in().drawer(Half.AFTER)
    assert ids(matching("uberr", after, DE)) == ids(matching("ÜBERR", after, DE)) == ["surprised"]
    assert ids(matching("uebe", after, DE)) == ids(matching("Übe", after, DE))


@given(st.text(max_size=12))
def test_typing_anything_only_ever_narrows_the_drawer(typed: str) -> None:
    drawer = built_in().drawer(Half.BEFORE)
    found = matching(typed, drawer, DE)
    assert set(ids(found)) <= set(ids(drawer))
    assert len(set(ids(found))) == len(found)
    if not typed.split():
        assert found == drawer


def test_feeling_guilty_calls_for_what_will_not_matter() -> None:
    assert ids(built_in().called_for(Half.BEFORE, ["guilty", "calm"])) == ["wont_matter"]
    assert built_in().called_for(Half.BEFORE, ["calm"]) == ()


def test_prompts_are_only_called_for_by_words_of_the_vocabulary() -> None:
    called_by = {name for prompt in PROMPTS for name in prompt.called_for_by}
    assert called_by <= {known.id for known in feelings.WORDS}


def test_an_own_prompt_joins_at_the_end_of_its_drawer() -> None:
    joined = built_in().with_own([OWN])
    assert ids(joined.drawer(Half.AFTER))[-1] == "own_dog"
    assert joined.drawer(Half.BEFORE) == built_in().drawer(Half.BEFORE)
    assert "own_dog" in joined
    assert "own_dog" not in built_in()
    assert EN.with_own([OWN_TEXT]).label("own_dog") == "The dog"


def test_an_own_prompt_never_enters_the_core_nor_leaves_the_journal() -> None:
    pushy = Prompt(id="own_dog", half=Half.AFTER, kind=PromptKind.LINE, core=True, shareable=True)
    joined = built_in().with_own([pushy])
    assert joined.core(Half.AFTER) == built_in().core(Half.AFTER)
    assert not joined.may_be_shared("own_dog")


def test_an_own_prompt_cannot_take_the_place_of_another() -> None:
    with pytest.raises(ValueError, match="heard"):
        built_in().with_own([Prompt(id="heard", half=Half.AFTER, kind=PromptKind.LINE)])
    with pytest.raises(ValueError, match="own_dog"):
        built_in().with_own([OWN, OWN])


def test_answers_to_a_prompt_that_is_gone_keep_a_legible_name() -> None:
    assert EN.label("own_dog") == "own dog"
    assert EN.option("venue", "on_the_moon") == "on the moon"
    with pytest.raises(KeyError):
        built_in().prompt("own_dog")


def test_options_are_said_by_their_labels() -> None:
    assert DE.option("cause", "deadline") == "Termin"
    assert EN.option("strategic_interest", "win_back") == "win them back"
    assert DE.goal_tag("boundary") == "Grenze"
