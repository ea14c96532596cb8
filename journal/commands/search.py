"""`search`: everything that was written, looked through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from journal.clean import visible
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.commands.stdin import written_out
from journal.dates_said import day_name
from journal.found import Found, Hit
from journal.found_text import excerpt, places
from journal.search_said import remarks, where_it_stands
from journal.searching import Search, read_search
from journal.session import Start
from journal.storage.searching import search
from journal.texts.choose import Texts

MOST = 200
_LONGEST_TEXT = 120


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    made = Spoken(
        "search",
        texts=texts,
        said=texts.search.help,
        callback=_search,
        params=[click.Argument(["words"], metavar=f"{texts.cli.text_word}...", nargs=-1, required=True)],
    )
    # Any words can be looked for, also those that begin like an option.
    made.ignore_unknown_options = True
    return made


def _search(words: Sequence[str]) -> int:
    start = start_of(click.get_current_context())
    texts = start.texts
    typed = " ".join(written_out(words, texts.cli))
    wanted = read_search(typed, on=start.today(), rules=start.settings.rules, texts=texts)
    wanted = replace(wanted, unwritten=start.settings.unwritten)
    for remark in remarks(wanted, texts):
        click.echo(visible(remark), err=True)
    found = _found(start, wanted)
    if not found.hits:
        nothing = texts.search.nothing_narrowed if wanted.words and wanted.filtered else texts.search.nothing
        click.echo(texts.search.nobody if found.nobody else nothing, err=True)
        return 1
    click.echo("\n".join(_lines(found.hits, wanted, start)))
    if found.more:
        click.echo(texts.search.more, err=True)
    return 0


def _found(start: Start, wanted: Search) -> Found:
    if not is_there(start.file):
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
