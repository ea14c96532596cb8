"""Whether there is a journal to ask: a question makes none."""

from __future__ import annotations

import os

from journal.storage.identity import look

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def is_there(file: Path | str) -> bool:
    """Whether a journal lies there, of this version or an older one. Raises CannotOpen when it cannot be opened."""
    return look(file) or (os.path.exists(file) and os.path.getsize(file) > 0)
