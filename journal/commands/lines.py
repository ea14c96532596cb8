"""Why a quick line cannot be kept as it stands."""

from __future__ import annotations

from journal.dates_said import refusal
from journal.quicklines import QuickLine
from journal.texts.choose import Texts

_SHOWN = 60


def complaint(line: QuickLine, *, past: bool, texts: Texts) -> str | None:
    """The sentence that names the line and says what is wrong with it; None when it can be kept.

    `past` accepts a due date that is past.
    """
    shown = line.raw.strip()
    shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
    if line.refused is not None:
        return texts.cli.line_wrong(shown, refusal(line.refused, texts.dates))
    if line.promise is None:
        return texts.cli.line_wrong(shown, texts.dates.no_text)
    if line.asks and not past and line.due is not None and line.due.day is not None:
        return texts.cli.line_wrong(shown, texts.cli.line_past(line.due.day))
    return None
