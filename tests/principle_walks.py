"""Walks through the whole program on a year of talks, noting every text that is met on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from textual.screen import Screen
from textual.widgets import TextArea

from journal.clients import NoteKind
from journal.conversations import Answer, Half, Status
from journal.demo.story import story
from journal.demo.write import write_story
from journal.lanes import Item, Kind, Lane
from journal.language import Language
from journal.promises import Promise
from journal.storage import client_profiles as profiles
from journal.storage import clients, conversations
from journal.storage.store import Store
from journal.templates import TEMPLATES
from screens.act_form import ActForm
from screens.briefing import BriefingPage
from screens.client import ClientPage
from screens.client_form import ClientForm
from screens.clients import ClientsPage
from screens.live_card import LiveCard
from screens.mail import MailPage
from screens.promise import PromisePage
from screens.question import Choose
from screens.row_list import RowList
from screens.short_form import ShortForm
from screens.today import TodayPage
from tests.form_walks import after_met, before_met, through_fields
from tests.looking_back_walks import client_insights_met, closing_met, insights_met, morning_met, need_met
from tests.met import Met, plain
from tests.screen_support import (
    Driver,
    entry,
    in_days,
    is_on,
    mine,
    opened,
    pasted,
    planned,
    shown,
    theirs,
    until,
    written,
)

TOLD_ON = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 26, 12, tzinfo=UTC)
# Broad enough for what is said of a field, and low: what lies below is noted without being drawn.
SIZE = (116, 20)
CARD = "card "
FROM_ANOTHER_TIME: dict[Language, str] = {"en": "Arendt Strategy", "de": "Arendt Strategie"}
PREPARED = tuple(
    Answer(prompt=name, text=text)
    for name, text in (("my_question", "What would hurt most?"), ("core_sentence", "I can do both."))
)


# the journal


def fill(store: Store, language: Language) -> None:
    """A year of talks, and what it lacks: one talk of every occasion in a row, and a mail with all its parts."""
    write_story(store, story(language), on=TOLD_ON.date(), zone="UTC")
    for place, name in enumerate(template.id for template in TEMPLATES):
        client = FROM_ANOTHER_TIME[language] if name == "standard" else f"Card {name}"
        wanted = entry(
            client=client,
            topic=f"{CARD}{name}",
            half=Half.BEFORE,
            status=Status.PLANNED,
            starts_at=LATER + timedelta(hours=1 + place),
            answers=PREPARED if name == "boundary" else (),
        )
        written(store, TOLD_ON, replace(wanted, template=name))
    yesterday = LATER - timedelta(days=1, hours=1)
    held = entry(
        client="Berg",
        topic="the roof",
        starts_at=yesterday,
        answers=(
            Answer(prompt="heard", text="the board meets"),
            Answer(prompt="value_in_them", text="they answer quickly"),
        ),
        promises=(mine("send the plan", in_days(LATER, 9)), theirs("pay the first half", in_days(LATER, 9))),
    )
    store.write(conversations.save, replace(held, mail_owed=True), at=yesterday, on=yesterday.date()).result()
    planned(store, yesterday, LATER + timedelta(days=8), client="Berg", topic="the roof again")
    for hours in (3, 2):
        held_at = LATER - timedelta(hours=hours)
        promised = (theirs("answer", in_days(LATER, 9)),)
        written(store, held_at, entry(client="Berg", topic="the bill", starts_at=held_at, promises=promised))
    lindner = store.read(clients.client_named, "Lindner & Voss")
    store.write(profiles.add_note, lindner.id, NoteKind.RAISE, "the calls at night", at=TOLD_ON).result()


# the walks


async def everything_met(store: Store, language: Language) -> Met:
    """Walk through all of it, by keys."""
    met = Met()
    fill(store, language)
    async with opened(store, TOLD_ON, language=language, size=SIZE) as pilot:
        await before_met(pilot, met)
        await after_met(pilot, met)
        await _client(pilot, met)
        await need_met(pilot, met)
        await morning_met(pilot, met)
    async with opened(store, LATER, language=language, size=SIZE) as pilot:
        await _today(pilot, met)
        await insights_met(pilot, met)
        await closing_met(pilot, met)
    return met


async def _client(pilot: Driver, met: Met) -> None:
    await pilot.press("c")
    await is_on(pilot, ClientsPage)
    await pilot.press("x")
    await is_on(pilot, Choose)
    met.look("client", pilot)
    await pilot.press("escape")
    await is_on(pilot, ClientsPage)
    await _down_to(pilot, "Lindner")
    await pilot.press("enter")
    await is_on(pilot, ClientPage)
    await until(pilot, lambda: "Katrin" in shown(pilot), "the profile")
    met.look("client", pilot)
    await client_insights_met(pilot, met)
    await pilot.press("x")
    await is_on(pilot, Choose)
    met.look("client", pilot)
    await pilot.press("l")
    await is_on(pilot, ShortForm)
    met.look("client", pilot)
    await _back_to(pilot, ClientPage)
    await pilot.press("e")
    await is_on(pilot, ClientForm)
    await until(pilot, lambda: pilot.app.focused is not None, "the cursor")
    await through_fields(pilot, met, "client")
    await _back_to(pilot, ClientPage)
    await pilot.press("b")
    await is_on(pilot, BriefingPage)
    met.look("briefing", pilot)
    await _back_to(pilot, ClientPage)
    await pilot.press("t")
    await is_on(pilot, TodayPage)


async def _today(pilot: Driver, met: Met) -> None:
    page = pilot.app.screen
    assert isinstance(page, TodayPage)
    acted: set[str] = set()
    met.look("today", pilot)
    for _ in range(len(page.query_one(RowList).lines)):
        met.note("today", plain(pilot, "#suggestion"))
        item = page.item
        assert item is not None
        if item.key in acted:
            break
        acted.add(item.key)
        await _into(pilot, met, item)
        await pilot.press("down")


async def _into(pilot: Driver, met: Met, item: Item) -> None:
    """Into what a row of Today leads to, and back."""
    fact = item.fact
    if isinstance(fact, Promise) and item.lane in (Lane.OVERDUE, Lane.HAPPY_WITH_IT):
        await _promise(pilot, met, hand_over=item.lane is Lane.OVERDUE)
    elif item.kind is Kind.TALK and fact.topic.startswith(CARD):  # type: ignore[union-attr]  # a talk has a topic
        await _card(pilot, met)
    elif item.kind is Kind.MAIL and fact.client == "Berg":  # type: ignore[union-attr]  # a mail is about a talk
        await _mail(pilot, met)


async def _promise(pilot: Driver, met: Met, *, hand_over: bool) -> None:
    for key in ("r", "s") if hand_over else ():
        await pilot.press(key)
        await is_on(pilot, ActForm)
        met.look("promises", pilot)
        await _back_to(pilot, TodayPage)
    await pilot.press("x")
    await is_on(pilot, Choose)
    met.look("promises", pilot)
    menu = pilot.app.screen
    assert isinstance(menu, Choose)
    if hand_over:
        await pilot.press(next(answer.key for answer in menu.answers if answer.id == "hand_over"))
        await is_on(pilot, ActForm)
        met.look("promises", pilot)
    await _back_to(pilot, TodayPage)
    await pilot.press("enter")
    await is_on(pilot, PromisePage)
    met.look("promises", pilot)
    await _back_to(pilot, TodayPage)


async def _card(pilot: Driver, met: Met) -> None:
    await pilot.press("l")
    await is_on(pilot, LiveCard)
    await pilot.press("space")
    met.look("card", pilot)
    for _ in range(4):
        await pilot.press("right")
        met.note("card", plain(pilot, "#heading"))
        met.note("card", plain(pilot, "#phrases"))
    await _back_to(pilot, TodayPage)


async def _mail(pilot: Driver, met: Met) -> None:
    await pilot.press("enter")
    await is_on(pilot, MailPage)
    await until(pilot, lambda: isinstance(pilot.app.focused, TextArea), "the cursor in the text")
    met.look("mail", pilot)
    await pasted(pilot, "asap, calm down, beruhigen Sie sich. " + "word " * 220)
    met.look("mail", pilot)
    await pilot.press("f3")
    await is_on(pilot, Choose)
    met.look("mail", pilot)
    await _back_to(pilot, MailPage)
    await pilot.press("escape")
    await is_on(pilot, Choose)
    await pilot.press("v")
    await is_on(pilot, TodayPage)


async def _back_to(pilot: Driver, kind: type[Screen[Any]]) -> None:
    await pilot.press("escape")
    await is_on(pilot, kind)


async def _down_to(pilot: Driver, words: str) -> None:
    rows = pilot.app.screen.query_one(RowList)
    for _ in range(30):
        if rows.row is not None and words in rows.row.what:
            return
        await pilot.press("down")
        await pilot.pause()
    raise AssertionError(f"no row says {words}")
