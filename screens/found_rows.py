"""What a search found as rows of a list, and one of them at length beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from journal.clean import shown, visible
from journal.dates_said import column_day, day_name
from journal.found import Hit, Source
from journal.found_text import Span, excerpt, places
from journal.promises import PromiseState, Side
from journal.search_said import where_it_stands
from journal.searching import Search
from screens.row_list import Gap, Heading, Line, Row

if TYPE_CHECKING:
    from journal.session import Session

# How much of the text around a hit stands beside the list.
_BESIDE = 1200
_ROW = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """A hit with its text from shortly before the first word that was looked for, and where the words stand in it."""

    hit: Hit
    line: str
    text: str
    spans: tuple[Span, ...]

    @property
    def key(self) -> tuple[Source, int]:
        return self.hit.source, self.hit.id


def found_rows(hits: Sequence[Hit], wanted: Search, *, room: int) -> tuple[FoundRow, ...]:
    """The hits with their words in context; `room` is how many characters a row has for its text.

    Long texts take time: not to be called where keys are waited for.
    """
    return tuple(_found_row(hit, wanted, room) for hit in hits)


def _found_row(hit: Hit, wanted: Search, room: int) -> FoundRow:
    text = shown(hit.text)
    found = places(text, wanted.words)
    around, spans = excerpt(text, found, room=_BESIDE)
    beside = around if len(around) <= _BESIDE else around[:_BESIDE].rstrip() + " …"
    return FoundRow(
        hit=hit,
        line=visible(excerpt(text, found, room=room)[0][:_ROW]),
        text=beside,
        spans=tuple((start, end) for start, end in spans if end <= len(beside)),
    )


def lines_of(rows: Sequence[FoundRow], session: Session) -> tuple[Line, ...]:
    """The rows under a heading for each client, with how many there are of it."""
    lines: list[Line] = []
    client: object = ()
    for row in rows:
        if row.hit.client_id != client:
            client = row.hit.client_id
            if lines:
                lines.append(Gap())
            count = sum(other.hit.client_id == client for other in rows)
            name = visible(row.hit.client) or session.texts.search.without_client
            lines.append(Heading(text=name, beside=str(count)))
        lines.append(_row(row, session))
    return tuple(lines)


def _row(row: FoundRow, session: Session) -> Row:
    hit, texts = row.hit, session.texts
    return Row(
        key=row.key,
        when=column_day(hit.day, texts.dates, on=session.today()) if hit.day else "",
        glyph=_glyph(hit),
        what=row.line,
        client=visible(where_it_stands(hit, texts)),
        mark="✓" if hit.state is PromiseState.KEPT else "",
    )


def _glyph(hit: Hit) -> str:
    if hit.side is not None:
        return "→" if hit.side is Side.MINE else "←"
    return "·" if hit.talk_id is not None else " "


def side_of(row: FoundRow, session: Session) -> Content:
    """The hit at length: whose it is, where it stands, and its words marked in the text around them."""
    hit, texts = row.hit, session.texts
    day = day_name(hit.day, texts.dates, on=session.today()) if hit.day else ""
    about = visible(hit.topic)
    if hit.source is not Source.TALK and about and day:
        day = texts.search.in_talk(about, day)
    marked = Content(row.text)
    for start, end in row.spans:
        marked = marked.stylize("bold $primary", start, end)
    state = f" · {texts.promises.marks[hit.state]}" if hit.state and hit.state in texts.promises.marks else ""
    parts = [
        Content.styled(visible(hit.client) or texts.search.without_client, "bold $primary"),
        *([Content.styled(day, "$muted")] if day else []),
        Content(""),
        Content.styled(visible(where_it_stands(hit, texts)) + state, "bold $foreground"),
        marked,
    ]
    return Content("\n").join(parts)
