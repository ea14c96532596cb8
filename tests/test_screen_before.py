"""BEFORE: preparing a conversation, the drawer, the draft that stays, and whatever text is typed into it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from textual.command import CommandPalette

from journal.conversations import Answer, Half
from journal.drafts import ConversationDraft
from journal.language import Language
from journal.prompts import Prompt, PromptKind, built_in
from journal.storage import conversations, drafting
from journal.storage.store import Store
from journal.templates import built_in as built_in_templates
from journal.texts.choose import texts_for
from screens.before import BeforePage
from screens.breathe import Breathe
from screens.fields.field import Field
from screens.history import HistoryPage
from screens.question import Choose
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    HOSTILE_TOGETHER,
    SMALL,
    Driver,
    emptied,
    field_in_focus,
    fill_in,
    form,
    go_to,
    is_on,
    open_form,
    opened,
    pasted,
    planned,
    row_with,
    rows,
    save,
    save_before,
    shown,
    shown_as,
    shows,
    typed,
    until,
)

WRITTEN = (PromptKind.LINE, PromptKind.LINES, PromptKind.TEXT, PromptKind.PAIR)


def answerable(half: Half) -> list[Prompt]:
    """Every prompt of a half that takes words."""
    catalogue = built_in()
    return [prompt for prompt in (*catalogue.core(half), *catalogue.drawer(half)) if prompt.kind in WRITTEN]


def no_control_signs(pilot: Driver) -> bool:
    """Whether nothing on the screen is an order to the terminal."""
    return not [sign for sign in shown(pilot) if sign != "\n" and (ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0)]


async def prepare(pilot: Driver, client: str = "Berg", topic: str = "the roof", when: str = "mon 10:00") -> None:
    """Open BEFORE and fill in what every talk has."""
    await open_form(pilot, BeforePage)
    await fill_in(pilot, "client", client)
    await fill_in(pilot, "topic", topic)
    await fill_in(pilot, "when", when)


# ── saving ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_prepared_talk_stands_in_coming_up(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await prepare(pilot)
        await save_before(pilot)
        await shows(pilot, "Coming up")
        assert "Mon 23 Nov" in row_with(pilot, "◆ the roof")
        assert "Berg" in row_with(pilot, "◆ the roof")
        assert store.read(drafting.drafts) == []


@pytest.mark.parametrize(
    ("language", "client", "topic"),
    [
        ("en", "The client is missing", "The topic is missing"),
        ("de", "Der Name fehlt", "Das Thema fehlt"),
    ],
)
async def test_what_is_missing_is_said_beside_its_field_and_the_cursor_goes_there(
    store: Store, at: datetime, language: Language, client: str, topic: str
) -> None:
    async with opened(store, at, language=language) as pilot:
        await open_form(pilot, BeforePage)
        await save(pilot)
        await shows(pilot, client)
        forms = texts_for(language).forms
        assert client in row_with(pilot, forms.who)
        assert topic in row_with(pilot, forms.what)
        assert field_in_focus(pilot) == "client"
        await typed(pilot, "Berg")
        await until(pilot, lambda: client not in shown(pilot), "the end of the reproach")
        await save(pilot)
        await until(pilot, lambda: field_in_focus(pilot) == "topic", "the cursor in the topic")


async def test_a_small_screen_says_what_is_missing_in_full(store: Store, at: datetime) -> None:
    async with opened(store, at, size=SMALL) as pilot:
        await open_form(pilot, BeforePage)
        await save(pilot)
        await shows(pilot, "The client is missing")


async def test_the_dots_fill_up_and_never_block(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await prepare(pilot)
        assert "○ ○ ○ ○ ○" in rows(pilot)[1]
        for name in ("in_12_months", "goal", "core_sentence", "my_question"):
            await fill_in(pilot, name, "x")
        await until(pilot, lambda: "● ● ● ● ○" in rows(pilot)[1], "four dots")
        await fill_in(pilot, "if", "x")
        await until(pilot, lambda: "● ● ● ● ● " in rows(pilot)[1] and "ready" in rows(pilot)[1], "five dots")


async def test_a_core_sentence_that_is_too_long_says_by_how_much(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await prepare(pilot)
        await go_to(pilot, "core_sentence")
        await pasted(pilot, "x" * 147)
        await shows(pilot, "−7")


async def test_an_if_line_of_the_occasion_brings_its_second_half_along(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await prepare(pilot)
        await go_to(pilot, "if")
        await pilot.press("right", "enter")
        first = built_in_templates().if_thens_of("standard")[0]
        said = texts_for("en").templates.if_then(first.id)
        await shows(pilot, said.then)
        assert said.when in shown(pilot)


@pytest.mark.parametrize(("key", "saved"), [("g", True), ("m", False), ("escape", False), ("b", True)])
async def test_a_talk_that_is_near_and_stirs_one_up_offers_a_minute_of_breathing(
    store: Store, at: datetime, key: str, saved: bool
) -> None:
    async with opened(store, at) as pilot:
        await prepare(pilot, when="today 18:45")
        await fill_in(pilot, "feelings_before", "ang")
        await pilot.press("3")
        await save(pilot)
        await is_on(pilot, Choose)
        assert "breathing" in shown(pilot)
        await pilot.press(key)
        if key == "b":
            await is_on(pilot, Breathe)
            await pilot.press("enter")
        if saved:
            await is_on(pilot, TodayPage)
        else:
            await is_on(pilot, BeforePage)
            assert field_in_focus(pilot) == "when"


# ── the drawer ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("template", [template.id for template in built_in_templates().templates])
async def test_the_drawer_opens_with_the_questions_of_the_occasion(store: Store, at: datetime, template: str) -> None:
    texts = texts_for("en")
    async with opened(store, at, size=(116, 60)) as pilot:
        await open_form(pilot, BeforePage)
        await go_to(pilot, "template")
        for _ in range(len(built_in_templates().templates)):
            if form(pilot).template == template:
                break
            await pilot.press("right")
        assert form(pilot).template == template
        await pilot.press("f3")
        for name in built_in_templates().template(template).before:
            await shows(pilot, texts.prompts.label(name))
        assert field_in_focus(pilot) == built_in_templates().template(template).before[0]


@pytest.mark.parametrize(("language", "word"), [("en", "advice"), ("de", "rat")])
async def test_another_question_is_found_by_a_word_of_it(
    store: Store, at: datetime, language: Language, word: str
) -> None:
    async with opened(store, at, language=language, size=(116, 60)) as pilot:
        await open_form(pilot, BeforePage)
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press("f3")
        await until(pilot, lambda: field_in_focus(pilot) == "find", "the finder")
        await typed(pilot, word)
        finder = form(pilot).field("find")
        assert finder is not None
        await until(pilot, lambda: finder.said[1] == "ok", "a question")
        await pilot.press("enter")
        await until(pilot, lambda: field_in_focus(pilot) not in ("", "find"), "the question")
        found = field_in_focus(pilot)
        await typed(pilot, "two")
        assert Answer(prompt=found, text="two") in form(pilot).draft.answers
        assert finder.is_empty


async def test_a_word_no_question_has_says_so_and_keeps_the_cursor(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, BeforePage)
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press("f3")
        await until(pilot, lambda: field_in_focus(pilot) == "find", "the finder")
        await typed(pilot, "zzzz")
        await shows(pilot, "no question with that word")
        await pilot.press("enter")
        assert field_in_focus(pilot) == "find"


async def test_every_answer_comes_back_when_the_talk_is_edited(store: Store, at: datetime) -> None:
    answers = tuple(Answer(prompt=prompt.id, text=f"said to {prompt.id}") for prompt in answerable(Half.BEFORE))
    saved = planned(store, at, at + timedelta(days=2), answers=answers)
    async with opened(store, at, size=(116, 90)) as pilot:
        await pilot.press("h")
        await is_on(pilot, HistoryPage)
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await pilot.press("e")
        await is_on(pilot, BeforePage)
        for answer in answers:
            await shows(pilot, answer.text)
        await save(pilot)
        await is_on(pilot, TalkPage)
        talk = store.read(conversations.conversation, saved.conversation_id)
        assert {(one.prompt, one.text) for one in talk.answers} == {(one.prompt, one.text) for one in answers}


# ── leaving ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_was_typed_is_there_after_escape_and_p_offers_it(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await prepare(pilot)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        await shows(pilot, "Unfinished")
        await pilot.press("p")
        await is_on(pilot, Choose)
        assert "Berg, the roof" in shown(pilot)
        await pilot.press("g")
        await is_on(pilot, BeforePage)
        await until(pilot, lambda: form(pilot).when.value[0] == "mon 10:00", "what was typed")
        await save_before(pilot)
        await until(pilot, lambda: "Unfinished" not in shown(pilot), "the end of the draft")


async def test_a_draft_that_was_discarded_comes_back_with_u(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await prepare(pilot)
        await pilot.press("escape")
        await shows(pilot, "Unfinished")
        await pilot.press("p")
        await is_on(pilot, Choose)
        await pilot.press("end", "enter")
        await is_on(pilot, BeforePage)
        assert form(pilot).who.is_empty
        await shows(pilot, "Draft discarded")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        await until(pilot, lambda: "Unfinished" not in shown(pilot), "the end of the draft")
        await pilot.press("u")
        await shows(pilot, "Unfinished")
        assert "Berg" in row_with(pilot, "the roof")


async def test_a_form_that_was_only_looked_at_leaves_no_draft(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, BeforePage)
        await pilot.press("tab", "tab", "f3", "escape")
        await is_on(pilot, TodayPage)
        assert store.read(drafting.drafts) == []


async def test_the_screen_says_when_it_last_kept_what_was_typed(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, BeforePage)
        await typed(pilot, "B")
        await shows(pilot, "draft kept")


# ── whatever is typed ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", HOSTILE_TOGETHER[1:])
async def test_hostile_words_in_every_field_end_nothing_and_stand_there_as_they_are(
    store: Store, at: datetime, text: str
) -> None:
    answers = tuple(Answer(prompt=prompt.id, text="x") for prompt in answerable(Half.BEFORE))
    store.drafts.keep("one", ConversationDraft(half=Half.BEFORE, client="C", topic="T", answers=answers))
    assert store.drafts.flush(5)
    async with opened(store, at, size=(200, 120)) as pilot:
        await pilot.press("enter")
        await is_on(pilot, BeforePage)
        for field in list(pilot.app.screen.query(Field)):
            field.focus_control()
            await pasted(pilot, text)
        for name in ("when", "find"):
            await emptied(pilot, name)
        await save(pilot)
        await is_on(pilot, TodayPage)
        await shows(pilot, f"T{shown_as(text)}")
        talk = store.read(conversations.recent, limit=1)[0]
        assert talk.topic == f"T{shown_as(text)}"
        assert talk.client.startswith("C")
        await pilot.press("h", "enter")
        await is_on(pilot, TalkPage)
        assert f"x{shown_as(text)}" in shown(pilot) or f"{shown_as(text)}x" in shown(pilot)
        assert no_control_signs(pilot)
        await pilot.press("x")
        await is_on(pilot, Choose)
        assert f"T{shown_as(text)}" in shown(pilot)
        await pilot.press("escape")
        await pilot.press("ctrl+p", "t")
        await is_on(pilot, CommandPalette)
        await shows(pilot, f"T{shown_as(text)}")
        assert no_control_signs(pilot)


async def test_a_topic_of_ten_million_letters_is_refused_in_words_and_nothing_hangs(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, BeforePage)
        await fill_in(pilot, "client", "Berg")
        await go_to(pilot, "topic")
        await pasted(pilot, "long " * 2_000_000)
        await shows(pilot, "too much for this field")
        assert form(pilot).topic.value == ""
        await typed(pilot, "the roof")
        await until(pilot, lambda: form(pilot).draft.topic == "the roof", "what was typed instead")
