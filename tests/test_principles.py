"""Every practice for hard conversations with clients has a place a person comes by, in both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from journal.language import LANGUAGES, Language
from journal.phrases import AVOIDS, GOALS, IF_THENS, PHRASES
from journal.prompts import FORM_FIELDS, PROMPTS
from journal.storage.store import Store
from journal.templates import TEMPLATES
from tests.command_line import typed
from tests.desk import Desk, sit_down
from tests.met import Met
from tests.principle_walks import everything_met

TABLES = sorted(Path(__file__).parent.glob("principles*.tsv"))
# So many practices there are of each of the five sources.
PRACTICES = {"S0": 56, "S1": 34, "S2": 27, "S3": 20, "S4": 21}
# What these parts ask and say is a catalogue whose lines name the practices they are there for.
CATALOGUED = ("B", "B+", "IT", "QB", "A", "A+")
# So many of them each part of the program carries.
CARRIED = {
    "B": 22,
    "B+": 56,
    "IT": 9,
    "QB": 14,
    "LC": 18,
    "A": 16,
    "A+": 17,
    "FM": 15,
    "CP": 18,
    "BR": 5,
    "PR": 7,
    "SR": 11,
    "MR": 5,
    "CD": 6,
    "ST": 11,
    "LU": 1,
}


class Row(NamedTuple):
    """One practice at one place, with what stands there."""

    id: str
    code: str
    place: str
    en: str
    de: str

    def parts(self, language: Language) -> list[str]:
        """The texts that stand there, each in a spot of its own."""
        return [" ".join(part.split()) for part in (self.en if language == "en" else self.de).split(" | ")]


def rows() -> list[Row]:
    lines = [line for table in TABLES for line in table.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [Row(*line.split("\t")) for line in lines if not line.startswith("id\t")]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    yield from sit_down(tmp_path, monkeypatch)


def test_the_table_names_every_practice_with_every_part_that_carries_it_once() -> None:
    table = rows()
    assert Counter(row.code for row in table) == CARRIED
    assert len({(row.id, row.code) for row in table}) == len(table)
    known = {f"{source}-{number}" for source, count in PRACTICES.items() for number in range(1, count + 1)}
    assert {row.id for row in table} <= known
    assert all(part for row in table for language in LANGUAGES for part in row.parts(language))


def test_what_preparing_talking_and_reflecting_carry_is_what_the_table_says() -> None:
    everything = (PROMPTS, FORM_FIELDS, TEMPLATES, GOALS, AVOIDS, IF_THENS, PHRASES)
    carried = {practice for lines in everything for line in lines for practice in line.carries}
    assert {row.id for row in rows() if row.code in CATALOGUED} - carried == set()
    assert carried - {row.id for row in rows()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_practice_is_met_at_its_place(
    store: Store, desk: Desk, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    met: Met = await everything_met(store, language)
    met.note("commands", typed(capsys, "--lang", language, "remind", "install", "--at", "23:00")[2])
    met.note("search", typed(capsys, "--lang", language, "log", "--help")[1])
    missing = [
        f"{row.id} {row.code} {row.place}: {part}"
        for row in rows()
        for part in row.parts(language)
        if part not in met.at(row.place)
    ]
    assert missing == []
