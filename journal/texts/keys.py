"""What the keys do, in words short enough for the last line of a screen."""

from __future__ import annotations

from collections.abc import Mapping

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTexts:
    """`names` holds a label for every binding, by its id; `groups` the headings of the page of keys."""

    title: str
    names: Mapping[str, str]
    close: str
    palette_placeholder: str
    quit_hint: str
    demo_hint: str
    too_small: str
