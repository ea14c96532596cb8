"""What is said while the screen is hidden, and what stands in the place of names."""

from __future__ import annotations

from collections.abc import Callable

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HidingTexts:
    """`client` and `person` take a letter: the same one is always the same client or person."""

    blank: str
    client: Callable[[str], str]
    person: Callable[[str], str]
    topic: str
    privacy_on: str
    privacy_off: str
