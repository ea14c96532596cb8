"""The journal as a JSON file: an object with a list for each section, one entry a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from journal.exchange.shapes import FORMAT, SECTIONS, VERSION
from journal.exchange.values import Json


def write_json(entries: Iterable[tuple[str, dict[str, Json]]], write: Callable[[bytes], object]) -> int:
    """Write the entries, which come section by section; how many there were."""
    write(f'{{\n"format": {json.dumps(FORMAT)},\n"version": {VERSION}'.encode())
    waiting = [shape.key for shape in SECTIONS]
    count = 0
    for section, entry in entries:
        if section in waiting:
            # Sections without an entry are there, and empty.
            write(_close(count).encode())
            while waiting:
                opened = waiting.pop(0)
                write(f',\n"{opened}": ['.encode())
                if opened == section:
                    break
                write(b"]")
            write(b"\n")
        else:
            write(b",\n")
        write(_line(entry))
        count += 1
    write(_close(count).encode())
    write("".join(f',\n"{key}": []' for key in waiting).encode())
    write(b"\n}\n")
    return count


def _close(count: int) -> str:
    return "\n]" if count else ""


def _line(entry: dict[str, Json]) -> bytes:
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
