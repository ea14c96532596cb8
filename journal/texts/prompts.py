"""What the prompts are called and how they ask, and what their options are called."""

from __future__ import annotations

from collections.abc import Iterable

from journal.clean import visible
from journal.frozen import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionText:
    """An option as shown; `reason` is what speaks for it, or what to mind, empty when there is nothing to weigh."""

    id: str
    label: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptText:
    """One prompt in words.

    `label` stands in the form's left column, at most 24 cells. `question` asks in full. `placeholder` shows muted in
    the empty field, at most 40 characters. `hint` is one sentence for the focused field, often empty. `also` are
    further words that find the prompt in the drawer.
    """

    id: str
    label: str
    question: str
    placeholder: str = ""
    hint: str = ""
    also: tuple[str, ...] = ()
    options: tuple[OptionText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptTexts:
    """Every prompt in one language, and the tags a goal can have."""

    prompts: tuple[PromptText, ...]
    goal_tags: tuple[OptionText, ...]

    def of(self, name: str) -> PromptText:
        """How the prompt asks; one no longer in the catalogue is called by its id, so that its answers stay legible."""
        for text in self.prompts:
            if text.id == name:
                return text
        spoken = visible(name.replace("_", " "))
        return PromptText(id=name, label=spoken, question=spoken)

    def label(self, name: str) -> str:
        """The short label of a prompt."""
        return self.of(name).label

    def option(self, name: str, option: str) -> str:
        """The label of a prompt's option; an option that is no longer there is called by its id."""
        return _called(self.of(name).options, option)

    def goal_tag(self, tag: str) -> str:
        """The label of a goal's tag; one that is no longer there is called by its id."""
        return _called(self.goal_tags, tag)

    def found_by(self, name: str) -> tuple[str, ...]:
        """Every word that finds the prompt in the drawer."""
        text = self.of(name)
        return tuple(word for part in (text.label, text.question, *text.also) for word in part.split())

    def with_own(self, own: Iterable[PromptText]) -> PromptTexts:
        """The texts with those of the person's own prompts."""
        return replace(self, prompts=(*self.prompts, *own))


def _called(options: tuple[OptionText, ...], option: str) -> str:
    return next((text.label for text in options if text.id == option), visible(option.replace("_", " ")))
