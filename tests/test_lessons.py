"""Lessons: pinned to a client or to all, the most useful first, let go and brought back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from journal.conversations import Answer
from journal.errors import NotFound, WrongField
from journal.lessons import Lesson, NewLesson
from journal.storage import briefing, clients, lessons
from journal.storage.store import Store
from screens.lessons import LessonsPage
from screens.talk import TalkPage
from tests.screen_support import entry, is_on, opened, row_with, shown, shows, typed, until, written


def client(store: Store, name: str, at: datetime) -> int:
    return store.write(clients.ensure_client, name, at=at).result()


def pin(store: Store, text: str, client_id: int | None, at: datetime, useful: int = 0) -> int:
    made = store.write(lessons.pin, NewLesson(text=text, client_id=client_id), at=at).result()
    for _ in range(useful):
        store.write(lessons.mark_useful, made).result()
    return made


def said(found: tuple[Lesson, ...]) -> list[str]:
    return [lesson.text for lesson in found]


def test_the_most_useful_lessons_stand_first_and_there_are_never_more_than_three(store: Store, at: datetime) -> None:
    acme, other = client(store, "Acme", at), client(store, "Borg", at)
    pin(store, "of another", other, at, useful=9)
    pin(store, "for all", None, at, useful=2)
    pin(store, "rarely", acme, at)
    pin(store, "often", acme, at, useful=3)
    pin(store, "rarely for all", None, at)
    assert said(store.read(lessons.lessons_for, acme)) == ["often", "for all", "rarely"]
    assert said(store.read(lessons.lessons_for, acme, limit=9))[3:] == ["rarely for all"]
    assert said(store.read(lessons.lessons_for, None)) == ["for all", "rarely for all"]
    assert said(store.read(briefing.known, acme).lessons) == ["often", "for all", "rarely"]
    assert [(one.client, one.useful) for one in store.read(lessons.lessons_for, acme)][:2] == [("Acme", 3), ("", 2)]


def test_a_lesson_that_was_let_go_comes_back_when_the_same_is_pinned_again(store: Store, at: datetime) -> None:
    acme = client(store, "Acme", at)
    first = pin(store, "ask  before\nI answer", acme, at, useful=1)
    store.write(lessons.unpin, first, at=at).result()
    assert store.read(lessons.lessons_for, acme) == ()
    later = at + timedelta(days=1)
    assert pin(store, "ask before I answer", acme, later) == first
    (found,) = store.read(lessons.lessons_for, acme)
    assert (found.text, found.useful, found.pinned_at) == ("ask before I answer", 1, later)
    assert pin(store, "ask before I answer", None, at) != first


def test_a_lesson_says_something_and_is_there(store: Store, at: datetime) -> None:
    with pytest.raises(WrongField):
        pin(store, " \n ", None, at)
    with pytest.raises(NotFound):
        store.write(lessons.unpin, 7, at=at).result()
    made = pin(store, "a slip", None, at)
    store.write(lessons.mark_useful, made, times=-1).result()
    assert store.read(lessons.lessons_for, None)[0].useful == 0
    store.write(lessons.remove, made).result()
    assert store.read(lessons.pinned_lessons) == ()


async def test_a_line_of_a_talk_is_pinned_marked_let_go_and_brought_back(store: Store, at: datetime) -> None:
    line = "Name the price first, [b]then wait"
    saved = written(store, at, entry(starts_at=at, answers=(Answer(prompt="next_time", text=line),)))

    def pinned() -> list[str]:
        return said(store.read(lessons.lessons_for, saved.client_id))

    async with opened(store, at) as pilot:
        pilot.app.push_screen(TalkPage(pilot.app.session, saved.conversation_id))  # type: ignore[attr-defined] # the app under test
        await is_on(pilot, TalkPage)
        await pilot.press("k")
        await shows(pilot, line)
        await pilot.press("1", "1")
        await until(pilot, lambda: pinned() == [line], "the lesson")
        await pilot.press("u")
        await until(pilot, lambda: pinned() == [], "nothing pinned")
        await pilot.press("k", "w")
        await shows(pilot, "My lesson")
        await typed(pilot, "breathe")
        await pilot.press("enter")
        await shows(pilot, "holds for")
        await pilot.press("2")
        await until(pilot, lambda: said(store.read(lessons.lessons_for, None)) == ["breathe"], "a lesson for all")
        pilot.app.open_lessons(saved.client_id)  # type: ignore[attr-defined] # the app under test
        await is_on(pilot, LessonsPage)
        assert "everyone" in shown(pilot)
        await pilot.press("x", "h")
        await until(pilot, lambda: "helped once" in shown(pilot), "that it helped")
        assert "breathe" in row_with(pilot, "helped once")
        await pilot.press("enter", "r")
        await until(pilot, lambda: pinned() == [], "let go")
        await pilot.press("u")
        await until(pilot, lambda: pinned() == ["breathe"], "pinned again")
        await pilot.press("escape", "escape", "p")
        await shows(pilot, "Your lessons")
        assert "breathe" in shown(pilot)
