"""What one needs after a hard talk, and what helped the last times."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from journal.frozen import dataclass

MOST_REMEMBERED: Final = 60
MOST_OWN: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What was needed on a day: the id of a word the program offers, or one's own words.

    `helped` is None until one has said so.
    """

    on: date
    what: str
    helped: bool | None = None


def taken(needs: Sequence[Need], what: str, *, on: date) -> tuple[Need, ...]:
    """The needs with this one; of one day the same is remembered once."""
    kept = [need for need in needs if (need.on, need.what) != (on, what)]
    return tuple([*kept, Need(on=on, what=what)][-MOST_REMEMBERED:])


def answered(needs: Sequence[Need], asked: Need, *, helped: bool) -> tuple[Need, ...]:
    """The needs once it was said whether that one helped."""
    return tuple(Need(on=one.on, what=one.what, helped=helped) if one == asked else one for one in needs)


def to_ask(needs: Sequence[Need], *, on: date) -> Need | None:
    """The last one of an earlier day, while nothing was said about whether it helped."""
    earlier = [need for need in needs if need.on < on]
    return earlier[-1] if earlier and earlier[-1].helped is None else None


def helped_last(needs: Sequence[Need]) -> str | None:
    """What helped the last time anything did."""
    return next((need.what for need in reversed(needs) if need.helped), None)


def offered(needs: Sequence[Need], words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """What can be chosen, with how often it helped: what helped most first, then the program's words in their order.

    The person's own words are among them, the latest few.
    """
    known = list(words)
    own = list(dict.fromkeys(need.what for need in reversed(needs) if need.what not in known))[:MOST_OWN]
    every = [*known, *own]
    helped = {what: sum(bool(need.helped) for need in needs if need.what == what) for what in every}
    return tuple(sorted(helped.items(), key=lambda one: (-one[1], every.index(one[0]))))


def needs_text(needs: Sequence[Need]) -> str:
    """The needs as the journal keeps them."""
    return json.dumps([[need.on.isoformat(), need.what, need.helped] for need in needs], ensure_ascii=False)


def needs_in(text: str | None) -> tuple[Need, ...]:
    """The needs that `needs_text` wrote; none where the text is another."""
    try:
        found = json.loads(text) if text else []
        return tuple(Need(on=date.fromisoformat(on), what=str(what), helped=helped) for on, what, helped in found)
    except (ValueError, TypeError):
        return ()
