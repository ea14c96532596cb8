"""Where in the settings file a setting stands."""

from __future__ import annotations

import re

_HEADER = re.compile(r"\[\[?([^\[\]]+)\]\]?\s*(#.*)?")
_QUOTES = "\"'"


def line_of(name: str, text: str, *, holding: str = "") -> int:
    """The line, from 1, that the setting with this dotted name stands on.

    Of one that is not written out on its own it is the line of what it stands in, and with `holding` the first one from
    there on that has it in quotes.
    """
    wanted = _parts(name)
    section: list[str] = []
    found, depth = 1, 0
    rows = text.splitlines()
    for number, row in enumerate(rows, 1):
        header = _HEADER.fullmatch(row.strip())
        if header is not None:
            section = here = _parts(header[1])
        else:
            key, sign, _ = row.partition("=")
            if not sign:
                continue
            here = [*section, *_parts(key)]
        if len(here) > depth and here == wanted[: len(here)]:
            found, depth = number, len(here)
    quoted = (f'"{holding}"', f"'{holding}'")
    held = (number for number in range(found, len(rows) + 1) if any(one in rows[number - 1] for one in quoted))
    return next(held, found) if holding else found


def line_named(message: str, text: str) -> int:
    """The line that tomllib speaks of, which it tells only in its message."""
    # "… (at line 3, column 8)", or "(at end of document)".
    _, _, place = message.rpartition("(at line ")
    number = place.partition(",")[0]
    return int(number) if number.isdecimal() else text.count("\n") + 1


def _parts(name: str) -> list[str]:
    return [part.strip().strip(_QUOTES) for part in name.strip().split(".")]
