"""What `due` says; apart from the rest of the command line, so that the quick path loads nothing else.

No dataclass: see journal/lateness.py.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from journal.language import Language


class DueTexts:
    """The words of `due`.

    `lateness` says how many days something is late, `agree_a_date` is told the topic of the talk that wants a second
    one, `unfinished` how many drafts there are.
    """

    __slots__ = ("agree_a_date", "before_talk", "lateness", "nothing_due", "undated", "unfinished")

    def __init__(
        self,
        *,
        undated: str,
        before_talk: str,
        lateness: Callable[[int], str],
        nothing_due: str,
        agree_a_date: Callable[[str], str],
        unfinished: Callable[[int], str],
    ) -> None:
        self.undated = undated
        self.before_talk = before_talk
        self.lateness = lateness
        self.nothing_due = nothing_due
        self.agree_a_date = agree_a_date
        self.unfinished = unfinished


def due_texts(language: Language) -> DueTexts:
    """These texts alone, without the other subjects of the language."""
    if language == "de":
        from journal.texts.de.due import DUE
    else:
        from journal.texts.en.due import DUE
    return DUE
