"""The person's own prompts and templates, as the settings file describes them, joined to those of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.frozen import dataclass
from journal.language import Language
from journal.phrases import IfThen, Phrase
from journal.prompts import Catalogue, Prompt, PromptKind
from journal.prompts import built_in as built_in_prompts
from journal.templates import Template, TemplateCatalogue
from journal.templates import built_in as built_in_templates
from journal.texts.prompts import OptionText, PromptText
from journal.texts.templates import IfThenText, PhraseText, TemplateText

if TYPE_CHECKING:
    from journal.texts.choose import Texts

# In the journal the ids of one's own begin with this: a prompt the program learns later can never take their answers,
# nor let them out.
OWN = "own_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Something said in both languages; the same twice where only one was written."""

    en: str
    de: str

    def spoken(self, language: Language) -> str:
        """How it is said in that language."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPrompt:
    """A prompt of the person's own. `options` are worded in the order of the prompt's option ids."""

    prompt: Prompt
    asks: Wording
    label: Wording
    options: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnIfThen:
    line: IfThen
    when: Wording
    then: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPhrase:
    line: Phrase
    says: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTemplate:
    """A template of the person's own with the lines that only it brings."""

    template: Template
    name: Wording
    fits: Wording | None = None
    if_thens: tuple[OwnIfThen, ...] = ()
    phrases: tuple[OwnPhrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCatalogue:
    """Everything the person added, in the order of the settings file."""

    prompts: tuple[OwnPrompt, ...] = ()
    templates: tuple[OwnTemplate, ...] = ()

    def all_prompts(self) -> Catalogue:
        """The prompts of the program and the person's own; none of these is ever shareable."""
        return built_in_prompts().with_own(own.prompt for own in self.prompts)

    def all_templates(self) -> TemplateCatalogue:
        """The templates of the program and the person's own."""
        return built_in_templates().with_own(
            [own.template for own in self.templates],
            if_thens=[own.line for template in self.templates for own in template.if_thens],
            phrases=[own.line for template in self.templates for own in template.phrases],
        )

    @property
    def unwritten(self) -> tuple[str, ...]:
        """The ids of the prompts whose answers are digits or ticks; of a choice the person wrote the options."""
        return tuple(own.prompt.id for own in self.prompts if own.prompt.kind in (PromptKind.SCALE, PromptKind.TICK))

    def said_in(self, texts: Texts) -> Texts:
        """The texts of a language with the words for what the person added."""
        language = texts.language
        prompts = texts.prompts.with_own(_prompt_text(own, language) for own in self.prompts)
        templates = texts.templates.with_own(
            [
                TemplateText(
                    id=own.template.id,
                    label=own.name.spoken(language),
                    fits=own.fits.spoken(language) if own.fits else "",
                )
                for own in self.templates
            ],
            if_thens=[
                IfThenText(id=own.line.id, when=own.when.spoken(language), then=own.then.spoken(language))
                for template in self.templates
                for own in template.if_thens
            ],
            phrases=[
                PhraseText(id=own.line.id, du=own.says.spoken(language), sie=own.says.spoken(language))
                for template in self.templates
                for own in template.phrases
            ],
        )
        return texts.with_own(prompts=prompts, templates=templates)


def _prompt_text(own: OwnPrompt, language: Language) -> PromptText:
    asks = own.asks.spoken(language)
    label = own.label.spoken(language)
    named = zip(own.prompt.options, own.options, strict=True)
    return PromptText(
        id=own.prompt.id,
        label=label,
        question=asks,
        # The label's column is narrow; the empty field has room for the whole question.
        placeholder=asks,
        hint=asks if asks == label else "",
        options=tuple(OptionText(id=name, label=option.spoken(language)) for name, option in named),
    )
