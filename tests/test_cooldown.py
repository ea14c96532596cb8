"""Room to cool down after a hard talk, and what one needs then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.conversations import Answer, Ratings
from journal.cooldown import ROOM, Slot, beside, in_a_row
from journal.language import Language
from journal.needs import MOST_REMEMBERED, Need, answered, helped_last, needs_in, needs_text, offered, taken, to_ask
from journal.quiet import Quiet
from journal.storage import closing
from journal.storage.cooldown import minutes_in, slots
from journal.storage.store import Store
from screens.let_go import LetGo
from tests.screen_support import entry, is_on, opened, planned, shown, shows, typed, until, written

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = date(2026, 11, 23)
MINUTE = timedelta(minutes=1)


def slot(number: int, minutes: int, discomfort: int | None = None, lasts: int | None = None) -> Slot:
    return Slot(
        id=number, topic=f"talk {number}", starts_at=NOON + minutes * MINUTE, minutes=lasts, discomfort=discomfort
    )


def test_a_hard_talk_wants_half_an_hour_before_the_next_one() -> None:
    hard, then = slot(1, 0, 7), slot(2, 89)
    (found,) = in_a_row([then, hard])
    assert (found.first, found.then, found.minutes) == (hard, then, 29)
    assert in_a_row([hard, slot(2, 90)]) == ()
    assert in_a_row([slot(1, 0, 5), then]) == ()
    assert in_a_row([slot(1, 0, None), then]) == ()
    assert in_a_row([replace(hard, minutes=30), slot(2, 59)])[0].minutes == 29
    assert in_a_row([hard, slot(2, 15)])[0].minutes == 0


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 10)), max_size=8))
def test_no_room_is_missed_and_none_is_claimed_missing(drawn: list[tuple[int, int]]) -> None:
    every = [slot(number, start, discomfort) for number, (start, discomfort) in enumerate(drawn)]
    found = in_a_row(every)
    for pair in found:
        assert pair.first.is_hard
        assert pair.gap < ROOM
        assert not any(pair.first.starts_at < one.starts_at < pair.then.starts_at for one in every)
    warned = {pair.first.id for pair in found}
    for one in every:
        behind = [other for other in every if one.starts_at < other.starts_at < one.ends_at + ROOM]
        if one.is_hard and behind:
            assert one.id in warned


def test_a_talk_that_is_prepared_is_looked_at_with_the_others_and_not_with_itself() -> None:
    saved, new = slot(1, 0, 8), slot(0, 60)
    pair = beside(new, [saved])
    assert pair is not None
    assert pair.first == saved
    assert beside(replace(saved, starts_at=NOON + 5 * MINUTE), [saved]) is None
    assert beside(slot(0, 300), [saved, slot(2, 61)]) is None


@pytest.mark.parametrize(
    ("text", "minutes"), [("45", 45), ("45 min", 45), ("", None), (None, None), ("0", None), ("x", None)]
)
def test_how_long_a_talk_lasts_is_read_from_what_was_written(text: str | None, minutes: int | None) -> None:
    assert minutes_in(text) == minutes


def test_only_planned_talks_with_a_time_count(store: Store, at: datetime) -> None:
    hard = planned(
        store, at, NOON, ratings=Ratings(expected=8), answers=(Answer(prompt="minutes", text="90"),), topic="hard"
    )
    planned(store, at, NOON + 30 * timedelta(days=1), topic="far")
    written(store, at, entry(starts_at=NOON, topic="held"))
    (found,) = store.read(slots, DAY, DAY)
    assert (found.id, found.minutes, found.discomfort) == (hard.conversation_id, 90, 8)


def test_what_helped_most_is_offered_first_and_is_asked_about_the_day_after() -> None:
    monday, tuesday = DAY, DAY + timedelta(days=1)
    needs = taken(taken((), "walk", on=monday), "walk", on=monday)
    assert needs == (Need(on=monday, what="walk"),)
    assert to_ask(needs, on=monday) is None
    asked = to_ask(needs, on=tuesday)
    assert asked is not None
    needs = taken(answered(needs, asked, helped=True), "the lake", on=tuesday)
    assert helped_last(needs) == "walk"
    assert offered(needs, ("alone", "walk")) == (("walk", 1), ("alone", 0), ("the lake", 0))
    assert to_ask(needs, on=tuesday) is None


@given(
    st.lists(
        st.builds(Need, on=st.dates(), what=st.text(min_size=1), helped=st.sampled_from([None, True, False])),
        max_size=MOST_REMEMBERED,
    )
)
def test_what_was_needed_is_kept_as_it_was(needs: list[Need]) -> None:
    assert needs_in(needs_text(needs)) == tuple(needs)


def test_a_text_that_is_no_list_of_needs_is_none() -> None:
    assert needs_in("[1]") == needs_in("{") == needs_in(None) == ()


@given(st.times(), st.times(), st.times())
def test_quiet_hours_end_when_they_cover_a_time(starts: object, ends: object, at: object) -> None:
    quiet = Quiet(starts=starts, ends=ends)  # type: ignore[arg-type] # drawn as times
    assert (quiet.until(at) == quiet.ends) == quiet.covers(at)  # type: ignore[arg-type] # drawn as a time


@pytest.mark.parametrize(
    ("language", "row", "quiet", "walk", "helped"),
    [
        (
            "en",
            "the next talk follows at 19:45 with nothing between them",
            "Quiet hours: nothing calls you until 08:00",
            "A walk",
            "What helped last time: A walk.",
        ),
        (
            "de",
            "um 19:45 folgt das nächste Gespräch ohne Pause",
            "Ruhezeit: Bis 08:00",
            "Rausgehen",
            "Was letztes Mal geholfen hat: Rausgehen.",
        ),
    ],
)
async def test_the_end_of_the_day_says_what_leaves_no_room_and_asks_what_is_needed(
    store: Store, at: datetime, language: Language, row: str, quiet: str, walk: str, helped: str
) -> None:
    now = at.replace(hour=20, minute=30)
    tomorrow = at.replace(hour=19, minute=0) + timedelta(days=1)
    planned(store, at, tomorrow, topic="the hard one", ratings=Ratings(expected=9))
    planned(store, at, tomorrow + 45 * MINUTE, topic="the other")
    yesterday = now.date() - timedelta(days=1)
    store.write(closing.keep_needs, [Need(on=yesterday, what="walk")]).result()
    async with opened(store, now, language=language) as pilot:
        await pilot.press("g")
        await is_on(pilot, LetGo)
        said = " ".join(shown(pilot).split())
        assert row in said
        assert quiet in said
        await pilot.press("w")
        await shows(pilot, f"{walk}.")
        await pilot.press("y")
        await until(pilot, lambda: "9" in shown(pilot) and "w " in shown(pilot), "the list")
        await pilot.press("w")
        await typed(pilot, "lake")
        await pilot.press("enter")
        await until(pilot, lambda: len(store.read(closing.needs)) == 2, "what is needed")
        await shows(pilot, helped)
    assert store.read(closing.needs) == (
        Need(on=yesterday, what="walk", helped=True),
        Need(on=now.date(), what="lake"),
    )
