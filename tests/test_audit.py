"""`audit`: nothing open is forgotten, checked against the tables and not against the agenda itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import time_machine

from journal.audit import OpenRow, audit
from journal.conversations import Half, Status
from journal.drafts import ConversationDraft
from journal.entries import Consequence, Entry, When
from journal.lanes import Kind, Lane
from journal.promises import Due, NewPromise, Side
from journal.storage import loose_ends
from journal.storage import promises as stored
from journal.storage.conversations import delete, save
from journal.storage.store import Store, open_store
from tests.audited import NOON, checked
from tests.command_line import typed

TODAY = NOON.date()
PROMISED = NewPromise(text="send the estimate", side=Side.MINE, due=Due.on(date(2026, 11, 20)))
HELD = Entry(
    half=Half.AFTER, client="Hansen", topic="the bill", status=Status.HELD, when=When(day=TODAY), reflected=True
)

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    file = tmp_path / "private" / "journal.db"
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with time_machine.travel(NOON):
        yield file


@pytest.fixture
def journal(file: Path) -> Iterator[Store]:
    store = open_store(file, at=NOON)
    yield store
    store.close()


def saved(store: Store, entry: Entry) -> int:
    return store.write(save, entry, at=NOON, on=TODAY).result().conversation_id


def promised(store: Store, new: NewPromise = PROMISED, client: str | None = "Hansen") -> str:
    return store.write(stored.add, new, client=client, at=NOON, on=TODAY).result().code


def altered(store: Store, sql: str) -> None:
    """The rows changed behind the program's back."""
    store.write(lambda db: db.conn.execute(sql).rowcount).result()


def kinds(store: Store) -> list[tuple[Kind, Lane | None, date | None]]:
    return [(line.row.kind, line.lane, line.next_on) for line in checked(store)[0].lines]


# what it says


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Nothing is open, 0 without a next date.\n"),
        ("de", "Nichts ist offen, 0 ohne nächsten Termin.\n"),
    ],
)
def test_without_a_journal_nothing_is_open_and_none_is_made(
    file: Path, capsys: Capture, language: str, said: str
) -> None:
    assert typed(capsys, "--lang", language, "audit") == (0, said, "")
    assert not file.exists()


def test_every_open_thing_has_a_line_with_its_lane_now_or_the_day_it_comes_back(
    journal: Store, capsys: Capture
) -> None:
    mine = promised(journal)
    theirs = promised(
        journal, NewPromise(text="pay the rest", side=Side.THEIRS, due=Due.on(date(2026, 12, 18))), client=None
    )
    status, out, err = typed(capsys, "audit")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        f"{mine}  now         Overdue         promise        send the estimate  Hansen",
        "      Fri 4 Dec   Keep an eye on  contact        Hansen",
        f"{theirs}  Fri 11 Dec  Coming up       their promise  pay the rest",
        "3 open things, 0 without a next date.",
    ]
    assert typed(capsys, "--lang", "de", "audit")[1].splitlines() == [
        f"{mine}  jetzt       Überfällig  Zusage            send the estimate  Hansen",
        "      Fr 4. Dez   Im Blick    Kontakt           Hansen",
        f"{theirs}  Fr 11. Dez  Demnächst   Zusage von ihnen  pay the rest",
        "3 offen, 0 ohne nächsten Termin.",
    ]


def test_one_open_thing_is_counted_in_the_singular(journal: Store, capsys: Capture) -> None:
    promised(journal, client=None)
    assert typed(capsys, "audit")[1].endswith("\n1 open thing, 0 without a next date.\n")
    assert typed(capsys, "--lang", "de", "audit")[1].endswith("\n1 offen, 0 ohne nächsten Termin.\n")


def test_another_day_can_be_asked_about(journal: Store, capsys: Capture) -> None:
    code = promised(journal, replace(PROMISED, due=Due.on(date(2026, 12, 18))), client=None)
    assert f"{code}  Fri 11 Dec  Coming up" in typed(capsys, "audit")[1]
    assert f"{code}  now  Coming up" in typed(capsys, "audit", "--on", "11.12.")[1]
    assert f"{code}  now  Overdue" in typed(capsys, "audit", "--on", "19.12.")[1]


def test_a_day_that_cannot_be_read_is_said(journal: Store, capsys: Capture) -> None:
    status, out, err = typed(capsys, "audit", "--on", "soonish")
    assert (status, out) == (1, "")
    assert err.startswith('I know no date "soonish".')


def test_json_holds_the_same(journal: Store, capsys: Capture) -> None:
    code = promised(journal)
    status, out, _ = typed(capsys, "audit", "--json")
    assert status == 0
    assert json.loads(out) == {
        "on": "2026-11-21",
        "open": [
            {
                "id": code,
                "kind": "promise",
                "direction": "mine",
                "text": "send the estimate",
                "client": "Hansen",
                "lane": "overdue",
                "next": "2026-11-21",
            },
            {
                "id": None,
                "kind": "quiet",
                "direction": None,
                "text": None,
                "client": "Hansen",
                "lane": "keep_an_eye",
                "next": "2026-12-04",
            },
        ],
        "without_next_date": 0,
    }


def test_what_was_written_reaches_the_terminal_only_cleaned(journal: Store, capsys: Capture) -> None:
    promised(journal)
    altered(journal, "update promises set text = 'x' || char(27) || '[31m'")
    assert "\x1b" not in typed(capsys, "audit")[1]


# what it finds forgotten


def test_what_the_agenda_does_not_bring_back_is_counted_and_ends_with_1(journal: Store, capsys: Capture) -> None:
    promised(journal, client=None)
    # The column says it is over, its events that it is not: the agenda goes by the column and never sees it.
    altered(journal, "update promises set state = 'kept'")
    status, out, _ = typed(capsys, "audit")
    assert status == 1
    assert out.splitlines()[0].split("  ")[1] == "no next date"
    assert out.endswith("\n1 open thing, 1 without a next date.\n")
    status, out, _ = typed(capsys, "--lang", "de", "audit")
    assert "kein nächster Termin" in out
    assert out.endswith("\n1 offen, 1 ohne nächsten Termin.\n")
    assert json.loads(typed(capsys, "audit", "--json")[1])["without_next_date"] == 1


def test_events_that_end_a_promise_the_table_holds_open_are_counted(journal: Store, capsys: Capture) -> None:
    code = promised(journal, client=None)
    typed(capsys, "keep", code)
    altered(journal, "update promises set state = 'open'")
    assert typed(capsys, "audit")[0] == 1


def test_a_talk_that_counts_promises_it_does_not_have_is_counted(journal: Store, capsys: Capture) -> None:
    saved(journal, HELD)
    assert typed(capsys, "audit")[0] == 0
    altered(journal, "update conversations set has_promises = 1")
    assert typed(capsys, "audit")[0] == 1


def test_a_row_that_is_in_no_lane_has_no_next_date(journal: Store) -> None:
    placed = checked(journal)[1]
    found = audit([OpenRow(kind=Kind.MAIL, id=7)], placed)
    assert found.forgotten == 1
    assert (found.lines[0].lane, found.lines[0].next_on) == (None, None)


def test_a_day_that_is_past_is_no_next_date(journal: Store) -> None:
    promised(journal, replace(PROMISED, due=Due.on(date(2026, 12, 18))), client=None)
    found, placed = checked(journal)
    assert found.forgotten == 0
    row = found.lines[0].row
    stale = replace(placed, later=tuple(replace(waiting, next_on=TODAY) for waiting in placed.later))
    assert audit([row], stale).forgotten == 1


# what it looks at


def test_drafts_with_content_are_open_and_empty_ones_are_not(journal: Store, capsys: Capture) -> None:
    journal.drafts.keep("a", ConversationDraft(half=Half.BEFORE, client="Hansen", topic="the bill"))
    journal.drafts.keep("b", ConversationDraft(half=Half.AFTER, mine=("call back @fri",)))
    journal.drafts.keep("c", ConversationDraft(half=Half.AFTER))
    journal.drafts.flush(5)
    assert typed(capsys, "audit")[1].splitlines() == [
        "  now  Unfinished  draft  the bill  Hansen",
        "  now  Unfinished  draft  no topic yet",
        "2 open things, 0 without a next date.",
    ]


def test_every_want_of_a_talk_is_open_on_its_own(journal: Store) -> None:
    entry = replace(
        HELD,
        reflected=False,
        mail_owed=True,
        second_talk=True,
        promises=(PROMISED,),
        consequence=Consequence(text="no new page", review_on=date(2026, 12, 1)),
    )
    saved(journal, entry)
    assert set(kinds(journal)) == {
        (Kind.PROMISE, Lane.OVERDUE, TODAY),
        (Kind.TALK, Lane.REFLECTION, TODAY),
        (Kind.MAIL, Lane.MAIL_OWED, date(2026, 11, 22)),
        (Kind.SECOND_TALK, Lane.COMING_UP, TODAY),
        (Kind.CONSEQUENCE, Lane.KEEP_AN_EYE, date(2026, 12, 1)),
        (Kind.QUIET, Lane.KEEP_AN_EYE, date(2026, 12, 4)),
    }


def test_a_talk_without_promises_asks_once_whether_there_were_none(journal: Store) -> None:
    talk = saved(journal, HELD)
    assert kinds(journal) == [(Kind.NONE_PROMISED, Lane.REFLECTION, TODAY)]
    journal.write(loose_ends.nothing_was_promised, talk, on=TODAY, at=NOON).result()
    assert kinds(journal) == []


def test_a_planned_talk_is_open_until_it_is_said_what_became_of_it(journal: Store) -> None:
    for day in (date(2026, 11, 19), date(2026, 12, 18)):
        saved(journal, replace(HELD, half=Half.BEFORE, status=Status.PLANNED, when=When(day=day), reflected=False))
    assert kinds(journal) == [
        (Kind.TALK, Lane.DID_IT_HAPPEN, TODAY),
        (Kind.TALK, Lane.COMING_UP, date(2026, 12, 11)),
    ]


def test_a_second_talk_that_is_planned_is_wanted_no_more(journal: Store) -> None:
    saved(journal, replace(HELD, promises=(PROMISED,), second_talk=True, second_talk_when=When(day=date(2026, 12, 18))))
    assert Kind.SECOND_TALK not in {kind for kind, _, _ in kinds(journal)}
    assert (Kind.TALK, Lane.COMING_UP, date(2026, 12, 11)) in kinds(journal)


@pytest.mark.parametrize("wants", ["mail_owed", "second_talk"])
def test_a_client_of_whom_nothing_but_a_mail_or_a_second_talk_is_open_is_looked_at(journal: Store, wants: str) -> None:
    saved(journal, replace(HELD, mail_owed=wants == "mail_owed", second_talk=wants == "second_talk"))
    assert (Kind.QUIET, Lane.KEEP_AN_EYE, date(2026, 12, 4)) in kinds(journal)


def test_a_contract_is_open_until_a_week_after_its_date(journal: Store, capsys: Capture) -> None:
    saved(journal, replace(HELD, promises=()))
    altered(journal, "update conversations set no_promises_on = '2026-11-21'")
    altered(journal, "update clients set notice_on = '2026-12-21', contract_ends_on = '2027-03-31'")
    assert typed(capsys, "audit")[1].splitlines() == [
        "  now  Keep an eye on  contract  Hansen",
        "1 open thing, 0 without a next date.",
    ]
    assert "contract" in typed(capsys, "audit", "--on", "27.12.")[1]
    assert typed(capsys, "audit", "--on", "28.12.")[:2] == (0, "Nothing is open, 0 without a next date.\n")


def test_the_promises_of_an_archived_client_are_still_open(journal: Store) -> None:
    promised(journal)
    altered(journal, "update clients set status = 'archived', notice_on = '2026-12-01'")
    assert kinds(journal) == [(Kind.PROMISE, Lane.OVERDUE, TODAY)]


def test_the_promises_of_a_deleted_talk_are_still_open_and_its_own_wants_are_not(journal: Store) -> None:
    consequence = Consequence(text="no new page", review_on=date(2026, 12, 1))
    talk = saved(
        journal,
        replace(HELD, reflected=False, mail_owed=True, second_talk=True, promises=(PROMISED,), consequence=consequence),
    )
    journal.write(delete, talk, at=NOON).result()
    assert {kind for kind, _, _ in kinds(journal)} == {Kind.PROMISE, Kind.QUIET}
    assert checked(journal)[0].forgotten == 0


def test_a_consequence_that_belongs_to_no_talk_is_open(journal: Store) -> None:
    saved(journal, replace(HELD, consequence=Consequence(text="no new page", review_on=date(2026, 12, 1))))
    altered(journal, "update consequences set conversation_id = null")
    assert (Kind.CONSEQUENCE, Lane.KEEP_AN_EYE, date(2026, 12, 1)) in kinds(journal)


def test_a_promise_that_is_settled_or_void_is_not_open(journal: Store, capsys: Capture) -> None:
    for name in ("keep", "release", "withdraw", "break"):
        typed(capsys, name, promised(journal, client=None))
    assert typed(capsys, "audit")[1] == "Nothing is open, 0 without a next date.\n"
