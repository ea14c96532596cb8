"""A question with a few answers, each a line with its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.events import Key
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from screens.page import Question

if TYPE_CHECKING:
    from journal.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    """An answer: what it is called in the program, its key, its words.

    An answer without a key is chosen with the arrows alone: nothing typed ahead can hit it.
    """

    id: str
    key: str
    label: str


class Choose(Question[str | None]):
    """Asks, and answers with the id of what was chosen, None for Escape. Enter takes the highlighted answer."""

    def __init__(self, session: Session, question: str, answers: Sequence[Possible]) -> None:
        super().__init__(session)
        self.question = question
        self.answers = tuple(answers)

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="box"):
            yield Static(Content(self.question), classes="question")
            yield OptionList(
                *(
                    Option(Content.assemble((f"{answer.key or ' '}  ", "bold $primary"), answer.label), id=answer.id)
                    for answer in self.answers
                ),
                compact=True,
            )

    def on_key(self, event: Key) -> None:
        for answer in self.answers:
            if answer.key and event.character == answer.key:
                event.stop()
                self.dismiss(answer.id)
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)
