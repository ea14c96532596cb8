"""The whole program as a person meets it: through a terminal, with keys, read from the screen."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final, TypedDict

import pytest

from journal.conversations import Answer, Half
from journal.drafts import ConversationDraft
from journal.storage import drafting
from journal.storage.connection import connect_to_look
from journal.texts.choose import Texts, texts_for
from tests.terminal import Terminal, answer, code, surroundings

EN: Final = texts_for("en")
DE: Final = texts_for("de")
LONGER_THAN_A_SAVE_WAITS: Final = 12.0
FRIDAY: Final = 5


class Due(TypedDict):
    """What these tests read of a line of `due --json`."""

    text: str
    client: str
    direction: str
    due: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """A conversation to be written down, and where its promises are to be found afterwards."""

    client: str
    topic: str
    mine_today: str
    mine_soon: str
    theirs_soon: str
    feelings: tuple[str, str]
    went_well: str

    @property
    def keys(self) -> tuple[str, ...]:
        """Texts and Enter, as they are typed into AFTER from its first field on."""
        enter = "enter"
        return (
            *(self.client, enter, self.topic, enter, *[enter] * 4),
            *(f"{self.mine_today} @heute", enter, f"{self.mine_soon} @friday", enter, enter),
            *(f"{self.theirs_soon} @morgen", enter, enter),
            *(enter, self.feelings[0], enter, self.feelings[1], enter, enter, enter, self.went_well),
        )


EVENING: Final = Evening(
    client="Lindner GmbH",
    topic="the October invoice",
    mine_today="Angebot schicken",
    mine_soon="call the lawyer",
    theirs_soon="pay the first half",
    feelings=("relie", "prou"),
    went_well="I let them finish, and said it once",
)
ABEND: Final = replace(EVENING, topic="Rechnung vom März", feelings=("erlei", "stol"), went_well="Früh genug gefragt")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A home of its own with no journal in it yet."""
    return surroundings(tmp_path)


def at_today(terminal: Terminal, texts: Texts = EN) -> Terminal:
    terminal.wait_for(texts.today.first_time[:20])
    return terminal


def open_after(terminal: Terminal, texts: Texts = EN) -> None:
    """Press n and wait for the cursor, as a person does."""
    terminal.press("n")
    terminal.wait_until(lambda: terminal.stands_out(texts.forms.who), "the form")


def type_in_turn(terminal: Terminal, keys: Sequence[str], *, pause: float = 0.0) -> None:
    for key in keys:
        if key == "enter":
            terminal.press(key)
        else:
            terminal.type(key, pause=pause)


def lanes(terminal: Terminal, texts: Texts = EN) -> dict[str, list[str]]:
    """What Today shows: the rows under each heading, without the pane beside them."""
    found: dict[str, list[str]] = {}
    lane = ""
    for row in terminal.rows[3:-1]:
        row = row.partition("▏")[0].strip()
        name, _, count = row.rpartition("  ")
        if name.strip() in texts.today.lanes.values() and count.isdecimal():
            lane = name.strip()
            found[lane] = []
        elif row and lane:
            found[lane].append(row)
    return found


def due(environ: dict[str, str]) -> list[Due]:
    said = answer(environ, "due", "--all", "--json")
    assert said.stderr == ""
    found: list[Due] = json.loads(said.stdout)
    return found


def kept(environ: dict[str, str]) -> list[ConversationDraft]:
    """The drafts in the file, also while the program runs."""
    with closing(connect_to_look(Path(environ["AFTERWORD_FILE"]))) as file:
        return [one.draft for one in drafting.drafts(file)]


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process writing, for as long as it takes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        yield
        other.execute("rollback")


def check_evening(terminal: Terminal, environ: dict[str, str], evening: Evening, texts: Texts) -> None:
    """Save, let go, and find all three promises where they belong."""
    terminal.press("ctrl+s")
    terminal.wait_for(texts.forms.let_go_close, evening.mine_today, evening.mine_soon, evening.theirs_soon)
    terminal.press("enter")
    terminal.wait_for(texts.today.lanes["coming_up"])
    shown = lanes(terminal, texts)
    assert [evening.mine_today in row and "→" in row for row in shown[texts.today.lanes["today"]]] == [True]
    coming = shown[texts.today.lanes["coming_up"]]
    assert [evening.theirs_soon in row and "←" in row for row in coming].count(True) == 1
    assert [evening.mine_soon in row and "→" in row for row in coming].count(True) == 1
    promises = {one["text"]: one for one in due(environ)}
    assert set(promises) == {evening.mine_today, evening.mine_soon, evening.theirs_soon}
    assert {one["client"] for one in promises.values()} == {evening.client}
    assert promises[evening.mine_today]["direction"] == "mine"
    assert promises[evening.mine_soon]["direction"] == "mine"
    assert promises[evening.theirs_soon]["direction"] == "theirs"
    today, friday, tomorrow = (
        date.fromisoformat(promises[text]["due"])
        for text in (evening.mine_today, evening.mine_soon, evening.theirs_soon)
    )
    assert tomorrow == today + timedelta(days=1)
    assert today < friday <= today + timedelta(days=7)
    assert friday.isoweekday() == FRIDAY


@pytest.mark.parametrize(("texts", "evening"), [(EN, EVENING), (DE, ABEND)], ids=["en", "de"])
def test_a_conversation_written_down_brings_its_promises_to_today(
    environ: dict[str, str], texts: Texts, evening: Evening
) -> None:
    with Terminal(environ, ["--lang", "de"] if texts is DE else []) as terminal:
        open_after(at_today(terminal, texts), texts)
        type_in_turn(terminal, evening.keys, pause=0.02)
        terminal.wait_for(evening.went_well)
        check_evening(terminal, environ, evening, texts)


def test_what_was_felt_and_what_went_well_stands_in_the_saved_conversation(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        type_in_turn(terminal, EVENING.keys, pause=0.02)
        terminal.wait_for(EVENING.went_well, "relieved ●", "proud ●")
        terminal.press("ctrl+s")
        terminal.wait_for(EN.forms.let_go_close)
        terminal.press("enter")
        terminal.wait_for(EN.today.lanes["coming_up"])
        terminal.press("h")
        terminal.wait_for(EVENING.topic)
        terminal.press("enter")
        shown = terminal.wait_for(EVENING.went_well)
        assert "relieved" in shown
        assert "proud" in shown


def test_the_shortest_log_takes_at_most_twelve_keys_besides_its_text(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        terminal.type("Brandt")
        terminal.press("enter")
        terminal.type("the delay")
        terminal.press(*["enter"] * 5)
        terminal.type("send the plan @friday")
        terminal.press("ctrl+s")
        terminal.wait_for(EN.forms.let_go_close, "send the plan")
        terminal.press("enter")
        terminal.wait_for(EN.today.lanes["coming_up"])
        assert terminal.keys_pressed <= 12
        assert [(one["text"], one["client"]) for one in due(environ)] == [("send the plan", "Brandt")]


@pytest.mark.parametrize("pause", [0.0, 0.001], ids=["at once", "1 ms apart"])
def test_keys_that_come_faster_than_the_program_reach_the_fields_they_were_meant_for(
    environ: dict[str, str], pause: float
) -> None:
    burst = "".join(code(key).decode() if key == "enter" else key for key in EVENING.keys)
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        terminal.type(burst, pause=pause)
        terminal.wait_for(EVENING.went_well)
        check_evening(terminal, environ, EVENING, EN)


@pytest.mark.parametrize("pause", [0.0, 0.03])
def test_what_is_typed_right_behind_the_key_that_opens_the_form_stands_in_the_form(
    environ: dict[str, str], pause: float
) -> None:
    with Terminal(environ) as terminal:
        at_today(terminal).type("nLindner\rthe invoice\r", pause=pause)
        terminal.wait_until(
            lambda: [(draft.client, draft.topic) for draft in kept(environ)] == [("Lindner", "the invoice")],
            "both texts in their fields",
        )


def test_what_is_typed_right_behind_the_key_that_opens_the_search_is_looked_for(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        at_today(terminal).type("/nothing on Lindner")
        terminal.wait_for("nothing on Lindner", EN.search.nothing.partition(".")[0])


def test_a_save_that_meets_a_lock_brings_the_form_back_full_and_can_be_tried_again(environ: dict[str, str]) -> None:
    path = Path(environ["AFTERWORD_FILE"])
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        type_in_turn(terminal, EVENING.keys, pause=0.005)
        terminal.wait_for(EVENING.went_well)
        with locked(path):
            terminal.press("ctrl+s")
            shown = terminal.wait_for("Not saved", within=LONGER_THAN_A_SAVE_WAITS)
            for text in (EVENING.client, EVENING.topic, EVENING.mine_today, EVENING.theirs_soon, EVENING.went_well):
                assert text in shown
            terminal.type(" again")
            terminal.wait_for(f"{EVENING.went_well} again")
        check_evening(terminal, environ, EVENING, EN)


def test_while_the_file_is_locked_the_form_says_so_and_keeps_the_text_afterwards(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        terminal.type("Lindner", pause=0.005)
        terminal.wait_for("draft kept")
        with locked(Path(environ["AFTERWORD_FILE"])):
            terminal.type(" GmbH", pause=0.005)
            terminal.wait_for("NOT SAVED", "Lindner GmbH")
        terminal.wait_for("draft kept")
        terminal.wait_until_gone("NOT SAVED")
        assert [draft.client for draft in kept(environ)] == ["Lindner GmbH"]


def test_a_file_that_was_moved_away_is_said_at_once_and_the_text_stays(environ: dict[str, str]) -> None:
    path = Path(environ["AFTERWORD_FILE"])
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        terminal.type("Lindner", pause=0.005)
        terminal.wait_for("draft kept")
        path.rename(path.with_name("moved.db"))
        path.write_bytes(b"")
        terminal.type(" GmbH", pause=0.005)
        terminal.wait_for("NOT SAVED", "Lindner GmbH")
        terminal.press("ctrl+s")
        terminal.wait_for("Lindner GmbH")
        assert not terminal.ended
        assert path.read_bytes() == b""


def _is_kept(environ: dict[str, str], answers: tuple[Answer, ...]) -> bool:
    return [draft.answers for draft in kept(environ)] == [answers]


def test_no_size_of_the_window_ends_the_program_or_loses_the_text(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        type_in_turn(terminal, EVENING.keys, pause=0.005)
        terminal.wait_for(EVENING.went_well)
        typed = EVENING.went_well
        for size in ((60, 18), (80, 24), (40, 10), (20, 4), (116, 34)):
            terminal.resize(*size)
            terminal.type(".")
            typed += "."
            wanted = (Answer(prompt="went_well", text=typed),)
            terminal.wait_until(partial(_is_kept, environ, wanted), f"{typed} at {size}")
        terminal.wait_for(f"{EVENING.went_well}.....", EVENING.client, EVENING.mine_soon)
        terminal.press("escape")
        terminal.wait_for(EN.today.lanes["unfinished"])
        terminal.resize(40, 10)
        terminal.wait_for("Afterword needs 60")
        for size in ((60, 18), (80, 24)):
            terminal.resize(*size)
            terminal.wait_until_gone("Afterword needs 60")
            # The keys in the last line are the last to be drawn.
            terminal.wait_until(lambda: EN.keys.names["write"] in terminal.rows[-1], f"the keys at {size}")
            terminal.wait_for(EN.today.lanes["unfinished"], EVENING.client)
        terminal.wait_for(EN.today.lanes["unfinished"], EVENING.topic)


def test_escape_keeps_the_draft_and_today_goes_on_with_it(environ: dict[str, str]) -> None:
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        type_in_turn(terminal, EVENING.keys, pause=0.005)
        terminal.wait_for(EVENING.went_well)
        terminal.press("escape")
        terminal.wait_for(EN.today.lanes["unfinished"], EVENING.topic)
        assert next(iter(lanes(terminal))) == EN.today.lanes["unfinished"]
        terminal.press("enter")
        terminal.wait_for(EVENING.client, EVENING.mine_today, EVENING.theirs_soon, "relieved ●", EVENING.went_well)
        check_evening(terminal, environ, EVENING, EN)
        assert kept(environ) == []


def test_quitting_gives_the_terminal_back_and_leaves_one_file(environ: dict[str, str], tmp_path: Path) -> None:
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        terminal.type("Lindner", pause=0.005)
        terminal.wait_for("draft kept")
        assert terminal.shows_alternate_screen
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert not terminal.shows_alternate_screen
        assert terminal.modes_left_on == set()
        assert terminal.line_settings_are_back
        assert "Lindner" not in terminal.text
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("journal")] == ["journal.db"]
    assert [draft.client for draft in kept(environ)] == ["Lindner"]


def test_without_colour_everything_is_said_in_words(tmp_path: Path) -> None:
    environ = surroundings(tmp_path, NO_COLOR="1")
    with Terminal(environ) as terminal:
        open_after(at_today(terminal))
        type_in_turn(terminal, EVENING.keys, pause=0.005)
        terminal.wait_for(EVENING.went_well)
        assert all(_is_grey(colour) for colour in terminal.colours)
        check_evening(terminal, environ, EVENING, EN)


def _is_grey(colour: str) -> bool:
    if colour == "default":
        return True
    return len(colour) == 6 and colour[:2] == colour[2:4] == colour[4:]


@pytest.mark.parametrize("half", list(Half))
def test_a_form_that_was_left_untouched_leaves_no_draft(environ: dict[str, str], half: Half) -> None:
    with Terminal(environ) as terminal:
        at_today(terminal)
        terminal.press("n" if half is Half.AFTER else "p")
        terminal.wait_until(lambda: terminal.stands_out(EN.forms.who), "the form")
        terminal.press("escape")
        terminal.wait_for(EN.today.first_time[:20])
    assert kept(environ) == []
