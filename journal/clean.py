"""What a person typed or pasted, made safe to store and to show; the words themselves stay as they were."""

from __future__ import annotations

from types import MappingProxyType

_LAST_C0 = 0x1F
_DELETE = 0x7F
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_CONTROL_PICTURES = 0x2400
_BIDI_OVERRIDES = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_LINE_ENDS = ("\x85", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}")
_BYTE_ORDER_MARK = 0xFEFF


def _replacements() -> dict[int, str]:
    found = {code: chr(_CONTROL_PICTURES + code) for code in range(_LAST_C0 + 1) if chr(code) not in "\n\t"}
    found[_DELETE] = "\N{SYMBOL FOR DELETE}"
    found |= dict.fromkeys(range(0x80, 0xA0), _REPLACED)
    found |= dict.fromkeys(range(0xD800, 0xE000), _REPLACED)
    found |= dict.fromkeys(_BIDI_OVERRIDES, "")
    found |= dict.fromkeys(map(ord, _LINE_ENDS), "\n")
    found[_BYTE_ORDER_MARK] = ""
    return found


_SEEN_AS = MappingProxyType(_replacements())


def clean(text: str) -> str:
    """The text with nothing in it that a file or a terminal could trip over.

    Line ends become newlines; tabs stay. Other control characters, ESC and NUL among them, become the signs that
    picture them; C1 controls and lone surrogates become U+FFFD; bidirectional overrides and byte order marks are
    dropped.
    Cleaning twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_SEEN_AS)


def visible(text: str) -> str:
    """The text on one line, for lists and for stdout: cleaned, a line end as ⏎, a tab as a space."""
    return clean(text).replace("\t", " ").replace("\n", " ⏎ ")
