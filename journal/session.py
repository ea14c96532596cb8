"""What a program that is running carries with it: the journal, the language, the settings, the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.frozen import dataclass
from journal.lateness import journal_day

if TYPE_CHECKING:
    from pathlib import Path

    from journal.errors import JournalError
    from journal.prompts import Catalogue
    from journal.settings import Settings
    from journal.storage.store import Store
    from journal.templates import TemplateCatalogue
    from journal.texts.choose import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """An open journal and how to speak about it. `clock` answers with this moment, aware, in local time."""

    store: Store
    texts: Texts
    settings: Settings
    clock: Callable[[], datetime]

    def now(self) -> datetime:
        """This moment, aware, in local time."""
        return self.clock()

    def today(self) -> date:
        """The journal's day now: until the day starts (04:00 unless set otherwise) it is still the day before."""
        return journal_day(self.clock(), self.settings.day_starts)

    @property
    def prompts(self) -> Catalogue:
        """What BEFORE and AFTER can ask, the person's own prompts among it."""
        return self.settings.prompts

    @property
    def templates(self) -> TemplateCatalogue:
        """The occasions there are, the person's own among them."""
        return self.settings.templates


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is known before the journal is opened.

    `journal` and `settings_path` are absolute paths, as text, because the quick commands answer without pathlib.
    `found` are the settings, or what is wrong with them: that is an error only for what needs them.
    """

    journal: str
    settings_path: str
    texts: Texts
    found: Settings | JournalError
    clock: Callable[[], datetime]

    @property
    def file(self) -> Path:
        """Where the journal lies."""
        from pathlib import Path

        return Path(self.journal)

    @property
    def settings_file(self) -> Path:
        """Where the settings lie."""
        from pathlib import Path

        return Path(self.settings_path)

    @property
    def settings(self) -> Settings:
        """The person's settings; raises the JournalError that says what is wrong with them."""
        if isinstance(self.found, Exception):
            raise self.found
        return self.found

    def today(self) -> date:
        """The journal's day now."""
        return journal_day(self.clock(), self.settings.day_starts)

    @contextmanager
    def session(self, file: Path | None = None) -> Iterator[Session]:
        """The journal opened, this one or the one at `file`, and closed again; raises CannotOpen."""
        from journal.storage.store import open_store

        settings = self.settings
        store = open_store(file or self.journal, at=self.clock())
        try:
            yield Session(store=store, texts=self.texts, settings=settings, clock=self.clock)
        finally:
            store.close()
