"""What must hold for a journal whatever was done to it, looked at somewhere at some moment."""

from __future__ import annotations

import io
import json
import sqlite3
from collections import Counter, defaultdict
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from journal.agenda import agenda, next_date
from journal.agenda_settings import DEFAULTS
from journal.audit import Audit, audit
from journal.conversations import Status
from journal.due import DUE_TODAY, NOTHING_DUE, OVERDUE, Wanted, show
from journal.facts import ClientFact, ConsequenceFact, Facts, TalkFact
from journal.lanes import Agenda, Item, Kind, Lane
from journal.lateness import due_day, journal_day, overdue, second_talk_due, second_talk_overdue
from journal.next_talks import Talks
from journal.promises import Promise, PromiseState, Side
from journal.settings import Settings
from journal.storage.open_rows import facts_and_rows
from journal.storage.promises import promises_with
from journal.storage.store import Store
from journal.storage.talk_facts import talks_with
from journal.working_days import working_days_after
from tests.generated import HELD, days
from tests.machine_parts import ZONES, Here

# ── looked at ───────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The journal as it is found at a moment."""

    here: Here
    facts: Facts
    agenda: Agenda
    audit: Audit
    talks: Talks

    @property
    def on(self) -> date:
        return self.agenda.on

    def comes_back(self) -> list[tuple[Item, date]]:
        """Every loose end with the day on which it is in a lane, today for those that are in one."""
        shown = [(item, self.on) for lane in self.agenda.lanes for item in lane.items]
        return shown + [(waiting.item, waiting.next_on) for waiting in self.agenda.later]


def look(store: Store, here: Here) -> Look:
    contracts_after = here.on - days(DEFAULTS.contract_shown_days)
    facts, rows = store.read(facts_and_rows, at=here.at, contracts_after=contracts_after)
    found = agenda(facts, at=here.at)
    return Look(
        here=here,
        facts=facts,
        agenda=found,
        audit=audit(rows, found),
        talks=Talks.of(facts.talks, facts.clients),
    )


def assert_all_of_it_holds(found: Look, store: Store) -> None:
    assert_nothing_is_forgotten(found)
    assert_the_dates_are_kept(found)
    assert_nothing_comes_back_later_than_it_may(found)
    assert_a_talk_that_is_over_is_asked_about(found)
    assert_one_count_of_what_is_overdue(found)
    assert_no_settled_talk_changes_what_is_overdue(found, store)
    assert_due_counts_the_same(found, store)
    assert_due_is_the_same_in_every_zone(found)
    store.read(assert_the_events_give_the_columns)
    store.read(assert_the_file_is_whole)


# ── 1: everything is in exactly one lane, or has a date ─────────────────────────────────────────────────────────────


def assert_nothing_is_forgotten(found: Look) -> None:
    assert [line.row for line in found.audit.lines if line.next_on is None] == []
    places = Counter(item.key for item, _ in found.comes_back())
    assert set(places.values()) <= {1}
    # Nor does anything stand in a lane that the tables do not hold open.
    assert set(places) == {line.row.key for line in found.audit.lines}
    assert all(waiting.next_on > found.on for waiting in found.agenda.later)


def assert_the_dates_are_kept(found: Look) -> None:
    """Looked at on its date, a loose end is in a lane."""
    for waiting in {found.agenda.later[place].next_on: found.agenda.later[place] for place in _ends(found)}.values():
        morning = datetime.combine(waiting.next_on, DEFAULTS.day_starts, found.here.at.tzinfo)
        then = agenda(found.facts, at=morning)
        assert waiting.item.key in {item.key for lane in then.lanes for item in lane.items}


def _ends(found: Look) -> tuple[int, ...]:
    return (0, -1) if found.agenda.later else ()


# ── 2: that date is the one of the table ────────────────────────────────────────────────────────────────────────────


def assert_nothing_comes_back_later_than_it_may(found: Look) -> None:
    for item, next_on in found.comes_back():
        last = max(found.on, _last_day(item, found))
        assert next_on <= last, f"{item} comes back on {next_on}, later than {last}"


def _last_day(item: Item, found: Look) -> date:
    """The last day on which a loose end may come back; one that is past means today."""
    fact = item.fact
    if isinstance(fact, Promise):
        return _last_day_of_promise(fact, found)
    if isinstance(fact, TalkFact):
        return _last_day_of_talk(item.kind, fact, found)
    if isinstance(fact, ConsequenceFact):
        return fact.review_on
    if isinstance(fact, ClientFact) and item.kind is Kind.QUIET:
        # A talk may lie ahead, and by the clocks of another zone a promise may have been made tomorrow.
        came_up = [talk.day for talk in found.facts.talks if talk.client_id == fact.id]
        came_up += [promise.made_on for promise in found.facts.promises if promise.client_id == fact.id]
        since = max([fact.last_contact_on or found.on, found.on, *came_up])
        return working_days_after(since, DEFAULTS.quiet_days)
    if isinstance(fact, ClientFact):
        assert fact.notice_on is not None
        return fact.notice_on - days(DEFAULTS.contract_days[-1])
    return found.on


def _last_day_of_promise(promise: Promise, found: Look) -> date:
    if promise.state is PromiseState.DELIVERED:
        assert promise.delivered_on is not None
        return working_days_after(promise.delivered_on, 5)
    due = due_day(promise, found.talks)
    if promise.snoozed_until is not None and promise.snoozed_on is not None and promise.snoozed_until > found.on:
        assert promise.snoozed_until <= promise.snoozed_on + days(7)
        assert promise.snoozes <= DEFAULTS.snooze_times
        ahead = [day for day in (due, *_planned_days(promise, found)) if day is not None and day > promise.snoozed_on]
        return min([promise.snoozed_until, *ahead])
    if due is not None:
        return due - days(7)
    touched = (promise.made_on, promise.dated_on, promise.last_reviewed_on, promise.last_nudged_on)
    last = max(day for day in touched if day is not None)
    if promise.someday_until is not None:
        assert promise.someday_until <= last + days(30)
        return promise.someday_until
    return last + days(7)


def _planned_days(promise: Promise, found: Look) -> list[date]:
    return [
        talk.day for talk in found.facts.talks if talk.client_id == promise.client_id and talk.status is Status.PLANNED
    ]


def _last_day_of_talk(kind: Kind, talk: TalkFact, found: Look) -> date:
    if kind is Kind.MAIL:
        assert talk.mail_owed_since is not None
        ends = talk.mail_owed_since + timedelta(hours=DEFAULTS.mail_hours)
        return journal_day(ends.astimezone(found.here.at.tzinfo))
    if kind is Kind.SECOND_TALK:
        return working_days_after(talk.day, 2)
    if talk.status is Status.PLANNED:
        return talk.day - days(7)
    return found.on


def assert_a_talk_that_is_over_is_asked_about(found: Look) -> None:
    for item, _ in found.comes_back():
        talk = item.fact
        if item.kind is Kind.TALK and isinstance(talk, TalkFact) and talk.status is Status.PLANNED and talk.starts_at:
            is_over = found.here.at >= talk.starts_at + timedelta(hours=12)
            assert (item.lane is Lane.DID_IT_HAPPEN) is is_over


# ── 3: one count of what is overdue ─────────────────────────────────────────────────────────────────────────────────


def assert_one_count_of_what_is_overdue(found: Look) -> None:
    at, placed = found.here.at, found.agenda
    late = [promise for promise in found.facts.promises if overdue(promise, found.talks, at=at)]
    second = [talk for talk in found.facts.talks if second_talk_overdue(talk, at=at)]
    assert placed.overdue_count == len(late) + len(second)
    assert placed.overdue_theirs == sum(promise.side is Side.THEIRS for promise in late)
    assert placed.overdue_count == placed.overdue_mine + placed.overdue_theirs
    assert placed.overdue_count == sum(placed.lane(lane).count for lane in (Lane.OVERDUE, Lane.THEY_ARE_LATE))
    for promise in found.facts.promises:
        said = _plainly_overdue(promise, found)
        assert said is None or said is (promise in late)
    assert all(
        (talk in second) is (talk.second_talk and found.on > second_talk_due(talk)) for talk in found.facts.talks
    )


def _plainly_overdue(promise: Promise, found: Look) -> bool | None:
    """What the definition says, told by the wall clock alone; None for what hangs on talks."""
    if promise.state is not PromiseState.OPEN:
        return False
    if promise.due.day is None:
        held = any(talk.client_id == promise.client_id and talk.status in HELD for talk in found.facts.talks)
        return None if held and promise.client_id is not None else False
    if promise.due.time is None:
        return found.on > promise.due.day
    return found.here.at.replace(tzinfo=None, second=0, microsecond=0) > datetime.combine(
        promise.due.day, promise.due.time
    )


def assert_no_settled_talk_changes_what_is_overdue(found: Look, store: Store) -> None:
    """The agenda looks at the talks that want something; with every talk there is, it must say the same."""
    every = store.read(lambda db: talks_with(db, [row["id"] for row in db.execute("select id from conversations")]))
    talks = Talks.of(every, found.facts.clients)
    for promise in found.facts.promises:
        assert overdue(promise, talks, at=found.here.at) is overdue(promise, found.talks, at=found.here.at)
        assert due_day(promise, talks) == due_day(promise, found.talks)


def assert_due_counts_the_same(found: Look, store: Store) -> None:
    status, shown = _due(store.path, found.here, everything=False)
    placed = found.agenda
    assert len(shown) == placed.overdue_count + placed.due_today_count
    assert status == (OVERDUE if placed.overdue_count else DUE_TODAY if shown else NOTHING_DUE)


def assert_due_shows_each_due_as_it_is_written(store: Store, here: Here) -> None:
    _, shown = _due(store.path, here, everything=True)
    dues = {line["id"]: line["due"] for line in shown}
    ask = "select code, due_on, due_time from promises where state = 'open'"
    for row in store.read(lambda db: db.execute(ask).fetchall()):
        assert dues[row["code"]] == (f"{row['due_on']}T{row['due_time']}" if row["due_time"] else row["due_on"])


def _due(file: Path, here: Here, *, everything: bool) -> tuple[int, list[dict[str, str | int | None]]]:
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        wanted = Wanted(everything=everything, json=True)
        status = show(wanted, file=str(file), language="en", settings=Settings(), now=here.at)
    return status, json.loads(out.getvalue())


# ── 4: replaying the events gives the columns ───────────────────────────────────────────────────────────────────────

_GIVES_STATE = {
    "make": "open",
    "bounce": "open",
    "reopen": "open",
    "deliver": "delivered",
    "confirm": "kept",
    "keep": "kept",
    "part": "kept",
    "release": "released",
    "withdraw": "withdrawn",
    "break": "broken",
    "void": "void",
}
_GIVES_DUE = ("make", "renegotiate", "slip", "set_date", "correct")
_GIVES_THE_REST = ("make", "correct")
_DUE = ("due_kind", "due_on", "due_time")
_THE_REST = ("text", "direction", "client_id", "under_pressure")


def assert_the_events_give_the_columns(db: sqlite3.Connection) -> None:
    """Each promise's columns are what its events give, told twice: plainly here, and by the journal's own replay."""
    rows = db.execute("select * from promises order by id").fetchall()
    events: defaultdict[int, list[sqlite3.Row]] = defaultdict(list)
    undone = {row[0] for row in db.execute("select undoes_id from promise_events where undoes_id is not null")}
    for event in db.execute("select * from promise_events order by id"):
        if event["action"] != "undo" and event["id"] not in undone:
            events[event["promise_id"]].append(event)
    replayed = {promise.id: promise for promise in promises_with(db, [row["id"] for row in rows])}
    for row in rows:
        told: dict[str, str | int | None] = {}
        for event in events[row["id"]]:
            told |= {"state": _GIVES_STATE[event["action"]]} if event["action"] in _GIVES_STATE else {}
            told |= {name: event[name] for name in _DUE} if event["action"] in _GIVES_DUE else {}
            told |= {name: event[name] for name in _THE_REST} if event["action"] in _GIVES_THE_REST else {}
        assert {name: row[name] for name in told} == told
        promise = replayed[row["id"]]
        clock = promise.due.time
        assert (row["state"], row["direction"], row["text"]) == (promise.state, promise.side, promise.text)
        assert (row["client_id"], bool(row["under_pressure"])) == (promise.client_id, promise.under_pressure)
        assert (row["due_kind"], row["due_on"]) == (promise.due.kind, promise.due.day and promise.due.day.isoformat())
        assert row["due_time"] == (f"{clock:%H:%M}" if clock else None)


# ── 6: the same in every zone ───────────────────────────────────────────────────────────────────────────────────────


def assert_due_is_the_same_in_every_zone(found: Look) -> None:
    """When clocks show the same, a promise is equally due, and comes back on the same day, wherever one is."""
    here, there = (found.here.at.replace(tzinfo=ZoneInfo(zone)) for zone in ZONES)
    for promise in found.facts.promises:
        assert overdue(promise, found.talks, at=here) is overdue(promise, found.talks, at=there)
        assert next_date(promise, found.talks, at=here) == next_date(promise, found.talks, at=there)
    counts = [
        (placed.overdue_count, placed.due_today_count)
        for placed in (agenda(found.facts, at=here), agenda(found.facts, at=there))
    ]
    assert counts[0] == counts[1]


# ── the file itself ─────────────────────────────────────────────────────────────────────────────────────────────────


def everything_in(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table a person's words stand in."""
    names = [
        name
        for (name,) in db.execute("select name from sqlite_schema where type = 'table' and name not like 'search%'")
    ]
    return {name: [tuple(row) for row in db.execute(f"select * from {name} order by rowid")] for name in names}


def assert_the_file_is_whole(db: sqlite3.Connection) -> None:
    assert db.execute("pragma foreign_key_check").fetchall() == []
    wrong = db.execute(
        """
        select id from conversations
        where has_promises <> exists (
            select 1 from promises where conversation_id = conversations.id and state <> 'void'
        )
        """
    ).fetchall()
    assert wrong == []


def changes_seen(db: sqlite3.Connection) -> tuple[int, int]:
    """What differs once anything was written: by another connection, or by this one."""
    return db.execute("pragma data_version").fetchone()[0], db.total_changes
