"""What is said when the program had to stop by itself, in English."""

from __future__ import annotations

from journal.texts.ending import EndingTexts


def _crashed(log: str | None) -> str:
    noted = f" Where it happened, without any of your words, is noted in {log}." if log else ""
    return f"Afterword had to stop: there is a mistake in the program.{noted}"


ENDING = EndingTexts(
    crashed=_crashed,
    typed_kept="Everything you typed is kept; open Afterword again and go on under Unfinished.",
    typed_lost="What was saved is safe, but the last words typed could not be kept; look under Unfinished.",
    typed_is_in=lambda path: (
        f"The journal would not take what you typed last; it is in {path}, and everything that was saved is safe."
    ),
    saved_is_safe="Everything that was saved is safe.",
)
