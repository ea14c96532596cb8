"""Long answers in one's own editor, and what a draft held earlier, from the form and from Today."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from textual.content import Content

from journal.conversations import Answer, Half
from journal.drafts import ConversationDraft
from journal.places import editing_folder
from journal.storage import drafting
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.after import AfterPage
from screens.draft_versions import Versions
from screens.form_page import FormPage
from screens.question import Choose
from screens.today import TodayPage
from tests.screen_support import Driver, field_in_focus, form, go_to, is_on, opened, shown, until
from tests.terminal import Terminal, surroundings

EN = texts_for("en").editing
LONG = "I said the price once and let the silence stand"
MORE = "and then they said yes"


def _kept(store: Store) -> list[ConversationDraft]:
    assert store.drafts.flush(5)
    return [kept.draft for kept in store.read(drafting.drafts)]


def _answer(pilot: Driver) -> str:
    return next((answer.text for answer in form(pilot).read().answers if answer.prompt == "went_well"), "")


async def _told(pilot: Driver, sentence: str) -> None:
    """Wait until that is said in a corner of the page, however its lines are broken."""

    def said() -> bool:
        toasts = (toast.render() for toast in pilot.app.screen.query("Toast"))
        return any(isinstance(drawn, Content) and sentence in " ".join(drawn.plain.split()) for drawn in toasts)

    await until(pilot, said, sentence)


async def _erase(pilot: Driver) -> None:
    """Take everything out of the answer, as a person does who thinks better of it."""
    await pilot.press("end", "ctrl+u")
    await until(pilot, lambda: not _answer(pilot), "an empty answer")


async def test_earlier_versions_come_back_in_the_form_and_from_today(store: Store, at: datetime) -> None:
    draft = ConversationDraft(half=Half.AFTER, client="Berg", answers=(Answer(prompt="went_well", text=LONG),))
    store.drafts.keep("key", draft)
    assert _kept(store) == [draft]
    async with opened(store, at) as pilot:
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await pilot.press("f5")
        await _told(pilot, EN.no_versions)
        await go_to(pilot, "went_well")
        await _erase(pilot)
        await pilot.press(*"so")
        await until(pilot, lambda: _answer(pilot) == "so")
        await pilot.press("f5")
        await is_on(pilot, Versions)
        assert LONG in shown(pilot)
        assert "11 words" in shown(pilot)
        first = pilot.app.screen_stack[-2]
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, FormPage) and pilot.app.screen is not first, "the form")
        await until(pilot, lambda: _answer(pilot) == LONG, LONG)
        await _told(pilot, EN.back_again)
        assert [found.client for found in _kept(store)] == ["Berg"]
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        # What stood there is a version itself, to be brought back from Today, and that taken back again.
        await pilot.press("x")
        await is_on(pilot, Choose)
        await pilot.press("v")
        await is_on(pilot, Versions)
        assert "so" in shown(pilot)
        await pilot.press("enter")
        await is_on(pilot, TodayPage)
        await until(pilot, lambda: _kept(store)[0].answers[0].text == "so")
        await pilot.press("u")
        await until(pilot, lambda: _kept(store)[0].answers[0].text == LONG)


async def test_without_an_editor_or_a_terminal_for_it_a_sentence_says_so_and_the_text_stays(
    store: Store, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    _leave_behind(store.path)
    async with opened(store, at) as pilot:
        # What an editor held when the program was killed is a draft now, and said.
        await _told(pilot, EN.taken_in(texts_for("en").today.nameless))
        assert [draft.answers[0].text for draft in _kept(store)] == [LONG]
        assert not editing_folder(store.path).exists()
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await pilot.press("f4")
        assert field_in_focus(pilot) == "client"
        await go_to(pilot, "went_well")
        await pilot.press("f4")
        await _told(pilot, "No editor is set.")
        monkeypatch.setenv("EDITOR", "vi 'x")
        await pilot.press("f4")
        await _told(pilot, "A quote is left open.")
        monkeypatch.setenv("EDITOR", "vi")
        await pilot.press("f4")
        await _told(pilot, EN.not_here)
        assert _answer(pilot) == LONG


def _leave_behind(journal: Path) -> None:
    script = (
        "import os, sys, pathlib\n"
        "from journal.editing_place import *\n"
        "from journal.conversations import Half\n"
        "journal = pathlib.Path(sys.argv[1])\n"
        "about = About(draft='x', half=Half.AFTER, conversation_id=None, prompt='went_well')\n"
        "with held(new_place(journal), about, journal) as (file, _):\n"
        "    write_private(file, sys.argv[2].encode())\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(journal), LONG], check=False, timeout=30)


def test_in_a_terminal_the_editor_gets_it_and_what_it_saves_stands_in_the_form_and_in_the_draft(
    tmp_path: Path,
) -> None:
    editor = tmp_path / "editor"
    # Reads a line, as an editor would, to show that the terminal is its own.
    editor.write_text(
        f'#!/bin/sh\necho >> "$0.log"\nprintf "open for time $(wc -l < "$0.log") "\nread line\n'
        f'printf "%s %s" "$line" "{MORE}" >> "$1"\n'
        'case "$line" in bad*) exit 1;; esac\n',
        "utf-8",
    )
    editor.chmod(0o700)
    environ = surroundings(tmp_path, EDITOR=str(editor))
    with Terminal(environ) as terminal:
        terminal.wait_for(texts_for("en").today.first_time[:20])
        terminal.press("n")
        terminal.wait_until(lambda: terminal.stands_out(texts_for("en").forms.who), "the form")
        terminal.press(*["tab"] * 11)
        terminal.type(LONG)
        terminal.wait_for(LONG)
        terminal.press("f4")
        terminal.wait_for("open for time 1")
        terminal.type("good")
        terminal.press("enter")
        terminal.wait_for("good " + MORE)
        terminal.press("f4")
        terminal.wait_for("open for time 2")
        terminal.type("bad")
        terminal.press("enter")
        terminal.wait_for("ended with 1")
        terminal.wait_for("good " + MORE)
        terminal.press("escape")
        terminal.wait_for("Unfinished")
    assert not (tmp_path / "editing").exists()
