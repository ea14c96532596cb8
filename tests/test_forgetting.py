"""Forgetting a client: everything about them goes, down to the bytes, and nothing of anybody else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from journal.backups import BackupKind
from journal.conversations import Answer, Half
from journal.drafts import ConversationDraft
from journal.errors import NotFound
from journal.storage import clients, merging
from journal.storage.backups import back_up, backups_of, is_good
from journal.storage.checking import check
from journal.storage.copies import row_counts
from journal.storage.forgetting import KnownBy, forget, held, known_by, left_beside, scrub, still_in, still_mentioned
from journal.storage.store import Store
from journal.texts.choose import texts_for
from tests.terminal import answer, surroundings

EN = texts_for("en").forgetting
AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
# Words that stand nowhere else in a journal's file.
SECRETS = ("Quendelberg", "Zwirnhof", "Ytterholm", "Xanthippe", "Wolkenrot", "Vogelfrei", "Uhlenspiegel")


def traces(folder: Path) -> set[str]:
    """Which of the secret words stand in any file there, as bytes, in either case."""
    raw = b"".join(file.read_bytes().lower() for file in folder.rglob("*") if file.is_file())
    return {word for word in SECRETS if word.lower().encode() in raw}


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return surroundings(tmp_path)


def fill(environ: dict[str, str]) -> None:
    for words in (
        ("log", "Quendelberg", "Zwirnhof offer", "-p", "send the Ytterholm plan @tomorrow", "--went-well", "Xanthippe"),
        ("log", "Quendelberg", "Wolkenrot", "-p", "< pay Vogelfrei"),
        ("log", "Okafor", "the website", "-p", "call back @fri"),
        ("promise", "ask for Uhlenspiegel @mon", "--client", "Quendelberg"),
    ):
        assert answer(environ, *words).returncode in (0, 10, 11), words


def test_not_one_byte_of_the_client_is_left_in_the_file_or_beside_it(environ: dict[str, str], tmp_path: Path) -> None:
    fill(environ)
    assert traces(tmp_path) == set(SECRETS)

    refused = answer(environ, "forget", "quendelberg")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert EN.holds("Quendelberg", 2, 3, 0, 0) in refused.stderr
    assert EN.needs_yes in refused.stderr
    assert traces(tmp_path) == set(SECRETS)

    done = answer(environ, "forget", "quendelberg", "--yes")
    assert done.returncode == 0
    assert EN.forgotten("Quendelberg") in done.stderr
    assert traces(tmp_path) == set()
    assert "Okafor" in answer(environ, "search", "website").stdout
    assert check(tmp_path / "journal.db").sound
    assert answer(environ, "forget", "quendelberg", "--yes").returncode == 1


def test_copies_that_hold_the_client_are_named_and_go_when_asked_to(environ: dict[str, str], tmp_path: Path) -> None:
    assert answer(environ, "log", "Okafor", "the website").returncode == 0
    answer(environ, "backup")
    fill(environ)
    answer(environ, "backup")

    done = answer(environ, "forget", "Quendelberg", "--yes")
    assert EN.copies(1) in done.stderr
    assert EN.copies_stay(1) in done.stderr
    assert traces(tmp_path / "backups") == set(SECRETS)

    fill(environ)
    done = answer(environ, "forget", "Quendelberg", "--yes", "--backups")
    assert EN.copies_gone(1) in done.stderr
    assert traces(tmp_path) == set()
    assert [is_good(one) for one in backups_of(tmp_path / "journal.db")] == [True, True]


def test_what_names_the_client_elsewhere_is_counted_and_stays(environ: dict[str, str]) -> None:
    fill(environ)
    assert answer(environ, "log", "Okafor", "about Quendelberg and us").returncode == 0
    done = answer(environ, "forget", "Quendelberg", "--yes")
    assert EN.mentioned(1, "Quendelberg") in done.stderr
    assert "Okafor" in answer(environ, "search", "Quendelberg").stdout


def about(client: str, topic: str) -> ConversationDraft:
    return ConversationDraft(
        half=Half.AFTER, client=client, topic=topic, answers=(Answer(prompt="went_well", text="x"),)
    )


def test_drafts_lessons_and_clients_merged_into_it_go_as_well(store: Store, journal_path: Path) -> None:
    kept = store.write(clients.ensure_client, "Okafor", at=AT).result()
    one = store.write(clients.ensure_client, "Quendelberg", at=AT).result()
    other = store.write(clients.ensure_client, "Zwirnhof", at=AT).result()
    store.write(merging.merge, other, one, at=AT, on=date(2026, 11, 21)).result()
    for client in ("zwirnhof", "Quendelberg", "Okafor"):
        store.drafts.keep(store.drafts.new_key(), about(client, "Ytterholm" if client != "Okafor" else "ours"))
    assert store.drafts.flush(5)
    assert store.read(held, one).drafts == 2

    store.write(forget, one).result()
    assert store.read(lambda db: row_counts(db)["drafts"]) == 1
    assert [client.id for client in store.read(clients.client_names)] == [kept]
    with pytest.raises(NotFound):
        store.read(held, one)
    store.close()
    scrub(journal_path)
    assert traces(journal_path.parent) == set()


def test_a_promise_that_was_theirs_once_keeps_its_history_under_the_other_name(store: Store) -> None:
    one = store.write(clients.ensure_client, "Quendelberg", at=AT).result()
    other = store.write(clients.ensure_client, "Okafor", at=AT).result()

    def moved(db: Database) -> None:
        db.conn.execute(
            """
            insert into promises
                (uid, code, made_on, created_at, client_id, text, direction, due_kind, state, changed_at)
            values ('p', 'p1', '2026-11-20', '2026-11-20T08:00:00Z', ?, 'call', 'mine', 'undated', 'open', '')
            """,
            (other,),
        )
        db.conn.execute(
            """
            insert into promise_events (uid, promise_id, action, at, day, text, direction, client_id, due_kind)
            select 'e', id, 'make', '2026-11-20T08:00:00Z', '2026-11-20', 'call', 'mine', ?, 'undated' from promises
            """,
            (one,),
        )

    store.write(moved).result()
    store.write(forget, one).result()
    events = store.read(lambda db: [row["client_id"] for row in db.execute("select client_id from promise_events")])
    assert events == [other]


def test_a_copy_that_cannot_be_looked_into_counts_as_one_that_holds_the_client(
    store: Store, journal_path: Path
) -> None:
    made = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    assert still_in(journal_path, KnownBy.name("Quendelberg")) == ()
    made.path.write_bytes(b"damaged" * 500)
    assert [one.path for one in still_in(journal_path, KnownBy.name("Quendelberg"))] == [made.path]


@pytest.mark.parametrize("name", ['"', "AND", "a OR", "*", "😀", "Ärger & Söhne", "-"])
def test_any_name_can_be_looked_for_among_the_rest(store: Store, name: str) -> None:
    assert store.read(still_mentioned, name) == 0


def test_a_copy_that_knows_the_client_by_an_earlier_name_or_only_from_a_draft_is_found(
    store: Store, journal_path: Path
) -> None:
    store.drafts.keep(store.drafts.new_key(), about("Zwirnhof", "Ytterholm"))
    assert store.drafts.flush(5)
    only_a_draft = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    one = store.write(clients.ensure_client, "Zwirnhof", at=AT).result()
    earlier = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    store.write(lambda db: db.conn.execute("update clients set name = 'Quendelberg' where id = ?", (one,))).result()
    assert {copy.path for copy in still_in(journal_path, store.read(known_by, one))} == {
        only_a_draft.path,
        earlier.path,
    }


def test_run_again_it_takes_the_copies_away_that_the_first_run_left(environ: dict[str, str], tmp_path: Path) -> None:
    fill(environ)
    answer(environ, "backup")
    assert answer(environ, "forget", "Quendelberg", "--yes").returncode == 0
    again = answer(environ, "forget", "Quendelberg", "--yes", "--backups")
    assert (again.returncode, EN.copies_gone(1) in again.stderr) == (0, True)
    assert traces(tmp_path) == set()


def test_files_beside_the_journal_that_may_hold_words_are_named(tmp_path: Path) -> None:
    for name in ("typed-20261121T183000Z-7.txt", "journal-readable-20261121T183000Z.json", "notes.txt"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in left_beside(tmp_path / "journal.db")] == [
        "journal-readable-20261121T183000Z.json",
        "typed-20261121T183000Z-7.txt",
    ]
