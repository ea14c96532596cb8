"""The briefing: one client before the next contact, read in a minute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import Static

from journal.briefing import Briefing, brief, shares
from journal.briefing_said import Block, Line, further_blocks, head, pressing_blocks
from journal.clean import as_it_is
from journal.conversations import Half
from journal.errors import JournalError
from journal.session import Session
from journal.shareable_briefing import shareable, shared_text
from journal.storage.briefing import known
from screens.cells import cell_len, cut, right
from screens.hints import KeyHints
from screens.journal_page import JournalPage

WHEN_CELLS = 16
GAP = "  "
LEAST_MARK_CELLS = 8
MARK_CELLS = 23
TONES = {"plain": "$foreground", "muted": "$muted", "soon": "$warning", "late": "$error"}


class Blocks(VerticalScroll):
    """What scrolls under the header. It says when it has another size."""

    DEFAULT_CSS = """
    Blocks { height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """

    class Resized(Message):
        """There is more or less room."""

    def on_resize(self, _: Resize) -> None:
        self.post_message(self.Resized())


class BriefingPage(JournalPage):
    """What is owed on both sides never folds away: it stands in the first frame, the most pressing first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "live_card", "Live card", id="live_card"),
        Binding("a", "after", "After", id="after"),
        Binding("f", "mail", "Mail", id="mail"),
        Binding("y", "copy", "Copy to share", id="copy"),
        Binding("enter", "show_all", "Show all", id="show_all"),
        Binding("escape", "dismiss(None)", "Back", id="back"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("prepare", "live_card", "after", "mail", "copy", "show_all", "back", "keys")
    AUTO_FOCUS = "Blocks"

    def __init__(self, session: Session, client_id: int, talk_id: int | None = None) -> None:
        super().__init__(session)
        self.client_id = client_id
        self.talk_id = talk_id
        self.all_shown = False
        self.cut_short = False
        self.briefing = self._look()

    def _look(self) -> Briefing:
        session = self.session
        found = session.store.read(known, self.client_id, talk_id=self.talk_id)
        return brief(found, at=session.now(), settings=session.settings.agenda)

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            with Blocks():
                yield Static(id="blocks")
        yield KeyHints(self.HINTS)

    def on_mount(self) -> None:
        self._draw()

    def reload(self) -> None:
        """Look at the journal again; leave when the client is gone."""
        try:
            self.briefing = self._look()
        except JournalError:
            self.dismiss(None)
            return
        self._draw()
        self.refresh_bindings()

    def on_blocks_resized(self) -> None:
        self._draw()

    def _draw(self) -> None:
        room = self.query_one(Blocks).scrollable_content_region
        width = room.width or self.size.width - 5
        self.query_one("#heading", Static).update(self._heading(width))
        texts = self.session.texts
        pressing = pressing_blocks(self.briefing, texts)
        # Each has its heading, and there is an empty line between two of them.
        headings = 2 * len(pressing) - 1
        counts = [len(block.lines) for block in pressing]
        given = counts if self.all_shown else shares(counts, room.height - headings)
        self.cut_short = list(given) != counts
        parts = [
            Content("\n").join(self._pressing(block, rows, width)) for block, rows in zip(pressing, given, strict=True)
        ]
        parts += [Content("\n").join(_block(block, width)) for block in further_blocks(self.briefing, texts, keys=True)]
        self.query_one("#blocks", Static).update(Content("\n\n").join(parts))
        self.refresh_bindings()

    def _heading(self, width: int) -> Content:
        first = head(self.briefing, self.session.texts)
        room = width - cell_len(first.name) - 3
        about = f"   {cut(first.about, room)}" if room >= LEAST_MARK_CELLS else ""
        last = wrapped(first.last, width)
        # Two lines of it are kept at most: the lists below are what must not be missed.
        ending = [last[0], cut(" ".join(last[1:]), width)] if len(last) > 1 else last
        return Content.assemble(
            (cut(first.name, width), "bold $primary"), (about, "$muted"), ("\n" + "\n".join(ending), "$muted")
        )

    def _pressing(self, block: Block, rows: int, width: int) -> Iterator[Content]:
        shown = block.lines if rows >= len(block.lines) else block.lines[: max(1, rows - 1)]
        late = any(line.tone == "late" for line in block.lines)
        yield Content.assemble(
            (block.heading, "bold $foreground"), (f"  {block.beside}", "$error" if late else "$muted")
        )
        room = width - WHEN_CELLS - len(GAP)
        column = min(max((cell_len(line.text) for line in shown), default=0), room * 3 // 5)
        for line in shown:
            yield _row(line, room, column)
        if len(shown) < len(block.lines):
            more = self.session.texts.briefing.more(len(block.lines) - len(shown))
            yield Content.styled(" " * WHEN_CELLS + GAP + more, "$muted")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "mail":
            return self.briefing.last is not None
        if action == "live_card":
            return True if self.briefing.plan is not None else None
        if action == "show_all":
            return self.cut_short or self.all_shown
        return super().check_action(action, parameters)

    def action_prepare(self) -> None:
        """Prepare the planned talk, or a new one with this client."""
        if self.briefing.plan is not None:
            self.afterword.open_half(self.briefing.plan.talk.id, Half.BEFORE)
        else:
            self.afterword.prepare(self.briefing.client.name)

    def action_live_card(self) -> None:
        """Show the card for the planned talk."""
        if self.briefing.plan is not None:
            self.afterword.open_live_card(self.briefing.plan.talk.id)

    def action_after(self) -> None:
        """Write AFTER: of the talk the briefing is for, or that of today; of a new one otherwise."""
        plan = self.briefing.plan
        if plan is not None and (plan.talk.id == self.talk_id or plan.talk.day <= self.briefing.on):
            self.afterword.open_half(plan.talk.id, Half.AFTER)
        else:
            self.afterword.write_down(self.briefing.client.name)

    def action_mail(self) -> None:
        """Open the follow-up mail about the last talk that took place, or the one the briefing was opened from."""
        last = self.briefing.last
        if last is not None:
            held = {talk.id for talk in self.briefing.talks}
            self.afterword.open_mail(self.talk_id if self.talk_id in held else last.id)

    def action_copy(self) -> None:
        """Copy what the other side may see."""
        texts = self.session.texts
        with as_it_is():
            self.app.copy_to_clipboard(shared_text(shareable(self.briefing), texts))
        self.notify(texts.briefing.copied, markup=False)

    def action_show_all(self) -> None:
        """Show every promise, or the most pressing ones again."""
        self.all_shown = not self.all_shown
        self._draw()


def _row(line: Line, room: int, column: int) -> Content:
    # Where there is room for both, a long text leaves some to what is said about it.
    reserved = min(cell_len(line.mark), MARK_CELLS) + len(GAP) if line.mark and room > 2 * MARK_CELLS else 0
    text = cut(line.text, room - reserved)
    space = max(column - cell_len(text), 0) + len(GAP)
    left_over = room - cell_len(text) - space
    mark = " " * space + cut(line.mark, left_over) if line.mark and left_over >= LEAST_MARK_CELLS else ""
    return Content.assemble(
        (right(line.when, WHEN_CELLS), TONES[line.tone]), GAP, (text, "$foreground"), (mark, "$muted")
    )


def _block(block: Block, width: int) -> Iterator[Content]:
    beside = f"  {cut(block.beside, width - cell_len(block.heading) - 2)}" if block.beside else ""
    yield Content.assemble((block.heading, "bold $foreground"), (beside, "$muted"))
    for line in block.lines:
        yield from _lines(line, width - WHEN_CELLS - len(GAP))


def _lines(line: Line, room: int) -> Iterator[Content]:
    """The line wrapped below itself; what stands after it goes along where there is room, else below."""
    rows = wrapped(line.text, room)
    style = TONES[line.tone] if line.tone == "late" else "$foreground" if line.when or line.mark else "$muted"
    for place, row in enumerate(rows):
        when = "" if place or line.again else line.when
        beside = line.mark if place == len(rows) - 1 and cell_len(row) + len(line.mark) + 2 <= room else ""
        yield Content.assemble(
            (right(when, WHEN_CELLS), "$muted"), GAP, (row, style), (f"{GAP}{beside}" if beside else "", "$muted")
        )
    if line.mark and cell_len(rows[-1]) + len(line.mark) + 2 > room:
        for row in wrapped(line.mark, room):
            yield Content.styled(" " * WHEN_CELLS + GAP + row, "$muted")


def wrapped(text: str, width: int) -> Sequence[str]:
    """The text in lines of at most `width` cells, broken between words; always at least one line."""
    lines = [""]
    for word in text.split(" "):
        candidate = f"{lines[-1]} {word}" if lines[-1] else word
        if cell_len(candidate) <= width:
            lines[-1] = candidate
        elif lines[-1]:
            lines.append(cut(word, width))
        else:
            lines[-1] = cut(word, width)
    return lines
