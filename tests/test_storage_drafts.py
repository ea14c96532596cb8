"""The draft keeper: what was typed a moment before anything happens is in the file."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.conversations import Answer, Half, Ratings
from journal.drafts import ConversationDraft, KeptDraft, from_json, to_json
from journal.errors import NotFound
from journal.storage import drafting
from journal.storage.connection import connect, transaction
from journal.storage.keeper import Kept, NotKept
from journal.storage.owing import owing
from journal.storage.store import Store, open_store

HERE = Path(__file__).parents[1]
AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
EMPTY = ConversationDraft(half=Half.AFTER)


def topic(text: str) -> ConversationDraft:
    return replace(EMPTY, topic=text)


def only(store: Store) -> KeptDraft:
    [kept] = store.read(drafting.drafts)
    return kept


def test_what_is_kept_comes_back_as_it_was_typed(store: Store) -> None:
    draft = ConversationDraft(
        half=Half.BEFORE,
        client="Acme",
        topic="Verspätung",
        when="fri 14:00",
        answers=(Answer(prompt="goal", text="a\nb"), Answer(prompt="options", text="x", position=1)),
        ratings=Ratings(expected=7),
        mine=("send it @fri", "call"),
        second_talk=True,
    )
    key = store.drafts.new_key()
    store.drafts.keep(key, draft)

    assert store.drafts.flush(5)
    kept = only(store)
    assert kept.draft == draft
    assert (kept.key, kept.revision) == (key, 1)
    assert store.drafts.kept_at(key) is not None


def test_a_draft_gets_its_row_only_when_it_has_content(store: Store) -> None:
    key = store.drafts.new_key()
    store.drafts.keep(key, EMPTY)
    store.drafts.flush(5)

    assert store.read(lambda db: db.execute("select count(*) from drafts").fetchone()[0]) == 0
    assert store.drafts.state(key) == Kept(key=key, at=store.drafts.kept_at(key) or AT, draft_id=None)

    store.drafts.keep(key, topic("a"))
    store.drafts.flush(5)
    assert store.read(owing, until=date.max).drafts == 1


def test_many_changes_make_one_draft_with_the_newest_text(store: Store) -> None:
    key = store.drafts.new_key()
    for length in range(1, 300):
        store.drafts.keep(key, topic("x" * length))
    store.drafts.flush(5)

    assert only(store).draft.topic == "x" * 299
    assert store.read(drafting.versions_of, only(store).id) == ()


def test_the_newest_draft_is_the_last_and_an_emptied_one_is_not_listed(store: Store) -> None:
    for text in ("first", "second", "third"):
        key = store.drafts.new_key()
        store.drafts.keep(key, topic(text))
        store.drafts.flush(5)
    store.drafts.keep(key, EMPTY)
    store.drafts.flush(5)

    assert [kept.draft.topic for kept in store.read(drafting.drafts)] == ["first", "second"]
    assert store.read(owing, until=date.max).drafts == 2


def test_a_field_that_lost_more_than_half_of_its_text_can_be_brought_back(store: Store) -> None:
    key = store.drafts.new_key()
    text = "The whole story of the afternoon"
    store.drafts.keep(key, replace(topic("Delay"), answers=(Answer(prompt="my_story", text=text),)))
    store.drafts.flush(5)
    store.drafts.keep(key, topic("Delay"))
    store.drafts.flush(5)

    [version] = store.read(drafting.versions_of, only(store).id)
    assert version.draft.answers[0].text == text
    assert only(store).draft.answers == ()


def test_a_text_deleted_letter_by_letter_can_be_brought_back_as_well(store: Store) -> None:
    key = store.drafts.new_key()
    text = "The whole story of the afternoon"
    for length in range(len(text), -1, -1):
        store.drafts.keep(key, topic(text[:length]))
        store.drafts.flush(5)

    store.drafts.keep(key, topic("x"))
    store.drafts.flush(5)
    versions = store.read(drafting.versions_of, only(store).id)
    assert [version.draft.topic for version in versions] == [text]


def test_what_another_window_wrote_is_kept_as_an_earlier_version(store: Store, journal_path: Path) -> None:
    key = store.drafts.new_key()
    store.drafts.keep(key, topic("one"))
    store.drafts.flush(5)
    other = open_store(journal_path, at=AT)
    other.drafts.resume(only(other))
    other.drafts.keep(key, topic("one, and from the other window"))
    other.drafts.flush(5)
    other.close()

    store.drafts.keep(key, topic("one, and from this one"))
    store.drafts.flush(5)

    assert only(store).draft.topic == "one, and from this one"
    [version] = store.read(drafting.versions_of, only(store).id)
    assert version.draft.topic == "one, and from the other window"


def test_going_on_with_a_draft_makes_no_earlier_version(store: Store, journal_path: Path) -> None:
    key = store.drafts.new_key()
    store.drafts.keep(key, topic("one"))
    store.drafts.flush(5)
    later = open_store(journal_path, at=AT)

    later.drafts.keep(later.drafts.resume(only(later)), topic("one two"))
    later.drafts.flush(5)

    assert only(later).draft.topic == "one two"
    assert later.read(drafting.versions_of, only(later).id) == ()
    later.close()


def test_a_discarded_draft_can_be_brought_back_for_thirty_days(store: Store) -> None:
    store.drafts.keep(store.drafts.new_key(), topic("never mind"))
    store.drafts.flush(5)
    draft_id = only(store).id

    store.write(drafting.discard, draft_id, at=AT).result()
    assert store.read(drafting.drafts) == []
    assert [kept.id for kept in store.read(drafting.discarded)] == [draft_id]
    store.write(drafting.purge, at=AT + timedelta(days=30)).result()
    store.write(drafting.restore, draft_id).result()
    assert only(store).draft.topic == "never mind"

    store.write(drafting.discard, draft_id, at=AT).result()
    store.write(drafting.purge, at=AT + timedelta(days=30, seconds=1)).result()
    with pytest.raises(NotFound):
        store.write(drafting.restore, draft_id).result()


def test_text_typed_after_discarding_brings_the_draft_back(store: Store) -> None:
    key = store.drafts.new_key()
    store.drafts.keep(key, topic("one"))
    store.drafts.flush(5)
    store.write(drafting.discard, only(store).id, at=AT).result()

    store.drafts.keep(key, topic("one more thing"))
    store.drafts.flush(5)

    assert only(store).draft.topic == "one more thing"


def test_after_saving_nothing_of_the_draft_is_left_however_late_the_last_change_came(store: Store) -> None:
    for text in ("a", "b", "c"):
        key = store.drafts.new_key()
        store.drafts.keep(key, topic(text))
        store.drafts.keep(key, topic(text * 2))
        store.drafts.finish(key)
        store.drafts.keep(key, topic(text * 3))
        assert store.drafts.flush(5)

    assert store.read(lambda db: db.execute("select count(*) from drafts").fetchone()[0]) == 0


def test_a_draft_of_a_conversation_that_is_not_there_any_more_is_still_kept(store: Store) -> None:
    store.drafts.keep(store.drafts.new_key(), replace(topic("a"), conversation_id=4711))

    assert store.drafts.flush(5)
    assert only(store).draft.conversation_id == 4711


@given(st.text(st.characters(), max_size=50))
def test_a_draft_survives_any_text_at_all(text: str) -> None:
    draft = replace(EMPTY, topic=text, mine=(text,), answers=(Answer(prompt="goal", text=text),))

    assert from_json(to_json(draft)) == draft
    assert to_json(draft).isascii()


def test_half_a_surrogate_pair_a_nul_and_ten_megabytes_are_kept(store: Store) -> None:
    draft = replace(EMPTY, topic="\ud83d\0\x1b[2J", answers=(Answer(prompt="free_writing", text="ä" * 10_000_000),))
    store.drafts.keep(store.drafts.new_key(), draft)

    assert store.drafts.flush(30)
    assert only(store).draft == draft


def test_a_row_that_is_no_draft_shows_what_is_in_it(store: Store) -> None:
    store.drafts.keep(store.drafts.new_key(), topic("a"))
    store.drafts.flush(5)
    store.write(lambda db: db.conn.execute("update drafts set content = 'not json'").rowcount).result()

    assert only(store).draft.answers[0].text == "not json"


class Heard:
    """A listener that can be waited for."""

    def __init__(self) -> None:
        self.said: list[Kept | NotKept] = []
        self.came = threading.Condition()

    def __call__(self, state: Kept | NotKept) -> None:
        with self.came:
            self.said.append(state)
            self.came.notify_all()

    def wait_for(self, wanted: Callable[[Kept | NotKept], bool]) -> Kept | NotKept:
        with self.came:
            assert self.came.wait_for(lambda: any(wanted(state) for state in self.said), 10)
            return next(state for state in reversed(self.said) if wanted(state))


def test_whoever_listens_is_told_when_the_text_was_kept(store: Store) -> None:
    heard = Heard()
    stop = store.drafts.listen(heard)
    key = store.drafts.new_key()
    store.drafts.keep(key, topic("a"))
    store.drafts.flush(5)

    assert heard.said == [Kept(key=key, at=store.drafts.kept_at(key) or AT, draft_id=only(store).id)]
    stop()
    store.drafts.keep(key, topic("b"))
    store.drafts.flush(5)
    assert len(heard.said) == 1


def test_a_listener_that_fails_does_not_stop_the_keeping(store: Store) -> None:
    def fail(_: Kept | NotKept) -> None:
        raise RuntimeError("the screen is gone")

    store.drafts.listen(fail)
    for text in ("a", "b"):
        store.drafts.keep("key", topic(text))
        assert store.drafts.flush(5)

    assert only(store).draft.topic == "b"


def test_while_the_file_is_locked_it_says_so_and_keeps_the_newest_text_afterwards(store: Store) -> None:
    heard = Heard()
    store.drafts.listen(heard)
    with closing(connect(store.path)) as other, transaction(other):
        store.drafts.keep("key", topic("one"))
        state = heard.wait_for(lambda state: isinstance(state, NotKept))
        assert state == NotKept(key="key", reason="locked")
        assert store.drafts.kept_at("key") is None
        store.drafts.keep("key", topic("one two"))

    heard.wait_for(lambda state: isinstance(state, Kept))
    assert only(store).draft.topic == "one two"


def test_a_file_that_was_replaced_is_said_at_once(store: Store) -> None:
    heard = Heard()
    store.drafts.listen(heard)
    store.drafts.keep("key", topic("one"))
    store.drafts.flush(5)
    shutil.copy(store.path, store.path.with_name("copy.db"))
    store.path.with_name("copy.db").replace(store.path)

    store.drafts.keep("key", topic("two"))

    heard.wait_for(lambda state: state == NotKept(key="key", reason="file_replaced"))
    assert not store.drafts.flush(0.2)


def test_ending_does_not_wait_for_a_file_that_refuses(journal_path: Path) -> None:
    store = open_store(journal_path, at=AT)
    with closing(connect(journal_path)) as other, transaction(other):
        store.drafts.keep("key", topic("one"))
        began = time.monotonic()
        assert not store.drafts.close(0.5)
        assert time.monotonic() - began < 2.5
    store.close()


def test_a_program_that_ends_without_closing_still_keeps_the_last_text(journal_path: Path) -> None:
    open_store(journal_path, at=AT).close()
    script = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from journal.conversations import Half
from journal.drafts import ConversationDraft
from journal.storage.store import open_store
store = open_store(Path(sys.argv[1]), at=datetime.now(UTC))
store.drafts.keep("key", ConversationDraft(half=Half.AFTER, topic="the last words"))
raise SystemExit(3)
"""
    ended = subprocess.run([sys.executable, "-c", script, str(journal_path)], cwd=HERE, timeout=30, check=False)

    assert ended.returncode == 3
    store = open_store(journal_path, at=AT)
    assert only(store).draft.topic == "the last words"
    store.close()


TYPING = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from journal.conversations import Half
from journal.drafts import ConversationDraft
from journal.storage.store import open_store
for line in sys.stdin:
    store = open_store(Path(line.strip()), at=datetime.now(UTC))
    key, typed = store.drafts.new_key(), ""
    while True:
        typed += "abcdefghij"[len(typed) % 10]
        store.drafts.keep(key, ConversationDraft(half=Half.AFTER, topic=typed))
        sys.stdout.write(f"{time.monotonic()} {len(typed)}\\n")
        sys.stdout.flush()
        time.sleep(0.004)
"""


@contextmanager
def typists(paths: Sequence[Path]) -> Iterator[list[subprocess.Popen[str]]]:
    children = [
        subprocess.Popen(
            [sys.executable, "-c", TYPING], cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in paths
    ]
    try:
        for child, path in zip(children, paths, strict=True):
            assert child.stdin is not None
            child.stdin.write(f"{path}\n")
            child.stdin.flush()
        yield children
    finally:
        for child in children:
            child.kill()
            child.communicate()


def test_what_was_typed_more_than_a_third_of_a_second_before_a_kill_is_there_after_the_restart(tmp_path: Path) -> None:
    paths = [tmp_path / str(number) / "journal.db" for number in range(20)]
    for path in paths:
        open_store(path, at=AT).close()
    for start in range(0, len(paths), 5):
        together = paths[start : start + 5]
        with typists(together) as children:
            for place, (path, child) in enumerate(zip(together, children, strict=True), start):
                assert child.stdout is not None
                lines = [child.stdout.readline() for _ in range(90 + 3 * place)]
                os.kill(child.pid, signal.SIGKILL)
                killed = time.monotonic()
                child.wait()
                lines += [line for line in child.stdout if line.endswith("\n")]
                typed = [line.split() for line in lines]
                owed = max(int(length) for when, length in typed if float(when) < killed - 0.3)
                assert owed > 1

                store = open_store(path, at=AT)
                there = only(store).draft.topic
                store.close()
                assert len(there) >= owed
                assert there == ("abcdefghij" * 1000)[: len(there)]
