"""The morning round in the file: what it finds, what it keeps, and that a kill takes nothing of it away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal import promise_acts
from journal.conversations import Feeling, Moment, Status
from journal.errors import CannotSave
from journal.lessons import NewLesson
from journal.morning import Decision, Morning, Part, morning
from journal.promises import Due, NewPromise, Promise, PromiseEvent, PromiseState, Side
from journal.storage import lessons, loose_ends, promises
from journal.storage import morning as rounds
from journal.storage.store import Store, open_store
from tests.command_line import typed
from tests.screen_support import entry, mine, theirs, written

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 20, 14, tzinfo=UTC)


def look(store: Store, at: datetime = MONDAY) -> Morning:
    return morning(store.read(rounds.look, at=at, on=at.date()), at=at)


def begin(store: Store, at: datetime = MONDAY) -> Morning:
    keys = [item.key for item in look(store, at).waiting]
    store.write(rounds.put_on_list, keys, on=at.date(), at=at).result()
    return look(store, at)


def say(store: Store, key: str, decision: Decision, at: datetime = MONDAY) -> None:
    store.write(rounds.decide, key, decision, on=at.date(), at=at).result()


def owed(store: Store, text: str, due: date, *, made: date, side: Side = Side.MINE) -> Promise:
    new = NewPromise(text=text, side=side, due=Due.on(due))
    at = datetime.combine(made, FRIDAY.time(), UTC)
    return store.write(promises.add, new, client="Lindqvist Optics", at=at, on=made).result()


def a_weekend_behind(store: Store) -> None:
    """A talk on Friday with promises of both sides, and one of mine and one of theirs that are overdue."""
    written(
        store,
        FRIDAY,
        entry(
            starts_at=FRIDAY,
            reflected=False,
            promises=(
                mine("send the estimate", MONDAY.date() + timedelta(days=9)),
                theirs("approve the texts", MONDAY.date() + timedelta(days=9)),
            ),
        ),
    )
    owed(store, "call the printer", FRIDAY.date(), made=date(2026, 11, 9))
    owed(store, "pay the bill", FRIDAY.date(), made=date(2026, 11, 9), side=Side.THEIRS)


def test_on_monday_fridays_talk_and_its_promises_are_of_yesterday(store: Store) -> None:
    a_weekend_behind(store)
    found = look(store)
    assert found.since == FRIDAY.date()
    assert [item.part for item in found.waiting] == [Part.TALKS, Part.REALISTIC, Part.OVERDUE, Part.THEY_ARE_LATE]


def test_a_talk_of_friday_is_there_also_when_it_is_reflected_and_wants_nothing_more(store: Store) -> None:
    saved = written(store, FRIDAY, entry(starts_at=FRIDAY, promises=(mine("send the estimate", FRIDAY.date()),)))
    written(store, FRIDAY, entry(topic="cancelled", starts_at=FRIDAY, status=Status.CANCELLED))
    talks = [item for item in look(store).waiting if item.held is not None]
    assert [(item.key, item.held.reflected) for item in talks if item.held] == [
        (f"yesterday:{saved.conversation_id}", True)
    ]


def test_what_was_noted_about_a_talk_this_morning_is_known(store: Store) -> None:
    saved = written(store, FRIDAY, entry(starts_at=FRIDAY))
    felt = [Feeling(moment=Moment.MORNING, whose=Side.MINE, word="calm", intensity=2)]
    store.write(loose_ends.felt_this_morning, saved.conversation_id, felt, at=MONDAY).result()
    new = NewLesson(text="Ask first.", client_id=None, conversation_id=saved.conversation_id)
    store.write(lessons.pin, new, at=MONDAY).result()
    held = look(store).waiting[0].held
    assert held is not None
    assert (held.felt, held.lesson) == (True, True)


def test_what_was_answered_in_the_last_round_is_not_asked_again_and_what_was_skipped_is(store: Store) -> None:
    a_weekend_behind(store)
    saturday = MONDAY - timedelta(days=2)
    asked = begin(store, saturday)
    talk, promise = asked.waiting[0].key, asked.waiting[1].key
    say(store, talk, Decision.SKIPPED, saturday)
    say(store, promise, Decision.REALISTIC, saturday)
    keys = [item.key for item in look(store).waiting]
    assert talk in keys
    assert promise not in keys


def test_after_a_finished_round_yesterday_begins_on_its_day(store: Store) -> None:
    a_weekend_behind(store)
    saturday = MONDAY - timedelta(days=2)
    begin(store, saturday)
    store.write(rounds.finish, on=saturday.date(), at=saturday).result()
    found = look(store)
    assert found.since == saturday.date()
    assert not [item for item in found.waiting if item.held is not None]
    # The reflection is still missing, and is asked for among the loose ends.
    assert [item.part for item in found.waiting if item.key.startswith("talk:")] == [Part.LOOSE_ENDS]


def test_an_act_and_its_decision_are_written_together_and_taken_back_together(store: Store) -> None:
    a_weekend_behind(store)
    begin(store)
    late = next(item for item in look(store).waiting if item.part is Part.THEY_ARE_LATE)
    assert isinstance(late.fact, Promise)
    nudged = promise_acts.nudge(late.fact, at=MONDAY, on=MONDAY.date())
    assert isinstance(nudged, PromiseEvent)
    on = MONDAY.date()
    store.write(rounds.act, nudged, late.key, on=on, at=MONDAY).result()
    assert late.key not in [item.key for item in look(store).waiting]
    assert store.read(promises.promise, late.fact.id).nudges == 1
    store.write(rounds.take_back, late.fact.id, late.key, on=on, at=MONDAY).result()
    assert late.key in [item.key for item in look(store).waiting]
    assert store.read(promises.promise, late.fact.id).nudges == 0


def test_an_act_that_is_refused_decides_nothing(store: Store) -> None:
    a_weekend_behind(store)
    late = next(item for item in begin(store).waiting if item.part is Part.OVERDUE)
    assert isinstance(late.fact, Promise)
    kept = promise_acts.keep(late.fact, at=MONDAY, on=MONDAY.date())
    assert isinstance(kept, PromiseEvent)
    store.write(promises.record, kept).result()
    with pytest.raises(CannotSave):
        store.write(rounds.act, kept, late.key, on=MONDAY.date(), at=MONDAY).result()
    listed = store.read(rounds.round_of, MONDAY.date())
    assert listed is not None
    assert {one.decision for one in listed.listed} == {Decision.WAITING}


def test_taking_back_on_another_day_begins_no_round(store: Store) -> None:
    store.write(rounds.wait_again, "promise:1", on=MONDAY.date(), at=MONDAY).result()
    assert store.read(rounds.round_of, MONDAY.date()) is None


_GOES_ON_UNTIL_KILLED = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from journal.morning import Decision, morning
from journal.storage import morning as rounds
from journal.storage.store import open_store

at = datetime.fromisoformat(sys.argv[2])
store = open_store(Path(sys.argv[1]), at=at)
found = morning(store.read(rounds.look, at=at, on=at.date()), at=at)
store.write(rounds.put_on_list, [item.key for item in found.waiting], on=at.date(), at=at).result()
for item in found.waiting[:2]:
    store.write(rounds.decide, item.key, Decision.SEEN, on=at.date(), at=at).result()
print(found.waiting[2].key, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_round_that_is_killed_goes_on_at_the_same_item(store: Store, journal_path: Path) -> None:
    a_weekend_behind(store)
    store.close()
    killed = subprocess.run(
        [sys.executable, "-c", _GOES_ON_UNTIL_KILLED, str(journal_path), MONDAY.isoformat()],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    again = open_store(journal_path, at=MONDAY)
    try:
        found = look(again, MONDAY + timedelta(hours=5))
    finally:
        again.close()
    assert found.now is not None
    assert found.now.key == killed.stdout.strip()
    assert found.behind == 2
    assert found.counted()[Decision.SEEN] == 2


# ── printed ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_without_a_journal_it_says_so_in_one_sentence_and_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.db"
    status, out, err = typed(capsys, "--file", str(file), "morning")
    assert (status, err) == (0, "")
    assert out.count("\n") == 1
    assert "Nothing waits for you this morning" in out
    assert not file.exists()


def test_it_is_printed_where_there_is_no_terminal_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "journal.db")
    assert (
        typed(capsys, "--file", file, "promise", "call the [printer] @yesterday", "--past", "--client", "Möller")[0]
        == 0
    )
    for language, heading in (("en", "Overdue:"), ("de", "Überfällig:")):
        printed = [typed(capsys, "--file", file, "--lang", language, "morning", *more) for more in ((), ("--plain",))]
        assert printed[0] == printed[1]
        status, out, err = printed[0]
        assert (status, err) == (0, "")
        assert heading in out
        assert "1. call the [printer] (" in out
        assert "Möller" in out
    store = open_store(Path(file), at=MONDAY)
    try:
        assert store.read(lambda db: db.execute("select count(*) from morning_rounds").fetchone()[0]) == 0
        assert [one.state for one in store.read(promises.unsettled)] == [PromiseState.OPEN]
    finally:
        store.close()
