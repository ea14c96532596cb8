"""How feelings went on, on the page of a conversation: in words, as a sentence, and small in the plane."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from journal.conversations import Conversation
from journal.feeling_path import MOMENTS, Stop, drawn, stops
from journal.feelings import Change, compare
from journal.promises import Side
from screens.cells import cell_len

if TYPE_CHECKING:
    from journal.session import Session

COLUMNS, ROWS = 33, 9
HARDER = frozenset((Change.HEAVIER, Change.LESS_IN_HAND))
STYLES = {"1": "bold $warning", "2": "bold $primary", "3": "bold $success"}


def path_lines(talk: Conversation, session: Session) -> Iterable[Content]:
    """The sentence, what changed, and the drawing; nothing while there is no more than one moment of either side."""
    mine, theirs = stops(talk.feelings), stops(talk.feelings, Side.THEIRS)
    texts = session.texts
    if len(mine) >= 2:
        yield Content.assemble((f"\n{texts.closing.path}\n", "$muted"), (sentence(mine, session), "$foreground"))
        yield from _changes(mine, session)
    if len(theirs) >= 2:
        said = sentence(theirs, session)
        yield Content.assemble((f"\n{texts.closing.theirs}\n", "$muted"), (said, "$foreground"))
    if len(mine) >= 2:
        yield Content("")
        yield from _drawing(mine, session)


def sentence(path: Iterable[Stop], session: Session) -> str:
    """The words of each moment in their order: "anxious (3) → relieved (2) → calm (3)"."""
    texts = session.texts.feelings
    return " → ".join(", ".join(f"{texts.label(felt.word)} ({felt.intensity})" for felt in stop.felt) for stop in path)


def _changes(path: tuple[Stop, ...], session: Session) -> Iterable[Content]:
    texts = session.texts.feelings
    found = compare(path[0].felt, path[-1].felt)
    said = texts.compared(found)
    beside = "; ".join(f"{heading} {words}" for heading, words in texts.beside(found))
    tone = "$muted" if Change.UNCHANGED in found.changes else "$warning" if HARDER & {*found.changes} else "$success"
    yield Content.styled(said[:1].upper() + said[1:], tone)
    if beside:
        yield Content.styled(beside, "$muted")


def _drawing(path: tuple[Stop, ...], session: Session) -> Iterable[Content]:
    texts = session.texts
    middle = (COLUMNS - cell_len(texts.feelings.stirred)) // 2
    yield Content.styled(" " * max(0, middle) + texts.feelings.stirred, "$muted")
    for line in drawn(path, columns=COLUMNS, rows=ROWS):
        yield Content.assemble(*((sign, STYLES.get(sign, "$muted")) for sign in line))
    below = texts.feelings.unpleasant
    calm, pleasant = texts.feelings.calm, texts.feelings.pleasant
    gap = (COLUMNS - cell_len(calm)) // 2 - cell_len(below)
    rest = COLUMNS - cell_len(below) - max(1, gap) - cell_len(calm) - cell_len(pleasant)
    yield Content.styled(f"{below}{' ' * max(1, gap)}{calm}{' ' * max(1, rest)}{pleasant}", "$muted")
    legend = [
        (number, texts.closing.points[number - 1])
        for number in (MOMENTS.index(stop.moment) + 1 for stop in path if stop.points)
    ]
    parts: list[tuple[str, str]] = []
    for number, said in legend:
        parts += [(str(number), STYLES[str(number)]), (f" {said}   ", "$muted")]
    yield Content.assemble(*parts)
