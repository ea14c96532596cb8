"""Whether there is a journal to ask: a question makes none."""

from __future__ import annotations

from pathlib import Path

from journal.storage.identity import look


def is_there(file: Path) -> bool:
    """Whether a journal lies there, of this version or an older one. Raises CannotOpen when it cannot be opened."""
    return look(file) or (file.exists() and file.stat().st_size > 0)
