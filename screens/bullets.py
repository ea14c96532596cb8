"""The bullets of the live card: what one wants to say, in large calm lines to tick off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from journal.briefing import Plan
from journal.briefing_said import if_thens_said, red_line_said
from journal.clean import visible
from journal.templates import TemplateCatalogue
from journal.texts.choose import Texts

OFFERED = 2


class Bullet(Widget, can_focus=True):
    """One line of the card. Space ticks it off."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Tick off", id="tick"),
        Binding("right", "screen.phase(1)", "Next phase", id="next_phase"),
        Binding("left", "screen.phase(-1)", "Phase before", show=False, id="phase_before"),
        Binding("up", "screen.move(-1)", "Up", show=False, id="up"),
        Binding("down", "screen.move(1)", "Down", show=False, id="down"),
    ]
    DEFAULT_CSS = """
    Bullet { height: auto; width: 1fr; padding: 0 1; margin-bottom: 1; }
    Bullet:focus { background: $cursor-line; }
    """
    ticked: reactive[bool] = reactive(False, layout=True)

    class Ticked(Message):
        """It was said, or it was not after all."""

        def __init__(self, bullet: Bullet) -> None:
            super().__init__()
            self.bullet = bullet

    def __init__(self, label: str, text: str, *, ticked: bool = False) -> None:
        super().__init__()
        self.label = label
        self.text = text
        self.set_reactive(Bullet.ticked, ticked)

    @property
    def key(self) -> str:
        """What finds it again when the card is opened anew."""
        return f"{self.label}\n{self.text}"

    def render(self) -> Content:
        label = (f"{self.label}  " if self.screen.has_class("-narrow") else f"{self.label}\n", "$muted")
        if self.ticked:
            return Content.assemble(label, (f"✓ {self.text}", "$muted"))
        return Content.assemble(label, (self.text, "bold $foreground"))

    def action_tick(self) -> None:
        """Tick it off, or take the tick back."""
        self.ticked = not self.ticked
        self.post_message(self.Ticked(self))

    def on_click(self, event: Click) -> None:
        event.stop()
        self.action_tick()


def bullets(plan: Plan, on: date, texts: Texts, occasions: TemplateCatalogue) -> Iterator[tuple[str, str]]:
    """Each bullet's label and text: what was prepared, else what often helps on such an occasion; avoid comes last."""
    said = texts.live
    prepared = (
        (said.opening, (plan.opening_line,)),
        (said.core_sentence, (plan.core_sentence,)),
        (said.question, plan.questions),
        (said.if_then, if_thens_said(plan, texts)),
        (said.options, plan.options),
        (said.no_sentence, (plan.no_sentence,)),
        (said.red_line, (red_line_said(plan, on, texts),)),
        (said.avoid, plan.avoid),
    )
    found = [(label, visible(text)) for label, lines in prepared for text in lines if text]
    if not found:
        yield from _offered(plan, texts, occasions)
        return
    yield from found
    if not plan.avoid:
        yield from _to_avoid(plan, texts, occasions, 1)


def _offered(plan: Plan, texts: Texts, occasions: TemplateCatalogue) -> Iterator[tuple[str, str]]:
    words = texts.templates
    for if_then in occasions.if_thens_of(plan.talk.template)[:OFFERED]:
        halves = words.if_then(if_then.id)
        yield texts.live.if_then, words.if_then_said(halves.when, halves.then)
    yield from _to_avoid(plan, texts, occasions, OFFERED)


def _to_avoid(plan: Plan, texts: Texts, occasions: TemplateCatalogue, most: int) -> Iterator[tuple[str, str]]:
    for avoid in occasions.avoids_of(plan.talk.template)[:most]:
        yield texts.live.avoid, texts.templates.avoid(avoid.id)
