"""Nothing unsettled is left out of the facts, and finding it never means reading everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlite_utils import Database

from journal.conversations import Half, Status
from journal.drafts import ConversationDraft
from journal.entries import Entry, When
from journal.facts import Facts, TalkFact
from journal.promise_acts import Refusal, deliver, keep, nudge, undo
from journal.promises import Action, Due, NewPromise, Promise, PromiseEvent, Side
from journal.storage import agenda, conversations, loose_ends, promises, talk_facts, talk_queries
from journal.storage.owing import owing
from journal.storage.store import Store

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
ON = date(2026, 11, 21)
HELD = Entry(half=Half.AFTER, client="Acme", topic="Delay", status=Status.HELD, when=When(day=ON), reflected=True)
SETTLED = replace(HELD, promises=(NewPromise(text="x", side=Side.MINE, due=Due.on(ON)),))
TALK = NewPromise(text="ask", side=Side.MINE, due=Due.before_talk())


def save(store: Store, entry: Entry) -> int:
    return store.write(conversations.save, entry, at=AT, on=ON).result().conversation_id


def facts(store: Store) -> Facts:
    return store.read(agenda.facts, at=AT)


def talks(store: Store) -> list[TalkFact]:
    return list(facts(store).talks)


def happened(event: PromiseEvent | Refusal) -> PromiseEvent:
    assert isinstance(event, PromiseEvent)
    return event


def promise(store: Store, new: NewPromise, client: str | None = "Acme", on: date = ON) -> Promise:
    return store.write(promises.add, new, client=client, at=AT, on=on).result()


def test_an_empty_journal_has_no_facts(store: Store) -> None:
    assert facts(store) == Facts()


def test_a_planned_talk_is_there_until_it_is_told_how_it_went(store: Store) -> None:
    planned = save(store, replace(HELD, half=Half.BEFORE, status=Status.PLANNED, reflected=False))
    [fact] = talks(store)
    assert (fact.id, fact.status, fact.client, fact.day) == (planned, Status.PLANNED, "Acme", ON)

    save(store, replace(HELD, conversation_id=planned, status=Status.CANCELLED))
    assert talks(store) == []


def test_a_held_talk_is_there_while_its_reflection_is_missing(store: Store) -> None:
    talk = save(store, replace(SETTLED, reflected=False))
    assert [fact.reflected_at for fact in talks(store)] == [None]

    store.write(loose_ends.close_without_reflection, talk, on=ON, at=AT).result()
    assert talks(store) == []
    store.write(loose_ends.close_without_reflection, talk, on=None, at=AT).result()
    save(store, replace(SETTLED, conversation_id=talk))
    assert talks(store) == []


def test_a_held_talk_without_any_promise_is_there_until_the_question_is_answered(store: Store) -> None:
    talk = save(store, HELD)
    assert [fact.promises for fact in talks(store)] == [0]

    store.write(loose_ends.nothing_was_promised, talk, on=ON, at=AT).result()
    assert talks(store) == []


def test_a_promise_entered_by_mistake_does_not_count_as_one(store: Store) -> None:
    save(store, SETTLED)
    assert talks(store) == []
    [made] = facts(store).promises

    void = PromiseEvent(id=0, promise_id=made.id, action=Action.VOID, at=AT, day=ON)
    store.write(promises.record, void).result()

    assert [fact.promises for fact in talks(store)] == [0]
    assert facts(store).promises == ()


def test_an_owed_mail_and_a_wanted_second_talk_keep_a_talk_there(store: Store) -> None:
    mail = save(store, replace(SETTLED, mail_owed=True))
    second = save(store, replace(SETTLED, client="Borg", second_talk=True))

    found = {fact.id: (fact.mail_owed_since, fact.second_talk) for fact in talks(store)}
    assert found == {mail: (AT, False), second: (None, True)}

    store.write(loose_ends.mail_sent, mail, at=AT).result()
    store.write(loose_ends.second_talk, second, wanted=False, at=AT).result()
    assert talks(store) == []


def test_a_promise_before_the_next_talk_brings_the_talks_since_it_was_made(store: Store) -> None:
    save(store, replace(SETTLED, when=When(day=ON - timedelta(days=5))))
    since = save(store, SETTLED)
    save(store, replace(SETTLED, client="Borg"))
    asked = promise(store, TALK, on=ON - timedelta(days=1))

    assert [fact.id for fact in talks(store)] == [since]
    found = store.read(owing, until=date.max)
    assert [talk.id for talk in found.talks] == [since]
    assert [held.id for held in found.undated] == [asked.id]
    assert len(found.dated) == 3


def test_open_and_delivered_promises_are_there_with_everything_that_happened_to_them(store: Store) -> None:
    mine = promise(store, NewPromise(text="a", side=Side.MINE, due=Due.on(ON)))
    alone = promise(store, NewPromise(text="b", side=Side.MINE, due=Due.undated()), client=None)
    done = promise(store, NewPromise(text="c", side=Side.MINE, due=Due.undated()))
    theirs = promise(store, NewPromise(text="d", side=Side.THEIRS, due=Due.on(ON)))
    store.write(promises.record, happened(deliver(mine, at=AT, on=ON))).result()
    store.write(promises.record, happened(keep(done, at=AT, on=ON))).result()
    store.write(promises.record, happened(nudge(theirs, at=AT, on=ON))).result()

    found = facts(store).promises
    assert [held.id for held in found] == [mine.id, alone.id, theirs.id]
    assert found[0].delivered_on == ON
    assert (found[1].client, found[1].client_id) == ("", None)
    assert (found[2].nudges, found[2].last_nudged_on) == (1, ON)
    owed = store.read(owing, until=date.max)
    assert ([held.id for held in owed.undated], [held.id for held in owed.dated]) == ([alone.id], [theirs.id])


def test_a_client_with_something_open_tells_when_there_last_was_contact(store: Store) -> None:
    save(store, replace(SETTLED, when=When(day=ON - timedelta(days=9))))
    save(store, replace(SETTLED, client="Borg", promises=()))
    [acme] = facts(store).clients
    assert (acme.name, acme.last_contact_on) == ("Acme", ON - timedelta(days=9))

    theirs = promise(store, NewPromise(text="d", side=Side.THEIRS, due=Due.on(ON)))
    store.write(promises.record, happened(nudge(theirs, at=AT, on=ON - timedelta(days=1)))).result()
    assert facts(store).clients[0].last_contact_on == ON - timedelta(days=1)

    taken_back = undo(store.read(promises.history, theirs.id), at=AT, on=ON)
    store.write(promises.record, happened(taken_back)).result()
    assert facts(store).clients[0].last_contact_on == ON - timedelta(days=9)


def test_a_client_with_a_contract_date_is_there_with_nothing_open(store: Store) -> None:
    save(store, replace(HELD, promises=()))
    store.write(lambda db: db.conn.execute("update clients set notice_on = '2026-12-01'").rowcount).result()

    assert [client.notice_on for client in facts(store).clients] == [date(2026, 12, 1)]


def test_a_draft_with_content_is_there(store: Store) -> None:
    store.drafts.keep("key", ConversationDraft(half=Half.BEFORE, client="Acme", topic="Delay"))
    store.drafts.keep("other", ConversationDraft(half=Half.BEFORE))
    store.drafts.flush(5)

    [draft] = facts(store).drafts
    assert (draft.half, draft.client, draft.topic, draft.conversation_id) == (Half.BEFORE, "Acme", "Delay", None)
    assert store.read(owing, until=ON).drafts == 1


def test_the_columns_of_a_promise_are_what_its_events_give(store: Store) -> None:
    made = promise(store, NewPromise(text="a", side=Side.MINE, due=Due.on(ON)))
    after = store.write(promises.record, happened(deliver(made, at=AT, on=ON))).result()

    row = store.read(lambda db: db.execute("select state, due_on, text from promises").fetchone())
    assert tuple(row) == (after.state, ON.isoformat(), after.text)


def fill(db: Database) -> None:
    """A thousand settled talks, so that reading all of them would be the wrong way."""
    db.conn.execute(
        "insert into clients (uid, name, name_key, created_at, changed_at) values ('a', 'A', 'a', ?1, ?1)", NOW
    )
    db.conn.execute(
        """
        with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 1000)
        insert into conversations
            (uid, code, client_id, topic, status, day, reflected_at, no_promises_on, created_at, changed_at)
        select n, n, 1, 'x', 'held', '2026-01-01', ?1, '2026-01-01', ?1, ?1 from numbers
        """,
        NOW,
    )


NOW = ("2026-11-21T18:30:00Z",)


@pytest.mark.parametrize("analysed", [False, True])
@pytest.mark.parametrize(
    "query", [talk_queries.UNSETTLED_TALKS, talk_queries.TALKS_OF_TALK_PROMISES, talk_facts.FACTS, agenda.CLIENTS]
)
def test_no_query_of_the_agenda_reads_every_conversation_or_every_promise(
    store: Store, query: str, analysed: bool
) -> None:
    store.write(fill).result()
    if analysed:
        store.write(lambda db: db.conn.execute("analyze").rowcount).result()
    values = ("[1]",) if "?" in query else ()

    plan = store.read(lambda db: [row["detail"] for row in db.execute("explain query plan " + query, values)])

    large = ("conversations", "earlier", "later", "promises", "promise_events")
    unsettled_only = (
        "conversations_planned",
        "conversations_unreflected",
        "conversations_without_promises",
        "conversations_second_talk",
        "promises_unsettled",
    )
    looks = [step for step in plan if step.startswith(("SCAN", "SEARCH")) and step.split()[1] in large]
    assert looks
    assert [step for step in looks if "=?" not in step and not any(name in step for name in unsettled_only)] == []
