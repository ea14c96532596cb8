"""What the templates are called, and how their goals, if-then lines, phrases and warnings are worded."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journal.clean import visible
from journal.frozen import dataclass, replace
from journal.phrases import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateText:
    """`label` names the occasion; `fits` says in one sentence when to choose it."""

    id: str
    label: str
    fits: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineText:
    """A goal, or something to avoid, ready to be put into the form."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IfThenText:
    """Both halves as they continue the labels "If …" and "then I …" ("Wenn …" and "dann …")."""

    id: str
    when: str
    then: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseText:
    """A phrase to say to a client who is addressed with du or with Sie; English says the same to both.

    "…" is left for what only the person knows.
    """

    id: str
    du: str
    sie: str

    def to(self, address_form: str | None) -> str:
        """The phrase for a client's form of address, "du" or "sie"; without one, the politer form."""
        return self.du if address_form == "du" else self.sie


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseText:
    phase: Phase
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateTexts:
    """Every template and every line of the templates in one language."""

    templates: tuple[TemplateText, ...]
    phases: tuple[PhaseText, ...]
    goals: tuple[LineText, ...]
    avoids: tuple[LineText, ...]
    if_thens: tuple[IfThenText, ...]
    phrases: tuple[PhraseText, ...]
    if_then_said: Callable[[str, str], str]

    def template(self, name: str) -> TemplateText:
        """A template's words; one that is no longer there is called by its id."""
        spoken = visible(name.replace("_", " "))
        return next((text for text in self.templates if text.id == name), TemplateText(id=name, label=spoken, fits=""))

    def label(self, name: str) -> str:
        """The name of an occasion."""
        return self.template(name).label

    def phase(self, phase: Phase) -> str:
        """The label of a phase."""
        return next(text.label for text in self.phases if text.phase is phase)

    def goal(self, name: str) -> str:
        """The wording of a goal; raises KeyError for an id that has none."""
        return _worded(self.goals, name)

    def avoid(self, name: str) -> str:
        """The wording of something to avoid; raises KeyError for an id that has none."""
        return _worded(self.avoids, name)

    def if_then(self, name: str) -> IfThenText:
        """Both halves of an if-then line; raises KeyError for an id that has none."""
        for text in self.if_thens:
            if text.id == name:
                return text
        raise KeyError(name)

    def phrase(self, name: str, *, address_form: str | None) -> str:
        """A phrase for a client addressed with "du" or "sie"; raises KeyError for an id that has none."""
        for text in self.phrases:
            if text.id == name:
                return text.to(address_form)
        raise KeyError(name)

    def with_own(
        self,
        templates: Iterable[TemplateText],
        *,
        if_thens: Iterable[IfThenText] = (),
        phrases: Iterable[PhraseText] = (),
    ) -> TemplateTexts:
        """The texts with those of the person's own templates and lines."""
        return replace(
            self,
            templates=(*self.templates, *templates),
            if_thens=(*self.if_thens, *if_thens),
            phrases=(*self.phrases, *phrases),
        )


def _worded(texts: tuple[LineText, ...], name: str) -> str:
    for text in texts:
        if text.id == name:
            return text.text
    raise KeyError(name)
