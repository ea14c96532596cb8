"""What a person typed or pasted, made safe to store and to show; the words themselves stay as they were."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType

TYPE_CHECKING = False
if TYPE_CHECKING:
    # Loading typing would take longer than the whole answer of `due`, which comes by here too.
    from collections.abc import Callable, Iterator
    from typing import Final

_LAST_C0 = 0x1F
_DELETE = 0x7F
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_CONTROL_PICTURES = 0x2400
_BIDI_OVERRIDES = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_LINE_ENDS = ("\x85", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}")
_BYTE_ORDER_MARK = 0xFEFF
_HIDDEN: Final[ContextVar[Callable[[str], str] | None]] = ContextVar("hidden", default=None)


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


def shown(text: str) -> str:
    """The text as a person may see it now: cleaned, and hidden what `hiding` hides."""
    hide = _HIDDEN.get()
    return clean(text) if hide is None else hide(clean(text))


def visible(text: str) -> str:
    """The text as it may be seen, on one line, for lists and for stdout: a line end as ⏎, a tab as a space."""
    if text.isprintable() and _HIDDEN.get() is None:
        # Nothing that is replaced can be printed: most texts are as they may be seen.
        return text
    return shown(text).replace("\t", " ").replace("\n", " ⏎ ")


def in_json(text: str) -> str:
    """JSON text with nothing in it that a terminal could trip over: it still means the same, sign for sign."""
    if text.isascii() and chr(_DELETE) not in text:
        return text
    # A line end stands between its parts; inside its strings the signs below a space are escaped as it is.
    return text.translate({ord(one): f"\\u{ord(one):04x}" for one in set(text) if _LAST_C0 < ord(one) in _SEEN_AS})


def hide_with(hide: Callable[[str], str] | None) -> None:
    """From now on, everything this program shows goes through `hide`: what runs on behalf of one screen, no other.

    Every text passes by here on its way to a person, so that no page has to think of what is hidden.
    """
    _HIDDEN.set(hide)


@contextmanager
def as_it_is() -> Iterator[None]:
    """Nothing is hidden in here: for what a person takes out of the program knowingly."""
    before = _HIDDEN.set(None)
    try:
        yield
    finally:
        _HIDDEN.reset(before)
