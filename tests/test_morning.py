"""The morning round as a list: what is in it, in which order, and that nobody loses the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from journal import promise_acts
from journal.agenda import agenda
from journal.conversations import Status
from journal.facts import Facts
from journal.lanes import Kind, Lane
from journal.language import Language
from journal.morning import (
    Decision,
    HeldTalk,
    Listed,
    Morning,
    MorningFacts,
    Part,
    Round,
    items_of,
    morning,
    since_when,
)
from journal.morning_hours import is_morning
from journal.morning_items import asked, said_item
from journal.morning_said import accounted_said, closing_lines, counts_said, offer_said, place_said, plain_lines
from journal.promises import Due, Promise, PromiseState, Side
from journal.texts.choose import texts_for
from tests.generated import HELD, SATURDAY, Pick, World, done, picks, promised, some_world, talk

FRIDAY = SATURDAY - timedelta(days=1)
MONDAY = SATURDAY + timedelta(days=2)
FEW = settings(max_examples=60)


def at_nine(day: date) -> datetime:
    return datetime.combine(day, time(9), UTC)


def facts_of(world: World, on: date, *, days_back: int = 3, answered: frozenset[str] = frozenset()) -> MorningFacts:
    """What the store would find in that world for a round that looks so many days back."""
    since = on - timedelta(days=days_back)
    held = [talk for talk in world.facts.talks if talk.status in HELD and since <= talk.day < on]
    return MorningFacts(
        facts=world.facts, since=since, talks=tuple(HeldTalk(talk=one) for one in held), answered=answered
    )


def begun(found: MorningFacts, at: datetime, *, decided: int = 0, decision: Decision = Decision.SKIPPED) -> Round:
    """The round with everything on its list, the first ones answered."""
    keys = [item.key for item in morning(found, at=at).waiting]
    listed = [
        Listed(key=key, decision=decision if place < decided else Decision.WAITING) for place, key in enumerate(keys)
    ]
    return Round(day=agenda(found.facts, at=at).on, started_at=at.astimezone(UTC), listed=tuple(listed))


def parts(found: Morning) -> list[tuple[Part, int]]:
    return [(item.part, item.fact.id) for item in found.waiting]


# ── what is in it ───────────────────────────────────────────────────────────────────────────────────────────────────


@FEW
@given(picks(), st.integers(1, 9))
def test_everything_that_stands_in_a_lane_is_looked_at_exactly_once(pick: Pick, days_back: int) -> None:
    world = some_world(pick)
    today = agenda(world.facts, at=world.at)
    found = facts_of(world, today.on, days_back=days_back)
    items = items_of(found, today)
    assert not [key for key, count in Counter(item.key for item in items).items() if count > 1]
    standing = [item.key for lane in today.lanes for item in lane.items if item.lane is not Lane.COMING_UP]
    looked_at = Counter(
        key for item in items for key in {item.item.key if item.item is not None else item.key} if key in standing
    )
    assert looked_at == Counter(standing)
    # What is more than that is of the days since the last round.
    for item in items:
        if item.item is None or item.item.key not in standing:
            assert item.part in (Part.TALKS, Part.REALISTIC)


@FEW
@given(picks(), st.integers(1, 9))
def test_the_parts_follow_one_another_and_each_has_its_order(pick: Pick, days_back: int) -> None:
    world = some_world(pick)
    today = agenda(world.facts, at=world.at)
    items = items_of(facts_of(world, today.on, days_back=days_back), today)
    order = list(Part)
    assert [order.index(item.part) for item in items] == sorted(order.index(item.part) for item in items)
    realistic = [item.fact for item in items if item.part is Part.REALISTIC]
    pressed = [one.under_pressure for one in realistic if isinstance(one, Promise)]
    assert pressed == sorted(pressed, reverse=True)
    for part in (Part.OVERDUE, Part.THEY_ARE_LATE):
        late = [item.item.days_late or 0 for item in items if item.part is part and item.item is not None]
        assert late == sorted(late, reverse=True)


def test_yesterdays_own_promises_are_asked_about_and_those_made_under_pressure_first() -> None:
    calm = promised(Due.on(MONDAY), on=FRIDAY, number=1)
    pressed = replace(promised(Due.on(MONDAY), on=FRIDAY, number=2), under_pressure=True)
    theirs = promised(Due.on(MONDAY), on=FRIDAY, number=3, side=Side.THEIRS)
    older = promised(Due.on(MONDAY), on=FRIDAY - timedelta(days=1), number=4)
    found = MorningFacts(facts=Facts(promises=(calm, pressed, theirs, older)), since=FRIDAY)
    assert parts(morning(found, at=at_nine(SATURDAY))) == [(Part.REALISTIC, 2), (Part.REALISTIC, 1)]


def test_a_promise_that_was_called_realistic_is_not_asked_about_again() -> None:
    found = MorningFacts(
        facts=Facts(promises=(promised(Due.on(MONDAY), on=FRIDAY),)), since=FRIDAY, answered=frozenset({"promise:1"})
    )
    assert morning(found, at=at_nine(SATURDAY)).waiting == ()


def test_an_own_promise_of_yesterday_that_is_overdue_is_asked_about_once() -> None:
    late = promised(Due.at(FRIDAY, time(18)), on=FRIDAY)
    found = MorningFacts(facts=Facts(promises=(late,)), since=FRIDAY)
    assert parts(morning(found, at=at_nine(SATURDAY))) == [(Part.REALISTIC, 1)]


def test_talks_stand_where_their_day_puts_them() -> None:
    held = talk(FRIDAY, status=Status.HELD, number=1)
    unsaid = talk(FRIDAY, number=2)
    today = talk(SATURDAY, number=3)
    long_ago = talk(FRIDAY - timedelta(days=5), number=4)
    unreflected = talk(FRIDAY - timedelta(days=4), status=Status.HELD, number=5, reflected=False)
    found = MorningFacts(
        facts=Facts(talks=(unsaid, today, long_ago, unreflected)), since=FRIDAY, talks=(HeldTalk(talk=held),)
    )
    shown = morning(found, at=at_nine(SATURDAY))
    assert parts(shown) == [
        (Part.TALKS, 1),
        (Part.TALKS, 2),
        (Part.TODAYS_TALKS, 3),
        (Part.LOOSE_ENDS, 5),
        (Part.LOOSE_ENDS, 4),
    ]


def test_of_the_loose_ends_what_is_due_today_comes_first() -> None:
    due = promised(Due.on(SATURDAY), on=FRIDAY - timedelta(days=9), number=1)
    delivered = done(
        promised(Due.on(FRIDAY), on=FRIDAY - timedelta(days=20), number=2),
        promise_acts.deliver(promised(Due.on(FRIDAY), number=2), at=at_nine(FRIDAY), on=FRIDAY - timedelta(days=9)),
    )
    mail = talk(FRIDAY - timedelta(days=3), status=Status.HELD, number=3, mail_owed_since=at_nine(FRIDAY))
    found = MorningFacts(facts=Facts(promises=(delivered, due), talks=(mail,)), since=FRIDAY)
    shown = morning(found, at=at_nine(SATURDAY) + timedelta(hours=1))
    assert [item.item.lane for item in shown.waiting if item.item] == [Lane.TODAY, Lane.MAIL_OWED, Lane.HAPPY_WITH_IT]


# ── since when ──────────────────────────────────────────────────────────────────────────────────────────────────────

WEEK_OFF = frozenset(MONDAY - timedelta(days=days) for days in range(1, 15))


@pytest.mark.parametrize(
    ("on", "last_round_on", "away", "since"),
    [
        (SATURDAY, None, frozenset(), FRIDAY),
        (MONDAY, None, frozenset(), FRIDAY),
        (MONDAY, FRIDAY, frozenset(), FRIDAY),
        (MONDAY, SATURDAY, frozenset(), SATURDAY),
        (MONDAY, FRIDAY - timedelta(days=1), frozenset(), FRIDAY - timedelta(days=1)),
        (MONDAY, MONDAY - timedelta(days=30), frozenset(), MONDAY - timedelta(days=7)),
        (MONDAY, None, WEEK_OFF, MONDAY - timedelta(days=17)),
        (MONDAY, MONDAY - timedelta(days=16), WEEK_OFF, MONDAY - timedelta(days=16)),
        (MONDAY, MONDAY - timedelta(days=60), WEEK_OFF, MONDAY - timedelta(days=17)),
    ],
)
def test_yesterday_is_the_time_since_the_last_round_or_the_last_working_day(
    on: date, last_round_on: date | None, away: frozenset[date], since: date
) -> None:
    assert since_when(on, last_round_on=last_round_on, away=away) == since


@pytest.mark.parametrize(("clock", "offered"), [(time(3, 59), False), (time(4), True), (time(11, 59), True)])
def test_the_morning_begins_with_the_journals_day_and_ends_at_noon(clock: time, offered: bool) -> None:
    assert is_morning(datetime.combine(SATURDAY, clock, UTC)) is offered
    assert not is_morning(datetime.combine(SATURDAY, time(12), UTC))


# ── how far one has come ────────────────────────────────────────────────────────────────────────────────────────────


@FEW
@given(picks(), st.integers(0, 30), st.sampled_from([one for one in Decision if one is not Decision.WAITING]))
def test_what_is_shown_at_once_is_what_the_file_will_say(pick: Pick, decided: int, decision: Decision) -> None:
    world = some_world(pick)
    found = facts_of(world, agenda(world.facts, at=world.at).on)
    shown = morning(replace(found, round=begun(found, world.at, decided=decided)), at=world.at)
    if shown.now is None or shown.round is None:
        return
    ahead = shown.having(shown.now.key, decision)
    listed = tuple(replace(one, decision=decision) if one.key == shown.now.key else one for one in shown.round.listed)
    assert ahead == morning(replace(found, round=replace(shown.round, listed=listed)), at=world.at)


@FEW
@given(picks(), st.integers(0, 30))
def test_everything_is_accounted_for_at_every_step(pick: Pick, decided: int) -> None:
    world = some_world(pick)
    found = facts_of(world, agenda(world.facts, at=world.at).on)
    shown = morning(replace(found, round=begun(found, world.at, decided=decided)), at=world.at)
    steps = [shown]
    while shown.now is not None:
        shown = shown.having(shown.now.key, pick([one for one in Decision if one is not Decision.WAITING]))
        steps.append(shown)
    for before, after in pairwise(steps):
        assert after.behind == before.behind + 1
        assert after.of == before.of
    for step in steps:
        assert sum(step.counted().values()) == step.of
        assert step.counted()[Decision.WAITING] == len(step.waiting)
    assert not shown.waiting
    assert shown.behind == shown.of


@FEW
@given(picks(), st.integers(0, 4), st.integers(0, 3))
def test_the_round_goes_on_at_the_same_place_whatever_was_done_elsewhere(pick: Pick, decided: int, new: int) -> None:
    world = some_world(pick)
    on = agenda(world.facts, at=world.at).on
    found = facts_of(world, on)
    left = morning(replace(found, round=begun(found, world.at, decided=decided)), at=world.at)
    if left.now is None:
        return
    gone = _without(world.facts, pick, spared=left.now.key)
    more = tuple(
        promised(Due.on(on - timedelta(days=3)), on=on - timedelta(days=8), number=100 + number)
        for number in range(new)
    )
    elsewhere = replace(
        found,
        facts=replace(gone, promises=(*more, *gone.promises)),
        talks=tuple(held for held in found.talks if held.talk in gone.talks),
        round=left.round,
    )
    # A client is quiet only as long as something is open.
    assume(left.now.key in {item.key for item in morning(replace(elsewhere, round=None), at=world.at).waiting})
    back = morning(elsewhere, at=world.at)
    assert back.now is not None
    assert back.now.key == left.now.key
    order = [item.key for item in back.waiting]
    assert [key for key in order if key in {item.key for item in left.waiting}] == [
        item.key for item in left.waiting if item.key in order
    ]
    assert len(set(order)) == len(order)
    assert back.unlisted == tuple(key for key in order if key not in {item.key for item in left.waiting})
    assert set(back.unlisted) >= {f"promise:{one.id}" for one in more}
    assert back.behind >= left.behind
    assert sum(back.counted().values()) == back.of


def _without(facts: Facts, pick: Pick, *, spared: str) -> Facts:
    """Some promises and drafts were settled on other pages, but not what is looked at."""
    kept = [one for one in facts.promises if f"promise:{one.id}" == spared or pick((True, False))]
    drafts = [one for one in facts.drafts if f"draft:{one.id}" == spared or pick((True, False))]
    return replace(facts, promises=tuple(kept), drafts=tuple(drafts))


def test_what_is_settled_on_another_page_is_gone_and_counts_as_decided() -> None:
    one = promised(Due.on(FRIDAY), on=FRIDAY - timedelta(days=9), number=1)
    two = promised(Due.on(FRIDAY), on=FRIDAY - timedelta(days=9), number=2)
    found = MorningFacts(facts=Facts(promises=(one, two)), since=FRIDAY)
    at = at_nine(SATURDAY)
    kept = done(one, promise_acts.keep(one, at=at, on=SATURDAY))
    assert kept.state is PromiseState.KEPT
    elsewhere = replace(found, facts=Facts(promises=(two,)), round=begun(found, at))
    shown = morning(elsewhere, at=at)
    assert [item.fact.id for item in shown.waiting] == [2]
    assert place_said(shown, texts_for("en")) == "2 of 2"
    assert shown.counted()[Decision.DECIDED] == 1


# ── in words ────────────────────────────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=40)
@given(picks(), st.sampled_from(["en", "de"]))
def test_every_item_is_said_in_both_languages(pick: Pick, language: Language) -> None:
    world = some_world(pick)
    found = facts_of(world, agenda(world.facts, at=world.at).on)
    shown = morning(found, at=world.at)
    texts = texts_for(language)
    for item in shown.waiting:
        said = said_item(item, shown, texts)
        assert said.question
        assert said.title
        assert asked(item, shown) in texts.morning.asks
    printed = list(plain_lines(shown, texts))
    assert len([line for line in printed if line[:1].isdigit()]) == len(shown.waiting)
    assert all(said_item(item, shown, texts).title in "\n".join(printed) for item in shown.waiting)
    assert offer_said(shown, texts) == (texts.morning.offer(len(shown.waiting)) if shown.waiting else "")
    assert bool(counts_said(shown, texts)) or not shown.waiting


def test_both_languages_ask_the_same_and_answer_the_same() -> None:
    english, german = texts_for("en").morning, texts_for("de").morning
    assert set(english.asks) == set(german.asks)
    assert set(english.ways) == set(german.ways)
    for texts in (english, german):
        assert set(texts.parts) == set(texts.counts) == {part.value for part in Part}


def test_the_end_says_what_became_of_everything_and_closes_with_a_lesson() -> None:
    at = at_nine(SATURDAY)
    promises = tuple(promised(Due.on(FRIDAY), on=FRIDAY - timedelta(days=9), number=number) for number in range(1, 5))
    found = MorningFacts(facts=Facts(promises=promises), since=FRIDAY)
    shown = morning(replace(found, round=begun(found, at)), at=at)
    for decision in (Decision.DECIDED, Decision.DECIDED, Decision.SEEN, Decision.SKIPPED):
        shown = shown.having(_now(shown), decision)
    texts = texts_for("en")
    assert accounted_said(shown, texts) == (
        "4 things: 2 decided, 1 looked at, 1 left for later.",
        texts.morning.stays,
    )
    lines: Sequence[str] = closing_lines(shown, texts, lesson="Ask first.", whose="Bruma")
    assert "Ask first." in lines
    assert lines[-1] == texts.morning.passes


def _now(shown: Morning) -> str:
    assert shown.now is not None
    return shown.now.key


def test_a_finished_round_is_offered_no_more() -> None:
    at = at_nine(SATURDAY)
    found = MorningFacts(facts=Facts(promises=(promised(Due.on(FRIDAY), on=FRIDAY - timedelta(days=9)),)), since=FRIDAY)
    left = replace(found, round=begun(found, at))
    texts = texts_for("en")
    assert offer_said(morning(left, at=at), texts) == texts.morning.offer_again(1)
    finished = replace(left, round=replace(begun(found, at), finished_at=at))
    assert offer_said(morning(finished, at=at), texts) == ""


def test_a_kind_is_never_named_like_a_talk_since_the_last_round() -> None:
    assert "yesterday" not in {kind.value for kind in Kind}
