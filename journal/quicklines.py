"""Quick lines: one promise in one line, as in `send the estimate @fri`."""

from __future__ import annotations

from datetime import date
from typing import Final

from journal.date_calendar import Reason, Why
from journal.date_words import LONGEST_PHRASE, plain
from journal.dates import DateRules, Refused, Understood, read_day
from journal.frozen import dataclass, replace
from journal.promises import Due, NewPromise, Side

# As `plain` writes them.
_BEFORE_TALK: Final = frozenset(
    {
        "talk",
        "next talk",
        "before next talk",
        "before the next talk",
        "gespraech",
        "before we talk",
        "naechstes gespraech",
        "vor dem gespraech",
        "vor dem naechsten gespraech",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickLine:
    """A line as typed and what it means.

    `due` is None while the line is refused or empty. `dated` is false where no date was typed at all, and the line
    is kept as undated; `@?` is undated on purpose and counts as dated. `asks` is true for a day that is past: save
    it only after asking. `understood` is the day that was read. `turned` is true where a `<` made it theirs.
    """

    raw: str
    text: str
    side: Side
    due: Due | None = None
    dated: bool = False
    under_pressure: bool = False
    refused: Refused | None = None
    asks: bool = False
    understood: Understood | None = None
    turned: bool = False

    @property
    def promise(self) -> NewPromise | None:
        """The promise to save, None while the line is empty or refused."""
        if self.due is None or not self.text:
            return None
        return NewPromise(text=self.text, side=self.side, due=self.due, under_pressure=self.under_pressure)


def read_line(raw: str, *, on: date, rules: DateRules, side: Side = Side.MINE) -> QuickLine:
    """One line understood. `on` is the journal's day now; `side` is whose promise it is without a `<`.

    Never raises; what cannot be read stands in `refused`.
    """
    text = " ".join(raw.splitlines()).strip()
    turned = text.startswith("<")
    text, pressed = _without_mark(text[1:].lstrip() if turned else text)
    at = _last_at(text)
    if at is not None:
        phrase, (text, pressed_before_date) = text[at + 1 :].strip(), _without_mark(text[:at].rstrip())
        pressed = pressed or pressed_before_date
    line = QuickLine(
        raw=raw,
        text=text,
        side=Side.THEIRS if turned else side,
        under_pressure=pressed,
        turned=turned,
        dated=at is not None,
    )
    if at is not None:
        line = _with_due(line, phrase, on, rules)
    elif text:
        line = replace(line, due=Due.undated())
    if not text and line.refused is None and raw.strip():
        return replace(line, due=None, refused=Refused(said=raw.strip(), why=Why(reason=Reason.NO_TEXT)))
    return line


def read_lines(text: str, *, on: date, rules: DateRules, side: Side = Side.MINE) -> tuple[QuickLine, ...]:
    """One quick line for each line of a pasted text; empty lines are left out."""
    return tuple(read_line(raw, on=on, rules=rules, side=side) for raw in text.splitlines() if raw.strip())


def _with_due(line: QuickLine, phrase: str, on: date, rules: DateRules) -> QuickLine:
    if phrase == "?":
        return replace(line, due=Due.undated())
    if len(phrase) <= LONGEST_PHRASE and plain(phrase) in _BEFORE_TALK:
        return replace(line, due=Due.before_talk())
    read = read_day(phrase, on=on, rules=rules)
    if isinstance(read, Refused):
        return replace(line, refused=read)
    due = Due.on(read.day) if read.time is None else Due.at(read.day, read.time)
    return replace(line, due=due, asks=read.past, understood=read)


def _without_mark(text: str) -> tuple[str, bool]:
    """The text without a "!" that stands alone at its end, and whether there was one."""
    if text == "!" or (text.endswith("!") and text[-2].isspace()):
        return text[:-1].rstrip(), True
    return text, False


def _last_at(text: str) -> int | None:
    """Where the last "@" stands that begins a word."""
    at = text.rfind("@")
    while at > 0 and not text[at - 1].isspace():
        at = text.rfind("@", 0, at)
    return None if at < 0 else at
