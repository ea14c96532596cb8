"""AFTER: what follows from what was entered, and what is saved."""

from __future__ import annotations

from datetime import datetime

import pytest
from textual.command import CommandPalette

from journal.conversations import Answer, Channel, Half, Moment, Ratings, Status
from journal.drafts import ConversationDraft
from journal.promises import Side
from journal.prompts import PromptKind, built_in
from journal.storage import clients, conversations
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.after import AfterPage
from screens.fields.field import Field
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    HOSTILE_TOGETHER,
    due_talk,
    emptied,
    entry,
    field_in_focus,
    fill_in,
    form,
    go_to,
    is_on,
    open_form,
    opened,
    pasted,
    row_with,
    save,
    save_after,
    shown,
    shown_as,
    shows,
    typed,
    until,
    write_down,
    written,
)

# ── what follows ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_mail_is_owed_by_itself_once_something_was_promised(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        assert "[ ] a summary mail is owed" in shown(pilot)
        await fill_in(pilot, "theirs", "pay it @fri")
        await shows(pilot, "[x] a summary mail is owed")
        await save_after(pilot)
        assert store.read(conversations.recent, limit=1)
        assert "A mail" in shown(pilot)


async def test_a_mail_that_was_unticked_is_not_owed(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "pay it @fri")
        await go_to(pilot, "mail_owed")
        await pilot.press("space")
        await shows(pilot, "[ ] a summary mail is owed")
        await save_after(pilot)
        assert "A mail" not in shown(pilot)


async def test_a_talk_that_did_not_happen_owes_no_mail_and_does_not_say_so(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "call again @fri")
        await go_to(pilot, "status")
        await pilot.press("c")
        await pilot.pause()
        assert "[ ] a summary mail is owed" in shown(pilot)
        await save_after(pilot)
        assert "A mail" not in shown(pilot)


async def test_a_second_talk_with_a_date_is_planned(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "second_when", "mon 10:00")
        await save_after(pilot)
        await pilot.press("enter")
        await is_on(pilot, TodayPage)
        assert "Mon 23 Nov" in row_with(pilot, "◆ the roof")
        newest = store.read(conversations.recent, limit=5)
        assert [line.status for line in newest] == [Status.PLANNED, Status.HELD]
        assert store.read(conversations.conversation, newest[0].id).follows_id == newest[1].id


async def test_a_second_talk_without_a_date_comes_back_as_something_to_agree_on(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await go_to(pilot, "second_talk")
        await pilot.press("space")
        await save_after(pilot)
        wanted = store.read(conversations.conversation, store.read(conversations.recent, limit=1)[0].id)
        assert wanted.second_talk


async def test_a_moved_talk_makes_a_linked_new_one_that_takes_before_along(store: Store, at: datetime) -> None:
    talk_id = due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter", "enter")
        await shows(pilot, "a date we both believe in")
        await go_to(pilot, "status")
        await pilot.press("m")
        await shows(pilot, "Moved to")
        await fill_in(pilot, "second_when", "tue 9:00")
        await save(pilot)
        await until(pilot, lambda: not isinstance(pilot.app.screen, AfterPage), "the end of the form")
        newest = store.read(conversations.recent, limit=1)[0]
        assert store.read(conversations.conversation, talk_id).status is Status.MOVED
        moved = store.read(conversations.conversation, newest.id)
        assert moved.status is Status.PLANNED
        assert [answer.text for answer in moved.answers] == ["a date we both believe in"]


async def test_the_next_step_keeps_its_label_when_the_talk_was_moved(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await go_to(pilot, "status")
        await pilot.press("m")
        await shows(pilot, "Moved to")
        await pilot.press("h")
        await shows(pilot, "Second talk, when?")


async def test_everything_that_was_entered_is_in_the_journal(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "when", "yesterday 16:00")
        await pilot.press("enter", "v")
        await go_to(pilot, "talk_share")
        await pilot.press("5")
        await fill_in(pilot, "feelings_after", "rel")
        await pilot.press("2")
        await fill_in(pilot, "feelings_theirs", "ang")
        await pilot.press("enter")
        await fill_in(pilot, "went_well", "I let them finish")
        await fill_in(pilot, "next_time", "name the sum first")
        await go_to(pilot, "goal_reached")
        await pilot.press("3", "enter", "1", "0", "enter", "4")
        await save_after(pilot)
        talk = store.read(conversations.conversation, store.read(conversations.recent, limit=1)[0].id)
        assert talk.starts_at == datetime(2026, 11, 20, 16, 0, tzinfo=at.tzinfo)
        assert talk.channel is Channel.VIDEO
        assert talk.ratings == Ratings(goal=3, discomfort=10, control=4, talk_share=50)
        assert {(felt.moment, felt.whose, felt.word, felt.intensity) for felt in talk.feelings} == {
            (Moment.AFTER, Side.MINE, "relieved", 2),
            (Moment.AFTER, Side.THEIRS, "angry", 1),
        }
        assert {answer.prompt: answer.text for answer in talk.answers} == {
            "went_well": "I let them finish",
            "next_time": "name the sum first",
        }
        assert talk.reflected_at is not None


# ── whatever is typed ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", HOSTILE_TOGETHER[:1])
async def test_hostile_words_in_every_field_end_nothing_and_stand_there_as_they_are(
    store: Store, at: datetime, text: str
) -> None:
    catalogue = built_in()
    words = (PromptKind.LINE, PromptKind.LINES, PromptKind.TEXT)
    asked = [*catalogue.core(Half.AFTER), *catalogue.drawer(Half.AFTER)]
    answers = tuple(Answer(prompt=prompt.id, text="x") for prompt in asked if prompt.kind in words)
    draft = ConversationDraft(
        half=Half.AFTER,
        client="C",
        topic="T",
        answers=(*answers, Answer(prompt="consequence_on", text="2026-12-01")),
        mine=("x",),
        theirs=("y",),
    )
    store.drafts.keep("one", draft)
    assert store.drafts.flush(5)
    async with opened(store, at, size=(200, 120)) as pilot:
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        for field in list(pilot.app.screen.query(Field)):
            if field.field_name != "consequence_on":
                field.focus_control()
                await pasted(pilot, text)
        for name in ("when", "second_when", "find"):
            await emptied(pilot, name)
        await save_after(pilot)
        assert shown_as(text) in shown(pilot)
        await pilot.press("enter")
        await is_on(pilot, TodayPage)
        await pilot.press("h")
        await shows(pilot, f"T{shown_as(text)}")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        assert shown_as(text) in row_with(pilot, f"T{shown_as(text)}")
        await pilot.press("e")
        await is_on(pilot, AfterPage)
        await pilot.press("escape")
        await is_on(pilot, TalkPage)
        await pilot.press("ctrl+p", "c")
        await is_on(pilot, CommandPalette)
        await shows(pilot, ": Write down")
        assert shown_as(text) in row_with(pilot, ": Write down")
        assert not [sign for sign in shown(pilot) if ord(sign) < 32 and sign != "\n"]


async def test_a_client_can_be_called_like_a_command_of_the_palette(store: Store, at: datetime) -> None:
    written(store, at, entry(client="[/b]", starts_at=at))
    async with opened(store, at) as pilot:
        await pilot.press("ctrl+p", "left_square_bracket")
        await is_on(pilot, CommandPalette)
        await shows(pilot, "[/b]: Write down")
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: form(pilot).who.value == "[/b]", "the client")
        assert field_in_focus(pilot) == "topic"
        assert store.read(clients.find_client, "[/b]") is not None


async def test_every_label_is_in_german_when_the_program_is(store: Store, at: datetime) -> None:
    forms = texts_for("de").forms
    async with opened(store, at, language="de", size=(116, 60)) as pilot:
        await open_form(pilot, AfterPage)
        for label in (forms.who, forms.what, forms.when, forms.happened, forms.share, forms.i_promised, forms.control):
            assert label in shown(pilot)
