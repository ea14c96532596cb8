"""The page of insights driven by keys, and what stands beside moving a talk once more."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from journal.conversations import Channel, Feeling, Half, Moment, Ratings, Status
from journal.promises import Side
from journal.storage import conversations
from journal.storage.store import Store
from screens.after import AfterPage
from screens.app import AfterwordApp
from screens.before import BeforePage
from screens.cells import cell_len
from screens.client import ClientPage
from screens.insights import ClientInsightsPage, InsightsPage
from screens.today import TodayPage
from tests.screen_support import (
    NARROW,
    SMALL,
    entry,
    go_to,
    is_on,
    opened,
    planned,
    row_with,
    rows,
    shows,
    typed,
    until,
    written,
)

EASIER = "easier than you feared"


def rated(store: Store, at: datetime, count: int, *, client: str, day: date) -> None:
    """So many talks with a client before that day, each feared at 6 and felt at 3."""
    for number in range(count):
        starts_at = datetime(day.year, day.month, day.day, 10, tzinfo=at.tzinfo) - timedelta(days=number)
        feelings = tuple(
            Feeling(moment=moment, whose=Side.MINE, word=word, intensity=2)
            for moment, word in ((Moment.BEFORE, "tense"), (Moment.AFTER, "relieved"))
        )
        wanted = entry(
            client=client,
            starts_at=starts_at,
            channel=Channel.CALL,
            feelings=feelings,
            ratings=Ratings(expected=6, discomfort=3, control=4),
        )
        written(store, at, wanted)


async def test_insights_are_turned_through_by_period_and_narrowed_to_a_client(store: Store, at: datetime) -> None:
    async with opened(store, at, size=NARROW) as pilot:
        await pilot.press("i")
        await is_on(pilot, InsightsPage)
        await shows(pilot, "Insights begin with the fifth talk")
        await pilot.press("right")
        await shows(pilot, "← all time →")
        rated(store, at, 6, client="Hansen", day=date(2026, 11, 20))
        rated(store, at, 5, client="Bruma [/b]", day=date(2024, 2, 29))
        await pilot.press("t")
        await is_on(pilot, TodayPage)
        await pilot.press("i")
        await shows(pilot, f"In all 11 talks it was {EASIER}, by 3 on average.")
        assert "← all time →" in row_with(pilot, "all clients")
        for period in ("last 3 months", "last 12 months"):
            await pilot.press("right")
            await shows(pilot, f"← {period} →")
        await shows(pilot, "In all 6 talks it was easier than you feared")
        assert any("○ ○ ○ ○ ○ ○" in row for row in rows(pilot))
        await pilot.press("left", "left", "left")
        await shows(pilot, "← 2024 →")
        await shows(pilot, "In all 5 talks it was")
        await pilot.press("f")
        await shows(pilot, "Who?")
        await typed(pilot, "hansen")
        await pilot.press("enter")
        await is_on(pilot, InsightsPage)
        await shows(pilot, "← 2024 → · Hansen")
        await shows(pilot, "Nothing to count here")
        await pilot.press("f")
        await shows(pilot, "Whose insights?")
        await pilot.press("a")
        await shows(pilot, "← 2024 → · all clients")
        await shows(pilot, "In all 5 talks it was")
        await pilot.press("end")
        await shows(pilot, "By time of day")
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        assert all(cell_len(row) <= SMALL[0] for row in rows(pilot))


async def test_the_insights_of_a_client_open_over_their_page_and_close_again(store: Store, at: datetime) -> None:
    rated(store, at, 5, client="Bruma [/b]", day=date(2026, 11, 20))
    async with opened(store, at, language="de") as pilot:
        await pilot.press("c")
        await shows(pilot, "Bruma [/b]")
        await pilot.press("enter")
        await is_on(pilot, ClientPage)
        await shows(pilot, "Aus euren Gesprächen")
        await pilot.press("i")
        await is_on(pilot, ClientInsightsPage)
        await shows(pilot, "← letzte 12 Monate → · Bruma [/b]")
        await shows(pilot, "In allen 5 Gesprächen war es leichter als befürchtet, im Schnitt um 3.")
        await pilot.press("escape")
        await is_on(pilot, ClientPage)


async def test_moving_a_talk_a_second_time_says_how_the_fear_compared_and_does_not_hold_it_up(
    store: Store, at: datetime
) -> None:
    rated(store, at, 5, client="Hansen", day=date(2026, 11, 20))
    tomorrow = at + timedelta(days=1)
    talk = planned(store, at, tomorrow, client="Hansen").conversation_id

    async with opened(store, at) as pilot:
        app = pilot.app
        assert isinstance(app, AfterwordApp)
        app.call_later(app.open_half, talk, Half.BEFORE)
        await is_on(pilot, BeforePage)
        await go_to(pilot, "when")
        await pilot.press("end", "backspace", "5")
        await pilot.pause()
        assert EASIER not in "\n".join(rows(pilot))
        await pilot.press("ctrl+s")
        await is_on(pilot, TodayPage)

        app.call_later(app.open_half, talk, Half.BEFORE)
        await is_on(pilot, BeforePage)
        await go_to(pilot, "when")
        await pilot.press("end", "backspace", "7")
        await shows(pilot, "It was moved once before.")
        await shows(pilot, EASIER)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)

        app.call_later(app.open_half, talk, Half.AFTER)
        await is_on(pilot, AfterPage)
        await go_to(pilot, "status")
        assert EASIER not in "\n".join(rows(pilot))
        await pilot.press("right", "right")
        await shows(pilot, "It was moved once before.")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: store.read(conversations.conversation, talk).status is Status.MOVED)
