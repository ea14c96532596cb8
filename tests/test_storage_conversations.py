"""Saving a form: everything it says is written at once, and nothing that was there is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlite_utils import Database

from journal.conversations import Answer, Channel, Feeling, Half, Moment, Ratings, Status
from journal.drafts import ConversationDraft
from journal.entries import Consequence, Entry, When
from journal.errors import NotFound, WrongField
from journal.promises import Action, Due, NewPromise, PromiseState, Side
from journal.storage import clients, conversations, drafting, loose_ends, promises, versions
from journal.storage.agenda import facts
from journal.storage.client_lists import limits_of_all
from journal.storage.codes import uuid7
from journal.storage.conversations import Saved
from journal.storage.copies import row_counts
from journal.storage.store import Store

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
ON = date(2026, 11, 21)
SEND = NewPromise(text="send the estimate", side=Side.MINE, due=Due.on(date(2026, 11, 27)))
PAY = NewPromise(text="pay the invoice", side=Side.THEIRS, due=Due.undated(), under_pressure=True)

BEFORE = Entry(
    half=Half.BEFORE,
    client="Acme",
    topic="Late delivery",
    status=Status.PLANNED,
    when=When(day=ON, starts_at=AT, zone="Europe/Berlin"),
    channel=Channel.CALL,
    template="angry_client",
    goal_tag="clarity",
    answers=(Answer(prompt="goal", text="a date"), Answer(prompt="options", text="two", position=1)),
    feelings=(Feeling(moment=Moment.BEFORE, whose=Side.MINE, word="tense", intensity=2),),
    ratings=Ratings(expected=8),
)
AFTER = Entry(
    half=Half.AFTER,
    client="Acme",
    topic="Late delivery",
    status=Status.HELD,
    when=When(day=ON, starts_at=AT, zone="Europe/Berlin"),
    channel=Channel.CALL,
    answers=(Answer(prompt="went_well", text="I stayed calm"),),
    feelings=(Feeling(moment=Moment.AFTER, whose=Side.MINE, word="relieved", intensity=3),),
    ratings=Ratings(discomfort=5, goal=3, control=4, talk_share=50),
    promises=(SEND, PAY),
    mail_owed=True,
    reflected=True,
)


def save(store: Store, entry: Entry, *, at: datetime = AT, draft: str | None = None) -> Saved:
    return store.write(conversations.save, entry, at=at, on=ON, draft=draft).result()


def test_what_before_says_is_read_back(store: Store) -> None:
    saved = save(store, BEFORE)

    talk = store.read(conversations.conversation, saved.conversation_id)
    assert (talk.client, talk.topic, talk.status) == ("Acme", "Late delivery", Status.PLANNED)
    assert (talk.day, talk.starts_at, talk.zone, talk.channel) == (ON, AT, "Europe/Berlin", Channel.CALL)
    assert (talk.template, talk.goal_tag) == ("angry_client", "clarity")
    assert (talk.answers, talk.feelings, talk.ratings) == (BEFORE.answers, BEFORE.feelings, Ratings(expected=8))
    assert (talk.prepared_at, talk.reflected_at, talk.mail_owed) == (AT, None, False)
    assert store.read(conversations.by_code, f" {saved.code.upper()} ") == talk


def test_after_completes_what_before_began_and_takes_nothing_of_it_away(store: Store) -> None:
    planned = save(store, BEFORE)
    saved = save(store, replace(AFTER, conversation_id=planned.conversation_id))

    talk = store.read(conversations.conversation, saved.conversation_id)
    assert saved.conversation_id == planned.conversation_id
    assert talk.status is Status.HELD
    assert talk.answers == BEFORE.answers + AFTER.answers
    assert talk.feelings == BEFORE.feelings + AFTER.feelings
    assert talk.ratings == Ratings(expected=8, discomfort=5, goal=3, control=4, talk_share=50)
    assert (talk.template, talk.goal_tag, talk.prepared_at) == ("angry_client", "clarity", AT)
    assert (talk.reflected_at, talk.mail_owed) == (AT, True)


def test_saving_before_again_leaves_after_and_the_status_alone(store: Store) -> None:
    held = save(store, AFTER)
    save(store, replace(BEFORE, conversation_id=held.conversation_id, topic="Another word for it"))

    talk = store.read(conversations.conversation, held.conversation_id)
    assert (talk.topic, talk.status, talk.mail_owed) == ("Another word for it", Status.HELD, True)
    assert set(talk.answers) == {*BEFORE.answers, *AFTER.answers}
    assert talk.ratings.discomfort == 5


def test_feelings_from_before_may_come_with_after_and_replace_none_otherwise(store: Store) -> None:
    planned = save(store, BEFORE)
    angry = Feeling(moment=Moment.BEFORE, whose=Side.MINE, word="angry", intensity=1)
    save(store, replace(AFTER, conversation_id=planned.conversation_id))
    kept = store.read(conversations.conversation, planned.conversation_id)
    save(store, replace(AFTER, conversation_id=planned.conversation_id, feelings=(*AFTER.feelings, angry), promises=()))
    replaced = store.read(conversations.conversation, planned.conversation_id)

    assert BEFORE.feelings[0] in kept.feelings
    assert set(replaced.feelings) == {*AFTER.feelings, angry}


def test_the_feelings_of_the_morning_after_stand_beside_those_of_the_evening(store: Store) -> None:
    saved = save(store, AFTER)
    calm = Feeling(moment=Moment.MORNING, whose=Side.MINE, word="calm", intensity=1)
    for felt in (replace(calm, word="tense"), calm):
        store.write(loose_ends.felt_this_morning, saved.conversation_id, [felt], at=AT).result()
    save(store, replace(AFTER, conversation_id=saved.conversation_id, promises=()))

    assert set(store.read(conversations.conversation, saved.conversation_id).feelings) == {*AFTER.feelings, calm}


def test_of_a_feeling_given_twice_the_stronger_stands(store: Store) -> None:
    weak = replace(AFTER.feelings[0], intensity=1)
    saved = save(store, replace(AFTER, feelings=(weak, *AFTER.feelings)))

    assert store.read(conversations.conversation, saved.conversation_id).feelings == AFTER.feelings


def test_an_edit_keeps_the_earlier_version_which_can_be_brought_back(store: Store) -> None:
    saved = save(store, AFTER)
    before = store.read(conversations.conversation, saved.conversation_id)
    save(
        store,
        replace(
            AFTER,
            conversation_id=saved.conversation_id,
            topic="Something else",
            answers=(Answer(prompt="next_time", text="ask earlier"),),
            feelings=(),
            ratings=Ratings(),
            promises=(),
        ),
        at=AT + timedelta(hours=1),
    )
    edited = store.read(conversations.conversation, saved.conversation_id)

    [version] = store.read(versions.versions_of, saved.conversation_id)
    assert version.conversation == replace(before, mail_owed=False)
    store.write(versions.bring_back, version.id, at=AT + timedelta(hours=2)).result()
    assert store.read(conversations.conversation, saved.conversation_id) == before
    assert store.read(versions.versions_of, saved.conversation_id)[0].conversation == replace(edited, mail_owed=False)


def test_promises_are_made_with_the_talk_on_the_journals_day(store: Store) -> None:
    saved = save(store, AFTER)

    mine, theirs = store.read(promises.of_conversation, saved.conversation_id)
    assert (mine.id, theirs.id) == saved.promise_ids
    assert (mine.text, mine.side, mine.due, mine.made_on) == (SEND.text, SEND.side, SEND.due, ON)
    assert (theirs.under_pressure, theirs.client, theirs.state) == (True, "Acme", PromiseState.OPEN)
    assert [event.action for event in store.read(promises.history, mine.id)] == [Action.MAKE]


def test_saving_again_adds_the_promises_of_the_form_to_those_it_made_before(store: Store) -> None:
    saved = save(store, AFTER)
    again = save(store, replace(AFTER, conversation_id=saved.conversation_id, promises=(SEND,)))

    assert len(again.promise_ids) == 1
    assert len(store.read(promises.of_conversation, saved.conversation_id)) == 3


def test_a_save_that_fails_at_the_end_leaves_nothing_of_it(store: Store) -> None:
    nothing = NewPromise(text=" ", side=Side.MINE, due=Due.undated())
    store.drafts.keep("key", ConversationDraft(half=Half.AFTER, topic="Late delivery"))
    store.drafts.flush(5)

    with pytest.raises(WrongField):
        save(store, replace(AFTER, promises=(SEND, nothing)), draft="key")

    counted = store.read(row_counts)
    assert {table for table, rows in counted.items() if rows} == {"drafts", "_sqlite_migrations"}
    assert len(store.read(drafting.drafts)) == 1


def test_saving_takes_the_draft_away(store: Store) -> None:
    store.drafts.keep("key", ConversationDraft(half=Half.AFTER, topic="Late delivery"))
    store.drafts.flush(5)

    save(store, AFTER, draft="key")
    store.drafts.finish("key")

    assert store.read(drafting.drafts) == []


def test_a_moved_talk_closes_and_a_linked_new_one_takes_its_before_along(store: Store) -> None:
    planned = save(store, BEFORE)
    monday = When(day=date(2026, 11, 23), starts_at=datetime(2026, 11, 23, 9, tzinfo=UTC), zone="Europe/Berlin")
    moved = save(
        store,
        Entry(
            half=Half.AFTER,
            conversation_id=planned.conversation_id,
            client="Acme",
            topic="Late delivery",
            status=Status.MOVED,
            when=BEFORE.when,
            second_talk_when=monday,
        ),
    )

    assert moved.next_talk_id is not None
    talk = store.read(conversations.conversation, moved.next_talk_id)
    assert (talk.status, talk.day, talk.starts_at) == (Status.PLANNED, monday.day, monday.starts_at)
    assert (talk.answers, talk.feelings, talk.ratings) == (BEFORE.answers, BEFORE.feelings, Ratings(expected=8))
    assert (talk.template, talk.goal_tag, talk.prepared_at) == ("angry_client", "clarity", AT)
    assert (
        store.read(
            lambda db: db.execute("select moved_from_id from conversations where id = ?", (talk.id,)).fetchone()[0]
        )
        == planned.conversation_id
    )
    assert store.read(conversations.conversation, planned.conversation_id).status is Status.MOVED
    assert [talk.id for talk in store.read(facts, at=AT).talks] == [moved.next_talk_id]


def test_a_talk_moved_without_a_date_waits_for_one_until_a_talk_is_planned(store: Store) -> None:
    planned = save(store, BEFORE)
    save(store, replace(AFTER, conversation_id=planned.conversation_id, status=Status.MOVED, promises=()))
    [waiting] = store.read(facts, at=AT).talks
    assert (waiting.status, waiting.second_talk) == (Status.MOVED, True)

    later = save(store, replace(BEFORE, when=When(day=date(2026, 12, 1))))

    talks = {talk.id: talk for talk in store.read(facts, at=AT).talks}
    assert talks[later.conversation_id].status is Status.PLANNED
    assert not talks[waiting.id].second_talk  # only its mail is still owed
    assert store.read(conversations.conversation, later.conversation_id).follows_id == planned.conversation_id


def test_a_second_talk_is_planned_once_and_saving_again_gives_it_the_new_time(store: Store) -> None:
    saved = save(store, replace(AFTER, second_talk=True, second_talk_when=When(day=date(2026, 11, 24))))
    again = save(
        store,
        replace(
            AFTER,
            conversation_id=saved.conversation_id,
            promises=(),
            second_talk=True,
            second_talk_when=When(day=date(2026, 11, 25)),
        ),
    )

    assert saved.next_talk_id == again.next_talk_id
    [planned] = store.read(conversations.planned_with, saved.client_id)
    assert (planned.id, planned.day, planned.follows_id) == (
        saved.next_talk_id,
        date(2026, 11, 25),
        saved.conversation_id,
    )
    assert planned.answers == ()


def test_a_mail_once_sent_is_not_owed_again_by_an_edit(store: Store) -> None:
    saved = save(store, AFTER)
    store.write(loose_ends.mail_sent, saved.conversation_id, at=AT).result()

    again = save(store, replace(AFTER, conversation_id=saved.conversation_id, promises=()))

    assert not again.mail_owed
    store.write(loose_ends.mail_owed_again, saved.conversation_id, at=AT).result()
    assert store.read(conversations.conversation, saved.conversation_id).mail_owed


def test_a_mail_that_is_not_wanted_any_more_is_waived(store: Store) -> None:
    saved = save(store, AFTER)
    again = save(store, replace(AFTER, conversation_id=saved.conversation_id, promises=(), mail_owed=False))

    assert (saved.mail_owed, again.mail_owed) == (True, False)


def test_a_consequence_is_written_once_and_changed_by_an_edit(store: Store) -> None:
    stop = Consequence(text="I stop working weekends", review_on=date(2026, 12, 1))
    saved = save(store, replace(AFTER, consequence=stop))
    save(
        store,
        replace(
            AFTER,
            conversation_id=saved.conversation_id,
            promises=(),
            consequence=replace(stop, review_on=date(2026, 12, 8)),
        ),
    )

    [fact] = store.read(facts, at=AT).consequences
    assert (fact.text, fact.review_on, fact.client) == (stop.text, date(2026, 12, 8), "Acme")
    store.write(loose_ends.consequence_decided, fact.id, on=ON, at=AT).result()
    assert store.read(facts, at=AT).consequences == ()


def add_limit(db: Database, client_id: int | None, text: str) -> int:
    db.conn.execute(
        "insert into limits (uid, client_id, text, raise_at, changed_at) values (?, ?, ?, 3, '')",
        (uuid7(AT), client_id, text),
    )
    limit_id: int = db.conn.execute("select last_insert_rowid()").fetchone()[0]
    return limit_id


def test_touched_limits_are_counted_once_per_talk_and_per_client(store: Store) -> None:
    client_id = store.write(clients.ensure_client, "Acme", at=AT).result()
    late = store.write(add_limit, client_id, "calls after eight").result()
    rude = store.write(add_limit, None, "shouting").result()
    saved = save(store, replace(AFTER, limits_touched=(late, rude, 4711)))
    save(store, replace(AFTER, conversation_id=saved.conversation_id, promises=(), limits_touched=(late, rude)))
    save(store, replace(AFTER, limits_touched=(late,)))
    other = save(store, replace(AFTER, client="Borg", limits_touched=(rude,)))

    counted = {limit.text: (limit.touches, limit.last_touched_on) for limit in store.read(clients.limits_of, client_id)}
    assert counted == {"calls after eight": (2, ON), "shouting": (1, ON)}
    assert [limit.touches for limit in store.read(clients.limits_of, other.client_id)] == [1]
    assert [(limit.text, limit.touches) for limit in store.read(limits_of_all)] == [("shouting", 2)]


def test_a_deleted_conversation_is_in_no_list_and_can_be_brought_back_with_its_promises(store: Store) -> None:
    saved = save(store, AFTER)
    assert len(store.read(conversations.open_promises_of, saved.conversation_id)) == 2

    store.write(conversations.delete, saved.conversation_id, at=AT).result()

    assert store.read(conversations.recent, limit=10) == ()
    assert store.read(conversations.last_held_with, saved.client_id) == ()
    assert store.read(facts, at=AT).talks == ()
    assert len(store.read(promises.unsettled)) == 2
    with pytest.raises(NotFound):
        store.read(conversations.by_code, saved.code)
    store.write(conversations.undelete, saved.conversation_id, at=AT).result()
    assert [line.id for line in store.read(conversations.recent, limit=10)] == [saved.conversation_id]


def test_moving_a_talk_to_another_client_takes_its_promises_along(store: Store) -> None:
    saved = save(store, replace(AFTER, consequence=Consequence(text="stop", review_on=ON)))
    alone = store.write(promises.add, SEND, client="Acme", at=AT, on=ON).result()

    borg = store.write(conversations.move_to_client, saved.conversation_id, "Borg", at=AT).result()

    assert store.read(conversations.conversation, saved.conversation_id).client == "Borg"
    assert {promise.client for promise in store.read(promises.of_conversation, saved.conversation_id)} == {"Borg"}
    assert store.read(promises.promise, alone.id).client == "Acme"
    assert {promise.id for promise in store.read(promises.of_client, borg)} == set(saved.promise_ids)
    assert [fact.client for fact in store.read(facts, at=AT).consequences] == ["Borg"]
    assert [event.action for event in store.read(promises.history, saved.promise_ids[0])] == [
        Action.MAKE,
        Action.CORRECT,
    ]


def test_editing_the_clients_name_in_the_form_moves_the_talk_too(store: Store) -> None:
    saved = save(store, AFTER)
    save(store, replace(AFTER, conversation_id=saved.conversation_id, client="Borg", promises=()))

    assert {promise.client for promise in store.read(promises.of_conversation, saved.conversation_id)} == {"Borg"}


def test_the_history_is_read_page_by_page_without_gaps_or_doubles(store: Store) -> None:
    for number in range(25):
        save(store, replace(AFTER, topic=f"talk {number}", when=When(day=ON - timedelta(days=number % 7)), promises=()))

    everything = store.read(conversations.recent, limit=100)
    pages: list[conversations.HistoryLine] = []
    while page := store.read(conversations.recent, before=pages[-1].place if pages else None, limit=4):
        pages += page
    assert tuple(pages) == everything
    assert [line.place for line in everything] == sorted((line.place for line in everything), reverse=True)
    assert len(everything) == 25


def test_talks_are_found_by_the_beginnings_of_the_words_of_their_topic(store: Store) -> None:
    saved = save(store, replace(AFTER, topic="Ärger über die Rechnung", promises=()))

    for typed in ("arger", "rech ÄRG", '"über'):
        assert [line.id for line in store.read(conversations.with_topic_like, typed, limit=5)] == [
            saved.conversation_id
        ]
    for typed in ("xyz", '"', "*", "", "NEAR("):
        assert store.read(conversations.with_topic_like, typed, limit=5) == ()


def test_an_empty_client_or_topic_is_refused_at_the_field(store: Store) -> None:
    with pytest.raises(WrongField) as client:
        save(store, replace(AFTER, client=" \ufeff"))
    with pytest.raises(WrongField) as topic:
        save(store, replace(AFTER, topic="\n"))
    assert (client.value.field, topic.value.field) == ("client", "topic")


def test_editing_a_conversation_that_never_was_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        save(store, replace(AFTER, conversation_id=99))
    assert store.read(clients.client_names) == ()
