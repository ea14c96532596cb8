"""The page of the follow-up mail: the ways to it, its draft, leaving it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from journal.conversations import Status
from journal.lanes import Kind
from journal.language import Language
from journal.storage.store import Store
from screens.after import AfterPage
from screens.let_go import LetGo
from screens.mail import MailPage
from screens.question import Choose
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.mail_pages import AT, open_mail, owed_mail, program
from tests.screen_support import (
    HOSTILE_TOGETHER,
    NARROW,
    SMALL,
    WIDE,
    entry,
    fill_in,
    in_days,
    is_on,
    mine,
    open_form,
    opened,
    pasted,
    row_with,
    save_after,
    shown,
    shown_as,
    shows,
    theirs,
    typed,
    until,
    written,
)

LANGUAGES: tuple[Language, ...] = ("en", "de")


# Ways to it


async def test_enter_on_an_owed_mail_opens_it(store: Store) -> None:
    owed_mail(store)
    async with opened(store, AT) as pilot:
        await shows(pilot, "Mail owed")
        page = pilot.app.screen
        assert isinstance(page, TodayPage)
        while page.item is None or page.item.kind is not Kind.MAIL:
            await pilot.press("down")
        await pilot.press("enter")
        await is_on(pilot, MailPage)
        await shows(pilot, "- send the estimate (by Friday, 27 November)")


async def test_f_on_a_conversation_opens_its_mail_and_escape_leads_back(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        program(pilot).open_talk(talk)
        await is_on(pilot, TalkPage)
        await pilot.press("f")
        await is_on(pilot, MailPage)
        await pilot.press("escape")
        await is_on(pilot, TalkPage)


@pytest.mark.parametrize("status", [Status.PLANNED, Status.CANCELLED])
async def test_no_mail_follows_a_talk_that_did_not_take_place(store: Store, status: Status) -> None:
    talk = written(store, AT, entry(status=status, starts_at=AT + timedelta(days=1))).conversation_id
    async with opened(store, AT) as pilot:
        program(pilot).open_talk(talk)
        await is_on(pilot, TalkPage)
        await pilot.press("f")
        await pilot.pause()
        assert isinstance(pilot.app.screen, TalkPage)
        program(pilot).open_mail(talk)
        await shows(pilot, "follows on a conversation that took place")


async def test_f_after_saving_opens_the_mail_about_what_was_written_down(store: Store) -> None:
    async with opened(store, AT) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "client", "Hansen")
        await fill_in(pilot, "topic", "scope")
        await save_after(pilot)
        await shows(pilot, "f Follow-up mail")
        await pilot.press("f")
        await is_on(pilot, MailPage)
        await shows(pilot, "Mail to Hansen")


async def test_at_the_end_of_the_day_there_is_no_one_mail_to_open(store: Store) -> None:
    owed_mail(store)
    async with opened(store, AT) as pilot:
        await pilot.press("g")
        await is_on(pilot, LetGo)
        assert "Follow-up mail" not in shown(pilot).splitlines()[-1]
        await pilot.press("f")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LetGo)


# The draft


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [WIDE, NARROW, SMALL])
async def test_the_page_is_complete_in_every_size(store: Store, language: Language, size: tuple[int, int]) -> None:
    talk = owed_mail(store)
    said = {
        "en": ("Mail to Lindqvist Optics", "Nothing is sent from here", "Subject", "Before you send it"),
        "de": ("Mail an Lindqvist Optics", "Von hier geht nichts hinaus", "Betreff", "Bevor du sie abschickst"),
    }[language]
    async with opened(store, AT, language=language, size=size) as pilot:
        await open_mail(pilot, talk)
        for words in (*said, {"en": "Hello,", "de": "Guten Tag,"}[language]):
            await shows(pilot, words)
        assert shown(pilot).count(said[1]) == 1


async def test_a_german_mail_is_written_in_an_english_program(store: Store) -> None:
    talk = owed_mail(store)
    store.write(lambda db: db.conn.execute("update clients set language = 'de', address_form = 'du'")).result()
    async with opened(store, AT) as pilot:
        await open_mail(pilot, talk)
        await shows(pilot, "in German, with Du")
        await shows(pilot, "So habe ich dich verstanden: the board meets")
        assert "Before you send it" in shown(pilot)


async def test_hints_follow_what_is_typed(store: Store) -> None:
    talk = owed_mail(store, mine("think about it"), theirs("pay", in_days(AT, 3)))
    async with opened(store, AT) as pilot:
        await open_mail(pilot, talk)
        await shows(pilot, "without a date. When?")
        assert "invites an argument" not in shown(pilot)
        await typed(pilot, "never ")
        await shows(pilot, "“never” invites an argument")
        await pilot.press(*["backspace"] * 6)
        await until(pilot, lambda: "invites an argument" not in shown(pilot), "the hint gone")


async def test_nothing_a_person_wrote_is_markup_in_the_mail(store: Store) -> None:
    hostile = " ".join(HOSTILE_TOGETHER[:1])
    talk = owed_mail(store, mine(hostile), topic=hostile, heard=hostile)
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        assert f"- {shown_as(hostile)}\n" in page.mail.text
        await shows(pilot, "[/b] [@click=app.quit]x[/]")
        await pasted(pilot, "[/x] you should have [/y] \x1b[31m")
        await shows(pilot, "“you should have”")
        assert "\x1b" not in page.mail.text


async def test_what_was_changed_stays_when_the_journal_changes_and_an_untouched_draft_follows_it(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        store.write(lambda db: db.conn.execute("update answers set text = 'the plan changed'")).result()
        program(pilot).journal_changed.publish(None)
        await shows(pilot, "What I understood: the plan changed")
        await typed(pilot, "Mine. ")
        store.write(lambda db: db.conn.execute("update answers set text = 'once more'")).result()
        program(pilot).journal_changed.publish(None)
        await pilot.pause()
        assert page.mail.text.startswith("Mine. Hello,")
        assert "the plan changed" in page.mail.text


async def test_a_human_line_follows_the_thanks_and_ctrl_z_takes_it_back(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        await pilot.press("f3")
        await is_on(pilot, Choose)
        await pilot.press("1")
        thanks = "on Thursday, 19 November."
        await until(pilot, lambda: f"{thanks} It was not an easy one" in page.mail.text, "the sentence")
        await pilot.press("ctrl+z")
        await until(pilot, lambda: f"{thanks}\n" in page.mail.text, "the sentence gone")


async def test_a_human_line_stands_at_the_cursor_where_the_thanks_are_gone(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        await pilot.press("down", "down", "D", "up", "up", "end", "f3")
        await is_on(pilot, Choose)
        await pilot.press("4")
        await until(pilot, lambda: page.mail.text.startswith("Hello, I am sorry for my part"), "the sentence")


# Leaving


async def test_an_untouched_mail_is_left_without_a_question(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        await open_mail(pilot, talk)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)


@pytest.mark.parametrize(("answer", "leaves", "copied"), [("y", True, True), ("v", True, False), ("b", False, False)])
async def test_a_changed_mail_is_asked_about_before_it_is_left(
    store: Store, answer: str, leaves: bool, copied: bool
) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        await pilot.press("O", "k", "escape")
        await is_on(pilot, Choose)
        await pilot.press(answer)
        await is_on(pilot, TodayPage if leaves else MailPage)
        assert pilot.app.clipboard.startswith("OkHello") is copied
        assert leaves or page.mail.text.startswith("OkHello")


async def test_a_mail_that_was_copied_is_left_without_a_question(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        await open_mail(pilot, talk)
        await pilot.press("O", "k", "ctrl+y")
        await until(pilot, lambda: bool(pilot.app.clipboard), "the copy")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)


async def test_the_row_of_the_mail_says_what_it_is(store: Store) -> None:
    owed_mail(store)
    async with opened(store, AT) as pilot:
        await shows(pilot, "Mail owed")
        assert "the late estimate" in row_with(pilot, "»")
