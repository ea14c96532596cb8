"""What a draft held earlier: shown beside what stands there now, and brought back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalGroup, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from journal.clean import shown, visible
from journal.clock import local
from journal.dates_said import day_name
from journal.drafts import ConversationDraft, DraftVersion, written_in
from journal.errors import JournalError
from journal.storage import draft_versions, drafting
from journal.texts.errors import said
from screens.cells import cut
from screens.page import Question

if TYPE_CHECKING:
    from journal.session import Session
    from journal.texts.choose import Texts
    from screens.app import AfterwordApp

# The box without its margins, where there is room for all of it.
_WIDTH, _MARGINS = 66, 7


class Versions(Question[int | None]):
    """The earlier versions of a draft, the newest first, and of each what reads otherwise now.

    Ends with the id of the one to bring back, or None.
    """

    DEFAULT_CSS = """
    Versions OptionList { max-height: 7; }
    Versions VerticalScroll { height: auto; max-height: 9; margin-top: 1; }
    """
    AUTO_FOCUS: ClassVar[str] = "OptionList"

    def __init__(self, session: Session, versions: tuple[DraftVersion, ...], present: ConversationDraft) -> None:
        super().__init__(session)
        self.versions = versions
        self.present = present

    def compose(self) -> ComposeResult:
        texts = self.session.texts.editing
        with VerticalGroup(classes="box"):
            yield Static(Content.styled(texts.versions_title, "bold $primary"))
            yield Static(Content.styled(texts.versions_hint, "$muted"), classes="question")
            yield OptionList(
                *(Option(self._line(version), id=str(version.id)) for version in self.versions), compact=True
            )
            with VerticalScroll(can_focus=False):
                yield Static(id="version")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        parts = [
            Content.assemble((label, "$muted"), "\n", (shown(text), "$foreground"))
            for label, text in otherwise(self.versions[event.option_index].draft, self.present, self.session.texts)
        ]
        same = Content.styled(self.session.texts.editing.same_words, "$muted")
        self.query_one("#version", Static).update(Content("\n").join(parts or [same]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(int(event.option.id or 0))

    def _line(self, version: DraftVersion) -> Content:
        texts = self.session.texts
        then = local(version.kept_at)
        when = f"{day_name(then.date(), texts.dates, on=self.session.today())} {then:%H:%M}"
        count = sum(len(text.split()) for text in written_in(version.draft).values())
        line = texts.editing.version(when, count)
        room = min(_WIDTH, self.app.size.width - _MARGINS) - 3
        first = next((text for _, text in otherwise(version.draft, self.present, texts)), "")
        return Content.assemble(line, (f"   {cut(visible(first), max(0, room - len(line)))}", "$muted"))


def otherwise(version: ConversationDraft, present: ConversationDraft, texts: Texts) -> Iterator[tuple[str, str]]:
    """Each text of the version that does not stand in the present draft, with what it is called."""
    now = written_in(present)
    forms = texts.forms
    called = {
        "client": forms.who,
        "topic": forms.what,
        "when": forms.when,
        "second_when": forms.second_when,
        "mine": forms.i_promised,
        "theirs": forms.they_promised,
    }
    for name, text in written_in(version).items():
        if text.strip() and text != now.get(name, ""):
            prompt = name.split(".")[1] if name.startswith("answers.") else ""
            yield called.get(name) or visible(texts.prompts.label(prompt)), text


async def choose_version(app: AfterwordApp, draft_id: int | None) -> bool:
    """Show what a draft held earlier and bring back what is chosen; whether something was.

    `draft_id` is None for a draft that is not in the file.
    """
    session = app.session
    store, texts = session.store, session.texts
    found = store.read(drafting.versions_of, draft_id) if draft_id is not None else ()
    if draft_id is None or not found:
        app.notify(texts.editing.no_versions, markup=False)
        return False
    present = store.read(drafting.draft, draft_id).draft
    chosen = await app.push_screen_wait(Versions(session, found, present))
    if chosen is None:
        return False
    try:
        await asyncio.wrap_future(store.write(draft_versions.bring_back, chosen, at=session.now()))
    except JournalError as error:
        app.notify(said(error, texts.errors), severity="error", markup=False)
        return False
    app.notify(texts.editing.back_again, markup=False)
    app.journal_changed.publish(None)
    return True
