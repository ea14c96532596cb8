"""`afterword mail`, as it is typed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from sqlite_utils import Database

from journal.conversations import Answer, Status
from journal.entries import Entry
from journal.storage.conversations import Saved, save
from journal.storage.store import open_store
from tests.command_line import run, talks, typed
from tests.screen_support import HOSTILE_TOGETHER, entry, in_days, mine, theirs

SATURDAY = datetime(2026, 11, 21, 12, tzinfo=ZoneInfo("Europe/Berlin"))
YESTERDAY = SATURDAY - timedelta(days=1)

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with time_machine.travel(SATURDAY):
        yield file


def kept(file: Path, wanted: Entry | None = None) -> Saved:
    """A talk of yesterday in that journal, with a mail owed."""
    talk = wanted or replace(
        entry(
            client="Hansen",
            topic="the invoice",
            starts_at=YESTERDAY,
            answers=(Answer(prompt="heard", text="you need it by Monday"),),
            promises=(mine("send the estimate", in_days(SATURDAY, 6)), theirs("pay the rest")),
        ),
        mail_owed=True,
    )
    store = open_store(file, at=SATURDAY)
    try:
        return store.write(save, talk, at=SATURDAY, on=SATURDAY.date()).result()
    finally:
        store.close()


def changed(file: Path, change: Callable[[Database], object]) -> None:
    store = open_store(file, at=SATURDAY)
    try:
        store.write(change).result()
    finally:
        store.close()


DRAFT = """\
Our conversation on 20 November: the invoice

Hello,

Thank you for our conversation on Friday, 20 November.

What I understood: you need it by Monday

I promised:
- send the estimate (by Friday, 27 November)

From your side:
- pay the rest

If I got something wrong or left something out, please tell me.

Best wishes
"""


def test_stdout_is_the_mail_and_nothing_else(file: Path) -> None:
    saved = kept(file)
    found = run("mail", "Hansen")
    assert (found.returncode, found.stdout) == (0, DRAFT)
    about, *hints = found.stderr.splitlines()
    assert about == f"About: the invoice, Fri 20 Nov ({saved.code})"
    assert hints == [
        "No date for their “pay the rest”. Ask for one?",
        "“you need it by Monday” stands as you noted it for yourself. Say it to them.",
        "The subject is the topic as you noted it. Would you say it so to them?",
    ]


@pytest.mark.parametrize("named", ["code", "CODE", "hansen", " Hansen "])
def test_a_talk_is_named_by_its_code_and_a_client_by_name(file: Path, capsys: Capture, named: str) -> None:
    code = kept(file).code
    words = {"code": code, "CODE": code.upper()}.get(named, named)
    assert typed(capsys, "mail", words)[:2] == (0, DRAFT)


def test_the_name_may_come_from_stdin(file: Path) -> None:
    kept(file)
    assert run("mail", "-", given=b"Hansen\n").stdout == DRAFT


def test_the_mail_is_in_the_clients_language_and_the_hints_in_the_persons(file: Path, capsys: Capture) -> None:
    kept(file)
    changed(file, lambda db: db.conn.execute("update clients set language = 'de', address_form = 'du'"))
    status, out, err = typed(capsys, "--lang", "en", "mail", "Hansen")
    assert status == 0
    assert out.startswith("Unser Gespräch am 20. November: the invoice\n\nHallo,\n\ndanke für unser Gespräch")
    assert "Dann sag mir kurz Bescheid." in out
    assert err.startswith("About: ")
    assert typed(capsys, "--lang", "de", "mail", "Hansen")[2].startswith("Über: the invoice, Fr 20. Nov (")


def test_sent_settles_the_mail_once(file: Path, capsys: Capture) -> None:
    code = kept(file).code
    assert typed(capsys, "mail", code, "--sent") == (0, f"{code}  The mail is sent: the invoice.\n", "")
    assert not talks(file)[0].mail_owed
    assert typed(capsys, "mail", code, "--sent") == (1, "", "No mail is owed about this conversation.\n")
    assert typed(capsys, "mail", code)[:2] == (0, DRAFT)


def test_looking_at_the_draft_settles_nothing(file: Path, capsys: Capture) -> None:
    kept(file)
    typed(capsys, "mail", "Hansen")
    assert talks(file)[0].mail_owed


@pytest.mark.parametrize("language", ["en", "de"])
def test_whom_nobody_knows_is_said(file: Path, capsys: Capture, language: str) -> None:
    kept(file)
    status, out, err = typed(capsys, "--lang", language, "mail", "Nobody")
    assert (status, out) == (1, "")
    assert {"en": "There is no client", "de": "„Nobody“"}[language] in err


def test_a_question_makes_no_journal(file: Path, capsys: Capture) -> None:
    assert typed(capsys, "mail", "Hansen")[0] == 1
    assert not file.exists()


def test_a_talk_still_to_come_has_no_mail(file: Path, capsys: Capture) -> None:
    ahead = entry(client="Hansen", status=Status.PLANNED, starts_at=SATURDAY + timedelta(days=2))
    code = kept(file, ahead).code
    assert typed(capsys, "mail", code) == (1, "", "A mail follows on a conversation that took place.\n")
    assert typed(capsys, "mail", "Hansen") == (1, "", "No conversation with Hansen took place yet.\n")
    assert typed(capsys, "--lang", "de", "mail", "Hansen")[2] == "Mit Hansen hat noch kein Gespräch stattgefunden.\n"


def test_what_was_written_reaches_the_terminal_only_cleaned(file: Path, capsys: Capture) -> None:
    for hostile in HOSTILE_TOGETHER:
        talk = entry(
            client="Hansen",
            topic=hostile,
            starts_at=YESTERDAY,
            answers=(Answer(prompt="heard", text=hostile),),
            promises=(mine(hostile),),
        )
        status, out, err = typed(capsys, "mail", kept(file, talk).code)
        assert status == 0
        signs = set(out + err) - {"\n"}
        assert not [sign for sign in signs if sign < " " or "\x7f" <= sign < "\xa0" or sign in "\u202e\u2066"]


def test_the_mail_loads_no_screens(file: Path) -> None:
    kept(file)
    script = "import sys; from journal.cli import main; main(['mail', 'Hansen']); print(*sys.modules, file=sys.stderr)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert "journal.mail" in found.stderr.split()
    assert not {"textual", "rich"}.intersection(found.stderr.split())
