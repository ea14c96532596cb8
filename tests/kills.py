"""The program killed at random moments while somebody types, and while it saves, copies and changes the file.

    python -m tests.kills 500
    python -m tests.kills 500 restoring forgetting

prints a line for every kill of every kind, or of those named (see tests/killed.py), and a sum, and ends with 1 when
anything is lost that was typed more than 0.3 seconds before its kill or said to be saved, or when a file is damaged or
half-written, or when the program that is started again does not offer what was left. Time in which
other programs had the processor does not count among the 0.3 seconds, where the system tells it.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Final

from journal.clock import now
from journal.conversations import Half
from journal.drafts import ConversationDraft, written_in
from journal.storage import drafting
from journal.storage.store import open_store
from journal.texts.choose import texts_for
from tests.killed import ALL_KINDS, Killed, kills_of
from tests.terminal import NotShownError, Terminal, surroundings

MAY_BE_GONE_SECONDS: Final = 0.3
SLOWEST: Final = 8.0
FASTEST: Final = 40.0
TYPING: Final = "typing"
CLIENT: Final = "Brandt & Söhne"
TEXTS: Final = texts_for("en")
# Starting again takes longer than everything else: the screen is read after every so many kills.
READ_ON_SCREEN_EVERY: Final = 5

# The fields that take text, by the name their text has in a draft, and how many times Tab leads there from the first.
FIELDS: Final[tuple[tuple[Half, str, int], ...]] = (
    (Half.AFTER, "client", 0),
    (Half.AFTER, "topic", 1),
    (Half.AFTER, "mine", 6),
    (Half.AFTER, "theirs", 7),
    (Half.AFTER, "answers.went_well.0", 11),
    (Half.AFTER, "answers.next_time.0", 12),
    (Half.BEFORE, "client", 0),
    (Half.BEFORE, "topic", 1),
    (Half.BEFORE, "answers.in_12_months.0", 5),
    (Half.BEFORE, "answers.goal.0", 6),
    (Half.BEFORE, "answers.core_sentence.0", 8),
    (Half.BEFORE, "answers.matters_to_them.0", 9),
    (Half.BEFORE, "answers.my_question.0", 10),
    (Half.BEFORE, "answers.if.0", 11),
    (Half.BEFORE, "answers.then.0", 12),
)
WORDS: Final = (
    *("send", "estimate", "the", "schicke", "Angebot", "für", "Grüße", "called", "invoice", "until"),
    *("@friday", "@morgen", "they", "asked", "twice", "ärgerlich", "50", "%", "(again)", "wäre", "naïve", "“so”"),
)


@dataclass(slots=True, kw_only=True)
class Typed:
    """What was typed into one field, and when each letter was, in seconds of the program's own time."""

    name: str
    text: str = ""
    times: list[float] = field(default_factory=list)

    def take(self, letters: str, at: float) -> None:
        self.text += letters
        self.times += [at] * len(letters)

    def owed(self, killed_at: float) -> str:
        """What has to be there after a kill at that moment."""
        return self.text[: sum(at <= killed_at - MAY_BE_GONE_SECONDS for at in self.times)]


def _time_of(terminal: Terminal) -> float:
    """A clock that stands still while others keep the program from running."""
    return time.monotonic() - terminal.waited_for_processor


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """How one kill went. `kept` and `lost` count letters; `wrong` says what else went wrong, if anything."""

    seed: int
    half: Half
    field: str
    speed: float
    typed: int
    kept: int
    lost: int
    wrong: str = ""

    @property
    def is_fine(self) -> bool:
        """Whether nothing is lost and nothing went wrong."""
        return not self.lost and not self.wrong

    def __str__(self) -> str:
        name = f"{self.half} {self.field.removeprefix('answers.').removesuffix('.0')}"
        said = "ok" if self.is_fine else f"LOST {self.lost} {self.wrong}"
        return f"{self.seed:>10}  {name:<24}{self.speed:>6.1f}{self.typed:>7}{self.kept:>6}{self.lost:>6}  {said}"


HEADER: Final = f"{'seed':>10}  {'field':<24}{'keys/s':>6}{'typed':>7}{'kept':>6}{'lost':>6}"


def kill_once(seed: int, folder: Path, *, on_screen: bool = False) -> Kill:
    """Type as `seed` has it into a new journal in `folder`, kill the program on the way, and look what is left.

    With `on_screen` the program is started again and what it offers is read from its screen.
    """
    chance = random.Random(seed)
    half, name, tabs = chance.choice(FIELDS)
    speed = chance.uniform(SLOWEST, FASTEST)
    first, second = Typed(name="client"), Typed(name=name)
    typed = [first, second] if name != "client" else [second]
    environ = surroundings(folder)
    with Terminal(environ) as terminal:
        terminal.wait_for(TEXTS.today.first_time[:20])
        terminal.press(_key(half))
        terminal.wait_until(lambda: terminal.stands_out(TEXTS.forms.who), "the form")
        if name != "client":
            terminal.type(CLIENT)
            first.take(CLIENT, _time_of(terminal))
        terminal.press(*["tab"] * tabs)
        terminal.wait_until(lambda: terminal.stands_out(_label(name)), f"the cursor at {name}")
        _type_until_killed(terminal, second, chance, speed)
        killed_at = _time_of(terminal)
        terminal.kill()
    found, wrong = _left_in(Path(environ["AFTERWORD_FILE"]))
    kept = lost = 0
    for one in typed:
        there = written_in(found).get(one.name, "") if found else ""
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(there, one.text, strict=False)))
        owed = len(one.owed(killed_at).rstrip())
        kept += same
        lost += max(0, owed - same)
        if same < len(there):
            wrong = wrong or f"{one.name} holds {there!r} instead of {one.text!r}"
    if on_screen and found and not wrong:
        wrong = _offered_again(environ, half, found, name)
    count = sum(len(one.text) for one in typed)
    return Kill(seed=seed, half=half, field=name, speed=speed, typed=count, kept=kept, lost=lost, wrong=wrong)


def kills(count: int, folder: Path, *, seed: int, at_once: int) -> Iterator[Kill]:
    """That many kills, `at_once` of them at the same time, as they end."""

    def one(number: int) -> Kill:
        place = folder / str(number)
        place.mkdir()
        try:
            return kill_once(seed + number, place, on_screen=number % READ_ON_SCREEN_EVERY == 0)
        except (NotShownError, sqlite3.Error) as failed:
            wrong = f"{type(failed).__name__}: {failed}"
            return Kill(seed=seed + number, half=Half.AFTER, field="", speed=0, typed=0, kept=0, lost=0, wrong=wrong)

    with ThreadPoolExecutor(at_once) as workers:
        yield from workers.map(one, range(count))


def _key(half: Half) -> str:
    return "n" if half is Half.AFTER else "p"


def _label(name: str) -> str:
    """What stands beside a field, in bold when the cursor is in it."""
    known = {"client": TEXTS.forms.who, "topic": TEXTS.forms.what, "mine": "→", "theirs": "←"}
    # A long label is cut.
    return known.get(name) or TEXTS.prompts.of(name.split(".")[1]).label[:20]


def _type_until_killed(terminal: Terminal, typed: Typed, chance: random.Random, speed: float) -> None:
    begun = due = time.monotonic()
    end = begun + chance.uniform(0.1, 2.5)
    letters = _letters(chance)
    while due < end:
        letter = next(letters)
        terminal.type(letter)
        typed.take(letter, _time_of(terminal))
        due += chance.uniform(0.5, 1.5) / speed
        terminal.watch(min(due, end) - time.monotonic())


def _letters(chance: random.Random) -> Iterator[str]:
    while True:
        yield from chance.choice(WORDS)
        yield " "


def _left_in(path: Path) -> tuple[ConversationDraft | None, str]:
    """The draft in the file, if there is one, and what is wrong with the file."""
    store = open_store(path, at=now())
    try:
        drafts = store.read(drafting.drafts)
    finally:
        store.close()
    with closing(sqlite3.connect(path)) as file:
        state = file.execute("pragma integrity_check").fetchone()[0]
        stray = file.execute("pragma foreign_key_check").fetchall()
    if state != "ok" or stray:
        return None, f"the file is damaged: {state} {stray}"
    if len(drafts) > 1:
        return None, f"{len(drafts)} drafts instead of one"
    return (drafts[0].draft if drafts else None), ""


def _offered_again(environ: dict[str, str], half: Half, left: ConversationDraft, name: str) -> str:
    """What is wrong with how the program, started again, brings back what was left."""
    text = written_in(left).get(name, "") or left.client
    with Terminal(environ) as terminal:
        terminal.wait_for(TEXTS.today.lanes["unfinished"])
        lanes = [row.strip() for row in terminal.rows if row.strip().split("  ")[0] in TEXTS.today.lanes.values()]
        if not lanes or not lanes[0].startswith(TEXTS.today.lanes["unfinished"]):
            return f"the first lane is {lanes[:1]}"
        terminal.press(_key(half))
        terminal.wait_for(TEXTS.forms.go_on, TEXTS.forms.begin_new)
        terminal.press("enter")
        # A long text is cut at one of its ends.
        head, tail = text.strip()[:8], text.strip()[-8:]
        terminal.wait_until_gone(TEXTS.forms.begin_new)
        terminal.wait_until(lambda: head in terminal.text or tail in terminal.text, f"{head!r} or {tail!r}")
        terminal.wait_for(TEXTS.forms.who, left.client[:12])
    return ""


def main() -> int:
    """Kill as often as the command line says; the exit status."""
    parser = argparse.ArgumentParser(description="Kill the program at random moments, and count what is lost.")
    parser.add_argument("count", type=int, nargs="?", default=500)
    parser.add_argument("what", nargs="*", choices=[[], TYPING, *ALL_KINDS])
    parser.add_argument("--seed", type=int, default=time.time_ns() // 1_000_000 % 1_000_000_000)
    parser.add_argument("--at-once", type=int, default=2)
    asked = parser.parse_args()
    failed = 0
    for what in asked.what or (TYPING, *ALL_KINDS):
        with tempfile.TemporaryDirectory() as folder:
            if what == TYPING:
                failed += _while_typing(asked.count, Path(folder), seed=asked.seed, at_once=asked.at_once)
            else:
                failed += _while_working(what, asked.count, Path(folder), seed=asked.seed)
    return 1 if failed else 0


def _while_typing(count: int, folder: Path, *, seed: int, at_once: int) -> int:
    _say(HEADER)
    done: list[Kill] = []
    begun = time.monotonic()
    for kill in kills(count, folder, seed=seed, at_once=at_once):
        done.append(kill)
        _say(str(kill))
    typed, kept = sum(kill.typed for kill in done), sum(kill.kept for kill in done)
    lost, failed = sum(kill.lost for kill in done), sum(not kill.is_fine for kill in done)
    _say(
        f"{len(done)} kills in {time.monotonic() - begun:.0f} s: {typed} letters typed, {kept} there afterwards, "
        f"{typed - kept - lost} gone within their last {MAY_BE_GONE_SECONDS} s, {lost} lost; "
        f"{failed} kills went wrong"
    )
    return failed


def _while_working(what: str, count: int, folder: Path, *, seed: int) -> int:
    done: list[Killed] = []
    begun = time.monotonic()
    for kill in kills_of(what, count, folder, seed=seed):
        done.append(kill)
        _say(str(kill))
    failed = sum(bool(kill.wrong) for kill in done)
    _say(
        f"{len(done)} kills while {what} in {time.monotonic() - begun:.0f} s: "
        f"{sum(not kill.done for kill in done)} on the way; {failed} kills went wrong"
    )
    return failed


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
