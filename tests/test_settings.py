"""The settings file, the language, and where things lie."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import platformdirs
import pytest

from journal.agenda_settings import AgendaSettings
from journal.dates import DateRules
from journal.errors import WrongField
from journal.language import choose
from journal.places import journal_file, settings_file
from journal.quiet import Quiet
from journal.session import Session
from journal.settings import RANGES, Settings, load_settings
from journal.storage.store import open_store
from journal.texts.choose import texts_for
from journal.texts.de.errors import ERRORS as GERMAN
from journal.texts.en.errors import ERRORS as ENGLISH
from journal.texts.errors import said


def settings_of(tmp_path: Path, text: str) -> Settings:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(str(file))


def wrong_in(tmp_path: Path, text: str) -> WrongField:
    with pytest.raises(WrongField) as caught:
        settings_of(tmp_path, text)
    return caught.value


def test_without_a_file_everything_is_as_by_default(tmp_path: Path) -> None:
    assert load_settings(str(tmp_path / "settings.toml")) == Settings()


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "") == Settings()


def test_every_setting_is_read(tmp_path: Path) -> None:
    settings = settings_of(
        tmp_path,
        """
        language = "de"
        theme = "paper"
        date_order = "dmy"
        day_starts = "05:30"
        week_ends = "sunday"
        away = [2026-12-24, { from = 2026-12-30, to = 2027-01-01 }]

        [agenda]
        review_days = 2
        contract_days = [7, 60]
        """,
    )
    assert (settings.language, settings.theme) == ("de", "paper")
    assert settings.rules == DateRules(date_order="dmy", week_ends=6)
    assert settings.agenda == AgendaSettings(
        day_starts=time(5, 30),
        review_days=2,
        contract_days=(60, 7),
        away=frozenset({date(2026, 12, 24), date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1)}),
    )


def test_the_start_of_the_day_may_be_written_as_a_time_of_toml(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "day_starts = 03:00:00").day_starts == time(3)


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        ('theme = "ink"\nthme = "paper"', "thme", 2),
        ("# as I like it\n\n[agenda]\nreviewdays = 2\n", "agenda.reviewdays", 4),
        ("agenda.reviewdays = 2", "agenda.reviewdays", 1),
        ('theme = "ink"\nagenda = { reviewdays = 2 }', "agenda.reviewdays", 2),
        ("[phrases]\nname = 1", "phrases", 1),
    ],
)
def test_an_unknown_setting_is_refused_by_its_name_and_line(tmp_path: Path, text: str, name: str, line: int) -> None:
    wrong = wrong_in(tmp_path, text)
    assert (wrong.reason, wrong.field, wrong.values["line"]) == ("setting_unknown", name, line)


@pytest.mark.parametrize(
    "text",
    [
        'language = "fr"',
        "language = 1",
        'theme = "dark"',
        'date_order = "ymd"',
        'day_starts = "4:00"',
        'day_starts = "25:00"',
        'day_starts = "13:00"',
        "day_starts = 4",
        'week_ends = "Freitag"',
        "week_ends = 4",
        'away = ["2026-12-24"]',
        "away = [2026-12-24T10:00:00]",
        "away = [{ from = 2026-12-24 }]",
        "away = [{ from = 2026-12-24, to = 2026-12-23 }]",
        "away = [{ from = 2026-01-01, to = 2036-01-01 }]",
        "agenda = 3",
        "agenda.review_days = 0",
        "agenda.review_days = 8",
        "agenda.review_days = true",
        'agenda.review_days = "2"',
        "agenda.contract_days = []",
        "agenda.contract_days = [30, -1]",
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name_and_says_what_can(tmp_path: Path, text: str) -> None:
    wrong = wrong_in(tmp_path, text)
    assert wrong.reason == "setting_wrong"
    assert wrong.field == text.partition("=")[0].strip()
    for texts in (ENGLISH, GERMAN):
        assert str(wrong.values["allowed"]) in said(wrong, texts)


def test_a_file_that_is_not_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    wrong = wrong_in(tmp_path, 'theme = "ink"\nlanguage = de\n')
    assert (wrong.reason, wrong.values["line"]) == ("settings_unreadable", 2)


def test_a_file_that_ends_too_early_is_refused_with_its_last_line(tmp_path: Path) -> None:
    assert wrong_in(tmp_path, 'theme = "ink"\naway = [').values["line"] == 2


def test_a_file_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b'theme = "ink"\n# caf\xe9\n')
    with pytest.raises(WrongField) as caught:
        load_settings(str(file))
    assert (caught.value.reason, caught.value.values["line"]) == ("settings_unreadable", 2)


def test_a_folder_in_place_of_the_file_is_said_and_not_ignored(tmp_path: Path) -> None:
    with pytest.raises(WrongField) as caught:
        load_settings(str(tmp_path))
    assert caught.value.reason == "settings_closed"


def test_every_number_of_the_agenda_can_be_set_and_its_default_is_within_its_range() -> None:
    numbers = {one.name: one.default for one in fields(AgendaSettings) if isinstance(one.default, int)}
    assert set(RANGES) == set(numbers)
    for name, default in numbers.items():
        low, high = RANGES[name]
        assert isinstance(default, int)
        assert low <= default <= high


def test_no_setting_makes_anything_come_back_later_than_promised(tmp_path: Path) -> None:
    for name in ("first_review_days", "review_days", "later_review_days", "snooze_days"):
        assert RANGES[name][1] <= 7
    for name in ("first_nudge_days", "nudge_again_days", "second_talk_days", "confirm_days"):
        assert RANGES[name][1] <= 5
    assert RANGES["someday_days"][1] <= 30
    assert RANGES["coming_up_days"][0] >= 7


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "de_AT@euro"}, "de"),
        ({"LANG": "den_XX"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_MESSAGES": "de_CH", "LANG": "en_US"}, "de"),
        ({"LC_ALL": "C", "LC_MESSAGES": "de_DE", "LANG": "de_DE"}, "en"),
        ({"LC_ALL": "", "LANG": "de_DE"}, "de"),
    ],
)
def test_the_first_variable_that_is_set_decides_the_language(environ: dict[str, str], language: str) -> None:
    assert choose(None, None, environ) == language


def test_what_is_asked_for_goes_before_the_settings_and_they_before_the_environment() -> None:
    assert choose("en", "de", {"LANG": "de_DE"}) == "en"
    assert choose(None, "en", {"LANG": "de_DE"}) == "en"


def test_a_journal_that_is_named_goes_before_the_environment_and_that_before_the_usual_place() -> None:
    environ = {"AFTERWORD_FILE": "/there/work.db", "XDG_DATA_HOME": "/data"}
    assert journal_file("/here/own.db", environ) == "/here/own.db"
    assert journal_file(None, environ) == "/there/work.db"
    assert journal_file(None, {"XDG_DATA_HOME": "/data"}) != "/there/work.db"


@pytest.mark.parametrize(("clock", "today"), [("03:59", 20), ("04:00", 21), ("23:59", 21)])
def test_it_is_still_yesterday_until_the_day_starts(tmp_path: Path, clock: str, today: int) -> None:
    now = datetime.combine(date(2026, 11, 21), time.fromisoformat(clock), timezone(timedelta(hours=-8)))
    store = open_store(tmp_path / "journal.db", at=now)
    session = Session(store=store, texts=texts_for("en"), settings=Settings(), clock=lambda: now)
    store.close()
    assert session.today() == date(2026, 11, today)
    assert session.now() == now


@pytest.mark.parametrize(
    ("zone", "name"),
    [("Pacific/Auckland", "Pacific/Auckland"), ("UTC-8", "Etc/GMT-8"), ("XYZ3", "Etc/GMT+3"), ("UTC0", "UTC")],
)
def test_the_zone_has_a_name_that_agrees_with_the_clock(zone: str, name: str) -> None:
    script = "from journal.clock import zone_name; print(zone_name())"
    found = subprocess.run(
        [sys.executable, "-c", script], env=os.environ | {"TZ": zone}, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip().replace("Etc/UTC", "UTC") == name


def test_the_usual_places_are_those_of_platformdirs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for home in ({"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}, {}):
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
        for name, value in home.items():
            monkeypatch.setenv(name, value)
        assert journal_file(None, home) == str(platformdirs.user_data_path("afterword") / "journal.db")
        assert settings_file(home) == str(platformdirs.user_config_path("afterword") / "settings.toml")


def test_quiet_hours_can_be_set(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('quiet_hours = ["18:30", "09:00"]\n')
    assert load_settings(str(file)).quiet_hours == Quiet(starts=time(18, 30), ends=time(9))


@pytest.mark.parametrize(
    "value", ['"20:00"', '["20:00"]', '["20:00", "25:00"]', "[20, 8]", '["20:00", "08:00", "09:00"]']
)
def test_quiet_hours_that_are_no_two_times_are_refused(tmp_path: Path, value: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"quiet_hours = {value}\n")
    with pytest.raises(WrongField) as refused:
        load_settings(str(file))
    assert refused.value.field == "quiet_hours"


def test_own_words_for_the_hints_on_a_mail_join_the_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[mail]\noffice = ["synerg*"]\nblame = ["your fault"]\n')
    words = load_settings(str(file)).mail_words
    assert (words.office, words.blame, words.absolute) == (("synerg*",), ("your fault",), ())


@pytest.mark.parametrize(
    ("text", "field"), [("[mail]\nblam = []\n", "mail.blam"), ("[mail]\nblame = 3\n", "mail.blame")]
)
def test_a_list_of_words_that_is_unknown_or_no_list_is_refused_by_name(tmp_path: Path, text: str, field: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text)
    with pytest.raises(WrongField) as refused:
        load_settings(str(file))
    assert refused.value.field == field
