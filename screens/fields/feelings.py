"""The field for feelings: words chosen by their first letters or from the plane, each with an intensity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key, Paste
from textual.message import Message
from textual.reactive import reactive

from journal.feelings import Word, matching, word
from journal.texts.feelings import FeelingTexts
from screens.cells import cell_len
from screens.fields.choices import Control
from screens.fields.field import Field


@dataclass(frozen=True, slots=True)
class Felt:
    """A word by its id with its intensity, 1 to 3."""

    word: str
    intensity: int = 1


class FeelingsInput(Control):
    """Letters find a word, Enter takes it, 1 to 3 set how strong it is, space opens the plane."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "plane", "Plane", show=False, id="feelings_plane"),
    ]
    felt: reactive[tuple[Felt, ...]] = reactive[tuple[Felt, ...]](())
    typed: reactive[str] = reactive("")

    class PlaneWanted(Message):
        """The person wants to choose from the plane."""

        def __init__(self, feelings: FeelingsInput) -> None:
            super().__init__()
            self.feelings = feelings

    def __init__(self, most: int, texts: FeelingTexts, placeholder: str) -> None:
        super().__init__()
        self.most = most
        self.texts = texts
        self.placeholder = placeholder

    def matching(self, typed: str) -> tuple[Word, ...]:
        """The words not chosen yet that what was typed may begin; none when nothing was typed."""
        chosen = {felt.word for felt in self.felt}
        return tuple(found for found in matching(typed, self.texts) if found.id not in chosen) if typed else ()

    @property
    def offered(self) -> Word | None:
        """The word Enter would take."""
        return next(iter(self.matching(self.typed)), None)

    def take(self, word: str) -> None:
        """Add a word; with all places taken it replaces the last."""
        kept = tuple(felt for felt in self.felt if felt.word != word)
        self.felt = (*kept[: self.most - 1], Felt(word))
        self.typed = ""
        self.post_message(self.Changed())

    def action_plane(self) -> None:
        if self.typed and self.offered:
            self.take(self.offered.id)
        elif not self.typed:
            self.post_message(self.PlaneWanted(self))

    def on_click(self) -> None:
        if self.has_focus:
            self.action_plane()

    def on_paste(self, event: Paste) -> None:
        event.stop()
        for part in event.text.replace(",", " ").split():
            found = self.matching(part)
            if found:
                self.take(found[0].id)

    def on_blur(self) -> None:
        if self.typed and self.offered and len(self.matching(self.typed)) == 1:
            self.take(self.offered.id)
        self.typed = ""
        self.refresh()

    def on_focus(self) -> None:
        self.refresh()

    def on_key(self, event: Key) -> None:
        if event.key == "comma":
            event.stop()
            if self.offered:
                self.take(self.offered.id)
        elif event.key == "backspace":
            event.stop()
            if self.typed:
                self.typed = self.typed[:-1]
            elif self.felt:
                self.felt = self.felt[:-1]
                self.post_message(self.Changed())
        elif event.character and event.character in "123" and (self.felt or self.offered):
            event.stop()
            if self.offered:
                self.take(self.offered.id)
            self._strength(int(event.character))
        elif event.key in ("left", "right") and self.felt and not self.typed:
            event.stop()
            self._strength(min(3, max(1, self.felt[-1].intensity + (1 if event.key == "right" else -1))))
        elif event.is_printable and event.character and event.character.isalpha():
            event.stop()
            if self.matching(self.typed + event.character):
                self.typed += event.character

    def _strength(self, intensity: int) -> None:
        self.felt = (*self.felt[:-1], Felt(self.felt[-1].word, intensity))
        self.post_message(self.Changed())

    def render(self) -> Content:
        parts: list[tuple[str, str]] = []
        for felt in self.felt:
            known = word(felt.word)
            valence = known.valence if known else 0
            tone = "$success" if valence > 0 else "$warning" if valence < 0 else "$muted"
            parts += [(f"{self.texts.label(felt.word)} ", "$foreground"), ("●" * felt.intensity + "  ", tone)]
        if self.has_focus:
            rest = self.texts.label(self.offered.id) if self.offered else ""
            if rest.casefold().startswith(self.typed.casefold()):
                rest = rest[len(self.typed) :]
            elif rest:
                rest = f" {rest}"
            parts.append((self.typed, "$foreground"))
            parts.append((rest[:1] or " ", "$background on $foreground"))
            parts.append((rest[1:], "$muted"))
            others = self.matching(self.typed)[1:4]
            if others:
                parts.append(("   " + " · ".join(self.texts.label(other.id) for other in others), "$muted"))
        if not self.felt and not self.typed:
            parts.append((self.placeholder if self.has_focus else "", "$muted"))
        return Content.assemble(*_within(parts, self.size.width))


def _within(parts: list[tuple[str, str]], width: int) -> list[tuple[str, str]]:
    """The parts as far as they fit into one line."""
    kept, used = [], 0
    for text, style in parts:
        room = width - used
        if cell_len(text) > room:
            kept.append((text[: max(0, room)], style))
            break
        kept.append((text, style))
        used += cell_len(text)
    return kept


class FeelingsField(Field):
    """Up to `most` feelings."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        most: int,
        texts: FeelingTexts,
        placeholder: str,
    ) -> None:
        super().__init__(name, label)
        self.feelings = FeelingsInput(most, texts, placeholder)

    def compose(self) -> ComposeResult:
        yield self.feelings

    @property
    def value(self) -> tuple[Felt, ...]:
        return self.feelings.felt

    def load(self, value: tuple[Felt, ...]) -> None:
        self.feelings.felt = value

    @property
    def is_empty(self) -> bool:
        return not self.value

    async def enter(self) -> bool:
        offered = self.feelings.offered
        if offered:
            self.feelings.take(offered.id)
        return offered is not None

    def on_control_changed(self, event: Control.Changed) -> None:
        event.stop()
        self.edited()
