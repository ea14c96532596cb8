"""Files that are not what they say: a sentence, and nothing is changed."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from journal.agenda import agenda
from journal.agenda_settings import AgendaSettings
from journal.exchange.outcome import Rows
from journal.exchange.sources import source_of
from journal.exchange.values import CannotImport
from journal.language import LANGUAGES
from journal.storage import conversations, drafting, morning, promises, versions
from journal.storage.importing import bring_in, look_through
from journal.storage.store import Store
from journal.texts.choose import texts_for
from tests.exchanged import AT, brought_in, here, taken_out

# A file is anything at all here, and what a test changes in it may be anything too.
Whole = dict[str, Any]

NOW = "2026-11-20T16:00:00Z"
CLIENT = {"uid": "c1", "name": "Hansen", "names": [{"name": "Hansen"}], "created_at": NOW, "changed_at": NOW}
TALK = {
    "uid": "t1",
    "code": "abcd",
    "client_uid": "c1",
    "topic": "scope",
    "status": "held",
    "day": "2026-11-20",
    "created_at": NOW,
    "changed_at": NOW,
    "answers": [{"half": "after", "prompt": "goal", "position": 0, "text": "calm"}],
    "versions": [
        {
            "content": {
                "conversation": {
                    "uid": "t1",
                    "code": "abcd",
                    "client": "Hansen",
                    "client_uid": "c1",
                    "topic": "x",
                    "status": "held",
                    "day": "2026-11-20",
                    "second_talk": 0,
                    **dict.fromkeys(
                        (
                            *("starts_at", "zone", "channel", "template", "goal_tag", "follows_uid", "moved_from_uid"),
                            *("expected_discomfort", "talk_share", "goal_reached", "discomfort", "control"),
                            *("prepared_at", "reflected_at"),
                        )
                    ),
                },
                "answers": [],
                "feelings": [],
            },
            "kept_at": NOW,
        }
    ],
}
MADE = {"text": "call", "direction": "mine", "client_uid": "c1", "due_kind": "undated"}
PROMISE = {
    "uid": "p1",
    "code": "efgh",
    "conversation_uid": "t1",
    "made_on": "2026-11-20",
    "created_at": NOW,
    "changed_at": NOW,
    "state": "open",
    **MADE,
    "events": [
        {"uid": "e1", "action": "make", "at": NOW, "day": "2026-11-20", **MADE},
        {"uid": "e2", "action": "keep", "at": NOW, "day": "2026-11-20"},
        {"uid": "e3", "action": "undo", "at": NOW, "day": "2026-11-20", "undoes_uid": "e2"},
    ],
}
DRAFT = {
    "uid": "d1",
    "half": "after",
    "content": {"half": "after", "topic": "x", "answers": [{"prompt": "goal", "text": "y"}]},
    "started_at": NOW,
    "kept_at": NOW,
}

DECISION = {"item": "talk:t1", "decision": "seen", "decided_at": NOW}


def whole() -> Whole:
    return copy.deepcopy(
        {
            "format": "afterword",
            "version": 1,
            "clients": [CLIENT],
            "conversations": [TALK],
            "promises": [PROMISE],
            "drafts": [DRAFT],
            "morning_rounds": [{"day": "2026-11-20", "started_at": NOW, "decisions": [DECISION]}],
            "vents": [{"day": "2026-11-20", "at": NOW}],
            "preferences": [{"name": "needs", "value": "[]"}],
        }
    )


def refused(content: bytes | Whole) -> CannotImport:
    """Why it is refused, once it is sure that the reason has a sentence in both languages."""
    given = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(CannotImport) as wrong:
        look_through(None, source_of(given, here()).rows)
    for language in LANGUAGES:
        assert texts_for(language).exchange.wrong[wrong.value.reason]({"said": "", **wrong.value.values})
    return wrong.value


def test_the_file_that_the_others_are_made_of_is_brought_in(store: Store) -> None:
    assert brought_in(store, json.dumps(whole()).encode()).new == 7
    shuffled = dict(reversed(whole().items()))
    assert brought_in(store, json.dumps(shuffled).encode()).new == 0


def change(*path: str | int, to: object = None) -> Callable[[Whole], None]:
    def do(found: Whole) -> None:
        here_: Any = found
        for step in path[:-1]:
            here_ = here_[step]
        if to is None:
            del here_[path[-1]]
        else:
            here_[path[-1]] = to

    return do


def repeat(section: str) -> Callable[[Whole], None]:
    return lambda found: found[section].append(copy.deepcopy(found[section][0]))


TALK_0, PROMISE_0, DRAFT_0 = ("conversations", 0), ("promises", 0), ("drafts", 0)
VERSION_0 = (*TALK_0, "versions", 0, "content")


@pytest.mark.parametrize(
    ("wrong", "reason", "place"),
    [
        (change("version", to=2), "newer_format", ""),
        (change("version", to="1"), "unknown_format", ""),
        (change("version"), "unknown_format", ""),
        (change("format", to="backword"), "unknown_format", ""),
        (change("surprises", to=[]), None, ""),
        (change("surprises", to=[1]), "unknown_key", "surprises"),
        (change("clients", to={}), "wrong_value", "clients"),
        (change("clients", 0, to=[]), "wrong_value", "clients[0]"),
        (change("clients", 0, "uid"), "missing", "clients[0].uid"),
        (change("clients", 0, "uid", to="'; drop table clients"), "wrong_value", "clients[0].uid"),
        (change("clients", 0, "name", to=" \n "), "wrong_value", "clients[0].name"),
        (change("clients", 0, "id", to=1), "unknown_key", "clients[0].id"),
        (change("clients", 0, "cadence_days", to=True), "wrong_value", "clients[0].cadence_days"),
        (change("clients", 0, "cadence_days", to=10**40), "wrong_value", "clients[0].cadence_days"),
        (change("clients", 0, "merged_into_uid", to="c1"), "circle", "clients: merged_into_uid"),
        (repeat("clients"), "double", "clients[1].uid"),
        (change(*TALK_0, "day", to="2026-02-30"), "wrong_value", "conversations[0].day"),
        (change(*TALK_0, "day", to="9999-12-31"), "wrong_value", "conversations[0].day"),
        (change(*TALK_0, "day", to="２０２６-11-20"), "wrong_value", "conversations[0].day"),
        (change(*TALK_0, "starts_at", to="2026-11-20 16:00"), "wrong_value", "conversations[0].starts_at"),
        (change(*TALK_0, "status", to="lost"), "wrong_value", "conversations[0].status"),
        (change(*TALK_0, "second_talk", to=1), "wrong_value", "conversations[0].second_talk"),
        (change(*TALK_0, "discomfort", to=1.5), "wrong_value", "conversations[0].discomfort"),
        (change(*TALK_0, "code", to="../../x"), "wrong_value", "conversations[0].code"),
        (change(*TALK_0, "client_uid", to="c2"), "dangling", "conversations[0].client_uid"),
        (change(*TALK_0, "follows_uid", to="t1"), "circle", "conversations: follows_uid"),
        (change(*TALK_0, "answers", 0, "half", to="middle"), "wrong_value", "conversations[0].answers[0].half"),
        (change(*TALK_0, "mails", to=[{}, {}]), "missing", "conversations[0].mails[0].uid"),
        (change(*VERSION_0, to="{}"), "wrong_value", "conversations[0].versions[0].content"),
        (change(*VERSION_0, "answers"), "missing", "conversations[0].versions[0].content.answers"),
        (
            change(*VERSION_0, "conversation", "day", to="x"),
            "wrong_value",
            "conversations[0].versions[0].content.conversation.day",
        ),
        (change(*PROMISE_0, "due_on", to="2026-11-20"), "not_here", "promises[0].due_on"),
        (change(*PROMISE_0, "due_kind", to="date"), "missing", "promises[0].due_on"),
        (change(*PROMISE_0, "events"), "history", "promises[0].events"),
        (change(*PROMISE_0, "events", 0, "action", to="keep"), "history", "promises[0].events"),
        (change(*PROMISE_0, "events", 0, "text"), "history", "promises[0].events"),
        (change(*PROMISE_0, "events", 2, "undoes_uid", to="e3"), "history", "promises[0].events[2]"),
        (change(*PROMISE_0, "events", 2, "uid", to="e1"), "double", "promises[0].events[2].uid"),
        (change(*PROMISE_0, "events", 1, "rest_uid", to="p9"), "dangling", "promises[0].events[1].rest_uid"),
        (change(*DRAFT_0, "content", "answers", 0, "text", to=5), "wrong_value", "drafts[0].content.answers[0].text"),
        (change(*DRAFT_0, "content", "half"), "wrong_value", "drafts[0].content.half"),
        (change(*DRAFT_0, "content", to='{"half":"after"}'), "wrong_value", "drafts[0].content"),
        (repeat("morning_rounds"), "double", "morning_rounds[1]"),
        (repeat("preferences"), "double", "preferences[1]"),
    ],
)
def test_what_may_not_stand_there_is_named(wrong: Callable[[Whole], None], reason: str | None, place: str) -> None:
    found = whole()
    wrong(found)
    if reason is None:
        # A list without entries says nothing.
        assert look_through(None, source_of(json.dumps(found).encode(), here()).rows).new == 7
        return
    why = refused(found)
    assert (why.reason, why.place) == (reason, place)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "unknown_format"),
        (b"\0\0\0", "unknown_format"),
        (b"SQLite format 3\0\xff", "not_utf8"),
        (b"{", "not_json"),
        (b"{]", "not_json"),
        (b'{"format": "afterword"', "not_json"),
        (b'{"format": "afterword", "version": 1, "clients": [\n\n{"uid": nul}]}', "not_json"),
        (b'{"format": "afterword", "version": 1} more', "not_json"),
        (b'{"format": "afterword", "format": "afterword", "version": 1}', "twice"),
        (b'{"format": "afterword", "version": 1, "clients": [{"uid": "a", "uid": "b"}]}', "twice"),
        (b'{"format": "afterword", "version": 1, "clients": ' + b"[" * 200_000, "too_deep"),
        (b'{"format": "afterword", "version": 1, "clients": [{"name": NaN}]}', "not_json"),
        (b'{"format": "afterword", "version": 1, "clients": [' + b"9" * 5000 + b"]}", "not_json"),
        (b'{"format": "afterword", "version": 1, "clients": [{"uid": "\xff"}]}', "not_utf8"),
        ('{"format": "afterword"}'.encode("utf-16"), "not_utf8"),
        (b'{"format": "afterword", "version": 1, "clients": [{"name": "a\0b"}]}', "not_json"),
        (b'{"entries": [{"title": "x", "date": "yesterday"}]}', "wrong_value"),
        (b'{"entries": [[]]}', "wrong_value"),
        (b'{"other": 1}', "unknown_format"),
        (b"[1, 2]", "unknown_format"),
        (b'client,text\n"open', "not_csv"),
        (b"text\n" + b"x" * 200_000, "not_csv"),
        (b"text,due\nx,soonish", "date_refused"),
        (b"text,direction\nx,sideways", "line_direction"),
        (b"client,text\nHansen,", "line_without_text"),
        (b"text,uid\nx,../..", "line_value"),
    ],
)
def test_what_is_no_such_file_is_refused(content: bytes, reason: str) -> None:
    assert refused(content).reason == reason


def test_a_wrong_line_is_named() -> None:
    assert refused(b'{"format": "afterword", "version": 1, "clients": [\n\n{"uid": nul}]}').values["line"] == 3
    assert refused(b"text,due\nx,fri\ny,soonish").place == "3"


def test_signs_that_a_terminal_would_act_on_come_in_cleaned(store: Store) -> None:
    found = whole()
    found["conversations"][0]["topic"] = "\x1b[2Jred\0 \ud800 \u202e"
    brought_in(store, json.dumps(found).encode())
    topic = store.read(lambda db: db.execute("select topic from conversations").fetchone()[0])
    assert topic == "␛[2Jred␀ \N{REPLACEMENT CHARACTER} "


def test_ten_megabytes_of_one_entry_or_of_many_keys_are_read_or_refused_soon() -> None:
    found = whole()
    found["conversations"][0]["topic"] = "x" * 10_000_000
    assert look_through(None, source_of(json.dumps(found).encode(), here()).rows).new == 7
    many = b",".join(b'"%d":1' % number for number in range(300_000))
    assert refused(b'{"format":"afterword","version":1,"clients":[{' + many + b',"1":2}]}').reason == "twice"


def test_nothing_at_all_is_changed_by_what_is_refused_at_its_end(store: Store) -> None:
    brought_in(store, json.dumps(whole()).encode())
    before = taken_out(store)
    found = whole()
    found["clients"].append(CLIENT | {"uid": "c2", "name": "Okafor", "names": []})
    found["preferences"].append({"name": "other", "value": 5})
    with pytest.raises(CannotImport):
        brought_in(store, json.dumps(found).encode())
    assert taken_out(store) == before


class _LookedError(Exception):
    """Everything could be read, and nothing of it is to stay."""


def bring_in_and_look(db: Database, rows: Rows) -> None:
    bring_in(db, rows)
    for row in db.conn.execute("select id from conversations").fetchall():
        conversations.conversation(db.conn, row["id"])
        versions.versions_of(db.conn, row["id"])
    for kept in drafting.drafts(db.conn):
        drafting.versions_of(db.conn, kept.id)
    promises.unsettled(db.conn)
    looked = morning.look(db.conn, at=AT, on=AT.date())
    agenda(looked.facts, at=AT.astimezone(), settings=AgendaSettings())
    for round_ in db.conn.execute("select day from morning_rounds").fetchall():
        morning.round_of(db.conn, date.fromisoformat(round_["day"]))
    raise _LookedError


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_whatever_is_broken_in_a_file_it_is_refused_in_words_or_can_be_read(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    found = whole()
    for _ in range(chance.randint(1, 3)):
        _break(found, chance)
    content = json.dumps(found).encode()
    if chance.random() < 0.3:
        place = chance.randrange(len(content))
        content = content[:place] + chance.randbytes(chance.randint(0, 3)) + content[place + 1 :]
    with pytest.raises((CannotImport, _LookedError)) as ended:
        store.write(bring_in_and_look, source_of(content, here()).rows).result()
    if isinstance(ended.value, CannotImport):
        assert texts_for("de").exchange.wrong[ended.value.reason]({"said": "", **ended.value.values})


VALUES: tuple[object, ...] = (
    *(None, True, -1, 2.5, 10**30, [], {}, [[]], {"a": 1}),
    *("", "x", "2026-11-20", "c1", "e1", "\ud800"),
)


def _break(found: Any, chance: random.Random) -> None:
    while isinstance(found, dict | list) and found:
        key = chance.choice(list(found)) if isinstance(found, dict) else chance.randrange(len(found))
        if chance.random() < 0.4 or not isinstance(found[key], dict | list):
            found[key] = copy.deepcopy(chance.choice(VALUES))
            return
        found = found[key]
