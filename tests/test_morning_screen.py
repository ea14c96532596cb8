"""The morning round on the screen, gone through by keys."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from journal.conversations import Moment, Status
from journal.demo.story import story
from journal.demo.write import write_story
from journal.facts import DraftFact, TalkFact
from journal.language import LANGUAGES
from journal.morning import Decision, HeldTalk, MorningFacts, MorningItem, Part, morning
from journal.promises import Promise, PromiseState
from journal.storage import conversations, lessons, promises
from journal.storage import morning as rounds
from journal.storage.store import Store
from screens.client import ClientPage
from screens.morning import MorningPage
from screens.morning_asks import FeelingsThisMorning, LessonToKeep
from screens.morning_view import answers, enter_says
from screens.today import TodayPage
from tests.generated import some_world
from tests.screen_support import (
    HOSTILE_TOGETHER,
    NARROW,
    SMALL,
    Driver,
    entry,
    in_days,
    is_on,
    mine,
    opened,
    planned,
    row_with,
    session_on,
    shown,
    shown_as,
    shows,
    typed,
    until,
    written,
)

BERLIN = ZoneInfo("Europe/Berlin")
# A Wednesday, so that the demo's yesterday is a working day.
MORNING = datetime(2026, 11, 25, 8, 30, tzinfo=BERLIN)


def key_for(item: MorningItem) -> str:
    """The one key with which a person might answer."""
    if item.part is Part.REALISTIC or item.asks_whether_open:
        return "enter"
    if isinstance(item.fact, Promise):
        return "k" if item.fact.state is PromiseState.DELIVERED else "d"
    if isinstance(item.fact, TalkFact) and item.held is None and item.part is not Part.TODAYS_TALKS:
        return "1"
    return "space" if isinstance(item.fact, DraftFact) else "enter"


def page(pilot: Driver) -> MorningPage:
    found = pilot.app.screen
    assert isinstance(found, MorningPage), shown(pilot)
    return found


async def decided(pilot: Driver, key: str) -> None:
    """Press a key, and wait until the next thing is looked at."""
    item = page(pilot).item
    assert item is not None
    await pilot.press(key)
    await until(pilot, lambda: page(pilot).item != item and not page(pilot).pending, f"what {key} does")


async def test_a_whole_morning_over_the_sample_journal_takes_one_key_a_decision(store: Store) -> None:
    write_story(store, story("en"), on=MORNING.date(), zone="Europe/Berlin")
    async with opened(store, MORNING) as pilot:
        total = len(morning(store.read(rounds.look, at=MORNING, on=MORNING.date()), at=MORNING).waiting)
        await shows(pilot, f"before the mail: {total} things")
        await pilot.press("m")
        await is_on(pilot, MorningPage)
        await shows(pilot, "2 things they owe are late")
        await pilot.press("enter")
        keys = 2
        seen: list[MorningItem] = []
        await until(pilot, lambda: page(pilot).item is not None, "the first thing")
        while (item := page(pilot).item) is not None:
            await shows(pilot, f"{len(seen) + 1} of {total}")
            seen.append(item)
            await decided(pilot, key_for(item))
            keys += 1
        await shows(pilot, "That was the morning round.")
        assert len({item.key for item in seen}) == total
        assert keys == total + 2 < 60
        await shows(pilot, f"{total} things: ")
        await pilot.press("enter")
        await is_on(pilot, TodayPage)
        await until(pilot, lambda: "before the mail" not in shown(pilot), "the end of the offer")
    found = morning(store.read(rounds.look, at=MORNING, on=MORNING.date()), at=MORNING)
    assert found.round is not None
    assert found.round.finished_at is not None
    assert found.waiting == ()
    assert sum(found.counted().values()) == total
    assert {item.part for item in seen} >= {Part.TALKS, Part.REALISTIC, Part.OVERDUE, Part.THEY_ARE_LATE}
    assert found.agenda.overdue_count == 0
    asked = [item.fact.id for item in seen if item.asks_whether_open]
    assert asked
    for promise_id in asked:
        assert store.read(promises.promise, promise_id).last_reviewed_on == MORNING.date()


async def test_a_talk_of_yesterday_gets_its_feelings_and_a_lesson_and_what_is_undone_is_asked_again(
    store: Store, at: datetime
) -> None:
    morning_at = at.replace(hour=8)
    yesterday = morning_at - timedelta(days=1)
    saved = written(
        store,
        yesterday,
        entry(starts_at=yesterday, topic=HOSTILE_TOGETHER[0], promises=(mine("send the estimate", in_days(at, 9)),)),
    )
    async with opened(store, morning_at, size=NARROW) as pilot:
        await pilot.press("m")
        await is_on(pilot, MorningPage)
        await pilot.press("enter")
        await shows(pilot, shown_as(HOSTILE_TOGETHER[0])[:20])
        await pilot.press("m")
        await is_on(pilot, FeelingsThisMorning)
        await typed(pilot, "cal")
        await pilot.press("enter", "enter")
        await is_on(pilot, MorningPage)
        await shows(pilot, "This morning")
        await pilot.press("k")
        await is_on(pilot, LessonToKeep)
        await pilot.press("enter")
        await shows(pilot, "Write one sentence")
        await typed(pilot, "Ask first.")
        await pilot.press("enter")
        await shows(pilot, "A lesson of it is pinned.")
        await decided(pilot, "enter")
        await shows(pilot, "Still realistic?")
        await decided(pilot, "space")
        await shows(pilot, "1 looked at, 1 left for later")
        await shows(pilot, "Ask first.")
        await pilot.press("u")
        await shows(pilot, "2 of 2")
        await decided(pilot, "d")
        await shows(pilot, "1 decided, 1 looked at")
        await pilot.press("u")
        await shows(pilot, "2 of 2")
    talk = store.read(conversations.conversation, saved.conversation_id)
    assert [(one.word, one.moment) for one in talk.feelings] == [("calm", Moment.MORNING)]
    pinned = store.read(lessons.lessons_for, talk.client_id)
    assert [(one.text, one.client_id) for one in pinned] == [("Ask first.", talk.client_id)]


async def test_the_round_is_left_and_gone_on_with_and_what_was_decided_elsewhere_is_gone(
    store: Store, at: datetime
) -> None:
    morning_at = at.replace(hour=8)
    before = morning_at - timedelta(days=9)
    due = in_days(at, -2)
    written(
        store,
        before,
        entry(starts_at=before, promises=tuple(mine(f"promise {number}", due) for number in range(1, 4))),
    )
    planned(store, before, morning_at + timedelta(hours=3), topic="the late talk")
    async with opened(store, morning_at, language="de", size=SMALL) as pilot:
        await shows(pilot, "Morgenrunde")
        await pilot.press("m", "enter")
        await shows(pilot, "1 von 4")
        assert "promise 1" in row_with(pilot, "→")
        await decided(pilot, "space")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        await shows(pilot, "geht weiter, wo du warst: noch 3")
        # The second one is kept on Today, where the cursor stands on the first.
        await pilot.press("down", "k")
        await until(pilot, lambda: "noch 2" in shown(pilot), "one less")
        await pilot.press("m")
        await shows(pilot, "3 von 4")
        assert "promise 3" in row_with(pilot, "→")
        await pilot.press("d", "d")
        await shows(pilot, "noch nichts ist vorbereitet")
        assert "4 von 4" in row_with(pilot, "Morgenrunde")
        await pilot.press("c")
        await until(pilot, lambda: not isinstance(pilot.app.screen, MorningPage | ClientPage), "another page")
        await pilot.press("m")
        await decided(pilot, "enter")
        await shows(pilot, "Das war die Morgenrunde.")
        told = " ".join(shown(pilot).split())
        assert "2 entschieden, 1 angesehen, 1 für später gelassen" in told
        assert "bleibt auf Heute stehen" in told
    found = store.read(rounds.round_of, at.date())
    assert found is not None
    assert [one.decision for one in found.listed].count(Decision.SKIPPED) == 1


def test_every_answer_has_words_in_both_languages_and_a_key_of_its_own(store: Store, at: datetime) -> None:
    asked: set[str] = set()
    for seed in range(80):
        world = some_world(random.Random(seed).choice)
        since = world.at.date() - timedelta(days=5)
        held = tuple(HeldTalk(talk=talk) for talk in world.facts.talks if talk.status is Status.HELD)
        for item in morning(MorningFacts(facts=world.facts, since=since, talks=held), at=world.at).waiting:
            for language in LANGUAGES:
                session = session_on(store, at, language)
                possible = answers(item, session)
                assert len({one.key for one in possible}) == len(possible)
                assert all(one.words for one in possible)
                assert session.texts.morning.ways[enter_says(item)]
                asked |= {one.key for one in possible}
    assert asked >= set("dkrswzxeabfmp12")


async def test_an_empty_journal_says_one_sentence_and_offers_nothing(store: Store, at: datetime) -> None:
    async with opened(store, at.replace(hour=8)) as pilot:
        assert "morning round" not in shown(pilot)
        await pilot.press("m")
        await shows(pilot, "Nothing waits for you this morning.")
        await pilot.press("space", "d", "enter")
        await is_on(pilot, TodayPage)
    assert store.read(rounds.round_of, at.date()) is None


async def test_in_the_evening_nothing_is_offered_and_what_came_up_since_the_round_is_looked_at(
    store: Store, at: datetime
) -> None:
    before = at - timedelta(days=9)
    store.write(rounds.put_on_list, ["promise:77"], on=at.date(), at=at).result()
    store.write(rounds.finish, on=at.date(), at=at).result()
    written(store, before, entry(starts_at=before, promises=(mine("call the printer", in_days(at, -2)),)))
    async with opened(store, at) as pilot:
        await shows(pilot, "One promise is overdue")
        assert "morning round" not in shown(pilot)
        await pilot.press("m")
        await shows(pilot, "Since then 1 more came up. Enter looks at it.")
        await pilot.press("enter")
        await shows(pilot, "call the printer")
        assert "2 of 2" in row_with(pilot, "Morning round")
