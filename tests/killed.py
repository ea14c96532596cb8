"""What the program does that is killed on the way, and how it is told afterwards whether anything went wrong."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from journal.backups import BackupKind
from journal.clock import now
from journal.errors import JournalError
from journal.places import backups_folder
from journal.storage import agenda, clients, conversations, drafting
from journal.storage.backups import backups_of, is_good
from journal.storage.checking import check
from journal.storage.connection import connect, connect_to_look, transaction
from journal.storage.copies import is_sound
from journal.storage.forgetting import KnownBy, still_in
from journal.storage.identity import SCHEMA_VERSION, version_in
from journal.storage.store import Store, open_store
from journal.texts.choose import texts_for
from tests import import_kills
from tests.preloaded import Ended, Preloaded, PreloadedScreens
from tests.terminal import surroundings
from tests.test_storage_opening import older_journal

TEXTS: Final = texts_for("en")
CLIENT: Final = "Okafor Logistics"
NEW: Final = "Meanwhile Ltd"
OLD_CLIENTS: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Something the program does. `make` lays what is there before; `wrong` says what is wrong afterwards, if anything.

    `wrong` is given the journal, opened again, and how the program ended: with 0, it said that it had done it all.
    """

    words: tuple[str, ...]
    make: Callable[[Path, Preloaded], None]
    wrong: Callable[[Store, Ended], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Killed:
    """How one kill went: after how many milliseconds, and whether the program had already said that all was done."""

    seed: int
    kind: str
    after: float
    done: bool
    wrong: str

    def __str__(self) -> str:
        how = "done" if self.done else "on the way"
        return f"{self.seed:>10}  {self.kind:<12}{self.after * 1000:>7.1f} ms  {how:<12}{self.wrong or 'ok'}"


def kills_of(kind: str, count: int, folder: Path, *, seed: int) -> Iterator[Killed]:
    """That many kills of one kind, each at a random moment of what the program takes for it, as they end."""
    if kind == SAVING:
        yield from _kills_while_saving(count, folder, seed=seed)
        return
    one = KINDS[kind]
    with Preloaded() as program:
        first = folder / "first"
        first.mkdir()
        one.make(first / "journal.db", program)
        took: list[float] = []
        for number in range(-1, count):
            chance = random.Random(seed + number)
            place = folder / str(number)
            shutil.copytree(first, place)
            after = chance.uniform(0, 1.1 * statistics.median(took[-3:])) if took else None
            ended = program.run(surroundings(place), *one.words, killed_after=after)
            if ended.status == 0:
                took.append(ended.seconds)

            def look(store: Store, ended: Ended = ended) -> str:
                return one.wrong(store, ended)

            wrong = wrong_in(place, program, look)
            if ended.status > 0:
                wrong = f"it ended with {ended.status}: {ended.err}"
            if after is not None:
                yield Killed(seed=seed + number, kind=kind, after=after, done=ended.status == 0, wrong=wrong)
            elif wrong:
                raise AssertionError(f"{kind} goes wrong without a kill: {wrong}")
            shutil.rmtree(place)


def wrong_in(folder: Path, program: Preloaded, look: Callable[[Store], str]) -> str:
    """What is wrong with the journal in the folder and with what lies beside it, if anything."""
    journal = folder / "journal.db"
    opened = program.run(surroundings(folder), "due")
    if opened.status not in (0, 10, 11):
        return f"due ends with {opened.status}: {opened.err}"
    try:
        store = open_store(journal, at=now())
        try:
            store.read(agenda.facts, at=now())
            wrong = look(store)
        finally:
            store.close()
        if not check(journal).sound:
            wrong = wrong or "the file is damaged"
    except (JournalError, sqlite3.Error) as error:
        return f"it cannot be opened again: {error!r}"
    return wrong or _half_written(journal)


def _half_written(journal: Path) -> str:
    for copy in backups_of(journal):
        if copy.kind is BackupKind.SET_ASIDE:
            with closing(connect_to_look(copy.path)) as connection:
                if not is_sound(connection) or not version_in(connection):
                    return f"{copy.path.name} is not whole"
        elif not is_good(copy):
            return f"{copy.path.name} is not good"
    folder = backups_folder(journal)
    for noted in folder.glob("*.sha256"):
        if not re.fullmatch(r"[0-9a-f]{64}  \S+\.db\n", noted.read_text()):
            return f"{noted.name} is not whole"
    known = {"backups", *(f"journal.db{ending}" for ending in ("", "-wal", "-shm", "-journal"))}
    return next((file.name for file in journal.parent.iterdir() if file.name not in known and file.name[0] != "."), "")


# what is laid


def _demo(journal: Path, program: Preloaded) -> None:
    assert program.run(surroundings(journal.parent), "demo", "--write", str(journal)).status == 0


def _demo_and_copy(journal: Path, program: Preloaded) -> None:
    _demo(journal, program)
    assert program.run(surroundings(journal.parent), "log", CLIENT, "the first").status == 0
    assert program.run(surroundings(journal.parent), "backup").status == 0
    assert program.run(surroundings(journal.parent), "log", NEW, "the second").status == 0


def _old(journal: Path, program: Preloaded) -> None:
    older_journal(journal, 4)
    with closing(connect(journal)) as connection, transaction(connection):
        connection.executemany(
            """
            insert into clients (uid, name, name_key, created_at, changed_at)
            values (?1, ?1, ?1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')
            """,
            [(f"client {number}",) for number in range(OLD_CLIENTS)],
        )


# what has to be true


def _known(store: Store, name: str) -> bool:
    return store.read(clients.find_client, name) is not None


def _count(store: Store, table: str) -> int:
    found: int = store.read(lambda db: db.execute(f"select count(*) from {table}").fetchone()[0])
    return found


def _logged(store: Store, ended: Ended) -> str:
    made = sum(line.client == NEW for line in store.read(conversations.recent, limit=100))
    promised = store.read(
        lambda db: db.execute("select count(*) from promises where text = 'send the letter'").fetchone()[0]
    )
    if made != promised:
        return f"{made} talks and {promised} promises"
    return "what was said to be saved is not there" if ended.status == 0 and not made else ""


def _upgraded(store: Store, ended: Ended) -> str:
    if _count(store, "clients") != OLD_CLIENTS or _count(store, "preferences") != 1:
        return "what the older version wrote is not all there"
    copies = [one for one in backups_of(store.path) if one.kind is BackupKind.BEFORE_UPGRADE]
    return "" if copies and store.read(version_in) == SCHEMA_VERSION else "upgraded without a copy"


def _backed_up(store: Store, ended: Ended) -> str:
    copies = [one for one in backups_of(store.path) if one.kind is BackupKind.BY_HAND]
    return "the copy that was said to be made is not there" if ended.status == 0 and not copies else ""


def _restored(store: Store, ended: Ended) -> str:
    if not _known(store, CLIENT):
        return "what was there before and after is gone"
    aside = [one for one in backups_of(store.path) if one.kind is BackupKind.SET_ASIDE]
    if _known(store, NEW):
        return "the copy is not in place" if ended.status == 0 else ""
    for one in aside:
        with closing(connect_to_look(one.path)) as connection:
            if clients.find_client(connection, NEW) is not None:
                return ""
    return "the journal that was there is not kept"


def _forgotten(store: Store, ended: Ended) -> str:
    if not any(is_good(one) for one in backups_of(store.path)):
        return "no good copy is left"
    if not _known(store, NEW):
        return "somebody else was forgotten"
    if ended.status == 0 and (_known(store, CLIENT) or still_in(store.path, KnownBy.name(CLIENT))):
        return "who was said to be forgotten is still there"
    held = store.read(lambda db: db.execute("select count(*) from search where search match 'okafor'").fetchone()[0])
    return "search finds who is gone" if held and not _known(store, CLIENT) else ""


# One entry for each thing that is killed from the command line; typing is in tests/kills.py.
KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "logging": Kind(words=("log", NEW, "a letter", "-p", "send the letter @?"), make=_demo, wrong=_logged),
        "upgrading": Kind(words=("audit",), make=_old, wrong=_upgraded),
        "backing up": Kind(words=("backup",), make=_demo, wrong=_backed_up),
        "restoring": Kind(words=("restore", "--yes"), make=_demo_and_copy, wrong=_restored),
        "forgetting": Kind(words=("forget", CLIENT, "--backups", "--yes"), make=_demo_and_copy, wrong=_forgotten),
        "importing": Kind(words=import_kills.WORDS, make=import_kills.lay, wrong=import_kills.wrong),
    }
)
SAVING: Final = "saving"
ALL_KINDS: Final = (SAVING, *KINDS)


def _kills_while_saving(count: int, folder: Path, *, seed: int) -> Iterator[Killed]:
    """A form is filled and saved with ctrl+s."""
    with Preloaded() as program, PreloadedScreens(surroundings(folder), columns=60, lines=18) as screens:
        first = folder / "first"
        first.mkdir()
        assert program.run(surroundings(first), "log", CLIENT, "the first").status == 0
        took: list[float] = []
        for number in range(-1, count):
            chance = random.Random(seed + number)
            place = folder / str(number)
            shutil.copytree(first, place)
            terminal = screens.start(surroundings(place))
            terminal.wait_for(TEXTS.keys.names["write"])
            terminal.press("n")
            terminal.wait_until(partial(terminal.stands_out, TEXTS.forms.who), "the form")
            # Every letter costs more than the save itself.
            terminal.type("Ng\tfee")
            terminal.wait_for("fee", "kept")
            terminal.press("ctrl+s")
            pressed = time.monotonic()
            after = chance.uniform(0, 1.2 * statistics.median(took[-3:])) if took else None
            if after is None:
                terminal.wait_for(TEXTS.forms.let_go_close)
                took.append(time.monotonic() - pressed)
            else:
                terminal.watch(after)
            done = TEXTS.forms.let_go_close in terminal.text
            screens.kill()
            wrong = wrong_in(place, program, partial(_in_the_form, done=done))
            if after is not None:
                yield Killed(seed=seed + number, kind=SAVING, after=after, done=done, wrong=wrong)
            shutil.rmtree(place)


def _in_the_form(store: Store, done: bool) -> str:
    made = sum(line.client == "Ng" for line in store.read(conversations.recent, limit=100))
    left = [kept.draft for kept in store.read(drafting.drafts) if kept.draft.client == "Ng"]
    if made + len(left) != 1:
        return f"{made} talks and {len(left)} drafts"
    if left and left[0].topic != "fee":
        return f"the draft holds {left[0]}"
    return "what was said to be saved is only a draft" if done and not made else ""
