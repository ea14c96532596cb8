"""The journals that are measured, made once and kept until the next version of the schema."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from journal.storage.identity import SCHEMA_VERSION

_NAME = "journal.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Journals:
    """Where the journals lie, by how many conversations they hold."""

    folder: Path

    def of(self, conversations: int) -> Path:
        """The journal with that many conversations, made if need be."""
        # A folder for each: the program keeps backups beside a journal.
        folder = self.folder / f"{conversations}-v{SCHEMA_VERSION}"
        if not folder.exists():
            sys.stderr.write(f"Making a journal of {conversations} conversations ...\n")
            # Under another name first: one that was interrupted must not be taken for a whole one.
            half_made = self.folder / f"{conversations}-half-made"
            shutil.rmtree(half_made, ignore_errors=True)
            half_made.mkdir(parents=True)
            file = half_made / _NAME
            if conversations:
                words = ["demo", "--write", str(file), "--conversations", str(conversations)]
            else:
                words = ["--file", str(file), "log", "Invented Ltd", "the only talk"]
            environ = os.environ | {"AFTERWORD_SETTINGS": str(self.folder / "none.toml"), "LC_ALL": "C.UTF-8"}
            subprocess.run(  # noqa: S603
                [sys.executable, "-m", "journal", *words], env=environ, check=True, stdout=subprocess.DEVNULL
            )
            half_made.rename(folder)
        return folder / _NAME
