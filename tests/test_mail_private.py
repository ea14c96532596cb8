"""What is private never stands in a follow-up mail, whatever is written where."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing, suppress
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_type_hints

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal import mail
from journal.conversations import Answer, Feeling, Half, Moment, Ratings, Status
from journal.drafts import ConversationDraft
from journal.entries import Consequence, Entry, When
from journal.feelings import WORDS
from journal.language import LANGUAGES
from journal.mail import MailDraft, ShareableSummary, SummaryMeeting, SummaryPromise, drafted
from journal.mail_hints import hints
from journal.promise_acts import hand_over, nudge
from journal.promises import Due, NewPromise, PromiseEvent, Side
from journal.prompts import PROMPTS
from journal.storage import conversations, promises
from journal.storage.connection import transaction
from journal.storage.shareable_talk import shareable_summary
from journal.storage.store import Store, open_store
from journal.texts.mail import letters

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
ON = AT.date()
FRIDAY = date(2026, 11, 27)
MARKER = "PRIVATEMARKER"
SHARED = ("heard", "value_in_them")
PRIVATE_PROMPTS = [prompt.id for prompt in PROMPTS if prompt.id not in SHARED]
SHAREABLE = {
    ("clients", "name"),
    ("clients", "language"),
    ("clients", "address_form"),
    ("contacts", "name"),
    ("conversations", "topic"),
    ("promises", "text"),
    ("promise_events", "text"),
}
NAMES_AND_DATES = ("uid", "code", "day", "half", "prompt", "due_kind", "due_time", "direction", "state", "status")


def _mails(store: Store, talk: int) -> list[MailDraft]:
    """The drafts about a talk, in both languages."""
    made = []
    for language in LANGUAGES:
        summary = store.read(shareable_summary, talk, at=AT, on=ON, otherwise=language)
        spoken = letters(summary.language)
        letter = spoken.in_form(summary.address_form)
        made.append(drafted(summary, letter))
        # The hints hold nothing that the mail does not, so that they may stand beside it.
        assert MARKER not in str(hints(made[-1], summary, letter, spoken.words))
    return made


def _after(private: dict[str, str], feeling: str, digit: int, made: tuple[NewPromise, ...] = ()) -> Entry:
    return Entry(
        half=Half.AFTER,
        client="Hansen",
        topic="the invoice",
        status=Status.HELD,
        when=When(day=ON - timedelta(days=1)),
        template="repair",
        goal_tag="boundary",
        answers=(
            Answer(prompt="heard", text="you need it by Monday"),
            *(Answer(prompt=prompt, text=text) for prompt, text in private.items()),
        ),
        feelings=(Feeling(moment=Moment.AFTER, whose=Side.MINE, word=feeling, intensity=3),),
        ratings=Ratings(discomfort=digit, control=min(5, digit + 1), goal=min(4, digit), talk_share=75),
        consequence=Consequence(text=MARKER, review_on=FRIDAY),
        promises=made,
        reflected=True,
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    prompts=st.sets(st.sampled_from(PRIVATE_PROMPTS), min_size=1),
    around=st.text(max_size=20),
    feeling=st.sampled_from([word.id for word in WORDS]),
    digit=st.integers(0, 10),
    side=st.sampled_from(list(Side)),
)
def test_no_text_of_a_private_field_ever_stands_in_the_mail(
    prompts: set[str], around: str, feeling: str, digit: int, side: Side
) -> None:
    private = {prompt: f"{around}{MARKER} {prompt}{around}" for prompt in prompts}
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "private" / "journal.db", at=AT)
        try:
            made = NewPromise(text="send the estimate", side=side, due=Due.on(FRIDAY), under_pressure=True)
            filled = store.write(conversations.save, _after(private, feeling, digit, (made,)), at=AT, on=ON).result()
            empty = _after({}, "calm", 0, (replace(made, under_pressure=False),))
            plain = store.write(conversations.save, empty, at=AT, on=ON).result()
            written = _mails(store, filled.conversation_id)
            # Nor does anything private change a word of it.
            assert written == _mails(store, plain.conversation_id)
        finally:
            store.close()
    for draft in written:
        assert MARKER not in draft.subject + draft.text
        assert "send the estimate" in draft.text
        assert "you need it by Monday" in draft.text


def _record(store: Store, event: object) -> None:
    assert isinstance(event, PromiseEvent)
    store.write(promises.record, event).result()


def _everything_filled(store: Store) -> tuple[int, set[str]]:
    """A talk in a journal in which every text that may not leave it is the marker; the columns that hold it."""
    made = tuple(
        NewPromise(text=text, side=side, due=Due.on(FRIDAY))
        for text, side in (("send the estimate", Side.MINE), ("pay the rest", Side.THEIRS))
    )
    private = dict.fromkeys(PRIVATE_PROMPTS, MARKER)
    saved = store.write(conversations.save, _after(private, "angry", 3, made), at=AT, on=ON).result()
    mine, theirs = saved.promise_ids
    _record(store, hand_over(store.read(promises.promise, mine), to=MARKER, note=MARKER, at=AT, on=ON))
    _record(store, nudge(store.read(promises.promise, theirs), how=MARKER, at=AT, on=ON))
    store.drafts.keep("draft", ConversationDraft(half=Half.AFTER, client=MARKER, topic=MARKER, mine=(MARKER,)))
    store.close()
    filled = set()
    with closing(sqlite3.connect(store.path)) as db:
        db.isolation_level = None
        (client,) = db.execute("select client_id from conversations where id = ?", (saved.conversation_id,)).fetchone()
        with transaction(db):
            for sql in (
                "insert into contacts (uid, client_id, name, role, changed_at) values ('u', :c, 'Anna', :m, '')",
                "insert into client_notes (uid, client_id, kind, text, changed_at) values ('u', :c, 'care', :m, '')",
                "insert into client_notes (uid, client_id, kind, text, changed_at) values ('v', :c, 'con', :m, '')",
                "insert into limits (uid, client_id, text, changed_at) values ('u', :c, :m, '')",
                "insert into lessons (uid, client_id, conversation_id, text, made_on, changed_at)"
                " values ('u', :c, :t, :m, '2026-01-01', '')",
                "insert into conversation_versions (conversation_id, content, kept_at) values (:t, :m, '')",
                "insert into preferences (name, value) values ('x', :m)",
            ):
                db.execute(sql, {"c": client, "t": saved.conversation_id, "m": MARKER})
            for (table,) in db.execute(
                "select name from sqlite_schema where type = 'table' and name not glob 'search*' and name not glob '_*'"
            ).fetchall():
                for column in db.execute(f"pragma table_info({table})").fetchall():
                    if _fill(db, table, column[1], column[2]):
                        filled.add(f"{table}.{column[1]}")
    return saved.conversation_id, filled


def _fill(db: sqlite3.Connection, table: str, column: str, kind: str) -> bool:
    if kind != "TEXT" or (table, column) in SHAREABLE or column in NAMES_AND_DATES or column.endswith(("_at", "_on")):
        return False
    private = f"prompt not in {SHARED}" if table == "answers" else "true"
    with suppress(sqlite3.IntegrityError):
        db.execute(f"update {table} set {column} = ? where {private}", (MARKER,))
    with suppress(sqlite3.IntegrityError):
        where = f"rowid = (select min(rowid) from {table} where {private})"
        db.execute(f"update {table} set {column} = ? where {where}", (MARKER,))
    return bool(db.execute(f"select 1 from {table} where {column} = ?", (MARKER,)).fetchone())


def test_no_private_column_of_the_journal_reaches_the_mail(store: Store) -> None:
    talk, filled = _everything_filled(store)
    assert filled >= {
        "contacts.role",
        "client_notes.text",
        "limits.text",
        "answers.text",
        "feelings.word",
        "conversation_versions.content",
        "conversations.template",
        "conversations.goal_tag",
        "lessons.text",
        "consequences.text",
        "promise_events.person",
        "promise_events.note",
        "drafts.content",
        "preferences.value",
    }
    again = open_store(store.path, at=AT)
    try:
        written = _mails(again, talk)
    finally:
        again.close()
    for draft in written:
        assert MARKER not in draft.subject + draft.text
        for told in ("Anna", "send the estimate", "pay the rest", "you need it by Monday"):
            assert told in draft.text


def test_nothing_private_fits_into_what_the_mail_is_made_of() -> None:
    assert [field.name for field in fields(ShareableSummary)] == [
        "client",
        "contact",
        "several_contacts",
        "address_form",
        "language",
        "topic",
        "day",
        "understood",
        "valued",
        "mine",
        "theirs",
        "next_talk",
    ]
    assert [field.name for field in fields(SummaryPromise)] == ["text", "kind", "day", "time"]
    assert [field.name for field in fields(SummaryMeeting)] == ["day", "time"]
    assert get_type_hints(drafted, vars(mail) | {"LetterTexts": object})["summary"] is ShareableSummary


def test_what_a_mail_is_made_of_is_built_in_one_place() -> None:
    root = Path(__file__).parents[1]
    built = {
        path.relative_to(root).as_posix()
        for folder in ("journal", "screens")
        for path in (root / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("ShareableSummary", "SummaryPromise", "SummaryMeeting")
    }
    assert built == {"journal/storage/shareable_talk.py"}


def test_only_prompts_that_may_be_shared_are_asked_for() -> None:
    assert {prompt.id for prompt in PROMPTS if prompt.shareable} == set(SHARED)
