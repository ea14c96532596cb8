"""A search and what it found, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from journal.dates_said import day_name
from journal.found import Hit, Source
from journal.promise_words import Side
from journal.searching import Search

if TYPE_CHECKING:
    from journal.texts.choose import Texts


def where_it_stands(hit: Hit, texts: Texts) -> str:
    """What the text is: an answer to which question, a promise of whom, a note."""
    if hit.source is Source.ANSWER and hit.prompt is not None:
        return texts.prompts.label(hit.prompt)
    if hit.source is Source.PROMISE and hit.side is Side.THEIRS:
        return texts.search.their_promise
    return texts.search.sources[hit.source]


def filters_said(search: Search, texts: Texts, *, on: date) -> tuple[str, ...]:
    """Each filter as it was understood: "from 1 Nov on", "felt angry or hurt"."""
    said = texts.search
    found = [said.with_client(name) for name in search.clients]
    if search.after is not None:
        found.append(said.from_day(day_name(search.after, texts.dates, on=on)))
    if search.before is not None:
        found.append(said.until_day(day_name(search.before, texts.dates, on=on)))
    found += [
        said.felt(f" {said.or_word} ".join(texts.feelings.label(word) for word in words)) for words in search.feelings
    ]
    return (*found, said.open_only) if search.open_only else tuple(found)


def remarks(search: Search, texts: Texts) -> tuple[str, ...]:
    """What of the search does not count, a sentence each."""
    said = [texts.search.unclear(typed) for typed in search.unclear]
    return (*said, texts.search.shortened) if search.shortened else tuple(said)
