"""Style sheets read once for all the programs that the tests open one after the other."""

from __future__ import annotations

from collections.abc import Mapping

from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.css.tokenizer import Token
from textual.css.types import CSSLocation

# What the rules in a style sheet depend on: the sheet itself, and the theme.
_Sheet = tuple[str, str, CSSLocation, bool, int]
_Theme = tuple[tuple[str, tuple[str, ...]], ...]


class ReadOnce:
    """Takes the place of the function that reads a style sheet for Textual, and does so once for each theme.

    Half of what it takes to open the program is reading the same rules again; nothing changes them once they are read.
    """

    def __init__(self) -> None:
        self._read: dict[tuple[_Sheet, _Theme], list[RuleSet]] = {}

    def __call__(
        self,
        scope: str,
        css: str,
        read_from: CSSLocation,
        *,
        variable_tokens: Mapping[str, list[Token]],
        is_default_rules: bool,
        tie_breaker: int,
    ) -> list[RuleSet]:
        """The rules of a style sheet, as `textual.css.parse.parse` finds them, and raises."""
        theme = tuple((name, tuple(token.value for token in tokens)) for name, tokens in variable_tokens.items())
        key = ((scope, css, read_from, is_default_rules, tie_breaker), theme)
        if key not in self._read:
            self._read[key] = list(
                parse(
                    scope,
                    css,
                    read_from,
                    variable_tokens=dict(variable_tokens),
                    is_default_rules=is_default_rules,
                    tie_breaker=tie_breaker,
                )
            )
        return self._read[key]
