"""What is read from the journal for the follow-up mail."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlite_utils import Database

from journal.clients import AddressForm
from journal.conversations import Answer, Half, Status
from journal.errors import NotFound
from journal.language import Language
from journal.mail import ShareableSummary, SummaryMeeting
from journal.promise_acts import keep
from journal.promises import Due, DueKind, NewPromise, PromiseEvent, Side
from journal.storage import conversations, loose_ends, promises
from journal.storage.shareable_talk import shareable_summary, talk_to_write_about
from journal.storage.store import Store
from tests.screen_support import entry, mine, planned, theirs, written
from tests.summaries import FRIDAY

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)


TODAY = AT.date()


def held(store: Store, *made: NewPromise, topic: str = "the late estimate", days_ago: int = 1) -> int:
    talk = entry(topic=topic, starts_at=AT - timedelta(days=days_ago), promises=made, answers=())
    return written(store, AT, talk).conversation_id


def summary_of(store: Store, talk: int, *, at: datetime = AT, otherwise: Language = "en") -> ShareableSummary:
    return store.read(shareable_summary, talk, at=at, on=at.date(), otherwise=otherwise)


def test_the_open_promises_of_the_talk_are_told_with_their_dates(store: Store) -> None:
    talk = held(store, mine("call back"), mine("send it", FRIDAY), theirs("pay", TODAY), mine("done already", TODAY))
    held(store, mine("another talk's", FRIDAY), topic="other", days_ago=2)
    done = next(promise for promise in store.read(promises.of_conversation, talk) if promise.text == "done already")
    happening = keep(done, at=AT, on=TODAY)
    assert isinstance(happening, PromiseEvent)
    store.write(promises.record, happening).result()

    found = summary_of(store, talk)

    assert [(promise.text, promise.day) for promise in found.mine] == [("send it", FRIDAY), ("call back", None)]
    assert [(promise.text, promise.day) for promise in found.theirs] == [("pay", TODAY)]


def test_a_promise_that_is_another_clients_after_all_is_not_told(store: Store) -> None:
    talk = held(store, mine("send it", FRIDAY))

    def put_right(db: Database) -> None:
        db.conn.execute(
            "insert into clients (uid, name, name_key, created_at, changed_at)"
            " values ('u', 'Other', 'other', '2026-11-21T18:30:00Z', '2026-11-21T18:30:00Z')"
        )
        db.conn.execute("update promises set client_id = (select id from clients where name = 'Other')")

    store.write(put_right).result()
    assert summary_of(store, talk).mine == ()


def test_the_next_contact_is_the_earliest_talk_still_to_come_with_that_client(store: Store) -> None:
    talk = held(store)
    planned(store, AT, AT + timedelta(days=9), topic="later")
    planned(store, AT, AT + timedelta(days=5), topic="next")
    planned(store, AT, AT + timedelta(days=1), topic="someone else's", client="Hansen")
    planned(store, AT, AT - timedelta(hours=1), topic="passed")

    found = summary_of(store, talk).next_talk

    local = (AT + timedelta(days=5)).astimezone()
    assert found == SummaryMeeting(day=local.date(), time=local.time())
    assert summary_of(store, talk, at=AT + timedelta(days=30)).next_talk is None


def test_the_profile_decides_the_language_and_the_form_of_address(store: Store) -> None:
    talk = held(store)
    assert (summary_of(store, talk).language, summary_of(store, talk, otherwise="de").language) == ("en", "de")

    def profile(db: Database) -> None:
        db.conn.execute("update clients set language = 'de', address_form = 'du'")
        for name in ("Anna Lindqvist", "Bo"):
            db.conn.execute(
                "insert into contacts (uid, client_id, name, changed_at) select ?, id, ?, '' from clients", (name, name)
            )

    store.write(profile).result()
    found = summary_of(store, talk)
    assert (found.language, found.address_form) == ("de", AddressForm.DU)
    assert (found.contact, found.several_contacts) == ("Anna Lindqvist", True)


def test_what_was_heard_and_what_is_valued_are_told_on_one_line_each(store: Store) -> None:
    talk = held(store)
    for half, prompt in ((Half.AFTER, "heard"), (Half.BEFORE, "value_in_them")):
        again = replace(
            entry(starts_at=AT, conversation_id=talk),
            half=half,
            status=Status.HELD,
            answers=(Answer(prompt=prompt, text=f"{prompt}\nin  two\tlines"),),
        )
        written(store, AT, again)
    found = summary_of(store, talk)
    assert (found.understood, found.valued) == (("heard in two lines",), ("value_in_them in two lines",))


def test_a_talk_that_is_gone_has_no_mail(store: Store) -> None:
    with pytest.raises(NotFound):
        summary_of(store, 99)


def test_the_mail_that_is_owed_comes_before_the_last_talk(store: Store) -> None:
    talk = entry(topic="owed", starts_at=AT - timedelta(days=3))
    owed = written(store, AT, replace(talk, mail_owed=True))
    last = held(store, topic="last")

    assert store.read(talk_to_write_about, owed.client_id) == owed.conversation_id
    store.write(loose_ends.mail_sent, owed.conversation_id, at=AT).result()
    assert store.read(talk_to_write_about, owed.client_id) == last


def test_a_client_one_never_talked_to_has_no_mail(store: Store) -> None:
    saved = planned(store, AT, AT + timedelta(days=1))
    assert store.read(talk_to_write_about, saved.client_id) is None
    assert store.read(conversations.conversation, saved.conversation_id).status is Status.PLANNED


def test_a_due_time_is_told_to_the_minute(store: Store) -> None:
    talk = held(store, NewPromise(text="call", side=Side.MINE, due=Due.at(FRIDAY, time(14, 30))))
    (promise,) = summary_of(store, talk).mine
    assert (promise.kind, promise.day, promise.time) == (DueKind.DATETIME, FRIDAY, time(14, 30))
