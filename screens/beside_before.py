"""What stands beside BEFORE: the lessons for this client, and that a talk leaves no room to cool down."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.clean import visible
from journal.cooldown import Slot
from journal.dates import Refused, read_moment
from journal.drafts import ConversationDraft
from journal.storage import clients, lessons
from journal.storage.cooldown import minutes_in
from screens.evening import beside_said

if TYPE_CHECKING:
    from journal.session import Session


class BesideBefore(VerticalScroll, can_focus=False):
    """The pane beside BEFORE; not there while it has nothing to say."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="beside", classes="side -empty")
        self.session = session

    def compose(self) -> ComposeResult:
        yield Static(id="beside-text")

    def look(self, draft: ConversationDraft) -> None:
        """Say what fits the draft as it stands now."""
        said = beside_before(draft, self.session)
        self.query_one("#beside-text", Static).update(said)
        self.set_class(not said.plain, "-empty")


def beside_before(draft: ConversationDraft, session: Session) -> Content:
    """At most three lessons and one hint, for a draft as it stands; empty where there is neither."""
    texts, store = session.texts, session.store
    parts: list[Content] = []
    hint = _hint(draft, session)
    if hint:
        parts += [Content.styled(hint, "$warning"), Content("")]
    known = store.read(clients.find_client, draft.client) if draft.client.strip() else None
    pinned = store.read(lessons.lessons_for, known.id if known else None)
    if pinned:
        parts.append(Content.styled(texts.lessons.beside, "bold $primary"))
        for lesson in pinned:
            parts += [Content(""), Content.styled(visible(lesson.text), "$foreground")]
            if lesson.useful:
                parts.append(Content.styled(texts.lessons.helped_times(lesson.useful), "$muted"))
    return Content("\n").join(parts)


def _hint(draft: ConversationDraft, session: Session) -> str:
    if not draft.when.strip():
        return ""
    read = read_moment(draft.when, on=session.today(), rules=session.settings.rules)
    if isinstance(read, Refused) or read.time is None:
        return ""
    minutes = next((answer.text for answer in draft.answers if answer.prompt == "minutes"), None)
    starts_at = datetime.combine(read.day, read.time).astimezone()
    slot = Slot(
        id=draft.conversation_id or 0,
        topic=draft.topic,
        starts_at=starts_at,
        minutes=minutes_in(minutes),
        discomfort=draft.ratings.expected,
    )
    return beside_said(slot, session)
