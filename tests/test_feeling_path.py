"""How feelings went on from before a talk to the next morning."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.conversations import Feeling, Moment
from journal.feeling_path import MOMENTS, drawn, stops
from journal.feelings import WORDS, far_apart
from journal.language import Language
from journal.promises import Side
from journal.storage import conversations
from journal.storage.store import Store
from screens.feeling_path import path_lines
from tests.screen_support import entry, session_on, written

SIZE = (33, 9)


def felt(moment: Moment, word: str, intensity: int = 2, whose: Side = Side.MINE) -> Feeling:
    return Feeling(moment=moment, whose=whose, word=word, intensity=intensity)


WENT = (
    felt(Moment.MORNING, "calm", 3),
    felt(Moment.BEFORE, "anxious", 3),
    felt(Moment.AFTER, "relieved", 2),
    felt(Moment.AFTER, "irritated", 1, Side.THEIRS),
    felt(Moment.BEFORE, "angry", 3, Side.THEIRS),
)
FEELINGS = st.lists(
    st.builds(
        Feeling,
        moment=st.sampled_from(MOMENTS),
        whose=st.sampled_from(Side),
        word=st.sampled_from([word.id for word in WORDS] + ["unknown"]),
        intensity=st.integers(1, 3),
    ),
    max_size=8,
)


def test_the_moments_come_in_their_order_and_only_those_with_words() -> None:
    assert [stop.moment for stop in stops(WENT)] == list(MOMENTS)
    assert [stop.moment for stop in stops(WENT, Side.THEIRS)] == [Moment.BEFORE, Moment.AFTER]
    assert stops(()) == ()


def test_the_way_leads_from_stirred_and_unpleasant_to_calm_with_an_arrow() -> None:
    lines = drawn(stops(WENT), columns=33, rows=9)
    assert [line.find("1") for line in lines if "1" in line] == [6]
    assert lines[1][6] == "1"
    assert lines[7][24] == "3"
    assert "→2" in "".join(lines)
    assert lines[4].count("─") + lines[4].count("┼") >= 25


@given(FEELINGS)
def test_every_moment_that_has_a_place_is_in_the_drawing_and_the_size_stays(feelings: list[Feeling]) -> None:
    path = stops(feelings)
    lines = drawn(path, columns=SIZE[0], rows=SIZE[1])
    assert [len(line) for line in lines] == [SIZE[0]] * SIZE[1]
    shown = {sign for line in lines for sign in line if sign.isdecimal()}
    numbers = {str(MOMENTS.index(stop.moment) + 1) for stop in path if stop.points}
    assert shown <= numbers
    # The last one is never covered by another.
    assert not numbers or max(numbers) in shown


@given(FEELINGS)
def test_words_far_apart_keep_their_own_points_instead_of_a_middle(feelings: list[Feeling]) -> None:
    for stop in stops(feelings):
        known = [one for one in stop.felt if any(word.id == one.word for word in WORDS)]
        assert len(stop.points) == (len(known) if far_apart(stop.felt) else min(1, len(known)))


def test_a_plane_without_a_middle_is_refused() -> None:
    with pytest.raises(ValueError, match="32"):
        drawn((), columns=32, rows=9)


@pytest.mark.parametrize(
    ("language", "said", "change", "theirs", "legend"),
    [
        (
            "en",
            "anxious (3) → relieved (2) → calm (3)",
            "Lighter, calmer and more in hand",
            "angry (3) → irritated (1)",
            "3 next morning",
        ),
        (
            "de",
            "ängstlich (3) → erleichtert (2) → ruhig (3)",
            "Leichter, ruhiger und mehr im Griff",
            "wütend (3) → genervt (1)",
            "3 am Morgen danach",
        ),
    ],
)
def test_the_page_of_a_talk_says_it_in_a_sentence(
    store: Store, at: datetime, language: Language, said: str, change: str, theirs: str, legend: str
) -> None:
    saved = written(store, at, entry(starts_at=at, feelings=WENT))
    talk = store.read(conversations.conversation, saved.conversation_id)
    text = "\n".join(line.plain for line in path_lines(talk, session_on(store, at, language)))
    for wanted in (said, change, theirs, legend):
        assert wanted in text


def test_one_moment_alone_is_no_way(store: Store, at: datetime) -> None:
    saved = written(store, at, entry(starts_at=at, feelings=(WENT[2], WENT[3])))
    talk = store.read(conversations.conversation, saved.conversation_id)
    assert list(path_lines(talk, session_on(store, at))) == []
