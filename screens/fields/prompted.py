"""The field for a prompt, whatever kind it is, and its answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from journal.conversations import Answer
from journal.own_catalogue import OWN
from journal.prompts import Prompt, PromptKind
from journal.texts.prompts import PromptTexts
from screens.fields.choices import ChoiceField, ScaleField, TickField
from screens.fields.field import Field
from screens.fields.lines import LinesField
from screens.fields.texts import LineField, TextField
from screens.fields.who import CompletedField

TICKED = "yes"


def field_for(prompt: Prompt, texts: PromptTexts, options: Mapping[str, str] | None = None) -> Field:
    """A field that takes answers to this prompt. `options` are those the journal gives, id to label."""
    text = texts.of(prompt.id)
    match prompt.kind:
        case PromptKind.LINE | PromptKind.TEXT:
            return TextField(
                prompt.id,
                text.label,
                placeholder=text.placeholder,
                limit=prompt.limit,
                newlines=prompt.kind is PromptKind.TEXT,
            )
        case PromptKind.LINES:
            return LinesField(prompt.id, text.label, sign="·", placeholder=text.placeholder)
        case PromptKind.CHOICE | PromptKind.SEVERAL:
            labels = dict(options or {}) or {one: texts.option(prompt.id, one) for one in prompt.options}
            return ChoiceField(prompt.id, text.label, list(labels), labels, several=prompt.kind is PromptKind.SEVERAL)
        case PromptKind.SCALE:
            return ScaleField(prompt.id, text.label, prompt.low, prompt.high)
        case PromptKind.TICK:
            return TickField(prompt.id, text.label, text.question)
        case PromptKind.DAY:
            return LineField(prompt.id, text.label, placeholder=text.placeholder)
        case PromptKind.PAIR:
            return CompletedField(prompt.id, text.label, placeholder=text.placeholder, offering=True)


def as_answered(prompt: Prompt, answers: tuple[Answer, ...], *, is_day: Callable[[str], bool]) -> Prompt:
    """The prompt in a shape that can show these answers: one of the person's own may have been another kind once.

    Then it takes text, or lines where there are several, so that no answer goes at the next saving.
    """
    if not prompt.id.startswith(OWN):
        return prompt
    texts = [answer.text for answer in answers if answer.prompt == prompt.id]
    match prompt.kind:
        case PromptKind.CHOICE | PromptKind.SEVERAL:
            enough = prompt.kind is PromptKind.SEVERAL or len(texts) <= 1
            fits = enough and set(texts) <= set(prompt.options) and len(set(texts)) == len(texts)
        case PromptKind.SCALE:
            fits = len(texts) <= 1 and all(text.isdecimal() and int(text) <= prompt.high for text in texts)
        case PromptKind.TICK:
            fits = texts in ([], [TICKED])
        case PromptKind.DAY:
            fits = len(texts) <= 1 and all(map(is_day, texts))
        case PromptKind.LINES | PromptKind.PAIR:
            fits = not any("\n" in text for text in texts)
        case PromptKind.LINE | PromptKind.TEXT:
            fits = len(texts) <= 1
    if fits:
        return prompt
    return replace(prompt, kind=PromptKind.LINES if len(texts) > 1 else PromptKind.TEXT)


def answers_in(field: Field) -> tuple[Answer, ...]:
    """What the field holds, as answers to its prompt."""
    name = field.field_name
    if isinstance(field, LinesField | ChoiceField):
        return tuple(Answer(prompt=name, text=text, position=place) for place, text in enumerate(field.value))
    if isinstance(field, TextField | LineField):
        return (Answer(prompt=name, text=field.value),) if field.value.strip() else ()
    if isinstance(field, ScaleField):
        return (Answer(prompt=name, text=str(field.value)),) if field.value is not None else ()
    if isinstance(field, TickField):
        return (Answer(prompt=name, text=TICKED),) if field.value else ()
    raise TypeError(f"no answers in {field!r}")


async def load_answers(field: Field, answers: tuple[Answer, ...]) -> None:
    """Put the answers to the field's prompt back into it."""
    texts = tuple(
        answer.text
        for answer in sorted(answers, key=lambda answer: answer.position)
        if answer.prompt == field.field_name
    )
    if isinstance(field, LinesField):
        await field.load(texts)
    elif isinstance(field, ChoiceField):
        field.load(texts)
    elif isinstance(field, TextField | LineField):
        field.load("\n".join(texts))
    elif isinstance(field, ScaleField):
        field.load(int(texts[0]) if texts and texts[0].isdecimal() else None)
    elif isinstance(field, TickField):
        field.load(bool(texts) or None)
