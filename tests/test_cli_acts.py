"""Acts on promises, as they are typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine

from journal.commands.group import ACTS
from journal.conversations import Half, Status
from journal.entries import Entry, When
from journal.promises import Action, Due, Promise, PromiseEvent, PromiseState, Side
from journal.storage import promises as stored
from journal.storage.conversations import save
from journal.storage.store import open_store
from journal.understand import LONGEST_FIELD
from tests.command_line import run, typed

SATURDAY = datetime(2026, 11, 21, 12, tzinfo=ZoneInfo("Europe/Berlin"))
TODAY = SATURDAY.date()
FRIDAY = date(2026, 11, 27)
NEEDS_A_DATE = ("renegotiate", "slip", "date", "snooze")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with time_machine.travel(SATURDAY):
        yield file


def promised(capsys: Capture, line: str, client: str = "Hansen") -> str:
    """The code of a new promise."""
    status, out, _ = typed(capsys, "promise", line, "--client", client)
    assert status == 0
    return out.split()[0]


def found(file: Path, code: str) -> tuple[Promise, tuple[PromiseEvent, ...]]:
    """The promise with that code, and everything that happened to it."""
    store = open_store(file, at=SATURDAY)
    try:
        promise = store.read(stored.by_code, code)
        return promise, store.read(stored.history, promise.id)
    finally:
        store.close()


def planned(file: Path, day: date, client: str = "Hansen") -> str:
    """The code of a talk that is planned with the client."""
    store = open_store(file, at=SATURDAY)
    entry = Entry(half=Half.BEFORE, client=client, topic="scope", status=Status.PLANNED, when=When(day=day))
    try:
        return store.write(save, entry, at=SATURDAY, on=TODAY).result().code
    finally:
        store.close()


MINE, DONE, THEIRS = "send the estimate @fri", "send the sketch @fri", "<pay the rest @fri"
UNDATED = "think about the series @?"
# What is typed for a new promise of that line (a delivered one where it is DONE), what is answered, the state after.
CONFIRMED = [
    ("keep", MINE, "", "Kept: send the estimate.", "Eingehalten: send the estimate.", "kept"),
    ("keep", THEIRS, "", "Received: pay the rest.", "Bekommen: pay the rest.", "kept"),
    ("deliver", MINE, "", "Delivered: send the estimate.", "Erledigt: send the estimate.", "delivered"),
    ("confirm", DONE, "", "Confirmed: send the sketch.", "Bestätigt: send the sketch.", "kept"),
    (
        "renegotiate",
        MINE,
        "next friday --asked-by them",
        "Renegotiated: send the estimate. Due Fri 27 Nov, in 6 days.",
        "Neu vereinbart: send the estimate. Fällig: Fr 27. Nov, in 6 Tagen.",
        "open",
    ),
    (
        "renegotiate",
        THEIRS,
        "30.11. --not-agreed",
        "Moved, not agreed: pay the rest. Due Mon 30 Nov, in 9 days.",
        "Verschoben, nicht vereinbart: pay the rest. Fällig: Mo 30. Nov, in 9 Tagen.",
        "open",
    ),
    (
        "slip",
        MINE,
        "talk",
        "Moved without telling: send the estimate. Due before the next talk.",
        "Verschoben, ohne Bescheid: send the estimate. Fällig: vor dem nächsten Gespräch.",
        "open",
    ),
    (
        "date",
        UNDATED,
        "mon 14:00",
        "Given a date: think about the series. Due Mon 23 Nov 14:00, in 2 days.",
        "Mit Termin: think about the series. Fällig: Mo 23. Nov 14:00, übermorgen.",
        "open",
    ),
    (
        "snooze",
        MINE,
        "in 3 days",
        "Put off: send the estimate. Back on Tue 24 Nov, in 3 days.",
        "Aufgeschoben: send the estimate. Kommt wieder: Di 24. Nov, in 3 Tagen.",
        "open",
    ),
    ("nudge", THEIRS, "--how mail", "Nudged: pay the rest.", "Nachgehakt: pay the rest.", "open"),
    ("release", THEIRS, "--told --line gone", "Released: pay the rest.", "Erlassen: pay the rest.", "released"),
    (
        "withdraw",
        MINE,
        "--told",
        "Withdrawn: send the estimate.",
        "Zurückgenommen: send the estimate.",
        "withdrawn",
    ),
    (
        "break",
        MINE,
        "--not-told --line sorry",
        "Broken: send the estimate.",
        "Nicht eingehalten: send the estimate.",
        "broken",
    ),
    ("reopen", DONE, "--reason again", "Open again: send the sketch.", "Wieder offen: send the sketch.", "open"),
    ("undo", DONE, "", "Undone: send the sketch.", "Rückgängig gemacht: send the sketch.", "open"),
]


def test_every_command_is_tried_below() -> None:
    assert {name for name, *_ in CONFIRMED} == set(ACTS)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("name", "line", "more", "english", "german", "state"), CONFIRMED)
def test_an_act_is_confirmed_with_the_code_and_one_line(
    file: Path,
    capsys: Capture,
    language: str,
    name: str,
    line: str,
    more: str,
    english: str,
    german: str,
    state: str,
) -> None:
    line = line.replace("@fri", "@24.12.") if name == "renegotiate" else line
    code = promised(capsys, line)
    if line == DONE:
        typed(capsys, "deliver", code)
    sentence = german if language == "de" else english
    assert typed(capsys, "--lang", language, name, code, *more.split()) == (0, f"{code}  {sentence}\n", "")
    assert found(file, code)[0].state == state


# What is typed for a new promise of that line, and the sentence that refuses it.
REFUSED = [
    ("deliver", THEIRS, "", "They owe this one; when it comes, it is kept."),
    ("slip", THEIRS, "mon", "They owe this one; only a promise of yours can slip."),
    ("nudge", MINE, "", "You owe this one yourself; there is nobody to nudge."),
    ("confirm", MINE, "", "It is not waiting to be confirmed; that comes after it was delivered."),
    ("reopen", MINE, "", "It is open already."),
    ("keep", DONE, "", "It is not open any more; if it was delivered, it can be confirmed."),
    ("deliver", DONE, "", "It is not open any more; reopen it first."),
    ("snooze", DONE, "mon", "It is not open any more; reopen it first."),
    ("undo", MINE, "", "Nothing has happened to it since it was made, so there is nothing to undo."),
    ("renegotiate", UNDATED, "fri", "It has no date that could move; give it its first one."),
    ("slip", UNDATED, "fri", "It has no date that could move; give it its first one."),
    ("date", MINE, "mon", "It is due on Fri 27 Nov already; that date can be moved."),
    ("date", UNDATED, "?", "When, then? It needs a day, or the next talk."),
    ("slip", MINE, "?", "When, then? It needs a day, or the next talk."),
    ("renegotiate", MINE, "fri", "It is due on Fri 27 Nov already."),
    ("renegotiate", MINE, "yesterday", "Fri 20 Nov 2026 is over already; take a day that is still to come."),
    ("snooze", MINE, "today", "Sat 21 Nov is too soon to come back; take a later day."),
    ("snooze", MINE, "in 8 days", "It may rest until Sat 28 Nov at the latest."),
    ("snooze", MINE, "mon 14:00", "Only the day counts here; leave the time out."),
    ("snooze", MINE, "talk", 'I know no date "talk". Try fri, 24.12., 3d or tomorrow 14:00.'),
    ("slip", MINE, "soonish", 'I know no date "soonish". Try fri, 24.12., 3d or tomorrow 14:00.'),
    ("slip", MINE, "mon @tue", 'I know no date "mon @tue". Try fri, 24.12., 3d or tomorrow 14:00.'),
    ("renegotiate", MINE, "fri 3:30", '"fri 3:30" can be read two ways. Write 03:30 or 15:30.'),
    ("keep", MINE, "--on tomorrow", "Sun 22 Nov 2026 is still to come; say it once it has happened."),
    ("deliver", MINE, "--on soonish", 'I know no date "soonish". Try fri, 24.12., 3d or tomorrow 14:00.'),
    ("nudge", THEIRS, "--on 15:00", "Only the day counts here; leave the time out."),
]


@pytest.mark.parametrize(("name", "line", "more", "sentence"), REFUSED)
def test_what_cannot_be_done_is_said_and_nothing_changes(
    file: Path, capsys: Capture, name: str, line: str, more: str, sentence: str
) -> None:
    code = promised(capsys, line)
    if line == DONE:
        typed(capsys, "deliver", code)
    before = found(file, code)
    assert typed(capsys, name, code, *more.split()) == (1, "", sentence + "\n")
    assert found(file, code) == before
    status, out, german = typed(capsys, "--lang", "de", name, code, *more.split())
    assert (status, out, german == sentence + "\n") == (1, "", False)


@pytest.mark.parametrize("name", ACTS)
def test_a_code_nothing_goes_by_is_named_and_no_journal_is_made(file: Path, capsys: Capture, name: str) -> None:
    more = ("fri",) if name in NEEDS_A_DATE else ()
    assert typed(capsys, name, "zzzz", *more) == (1, "", 'There is no promise "zzzz".\n')
    assert not file.exists()
    promised(capsys, MINE)
    assert typed(capsys, "--lang", "de", name, "zzzz", *more) == (1, "", "Eine Zusage „zzzz“ gibt es nicht.\n")


@pytest.mark.parametrize("name", ACTS)
def test_a_code_or_a_date_that_is_missing_is_wrong_usage(file: Path, capsys: Capture, name: str) -> None:
    assert typed(capsys, name)[::2] == (2, f"ID is missing.\nafterword {name} --help shows how it is used.\n")
    if name in NEEDS_A_DATE:
        assert typed(capsys, name, "zzzz")[2].startswith("DATE is missing.\n")


def test_a_code_of_a_talk_is_told_apart(file: Path, capsys: Capture) -> None:
    code = planned(file, FRIDAY)
    assert typed(capsys, "keep", code) == (1, "", f'"{code}" is a talk, not a promise.\n')
    assert typed(capsys, "--lang", "de", "keep", code)[2] == f"„{code}“ ist ein Gespräch, keine Zusage.\n"


def test_a_code_may_be_typed_in_capitals(file: Path, capsys: Capture) -> None:
    code = promised(capsys, MINE)
    assert typed(capsys, "keep", code.upper())[:2] == (0, f"{code}  Kept: send the estimate.\n")


@pytest.mark.parametrize(
    ("typed_day", "day"), [("yesterday", date(2026, 11, 20)), ("wed", date(2026, 11, 18)), ("today", TODAY)]
)
def test_what_was_done_earlier_counts_from_its_day(file: Path, capsys: Capture, typed_day: str, day: date) -> None:
    delivered, kept, nudged = promised(capsys, MINE), promised(capsys, MINE), promised(capsys, THEIRS)
    for name, code in (("deliver", delivered), ("keep", kept), ("nudge", nudged)):
        assert typed(capsys, name, code, "--on", typed_day)[0] == 0
    assert found(file, delivered)[0].delivered_on == day
    assert found(file, kept)[0].settled_on == day
    assert found(file, nudged)[0].last_nudged_on == day


def test_an_act_after_midnight_belongs_to_the_evening_before(file: Path, capsys: Capture) -> None:
    code = promised(capsys, MINE)
    with time_machine.travel(datetime(2026, 11, 28, 1, tzinfo=ZoneInfo("Europe/Berlin"))):
        typed(capsys, "deliver", code)
    assert found(file, code)[0].delivered_on == FRIDAY


@pytest.mark.parametrize(
    ("line", "options", "asked_by", "agreed"),
    [
        (MINE, (), Side.MINE, True),
        (THEIRS, (), Side.THEIRS, True),
        (MINE, ("--asked-by", "them"), Side.THEIRS, True),
        (THEIRS, ("--asked-by", "me", "--not-agreed"), Side.MINE, False),
    ],
)
def test_a_new_date_keeps_who_asked_whether_it_was_agreed_and_why(
    file: Path, capsys: Capture, line: str, options: tuple[str, ...], asked_by: Side, agreed: bool
) -> None:
    code = promised(capsys, line)
    typed(capsys, "renegotiate", code, "mon", "--reason", "the figures come later", *options)
    promise, events = found(file, code)
    assert promise.due == Due.on(date(2026, 11, 23))
    assert (events[-1].asked_by, events[-1].agreed, events[-1].note) == (asked_by, agreed, "the figures come later")


def test_only_me_or_them_can_have_asked(file: Path, capsys: Capture) -> None:
    status, _, err = typed(capsys, "renegotiate", promised(capsys, MINE), "mon", "--asked-by", "you")
    assert (status, err.splitlines()[0]) == (2, '--asked-by cannot be "you"; it is me or them.')


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("@mon", Due.on(date(2026, 11, 23))),
        ("morgen 14:00", Due.at(date(2026, 11, 22), time(14))),
        ("vor dem nächsten Gespräch", Due.before_talk()),
        ("?", Due.undated()),
    ],
)
def test_a_new_date_is_typed_as_in_a_quick_line(file: Path, capsys: Capture, phrase: str, due: Due) -> None:
    code = promised(capsys, MINE)
    assert typed(capsys, "renegotiate", code, *phrase.split())[0] == 0
    assert found(file, code)[0].due == due


@pytest.mark.parametrize(
    ("name", "action"),
    [("release", Action.RELEASE), ("withdraw", Action.WITHDRAW), ("break", Action.BREAK)],
)
def test_an_end_keeps_who_said_so_whether_they_know_and_one_line(
    file: Path, capsys: Capture, name: str, action: Action
) -> None:
    told, silent = promised(capsys, MINE), promised(capsys, MINE)
    typed(capsys, name, told, "--told", "--who", "Anna", "--line", "an apology\nand cake")
    typed(capsys, name, silent)
    ends = [found(file, code)[1][-1] for code in (told, silent)]
    assert [(end.action, end.told, end.person, end.note) for end in ends] == [
        (action, True, "Anna", "an apology and cake"),
        (action, False, None, None),
    ]


def test_private_words_may_come_from_stdin(file: Path, capsys: Capture) -> None:
    code = promised(capsys, MINE)
    assert run("break", code, "--line", "-", given="entschuldigt, für heute".encode()).returncode == 0
    assert found(file, code)[1][-1].note == "entschuldigt, für heute"


def test_words_that_are_too_long_are_refused(file: Path, capsys: Capture) -> None:
    code = promised(capsys, MINE)
    status, _, err = typed(capsys, "break", code, "--line", "x" * (LONGEST_FIELD + 1))
    assert status == 1
    assert "1,000,000" in err
    assert len(found(file, code)[1]) == 1


def test_a_fourth_snooze_is_refused_with_the_number(file: Path, capsys: Capture) -> None:
    code = promised(capsys, "send the estimate @24.12.")
    for day in range(3):
        with time_machine.travel(datetime(2026, 11, 21 + day, 12, tzinfo=ZoneInfo("Europe/Berlin"))):
            assert typed(capsys, "snooze", code, "in 2 days")[0] == 0
    status, out, err = typed(capsys, "snooze", code, "mon")
    assert (status, out) == (1, "")
    assert err == "You have put it off 3 times, as often as it may be; now it needs a decision.\n"
    assert found(file, code)[0].snoozes == 3


def test_a_snooze_reaches_no_further_than_the_next_talk(file: Path, capsys: Capture) -> None:
    code, other = promised(capsys, "send the estimate @24.12."), promised(capsys, "call back @24.12.", "Borg")
    planned(file, date(2026, 11, 24))
    assert typed(capsys, "snooze", code, "wed") == (
        1,
        "",
        "You talk to them on Tue 24 Nov; it cannot be put off past that.\n",
    )
    assert typed(capsys, "snooze", code, "tue")[0] == 0
    assert typed(capsys, "snooze", other, "wed")[0] == 0


def test_how_often_and_how_long_one_may_snooze_is_a_setting(file: Path, capsys: Capture) -> None:
    code = promised(capsys, "send the estimate @24.12.")
    (file.parent.parent / "settings.toml").write_text("[agenda]\nsnooze_times = 1\nsnooze_days = 2\n")
    assert typed(capsys, "snooze", code, "tue")[2] == "It may rest until Mon 23 Nov at the latest.\n"
    assert typed(capsys, "snooze", code, "mon")[0] == 0
    assert typed(capsys, "snooze", code, "mon")[2].startswith("You have put it off once")


def test_undo_takes_back_one_thing_after_the_other(file: Path, capsys: Capture) -> None:
    code = promised(capsys, MINE)
    typed(capsys, "slip", code, "mon")
    typed(capsys, "deliver", code)
    assert typed(capsys, "undo", code)[0] == 0
    assert found(file, code)[0].state is PromiseState.OPEN
    assert found(file, code)[0].moves == 1
    assert typed(capsys, "undo", code)[0] == 0
    assert found(file, code)[0].due == Due.on(FRIDAY)
    assert typed(capsys, "undo", code)[0] == 1
    assert [event.action for event in found(file, code)[1]] == [
        Action.MAKE,
        Action.SLIP,
        Action.DELIVER,
        Action.UNDO,
        Action.UNDO,
    ]


def test_what_is_typed_is_cleaned_on_the_way_in_and_on_the_way_out(file: Path, capsys: Capture) -> None:
    code = promised(capsys, "send \x1b[31mred @fri")
    status, out, _ = typed(capsys, "break", code, "--line", "bad \x1b]0;title\x07")
    assert status == 0
    assert "\x1b" not in out
    assert "\x1b" not in (found(file, code)[1][-1].note or "")
    for words in (("keep", "\x1b[2J"), ("slip", code, "\x1b[2J")):
        assert "\x1b" not in typed(capsys, *words)[2]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", ACTS)
def test_every_command_has_help_with_an_example_of_itself(
    file: Path, capsys: Capture, name: str, language: str
) -> None:
    status, out, _ = typed(capsys, "--lang", language, name, "--help")
    assert status == 0
    assert f"  afterword {name} k7dm" in out
