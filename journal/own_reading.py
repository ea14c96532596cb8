"""`[prompts]` and `[templates]` of the settings file, read; whatever cannot be is refused by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, TypeGuard

from journal.clean import visible
from journal.conversations import Half
from journal.frozen import dataclass, replace
from journal.own_catalogue import OWN, OwnCatalogue, OwnIfThen, OwnPhrase, OwnPrompt, OwnTemplate, Wording
from journal.phrases import PHRASES, IfThen, Phase, Phrase
from journal.prompts import Catalogue, Prompt, PromptKind
from journal.prompts import built_in as built_in_prompts
from journal.templates import STANDARD
from journal.templates import built_in as built_in_templates

LONGEST_LABEL: Final = 23
LONGEST_LINE: Final = 200
LONGEST_OPTION: Final = 40
MOST_OPTIONS: Final = 12
MOST_OPENED: Final = 12
HIGHEST: Final = 999
# A pair is half of if and then, which every form has already.
KINDS: Final = tuple(kind for kind in PromptKind if kind is not PromptKind.PAIR)

_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
_CHOSEN = (PromptKind.CHOICE, PromptKind.SEVERAL)


class OwnRefusedError(Exception):
    """A setting that cannot be as it stands. `reason` names a sentence in ErrorTexts, `values` fill it.

    `holding` is what stands on its line, where the name alone does not lead there.
    """

    def __init__(self, name: str, reason: str, *, holding: str = "", **values: str | int) -> None:
        super().__init__(name)
        self.name = name
        self.reason = reason
        self.holding = holding
        self.values = values


def read_own(prompts: object, templates: object) -> OwnCatalogue:
    """What the person added; both are tables as tomllib gives them. Raises OwnRefusedError."""
    built_in = built_in_prompts()
    own_prompts = tuple(
        _prompt(name, _Table.at(f"prompts.{name}", given))
        for name, given in _named("prompts", prompts, frozenset(prompt.id for prompt in built_in.prompts))
    )
    known = built_in.with_own(own.prompt for own in own_prompts)
    taken = frozenset(template.id for template in built_in_templates().templates)
    own_templates = tuple(
        _template(name, _Table.at(f"templates.{name}", given), known)
        for name, given in _named("templates", templates, taken)
    )
    return OwnCatalogue(prompts=own_prompts, templates=own_templates)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A table of the file, by its dotted name."""

    name: str
    entries: Mapping[str, object]

    @classmethod
    def at(cls, name: str, given: object) -> _Table:
        if not isinstance(given, Mapping):
            raise OwnRefusedError(name, "setting_wrong", allowed=f"[{name}]")
        return cls(name=name, entries=given)

    def only(self, *keys: str) -> None:
        for key in self.entries:
            if key not in keys:
                raise OwnRefusedError(f"{self.name}.{key}", "setting_unknown")

    def needs(self, key: str) -> object:
        if key not in self.entries:
            raise OwnRefusedError(f"{self.name}.{key}", "setting_missing")
        return self.entries[key]

    def refused(self, key: str, allowed: str) -> OwnRefusedError:
        return OwnRefusedError(f"{self.name}.{key}", "setting_wrong", allowed=allowed)

    def wording(self, key: str, longest: int) -> Wording:
        return _wording(f"{self.name}.{key}", self.needs(key), longest)

    def listed(self, key: str, least: int, most: int | None, example: str) -> list[object]:
        given = self.entries[key]
        if not isinstance(given, list) or not least <= len(given) or (most is not None and len(given) > most):
            raise self.refused(key, example)
        return given


def _named(kind: str, given: object, taken: frozenset[str]) -> list[tuple[str, object]]:
    entries = _Table.at(kind, given).entries
    for name in entries:
        if not _ID.fullmatch(name):
            raise OwnRefusedError(f"{kind}.{name}", "own_id", holding=name, id=name)
        if name in taken:
            raise OwnRefusedError(f"{kind}.{name}", "own_taken", id=name)
    return list(entries.items())


def _wording(name: str, given: object, longest: int) -> Wording:
    wrong = OwnRefusedError(
        name, "setting_wrong", allowed=f'"…", {{ en = "…", de = "…" }} (≤ {longest})', holding=str(given)
    )
    by_language = given if isinstance(given, Mapping) else {"en": given}
    if not by_language or not set(by_language) <= {"en", "de"}:
        raise wrong
    said: dict[str, str] = {}
    for language, words in by_language.items():
        spoken = " ".join(visible(words).split()) if isinstance(words, str) else ""
        if not 1 <= len(spoken) <= longest:
            raise wrong
        said[language] = spoken
    either = next(iter(said.values()))
    return Wording(en=said.get("en", either), de=said.get("de", either))


def _prompt(name: str, table: _Table) -> OwnPrompt:
    kind = _kind(table)
    further = ("options",) if kind in _CHOSEN else ("low", "high") if kind is PromptKind.SCALE else ()
    table.only("half", "kind", "text", "label", *further)
    half = table.needs("half")
    if half not in ("before", "after"):
        raise table.refused("half", '"before", "after"')
    asks = table.wording("text", LONGEST_LINE)
    label = table.wording("label", LONGEST_LABEL) if "label" in table.entries else asks
    options = _options(table) if kind in _CHOSEN else ()
    low, high = _bounds(table) if kind is PromptKind.SCALE else (0, 0)
    prompt = Prompt(
        id=OWN + name,
        half=Half(str(half)),
        kind=kind,
        # Kept in the journal as they read, so that they stay legible when the prompt is gone.
        options=tuple(option.en for option in options),
        low=low,
        high=high,
    )
    return OwnPrompt(prompt=prompt, asks=asks, label=label, options=options)


def _kind(table: _Table) -> PromptKind:
    given = table.entries.get("kind", "line")
    found = next((kind for kind in KINDS if kind == given), None)
    if found is None:
        raise table.refused("kind", ", ".join(f'"{kind}"' for kind in KINDS))
    return found


def _options(table: _Table) -> tuple[Wording, ...]:
    table.needs("options")
    example = f'["…", "…"] (2 … {MOST_OPTIONS})'
    given = table.listed("options", 2, MOST_OPTIONS, example)
    options = tuple(_wording(f"{table.name}.options", one, LONGEST_OPTION) for one in given)
    for said in ([option.en for option in options], [option.de for option in options]):
        if len(set(said)) != len(said):
            raise table.refused("options", example)
    return options


def _bounds(table: _Table) -> tuple[int, int]:
    low, high = table.entries.get("low", 0), table.entries.get("high", 10)
    if not _is_whole(low) or not 0 <= low < HIGHEST:
        raise table.refused("low", f"0 … {HIGHEST - 1}")
    if not _is_whole(high) or not low < high <= HIGHEST:
        raise table.refused("high", f"{low + 1} … {HIGHEST}")
    return low, high


def _is_whole(given: object) -> TypeGuard[int]:
    return isinstance(given, int) and not isinstance(given, bool)


def _template(name: str, table: _Table, known: Catalogue) -> OwnTemplate:
    table.only("name", "fits", "prompts", "if_then", "phrases")
    called = table.wording("name", LONGEST_OPTION)
    fits = table.wording("fits", LONGEST_LINE) if "fits" in table.entries else None
    opened = _opened(table, known) if "prompts" in table.entries else ()
    if_thens = _if_thens(OWN + name, table) if "if_then" in table.entries else ()
    phrases = _phrases(OWN + name, table) if "phrases" in table.entries else ()
    # What it says nothing about is as on an occasion without a heading of its own.
    standard = built_in_templates().template(STANDARD)
    phases = {own.line.phase for own in phrases}
    others = [line.id for line in PHRASES if line.id in standard.phrases and line.phase not in phases]
    template = replace(
        standard,
        id=OWN + name,
        before=tuple(prompt.id for prompt in opened if prompt.half is Half.BEFORE) or standard.before,
        after=tuple(prompt.id for prompt in opened if prompt.half is Half.AFTER) or standard.after,
        if_thens=tuple(own.line.id for own in if_thens) or standard.if_thens,
        phrases=(*(own.line.id for own in phrases), *(one for one in standard.phrases if one in others)),
    )
    return OwnTemplate(template=template, name=called, fits=fits, if_thens=if_thens, phrases=phrases)


def _opened(table: _Table, known: Catalogue) -> tuple[Prompt, ...]:
    """The prompts of the drawer that the template opens."""
    full_name = f"{table.name}.prompts"
    by_name = {prompt.id.removeprefix(OWN): prompt for prompt in known.prompts}
    found: dict[str, Prompt] = {}
    for given in table.listed("prompts", 0, MOST_OPENED, f'["opening_line", "…"] (≤ {MOST_OPENED})'):
        if not isinstance(given, str):
            raise table.refused("prompts", '["opening_line", "…"]')
        if given not in by_name:
            raise OwnRefusedError(full_name, "own_no_prompt", holding=given, id=visible(given))
        if by_name[given].core:
            raise OwnRefusedError(full_name, "own_core_prompt", holding=given, id=given)
        found[given] = by_name[given]
    return tuple(found.values())


def _if_thens(template: str, table: _Table) -> tuple[OwnIfThen, ...]:
    lines = []
    for place, given in enumerate(table.listed("if_then", 0, None, '[{ if = "…", then = "…" }]')):
        if not isinstance(given, Mapping):
            raise table.refused("if_then", '[{ if = "…", then = "…" }]')
        pair = _Table.at(f"{table.name}.if_then", given)
        pair.only("if", "then")
        when, then = pair.wording("if", LONGEST_LINE), pair.wording("then", LONGEST_LINE)
        lines.append(OwnIfThen(line=IfThen(id=f"{template}.{place}"), when=when, then=then))
    return tuple(lines)


def _phrases(template: str, table: _Table) -> tuple[OwnPhrase, ...]:
    said = _Table.at(f"{table.name}.phrases", table.entries["phrases"])
    said.only(*Phase)
    return tuple(
        OwnPhrase(
            line=Phrase(id=f"{template}.{phase}.{place}", phase=phase),
            says=_wording(f"{said.name}.{phase}", given, LONGEST_LINE),
        )
        for phase in Phase
        if phase in said.entries
        for place, given in enumerate(said.listed(phase, 0, None, '["…"]'))
    )
