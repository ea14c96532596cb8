"""What is said when the journal's file is damaged or gone, in English."""

from __future__ import annotations

from journal.texts.rescue import RescueTexts

RESCUE = RescueTexts(
    title="The journal cannot be opened",
    no_copy="There is no good copy of it.",
    restore="put that copy in its place and open it; what lies there now is kept",
    save_readable="save all that can still be read into a file beside it",
    leave="leave everything as it is",
    really="Put the copy in its place?  y yes   n no",
    readable_saved=lambda rows, path: f"{rows:,} entries could be read and are saved: {path}",
    nothing_readable=lambda reason: f"Nothing could be saved. {reason}",
)
