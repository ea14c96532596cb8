"""Which language a person is spoken to in."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final, Literal

    Language = Literal["en", "de"]
else:
    # Loading typing takes longer than the answer of `due`; nothing asks for more than the name at run time.
    Language = str

LANGUAGES: Final[tuple[Language, ...]] = ("en", "de")


def choose(flag: Language | None, settings: Language | None, environ: Mapping[str, str]) -> Language:
    """The language asked for, else that of the settings, else that of LC_ALL, LC_MESSAGES or LANG, else English.

    As with every program, the first of the three variables that is set decides, also when it names a third language.
    """
    if flag or settings:
        return flag or settings or "en"
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        named = environ.get(variable)
        if named:
            return "de" if named.lower().replace("-", "_").split("_")[0].split(".")[0] == "de" else "en"
    return "en"
