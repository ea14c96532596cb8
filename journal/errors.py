"""What can go wrong in a way a person can act on.

    JournalError
    ├── CannotOpen         the journal's file or folder cannot be used
    │   ├── NewerJournal   written by a newer version
    │   └── NotAJournal    another program's file, or a damaged one
    ├── CannotSave         nothing was changed; what was typed is still with whoever asked
    ├── NotFound           no client, conversation or promise goes by that name or id
    ├── WrongField         one field of a form or a command cannot be accepted as it stands
    ├── CannotImport       what was handed in cannot be brought in; said from ExchangeTexts
    └── CannotRemind       reminders cannot be set up or shown; said from ReminderTexts

Each carries a sentence of `ErrorTexts` chosen by whoever shows it, and the values the sentence needs; never private
text beyond a name that was typed.
"""

from __future__ import annotations


class JournalError(Exception):
    """Something a person can act on. `reason` names a sentence in `ErrorTexts`; `values` fill it."""

    def __init__(self, reason: str, **values: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


class CannotOpen(JournalError):
    """The journal's file or folder cannot be used; nothing was changed."""


class NewerJournal(CannotOpen):
    """The file was written by a newer version of the program."""


class NotAJournal(CannotOpen):
    """The file belongs to another program or is damaged."""


class CannotSave(JournalError):
    """The transaction was rolled back: nothing was changed."""


class NotFound(JournalError):
    """Nothing goes by that name or id."""


class WrongField(JournalError):
    """A field cannot be accepted as it stands. `field` is the field's or the prompt's id."""

    def __init__(self, field: str, reason: str, **values: str | int) -> None:
        super().__init__(reason, **values)
        self.field = field
