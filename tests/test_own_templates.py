"""Prompts and templates of the person's own: how the settings file describes them, and what is refused."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.conversations import Answer, Half
from journal.errors import WrongField
from journal.language import LANGUAGES, Language
from journal.own_catalogue import OWN, OwnCatalogue
from journal.own_reading import KINDS, OwnRefusedError, read_own
from journal.phrases import Phase
from journal.prompts import PROMPTS, Prompt, PromptKind, matching
from journal.settings import Settings, load_settings
from journal.settings_lines import line_of
from journal.templates import STANDARD, TEMPLATES, built_in
from journal.texts.choose import texts_for
from journal.texts.de.errors import ERRORS as GERMAN
from journal.texts.en.errors import ERRORS as ENGLISH
from journal.texts.errors import said
from screens.fields.prompted import TICKED, as_answered

FAIR = """
language = "en"

[templates.fair]
name = { en = "Trade fair", de = "Messe" }
fits = "A talk between two stands."
prompts = ["dog", "opening_line", "wind"]
if_then = [{ if = { en = "it gets loud", de = "es laut wird" }, then = "suggest a walk" }]

[templates.fair.phrases]
open = ["Good to see you between two stands."]

[prompts.dog]
half = "before"
text = { en = "Where will the dog be?", de = "Wo wird der Hund sein?" }
label = { en = "The dog", de = "Der Hund" }

[prompts.wind]
half = "after"
kind = "choice"
text = "How was the wind?"
options = ["calm", { en = "a storm", de = "ein Sturm" }]
"""


def settings_of(tmp_path: Path, text: str) -> Settings:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(str(file))


def wrong_in(tmp_path: Path, text: str) -> WrongField:
    with pytest.raises(WrongField) as caught:
        settings_of(tmp_path, text)
    return caught.value


def read(text: str) -> OwnCatalogue:
    found = tomllib.loads(text)
    return read_own(found.get("prompts", {}), found.get("templates", {}))


def test_without_any_everything_is_as_the_program_brings_it(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, "")
    assert settings.prompts.prompts == PROMPTS
    assert settings.templates == built_in()


def test_own_prompts_wait_at_the_end_of_their_drawer(tmp_path: Path) -> None:
    prompts = settings_of(tmp_path, FAIR).prompts
    assert prompts.drawer(Half.BEFORE)[-1].id == "own_dog"
    assert prompts.drawer(Half.AFTER)[-1] == Prompt(
        id="own_wind", half=Half.AFTER, kind=PromptKind.CHOICE, options=("calm", "a storm")
    )


@pytest.mark.parametrize(
    ("language", "label", "question", "option", "name", "when"),
    [
        ("en", "The dog", "Where will the dog be?", "a storm", "Trade fair", "it gets loud"),
        ("de", "Der Hund", "Wo wird der Hund sein?", "ein Sturm", "Messe", "es laut wird"),
    ],
)
def test_each_language_says_its_own_words_and_what_was_written_once_is_said_in_both(
    tmp_path: Path, language: Language, label: str, question: str, option: str, name: str, when: str
) -> None:
    settings = settings_of(tmp_path, FAIR)
    assert settings.own is not None
    texts = settings.own.said_in(texts_for(language))
    assert (texts.prompts.label("own_dog"), texts.prompts.of("own_dog").question) == (label, question)
    assert texts.prompts.option("own_wind", "a storm") == option
    assert texts.prompts.option("own_wind", "calm") == "calm"
    assert texts.templates.label("own_fair") == name
    assert texts.templates.template("own_fair").fits == "A talk between two stands."
    (line, *_) = settings.templates.if_thens_of("own_fair")
    assert (texts.templates.if_then(line.id).when, texts.templates.if_then(line.id).then) == (when, "suggest a walk")
    assert [prompt.id for prompt in matching(label, settings.prompts.prompts, texts.prompts)] == ["own_dog"]


def test_what_a_template_says_nothing_about_is_as_on_the_standard_occasion(tmp_path: Path) -> None:
    templates = settings_of(tmp_path, FAIR).templates
    fair, standard = templates.template("own_fair"), templates.template(STANDARD)
    assert (fair.before, fair.after) == (("own_dog", "opening_line"), ("own_wind",))
    assert len(templates.phrases_of("own_fair", Phase.OPEN)) == 1
    assert templates.phrases_of("own_fair", Phase.AGREE) == templates.phrases_of(STANDARD, Phase.AGREE)
    assert (fair.goals, fair.avoids) == (standard.goals, standard.avoids)
    bare = read('[templates.bare]\nname = "Bare"').all_templates().template("own_bare")
    assert (bare.before, bare.after, bare.phrases) == (standard.before, standard.after, standard.phrases)


def test_no_own_prompt_may_ever_leave_the_journal(tmp_path: Path) -> None:
    prompts = settings_of(tmp_path, FAIR).prompts
    assert not any(prompts.may_be_shared(prompt.id) for prompt in prompts.prompts if prompt.id.startswith(OWN))
    wrong = wrong_in(tmp_path, FAIR.replace('half = "after"', 'half = "after"\nshareable = true'))
    assert (wrong.reason, wrong.field) == ("setting_unknown", "prompts.wind.shareable")


WRONG = (
    # the change to FAIR: what, for what; then the reason, the setting, and what its line holds
    ('half = "before"', 'half = "during"', "setting_wrong", "prompts.dog.half", '"during"'),
    ('half = "before"', "", "setting_missing", "prompts.dog.half", "[prompts.dog]"),
    ('half = "before"', 'half = "before"\nkind = "pair"', "setting_wrong", "prompts.dog.kind", '"pair"'),
    ('half = "before"', 'half = "before"\nlow = 1', "setting_unknown", "prompts.dog.low", "low = 1"),
    ('half = "before"', 'half = "before"\noptions = []', "setting_unknown", "prompts.dog.options", "options = []"),
    ('text = "How was the wind?"', "text = 3", "setting_wrong", "prompts.wind.text", "text = 3"),
    ('text = "How was the wind?"', 'text = " "', "setting_wrong", "prompts.wind.text", 'text = " "'),
    ('text = "How was the wind?"', f'text = "{"x" * 201}"', "setting_wrong", "prompts.wind.text", "xxx"),
    ('text = "How was the wind?"', 'text = { fr = "x" }', "setting_wrong", "prompts.wind.text", "fr ="),
    ('en = "The dog"', f'en = "{"x" * 24}"', "setting_wrong", "prompts.dog.label", "xxx"),
    ('kind = "choice"', 'kind = "scale"', "setting_unknown", "prompts.wind.options", "options = ["),
    ('options = ["calm", ', 'options = [ "a storm", ', "setting_wrong", "prompts.wind.options", "options = ["),
    ('["calm", { en = "a storm", de = "ein Sturm" }]', '["calm"]', "setting_wrong", "prompts.wind.options", "options"),
    ("[prompts.dog]", '[prompts."the dog"]', "own_id", "prompts.the dog", "the dog"),
    ("[prompts.dog]", "[prompts.Dog]", "own_id", "prompts.Dog", "[prompts.Dog]"),
    ("[prompts.dog]", "[prompts.heard]", "own_taken", "prompts.heard", "[prompts.heard]"),
    ("[templates.fair]", "[templates.repair]\n[templates.fair]", "own_taken", "templates.repair", "repair"),
    ('"dog", "opening', '"cat", "opening', "own_no_prompt", "templates.fair.prompts", '"cat"'),
    ('"dog", "opening', '"own_dog", "opening', "own_no_prompt", "templates.fair.prompts", '"own_dog"'),
    ('"dog", "opening', '\n  "dog",\n  "goal",\n  "opening', "own_core_prompt", "templates.fair.prompts", '"goal"'),
    ('"dog", "opening', '3, "opening', "setting_wrong", "templates.fair.prompts", "prompts = ["),
    (', then = "suggest a walk"', "", "setting_missing", "templates.fair.if_then.then", "if_then = ["),
    ('then = "suggest a walk"', "then = 1", "setting_wrong", "templates.fair.if_then.then", "if_then = ["),
    ("if_then = [", 'if_then = ["no", ', "setting_wrong", "templates.fair.if_then", "if_then = ["),
    ("open = [", "opening = [", "setting_unknown", "templates.fair.phrases.opening", "opening = ["),
    ("open = [", "open = [1, ", "setting_wrong", "templates.fair.phrases.open", "open = [1"),
    ('name = { en = "Trade fair", de = "Messe" }', "", "setting_missing", "templates.fair.name", "[templates.fair]"),
)


@pytest.mark.parametrize(("old", "new", "reason", "name", "holds"), WRONG)
def test_what_cannot_be_is_refused_by_its_name_and_on_its_line_in_both_languages(
    tmp_path: Path, old: str, new: str, reason: str, name: str, holds: str
) -> None:
    text = FAIR.replace(old, new, 1)
    assert text != FAIR
    wrong = wrong_in(tmp_path, text)
    assert (wrong.reason, wrong.field) == (reason, name)
    line = int(wrong.values["line"])
    assert holds in text.splitlines()[line - 1]
    english, german = said(wrong, ENGLISH), said(wrong, GERMAN)
    assert english.startswith(f"Line {line} of settings.toml")
    assert german.startswith(f"Zeile {line} in settings.toml")
    assert all(str(wrong.values.get("id", name)) in sentence for sentence in (english, german))


@pytest.mark.parametrize(("text", "name"), [("prompts = 3", "prompts"), ("[templates]\nfair = 1", "templates.fair")])
def test_what_is_no_table_is_refused(tmp_path: Path, text: str, name: str) -> None:
    assert (wrong_in(tmp_path, text).reason, wrong_in(tmp_path, text).field) == ("setting_wrong", name)


@pytest.mark.parametrize(
    ("bounds", "name"),
    [("low = -1", "low"), ("low = true", "low"), ("low = 5\nhigh = 5", "high"), ("high = 1000", "high")],
)
def test_a_scale_goes_from_low_to_high(tmp_path: Path, bounds: str, name: str) -> None:
    scale = '[prompts.wind]\nhalf = "after"\nkind = "scale"\ntext = "Wind"\n'
    assert settings_of(tmp_path, scale).prompts.prompt("own_wind").high == 10
    wrong = wrong_in(tmp_path, scale + bounds)
    assert (wrong.reason, wrong.field) == ("setting_wrong", f"prompts.wind.{name}")


def test_only_digits_and_ticks_are_left_out_of_the_search(tmp_path: Path) -> None:
    ticked = '[prompts.sure]\nhalf = "after"\nkind = "tick"\ntext = "Sure?"\n'
    assert settings_of(tmp_path, FAIR + ticked).unwritten == ("own_sure",)


names = st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True)
entries = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["before", "after", *KINDS, "goal"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["half", "kind", "text", "label", "options", "low", "high", "en", "de"])
            | st.sampled_from(["name", "fits", "prompts", "if_then", "if", "then", "phrases", *Phase])
            | st.text(max_size=4),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(names | st.text(max_size=5), entries, max_size=2), entries | st.just({}))
def test_whatever_stands_in_the_file_is_taken_or_refused_in_a_sentence(prompts: object, templates: object) -> None:
    try:
        own = read_own(prompts, templates)
    except OwnRefusedError as wrong:
        refused = WrongField(wrong.name, wrong.reason, name=wrong.name, file="settings.toml", line=1, **wrong.values)
        sentences = [said(refused, texts) for texts in (ENGLISH, GERMAN)]
    else:
        sentences = [own.said_in(texts_for(language)).prompts.label("own_x") for language in LANGUAGES]
        sentences += [prompt.id for prompt in own.all_prompts().prompts]
        sentences += [template.id for template in own.all_templates().templates]
    assert all(sentences)
    assert not any(reason in sentence for reason in ("setting_", "own_id") for sentence in sentences)


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(lambda text: text.strip())


@given(names, st.sampled_from(["before", "after"]), st.sampled_from([*KINDS]), words)
def test_a_prompt_that_is_taken_asks_what_was_written_and_never_meets_a_built_in_one(
    name: str, half: str, kind: str, text: str
) -> None:
    asked: dict[str, object] = {"half": half, "kind": kind, "text": text}
    if kind in (PromptKind.CHOICE, PromptKind.SEVERAL):
        asked["options"] = ["yes", "no"]
    if name in {prompt.id for prompt in PROMPTS}:
        return
    own = read_own({name: asked}, {"own": {"name": "Own", "prompts": [name]}})
    known = own.all_prompts()
    assert known.prompts[:-1] == PROMPTS
    assert (known.prompts[-1].id, known.prompts[-1].half, known.prompts[-1].kind) == (OWN + name, half, kind)
    opened = own.all_templates().template("own_own")
    assert (opened.before if half == "before" else opened.after) == (OWN + name,)
    label = own.said_in(texts_for("de")).prompts.label(OWN + name)
    assert label.isprintable() or not text.isprintable()
    assert "\x1b" not in label
    assert "\n" not in label


@given(st.sampled_from(KINDS), st.lists(st.sampled_from(["yes", "calm", "3", "77", "two\nlines", "fri"]), max_size=3))
def test_answers_are_shown_in_a_field_that_can_hold_them_whatever_the_prompt_once_was(
    kind: PromptKind, texts: list[str]
) -> None:
    options = ("calm", "yes") if kind in (PromptKind.CHOICE, PromptKind.SEVERAL) else ()
    prompt = Prompt(id="own_x", half=Half.BEFORE, kind=kind, options=options, high=10)
    answers = tuple(Answer(prompt="own_x", text=text, position=place) for place, text in enumerate(texts))
    shape = as_answered(prompt, answers, is_day=lambda text: text == "fri").kind
    if len(texts) > 1:
        assert shape in (PromptKind.LINES, PromptKind.SEVERAL)
    for text in texts:
        assert shape is not PromptKind.TICK or text == TICKED
        assert shape is not PromptKind.DAY or text == "fri"
        assert shape is not PromptKind.SCALE or 0 <= int(text) <= 10
        assert shape not in (PromptKind.CHOICE, PromptKind.SEVERAL) or text in options
    if not texts:
        assert shape is kind


def test_a_prompt_of_the_program_keeps_its_shape() -> None:
    for prompt in PROMPTS:
        assert as_answered(prompt, (Answer(prompt=prompt.id, text="?"),), is_day=str.isdecimal) == prompt


def test_a_line_is_found_in_whatever_way_the_setting_is_written() -> None:
    text = '[prompts]  # mine\ndog = { half = 3 }\n[[templates.fair.if_then]]\n\n[templates."fair"]\n'
    assert line_of("prompts.dog.half", text) == 2
    assert line_of("templates.fair.if_then.if", text) == 3
    assert line_of("templates.fair.name", text) == 5
    assert line_of("prompts.cat.half", text) == 1


def test_no_own_name_can_be_that_of_a_template_the_program_brings() -> None:
    for template in TEMPLATES:
        with pytest.raises(OwnRefusedError):
            read_own({}, {template.id: {"name": "x"}})
