"""A journal in a folder that is copied by something else: noticed, said once, and written as is safe there."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal.errors import CannotOpen
from journal.storage.remembered import remember, remembered
from journal.storage.store import open_store
from journal.synced import conflict_copy, synced_by
from journal.texts.choose import texts_for
from tests.preloaded import Preloaded
from tests.terminal import Terminal, answer, surroundings

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
EN = texts_for("en")


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Okafor Logistics", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Nextcloud/work", "Nextcloud"),
        ("Google Drive/My Drive", "Google Drive"),
        ("dropboxes", None),
        ("notes about onedrive", None),
    ],
)
def test_the_folders_of_a_service_are_known_by_their_names(tmp_path: Path, folder: str, service: str | None) -> None:
    assert synced_by(tmp_path / folder / "afterword" / "journal.db") == service


@pytest.mark.parametrize(
    ("mark", "is_folder", "service"),
    [
        (".dropbox", False, "Dropbox"),
        (".dropbox", True, None),
        (".dropbox.cache", True, "Dropbox"),
        (".stfolder", True, "Syncthing"),
        (".nextcloudsync.log", False, "Nextcloud"),
        (".owncloudsync.log", False, "ownCloud"),
        (".sync_5d41402abc4b.db", False, "Nextcloud"),
        (".sync_notes", False, None),
    ],
)
def test_a_folder_under_another_name_is_known_by_what_its_service_leaves_at_its_top(
    tmp_path: Path, mark: str, is_folder: bool, service: str | None
) -> None:
    top = tmp_path / "mine"
    (top / "deep" / "down").mkdir(parents=True)
    (top / mark).mkdir() if is_folder else (top / mark).touch()
    assert synced_by(top / "deep" / "down" / "journal.db") == service


@pytest.mark.parametrize(
    ("kind", "name"), [("nfs4", "NFS"), ("cifs", "SMB"), ("smb3", "SMB"), ("fuse.sshfs", "SSHFS"), ("ext4", None)]
)
def test_a_network_is_known_by_how_the_nearest_file_system_is_mounted(
    tmp_path: Path, kind: str, name: str | None
) -> None:
    share = tmp_path / "my share"
    mounts = tmp_path / "mounts"
    place = str(share).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/x {tmp_path}/my nfs rw 0 0\nserver:/y {place} {kind} rw 0 0\n")
    assert synced_by(share / "journal.db", mounts=str(mounts)) == name
    assert synced_by(tmp_path / "other" / "journal.db", mounts=str(mounts)) is None
    assert synced_by(share / "journal.db", mounts=str(tmp_path / "missing")) is None


@pytest.mark.parametrize(
    ("second", "in_any_folder"),
    [
        ("journal (conflicted copy 2026-11-21 083000).db", True),
        ("journal (Anna's conflicted copy 2026-11-21).db", True),
        ("journal (In Konflikt stehende Kopie von Anna 2026-11-21).db", True),
        ("journal.sync-conflict-20261121-083000-ABCDEFG.db", True),
        ("journal_conflict-20261121-083000.db", True),
        ("journal 2.db", False),
        ("journal (1).db", False),
        (f"journal-{os.uname().nodename}.db", False),
    ],
)
def test_a_second_version_that_a_service_made_is_named_and_nothing_is_opened(
    tmp_path: Path, second: str, in_any_folder: bool
) -> None:
    for folder, counts in ((tmp_path / "plain", in_any_folder), (tmp_path / "Dropbox", True)):
        path = folder / "journal.db"
        open_store(path, at=AT).close()
        held = path.read_bytes()
        (folder / second).write_bytes(held)
        assert conflict_copy(path) == (second if counts else None)
        if counts:
            with pytest.raises(CannotOpen) as refused:
                open_store(path, at=AT)
            assert (refused.value.reason, refused.value.values) == ("conflict_copy", {"name": second})
        else:
            open_store(path, at=AT).close()
        assert path.read_bytes() == held


@pytest.mark.parametrize(
    "beside", ["journal-readable-20261121T183000Z.json", "other (conflicted copy).db", "journal2.db"]
)
def test_what_only_lies_beside_the_journal_is_no_second_version(tmp_path: Path, beside: str) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Dropbox" / beside).touch()
    assert conflict_copy(tmp_path / "Dropbox" / "journal.db") is None


def test_in_a_synced_folder_no_log_lies_beside_the_file_not_even_one_brought_along(tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "journal.db"
    open_store(path, at=AT, wal=True).close()
    store = open_store(path, at=AT)
    store.write(remember, "a", "b").result()
    assert os.listdir(path.parent) == ["journal.db"]
    assert store.read(remembered, "a") == "b"
    assert store.read(lambda db: db.execute("pragma synchronous").fetchone()[0]) == 3
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma journal_mode").fetchone()[0] == "delete"


def test_every_command_works_in_a_synced_folder_and_leaves_one_file(tmp_path: Path) -> None:
    environ = surroundings(tmp_path, AFTERWORD_FILE=str(tmp_path / "Dropbox" / "journal.db"))
    with Preloaded() as program:
        for words, status in (
            (("log", "Lindner", "the invoice", "-p", "write it @today"), 0),
            (("due",), 10),
            (("search", "invoice"), 0),
            (("check",), 0),
            (("backup",), 0),
            (("restore", "--yes"), 0),
            (("forget", "Lindner", "--yes"), 0),
        ):
            assert program.run(environ, *words).status == status, words
            assert {one for one in os.listdir(tmp_path / "Dropbox") if one != "backups"} == {"journal.db"}, words


def test_where_the_journal_lies_is_said_once(tmp_path: Path) -> None:
    environ = surroundings(tmp_path, AFTERWORD_FILE=str(tmp_path / "Dropbox" / "journal.db"))
    assert answer(environ, "log", "Lindner", "the invoice").returncode == 0
    said = "".join(EN.backups.synced("Dropbox").split())
    for times in (1, 0):
        with Terminal(environ) as terminal:
            terminal.wait_for("Lindner", EN.keys.names["write"])
            if times:
                terminal.wait_until(lambda: said[:40] in "".join(terminal.text.split()), said)
            terminal.press("ctrl+q")
            assert terminal.wait_for_end() == 0
            assert (b"Dropbox" in terminal.written) == bool(times)
