"""How a word someone types is compared with words that are known: without case, accents or umlauts."""

from __future__ import annotations

import unicodedata

_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def plain(text: str) -> str:
    """The text for comparing: case folded, accents and umlaut dots dropped, white space made single."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())


def spellings(text: str) -> tuple[str, ...]:
    """Every plain way to type the text: `wütend` is found as `wutend` and, on keyboards without umlauts, `wuetend`."""
    written_out = plain(unicodedata.normalize("NFC", text.casefold()).translate(_WRITTEN_OUT))
    return tuple(dict.fromkeys((plain(text), written_out)))


def begins(text: str, typed: str) -> bool:
    """Whether the text begins with what was typed, in any of its spellings; nothing typed begins everything."""
    start = plain(typed)
    return any(spelling.startswith(start) for spelling in spellings(text))
