"""AFTER opened again: what was saved is changed, what was left is offered."""

from __future__ import annotations

from datetime import datetime

from journal.promises import PromiseState
from journal.storage import conversations, drafting, promises
from journal.storage.store import Store
from screens.after import AfterPage
from screens.fields.lines import LinesField
from screens.history import HistoryPage
from screens.question import Choose
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import fill_in, form, is_on, opened, save_after, shown, shows, until, write_down


async def test_saving_again_does_not_promise_again(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "send it @mon")
        await save_after(pilot)
        await pilot.press("enter", "h")
        await is_on(pilot, HistoryPage)
        await shows(pilot, "the roof")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await pilot.press("e")
        await is_on(pilot, AfterPage)
        await shows(pilot, "→ send it")
        await fill_in(pilot, "went_well", "it did")
        await save_after(pilot)
        talk_id = store.read(conversations.recent, limit=1)[0].id
        made = store.read(promises.of_conversation, talk_id)
        assert [(promise.text, promise.state) for promise in made] == [("send it", PromiseState.OPEN)]


async def test_a_promise_already_held_does_not_look_as_if_it_were_kept(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "send it @mon")
        await save_after(pilot)
        await pilot.press("enter", "h", "enter")
        await is_on(pilot, TalkPage)
        assert "✓ send it" not in shown(pilot)
        await pilot.press("e")
        await is_on(pilot, AfterPage)
        await shows(pilot, "send it")
        assert "✓ send it" not in shown(pilot), "the page of the talk marks kept promises so"


async def test_what_was_written_after_is_offered_again_after_escape(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "send it @mon")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        await pilot.press("n")
        await is_on(pilot, Choose)
        await pilot.press("g")
        await is_on(pilot, AfterPage)
        field = form(pilot).field("mine")
        assert isinstance(field, LinesField)
        await until(pilot, lambda: field.value == ("send it @mon",), "the line")
        await save_after(pilot)
        assert store.read(drafting.drafts) == []


async def test_beginning_anew_leaves_the_draft_where_it_was(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        await pilot.press("n")
        await is_on(pilot, Choose)
        await pilot.press("n")
        await is_on(pilot, AfterPage)
        assert form(pilot).who.is_empty
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        assert [kept.draft.topic for kept in store.read(drafting.drafts)] == ["the roof"]
