"""Saying, once for each such folder, that the journal lies where something else copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.storage.remembered import remember, remembered
from journal.synced import synced_by

if TYPE_CHECKING:
    from screens.app import AfterwordApp

_SAID = "said_synced"


def say_where_it_lies(app: AfterwordApp) -> None:
    """Say it on the page in front, unless it was said of this folder before."""
    session = app.session
    service = synced_by(session.store.path)
    if service is None:
        return
    about = f"{service} {session.store.path.parent}"
    if session.store.read(remembered, _SAID) == about:
        return
    app.notify(session.texts.backups.synced(service), severity="warning", markup=False, timeout=30)
    # Nobody waits for it: where it cannot be written, it is said again.
    session.store.write(remember, _SAID, about)
