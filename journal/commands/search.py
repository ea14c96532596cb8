"""`search`: everything that was written, looked through."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from journal.clean import visible
from journal.commands.existing import is_there
from journal.commands.stdin import written_out
from journal.commands.takes import Argument, Command
from journal.dates_said import day_name
from journal.found import Found, Hit
from journal.found_text import excerpt, places
from journal.frozen import replace
from journal.search_said import remarks, where_it_stands
from journal.searching import Search, read_search
from journal.session import Start
from journal.storage.searching import search

MOST = 200
_LONGEST_TEXT = 120


def _search(start: Start, *, words: Sequence[str]) -> int:
    texts = start.texts
    typed = " ".join(written_out(words, texts.cli))
    wanted = read_search(typed, on=start.today(), rules=start.settings.rules, texts=texts)
    wanted = replace(wanted, unwritten=start.settings.unwritten)
    for remark in remarks(wanted, texts):
        sys.stderr.write(visible(remark) + "\n")
    found = _found(start, wanted)
    if not found.hits:
        nothing = texts.search.nothing_narrowed if wanted.words and wanted.filtered else texts.search.nothing
        sys.stderr.write((texts.search.nobody if found.nobody else nothing) + "\n")
        return 1
    sys.stdout.write("\n".join(_lines(found.hits, wanted, start)) + "\n")
    if found.more:
        sys.stderr.write(texts.search.more + "\n")
    return 0


def _found(start: Start, wanted: Search) -> Found:
    if not is_there(start.journal):
        return Found()
    with start.session() as session:
        return session.store.read(search, wanted, limit=MOST)


def _lines(hits: Sequence[Hit], wanted: Search, start: Start) -> list[str]:
    """A line for each: its code, its day, what it is, the text, with whom."""
    on, texts = start.today(), start.texts
    table = [
        (
            hit.code or "",
            day_name(hit.day, texts.dates, on=on) if hit.day else "",
            visible(where_it_stands(hit, texts)),
        )
        for hit in hits
    ]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return [
        "  ".join(
            (
                *(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)),
                _around(hit, wanted),
                *filter(None, (visible(hit.client),)),
            )
        )
        for cells, hit in zip(table, hits, strict=True)
    ]


def _around(hit: Hit, wanted: Search) -> str:
    text = visible(hit.text)
    shown, _ = excerpt(text, places(text, wanted.words), room=_LONGEST_TEXT)
    return shown if len(shown) <= _LONGEST_TEXT else shown[: _LONGEST_TEXT - 1].rstrip() + "…"


COMMAND = Command(
    help=lambda texts: texts.search.help,
    takes=(Argument(name="words", shown=lambda texts: texts.cli.text_word, many=True),),
    answer=_search,
    # Any words can be looked for, also those that begin like an option.
    any_words=True,
)
