"""Whatever is done from the command line, on whatever days, nothing open is ever without a next date."""

from __future__ import annotations

import io
import sqlite3
import tempfile
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.cli import main
from journal.commands.group import ACTS
from journal.conversations import Half, Status
from journal.entries import Entry, When
from journal.storage.conversations import save
from journal.storage.store import open_store
from tests.audited import NOON, checked, placed_keys

DAYS = ("tomorrow", "mon", "in 3 days", "talk", "in 2 weeks", "?", "yesterday")
LINES = (
    "call back @mon",
    "<pay the rest @tomorrow",
    "think about it @?",
    "<the figures @?",
    "send it @talk",
    "<call @talk",
)
STEPS = st.tuples(
    st.sampled_from(("log", "log --mail", "promise", "plan", "wait", *ACTS, *ACTS)),
    st.integers(0, 5),
    st.sampled_from(DAYS),
)


def said(file: Path, *words: str) -> tuple[int, str]:
    """What the words end with and print."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        return main(["--file", str(file), *words]), out.getvalue()


def codes(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [code for (code,) in connection.execute("select code from promises order by id")]


def done(file: Path, what: str, number: int, day: str) -> None:
    client = ("Hansen", "Borg")[number % 2]
    match what:
        case "log" | "log --mail":
            mail = ("--mail",) if "mail" in what else ("--no-mail",)
            line = ("-p", LINES[number]) if number % 3 else ()
            assert said(file, "log", client, "a talk", *mail, *line)[0] == 0
        case "promise":
            assert said(file, "promise", LINES[number], *(("--client", client) if number < 4 else ()))[0] == 0
        case "plan":
            store = open_store(file, at=NOON)
            now = datetime.now(NOON.tzinfo)
            when = When(day=now.date() + timedelta(days=number))
            entry = Entry(half=Half.BEFORE, client=client, topic="next", status=Status.PLANNED, when=when)
            store.write(save, entry, at=now, on=now.date()).result()
            store.close()
        case _:
            known = codes(file)
            if known:
                words = day.split() if what in ("renegotiate", "slip", "date", "snooze") else []
                assert said(file, what, known[number % len(known)], *words)[0] in (0, 1)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(STEPS, min_size=4, max_size=14))
def test_whatever_is_done_from_the_command_line_nothing_is_without_a_next_date(
    steps: list[tuple[str, int, str]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setenv("AFTERWORD_SETTINGS", str(Path(folder) / "settings.toml"))
        patched.setenv("LC_ALL", "C.UTF-8")
        file = Path(folder) / "journal.db"
        open_store(file, at=NOON).close()
        with time_machine.travel(NOON) as clock:
            for what, number, day in steps:
                if what == "wait":
                    clock.shift(timedelta(days=number + 1))
                else:
                    done(file, what, number, day)
            status, out = said(file, "audit")
            at = datetime.now(NOON.tzinfo)
        store = open_store(file, at=at)
        try:
            found, placed = checked(store, at)
        finally:
            store.close()
        assert (status, found.forgotten) == (0, 0)
        assert out.endswith(" 0 without a next date.\n")
        assert len(out.splitlines()) == len(found.lines) + 1
        # Nothing stands in a lane that the tables do not hold open, either.
        assert {line.row.key for line in found.lines} == placed_keys(placed)
