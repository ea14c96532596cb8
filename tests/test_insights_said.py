"""Insights in sentences, on the page's charts and on stdout, in both languages."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal.conversations import Answer, Feeling, Moment, Ratings, Status
from journal.dread import dread
from journal.felt import Felt
from journal.insights import Insights, insights
from journal.insights_said import around_said, dread_said, evenings_said, kept_said, moved_said, period_said
from journal.language import LANGUAGES, Language
from journal.periods import Period, calendar_year, last_months
from journal.promises import Side
from journal.reliability import Reliability
from journal.storage.store import Store
from journal.talk_groups import By, TimeOfDay
from journal.talks_seen import TalkSeen
from journal.texts.choose import texts_for
from screens.cells import cell_len
from screens.insights_drawn import drawn
from tests.command_line import typed
from tests.screen_support import HOSTILE_TOGETHER, entry, mine, written

EN, DE = texts_for("en").insights, texts_for("de").insights
PRIVATE = "the invoice nobody may see"


@pytest.mark.parametrize(
    ("pairs", "english", "german"),
    [
        (
            [(7, 4)] * 13 + [(5, 4)] + [(3, 6)] * 2 + [(4, 4)],
            "In 14 of 17 talks it was easier than you feared, by 2.9 on average. "
            "In 2 it was harder; in 1 it was as you expected.",
            "In 14 von 17 Gesprächen war es leichter als befürchtet, im Schnitt um 2,9. "
            "In 2 war es schwerer; in 1 wie erwartet.",
        ),
        (
            [(5, 3)] * 5,
            "In all 5 talks it was easier than you feared, by 2 on average.",
            "In allen 5 Gesprächen war es leichter als befürchtet, im Schnitt um 2.",
        ),
        (
            [(2, 2)] * 5,
            "In none of 5 talks was it easier than you feared. In 5 it was as you expected.",
            "In keinem von 5 Gesprächen war es leichter als befürchtet. In 5 wie erwartet.",
        ),
        (
            [(2, 5)] * 6,
            "In none of 6 talks was it easier than you feared. In 6 it was harder, by 3 on average.",
            "In keinem von 6 Gesprächen war es leichter als befürchtet. In 6 war es schwerer, im Schnitt um 3.",
        ),
        (
            [(5, 3)] * 4,
            "4 so far; 1 more and there is something to say here.",
            "Bisher 4; es fehlt noch 1.",
        ),
        ([], "None so far; 5 more and there is something to say here.", "Bisher keine; es fehlen noch 5."),
    ],
)
def test_how_much_was_feared_is_one_sentence(pairs: list[tuple[int, int]], english: str, german: str) -> None:
    assert dread_said(dread(pairs), EN) == english
    assert dread_said(dread(pairs), DE) == german


def test_moving_a_talk_once_more_is_answered_with_what_was_feared() -> None:
    found = dread([(7, 4)] * 5 + [(2, 2)])
    assert moved_said(0, found, EN) == ""
    assert moved_said(1, dread([(7, 4)] * 4), EN) == ""
    assert moved_said(1, found, EN) == (
        "It was moved once before. In 5 of 6 talks it was easier than you feared, by 3 on average."
    )
    assert moved_said(2, found, DE) == (
        "Es wurde schon 2 Mal verschoben. In 5 von 6 Gesprächen war es leichter als befürchtet, im Schnitt um 3."
    )


def test_the_four_counts_are_said_with_their_number_and_only_from_five_on() -> None:
    found = Reliability(on_first_date=3, on_agreed_date=1, late=1, broken_or_withdrawn=2)
    assert kept_said(Side.MINE, found, EN) == (
        "Mine: of 7, 3 on the first date, 1 on an agreed new date, 1 late, 2 broken or withdrawn."
    )
    assert kept_said(Side.THEIRS, found, DE).startswith("Von ihnen: von 7 kamen 3 zum ersten Termin")
    assert kept_said(Side.THEIRS, Reliability(late=4), DE) == "Von ihnen: Bisher 4; es fehlt noch 1."


def test_a_period_is_named_by_what_it_is() -> None:
    on = date(2028, 2, 29)
    assert period_said(last_months(12, on=on), EN) == "last 12 months"
    assert period_said(calendar_year(2026), DE) == "2026"
    assert period_said(Period(), DE) == "gesamte Zeit"
    assert period_said(Period(since=on), EN) == "since 29 Feb 2028"
    assert period_said(Period(since=date(2026, 3, 31), until=on), DE) == "31. März 2026 bis 29. Feb 2028"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_talks_are_told_apart_by_has_a_name(language: Language) -> None:
    texts = texts_for(language).insights
    assert set(texts.by) == set(By)
    assert set(texts.times) == set(TimeOfDay)
    assert max(cell_len(texts.part(2026, month, months)) for month in (1, 3, 12) for months in (1, 3, 12, 60)) < 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_said_names_a_reason(language: Language) -> None:
    folder = Path(__file__).parents[1] / "journal" / "texts" / language
    said = (folder / "insights.py").read_text("utf-8").casefold()
    assert not re.search(r"\b(because|therefore|leads to|causes|weil|deshalb|dadurch|führt zu|wegen)\b", said)


def felt_so(before: str, after: str) -> Felt:
    """One word before and one after."""

    def one(moment: Moment, word: str) -> tuple[Feeling, ...]:
        return (Feeling(moment=moment, whose=Side.MINE, word=word, intensity=2),)

    return Felt(before=one(Moment.BEFORE, before), after=one(Moment.AFTER, after))


def many(count: int, *, day: date = date(2026, 11, 20)) -> Insights:
    """So many talks, one a day back from that day, alike in all that is counted."""
    talks = [
        TalkSeen(
            id=number,
            day=day - timedelta(days=number % 4000),
            status=Status.HELD,
            starts_at=datetime(2026, 11, 20, 10, tzinfo=UTC),
            zone="UTC",
            template="standard",
            ratings=Ratings(expected=number % 11, discomfort=number % 7, goal=3, control=4, talk_share=50),
            answers={"cause": ("price",), "venue": (HOSTILE_TOGETHER[0],)},
            felt=felt_so("angry", "calm"),
        )
        for number in range(count)
    ]
    return insights(talks, (), period=Period(), on=day)


def felt_in_turn(*felt: tuple[int, str]) -> Insights:
    """A talk a day, feared at 5, with its discomfort and the word for how it felt afterwards, the earliest first."""
    talks = [
        TalkSeen(
            id=number,
            day=date(2026, 1, 1) + timedelta(days=number),
            status=Status.HELD,
            ratings=Ratings(expected=5, discomfort=discomfort),
            felt=felt_so("tense", word),
        )
        for number, (discomfort, word) in enumerate(felt)
    ]
    return insights(talks, (), period=Period(), on=date(2026, 12, 1))


def test_the_later_talks_are_set_beside_the_earlier_ones_from_five_of_each_on() -> None:
    texts = texts_for("en")
    found = felt_in_turn(*[(8, "angry")] * 5, *[(2, "calm")] * 5, (4, "calm"))
    assert around_said(found, EN) == (
        "Discomfort over the period: 8.0 of 10 on average in the earlier 5 talks, 2.3 in the later 6.",
    )
    assert evenings_said(found, texts) == "The later 6 talks beside the earlier 5: afterwards lighter."
    worse = felt_in_turn(*[(2, "calm")] * 5, *[(2, "angry")] * 5)
    assert evenings_said(worse, texts_for("de")) == "Die späteren 5 Gespräche neben den früheren 5: danach schwerer."
    assert evenings_said(felt_in_turn(*[(2, "calm")] * 10), texts).endswith("afterwards unchanged.")
    few = felt_in_turn(*[(2, "calm")] * 9)
    assert (around_said(few, EN), evenings_said(few, texts)) == ((), "")


@pytest.mark.parametrize("count", [0, 1, 4, 5, 60, 5000])
def test_no_line_of_a_chart_is_wider_than_the_page(count: int) -> None:
    found = many(count, day=date(2028, 2, 29))
    for language, width in (("en", 50), ("de", 50), ("en", 76), ("de", 110)):
        texts = texts_for("de" if language == "de" else "en")
        lines = drawn(found, texts, width).plain.splitlines()
        charts = [line for line in lines if not line.endswith(".") and " · " not in line]
        assert [line for line in charts if cell_len(line) > width] == []
        assert any("●" in line for line in lines) == (count >= 5)
        assert texts.insights.by[By.CHANNEL] in lines
        if count == 5000:
            each = -(-5000 // (min(width, 100) - 4))
            assert any(texts.insights.some_talks(each) in line for line in lines)


# on the command line


@pytest.fixture
def file(journal_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AFTERWORD_FILE", str(journal_path))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(journal_path.parent / "none.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return journal_path


def test_a_journal_that_is_not_there_is_not_made_to_look_back_on(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = typed(capsys, "insights")
    assert (status, err) == (0, "")
    assert out.splitlines() == ["0 talks · last 12 months · all clients", EN.empty_plain]
    assert json.loads(typed(capsys, "insights", "--json")[1])["talks"] == 0
    assert not file.exists()


def test_what_cannot_be_asked_for_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = typed(capsys, "insights", "--period", "fortnight")
    assert (status, out) == (2, "")
    assert "--period" in err
    assert "12m" in err
    assert EN.both in typed(capsys, "insights", "--period", "3m", "--from", "2026-01-01")[2]
    assert EN.backwards in typed(capsys, "insights", "--from", "2026-02-01", "--to", "2026-01-01")[2]
    status, out, err = typed(capsys, "insights", "--from", "soonish")
    assert (status, out) == (1, "")
    assert "soonish" in err
    assert typed(capsys, "insights", "--client", "Nobody")[0] == 1


def test_the_json_holds_numbers_and_no_word_that_was_written(
    file: Path, store: Store, at: datetime, capsys: pytest.CaptureFixture[str]
) -> None:
    for day in range(6):
        wanted = entry(
            client="Lindqvist Optics",
            topic=PRIVATE,
            starts_at=at - timedelta(days=day),
            answers=(Answer(prompt="went_well", text=PRIVATE), Answer(prompt="cause", text=PRIVATE)),
            feelings=(Feeling(moment=Moment.AFTER, whose=Side.MINE, word=PRIVATE, intensity=3),),
            ratings=Ratings(expected=7, discomfort=4),
            promises=(mine(PRIVATE, at.date()),),
        )
        written(store, at, wanted)
    status, out, _ = typed(capsys, "insights", "--json", "--period", "all")
    found = json.loads(out)
    assert status == 0
    assert found["discomfort"]["easier_than_expected"] == 6
    assert found["discomfort"]["easier_by"] == {"n": 6, "mean": 3.0, "missing": 0}
    assert found["by"]["cause"]["own_1"]["talks"] == 6
    assert "client" not in found
    assert not re.search("Lindqvist|invoice", out)
    own = json.loads(typed(capsys, "insights", "--json", "--client", "lindqvist optics", "--from", "2026-11-20")[1])
    assert (own["client"], own["talks"], own["since"]) == ("Lindqvist Optics", 2, "2026-11-20")
    _, out, _ = typed(capsys, "--lang", "de", "insights", "--period", "2026")
    assert "In allen 6 Gesprächen war es leichter als befürchtet, im Schnitt um 3." in out
