"""The program run for real, and what it wrote, for the tests of the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal.cli import main
from journal.conversations import Conversation
from journal.promises import Promise
from journal.storage.conversations import conversation, recent
from journal.storage.promises import unsettled
from journal.storage.store import open_store

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def run(*words: str, given: bytes = b"", **environ: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, as a shell would run it."""
    found = subprocess.run(
        [sys.executable, "-m", "journal", *words],
        input=given,
        env=os.environ | environ,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return subprocess.CompletedProcess(
        found.args, found.returncode, found.stdout.decode("utf-8"), found.stderr.decode("utf-8")
    )


def promises(file: Path) -> tuple[Promise, ...]:
    """The open promises in that journal."""
    store = open_store(file, at=NOW)
    try:
        return store.read(unsettled)
    finally:
        store.close()


def talks(file: Path) -> list[Conversation]:
    """The conversations in that journal, the newest first."""
    store = open_store(file, at=NOW)
    try:
        return [store.read(conversation, line.id) for line in store.read(recent, limit=100)]
    finally:
        store.close()


def typed(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """What the words end with, print, and say on stderr, in this process."""
    status = main(words)
    shown = capsys.readouterr()
    return status, shown.out, shown.err
