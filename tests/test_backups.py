"""Copies of the journal: which are made, which stay, and that only good ones are ever put back."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from journal.backups import DAILY, MADE_AFTER, MONTHLY, WEEKLY, Backup, BackupKind, is_due, name_of, read_name, too_many
from journal.errors import CannotOpen, NotAJournal
from journal.storage.backups import back_up, back_up_when_due, backups_of, contents, is_good, newest_good
from journal.storage.checking import check
from journal.storage.connection import connect, transaction
from journal.storage.restoring import restore
from journal.storage.store import Store, open_store

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
moments = st.integers(0, 4 * 365 * 24 * 3600).map(
    lambda seconds: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


def copy_of(at: datetime, kind: BackupKind = BackupKind.AUTOMATIC) -> Backup:
    return Backup(path=Path("backups") / name_of("journal", at, kind), made_at=at, kind=kind, size=1)


def remember(db: Database, name: str) -> None:
    db.conn.execute("insert into preferences (name, value) values (?, 'x')", (name,))


def remembered(store: Store) -> list[str]:
    return store.read(lambda db: [row[0] for row in db.execute("select name from preferences order by name")])


@given(moments, st.sampled_from(BackupKind), st.integers(1, 9))
def test_a_copy_is_known_by_its_name(at: datetime, kind: BackupKind, copy: int) -> None:
    assert read_name(name_of("my-journal", at, kind, copy), "my-journal") == (at, kind)


@pytest.mark.parametrize(
    "name",
    [
        "journal-2-20261121T183000Z.db",
        "journal.db",
        "journal-20261121T183000Z.db.sha256",
        "journal-20261321T183000Z.db",
        "journal-20261121T183000Z-nonsense.db",
        ".journal-20261121T183000Z.db.12.partial",
    ],
)
def test_what_is_no_copy_of_this_journal_is_not_taken_for_one(name: str) -> None:
    assert read_name(name, "journal") is None


def test_a_copy_before_an_upgrade_is_known_by_its_name_and_the_version_in_it() -> None:
    assert read_name("journal-20261121T183000Z-before-upgrade-from-6.db", "journal") == (AT, BackupKind.BEFORE_UPGRADE)


@given(st.lists(moments, unique=True, max_size=60), st.lists(moments, unique=True, max_size=5))
def test_copies_that_were_not_made_by_themselves_always_stay(automatic: list[datetime], others: list[datetime]) -> None:
    kept = [copy_of(at, BackupKind.BY_HAND) for at in others] + [copy_of(at, BackupKind.SET_ASIDE) for at in others]
    assert not set(too_many([*map(copy_of, automatic), *kept])) & set(kept)


@given(st.lists(moments, unique=True, min_size=1, max_size=200))
def test_of_automatic_copies_the_newest_of_seven_days_four_weeks_and_twelve_months_stay(made: list[datetime]) -> None:
    copies = [copy_of(at) for at in made]
    gone = {one.made_at for one in too_many(copies)}
    stay = sorted(set(made) - gone, reverse=True)
    assert max(made) in stay
    days = sorted({at.date() for at in made}, reverse=True)
    weeks = sorted({at.isocalendar()[:2] for at in made}, reverse=True)
    months = sorted({(at.year, at.month) for at in made}, reverse=True)
    assert {at.date() for at in stay} >= set(days[:DAILY])
    assert {at.isocalendar()[:2] for at in stay} >= set(weeks[:WEEKLY])
    assert {(at.year, at.month) for at in stay} >= set(months[:MONTHLY])
    assert len(stay) <= DAILY + WEEKLY + MONTHLY
    assert too_many([copy_of(at) for at in stay]) == ()


def test_a_new_copy_is_due_when_the_newest_is_older_than_twenty_hours_or_from_the_future() -> None:
    assert is_due([], AT)
    assert not is_due([copy_of(AT - MADE_AFTER)], AT)
    assert is_due([copy_of(AT - MADE_AFTER - timedelta(seconds=1))], AT)
    assert is_due([copy_of(AT + timedelta(seconds=1))], AT)
    assert is_due([copy_of(AT, BackupKind.SET_ASIDE)], AT)


def test_a_year_of_daily_use_leaves_at_most_twenty_three_copies_each_of_them_good(
    store: Store, journal_path: Path
) -> None:
    made = back_up(journal_path, BackupKind.AUTOMATIC, at=AT)
    for day in range(1, 365):
        at = AT + timedelta(days=day)
        older = Backup(
            path=made.path.with_name(name_of("journal", at - timedelta(hours=21), BackupKind.AUTOMATIC)),
            made_at=at,
            kind=BackupKind.AUTOMATIC,
            size=made.size,
        )
        shutil.copy(backups_of(journal_path)[0].path, older.path)
        if day % 30 == 0:
            assert back_up_when_due(journal_path, at=at) is not None
            assert len(backups_of(journal_path)) <= DAILY + WEEKLY + MONTHLY
    assert all(is_good(one) for one in backups_of(journal_path))


def test_a_copy_holds_what_was_saved_and_nobody_else_can_read_it(store: Store, journal_path: Path) -> None:
    store.write(remember, "one").result()
    made = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    again = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    assert made.path != again.path
    assert is_good(made)
    assert contents(made.path) == contents(journal_path)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (made.path, made.checksum_file)] == [0o600, 0o600]
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_copy_with_one_byte_changed_is_never_good(
    tmp_path_factory: pytest.TempPathFactory, new_journal: Path, data: st.DataObject
) -> None:
    journal = tmp_path_factory.mktemp("flipped") / "journal.db"
    shutil.copy(new_journal, journal)
    made = back_up(journal, BackupKind.BY_HAND, at=AT)
    raw = bytearray(made.path.read_bytes())
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= 1 << data.draw(st.integers(0, 7))
    made.path.write_bytes(raw)
    assert not is_good(made)
    assert newest_good(journal) is None
    with pytest.raises(CannotOpen, match="backup_bad"):
        restore(journal, made, at=AT)


def test_a_restored_copy_is_the_journal_and_what_was_there_is_kept(store: Store, journal_path: Path) -> None:
    store.write(remember, "in both").result()
    made = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    store.write(remember, "later").result()
    with pytest.raises(CannotOpen, match="locked"):
        restore(journal_path, made, at=AT, patience=0.1)
    store.close()
    done = restore(journal_path, made, at=AT)
    assert done.set_aside is not None
    assert not list(done.set_aside.parent.glob("*-wal"))
    with closing(connect(done.set_aside)) as old:
        assert [row[0] for row in old.execute("select name from preferences order by name")] == ["in both", "later"]
    reopened = open_store(journal_path, at=AT)
    assert remembered(reopened) == ["in both"]
    reopened.close()


def test_the_log_of_an_emptied_journal_is_set_aside_and_not_thrown_away(new_journal: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    shutil.copy(new_journal, journal)
    made = back_up(journal, BackupKind.BY_HAND, at=AT)
    journal.write_bytes(b"")
    journal.with_name("journal.db-wal").write_bytes(b"all that is left")
    done = restore(journal, made, at=AT)
    assert done.set_aside is not None
    assert done.set_aside.with_name(f"{done.set_aside.name}-wal").read_bytes() == b"all that is left"


def test_a_journal_that_is_a_link_stays_one(new_journal: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real.db"
    real.parent.mkdir()
    shutil.copy(new_journal, real)
    link = tmp_path / "journal.db"
    link.symlink_to(real)
    made = back_up(link, BackupKind.BY_HAND, at=AT)
    done = restore(link, made, at=AT)
    assert link.is_symlink()
    assert done.set_aside is not None
    assert done.set_aside in [one.path for one in backups_of(link)]


def test_the_backups_of_a_journal_whose_name_only_begins_alike_are_not_its_own(
    new_journal: Path, tmp_path: Path
) -> None:
    other = tmp_path / "anna-privat.db"
    shutil.copy(new_journal, other)
    back_up(other, BackupKind.BY_HAND, at=AT)
    open_store(tmp_path / "anna.db", at=AT).close()


def test_a_day_that_cannot_be_read_is_counted_as_none(new_journal: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    shutil.copy(new_journal, journal)
    with closing(sqlite3.connect(journal)) as raw:
        raw.execute("pragma ignore_check_constraints = on")
        raw.execute("insert into clients (uid, name, name_key, created_at, changed_at) values ('u', 'A', 'a', '', '')")
        raw.execute(
            """
            insert into conversations (uid, code, client_id, topic, status, day, reflected_at, created_at, changed_at)
            values ('u', 'c', 1, 't', 'held', '2026-91-21', '', '', '')
            """
        )
        raw.commit()
    assert contents(journal).newest is None
    assert not check(journal).sound


def test_the_write_ahead_log_of_the_old_journal_is_never_replayed_over_the_copy(
    new_journal: Path, tmp_path: Path
) -> None:
    journal = tmp_path / "journal.db"
    shutil.copy(new_journal, journal)
    made = back_up(journal, BackupKind.BY_HAND, at=AT)
    # A process that was killed leaves its log behind; a copy of both is what such a death looks like.
    other = tmp_path / "other" / "journal.db"
    other.parent.mkdir()
    shutil.copy(new_journal, other)
    with closing(connect(other)) as writing:
        with transaction(writing):
            writing.execute("insert into preferences (name, value) values ('from the log', 'x')")
        for ending in ("", "-wal"):
            shutil.copy(f"{other}{ending}", f"{journal}{ending}")
    journal.with_name("journal.db").write_bytes(b"damaged" * 1000)
    done = restore(journal, made, at=AT)
    assert done.set_aside is not None
    assert done.set_aside.with_name(f"{done.set_aside.name}-wal").exists()
    opened = open_store(journal, at=AT)
    assert remembered(opened) == []
    opened.close()


def test_a_journal_that_another_program_writes_into_is_not_replaced(store: Store, journal_path: Path) -> None:
    made = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    inode = journal_path.stat().st_ino
    with closing(connect(journal_path)) as other, transaction(other):
        other.execute("insert into preferences (name, value) values ('meanwhile', 'x')")
        with pytest.raises(CannotOpen, match="locked"):
            restore(journal_path, made, at=AT, patience=0.1)
    assert journal_path.stat().st_ino == inode
    assert remembered(store) == ["meanwhile"]
    assert not list(journal_path.parent.glob(".*"))


def test_a_journal_that_is_gone_comes_back_from_its_copy(store: Store, journal_path: Path) -> None:
    store.write(remember, "one").result()
    made = back_up(journal_path, BackupKind.AUTOMATIC, at=AT)
    store.close()
    journal_path.unlink()
    with pytest.raises(NotAJournal, match="missing_beside_backups"):
        open_store(journal_path, at=AT)
    restore(journal_path, made, at=AT)
    again = open_store(journal_path, at=AT)
    assert remembered(again) == ["one"]
    again.close()


def test_a_whole_journal_is_said_to_be_whole(store: Store, journal_path: Path) -> None:
    made = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    verdict = check(journal_path)
    assert verdict.sound
    assert verdict.index is True
    assert verdict.copies == ((made, True),)


def test_an_index_that_does_not_fit_the_texts_is_noticed(store: Store, journal_path: Path) -> None:
    store.write(
        lambda db: db.conn.execute("insert into search (rowid, text) values (99999, 'nobody wrote this')").rowcount
    ).result()
    assert not check(journal_path).sound


def test_an_entry_that_points_to_nothing_is_noticed(store: Store, journal_path: Path) -> None:
    store.close()
    with closing(sqlite3.connect(journal_path)) as raw:
        raw.execute("insert into draft_revisions (draft_id, revision, content, kept_at) values (7, 1, 'x', '')")
        raw.commit()
    verdict = check(journal_path)
    assert (verdict.pages, verdict.rows) == (True, False)


def test_a_truncated_journal_is_noticed(store: Store, journal_path: Path) -> None:
    store.close()
    raw = journal_path.read_bytes()
    journal_path.write_bytes(raw[: len(raw) // 2])
    verdict = check(journal_path)
    assert not verdict.sound


def test_what_an_interrupted_copy_left_is_taken_away_an_hour_later(store: Store, journal_path: Path) -> None:
    back_up(journal_path, BackupKind.BY_HAND, at=AT)
    folder = journal_path.parent / "backups"
    old, fresh = folder / ".journal-20261120T183000Z.db.7.partial", folder / ".journal-20261121T183000Z.db.8.partial"
    for left in (old, fresh):
        left.write_text("half")
    os.utime(old, (0, 0))
    assert back_up_when_due(journal_path, at=AT + timedelta(days=1)) is not None
    assert not old.exists()
    assert fresh.exists()


def test_a_second_name_of_the_journal_itself_is_no_copy(store: Store, journal_path: Path) -> None:
    made = back_up(journal_path, BackupKind.BY_HAND, at=AT)
    os.link(journal_path, made.path.with_name(name_of("journal", AT, BackupKind.SET_ASIDE)))
    assert [one.path for one in backups_of(journal_path)] == [made.path]
