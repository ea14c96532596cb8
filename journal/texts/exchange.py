"""What is said about taking the journal's content out and bringing content in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass
from journal.texts.cli import CommandTexts
from journal.texts.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeTexts:
    """The words of `export json|markdown|csv` and of `import`. Sections and kinds are keyed by their ids."""

    json: CommandTexts
    markdown: CommandTexts
    csv: CommandTexts
    only_client: str
    folder_word: str
    is_there: Callable[[str], str]
    no_folder: Callable[[str], str]
    written: Callable[[str, int], str]
    """The path, and how many entries, promises or files are in it."""
    files_written: Callable[[str, int], str]

    bring_in: CommandTexts
    whose: str
    look: str
    yes: str
    kinds: Mapping[str, str]
    """What was handed in."""
    not_readable: Callable[[str], str]
    too_large: Callable[[int], str]
    """The most megabytes there may be."""
    sections: Mapping[str, Callable[[int], str]]
    """So many entries of a section, in words."""
    comes_in: Callable[[str], str]
    there_already: Callable[[str], str]
    nothing_new: str
    left_out: Callable[[int], str]
    joined: Callable[[str, int], str]
    """The first names, and how many more there are."""
    codes_taken: Callable[[int], str]
    codes_given: Callable[[str, int], str]
    """The first codes with those given instead, and how many more there are."""
    copied_first: Callable[[str], str]
    really: str
    needs_yes: str
    left: str
    done: Callable[[str], str]

    wanted: Mapping[str, str]
    """What a value has to be, by the name of it."""
    wrong: Mapping[str, Sentence]
    """Why something cannot be brought in, by the reason of CannotImport; takes place, and the values it carries."""
    nothing_changed: str
