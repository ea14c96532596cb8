"""What was typed and could not be kept in the journal, written down beside it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from journal.drafts import ConversationDraft, written_in


def write_beside(drafts: Sequence[ConversationDraft], folders: Sequence[Path], *, at: datetime) -> Path | None:
    """Write the texts into a new file for this person alone, in the first folder that takes it; None if none does."""
    text = "\n\n".join(map(_said, drafts)) + "\n"
    for folder in folders:
        target = folder / f"typed-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{os.getpid()}.txt"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            made = os.open(target, flags, 0o600)
        except OSError:
            continue
        try:
            with open(made, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                target.unlink()
            continue
        return target
    return None


def _said(draft: ConversationDraft) -> str:
    texts = {name: text for name, text in written_in(draft).items() if text.strip()}
    return "\n".join(f"{name.removeprefix('answers.').removesuffix('.0')}: {text}" for name, text in texts.items())
