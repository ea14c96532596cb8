"""A screen of the program as an SVG that needs nothing from anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from journal.demo.story import story
from journal.demo.write import write_story
from journal.language import Language
from journal.session import Session
from journal.settings import Settings, Theme
from journal.storage.store import open_store
from journal.texts.choose import texts_for
from pictures.scenes import Scene
from screens.app import AfterwordApp

THEMES: Final[tuple[Theme, ...]] = ("ink", "paper")
AT: Final = datetime(2026, 11, 21, 18, 40, tzinfo=UTC)

# The picture would otherwise fetch a font from elsewhere when it is looked at.
_FETCHED_FONT: Final = re.compile(r"\s*@font-face \{.*?\n    \}", re.DOTALL)
_MADE_WITH: Final = re.compile(r"\s*<!-- Generated with .*? -->")
_NAMED_FONT: Final = re.compile(r"font-family: Fira Code, monospace")
_OWN_FONT: Final = "font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
# Named after what is drawn, and so another name whenever a word changes.
_UNIQUE: Final = re.compile(r"terminal-\d+")


@contextmanager
def journal_in(folder: Path, language: Language, *, full: bool) -> Iterator[Session]:
    """The sample journal, or an empty one, as of a Saturday evening, in that folder; closed at the end."""
    store = open_store(folder / f"{language}-{'full' if full else 'empty'}.db", at=AT)
    try:
        if full:
            write_story(store, story(language), on=AT.date(), zone="UTC")
        settings = Settings(language=language)
        yield Session(store=store, texts=texts_for(language), settings=settings, clock=lambda: AT)
    finally:
        store.close()


async def drawn(session: Session, scene: Scene, *, theme: Theme, size: tuple[int, int]) -> str:
    """The scene in that theme, in a terminal of so many columns and lines."""
    app = AfterwordApp(replace(session, settings=replace(session.settings, theme=theme)))
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        await scene(app, pilot)
        # What a key opened is read from the journal by a thread.
        await pilot.pause(0.3)
        return _on_its_own(app.export_screenshot(title="afterword"))


def _on_its_own(svg: str) -> str:
    svg = _NAMED_FONT.sub(_OWN_FONT, _MADE_WITH.sub("", _FETCHED_FONT.sub("", svg)))
    return "\n".join(row.rstrip() for row in _UNIQUE.sub("terminal", svg).splitlines()) + "\n"
