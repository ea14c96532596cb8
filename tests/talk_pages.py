"""The page of a conversation, reached by keys."""

from __future__ import annotations

from datetime import datetime, timedelta

from journal.conversations import Answer
from journal.storage.store import Store
from screens.history import HistoryPage
from screens.question import Choose
from screens.row_list import RowList
from screens.talk import TalkPage
from tests.screen_support import Driver, entry, in_days, is_on, mine, theirs, until, written


def held_talk(store: Store, at: datetime, *, promised: bool = True, topic: str = "the late estimate") -> int:
    """A talk that was held two days ago."""
    then = at - timedelta(days=2)
    made = (mine("send the estimate", in_days(at, 3)), theirs("pay the first half", in_days(at, 4))) if promised else ()
    saved = written(
        store, at, entry(topic=topic, starts_at=then, promises=made, answers=(Answer(prompt="went_well", text="calm"),))
    )
    return saved.conversation_id


async def open_talk(pilot: Driver) -> TalkPage:
    """Open the newest conversation from the history."""
    await pilot.press("h")
    await is_on(pilot, HistoryPage)
    await until(pilot, lambda: pilot.app.screen.query_one(RowList).row is not None, "a row")
    await pilot.press("enter")
    await is_on(pilot, TalkPage)
    page = pilot.app.screen
    assert isinstance(page, TalkPage)
    return page


async def talk_menu(pilot: Driver, key: str) -> None:
    """Choose one of the rarer things."""
    await pilot.press("x")
    await is_on(pilot, Choose)
    await pilot.press(key)
    await pilot.pause()
