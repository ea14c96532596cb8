"""The list of typed dates in phrases.tsv, each read and compared with what a person put down for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from journal.dates import DateRules, Refused, read_day

Phrase = tuple[str, str, str]


def _phrases() -> list[Phrase]:
    lines = Path(__file__).with_name("phrases.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(on, phrase, means) for on, phrase, means in rows]


def _read(on: str, phrase: str) -> str:
    read = read_day(phrase, on=date.fromisoformat(on), rules=DateRules())
    if isinstance(read, Refused):
        return f"refused {read.reason}"
    said = f"past {read.day}" if read.past else f"{read.day}"
    said += f" {read.time:%H:%M}" if read.time else ""
    return f"{said} week {read.week}" if read.week else said


@pytest.mark.parametrize(("on", "phrase", "means"), _phrases())
def test_a_phrase_means_what_the_list_says(on: str, phrase: str, means: str) -> None:
    assert _read(on, phrase) == means


def test_the_list_has_no_phrase_twice_and_covers_both_languages() -> None:
    said = [(on, phrase) for on, phrase, _ in _phrases()]
    assert len(said) == len(set(said)) > 400
    for phrase in ("übermorgen", "nächsten Freitag", "Ende der Woche", "24. Dezember", "next friday", "eom", "Dec 24"):
        assert phrase in {phrase for _, phrase in said}
