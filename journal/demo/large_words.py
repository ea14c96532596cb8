"""The parts that the many conversations of the large journal are put together from."""

from __future__ import annotations

from dataclasses import dataclass

Sentences = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeWords:
    """Parts in one language. A client is a name and a trade; a topic is a matter and an object.

    Single words stand in one text, a stroke between them. Sentences with `{object}` in them get the object of the talk.
    """

    names: str
    trades: str
    first_names: str
    roles: Sentences
    matters: Sentences
    objects: str
    promised: Sentences
    prompts: tuple[tuple[str, Sentences], ...]
    """Answers to the prompts of BEFORE, by prompt id."""
    went_well: Sentences
    next_time: Sentences
    surprised: Sentences
    notes: Sentences
    limit: str
