"""What tests of several subjects start from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal.storage.store import Store, open_store


@pytest.fixture
def at() -> datetime:
    """A Saturday evening in November."""
    return datetime(2026, 11, 21, 18, 30, tzinfo=UTC)


@pytest.fixture
def journal_path(tmp_path: Path) -> Path:
    """Where the journal of a test lies; there is none yet, nor the folder."""
    return tmp_path / "afterword" / "journal.db"


@pytest.fixture
def store(journal_path: Path, at: datetime) -> Iterator[Store]:
    """An empty journal in a real file, closed at the end."""
    opened = open_store(journal_path, at=at)
    yield opened
    opened.close()
