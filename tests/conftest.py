"""What tests of several subjects start from."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal.storage.store import Store, open_store
from tests.style_sheets import ReadOnce


@pytest.fixture(scope="session", autouse=True)
def _style_sheets_are_read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.css.stylesheet.parse", ReadOnce())
        yield


@pytest.fixture
def at() -> datetime:
    """A Saturday evening in November."""
    return datetime(2026, 11, 21, 18, 30, tzinfo=UTC)


@pytest.fixture
def journal_path(tmp_path: Path) -> Path:
    """Where the journal of a test lies; there is none yet, nor the folder."""
    return tmp_path / "afterword" / "journal.db"


@pytest.fixture(scope="session")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty journal, migrated; to be copied, never to be opened."""
    path = tmp_path_factory.mktemp("new") / "journal.db"
    open_store(path, at=datetime(2026, 11, 1, tzinfo=UTC)).close()
    return path


@pytest.fixture
def store(new_journal: Path, journal_path: Path, at: datetime) -> Iterator[Store]:
    """An empty journal in a real file, closed at the end."""
    journal_path.parent.mkdir(mode=0o700)
    shutil.copy(new_journal, journal_path)
    opened = open_store(journal_path, at=at)
    yield opened
    opened.close()
