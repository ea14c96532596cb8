"""`due`: what is overdue and what is due today, without loading what it does not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from journal.cli import main
from journal.conversations import Half, Status
from journal.drafts import ConversationDraft
from journal.entries import Entry, When
from journal.promises import Due, NewPromise, Side
from journal.storage.conversations import save
from journal.storage.promises import add
from journal.storage.store import Store, open_store

TODAY = date(2031, 11, 21)
MORNING = datetime(2031, 11, 21, 9, tzinfo=UTC)
HEAVY = ("click", "textual", "rich", "pendulum", "sqlite_utils", "platformdirs")
# Of Python itself, what takes longer to load than the answer takes.
SLOW = ("dataclasses", "enum", "inspect", "json", "pathlib", "re", "threading", "typing", "urllib")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


@pytest.fixture
def store(file: Path) -> Store:
    """A journal that is closed by the fixture's user with `close`, before it is asked about."""
    return open_store(file, at=MORNING)


def promised(store: Store, text: str, due: Due, *, client: str | None = None, side: Side = Side.MINE) -> str:
    new = NewPromise(text=text, side=side, due=due)
    return store.write(add, new, client=client, at=MORNING, on=date(2031, 11, 1)).result().code


def due(capsys: pytest.CaptureFixture[str], *words: str, on: str = "2031-11-21") -> tuple[int, str, str]:
    status = main(["due", "--on", on, *words])
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def test_without_a_journal_nothing_is_due_and_none_is_made(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due"]) == 0
    assert capsys.readouterr() == ("", "Nothing is due.\n")
    assert list(file.parent.iterdir()) == []


def test_an_empty_journal_has_nothing_due(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    store.close()
    assert main(["due"]) == 0
    assert main(["due", "--count"]) == 0
    assert main(["due", "--json"]) == 0
    assert capsys.readouterr().out == "0\n[]\n"


def test_what_is_due_today_ends_with_10_and_what_is_late_with_11(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    promised(store, "send the estimate", Due.on(TODAY))
    store.close()
    assert [due(capsys, on=day)[0] for day in ("2031-11-20", "2031-11-21", "2031-11-22")] == [0, 10, 11]


def test_theirs_count_as_much_as_mine(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    promised(store, "pay the rest", Due.on(date(2031, 11, 20)), side=Side.THEIRS)
    store.close()
    assert due(capsys)[0] == 11


def test_a_time_of_day_is_not_late_before_the_day_it_is_asked_about(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    promised(store, "call back", Due.at(date(2031, 11, 25), time(14)))
    store.close()
    assert due(capsys, on="2031-11-25")[0] == 10
    assert due(capsys, on="2031-11-26")[0] == 11


def test_the_list_lines_up_and_begins_with_the_latest(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    late = promised(store, "send the estimate", Due.on(date(2031, 11, 18)), client="Hansen")
    rest = promised(store, "pay the rest", Due.on(date(2031, 11, 20)), client="Hansen", side=Side.THEIRS)
    now = promised(store, "call back", Due.on(TODAY))
    promised(store, "not yet", Due.on(date(2031, 11, 22)))
    promised(store, "some day", Due.undated())
    store.close()
    status, out, err = due(capsys)
    assert status == 11
    assert out.splitlines() == [
        f"{late}  3 days late  →  send the estimate  Hansen",
        f"{rest}    yesterday  ←  pay the rest  Hansen",
        f"{now}        today  →  call back",
    ]
    assert err == ""


def test_the_list_speaks_german(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    code = promised(store, "Angebot schicken", Due.on(date(2031, 11, 18)))
    store.close()
    main(["--lang", "de", "due", "--on", "21.11.2031"])
    assert capsys.readouterr().out == f"{code}  3 Tage drüber  →  Angebot schicken\n"


def test_all_adds_what_is_open_and_not_due_but_the_status_stays(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    promised(store, "not yet", Due.on(date(2031, 11, 27)))
    promised(store, "before we talk", Due.before_talk(), client="Hansen")
    promised(store, "some day", Due.undated())
    store.close()
    status, out, _ = due(capsys, "--all")
    assert status == 0
    assert [line.split("  ", 1)[1].strip() for line in out.splitlines()] == [
        "in 6 days  →  not yet",
        "before the next talk  →  before we talk  Hansen",
        "undated  →  some day",
    ]


def test_count_prints_how_many_and_nothing_else(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    promised(store, "late", Due.on(date(2031, 11, 18)))
    promised(store, "today", Due.on(TODAY))
    promised(store, "later", Due.on(date(2031, 12, 18)))
    store.close()
    assert due(capsys, "--count") == (11, "2\n", "")
    assert due(capsys, "--count", "--all") == (11, "3\n", "")


def test_json_tells_everything_another_program_needs(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    late = promised(store, "Schlüssel\nzurück", Due.on(date(2031, 11, 18)), client="Hansen")
    call = promised(store, "call", Due.at(date(2031, 11, 27), time(14)), side=Side.THEIRS)
    some = promised(store, "some day", Due.undated())
    store.close()
    status, out, _ = due(capsys, "--json", "--all")
    assert status == 11
    assert json.loads(out) == [
        {
            "id": late,
            "client": "Hansen",
            "text": "Schlüssel\nzurück",
            "direction": "mine",
            "due": "2031-11-18",
            "days_late": 3,
            "state": "open",
        },
        {
            "id": call,
            "client": None,
            "text": "call",
            "direction": "theirs",
            "due": "2031-11-27T14:00",
            "days_late": -6,
            "state": "open",
        },
        {
            "id": some,
            "client": None,
            "text": "some day",
            "direction": "mine",
            "due": None,
            "days_late": None,
            "state": "open",
        },
    ]


def talk(store: Store, at: datetime, status: Status, promise: NewPromise | None = None) -> None:
    entry = Entry(
        half=Half.BEFORE if status is Status.PLANNED else Half.AFTER,
        client="Hansen",
        topic="the invoice",
        status=status,
        when=When(day=at.date(), starts_at=at, zone="UTC"),
        promises=(promise,) if promise else (),
    )
    store.write(save, entry, at=max(at, MORNING), on=at.date()).result()


def test_before_the_next_talk_is_due_on_the_day_of_that_talk(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    promise = NewPromise(text="bring the plan", side=Side.MINE, due=Due.before_talk())
    talk(store, datetime(2031, 11, 20, 10, tzinfo=UTC), Status.HELD, promise)
    talk(store, datetime(2031, 11, 25, 10, tzinfo=UTC), Status.PLANNED)
    store.close()
    assert due(capsys, on="2031-11-24")[0] == 0
    status, out, _ = due(capsys, on="2031-11-25")
    assert status == 10
    assert "today  →  bring the plan  Hansen" in out


def test_before_the_next_talk_is_late_once_that_talk_was_held(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    promise = NewPromise(text="bring the plan", side=Side.MINE, due=Due.before_talk())
    talk(store, datetime(2031, 11, 18, 10, tzinfo=UTC), Status.HELD, promise)
    talk(store, datetime(2031, 11, 20, 10, tzinfo=UTC), Status.HELD)
    store.close()
    status, out, _ = due(capsys)
    assert status == 11
    assert "yesterday  →  bring the plan  Hansen" in out


def test_a_second_talk_without_a_date_is_owed_two_working_days_later(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    thursday = datetime(2031, 11, 20, 10, tzinfo=UTC)
    when = When(day=thursday.date(), starts_at=thursday, zone="UTC")
    entry = Entry(
        half=Half.AFTER, client="Hansen", topic="the invoice", status=Status.HELD, when=when, second_talk=True
    )
    store.write(save, entry, at=thursday, on=thursday.date()).result()
    store.close()
    assert due(capsys, on="2031-11-23")[0] == 0
    status, out, _ = due(capsys, on="2031-11-24")
    assert status == 10
    assert "today  →  agree a date for the second talk: the invoice  Hansen" in out
    assert due(capsys, on="2031-11-25")[0] == 11


def test_control_characters_never_reach_the_terminal(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    promised(store, "send \x1b[31mred\x1b[0m \x9b and\na second line", Due.on(TODAY), client="Han\x07sen")
    store.close()
    _, out, _ = due(capsys)
    assert len(out.splitlines()) == 1
    assert all(sign.isprintable() for sign in out.rstrip("\n"))


def test_unfinished_drafts_are_counted_on_stderr(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    key = store.drafts.new_key()
    store.drafts.keep(key, ConversationDraft(half=Half.AFTER, client="Hansen", mine=("send it",)))
    store.close()
    assert due(capsys) == (0, "", "Nothing is due.\n1 unfinished draft\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["due", "--onn", "x"], "There is no option --onn. Did you mean --on?"),
        (["due", "--on"], "--on needs a value after it."),
        (["due", "--count=3"], "--count takes no value."),
        (["due", "tomorrow"], '"tomorrow" is one word too many; put a text of several words in quotes.'),
        (["due", "--lang", "de"], "--lang comes before the command: afterword --lang … due"),
        (["--lang", "fr", "due"], '--lang cannot be "fr"; it is en or de.'),
        (["--file"], "--file needs a value after it."),
    ],
)
def test_wrong_usage_ends_with_2_and_a_sentence(
    file: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert main(words) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines()[0] == sentence


def test_a_date_that_cannot_be_read_ends_with_1_and_a_sentence(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = due(capsys, on="31.11.")
    assert (status, out) == (1, "")
    assert err.count("\n") == 1


def test_settings_that_are_wrong_end_with_1_and_a_sentence(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (file.parent / "settings.toml").write_text("thme = 'ink'")
    assert main(["due"]) == 1
    assert capsys.readouterr().err == 'Line 1 of settings.toml: there is no setting "thme".\n'


def test_a_file_of_another_program_ends_with_1_and_stays_as_it_is(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(b"not a database at all" * 100)
    assert main(["due"]) == 1
    assert capsys.readouterr().err.startswith("This file is not a journal; nothing was changed")
    assert file.read_bytes() == b"not a database at all" * 100


def run(words: list[str], **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "journal", *words],
        env=os.environ | environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_program_itself_ends_with_the_status_and_prints_the_list(store: Store) -> None:
    code = promised(store, "send the estimate", Due.on(date(2031, 11, 18)))
    store.close()
    found = run(["due", "--on", "2031-11-21"], LC_ALL="de_DE.UTF-8")
    assert (found.returncode, found.stdout, found.stderr) == (11, f"{code}  3 Tage drüber  →  send the estimate\n", "")


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles", "Europe/Berlin"])
def test_the_same_is_due_in_every_zone(store: Store, zone: str) -> None:
    late = promised(store, "late", Due.on(date(2031, 11, 20)))
    today = promised(store, "today", Due.on(TODAY))
    call = promised(store, "call", Due.at(TODAY, time(14)))
    promised(store, "tomorrow", Due.on(TODAY + timedelta(days=1)))
    store.close()
    found = run(["due", "--json", "--on", "2031-11-21"], TZ=zone)
    assert found.returncode == 11
    assert [(one["id"], one["days_late"]) for one in json.loads(found.stdout)] == [(late, 1), (today, 0), (call, 0)]


def test_due_loads_neither_click_nor_textual_nor_anything_heavy(store: Store) -> None:
    promised(store, "send it", Due.on(TODAY), client="Hansen")
    store.close()
    script = "import sys; from journal.cli import main; main(['due', '--all']); print(*sys.modules, file=sys.stderr)"
    found = subprocess.run(
        # Without the site packages, whose start-up files may load anything.
        [sys.executable, "-S", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
        timeout=60,
    )
    assert "send it" in found.stdout
    loaded = {name.partition(".")[0] for name in found.stderr.split()}
    assert loaded.isdisjoint(HEAVY)
    assert loaded.isdisjoint(SLOW)
    assert "journal.storage.owing" in found.stderr.split()


def test_output_that_cannot_show_an_arrow_is_written_all_the_same(store: Store) -> None:
    promised(store, "send it", Due.on(TODAY))
    store.close()
    found = run(["due", "--on", "2031-11-21"], PYTHONIOENCODING="ascii")
    assert found.returncode == 10
    assert "?  send it" in found.stdout


def test_a_reader_that_goes_away_is_no_error_worth_a_word(store: Store) -> None:
    for number in range(8):
        # More than any pipe holds by itself.
        promised(store, f"promise {number} " + "x" * 900_000, Due.on(TODAY))
    store.close()
    # Unbuffered, Python takes a short write for a whole one and never learns that the reader is gone.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        [sys.executable, "-m", "journal", "due", "--on", "2031-11-21"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environ,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(1)
        program.stdout.close()
        said = program.stderr.read()
    assert (said, program.returncode) == (b"", 141)


def test_a_promise_with_a_byte_that_is_no_text_is_still_due(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    promised(store, "send the estimate", Due.on(TODAY))
    store.write(lambda db: db.conn.execute("update promises set text = cast(x'73656e64ff' as text)").rowcount).result()
    store.close()
    status, out, _ = due(capsys)
    assert status == 10
    assert "send\N{REPLACEMENT CHARACTER}" in out
