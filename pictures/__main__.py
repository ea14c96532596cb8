"""Draw the screens; without a folder only those that the READMEs show."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from itertools import product
from pathlib import Path

from journal.language import LANGUAGES
from pictures.drawing import THEMES, drawn, journal_in
from pictures.scenes import ANYWHERE, FIRST_OVERDUE, WITH_A_JOURNAL

HERE = Path(__file__).parent
SHOWN = ((116, 34), (80, 24), (60, 18))
IN_README = (104, 30)


async def _for_readmes() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            with journal_in(Path(folder), language, full=True) as session:
                for theme in THEMES:
                    svg = await drawn(session, FIRST_OVERDUE, theme=theme, size=IN_README)
                    (HERE / f"today-{language}-{theme}.svg").write_text(svg, encoding="utf-8")


async def _all(target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            for full, scenes in ((True, WITH_A_JOURNAL), (False, ANYWHERE)):
                with journal_in(Path(folder), language, full=full) as session:
                    for name, scene in scenes.items():
                        sys.stderr.write(f"{language} {name}\n")
                        for theme, size in product(THEMES, SHOWN):
                            svg = await drawn(session, scene, theme=theme, size=size)
                            state = "full" if full else "empty"
                            file = f"{name}-{state}-{language}-{theme}-{size[0]}x{size[1]}.svg"
                            (target / file).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    # The moment drawn is the same one everywhere.
    os.environ["TZ"] = "UTC"
    time.tzset()
    words = sys.argv[1:]
    asyncio.run(_all(Path(words[0])) if words else _for_readmes())
