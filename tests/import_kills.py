"""A file brought in by the program and the program killed meanwhile: the journal is the old one or the new one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from journal.storage.store import Store, open_store
from tests.exchanged import AT, brought_in, filled, taken_out
from tests.preloaded import Ended, Preloaded
from tests.terminal import surroundings

FILE: Final = ".all.json"
WORDS: Final = ("import", f"~/{FILE}", "--yes")
_OLD, _NEW = ".old.json", ".new.json"


def lay(journal: Path, program: Preloaded) -> None:
    """A journal, a file to be brought into it, and beside them what the journal holds before and afterwards."""
    folder = journal.parent
    other, done = folder / ".other.db", folder / ".done.db"
    open_store(journal, at=AT).close()
    filled(journal, 1)
    made = program.run(surroundings(folder), "demo", "--write", str(other))
    assert made.status == 0, made.err
    theirs = open_store(other, at=AT)
    (folder / FILE).write_bytes(taken_out(theirs))
    theirs.close()
    shutil.copy(journal, done)
    ours = open_store(done, at=AT)
    (folder / _OLD).write_bytes(taken_out(ours))
    brought_in(ours, (folder / FILE).read_bytes())
    (folder / _NEW).write_bytes(taken_out(ours))
    ours.close()


def wrong(store: Store, ended: Ended) -> str:
    """What is wrong with the journal after a kill, or an import that went through."""
    old, new = ((store.path.parent / name).read_bytes() for name in (_OLD, _NEW))
    found = taken_out(store)
    if found not in (old, new):
        return "it holds a part of the file"
    if ended.status == 0 and found != new:
        return "what was said to be brought in is not there"
    if found == new:
        return ""
    brought_in(store, (store.path.parent / FILE).read_bytes())
    return "" if taken_out(store) == new else "the rest cannot be brought in"
