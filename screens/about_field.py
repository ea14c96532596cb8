"""What the field asks that the cursor is in, and what to mind there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from screens.cells import cell_len
from screens.fields.choices import ChoiceField, Options
from screens.fields.field import Field
from screens.fields.when import WhenField

if TYPE_CHECKING:
    from journal.session import Session

ROWS = 2


class AboutField(Widget):
    """A quiet line under a form, two where one is too short.

    `asides` are the sentences about fields that are no prompts, by their names.
    """

    DEFAULT_CSS = """
    AboutField { height: auto; min-height: 1; max-height: 2; width: 1fr; color: $muted; }
    """

    def __init__(self, session: Session, asides: Mapping[str, str]) -> None:
        super().__init__()
        self.session = session
        self.asides = asides

    def on_mount(self) -> None:
        self.watch(self.screen, "focused", self._look, init=False)

    def _look(self, focused: Widget | None) -> None:
        if isinstance(focused, Options):
            self.watch(focused, "chosen", self._turned, init=False)
            self.watch(focused, "at", self._turned, init=False)
        self._turned()

    def _turned(self) -> None:
        self.refresh(layout=True)

    def render(self) -> Content:
        sentences = self.sentences()
        whole = " ".join(sentences)
        # Wrapped words leave up to a word's room at the end of the first line.
        fits = cell_len(whole) <= self.size.width * ROWS - 12
        return Content(whole if fits or not sentences else sentences[-1])

    def sentences(self) -> list[str]:
        """What is said of the field in focus, the most telling sentence last."""
        field = self._field()
        if field is None:
            return []
        if isinstance(field, WhenField) and self.screen.focused is field.channel:
            return self._aside("channel")
        if field.field_name == "template" and isinstance(field, ChoiceField) and field.value:
            return [self.session.texts.templates.template(field.value[0]).fits]
        return self._aside(field.field_name) or self._prompt(field)

    def _field(self) -> Field | None:
        focused = self.screen.focused
        fields = [node for node in focused.ancestors_with_self if isinstance(node, Field)] if focused else []
        return fields[-1] if fields else None

    def _aside(self, name: str) -> list[str]:
        return [self.asides[name]] if name in self.asides else []

    def _prompt(self, field: Field) -> list[str]:
        text = self.session.texts.prompts.of(field.field_name)
        reasons = {option.id: option.reason for option in text.options if option.reason}
        weighed = reasons.get(self._option(field), "")
        asked = text.question if text.question != text.label else ""
        return [said for said in (asked, weighed or text.hint) if said]

    def _option(self, field: Field) -> str:
        """The option the cursor stands on, else the chosen one; empty for none."""
        if not isinstance(field, ChoiceField):
            return ""
        options = field.options
        return options.options[options.at] if options.several else "".join(field.value)
