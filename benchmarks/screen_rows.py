"""The screens, as a person meets them: from a key to what is shown for it."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from benchmarks.journals import Journals
from benchmarks.measuring import TimedTerminal, copied, python, running
from benchmarks.row import Row

_PROGRAM = python("-m", "journal")
_EMPTY = python("-m", "benchmarks.apps.empty")
_ROWS = python("-m", "benchmarks.apps.rows")
_FIELD = python("-m", "benchmarks.apps.field")

# What stands on Today once it can be used: rows and the keys. What is beside the list comes when nobody waits for it.
_USABLE = (" → ", "Keys")
_KEYS_PRESSED = 12
_LETTERS = "brochure and the rest"


def rows(journals: Journals) -> Iterator[Row]:
    """Starting, moving, searching, typing, quitting, memory."""
    small, middle, large = journals.of(1_000), journals.of(10_000), journals.of(100_000)
    empty_app = "an empty Textual program"
    yield Row(
        name="start",
        what="start to a usable Today, 10,000 conversations",
        against=empty_app,
        at_most=1.15,
        one=lambda: _start(middle),
        other=_start_of_empty,
    )
    yield Row(
        name="start-100k",
        what="start to a usable Today, 100,000 conversations",
        against="the same at 1,000",
        at_most=1.10,
        one=lambda: _start(large),
        other=lambda: _start(small),
    )
    yield Row(
        name="quit",
        what="the quit key to the prompt, 100,000 conversations",
        against=empty_app,
        at_most=1.2,
        one=lambda: _quit(large),
        other=_quit_of_empty,
    )
    twenty = "down in a Textual ListView of 20"
    yield Row(
        name="down-today",
        what="down in Today, 100,000 conversations",
        against=twenty,
        at_most=0.8,
        one=lambda: _down(large),
        other=_down_in_list,
    )
    yield Row(
        name="down-history",
        what="down in History, 100,000 conversations",
        against=twenty,
        at_most=0.8,
        one=lambda: _down(large, page="h"),
        other=_down_in_list,
    )
    yield Row(
        name="search-letter",
        what="a letter in Search, 100,000 conversations",
        against="the same at 1,000",
        at_most=1.2,
        one=lambda: _search(large),
        other=lambda: _search(small),
    )
    yield Row(
        name="after-letter",
        what="a letter in AFTER, 100,000 conversations",
        against="a letter in a bare Textual Input",
        at_most=1.5,
        one=lambda: _letters(large),
        other=_letters_in_field,
    )
    yield Row(
        name="memory",
        what="memory when usable, 100,000 conversations",
        against=empty_app,
        at_most=1.25,
        one=lambda: _memory(large),
        other=_memory_of_empty,
        unit="MiB",
    )


def _start(journal: Path) -> float:
    with running(_PROGRAM, journal) as terminal:
        return terminal.since_start(*_USABLE)


def _start_of_empty() -> float:
    with running(_EMPTY) as terminal:
        return terminal.since_start("everything is here")


def _quit(journal: Path) -> float:
    with running(_PROGRAM, journal) as terminal:
        terminal.wait_for(*_USABLE)
        terminal.settle(0.5)
        return terminal.until_end("ctrl+q")


def _quit_of_empty() -> float:
    with running(_EMPTY) as terminal:
        terminal.wait_for("everything is here")
        terminal.settle(0.5)
        return terminal.until_end("ctrl+q")


def _memory(journal: Path) -> float:
    with running(_PROGRAM, journal) as terminal:
        terminal.wait_for(*_USABLE)
        return terminal.memory


def _memory_of_empty() -> float:
    with running(_EMPTY) as terminal:
        terminal.wait_for("everything is here")
        return terminal.memory


def _down(journal: Path, page: str | None = None) -> float:
    with running(_PROGRAM, journal) as terminal:
        terminal.wait_for(*_USABLE)
        if page is not None:
            terminal.settle(0.5)
            terminal.press(page)
        return _down_keys(terminal)


def _down_in_list() -> float:
    with running(_ROWS) as terminal:
        terminal.wait_for("row number 19")
        return _down_keys(terminal)


def _down_keys(terminal: TimedTerminal) -> float:
    terminal.settle(1.0)
    return statistics.median(terminal.until_changed("down", lambda: terminal.cells) for _ in range(_KEYS_PRESSED))


def _search(journal: Path) -> float:
    """From a letter to the line above the list that says what was found for it."""
    with running(_PROGRAM, journal) as terminal:
        terminal.wait_for(*_USABLE)
        terminal.settle(0.5)
        terminal.press("/")
        terminal.wait_for("client:")
        terminal.settle(0.5)
        terminal.press("b", "r")
        took = []
        for letter in "oc":
            took.append(terminal.until_changed(letter, lambda: _below_the_line(terminal)))
            terminal.settle(0.5)
        return statistics.median(took)


def _letters(journal: Path) -> float:
    # What is typed is kept: it would be asked about the next time.
    with copied(journal) as copy, running(_PROGRAM, copy) as terminal:
        terminal.wait_for(*_USABLE)
        terminal.settle(0.5)
        terminal.press("n")
        terminal.wait_for("What about?")
        terminal.settle(1.0)
        terminal.press("tab")
        return _each_letter(terminal)


def _letters_in_field() -> float:
    with running(_FIELD) as terminal:
        terminal.wait_for("type here")
        return _each_letter(terminal)


def _each_letter(terminal: TimedTerminal) -> float:
    terminal.settle(1.0)
    took = []
    typed = ""
    for letter in _LETTERS.replace(" ", ""):
        typed += letter
        took.append(terminal.until_shown(letter, typed))
    return statistics.median(took)


def _below_the_line(terminal: TimedTerminal) -> str:
    # The heading and the line typed into stand above, the keys below.
    return "\n".join(terminal.rows[4:-2])
