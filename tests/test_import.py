"""`import`: what comes in, what stays as it is, and what is said about it."""

from __future__ import annotations

import csv
import io
import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from journal.clients import NoteKind
from journal.conversations import Status
from journal.exchange.promise_table import as_written, defused
from journal.exchange.shapes import SECTIONS
from journal.language import LANGUAGES, Language
from journal.places import backups_folder
from journal.promises import Due, NewPromise, Side
from journal.storage import clients, conversations, promises
from journal.storage.agenda import facts
from journal.storage.store import Store, open_store
from journal.texts.choose import texts_for
from tests.command_line import talks, typed
from tests.exchanged import AT, brought_in, filled, taken_out

EN = texts_for("en").exchange
ON = AT.date()
NOW = "2026-11-20T16:00:00Z"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


@pytest.fixture
def other(new_journal: Path, tmp_path: Path) -> Path:
    path = tmp_path / "other.db"
    shutil.copy(new_journal, path)
    return path


def test_two_journals_become_one_and_nothing_is_doubled(store: Store, other: Path) -> None:
    filled(other, 3)
    first = open_store(other, at=AT)
    content = taken_out(first)
    first.close()
    filled(store.path, 4)
    outcome = brought_in(store, content)
    assert outcome.new > 10
    once = taken_out(store)
    assert brought_in(store, content).new == 0
    assert taken_out(store) == once


def test_a_client_of_the_same_name_is_the_same_one_and_keeps_what_is_known(store: Store, other: Path) -> None:
    theirs = open_store(other, at=AT)
    for journal, note in ((store, "calls back"), (theirs, "pays late")):
        made = journal.write(clients.ensure_client, "Hansen", at=AT).result()
        journal.write(
            lambda db, who, text: (
                db.conn.execute(
                    """
                insert into client_notes (uid, client_id, kind, position, text, changed_at)
                values (?, ?, 'pro', 0, ?, ?)
                """,
                    (f"note-{text[:3]}", who, text, NOW),
                ).rowcount
            ),
            made,
            note,
        ).result()
    owed = NewPromise(text="the estimate", side=Side.MINE, due=Due.on(date(2026, 12, 1)))
    theirs.write(promises.add, owed, client="HANSEN", at=AT, on=ON).result()

    outcome = brought_in(store, taken_out(theirs))
    theirs.close()

    assert outcome.joined == ("Hansen",)
    [hansen] = store.read(clients.client_names)
    notes = store.read(clients.client, hansen.id).notes
    assert [(note.kind, note.text) for note in notes] == [(NoteKind.PRO, "calls back"), (NoteKind.PRO, "pays late")]
    assert [promise.client for promise in store.read(promises.unsettled)] == ["Hansen"]


def recode(db: Database, promise_id: int) -> None:
    db.conn.execute("update promises set code = 'abcd' where id = ?", (promise_id,))


def test_a_code_that_is_taken_gives_way_to_a_new_one_that_is_said(store: Store, other: Path) -> None:
    theirs = open_store(other, at=AT)
    for journal in (store, theirs):
        owed = NewPromise(text="the estimate", side=Side.MINE, due=Due.undated())
        made = journal.write(promises.add, owed, at=AT, on=ON).result()
        journal.write(recode, made.id).result()

    outcome = brought_in(store, taken_out(theirs))
    theirs.close()

    [(old, new)] = outcome.codes
    assert old == "abcd"
    assert {promise.code for promise in store.read(promises.unsettled)} == {"abcd", new}


def test_what_came_of_a_client_who_is_merged_now_goes_to_the_other(store: Store) -> None:
    from journal.storage.merging import merge

    table = b"client,text\nHansen,the estimate\n"
    brought_in(store, table)
    kept = store.write(clients.ensure_client, "Okafor", at=AT).result()
    gone = store.read(clients.client_named, "Hansen").id
    store.write(merge, gone, kept, at=AT, on=ON).result()

    assert brought_in(store, table + b"Hansen,the invoice\n").new == 1
    assert {promise.client for promise in store.read(promises.unsettled)} == {"Okafor"}


def test_entries_of_jrnl_become_talks_that_ask_for_nothing(store: Store) -> None:
    entry = {"title": "Hard call with @hansen.", "body": "It went on\nand on.", "date": "2026-11-20", "time": "01:30"}
    entries = [
        entry | {"tags": ["@hansen", "@late"], "starred": True},
        {"title": "", "body": "Only this", "date": "2026-11-02"},
    ]
    content = json.dumps({"tags": {"@hansen": 1}, "entries": entries}, indent=2).encode()

    assert brought_in(store, content, client="Hansen").new == 3
    assert brought_in(store, content, client="Hansen").new == 0

    first, second = [
        store.read(conversations.conversation, line.id) for line in store.read(conversations.recent, limit=9)
    ]
    # Half past one at night belongs to the evening before.
    assert (first.day, first.topic, first.client) == (date(2026, 11, 19), "Hard call with @hansen. *", "Hansen")
    assert first.status is Status.HELD
    assert [answer.text for answer in first.answers] == ["It went on\nand on.\n\n@late"]
    assert (second.topic, second.answers[0].text) == ("Only this", "Only this")
    looked = store.read(facts, at=AT)
    assert (looked.talks, looked.promises) == ((), ())


@pytest.mark.parametrize(
    "table",
    [
        "client,text,due,direction\nHansen,the estimate,2026-12-01,mine\n,a call,,theirs\nHansen,more,talk,\n",
        (
            "\ufeffKunde;Zusage;Termin;Richtung\r\nHansen;the estimate;1.12.2026;von mir\r\n"
            ";a call;;von ihnen\r\nHansen;more;vor dem Gespräch;\r\n"
        ),
        "Text\tWho\tDirection\tDue\nthe estimate\tHansen\tMINE\t1 Dec 2026\na call\t\t<\t\n\nmore\tHansen\t\t@talk\n",
    ],
)
def test_a_table_of_promises_is_read_however_its_columns_are_called(store: Store, table: str) -> None:
    brought_in(store, table.encode())
    found = [(one.client, one.text, one.side, one.due) for one in store.read(promises.unsettled)]
    assert found == [
        ("Hansen", "the estimate", Side.MINE, Due.on(date(2026, 12, 1))),
        ("", "a call", Side.THEIRS, Due.undated()),
        ("Hansen", "more", Side.MINE, Due.before_talk()),
    ]
    assert brought_in(store, table.encode()).new == 0


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-5", "@x", "\tx", "\rx", "'=x", "''@", "plain", "it's", "", "＝1"])
def test_a_cell_calculates_nothing_and_comes_back_as_it_was(cell: str) -> None:
    assert not defused(cell).startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert as_written(defused(cell)) == cell


def test_the_promises_as_a_table_come_back_into_another_journal(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for line in ("=1+1 @2026-12-01 14:00", "< send, it @talk", "kept @fri"):
        typed(capsys, "promise", "--client", "Hansen", line)
    kept = typed(capsys, "due", "--all")[1]
    code = next(line.split()[0] for line in kept.splitlines() if "kept" in line)
    typed(capsys, "keep", code)
    table = tmp_path / "promises.csv"
    assert typed(capsys, "export", "csv", str(table))[0] == 0
    raw = table.read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n") == 4
    rows = list(csv.DictReader(io.StringIO(raw.decode(), newline="")))
    assert [(row["text"], row["due"], row["state"]) for row in rows][:2] == [
        ("'=1+1", "2026-12-01 14:00", "open"),
        ("send, it", "talk", "open"),
    ]
    new = tmp_path / "new.db"
    status, _, said = typed(capsys, "--file", str(new), "import", str(table), "--yes")
    assert status == 0
    assert EN.left_out(1) in said
    listed = typed(capsys, "--file", str(new), "due", "--all")[1]
    assert "=1+1" in listed
    assert "'=1+1" not in listed
    assert EN.nothing_new in typed(capsys, "import", str(table), "--yes")[2]


def test_looking_makes_nothing_asking_needs_a_terminal_and_yes_does_it(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, other: Path
) -> None:
    filled(other, 1)
    exported = tmp_path / "all.json"
    assert typed(capsys, "--file", str(other), "export", "json", str(exported))[0] == 0
    assert exported.stat().st_mode & 0o777 == 0o600

    status, looked, _ = typed(capsys, "import", str(exported), "--look")
    assert status == 0
    assert looked.startswith(EN.kinds["afterword"])
    assert not file.exists()

    status, out, said = typed(capsys, "import", str(exported))
    assert (status, out, EN.needs_yes in said) == (1, "", True)
    assert not file.exists() or talks(file) == []

    status, out, said = typed(capsys, "import", str(exported), "--yes")
    assert (status, out) == (0, "")
    assert EN.copied_first("")[:10] not in said
    assert typed(capsys, "export", "json")[1].encode() == exported.read_bytes()


def test_a_journal_that_holds_something_is_copied_first(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    typed(capsys, "promise", "call back @?")
    before = typed(capsys, "export", "json")[1]
    table = tmp_path / "more.csv"
    table.write_text("text\nmore\n", encoding="utf-8")
    said = typed(capsys, "import", str(table), "--yes")[2]
    [copy] = [one for one in backups_folder(file).iterdir() if one.suffix == ".db"]
    assert str(copy) in said
    assert typed(capsys, "--file", str(copy), "export", "json")[1] == before
    assert typed(capsys, "export", "json")[1] != before


@pytest.mark.parametrize(("language", "sentence"), [("en", "Line 2"), ("de", "Zeile 2")])
def test_what_is_wrong_is_said_in_the_language_and_nothing_is_changed(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str, sentence: str
) -> None:
    table = tmp_path / "wrong.csv"
    table.write_text("text,due\nmore,soonish\n", encoding="utf-8")
    status, out, said = typed(capsys, "--lang", language, "import", str(table), "--yes")
    assert (status, out) == (1, "")
    assert said.startswith(sentence)
    assert texts_for("de" if language == "de" else "en").exchange.nothing_changed in said
    assert not file.exists()


@pytest.mark.parametrize("path", ["missing.json", ".", "/dev/zero"])
def test_what_is_no_file_is_not_read(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert typed(capsys, "import", path, "--yes") == (1, "", EN.not_readable(path) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_has_words_in_either_language(language: Language) -> None:
    said = texts_for(language).exchange
    assert set(said.sections) == {shape.key for shape in SECTIONS}
    assert len({words(3) for words in said.sections.values()}) == len(SECTIONS)
    assert said.wrong.keys() == EN.wrong.keys()
    assert said.wanted.keys() == EN.wanted.keys()
