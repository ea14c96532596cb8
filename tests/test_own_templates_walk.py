"""Prompts and templates of the person's own, met everywhere in the program and never in what leaves it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from journal.briefing import brief
from journal.conversations import Answer
from journal.language import LANGUAGES, Language
from journal.mail import drafted
from journal.settings import load_settings
from journal.shareable_briefing import shareable, shared_text
from journal.storage import conversations
from journal.storage.briefing import known_for_talk
from journal.storage.shareable_talk import shareable_summary
from journal.storage.store import Store
from journal.texts.choose import texts_for
from journal.texts.mail import letters
from screens.app import AfterwordApp
from screens.before import BeforePage
from screens.history import HistoryPage
from screens.live_card import LiveCard
from screens.search import SearchPage
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    WIDE,
    Driver,
    field_in_focus,
    fill_in,
    form,
    go_to,
    is_on,
    open_form,
    opened,
    planned,
    row_with,
    save,
    save_before,
    session_on,
    shows,
    typed,
    until,
)

FAIR = """
[prompts.dog]
half = "before"
text = { en = "Where will the dog be while we talk?", de = "Wo ist der Hund, während wir reden?" }
label = { en = "The dog", de = "Der Hund" }

[prompts.wind]
half = "before"
kind = "choice"
text = "Wind"
options = ["calm", "stormy"]

[prompts.seen]
half = "before"
kind = "day"
text = "[/b] seen"

[templates.fair]
name = { en = "Xmas fair", de = "Xmas-Markt" }
prompts = ["dog", "wind"]

[templates.fair.phrases]
open = [{ en = "Good to see you between two stands.", de = "Schön, dich zwischen zwei Ständen zu sehen." }]
"""


@asynccontextmanager
async def opened_with(
    settings: str, store: Store, at: datetime, tmp_path: Path, language: Language = "en"
) -> AsyncIterator[Driver]:
    """The program open on Today, with these settings."""
    file = tmp_path / "settings.toml"
    file.write_text(settings, encoding="utf-8")
    found = load_settings(str(file))
    assert found.own is not None
    session = replace(session_on(store, at, language), settings=found, texts=found.own.said_in(texts_for(language)))
    async with AfterwordApp(session).run_test(size=WIDE, notifications=True) as pilot:
        await is_on(pilot, TodayPage)
        yield pilot


@pytest.mark.parametrize(
    ("language", "name", "label", "phrase"),
    [
        ("en", "Xmas fair", "The dog", "Good to see you between two stands."),
        ("de", "Xmas-Markt", "Der Hund", "Schön, dich zwischen zwei Ständen zu sehen."),
    ],
)
async def test_an_own_occasion_is_chosen_answered_read_said_and_found(
    store: Store, at: datetime, tmp_path: Path, language: Language, name: str, label: str, phrase: str
) -> None:
    async with opened_with(FAIR, store, at, tmp_path, language) as pilot:
        await open_form(pilot, BeforePage)
        await fill_in(pilot, "client", "Berg")
        await fill_in(pilot, "topic", "stall")
        await fill_in(pilot, "when", "23.11. 15:00")
        await go_to(pilot, "template")
        await pilot.press("x")
        await shows(pilot, name)
        await pilot.press("f3")
        await until(pilot, lambda: field_in_focus(pilot) == "own_dog", "the cursor in one's own prompt")
        await typed(pilot, "kennel")
        await fill_in(pilot, "find", "seen")
        await pilot.press("enter")
        await until(pilot, lambda: field_in_focus(pilot) == "own_seen", "the cursor in the prompt that was found")
        await typed(pilot, "27.11.")
        assert label in row_with(pilot, "kennel")
        assert "[/b] seen" in row_with(pilot, "27.11.")
        await save_before(pilot)
        await pilot.press("h")
        await is_on(pilot, HistoryPage)
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await shows(pilot, "kennel")
        row_with(pilot, label)
        # Kept as the day that was meant.
        await shows(pilot, "2026-11-27")
        await pilot.press("l")
        await is_on(pilot, LiveCard)
        await shows(pilot, phrase[:30])
        await pilot.press("escape")
        await is_on(pilot, TalkPage)
        await pilot.press("slash")
        await is_on(pilot, SearchPage)
        await typed(pilot, "kennel")
        await shows(pilot, "1 ")
        await until(pilot, lambda: label in row_with(pilot, "Berg") or label in row_with(pilot, "· kennel"), label)


async def test_answers_to_what_is_no_longer_in_the_settings_are_shown_and_never_lost(
    store: Store, at: datetime, tmp_path: Path
) -> None:
    answers = (
        Answer(prompt="goal", text="a date"),
        Answer(prompt="own_dog", text="in the kennel"),
        Answer(prompt="own_wind", text="breezy"),
        Answer(prompt="own_seen", text="never at all"),
    )
    talk_id = planned(store, at, at + timedelta(days=1), answers=answers).conversation_id
    store.write(
        lambda database: database.conn.execute(
            "update conversations set template = 'own_fair' where id = ?", (talk_id,)
        )
    ).result()
    before = store.read(conversations.conversation, talk_id)

    async def saved_again(pilot: Driver) -> None:
        app = pilot.app
        assert isinstance(app, AfterwordApp)
        app.call_later(app.open_talk, talk_id)
        await is_on(pilot, TalkPage)
        for text in ("in the kennel", "breezy", "never at all"):
            await shows(pilot, text)
        await pilot.press("e")
        await is_on(pilot, BeforePage)
        await until(pilot, lambda: not form(pilot).filling, "the form")
        await fill_in(pilot, "core_sentence", "x")
        await save(pilot)
        await is_on(pilot, TalkPage)

    async with opened(store, at) as pilot:
        await saved_again(pilot)
        row_with(pilot, "own dog")
    # The wind has other options now, and what was seen is asked as a day.
    async with opened_with(FAIR, store, at, tmp_path) as pilot:
        await saved_again(pilot)
        row_with(pilot, "The dog")
    after = store.read(conversations.conversation, talk_id)
    assert set(before.answers) < set(after.answers)
    assert after.template == before.template == "own_fair"


def test_answers_to_own_prompts_stand_in_no_mail_and_in_no_shared_briefing(store: Store, at: datetime) -> None:
    answers = (Answer(prompt="own_dog", text="KENNEL"), Answer(prompt="own_heard", text="KENNEL"))
    talk_id = planned(store, at, at + timedelta(days=1), answers=answers).conversation_id
    shared = shareable(brief(store.read(known_for_talk, talk_id), at=at))
    for language in LANGUAGES:
        summary = store.read(shareable_summary, talk_id, at=at, on=at.date(), otherwise=language)
        mail = drafted(summary, letters(language).in_form(summary.address_form))
        text = shared_text(shared, texts_for(language))
        assert "the late estimate" in mail.subject + mail.text
        assert "Lindqvist" in text
        assert "KENNEL" not in mail.subject + mail.text + text
