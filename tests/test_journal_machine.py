"""Whatever is done to a journal in whatever order, while time passes: nothing is forgotten, miscounted or lost.

`AFTERWORD_LONG=1` tries a thousand such lives instead of sixty.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlite_utils import Database

from journal import promise_acts
from journal.conversations import Status
from journal.drafts import ConversationDraft
from journal.errors import CannotSave, NotFound
from journal.next_talks import Talks
from journal.promise_acts import PartReceived
from journal.promise_times import not_undone
from journal.promises import Action, PromiseEvent, PromiseState
from journal.storage import conversations, drafting, loose_ends, promise_lists, promises, removing, versions
from journal.storage.clients import ensure_client
from journal.storage.codes import uuid7
from journal.storage.store import open_store
from journal.storage.talk_facts import unsettled_talks
from tests.generated import ACTS, LEAVES_IT_OPEN, attempt, days
from tests.machine_checks import (
    assert_all_of_it_holds,
    assert_due_shows_each_due_as_it_is_written,
    changes_seen,
    everything_in,
    look,
)
from tests.machine_parts import CLIENTS, ZONES, Choices, Here, choices, some_draft, some_entry, some_promise

# Clocks go back on 25 October in Berlin, on 1 November in Los Angeles.
BEGINS = datetime(2026, 10, 22, 17, tzinfo=ZoneInfo(ZONES[0]))
WAITS = (
    *(timedelta(hours=hours) for hours in (1, 5, 10, 13)),
    *(timedelta(days=count) for count in (1, 2, 3, 8)),
    *(timedelta(days=count) for count in (31, 95)),
)
OPEN = (PromiseState.OPEN, PromiseState.DELIVERED)


class Journal(RuleBasedStateMachine):
    """A person and their journal: what they know they did, and the file that must know it too."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal.db"
        self.here = Here(at=BEGINS, zone=ZONES[0])
        self.open()
        self.talk_ids: list[int] = []
        self.promise_ids: list[int] = []
        self.events: list[tuple[object, ...]] = []
        self.voided: dict[int, tuple[int, ...]] = {}
        self.typed: dict[str, ConversationDraft] = {}
        self.discarded: dict[str, datetime] = {}

    def open(self) -> None:
        self.store = open_store(self.path, at=self.here.at, now=lambda: self.here.at)
        self.other_window = sqlite3.connect(self.path)

    def close(self) -> None:
        self.other_window.close()
        self.store.close()

    def teardown(self) -> None:
        try:
            self.search_holds_what_was_written()
        finally:
            self.close()
            self.folder.cleanup()

    @property
    def utc(self) -> datetime:
        return self.here.at.astimezone(UTC)

    @initialize()
    def two_clients(self) -> None:
        for name in CLIENTS:
            self.store.write(ensure_client, name, at=self.here.at).result()

    # ── time and place ──

    @rule(by=st.sampled_from(WAITS))
    def time_passes(self, by: timedelta) -> None:
        before = self.store.read(everything_in)
        self.here = replace(self.here, at=(self.utc + by).astimezone(ZoneInfo(self.here.zone)))
        self.look_at_it()
        assert self.store.read(everything_in) == before

    @rule(zone=st.sampled_from(ZONES))
    def travels(self, zone: str) -> None:
        self.here = Here(at=self.here.at.astimezone(ZoneInfo(zone)), zone=zone)

    @rule()
    def closes_and_opens_again(self) -> None:
        before = self.store.read(everything_in)
        self.close()
        assert not self.path.with_name(self.path.name + "-wal").exists()
        self.open()
        assert self.store.read(everything_in) == before

    # ── talks ──

    @rule(pick=choices())
    def writes_down(self, pick: Choices) -> None:
        self.save(pick, None)

    @precondition(lambda self: self.talk_ids)
    @rule(pick=choices())
    def edits(self, pick: Choices) -> None:
        talk_id = pick(self.talk_ids)
        self.save(pick, talk_id)
        self.voided.pop(talk_id, None)

    def save(self, pick: Choices, talk_id: int | None) -> None:
        entry = some_entry(self.here, pick, conversation_id=talk_id)
        draft = pick((None, *self.typed)) if self.typed else None
        saving = self.store.write(conversations.save, entry, at=self.here.at, on=self.here.on, draft=draft)
        saved = saving.result()
        if draft is not None:
            self.store.drafts.finish(draft)
            assert self.store.drafts.flush(10)
            del self.typed[draft]
            self.discarded.pop(draft, None)
        self.promise_ids += saved.promise_ids
        known = (saved.conversation_id, saved.next_talk_id)
        self.talk_ids += [made for made in known if made is not None and made not in self.talk_ids]

    @precondition(lambda self: self.talk_ids)
    @rule(pick=choices())
    def brings_an_earlier_version_back(self, pick: Choices) -> None:
        kept = self.store.read(versions.versions_of, pick(self.talk_ids))
        if kept:
            self.store.write(versions.bring_back, pick(kept).id, at=self.here.at).result()

    @precondition(lambda self: self.talk_ids)
    @rule(pick=choices(), void_open=st.booleans())
    def deletes(self, pick: Choices, void_open: bool) -> None:
        talk_id = pick(self.talk_ids)
        deleting = self.store.write(removing.delete, talk_id, at=self.utc, on=self.here.on, void_open=void_open)
        self.voided[talk_id] = (*self.voided.get(talk_id, ()), *deleting.result())

    @precondition(lambda self: self.voided)
    @rule(pick=choices())
    def takes_a_deletion_back(self, pick: Choices) -> None:
        talk_id = pick(tuple(self.voided))
        voided = self.voided.pop(talk_id)
        # What was decided about a promise since is not part of the deletion.
        decided = [found for found in voided if self.was_last(found) is not Action.VOID]
        before = self.store.read(promises.promises_with, decided)
        self.store.write(removing.bring_back, talk_id, voided, at=self.utc, on=self.here.on).result()
        assert self.store.read(promises.promises_with, decided) == before
        back = [found for found in voided if found not in decided]
        assert all(found.state in OPEN for found in self.store.read(promises.promises_with, back))

    def was_last(self, promise_id: int) -> Action:
        """What was done to a promise last, of all that was not undone."""
        return not_undone(self.store.read(promises.history, promise_id))[-1].action

    @precondition(lambda self: self.talk_ids)
    @rule(pick=choices())
    def moves_to_a_client(self, pick: Choices) -> None:
        moving = (pick(self.talk_ids), pick(CLIENTS))
        self.store.write(conversations.move_to_client, *moving, at=self.here.at).result()

    @precondition(lambda self: self.talk_ids)
    @rule(pick=choices())
    def settles_what_a_talk_left(self, pick: Choices) -> None:
        talk_id, at, on = pick(self.talk_ids), self.here.at, pick((self.here.on, None))
        write = self.store.write
        match pick(("mail sent", "mail waived", "mail again", "no reflection", "none promised", "second", "became")):
            case "mail sent":
                with suppress(NotFound):
                    write(loose_ends.mail_sent, talk_id, at=at).result()
            case "mail waived":
                with suppress(NotFound):
                    write(loose_ends.mail_waived, talk_id, at=at).result()
            case "mail again":
                with suppress(NotFound):
                    write(loose_ends.mail_owed_again, talk_id, at=at).result()
            case "no reflection":
                write(loose_ends.close_without_reflection, talk_id, on=on, at=at).result()
            case "none promised":
                write(loose_ends.nothing_was_promised, talk_id, on=on, at=at).result()
            case "second":
                write(loose_ends.second_talk, talk_id, wanted=on is not None, at=at).result()
            case _:
                write(loose_ends.became, talk_id, pick(tuple(Status)), at=at).result()

    @rule(pick=choices())
    def decides_on_a_consequence(self, pick: Choices) -> None:
        ids = self.store.read(lambda db: [row["id"] for row in db.execute("select id from consequences")])
        if ids:
            on = pick((self.here.on, None))
            self.store.write(loose_ends.consequence_decided, pick(ids), on=on, at=self.here.at).result()

    @rule(name=st.sampled_from(CLIENTS), pick=choices())
    def changes_a_client(self, name: str, pick: Choices) -> None:
        notice_on = pick((None, self.here.on + days(20)))
        row = (pick(("archived", "active")), notice_on and notice_on.isoformat(), pick((None, 3)), name)

        def change(db: Database) -> None:
            db.conn.execute("update clients set status = ?, notice_on = ?, cadence_days = ? where name = ?", row)

        self.store.write(change).result()

    # ── promises ──

    @rule(pick=choices())
    def promises_something(self, pick: Choices) -> None:
        made = self.store.write(
            promises.add,
            some_promise(self.here, pick),
            client=pick((None, *CLIENTS)),
            conversation_id=pick((None, *self.talk_ids)),
            at=self.utc,
            on=self.here.on,
        )
        self.promise_ids.append(made.result().id)

    @precondition(lambda self: self.promise_ids)
    @rule(pick=choices())
    def does_something_about_a_promise(self, pick: Choices) -> None:
        self.act(pick, pick(ACTS))

    @precondition(lambda self: self.promise_ids)
    @rule(pick=choices())
    def leaves_a_promise_open(self, pick: Choices) -> None:
        self.act(pick, pick(LEAVES_IT_OPEN))

    def act(self, pick: Choices, action: Action) -> None:
        promise_id = pick(self.promise_ids)
        if action is Action.UNDO:
            self.undo(promise_id)
            return
        promise = self.store.read(promises.promise, promise_id)
        talks = Talks.of(self.store.read(unsettled_talks))
        earlier = pick((0, 0, 1, 2)) if action in (Action.DELIVER, Action.KEEP, Action.CONFIRM) else 0
        outcome = attempt(
            action,
            promise,
            (),
            at=self.utc,
            on=max(self.here.on - days(earlier), min(promise.made_on, self.here.on)),
            next_talk_on=talks.next_on(promise.client_id, at=self.here.at, on=self.here.on),
            pick=pick,
        )
        if isinstance(outcome, PartReceived):
            _, rest = self.store.write(promises.record_part, outcome.event, outcome.rest).result()
            self.promise_ids.append(rest.id)
        elif isinstance(outcome, PromiseEvent):
            self.store.write(promises.record, outcome).result()

    def undo(self, promise_id: int) -> None:
        before = self.store.read(promises.history, promise_id)
        undoing = self.store.write(promise_lists.undo_last, promise_id, at=self.utc, on=self.here.on)
        with suppress(CannotSave):
            undoing.result()
            assert len(self.store.read(promises.history, promise_id)) == len(before) + 1

    @precondition(lambda self: self.promise_ids)
    @rule(pick=choices())
    def corrects_whose_promise_it_is(self, pick: Choices) -> None:
        promise = self.store.read(promises.promise, pick(self.promise_ids))
        ids = self.store.read(lambda db: [row["id"] for row in db.execute("select id from clients")])
        client_id = pick((None, *ids))
        event = promise_acts.correct(promise, client_id=client_id, at=self.utc, on=self.here.on)
        if isinstance(event, PromiseEvent):
            assert self.store.write(promises.record, event).result().client_id == client_id

    # ── drafts ──

    @rule(pick=choices())
    def types(self, pick: Choices) -> None:
        key = pick((None, *self.typed)) or uuid7(self.here.at)
        draft = some_draft(self.here, pick, self.talk_ids)
        self.store.drafts.keep(key, draft)
        assert self.store.drafts.flush(10)
        if key in self.typed or draft.has_content:
            if self.typed.get(key) != draft:
                self.discarded.pop(key, None)
            self.typed[key] = draft

    @precondition(lambda self: self.typed)
    @rule(pick=choices())
    def discards_a_draft(self, pick: Choices) -> None:
        key = pick(tuple(self.typed))
        draft_id = self.draft_id(key)
        if draft_id is not None:
            self.store.write(drafting.discard, draft_id, at=self.here.at).result()
            self.discarded[key] = self.here.at

    @precondition(lambda self: self.discarded)
    @rule(pick=choices())
    def restores_a_draft(self, pick: Choices) -> None:
        key = pick(tuple(self.discarded))
        draft_id = self.draft_id(key)
        if draft_id is not None:
            self.store.write(drafting.restore, draft_id).result()
            del self.discarded[key]

    def draft_id(self, key: str) -> int | None:
        """The draft's number; None, and forgotten here too, once it was discarded for more than 30 days."""
        ask = "select id from drafts where uid = ?"
        row = self.store.read(lambda db: db.execute(ask, (key,)).fetchone())
        if row is not None:
            return int(row["id"])
        assert self.here.at - self.discarded.pop(key) > days(30)
        del self.typed[key]
        return None

    # ── what must hold ──

    @rule()
    def asks_for_every_due(self) -> None:
        assert_due_shows_each_due_as_it_is_written(self.store, self.here)

    @rule()
    def search_holds_what_was_written(self) -> None:
        def compare(db: Database) -> None:
            db.conn.execute("insert into search (search, rank) values ('integrity-check', 1)")

        self.store.write(compare).result()

    @invariant()
    def look_at_it(self) -> None:
        before = changes_seen(self.other_window), self.store.read(changes_seen)
        assert_all_of_it_holds(look(self.store, self.here), self.store)
        ids = self.store.read(lambda db: [row["id"] for row in db.execute("select id from promises order by id")])
        assert ids == self.promise_ids
        events = self.store.read(everything_in)["promise_events"]
        assert events[: len(self.events)] == self.events
        self.events = events
        assert (changes_seen(self.other_window), self.store.read(changes_seen)) == before

    @invariant()
    def what_was_typed_is_there(self) -> None:
        kept = {kept.key: kept.draft for kept in self.store.read(drafting.drafts)}
        assert kept == {
            key: draft for key, draft in self.typed.items() if draft.has_content and key not in self.discarded
        }
        put_away = {kept.key: kept.draft for kept in self.store.read(drafting.discarded)}
        for key, since in self.discarded.items():
            if self.here.at - since <= days(30) and self.typed[key].has_content:
                assert put_away[key] == self.typed[key]


def test_nothing_is_forgotten_miscounted_or_lost_whatever_is_done_and_however_long_it_takes() -> None:
    run_state_machine_as_test(
        Journal,
        settings=settings(
            max_examples=1000 if os.environ.get("AFTERWORD_LONG") else 60,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
