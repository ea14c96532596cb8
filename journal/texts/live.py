"""What the live card says during a talk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass
from journal.phrases import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveTexts:
    """Words for one glance. `aims` and `body` hold one line of at most 56 cells for each phase."""

    elapsed: Callable[[int], str]
    in_phase: Callable[[int], str]
    """How many minutes the phase has taken so far."""
    aims: Mapping[Phase, str]
    body: Mapping[Phase, str]
    say: str

    opening: str
    core_sentence: str
    question: str
    if_then: str
    options: str
    no_sentence: str
    red_line: str
    avoid: str
    not_prepared: str

    catch: str
    catch_placeholder: str
    caught: Callable[[int], str]
    kept: Callable[[str], str]
    """The promises caught are kept since that time of day."""
    not_kept: Callable[[str], str]
    not_planned: str
