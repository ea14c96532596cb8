"""The day's copy of the journal, made while nobody waits for it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from journal.errors import JournalError
from journal.storage.backups import back_up_when_due
from journal.texts.errors import said

if TYPE_CHECKING:
    from screens.app import AfterwordApp


def back_up_in_background(app: AfterwordApp) -> None:
    """Make the copy if one is due; a failure is said on the page that is open."""
    session = app.session

    def work() -> None:
        try:
            back_up_when_due(session.store.path, at=session.now())
        except JournalError as error:
            reason = said(error, session.texts.errors)
            app.call_from_thread(app.say_backup_failed, session.texts.backups.failed(reason))

    # Leaving does not wait for it: what is unfinished then has no name yet, and is made again.
    threading.Thread(target=work, daemon=True, name="afterword-backup").start()
