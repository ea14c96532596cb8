"""Any words a person types or pastes can be stored and shown; names of rows are short and sortable."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from journal.clean import clean, visible
from journal.conversations import Answer, Channel, Feeling, Half, Moment, Ratings, Status
from journal.entries import Entry, When
from journal.promises import Due, NewPromise, Side
from journal.storage import clients, conversations, promises
from journal.storage.codes import fresh_code, uuid7
from journal.storage.conversations import Saved
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


HOSTILE = [
    "\0",
    "a\0b",
    "\ud800",
    "\udfff middle",
    "\x1b[31mred\x1b]0;title\x07",
    "\x9b31m",
    "\u202eevil\u2066x\u2069",
    "\ufeffbom",
    "line\r\nline\rline\x85line\u2028line",
    "'; drop table clients; --",
    '" or 1=1',
    "[/x] [@click=app.quit]x[/]",
    "e\u0301 \U0001f469\u200d\U0001f4bb",
    "%s {0} \\",
    "x" * 200_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_typed_is_stored_and_comes_back_clean(store: Store, text: str) -> None:
    said = f"a {text} z"
    saved = save(
        store,
        replace(
            AFTER,
            client=said,
            topic=said,
            answers=(Answer(prompt="went_well", text=said),),
            promises=(replace(SEND, text=said),),
        ),
    )

    talk = store.read(conversations.conversation, saved.conversation_id)
    [promise] = store.read(promises.of_conversation, saved.conversation_id)
    assert talk.topic == talk.answers[0].text == promise.text == clean(said)
    assert talk.client == " ".join(clean(said).split())
    assert store.read(clients.find_client, said) is not None
    store.write(lambda db: db.conn.execute("insert into search (search) values ('integrity-check')").rowcount).result()


@given(st.text(st.characters()))
def test_a_cleaned_text_holds_nothing_a_file_or_a_terminal_trips_over(text: str) -> None:
    cleaned = clean(text)

    cleaned.encode()
    assert clean(cleaned) == cleaned
    assert not any((ord(char) < 32 and char not in "\n\t") or 0x7F <= ord(char) < 0xA0 for char in cleaned)
    assert not any(char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" for char in cleaned)
    assert len(visible(text).splitlines()) <= 1


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp"))))
def test_plain_words_are_never_changed_by_cleaning(text: str) -> None:
    assert clean(text) == text


def test_signs_of_control_are_made_visible() -> None:
    assert clean("\x1b[0m\0\x7f") == "␛[0m␀␡"
    assert visible("one\r\ntwo\tthree") == "one ⏎ two three"


def test_uids_are_of_version_seven_and_sort_by_time() -> None:
    made = [uuid7(AT + timedelta(milliseconds=number)) for number in range(100)]

    assert made == sorted(made)
    assert {(uid[14], uid[19] in "89ab", len(uid)) for uid in made} == {("7", True, 36)}


def test_codes_are_short_distinct_and_grow_with_the_journal(store: Store) -> None:
    def codes(db: Database) -> tuple[str, str]:
        first = fresh_code(db.conn)
        db.conn.execute(
            """
            insert into promises
                (id, uid, code, made_on, created_at, text, direction, due_kind, state, changed_at)
            values (1000000, 'u', 'abcd', '2026-11-21', '2026-11-21T18:30:00Z', 'x', 'mine', 'undated', 'open', '')
            """
        )
        grown = fresh_code(db.conn)
        db.conn.execute("delete from promises")
        return first, grown

    first, grown = store.write(codes).result()
    assert (len(first), len(grown)) == (4, 6)
    assert first.isalnum()
    assert first == first.lower()
    assert not set(first + grown) & set("01ilo")
